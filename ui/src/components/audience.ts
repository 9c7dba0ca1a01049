import type { Audience, AudiencePreset, Privacy } from "../bindings/generated";

/** The sets of DOMAIN's confidentiality that are chosen by hand; sealing asks for more than a choice. */
const HOLDS = {
  author: ["me"],
  team: ["me", "team"],
  circle: ["me", "team", "circle"],
  office: ["me", "team", "client"],
  client: ["me", "team", "circle", "client"],
  funder: ["me", "team", "circle", "client", "funder"],
  public: ["me", "team", "circle", "client", "funder", "public"],
} as const satisfies Record<string, Audience>;

export type AudienceName = keyof typeof HOLDS;
/** One of the named sets, or `own` for another that stands there already. */
export type AudienceChoice = AudienceName | "own";

const WORDS: Record<AudienceChoice, string> = {
  author: "You alone",
  team: "You and your co-facilitators",
  circle: "The circle",
  office: "Your co-facilitators and the client",
  client: "The circle and the client",
  funder: "The circle, the client and the funder",
  public: "Anybody",
  own: "As it was set",
};

/** The named set that an audience is. */
export function choiceOf(audience: Audience): AudienceChoice {
  const names = Object.keys(HOLDS) as AudienceName[];
  const same = (name: AudienceName) => HOLDS[name].length === audience.length && HOLDS[name].every((viewer) => audience.includes(viewer));
  return names.find(same) ?? "own";
}

/** The same of a set that Kith told by its name, or of one without a name. */
export function choiceNamed(preset: AudiencePreset | null): AudienceChoice {
  return preset === null || preset === "sealed" ? "own" : preset;
}

/** Who is in a set; `null` leaves what stands there. */
export function audienceOf(choice: AudienceChoice): Audience | null {
  return choice === "own" ? null : [...HOLDS[choice]];
}

/** The same with whether it may carry a name, as it stood. */
export function privacyOf(choice: AudienceChoice, before: Privacy | null): Privacy | null {
  const audience = audienceOf(choice);
  return audience && { audience, attribution: before?.attribution ?? "named" };
}

/** What can be chosen where `now` stands, with words. */
export function audienceOptions(now: AudienceChoice): [AudienceChoice, string][] {
  const all = Object.entries(WORDS) as [AudienceChoice, string][];
  return all.filter(([choice]) => choice !== "own" || now === "own");
}
