/**
 * A line of links to the sections of a long form, which stays in sight and tells how many rows each has, and how many
 * errors and warnings.
 */

import { codingOf, formOf, said } from "./coding_page";
import { focusFirst } from "./field_value";
import { isFilled, rowsOf } from "./rows";

interface Section {
  readonly part: HTMLElement;
  readonly link: HTMLAnchorElement;
}

/** Return the numbers behind a section's name: rows, then what is to correct, then what is worth a look. */
export function badgesOf(rows: number | null, errors: number, warnings: number): [string, string][] {
  const badges: [string, string][] = [];
  if (rows) badges.push(["rows", String(rows)]);
  if (errors) badges.push(["errors", String(errors)]);
  if (warnings) badges.push(["warnings", String(warnings)]);
  return badges;
}

export class Sections {
  private readonly sections: Section[] = [];

  constructor(private readonly page: Document) {
    const form = formOf(page);
    const parts = form?.querySelectorAll<HTMLElement>(":scope > div > fieldset.module, :scope > div > .inline-group");
    if (!codingOf(page) || !form || !parts || parts.length < 3) return;
    const list = page.createElement("ol");
    for (const part of parts) {
      if (part.querySelector("input:not([type=hidden]), select, textarea")) list.append(this.entry(part));
    }
    const nav = page.createElement("nav");
    nav.className = "desk-sections";
    nav.setAttribute("aria-label", said(page, "sections"));
    nav.append(list);
    form.prepend(nav);
    this.refresh();
    for (const name of ["input", "change", "formset:added", "formset:removed"]) {
      page.addEventListener(name, () => setTimeout(() => this.refresh(), 0));
    }
  }

  private entry(part: HTMLElement): HTMLLIElement {
    part.id ||= `section-${this.sections.length + 1}`;
    const link = this.page.createElement("a");
    link.href = `#${part.id}`;
    link.dataset["name"] = part.querySelector("h2")?.textContent?.trim() || said(this.page, "general");
    link.addEventListener("click", (event) => {
      event.preventDefault();
      this.open(part);
    });
    this.sections.push({ part, link });
    const item = this.page.createElement("li");
    item.append(link);
    return item;
  }

  /** Go to a section by its number from 0. */
  openNumber(number: number): void {
    const section = this.sections[number];
    if (section) this.open(section.part);
  }

  /** Go to the section so many behind the one in which the focus is. */
  openBeside(step: number): void {
    const here = this.sections.findIndex((one) => one.part.contains(this.page.activeElement));
    this.openNumber(Math.min(Math.max(here + step, 0), this.sections.length - 1));
  }

  private open(part: HTMLElement): void {
    for (const details of part.querySelectorAll(":scope > details, :scope > fieldset > details")) {
      if (details instanceof HTMLDetailsElement) details.open = true;
    }
    part.scrollIntoView({ block: "start" });
    if (!focusFirst(part)) part.querySelector<HTMLElement>(".add-row a")?.focus();
  }

  /** Count anew. */
  refresh(): void {
    for (const { part, link } of this.sections) {
      const isGroup = part.classList.contains("inline-group");
      const rows = isGroup ? rowsOf(part).filter((row) => isFilled(row, part)).length : null;
      const errors = part.querySelectorAll(".errorlist li").length;
      const warnings = part.querySelectorAll(".desk-warnings li").length;
      const badges = badgesOf(rows, errors, warnings).map(([kind, text]) => this.badge(kind, text));
      link.replaceChildren(link.dataset["name"] ?? "", ...badges);
    }
  }

  private badge(kind: string, text: string): HTMLElement {
    const badge = this.page.createElement("span");
    badge.className = `desk-badge desk-badge-${kind}`;
    badge.textContent = text;
    if (kind !== "rows") {
      const word = this.page.createElement("span");
      word.className = "visually-hidden";
      word.textContent = ` ${said(this.page, kind)}`;
      badge.append(word);
    }
    return badge;
  }
}
