import { setTimeout as wait } from "node:timers/promises";

/**
 * Looks again and again until it has seen enough, at most half a minute; returns what it saw last,
 * so that an assertion can tell it.
 */
export async function until<T>(look: () => Promise<T>, enough: (seen: T) => boolean): Promise<T> {
  const end = performance.now() + 30_000;
  for (;;) {
    const seen = await look();
    if (enough(seen) || performance.now() > end) return seen;
    await wait(20);
  }
}
