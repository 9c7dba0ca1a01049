const UNITS = ["bytes", "kB", "MB", "GB"] as const;

/** "842 bytes", "3.2 MB", "120 MB". */
export function sizeWords(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 999.5 && unit < UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const shown = unit === 0 || size >= 9.95 ? Math.round(size) : Math.round(size * 10) / 10;
  return `${shown} ${UNITS[unit] ?? ""}`;
}
