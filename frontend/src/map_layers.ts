/** How the map of the form is drawn: land, regions with their names, and above them what the person draws. */

import type { AddLayerObject } from "maplibre-gl";

/** Neighbours in two tones, so that a border is seen where the line is thin. */
const TONES = ["match", ["get", "country"], ["ML", "NG", "GN", "TD", "TG", "SN"], "#f3efe6", "#e9e3d5"];
const INK = "#b3261e";

/** Return the layers, lowest first. Without glyphs in the style the names are drawn by the browser itself. */
export function layers(lang: string): AddLayerObject[] {
  const name = ["get", lang.startsWith("fr") ? "name_fr" : "name_en"];
  return [
    { id: "sea", type: "background", paint: { "background-color": "#cfdde6" } },
    { id: "land", type: "fill", source: "regions", paint: { "fill-color": TONES } },
    { id: "borders", type: "line", source: "regions", paint: { "line-color": "#8a8272", "line-width": 1 } },
    {
      id: "radius",
      type: "fill",
      source: "drawn",
      filter: ["==", ["geometry-type"], "Polygon"],
      paint: { "fill-color": INK, "fill-opacity": 0.15 },
    },
    {
      id: "known",
      type: "circle",
      source: "known",
      paint: { "circle-radius": 3.5, "circle-color": "#2b4f81", "circle-stroke-color": "#fff", "circle-stroke-width": 1 },
    },
    {
      id: "known-names",
      type: "symbol",
      source: "known",
      layout: { "text-field": ["get", "kind"], "text-size": 12, "text-anchor": "left", "text-offset": [0.6, 0] },
      paint: { "text-color": "#2b4f81", "text-halo-color": "#fff", "text-halo-width": 1.2 },
    },
    { id: "drawn-lines", type: "line", source: "drawn", paint: { "line-color": INK, "line-width": 2 } },
    {
      id: "names",
      type: "symbol",
      source: "regions",
      layout: { "text-field": name, "text-size": 12, "text-max-width": 8 },
      paint: { "text-color": "#444", "text-halo-color": "#fff", "text-halo-width": 1.2 },
    },
  ] as AddLayerObject[];
}
