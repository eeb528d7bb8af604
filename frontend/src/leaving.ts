/**
 * Asks before a form with unsaved typing is left.
 *
 * @example <form id="incident_form" method="post">…</form>
 */

/** Return the form's content as one text, to be compared with what it was. */
export function contentOf(entries: Iterable<readonly [string, FormDataEntryValue]>): string {
  return JSON.stringify([...entries].map(([name, value]) => [name, typeof value === "string" ? value : value.name]));
}

/** Watch the admin's form on the page, if there is one. */
export function guardLeaving(page: Document): void {
  const form = page.querySelector<HTMLFormElement>("#content-main > form[id$='_form']");
  if (!form) return;
  // A form that came back unsaved is left with the same question as one that was typed into.
  const isUnsaved = page.querySelector("#desk-coding[data-unsaved]") !== null;
  let before = "";
  let sent = false;
  // The admin's own scripts set the fields up when the page has loaded.
  window.addEventListener("load", () => setTimeout(() => (before = contentOf(new FormData(form))), 0));
  form.addEventListener("submit", () => (sent = true));
  window.addEventListener("beforeunload", (event) => {
    if (!sent && before && (isUnsaved || contentOf(new FormData(form)) !== before)) event.preventDefault();
  });
}
