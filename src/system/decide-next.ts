import type { TransportFailure, WireReply } from "../ports.ts";
import { isRepeatableStatus, mayHaveActed } from "./attempts.ts";
import { repairThreshold } from "./skew.ts";

/** What became of an attempt. */
export type Outcome =
  | {
      readonly kind: "reply";
      readonly reply: WireReply;
      readonly skew: number | undefined;
      /** Whether the client signs with this answer's time from now on. */
      readonly adopted: boolean;
    }
  | { readonly kind: "failure"; readonly failure: TransportFailure };

/** Where a call stands before one of its attempts. */
export interface CallState {
  /** From 1. */
  readonly attempt: number;
  /** Whether an attempt was made already for another time. */
  readonly repaired: boolean;
  /** How many attempts were made with other credentials. */
  readonly renewed: number;
  /** Whether an earlier attempt may have made the change. */
  readonly uncertain: boolean;
}

export const firstAttempt: CallState = {
  attempt: 1,
  repaired: false,
  renewed: 0,
  uncertain: false,
};

/** A nonce, a new token, and a nonce for where that one comes from: the scheme decides. */
const mostRenewals = 3;

/** What bounds a call. */
export interface CallLimits {
  readonly retries: number;
  /** Whether the time limit has come. */
  readonly over: boolean;
  /** Statuses with which the server refuses a wrong time. */
  readonly timeRefusals: readonly number[];
}

/** What is next; `state` is that of the next attempt. */
export type Next =
  /** Another attempt at once, with the server's time. */
  | { readonly kind: "correct"; readonly state: CallState }
  /** Another attempt at once if the scheme has another credential. */
  | { readonly kind: "renew"; readonly state: CallState; readonly otherwise: Repeat | End }
  | Repeat
  | End;
/** Another attempt after a wait, if there is time for it. */
type Repeat = { readonly kind: "repeat"; readonly state: CallState };
type End = { readonly kind: "end"; readonly state: CallState };

/**
 * Returns what follows an attempt. A refusal of a wrong time is worth one attempt with the right
 * one; a refused credential is worth a few with another, however often a call may be tried.
 */
export function decideNext(state: CallState, outcome: Outcome, limits: CallLimits): Next {
  const mayRepeat = state.attempt <= limits.retries && !limits.over;
  const next = { ...state, attempt: state.attempt + 1 };
  if (mayRepeat && !state.repaired && isRefusedTime(outcome, limits))
    return { kind: "correct", state: { ...next, repaired: true } };
  const isReply = outcome.kind === "reply";
  const acted = mayHaveActed(isReply ? outcome.reply.status : outcome.failure);
  const otherwise: Repeat | End =
    mayRepeat && isRepeatable(outcome)
      ? { kind: "repeat", state: { ...next, uncertain: state.uncertain || acted } }
      : { kind: "end", state };
  return isReply && state.renewed < mostRenewals && !limits.over
    ? { kind: "renew", state: { ...next, renewed: state.renewed + 1 }, otherwise }
    : otherwise;
}

/** If the right time was adopted: who may not be believed is not followed. */
function isRefusedTime(outcome: Outcome, { timeRefusals }: CallLimits): boolean {
  if (outcome.kind !== "reply" || !timeRefusals.includes(outcome.reply.status)) return false;
  return outcome.adopted && Math.abs(outcome.skew ?? 0) > repairThreshold;
}

function isRepeatable(outcome: Outcome): boolean {
  return outcome.kind === "reply"
    ? isRepeatableStatus(outcome.reply.status)
    : outcome.failure.repeatable;
}
