interface CodeSpec {
  readonly meaning: string;
  /** What to do, where the place that fails knows nothing better. */
  readonly hint: string;
}

/**
 * The closed set of error codes. A code is the contract: scripts match it, the exit code derives
 * from it (`cli/exit-codes.ts`), and `sysctx help exit-codes` lists it. Messages and hints may be
 * reworded at any time.
 */
export const errorCodes = {
  usage: {
    meaning: "the words on the command line are wrong",
    hint: "sysctx --help shows what there is.",
  },
  invalid_id: {
    meaning: "an id is not 24 lower-case hexadecimal digits",
    hint: "An id is 24 hexadecimal digits, e.g. 5e42f4885826553ee6383aa4.",
  },
  confirmation_required: {
    meaning: "a destructive command was neither confirmed nor given --yes",
    hint: "--yes goes on without a question.",
  },
  settings_invalid: {
    meaning: "sysctx's own settings file cannot be used",
    hint: "Mend the file by hand; sysctx config path names it.",
  },
  document_invalid: {
    meaning: "a desired-state document is wrong at the place that the message names",
    hint: "Mend the document there; sysctx help apply shows its shape.",
  },
  agent_config_missing: {
    meaning: "the agent config file does not exist",
    hint: "Is the JumpCloud agent installed? --agent-config names another place.",
  },
  agent_config_unreadable: {
    meaning: "the agent config file cannot be opened by this user",
    hint: "The agent's files belong to root: use sudo.",
  },
  agent_config_unsafe: {
    meaning: "others can change the agent config file",
    hint: "Name the file itself with --agent-config, and let only root write it.",
  },
  agent_config_malformed: {
    meaning: "the agent config is not the JSON that it should be",
    hint: "The agent writes this file when it registers; restart it, or reinstall it if this stays.",
  },
  not_registered: {
    meaning: "the agent has not registered yet: no systemKey",
    hint: "The agent registers in its first minutes; /var/log/jcagent.log tells how far it is.",
  },
  region_unknown: {
    meaning: "the agent config names no region that sysctx knows",
    hint: "Name the console with --url, e.g. --url https://console.eu.jumpcloud.com",
  },
  key_missing: {
    meaning: "the private key file does not exist",
    hint: "The agent writes its key when it registers. --key names another place.",
  },
  key_unreadable: {
    meaning: "the private key file cannot be opened by this user",
    hint: "The agent's files belong to root: use sudo.",
  },
  key_unsafe: {
    meaning: "others can read or change the private key file",
    hint: "Name the key file itself with --key, and let only root read it.",
  },
  key_malformed: {
    meaning: "the private key file holds no usable RSA private key",
    hint: "sysctx signs with the agent's own key, an unencrypted RSA key in PEM form.",
  },
  secret_missing: {
    meaning: "a profile's secret is not where the profile says",
    hint: "sysctx profile show tells where the secret is expected.",
  },
  secret_unreadable: {
    meaning: "the file with a profile's secret cannot be opened by this user",
    hint: "Let the user who runs sysctx own the file.",
  },
  secret_unsafe: {
    meaning: "others can read or change the file with a profile's secret",
    hint: "Name the secret's file itself, and let only its owner read it: chmod 600 FILE.",
  },
  client_refused: {
    meaning: "the token endpoint refused this client or its credential",
    hint: "Check client id, secret and method: sysctx profile show, sysctx doctor.",
  },
  hook_refused: {
    meaning: "the shutdown hook can't be armed, or may not do this, on this host",
    hint: "docs/shutdown.md says where it works and what to do elsewhere.",
  },
  hook_failed: {
    meaning: "the service manager refused a step of arming or disarming",
    hint: "Mend what the message says, and run the same command again.",
  },
  another_host: {
    meaning: "the record is another machine's: this one carries its key, from an image",
    hint: "--force goes on all the same; to mend it, remove the agent's config and key, and enrol this host anew.",
  },
  unauthorized: {
    meaning: "the server refused the request's signature or credential (401)",
    hint: "Check the clock, the key and whether this system still exists.",
  },
  forbidden: {
    meaning: "the server knows this system and refuses the request (403)",
    hint: "The vendor answers 403 when it blocks an address for suspected abuse. Do not repeat it.",
  },
  signature_invalid: {
    meaning: "`verify` found that the signature does not hold",
    hint: "What must match to the byte: sysctx sign METHOD PATH --as signing-string --date DATE",
  },
  probably_gone: {
    meaning: "a deregistration whose answer was lost was followed by a 401",
    hint: "Look in the console whether the system is still there.",
  },
  not_found: {
    meaning: "what the request names does not exist (404, 410)",
    hint: "Check the id; a deleted object and one of another organisation look the same.",
  },
  dns_failed: {
    meaning: "the server's name could not be resolved",
    hint: "Is the network up, and the DNS server reachable? Try again.",
  },
  connect_failed: {
    meaning: "no connection to the server",
    hint: "Is the network up, and --url right? Try again.",
  },
  proxy_failed: {
    meaning: "the proxy did not open a tunnel to the server",
    hint: "HTTPS_PROXY names the proxy; NO_PROXY leaves a host out.",
  },
  tls_failed: {
    meaning: "no trusted TLS connection to the server",
    hint: "Is --url right, and this host's clock? --cacert trusts a company's own authority.",
  },
  connection_lost: {
    meaning: "the connection ended before the whole answer was there",
    hint: "Try again: every call of sysctx can be repeated safely.",
  },
  timeout: {
    meaning: "the time limit ended before the answer was there",
    hint: "Try again, or allow more with --timeout.",
  },
  rate_limited: {
    meaning: "the server asks for fewer requests (429)",
    hint: "Try again later; --retries and --timeout allow more patience.",
  },
  server_error: {
    meaning: "the server failed (5xx)",
    hint: "Try again later: every call of sysctx can be repeated safely.",
  },
  bad_reply: {
    meaning: "the answer is not what the API promises",
    hint: "Does --url lead to the API, or does a proxy or a login page answer instead?",
  },
  change_lost: {
    meaning: "the server accepted a change and then did not show it",
    hint: "Run it again: another writer may have been at work at the same moment.",
  },
  not_attempted: {
    meaning: "a step was left out because an earlier one failed",
    hint: "Mend the first failure and run it again: only what is still missing is done.",
  },
  rejected: {
    meaning: "the server refused the change as invalid (another 4xx)",
    hint: "The server's own words say what it does not accept; --verbose shows what was sent.",
  },
  output_failed: {
    meaning: "the answer could not be written",
    hint: "Is the disk full, or was the reader of the pipe closed?",
  },
  input_failed: {
    meaning: "a file or standard input could not be read",
    hint: "Is the path right, and may this user read the file?",
  },
  internal: {
    meaning: "a defect in sysctx",
    hint: "This is a defect in sysctx. --verbose shows where.",
  },
} as const satisfies Record<string, CodeSpec>;

export type ErrorCode = keyof typeof errorCodes;

export interface ErrorDetails {
  /** One sentence that says what to do, where it can be said better than the code's own. */
  readonly hint?: string | undefined;
  /** The HTTP status, when an answer caused the error. */
  readonly status?: number | undefined;
  readonly cause?: unknown;
}

/** Every failure that a person is told about. `message` is one line and holds no secret. */
export class SysctxError extends Error {
  override readonly name = "SysctxError";
  readonly code: ErrorCode;
  readonly hint: string;
  readonly status: number | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, "cause" in details ? { cause: details.cause } : undefined);
    this.code = code;
    this.hint = details.hint ?? errorCodes[code].hint;
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
