import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const SOURCES = fileURLToPath(new URL(".", import.meta.url));

/** Table heads and summaries that leave their role to WebKit, which does not tell it. */
function silent(source: string): string[] {
  const tags = source.match(/<(th|summary)(?=[\s>])(?:[^>{]|\{[^}]*\})*>/g) ?? [];
  return tags.filter((tag) => !tag.includes("role="));
}

test("every_table_head_and_summary_says_its_role", () => {
  const paths = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".svelte"));
  expect(paths.length, "there are components to read").toBeGreaterThan(50);
  for (const path of paths) expect(silent(readFileSync(join(SOURCES, path), "utf8")), path).toEqual([]);
});

test("a_silent_head_is_noticed", () => {
  const head = '<th class="c-{key}" onclick={() => go(1)}>';
  expect(silent(`<thead>${head}<summary role="button"></thead>`)).toEqual([head]);
});
