/**
 * The timeline's script: brush, list and address always say the same. Every page works without it.
 *
 * Whoever else shows the selection (the map) hears "selection-changed" on the document, with the query in its detail,
 * and may ask for another one by "selection-wanted" with the query that it wants.
 */

import { focusedHandle, followBrush } from "./brush";
import { endlessList } from "./endless";
import { makeExpandable, wordsOf } from "./expand";
import { keptList } from "./kept_list";
import { fetchPage, putParts } from "./parts";
import { addressOf, asked, withDays } from "./query";

const SCROLL_PAUSE_MS = 200;

function start(page: Document): void {
  const list = page.querySelector<HTMLElement>('[data-part="list"]');
  if (!list) return;
  const words = wordsOf(list);
  const say = (text: string): void => page.querySelector("[data-status]")?.replaceChildren(text);
  const endless = endlessList(page, (entries) => {
    makeExpandable(page, entries, words);
    say(list.dataset["added"] ?? "");
  });
  let asking: AbortController | null = null;
  let letGo: () => void = () => undefined;

  const follow = (handle: "start" | "end" | null): void => {
    letGo();
    letGo = followBrush(page, (days) => void go(addressOf(location.pathname, withDays(location.search, days))), handle);
    makeExpandable(page, list.querySelectorAll(".entries > li"), words);
    endless.follow();
  };

  /** Show a selection; the browser goes there itself where that fails. */
  const show = async (address: string, isNew: boolean): Promise<void> => {
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    for (const name of ["axis", "list"]) busy(page, name, true);
    try {
      const fetched = await fetchPage(address, mine.signal);
      if (!fetched.page.querySelector('[data-part="list"]')) throw new TypeError("not a timeline");
      if (isNew) history.pushState({ pages: [], y: scrollY }, "", fetched.address);
      const handle = focusedHandle(page);
      putParts(page, fetched.page);
      follow(handle);
      say(page.querySelector(".says")?.textContent ?? "");
      tell(page);
    } catch (problem) {
      if (mine.signal.aborted) return;
      location.assign(address);
      if (!(problem instanceof Error)) throw problem;
    }
    for (const name of ["axis", "list"]) busy(page, name, false);
  };

  const go = (address: string): Promise<void> => {
    keepPlace();
    return show(address, true);
  };

  history.scrollRestoration = "manual";
  const remembered = keptList(history.state);
  follow(null);
  void endless.restore(remembered.pages).then(() => {
    if (remembered.y) scrollTo({ top: remembered.y, behavior: "instant" });
  });

  addEventListener("popstate", (event) => {
    // A jump within the page changes nothing that is shown.
    const { pages, y } = keptList(event.state);
    void show(location.pathname + location.search, false)
      .then(() => endless.restore(pages))
      .then(() => scrollTo({ top: y, behavior: "instant" }));
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener("scroll", () => {
    clearTimeout(timer);
    timer = setTimeout(keepPlace, SCROLL_PAUSE_MS);
  });
  addEventListener("pagehide", keepPlace);
  page.addEventListener("click", (event) => {
    const address = ownAddress(event);
    if (address === null) return;
    event.preventDefault();
    void go(address);
  });
  page.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || !form.closest("[data-part]")) return;
    if (form.method !== "get" || new URL(form.action).pathname !== location.pathname) return;
    event.preventDefault();
    void go(addressOf(location.pathname, asked(new FormData(form))));
  });
  page.addEventListener("selection-wanted", (event) => {
    const query: unknown = event instanceof CustomEvent ? (event.detail as { query?: unknown } | null)?.query : null;
    if (typeof query === "string") void go(addressOf(location.pathname, query));
  });
}

/** Remember how far the reader has come. */
function keepPlace(): void {
  const { pages } = keptList(history.state);
  history.replaceState({ pages, y: Math.round(scrollY) }, "");
}

/** Return the address of a link to another selection of this page; null for every other click. */
function ownAddress(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return null;
  }
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!link?.closest("[data-part]") || link.getAttribute("rel") === "next") return null;
  const url = new URL(link.getAttribute("href") ?? "", location.href);
  const isOwn = url.origin === location.origin && url.pathname === location.pathname && !url.hash;
  return isOwn ? url.pathname + url.search : null;
}

function busy(page: Document, name: string, isBusy: boolean): void {
  page.querySelector(`[data-part="${name}"]`)?.setAttribute("aria-busy", String(isBusy));
}

function tell(page: Document): void {
  page.dispatchEvent(new CustomEvent("selection-changed", { detail: { query: location.search.slice(1) } }));
}

start(document);
