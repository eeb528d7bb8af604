import assert from "node:assert/strict";
import { test } from "node:test";

import { choicesFor, numberOf } from "./citation_row";

test("each row is offered by its number and its report", () => {
  assert.deepEqual(choicesFor(["Gazette: A convoy (invented)", ""], "new citation"), [
    { value: "1", label: "1 · Gazette: A convoy (invented)" },
    { value: "2", label: "2 · new citation" },
  ]);
});

test("a long title is cut so that the field keeps its width", () => {
  const [choice] = choicesFor(["x".repeat(200)], "new citation");
  assert.equal((choice?.label.length ?? 0) < 80, true);
});

test("a figure follows its citation when an earlier row is taken out", () => {
  const [first, second] = [{}, {}];
  assert.equal(numberOf(second, [first, second]), "2");
  assert.equal(numberOf(second, [second]), "1");
});

test("a figure whose citation is taken out names none", () => {
  assert.equal(numberOf({}, [{}]), "");
  assert.equal(numberOf(null, [{}]), "");
});
