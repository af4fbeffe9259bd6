/**
 * The library's public face (docs/library.md): sign a request, verify one, know what can go wrong,
 * and run the emulator in a test. Everything else is the program's own and may change at any time.
 */
export { openSystem } from "./library/open-system.ts";
export type { OpenSystemOptions, OwnSystem, SignedRequest } from "./library/open-system.ts";
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
export { createDemoHost, environmentLines } from "./emulator/demo-host.ts";
export type { DemoHost } from "./emulator/demo-host.ts";
export { demoIds, demoState } from "./emulator/demo-state.ts";
export type { Fault } from "./emulator/faults.ts";
export { startEmulator } from "./emulator/server.ts";
export type { Emulator, EmulatorOptions } from "./emulator/server.ts";
export { addSystem, createState } from "./emulator/state.ts";
