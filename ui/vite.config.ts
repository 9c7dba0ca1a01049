import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { blocksOf } from "./src/features/guide/blocks.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Without the shell around it, the development server answers the commands itself.
 * The plugin never takes part in a build, so nothing in `dev/` can reach a release.
 */
function developmentPeer(): Plugin {
  return {
    name: "kith-development-peer",
    apply: "serve",
    enforce: "pre",
    resolveId(source) {
      if (process.env.TAURI_ENV_PLATFORM || process.env.VITEST) return null;
      if (source === "@tauri-apps/api/core") return here("./dev/core.ts");
      return null;
    },
  };
}

/** The guide is taken apart while the interface is built, so that the program carries its words and no reader of markup. */
function guide(): Plugin {
  const name = "virtual:kith-guide";
  const file = here("../docs/guide.md");
  return {
    name: "kith-guide",
    resolveId: (source) => (source === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      this.addWatchFile(file);
      return `export default ${JSON.stringify(blocksOf(readFileSync(file, "utf8")))}`;
    },
  };
}

export default defineConfig({
  plugins: [developmentPeer(), guide(), svelte()],
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  optimizeDeps: { exclude: ["@tauri-apps/api"] },
  build: {
    target: ["safari16.4", "chrome110"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  test: {
    include: ["src/**/*.test.ts", "dev/**/*.test.ts"],
    environment: "node",
  },
});
