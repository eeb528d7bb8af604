/** The slider under the map: a window of months that can be moved, or plays by itself where motion is welcome. */

export interface Period {
  readonly from: string;
  readonly to: string;
}

const PAUSE_MS = 1200;

/** Return the first and last day of so many months, counted from the month in which `first` lies. */
export function periodAt(first: string, month: number, length: number): Period {
  const year = Number(first.slice(0, 4));
  const start = Number(first.slice(5, 7)) - 1 + month;
  const iso = (day: Date): string => day.toISOString().slice(0, 10);
  return { from: iso(new Date(Date.UTC(year, start, 1))), to: iso(new Date(Date.UTC(year, start + length, 0))) };
}

/** Return how many months there are from one day's to another's, both counted. */
export function monthsBetween(first: string, last: string): number {
  const at = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return at(last) - at(first) + 1;
}

export class TimeSlider {
  private first = "";
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly box: HTMLElement,
    private readonly lang: string,
    private readonly chosen: (period: Period | null) => void,
  ) {
    this.slider.addEventListener("input", () => this.say());
    this.slider.addEventListener("change", () => this.choose());
    this.length.addEventListener("change", () => this.choose());
    this.part("[data-map-all]").addEventListener("click", () => this.all());
    const play = this.part("[data-map-play]");
    play.hidden = matchMedia("(prefers-reduced-motion: reduce)").matches;
    play.dataset["go"] = play.textContent ?? "";
    play.addEventListener("click", () => (this.timer === undefined ? this.play() : this.stop()));
  }

  /** Offer the months of these days, and show the one in which the selection begins. */
  offer(days: readonly [string, string], start: string | null): void {
    this.first = days[0];
    this.slider.max = String(Math.max(0, monthsBetween(...days) - 1));
    this.slider.value = start ? String(Math.max(0, monthsBetween(days[0], start) - 1)) : this.slider.max;
    this.box.hidden = false;
    if (start) this.say();
    else this.part("[data-map-period]").textContent = "";
  }

  private part<Part extends HTMLElement>(selector: string): Part {
    const found = this.box.querySelector<Part>(selector);
    if (!found) throw new Error(`The slider has no ${selector}.`);
    return found;
  }

  private get slider(): HTMLInputElement {
    return this.part("[data-map-month]");
  }

  private get length(): HTMLSelectElement {
    return this.part("[data-map-length]");
  }

  private get period(): Period {
    return periodAt(this.first, Number(this.slider.value), Number(this.length.value));
  }

  private say(): void {
    const { from, to } = this.period;
    const month = new Intl.DateTimeFormat(this.lang, { month: "long", year: "numeric", timeZone: "UTC" });
    const words = [from, to].map((day) => month.format(new Date(`${day}T00:00:00Z`)));
    const text = words[0] === words[1] ? (words[0] ?? "") : words.join(" – ");
    this.part("[data-map-period]").textContent = text;
    this.slider.setAttribute("aria-valuetext", text);
  }

  private choose(): void {
    this.say();
    this.chosen(this.period);
  }

  private all(): void {
    this.stop();
    this.part("[data-map-period]").textContent = "";
    this.chosen(null);
  }

  private play(): void {
    if (Number(this.slider.value) >= Number(this.slider.max)) this.slider.value = "0";
    const play = this.part("[data-map-play]");
    play.textContent = play.dataset["pause"] ?? "";
    this.choose();
    this.timer = setInterval(() => {
      if (Number(this.slider.value) >= Number(this.slider.max)) {
        this.stop();
        return;
      }
      this.slider.value = String(Number(this.slider.value) + Number(this.length.value));
      this.choose();
    }, PAUSE_MS);
  }

  private stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    const play = this.part("[data-map-play]");
    play.textContent = play.dataset["go"] ?? "";
  }
}
