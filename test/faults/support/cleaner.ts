import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Cleaner {
  /** Keeps work for the end; the last comes first. */
  readonly later: (work: () => unknown) => void;
  /** Makes a temporary folder that is removed at the end. */
  readonly folder: () => Promise<string>;
  /** Does all of it, even if a part fails. */
  readonly clean: () => Promise<void>;
}

/** Returns what undoes a test file's changes to this machine; call `clean` in `after`. */
export function createCleaner(): Cleaner {
  const works: (() => unknown)[] = [];
  return {
    later: (work) => void works.push(work),
    async folder() {
      const dir = await mkdtemp(join(tmpdir(), "sysctx-faults-"));
      works.push(() => rm(dir, { recursive: true, force: true }));
      return dir;
    },
    async clean() {
      const errors: unknown[] = [];
      for (const work of works.reverse()) {
        await Promise.resolve()
          .then(work)
          .catch((error: unknown) => errors.push(error));
      }
      if (errors.length > 0) throw new AggregateError(errors, "cleaning up failed");
    },
  };
}
