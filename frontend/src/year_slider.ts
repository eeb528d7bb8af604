/**
 * Says beside a slider which year it stands on, while it moves.
 *
 * @example <input type="range" data-year-slider id="on"><output for="on">2024</output>
 */

export function followYears(page: Document): void {
  for (const slider of page.querySelectorAll<HTMLInputElement>("[data-year-slider]")) {
    const output = page.querySelector<HTMLOutputElement>(`output[for="${slider.id}"]`);
    slider.addEventListener("input", () => {
      if (output) output.value = slider.value;
    });
  }
}
