/**
 * Environment variables of Bun that run code, open a debugger, write files, or send and print what
 * is in memory.
 */
const harmful = [
  ...["OPTIONS", "BE_BUN", "INSPECT", "BYTECODE_", "RUNTIME_TRANSPILER_CACHE_PATH"],
  ...[
    "CRASH_REPORT_URL",
    "ENABLE_CRASH_REPORTING",
    "CONFIG_VERBOSE_FETCH",
    "DEBUG_",
    "WATCHER_TRACE",
  ],
  ...["TRACE", "TMPDIR", "FEATURE_FLAG_", "INTERNAL_", "DESTRUCT_VM_ON_EXIT"],
];
/** Those that a Bun without them would have under another name. */
const expected = ["BUN_OPTIONS", "BUN_BE_BUN", "BUN_INSPECT"];

/**
 * Options of the JavaScript engine, BUN_JSC_*: the name is no text in the file, the machine code
 * compares letter by letter. The first load of each pattern is that of the second letter, U, and N
 * follows it.
 */
const comparisons = [
  // x64: cmpb $'U',1(reg); jne; cmpb $'N',2(reg)
  /(?<=\x80[\x78-\x7f])\x01(?=\x55\x75[^]\x41\x80[\x78-\x7f]\x02\x4e)/g,
  // arm64: ldrb w,[x,#1]; cmp w,#'U'; b.ne; ldrb w,[x,#2]; cmp w,#'N'
  /[\x04-\x07](?=\x40\x39[^][\x54-\x57]\x01\x71[^]{4}[^][\x08-\x0b]\x40\x39[^][\x38-\x3b]\x01\x71)/g,
];

/**
 * Returns the Bun with the names of these variables made impossible: no variable of an environment
 * begins with a zero byte, and no letter is both B and U. A name inside the JavaScript that Bun
 * brings (behind a dot or a quote) stays, or it would not parse. Errors: a name that this Bun does
 * not have, so that a new Bun is looked at before it is trusted.
 */
export function silenceVariables(bun: Buffer): Buffer {
  const text = bun.toString("latin1");
  const missing = expected.find((name) => !text.includes(name));
  if (missing !== undefined) throw new Error(`${missing} is not in this Bun`);
  const names = new RegExp(`(?<![."'])BUN_(?=${harmful.join("|")})`, "g");
  return Buffer.from(silenceEngine(text.replace(names, "\0UN_")), "latin1");
}

/** Makes the second letter's load one of the first. */
function silenceEngine(text: string): string {
  let found = 0;
  let silenced = text;
  for (const comparison of comparisons)
    silenced = silenced.replace(comparison, (byte) => {
      found += 1;
      return byte === "\x01" ? "\0" : String.fromCharCode(byte.charCodeAt(0) - 4);
    });
  if (found !== 1)
    throw new Error(`BUN_JSC_ is compared in ${found} places of this Bun, not in one`);
  return silenced;
}
