/**
 * The keys of a record's form, and the list of them. They can be switched off, for readers of screens and voices have
 * keys of their own.
 */

import { codingOf, formOf, said, toast } from "./coding_page";
import { fieldAt, focusOn, isField } from "./field_value";
import { addRow, bringBack, rowAt, takeOut } from "./rows";
import type { Sections } from "./sections";

const OFF = "desk-keys-off";

/** What of a key press matters. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Return the name of what was pressed ("alt+a"), "" where it is not for us: AltGr writes letters of its own. */
export function named(press: Press): string {
  const command = press.ctrlKey || press.metaKey;
  if (command && press.altKey) return "";
  // Alt changes the letter on some keyboards; then the place of the key says which it is.
  const isPlain = /^[\x20-\x7e]$/.test(press.key) || press.key.length > 1;
  const key = isPlain ? press.key : press.code.replace(/^(?:Key|Digit)/, "");
  return `${command ? "ctrl+" : ""}${press.altKey ? "alt+" : ""}${key.toLowerCase()}`;
}

/** Follow the keys of the page. */
export function followKeys(page: Document, sections: Sections): void {
  const dialog = page.getElementById("desk-keys");
  if (!codingOf(page) || !(dialog instanceof HTMLDialogElement)) return;
  setUpList(dialog);
  const acts = actsOf(page, sections, dialog);
  page.addEventListener("keydown", (event) => {
    if (page.querySelector("dialog[open]") || localStorage.getItem(OFF)) return;
    const name = named(event);
    const isTyping = isField(event.target) || (event.target instanceof HTMLElement && event.target.isContentEditable);
    if (name === "?" && isTyping) return;
    if (acts.get(name)?.()) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
}

function setUpList(dialog: HTMLDialogElement): void {
  const off = dialog.querySelector<HTMLInputElement>("[data-keys-off]");
  if (off) off.checked = localStorage.getItem(OFF) !== null;
  off?.addEventListener("change", () => {
    if (off.checked) localStorage.setItem(OFF, "1");
    else localStorage.removeItem(OFF);
  });
  dialog.querySelector("[data-keys-close]")?.addEventListener("click", () => dialog.close());
}

function actsOf(page: Document, sections: Sections, dialog: HTMLDialogElement): Map<string, () => boolean> {
  const show = () => {
    dialog.showModal();
    return true;
  };
  const save = () => press(page, "_continue");
  const acts = new Map<string, () => boolean>([
    ["ctrl+s", save],
    ["alt+s", save],
    ["ctrl+enter", () => press(page, "_save_next")],
    ["alt+a", () => addRow(page.activeElement)],
    ["alt+backspace", () => takeOut(page, page.activeElement)],
    ["alt+z", bringBack],
    ["alt+j", () => (sections.openBeside(1), true)],
    ["alt+k", () => (sections.openBeside(-1), true)],
    ["alt+w", () => nextMark(page)],
    ["alt+n", () => clickOn(fieldAt(page.activeElement)?.closest(".related-widget-wrapper"), ".add-related")],
    ["alt+p", () => clickOn(rowAt(page.activeElement), "[data-find-place]")],
    ["alt+m", () => clickOn(rowAt(page.activeElement), "[data-map-open]")],
    ["?", show],
    ["alt+/", show],
    ["alt+?", show],
  ]);
  for (let n = 1; n <= 9; n += 1) acts.set(`alt+${n}`, () => (sections.openNumber(n - 1), true));
  return acts;
}

function press(page: Document, name: string): boolean {
  const button = formOf(page)?.querySelector<HTMLElement>(`.submit-row [name="${name}"]`);
  // What the field in focus holds counts as changed when it is left.
  if (page.activeElement instanceof HTMLElement && button) page.activeElement.dispatchEvent(new Event("change", { bubbles: true }));
  button?.click();
  return button !== null && button !== undefined;
}

function clickOn(part: Element | null | undefined, what: string): boolean {
  const found = part?.querySelector<HTMLElement>(what);
  found?.click();
  return found !== null && found !== undefined;
}

/** Go to the next field that has an error or a warning, from the top again behind the last. */
function nextMark(page: Document): boolean {
  const marks = [...page.querySelectorAll("form .errorlist li, form .desk-warnings li")];
  const fields = marks.map(fieldOf).filter((field) => field !== null);
  if (!fields.length) {
    toast(page, said(page, "noNextWarning"));
    return true;
  }
  const here = fieldAt(page.activeElement);
  const next = fields[fields.findIndex((field) => field === here) + 1] ?? fields[0];
  if (next) focusOn(next);
  return true;
}

function fieldOf(mark: Element): Element | null {
  const name = mark.closest<HTMLElement>(".desk-warnings")?.dataset["field"];
  if (name) return mark.ownerDocument.querySelector(`form [name="${CSS.escape(name)}"]`);
  const box = mark.closest(".fieldBox, td, .form-row, fieldset");
  return box?.querySelector("input:not([type=hidden]), select, textarea") ?? null;
}
