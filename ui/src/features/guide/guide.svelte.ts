/** The guide lies over whatever is there. */
class Guide {
  open = $state(false);
}

export const guide = new Guide();
