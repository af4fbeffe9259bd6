/**
 * The closed set of error codes. A code is the contract: scripts match it, the exit code derives from it
 * (`cli/exit-codes.ts`), and `docs/errors.md` lists it. Messages and hints may be reworded at any time.
 */
export const errorCodes = {
  usage: "the words on the command line are wrong",
  invalid_id: "an id is not 24 lower-case hexadecimal digits",
  confirmation_required: "a destructive command was neither confirmed nor given --yes",
  settings_invalid: "sysctx's own settings file cannot be used",
  agent_config_missing: "the agent config file does not exist",
  agent_config_unreadable: "the agent config file cannot be opened by this user",
  agent_config_unsafe: "others can change the agent config file",
  agent_config_malformed: "the agent config is not the JSON that it should be",
  not_registered: "the agent has not registered yet: no systemKey",
  region_unknown: "the agent config names no region that sysctx knows",
  key_missing: "the private key file does not exist",
  key_unreadable: "the private key file cannot be opened by this user",
  key_unsafe: "others can read or change the private key file",
  key_malformed: "the private key file holds no usable RSA private key",
  unauthorized: "the server refused the request's signature or credential (401)",
  forbidden: "the server knows this system and refuses the request (403)",
  signature_invalid: "`verify` found that the signature does not hold",
  probably_gone: "a deregistration whose answer was lost was followed by a 401",
  not_found: "what the request names does not exist (404, 410)",
  dns_failed: "the server's name could not be resolved",
  connect_failed: "no connection to the server",
  proxy_failed: "the proxy did not open a tunnel to the server",
  tls_failed: "no trusted TLS connection to the server",
  connection_lost: "the connection ended before the whole answer was there",
  timeout: "the time limit ended before the answer was there",
  rate_limited: "the server asks for fewer requests (429)",
  server_error: "the server failed (5xx)",
  bad_reply: "the answer is not what the API promises",
  change_lost: "the server accepted a change and then did not show it",
  rejected: "the server refused the change as invalid (another 4xx)",
  output_failed: "the answer could not be written",
  input_failed: "a file or standard input could not be read",
  internal: "a defect in sysctx",
} as const satisfies Record<string, string>;

export type ErrorCode = keyof typeof errorCodes;

export interface ErrorDetails {
  /** One sentence that says what to do. */
  readonly hint?: string | undefined;
  /** The HTTP status, when an answer caused the error. */
  readonly status?: number | undefined;
  readonly cause?: unknown;
}

/** Every failure that a person is told about. `message` is one line and holds no secret. */
export class SysctxError extends Error {
  override readonly name = "SysctxError";
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly status: number | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, "cause" in details ? { cause: details.cause } : undefined);
    this.code = code;
    this.hint = details.hint;
    this.status = details.status;
    // A logger that prints an error's members must not meet what a library put into its own error.
    Object.defineProperty(this, "cause", { enumerable: false });
  }
}

export function usageError(message: string, hint?: string): SysctxError {
  return new SysctxError("usage", message, { hint });
}

/** The `code` of a Node system error (`ENOENT`, `ECONNRESET`), or undefined. */
export function systemCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : undefined;
}
