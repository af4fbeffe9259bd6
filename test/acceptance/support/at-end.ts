import type { TestContext } from "node:test";

const duties = new WeakMap<TestContext, (() => Promise<void> | void)[]>();

/**
 * Does it when the test ends, also when what was to be done before it failed: a hook of node:test
 * that throws keeps the hooks behind it from running, and a server that stays open keeps the
 * process alive for ever.
 */
export function atEnd(t: TestContext, duty: () => Promise<void> | void): void {
  const known = duties.get(t);
  if (known) {
    known.push(duty);
    return;
  }
  const all = [duty];
  duties.set(t, all);
  t.after(async () => {
    const failures: unknown[] = [];
    for (const one of all) {
      try {
        await one();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  });
}
