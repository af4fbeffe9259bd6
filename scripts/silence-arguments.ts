/**
 * When Bun crashes, its report on stderr quotes the arguments; the machine code asks first whether
 * there are any. They are found by the longest text that it would quote of them, 196 bytes.
 */
const questions = [
  // x64: test reg,reg; je; then some moves, and cmp $196,reg. Becomes xor reg,reg: none.
  /(?<=\x4d)\x85(?=([\xc0\xc9\xd2\xdb\xe4\xed\xf6\xff])\x0f\x84[^]{11,24}\x49\x81[\xf8-\xff]\xc4\0\0\0)/g,
  // arm64: ldr reg,[x8,#8]; cbz reg; ldr reg,[x8]; at most one more, and mov w9,#196. Becomes
  // mov reg,xzr: none.
  /[\0-\x1e]\x05\x40\xf9(?=[^]{3}\xb4[^]\x01\x40\xf9(?:[^]{4})?\x89\x18\x80\x52)/g,
];

/** Returns the Bun whose reports quote no arguments. Errors: the place is not there just once. */
export function silenceArguments(bun: Buffer): Buffer {
  let found = 0;
  let silenced = bun.toString("latin1");
  for (const question of questions)
    silenced = silenced.replace(question, (code) => {
      found += 1;
      if (code.length === 1) return "\x31";
      return `${String.fromCharCode(0xe0 + code.charCodeAt(0))}\x03\x1f\xaa`;
    });
  if (found !== 1)
    throw new Error(`this Bun's report quotes arguments in ${found} places, not one`);
  return Buffer.from(silenced, "latin1");
}
