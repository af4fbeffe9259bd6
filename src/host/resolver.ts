import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";

/**
 * Name resolution that can be counted. A getaddrinfo call can't be cancelled, and while one runs the process can't end,
 * not even by `process.exit()`; `bin/` asks here whether one is still under way.
 */
function countLookups(): { readonly lookup: LookupFunction; readonly count: () => number } {
  let pending = 0;
  return {
    count: () => pending,
    lookup(hostname, options, callback) {
      pending += 1;
      lookup(hostname, options, (...answer: Parameters<typeof callback>) => {
        pending -= 1;
        callback(...answer);
      });
    },
  };
}

export const pendingLookups = countLookups();
