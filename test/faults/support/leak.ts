/** What no output of any run may hold. */
import assert from "node:assert/strict";

/** Whose secrets are looked for. */
export interface Secretive {
  /** The private key as PEM text. */
  readonly privatePem: string;
  /** Passwords and tokens, of the agent config and of proxies. */
  readonly secrets: readonly string[];
}

const pieceLength = 16;
const known = new Map<string, ReadonlySet<string>>();

/**
 * Fails if a text holds 16 characters of the key's base64 in a row, wrapped or not, a secret as it
 * is, percent-encoded or in base64, or a signature that is not redacted.
 */
export function assertNoLeak(text: string, host: Secretive, mayShowSignature = false): void {
  const unwrapped = text.replaceAll(/\\n|\s/g, "");
  for (const form of [text, unwrapped]) {
    const piece = findPiece(form, host.privatePem);
    assert.equal(piece, undefined, `a part of the private key is in the output:\n${text}`);
    for (const secret of host.secrets.flatMap(disguise)) {
      assert.ok(!form.includes(secret), `a secret (${secret.length} bytes) is in:\n${text}`);
    }
  }
  if (mayShowSignature) return;
  for (const [, value] of text.matchAll(/signature=\\*"([^"\\]*)/gi)) {
    assert.equal(value, "[redacted]", `a signature is in the output:\n${text}`);
  }
}

/** A credential travels as `user:password` in base64, where it may begin at any of three places. */
function disguise(secret: string): string[] {
  const inBase64 = [0, 1, 2].map((before) =>
    Buffer.from(" ".repeat(before) + secret)
      .toString("base64")
      .slice(before === 0 ? 0 : 4, -4),
  );
  const long = inBase64.filter((text) => text.length >= 8);
  return [...new Set([secret, encodeURIComponent(secret), ...long])];
}

function findPiece(text: string, privatePem: string): string | undefined {
  const pieces = piecesOf(privatePem);
  for (let at = 0; at + pieceLength <= text.length; at += 1) {
    const piece = text.slice(at, at + pieceLength);
    if (pieces.has(piece)) return piece;
  }
  return undefined;
}

function piecesOf(privatePem: string): ReadonlySet<string> {
  const cached = known.get(privatePem);
  if (cached !== undefined) return cached;
  const body = privatePem.replaceAll(/-----[^-]*-----/g, "").replaceAll(/\s/g, "");
  const pieces = new Set<string>();
  for (let at = 0; at + pieceLength <= body.length; at += 1) {
    pieces.add(body.slice(at, at + pieceLength));
  }
  known.set(privatePem, pieces);
  return pieces;
}
