/** Puts a button for the map beside each place of the form; the map itself is loaded when it is first opened. */

import { writeField, fieldsIn } from "./field_value";
import type { OnMap, Taken } from "./map_talk";
import { rowAt } from "./rows";

/** Return the radii by precision: "exact:100 settlement:2000 ". */
export function radiiOf(text: string): Map<string, number> {
  const pairs = text.trim().split(/\s+/).map((pair) => pair.split(":"));
  return new Map(pairs.filter(([code]) => code).map(([code = "", metres]) => [code, Number(metres)]));
}

/** Follow the places of the page. */
export function followMap(page: Document): void {
  const dialog = page.getElementById("desk-map");
  if (!(dialog instanceof HTMLDialogElement) || typeof dialog.showModal !== "function") return;
  // In the empty row too: new rows are copies of it.
  for (const link of page.querySelectorAll("#places-group [data-find-place]")) {
    const button = page.createElement("button");
    button.type = "button";
    button.className = "find-place";
    button.dataset["mapOpen"] = "";
    button.textContent = dialog.dataset["link"] ?? "";
    link.after(" ", button);
  }
  page.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-map-open]") : null;
    const row = rowAt(button);
    if (button && row) void open(page, dialog, row, button);
  });
}

async function open(page: Document, dialog: HTMLDialogElement, row: HTMLElement, button: HTMLElement): Promise<void> {
  const { script = "", style = "" } = dialog.dataset;
  if (!page.querySelector(`link[href="${style}"]`)) {
    const link = page.createElement("link");
    link.rel = "stylesheet";
    link.href = style;
    page.head.append(link);
  }
  dialog.showModal();
  dialog.addEventListener("close", () => button.focus(), { once: true });
  try {
    const picker = (await import(new URL(script, page.baseURI).href)) as typeof import("./map_picker");
    picker.openMap(dialog, read(row, dialog), (told: Taken) => write(row, told));
  } catch (problem) {
    if (!(problem instanceof Error)) throw problem;
    const said = dialog.querySelector("[data-map-said]");
    if (said) said.textContent = dialog.dataset["failed"] ?? "";
  }
}

function field(row: HTMLElement, name: string): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | undefined {
  return fieldsIn(row).find((one) => one.name.endsWith(`-${name}`));
}

function numberIn(row: HTMLElement, name: string): number | null {
  const text = field(row, name)?.value.trim().replace(",", ".") ?? "";
  const value = Number(text);
  return text && Number.isFinite(value) ? value : null;
}

function read(row: HTMLElement, dialog: HTMLDialogElement): OnMap {
  const lon = numberIn(row, "lon");
  const lat = numberIn(row, "lat");
  const byDefault = radiiOf(dialog.dataset["radii"] ?? "").get(field(row, "precision")?.value ?? "") ?? null;
  return {
    point: lon === null || lat === null ? null : [lon, lat],
    radius: numberIn(row, "radius_m"),
    defaultRadius: byDefault,
    geometry: field(row, "geometry")?.value ?? "",
    placeKey: field(row, "place")?.value ?? "",
  };
}

function write(row: HTMLElement, told: Taken): void {
  if (told.place) choosePlace(row, told.place);
  set(row, "lon", told.point ? told.point[0].toFixed(5) : "");
  set(row, "lat", told.point ? told.point[1].toFixed(5) : "");
  set(row, "radius_m", told.radius === null ? "" : String(told.radius));
  set(row, "geometry", told.geometry);
  const locked = field(row, "is_locked");
  // A person set it: the geocoder leaves it alone from now on.
  if (locked instanceof HTMLInputElement && told.point) locked.checked = true;
}

function choosePlace(row: HTMLElement, place: { readonly id: number; readonly label: string; readonly how: string }): void {
  const select = field(row, "place");
  if (select) writeField(select, { values: [String(place.id)], labels: [place.label] });
  const precision = field(row, "precision");
  if (precision && !precision.value) set(row, "precision", "settlement");
  set(row, "how_found", place.how);
}

function set(row: HTMLElement, name: string, value: string): void {
  const found = field(row, name);
  if (found && found.value !== value) writeField(found, { values: [value], labels: [] });
}
