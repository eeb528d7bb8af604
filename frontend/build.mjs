/** Bundles src/ into dist/, which the tracker serves as it is; with --test, bundles the tests and runs them. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const SRC = path.join(HERE, "src");
const OPTIONS = { bundle: true, charset: "utf8", logLevel: "warning", target: "es2022" };

async function bundle() {
  await build({
    ...OPTIONS,
    // Plain scripts: the admin writes the tags of some of them itself, without type="module".
    format: "iife",
    minify: true,
    sourcemap: "linked",
    sourcesContent: false,
    outdir: path.join(HERE, "dist"),
    entryPoints: {
      desk: path.join(SRC, "desk.ts"),
      "admin_desk/job_progress": path.join(SRC, "job_progress.ts"),
      // MapLibre draws with the help of a worker, which the browser loads from a file of its own.
      "admin_desk/map_worker": path.join(HERE, "node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs"),
    },
  });
  await build({
    ...OPTIONS,
    // A module, loaded when the map is first opened: it is twenty times as large as all the rest.
    format: "esm",
    minify: true,
    outdir: path.join(HERE, "dist"),
    entryPoints: { "admin_desk/map_picker": path.join(SRC, "map_picker.ts") },
  });
  await build({
    ...OPTIONS,
    // Modules of the public pages, each for itself.
    format: "esm",
    minify: true,
    outdir: path.join(HERE, "dist"),
    entryPoints: {
      "web/map": path.join(SRC, "web/map.ts"),
      "web/map_slot": path.join(SRC, "web/map_slot.ts"),
      "web/search": path.join(SRC, "web/search.ts"),
      "web/timeline": path.join(SRC, "web/timeline.ts"),
    },
  });
}

async function test() {
  const folder = mkdtempSync(path.join(tmpdir(), "frontend-tests-"));
  try {
    const names = readdirSync(SRC, { recursive: true }).filter((name) => name.endsWith(".test.ts"));
    await build({
      ...OPTIONS,
      format: "esm",
      platform: "node",
      outdir: folder,
      outbase: SRC,
      outExtension: { ".js": ".mjs" },
      entryPoints: names.map((name) => path.join(SRC, name)),
    });
    const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".mjs")).map((name) => path.join(folder, name));
    return spawnSync(process.execPath, ["--test", ...files], { stdio: "inherit" }).status ?? 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

process.exitCode = process.argv.includes("--test") ? await test() : (await bundle(), 0);
