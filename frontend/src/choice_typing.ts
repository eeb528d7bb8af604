/** Opens an autocomplete by typing into it, and remembers what was looked for, so that a new row can bear that name. */

import { fieldAt } from "./field_value";

interface Select2 {
  select2(what: string): unknown;
  on(name: string, listener: () => void): unknown;
}

declare global {
  interface Window {
    readonly django?: { readonly jQuery: (what: unknown) => Select2 & { djangoAdminSelect2?: () => unknown } };
  }
}

const lookedFor = new WeakMap<Element, string>();

/** Return what was last looked for in the field. */
export function lookedForIn(field: Element): string {
  return lookedFor.get(field) ?? "";
}

/** Follow the autocompletes of the page. */
export function followChoiceTyping(page: Document): void {
  page.addEventListener("keydown", (event) => {
    const box = event.target instanceof Element ? event.target.closest(".select2-selection") : null;
    const field = box && fieldAt(box);
    const isLetter = event.key.length === 1 && event.key !== " " && event.key !== "?";
    if (!field || !isLetter || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    window.django?.jQuery(field).select2("open");
    // The list's own field gets the focus only in a moment, and the letter would be lost.
    const search = page.querySelector<HTMLInputElement>(".select2-container--open .select2-search__field");
    if (!search) return;
    search.value += event.key;
    search.focus();
    search.dispatchEvent(new Event("input", { bubbles: true }));
  });
  page.addEventListener("input", (event) => {
    if (!(event.target instanceof HTMLInputElement) || !event.target.matches(".select2-search__field")) return;
    const field = fieldAt(event.target);
    if (field && event.target.value) lookedFor.set(field, event.target.value);
  });
}
