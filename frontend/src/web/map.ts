/**
 * The map of a selection: clusters, spots, circles, corridors and hatched areas from our own tiles. A click, or Enter
 * with the cross in the middle, shows the entries of the list.
 */

import "maplibre-gl/dist/maplibre-gl.css";
import { type MapGeoJSONFeature, Map as LibreMap, NavigationControl, type PointLike, type VectorTileSource, setWorkerUrl } from "maplibre-gl";

import { type Ground, coloursOf, styleOf } from "./map_look";
import { byGroup, drawPictures, sharesOf } from "./map_mix";
import { type Period, TimeSlider } from "./map_time";
import { addressOf, written } from "./query";

type Box = [number, number, number, number];
/** The three countries of the central Sahel, where nothing else is selected. */
const SAHEL: Box = [-17, 8, 16, 26];
/** What can be chosen, the smallest first: an area lies below everything. */
const CHOSEN = ["spots", "discs", "clusters", "routes", "areas"];
const REACH = 8;
const REACH_BY_KEY = 40;
const DEEPEST_ZOOM_IN = 12;
const DARK = matchMedia("(prefers-color-scheme: dark)");

interface Sheet {
  readonly bounds: Box | null;
  readonly days: [string, string] | null;
  readonly count: number;
  readonly points: number;
  readonly not_drawn: number;
  readonly areas: readonly Spread[];
  readonly routes: readonly Spread[];
}

interface Spread {
  readonly name: Readonly<Record<string, string>>;
  readonly n: number;
  readonly query: string;
}

/** Open the map in its slot. */
export async function openMap(slot: HTMLElement): Promise<void> {
  if (!document.createElement("canvas").getContext("webgl2")) {
    part(slot, "[data-map-said]").textContent = slot.dataset["noWebgl"] ?? "";
    return;
  }
  await new SelectionMap(slot).begin();
}

function part<Part extends HTMLElement>(slot: HTMLElement, selector: string): Part {
  const found = slot.querySelector<Part>(selector);
  if (!found) throw new Error(`The map's slot has no ${selector}.`);
  return found;
}

/** Return a query with other values for some filters; null takes one off. */
export function withFilters(query: string, changes: Readonly<Record<string, string | null>>): string {
  const kept = [...new URLSearchParams(query)].filter(([name]) => !(name in changes));
  const added = Object.entries(changes).filter((pair): pair is [string, string] => pair[1] !== null);
  return written([...kept, ...added]);
}

class SelectionMap {
  private readonly map: LibreMap;
  private readonly slider: TimeSlider;
  private readonly ground: Ground;
  private query: string;

  constructor(private readonly slot: HTMLElement) {
    const { lang = "en", groups = "{}", outside = "", credit = "", worker = "" } = slot.dataset;
    this.ground = { home: location.origin, lang, groups: JSON.parse(groups) as Record<string, string>, outside, credit };
    this.query = mapQuery(location.search);
    setWorkerUrl(new URL(worker, document.baseURI).href);
    part(slot, "[data-map-frame]").hidden = false;
    if (slot.querySelector("[data-map-open]")) part(slot, ".map-open a").hidden = true;
    this.map = new LibreMap({
      container: part(slot, "[data-map-canvas]"),
      style: styleOf(this.ground, coloursOf(slot), this.tiles),
      bounds: SAHEL,
      maxZoom: 16,
      dragRotate: false,
      pitchWithRotate: false,
      cooperativeGestures: !slot.closest("[data-map-alone]"),
      attributionControl: { compact: false },
      locale: {
        "Map.Title": slot.dataset["canvas"] ?? "",
        "NavigationControl.ZoomIn": slot.dataset["zoomIn"] ?? "",
        "NavigationControl.ZoomOut": slot.dataset["zoomOut"] ?? "",
      },
    });
    this.map.keyboard.disableRotation();
    this.map.touchZoomRotate.disableRotation();
    this.map.addControl(new NavigationControl({ showCompass: false }), "top-left");
    drawPictures(this.map, this.ground.groups, () => coloursOf(slot));
    this.slider = new TimeSlider(part(slot, "[data-map-time]"), lang, (period) => this.choosePeriod(period));
    this.listen();
  }

  private get tiles(): string {
    return `${location.origin}/tiles/incidents/{z}/{x}/{y}.mvt${this.query ? `?${this.query}` : ""}`;
  }

