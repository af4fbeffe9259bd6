// The token cache: what it keeps and for how long, what must miss, and who may look inside.
import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { assertDone } from "../../acceptance/support/expect.ts";
import { faults } from "../peers/faults.ts";
import { clients, jwtResource, startOidcProvider } from "../peers/oidc-provider.ts";
import { addOauth2, withJamf, withProvider } from "../support/machines.ts";
import { rig, type Rig, type TokenAnswer } from "../support/rig.ts";

/** The cache's files, but not its locks. */
const entriesOf = (one: Rig) => one.cacheFiles().filter((file) => !file.endsWith(".lock"));

/** The file that holds the token. */
function entryOf(one: Rig, { access_token }: TokenAnswer): string {
  const [file, ...others] = one
    .cacheFiles()
    .filter((path) => readFileSync(path, "utf8").includes(access_token));
  assert.ok(file && others.length === 0, "the token is in exactly one file");
  return file;
}

describe("the token cache", { concurrency: 2 }, () => {
  test("fifty processes at once make one request", async (t) => {
    const { peer, run } = await withProvider(t);
    peer.spoil(faults.slow(700), 50);
    const words = ["token", "get", "--json", "--profile", "oauth2", "--timeout", "50s"];
    const results = await Promise.all(
      Array.from({ length: 50 }, () => run(words, { reveals: true })),
    );
    results.forEach(assertDone);
    const answers = results.map(({ stdout }) => JSON.parse(stdout) as TokenAnswer);
    assert.equal(new Set(answers.map(({ access_token }) => access_token)).size, 1);
    assert.equal(answers.filter(({ cached }) => !cached).length, 1);
    assert.equal(peer.tokenRequests().length, 1);
  });

  test("an entry is a file of mode 0600 in a folder of mode 0700", async (t) => {
    const one = await withProvider(t);
    const file = entryOf(one, await one.get("oauth2"));
    const owner = statSync(file);
    assert.deepEqual([owner.mode & 0o777, owner.uid], [0o600, process.geteuid?.()]);
    assert.equal(statSync(dirname(file)).mode & 0o777, 0o700);
    assert.ok(!readFileSync(file, "utf8").includes(clients.basic.secret));
  });

  test("a short token is used up to its own skew, and then replaced", async (t) => {
    const { peer, get } = await withProvider(t);
    peer.spoil(faults.expiresIn(20));
    const first = await get("oauth2");
    assert.equal((await get("oauth2")).cached, true);
    // Usable for twenty seconds but two; what is told of its end leaves out the part of a second.
    await wait(Date.parse(first.expires_at) - 500 - Date.now());
    const second = await get("oauth2");
    assert.deepEqual([second.cached, peer.tokenRequests().length], [false, 2]);
    assert.notEqual(second.access_token, first.access_token);
  });

  test("a token of five seconds or less is used once and not stored", async (t) => {
    const one = await withProvider(t);
    for (const seconds of [5, 0]) {
      one.peer.spoil(faults.expiresIn(seconds), 2);
      assert.equal((await one.get("oauth2")).expires_in, seconds);
      assert.equal((await one.get("oauth2")).cached, false);
    }
    assert.equal(one.peer.tokenRequests().length, 4);
    for (const file of entriesOf(one))
      for (const token of one.peer.tokens)
        assert.ok(!readFileSync(file, "utf8").includes(token), file);
  });

  test("without expires_in, a JWT lives by its own times and an opaque token is not stored", async (t) => {
    const { peer, get, add, secret } = await withProvider(t, {
      words: ["--resource", jwtResource],
    });
    peer.spoil(faults.noExpiresIn, 9);
    await get("oauth2");
    const { cached, expires_in } = await get("oauth2");
    assert.equal(cached, true);
    assert.ok(expires_in > 30 && expires_in <= 60);
    const file = secret("post", clients.post.secret);
    const words = ["--url", peer.origin, "--issuer", peer.issuer, "--client-id", clients.post.id];
    await add("opaque", "oauth2", [...words, "--client-auth", "post", "--secret-file", file]);
    await get("opaque");
    assert.equal((await get("opaque")).cached, false);
  });

  test("--refresh asks again and keeps what came", async (t) => {
    const { get } = await withProvider(t);
    const first = await get("oauth2");
    const second = await get("oauth2", ["--refresh"]);
    assert.notEqual(second.access_token, first.access_token);
    const third = await get("oauth2");
    assert.deepEqual([third.access_token, third.cached], [second.access_token, true]);
  });

  test("whatever changes the answer misses: scope, resource, method, secret, parameters, key", async (t) => {
    const one = rig(t);
    const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const peer = await one.meet(startOidcProvider({ grantKey: publicKey }));
    const { id, secret } = clients.basic;
    const file = one.secret("basic", secret);
    const key = one.file("grant.key", privateKey.export({ type: "pkcs8", format: "pem" }));
    const grant = ["--grant", "jwt-bearer", "--key", key, "--assertion-aud", peer.issuer];
    const sub = (name: string) => [...grant, "--assertion-iss", "m", "--assertion-sub", name];
    const variants = [
      [],
      ["--scope", "orders:read"],
      ["--scope", "orders:write"],
      ["--resource", jwtResource],
      ["--param", "tenant=1"],
      ["--param", "tenant=2"],
      ["--audience", "urn:one"],
      sub("a"),
      sub("b"),
      [...sub("b"), "--assertion-claims", '{"x":1}'],
    ];
    const all = ["--client-auth", "basic", "--secret-file", file];
    for (const [n, words] of variants.entries())
      await addOauth2(one, peer, id, [...all, ...words], `v${n}`);
    const answers = [];
    for (const n of variants.keys()) answers.push(await one.get(`v${n}`));
    assert.equal(new Set(answers.map(({ access_token }) => access_token)).size, variants.length);
    assert.ok(answers.every(({ cached }) => !cached));
    for (const n of variants.keys()) assert.equal((await one.get(`v${n}`)).cached, true);
  });

  test("the order of scopes and the profile's name change nothing", async (t) => {
    const one = await withProvider(t, {
      words: ["--scope", "orders:read", "--scope", "orders:write"],
    });
    const file = one.secret("again", clients.basic.secret);
    const words = ["--client-auth", "basic", "--secret-file", file];
    const scopes = ["--scope", "orders:write", "--scope", "orders:read"];
    await addOauth2(one, one.peer, clients.basic.id, [...words, ...scopes], "other");
    await one.get("oauth2");
    assert.equal((await one.get("other")).cached, true);
  });

  test("without a folder of its own nothing is stored, which is said, and never in /tmp", async (t) => {
    const { peer, run, dir } = await withProvider(t);
    const env = {
      RUNTIME_DIRECTORY: join(dir, "none/of/this"),
      XDG_RUNTIME_DIR: undefined,
      XDG_CACHE_HOME: undefined,
      HOME: "/nonexistent",
    };
    writeFileSync(join(dir, "none"), "a file where the folder should be");
    const words = ["token", "get", "--profile", "oauth2"];
    for (let n = 0; n < 2; n += 1) {
      const result = await run(words, { reveals: true, env });
      assertDone(result);
      assert.match(result.stderr, /cache/i);
    }
    assert.equal(peer.tokenRequests().length, 2);
  });
});

