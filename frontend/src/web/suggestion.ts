/** What the search answers while somebody types, and the addresses by which it is asked. */

export interface Suggestion {
  readonly label: string;
  readonly lang: string;
  readonly remark: string;
  readonly arabic: string;
  readonly url: string;
}

export interface SuggestionGroup {
  readonly heading: string;
  readonly options: readonly Suggestion[];
}

export interface Suggestions {
  readonly said: string;
  readonly groups: readonly SuggestionGroup[];
}

/** Return the address that answers for what was typed; "" where there is nothing to ask. */
export function addressFor(base: string, typed: string): string {
  const question = typed.trim();
  return question === "" ? "" : `${base}?q=${encodeURIComponent(question)}`;
}

/** Return where an arrow leads in a list that has a place for "none" before its first row: -1. */
export function moved(at: number, step: number, count: number): number {
  return ((at + 1 + step + count + 1) % (count + 1)) - 1;
}

/** Read an answer; null where it is not one. */
export function readSuggestions(answer: unknown): Suggestions | null {
  if (!isRecord(answer) || typeof answer["said"] !== "string" || !Array.isArray(answer["groups"])) return null;
  const groups: SuggestionGroup[] = [];
  for (const group of answer["groups"] as unknown[]) {
    if (!isRecord(group) || typeof group["heading"] !== "string" || !Array.isArray(group["options"])) return null;
    const options = group["options"] as unknown[];
    if (!options.every(isSuggestion)) return null;
    groups.push({ heading: group["heading"], options });
  }
  return { said: answer["said"], groups };
}

function isSuggestion(value: unknown): value is Suggestion {
  // An address of this site alone: what was typed must never lead elsewhere.
  return (
    isRecord(value) &&
    ["label", "lang", "remark", "arabic", "url"].every((name) => typeof value[name] === "string") &&
    /^\/(?!\/)/.test(value["url"] as string)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
