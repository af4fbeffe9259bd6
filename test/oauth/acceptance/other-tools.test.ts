// Tokens in the forms that other programs take: the real git, and shells.
import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, test, type TestContext } from "node:test";
import { promisify } from "node:util";
import { atEnd } from "../../acceptance/support/at-end.ts";
import { assertDone } from "../../acceptance/support/expect.ts";
import { commandOf } from "../../support/program.ts";
import { clients, jwtResource, startOidcProvider } from "../peers/oidc-provider.ts";
import { jsonReply } from "../peers/server.ts";
import { assertExplained } from "../support/expect.ts";
import { withProvider } from "../support/machines.ts";
import { rig, type Rig } from "../support/rig.ts";

const exec = promisify(execFile);

/** A repository over HTTP that wants a token as the password, and the passwords it was shown. */
async function serveRepository(t: TestContext, one: Rig, isGood: (password: string) => boolean) {
  const at = join(one.dir, "given");
  const git = (...words: string[]) =>
    execFileSync("git", words, { cwd: at, env: gitEnv(one), stdio: "ignore" });
  git("init", "-q", "work");
  const who = ["-c", "user.name=peer", "-c", "user.email=peer@example.com"];
  git("-C", "work", ...who, "commit", "-q", "--allow-empty", "-m", "first");
  git("clone", "-q", "--bare", "work", "repository.git");
  git("-C", "repository.git", "update-server-info");
  const shown: [user: string, password: string][] = [];
  const server = createServer((request, response) => {
    const [, encoded = ""] = /^Basic (\S+)$/.exec(request.headers.authorization ?? "") ?? [];
    const [user = "", password = ""] = Buffer.from(encoded, "base64").toString().split(":");
    if (encoded !== "") shown.push([user, password]);
    if (!isGood(password)) {
      response.writeHead(401, { "WWW-Authenticate": 'Basic realm="git"' }).end();
      return;
    }
    const file = join(at, new URL(request.url ?? "", "http://x").pathname);
    const isThere = existsSync(file) && statSync(file).isFile();
    response.writeHead(isThere ? 200 : 404).end(isThere ? readFileSync(file) : "");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  atEnd(t, async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, shown };
}

const gitEnv = ({ env, dir }: Rig) => ({
  ...env,
  PATH: process.env["PATH"],
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: join(dir, "given/gitconfig"),
  GIT_TERMINAL_PROMPT: "0",
});

/** The profile `git` is for the address of the repository. */
async function withRepository(t: TestContext) {
  const one = rig(t);
  const peer = await one.meet(startOidcProvider());
  const refused = new Set<string>();
  const { origin, shown } = await serveRepository(
    t,
    one,
    (password) => peer.tokens.has(password) && !refused.has(password),
  );
  await one.add("git", "oauth2", [
    ...["--url", origin, "--issuer", peer.issuer, "--client-id", clients.basic.id],
    ...["--secret-file", one.secret("basic", clients.basic.secret)],
  ]);
  const program = commandOf()
    .map((word) => `'${word}'`)
    .join(" ");
  const clone = (name: string, helper: string, url = origin) => {
    const words = ["-c", `credential.helper=!${program} token git-credential ${helper}`];
    return exec("git", [...words, "clone", "-q", `${url}/repository.git`, name], {
      cwd: join(one.dir, "given"),
      env: gitEnv(one),
    });
  };
  return { ...one, peer, origin, shown, refused, clone };
}

describe("git with sysctx as its credential helper", { concurrency: 2 }, () => {
  test("clones with the profile's token, and keeps it", async (t) => {
    const { clone, shown, peer, dir, get } = await withRepository(t);
    await clone("first", "--profile git");
    await clone("second", "--profile git --username x-access-token");
    assert.ok(existsSync(join(dir, "given/second/.git/HEAD")));
    const { access_token: token } = await get("git");
    assert.deepEqual(new Set(shown.map(([, password]) => password)), new Set([token]));
    assert.deepEqual(new Set(shown.map(([user]) => user)), new Set(["oauth2", "x-access-token"]));
    assert.equal(peer.tokenRequests().length, 1);
  });

  test("has the user of the address, where it names one", async (t) => {
    const { clone, shown, origin } = await withRepository(t);
    await clone("named", "--profile git", origin.replace("http://", "http://ann@"));
    assert.deepEqual(new Set(shown.map(([user]) => user)), new Set(["ann"]));
  });

  test("forgets a token that the server refuses, and has another next time", async (t) => {
    const { clone, refused, get, peer } = await withRepository(t);
    const { access_token: token } = await get("git");
    refused.add(token);
    await assert.rejects(
      clone("refused", "--profile git"),
      /Authentication failed|terminal prompts/,
    );
    await clone("again", "--profile git");
    assert.equal(peer.tokenRequests().length, 2);
  });

  test("gets no token for another host, and nothing of the profile is opened", async (t) => {
    const { clone, run, shown, peer, origin, file } = await withRepository(t);
    file("basic", "", 0o644);
    const other = origin.replace("127.0.0.1", "localhost");
    await assert.rejects(clone("other", "--profile git", other));
    for (const stdin of [
      "protocol=https\nhost=github.com\n\n",
      `protocol=https\nhost=${new URL(origin).host}\n`,
      "",
      "protocol=\nhost=::\n",
    ]) {
      const words = ["token", "git-credential", "get", "--profile", "git"];
      const { code, stdout, stderr } = await run(words, { stdin });
      assert.deepEqual([code, stdout, stderr], [0, "", ""]);
    }
    assert.deepEqual([shown, peer.requests], [[], []]);
  });
});

describe("the helper", { concurrency: 2 }, () => {
  const question = (origin: string, more = "") => {
    const { protocol, host } = new URL(origin);
    return `protocol=${protocol.replace(":", "")}\nhost=${host}\n${more}\n`;
  };

  test("answers with the token's end, in either output form", async (t) => {
    const one = await withProvider(t);
    const { access_token: token, expires_at: end } = await one.get("oauth2");
    const stdin = question(one.peer.origin);
    const expiry = Math.floor(Date.parse(end) / 1000);
    for (const form of [[], ["--json"]]) {
      const words = ["token", "git-credential", "get", "--profile", "oauth2", ...form];
      const { stdout } = await one.run(words, { stdin, reveals: true });
      const [user, password, ends, ...rest] = stdout.split("\n");
      assert.deepEqual([user, password, rest], ["username=oauth2", `password=${token}`, [""]]);
      const said = Number(ends?.replace("password_expiry_utc=", ""));
      assert.ok(Math.abs(said - expiry) <= 1, stdout);
    }
  });

  test("gives nothing to a host that only begins or ends with the profile's", async (t) => {
    const one = await withProvider(t);
    const { host } = new URL(one.peer.origin);
    for (const stdin of [
      ...["\\", "/", "?", "#"].map((end) => `protocol=http\nhost=${host}${end}.evil.example\n\n`),
      `protocol=http\nhost=evil.example@${host}\n\n`,
      `protocol=http\nhost=${host.replace("0", "\t0")}\n\n`,
      `protocol=http\r\nhost=${host}\r\n\r\n`,
      `protocol=http://${host}/\nhost=evil.example\n\n`,
    ]) {
      const words = ["token", "git-credential", "get", "--profile", "oauth2"];
      const { code, stdout } = await one.run(words, { stdin });
      assert.deepEqual([code, stdout], [0, ""], JSON.stringify(stdin));
    }
    assert.deepEqual(one.peer.requests, []);
  });

  test("has no user name that is another line of the answer", async (t) => {
    const one = await withProvider(t);
    const words = ["token", "git-credential", "get", "--profile", "oauth2", "--json"];
    const result = await one.run([...words, "--username", "ann\npassword=x"], {
      stdin: question(one.peer.origin),
    });
    assertExplained(result, 2, /--username/, /one line/);
  });

  test("passes over what it does not know, as git wants", async (t) => {
    const one = await withProvider(t);
    for (const operation of ["store", "capability"]) {
      const words = ["token", "git-credential", operation, "--profile", "oauth2"];
      const { code, stdout } = await one.run(words, { stdin: question(one.peer.origin) });
      assert.deepEqual([code, stdout], [0, ""]);
    }
    assert.deepEqual(one.peer.requests, []);
  });

  test("keeps a token that is not the refused one", async (t) => {
    const one = await withProvider(t);
    await one.get("oauth2");
    const stdin = question(one.peer.origin, "password=an-older-token\n");
    assertDone(
      await one.run(["token", "git-credential", "erase", "--profile", "oauth2"], { stdin }),
    );
    assert.equal((await one.get("oauth2")).cached, true);
  });

  test("has no token that git could not prove", async (t) => {
    const one = await withProvider(t, { dpop: {}, words: ["--dpop"] });
    const words = ["token", "git-credential", "get", "--profile", "oauth2", "--json"];
    assertExplained(await one.run(words, { stdin: question(one.peer.origin) }), 2, /DPoP/);
  });
});

describe("--format env", { concurrency: 2 }, () => {
  for (const shell of ["sh", "bash"])
    test(`is evaluated by ${shell}, whatever the token holds`, async (t) => {
      const one = await withProvider(t);
      const odd = "it's$(touch${IFS}made)`id`\"\\n!x;exit&*~#";
      one.peer.spoil(() =>
        jsonReply(200, { access_token: odd, token_type: "Bearer", expires_in: 60 }),
      );
      const words = [...commandOf(), "token", "get", "--format", "env", "--profile", "oauth2"];
      const script =
        'eval "$("$@")" && printf "%s %s %s" "$ACCESS_TOKEN_TYPE" "$ACCESS_TOKEN_EXPIRES_AT" "$ACCESS_TOKEN"';
      const env = { ...one.env, PATH: process.env["PATH"] };
      const { stdout } = await exec(shell, ["-c", script, shell, ...words], { env, cwd: one.dir });
      const [type, end, ...token] = stdout.split(" ");
      assert.deepEqual([type, token.join(" ")], ["Bearer", odd]);
      assert.match(end ?? "", /^20\d\d-\d\d-\d\dT[\d:]{8}Z$/);
      assert.ok(!existsSync(join(one.dir, "made")));
    });

  test("takes back the end of an earlier token where the server says none", async (t) => {
    const one = await withProvider(t);
    one.peer.spoil(() => jsonReply(200, { access_token: "endless-token-1", token_type: "Bearer" }));
    const words = ["token", "get", "--format", "env", "--profile", "oauth2"];
    const { stdout } = await one.run(words, { reveals: true });
    assert.match(stdout, /^unset ACCESS_TOKEN_EXPIRES_AT$/m);
  });

  test("excludes the other forms, and names what there is", async (t) => {
    const one = await withProvider(t, { words: ["--resource", jwtResource] });
    const get = ["token", "get", "--profile", "oauth2", "--json"];
    assertExplained(
      await one.run([...get, "--format", "env", "--raw"]),
      2,
      /cannot be used together/,
    );
    assertExplained(await one.run([...get, "--format", "aws"]), 2, /json, env, k8s/);
  });
});
