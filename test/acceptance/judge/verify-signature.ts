/**
 * Two independent verdicts on one signature, without shared code: npm `http-signature`, and the
 * openssl program.
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import httpSignature from "http-signature";
import { header, type WireRequest } from "./message.ts";
import { readCredentials, readHttpDate } from "./wire-rules.ts";

export interface Verifier {
  publicPem: string;
  /** The server's clock, milliseconds. */
  now: number;
  windowSeconds: number;
}

/**
 * Why `http-signature` (not strict, as JumpCloud seems to run it) refuses the request; undefined
 * when it accepts.
 */
export function refusal(request: WireRequest, verifier: Verifier): string | undefined {
  const date = readHttpDate(header(request, "date"));
  if (date === undefined) return "no usable Date";
  const skew = (date - verifier.now) / 1000;
  if (Math.abs(skew) > verifier.windowSeconds) return `Date is ${skew} s off`;
  try {
    const parsed = httpSignature.parseRequest(
      {
        method: request.method,
        url: request.target,
        httpVersion: request.version.replace("HTTP/", ""),
        headers: Object.fromEntries(request.headers.map(([k, v]) => [k.toLowerCase(), v])),
      },
      // The window was checked above, against the judge's own clock: the library knows only the
      // real one.
      { clockSkew: 1e9, headers: ["request-line", "date"], algorithms: ["rsa-sha256"] },
    );
    const valid = httpSignature.verifySignature(parsed, verifier.publicPem);
    return valid ? undefined : `signature does not fit ${JSON.stringify(parsed.signingString)}`;
  } catch (error) {
    return `http-signature: ${(error as Error).message}`;
  }
}

/**
 * The verdict of `openssl dgst -sha256 -verify` on the request line and date as they came over the
 * wire.
 */
export async function opensslAccepts(request: WireRequest, publicPem: string): Promise<boolean> {
  const signature = readCredentials(request)?.signature ?? "";
  const text = `${request.line}\ndate: ${header(request, "date")}`;
  return opensslVerifies(text, signature, publicPem);
}

/** Whether `openssl` accepts the base64 signature of exactly these bytes. */
export async function opensslVerifies(
  text: string,
  signature: string,
  publicPem: string,
): Promise<boolean> {
  const dir = await mkdtemp(join(tmpdir(), "judge-openssl-"));
  try {
    const keyFile = join(dir, "public.pem");
    const signatureFile = join(dir, "signature");
    await writeFile(keyFile, publicPem);
    await writeFile(signatureFile, Buffer.from(signature, "base64"));
    await writeFile(join(dir, "text"), text);
    return await new Promise((resolve) => {
      const words = ["dgst", "-sha256", "-verify", keyFile, "-signature", signatureFile];
      execFile("openssl", [...words, join(dir, "text")], (error, stdout) =>
        resolve(error === null && stdout.trim() === "Verified OK"),
      );
    });
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
