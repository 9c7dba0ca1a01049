/** Invented people, the same on every start. */
import type { AttendanceStatus, Role, RosterRow, Stage } from "../src/bindings/generated";

const GIVEN = ["Rosa", "Abel", "Alma", "Bao", "Bernadette", "Cedric", "Corinne", "Darius", "Delia", "Dolores", "Esperanza", "Everett", "Ezekiel", "Fatima", "Floyd", "Gabriela", "Guadalupe", "Henry", "Hollis", "Imogen", "Jun", "Kiran", "Lourdes", "Marisol", "Naomi", "Odalys", "Paul", "Quang", "Shanelle", "Teresa", "Wren", "Łucja"];
const FAMILY = ["Begay", "Maes", "Quiñones", "Trinh", "Concho", "Holloway", "Lovato", "Freeman", "Montoya-Frank", "Etcitty", "Gallegos", "Goodman", "Padilla", "Noorzai", "Benally", "Ochoa-Reed", "Ulibarri", "Curley", "Yazzie", "Baca", "Watanabe-Chee", "Dhaliwal", "Armijo", "Tafoya", "Tsosie", "Rentería", "Keller", "Đặng", "Bright-Moss", "Quintana", "Castellano"];
const WORKS = ["Acequia Madre Youth Crew", "Shade Line", "Puente Home Repair", "Second Shift Clinic", "Laguna Reads", "Front Range Fathers", "Chimayó Elder Rides", "Common Tool Library", "Grandparents’ Table", "Four Corners Hospice Kitchen", "Open Door Navigators", "Skills Barn", "Route Nine Books", "Welcome Desk Phoenix", "Red Wash Solar Training", null];
const HOMES = ["Taos", "El Paso", "Deming", "Albuquerque", "Laguna", "Pueblo, Colorado", "Española", "Tucson", "Socorro", "Farmington", "Las Vegas, N. M.", "Window Rock", "Silver City", null];
const SEATS: AttendanceStatus[] = ["present", "present", "present", "present", "remote", "present", "apologies", "present", "late", "absent", "present", "unmarked", "partial", "excused", "left_early"];
const ROLES: Role[] = ["fellow", "fellow", "fellow", "fellow", "alum", "fellow", "mentor", "facilitator"];
const STAGES: Stage[] = ["active", "active", "active", "active", "paused", "active", "alumni", "completed"];

export function rosterOf(cohort: string, count: number): RosterRow[] {
  return Array.from({ length: count }, (_, n) => {
    const given = pick(GIVEN, n * 7 + Math.floor(n / 31));
    const family = pick(FAMILY, n * 3 + Math.floor(n / 17));
    const last = [0, 1, 2, 3].map((k) => pick(SEATS, n * 5 + k * 4 + cohort.length));
    const held = 4 + (n % 3);
    const count = Math.max(0, held - (n % 4));
    return {
      enrollment: `${cohort}-e${n}`,
      person: `p${n}`,
      name: `${given} ${family}`,
      given_name: given,
      family_name: family,
      preferred_name: null,
      participation: null,
      title: null,
      region: null,
      country: null,
      phone: n % 4 === 0 ? `505 555 0${100 + (n % 900)}` : null,
      pronouns: n % 3 === 0 ? "she/her" : null,
      role: pick(ROLES, n),
      stage: pick(STAGES, n * 3),
      since: `20${22 + (n % 3)}-0${1 + (n % 9)}-1${n % 9}`,
      organization: pick(WORKS, n * 2),
      city: pick(HOMES, n * 5),
      email: n % 9 === 4 ? null : `${given}.${family}@post.example`.toLowerCase().normalize("NFKD").replace(/[^a-z0-9.@-]/g, ""),
      attended: { count, whole: held, unmarked: 0, words: `${count} of ${held} (${Math.round((100 * count) / held)}%)` },
      last_seats: last,
      own: (n % 4 === 3 ? {} : { f1: pick(["S", "M", "L", "XL"], n) }) as Record<string, string>,
    };
  });
}

export function seatsOf(n: number, people: number): AttendanceStatus[] {
  return Array.from({ length: people }, (_, p) => pick(SEATS, n * 3 + p * (n % 4) + p));
}

function pick<T>(from: readonly T[], n: number): T {
  return from[n % from.length] as T;
}
