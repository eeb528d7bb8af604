/**
 * The brush over the small axis: drag, touch or arrow keys choose the days that the page shows.
 *
 * @example
 * <section data-time-axis data-first="2012-01-01" data-last="2025-12-31" data-step="month" data-start="" data-end="">
 *   <svg class="overview"></svg>
 * </section>
 */

import { brushX, type D3BrushEvent } from "d3-brush";
import { scaleLinear } from "d3-scale";
import { select } from "d3-selection";

import { dateOf, dayOf, type Days, isStep, moved, snapped, type Step } from "./days";

type Handle = "start" | "end";

const HANDLES: readonly Handle[] = ["start", "end"];
const SVG = "http://www.w3.org/2000/svg";
/** A finger is wide. */
const HANDLE_SIZE = 24;
/** Keys come one after the other; the page follows when they pause. */
const PAUSE_MS = 450;
const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
  Home: -1e5,
  End: 1e5,
};

interface Axis {
  readonly root: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly bounds: Days;
  readonly step: Step;
  readonly height: number;
  readonly chosen: Days | null;
}

function axisOf(page: Document): Axis | null {
  const root = page.querySelector<HTMLElement>("[data-time-axis]");
  const svg = root?.querySelector<SVGSVGElement>(".overview");
  const [start, end] = [dayOf(root?.dataset["first"] ?? ""), dayOf(root?.dataset["last"] ?? "")];
  const step = root?.dataset["step"];
  if (!root || !svg || start === null || end === null || !isStep(step)) return null;
  const [from, until] = [dayOf(root.dataset["start"] ?? ""), dayOf(root.dataset["end"] ?? "")];
  const within = (day: number): number => Math.min(Math.max(day, start), end);
  const chosen = from === null && until === null ? null : { start: within(from ?? start), end: within(until ?? end) };
  const height = Number(svg.querySelector(".overview-ground")?.getAttribute("height") ?? 0);
  return { root, svg, bounds: { start, end }, step, height, chosen };
}

/** Put the brush on the page's axis; `choose` is told of the days, or of null for the whole time. */
export function followBrush(page: Document, choose: (days: Days | null) => void, focused: Handle | null): () => void {
  const axis = axisOf(page);
  if (!axis) return () => undefined;
  axis.svg.querySelector(".overview-window")?.remove();
  // Its parts are sliders now, which a screen reader must find.
  axis.svg.removeAttribute("aria-hidden");
  axis.svg.removeAttribute("focusable");
  axis.svg.setAttribute("role", "group");
  axis.svg.setAttribute("aria-labelledby", "time-title");
  const layer = select(axis.svg).append("g");
  const sliders = HANDLES.map((handle) => slider(page, axis, handle));
  const words = page.createElement("p");
  words.className = "overview-words";
  axis.svg.after(words);
  const brush = brushX<unknown>().handleSize(HANDLE_SIZE);
  let days: Days | null = axis.chosen;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const scale = () =>
    scaleLinear()
      .domain([axis.bounds.start, axis.bounds.end + 1])
      .range([0, axis.svg.clientWidth]);
  const isWhole = (one: Days): boolean => one.start <= axis.bounds.start && one.end >= axis.bounds.end;

  const show = (): void => {
    const x = scale();
    const now = days ?? axis.bounds;
    sliders.forEach((one, at) => {
      const handle = HANDLES[at] ?? "start";
      const edge = handle === "start" ? now.start : now.end + 1;
      one.setAttribute("transform", `translate(${x(edge).toFixed(1)},0)`);
      one.setAttribute("aria-valuenow", String(now[handle]));
      one.setAttribute("aria-valuetext", written(page, now[handle]));
    });
    words.textContent = days ? `${written(page, days.start)} – ${written(page, days.end)}` : "";
  };

  const place = (): void => {
    const x = scale();
    brush.extent([[0, 0], [axis.svg.clientWidth, axis.height]]);
    layer.call(brush);
    layer.call(brush.move, days ? [x(days.start), x(days.end + 1)] : null);
    show();
  };

  brush.on("brush end", (event: D3BrushEvent<unknown>) => {
    // What place() did needs no answer.
    if (!event.sourceEvent) return;
    const range = event.selection as [number, number] | null;
    const x = scale();
    const at = (pixel: number): number => x.invert(pixel);
    days = range && range[1] - range[0] >= 2 ? snapped(at(range[0]), at(range[1]), axis.step, axis.bounds) : null;
    if (event.type === "brush") {
      show();
      return;
    }
    place();
    if (days !== null || axis.chosen !== null) choose(days && isWhole(days) ? null : days);
  });

  sliders.forEach((one, at) => {
    one.addEventListener("keydown", (event) => {
      const count = KEYS[event.key];
      if (count === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      days = moved(days ?? axis.bounds, HANDLES[at] ?? "start", axis.step, count, axis.bounds);
      place();
      clearTimeout(timer);
      timer = setTimeout(() => choose(days && isWhole(days) ? null : days), PAUSE_MS);
    });
  });

  axis.svg.append(...sliders);
  place();
  if (focused) sliders[HANDLES.indexOf(focused)]?.focus({ preventScroll: true });
  const watcher = new ResizeObserver(place);
  watcher.observe(axis.svg);
  return () => {
    clearTimeout(timer);
    watcher.disconnect();
  };
}

/** Return which handle has the focus. */
export function focusedHandle(page: Document): Handle | null {
  const name = page.activeElement?.getAttribute("data-handle");
  return name === "start" || name === "end" ? name : null;
}

function slider(page: Document, axis: Axis, handle: Handle): SVGGElement {
  const group = page.createElementNS(SVG, "g");
  const attributes = {
    role: "slider",
    tabindex: "0",
    "data-handle": handle,
    "aria-label": axis.root.dataset[handle === "start" ? "labelStart" : "labelEnd"] ?? "",
    "aria-valuemin": String(axis.bounds.start),
    "aria-valuemax": String(axis.bounds.end),
    // The brush below it takes the pointer.
    "pointer-events": "none",
  };
  for (const [name, value] of Object.entries(attributes)) group.setAttribute(name, value);
  const grip = page.createElementNS(SVG, "rect");
  const shape = { class: "grip", x: -5, y: axis.height / 2 - 11, width: 10, height: 22, rx: 4 };
  for (const [name, value] of Object.entries(shape)) grip.setAttribute(name, String(value));
  group.append(grip);
  return group;
}

function written(page: Document, day: number): string {
  // English pages write the day first.
  const lang = page.documentElement.lang === "en" ? "en-GB" : page.documentElement.lang;
  return new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone: "UTC" }).format(dateOf(day));
}
