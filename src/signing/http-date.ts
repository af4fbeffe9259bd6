const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const shape = /^[A-Z][a-z]{2}, (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/;

/**
 * Returns a time as the Date header wants it (RFC 9110 section 5.6.7, IMF-fixdate), English and GMT
 * whatever the locale. `time` is in milliseconds since 1970.
 */
export function formatHttpDate(time: number): string {
  return new Date(time).toUTCString();
}

/**
 * Returns the time of an IMF-fixdate in milliseconds since 1970, or undefined for any other text.
 * Strict on purpose: `Date.parse` accepts junk, and a verifier that compares NaN with its window
 * accepts every date.
 */
export function parseHttpDate(text: string): number | undefined {
  const parts = shape.exec(text);
  if (parts === null) return undefined;
  const [, day, month, year, hour, minute, second] = parts;
  const time = Date.UTC(
    Number(year),
    months.indexOf(month ?? ""),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  // Formatting again catches 31 February, hour 25 and a weekday that does not belong to the date.
  return days.includes(text.slice(0, 3)) && formatHttpDate(time) === text ? time : undefined;
}
