/**
 * How many requests of one command are under way at once, each on a kept-alive connection of its
 * own.
 */
export const mostConcurrent = 6;

/**
 * Returns the results in the order of the items; at most `mostConcurrent` are under way at once.
 */
export async function mapConcurrently<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results = new Map<number, R>();
  const queue = items.entries();
  // The workers share one iterator, so each item is taken once, and a request is signed right
  // before it is sent.
  const worker = async () => {
    for (const [index, item] of queue) results.set(index, await work(item));
  };
  await Promise.all(Array.from({ length: Math.min(mostConcurrent, items.length) }, worker));
  return items.map((_item, index) => results.get(index) as R);
}
