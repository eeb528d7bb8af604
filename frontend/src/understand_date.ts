/**
 * Says under a date field how the text was understood, while it is being typed.
 *
 * @example
 * <input data-understand="/admin/events/understand-date/">
 * <span class="understood" role="status" aria-live="polite"></span>
 */

export interface Understood {
  readonly ok: boolean;
  readonly sentence: string;
  readonly suggestions: readonly string[];
}

/** Long enough that a word is not answered letter by letter, short enough to feel at once. */
const PAUSE_MS = 250;

const waiting = new WeakMap<HTMLInputElement, ReturnType<typeof setTimeout>>();
const asked = new WeakMap<HTMLInputElement, AbortController>();

export function isUnderstood(value: unknown): value is Understood {
  if (typeof value !== "object" || value === null) return false;
  const told = value as Record<string, unknown>;
  return (
    typeof told["ok"] === "boolean" &&
    typeof told["sentence"] === "string" &&
    Array.isArray(told["suggestions"]) &&
    told["suggestions"].every((one) => typeof one === "string")
  );
}

/** Return the address that answers for the text. */
export function questionFor(address: string, text: string): string {
  return `${address}?${new URLSearchParams({ text }).toString()}`;
}

/** Follow every date field of the page, also those of rows that are added later. */
export function followDates(page: Document): void {
  page.addEventListener("input", (event) => {
    const field = event.target;
    if (field instanceof HTMLInputElement && field.dataset["understand"]) later(field);
  });
  page.addEventListener("formset:added", (event) => {
    // Django renames the ids of a new row, but not what refers to them.
    for (const field of rowOf(event).querySelectorAll<HTMLInputElement>("input[data-understand]")) {
      const output = outputOf(field);
      if (output) field.setAttribute("aria-describedby", output.id);
    }
  });
}

function rowOf(event: Event): ParentNode {
  return event.target instanceof Element ? event.target : document;
}

function outputOf(field: HTMLInputElement): HTMLElement | null {
  const next = field.nextElementSibling;
  return next instanceof HTMLElement && next.classList.contains("understood") ? next : null;
}

function later(field: HTMLInputElement): void {
  clearTimeout(waiting.get(field));
  waiting.set(
    field,
    setTimeout(() => void understand(field), PAUSE_MS),
  );
}

async function understand(field: HTMLInputElement): Promise<void> {
  const output = outputOf(field);
  const address = field.dataset["understand"];
  if (!output || !address) return;
  asked.get(field)?.abort();
  const controller = new AbortController();
  asked.set(field, controller);
  try {
    const answer = await fetch(questionFor(address, field.value), { signal: controller.signal });
    const told: unknown = answer.ok && !answer.redirected ? await answer.json() : null;
    if (isUnderstood(told)) show(field, output, told);
  } catch (problem) {
    // A later keystroke has taken over, or the line is down: the sentence then comes with the save.
    if (!(problem instanceof DOMException || problem instanceof TypeError)) throw problem;
    output.replaceChildren();
  }
}

function show(field: HTMLInputElement, output: HTMLElement, told: Understood): void {
  output.classList.toggle("refused", !told.ok);
  output.replaceChildren(told.sentence, ...told.suggestions.map((text) => suggestion(field, text)));
}

function suggestion(field: HTMLInputElement, text: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", () => {
    field.value = text;
    field.focus();
    void understand(field);
  });
  return button;
}
