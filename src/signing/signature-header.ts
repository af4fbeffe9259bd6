/** What an Authorization header of the scheme `Signature` carries. */
export interface SignatureParameters {
  /** `system/<systemKey>` for a JumpCloud system. */
  readonly keyId: string;
  readonly algorithm: string;
  /** The names of what is signed, in order. */
  readonly headers: readonly string[];
  /** Standard base64. */
  readonly signature: string;
}

/** The one list of signed parts that the System Context API uses. */
export const signedHeaders = "request-line date";
export const signatureAlgorithm = "rsa-sha256";

/**
 * Returns the Authorization value: four parameters in the vendor's order and no space after a
 * comma, because the server's parser refuses one. Source: JumpCloud System Context API;
 * draft-cavage-http-signatures-01 section 3.1.
 */
export function formatSignatureHeader(keyId: string, signature: string): string {
  return `Signature keyId="${keyId}",headers="${signedHeaders}",algorithm="${signatureAlgorithm}",signature="${signature}"`;
}

const parameter = /^([a-zA-Z]+)="([^"\\]*)"$/;

/**
 * Returns the parameters of an Authorization value, in any order, or a sentence that says what is
 * wrong with it. As strict as the server: scheme spelled `Signature`, no space after a comma, a
 * trailing comma allowed.
 */
export function parseSignatureHeader(value: string): SignatureParameters | string {
  const scheme = "Signature ";
  if (!value.startsWith(scheme)) {
    return /^signature\s/i.test(value)
      ? "the scheme must be spelled `Signature` and be followed by one space"
      : "the scheme is not `Signature`";
  }
  const found = new Map<string, string>();
  for (const part of value.slice(scheme.length).replace(/,$/, "").split(",")) {
    if (/^\s/.test(part)) return "there is a space after a comma";
    const [, name, text] = parameter.exec(part) ?? [];
    if (name === undefined || text === undefined)
      return `a parameter is not of the form name="value"`;
    if (found.has(name)) return `the parameter ${name} is given twice`;
    found.set(name, text);
  }
  return readParameters(found);
}

function readParameters(found: ReadonlyMap<string, string>): SignatureParameters | string {
  const [keyId, algorithm, signature] = ["keyId", "algorithm", "signature"].map((name) =>
    found.get(name),
  );
  if (!keyId) return "the parameter keyId is missing";
  if (!algorithm) return "the parameter algorithm is missing";
  if (!signature) return "the parameter signature is missing";
  // Without `headers` a server takes the Date alone (draft-cavage-http-signatures-01 section
  // 2.1.3).
  const headers = (found.get("headers") ?? "date").toLowerCase().split(" ");
  return { keyId, algorithm: algorithm.toLowerCase(), headers, signature };
}
