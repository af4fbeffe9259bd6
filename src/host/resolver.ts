import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { blockingWork } from "./blocking-work.ts";

let pending = 0;

/** Name resolution that is counted: it can't be cancelled, and it holds the end of the process. */
export const countedLookup: LookupFunction = (hostname, options, callback) => {
  pending += 1;
  blockingWork.begin();
  lookup(hostname, options, (...answer: Parameters<typeof callback>) => {
    pending -= 1;
    blockingWork.end();
    callback(...answer);
  });
};

/** Says whether a name is being resolved now. */
export function isResolving(): boolean {
  return pending > 0;
}
