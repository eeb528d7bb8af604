import assert from "node:assert/strict";
import { test } from "node:test";

import { isJobProgress, nextPause } from "./job_progress";

test("an answer with all that the bar needs is taken", () => {
  assert.equal(isJobProgress({ state: "running", percent: 25, sentence: "10 of 40 done.", has_ended: false }), true);
});

test("an answer that is something else leaves the bar as it stands", () => {
  for (const other of [null, "done", [], { state: "running", percent: "25", sentence: "", has_ended: false }]) {
    assert.equal(isJobProgress(other), false);
  }
});

test("a server that does not answer is asked less and less often, but never given up", () => {
  let pause = 1_000;
  const pauses = Array.from({ length: 7 }, () => (pause = nextPause(pause, false)));
  assert.deepEqual(pauses, [2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  assert.equal(nextPause(30_000, true), 1_000);
});
