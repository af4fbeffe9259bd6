/** Environment variables of Bun that run code, open a debugger, write files, or send and print what is in memory. */
const harmful = [
  ...["OPTIONS", "BE_BUN", "JSC_", "INSPECT", "BYTECODE_", "RUNTIME_TRANSPILER_CACHE_PATH"],
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
const expected = ["BUN_OPTIONS", "BUN_BE_BUN", "BUN_INSPECT", "BUN_JSC_"];

/**
 * Returns the Bun with the names of these variables made impossible: no variable of an environment begins with a zero byte.
 * A name inside the JavaScript that Bun brings (behind a dot or a quote) stays, or it would not parse.
 * Errors: a name that this Bun does not have, so that a new Bun is looked at before it is trusted.
 */
export function silenceVariables(bun: Buffer): Buffer {
  const text = bun.toString("latin1");
  const missing = expected.find((name) => !text.includes(name));
  if (missing !== undefined) throw new Error(`${missing} is not in this Bun`);
  const names = new RegExp(`(?<![."'])BUN_(?=${harmful.join("|")})`, "g");
  return Buffer.from(text.replace(names, "\0UN_"), "latin1");
}
