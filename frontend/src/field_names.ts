/**
 * Names the boxes of autocompletes, and of the ticks that delete a row, for readers of screens: the stock admin gives
 * them none.
 */

const BOXES = ".select2-selection, .select2-selection__rendered[role=textbox]";

/** Follow the page: rows and dialogs that come later are named too. */
export function nameFields(page: Document): void {
  const name = () => {
    for (const select of page.querySelectorAll<HTMLSelectElement>("select.select2-hidden-accessible")) nameBox(select);
    // A name alone is not read at what has no role.
    for (const hint of page.querySelectorAll(".help-tooltip[aria-label]:not([role])")) hint.setAttribute("role", "img");
    for (const tick of page.querySelectorAll<HTMLInputElement>("td.delete input:not([aria-label])")) nameTick(tick);
  };
  // The admin's own scripts make the boxes when the page has loaded.
  window.addEventListener("load", () => setTimeout(name, 0));
  page.addEventListener("formset:added", () => setTimeout(name, 0));
  page.addEventListener("desk:dialog", name);
  page.addEventListener("focusin", (event) => {
    if (event.target instanceof HTMLElement && event.target.matches(".select2-search__field")) nameSearch(page, event.target);
  });
}

/** While a list of names is open: the field to type into says what is looked for, and both which list is theirs. */
function nameSearch(page: Document, search: HTMLElement): void {
  const box = page.querySelector<HTMLElement>(".select2-container--open .select2-selection");
  const words = box?.parentElement?.querySelector(".desk-field-name")?.textContent;
  if (words && !search.getAttribute("aria-label")) search.setAttribute("aria-label", words);
  const list = box?.getAttribute("aria-owns");
  if (box && list) box.setAttribute("aria-controls", list);
}

function nameBox(select: HTMLSelectElement): void {
  const words = select.labels?.[0]?.textContent?.replace(/\s*:\s*$/, "").trim() || select.getAttribute("aria-label");
  const [box, rendered] = select.parentElement?.querySelectorAll<HTMLElement>(BOXES) ?? [];
  if (!words || !box) return;
  if (!rendered) {
    box.setAttribute("aria-label", words);
    // Where several may be chosen, the field to type into stands in the box itself.
    box.querySelector(".select2-search__field")?.setAttribute("aria-label", words);
    return;
  }
  // The words of the field, then what is chosen: one element each, for a name is read from elements.
  const label = labelFor(select, box, words);
  box.setAttribute("aria-labelledby", `${label.id} ${rendered.id}`);
  rendered.setAttribute("aria-labelledby", label.id);
}

function labelFor(select: HTMLSelectElement, box: HTMLElement, words: string): HTMLElement {
  const id = `${select.id}_name`;
  const standing = box.parentElement?.querySelector<HTMLElement>(".desk-field-name");
  const label = standing ?? document.createElement("span");
  label.className = "desk-field-name visually-hidden";
  label.id = id;
  label.textContent = words;
  if (!standing) box.after(label);
  return label;
}

function nameTick(tick: HTMLInputElement): void {
  const column = tick.closest("table")?.querySelector("thead th:last-child")?.textContent?.trim();
  if (column) tick.setAttribute("aria-label", column);
}
