/**
 * Adds an actor, place, report or source in a dialog over the form, in place of the stock window of its own.
 *
 * @example <div class="related-widget-wrapper"><select …></select><a class="add-related" href="/admin/events/actor/add/?…"></a></div>
 */

import { codingOf, formOf, said } from "./coding_page";
import { lookedForIn } from "./choice_typing";
import { chooseIn, focusFirst, focusOn } from "./field_value";
import type { SessionGuard } from "./session";

export interface Added {
  readonly id: number;
  readonly label: string;
}

export function isAdded(value: unknown): value is Added {
  if (typeof value !== "object" || value === null) return false;
  const told = value as Record<string, unknown>;
  return typeof told["id"] === "number" && typeof told["label"] === "string";
}

/** Return the model that a stock link adds ("/admin/events/actor/add/" → "actor"); null where it is none of these. */
export function modelOf(path: string, models: readonly string[]): string | null {
  const model = /\/events\/(\w+)\/add\/$/.exec(path)?.[1];
  return model && models.includes(model) ? model : null;
}

/** Let the links open dialogs; without script they open the stock windows. */
export function followQuickAdd(page: Document, guard: SessionGuard): void {
  const coding = codingOf(page);
  if (!coding || typeof HTMLDialogElement.prototype.showModal !== "function") return;
  const models = (coding.dataset["quickModels"] ?? "").split(" ");
  page.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.add-related") : null;
      const model = link && modelOf(new URL(link.href, page.baseURI).pathname, models);
      const field = link?.closest(".related-widget-wrapper")?.querySelector("select");
      if (!link || !model || !field) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const standing = page.getElementById(`quick-add-${model}`);
      if (standing instanceof HTMLDialogElement && standing.open) return;
      // Closed a moment ago, and not yet told so.
      standing?.remove();
      const address = (coding.dataset["quick"] ?? "").replace("MODEL", model);
      void new QuickAdd(page, guard, field, model, address).open();
    },
    // Before the stock handler, which listens on the body and would open its window.
    { capture: true },
  );
}

class QuickAdd {
  private readonly dialog: HTMLDialogElement;
  private hasAsked = false;

  constructor(
    private readonly page: Document,
    private readonly guard: SessionGuard,
    private readonly field: HTMLSelectElement,
    model: string,
    private readonly address: string,
  ) {
    this.dialog = page.createElement("dialog");
    this.dialog.id = `quick-add-${model}`;
    this.dialog.className = "desk-dialog desk-quick-dialog";
    this.dialog.setAttribute("aria-labelledby", `quick-add-${model}-title`);
    this.dialog.addEventListener("close", () => {
      this.dialog.remove();
      focusOn(this.field);
    });
    this.dialog.addEventListener("submit", (event) => {
      event.preventDefault();
      if (event.target instanceof HTMLFormElement) void this.send(event.target);
    });
    this.dialog.addEventListener("click", (event) => {
      if (event.target instanceof Element && event.target.closest("[data-quick-close]")) this.dialog.close();
    });
  }

  async open(): Promise<void> {
    const asked = new URLSearchParams({ text: lookedForIn(this.field) });
    const answer = await ask(`${this.address}?${asked.toString()}`, {});
    if (answer === "logged out") await this.again(() => void this.open());
    else if (answer) await this.show(answer);
  }

  /** Once: who is logged in and still refused has no right to it, and would be asked for ever. */
  private async again(act: () => void): Promise<void> {
    if (this.hasAsked) return;
    this.hasAsked = true;
    await this.guard.ensure(act);
  }

  private async show(answer: Response): Promise<void> {
    this.dialog.innerHTML = await answer.text();
    if (!this.dialog.isConnected) (formOf(this.page)?.parentElement ?? this.page.body).append(this.dialog);
    const choices = window.django?.jQuery(this.dialog.querySelectorAll(".admin-autocomplete"));
    choices?.djangoAdminSelect2?.();
    this.dialog.dispatchEvent(new Event("desk:dialog", { bubbles: true }));
    if (!this.dialog.open) this.dialog.showModal();
    focusFirst(this.dialog.querySelector(".errors") ?? this.dialog);
  }

  private async send(form: HTMLFormElement): Promise<void> {
    this.dialog.setAttribute("aria-busy", "true");
    const answer = await ask(this.address, { method: "POST", body: new FormData(form) });
    this.dialog.removeAttribute("aria-busy");
    if (answer === "logged out") {
      await this.again(() => void this.send(form));
    } else if (!answer) {
      this.fail(form);
    } else if (answer.headers.get("content-type")?.includes("json")) {
      const told: unknown = await answer.json();
      if (!isAdded(told)) return;
      chooseIn(this.field, String(told.id), told.label);
      this.dialog.close();
    } else {
      await this.show(answer);
    }
  }

  private fail(form: HTMLFormElement): void {
    const note = this.page.createElement("p");
    note.className = "errornote";
    note.textContent = said(this.page, "notReached");
    form.prepend(note);
  }
}

/** A redirect is the login page. */
async function ask(address: string, options: RequestInit): Promise<Response | "logged out" | null> {
  try {
    const answer = await fetch(address, options);
    if (answer.redirected || answer.status === 403) return "logged out";
    return answer.ok ? answer : null;
  } catch (problem) {
    if (problem instanceof TypeError) return null;
    throw problem;
  }
}
