/**
 * Reads a pasted report, and reviews what was proposed, without leaving the page: the keyboard alone is enough.
 * Everything works without it, as plain forms and links.
 *
 * @example
 * <div data-drafting data-failed="…">
 *   <form data-article>…</form>
 *   <div data-review data-event="0"><mark data-rows="0:place-0"><a href="?event=1#row-place-0">Kayes</a></mark>
 *     <form data-rows><fieldset data-row="place-0">…</fieldset></form></div>
 * </div>
 * <p role="status" data-drafting-status></p>
 */

const AS_PART = { "X-Requested-With": "fetch" };

/** What a key does on the review screen; null where it does what it always does. */
export type Act = "accept" | "drop" | "all" | "dropEvent" | "leave" | null;

export interface Pressed {
  readonly key: string;
  readonly ctrl: boolean;
  /** What has the focus: a text to type in, a list, a radio button, a link or button, or nothing of these. */
  readonly on: "text" | "lines" | "list" | "radio" | "button" | "other";
}

/** Say what a key does. Keys that type, choose or press a button keep doing that. */
export function actOf(pressed: Pressed): Act {
  const { key, ctrl, on } = pressed;
  if (key === "Enter") {
    if (ctrl) return "all";
    return on === "button" || on === "lines" ? null : "accept";
  }
  if (key === "Delete" && on !== "text" && on !== "lines") return ctrl ? "dropEvent" : "drop";
  return key === "Escape" && (on === "text" || on === "lines" || on === "list") ? "leave" : null;
}

/** Return the row of the event that is shown, out of "0:place-0 2:actor-1"; else the first of all. */
export function rowFor(rows: string, event: string): { event: string; row: string } | null {
  const all = rows.split(" ").map((one) => ({ event: one.split(":")[0] ?? "", row: one.split(":")[1] ?? "" }));
  return all.find((one) => one.event === event) ?? all[0] ?? null;
}

export function followReview(page: Document): void {
  const root = page.querySelector<HTMLElement>("[data-drafting]");
  if (root) new Review(root, page.querySelector("[data-drafting-status]")).follow();
}

