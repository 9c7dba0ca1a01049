/** Whether letters alone do things, such as H in the roll call. Whoever speaks to the computer turns them off. */
export const letters = $state({ on: true });
