// The recipes of docs/workload.md against Authlib: another hand's reading of the same RFCs.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { createCleaner } from "../../faults/support/cleaner.ts";
import { assertExplained } from "../support/expect.ts";
import { createPlatform, projectToken, writeToken } from "../support/platform.ts";
import { runRecipe } from "../support/recipes.ts";
import { rig } from "../support/rig.ts";
import { startAuthlib, type Authlib } from "./support/authlib.ts";

const cleaner = createCleaner();
after(cleaner.clean);
const platform = createPlatform();
const address = "https://sso.example.com";
const pod = { iss: "https://cluster.example", sub: "system:serviceaccount:shop:orders" };
const orders = { stdout: '{"orders":[]}\n', stderr: "" };
const get = (profile: string) => ["token", "get", "--refresh", "--json", "--profile", profile];

describe("Authlib, by the recipe of", () => {
  let server: Authlib;
  before(async () => (server = await startAuthlib(cleaner, platform.publicKey)));

  test("Kubernetes", async (t) => {
    const one = rig(t);
    const renew = () => projectToken(one, platform.sign({ ...pod, aud: server.origin }));
    const replaced = { [address]: server.origin, "/var/run/secrets/identity/token": renew() };
    assert.deepEqual(await runRecipe(one, "Kubernetes", { replaced }), orders);
    renew();
    assert.equal((await one.get("orders")).cached, true);
    assert.equal((await one.get("orders", ["--refresh"])).cached, false);
    projectToken(one, createPlatform().sign({ ...pod, aud: server.origin }));
    const refused = await one.run(get("orders"));
    assertExplained(
      refused,
      8,
      /rejected the token to exchange/,
      /sub "system:serviceaccount:shop:orders"/,
    );
  });

  test("SPIFFE, and each JWT with a jti is taken once", async (t) => {
    const one = rig(t);
    const sub = "spiffe://example.org/billing";
    const renew = (jti?: string) =>
      writeToken(one, "svid", platform.sign({ sub, aud: [server.origin], jti }));
    const replaced = { [address]: server.origin, "/run/spiffe/jwt_svid.token": renew() };
    assert.deepEqual(await runRecipe(one, "SPIFFE", { replaced }), orders);
    renew("a-jti-of-this-test");
    assert.equal((await one.get("billing", ["--refresh"])).cached, false);
    assertExplained(await one.run(get("billing")), 4, /accepts each JWT once/, /spiffe:/);
  });

  test("GitHub Actions, from the file on", async (t) => {
    const one = rig(t);
    const claims = { iss: "https://token.actions.example", sub: "repo:octo/shop:ref:x" };
    const answer = join(one.dir, "given/answer.json");
    const value = platform.sign({ ...claims, aud: server.tokenUrl });
    one.hide(value);
    writeFileSync(answer, JSON.stringify({ value }));
    const replaced = { [`&audience=${address}`]: "", [address]: server.origin };
    const env = {
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: "request-token-0001",
      ACTIONS_ID_TOKEN_REQUEST_URL: `file://${answer}`,
      RUNNER_TEMP: join(one.dir, "given"),
    };
    assert.deepEqual(await runRecipe(one, "GitHub Actions", { replaced, env }), orders);
    assert.equal(readFileSync(join(one.dir, "given/id-token"), "utf8").trim(), value);
  });

  test("Azure, and a clock that is an hour ahead is told", async (t) => {
    const later = await startAuthlib(cleaner, platform.publicKey, 3600);
    for (const [at, meaning] of [[server], [later, /clock is (3[56]\d\d) s behind/]] as const) {
      const one = rig(t);
      const file = projectToken(one, platform.sign({ ...pod, aud: at.origin }));
      const replaced = {
        "https://corp.vault.azure.net": at.origin,
        "https://login.microsoftonline.com/$AZURE_TENANT_ID/oauth2/v2.0/token": at.tokenUrl,
        "/secrets?api-version=7.4": "/orders",
        " --scope https://vault.azure.net/.default": "",
      };
      const env = { AZURE_CLIENT_ID: "vault", AZURE_FEDERATED_TOKEN_FILE: file };
      const run = runRecipe(one, "Azure", { replaced, env });
      if (meaning === undefined) assert.deepEqual(await run, orders);
      else await assert.rejects(run, meaning);
    }
  });
});
