/**
 * Keeps the fields that name a citation by its row true while citations are added, removed and filled in.
 *
 * @example
 * <div id="citations-group"><div class="inline-related" id="citations-0">…<select name="citations-0-report">…</div></div>
 * <select name="claims-0-citation" data-citation-row><option value="1">1 · AFP: …</option></select>
 */

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const LONGEST_LABEL = 72;

/** Return what a field offers: the rows by number, each with its report or the word for a new one. */
export function choicesFor(reports: readonly string[], newCitation: string): Choice[] {
  return reports.map((report, index) => {
    const number = String(index + 1);
    const named = report.length > LONGEST_LABEL ? `${report.slice(0, LONGEST_LABEL - 1)}…` : report;
    return { value: number, label: named ? `${number} · ${named}` : `${number} · ${newCitation}` };
  });
}

/** Return the number of the row that was chosen, wherever it now stands; "" where it is gone. */
export function numberOf<Row>(chosen: Row | null, rows: readonly Row[]): string {
  const index = chosen === null ? -1 : rows.indexOf(chosen);
  return index < 0 ? "" : String(index + 1);
}

const chosenRows = new WeakMap<HTMLSelectElement, Element | null>();

/** Follow every citation field of the page, also those of rows that are added later. */
export function followCitationRows(page: Document): void {
  if (!page.getElementById("citations-group")) return;
  for (const field of fieldsOf(page)) remember(page, field);
  page.addEventListener("change", (event) => {
    if (isField(event.target)) remember(page, event.target);
  });
  // The report's own field tells nobody when it changes, so the names are read when somebody looks.
  page.addEventListener("focusin", (event) => {
    if (isField(event.target)) offer(page, event.target);
  });
  for (const name of ["formset:added", "formset:removed"]) {
    // Django counts the rows anew only after it has told.
    page.addEventListener(name, () => setTimeout(() => fieldsOf(page).forEach((field) => offer(page, field)), 0));
  }
}

function isField(target: EventTarget | null): target is HTMLSelectElement {
  return target instanceof HTMLSelectElement && target.dataset["citationRow"] !== undefined;
}

function fieldsOf(page: Document): HTMLSelectElement[] {
  return [...page.querySelectorAll<HTMLSelectElement>("select[data-citation-row]")];
}

function rowsOf(page: Document): Element[] {
  return [...page.querySelectorAll("#citations-group .inline-related:not(.empty-form)")];
}

function remember(page: Document, field: HTMLSelectElement): void {
  chosenRows.set(field, rowsOf(page)[Number(field.value) - 1] ?? null);
}

function reportOf(row: Element): string {
  const report = row.querySelector<HTMLSelectElement>("select[name$='-report']");
  return report?.selectedOptions[0]?.textContent?.replace(/^-+$/, "").trim() ?? "";
}

function offer(page: Document, field: HTMLSelectElement): void {
  const rows = rowsOf(page);
  const choices = choicesFor(rows.map(reportOf), field.dataset["citationRow"] ?? "");
  const [none] = field.options;
  const value = numberOf(chosenRows.get(field) ?? null, rows);
  field.replaceChildren(
    ...(none ? [none] : []),
    ...choices.map((one) => new Option(one.label, one.value, false, one.value === value)),
  );
  field.value = value;
}
