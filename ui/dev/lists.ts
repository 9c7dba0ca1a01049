/** Answers what lists and the inspector ask, from memory. What is typed stays until the page is loaded anew. */
import type { CommandName, RequestOf, ResponseOf } from "../src/bindings/commands";
import type { FieldSeen, PeopleRow, PersonPage, RosterRow } from "../src/bindings/generated";
import { roster } from "./cohorts";
import { tell } from "./event";

type Answers<N extends CommandName> = { [K in N]: (request: RequestOf<K>) => ResponseOf<K> | Promise<ResponseOf<K>> };
type Known = "field_list" | "field_add" | "field_edit" | "field_delete" | "roster_rows" | "roster_edit" | "roster_values" | "list_choices" | "columns" | "columns_set" | "people_list" | "people_rows" | "people_gone" | "person_page" | "person_add" | "person_edit" | "person_delete" | "person_restore" | "person_merge" | "person_take_apart" | "contact_add" | "contact_edit" | "contact_delete" | "enrollment_add" | "enrollment_stage" | "enrollment_transfer" | "enrollment_delete";

const typed = new Map<string, Partial<RosterRow>>();
let arranged: ResponseOf<"columns"> = { lists: {} };

let fields: FieldSeen[] = [{ id: "f1", program: "p1", name: "Shirt size", kind: "choice", choices: ["S", "M", "L", "XL"], audience: ["me"], heard_as: "Shirt size", people: 9 }];
let kept = [{ header: "Order #", people: 12 }];

const everybody = () => roster("c22");

function written(words: string, more: string[] = []) {
  const touched = ["people", "rosters", "history", ...more];
  tell("kith:changed", { touched });
  return { step: "s9", words, touched };
}

const current = (row: RosterRow): RosterRow => ({ ...row, ...typed.get(row.person) });

function personRow(row: RosterRow): PeopleRow {
  const { person, name, given_name, family_name, preferred_name, pronouns, organization, title, city, region, country, email, phone } = current(row);
  return { person, name, given_name, family_name, preferred_name, pronouns, organization, title, city, region, country, email, phone, cohorts: ["Cohort of 2022"] };
}

function page(person: string): PersonPage {
  const row = current(everybody().find((one) => one.person === person) ?? (everybody()[0] as RosterRow));
  const blank = { external_id: null, prefix: null, middle_name: null, suffix: null, sort_name: null, name_pronunciation: null, headline: null, birth_date: null, languages: null, access_needs: null, dietary: null, notes: null, do_not_contact: false, do_not_photograph: false, merged_into: null };
  const contact = (kind: "email" | "phone", value: string | null) => (value === null ? [] : [{ id: `${person}-${kind}`, kind, value, person, organization: null, label: null, is_primary: true, privacy: { audience: ["me", "team"], attribution: "named" } }]);
  return {
    ...blank,
    ...row,
    id: person,
    needs_audience: ["me", "team"],
    directory_audience: ["me", "team", "circle"],
    contacts: [...contact("email", row.email), ...contact("phone", row.phone)],
    affiliations: [],
    work: row.organization === null ? [] : [{ affiliation: "a1", organization: row.organization, title: row.title, from_date: null, to_date: null }],
    places: [{ enrollment: row.enrollment, cohort: "c22", cohort_name: "Cohort of 2022", program_name: "Emerging Leaders", role: row.role, participation: null, stage: row.stage, since: row.since }],
    own: fields.map((field) => ({ ...field, program_name: "Emerging Leaders", value: row.own[field.id] || null })),
    merged: [],
    timeline: [
      { on_date: "2026-10-02", kind: "session", session: "s1", title: "Reading the room", cohort: "c22", status: "present", remark: null },
      { on_date: "2026-09-18", kind: "session", session: "s2", title: "First table of nine", cohort: "c22", status: "apologies", remark: "Her sister is moving in." },
      { on_date: "2022-08-14", kind: "stage", enrollment: row.enrollment, cohort: "c22", place: "Cohort of 2022", role: row.role, stage: "active", reason: null, remark: null, first: true },
    ],
  } as unknown as PersonPage;
}

