import assert from "node:assert/strict";
import { test } from "node:test";

import { addressFor, moved, readSuggestions } from "./suggestion";

const LINE = { label: "Gao", lang: "", remark: "Mali", arabic: "", url: "/en/places/gao/" };

test("what was typed is asked for without the blanks around it", () => {
  assert.equal(addressFor("/en/search/suggest/", " é & b "), "/en/search/suggest/?q=%C3%A9%20%26%20b");
});

test("nothing typed is nothing asked", () => {
  assert.equal(addressFor("/en/search/suggest/", "  "), "");
});

test("the arrows lead round, by way of no row at all", () => {
  assert.equal(moved(-1, 1, 3), 0);
  assert.equal(moved(2, 1, 3), -1);
  assert.equal(moved(-1, -1, 3), 2);
  assert.equal(moved(0, -1, 3), -1);
});

test("an answer is read", () => {
  const answer = { said: "1 result", groups: [{ heading: "Places", options: [LINE] }] };
  assert.deepEqual(readSuggestions(answer), answer);
});

test("an answer that leads to another host is none", () => {
  const elsewhere = { ...LINE, url: "//elsewhere.example/" };
  assert.equal(readSuggestions({ said: "", groups: [{ heading: "Places", options: [elsewhere] }] }), null);
  assert.equal(readSuggestions({ said: 1 }), null);
});
