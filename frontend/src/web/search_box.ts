/**
 * Makes the masthead's search a combobox that suggests while somebody types; without it the form leads to a page.
 *
 * @example
 * <form class="search-box" action="/en/search/" data-suggest="/en/search/suggest/" data-list="Suggestions">
 *   <input name="q" type="search"><button>Search</button><p role="status" data-said></p>
 * </form>
 */

import { drawSuggestions } from "./suggest_list";
import { addressFor, moved, readSuggestions, type Suggestions } from "./suggestion";

const PAUSE_MS = 150;

class SearchBox {
  private readonly list = document.createElement("div");
  private rows: HTMLElement[] = [];
  private at = -1;
  private timer = 0;
  private asking: AbortController | null = null;
  private asked = "";

  constructor(
    private readonly form: HTMLFormElement,
    private readonly input: HTMLInputElement,
    private readonly said: HTMLElement,
  ) {
    this.list.id = `${input.id}-list`;
    this.list.className = "suggestions";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", form.dataset["list"] ?? "");
    form.append(this.list);
    const combobox = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
    for (const [name, value] of Object.entries(combobox)) input.setAttribute(name, value);
    this.listen();
  }

  private listen(): void {
    this.input.addEventListener("input", () => this.wait());
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.form.addEventListener("focusout", (event) => {
      if (!(event.relatedTarget instanceof Node && this.form.contains(event.relatedTarget))) this.close();
    });
    // Before the box loses the focus and the list with it.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[role=option]") : null;
      if (row) this.open(row);
    });
  }

  private wait(): void {
    // What was asked before is stale from the first new letter on.
    this.asking?.abort();
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), PAUSE_MS);
  }

  private async ask(): Promise<void> {
    const address = addressFor(this.form.dataset["suggest"] ?? "", this.input.value);
    if (address === "") return this.close();
    if (address === this.asked && !this.list.hidden) return;
    const asking = new AbortController();
    this.asking = asking;
    try {
      const answer = await fetch(address, { signal: asking.signal, headers: { accept: "application/json" } });
      const found = answer.ok ? readSuggestions(await answer.json()) : null;
      if (!asking.signal.aborted) this.show(found, address);
    } catch {
      // Aborted, or without a line: the form still leads to the page.
      if (!asking.signal.aborted) this.close();
    }
  }

  private show(found: Suggestions | null, address: string): void {
    if (found === null || document.activeElement !== this.input) return this.close();
    this.asked = address;
    this.rows = drawSuggestions(this.list, found.groups);
    this.said.textContent = found.said;
    this.point(-1);
    this.list.hidden = this.rows.length === 0;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
  }

  private close(): void {
    window.clearTimeout(this.timer);
    this.asking?.abort();
    this.list.hidden = true;
    this.asked = "";
    this.said.textContent = "";
    this.input.setAttribute("aria-expanded", "false");
    this.point(-1);
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const isOpen = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (isOpen) this.point(moved(this.at, event.key === "ArrowDown" ? 1 : -1, this.rows.length));
      else void this.ask();
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && isOpen) {
      const row = this.rows[this.at];
      if (!row) return;
      event.preventDefault();
      this.open(row);
    }
  }

  private point(at: number): void {
    this.rows[this.at]?.setAttribute("aria-selected", "false");
    this.at = at;
    const row = this.rows[at];
    if (!row) return this.input.removeAttribute("aria-activedescendant");
    row.setAttribute("aria-selected", "true");
    row.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", row.id);
  }

  private open(row: HTMLElement): void {
    window.location.assign(row.dataset["url"] ?? this.form.action);
  }
}

/** Make every search box of the page suggest. */
export function suggestInBoxes(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>("form[data-suggest]")) {
    const input = form.querySelector<HTMLInputElement>("input[type=search]");
    const said = form.querySelector<HTMLElement>("[data-said]");
    if (input && said) new SearchBox(form, input, said);
  }
}
