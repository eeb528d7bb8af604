/**
 * Asks before a form is sent whether its writer is still logged in: a login page would drop what was typed.
 *
 * @example
 * <div id="desk-coding" data-user="3" data-session="/admin/events/session/"></div>
 * <dialog id="desk-session">…<a data-session-login><button data-session-again><button data-session-close></dialog>
 */

import { codingOf, formOf } from "./coding_page";

export interface Session {
  readonly user: string;
  readonly token: string;
}

export type Standing = "same" | "ended" | "other" | "unreached";

const LONGEST_WAIT_MS = 8_000;

export function isSession(value: unknown): value is Session {
  if (typeof value !== "object" || value === null) return false;
  const told = value as Record<string, unknown>;
  return typeof told["user"] === "string" && typeof told["token"] === "string";
}

/** Return how things stand for a form of this user. */
export function standingOf(told: Session | null, user: string): Standing {
  if (!told) return "unreached";
  if (!told.user) return "ended";
  return told.user === user ? "same" : "other";
}

async function ask(address: string): Promise<Session | null> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(LONGEST_WAIT_MS), cache: "no-store" });
    const told: unknown = answer.ok ? await answer.json() : null;
    return isSession(told) ? told : null;
  } catch (problem) {
    // The line or the server is down, or what came was no answer of the desk.
    if (problem instanceof TypeError || problem instanceof DOMException || problem instanceof SyntaxError) return null;
    throw problem;
  }
}

export class SessionGuard {
  private readonly user: string;
  private readonly address: string;
  private readonly dialog: HTMLDialogElement | null;
  private waiting: (() => void) | null = null;
  private isPassing = false;
  private isAsking = false;

  constructor(
    private readonly page: Document,
    private readonly beforeSending: () => Promise<void>,
  ) {
    const coding = codingOf(page);
    const dialog = page.getElementById("desk-session");
    this.user = coding?.dataset["user"] ?? "";
    this.address = coding?.dataset["session"] ?? "";
    this.dialog = dialog instanceof HTMLDialogElement ? dialog : null;
    const form = formOf(page);
    if (!coding || !form || !this.dialog) return;
    form.addEventListener("submit", (event) => this.hold(form, event), { capture: true });
    this.dialog.querySelector("[data-session-again]")?.addEventListener("click", () => void this.goOn());
    this.dialog.querySelector("[data-session-close]")?.addEventListener("click", () => this.dialog?.close());
    this.dialog.addEventListener("close", () => (this.waiting = null));
    // Back from the window of the login.
    window.addEventListener("focus", () => void (this.waiting && this.goOn()));
  }

  /** Ask, and where it is needed let the person log in again; then act. What waited is dropped when the dialog is closed. */
  async ensure(act: () => void): Promise<void> {
    this.waiting = act;
    await this.goOn();
  }

  private hold(form: HTMLFormElement, event: SubmitEvent): void {
    if (this.isPassing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.isAsking) return;
    const button = event.submitter;
    void this.beforeSending().then(() =>
      this.ensure(() => {
        this.isPassing = true;
        form.requestSubmit(button);
        this.isPassing = false;
      }),
    );
  }

  private async goOn(): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    const told = await ask(this.address);
    this.isAsking = false;
    const act = this.waiting;
    if (!act || !this.dialog) return;
    const standing = standingOf(told, this.user);
    if (standing === "same" && told) {
      this.renew(told.token);
      this.dialog.close();
      act();
      return;
    }
    this.show(standing);
  }

  private show(standing: Standing): void {
    for (const kind of ["ended", "other", "unreached"]) {
      this.dialog?.querySelector(`[data-session-${kind}]`)?.toggleAttribute("hidden", kind !== standing);
    }
    if (this.dialog?.open === false) this.dialog.showModal();
  }

  /** Logging in has made the tokens of the page void. */
  private renew(token: string): void {
    for (const field of this.page.querySelectorAll<HTMLInputElement>("input[name='csrfmiddlewaretoken']")) {
      field.value = token;
    }
  }
}
