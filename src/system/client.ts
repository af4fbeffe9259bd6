import type { AuthScheme } from "../auth/scheme.ts";
import { SysctxError } from "../errors.ts";
import type { Clock, TransportFailure, Transport, WireReply, WireRequest } from "../ports.ts";
import type { AttemptPolicy } from "./attempts.ts";
import { backOff, isRepeatableStatus, mayHaveActed, parseRetryAfter } from "./attempts.ts";
import type { Deadline } from "./deadline.ts";
import { describeDuration } from "./duration.ts";
import type { ApiRequest, RequestMaker } from "./request.ts";
import { toWireRequest } from "./request.ts";
import { describeSkew, largestCorrection, measureSkew, repairThreshold } from "./skew.ts";

/** An answer of the API, whatever its status, after all repeats. */
export interface Reply extends WireReply {
  readonly request: ApiRequest;
  /**
   * Whether an earlier attempt of this call may have made the change although its answer was lost.
   */
  readonly uncertain: boolean;
  /** Server time minus signed time in milliseconds, as this answer showed it. */
  readonly skew: number | undefined;
  /** What this host knows about its own credentials; only gathered for a 401, 404 or 410. */
  readonly evidence: Evidence | undefined;
  /** What the scheme says of a refusal. */
  readonly explained?: SysctxError | undefined;
}

/** Facts of this host that explain a refusal. Undefined is unknown. */
export interface Evidence {
  readonly systemId: string | undefined;
  readonly keyMatchesCertificate: boolean | undefined;
  readonly certificateMatchesConfig: boolean | undefined;
  /** When this host deregistered the system itself (ISO 8601). */
  readonly deregisteredAt: string | undefined;
}

/** What a client tells while it works. */
export interface Observer {
  sending(request: WireRequest, attempt: number, proxy: string | undefined): void;
  received(reply: WireReply, milliseconds: number): void;
  failed(failure: TransportFailure): void;
  waiting(milliseconds: number): void;
  warn(message: string): void;
}

export interface ClientOptions {
  readonly transport: Transport;
  readonly scheme: AuthScheme;
  readonly clock: Clock;
  readonly random: () => number;
  readonly policy: AttemptPolicy;
  readonly deadline: Deadline;
  readonly userAgent: string;
  readonly observer: Observer;
  readonly gatherEvidence: () => Evidence | undefined;
}

export interface Client {
  /**
   * Returns the API's answer, any status. Each attempt is authorized afresh. Errors: dns_failed,
   * connect_failed, proxy_failed, tls_failed, connection_lost, timeout, bad_reply.
   */
  send(request: ApiRequest | RequestMaker): Promise<Reply>;
}

type Outcome =
  | {
      readonly kind: "reply";
      readonly reply: WireReply;
      readonly skew: number | undefined;
      /** Whether the client signs with this answer's time from now on. */
      readonly adopted: boolean;
    }
  | { readonly kind: "failure"; readonly failure: TransportFailure };

/**
 * Returns a client: build, authorize, send, classify, then repair once or repeat, all before one
 * deadline.
 */
