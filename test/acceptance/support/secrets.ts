/** The sweep that every output of every run goes through. */
import assert from "node:assert/strict";
import type { Host } from "./host.ts";

const run = 16;

export interface SweepOptions {
  /** `sign` exists to print signatures; nothing else may. */
  signatures?: "allowed";
}

/**
 * Fails if the output holds an agent secret, any 16 characters of the key's base64, or a signature.
 */
export function assertNoSecrets(output: string, host: Host, options: SweepOptions = {}): void {
  for (const secret of host.secrets)
    assert.ok(
      !output.includes(secret),
      `a secret of the agent config is in the output:\n${output}`,
    );
  // Quoted or wrapped output may break the base64 with white space or `\n`.
  const joined = output.replaceAll(/\\n|\s/g, "");
  for (const text of [output, joined]) {
    const piece = leakedPiece(text, host.privatePem);
    assert.equal(piece, undefined, `part of the private key is in the output:\n${output}`);
  }
  if (options.signatures === "allowed") return;
  assert.doesNotMatch(output, /signature=\\*"[A-Za-z0-9+/=]{16}/, "a signature is in the output");
  assert.doesNotMatch(output, /[A-Za-z0-9+/]{170,}={0,2}/, "a signature is in the output");
}

function leakedPiece(output: string, privatePem: string): string | undefined {
  const pieces = piecesOf(privatePem);
  for (let at = 0; at + run <= output.length; at += 1) {
    const piece = output.slice(at, at + run);
    if (pieces.has(piece)) return piece;
  }
  return undefined;
}

const known = new Map<string, Set<string>>();

function piecesOf(privatePem: string): Set<string> {
  const cached = known.get(privatePem);
  if (cached) return cached;
  const body = privatePem.replaceAll(/-----[^-]*-----/g, "").replaceAll(/\s/g, "");
  const pieces = new Set<string>();
  for (let at = 0; at + run <= body.length; at += 1) pieces.add(body.slice(at, at + run));
  // A zero run is in the ASN.1 of the public key too, and in long rows of "A".
  pieces.delete("A".repeat(run));
  known.set(privatePem, pieces);
  return pieces;
}
