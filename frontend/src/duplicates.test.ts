import assert from "node:assert/strict";
import { test } from "node:test";

import { traitsOf, withNumber } from "./duplicates";

test("only what near-duplicates depend on asks again", () => {
  const before = traitsOf([["occurred", "2025"], ["internal_notes", "a"], ["places-0-place", "3"]]);
  assert.equal(traitsOf([["occurred", "2025"], ["internal_notes", "b"], ["places-0-place", "3"]]), before);
  assert.equal(traitsOf([["occurred", "2025"], ["internal_notes", "b"], ["places-0-place", "4"]]) === before, false);
});

test("a number is kept once", () => {
  assert.equal(withNumber("", "12"), "12");
  assert.equal(withNumber("12", "15"), "12,15");
  assert.equal(withNumber("12,15", "12"), "12,15");
});
