import type { FieldSeen } from "../../bindings/generated";

/** What is asked about a program's own fields, over everything else. */
export type Asked = { about: "new"; program: string } | { about: "edit"; field: FieldSeen };

class Asking {
  now = $state.raw<Asked | null>(null);
}

export const asking = new Asking();
