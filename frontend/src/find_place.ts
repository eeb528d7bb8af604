/**
 * Opens the geocoder's candidates over the form and fills the row with the one that a person chooses.
 *
 * @example
 * <div class="inline-related"><select name="places-0-place"></select><a data-find-place href="…">Find place…</a></div>
 * <dialog id="find-place" data-search="…" data-choose="…">
 *   <input data-find-text><select data-find-country></select><button data-find-ask></button><button data-find-close></button>
 *   <div data-find-results></div>
 * </dialog>
 */

export interface Fills {
  readonly id: number | null;
  readonly label: string;
  readonly lon: string;
  readonly lat: string;
  readonly precision: string;
  readonly radius_m: number | null;
  readonly how_found: string;
}

export function isFills(value: unknown): value is Fills {
  if (typeof value !== "object" || value === null) return false;
  const told = value as Record<string, unknown>;
  return (
    (typeof told["id"] === "number" || told["id"] === null) &&
    ["label", "lon", "lat", "precision", "how_found"].every((name) => typeof told[name] === "string") &&
    (typeof told["radius_m"] === "number" || told["radius_m"] === null)
  );
}

/** Return the address of the search; a point from which to measure only where it is whole. */
export function searchFor(address: string, text: string, country: string, near: readonly [string, string] | null): string {
  const asked = new URLSearchParams({ text });
  if (country) asked.set("country", country);
  if (near) asked.set("near", near.join(","));
  return `${address}?${asked.toString()}`;
}

const AS_PART = { "X-Requested-With": "fetch" };

/** Let each link to the geocoder open the dialog; without one, or without support, the links stay links. */
export function followFindPlace(page: Document): void {
  const dialog = page.getElementById("find-place");
  if (!(dialog instanceof HTMLDialogElement) || typeof dialog.showModal !== "function") return;
  const finder = new Finder(dialog);
  page.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-find-place]") : null;
    const row = link?.closest<HTMLElement>(".inline-related, tr");
    if (!row) return;
    event.preventDefault();
    finder.open(row);
  });
}

class Finder {
  private row: HTMLElement | null = null;
  private readonly text: HTMLInputElement | null;
  private readonly country: HTMLSelectElement | null;
  private readonly results: HTMLElement | null;

  constructor(private readonly dialog: HTMLDialogElement) {
    this.text = dialog.querySelector("[data-find-text]");
    this.country = dialog.querySelector("[data-find-country]");
    this.results = dialog.querySelector("[data-find-results]");
    dialog.querySelector("[data-find-ask]")?.addEventListener("click", () => void this.ask());
    dialog.querySelector("[data-find-close]")?.addEventListener("click", () => dialog.close());
    this.text?.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        void this.ask();
      } else if (event.key === "Escape") {
        // A search field keeps the first Escape to empty itself; here it closes the dialog, as everywhere else in it.
        event.preventDefault();
        dialog.close();
      }
    });
    dialog.addEventListener("close", () => this.row?.querySelector<HTMLElement>("[data-find-place]")?.focus());
    this.results?.addEventListener("submit", (event) => {
      event.preventDefault();
      if (event.target instanceof HTMLFormElement) void this.choose(event.target, event.submitter);
    });
  }

  open(row: HTMLElement): void {
    this.row = row;
    this.dialog.showModal();
    this.text?.focus();
    this.text?.select();
  }

  private async ask(): Promise<void> {
    const text = this.text?.value.trim() ?? "";
    if (!text || !this.results) return;
    this.results.setAttribute("aria-busy", "true");
    const address = searchFor(this.dialog.dataset["search"] ?? "", text, this.country?.value ?? "", this.near());
    const answer = await ask(address, { headers: AS_PART });
    if (answer) this.results.innerHTML = await answer.text();
    else this.fail();
    this.results.removeAttribute("aria-busy");
  }

  private async choose(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
    const body = new FormData(form, button);
    const answer = await ask(this.dialog.dataset["choose"] ?? "", { method: "POST", headers: AS_PART, body });
    const told: unknown = await answer?.json();
    if (!isFills(told) || !this.row) {
      this.fail();
      return;
    }
    fill(this.row, told);
    this.dialog.close();
  }

  /** The point of this row, else of the first that has one: "how far from there" helps to tell homonyms apart. */
  private near(): [string, string] | null {
    const rows = [this.row, ...document.querySelectorAll<HTMLElement>("#places-group .inline-related")];
    for (const row of rows) {
      const lon = row && input(row, "lon")?.value;
      const lat = row && input(row, "lat")?.value;
      if (lon && lat) return [lon, lat];
    }
    return null;
  }

  private fail(): void {
    const said = document.createElement("p");
    said.className = "errornote";
    said.textContent = this.dialog.dataset["failed"] ?? "";
    this.results?.replaceChildren(said);
  }
}

async function ask(address: string, options: RequestInit): Promise<Response | null> {
  try {
    const answer = await fetch(address, options);
    // Logged out meanwhile: the login page is no answer.
    return answer.ok && !answer.redirected ? answer : null;
  } catch (problem) {
    if (problem instanceof TypeError) return null;
    throw problem;
  }
}

function input(row: HTMLElement, name: string): HTMLInputElement | HTMLSelectElement | null {
  return row.querySelector(`input[name$="-${name}"], select[name$="-${name}"]`);
}

function set(row: HTMLElement, name: string, value: string): void {
  const field = input(row, name);
  if (!field) return;
  field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Fill the row's fields; those that a row does not have are passed over. */
function fill(row: HTMLElement, told: Fills): void {
  const place = row.querySelector<HTMLSelectElement>("select[name$='-place']");
  if (place && told.id !== null) {
    const key = String(told.id);
    if (![...place.options].some((one) => one.value === key)) place.add(new Option(told.label, key));
    set(row, "place", key);
  }
  set(row, "lon", told.lon);
  set(row, "lat", told.lat);
  set(row, "precision", told.precision);
  set(row, "radius_m", told.radius_m === null ? "" : String(told.radius_m));
  set(row, "how_found", told.how_found);
  // A person chose it: the geocoder leaves it alone from now on.
  const locked = input(row, "is_locked");
  if (locked instanceof HTMLInputElement) locked.checked = true;
}
