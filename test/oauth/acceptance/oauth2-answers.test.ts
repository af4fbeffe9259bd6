// Any RFC server, by npm oidc-provider: every answer that a person must understand.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertTextFailure } from "../../acceptance/support/expect.ts";
import { faults, type Fault } from "../peers/faults.ts";
import { jwtResource } from "../peers/oidc-provider.ts";
import { assertExplained, assertWarned } from "../support/expect.ts";
import { withProvider } from "../support/machines.ts";

const token = ["token", "get", "--json", "--profile", "oauth2"];

interface Row {
  readonly what: string;
  readonly fault: Fault;
  readonly exit: number | readonly number[];
  readonly meaning: RegExp[];
  /** Token requests that may be made. */
  readonly most?: number;
}

const rows: readonly Row[] = [
  {
    what: "a login page is named, not parsed",
    fault: faults.loginPage,
    exit: 7,
    meaning: [/login page|HTML/i, /token endpoint/i],
  },
  {
    what: "a redirect is a login page too, and not followed",
    fault: faults.redirect,
    exit: 7,
    meaning: [/redirect|login page|302/i],
  },
  {
    what: "an empty 403 is refused credentials, not a permission",
    fault: faults.emptyForbidden,
    exit: 4,
    meaning: [/403/, /secret|credential|client/i],
  },
  {
    what: "a trailing comma is not JSON",
    fault: faults.trailingComma,
    exit: 7,
    meaning: [/not JSON|JSON/],
  },
  {
    what: "a missing token_type is not an answer",
    fault: faults.noTokenType,
    exit: 7,
    meaning: [/token_type/],
  },
  {
    what: "a token_type that it can't use is refused",
    fault: faults.macTokenType,
    exit: 7,
    meaning: [/token_type|token type/i, /\bmac\b/],
  },
  {
    what: "a missing access_token is not an answer",
    fault: faults.noAccessToken,
    exit: 7,
    meaning: [/access_token/],
  },
  {
    what: "a client that may not use the grant is named",
    fault: faults.status(400, '{"error":"unauthorized_client"}'),
    exit: [4, 8],
    meaning: [/unauthorized_client/, /grant|switched off|disabled|allowed/i],
  },
  {
    what: "invalid_scope shows the scope",
    fault: faults.status(400, '{"error":"invalid_scope"}'),
    exit: 8,
    meaning: [/invalid_scope|scope/, /orders:read/],
  },
  {
    what: "glewlwyd's scope_invalid is the same",
    fault: faults.status(400, '{"error":"scope_invalid"}'),
    exit: 8,
    meaning: [/scope/, /orders:read/],
  },
  {
    what: "an unknown error shows the server's words",
    fault: faults.status(400, '{"error":"x_odd","error_description":"the moon is full"}'),
    exit: 8,
    meaning: [/x_odd/, /the moon is full/],
  },
  {
    what: "a 404 names the URL",
    fault: faults.notFound,
    exit: [5, 8],
    meaning: [/404|not found/i, /\/token\b/],
  },
  {
    what: "a 500 is the server's",
    fault: faults.status(500, "{}"),
    exit: 7,
    meaning: [/500/],
    most: 9,
  },
  {
    what: "a 429 that asks for an hour is not waited for",
    fault: faults.throttled(3600),
    exit: 7,
    meaning: [/429|too many|throttl|rate/i, /cache|later|wait/i],
  },
];

describe("an answer of the token endpoint", { concurrency: 2 }, () => {
  for (const { what, fault, exit, meaning, most = 1 } of rows)
    test(what, async (t) => {
      const { peer, run } = await withProvider(t, { words: ["--scope", "orders:read"] });
      peer.spoil(fault, 99);
      const result = await run(token);
      assertExplained(result, exit, ...meaning);
      assert.equal(result.stdout, "");
      assert.ok(peer.tokenRequests().length <= most, `${peer.tokenRequests().length} requests`);
      assert.deepEqual(peer.to("/login.html"), []);
      assertTextFailure(await run(["token", "get", "--profile", "oauth2"]), result.code ?? -1);
    });

  test("Retry-After of a second is honoured, for 429 and 503", async (t) => {
    const { peer, get } = await withProvider(t);
    peer.spoil(faults.throttled(1));
    peer.spoil(faults.throttled(1, 503));
    await get("oauth2", ["--timeout", "20s"]);
    const times = peer.tokenRequests().map(({ at }) => at);
    assert.equal(times.length, 3);
    const [first = 0, second = 0, third = 0] = times;
    assert.ok(second - first >= 950 && third - second >= 950, times.join(" "));
  });

  test("an expires_in in quotes, and JSON as text/plain, are taken", async (t) => {
    const { peer, get } = await withProvider(t);
    peer.spoil(faults.expiresIn("599"));
    const { expires_in } = await get("oauth2");
    assert.ok(typeof expires_in === "number" && expires_in > 590);
    assert.equal((await get("oauth2")).cached, true);
    peer.spoil(faults.plainText);
    assert.equal((await get("oauth2", ["--refresh"])).cached, false);
  });

  test("a server that can't be reached is the network's", async (t) => {
    const { peer, run } = await withProvider(t);
    await peer.close();
    assertExplained(await run([...token, "--retries", "0"]), 6, /connect|refused/i);
  });

  test("a token that has ended by this host's clock is explained by the skew, and cached by its own lifetime", async (t) => {
    const { run, get } = await withProvider(t, {
      words: ["--resource", jwtResource],
      clockOffset: -7_200_000,
    });
    const result = await run(["token", "get", "--profile", "oauth2"], { reveals: true });
    assertWarned(result, /clock/i, /2 ?h|120 ?m|7[12]\d\d ?s|hour/i);
    const { cached, expires_in } = await get("oauth2");
    assert.equal(cached, true);
    assert.ok(expires_in > 30 && expires_in <= 60);
  });
});
