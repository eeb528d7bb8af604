/** Pictures made in code: the ring of a cluster, which says how many and what, and the hatching of an area. */

import type { Map as LibreMap } from "maplibre-gl";

import type { Colours } from "./map_look";

export interface Share {
  readonly family: string;
  readonly n: number;
}

const SHARP = 2;
const HATCH = 12;
const RING = 5;

/** Read "attack:7 battle:2". */
export function sharesOf(text: string): Share[] {
  return text
    .split(" ")
    .map((pair) => pair.split(":"))
    .map(([family = "", n = "0"]) => ({ family, n: Number(n) }))
    .filter((share) => share.family !== "" && share.n > 0);
}

/** Sum up by group, the largest first. */
export function byGroup(shares: readonly Share[], groups: Readonly<Record<string, string>>): [string, number][] {
  const sums = new Map<string, number>();
  for (const { family, n } of shares) {
    const group = groups[family] ?? family;
    sums.set(group, (sums.get(group) ?? 0) + n);
  }
  return [...sums].sort(([, one], [, other]) => other - one);
}

/** Return how wide the ring of so many is: ten times as many, a little wider. */
export const sizeOf = (n: number): number => Math.round(26 + 7 * Math.log10(Math.max(n, 1)));

/** Draw each picture when the map first asks for it. */
export function drawPictures(map: LibreMap, groups: Readonly<Record<string, string>>, colours: () => Colours): void {
  map.setMissingStyleImageResolver((id) => {
    if (map.hasImage(id)) return;
    if (id === "hatch") add(map, id, HATCH, (pen) => hatch(pen, colours()));
    const [kind, n = "1", families = ""] = id.split("|");
    if (kind === "mix") add(map, id, sizeOf(Number(n)), (pen, size) => ring(pen, size, Number(n), byGroup(sharesOf(families), groups), colours()));
  });
}

function add(map: LibreMap, id: string, size: number, draw: (pen: CanvasRenderingContext2D, size: number) => void): void {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size * SHARP;
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.scale(SHARP, SHARP);
  draw(pen, size);
  map.addImage(id, pen.getImageData(0, 0, canvas.width, canvas.height), { pixelRatio: SHARP });
}

function hatch(pen: CanvasRenderingContext2D, colours: Colours): void {
  pen.strokeStyle = colours["accent"] ?? "";
  pen.lineWidth = 1;
  pen.globalAlpha = 0.6;
  for (const from of [-HATCH, 0, HATCH]) {
    pen.beginPath();
    pen.moveTo(from, HATCH);
    pen.lineTo(from + HATCH, 0);
    pen.stroke();
  }
}

function ring(pen: CanvasRenderingContext2D, size: number, n: number, shares: [string, number][], colours: Colours): void {
  const middle = size / 2;
  let angle = -Math.PI / 2;
  for (const [group, part] of shares) {
    const next = angle + (2 * Math.PI * part) / n;
    pen.beginPath();
    pen.moveTo(middle, middle);
    pen.arc(middle, middle, middle - 0.5, angle, next);
    pen.fillStyle = colours[`type-${group}`] ?? colours["ink-soft"] ?? "";
    pen.fill();
    angle = next;
  }
  pen.beginPath();
  pen.arc(middle, middle, middle - RING, 0, 2 * Math.PI);
  pen.fillStyle = colours["paper-raised"] ?? "";
  pen.fill();
  pen.fillStyle = colours["ink"] ?? "";
  pen.font = "600 12px system-ui, sans-serif";
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(n < 10_000 ? String(n) : `${Math.round(n / 1000)}k`, middle, middle + 0.5);
}
