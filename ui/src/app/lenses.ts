import Briefcase from "@lucide/svelte/icons/briefcase";
import Landmark from "@lucide/svelte/icons/landmark";
import Presentation from "@lucide/svelte/icons/presentation";
import UserRound from "@lucide/svelte/icons/user-round";
import UsersRound from "@lucide/svelte/icons/users-round";
import type { Lens } from "../bindings/generated";
import type { Glyph } from "../components/glyph";
import Ring from "../components/marks/Ring.svelte";

/** The lenses of the window. What is public marks things and is no way of looking. */
export type WindowLens = Exclude<Lens, "public">;

export interface LensWords {
  lens: WindowLens;
  words: string;
  /** What one sees through it. */
  about: string;
  icon: Glyph;
}

/** In the order of their keys, 1 to 6. */
export const LENSES: readonly LensWords[] = [
  { lens: "me", words: "Me", about: "everything in this workspace", icon: UserRound },
  { lens: "team", words: "Co-facilitators", about: "all but your private notes", icon: UsersRound },
  { lens: "circle", words: "Circle", about: "what is shared in the room", icon: Ring },
  { lens: "client", words: "Client", about: "what may leave, as agreed", icon: Briefcase },
  { lens: "funder", words: "Funder", about: "figures, and what was released", icon: Landmark },
  { lens: "projector", words: "Projector", about: "the circle’s view, without contacts", icon: Presentation },
];

/** How a lens is called. */
export function lensWords(lens: WindowLens): LensWords {
  return LENSES.find((one) => one.lens === lens) ?? (LENSES[0] as LensWords);
}
