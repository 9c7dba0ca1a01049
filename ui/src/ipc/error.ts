import type { Code } from "../bindings/generated";

/** The one shape in which a command's refusal reaches the window. */
export class IpcError extends Error {
  override readonly name = "IpcError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }

  /** Turns whatever a rejected call carries into an `IpcError`; what it does not know is a bug of ours. */
  static from(reason: unknown): IpcError {
    if (reason instanceof IpcError) return reason;
    if (typeof reason === "object" && reason !== null && "code" in reason) {
      const { code, message, details } = reason as Record<string, unknown>;
      if (isErrorCode(code)) {
        return new IpcError(code, typeof message === "string" ? message : "", asRecord(details));
      }
    }
    return new IpcError("bug", reason instanceof Error ? reason.message : String(reason));
  }
}

/** Every code of the shell; the table of faults does not compile where one is missing. */
export const ERROR_CODES = [
  "wrong_passphrase",
  "held",
  "damaged",
  "newer_version",
  "not_a_workspace",
  "not_found",
  "invalid",
  "conflict",
  "needs_decision",
  "canceled",
  "no_workspace",
  "read_only",
  "disk_full",
  "not_a_table",
  "bug",
  "failed",
] as const satisfies readonly Code[];

export type ErrorCode = Code;

function isErrorCode(code: unknown): code is ErrorCode {
  return ERROR_CODES.includes(code as ErrorCode);
}

function asRecord(details: unknown): Record<string, unknown> {
  return typeof details === "object" && details !== null ? (details as Record<string, unknown>) : {};
}
