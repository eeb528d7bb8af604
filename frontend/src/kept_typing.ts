/** Keeps a form's unsaved typing while it is typed, and offers it back after a crash or a lost session. */

import { codingOf, formOf, said } from "./coding_page";
import { type Entry, type Kept, MARK, expire, forget, keyFrom, locked, nameOf, namesIn, typedOf, unlocked } from "./kept";

const PAUSE_MS = 700;
const SAVED_COOKIE = "desk_saved";

/** On every page of the desk: throw away what was saved since, what is too old, and on logging out all of it. */
export function tidyKept(page: Document): void {
  const saved = page.cookie.split("; ").find((one) => one.startsWith(`${SAVED_COOKIE}=`));
  if (saved) {
    localStorage.removeItem(saved.slice(SAVED_COOKIE.length + 1));
    page.cookie = `${SAVED_COOKIE}=; path=/admin/; max-age=0; samesite=strict`;
  }
  expire(localStorage, Date.now());
  const user = page.querySelector<HTMLMetaElement>("meta[name='desk-user']")?.content;
  page.getElementById("logout-form")?.addEventListener("submit", () => user && forget(localStorage, user));
}

/** Keep the form of the page. Return what to await before it is sent; null where nothing is kept. */
export function keepTyping(page: Document): (() => Promise<void>) | null {
  const coding = codingOf(page);
  const form = formOf(page);
  // Over plain http browsers lend no encryption, and then nothing is kept: better lost than read by others.
  if (!coding || !form || !crypto.subtle) return null;
  const { user = "", record = "", key = "", adopt = "" } = coding.dataset;
  const own = adopt.startsWith(nameOf(user, record, "")) ? adopt : nameOf(user, record, crypto.randomUUID());
  const keeper = new Keeper(page, form, own, nameOf(user, record, ""), keyFrom(key), coding.dataset["unsaved"] !== undefined);
  return () => keeper.keep();
}

class Keeper {
  private before = "";
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly page: Document,
    private readonly form: HTMLFormElement,
    private readonly own: string,
    private readonly start: string,
    private readonly key: Promise<CryptoKey>,
    private readonly isUnsaved: boolean,
  ) {
    const name = page.createElement("input");
    Object.assign(name, { type: "hidden", name: "_kept_as", value: own });
    form.append(name);
    // Held as long as this window lives, so that another window does not offer what is being typed in this one.
    void navigator.locks?.request(own, () => new Promise(() => undefined));
    // The admin's own scripts set the fields up when the page has loaded.
    window.addEventListener("load", () => setTimeout(() => this.begin(), 0));
  }

  private begin(): void {
    this.before = this.isUnsaved ? "" : JSON.stringify(this.typed());
    for (const name of ["input", "change", "formset:added", "formset:removed"]) {
      this.page.addEventListener(name, () => this.later());
    }
    this.page.addEventListener("visibilitychange", () => void (this.page.hidden && this.keep()));
    if (this.isUnsaved) void this.keep();
    else void this.offer();
  }

  private typed(): Entry[] {
    return typedOf(new FormData(this.form));
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keep(), PAUSE_MS);
  }

  /** Keep what stands in the form; where that is what it was, keep nothing. */
  async keep(): Promise<void> {
    clearTimeout(this.timer);
    const entries = this.typed();
    if (JSON.stringify(entries) === this.before) {
      localStorage.removeItem(this.own);
      return;
    }
    const stored = await locked({ at: Date.now(), entries, labels: labelsOf(this.form) }, await this.key);
    try {
      localStorage.setItem(this.own, stored);
    } catch (problem) {
      // The store is full. What is typed now is worth more than what was typed once.
      if (!(problem instanceof DOMException)) throw problem;
      for (const name of namesIn(localStorage, MARK)) localStorage.removeItem(name);
    }
  }

  private async offer(): Promise<void> {
    const held = new Set((await navigator.locks?.query())?.held?.map((lock) => lock.name));
    const names = namesIn(localStorage, this.start).filter((name) => name !== this.own && !held.has(name));
    const found: [string, Kept][] = [];
    for (const name of names) {
      const kept = await unlocked(localStorage.getItem(name), await this.key);
      if (kept) found.push([name, kept]);
    }
    found.sort(([, one], [, other]) => other.at - one.at);
    const [first] = found;
    const banner = this.page.getElementById("desk-kept");
    if (!first || !banner) {
      banner?.setAttribute("hidden", "");
      return;
    }
    this.show(banner, ...first);
  }

  private show(banner: HTMLElement, name: string, kept: Kept): void {
    const when = new Date(kept.at).toLocaleString(this.page.documentElement.lang || undefined, {
      dateStyle: "long",
      timeStyle: "short",
    });
    const sentence = banner.querySelector("p");
    if (sentence) sentence.textContent = said(this.page, "keptBanner", { when });
    this.form.before(banner);
    banner.hidden = false;
    const table = banner.querySelector<HTMLElement>(".desk-scroll");
    const compare = banner.querySelector<HTMLButtonElement>("[data-kept-compare]");
    table?.setAttribute("hidden", "");
    compare?.setAttribute("aria-expanded", "false");
    act(banner, "restore", () => restore(this.page, this.form, name, kept));
    act(banner, "discard", () => {
      localStorage.removeItem(name);
      void this.offer();
    });
    act(banner, "compare", () => {
      if (!table) return;
      table.hidden = !table.hidden;
      compare?.setAttribute("aria-expanded", String(!table.hidden));
      table.replaceChildren(comparison(this.page, this.form, kept));
    });
  }
}

