import assert from "node:assert/strict";
import { test } from "node:test";

import { actOf, rowFor } from "./review_reading";

test("Enter accepts a row, presses a button, and breaks a line in a text of several lines", () => {
  assert.equal(actOf({ key: "Enter", ctrl: false, on: "radio" }), "accept");
  assert.equal(actOf({ key: "Enter", ctrl: false, on: "text" }), "accept");
  assert.equal(actOf({ key: "Enter", ctrl: false, on: "button" }), null);
  assert.equal(actOf({ key: "Enter", ctrl: false, on: "lines" }), null);
});

test("Delete drops a row, but not while a text is being typed", () => {
  assert.equal(actOf({ key: "Delete", ctrl: false, on: "radio" }), "drop");
  assert.equal(actOf({ key: "Delete", ctrl: true, on: "radio" }), "dropEvent");
  assert.equal(actOf({ key: "Delete", ctrl: false, on: "text" }), null);
  assert.equal(actOf({ key: "Delete", ctrl: true, on: "lines" }), null);
});

test("Ctrl and Enter go on from anywhere, Escape leaves a field", () => {
  assert.equal(actOf({ key: "Enter", ctrl: true, on: "lines" }), "all");
  assert.equal(actOf({ key: "Escape", ctrl: false, on: "text" }), "leave");
  assert.equal(actOf({ key: "Escape", ctrl: false, on: "radio" }), null);
});

test("a mark of several events leads to the row of the event that is shown", () => {
  assert.deepEqual(rowFor("0:place-0 2:actor-1", "2"), { event: "2", row: "actor-1" });
  assert.deepEqual(rowFor("0:place-0 2:actor-1", "1"), { event: "0", row: "place-0" });
});
