/** Whom the inspector shows, if it is open. */
export class Inspector {
  person = $state<string | null>(null);

  show(person: string): void {
    this.person = person;
  }

  toggle(person: string | null): void {
    this.person = this.person === null ? person : null;
  }

  /** Goes along with the focus while it is open. */
  follow(person: string): void {
    if (this.person !== null) this.person = person;
  }

  close(): void {
    this.person = null;
  }
}

export const inspector = new Inspector();
