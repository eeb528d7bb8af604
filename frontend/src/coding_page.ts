/**
 * What the page of a record's form tells its script: who types, what record it is, and the words to say.
 *
 * @example <div id="desk-coding" hidden data-user="3" data-record="incident:12" data-undo="Undo"></div>
 */

/** Return the element that holds them; null on every other page, and where the form may only be read. */
export function codingOf(page: Document): HTMLElement | null {
  return page.getElementById("desk-coding");
}

/** Return the admin's form on the page. */
export function formOf(page: Document): HTMLFormElement | null {
  return page.querySelector<HTMLFormElement>("#content-main > form[id$='_form']");
}

/** Return a sentence with its {gaps} filled. */
export function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
}

/** Return one of the page's words. */
export function said(page: Document, name: string, values: Readonly<Record<string, string>> = {}): string {
  return filled(codingOf(page)?.dataset[name] ?? "", values);
}

/** Say something below the form, with a button where it can be answered; it stays until the next one. */
export function toast(page: Document, text: string, answer?: { readonly label: string; readonly act: () => void }): void {
  const place = page.getElementById("desk-toast");
  if (!place) return;
  place.replaceChildren(text);
  if (!answer) return;
  const button = page.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = answer.label;
  button.addEventListener("click", () => {
    place.replaceChildren();
    answer.act();
  });
  place.append(" ", button);
}
