/** Reads and writes the fields of a form as its scripts see them: ticks, lists, and autocompletes with their labels. */

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What stands in one field; of an autocomplete also the words of what is chosen. */
export interface FieldValue {
  readonly values: readonly string[];
  readonly labels: readonly string[];
}

export function isField(element: unknown): element is Field {
  return (
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement
  );
}

export function fieldsIn(part: ParentNode): Field[] {
  return [...part.querySelectorAll<Field>("input[name], select[name], textarea[name]")];
}

export function readField(field: Field): FieldValue {
  if (field instanceof HTMLSelectElement) {
    const chosen = [...field.selectedOptions];
    return { values: chosen.map((one) => one.value), labels: chosen.map((one) => one.textContent ?? "") };
  }
  if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) {
    return { values: field.checked ? [field.value] : [], labels: [] };
  }
  return { values: [field.value], labels: [] };
}

export function writeField(field: Field, told: FieldValue): void {
  if (field instanceof HTMLSelectElement) {
    told.values.forEach((value, n) => {
      if (![...field.options].some((one) => one.value === value)) field.add(new Option(told.labels[n] ?? value, value));
    });
    for (const option of field.options) option.selected = told.values.includes(option.value);
  } else if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) {
    field.checked = told.values.includes(field.value);
  } else {
    field.value = told.values[0] ?? "";
  }
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Choose a row in an autocomplete by its key and words. */
export function chooseIn(field: HTMLSelectElement, key: string, label: string): void {
  const before = field.multiple ? readField(field) : { values: [], labels: [] };
  writeField(field, { values: [...before.values, key], labels: [...before.labels, label] });
}

/** The focus of an autocomplete is on the box that stands for it. */
export function focusOn(field: Element): void {
  const details = field.closest("details");
  if (details) details.open = true;
  const box = field.classList.contains("select2-hidden-accessible")
    ? field.parentElement?.querySelector<HTMLElement>(".select2-selection")
    : field;
  if (box instanceof HTMLElement) box.focus();
}

/** Return the field in which the focus is, an autocomplete's own where it is on its box or in its list. */
export function fieldAt(element: Element | null): Field | null {
  if (!element) return null;
  if (element.matches(".select2-search__field")) {
    const opened = document.querySelector(".select2-container--open .select2-selection");
    return opened && opened !== element ? fieldAt(opened) : null;
  }
  const box = element.closest(".select2-container");
  const select = box?.parentElement?.querySelector("select.select2-hidden-accessible");
  if (isField(select)) return select;
  return isField(element) ? element : null;
}

/** Focus the first field of a part of the form that can be seen. */
export function focusFirst(part: ParentNode): boolean {
  const several = ".select2-selection, input:not([type=hidden]), select:not(.select2-hidden-accessible), textarea";
  for (const element of part.querySelectorAll<HTMLElement>(several)) {
    if (element.offsetParent === null || (isField(element) && element.disabled)) continue;
    element.focus();
    return true;
  }
  return false;
}
