/**
 * The library's public face: sign a request, verify one, and know what can go wrong. Everything else is the program's own
 * and may change at any time.
 */
export { createHttpSignature, signRequest, systemKeyId } from "./auth/http-signature.ts";
export type { AuthScheme } from "./auth/scheme.ts";
export { errorCodes, SysctxError } from "./errors.ts";
export type { ErrorCode } from "./errors.ts";
export type { WireRequest } from "./ports.ts";
export { formatHttpDate, parseHttpDate } from "./signing/http-date.ts";
export { signRsaSha256, verifyRsaSha256 } from "./signing/rsa-sha256.ts";
export { formatSignatureHeader, parseSignatureHeader } from "./signing/signature-header.ts";
export { buildSigningString } from "./signing/signing-string.ts";
export { verifyRequest } from "./signing/verify.ts";
export type { ReceivedRequest, Verdict, VerifyOptions } from "./signing/verify.ts";
