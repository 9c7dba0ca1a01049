// What is drawn otherwise of what has the focus, told once it has it no longer.
const CLEAR = ["transparent", "rgba(0, 0, 0, 0)"];
const PARTS = [undefined, "::before", "::after"];
const DRAWN = ["boxShadow", "backgroundColor", "backgroundImage", "borderTopWidth", "borderRightWidth", "borderBottomWidth", "borderLeftWidth", "borderTopColor", "borderRightColor", "borderBottomColor", "borderLeftColor"];
const words = (one) => {
  const said = one.ariaLabel ?? (one.matches("input, select, textarea") ? (one.labels?.[0]?.innerText ?? one.name) : one.innerText);
  return `${one.tagName.toLowerCase()}${one.id && `#${one.id}`}.${[...one.classList].join(".")} “${(said ?? "").trim().slice(0, 40)}”`;
};

/** How an element is drawn, as far as a focus is shown by it. */
function drawing(one) {
  return PARTS.map((part) => {
    const style = getComputedStyle(one, part);
    if (part !== undefined && style.content === "none") return "";
    const { outlineStyle, outlineWidth, outlineColor } = style;
    const isRing = outlineStyle !== "none" && parseFloat(outlineWidth) > 0 && !CLEAR.includes(outlineColor);
    return JSON.stringify([isRing && [outlineWidth, outlineColor], DRAWN.map((name) => style[name])]);
  }).join();
}

/** The element, what it is made of, and what it sits in. */
function around(one) {
  const within = [...one.querySelectorAll("*")].slice(0, 400);
  const label = one.closest("label");
  const beside = label ? [label, ...label.querySelectorAll("*")] : [];
  return new Set([one, ...within, ...beside, one.parentElement, one.parentElement?.parentElement].filter(Boolean));
}

// Nothing is on its way from one state to the next.
await new Promise(requestAnimationFrame);
for (const move of document.getAnimations()) if (move.effect?.getComputedTiming().endTime !== Infinity) move.finish();

const found = [];
const before = window.__stop;
const one = document.activeElement;
// A day has three stops of its own.
if (before && before.one === one) return [before.words, found];
if (before) {
  const isSame = [...before.drawn].every(([one, drawn]) => !one.isConnected || drawing(one) === drawn);
  if (before.one.isConnected && isSame) found.push(`focused without a sign: ${before.words}`);
}
if (one === null || one === document.body) {
  delete window.__stop;
  return [null, found];
}
// It is in sight, and nothing lies over it.
const drawnAs = one.matches("input") ? (one.closest("label") ?? one) : one;
const { left, top, right, bottom } = drawnAs.getBoundingClientRect();
const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
const there = document.elementFromPoint(x, y);

if (!there || !(drawnAs.contains(there) || there.contains(drawnAs))) found.push(`focused out of sight: ${words(one)}, behind ${there ? words(there) : "the edge"}`);

window.__stops ??= new Set();
const isNew = !window.__stops.has(one);
window.__stops.add(one);
window.__stop = { one, words: words(one), drawn: new Map([...around(one)].map((each) => [each, drawing(each)])) };
return [isNew ? words(one) : null, found];
