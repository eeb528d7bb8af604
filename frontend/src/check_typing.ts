/**
 * Shows while an incident is typed what is worth a look, beside the field that it speaks of, and what the rules make
 * of its citations and figures.
 *
 * @example <div id="desk-coding" data-check="/admin/events/check-incident/" data-record="incident:12"></div>
 */

import { codingOf, formOf } from "./coding_page";

export interface Warned {
  readonly field: string;
  readonly text: string;
}

export interface Checked {
  readonly warnings: readonly Warned[];
  readonly verification: string;
  readonly figures: string;
}

/** Long enough that a word is not answered letter by letter. */
const PAUSE_MS = 500;

export function isChecked(value: unknown): value is Checked {
  if (typeof value !== "object" || value === null) return false;
  const told = value as Record<string, unknown>;
  return (
    Array.isArray(told["warnings"]) && typeof told["verification"] === "string" && typeof told["figures"] === "string"
  );
}

/** Return the sentences by field, each once, in the order in which they came. */
export function byField(warnings: readonly Warned[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { field, text } of warnings) {
    const texts = found.get(field) ?? [];
    if (!texts.includes(text)) found.set(field, [...texts, text]);
  }
  return found;
}

/** Follow the form of the page, and tell when its warnings have changed. */
export function followChecks(page: Document, changed: () => void): void {
  const address = codingOf(page)?.dataset["check"];
  const form = formOf(page);
  if (!address || !form) return;
  const checker = new Checker(page, form, address, changed);
  for (const name of ["input", "change", "formset:added", "formset:removed"]) {
    page.addEventListener(name, () => checker.later());
  }
  window.addEventListener("load", () => checker.later());
}

class Checker {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked: AbortController | null = null;

  constructor(
    private readonly page: Document,
    private readonly form: HTMLFormElement,
    private readonly address: string,
    private readonly changed: () => void,
  ) {}

  later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.check(), PAUSE_MS);
  }

  private async check(): Promise<void> {
    this.asked?.abort();
    const asked = new AbortController();
    this.asked = asked;
    const body = new FormData(this.form);
    const key = codingOf(this.page)?.dataset["record"]?.split(":")[1] ?? "";
    if (/^\d+$/.test(key)) body.set("_record", key);
    try {
      const answer = await fetch(this.address, { method: "POST", body, signal: asked.signal });
      const told: unknown = answer.ok && !answer.redirected ? await answer.json() : null;
      if (isChecked(told)) this.show(told);
    } catch (problem) {
      // A later key has taken over, or the line is down: the warnings then come with the save.
      if (!(problem instanceof DOMException || problem instanceof TypeError)) throw problem;
    }
  }

  private show(told: Checked): void {
    const before = new Set([...this.form.querySelectorAll(".desk-warnings li")].map((one) => one.textContent));
    for (const list of this.form.querySelectorAll(".desk-warnings")) this.takeAway(list);
    for (const [field, texts] of byField(told.warnings)) this.warn(field, texts);
    this.fill("proposed_verification", told.verification);
    this.fill("summary_of_figures", told.figures);
    const fresh = told.warnings.filter((one) => !before.has(one.text)).map((one) => one.text);
    const voice = this.page.getElementById("desk-said");
    if (voice && fresh.length) voice.textContent = fresh.join(" ");
    this.changed();
  }

  private warn(name: string, texts: readonly string[]): void {
    const field = this.form.querySelector(`[name="${CSS.escape(name)}"]`);
    const box = field?.closest("td, .form-row");
    if (!field || !box) return;
    const list = this.page.createElement("ul");
    list.className = "desk-warnings";
    list.id = `warnings-${name}`;
    list.dataset["field"] = name;
    list.append(
      ...texts.map((text) => {
        const item = this.page.createElement("li");
        item.textContent = text;
        return item;
      }),
    );
    box.append(list);
    for (const element of described(field)) {
      element.setAttribute("aria-describedby", `${element.getAttribute("aria-describedby") ?? ""} ${list.id}`.trim());
    }
  }

  private takeAway(list: Element): void {
    for (const element of this.form.querySelectorAll(`[aria-describedby~="${CSS.escape(list.id)}"]`)) {
      const rest = (element.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== list.id);
      if (rest.length) element.setAttribute("aria-describedby", rest.join(" "));
      else element.removeAttribute("aria-describedby");
    }
    list.remove();
  }

  /** What the desk writes is escaped there. */
  private fill(name: string, html: string): void {
    const place = this.form.querySelector(`.field-${name} .readonly`);
    if (place && place.innerHTML !== html) place.innerHTML = html;
  }
}

/** An autocomplete is read out by the box that stands for it. */
function described(field: Element): Element[] {
  const box = field.parentElement?.querySelector(".select2-selection");
  return field.classList.contains("select2-hidden-accessible") && box ? [field, box] : [field];
}