  private listen(): void {
    this.map.on("click", (event) => void this.choose(event.point, REACH));
    this.map.on("idle", () => (this.slot.dataset["ready"] = this.query || "all"));
    this.map.on("mousemove", (event) => {
      this.map.getCanvas().style.cursor = this.at(event.point, REACH) ? "pointer" : "";
    });
    this.map.getCanvas().addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      void this.choose(this.map.project(this.map.getCenter()), REACH_BY_KEY);
    });
    DARK.addEventListener("change", () => {
      this.map.setStyle(styleOf(this.ground, coloursOf(this.slot), this.tiles), { diff: false });
    });
    document.addEventListener("selection-changed", (event) => {
      const { query } = (event as CustomEvent<{ query: string }>).detail;
      if (mapQuery(query) !== this.query) void this.show(mapQuery(query));
    });
  }

  async begin(): Promise<void> {
    const [sheet, whole] = await Promise.all([this.sheet(this.query), this.sheet(withFilters(this.query, { start: null, end: null }))]);
    const box = sheet?.bounds;
    if (this.query && box) this.map.fitBounds(box, { padding: 60, maxZoom: 8, animate: false });
    if (sheet) this.tell(sheet);
    if (whole?.days) this.slider.offer(whole.days, new URLSearchParams(this.query).get("start"));
  }

  private async show(query: string): Promise<void> {
    this.query = query;
    delete this.slot.dataset["ready"];
    this.closeCard();
    this.map.getSource<VectorTileSource>("incidents")?.setTiles([this.tiles]);
    const sheet = await this.sheet(query);
    // Another selection may have been made meanwhile.
    if (sheet && query === this.query) this.tell(sheet);
  }

  private async sheet(query: string): Promise<Sheet | null> {
    const answer = await fetch(addressOf("/tiles/incidents.json", query));
    return answer.ok ? ((await answer.json()) as Sheet) : null;
  }

  private tell(sheet: Sheet): void {
    const number = new Intl.NumberFormat(this.ground.lang);
    const told = { n: number.format(sheet.count), points: number.format(sheet.points), missing: number.format(sheet.not_drawn) };
    part(this.slot, "[data-map-said]").textContent = filled(this.slot.dataset["drawn"] ?? "", told);
    const list = part(this.slot, "[data-map-spread]");
    const spread = [...sheet.areas, ...sheet.routes].sort((one, other) => other.n - one.n);
    const intro = document.createElement("li");
    intro.textContent = this.slot.dataset["spread"] ?? "";
    list.replaceChildren(intro, ...spread.map((each) => this.spreadItem(each)));
    list.hidden = spread.length === 0;
  }

  private spreadItem(spread: Spread): HTMLElement {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const changes = Object.fromEntries(new URLSearchParams(spread.query));
    link.href = addressOf(this.slot.dataset["list"] ?? "", withFilters(this.query, changes));
    link.textContent = `${spread.name[this.ground.lang] || spread.name["en"] || "?"} (${spread.n})`;
    item.append(link);
    return item;
  }

  private choosePeriod(period: Period | null): void {
    const changes = { start: period?.from ?? null, end: period?.to ?? null };
    const query = withFilters(this.query, changes);
    if (this.slot.closest("[data-map-alone]")) {
      history.replaceState(null, "", addressOf(location.pathname, query));
    } else {
      // Axis, list and address are the timeline's script's: it puts them to the new selection.
      document.dispatchEvent(new CustomEvent("selection-wanted", { detail: { query } }));
    }
    if (query !== this.query) void this.show(query);
  }

  private at(point: { x: number; y: number }, reach: number): MapGeoJSONFeature | null {
    const box: [PointLike, PointLike] = [[point.x - reach, point.y - reach], [point.x + reach, point.y + reach]];
    const layers = CHOSEN.filter((layer) => this.map.getLayer(layer));
    const found = this.map.queryRenderedFeatures(box, { layers });
    return CHOSEN.map((layer) => found.find((one) => one.layer.id === layer)).find((one) => one) ?? null;
  }

  private async choose(point: { x: number; y: number }, reach: number): Promise<void> {
    const feature = this.at(point, reach);
    if (!feature) {
      this.say(this.slot.dataset["nothing"] ?? "", "");
      return;
    }
    const { code, bbox, query, n, families } = feature.properties as Record<string, string | number | undefined>;
    if (bbox && this.map.getZoom() < DEEPEST_ZOOM_IN) {
      const corners = String(bbox).split(",").map(Number) as Box;
      this.map.fitBounds(corners, { padding: 30, maxZoom: DEEPEST_ZOOM_IN + 1, animate: !matchMedia("(prefers-reduced-motion: reduce)").matches });
    }
    const what = byGroup(sharesOf(String(families ?? "")), this.ground.groups);
    const labels = JSON.parse(this.slot.dataset["labels"] ?? "{}") as Record<string, string>;
    const words = what.map(([group, count]) => `${(labels[group] ?? group).toLowerCase()} ${count}`).join(", ");
    const title = Number(n) > 1 ? filled(this.slot.dataset["cluster"] ?? "", { n: String(n), what: words }) : "";
    this.say(title, await this.card(code, bbox ? { bbox: String(bbox) } : Object.fromEntries(new URLSearchParams(String(query ?? "")))));
  }

  private async card(code: string | number | undefined, changes: Record<string, string>): Promise<string> {
    const { card = "", cards = "", failed = "" } = this.slot.dataset;
    const address = code ? card.replace("CODE", encodeURIComponent(String(code))) : addressOf(cards, withFilters(this.query, changes));
    const answer = await fetch(address);
    return answer.ok ? await answer.text() : plainText(failed);
  }

  /** Show what the server drew, under a line of our own. */
  private say(title: string, html: string): void {
    const card = part(this.slot, "[data-map-card]");
    card.innerHTML = html;
    if (title) {
      const line = document.createElement("p");
      line.textContent = title;
      card.prepend(line);
    }
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = this.slot.dataset["close"] ?? "";
    close.addEventListener("click", () => this.closeCard(true));
    card.prepend(close);
    card.hidden = false;
    if (document.activeElement === this.map.getCanvas()) close.focus();
  }

  private closeCard(returns = false): void {
    part(this.slot, "[data-map-card]").hidden = true;
    if (returns) this.map.getCanvas().focus();
  }
}

/** Return what of a page's query the map understands: order and page are the list's. */
function mapQuery(search: string): string {
  return withFilters(search, { ordering: null, limit: null, cursor: null });
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((said, [name, value]) => said.replace(`{${name}}`, value), text);
}

function plainText(text: string): string {
  const element = document.createElement("p");
  element.textContent = text;
  return element.outerHTML;
}
