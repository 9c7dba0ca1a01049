/**
 * The order to draw a list in after it was read again. While somebody types into it nobody changes place: as long
 * as the same people are in it and nobody asked for another order, the lines stay where they are.
 */
export function settled(drawn: readonly string[], read: readonly string[], sameQuestion: boolean): readonly string[] {
  if (!sameQuestion || drawn.length !== read.length) return read;
  const known = new Set(drawn);
  return read.every((id) => known.has(id)) ? drawn : read;
}
