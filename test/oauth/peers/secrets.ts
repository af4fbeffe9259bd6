/** Which parts of a request or an answer nobody else may see. */
import type { Reply, Seen } from "./server.ts";

const secretFields = [
  ...["client_secret", "client_assertion", "assertion", "token", "access_token"],
  ...["subject_token", "actor_token"],
];

export function secretsOfRequest({ headers, form }: Seen): string[] {
  const credentials = /^\S+ (\S+)$/.exec(headers.authorization ?? "")?.[1];
  const proof = headers["dpop"];
  const values = secretFields.flatMap((name) => form.getAll(name));
  return [credentials, ...[proof ?? []].flat(), ...values].filter(isSecret).flatMap(withSignature);
}

export function secretsOfReply({ body = "" }: Reply): string[] {
  return [...body.matchAll(/"access_token"\s*:\s*"([^"]+)"/g)]
    .map(([, token]) => token)
    .filter(isSecret)
    .flatMap(withSignature);
}

/** A short word, such as `secret`, would be found in any sentence. */
function isSecret(value: string | undefined): value is string {
  return value !== undefined && value.length >= 8;
}

/** A JWT's signature is a secret of its own: what precedes it may be shown. */
function withSignature(value: string): string[] {
  const [, , signature] = /^[\w-]+\.[\w-]+\.([\w-]+)$/.exec(value) ? value.split(".") : [];
  return signature === undefined || signature.length < 16 ? [value] : [value, signature];
}
