/** The options of every undici client. */
export const clientOptions = {
  // undici would offer HTTP/2, and the signed request line says HTTP/1.1.
  allowH2: false,
  pipelining: 1,
  // No answer of the System Context API comes near it; an endless body ends here.
  maxResponseSize: 4 * 1024 * 1024,
  maxHeaderSize: 16 * 1024,
  // The one deadline is ours; undici's timers measure idle time only.
  headersTimeout: 0,
  bodyTimeout: 0,
} as const;
