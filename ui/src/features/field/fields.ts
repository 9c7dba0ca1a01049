import type { Audience, CustomFieldEdit, FieldKind, FieldNew, FieldSeen, ImportOwn } from "../../bindings/generated";
import { audienceOf, choiceOf, type AudienceChoice } from "../../components/audience";

/** What a field of one's own can hold, in the words of the screens. */
export const KIND: Record<FieldKind, string> = { text: "Text", number: "Number", date: "Date", yes_no: "Yes or no", choice: "One of a few" };

export const KINDS = Object.entries(KIND) as [FieldKind, string][];

/** A field as it is being put together. */
export interface FieldDraft {
  name: string;
  kind: FieldKind;
  /** What can be chosen, one on each line. */
  choices: string;
  audience: AudienceChoice;
}

/** A field is for whoever makes it alone, until they say otherwise. */
export const NEW_FIELD: FieldDraft = { name: "", kind: "text", choices: "", audience: "author" };

export function fieldDraft(field: FieldSeen): FieldDraft {
  return { name: field.name, kind: field.kind, choices: field.choices.join("\n"), audience: choiceOf(field.audience) };
}

/** The field to add. */
export function fieldNew(program: string, draft: FieldDraft): FieldNew {
  return { program, name: draft.name.trim(), kind: draft.kind, choices: choicesIn(draft), audience: audienceOf(draft.audience) };
}

/** What was changed of a field, and nothing else. */
export function fieldEdit(before: FieldDraft, after: FieldDraft): CustomFieldEdit {
  const edit: CustomFieldEdit = {};
  if (after.name.trim() !== before.name) edit.name = after.name.trim();
  if (after.kind !== before.kind) edit.kind = after.kind;
  const choices = choicesIn(after);
  if (choices.join("\n") !== choicesIn(before).join("\n")) edit.choices = choices;
  const audience = after.audience === before.audience ? null : audienceOf(after.audience);
  if (audience) edit.audience = audience;
  return edit;
}

/** What can be chosen: each line once, blank ones left out; nothing of a field of another kind. */
export function choicesIn(draft: Pick<FieldDraft, "kind" | "choices">): string[] {
  if (draft.kind !== "choice") return [];
  const lines = draft.choices.split("\n").map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}

/** What a column of a file is or becomes: "becomes a field: number, for you alone". */
export function ownWords(own: Pick<ImportOwn, "field" | "name" | "kind" | "audience" | "misfits">): string {
  const is = own.field === null ? "becomes a field" : `field ${own.name}`;
  const parts = [KIND[own.kind].toLowerCase(), seenBy(own.audience)];
  if (own.misfits > 0) parts.push(`${own.misfits} ${own.misfits === 1 ? "cell does" : "cells do"} not fit and ${own.misfits === 1 ? "stays" : "stay"} with the row`);
  return `${is}: ${parts.join(", ")}`;
}

function seenBy(audience: Audience): string {
  const words: Record<AudienceChoice, string> = {
    author: "for you alone",
    team: "for you and your co-facilitators",
    circle: "for the circle",
    office: "for your co-facilitators and the client",
    client: "for the circle and the client",
    funder: "for the funder, too",
    public: "for anybody",
    own: "for whom you said",
  };
  return words[choiceOf(audience)];
}
