/** Moves the focus to the next region of the window (F6), or the one before. */
export function nextRegion(within: ParentNode & { activeElement: Element | null }, by: 1 | -1): void {
  const regions = [...within.querySelectorAll<HTMLElement>("[data-region]")];
  if (regions.length === 0) return;
  const here = regions.findIndex((region) => region.contains(within.activeElement));
  const next = regions[(here + by + regions.length) % regions.length];
  const first = next?.querySelector<HTMLElement>("summary, a[href], button:not(:disabled), input, [tabindex='0']");
  (first ?? next)?.focus();
}
