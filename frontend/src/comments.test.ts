import assert from "node:assert/strict";
import { test } from "node:test";

import { nameBefore, withName } from "./comments";

test("a name is sought after an @ that begins a word", () => {
  assert.deepEqual(nameBefore("look, @bou", 10, "@"), { start: 7, typed: "bou" });
  assert.deepEqual(nameBefore("@", 1, "@"), { start: 1, typed: "" });
  assert.equal(nameBefore("desk@bou", 8, "@"), null);
  assert.equal(nameBefore("@boubacar said", 14, "@"), null);
});

test("without a mark the whole field is the name", () => {
  assert.deepEqual(nameBefore("ami", 3, ""), { start: 0, typed: "ami" });
  assert.equal(nameBefore("", 0, ""), null);
});

test("a chosen name takes the place of what was typed of it", () => {
  const text = "look, @bou at this";
  assert.deepEqual(withName(text, 10, { start: 7, typed: "bou" }, "boubacar", " "), ["look, @boubacar at this", 15]);
  assert.deepEqual(withName("@bou", 4, { start: 1, typed: "bou" }, "boubacar", " "), ["@boubacar ", 10]);
});
