import { isTab } from "../../components/keys";
import { move, type Cell, type GridSize, type Press } from "./move";

export interface KeyPress extends Press {
  code: string;
  shiftKey: boolean;
  altKey: boolean;
}

/** What a key does in a grid whose cell has the focus and is not being typed into. */
export type Intent =
  | { act: "move" | "extend"; to: Cell }
  /** F2 or Enter: goes on from what stands there. */
  | { act: "edit" }
  /** A letter: begins anew. */
  | { act: "type"; text: string }
  | { act: "clear" | "choose" | "choose_all" | "escape" };

export function intentOf(from: Cell, press: KeyPress, size: GridSize): Intent | null {
  const mod = press.ctrlKey || press.metaKey;
  if (isTab(press)) return mod || press.altKey ? null : tab(from, press.shiftKey, size);
  if (mod && !press.altKey && press.key.toLowerCase() === "a") return { act: "choose_all" };
  if (press.altKey) return null;
  const to = move(from, press, size);
  if (to) return { act: press.shiftKey ? "extend" : "move", to };
  if (press.key === "Escape") return { act: "escape" };
  if (mod || from.row === 0) return null;
  if (press.key === "F2" || press.key === "Enter") return { act: "edit" };
  if (press.key === "Delete" || press.key === "Backspace") return { act: "clear" };
  if (press.key === " ") return { act: "choose" };
  return [...press.key].length === 1 ? { act: "type", text: press.key } : null;
}

/** To the next cell of the row; at its end the key belongs to the window again, so that nobody is caught in the grid. */
function tab(from: Cell, back: boolean, size: GridSize): Intent | null {
  const column = from.column + (back ? -1 : 1);
  return column < 0 || column >= size.columns ? null : { act: "move", to: { row: from.row, column } };
}
