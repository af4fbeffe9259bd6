/**
 * A minimal client, for testing the peers themselves: fetch for HTTP, node:https for mutual TLS.
 */
import { randomUUID } from "node:crypto";
import { request } from "node:https";
import { text } from "node:stream/consumers";
import type { TestContext } from "node:test";
import { atEnd } from "../../acceptance/support/at-end.ts";
import { clientAssertionType } from "./assertions.ts";
import { signJwt, type Claims, type JwtKey } from "./jwt.ts";
import type { Peer } from "./server.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; empty if it is not JSON. */
  readonly json: Record<string, unknown>;
}

/** Closes the peer when the test ends. */
export async function during<P extends Peer>(t: TestContext, starting: Promise<P>): Promise<P> {
  const peer = await starting;
  atEnd(t, () => peer.close());
  return peer;
}

type Form = Record<string, string>;

export function post(url: string, form: Form, headers: Form = {}): Promise<Answer> {
  return send(url, { method: "POST", body: new URLSearchParams(form), headers });
}

export function get(url: string, headers: Form = {}): Promise<Answer> {
  return send(url, { headers });
}

async function send(url: string, init: RequestInit): Promise<Answer> {
  const headers = { Accept: "application/json", ...(init.headers as Form) };
  const response = await fetch(url, { ...init, redirect: "manual", headers });
  const { status } = response;
  const body = await response.text();
  return { status, headers: response.headers, text: body, json: parse(body) };
}

function parse(body: string): Record<string, unknown> {
  try {
    return JSON.parse(body) as Record<string, unknown>;
  } catch {
    return {};
  }
}

export const bearer = (token: unknown): Form => ({ Authorization: `Bearer ${String(token)}` });

/** Basic without any encoding but base64. */
export const rawBasic = (id: string, secret: string): Form => ({
  Authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}`,
});

/** Basic as RFC 6749 2.3.1 says: form-encoded first. */
export const formBasic = (id: string, secret: string): Form => rawBasic(encode(id), encode(secret));

const encode = (value: string) => new URLSearchParams({ "": value }).toString().slice(1);

export interface AssertionParts {
  readonly id: string;
  readonly key: JwtKey;
  readonly audience: unknown;
  readonly alg: string;
  readonly claims?: Claims;
  readonly header?: Claims;
}

/** The two form members of client authentication by a JWT. */
export function assertionForm({ id, key, audience, alg, claims, header }: AssertionParts): Form {
  const now = Math.floor(Date.now() / 1000);
  const all = { iss: id, sub: id, aud: audience, iat: now, exp: now + 60, jti: randomUUID() };
  return {
    client_assertion: signJwt({ alg, ...header }, { ...all, ...claims }, key),
    client_assertion_type: clientAssertionType,
  };
}

export interface MutualTls {
  readonly ca: string;
  readonly key?: string;
  readonly cert?: string;
}

/** A POST of a form over TLS with a client certificate; fetch of Node has no way to say one. */
export async function postOverTls(url: string, form: Form, tls: MutualTls): Promise<Answer> {
  const headers = {
    "Content-Type": "application/x-www-form-urlencoded",
    Accept: "application/json",
  };
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const sent = request(url, { method: "POST", headers, agent: false, ...tls }, (response) => {
    text(response).then(
      (body) =>
        resolve({
          status: response.statusCode ?? 0,
          headers: new Headers(),
          text: body,
          json: parse(body),
        }),
      reject,
    );
  });
  sent.on("error", reject);
  sent.end(new URLSearchParams(form).toString());
  return promise;
}
