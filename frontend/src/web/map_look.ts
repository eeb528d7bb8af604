/** How the map is drawn: our own boundaries below, incidents above, as uncertain as they are; light or dark as the page. */

import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";

export interface Colours {
  readonly [name: string]: string;
}

const NAMES = ["paper", "paper-sunk", "paper-raised", "ink", "ink-soft", "line", "line-strong", "accent", "focus"];
const GROUPS = ["attack", "explosion", "battle", "blockade", "people", "order", "politics"];
/** So that a small circle is still seen on a wide map. */
const LEAST_RADIUS = 5;
const DEEPEST_SHOWN = 18;

/** Read the page's own colours, which follow the reader's theme. */
export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const all = [...NAMES, ...GROUPS.map((group) => `type-${group}`)];
  return Object.fromEntries(all.map((name) => [name, style.getPropertyValue(`--${name}`).trim() || "#777777"]));
}

/** Return the group of the first family in "attack:7 battle:2" as an expression over features. */
function groupColour(groups: Readonly<Record<string, string>>, colours: Colours): unknown {
  const pairs = Object.entries(groups).flatMap(([family, group]) => [family, colours[`type-${group}`]]);
  const first = ["slice", ["get", "families"], 0, ["index-of", ":", ["get", "families"]]];
  return ["match", first, ...pairs, colours["ink-soft"]];
}

/** Metres on the ground as pixels: twice as many with each zoom, and never too few to be seen. */
function radius(least: number): unknown {
  const stops = [];
  for (let zoom = 0; zoom <= DEEPEST_SHOWN; zoom += 1) {
    stops.push(zoom, ["max", least, ["*", ["get", "radius"], 2 ** zoom]]);
  }
  return ["interpolate", ["exponential", 2], ["zoom"], ...stops];
}

export interface Ground {
  readonly home: string;
  readonly lang: string;
  readonly groups: Readonly<Record<string, string>>;
  readonly outside: string;
  readonly credit: string;
}

/** Return the whole style for a theme and the tiles of a selection. */
export function styleOf(ground: Ground, colours: Colours, tiles: string): StyleSpecification {
  const outside: Record<string, SourceSpecification> = ground.outside
    ? { outside: { type: "raster", tiles: [ground.outside], tileSize: 256, attribution: plain(ground.credit) } }
    : {};
  return {
    version: 8,
    sources: {
      ...outside,
      base: { type: "vector", tiles: [`${ground.home}/tiles/base/{z}/{x}/{y}.mvt`], maxzoom: 8, attribution: "Natural Earth" },
      incidents: { type: "vector", tiles: [tiles], maxzoom: 14 },
    },
    layers: [...land(ground, colours), ...marks(ground, colours), ...names(ground, colours)] as LayerSpecification[],
  };
}

function plain(text: string): string {
  const element = document.createElement("span");
  element.textContent = text;
  return element.innerHTML;
}

function land(ground: Ground, colours: Colours): unknown[] {
  const base = { source: "base" };
  const below = ground.outside ? [{ id: "outside", type: "raster", source: "outside" }] : [];
  return [
    { id: "sheet", type: "background", paint: { "background-color": colours["paper-sunk"] } },
    ...below,
    ...(ground.outside ? [] : [{ id: "land", type: "fill", ...base, "source-layer": "countries", paint: { "fill-color": colours["paper"] } }]),
    { id: "regions", type: "line", ...base, "source-layer": "regions", paint: { "line-color": colours["line"], "line-width": 0.8 } },
    { id: "borders", type: "line", ...base, "source-layer": "countries", paint: { "line-color": colours["line-strong"], "line-width": 1.4 } },
  ];
}

function marks(ground: Ground, colours: Colours): unknown[] {
  const source = { source: "incidents" };
  const colour = groupColour(ground.groups, colours);
  const isSpot = ["in", ["get", "precision"], ["literal", ["exact", "settlement"]]];
  return [
    { id: "areas", type: "fill", ...source, "source-layer": "areas", paint: { "fill-pattern": "hatch", "fill-opacity": 0.55 } },
    { id: "areas-edge", type: "line", ...source, "source-layer": "areas", paint: { "line-color": colours["accent"], "line-width": 1, "line-dasharray": [4, 3], "line-opacity": 0.6 } },
    { id: "routes", type: "line", ...source, "source-layer": "routes", layout: { "line-cap": "round" }, paint: { "line-color": colour, "line-width": 11, "line-opacity": 0.28 } },
    { id: "routes-middle", type: "line", ...source, "source-layer": "routes", filter: ["!", ["get", "is_straight"]], paint: { "line-color": colour, "line-width": 1.6 } },
    { id: "routes-straight", type: "line", ...source, "source-layer": "routes", filter: ["get", "is_straight"], paint: { "line-color": colour, "line-width": 1.6, "line-dasharray": [2, 2] } },
    { id: "discs", type: "circle", ...source, "source-layer": "incidents", paint: { "circle-radius": radius(LEAST_RADIUS), "circle-color": colour, "circle-opacity": 0.18, "circle-stroke-color": colour, "circle-stroke-width": 1.2 } },
    { id: "spots", type: "circle", ...source, "source-layer": "incidents", filter: isSpot, paint: { "circle-radius": 5, "circle-color": colour, "circle-stroke-color": colours["paper-raised"], "circle-stroke-width": 1.5 } },
    { id: "clusters", type: "symbol", ...source, "source-layer": "clusters", layout: { "icon-image": ["concat", "mix|", ["to-string", ["get", "n"]], "|", ["get", "families"]], "icon-allow-overlap": true, "icon-ignore-placement": true } },
  ];
}

function names(ground: Ground, colours: Colours): unknown[] {
  const text = ["get", ground.lang === "fr" ? "name_fr" : "name_en"];
  const halo = { "text-halo-color": colours["paper"], "text-halo-width": 1.4 };
  const layer = (id: string, kind: string, size: number, colour: string | undefined): unknown => ({
    id,
    type: "symbol",
    source: "base",
    "source-layer": "names",
    filter: ["==", ["get", "kind"], kind],
    layout: { "text-field": text, "text-size": size, "text-max-width": 8 },
    paint: { "text-color": colour, ...halo },
  });
  return [layer("names-regions", "region", 11.5, colours["ink-soft"]), layer("names-countries", "country", 14, colours["ink"])];
}
