/**
 * Offers to copy the address of a link that says so: the link alone serves where there is no script.
 *
 * @example
 * <a href="/en/?country=ML" data-copy="Copy the address" data-copied="Copied">Link to this view</a>
 */

/** Put a button behind each such link of the page, also of parts that are drawn anew later. */
export function offerCopies(page: Document): void {
  addButtons(page);
  new MutationObserver(() => addButtons(page)).observe(page.body, { childList: true, subtree: true });
}

function addButtons(page: Document): void {
  if (!navigator.clipboard) return;
  for (const link of page.querySelectorAll<HTMLAnchorElement>("a[data-copy]:not([data-has-copy])")) {
    link.dataset["hasCopy"] = "";
    const button = page.createElement("button");
    const label = link.dataset["copy"] ?? "";
    button.type = "button";
    button.className = "copy";
    button.textContent = label;
    button.addEventListener("click", () => void copy(link.href, button, link.dataset["copied"] ?? label));
    link.after(" ", button);
  }
}

async function copy(address: string, button: HTMLButtonElement, copied: string): Promise<void> {
  await navigator.clipboard.writeText(address);
  // A live region would say it twice: the focused button says its own new name.
  button.textContent = copied;
}
