import assert from "node:assert/strict";
import { test } from "node:test";

import { isFills, searchFor } from "./find_place";

test("the search carries the source's words, the country and the point to measure from", () => {
  const address = new URL(searchFor("/f/", "à 20 km au nord de Djibo", "BF", ["-1.6", "14.1"]), "http://desk.invalid");
  assert.equal(address.searchParams.get("text"), "à 20 km au nord de Djibo");
  assert.equal(address.searchParams.get("country"), "BF");
  assert.equal(address.searchParams.get("near"), "-1.6,14.1");
});

test("what is not known is not asked", () => {
  assert.equal(searchFor("/f/", "Gao", "", null), "/f/?text=Gao");
});

test("an answer without a point fills nothing", () => {
  const whole = { id: 7, label: "Gao (ML)", lon: "-0.04", lat: "16.27", precision: "settlement", radius_m: null, how_found: "" };
  assert.equal(isFills(whole), true);
  assert.equal(isFills({ ...whole, id: null }), true);
  assert.equal(isFills({ ...whole, lon: 1 }), false);
  assert.equal(isFills({ refusal: "too old" }), false);
});
