/** What is asked about the passphrase of the open workspace, in the settings. */
class Protecting {
  now = $state<"change" | "remove" | null>(null);

  close = (): void => {
    this.now = null;
  };
}

export const protecting = new Protecting();
