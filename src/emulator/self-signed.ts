import { createPublicKey, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { encodeBits, encodeDer, encodeObjectId, encodeText } from "./der.ts";

const objectIds = {
  commonName: "2.5.4.3",
  organization: "2.5.4.10",
  sha256WithRsa: "1.2.840.113549.1.1.11",
} as const;

export interface Subject {
  readonly commonName: string;
  readonly organization: string;
}

/**
 * Returns the PEM of a self-signed certificate for an RSA key, valid from 2020 to 2040, as Node
 * cannot make one. It has no extensions and is therefore of version 1. Source: RFC 5280 section
 * 4.1.
 */
export function createSelfSigned(privateKey: KeyObject, subject: Subject): string {
  const name = encodeName(subject);
  const algorithm = encodeDer(
    "sequence",
    encodeObjectId(objectIds.sha256WithRsa),
    encodeDer("null"),
  );
  const signed = encodeDer(
    "sequence",
    encodeDer("integer", Buffer.from([1])),
    algorithm,
    name,
    encodeDer(
      "sequence",
      encodeText("utcTime", "200101000000Z"),
      encodeText("utcTime", "400101000000Z"),
    ),
    name,
    createPublicKey(privateKey).export({ type: "spki", format: "der" }),
  );
  const signature = sign("sha256", signed, privateKey);
  return encodePem(encodeDer("sequence", signed, algorithm, encodeBits(signature)));
}

/** The order is that of the agent's own certificates: CN, then O. */
function encodeName({ commonName, organization }: Subject): Buffer {
  return encodeDer(
    "sequence",
    encodeNamePart(objectIds.commonName, commonName),
    encodeNamePart(objectIds.organization, organization),
  );
}

function encodeNamePart(objectId: string, text: string): Buffer {
  const pair = encodeDer("sequence", encodeObjectId(objectId), encodeText("utf8String", text));
  return encodeDer("set", pair);
}

function encodePem(der: Buffer): string {
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}