class Review {
  private busy = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly status: HTMLElement | null,
  ) {}

  follow(): void {
    this.root.addEventListener("submit", (event) => {
      if (!(event.target instanceof HTMLFormElement)) return;
      event.preventDefault();
      if (event.submitter?.getAttribute("name") === "_accept_all" && this.acceptAll(event.target)) return;
      void this.send(event.target, event.submitter);
    });
    this.root.addEventListener("paste", (event) => this.pasted(event));
    this.root.addEventListener("keydown", (event) => this.pressed(event));
    this.root.addEventListener("click", (event) => this.clicked(event));
    this.root.addEventListener("change", () => this.count());
    this.root.addEventListener("focusin", (event) => this.show(rowOf(event.target)));
    this.settle(false);
  }

  /** Look at a text as soon as it is pasted into the empty field. */
  private pasted(event: ClipboardEvent): void {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement) || field.name !== "text" || field.value.trim() || !field.form) return;
    const form = field.form;
    setTimeout(() => void this.send(form, null, "_look"), 0);
  }

  private pressed(event: KeyboardEvent): void {
    const target = event.target;
    if (!(target instanceof HTMLElement) || event.altKey || event.metaKey || event.isComposing) return;
    const form = target.closest("form");
    if (form?.matches("[data-article]")) {
      if (event.key === "Enter" && event.ctrlKey) {
        event.preventDefault();
        form.requestSubmit();
      }
      return;
    }
    if (!form?.matches("[data-rows]")) return;
    const act = actOf({ key: event.key, ctrl: event.ctrlKey, on: kindOf(target) });
    if (!act) return;
    event.preventDefault();
    if (act === "all") {
      if (!this.acceptAll(form)) this.press(form, "_save");
    } else if (act === "dropEvent") this.press(form, "_drop");
    else if (act === "leave") choice(rowOf(target))?.focus();
    else this.decide(form, rowOf(target), act);
  }

  private decide(form: HTMLFormElement, row: HTMLElement | null, act: "accept" | "drop"): void {
    const chosen = row?.querySelector<HTMLInputElement>(`input[type=radio][value=${act}]`);
    if (chosen) chosen.checked = true;
    this.count();
    const next = this.undecided(form, row)[0];
    const after = next ? choice(next) : form.querySelector<HTMLElement>("[name=_save]");
    after?.focus();
  }

  /** Accept what is undecided; return whether anything was. */
  private acceptAll(form: HTMLFormElement): boolean {
    const open = this.undecided(form, null);
    if (!open.length) return false;
    for (const row of open) {
      const accept = row.querySelector<HTMLInputElement>("input[type=radio][value=accept]");
      if (accept) accept.checked = true;
    }
    this.count();
    form.querySelector<HTMLElement>("[name=_save]")?.focus();
    return true;
  }

  /** Return the rows on which nobody has decided: those behind the given one first, then those before it. */
  private undecided(form: HTMLFormElement, from: HTMLElement | null): HTMLElement[] {
    const rows = [...form.querySelectorAll<HTMLElement>("[data-row]")];
    const start = from ? rows.indexOf(from) + 1 : 0;
    const ordered = [...rows.slice(start), ...rows.slice(0, start)];
    return ordered.filter((row) => !row.querySelector("input[type=radio]:checked"));
  }

  private press(form: HTMLFormElement, name: string): void {
    const button = form.querySelector<HTMLButtonElement>(`button[name=${name}]`);
    if (button) form.requestSubmit(button);
  }

  private clicked(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest<HTMLAnchorElement>("mark a, a[data-to-mark], a[data-part]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const mark = link.closest<HTMLElement>("mark");
    if (link.matches("[data-part]")) {
      event.preventDefault();
      void this.open(link.href);
    } else if (link.matches("[data-to-mark]")) {
      const words = document.querySelector<HTMLElement>(link.hash);
      if (!words) return;
      event.preventDefault();
      words.querySelector<HTMLElement>("a")?.focus();
      this.show(rowOf(link));
    } else if (mark) {
      event.preventDefault();
      void this.followMark(mark, link);
    }
  }

  private async followMark(mark: HTMLElement, link: HTMLAnchorElement): Promise<void> {
    const here = this.root.querySelector<HTMLElement>("[data-review]")?.dataset["event"] ?? "";
    const target = rowFor(mark.dataset["rows"] ?? "", here);
    if (!target) return;
    if (target.event !== here) await this.open(link.href);
    const row = document.getElementById(`row-${target.row}`);
    choice(row)?.focus();
  }

  /** Outline what the row came from, and bring it into view. */
  private show(row: HTMLElement | null): void {
    const here = this.root.querySelector<HTMLElement>("[data-review]")?.dataset["event"] ?? "";
    const name = row?.dataset["row"];
    if (!name) return;
    let first: HTMLElement | null = null;
    for (const mark of this.root.querySelectorAll<HTMLElement>("mark")) {
      const is = (mark.dataset["rows"] ?? "").split(" ").includes(`${here}:${name}`);
      mark.classList.toggle("is-row", is);
      if (is) first ??= mark;
    }
    const pane = first?.closest<HTMLElement>(".review-body");
    if (first && pane) scrollWithin(pane, first);
  }

  private count(): void {
    const output = this.root.querySelector<HTMLElement>("[data-count]");
    const form = output?.closest("form");
    if (!output || !form) return;
    const left = this.undecided(form, null).length;
    output.textContent = left ? `${output.dataset["words"] ?? ""} ${left}` : "";
  }

  private async send(form: HTMLFormElement, button: HTMLElement | null, name = ""): Promise<void> {
    const body = new FormData(form, button);
    if (name) body.append(name, "1");
    // A name given to a button would hide the form's own property: its address is asked of the attribute.
    await this.swap(form.getAttribute("action") ?? "", { method: "POST", headers: AS_PART, body });
  }

  private async open(address: string): Promise<void> {
    await this.swap(address, { headers: AS_PART });
  }

  private async swap(address: string, options: RequestInit): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.root.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, options);
      // Logged out meanwhile: the login page is no answer, and what was typed stays on the screen.
      if (!answer.ok || answer.redirected) throw new TypeError(answer.statusText);
      this.root.innerHTML = await answer.text();
      const moved = answer.headers.get("X-Desk-Address");
      if (moved) history.replaceState(null, "", moved);
      this.settle(true);
    } catch (problem) {
      if (!(problem instanceof TypeError)) throw problem;
      this.say(this.root.dataset["failed"] ?? "");
    } finally {
      this.root.removeAttribute("aria-busy");
      this.busy = false;
    }
  }

  private say(words: string): void {
    if (this.status) this.status.textContent = words;
    this.root.querySelector("[data-drafting-problem]")?.remove();
    const shown = document.createElement("p");
    shown.className = "errornote";
    shown.dataset["draftingProblem"] = "";
    shown.textContent = words;
    this.root.prepend(shown);
  }

  /** Put the focus where the next key is meant, and tell what has come. */
  private settle(isSwapped: boolean): void {
    this.count();
    const form = this.root.querySelector<HTMLFormElement>("form[data-rows]");
    const article = this.root.querySelector<HTMLFormElement>("form[data-article]");
    if (article) {
      if (isSwapped) firstGap(article)?.focus();
      return;
    }
    const told = this.root.querySelector("[data-done], .review-draft .errornote, .review-events h2");
    if (isSwapped && this.status) this.status.textContent = told?.textContent ?? "";
    const wrong = form?.querySelector<HTMLElement>(".review-row.errors input:not([type=radio]), .review-row.errors select");
    const open = form ? this.undecided(form, null)[0] : undefined;
    const next = wrong ?? choice(open ?? null) ?? form?.querySelector<HTMLElement>("[name=_save]");
    (next ?? this.root.querySelector<HTMLElement>("#draft"))?.focus();
  }
}

/** The first field that a report cannot do without and that is empty; else the button that goes on. */
function firstGap(form: HTMLFormElement): HTMLElement | null {
  const wrong = form.querySelector<HTMLElement>(".errors input, .errors select");
  if (wrong) return wrong;
  const looked = form.querySelector<HTMLInputElement>("[name=looked_at]")?.value;
  if (!looked) return form.querySelector<HTMLElement>("[name=text]");
  for (const name of ["publisher", "published", "title"]) {
    const field = form.querySelector<HTMLInputElement>(`input[name=${name}]`);
    if (field && !field.value.trim()) return field;
  }
  return form.querySelector<HTMLElement>("[name=_read]");
}

function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
}

/** The radio button of a row that is chosen, else its first. */
function choice(row: HTMLElement | null): HTMLElement | null {
  const radios = row?.querySelectorAll<HTMLInputElement>("input[type=radio]");
  return [...(radios ?? [])].find((one) => one.checked) ?? radios?.[0] ?? null;
}

function kindOf(target: HTMLElement): Pressed["on"] {
  if (target instanceof HTMLTextAreaElement) return "lines";
  if (target instanceof HTMLSelectElement) return "list";
  if (target instanceof HTMLInputElement) return target.type === "radio" || target.type === "checkbox" ? "radio" : "text";
  return target.matches("a, button, summary") ? "button" : "other";
}

function scrollWithin(pane: HTMLElement, mark: HTMLElement): void {
  const top = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  if (top < 0 || top > pane.clientHeight - 40) pane.scrollTop += top - pane.clientHeight / 3;
}
