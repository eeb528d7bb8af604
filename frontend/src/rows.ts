/**
 * Rows of the form's parts by keyboard: the focus goes into a new one; one that is taken out can be brought back.
 *
 * @example
 * <div class="inline-group" id="citations-group">
 *   <div class="inline-related" id="citations-0">…<a class="inline-deletelink"></a></div>
 *   <div class="inline-related empty-form" id="citations-empty">…</div>
 *   <div class="add-row"><a href="#">Add another Citation</a></div>
 * </div>
 */

import { said, toast } from "./coding_page";
import { type FieldValue, fieldsIn, focusFirst, readField, writeField } from "./field_value";

const ROW = "tr.form-row:not(.empty-form), .inline-related:not(.tabular):not(.empty-form)";

const LONGEST_NAME = 60;

interface TakenOut {
  readonly group: HTMLElement;
  readonly values: ReadonlyMap<string, FieldValue>;
  /** Figures that named this row as their citation. */
  readonly naming: readonly HTMLSelectElement[];
}

let last: (() => void) | null = null;
let isQuiet = false;

/** Return a name in a row without the row's own prefix: "citations-3-quote" and "citations-4-quote" are both "quote". */
export function withoutRow(name: string): string {
  return name.replace(/^\w+-(?:\d+|__prefix__)-/, "");
}

export function rowAt(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>(ROW) ?? null;
}

export function rowsOf(group: ParentNode): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>(ROW)];
}

function valuesOf(row: ParentNode): Map<string, FieldValue> {
  const fields = fieldsIn(row).filter((field) => !/-(?:id|DELETE)$/.test(field.name));
  const values = new Map<string, FieldValue>();
  for (const field of fields) {
    const name = withoutRow(field.name);
    const told = readField(field);
    const before = values.get(name);
    // Boxes to tick share one name.
    values.set(name, before ? { values: [...before.values, ...told.values], labels: [] } : told);
  }
  return values;
}

/** Tell whether anything was entered in a row: whether it differs from the empty one that new rows are copied from. */
export function isFilled(row: HTMLElement, group: ParentNode): boolean {
  if (row.classList.contains("has_original")) return true;
  const empty = group.querySelector(".empty-form");
  if (!empty) return false;
  const blank = valuesOf(empty);
  return [...valuesOf(row)].some(([name, told]) => told.values.join("\n") !== (blank.get(name)?.values.join("\n") ?? ""));
}

/** Follow the rows of the page. */
export function followRows(page: Document): void {
  page.addEventListener("formset:added", (event) => {
    const row = event.target;
    // The row's autocompletes are set up by other listeners of the same event.
    if (row instanceof HTMLElement && !isQuiet) setTimeout(() => focusFirst(row), 0);
  });
  page.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest(".inline-deletelink") : null;
      const row = rowAt(link);
      if (row) remember(page, row);
    },
    // Before the stock handler, after which the row is gone.
    { capture: true },
  );
}

/** Add a row to the part in which the element is; false where it is in none. */
export function addRow(element: Element | null): boolean {
  const link = element?.closest(".inline-group")?.querySelector<HTMLElement>(".add-row a");
  link?.click();
  return link !== null && link !== undefined;
}

/** Take out the row in which the element is: at once where it is new, else at the next save. */
export function takeOut(page: Document, element: Element | null): boolean {
  const row = rowAt(element);
  const group = row?.closest<HTMLElement>(".inline-group");
  if (!row || !group) return false;
  const tick = row.querySelector<HTMLInputElement>("input[name$='-DELETE']");
  if (tick) {
    tick.click();
    if (tick.checked) offerBack(page, row, () => tick.checked && tick.click());
    return true;
  }
  const link = row.querySelector<HTMLElement>(".inline-deletelink");
  if (!link) return false;
  const beside = rowsOf(group)[rowsOf(group).indexOf(row) - 1];
  link.click();
  if (!beside || !focusFirst(beside)) group.querySelector<HTMLElement>(".add-row a")?.focus();
  return true;
}

/** Bring back what was taken out last. */
export function bringBack(): boolean {
  const again = last;
  last = null;
  again?.();
  return again !== null;
}

function remember(page: Document, row: HTMLElement): void {
  const group = row.closest<HTMLElement>(".inline-group");
  if (!group || !isFilled(row, group)) return;
  const number = String(rowsOf(group).indexOf(row) + 1);
  const naming =
    group.id === "citations-group"
      ? [...page.querySelectorAll<HTMLSelectElement>("select[data-citation-row]")].filter((one) => one.value === number)
      : [];
  const taken: TakenOut = { group, values: valuesOf(row), naming };
  offerBack(page, row, () => rebuild(taken));
}

function offerBack(page: Document, row: HTMLElement, act: () => unknown): void {
  const name = labelOf(row);
  const back = () => {
    last = null;
    page.getElementById("desk-toast")?.replaceChildren();
    act();
  };
  last = back;
  toast(page, said(page, "takenOut", { name }), { label: said(page, "undo"), act: back });
}

/** Return what a row calls itself, without the words of its buttons. */
function labelOf(row: HTMLElement): string {
  const title = row.querySelector("h3, .original")?.cloneNode(true);
  const group = row.closest(".inline-group")?.querySelector("h2")?.textContent ?? "";
  if (!(title instanceof Element)) return group.trim();
  for (const part of title.querySelectorAll("a, .delete, label, input")) part.remove();
  return (title.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, LONGEST_NAME) || group.trim();
}

function rebuild(taken: TakenOut): void {
  isQuiet = true;
  addRow(taken.group.firstElementChild);
  isQuiet = false;
  const row = rowsOf(taken.group).at(-1);
  if (!row) return;
  for (const field of fieldsIn(row)) {
    const told = taken.values.get(withoutRow(field.name));
    if (told) writeField(field, told);
  }
  const number = String(rowsOf(taken.group).length);
  for (const field of taken.naming) {
    writeField(field, { values: [number], labels: [number] });
    // Its choices are written anew, with their words, when it is looked at.
    field.dispatchEvent(new Event("focusin", { bubbles: true }));
  }
  focusFirst(row);
}
