// The little of DER that a certificate needs. Source: ITU-T X.690, sections 8 and 10.

const tags = {
  integer: 0x02,
  bitString: 0x03,
  null: 0x05,
  objectId: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Returns the DER of one value: tag, length and the contents one after the other. */
export function encodeDer(tag: keyof typeof tags, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tags[tag], ...encodeLength(content.length)]), content]);
}

/** Returns the DER of text; `utcTime` is `YYMMDDhhmmssZ`. */
export function encodeText(tag: "utf8String" | "utcTime", text: string): Buffer {
  return encodeDer(tag, Buffer.from(text, "utf8"));
}

/** Returns the DER of bits that fill whole bytes. */
export function encodeBits(bytes: Uint8Array): Buffer {
  return encodeDer("bitString", Buffer.from([0]), bytes);
}

/** Returns the DER of an object identifier in its dotted form, e.g. `2.5.4.3`. */
export function encodeObjectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap(encodeBase128);
  return encodeDer("objectId", Buffer.from(bytes));
}

function encodeBase128(value: number): number[] {
  const groups = [value & 0x7f];
  for (let left = value >>> 7; left > 0; left >>>= 7) groups.unshift((left & 0x7f) | 0x80);
  return groups;
}

function encodeLength(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let left = length; left > 0; left >>>= 8) bytes.unshift(left & 0xff);
  return [0x80 | bytes.length, ...bytes];
}
