/** A middle value and how far the half of the values around it reaches. */
export interface Spread {
  readonly median: number;
  /** The first and the third quartile. */
  readonly low: number;
  readonly high: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((left, right) => left - right);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
  };
}

/**
 * Returns the quotients of values that were measured side by side. A machine that is busy for a
 * while slows both, so a quotient of neighbours says more than the quotient of two medians.
 */
export function ratioOf(values: readonly number[], peers: readonly number[]): Spread {
  return spreadOf(values.map((value, index) => value / (peers[index] ?? NaN)));
}

/** Between two values, in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below = NaN, above = below] = sorted.slice(Math.floor(place), Math.floor(place) + 2);
  return below + (above - below) * (place - Math.floor(place));
}

/** `0.98 (0.95 to 1.02)`. */
export function formatSpread({ median, low, high }: Spread, digits: number): string {
  const [middle, from, to] = [median, low, high].map((value) => value.toFixed(digits));
  return `${middle} (${from} to ${to})`;
}
