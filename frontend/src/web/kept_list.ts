/** What an entry of the browser's history remembers of the list: the pages that were added, and how far one had read. */

export interface KeptList {
  /** The addresses of the pages that stand below the first, in order. */
  readonly pages: readonly string[];
  readonly y: number;
}

export const NOTHING_KEPT: KeptList = { pages: [], y: 0 };

/** Read what another visit left in history.state, which other scripts and older versions may have written to. */
export function keptList(state: unknown): KeptList {
  if (typeof state !== "object" || state === null) return NOTHING_KEPT;
  const { pages, y } = state as Record<string, unknown>;
  const addresses = Array.isArray(pages) ? pages.filter((one): one is string => typeof one === "string") : [];
  // An address of our own pages begins with one slash; two would be another host.
  const own = addresses.filter((address) => /^\/(?!\/)/.test(address));
  return { pages: own.length === addresses.length ? own : [], y: typeof y === "number" && y > 0 ? y : 0 };
}
