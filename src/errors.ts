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
    meaning: "the command line is wrong",
    hint: "Run sysctx --help for usage.",
  },
  invalid_id: {
    meaning: "an id is not 24 lower-case hexadecimal digits",
    hint: "Use an id of 24 hexadecimal digits, e.g. 5e42f4885826553ee6383aa4.",
  },
  confirmation_required: {
    meaning: "a destructive command was neither confirmed nor given --yes",
    hint: "Use --yes to go on without asking.",
  },
  settings_invalid: {
    meaning: "sysctx's own settings file cannot be used",
    hint: "Fix the file in an editor; sysctx config path shows where it is.",
  },
  document_invalid: {
    meaning: "a desired-state document is wrong at the line that the message names",
    hint: "Fix the document there; sysctx help apply shows the format.",
  },
  agent_config_missing: {
    meaning: "the agent config file does not exist",
    hint: "Check that the JumpCloud agent is installed, or give another path with --agent-config.",
  },
  agent_config_unreadable: {
    meaning: "the agent config file cannot be opened by this user",
    hint: "Run the command with sudo: the agent's files belong to root.",
  },
  agent_config_unsafe: {
    meaning: "others can change the agent config file",
    hint: "Give the path of the file itself with --agent-config, and let only root write to it.",
  },
  agent_config_malformed: {
    meaning: "the agent config is not valid JSON, or lacks what sysctx needs",
    hint: "Restart the agent, which writes this file when it registers; reinstall it if that does not help.",
  },
  not_registered: {
    meaning: "the agent has not registered yet: no systemKey",
    hint: "Wait a few minutes for the agent to register, and check /var/log/jcagent.log.",
  },
  region_unknown: {
    meaning: "the agent config names no known region",
    hint: "Give the console's address with --url, e.g. --url https://console.eu.jumpcloud.com",
  },
  key_missing: {
    meaning: "the private key file does not exist",
    hint: "Wait until the agent has registered and written its key, or give another path with --key.",
  },
  key_unreadable: {
    meaning: "the private key file cannot be opened by this user",
    hint: "Run the command with sudo: the agent's files belong to root.",
  },
  key_unsafe: {
    meaning: "others can read or change the private key file",
    hint: "Give the path of the key file itself with --key, and let only root read it.",
  },
  key_malformed: {
    meaning: "the private key file contains no usable RSA private key",
    hint: "Use the agent's own key, an unencrypted RSA key in PEM format.",
  },
  secret_missing: {
    meaning: "a profile's secret is not where the profile says",
    hint: "Run sysctx profile show to see where the secret is expected.",
  },
  secret_unreadable: {
    meaning: "the file with a profile's secret cannot be opened by this user",
    hint: "Make the user who runs sysctx the owner of the file.",
  },
  secret_unsafe: {
    meaning: "others can read or change the file with a profile's secret",
    hint: "Set the path of the file itself in the profile, and let only its owner read it: chmod 600 FILE.",
  },
  assertion_expired: {
    meaning: "the token that the platform gave this machine has expired",
    hint: "Check that the program that renews the file still runs, and that this host's clock is right.",
  },
  client_refused: {
    meaning: "the token endpoint refused this client or its credential",
    hint: "Check client id, secret and method: sysctx profile show, sysctx doctor.",
  },
  hook_refused: {
    meaning: "the shutdown hook cannot be armed or run on this host",
    hint: "See docs/shutdown.md for where it works and what to do elsewhere.",
  },
  hook_failed: {
    meaning: "the service manager failed to arm or disarm the hook",
    hint: "Fix what the message says, and run the same command again.",
  },
  another_host: {
    meaning: "the record belongs to another machine, whose key was copied with an image",
    hint: "Remove the agent's config and key, and enrol this host again; use --force to go on regardless.",
  },
  unauthorized: {
    meaning: "the server rejected the request's signature or credential (401)",
    hint: "Check the clock, the key, and that this system still exists.",
  },
  forbidden: {
    meaning: "the server knows this system and refuses the request (403)",
    hint: "Do not repeat the request: the vendor answers 403 when it blocks an address for suspected abuse.",
  },
  signature_invalid: {
    meaning: "`verify` found the signature invalid",
    hint: "Compare with the signed bytes: sysctx sign METHOD PATH --as signing-string --date DATE",
  },
  probably_gone: {
    meaning: "the response to a deregistration was lost, and the next attempt got a 401",
    hint: "Check in the console whether the system still exists.",
  },
  not_found: {
    meaning: "what the request names does not exist (404, 410)",
    hint: "Check the id; a deleted object and one in another organisation look the same.",
  },
  dns_failed: {
    meaning: "the server's name could not be resolved",
    hint: "Check that the network is up and the DNS server reachable, and try again.",
  },
  connect_failed: {
    meaning: "no connection to the server",
    hint: "Check the network and --url, and try again.",
  },
  proxy_failed: {
    meaning: "the proxy did not open a tunnel to the server",
    hint: "Check HTTPS_PROXY, or exclude the server with NO_PROXY.",
  },
  tls_failed: {
    meaning: "no trusted TLS connection to the server",
    hint: "Check --url and this host's clock; trust a company's own CA with --cacert.",
  },
  connection_lost: {
    meaning: "the connection was closed before the response was complete",
    hint: "Try again: every call of sysctx can be repeated safely.",
  },
  timeout: {
    meaning: "the time limit was reached before the response arrived",
    hint: "Try again, or allow more time with --timeout.",
  },
  rate_limited: {
    meaning: "the server is limiting requests (429)",
    hint: "Try again later, or raise --retries and --timeout.",
  },
  server_error: {
    meaning: "the server failed (5xx)",
    hint: "Try again later: every call of sysctx can be repeated safely.",
  },
  bad_reply: {
    meaning: "the response is not one that the API defines",
    hint: "Check that --url is the API's address, and that no proxy or login page answers instead.",
  },
  change_lost: {
    meaning: "the server accepted a change but does not show it",
    hint: "Run the command again: something else may have changed the record at the same time.",
  },
  not_attempted: {
    meaning: "a step was skipped because an earlier one failed",
    hint: "Fix the first failure and run the command again: it only makes the missing changes.",
  },
  rejected: {
    meaning: "the server refused the change as invalid (another 4xx)",
    hint: "Check the server's message; --verbose shows what was sent.",
  },
  output_failed: {
    meaning: "the output could not be written",
    hint: "Check for a full disk or a closed pipe.",
  },
  input_failed: {
    meaning: "a file or standard input could not be read",
    hint: "Check the path, and that this user can read the file.",
  },
  internal: {
    meaning: "a defect in sysctx",
    hint: "Please report this defect in sysctx, with the output of --verbose.",
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

/** Every failure that is reported to a person. `message` is one line and contains no secret. */
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
