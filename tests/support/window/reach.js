// What lies over the rest is looked at alone: a dialog, a menu, what is offered to a cell, or the details where they float.
const floating = [...document.querySelectorAll("dialog[open], .pop[open], .suggest, .sheet--insp")].filter(
  (one) => !one.matches(".sheet") || getComputedStyle(one).position === "absolute",
);
const scope = floating.pop() ?? document.body;
const shown = (one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === "visible";
// What is folded away is looked at when it is open.
const folded = (one) => {
  const closed = one.closest("details:not([open])");
  if (!closed) return false;
  const button = closed.querySelector(":scope > summary");
  return !button?.contains(one) || folded(closed.parentElement);
};
const hidden = (one) => one.closest(".vh, [inert], [aria-hidden='true']") !== null || folded(one);
const words = (one) =>
  `${one.tagName.toLowerCase()}${one.id && `#${one.id}`}.${[...one.classList].join(".")} “${(one.ariaLabel ?? one.innerText ?? "").trim().slice(0, 40)}”`;
const ground = (one) => one.getBoundingClientRect();
const found = [];

// One reads from top to bottom: only what scrolls by itself, as a table, is wider than the window.
const page = document.documentElement;
if (page.scrollWidth > innerWidth + 1) found.push(`wider than the window: the page, by ${page.scrollWidth - innerWidth} pixels`);

// Whatever one can act on comes into view, whole or as large as the window, with nothing before it.
const ACTS = "a[href], button, input, select, textarea, summary, [tabindex='0'], [role='option']";
for (const one of scope.querySelectorAll(ACTS)) {
  if (!shown(one) || hidden(one) || one.disabled) continue;
  const drawn = one.matches("input") ? (one.closest("label") ?? one) : one;
  drawn.scrollIntoView({ block: "nearest", inline: "nearest" });
  const { left, top, right, bottom, width, height } = ground(drawn);
  const isOut =
    (width <= innerWidth && (left < -1 || right > innerWidth + 1)) ||
    (height <= innerHeight && (top < -1 || bottom > innerHeight + 1));
  if (isOut) {
    found.push(`out of sight: ${words(one)} at ${[left, top, right, bottom].map(Math.round)}`);
    continue;
  }
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const there = document.elementFromPoint(x, y);
  const answers = there && (drawn.contains(there) || there.contains(drawn));
  if (!answers) found.push(`covered: ${words(one)} by ${there ? words(there) : "nothing"}`);
}

// No word is cut by an edge that cannot be scrolled; three dots say themselves that there is more.
const texts = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const text = texts.currentNode;
  const one = text.parentElement;
  if (text.data.trim() === "" || !shown(one) || hidden(one)) continue;
  const range = document.createRange();
  range.selectNodeContents(text);
  const said = range.getBoundingClientRect();
  for (let around = one; around && around !== document.documentElement; around = around.parentElement) {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(around);
    if (textOverflow === "ellipsis") break;
    const edge = ground(around);
    if (edge.width <= 1 && edge.height <= 1) break; // For screen readers alone.
    const scrolls = (way) => way === "auto" || way === "scroll";
    const cuts = (way) => way === "hidden" || way === "clip";
    const isCut =
      (cuts(overflowX) && (said.left < edge.left - 1 || said.right > edge.right + 1)) ||
      (cuts(overflowY) && (said.top < edge.top - 2 || said.bottom > edge.bottom + 2));
    if (isCut) {
      found.push(`cut: “${text.data.trim().slice(0, 40)}” by ${words(around).slice(0, 60)}`);
      break;
    }
    if (scrolls(overflowX) || scrolls(overflowY)) break;
  }
}
return found;
