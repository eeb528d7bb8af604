import assert from "node:assert/strict";
import { test } from "node:test";

import { dayOf, isoOf, moved, snapped, type Days } from "./days";
import { keptList } from "./kept_list";
import { asked, withDays } from "./query";

const day = (iso: string): number => dayOf(iso) ?? Number.NaN;
const days = (start: string, end: string): Days => ({ start: day(start), end: day(end) });
const words = (one: Days): string => `${isoOf(one.start)} ${isoOf(one.end)}`;
const BOUNDS = days("2024-01-01", "2025-12-31");

test("a day that is none is refused", () => {
  for (const text of ["", "2025", "2025-9-1", "2025-13-01", "yesterday"]) assert.equal(dayOf(text), null);
});

test("what was brushed snaps to whole periods", () => {
  const brushed: [number, number] = [day("2025-03-20"), day("2025-05-10")];
  assert.equal(words(snapped(...brushed, "month", BOUNDS)), "2025-04-01 2025-04-30");
  assert.equal(words(snapped(...brushed, "week", BOUNDS)), "2025-03-17 2025-05-11");
  assert.equal(words(snapped(...brushed, "day", BOUNDS)), "2025-03-20 2025-05-09");
});

test("a touch chooses the period that it lies in, and nothing leaves the axis", () => {
  assert.equal(words(snapped(day("2025-03-20"), day("2025-03-21"), "month", BOUNDS)), "2025-03-01 2025-03-31");
  assert.equal(words(snapped(day("2023-03-20"), day("2027-03-21"), "year", BOUNDS)), "2024-01-01 2025-12-31");
});

test("an arrow moves one end by a period, never past the other", () => {
  const one = days("2025-03-01", "2025-05-31");
  assert.equal(words(moved(one, "start", "month", 1, BOUNDS)), "2025-04-01 2025-05-31");
  assert.equal(words(moved(one, "start", "month", 12, BOUNDS)), "2025-05-01 2025-05-31");
  assert.equal(words(moved(one, "end", "month", -1, BOUNDS)), "2025-03-01 2025-04-30");
  assert.equal(words(moved(one, "end", "month", -12, BOUNDS)), "2025-03-01 2025-03-31");
  assert.equal(words(moved(one, "end", "month", 1e5, BOUNDS)), "2025-03-01 2025-12-31");
  assert.equal(words(moved(one, "start", "month", -1e5, BOUNDS)), "2024-01-01 2025-05-31");
});

test("other days keep every other filter and begin at the first page", () => {
  const search = "?start=2024&country=ML,BF&cursor=abc&q=caf%C3%A9";
  const chosen = withDays(search, days("2025-03-01", "2025-03-31"));
  assert.equal(chosen, "start=2025-03-01&end=2025-03-31&country=ML,BF&q=caf%C3%A9");
  assert.equal(withDays(search, null), "country=ML,BF&q=caf%C3%A9");
});

test("a form's empty fields are not asked for", () => {
  assert.equal(asked([["q", " "], ["country", "ML"], ["end", ""]]), "country=ML");
});

test("what the history remembers is read with care", () => {
  assert.deepEqual(keptList({ pages: ["/en/?cursor=a"], y: 12 }), { pages: ["/en/?cursor=a"], y: 12 });
  assert.deepEqual(keptList(null), { pages: [], y: 0 });
  assert.deepEqual(keptList({ pages: ["//elsewhere.example/"], y: -3 }), { pages: [], y: 0 });
});
