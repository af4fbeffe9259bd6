// The recipes of docs/workload.md, as they stand on the page, against oidc-provider. Those for
// servers of another hand are in test/oauth/debian.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, test, type TestContext } from "node:test";
import { atEnd } from "../../acceptance/support/at-end.ts";
import { providerPaths, startOidcProvider, type ProviderOptions } from "../peers/oidc-provider.ts";
import { createPlatform, projectToken, writeToken } from "../support/platform.ts";
import { recipes, runRecipe } from "../support/recipes.ts";
import { rig } from "../support/rig.ts";

const platform = createPlatform();
const server = "https://sso.example.com";
const pod = { iss: "https://cluster.example", sub: "system:serviceaccount:shop:orders" };
const orders = { stdout: '{"orders":[]}\n', stderr: "" };

async function withPeer(t: TestContext, options: ProviderOptions) {
  const one = rig(t);
  const peer = await one.meet(startOidcProvider(options));
  return { ...one, peer };
}

test("every recipe of the page is run here", () =>
  assert.deepEqual(recipes, ["Kubernetes", "SPIFFE", "GitHub Actions", "Azure", "Bound to a key"]));

describe("the recipe of", { concurrency: 2 }, () => {
  test("Kubernetes, and its token bound to a key, and the volume renewed in between", async (t) => {
    const options = { subjectKey: platform.publicKey, publicClients: ["orders"], dpop: {} };
    const one = await withPeer(t, options);
    const renew = () => projectToken(one, platform.sign({ ...pod, aud: one.peer.origin }));
    const volume = { "/var/run/secrets/identity/token": renew() };
    const place = { replaced: { [server]: one.peer.origin, ...volume } };
    assert.deepEqual(await runRecipe(one, "Kubernetes", place), orders);
    assert.match(one.peer.to(providerPaths.api)[0]?.headers.authorization ?? "", /^Bearer /);
    renew();
    assert.deepEqual(await runRecipe(one, "Bound to a key", { replaced: {} }), orders);
    assert.match(one.peer.to(providerPaths.api)[1]?.headers.authorization ?? "", /^DPoP /);
    const subjects = one.peer.tokenRequests().map(({ form }) => form.get("subject_token"));
    assert.equal(new Set(subjects).size, 2);
    assert.deepEqual(one.peer.exchanges[1], { subject: pod.sub, actor: undefined });
  });

  test("SPIFFE", async (t) => {
    const subject = "spiffe://example.org/billing";
    const trusts = [{ clientId: "billing", key: platform.publicKey, subject }];
    const one = await withPeer(t, { trusts });
    // As SPIRE signs it: no iss, no jti.
    const svid = platform.sign({ sub: subject, aud: [one.peer.origin], jti: undefined });
    const file = writeToken(one, "jwt_svid.token", svid);
    const replaced = { [server]: one.peer.origin, "/run/spiffe/jwt_svid.token": file };
    assert.deepEqual(await runRecipe(one, "SPIFFE", { replaced }), orders);
    assert.equal(one.peer.tokenRequests()[0]?.form.get("client_assertion"), svid);
  });

  test("GitHub Actions", async (t) => {
    const options = { grantKey: platform.publicKey, publicClients: ["deploy"] };
    const one = await withPeer(t, options);
    const asked: string[] = [];
    const service = createServer((request, response) => {
      asked.push(`${request.headers.authorization} ${request.url}`);
      const aud = new URL(request.url ?? "", "http://x").searchParams.get("audience");
      const sub = "repo:octo/shop:ref:refs/heads/main";
      const value = platform.sign({ iss: "https://token.actions.example", sub, aud });
      one.hide(value);
      response.end(JSON.stringify({ count: 1, value }));
    }).listen(0, "127.0.0.1");
    await once(service, "listening");
    atEnd(t, () => void service.close());
    const { port } = service.address() as AddressInfo;
    const env = {
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: "request-token-0001",
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2.0`,
      RUNNER_TEMP: join(one.dir, "given"),
    };
    const place = { replaced: { [server]: one.peer.origin }, env };
    assert.deepEqual(await runRecipe(one, "GitHub Actions", place), orders);
    assert.deepEqual(asked, [
      `bearer request-token-0001 /token?api-version=2.0&audience=${one.peer.origin}`,
    ]);
    assert.equal(one.peer.grants[0]?.["sub"], "repo:octo/shop:ref:refs/heads/main");
  });

  test("Azure", async (t) => {
    const clientId = "11111111-2222-3333-4444-555555555555";
    const trusts = [{ clientId, key: platform.publicKey, subject: pod.sub }];
    const one = await withPeer(t, { trusts });
    const file = projectToken(one, platform.sign({ ...pod, aud: one.peer.origin }));
    const replaced = {
      "https://corp.vault.azure.net": one.peer.origin,
      "https://login.microsoftonline.com/$AZURE_TENANT_ID/oauth2/v2.0/token": one.peer.tokenUrl,
      "/secrets?api-version=7.4": providerPaths.api,
      // One that this server knows: it says nothing of others, and that is warned about.
      "https://vault.azure.net/.default": "orders:read",
    };
    const env = { AZURE_CLIENT_ID: clientId, AZURE_FEDERATED_TOKEN_FILE: file };
    assert.deepEqual(await runRecipe(one, "Azure", { replaced, env }), orders);
    const { form } = one.peer.tokenRequests()[0] ?? assert.fail();
    assert.deepEqual([form.get("client_id"), form.get("scope")], [clientId, "orders:read"]);
  });
});

describe("tokens of a few seconds", { concurrency: 2 }, () => {
  test("in the file are sent until they end, and are not after", async (t) => {
    const options = { subjectKey: platform.publicKey, publicClients: ["orders"] };
    const one = await withPeer(t, options);
    const exp = Math.floor(Date.now() / 1000) + 30;
    const file = writeToken(one, "token", platform.sign({ ...pod, exp }));
    const replaced = { [server]: one.peer.origin, "/var/run/secrets/identity/token": file };
    await runRecipe(one, "Kubernetes", { replaced });
    writeToken(one, "token", platform.sign({ ...pod, exp: Math.floor(Date.now() / 1000) }));
    const late = await one.run(["token", "get", "--refresh", "--json", "--profile", "orders"]);
    assert.equal(late.code, 3);
    // The kept one is none of the file's business any more.
    assert.equal((await one.get("orders")).cached, true);
  });

  test("of the server are used once, and the file is read again", async (t) => {
    const options = { subjectKey: platform.publicKey, publicClients: ["orders"] };
    const one = await withPeer(t, options);
    const file = writeToken(one, "token", platform.sign(pod));
    const replaced = { [server]: one.peer.origin, "/var/run/secrets/identity/token": file };
    one.peer.spoil(
      (honest) => ({
        ...honest,
        body: (honest.body ?? "").replace(/"expires_in":\d+/, '"expires_in":4'),
      }),
      9,
    );
    await runRecipe(one, "Kubernetes", { replaced });
    assert.equal((await one.get("orders")).cached, false);
    assert.equal(one.peer.tokenRequests().length, 2);
  });
});
