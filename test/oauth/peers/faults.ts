/** Answers that a token client meets in the wild, made from the honest one. */
import { setTimeout as wait } from "node:timers/promises";
import type { Reply, Seen } from "./server.ts";

export type Fault = (honest: Reply, seen: Seen) => Reply | Promise<Reply>;

const loginHtml =
  "<!DOCTYPE html>\n<html><head><title>Log in</title></head><body><form action='/login'>…</form></body></html>\n";

/** Changes the members of a JSON answer. */
function change(edit: (members: Record<string, unknown>) => Record<string, unknown>): Fault {
  return (honest) => ({
    ...honest,
    body: JSON.stringify(edit(JSON.parse(honest.body ?? "{}") as Record<string, unknown>)),
  });
}

const without = (name: string) => change(({ [name]: _, ...rest }) => rest);
const replaced = (name: string, value: unknown) => change((all) => ({ ...all, [name]: value }));

export const faults = {
  loginPage: () => ({
    status: 200,
    headers: { "Content-Type": "text/html; charset=utf-8" },
    body: loginHtml,
  }),
  redirect: () => ({ status: 302, headers: { Location: "/login.html" } }),
  notFound: () => ({
    status: 404,
    headers: { "Content-Type": "text/html" },
    body: "<html><body>404 Not Found</body></html>",
  }),
  emptyForbidden: () => ({ status: 403, headers: { "Content-Length": "0" } }),
  trailingComma: (honest: Reply) => ({
    ...honest,
    body: (honest.body ?? "").replace(/\}$/, ",}"),
  }),
  plainText: (honest: Reply) => ({ ...honest, headers: { "Content-Type": "text/plain" } }),
  noTokenType: without("token_type"),
  macTokenType: replaced("token_type", "mac"),
  noAccessToken: without("access_token"),
  noExpiresIn: without("expires_in"),
  zeroExpiresIn: replaced("expires_in", 0),
  noScope: without("scope"),
  expiresIn: (value: number | string): Fault => replaced("expires_in", value),
  scope: (value: string): Fault => replaced("scope", value),
  /** 429 or 503 with Retry-After in seconds. */
  throttled:
    (seconds: number, status = 429): Fault =>
    () => ({
      status,
      headers: { "Retry-After": String(seconds), "Content-Type": "application/json" },
      body: '{"error":"temporarily_unavailable"}',
    }),
  status:
    (status: number, body = ""): Fault =>
    () => ({ status, headers: { "Content-Type": "application/json" }, body }),
  /** The honest answer, this many milliseconds late. */
  slow:
    (milliseconds: number): Fault =>
    async (honest) => {
      await wait(milliseconds);
      return honest;
    },
  /** A Date header that is this many seconds off. */
  date:
    (seconds: number): Fault =>
    (honest) => ({
      ...honest,
      headers: { ...honest.headers, Date: new Date(Date.now() + seconds * 1000).toUTCString() },
    }),
} satisfies Record<string, Fault | ((...words: never[]) => Fault)>;
