import assert from "node:assert/strict";
import { test } from "node:test";

import { type Kept, LONGEST_KEPT_MS, type Store, atOf, expire, forget, keyFrom, locked, nameOf, typedOf, unlocked } from "./kept";
import { differencesOf } from "./kept_typing";

const KEY = btoa("0123456789abcdef0123456789abcdef");
const OTHER_KEY = btoa("fedcba9876543210fedcba9876543210");
const KEPT: Kept = { at: 1_700_000_000_000, entries: [["title_en", "Tankers burnt (invented)"]], labels: {} };

function storeWith(names: readonly [string, string][]): Store & { readonly names: () => string[] } {
  const held = new Map(names);
  return {
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, value) => void held.set(name, value),
    removeItem: (name) => void held.delete(name),
    names: () => [...held.keys()],
  };
}

test("what is kept can be read again with the person's key alone", async () => {
  const stored = await locked(KEPT, await keyFrom(KEY));
  assert.equal(stored.includes("Tankers"), false);
  assert.deepEqual(await unlocked(stored, await keyFrom(KEY)), KEPT);
  assert.equal(await unlocked(stored, await keyFrom(OTHER_KEY)), null);
  assert.equal(await unlocked("nonsense", await keyFrom(KEY)), null);
});

test("what is old or unreadable is thrown away, the rest of the store left alone", () => {
  const now = 1_800_000_000_000;
  const store = storeWith([
    [nameOf("1", "incident:new", "a"), `${now - LONGEST_KEPT_MS - 1}|x|y`],
    [nameOf("1", "incident:new", "b"), `${now - 1}|x|y`],
    [nameOf("1", "incident:new", "c"), "nonsense"],
    ["theme", "dark"],
  ]);
  expire(store, now);
  assert.deepEqual(store.names(), [nameOf("1", "incident:new", "b"), "theme"]);
});

test("logging out forgets what one person typed, and nobody else's", () => {
  const [mine, theirs] = [nameOf("1", "actor:3", "a"), nameOf("11", "actor:3", "a")];
  const store = storeWith([[mine, "1|x|y"], [theirs, "1|x|y"]]);
  forget(store, "1");
  assert.deepEqual(store.names(), [theirs]);
});

test("tokens and files are not typed", () => {
  const file = new File(["x"], "a.pdf");
  assert.deepEqual(typedOf([["csrfmiddlewaretoken", "s"], ["file", file], ["title_en", "T"]]), [["title_en", "T"]]);
});

test("a text that begins with no moment has none", () => {
  assert.equal(atOf("12|x"), 12);
  assert.equal(atOf("x|y"), null);
  assert.equal(atOf(null), null);
});

test("the comparison says the words of what was chosen, and leaves the counting of rows out", () => {
  const kept: Kept = {
    at: 1,
    entries: [["citations-TOTAL_FORMS", "2"], ["citations-1-report", "7"], ["occurred", "2024"]],
    labels: { "citations-1-report=7": "Gazette: A convoy (invented)" },
  };
  assert.deepEqual(differencesOf(kept, [["citations-TOTAL_FORMS", "1"], ["occurred", "2024"]], {}), [
    { name: "citations-1-report", yours: "Gazette: A convoy (invented)", stands: "" },
  ]);
});
