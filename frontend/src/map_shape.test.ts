import assert from "node:assert/strict";
import { test } from "node:test";

import { circleAround, cornersOf, geometryIn, shapeOf } from "./map_shape";

test("the circle is closed, and as far from its centre in the north as in the east", () => {
  const ring = circleAround([-4, 14], 10_000);
  const [north, east] = [ring[0], ring[18]];
  assert.deepEqual(ring[0], ring.at(-1));
  assert.equal(((north?.[1] ?? 0) - 14).toFixed(3), "0.090");
  assert.equal(((east?.[0] ?? 0) + 4).toFixed(3), "0.093");
});

test("a line needs two corners and an area three", () => {
  assert.equal(shapeOf("line", [[1, 2]]), null);
  assert.equal(shapeOf("area", [[1, 2], [2, 3]]), null);
  assert.deepEqual(shapeOf("line", [[1, 2], [2.1234567, 3]]), { type: "LineString", coordinates: [[1, 2], [2.12346, 3]] });
});

test("an area is closed when it is drawn, and opened when it is changed", () => {
  const area = shapeOf("area", [[1, 2], [2, 3], [3, 1]]);
  assert.deepEqual(area?.coordinates, [[[1, 2], [2, 3], [3, 1], [1, 2]]]);
  assert.deepEqual(cornersOf(area), { tool: "area", corners: [[1, 2], [2, 3], [3, 1]] });
});

test("what has holes or several parts is not changed corner by corner", () => {
  assert.equal(cornersOf({ type: "Polygon", coordinates: [[], []] }), null);
  assert.equal(cornersOf({ type: "MultiLineString", coordinates: [] }), null);
  assert.equal(geometryIn("{nonsense"), null);
});
