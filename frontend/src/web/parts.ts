/** The parts of the page that a selection changes: fetched as the same page from the server, then put in place. */

export const partsOf = (page: ParentNode): HTMLElement[] => [...page.querySelectorAll<HTMLElement>("[data-part]")];

/** Thrown where the server answers with something that is not such a page; the browser then goes there itself. */
export class NotSuchAPage extends Error {}

export interface Fetched {
  readonly page: Document;
  /** Where the answer came from, after any redirect: path and query. */
  readonly address: string;
}

/** Fetch a page of this site. Throws NotSuchAPage, or what fetch throws. */
export async function fetchPage(address: string, signal: AbortSignal | null = null): Promise<Fetched> {
  const answer = await fetch(address, { signal, credentials: "same-origin", headers: { Accept: "text/html" } });
  if (!answer.ok) throw new NotSuchAPage(`${address}: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const url = new URL(answer.url);
  return { page, address: url.pathname + url.search };
}

/** Put the parts of another page in the place of our own; what was opened stays open, the focus where it was. */
export function putParts(page: Document, other: Document): void {
  const refocus = focusKeeper(page);
  for (const part of partsOf(page)) {
    const name = part.dataset["part"] ?? "";
    const next = other.querySelector<HTMLElement>(`[data-part="${name}"]`);
    const open = openDetails(part);
    part.replaceChildren(...(next ? [...next.childNodes].map((node) => page.adoptNode(node)) : []));
    for (const details of part.querySelectorAll("details")) if (open.has(nameOf(details))) details.open = true;
  }
  page.title = other.title;
  copyAttribute(page, other, ".other-language a", "href");
  copyAttribute(page, other, "link[rel=canonical]", "href");
  refocus();
}

const nameOf = (details: Element): string => details.getAttribute("data-keep") ?? details.className;

function openDetails(part: HTMLElement): Set<string> {
  return new Set([...part.querySelectorAll("details[open]")].map(nameOf));
}

function copyAttribute(page: Document, other: Document, selector: string, name: string): void {
  const value = other.querySelector(selector)?.getAttribute(name);
  if (value) page.querySelector(selector)?.setAttribute(name, value);
}

/** Remember what had the focus, by its id or address; where it is gone the sentence above the list takes it. */
function focusKeeper(page: Document): () => void {
  const active = page.activeElement;
  const part = active?.closest<HTMLElement>("[data-part]");
  if (!active || !part) return () => undefined;
  const href = active.getAttribute("href");
  const selector = active.id ? `#${CSS.escape(active.id)}` : href ? `a[href="${CSS.escape(href)}"]` : "";
  return () => {
    const found = selector ? page.querySelector<HTMLElement>(selector) : null;
    const says = page.querySelector<HTMLElement>(".says");
    if (!found) says?.setAttribute("tabindex", "-1");
    (found ?? says)?.focus({ preventScroll: true });
  };
}
