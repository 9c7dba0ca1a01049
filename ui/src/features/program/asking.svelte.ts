/** What is asked for about a program or cohort, in a dialog over whatever screen stands. */
export type Question =
  | { about: "new_program" }
  | { about: "program"; program: string }
  /** Of a program that is asked for first, where none is said. */
  | { about: "new_cohort"; program: string | null }
  | { about: "cohort"; cohort: string; program: string };

class Asking {
  now = $state.raw<Question | null>(null);

  close = (): void => {
    this.now = null;
  };
}

export const asking = new Asking();
