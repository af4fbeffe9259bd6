import { createPublicKey } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { verifyRequest } from "../signing/verify.ts";
import type { ReceivedRequest, Verdict } from "../signing/verify.ts";
import type { RepeatedDelete } from "./routes.ts";
import { lookUp } from "./state.ts";
import type { EmulatorState } from "./state.ts";

/** A request line and headers as they arrived. */
export interface ReceivedHead extends ReceivedRequest {
  /** `1.1` on any wire that a signature can be made for. */
  readonly httpVersion: string;
}

export interface AuthenticateOptions {
  readonly state: EmulatorState;
  /** The server's clock, in milliseconds since 1970. */
  readonly now: number;
  /** How far the Date may be off, either way, in milliseconds. */
  readonly window: number;
  readonly repeatedDelete: RepeatedDelete;
}

const signer = /^system\/([0-9a-f]{24})$/;

/**
 * Judges a request by its raw request line and the registered public keys. A verdict that is not
 * valid is answered with the one 401, whatever its reason; the reason stays in the emulator's log.
 */
export function authenticate(head: ReceivedHead, options: AuthenticateOptions): Verdict {
  const { httpVersion } = head;
  if (httpVersion !== "1.1") {
    // A verifier builds the line from the version that arrived, and no client signs another one
    // than 1.1.
    const reason = `the request arrived as HTTP/${httpVersion}, and the signed line says HTTP/1.1`;
    return { valid: false, failure: "signature_mismatch", reason };
  }
  return verifyRequest(head, {
    now: options.now,
    window: options.window,
    findKey: (keyId) => findKey(keyId, head.method, options),
  });
}

/** Returns the system id of a keyId, or an empty text when it names no system. */
export function readSystemId(keyId: string): string {
  return signer.exec(keyId)?.[1] ?? "";
}

/** Deregistering ends the key; only a repeated DELETE may still be recognised by it. */
function findKey(
  keyId: string,
  method: string,
  { state, repeatedDelete }: AuthenticateOptions,
): KeyObject | undefined {
  const id = readSystemId(keyId);
  const isRecognised = method === "DELETE" && repeatedDelete === "not_found";
  const pem =
    lookUp(state.systems, id)?.publicKeyPem ??
    (isRecognised ? lookUp(state.deletedSystems, id) : undefined);
  return pem === undefined ? undefined : createPublicKey(pem);
}
