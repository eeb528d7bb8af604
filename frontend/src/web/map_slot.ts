/** Loads the map when somebody opens it or scrolls to it: it is ten times as large as all the rest of a page. */

/** Follow the map's place on the page; on a page of its own it opens at once. */
export function followSlot(page: Document): void {
  const slot = page.querySelector<HTMLElement>("[data-map]");
  const link = slot?.querySelector<HTMLElement>("[data-map-open]");
  if (!slot || !link) return;
  let opened = false;
  const open = (): void => {
    if (opened) return;
    opened = true;
    void load(slot);
  };
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  if (slot.closest("[data-map-alone]")) open();
  else if (isRoomy()) openWhenScrolledTo(slot, open);
}

/** On a small window or a line that somebody pays for, the map waits to be asked for. */
function isRoomy(): boolean {
  const line = (navigator as { connection?: { saveData?: boolean } }).connection;
  return matchMedia("(min-width: 44rem)").matches && line?.saveData !== true;
}

function openWhenScrolledTo(slot: HTMLElement, open: () => void): void {
  const observer = new IntersectionObserver((seen) => {
    if (!seen.some((one) => one.isIntersecting)) return;
    observer.disconnect();
    open();
  });
  // What is in sight from the start was not scrolled to.
  addEventListener("scroll", () => observer.observe(slot), { once: true, passive: true });
}

async function load(slot: HTMLElement): Promise<void> {
  const { script = "", style = "", failed = "" } = slot.dataset;
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = style;
  document.head.append(sheet);
  try {
    const module = (await import(new URL(script, document.baseURI).href)) as typeof import("./map");
    await module.openMap(slot);
  } catch (problem) {
    if (!(problem instanceof Error)) throw problem;
    const said = slot.querySelector("[data-map-said]");
    if (said) said.textContent = failed;
  }
}

if (typeof document !== "undefined") followSlot(document);
