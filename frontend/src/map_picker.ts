/**
 * The map over the form: sets a point, draws a line or an area, shows how far the point may be off, and lists the known
 * places nearby. It draws the packaged boundaries and asks no other host for anything.
 *
 * @example
 * <dialog id="desk-map" data-boundaries="…" data-nearest="…" data-choose="…" data-worker="…">
 *   <button data-map-tool="line"></button><div data-map-canvas></div><div data-map-nearest></div>
 * </dialog>
 */

import "maplibre-gl/dist/maplibre-gl.css";
import { type GeoJSONSource, type LngLat, Map as LibreMap, Marker, NavigationControl, setWorkerUrl } from "maplibre-gl";

import { filled } from "./coding_page";
import { isFills } from "./find_place";
import { layers } from "./map_layers";
import { type OnMap, type Taken, ask, collection, feature } from "./map_talk";
import { type Geometry, type Point, type Tool, circleAround, cornersOf, geometryIn, rounded, shapeOf } from "./map_shape";

const SAHEL: [number, number, number, number] = [-18, 4, 25, 27];
/** So that something known is in sight. */
const SMALLEST_VIEW_M = 60_000;
const STEP_PIXELS = 12;
const PAUSE_MS = 300;
const ARROWS: Readonly<Record<string, Point>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

let picker: Picker | null = null;

/** Show the map with what a row says; ``take`` is called if the person takes what it then shows. */
export function openMap(dialog: HTMLDialogElement, told: OnMap, take: (told: Taken) => void): void {
  picker ??= new Picker(dialog);
  picker.begin(told, take);
}

