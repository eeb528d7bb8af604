/**
 * Says while an incident is typed which records may be the same event. What is decided there goes with the form.
 *
 * @example
 * <aside id="desk-duplicates" data-ask="/admin/desk/duplicates/" data-record="12" hidden>
 *   <details><summary></summary><div data-duplicates></div></details>
 * </aside>
 * <p id="desk-duplicates-said" role="status"></p>
 */

/** Long enough that a word is not asked for letter by letter. */
const PAUSE_MS = 400;
const SPOKEN_OF = /^(title_|occurred$|event_type$|further_types$|(places|participations|claims|citations)-\d+-|.*-TOTAL_FORMS$)/;

/** Return what near-duplicates depend on as one text: where it stays the same, nothing is asked again. */
export function traitsOf(entries: Iterable<readonly [string, FormDataEntryValue]>): string {
  return JSON.stringify([...entries].filter(([name]) => SPOKEN_OF.test(name)));
}

/** Return the numbers of a hidden field with one more. */
export function withNumber(numbers: string, more: string): string {
  const known = numbers.split(",").filter((one) => one !== "");
  return known.includes(more) ? numbers : [...known, more].join(",");
}

/** Follow the form around the panel, if the page has one. */
export function followDuplicates(page: Document): void {
  const panel = page.getElementById("desk-duplicates");
  const form = panel?.closest("form");
  if (!panel || !form) return;
  const finder = new Finder(panel, form);
  stayAbove(panel, form.querySelector<HTMLElement>(".submit-row"));
  for (const name of ["input", "change", "formset:added", "formset:removed"]) {
    page.addEventListener(name, () => finder.later());
  }
  window.addEventListener("load", () => finder.later());
  panel.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button) finder.decide(button);
  });
}

/** Keep the panel above the row of buttons, which stays in sight too and is of one line or several. */
function stayAbove(panel: HTMLElement, row: HTMLElement | null): void {
  if (!row) return;
  new ResizeObserver(() => {
    panel.style.bottom = getComputedStyle(row).position === "sticky" ? `${row.offsetHeight}px` : "0";
  }).observe(row);
}

class Finder {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked: AbortController | null = null;
  private last = "";

  constructor(
    private readonly panel: HTMLElement,
    private readonly form: HTMLFormElement,
  ) {}

  later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.find(false), PAUSE_MS);
  }

  decide(button: HTMLButtonElement): void {
    const same = button.dataset["sameEvent"];
    const other = button.dataset["otherEvent"];
    const field = this.form.querySelector<HTMLInputElement>(`input[name="${same ? "same_event" : "other_event"}"]`);
    const number = same ?? other;
    if (!field || !number) return;
    field.value = withNumber(field.value, number);
    // The button goes with the answer; the one who pressed it must not be thrown to the top of the page.
    this.panel.querySelector("summary")?.focus();
    void this.find(true);
  }

  private async find(always: boolean): Promise<void> {
    const body = new FormData(this.form);
    const traits = traitsOf(body);
    if (!always && traits === this.last) return;
    this.last = traits;
    body.set("_record", this.panel.dataset["record"] ?? "");
    this.asked?.abort();
    const asked = new AbortController();
    this.asked = asked;
    try {
      const answer = await fetch(this.panel.dataset["ask"] ?? "", { method: "POST", body, signal: asked.signal });
      // Logged out meanwhile: the login page is no answer.
      if (answer.ok && !answer.redirected) this.show(await answer.text());
      else this.fail();
    } catch (problem) {
      if (problem instanceof DOMException) return;
      if (!(problem instanceof TypeError)) throw problem;
      this.fail();
    }
  }

  private show(list: string): void {
    const place = this.panel.querySelector("[data-duplicates]");
    if (!place) return;
    // The desk's own answer, escaped there.
    place.innerHTML = list;
    const count = place.querySelectorAll("[data-duplicate]").length;
    this.panel.hidden = count === 0;
    const words = this.panel.dataset[count === 1 ? "one" : "many"] ?? "";
    this.say(words.replace("{n}", String(count)));
  }

  /** A list that may be out of date is not left standing as if it were the answer. */
  private fail(): void {
    this.last = "";
    if (this.panel.hidden) return;
    this.panel.querySelector("[data-duplicates]")?.replaceChildren();
    this.say(this.panel.dataset["failed"] ?? "");
  }

  private say(words: string): void {
    const voice = this.panel.ownerDocument.getElementById("desk-duplicates-said");
    const summary = this.panel.querySelector("summary");
    if (summary) summary.textContent = words;
    // Said again only where it changed: a screen reader would repeat it at every pause.
    const aloud = this.panel.hidden ? "" : words;
    if (voice && voice.textContent !== aloud) voice.textContent = aloud;
  }
}
