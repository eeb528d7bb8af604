/** Draws suggestions as a listbox in groups, each row named so that the box can point at it. */

import type { Suggestion, SuggestionGroup } from "./suggestion";

/** Fill the list anew and return its rows in order. */
export function drawSuggestions(list: HTMLElement, groups: readonly SuggestionGroup[]): HTMLElement[] {
  const rows: HTMLElement[] = [];
  list.replaceChildren(
    ...groups.map((group, at) => {
      const part = made("div", "", { role: "group", "aria-labelledby": `${list.id}-g${at}` });
      part.append(made("div", group.heading, { id: `${list.id}-g${at}`, class: "suggestion-heading" }));
      for (const option of group.options) {
        const row = rowOf(option, `${list.id}-${rows.length}`);
        rows.push(row);
        part.append(row);
      }
      return part;
    }),
  );
  return rows;
}

function rowOf(option: Suggestion, id: string): HTMLElement {
  const row = made("div", "", { id, role: "option", "aria-selected": "false", class: "suggestion" });
  row.dataset["url"] = option.url;
  const label = made("b", option.label, option.lang ? { lang: option.lang } : {});
  row.append(label);
  if (option.arabic) row.append(" ", made("bdi", option.arabic, { lang: "ar", dir: "rtl" }));
  if (option.remark) row.append(" ", made("span", option.remark));
  return row;
}

function made(name: string, text: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
