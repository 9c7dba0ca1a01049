/** Moves the focus within a menu or list by an arrow, Home or End, going round at the ends. Says whether the key did. */
export function nextOf(items: NodeListOf<HTMLElement>, key: string): boolean {
  const at = [...items].findIndex((item) => item === item.ownerDocument.activeElement);
  const to = indexAfter(at, key, items.length);
  if (to === null) return false;
  items[to]?.focus();
  return true;
}

/** Which of `count` items a key leads to from the one at `at`; null where the key does not move. */
export function indexAfter(at: number, key: string, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (Math.max(at, 0) - 1 + count) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return null;
}