function act(banner: HTMLElement, what: string, does: () => void): void {
  const button = banner.querySelector<HTMLButtonElement>(`[data-kept-${what}]`);
  if (button) button.onclick = does;
}

/** Send it as a save that the desk refuses: what comes back is the form with all of it, its rows and its errors. */
function restore(page: Document, form: HTMLFormElement, name: string, kept: Kept): void {
  const token = form.querySelector<HTMLInputElement>("input[name='csrfmiddlewaretoken']")?.value ?? "";
  const sent = page.createElement("form");
  sent.method = "post";
  sent.hidden = true;
  for (const [field, value] of [
    ...kept.entries,
    ["csrfmiddlewaretoken", token],
    ["_kept_as", name],
    ["_restore", "1"],
  ] as const) {
    const input = page.createElement("textarea");
    input.name = field;
    input.value = value;
    sent.append(input);
  }
  page.body.append(sent);
  sent.submit();
}

function labelsOf(form: HTMLFormElement): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const select of form.querySelectorAll<HTMLSelectElement>("select")) {
    for (const option of select.selectedOptions) {
      if (option.value) labels[`${select.name}=${option.value}`] = option.textContent?.trim() ?? "";
    }
  }
  for (const box of form.querySelectorAll<HTMLInputElement>("input[type=checkbox]:checked")) {
    labels[`${box.name}=${box.value}`] = box.value === "on" ? "✓" : (box.labels?.[0]?.textContent?.trim() ?? box.value);
  }
  return labels;
}

export interface Difference {
  readonly name: string;
  readonly yours: string;
  readonly stands: string;
}

/** Return the fields that read otherwise in what was kept and in what stands. */
export function differencesOf(kept: Kept, standing: readonly Entry[], labels: Readonly<Record<string, string>>): Difference[] {
  const yours = joined(kept.entries, kept.labels);
  const stands = joined(standing, labels);
  return [...new Set([...yours.keys(), ...stands.keys()])]
    .filter((name) => !/-(?:TOTAL|INITIAL|MIN_NUM|MAX_NUM)_FORMS$|-id$|^seen_revision$/.test(name))
    .map((name) => ({ name, yours: yours.get(name) ?? "", stands: stands.get(name) ?? "" }))
    .filter((one) => one.yours !== one.stands);
}

function joined(entries: readonly Entry[], labels: Readonly<Record<string, string>>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of entries) {
    const words = labels[`${name}=${value}`] ?? value;
    found.set(name, found.has(name) ? `${found.get(name)}, ${words}` : words);
  }
  return found;
}

function comparison(page: Document, form: HTMLFormElement, kept: Kept): HTMLElement {
  const standing = typedOf(new FormData(form));
  const differences = differencesOf(kept, standing, labelsOf(form)).filter((one) => !isHidden(form, one.name));
  if (!differences.length) {
    const nothing = page.createElement("p");
    nothing.textContent = said(page, "nothing");
    return nothing;
  }
  const table = page.createElement("table");
  const head = table.createTHead().insertRow();
  for (const word of ["field", "yours", "stands"]) head.append(cell(page, "th", said(page, word)));
  const body = table.createTBody();
  for (const one of differences) {
    const row = body.insertRow();
    row.append(cell(page, "th", labelOf(form, one.name)), cell(page, "td", one.yours || "—"), cell(page, "td", one.stands || "—"));
  }
  return table;
}

function cell(page: Document, kind: "th" | "td", text: string): HTMLElement {
  const made = page.createElement(kind);
  if (kind === "th") made.setAttribute("scope", "row");
  made.textContent = text;
  return made;
}

/** Keys of rows say nothing to a person; of a row that is not on the page its empty model tells. */
function isHidden(form: HTMLFormElement, name: string): boolean {
  const model = name.replace(/-\d+-/, "-__prefix__-");
  const field = form.querySelector<HTMLInputElement>(`[name="${CSS.escape(name)}"], [name="${CSS.escape(model)}"]`);
  return field?.type === "hidden";
}

/** Return a field's label; of a row that is not on the page that of another row, with its number. */
function labelOf(form: HTMLFormElement, name: string): string {
  const row = /^(\w+)-(\d+)-(\w+)$/.exec(name);
  const model = row ? `${row[1]}-__prefix__-${row[3]}` : name;
  const label = form.querySelector(`label[for="id_${model}"], label[for="id_${name}"]`);
  const words = label?.textContent?.replace(/:\s*$/, "").trim() || row?.[3] || name;
  const part = row && form.ownerDocument.getElementById(`${row[1]}-group`)?.querySelector("h2")?.textContent?.trim();
  return row ? `${part ?? row[1]} ${Number(row[2]) + 1}: ${words}` : words;
}
