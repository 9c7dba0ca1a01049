/** What is asked for about a program or cohort, in a dialog over whatever screen stands. */
export type Question =
  | { about: "new_program" }
  | { about: "program"; program: string }
  | { about: "new_cohort"; program: string }
  | { about: "cohort"; cohort: string; program: string };

class Asking {
  now = $state.raw<Question | null>(null);

  close = (): void => {
    this.now = null;
  };
}

export const asking = new Asking();
