import ArrowRightLeft from "@lucide/svelte/icons/arrow-right-left";
import CalendarClock from "@lucide/svelte/icons/calendar-clock";
import Check from "@lucide/svelte/icons/check";
import DoorOpen from "@lucide/svelte/icons/door-open";
import ListPlus from "@lucide/svelte/icons/list-plus";
import Merge from "@lucide/svelte/icons/merge";
import Split from "@lucide/svelte/icons/split";
import Tag from "@lucide/svelte/icons/tag";
import Trash2 from "@lucide/svelte/icons/trash-2";
import UserRoundX from "@lucide/svelte/icons/user-round-x";
import type { Command } from "../../app/commands";
import type { ContactPoint, PersonPage, PlaceSeen, Stage } from "../../bindings/generated";
import { named } from "../../components/words";
import { hasOthers } from "./contacts";
import { dialogs } from "./dialogs.svelte";
import { done } from "./save";

/** Everything that can be done about the person beside the list, by their name. Their menus show the same in brief. */
export const besideCommands = (page: PersonPage): Command[] => [
  ...personCommands(page),
  ...page.places.flatMap((place) => placeCommands(page, place)),
  ...page.contacts.flatMap((contact) => contactCommands(page, contact)),
];

export function personCommands(page: PersonPage): Command[] {
  const who = { person: page.id, name: page.name };
  const name = named(page.name);
  const about = [name];
  return [
    { ...act("enroll", about), words: `Enroll ${name} in a cohort`, brief: "Enroll in a cohort", also: "add join circle group", icon: ListPlus, run: () => dialogs.ask({ about: "enroll", who }) },
    { ...act("merge", about), words: `Merge ${name} with somebody`, brief: "Same person as another", also: "same duplicate double twice combine", icon: Merge, run: () => dialogs.ask({ about: "merge", who }) },
    ...page.merged.map(
      (other): Command => ({ ...act(`apart.${other.person}`, [name, named(other.name)]), words: `Take ${name} apart from ${named(other.name)}`, brief: `Take apart from ${other.name}`, also: "split unmerge separate", icon: Split, run: () => void done("person_take_apart", { person: other.person }) }),
    ),
    { ...act("delete", about), words: `Take ${name} away`, also: "delete remove", icon: UserRoundX, run: () => void done("person_delete", { person: page.id }) },
  ];
}

const GONE: readonly Stage[] = ["withdrawn", "no_show", "completed", "alumni", "declined", "application_denied"];
export const nameOf = (place: PlaceSeen) => place.cohort_name ?? place.program_name;

/** About one of the places a person has or had. */
export function placeCommands(page: PersonPage, place: PlaceSeen): Command[] {
  const { enrollment, stage } = place;
  const told = { who: { person: page.id, name: page.name }, enrollment, place: nameOf(place) };
  const [name, there] = [named(page.name), named(nameOf(place))];
  const about = [name, there];
  const available = () => !GONE.includes(stage);
  const ask = (to: Stage | null) => dialogs.ask({ about: "stage", ...told, from: stage, to });
  return [
    { ...act(`stage.${enrollment}`, about), words: `Change the stage of ${name} in ${there}`, brief: "Change the stage", also: "status", icon: CalendarClock, run: () => ask(null) },
    { ...act(`move.${enrollment}`, about), words: `Move ${name} from ${there} to another cohort`, brief: "Move to another cohort", also: "transfer circle group", available, icon: ArrowRightLeft, run: () => dialogs.ask({ about: "move", ...told, taken: cohortsAs(page, place) }) },
    { ...act(`leave.${enrollment}`, about), words: `Note that ${name} moved on from ${there}`, brief: "Note that they moved on", also: "left withdraw dropped out exit", available, icon: DoorOpen, run: () => ask("withdrawn") },
    { ...act(`slip.${enrollment}`, about), words: `Take ${name} out of ${there}, it was a slip`, brief: "Take away, it was a slip", also: "unenroll delete remove enrollment", icon: Trash2, run: () => void done("enrollment_delete", { enrollment }) },
  ];
}

/** The cohorts that they are in with the same role. */
function cohortsAs({ places }: PersonPage, { role }: PlaceSeen): string[] {
  return places.flatMap((place) => (place.cohort !== null && place.role === role && !GONE.includes(place.stage) ? [place.cohort] : []));
}

/** About one of the ways to reach a person. */
export function contactCommands(page: PersonPage, contact: ContactPoint): Command[] {
  const { id, value } = contact;
  const name = named(page.name);
  const about = [name, value];
  return [
    { ...act(`use.${id}`, about), words: `Use ${value} for ${name}`, brief: "Use this one", also: "primary main preferred", available: () => hasOthers(contact, page.contacts) && !contact.is_primary, icon: Check, run: () => void done("contact_edit", { contact: id, edit: { is_primary: true } }) },
    { ...act(`label.${id}`, about), words: `Label ${value} of ${name}, and who may see it`, brief: "Label, and who may see it", also: "audience work home", icon: Tag, run: () => dialogs.ask({ about: "label", contact }) },
    { ...act(`unreach.${id}`, about), words: `Take ${value} away from ${name}`, brief: "Take it away", also: "delete remove contact", icon: Trash2, run: () => void done("contact_delete", { contact: id }) },
  ];
}

const act = (what: string, about: readonly string[]): Pick<Command, "id" | "about" | "group" | "writes"> => ({ id: `person.${what}`, about, group: "Do", writes: true });
