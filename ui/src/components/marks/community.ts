import type { CohortPage, CommunityStage } from "../../bindings/generated";
import { ringOf, type Dot } from "./ring";

export interface StageStep {
  stage: CommunityStage;
  /** Where the community has been, where it is, and what may still come. */
  time: "past" | "now" | "ahead";
  on_date: string | null;
  isNext: boolean;
}

/** The five stages every community may walk through, in order. */
export const PATH: readonly CommunityStage[] = [
  "potential",
  "coalescing",
  "maturing",
  "stewardship",
  "transformation",
];

/** Alumni circles close with these two. */
const AFTERWARDS: readonly CommunityStage[] = ["dispersed", "memorable"];

/** The steps to draw: the path, and what came afterwards only once it has come. */
export function stepsOf(page: Pick<CohortPage, "stage" | "stages">): StageStep[] {
  const reached = new Map(page.stages.map((entry) => [entry.stage, entry.on_date]));
  const shown = [...PATH, ...AFTERWARDS.filter((stage) => reached.has(stage) || stage === page.stage)];
  const now = page.stage === null ? -1 : shown.indexOf(page.stage);
  return shown.map((stage, index) => ({
    stage,
    time: index === now ? "now" : index < now ? "past" : "ahead",
    on_date: reached.get(stage) ?? null,
    isNext: now >= 0 && index === now + 1,
  }));
}

/** The evidence noted for the present stage, newest first. */
export function evidenceOf(page: Pick<CohortPage, "stage" | "stages">): CohortPage["stages"][number] | null {
  const noted = page.stages.filter((entry) => entry.stage === page.stage && entry.evidence !== null);
  return noted.at(-1) ?? null;
}

export interface StageDot extends Dot {
  r: number;
  open?: boolean;
}

/** How a stage gathers its dots, in a square of 24. */
export function dotsOf(stage: CommunityStage): StageDot[] {
  return DOTS[stage];
}

const scattered = [
  [4, 6],
  [19, 4],
  [9, 13],
  [20, 15],
  [5, 20],
  [14, 21],
] as const;

const gathering = [
  [7, 6],
  [16.5, 5],
  [18.5, 12.5],
  [13, 18.5],
  [6, 15.5],
  [11.5, 11],
] as const;

const at = (points: readonly (readonly [number, number])[], r: number): StageDot[] =>
  points.map(([x, y]) => ({ x, y, r }));

const circle = (count: number, radius: number, r: number): StageDot[] =>
  ringOf(count, radius, 12).map((dot) => ({ ...dot, r }));

const leaving: StageDot[] = [
  { x: 17.5, y: 4.5, r: 1.5, open: true },
  { x: 21, y: 9.5, r: 1.5, open: true },
  { x: 17.2, y: 13, r: 1.5, open: true },
];

const DOTS: Record<CommunityStage, StageDot[]> = {
  potential: at(scattered, 1.7),
  coalescing: at(gathering, 1.9),
  maturing: circle(6, 7.6, 2.1),
  stewardship: [...circle(8, 8.4, 1.9), { x: 12, y: 12, r: 3 }],
  transformation: [...ringOf(6, 5.3, 8.5).map((dot) => ({ x: dot.x, y: dot.y + 5, r: 1.7 })), ...leaving],
  dispersed: at(scattered, 1.5).map((dot) => ({ ...dot, open: true })),
  memorable: [...circle(8, 8.4, 1.6).map((dot) => ({ ...dot, open: true })), { x: 12, y: 12, r: 2.4 }],
};
