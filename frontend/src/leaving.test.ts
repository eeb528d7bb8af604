import assert from "node:assert/strict";
import { test } from "node:test";

import { contentOf } from "./leaving";

test("a form that was typed in differs from what it was", () => {
  const before = contentOf([["title_en", ""], ["occurred", "2025-09"]]);
  assert.equal(contentOf([["title_en", ""], ["occurred", "2025-09"]]) === before, true);
  assert.equal(contentOf([["title_en", "A convoy (invented)"], ["occurred", "2025-09"]]) === before, false);
});
