import ListFilter from "@lucide/svelte/icons/list-filter";
import PanelRight from "@lucide/svelte/icons/panel-right";
import type { Command, PartKeys } from "../../app/commands";
import { inspector } from "../person/inspector.svelte";
import type { Grid } from "./grid.svelte";

/** Shows whoever has the focus beside the list, or nobody. */
export function toggleDetails(grid: Grid): void {
  inspector.toggle(grid.rows.at(grid.selection.cell.row - 1)?.person ?? null);
}

/** What a list of people adds to what can be done. */
export const detailsCommand = (grid: Grid): Command => ({ id: "list.details", words: "Show or hide the details", group: "Window", icon: PanelRight, keys: "Mod+I", run: () => toggleDetails(grid) });

/** Opens what a list is narrowed by. */
export const filterCommand = (begin: () => void): Command => ({ id: "list.filter", words: "Filter this list", also: "narrow only some cohort organization home stage role", group: "Window", icon: ListFilter, run: begin });

/** Keys of the grid that stand for no command. */
export const LIST_KEYS: PartKeys = {
  part: "In a list of people",
  keys: [
    ["Enter", "type into the cell, then keep it"],
    ["F2", "go on from what is there"],
    ["Esc", "put back"],
    ["ArrowUp ArrowDown ArrowLeft ArrowRight", "the cell beside"],
    ["Tab", "next cell"],
    ["Home", "first cell of the line"],
    ["End", "last cell of the line"],
    ["Mod+Home", "first cell of all"],
    ["Mod+End", "last cell of all"],
    ["PageUp", "a page up"],
    ["PageDown", "a page down"],
    ["Shift+ArrowDown", "extend over several cells"],
    ["Mod+C", "copy"],
    ["Mod+V", "paste, as one step"],
    ["Delete", "empty the cells"],
    ["Space", "choose the person"],
    ["Mod+A", "choose everybody"],
    ["Mod+F", "find in the list"],
  ],
};
