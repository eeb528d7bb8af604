import assert from "node:assert/strict";
import { test } from "node:test";

import { isUnderstood, questionFor } from "./understand_date";

test("a date with marks of EDTF travels unharmed in the address", () => {
  const address = questionFor("/admin/events/understand-date/", "[2025-09-13..2025-09-15]~ & 2025%");
  assert.equal(new URL(address, "http://desk.invalid").searchParams.get("text"), "[2025-09-13..2025-09-15]~ & 2025%");
});

test("a login page or half an answer is not taken for an answer", () => {
  assert.equal(isUnderstood(null), false);
  assert.equal(isUnderstood({ ok: true, sentence: "14 September 2025" }), false);
  assert.equal(isUnderstood({ ok: false, sentence: "no", suggestions: [1] }), false);
  assert.equal(isUnderstood({ ok: false, sentence: "no", suggestions: ["2025-09-14"] }), true);
});