export function createClient(options: ClientOptions): Client {
  const { transport, clock, random, policy, deadline, observer } = options;
  let warned = false;
  /**
   * Server minus host clock, learned from every believable answer and used for every later
   * signature.
   */
  let skew = 0;

  return { send };

  async function send(asked: ApiRequest | RequestMaker): Promise<Reply> {
    let uncertain = false;
    let repaired = false;
    for (let attempt = 1; ; attempt += 1) {
      const sent = clock.now();
      const request = typeof asked === "function" ? asked(sent + skew) : asked;
      const outcome = await attemptOnce(request, sent, attempt);
      const mayRepeat = attempt <= policy.retries && !deadline.signal.aborted;
      if (mayRepeat && !repaired && canRepair(outcome)) {
        repaired = true;
        warnOnce();
        continue;
      }
      if (!repaired && (await canAuthorizeAnew(outcome))) {
        repaired = true;
        continue;
      }
      if (!mayRepeat || !isRepeatable(outcome)) return conclude(outcome, request, uncertain);
      uncertain ||= mayHaveActed(outcome.kind === "reply" ? outcome.reply.status : outcome.failure);
      if (!(await waitForNext(attempt, outcome))) return conclude(outcome, request, uncertain);
    }
  }

  async function attemptOnce(request: ApiRequest, sent: number, attempt: number): Promise<Outcome> {
    const wire = toWireRequest(request, options.userAgent);
    const applied = skew;
    const started = clock.elapsed();
    const authorized = await options.scheme.authorize(wire, sent + skew);
    observer.sending(authorized, attempt, transport.proxy);
    const delivery = await transport.send(authorized, deadline.signal);
    if (delivery.kind === "failure") {
      observer.failed(delivery.failure);
      return delivery;
    }
    observer.received(delivery.reply, clock.elapsed() - started);
    const measured = measureSkew(delivery.reply.headers, { sent, received: clock.now() });
    const remaining = measured === undefined ? undefined : measured - applied;
    return { ...delivery, skew: remaining, adopted: adopt(measured) };
  }

  /**
   * An unverified answer must not move the time that is signed, and nothing may move it by more
   * than a day.
   */
  function adopt(measured: number | undefined): boolean {
    if (measured === undefined || !transport.trusted) return false;
    if (Math.abs(measured) > largestCorrection) return false;
    skew = measured;
    return true;
  }

  function warnOnce(): void {
    if (!warned)
      observer.warn(
        `this host's clock is ${describeSkew(skew)}; signing again with the server's time`,
      );
    warned = true;
  }

  /**
   * A refusal of a time that was wrong is worth one attempt with the right one, if the right one
   * was adopted.
   */
  function canRepair(outcome: Outcome): boolean {
    if (outcome.kind !== "reply") return false;
    if (!options.scheme.timeRefusals.includes(outcome.reply.status)) return false;
    return outcome.adopted && Math.abs(outcome.skew ?? 0) > repairThreshold;
  }

  /**
   * The scheme may have another credential for a refused one; how often to try again has nothing to
   * do with that.
   */
  async function canAuthorizeAnew(outcome: Outcome): Promise<boolean> {
    if (outcome.kind !== "reply" || deadline.signal.aborted) return false;
    return (await options.scheme.repair?.(outcome.reply)) ?? false;
  }

  /** Waits before the next attempt; false when the deadline would come first. */
  async function waitForNext(attempt: number, outcome: Outcome): Promise<boolean> {
    const headers = outcome.kind === "reply" ? outcome.reply.headers : undefined;
    const retryAfter = parseRetryAfter(headers?.get("retry-after"), clock.now() + skew);
    const wait = backOff(attempt, policy, random, retryAfter);
    if (wait >= deadline.remaining()) return false;
    observer.waiting(wait);
    await clock.sleep(wait, deadline.signal);
    return !deadline.signal.aborted;
  }

  function conclude(outcome: Outcome, request: ApiRequest, uncertain: boolean): Reply {
    if (outcome.kind === "failure") throw explainEnd(outcome.failure, request, deadline, uncertain);
    const { status } = outcome.reply;
    const evidence = [401, 404, 410].includes(status) ? options.gatherEvidence() : undefined;
    const explained = options.scheme.explain?.(outcome.reply);
    const reply = options.scheme.clean?.(outcome.reply) ?? outcome.reply;
    return { ...reply, request, uncertain, skew: outcome.skew, evidence, explained };
  }
}

function isRepeatable(outcome: Outcome): boolean {
  return outcome.kind === "reply"
    ? isRepeatableStatus(outcome.reply.status)
    : outcome.failure.repeatable;
}

/** The last failure, with the limit that ended it and whether the change may have been made. */
function explainEnd(
  failure: TransportFailure,
  request: ApiRequest,
  deadline: Deadline,
  uncertain: boolean,
): SysctxError {
  const { error } = failure;
  const limit = describeDuration(deadline.limit);
  const message =
    error.code === "timeout" ? `the time limit of ${limit} ended: ${error.message}` : error.message;
  const { changes = request.method !== "GET" } = request;
  const mayBeDone = changes && (uncertain || failure.mayHaveArrived);
  const hint = mayBeDone
    ? "Whether the server made the change is unknown; the same command can be run again safely."
    : error.hint;
  return new SysctxError(error.code, message, { hint, cause: error.cause });
}
