// `doctor` under an OAuth profile: every row that can fail is seen failing.
import assert from "node:assert/strict";
import { chmodSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { faults } from "../peers/faults.ts";
import { jamfPaths } from "../peers/jamf.ts";
import type { Rig } from "../support/rig.ts";
import { withJamf, withProvider } from "../support/machines.ts";

interface Row {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly advice?: string;
}

/** Runs the doctor and returns its exit code and its rows. */
async function examine({ run }: Pick<Rig, "run">, profile: string, words: string[] = []) {
  const result = await run(["doctor", "--json", "--retries", "0", "--profile", profile, ...words]);
  const { checks } = JSON.parse(result.stdout) as { checks: readonly Row[] };
  const row = (name: string) =>
    checks.find((one) => one.name === name) ?? assert.fail(`no row ${name}: ${result.stdout}`);
  return { code: result.code, checks, row };
}

describe("doctor under an OAuth profile", { concurrency: 2 }, () => {
  test("finds nothing wrong where nothing is", async (t) => {
    const one = await withProvider(t);
    const { code, checks } = await examine(one, "oauth2");
    const bad = checks.filter(({ status }) => status !== "ok").map(({ name }) => name);
    // The program of a test is where others may write.
    assert.deepEqual(
      bad.filter((name) => name !== "program"),
      [],
    );
    assert.equal(code, 0);
    const names = ["profile", "credential", "token endpoint", "method", "token", "clock"];
    for (const name of names)
      assert.ok(
        checks.some((row) => row.name === name),
        name,
      );
  });

  test("a secret that is gone, or that others can read", async (t) => {
    const one = await withJamf(t);
    const file = join(one.dir, "given/jamf-secret");
    chmodSync(file, 0o644);
    const open = await examine(one, "jamf");
    assert.equal(open.code, 3);
    assert.match(open.row("credential").advice ?? "", /chmod 600/);
    assert.equal(open.row("token").status, "skip");
    rmSync(file);
    const gone = await examine(one, "jamf");
    assert.equal(gone.code, 3);
    assert.match(gone.row("credential").message, /does not exist/);
  });

  test("a method that the server does not support", async (t) => {
    const one = await withProvider(t);
    const set = ["config", "set", "profiles.oauth2.clientAuth", "client_secret_jwt"];
    assert.equal((await one.run(set)).code, 0);
    one.peer.spoilAt("/.well-known/openid-configuration", () => ({
      status: 200,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        issuer: one.peer.issuer,
        token_endpoint: one.peer.tokenUrl,
        token_endpoint_auth_methods_supported: ["client_secret_post"],
      }),
    }));
    const { code, row } = await examine(one, "oauth2");
    assert.equal(code, 4);
    assert.match(row("method").message, /client_secret_jwt.*client_secret_post/);
  });

  test("metadata that names another issuer, or is not there", async (t) => {
    const one = await withProvider(t);
    const spoil = (issuer: string) =>
      one.peer.spoilAt("/.well-known/openid-configuration", () => ({
        status: 200,
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ issuer }),
      }));
    spoil("https://evil.example");
    const { code, row } = await examine(one, "oauth2");
    assert.equal(code, 7);
    assert.match(row("token endpoint").message, /evil\.example/);
    assert.deepEqual(one.peer.tokenRequests(), []);
  });

  test("a token endpoint that refuses, and a server that is not there", async (t) => {
    const one = await withJamf(t);
    one.peer.spoilAt(jamfPaths.token, faults.status(401, '{"error":"invalid_client"}'), 9);
    const refused = await examine(one, "jamf");
    assert.equal(refused.code, 4);
    assert.match(refused.row("token").message, /refused this client/);
    await one.peer.close();
    const away = await examine(one, "jamf");
    assert.equal(away.code, 6);
    assert.equal(away.row("tls").status, "fail");
    assert.equal(away.row("token").status, "skip");
  });

  test("a clock that is two hours off", async (t) => {
    const one = await withProvider(t, { clockOffset: -7_200_000 });
    const { row } = await examine(one, "oauth2");
    assert.equal(row("clock").status, "warn");
    assert.match(row("clock").message, /2 ?h|120 ?m|7[12]\d\d ?s/);
  });
});
