import assert from "node:assert/strict";
import { test } from "node:test";

import { byField, isChecked } from "./check_typing";
import { filled } from "./coding_page";
import { radiiOf } from "./map_link";
import { modelOf } from "./quick_add";
import { withoutRow } from "./rows";
import { badgesOf } from "./sections";
import { standingOf } from "./session";

test("a sentence gets its words, and keeps a gap that nobody fills", () => {
  assert.equal(filled("{name} was taken out at {hour}.", { name: "Citation 2" }), "Citation 2 was taken out at {hour}.");
});

test("a form is sent only under the name of the person who typed it", () => {
  assert.equal(standingOf({ user: "3", token: "t" }, "3"), "same");
  assert.equal(standingOf({ user: "4", token: "t" }, "3"), "other");
  assert.equal(standingOf({ user: "", token: "" }, "3"), "ended");
  assert.equal(standingOf(null, "3"), "unreached");
});

test("one dialog adds what it knows, and the stock window the rest", () => {
  assert.equal(modelOf("/admin/events/actor/add/", ["actor", "place"]), "actor");
  assert.equal(modelOf("/admin/events/axis/add/", ["actor", "place"]), null);
});

test("fields of two rows have one name", () => {
  assert.equal(withoutRow("citations-3-quote"), withoutRow("citations-__prefix__-quote"));
});

test("a section tells what there is, and nothing of what there is not", () => {
  assert.deepEqual(badgesOf(2, 0, 1), [["rows", "2"], ["warnings", "1"]]);
  assert.deepEqual(badgesOf(null, 0, 0), []);
});

test("a field says each warning once", () => {
  const twice = { field: "occurred", text: "In the future." };
  assert.deepEqual([...byField([twice, twice])], [["occurred", ["In the future."]]]);
  assert.equal(isChecked({ warnings: [], verification: "" }), false);
});

test("the radii of the precisions are read from the page", () => {
  assert.deepEqual([...radiiOf("exact:100 near:15000 ")], [["exact", 100], ["near", 15000]]);
});
