import type { Grid } from "./grid.svelte";
import type { Intent } from "./press";

/** Does what a key meant. False where there is nothing to do, so that the key goes on to others. */
export function act(grid: Grid, intent: Intent, focusCell: () => unknown): boolean {
  const { rows, sight, selection } = grid;
  const id = rows.idAt(selection.cell.row - 1);
  switch (intent.act) {
    case "move":
    case "extend":
      if (intent.act === "move") selection.go(intent.to);
      else selection.extend(intent.to);
      sight.reveal(selection.cell.row - 1);
      focusCell();
      return true;
    case "edit":
      return grid.begin();
    case "type":
      return grid.begin(intent.text);
    case "clear":
      void grid.clear();
      return true;
    case "choose":
      if (selection.spans) selection.choose(rows.ids.slice(selection.range.top - 1, selection.range.bottom));
      else if (id !== undefined) selection.toggle(id);
      return true;
    case "choose_all":
      selection.choose(rows.ids);
      return true;
    case "escape":
      return putBack(grid, id);
  }
}

/** What was refused first, then the range, then everybody who was chosen. */
function putBack({ selection, typing, columns }: Grid, id: string | undefined): boolean {
  const key = columns()[selection.cell.column]?.key ?? "";
  if (typing.faults.delete(`${id} ${key}`)) return true;
  if (selection.spans) selection.go(selection.cell);
  else if (selection.chosen.size > 0) selection.chosen.clear();
  else return false;
  return true;
}
