/**
 * Counts what holds the end of the process and can't be cancelled: a name being resolved, a pipe
 * without a writer. Not even `process.exit()` ends before it; `process.ts` asks here.
 */
function countBlockingWork() {
  let pending = 0;
  return {
    count: () => pending,
    begin: () => void (pending += 1),
    end: () => void (pending -= 1),
    async during<T>(work: () => Promise<T>): Promise<T> {
      pending += 1;
      try {
        return await work();
      } finally {
        pending -= 1;
      }
    },
  };
}

export const blockingWork = countBlockingWork();