export const lists: Answers<Known> = {
  field_list: ({ lens }) => ({ program: "p1", fields: fields.filter((field) => lens === "me" || field.audience.includes("team")), kept: lens === "me" ? kept : [] }),
  field_add: ({ name, kind, choices, audience }) => {
    const said = kept.find((one) => one.header === name);
    kept = kept.filter((one) => one !== said);
    const id = `f${fields.length + 1}`;
    fields = [...fields, { id, program: "p1", name, kind: kind ?? "text", choices: choices ?? [], audience: audience ?? ["me"], heard_as: null, people: said?.people ?? 0 }];
    return { ...written(`Added the field ${name}`, ["fields"]), field: id, taken_in: said?.people ?? 0 };
  },
  field_edit: ({ field, edit }) => {
    fields = fields.map((one) => (one.id === field ? { ...one, ...edit } : one));
    return { ...written("Edited the field", ["fields"]), field, taken_in: 0 };
  },
  field_delete: ({ field }) => {
    fields = fields.filter((one) => one.id !== field);
    return { ...written("Deleted the field", ["fields"]), field, taken_in: 0 };
  },
  roster_rows: ({ ids }) => {
    const wanted = new Set(ids);
    const cohort = ids[0]?.split("-e")[0] ?? "";
    return { rows: roster(cohort).filter((row) => wanted.has(row.enrollment)).map(current) };
  },
  roster_edit: ({ cells }) => {
    const faulty = cells.flatMap(({ field, value }, cell) => (field === "email" && value !== "" && !value.includes("@") ? [{ cell, message: `“${value}” is not an email address.` }] : []));
    if (faulty.length > 0) return Promise.reject({ code: "invalid", message: `${faulty[0]?.message} Nothing was changed.`, details: { cells: faulty } });
    for (const { enrollment, person, field, value } of cells) {
      const who = person ?? everybody().find((row) => row.enrollment === enrollment)?.person ?? "";
      const own = field.startsWith("own:") ? field.slice("own:".length) : null;
      const before = typed.get(who);
      const change = own === null ? { [field]: value === "" ? null : value } : { own: { ...(before?.own ?? everybody().find((row) => row.person === who)?.own), [own]: value } };
      typed.set(who, { ...before, ...change });
    }
    return { ...written("Edited Rosa Begay"), cells: cells.length, people: 1 };
  },
  roster_values: ({ field }) => {
    const used = new Map<string, number>();
    for (const row of everybody()) {
      const value = (row as unknown as Record<string, string | null>)[field];
      if (value) used.set(value, (used.get(value) ?? 0) + 1);
    }
    return { values: [...used].map(([value, people]) => ({ value, people })) };
  },
  list_choices: ({ column }) => {
    if (column === "cohort") return { values: [{ value: "c22", name: "Cohort of 2022", program: "Emerging Leaders", people: everybody().length }], none: 0 };
    const said = everybody().map((row) => ({ ...row.own, ...row } as unknown as Record<string, string | null>)[column.replace("own:", "")] ?? null);
    const values = [...new Set(said)].filter((value) => value !== null);
    const holding = (value: string | null) => said.filter((one) => one === value).length;
    return { values: values.map((value) => ({ value, name: value, program: null, people: holding(value) })).sort((one, other) => other.people - one.people), none: holding(null) };
  },
  columns: () => arranged,
  columns_set: ({ list, columns }) => {
    arranged = { lists: { ...arranged.lists, [list]: columns } };
    return {};
  },
  people_list: ({ text }) => {
    const ids = everybody().filter((row) => row.name.toLowerCase().includes((text ?? "").toLowerCase())).map((row) => row.person);
    return { total: ids.length, ids };
  },
  people_rows: ({ ids }) => ({ rows: everybody().filter((row) => ids.includes(row.person)).map(personRow) }),
  people_gone: () => ({ people: [{ person: "p900", name: "Paul Keller", since: "2026-10-12T10:00:00Z" }] }),
  person_page: ({ person }) => page(person),
  person_add: () => ({ ...written("Added Rosa Begay to Cohort of 2022"), person: "p1" }),
  person_edit: ({ person }) => ({ ...written("Edited Rosa Begay"), person }),
  person_delete: ({ person }) => ({ ...written("Deleted Rosa Begay"), person }),
  person_restore: ({ person }) => ({ ...written("Brought back Rosa Begay"), person }),
  person_merge: ({ into }) => ({ ...written("Merged two people"), person: into }),
  person_take_apart: () => ({ ...written("Undid: Merged two people"), kept: 0 }),
  contact_add: () => ({ ...written("Added a contact"), contact: "k1" }),
  contact_edit: ({ contact }) => ({ ...written("Edited a contact"), contact }),
  contact_delete: ({ contact }) => ({ ...written("Deleted a contact"), contact }),
  enrollment_add: () => ({ ...written("Enrolled Rosa Begay"), enrollment: "e1" }),
  enrollment_stage: ({ enrollment }) => ({ ...written("Changed the stage of Rosa Begay"), enrollment }),
  enrollment_transfer: () => ({ ...written("Moved Rosa Begay to Cohort of 2025"), enrollment: "e2" }),
  enrollment_delete: ({ enrollment }) => ({ ...written("Took away the enrollment of Rosa Begay"), enrollment }),
};
