import type { RequestLogEntry } from "../../src/emulator/request-log.ts";

/** Something that the runner saw of the guest: a mark of its act, or a request at the API. */
export interface Sighting {
  /** A mark's own word, or the request's method. */
  readonly word: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly request?: RequestLogEntry;
}

/** Returns what came after the hook was armed, or undefined when it never was. */
export function afterArming(sightings: readonly Sighting[]): readonly Sighting[] | undefined {
  const armed = sightings.findIndex(({ word }) => word === "armed");
  return armed < 0 ? undefined : sightings.slice(armed + 1);
}

/** Says whether marks and changing requests came as expected; `WORD+` stands for one or more of WORD. */
export function cameAsExpected(seen: readonly Sighting[], expected: readonly string[]): boolean {
  const words = seen.filter(({ word }) => word !== "GET").map(({ word }) => `${word} `);
  const pattern = expected.map((word) =>
    word.endsWith("+") ? `(?:${word.slice(0, -1)} )+` : `${word} `,
  );
  return new RegExp(`^${pattern.join("")}$`).test(words.join(""));
}
