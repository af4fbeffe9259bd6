const day = 24 * 60 * 60 * 1000;

/** When something is valid, in milliseconds since 1970. */
export interface Validity {
  readonly validFrom: number;
  readonly validTo: number;
}

/** Returns whether a certificate is valid now, and its days as text. */
export function describeValidity(
  { validFrom, validTo }: Validity,
  now: number,
): { readonly holds: boolean; readonly days: number; readonly text: string } {
  const days = Math.floor((validTo - now) / day);
  const date = (time: number) => new Date(time).toISOString().slice(0, 10);
  if (now < validFrom) return { holds: false, days, text: `not valid before ${date(validFrom)}` };
  if (now > validTo) return { holds: false, days, text: `expired on ${date(validTo)}` };
  return { holds: true, days, text: `valid for ${days} more ${days === 1 ? "day" : "days"}` };
}
