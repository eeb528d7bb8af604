/**
 * Draws the phases of an episode on their axis while they are typed, and says beside it what is worth a look.
 *
 * The rules of dates and of the drawing are the server's: it answers with stretches in percent, and the browser draws
 * them. Without script the drawing of the saved phases stands there.
 *
 * @example
 * <section id="phases-shown" data-phase-axis="/admin/events/phases/axis/" data-episode="12" data-title="…" data-hint="…">
 *   <p data-phase-state></p><div data-phase-drawing></div><ol data-phase-words></ol>
 *   <div data-phase-remarks hidden><ul></ul></div>
 * </section>
 */

import { rowsOf } from "./rows";

export interface Bar {
  readonly x: string;
  readonly width: string;
  readonly y: number;
  readonly look: string;
}

interface Label {
  readonly label: string;
  readonly x: string;
  readonly anchor: string;
}

export interface Axis {
  readonly rows: readonly (Label & { readonly y: number })[];
  readonly bars: readonly Bar[];
  readonly ticks: readonly Label[];
  readonly day_x: string;
  readonly height: number;
  readonly bar_height: number;
  readonly axis_y: number;
}

export interface Answer {
  readonly axis: Axis | null;
  readonly state_today: string;
  readonly words: readonly string[];
  readonly remarks: readonly string[];
}

export interface TypedPhase {
  readonly n: number;
  readonly state: string;
  readonly began: string;
  readonly certainty: string;
  readonly last_confirmed: string;
  readonly citation: string;
  readonly evidence: readonly string[];
}

const SVG = "http://www.w3.org/2000/svg";
const PAUSE_MS = 400;
/** Looks that are filled with a pattern or a gradient over their own rectangle. */
const FILLED = new Map([
  ["maybe", "live-maybe"],
  ["dawning", "live-dawning"],
  ["fading", "live-fading"],
]);

export function isAnswer(value: unknown): value is Answer {
  if (typeof value !== "object" || value === null) return false;
  const told = value as Record<string, unknown>;
  return (
    (told["axis"] === null || typeof told["axis"] === "object") &&
    typeof told["state_today"] === "string" &&
    Array.isArray(told["words"]) &&
    Array.isArray(told["remarks"])
  );
}

/** Follow the phases of the page's form. */
export function followPhases(page: Document): void {
  const shown = page.getElementById("phases-shown");
  const group = page.getElementById("phases-group");
  const address = shown?.dataset["phaseAxis"];
  if (!shown || !group || !address) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: AbortController | null = null;
  const draw = async (): Promise<void> => {
    asked?.abort();
    const mine = new AbortController();
    asked = mine;
    try {
      const body = question(page, shown, group);
      const answer = await fetch(address, { method: "POST", body, signal: mine.signal });
      const told: unknown = answer.ok && !answer.redirected ? await answer.json() : null;
      if (isAnswer(told)) show(page, shown, told);
    } catch (problem) {
      // A later key has taken over, or the line is down: the drawing then comes with the save.
      if (!(problem instanceof DOMException || problem instanceof TypeError)) throw problem;
    }
  };
  const later = (event: Event): void => {
    const field = event.target;
    const isKind = field instanceof HTMLSelectElement && field.name === "kind";
    if (!isKind && !(field instanceof Node && group.contains(field)) && !event.type.startsWith("formset:")) return;
    clearTimeout(timer);
    timer = setTimeout(() => void draw(), PAUSE_MS);
  };
  for (const name of ["input", "change", "formset:added", "formset:removed"]) page.addEventListener(name, later);
  // Select2 tells jQuery alone; what it chose is seen when the focus leaves it.
  group.addEventListener("focusout", later);
}

function question(page: Document, shown: HTMLElement, group: HTMLElement): FormData {
  const body = new FormData();
  const field = (name: string): string =>
    page.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)?.value ?? "";
  body.set("csrfmiddlewaretoken", field("csrfmiddlewaretoken"));
  body.set("kind", field("kind") || (shown.dataset["kind"] ?? ""));
  body.set("episode", shown.dataset["episode"] ?? "");
  body.set("phases", JSON.stringify(typedPhases(group)));
  return body;
}

