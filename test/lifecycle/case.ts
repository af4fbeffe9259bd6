import type { MetadataMode } from "./metadata.ts";

/**
 * What the API outside the machine does: `hang` takes a request and never answers, `mute` does not
 * even greet.
 */
export type ApiMode = "up" | "hang" | "mute" | "503" | "refused";

/** One event in the life of a machine on which the hook is armed, and what must come of it. */
export interface Case {
  /** Kebab-case, for --only. */
  readonly name: string;
  /** For the table: what an administrator would call it. */
  readonly event: string;
  /** Shell lines that run before the hook is armed. */
  readonly before?: string;
  /** The arguments of `sysctx hook install`; `--delete` by default. */
  readonly install?: string;
  /**
   * Shell lines that run in the guest once the hook is armed; see guest/start.sh for `order` and
   * `mark`.
   */
  readonly act: string;
  /** Shell lines for the next boot of the same machine; without them a reboot ends the case. */
  readonly again?: string;
  /** How the first boot ends, when there is another: by a reboot unless it says otherwise. */
  readonly againAfter?: "off" | "reboot";
  /** Files put into the machine before it boots, by path; merged over those of every case. */
  readonly files?: Readonly<Record<string, string>>;
  /** The only systems that have this event. */
  readonly systems?: readonly string[];
  /** The case needs the program's own hook: a stand-in can't play it. */
  readonly realHook?: true;
  /** The API from the arming on. */
  readonly api?: ApiMode;
  /**
   * What the name server answers from the arming on: an address, or `silent`; else 10.0.2.2, where
   * all doubles are.
   */
  readonly dns?: string;
  /** What the cloud says from the arming on; see guest/metadata.socket. */
  readonly metadata?: MetadataMode;
  /**
   * What happens after the hook was armed, in order: marks, and the requests that change something
   * (`DELETE`). `DELETE+` is one or more of them. A read (GET) is in the table, and is not a
   * change.
   */
  readonly expect: readonly string[];
  /**
   * The changing requests with paths and bodies, in order, e.g. `PUT /api/systems/…
   * {"displayName":"rig"}`; without it no GET may come.
   */
  readonly sent?: readonly string[];
  /** How many times the hook's ExecStop runs: once for each order unless it says otherwise. */
  readonly hookRuns?: number;
  /** The longest that the hook may run, in seconds, when that is less than its own limit. */
  readonly hookWithin?: number;
  /** How the last boot ends: switched off unless it says otherwise. */
  readonly ends?: "off" | "reboot";
  /** The network at the end of the hook; both up unless it says otherwise. */
  readonly network?: { readonly address: "up" | "down"; readonly dns: "up" | "down" };
  /** What the journal of the hook must say: a line for each, or one for several. */
  readonly journal?: readonly RegExp[];
}

/** The exit codes of systemd-nspawn. Source: systemd-nspawn(1), with --keep-unit. */
export const exitCodes = { off: 0, reboot: 133 } as const;

/** The machine is gone this long after the order. Source: issue 4. */
export const goneWithin = 20;

/** The hook's own 10 s, and the time that a program takes to start on a busy machine. */
export const hookWithin = 13;

/** The guest is killed after this long. */
export const caseLimit = 60;
