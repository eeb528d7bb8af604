/** Shapes for the map of the form: the circle of a radius, lines and areas from their corners, and back. */

export type Point = [number, number];
export type Tool = "point" | "line" | "area";

export interface Geometry {
  readonly type: string;
  readonly coordinates: unknown;
}

const EARTH_RADIUS_M = 6_371_008.8;
const CORNERS_OF_A_CIRCLE = 72;
/** About a metre, as the desk stores it. */
const DECIMALS = 5;

export function rounded([lon, lat]: Point): Point {
  return [Number(lon.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))];
}

/** Return the closed ring of the points that lie so many metres from the centre. */
export function circleAround([lon, lat]: Point, metres: number): Point[] {
  const phi = (lat * Math.PI) / 180;
  const delta = metres / EARTH_RADIUS_M;
  const ring: Point[] = [];
  for (let n = 0; n <= CORNERS_OF_A_CIRCLE; n += 1) {
    const theta = (2 * Math.PI * n) / CORNERS_OF_A_CIRCLE;
    const sin = Math.sin(phi) * Math.cos(delta) + Math.cos(phi) * Math.sin(delta) * Math.cos(theta);
    const north = Math.asin(Math.min(1, Math.max(-1, sin)));
    const east = Math.atan2(
      Math.sin(theta) * Math.sin(delta) * Math.cos(phi),
      Math.cos(delta) - Math.sin(phi) * Math.sin(north),
    );
    ring.push([lon + (east * 180) / Math.PI, (north * 180) / Math.PI]);
  }
  return ring;
}

/** Return the line or area with these corners; null as long as there are too few. */
export function shapeOf(tool: Tool, corners: readonly Point[]): Geometry | null {
  const points = corners.map(rounded);
  const [first] = points;
  if (tool === "line" && points.length >= 2) return { type: "LineString", coordinates: points };
  if (tool === "area" && points.length >= 3 && first) return { type: "Polygon", coordinates: [[...points, first]] };
  return null;
}

/** Return the corners of a line or of an area without holes; null for what cannot be changed corner by corner. */
export function cornersOf(geometry: Geometry | null): { readonly tool: Tool; readonly corners: Point[] } | null {
  if (geometry?.type === "LineString") return { tool: "line", corners: pointsOf(geometry.coordinates) };
  if (geometry?.type !== "Polygon" || !Array.isArray(geometry.coordinates) || geometry.coordinates.length !== 1) return null;
  return { tool: "area", corners: pointsOf(geometry.coordinates[0]).slice(0, -1) };
}

/** Return the geometry in a text; null where it is none. */
export function geometryIn(text: string): Geometry | null {
  try {
    const told: unknown = text.trim() ? JSON.parse(text) : null;
    return typeof told === "object" && told !== null && "type" in told && "coordinates" in told ? (told as Geometry) : null;
  } catch (problem) {
    if (problem instanceof SyntaxError) return null;
    throw problem;
  }
}

function pointsOf(coordinates: unknown): Point[] {
  if (!Array.isArray(coordinates)) return [];
  return coordinates.filter(Array.isArray).map((pair) => [Number(pair[0]), Number(pair[1])]);
}