describe("a bad cache entry is a miss with a warning:", { concurrency: 2 }, () => {
  const spoilt: [what: string, spoil: (file: string) => void][] = [
    ["rubbish", (file) => writeFileSync(file, "\0rubbish{")],
    ["an empty file", (file) => writeFileSync(file, "")],
    ["JSON of another shape", (file) => writeFileSync(file, "[1]")],
    ["a file that others can read", (file) => chmodSync(file, 0o644)],
    ["a file that others can write", (file) => chmodSync(file, 0o602)],
    [
      "a link to another file",
      (file) => {
        renameSync(file, `${file}.moved`);
        symlinkSync(`${file}.moved`, file);
      },
    ],
    [
      "a folder in its place",
      (file) => {
        rmSync(file);
        mkdirSync(file, { mode: 0o700 });
      },
    ],
  ];
  for (const [what, spoil] of spoilt)
    test(what, async (t) => {
      const one = await withProvider(t, { mayBeOpen: true });
      const first = await one.get("oauth2");
      spoil(entryOf(one, first));
      const words = ["token", "get", "--profile", "oauth2"];
      const result = await one.run(words, { reveals: true });
      assertDone(result);
      assert.match(result.stderr, /cache/i);
      assert.notEqual(result.stdout.trim(), first.access_token);
      assert.equal(one.peer.tokenRequests().length, 2);
    });

  test("a folder that others can enter is not used", async (t) => {
    const one = await withProvider(t, { mayBeOpen: true });
    const first = await one.get("oauth2");
    chmodSync(dirname(entryOf(one, first)), 0o755);
    const result = await one.run(["token", "get", "--profile", "oauth2"], { reveals: true });
    assertDone(result);
    assert.match(result.stderr, /cache|0?700|chmod/i);
    assert.notEqual(result.stdout.trim(), first.access_token);
  });

  test("the rest of a process that was killed is no obstacle", async (t) => {
    const one = await withJamf(t);
    await one.get("jamf");
    for (const file of one.cacheFiles()) {
      const folder = dirname(file);
      writeFileSync(join(folder, "entry.tmp"), "half", { mode: 0o600 });
      assert.ok(existsSync(folder) && readdirSync(folder).length > 0);
    }
    assert.equal((await one.get("jamf", ["--refresh"])).cached, false);
  });
});
