import type { IpcError } from "../ipc/error";

/** Something that is read for a screen, as far as waiting for it goes. */
export interface Reading {
  error: IpcError | undefined;
  loading: boolean;
  refetch(): void;
  stop(): void;
}

/** What keeps the first of these from being there. */
export function errorOf(reads: readonly Reading[]): IpcError | undefined {
  return reads.find(({ error }) => error)?.error;
}

/** Whether one of them is on its way, and none was refused. */
export function isAwaited(reads: readonly Reading[]): boolean {
  return !errorOf(reads) && reads.some(({ loading }) => loading);
}

/** Asks once more for those that were refused; the others are good. */
export function askAgain(reads: readonly Reading[]): void {
  for (const read of reads) if (read.error) read.refetch();
}

/** Waits no longer for those that are on their way. */
export function stopAll(reads: readonly Reading[]): void {
  for (const read of reads) if (read.loading) read.stop();
}
