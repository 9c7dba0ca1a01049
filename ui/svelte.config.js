import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

/** @type {import("@sveltejs/vite-plugin-svelte").SvelteConfig} */
export default {
  preprocess: vitePreprocess({ script: true }),
  compilerOptions: {
    runes: true,
    // Redundant by the book, and needed in WebKitGTK: docs/decisions/0009-spoken-roles.md.
    warningFilter: ({ code }) => code !== "a11y_no_redundant_roles",
  },
};
