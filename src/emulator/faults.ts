/** What goes wrong with a request. Times are in milliseconds. */
export type FaultAction =
  /** Answered in place of the server, before any signature is looked at, as a gateway does. */
  | {
      readonly kind: "status";
      readonly status: number;
      readonly body?: string | undefined;
      readonly headers?: Readonly<Record<string, string>> | undefined;
    }
  /** Served as ever, later. */
  | { readonly kind: "delay"; readonly ms: number }
  /** The connection ends before the request is looked at. */
  | { readonly kind: "drop" }
  /** The change lands, and the connection ends in place of the answer. */
  | { readonly kind: "dropAfter" }
  /**
   * The answer declares its whole length and ends in the middle. Without a body it ends before it
   * began.
   */
  | { readonly kind: "cut" }
  /**
   * The first-boot race: answered as if done, and not stored. With `revertAfter`, stored and taken
   * back after that time. Unless `match` says otherwise, only a PUT is lost.
   */
  | { readonly kind: "lose"; readonly revertAfter?: number | undefined }
  /** Never answered. */
  | { readonly kind: "hang" };

export interface Fault {
  readonly match?:
    | {
        readonly method?: string | undefined;
        /**
         * How the raw path begins, query included: `/api/v2/` means all of V2, a whole path means
         * itself.
         */
        readonly path?: string | undefined;
      }
    | undefined;
  /** How many requests it spoils: 1 unless given, `Infinity` for all. */
  readonly times?: number | undefined;
  /** How many matching requests it lets pass first. */
  readonly after?: number | undefined;
  readonly action: FaultAction;
}

/** The faults that are waiting for a request. */
export interface FaultQueue {
  readonly add: (fault: Fault) => void;
  readonly clear: () => void;
  /** Returns what goes wrong with this request, or undefined, and counts it. */
  readonly take: (method: string, target: string) => FaultAction | undefined;
}

interface Waiting {
  readonly fault: Fault;
  skips: number;
  left: number;
}

/**
 * Returns a queue of faults. The first that matches takes a request and the later ones do not see
 * it; one that is still letting requests pass counts it and leaves it to the next.
 */
export function createFaultQueue(faults: readonly Fault[] = []): FaultQueue {
  let waiting = faults.map(queue);
  const take = (method: string, target: string) => {
    for (const entry of waiting) {
      if (!isMatch(entry.fault, method, target)) continue;
      if (entry.skips > 0) {
        entry.skips -= 1;
        continue;
      }
      entry.left -= 1;
      waiting = waiting.filter(({ left }) => left > 0);
      return entry.fault.action;
    }
    return undefined;
  };
  return {
    add: (fault) => void waiting.push(queue(fault)),
    clear: () => void (waiting = []),
    take,
  };
}

function queue(fault: Fault): Waiting {
  return { fault, skips: fault.after ?? 0, left: fault.times ?? 1 };
}

function isMatch({ match, action }: Fault, method: string, target: string): boolean {
  const wanted = match?.method ?? (action.kind === "lose" ? "PUT" : method);
  return wanted === method && target.startsWith(match?.path ?? "");
}