/** Read the rows of the form that say anything and are not about to be deleted. */
export function typedPhases(group: HTMLElement): TypedPhase[] {
  const found: TypedPhase[] = [];
  rowsOf(group).forEach((row, at) => {
    const field = (name: string): HTMLInputElement | HTMLSelectElement | null =>
      row.querySelector<HTMLInputElement | HTMLSelectElement>(`[name$="-${name}"]`);
    const isGoing = field("DELETE") as HTMLInputElement | null;
    const [state, began] = [field("state")?.value ?? "", field("began")?.value.trim() ?? ""];
    if (isGoing?.checked || (!state && !began)) return;
    const evidence = field("evidence");
    found.push({
      n: at + 1,
      state,
      began,
      certainty: field("certainty")?.value ?? "",
      last_confirmed: field("last_confirmed")?.value ?? "",
      citation: field("citation")?.value ?? "",
      evidence: evidence instanceof HTMLSelectElement ? [...evidence.selectedOptions].map((one) => one.value) : [],
    });
  });
  return found;
}

function show(page: Document, shown: HTMLElement, told: Answer): void {
  const part = (name: string): HTMLElement | null => shown.querySelector<HTMLElement>(`[data-phase-${name}]`);
  part("state")?.replaceChildren(told.state_today);
  part("drawing")?.replaceChildren(...(told.axis ? [figure(page, shown, told.axis)] : []));
  part("words")?.replaceChildren(...told.words.map((line) => item(page, line)));
  const remarks = part("remarks");
  if (!remarks) return;
  const list = remarks.querySelector("ul");
  const before = [...(list?.children ?? [])].map((one) => one.textContent).join("\n");
  // A reader of the screen hears the list when it changes, not with every key.
  if (before !== told.remarks.join("\n")) list?.replaceChildren(...told.remarks.map((line) => item(page, line)));
  remarks.hidden = told.remarks.length === 0;
}

function item(page: Document, text: string): HTMLLIElement {
  const line = page.createElement("li");
  line.textContent = text;
  return line;
}

type Attributes = Readonly<Record<string, string | number>>;

function figure(page: Document, shown: HTMLElement, axis: Axis): HTMLElement {
  const make = (name: string, attributes: Attributes, ...children: readonly (Node | string)[]): SVGElement => {
    const element = page.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.append(...children);
    return element;
  };
  const svg = make(
    "svg",
    { class: "phase-axis", width: "100%", height: axis.height, role: "img", "aria-labelledby": "live-axis-title" },
    make("title", { id: "live-axis-title" }, shown.dataset["title"] ?? ""),
    make("defs", {}, ...definitions(make)),
    ...axis.ticks.flatMap((tick) => [
      make("line", { class: "grid", x1: tick.x, x2: tick.x, y1: 0, y2: axis.axis_y }),
      make("text", { class: "tick", x: tick.x, y: axis.axis_y, dy: 17, "text-anchor": tick.anchor }, tick.label),
    ]),
    make("line", { class: "axis-line", x1: 0, x2: "100%", y1: axis.axis_y, y2: axis.axis_y }),
    ...axis.bars.flatMap((bar) => drawnBar(make, bar, axis.bar_height)),
    ...axis.rows.map((row) =>
      make("text", { class: "row-label", x: row.x, y: row.y, "text-anchor": row.anchor }, row.label),
    ),
    ...(axis.day_x ? [make("line", { class: "day-line", x1: axis.day_x, x2: axis.day_x, y1: 0, y2: axis.axis_y })] : []),
  );
  const whole = page.createElement("figure");
  whole.className = "phases-figure";
  const hint = page.createElement("figcaption");
  hint.textContent = shown.dataset["hint"] ?? "";
  whole.append(svg, hint);
  return whole;
}

type Make = (name: string, attributes: Attributes, ...children: readonly (Node | string)[]) => SVGElement;

function drawnBar(make: Make, bar: Bar, height: number): SVGElement[] {
  const where = { x: bar.x, y: bar.y, width: bar.width, height };
  const filling = FILLED.get(bar.look);
  const plain = make("rect", { ...where, class: `bar bar-${bar.look}` });
  if (!filling) return [plain];
  const outline = bar.look === "maybe" ? { class: "bar-outline" } : {};
  return [plain, make("rect", { ...where, ...outline, fill: `url(#${filling})` })];
}

function definitions(make: Make): SVGElement[] {
  const stop = (offset: number, opacity: number): SVGElement =>
    make("stop", { class: "stop-bar", offset, "stop-opacity": opacity });
  return [
    make(
      "pattern",
      { id: "live-maybe", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      make("path", { class: "hatch", d: "M1.5 0v6" }),
    ),
    make("linearGradient", { id: "live-dawning" }, stop(0, 0.08), stop(1, 0.75)),
    make("linearGradient", { id: "live-fading" }, stop(0, 0.4), stop(1, 0)),
  ];
}
