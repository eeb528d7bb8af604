/** Lets an entry of the list open in place: it shows what the incident's own page says, without leaving the list. */

import { fetchPage, NotSuchAPage } from "./parts";

/** What is taken from the incident's page, in this order. */
const TAKEN = [".record-main .summary", 'section[aria-labelledby="who"] > :not(h2)', ".support", 'section[aria-labelledby="facts"] > dl'];

export interface Words {
  readonly more: string;
  readonly less: string;
  readonly whole: string;
  readonly failed: string;
}

export const wordsOf = (list: HTMLElement): Words => ({
  more: list.dataset["more"] ?? "",
  less: list.dataset["less"] ?? "",
  whole: list.dataset["whole"] ?? "",
  failed: list.dataset["failed"] ?? "",
});

let count = 0;

/** Give each entry a button that opens it. */
export function makeExpandable(page: Document, entries: Iterable<Element>, words: Words): void {
  for (const entry of entries) {
    const article = entry.querySelector<HTMLElement>(".entry");
    const link = article?.querySelector<HTMLAnchorElement>("h3 a");
    if (!article || !link || article.querySelector(".expand")) continue;
    const button = page.createElement("button");
    button.type = "button";
    button.className = "expand";
    button.textContent = words.more;
    button.setAttribute("aria-expanded", "false");
    // Many buttons say the same: the title of the entry says which this one is.
    link.id ||= `entry-${(count += 1)}`;
    button.id = `${link.id}-more`;
    button.setAttribute("aria-labelledby", `${button.id} ${link.id}`);
    button.addEventListener("click", () => void turn(page, article, link, button, words));
    article.append(button);
  }
}

async function turn(
  page: Document,
  article: HTMLElement,
  link: HTMLAnchorElement,
  button: HTMLButtonElement,
  words: Words,
): Promise<void> {
  const isOpen = button.getAttribute("aria-expanded") === "true";
  const shown = article.querySelector<HTMLElement>(".expanded");
  button.setAttribute("aria-expanded", String(!isOpen));
  button.textContent = isOpen ? words.more : words.less;
  if (shown) {
    shown.hidden = isOpen;
    return;
  }
  const inside = page.createElement("div");
  inside.className = "expanded";
  inside.setAttribute("aria-busy", "true");
  article.append(inside);
  try {
    const fetched = await fetchPage(link.href);
    inside.replaceChildren(...taken(page, fetched.page, link.href), whole(page, link.href, words.whole));
  } catch (problem) {
    if (!(problem instanceof NotSuchAPage || problem instanceof TypeError)) throw problem;
    inside.textContent = words.failed;
  }
  inside.removeAttribute("aria-busy");
}

function taken(page: Document, record: Document, address: string): Node[] {
  const found = TAKEN.flatMap((selector) => [...record.querySelectorAll(selector)]);
  for (const element of found.flatMap((one) => [one, ...one.querySelectorAll("*")])) {
    // Names are unique in a page, and this one has its own.
    for (const name of ["id", "aria-labelledby", "aria-describedby"]) element.removeAttribute(name);
    const href = element.getAttribute("href");
    if (href?.startsWith("#")) element.setAttribute("href", address + href);
  }
  return found.map((one) => page.adoptNode(one));
}

function whole(page: Document, address: string, words: string): HTMLElement {
  const line = page.createElement("p");
  const link = page.createElement("a");
  link.href = address;
  link.textContent = words;
  line.append(link);
  return line;
}
