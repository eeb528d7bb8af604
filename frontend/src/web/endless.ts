/**
 * Adds the next page below the list when its end comes into sight. The pages are real ones, linked by rel="next";
 * which were added stands in the browser's history, so that the way back leads to the same list.
 */

import { keptList } from "./kept_list";
import { fetchPage, NotSuchAPage } from "./parts";

/** After so many pages the reader is asked, so that the foot of the page can be reached. */
const MOST_UNASKED = 3;

export interface Endless {
  /** Watch the list that stands in the page now. */
  readonly follow: () => void;
  /** Add the pages that the history remembers. */
  readonly restore: (pages: readonly string[]) => Promise<void>;
}

/** Return who lengthens the list of a page; `added` is told of each page that was added. */
export function endlessList(page: Document, added: (entries: readonly Element[]) => void): Endless {
  let unasked = 0;
  let watcher: IntersectionObserver | null = null;

  const nextLink = (): HTMLAnchorElement | null => page.querySelector<HTMLAnchorElement>('[data-part="list"] a[rel="next"]');

  const add = async (link: HTMLAnchorElement, isAsked: boolean): Promise<void> => {
    watcher?.disconnect();
    const list = link.closest<HTMLElement>("[data-part]");
    const address = link.getAttribute("href") ?? "";
    if (!list || link.getAttribute("aria-busy") === "true") return;
    link.setAttribute("aria-busy", "true");
    try {
      const fetched = await fetchPage(address);
      // Meanwhile the reader may have chosen something else.
      if (!link.isConnected) return;
      const entries = append(page, list, fetched.page);
      const { pages, y } = keptList(history.state);
      history.replaceState({ ...stateNow(), pages: [...pages, address], y }, "");
      added(entries);
      if (isAsked) entries[0]?.querySelector<HTMLElement>("h3 a")?.focus();
    } catch (problem) {
      if (isAsked) location.assign(address);
      link.removeAttribute("aria-busy");
      // The line is down, or the log has grown past the cursor: the link still stands there.
      if (!(problem instanceof NotSuchAPage || problem instanceof TypeError)) throw problem;
      return;
    }
    watch();
  };

  const watch = (): void => {
    watcher?.disconnect();
    const link = nextLink();
    if (!link) return;
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void add(link, true);
    });
    if (unasked >= MOST_UNASKED || savesData()) return;
    watcher = new IntersectionObserver(
      (seen) => {
        if (!seen.some((one) => one.isIntersecting)) return;
        unasked += 1;
        void add(link, false);
      },
      { rootMargin: "0px 0px 600px" },
    );
    watcher.observe(link);
  };

  return {
    follow: () => {
      unasked = 0;
      watch();
    },
    restore: async (pages) => {
      watcher?.disconnect();
      const list = page.querySelector<HTMLElement>('[data-part="list"]');
      for (const address of pages) {
        const fetched = list ? await fetchPage(address) : null;
        if (list && fetched) added(append(page, list, fetched.page));
      }
      unasked = pages.length;
      watch();
    },
  };
}

const stateNow = (): object => (typeof history.state === "object" && history.state !== null ? history.state : {});

function savesData(): boolean {
  const connection = (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection;
  return connection?.saveData === true;
}

/** Put the entries of a further page below the list, under their own heading where it stands there already. */
export function append(page: Document, list: HTMLElement, other: Document): Element[] {
  const further = other.querySelector('[data-part="list"]');
  const ways = list.querySelector(".pages");
  const entries: Element[] = [];
  for (const group of further?.querySelectorAll<HTMLElement>("[data-group]") ?? []) {
    entries.push(...group.querySelectorAll(".entries > li"));
    const last = [...list.querySelectorAll<HTMLElement>("[data-group]")].at(-1);
    if (last && last.dataset["group"] === group.dataset["group"]) {
      last.querySelector(".entries")?.append(...[...group.querySelectorAll(".entries > li")].map((one) => page.adoptNode(one)));
    } else if (ways) {
      ways.before(page.adoptNode(group));
    }
  }
  const next = further?.querySelector('a[rel="next"]');
  const old = ways?.querySelector('a[rel="next"]');
  if (next && old) old.replaceWith(page.adoptNode(next));
  else old?.remove();
  if (ways && !ways.querySelector("a")) ways.remove();
  return entries;
}
