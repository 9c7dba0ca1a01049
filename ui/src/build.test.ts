import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const VITE = join(ROOT, "node_modules/vite/bin/vite.js");
const out = mkdtempSync(join(tmpdir(), "kith-ui-"));
let html = "";
let script = "";
let style = "";

beforeAll(() => {
  // A process of its own: the build must not notice that it is being tested.
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  execFileSync(process.execPath, [VITE, "build", "--outDir", out, "--emptyOutDir", "--logLevel", "error"], { cwd: ROOT, env });
  const read = (ending: string) =>
    filesUnder(out)
      .filter((path) => path.endsWith(ending))
      .map((path) => readFileSync(path, "utf8"))
      .join("\n");
  html = read(".html");
  script = read(".js");
  style = read(".css");
}, 120_000);

afterAll(() => rmSync(out, { recursive: true, force: true }));

test("the_build_holds_an_interface", () => {
  expect(script, "the doors are in it").toContain("Where would you like to begin?");
  expect(style, "the tokens are in it").toContain("--juniper");
});

test("the_page_has_no_inline_script_style_or_handler", () => {
  expect(html, "no script without a source").not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(html, "no style element").not.toMatch(/<style/);
  expect(html, "no style attribute, no handler").not.toMatch(/\s(style|on\w+)=/);
});

test("no_markup_in_the_script_carries_a_style_or_a_handler", () => {
  expect(script, "a strict policy would refuse it").not.toMatch(/<[a-z][^<>`]*\s(style|on[a-z]+)=/);
  expect(script, "no style element is made").not.toMatch(/createElement\(["'`]style/);
  expect(script, "nothing is evaluated").not.toMatch(/\beval\(|new Function\(/);
});

test("nothing_is_asked_of_a_network", () => {
  const addresses = `${html}\n${style}`.match(/https?:\/\/[^\s"')]+/g) ?? [];
  expect(addresses, "no address in page or style").toEqual([]);
  expect(script, "no request of our own").not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket/);
  expect(style, "fonts lie beside the style").not.toMatch(/url\(["']?(data:|\/\/)/);
});

test("the_invented_people_of_the_development_peer_stay_at_home", () => {
  for (const word of ["Begay", "Quiñones", "post.example", "workspace_state:"]) {
    expect(script, `“${word}” is only for development`).not.toContain(word);
  }
});

test("only_what_the_oldest_engine_knows_is_used", () => {
  expect(style, "WebKitGTK 2.40 knows none of these").not.toMatch(/:has\(|color-mix\(|light-dark\(|@starting-style|:popover-open/);
});

test("only_the_ipc_room_speaks_to_the_shell", () => {
  const guilty = filesUnder(join(ROOT, "src")).filter((path) => !path.includes("/ipc/") && !path.endsWith(".test.ts") && readFileSync(path, "utf8").includes("@tauri-apps/"));
  expect(guilty, "imports outside ui/src/ipc").toEqual([]);
});

test("components_know_no_commands", () => {
  const guilty = filesUnder(join(ROOT, "src/components")).filter((path) => /ipc\/(call|query)/.test(readFileSync(path, "utf8")));
  expect(guilty, "components that call the shell").toEqual([]);
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}
