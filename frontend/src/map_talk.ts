/** What the map and the row of the form tell each other, and how the map asks the desk. */

import type { Geometry, Point } from "./map_shape";

/** What the row of the form tells the map. */
export interface OnMap {
  readonly point: Point | null;
  readonly radius: number | null;
  readonly defaultRadius: number | null;
  readonly geometry: string;
  /** The key of the place that the row names: there the map looks where the row has no point of its own. */
  readonly placeKey: string;
}

/** What the map tells the row. */
export interface Taken {
  readonly point: Point | null;
  readonly radius: number | null;
  readonly geometry: string;
  readonly place: { readonly id: number; readonly label: string; readonly how: string } | null;
}

export function feature(geometry: Geometry, kind: string): GeoJSON.Feature {
  return { type: "Feature", properties: { kind }, geometry: geometry as GeoJSON.Geometry };
}

export function collection(features: GeoJSON.Feature[]): GeoJSON.FeatureCollection {
  return { type: "FeatureCollection", features };
}

export async function ask(address: string, options: RequestInit): Promise<Response | null> {
  try {
    const answer = await fetch(address, options);
    // Logged out meanwhile: the login page is no answer.
    return answer.ok && !answer.redirected ? answer : null;
  } catch (problem) {
    if (problem instanceof TypeError) return null;
    throw problem;
  }
}
