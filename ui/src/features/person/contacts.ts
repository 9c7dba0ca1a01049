import type { ContactPoint } from "../../bindings/generated";
import { CONTACT_KIND } from "../../components/words";

type Told = Pick<ContactPoint, "kind" | "label" | "is_primary">;

/** Whether there are others of its kind, among which one is used first. */
export function hasOthers(contact: Told, all: readonly Told[]): boolean {
  return all.filter(({ kind }) => kind === contact.kind).length > 1;
}

/** "Email", "Email, work", and of several "Email, work, the one to use". */
export function contactWords(contact: Told, all: readonly Told[]): string {
  const first = contact.is_primary && hasOthers(contact, all) ? "the one to use" : null;
  return [CONTACT_KIND[contact.kind], contact.label, first].filter((part) => part).join(", ");
}
