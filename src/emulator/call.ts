import type { EmulatorState, SystemState } from "./state.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** An authenticated request for one of the eight endpoints, as its handler sees it. */
export interface Call {
  readonly state: EmulatorState;
  readonly systemId: string;
  readonly system: SystemState;
  readonly query: URLSearchParams;
  /** The `{group}` of the path, or an empty text where the path has none. */
  readonly groupId: string;
  /** The body of a PUT or POST; empty for the other methods. */
  readonly body: JsonObject;
}
