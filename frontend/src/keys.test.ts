import assert from "node:assert/strict";
import { test } from "node:test";

import { named } from "./keys";

const PLAIN = { key: "a", code: "KeyA", ctrlKey: false, altKey: false, metaKey: false };

test("a key goes by its letter, not by its place on the keyboard", () => {
  assert.equal(named({ ...PLAIN, code: "KeyQ", altKey: true }), "alt+a");
  assert.equal(named({ ...PLAIN, key: "S", code: "KeyS", ctrlKey: true }), "ctrl+s");
  assert.equal(named({ ...PLAIN, key: "s", code: "KeyS", metaKey: true }), "ctrl+s");
});

test("where Alt writes another letter, the place of the key tells", () => {
  assert.equal(named({ ...PLAIN, key: "å", altKey: true }), "alt+a");
  assert.equal(named({ ...PLAIN, key: "¡", code: "Digit1", altKey: true }), "alt+1");
});

test("AltGr is for writing", () => {
  assert.equal(named({ ...PLAIN, key: "@", ctrlKey: true, altKey: true }), "");
});
