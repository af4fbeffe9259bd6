import type { RequestLogEntry } from "../../src/emulator/request-log.ts";

/** Something that the runner saw of the guest: a mark of its act, or a request at the API. */
export interface Sighting {
  /** A mark's own word, or the request's method. */
  readonly word: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly request?: RequestLogEntry;
}

export interface Timeline {
  /** Up to the mark of the arming. */
  readonly before: readonly Sighting[];
  /** After it; undefined when the hook was never armed. */
  readonly after: readonly Sighting[] | undefined;
}

export function splitAtArming(sightings: readonly Sighting[]): Timeline {
  const armed = sightings.findIndex(({ word }) => word === "armed");
  if (armed < 0) return { before: sightings, after: undefined };
  return { before: sightings.slice(0, armed), after: sightings.slice(armed + 1) };
}

/** Says whether marks and changing requests came as expected; `WORD+` means one or more of WORD. */
export function cameAsExpected(seen: readonly Sighting[], expected: readonly string[]): boolean {
  const words = seen.filter(({ word }) => word !== "GET").map(({ word }) => `${word} `);
  const pattern = expected.map((word) =>
    word.endsWith("+") ? `(?:${word.slice(0, -1)} )+` : `${word} `,
  );
  return new RegExp(`^${pattern.join("")}$`).test(words.join(""));
}
