/**
 * Comments without losing the form: they are sent beside it, and names are offered after an @.
 *
 * @example <section data-comments>…<textarea data-mention="@" data-people="/admin/events/incident/3/people/">…</section>
 */

/** A piece of typing that may become a name: where it begins in the text, and what was typed of it. */
export interface Typing {
  start: number;
  typed: string;
}

export interface Person {
  name: string;
  full_name: string;
}

/** Return the name that is being typed before the caret: after the mark, or from the beginning where there is none. */
export function nameBefore(text: string, caret: number, mark: string): Typing | null {
  const before = text.slice(0, caret);
  if (!mark) return before ? { start: 0, typed: before } : null;
  const found = /(^|[^\w@.])@([\w.+-]*)$/.exec(before);
  const typed = found?.[2];
  return typed === undefined ? null : { start: caret - typed.length, typed };
}

/** Return the text with the name put in, and where the caret then stands. */
export function withName(text: string, caret: number, typing: Typing, name: string, after: string): [string, number] {
  const rest = text.slice(caret);
  const said = name + (rest.startsWith(after) ? "" : after);
  return [text.slice(0, typing.start) + said + rest, typing.start + said.length];
}

type Field = HTMLTextAreaElement | HTMLInputElement;
const PAUSE_MS = 150;
let lists = 0;

/** The list of people under one field, driven from its keyboard. */
class PeopleList {
  private readonly list: HTMLUListElement;
  private people: Person[] = [];
  private chosen = 0;
  private typing: Typing | null = null;
  private timer = 0;
  private asked = 0;

  constructor(
    private readonly field: Field,
    private readonly mark: string,
    private readonly url: string,
  ) {
    this.list = field.ownerDocument.createElement("ul");
    this.list.className = "desk-people";
    this.list.id = `desk-people-${++lists}`;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", field.dataset["peopleLabel"] ?? "@");
    this.list.hidden = true;
    field.after(this.list);
    // A text of several lines may not be called a combobox.
    if (field instanceof HTMLInputElement) field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", this.list.id);
    this.expanded(false);
    field.addEventListener("input", () => this.later());
    field.addEventListener("keydown", (event) => this.press(event as KeyboardEvent));
    field.addEventListener("blur", () => this.close());
    // Before the field loses the focus.
    this.list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const row = (event.target as Element).closest("li");
      if (row) this.take([...this.list.children].indexOf(row));
    });
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), PAUSE_MS);
  }

  private async ask(): Promise<void> {
    this.typing = nameBefore(this.field.value, this.field.selectionStart ?? 0, this.mark);
    const mine = ++this.asked;
    if (!this.typing) return this.close();
    const answer = await fetch(`${this.url}?typed=${encodeURIComponent(this.typing.typed)}`);
    if (!answer.ok || mine !== this.asked) return;
    this.people = ((await answer.json()) as { people: Person[] }).people;
    this.show();
  }

  private show(): void {
    if (!this.people.length) return this.close();
    this.chosen = 0;
    this.list.replaceChildren(
      ...this.people.map((person, n) => {
        const row = this.list.ownerDocument.createElement("li");
        row.id = `${this.list.id}-${n}`;
        row.setAttribute("role", "option");
        row.textContent = person.full_name ? `${person.name} (${person.full_name})` : person.name;
        return row;
      }),
    );
    this.list.hidden = false;
    this.expanded(true);
    this.point();
  }

  private point(): void {
    [...this.list.children].forEach((row, n) => row.setAttribute("aria-selected", String(n === this.chosen)));
    this.field.setAttribute("aria-activedescendant", `${this.list.id}-${this.chosen}`);
  }

  private press(event: KeyboardEvent): void {
    if (this.list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.chosen = (this.chosen + step + this.people.length) % this.people.length;
      this.point();
    } else if (event.key === "Enter" || event.key === "Tab") this.take(this.chosen);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
  }

  private take(n: number): void {
    const person = this.people[n];
    const caret = this.field.selectionStart ?? this.field.value.length;
    if (person && this.typing) {
      const [text, place] = withName(this.field.value, caret, this.typing, person.name, this.mark ? " " : "");
      this.field.value = text;
      this.field.setSelectionRange(place, place);
    }
    this.close();
  }

  private expanded(is: boolean): void {
    if (this.field instanceof HTMLInputElement) this.field.setAttribute("aria-expanded", String(is));
  }

  private close(): void {
    this.list.hidden = true;
    this.expanded(false);
    this.field.removeAttribute("aria-activedescendant");
  }
}

/** Watch the panel of comments on the page, if there is one. */
export function followComments(page: Document): void {
  const panel = page.querySelector<HTMLElement>("[data-comments]");
  if (panel) watch(panel);
}

function watch(panel: HTMLElement): void {
  for (const field of panel.querySelectorAll<Field>("[data-mention][data-people]")) {
    new PeopleList(field, field.dataset["mention"] ?? "", field.dataset["people"] ?? "");
  }
  for (const form of panel.querySelectorAll<HTMLFormElement>("form")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void send(panel, form, event.submitter);
    });
  }
}

/** Send a form of the panel beside the record's own, which keeps what is typed in it. */
async function send(panel: HTMLElement, form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  const said = new FormData(form, button);
  panel.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.action, { method: "POST", body: said, headers: { "X-Requested-With": "fetch" } });
    if (!answer.ok) throw new Error(String(answer.status));
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector<HTMLElement>("[data-comments]");
    if (!fresh) throw new Error("no panel");
    panel.replaceWith(fresh);
    watch(fresh);
    const heading = fresh.querySelector<HTMLElement>("h2");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  } catch {
    // The page's own way still works, and asks before typing is lost.
    panel.removeAttribute("aria-busy");
    form.submit();
  }
}
