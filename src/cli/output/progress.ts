import type { Environment, OutputStream } from "../../ports.ts";

/** Shorter work needs no spinner (milliseconds). */
const patience = 300;

export interface Progress {
  /** Changes the text next to the spinner. */
  say(text: string): void;
  stop(): void;
}

/**
 * Says whether a spinner is safe: on a terminal of 0 columns (a serial console) the library would
 * loop for ever.
 */
export function wantsProgress(stream: OutputStream, env: Environment, quiet: boolean): boolean {
  const { isTerminal, columns = 0 } = stream;
  return (
    isTerminal && columns > 0 && !quiet && env["TERM"] !== "dumb" && !env["CI"] && !env["NO_COLOR"]
  );
}

/**
 * Shows a spinner on stderr until it is stopped; loaded only when the work takes long enough to
 * wonder.
 */
export function startProgress(text: string, wanted: boolean): Progress {
  if (!wanted) return { say: () => undefined, stop: () => undefined };
  let stopped = false;
  let stop = () => {};
  let say = (later: string) => {
    text = later;
  };
  const timer = setTimeout(() => {
    void import("ora").then(({ default: ora }) => {
      if (stopped) return;
      const spinner = ora({ text, discardStdin: false }).start();
      stop = () => spinner.stop();
      say = (later) => {
        spinner.text = later;
      };
    });
  }, patience);
  return {
    say: (later) => say(later),
    stop() {
      stopped = true;
      clearTimeout(timer);
      stop();
    },
  };
}
