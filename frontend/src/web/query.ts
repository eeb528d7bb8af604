/** The address of a selection with other days: everything else stays, the page begins anew. */

import { type Days, isoOf } from "./days";

/** Write as the server does: what needs no escape in a query keeps its readable form. */
export function written(pairs: Iterable<readonly [string, string]>): string {
  return [...pairs]
    .map((pair) => pair.map((text) => encodeURIComponent(text).replaceAll("%2C", ",").replaceAll("%3A", ":")).join("="))
    .join("&");
}

/** Return the query with these days; without days, of the whole time. */
export function withDays(search: string, days: Days | null): string {
  const others = [...new URLSearchParams(search)].filter(([name]) => !["start", "end", "cursor"].includes(name));
  const chosen: [string, string][] = days ? [["start", isoOf(days.start)], ["end", isoOf(days.end)]] : [];
  return written([...chosen, ...others]);
}

/** Return the query that a form asks for, without its empty fields. */
export function asked(entries: Iterable<readonly [string, FormDataEntryValue]>): string {
  const pairs: [string, string][] = [];
  for (const [name, value] of entries) if (typeof value === "string" && value.trim()) pairs.push([name, value]);
  return written(pairs);
}

/** Return a path with a query, where there is one. */
export const addressOf = (path: string, query: string): string => (query ? `${path}?${query}` : path);
