/** What the judge needs of npm `http-signature` 1.4.0, which has no types of its own. */
declare module "http-signature" {
  export interface ReceivedRequest {
    method: string;
    url: string;
    httpVersion: string;
    headers: Record<string, string>;
  }
  export interface ParsedSignature {
    scheme: string;
    keyId: string;
    algorithm: string;
    signingString: string;
    params: { headers: string[]; signature: string };
  }
  export function parseRequest(
    request: ReceivedRequest,
    options?: { clockSkew?: number; headers?: string[]; algorithms?: string[]; strict?: boolean },
  ): ParsedSignature;
  export function verifySignature(parsed: ParsedSignature, publicKey: string): boolean;
}
