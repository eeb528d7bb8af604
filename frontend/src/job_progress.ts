/**
 * Moves the bars of running jobs in the admin by asking each job's address how far it is.
 *
 * @example
 * <div data-reload-at-end>
 *   <span data-job-progress="/admin/events/job/7/progress/" data-state="running">
 *     <progress max="100" value="25"></progress>
 *     <span class="job-sentence">10 of 40 done; about 2 minutes left.</span>
 *   </span>
 * </div>
 *
 * An empty data-job-progress is a job that has ended: it is left as it stands. Inside data-reload-at-end the page
 * is loaded again when the job ends, for its buttons and its items are then others.
 */

export interface JobProgress {
  readonly state: string;
  readonly percent: number;
  readonly sentence: string;
  readonly has_ended: boolean;
}

const ASK_AGAIN_MS = 1_000;
/** After a failure the pauses double up to this: a server that restarts must not be stormed. */
const LONGEST_PAUSE_MS = 30_000;

export function isJobProgress(value: unknown): value is JobProgress {
  if (typeof value !== "object" || value === null) return false;
  const told = value as Record<string, unknown>;
  return (
    typeof told["state"] === "string" &&
    typeof told["percent"] === "number" &&
    typeof told["sentence"] === "string" &&
    typeof told["has_ended"] === "boolean"
  );
}

/** Return how long to wait before asking again. */
export function nextPause(pause: number, answered: boolean): number {
  return answered ? ASK_AGAIN_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
}

/** Show in the element what was told. */
export function show(element: HTMLElement, told: JobProgress): void {
  element.dataset["state"] = told.state;
  const bar = element.querySelector("progress");
  if (bar) bar.value = told.percent;
  const sentence = element.querySelector(".job-sentence");
  if (sentence) sentence.textContent = told.sentence;
}

async function ask(address: string): Promise<JobProgress | null> {
  try {
    const answer = await fetch(address, { headers: { Accept: "application/json" }, credentials: "same-origin" });
    if (!answer.ok) return null;
    const told: unknown = await answer.json();
    return isJobProgress(told) ? told : null;
  } catch {
    // The line or the server is down for a moment; the bar stands still and asks again.
    return null;
  }
}

async function follow(element: HTMLElement, address: string): Promise<void> {
  let pause = ASK_AGAIN_MS;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (document.hidden) continue;
    const told = await ask(address);
    pause = nextPause(pause, told !== null);
    if (!told) continue;
    show(element, told);
    if (told.has_ended) break;
  }
  if (element.closest("[data-reload-at-end]")) location.reload();
}

/** Follow every running job on the page. */
export function followAll(page: ParentNode): void {
  for (const element of page.querySelectorAll<HTMLElement>("[data-job-progress]")) {
    const address = element.dataset["jobProgress"];
    if (address) void follow(element, address);
  }
}

if (typeof document !== "undefined") {
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", () => followAll(document));
  } else {
    followAll(document);
  }
}
