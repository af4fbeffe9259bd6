import type { AuthScheme } from "../auth/scheme.ts";
import { SysctxError } from "../errors.ts";
import type { Clock, TransportFailure, Transport, WireReply, WireRequest } from "../ports.ts";
import type { AttemptPolicy } from "./attempts.ts";
import { backOff, parseRetryAfter } from "./attempts.ts";
import type { Outcome } from "./decide-next.ts";
import { decideNext, firstAttempt } from "./decide-next.ts";
import type { Deadline } from "./deadline.ts";
import { describeDuration } from "./duration.ts";
import type { ApiRequest, Manners, RequestMaker } from "./request.ts";
import { toWireRequest } from "./request.ts";
import { describeSkew, isFollowed, measureSkew } from "./skew.ts";

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

/** What a client reports while it works. */
export interface Observer {
  sending(request: WireRequest, attempt: number, proxy: string | undefined): void;
  received(reply: WireReply, milliseconds: number): void;
  failed(failure: TransportFailure): void;
  waiting(milliseconds: number): void;
  warn(message: string): void;
}

export interface ClientOptions extends Manners {
  readonly transport: Transport;
  readonly scheme: AuthScheme;
  readonly clock: Clock;
  readonly random: () => number;
  readonly policy: AttemptPolicy;
  readonly deadline: Deadline;
  readonly observer: Observer;
  readonly gatherEvidence: () => Evidence | undefined;
  /** Called once, with the first 2xx: the credentials are good. */
  readonly accepted?: () => void;
}

export interface Client {
  /**
   * Returns the API's answer, any status. Each attempt is authorized again. Errors: dns_failed,
   * connect_failed, proxy_failed, tls_failed, connection_lost, timeout, bad_reply.
   */
  send(request: ApiRequest | RequestMaker): Promise<Reply>;
}

/** What one call teaches the next. */
interface Learned {
  /**
   * Server minus host clock, learned from every believable answer and used for every later
   * signature.
   */
  skew: number;
  /** Whether a person was told of the clock. */
  warned: boolean;
  /** Whether the API took a request. */
  accepted: boolean;
}

/**
 * Returns a client: build, authorize, send, classify, then repair once or repeat, all before one
 * deadline.
 */
export function createClient(options: ClientOptions): Client {
  const learned: Learned = { skew: 0, warned: false, accepted: false };
  return { send: (asked) => send(asked, options, learned) };
}

async function send(
  asked: ApiRequest | RequestMaker,
  options: ClientOptions,
  learned: Learned,
): Promise<Reply> {
  const { scheme, deadline, policy } = options;
  let state = firstAttempt;
  for (;;) {
    const { request, outcome } = await attemptOnce(asked, state.attempt, options, learned);
    const limits = {
      retries: policy.retries,
      over: deadline.signal.aborted,
      timeRefusals: scheme.timeRefusals,
    };
    let next = decideNext(state, outcome, limits);
    if (next.kind === "renew" && !(await canRenew(outcome, scheme, state.renewed)))
      next = next.otherwise;
    if (next.kind === "correct") warnOfClock(options, learned);
    const goesOn =
      next.kind === "repeat"
        ? await waitForNext(state.attempt, outcome, options, learned)
        : next.kind !== "end";
    if (!goesOn) return conclude(outcome, request, next.state.uncertain, options, learned);
    state = next.state;
  }
}

async function attemptOnce(
  asked: ApiRequest | RequestMaker,
  attempt: number,
  options: ClientOptions,
  learned: Learned,
): Promise<{ readonly request: ApiRequest; readonly outcome: Outcome }> {
  const { transport, scheme, clock, deadline, observer } = options;
  const [sent, started, applied] = [clock.now(), clock.elapsed(), learned.skew];
  const request = typeof asked === "function" ? asked(sent + applied) : asked;
  const authorized = await scheme.authorize(toWireRequest(request, options), sent + applied);
  observer.sending(authorized, attempt, transport.proxy);
  const delivery = await transport.send(authorized, deadline.signal);
  if (delivery.kind === "failure") {
    observer.failed(delivery.failure);
    return { request, outcome: delivery };
  }
  observer.received(delivery.reply, clock.elapsed() - started);
  const measured = measureSkew(delivery.reply.headers, { sent, received: clock.now() });
  const adopted = transport.trusted && isFollowed(measured);
  if (adopted) learned.skew = measured;
  const skew = measured === undefined ? undefined : measured - applied;
  return { request, outcome: { ...delivery, skew, adopted } };
}

async function canRenew(outcome: Outcome, scheme: AuthScheme, earlier: number): Promise<boolean> {
  return outcome.kind === "reply" && ((await scheme.repair?.(outcome.reply, earlier)) ?? false);
}

function warnOfClock({ observer }: ClientOptions, learned: Learned): void {
  const clock = `this host's clock is ${describeSkew(learned.skew)}`;
  if (!learned.warned) observer.warn(`${clock}; signing again with the server's time`);
  learned.warned = true;
}

/** Waits before the next attempt; false when the deadline would come first. */
async function waitForNext(
  attempt: number,
  outcome: Outcome,
  { clock, policy, random, deadline, observer }: ClientOptions,
  { skew }: Learned,
): Promise<boolean> {
  const headers = outcome.kind === "reply" ? outcome.reply.headers : undefined;
  const retryAfter = parseRetryAfter(headers?.get("retry-after"), clock.now() + skew);
  const wait = backOff(attempt, policy, random, retryAfter);
  if (wait >= deadline.remaining()) return false;
  observer.waiting(wait);
  await clock.sleep(wait, deadline.signal);
  return !deadline.signal.aborted;
}

function conclude(
  outcome: Outcome,
  request: ApiRequest,
  uncertain: boolean,
  { deadline, gatherEvidence, accepted, scheme }: ClientOptions,
  learned: Learned,
): Reply {
  if (outcome.kind === "failure") throw explainEnd(outcome.failure, request, deadline, uncertain);
  const { status } = outcome.reply;
  if (status >= 200 && status < 300) {
    if (!learned.accepted) accepted?.();
    learned.accepted = true;
  }
  const evidence = [401, 404, 410].includes(status) ? gatherEvidence() : undefined;
  const explained = scheme.explain?.(outcome.reply);
  const reply = scheme.clean?.(outcome.reply) ?? outcome.reply;
  return { ...reply, request, uncertain, skew: outcome.skew, evidence, explained };
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
    error.code === "timeout" ? `timed out after ${limit}: ${error.message}` : error.message;
  const { changes = request.method !== "GET" } = request;
  const mayBeDone = changes && (uncertain || failure.mayHaveArrived);
  const hint = mayBeDone
    ? "Run the same command again, which is safe: it is unknown whether the server made the change."
    : error.hint;
  return new SysctxError(error.code, message, { hint, cause: error.cause });
}
