import Columns3 from "@lucide/svelte/icons/columns-3";
import type { Command } from "../../app/commands";
import type { Fields } from "../../bindings/generated";
import { named } from "../../components/words";
import { asking } from "./asking.svelte";

/** What a roster adds about its program's own fields: a new one, and each that is there. */
export function fieldCommands(fields: Fields | undefined, program: string): Command[] {
  if (!fields) return [];
  const add: Command = { id: "field.add", words: `Add a field to ${named(program)}`, about: [named(program)], group: "Do", icon: Columns3, writes: true, run: () => (asking.now = { about: "new", program: fields.program }) };
  const edits = fields.fields.map(
    (field): Command => ({ id: `field.edit.${field.id}`, words: `Edit the field ${field.name}`, about: [field.name], group: "Do", icon: Columns3, writes: true, run: () => (asking.now = { about: "edit", field }) }),
  );
  return [add, ...edits];
}
