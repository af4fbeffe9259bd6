import type { OutputStream } from "../../src/ports.ts";

export interface FakeOutput extends OutputStream {
  /** All that was written. */
  text(): string;
}

/** A stream that keeps what is written to it; a pipe by default. */
export function createFakeOutput(parts: Partial<OutputStream> = {}): FakeOutput {
  let written = "";
  return {
    isTerminal: false,
    columns: undefined,
    write: async (text) => void (written += text),
    text: () => written,
    ...parts,
  };
}
