/** Days as whole numbers, and the periods that the time axis snaps to. Everything counts in UTC: a day has no zone. */

export type Step = "day" | "week" | "month" | "year";

/** The first and the last day, both counted. */
export interface Days {
  readonly start: number;
  readonly end: number;
}

const DAY_MS = 86_400_000;
/** 1970-01-05, the first Monday. */
const A_MONDAY = 4;

export const isStep = (text: string | undefined): text is Step =>
  text === "day" || text === "week" || text === "month" || text === "year";

export function dayOf(iso: string): number | null {
  const found = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) / DAY_MS : Number.NaN;
  return Number.isFinite(found) ? found : null;
}

export const isoOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const dateOf = (day: number): Date => new Date(day * DAY_MS);

/** Return the first day of the period in which a day lies. */
export function periodStart(day: number, step: Step): number {
  const date = dateOf(Math.floor(day));
  if (step === "day") return Math.floor(day);
  if (step === "week") return Math.floor((Math.floor(day) - A_MONDAY) / 7) * 7 + A_MONDAY;
  const month = step === "year" ? 0 : date.getUTCMonth();
  return Date.UTC(date.getUTCFullYear(), month, 1) / DAY_MS;
}

/** Return the first day of the period so many periods away from the one in which a day lies. */
export function periodAway(day: number, step: Step, count: number): number {
  const start = periodStart(day, step);
  if (step === "day") return start + count;
  if (step === "week") return start + 7 * count;
  const date = dateOf(start);
  const months = step === "year" ? 12 * count : count;
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / DAY_MS;
}

/** Return the nearest beginning of a period. */
function nearest(day: number, step: Step): number {
  const before = periodStart(day, step);
  const after = periodAway(day, step, 1);
  return day - before < after - day ? before : after;
}

/** Return the whole periods nearest to a stretch of time, at least one, and within the bounds. */
export function snapped(from: number, until: number, step: Step, bounds: Days): Days {
  const start = Math.max(nearest(from, step), bounds.start);
  const stop = Math.min(nearest(until, step), bounds.end + 1);
  if (stop > start) return { start, end: stop - 1 };
  const first = Math.max(periodStart((from + until) / 2, step), bounds.start);
  return { start: first, end: Math.min(periodAway(first, step, 1) - 1, bounds.end) };
}

/** Return the days with one end moved by so many periods; the ends never pass one another. */
export function moved(days: Days, handle: "start" | "end", step: Step, count: number, bounds: Days): Days {
  if (handle === "start") {
    const start = Math.min(Math.max(periodAway(days.start, step, count), bounds.start), periodStart(days.end, step));
    return { start: Math.max(start, bounds.start), end: days.end };
  }
  const end = periodAway(days.end, step, count + 1) - 1;
  const least = periodAway(days.start, step, 1) - 1;
  return { start: days.start, end: Math.min(Math.max(end, least), bounds.end) };
}
