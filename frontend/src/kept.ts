/**
 * Keeps unsaved typing in the browser, encrypted: the computer may be shared. The key comes with each page of the
 * person who typed, and is never stored.
 */

export const MARK = "desk-kept:";
export const LONGEST_KEPT_MS = 7 * 24 * 3600 * 1000;
/** What belongs to the page rather than to the person. */
const NOT_TYPED = new Set(["csrfmiddlewaretoken", "_kept_as", "_restore", "_popup"]);

export type Entry = readonly [string, string];

export interface Kept {
  readonly at: number;
  readonly entries: readonly Entry[];
  /** The words of what autocompletes have chosen, by "name=key". */
  readonly labels: Readonly<Record<string, string>>;
}

/** As much of localStorage as is needed. */
export interface Store {
  readonly length: number;
  key(index: number): string | null;
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

/** Return the name under which one page's typing is kept: whose, of which record, in which window. */
export function nameOf(user: string, record: string, id: string): string {
  return `${MARK}${user}:${record}:${id}`;
}

/** Return what a person typed of what a form would send. */
export function typedOf(entries: Iterable<readonly [string, FormDataEntryValue]>): Entry[] {
  const typed: Entry[] = [];
  for (const [name, value] of entries) if (typeof value === "string" && !NOT_TYPED.has(name)) typed.push([name, value]);
  return typed;
}

/** Return the names in the store that begin so. */
export function namesIn(store: Store, start: string): string[] {
  const names = Array.from({ length: store.length }, (_nothing, index) => store.key(index) ?? "");
  return names.filter((name) => name.startsWith(start));
}

/** Throw away what is too old to be missed, and what cannot be read. */
export function expire(store: Store, now: number): void {
  for (const name of namesIn(store, MARK)) {
    const at = atOf(store.getItem(name));
    if (at === null || now - at > LONGEST_KEPT_MS) store.removeItem(name);
  }
}

/** Throw away all that is kept of a person. */
export function forget(store: Store, user: string): void {
  for (const name of namesIn(store, `${MARK}${user}:`)) store.removeItem(name);
}

export function atOf(stored: string | null): number | null {
  const at = Number(stored?.split("|")[0]);
  return Number.isFinite(at) && at > 0 ? at : null;
}

export async function keyFrom(base64: string): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", bytesOf(base64), "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** Return what is stored: the moment in the clear, so that it can expire, and the rest encrypted. */
export async function locked(kept: Kept, key: CryptoKey): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(kept));
  const secret = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, plain);
  return [String(kept.at), textOf(iv), textOf(new Uint8Array(secret))].join("|");
}

/** Return what was kept; null where it is not ours to read. */
export async function unlocked(stored: string | null, key: CryptoKey): Promise<Kept | null> {
  const [, iv, secret] = stored?.split("|") ?? [];
  if (!iv || !secret) return null;
  try {
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytesOf(iv) }, key, bytesOf(secret));
    const told: unknown = JSON.parse(new TextDecoder().decode(plain));
    return isKept(told) ? told : null;
  } catch (problem) {
    // Another password was set since, or something else wrote here.
    if (problem instanceof DOMException || problem instanceof SyntaxError) return null;
    throw problem;
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null) return false;
  const told = value as Record<string, unknown>;
  return typeof told["at"] === "number" && Array.isArray(told["entries"]) && typeof told["labels"] === "object";
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function textOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