class Picker {
  private readonly map: LibreMap;
  private readonly markers: Marker[] = [];
  private tool: Tool = "point";
  /** What the corners are of, also while the point is being moved. */
  private kind: Tool = "line";
  private point: Point | null = null;
  private corners: Point[] = [];
  /** A shape of several parts is shown, and changed in the form's text alone. */
  private fixed: Geometry | null = null;
  private place: Taken["place"] = null;
  private defaultRadius: number | null = null;
  private take: (told: Taken) => void = () => undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly dialog: HTMLDialogElement) {
    setWorkerUrl(new URL(dialog.dataset["worker"] ?? "", document.baseURI).href);
    this.map = new LibreMap({
      container: this.part("[data-map-canvas]"),
      style: { version: 8, sources: {}, layers: [] },
      bounds: SAHEL,
      dragRotate: false,
      pitchWithRotate: false,
      attributionControl: { customAttribution: "Natural Earth", compact: false },
    });
    this.map.keyboard.disableRotation();
    this.map.touchZoomRotate.disableRotation();
    this.map.addControl(new NavigationControl({ showCompass: false }));
    this.map.on("click", (event) => this.set(event.lngLat));
    this.map.on("load", () => void this.load());
    this.part("[data-map-canvas]").addEventListener("keydown", (event) => this.press(event));
    this.listen();
  }

  private part<Part extends HTMLElement>(selector: string): Part {
    const found = this.dialog.querySelector<Part>(selector);
    if (!found) throw new Error(`The map's dialog has no ${selector}.`);
    return found;
  }

  private listen(): void {
    for (const button of this.dialog.querySelectorAll<HTMLElement>("[data-map-tool]")) {
      button.addEventListener("click", () => this.use(button.dataset["mapTool"] as Tool));
    }
    const acts: Record<string, () => void> = {
      set: () => this.set(this.map.getCenter()),
      back: () => this.takeBack(),
      clear: () => this.clear(),
      close: () => this.dialog.close(),
      take: () => this.done(),
    };
    for (const [name, act] of Object.entries(acts)) this.part(`[data-map-${name}]`).addEventListener("click", act);
    this.part("[data-map-radius]").addEventListener("input", () => this.draw());
    this.part("[data-map-nearest]").addEventListener("submit", (event) => {
      event.preventDefault();
      if (event.target instanceof HTMLFormElement) void this.choose(event.target, event.submitter);
    });
  }

  begin(told: OnMap, take: (told: Taken) => void): void {
    const geometry = geometryIn(told.geometry);
    const drawn = cornersOf(geometry);
    this.take = take;
    this.point = told.point;
    this.defaultRadius = told.defaultRadius;
    this.place = null;
    this.corners = drawn?.corners ?? [];
    this.fixed = drawn ? null : geometry;
    this.part<HTMLInputElement>("[data-map-radius]").value = told.radius === null ? "" : String(told.radius);
    this.use(drawn?.tool ?? "point");
    this.map.resize();
    this.look();
    this.moved();
    this.map.getCanvas().focus();
    if (!told.point && !this.corners.length && told.placeKey) void this.lookAtPlace(told.placeKey);
  }

  private async lookAtPlace(key: string): Promise<void> {
    const answer = await ask((this.dialog.dataset["place"] ?? "").replace("/0/", `/${key}/`), {});
    const told = (await answer?.json()) as { at: Point | null; radius_m: number | null } | undefined;
    if (told?.at && !this.point) this.look(told.at, told.radius_m);
  }

  /** Look where there is something, else at the whole Sahel. */
  private look(at = this.point, radius = this.radius()): void {
    const points = [...(at ? circleAround(at, Math.max(radius ?? 0, SMALLEST_VIEW_M)) : []), ...this.corners];
    const lons = points.map(([lon]) => lon);
    const lats = points.map(([, lat]) => lat);
    const box = points.length ? [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)] : SAHEL;
    this.map.fitBounds(box as [number, number, number, number], { padding: 40, animate: false });
  }

  private async load(): Promise<void> {
    const answer = await ask(this.dialog.dataset["boundaries"] ?? "", {});
    const regions = ((await answer?.json()) ?? null) as GeoJSON.FeatureCollection | null;
    if (!regions) this.say(this.dialog.dataset["notReached"] ?? "");
    this.map.addSource("regions", { type: "geojson", data: regions ?? collection([]) });
    this.map.addSource("known", { type: "geojson", data: collection([]) });
    this.map.addSource("drawn", { type: "geojson", data: collection([]) });
    for (const layer of layers(this.dialog.dataset["lang"] ?? "en")) this.map.addLayer(layer);
    this.draw();
    this.dialog.dataset["ready"] = "";
  }

  private use(tool: Tool): void {
    this.tool = tool;
    if (tool !== "point") this.kind = tool;
    for (const button of this.dialog.querySelectorAll<HTMLElement>("[data-map-tool]")) {
      button.setAttribute("aria-pressed", String(button.dataset["mapTool"] === tool));
    }
    this.draw();
  }

  private set(at: LngLat): void {
    const point = rounded([at.wrap().lng, at.lat]);
    if (this.tool === "point") {
      this.point = point;
    } else {
      this.fixed = null;
      this.corners.push(point);
    }
    this.moved();
  }

  private takeBack(): void {
    if (this.tool === "point") this.point = null;
    else this.corners.pop();
    this.moved();
  }

  private clear(): void {
    this.point = null;
    this.corners = [];
    this.fixed = null;
    this.place = null;
    this.moved();
  }

  private press(event: KeyboardEvent): void {
    const way = ARROWS[event.key];
    if (event.key.toLowerCase() === "p") this.set(this.map.getCenter());
    else if (event.key === "Backspace") this.takeBack();
    else if (event.key === "Enter") this.done();
    else if (event.shiftKey && way) this.step(way);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private step([right, down]: Point): void {
    if (!this.point) return;
    const here = this.map.project(this.point);
    const there = this.map.unproject([here.x + right * STEP_PIXELS, here.y + down * STEP_PIXELS]);
    this.point = rounded([there.lng, there.lat]);
    this.moved();
  }

  private radius(): number | null {
    const typed = Number(this.part<HTMLInputElement>("[data-map-radius]").value);
    return typed > 0 ? typed : this.defaultRadius;
  }

  private moved(): void {
    this.draw();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.nearest(), PAUSE_MS);
  }

  private draw(): void {
    this.mark();
    const radius = this.radius();
    const shape = this.fixed ?? this.shape();
    const features = [
      ...(this.point && radius ? [feature({ type: "Polygon", coordinates: [circleAround(this.point, radius)] }, "radius")] : []),
      ...(shape ? [feature(shape, "shape")] : []),
    ];
    this.map.getSource<GeoJSONSource>("drawn")?.setData(collection(features));
    this.tell(radius);
  }

  private shape(): Geometry | null {
    return shapeOf(this.kind, this.corners);
  }

  private mark(): void {
    for (const marker of this.markers.splice(0)) marker.remove();
    this.corners.forEach((corner, n) => this.pin(corner, "desk-map-corner", (moved) => (this.corners[n] = moved)));
    if (this.point) this.pin(this.point, "desk-map-point", (moved) => (this.point = moved));
  }

  private pin(at: Point, kind: string, move: (moved: Point) => void): void {
    const element = document.createElement("div");
    element.className = kind;
    const marker = new Marker({ element, draggable: true }).setLngLat(at).addTo(this.map);
    marker.on("dragend", () => {
      const { lng, lat } = marker.getLngLat().wrap();
      move(rounded([lng, lat]));
      this.moved();
    });
    this.markers.push(marker);
  }

  private tell(radius: number | null): void {
    const words = this.dialog.dataset;
    const lines = [];
    if (this.place) lines.push(this.place.label);
    if (this.point) lines.push(`${this.point[1].toFixed(4)}, ${this.point[0].toFixed(4)}`);
    else lines.push(words["noPoint"] ?? "");
    if (this.point && radius) lines.push(filled(words["radius"] ?? "", { km: String(Math.round(radius / 100) / 10) }));
    if (this.corners.length) lines.push(filled(words["corners"] ?? "", { n: String(this.corners.length) }));
    this.say(lines.join(" · "));
  }

  private say(text: string): void {
    this.part("[data-map-said]").textContent = text;
  }

  private async nearest(): Promise<void> {
    const list = this.part("[data-map-nearest]");
    if (!this.point) {
      list.replaceChildren();
      return;
    }
    const at = this.point.join(",");
    const answer = await ask(`${this.dialog.dataset["nearest"] ?? ""}?${new URLSearchParams({ at }).toString()}`, {});
    // The point may have gone on meanwhile; then another answer is on its way.
    if (this.point?.join(",") !== at) return;
    list.innerHTML = answer ? await answer.text() : "";
    const known = [...list.querySelectorAll<HTMLElement>("[data-at]")].map((one) => {
      const [lon = 0, lat = 0] = (one.dataset["at"] ?? "").split(",").map(Number);
      return feature({ type: "Point", coordinates: [lon, lat] }, one.dataset["name"] ?? "");
    });
    this.map.getSource<GeoJSONSource>("known")?.setData(collection(known));
  }

  private async choose(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
    const options = { method: "POST", headers: { "X-Requested-With": "fetch" }, body: new FormData(form, button) };
    const answer = await ask(this.dialog.dataset["choose"] ?? "", options);
    const told: unknown = await answer?.json();
    if (!isFills(told)) {
      this.say(this.dialog.dataset["notReached"] ?? "");
      return;
    }
    this.point = rounded([Number(told.lon), Number(told.lat)]);
    this.place = told.id === null ? null : { id: told.id, label: told.label, how: told.how_found };
    this.part<HTMLInputElement>("[data-map-radius]").value = told.radius_m === null ? "" : String(told.radius_m);
    this.moved();
    this.map.getCanvas().focus();
  }

  private done(): void {
    const shape = this.fixed ?? this.shape();
    const typed = Number(this.part<HTMLInputElement>("[data-map-radius]").value);
    this.take({
      point: this.point,
      radius: typed > 0 ? Math.round(typed) : null,
      geometry: shape ? JSON.stringify(shape) : "",
      place: this.place,
    });
    this.dialog.close();
  }
}
