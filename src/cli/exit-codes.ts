import type { ErrorCode } from "../errors.ts";

/** The exit codes of the contract, with their meaning for `sysctx help exit-codes`. */
export const exitCodes = [
  { exit: 0, meaning: "done, or nothing to do", again: "" },
  { exit: 1, meaning: "unexpected: a defect in sysctx", again: "no" },
  {
    exit: 2,
    meaning: "usage: wrong argument, unknown flag, bad value, missing confirmation",
    again: "no",
  },
  {
    exit: 3,
    meaning: "this host is not ready: agent config or key missing, unreadable, unsafe or malformed",
    again: "after registration",
  },
  { exit: 4, meaning: "refused: 401 or 403", again: "no" },
  { exit: 5, meaning: "not found: 404 or 410 (where absence is not success)", again: "no" },
  { exit: 6, meaning: "network or time limit: DNS, connect, TLS, reset, timeout", again: "yes" },
  {
    exit: 7,
    meaning: "server error: 429, 5xx, or a response that the API does not define",
    again: "yes",
  },
  { exit: 8, meaning: "the server refused the change as invalid: any other 4xx", again: "no" },
  { exit: 9, meaning: "the output could not be written: full disk, closed pipe", again: "no" },
] as const;

/** The exit codes of signals, 128 and the signal's number, as shells have them. */
export const signalExits = [
  { exit: 130, meaning: "interrupted by SIGINT" },
  { exit: 143, meaning: "ended by SIGTERM" },
] as const;

/** Total over the closed set: a new error code does not compile until it has its exit code. */
const exitCodeOf: Readonly<Record<ErrorCode, number>> = {
  internal: 1,
  usage: 2,
  invalid_id: 2,
  confirmation_required: 2,
  settings_invalid: 2,
  input_failed: 2,
  document_invalid: 2,
  agent_config_missing: 3,
  agent_config_unreadable: 3,
  agent_config_unsafe: 3,
  agent_config_malformed: 3,
  not_registered: 3,
  region_unknown: 3,
  key_missing: 3,
  key_unreadable: 3,
  key_unsafe: 3,
  key_malformed: 3,
  secret_missing: 3,
  secret_unreadable: 3,
  secret_unsafe: 3,
  assertion_expired: 3,
  hook_refused: 3,
  hook_failed: 3,
  another_host: 3,
  client_refused: 4,
  unauthorized: 4,
  forbidden: 4,
  signature_invalid: 4,
  probably_gone: 4,
  not_found: 5,
  dns_failed: 6,
  connect_failed: 6,
  proxy_failed: 6,
  tls_failed: 6,
  connection_lost: 6,
  timeout: 6,
  rate_limited: 7,
  server_error: 7,
  bad_reply: 7,
  change_lost: 7,
  not_attempted: 7,
  rejected: 8,
  output_failed: 9,
};

/** Returns the exit code of an error code. */
export function toExitCode(code: ErrorCode): number {
  return exitCodeOf[code];
}
