// Where secrets come from, which files are refused, and the one rule for output: the token where it
// was asked for, nothing anywhere else. Every run of every test here and in the folder is searched
// for them by the rig.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test, type TestContext } from "node:test";
import { answerOf, assertDone } from "../../acceptance/support/expect.ts";
import { faults, type Fault } from "../peers/faults.ts";
import { jamfPaths, startJamf, type JamfPeer } from "../peers/jamf.ts";
import { clients, providerPaths, startOidcProvider } from "../peers/oidc-provider.ts";
import { assertExplained } from "../support/expect.ts";
import {
  addOauth2,
  target,
  withJamf,
  withProvider,
  withSsp,
  withUbisecure,
} from "../support/machines.ts";
import { createPlatform, writeToken } from "../support/platform.ts";
import { rig, type Rig } from "../support/rig.ts";
import { assertNoSecretIn } from "../support/sweep.ts";

interface Bare extends Rig {
  readonly peer: JamfPeer;
  /** Adds the profile `jamf` with these arguments for its secret. */
  addWith(...words: string[]): Promise<void>;
}

async function withoutSecret(t: TestContext): Promise<Bare> {
  const one = rig(t);
  const peer = await one.meet(startJamf());
  // From here on it must be seen nowhere.
  one.secret("unused", peer.clientSecret);
  const addWith = (...words: string[]) =>
    one.add("jamf", "jamf", [...target(peer.origin, peer.clientId), ...words]);
  return { ...one, peer, addWith };
}

const token = ["token", "get", "--json", "--profile", "jamf"];

describe("a secret comes from", { concurrency: 2 }, () => {
  test("a file, with or without a line end", async (t) => {
    const { addWith, file, get, peer } = await withoutSecret(t);
    await addWith("--secret-file", file("line", `${peer.clientSecret}\n`));
    assert.equal((await get("jamf")).cached, false);
  });

  test("a file of mode 0400", async (t) => {
    const { addWith, file, get, peer } = await withoutSecret(t);
    await addWith("--secret-file", file("readonly", peer.clientSecret, 0o400));
    assert.equal((await get("jamf")).cached, false);
  });

  test("standard input, at each use", async (t) => {
    const { addWith, get, peer, run } = await withoutSecret(t);
    await addWith("--secret-file", "-");
    await get("jamf", [], { stdin: `${peer.clientSecret}\n` });
    assertExplained(await run([...token, "--refresh"], { stdin: "" }), [2, 3], /secret/i);
    assert.equal(peer.tokenRequests().length, 1);
  });

  test("standard input, but not as the body too", async (t) => {
    const { addWith, peer, run } = await withoutSecret(t);
    await addWith("--secret-file", "-");
    const words = ["request", "POST", "/api/x", "--data", "-", "--profile", "jamf", "--json"];
    assertExplained(await run(words, { stdin: "{}" }), 2, /standard input is used twice/);
    assert.deepEqual(peer.requests, []);
  });

  test("a credential of systemd", async (t) => {
    const { addWith, dir, get, peer, run } = await withoutSecret(t);
    await addWith("--secret-credential", "jamf-secret");
    assertExplained(await run(token), 3, /jamf-secret/, /CREDENTIALS_DIRECTORY|LoadCredential/);
    const folder = join(dir, "given/credentials");
    mkdirSync(folder, { mode: 0o700 });
    writeFileSync(join(folder, "jamf-secret"), peer.clientSecret, { mode: 0o400 });
    const env = { CREDENTIALS_DIRECTORY: folder };
    assert.equal((await get("jamf", [], { env })).cached, false);
  });

  test("a command", async (t) => {
    const { addWith, file, get, peer } = await withoutSecret(t);
    await addWith("--secret-command", `cat ${file("for-command", `${peer.clientSecret}\n`)}`);
    assert.equal((await get("jamf")).cached, false);
  });

  test("a command that fails is told by its exit code and not by its output", async (t) => {
    const { addWith, file, peer, run } = await withoutSecret(t);
    const script = `cat '${file("for-command", peer.clientSecret)}'; cat '${file("for-command", peer.clientSecret)}' >&2; exit 7`;
    await addWith("--secret-command", `sh -c "${script}"`);
    assertExplained(await run(token), 3, /command/i);
    assert.equal(peer.requests.length, 0);
  });

  test("never a word of the command line", async (t) => {
    const { run, peer, secret } = await withoutSecret(t);
    const value = "a-secret-on-the-command-line";
    secret("argv", value);
    const words = [
      "profile",
      "add",
      "x",
      "--preset",
      "jamf",
      ...target(peer.origin, peer.clientId),
    ];
    const result = await run([...words, "--client-secret", value, "--json"]);
    assertExplained(result, 2);
    assert.match((await run(["profile", "list", "--json"])).stdout, /^(?![^]*"x")/);
  });
});

describe("a secret or key is refused when", { concurrency: 2 }, () => {
  test("the file is missing", async (t) => {
    const { addWith, run, peer } = await withoutSecret(t);
    await addWith("--secret-file", "/nonexistent/secret");
    assertExplained(await run(token), 3, /\/nonexistent\/secret/);
    assert.equal(peer.requests.length, 0);
  });

  test("the file is empty", async (t) => {
    const { addWith, file, run } = await withoutSecret(t);
    await addWith("--secret-file", file("empty", "\n"));
    assertExplained(await run(token), 3, /empty/i);
  });

  for (const mode of [0o644, 0o640, 0o602])
    test(`the file has mode ${mode.toString(8)}, which chmod mends`, async (t) => {
      const { addWith, file, run, get, peer } = await withoutSecret(t);
      const path = file("open", peer.clientSecret);
      await addWith("--secret-file", path);
      chmodSync(path, mode);
      assertExplained(await run(token), 3, /chmod/, /given\/open/);
      assert.equal(peer.requests.length, 0);
      chmodSync(path, 0o600);
      assert.equal((await get("jamf")).cached, false);
    });

  const keys: [what: string, make: (one: Rig) => string, meaning: RegExp][] = [
    ["the key is missing", () => "/nonexistent/key.pem", /\/nonexistent\/key\.pem/],
    ["the key can be read by others", (one) => one.file("open.key", pemOf(2048), 0o644), /chmod/],
    ["the key is no key", (one) => one.file("not.key", "-----BEGIN NOTHING-----\n"), /key/i],
    ["the key is a public one", (one) => one.file("public.key", publicOf(pemOf(2048))), /private/i],
    ["the key has 1024 bits", (one) => one.file("weak.key", pemOf(1024)), /2048/],
  ];
  for (const [what, make, meaning] of keys)
    test(what, async (t) => {
      const one = await withProvider(t);
      const words = ["--client-auth", "private_key_jwt", "--key", make(one)];
      const found = [...target(one.peer.origin, "some-client"), "--issuer", one.peer.issuer];
      const added = await one.run([
        "profile",
        "add",
        "k",
        "--preset",
        "oauth2",
        ...found,
        ...words,
      ]);
      // It may be refused as soon as it is named; at its use it must be.
      const result = await one.run(["token", "get", "--json", "--profile", "k"]);
      if (added.code === 0) assertExplained(result, 3, meaning);
      else assert.deepEqual([added.code, meaning.test(added.stderr)], [3, true], added.stderr);
      assert.deepEqual(one.peer.tokenRequests(), []);
    });
});

describe("a profile is refused when", { concurrency: 4 }, () => {
  const url = "https://sso.example";
  const id = ["--client-id", "machine-1"];
  const file = ["--secret-file", "/etc/secret"];
  const key = ["--key", "/etc/machine.key"];
  const refused: [what: string, words: string[], meaning: RegExp][] = [
    [
      "the URL holds a password",
      ["jamf", "--url", "https://u:hunter22@h.example", ...id, ...file],
      /user|password|credential/i,
    ],
    [
      "the URL is http beyond loopback",
      ["jamf", "--url", "http://h.example", ...id, ...file],
      /https/,
    ],
    [
      "the token URL is http beyond loopback",
      ["oauth2", "--url", url, "--token-url", "http://h.example/t", ...id, ...file],
      /https/,
    ],
    [
      "the token URL has a fragment",
      ["oauth2", "--url", url, "--token-url", `${url}/t#x`, ...id, ...file],
      /fragment|#/,
    ],
    ["the preset is unknown", ["okta", "--url", url, ...id, ...file], /jamf/],
    [
      "the method is unknown",
      ["oauth2", "--url", url, "--issuer", url, "--client-auth", "digest", ...id, ...file],
      /private_key_jwt/,
    ],
    [
      "the claims are no JSON object",
      [
        "oauth2",
        "--url",
        url,
        "--issuer",
        url,
        "--grant",
        "jwt-bearer",
        ...key,
        "--assertion-claims",
        "[1]",
        ...id,
      ],
      /JSON|object/,
    ],
    [
      "a parameter has no value",
      ["oauth2", "--url", url, "--issuer", url, "--param", "x", ...id, ...file],
      /K=V|=|KEY=VALUE/,
    ],
    [
      "the grant is neither a name nor a URN",
      ["oauth2", "--url", url, "--issuer", url, "--grant", "password grant", ...id, ...file],
      /grant/,
    ],
    ["the client has no id", ["jamf", "--url", url, ...file], /client-id/],
    ["there is neither secret nor key", ["jamf", "--url", url, ...id], /secret/],
    ["there is no address at all", ["oauth2", ...id, ...file], /--url/],
  ];
  for (const [what, [preset = "", ...words], meaning] of refused)
    test(what, async (t) => {
      const { run } = rig(t);
      const result = await run(["profile", "add", "x", "--json", "--preset", preset, ...words]);
      const { message, hint = "" } = assertExplained(result, 2, meaning);
      assert.doesNotMatch(`${message}${hint}`, /hunter22/);
    });
});

describe("profiles", { concurrency: 2 }, () => {
  test("show tells where the secret is, not what it is", async (t) => {
    const { run, dir } = await withJamf(t);
    for (const words of [[], ["--json"]]) {
      const result = await run(["profile", "show", "jamf", ...words]);
      assertDone(result);
      assert.ok(result.stdout.includes(join(dir, "given/jamf-secret")));
    }
    const list = await run(["profile", "list"]);
    assert.match(list.stdout, /jamf/);
  });

  test("a removed profile is gone, with its token", async (t) => {
    const one = await withJamf(t);
    const { access_token: kept } = await one.get("jamf");
    const holds = () => one.cacheFiles().some((file) => readFileSync(file, "utf8").includes(kept));
    assert.ok(holds());
    assertDone(await one.run(["profile", "remove", "jamf"]));
    assert.ok(!holds());
    assertExplained(await one.run(token), [2, 3], /jamf/);
  });
});

describe("no secret is seen, not even with --verbose,", { concurrency: 2 }, () => {
  const verbose = ["--verbose"];

  test("in a whole day of Jamf", async (t) => {
    const { run, peer } = await withJamf(t);
    const loud = (...words: string[]) => run([...words, ...verbose, "--profile", "jamf"]);
    const got = await run(["token", "get", ...verbose, "--profile", "jamf"], { reveals: true });
    assert.match(got.stderr, /\/api\/v1\/oauth\/token/, "the trace shows the request");
    await loud("request", "GET", jamfPaths.version);
    await loud("request", "GET", jamfPaths.scripts, "--include");
    await loud("token", "inspect");
    await loud("token", "userinfo");
    peer.endTokens();
    await loud("request", "GET", jamfPaths.version);
    await loud("token", "revoke");
    peer.rotateSecret("a secret that nobody was told");
    await loud("token", "get");
  });

  test("in a whole day of Ubisecure, and of SSP with its echoes", async (t) => {
    const { run } = await withUbisecure(t);
    const as = ["--as", "server2"];
    for (const words of [["introspect", ...as], ["userinfo"], ["inspect"], ["revoke"]])
      await run(["token", ...words, ...verbose, "--json", "--profile", "client1"]);
    const ssp = await withSsp(t);
    await ssp.get("ssp", verbose);
    ssp.peer.refusesToken = true;
    await ssp.run(["request", "GET", "/ssp/api/1/person", ...verbose, "--profile", "ssp"]);
  });

  test("in a whole day of a workload, with its echoes", async (t) => {
    const platform = createPlatform();
    const one = rig(t, { mayComplain: true });
    const { id } = clients.privateJwt;
    const options = { clientKey: platform.publicKey, subjectKey: platform.publicKey, dpop: {} };
    const peer = await one.meet(startOidcProvider(options));
    const renew = () => {
      const claims = { iss: id, sub: id, aud: peer.issuer };
      for (const name of ["assertion", "subject", "actor"])
        writeToken(one, name, platform.sign(claims));
    };
    renew();
    const given = (name: string) => join(one.dir, "given", name);
    const proof = ["--assertion-file", given("assertion"), "--dpop"];
    await addOauth2(one, peer, id, proof, "client");
    const exchange = ["--grant", "token-exchange", "--actor-token-file", given("actor")];
    await addOauth2(
      one,
      peer,
      id,
      [...proof, ...exchange, "--subject-token-file", given("subject")],
      "x",
    );
    await addOauth2(one, peer, id, [...proof, ...exchange, "--subject-profile", "client"], "y");
    const keyParts: string[] = [];
    for (const profile of ["client", "x", "y"]) {
      const loud = async (...words: string[]) => {
        const result = await one.run([...words, ...verbose, "--profile", profile]);
        // Keys lie in the folder of tokens, and are to be seen nowhere else.
        assertNoSecretIn(result.stdout + result.stderr, keyParts, words.join(" "));
        return result;
      };
      renew();
      // Whole, which the words of an error are not.
      peer.spoilAt(providerPaths.api, () => ({
        status: 400,
        headers: { "Content-Type": "text/plain" },
        body: peer.tokenRequests().at(-1)?.body ?? "",
      }));
      assert.notEqual((await loud("request", "GET", providerPaths.api)).code, 0);
      await one.get(profile, verbose);
      const keys = one.cacheFiles().filter((path) => path.includes("/dpop-"));
      assert.ok(keys.length > 0);
      const lines = keys.flatMap((path) => readFileSync(path, "utf8").split("\n"));
      const parts = lines.filter((line) => /^[\w+/=]+$/.test(line));
      keyParts.push(...parts.map((part) => part.slice(0, 40)));
      assertDone(await loud("request", "GET", providerPaths.api));
      renew();
      for (const words of [["doctor"], ["token", "inspect"], ["token", "introspect"]])
        await loud(...words);
      const echo: Fault = (_, { body, headers }) => ({
        status: 400,
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({
          error: "invalid_grant",
          error_description: `${body} ${String(headers["dpop"])} ${headers.authorization}`,
        }),
      });
      peer.spoilAt(providerPaths.api, echo);
      assert.notEqual((await loud("request", "GET", providerPaths.api)).code, 0);
      peer.spoil(echo, 2);
      for (const form of [[], ["--json"]])
        assert.notEqual(
          (await loud("token", "get", "--refresh", "--retries", "0", ...form)).code,
          0,
        );
      renew();
    }
    for (const name of ["client", "x"]) {
      writeToken(one, "assertion", platform.sign({ exp: 1 }));
      assert.equal(
        (await one.run(["token", "get", "--refresh", ...verbose, "--profile", name])).code,
        3,
      );
    }
  });

  test("when the server repeats what it was sent", async (t) => {
    const { run, peer } = await withJamf(t);
    for (const [status, type] of [
      [400, "application/json"],
      [500, "text/plain"],
      [200, "text/html"],
    ] as const) {
      peer.spoil((_, { body, headers }) => {
        const echo = {
          error: "invalid_request",
          error_description: `${body} ${headers.authorization}`,
        };
        return { status, headers: { "Content-Type": type }, body: JSON.stringify(echo) };
      }, 9);
      const words = ["token", "get", "--profile", "jamf", "--retries", "0"];
      assert.notEqual((await run([...words, ...verbose])).code, 0);
      assert.notEqual((await run([...words, "--json"])).code, 0);
    }
  });

  test("when the API repeats the header", async (t) => {
    const { run, peer } = await withJamf(t);
    peer.spoilAt(
      jamfPaths.version,
      (_, { headers }) => ({
        status: 418,
        headers: { "Content-Type": "text/plain", "X-Echo": headers.authorization ?? "" },
        body: `you said ${headers.authorization}`,
      }),
      9,
    );
    for (const words of [[], ["--include"], ["--json"], verbose])
      assert.notEqual(
        (await run(["request", "GET", jamfPaths.version, "--profile", "jamf", ...words])).code,
        0,
      );
  });

  test("when the token endpoint can't be understood", async (t) => {
    const { run, peer } = await withJamf(t);
    const all = [faults.trailingComma, faults.macTokenType, faults.noTokenType, faults.status(500)];
    for (const fault of all) {
      peer.spoil(fault, 2);
      for (const words of [verbose, ["--json"]])
        await run(["token", "get", "--profile", "jamf", "--retries", "0", ...words]);
    }
    assert.ok(answerOf(await run(["profile", "show", "jamf", "--json"])));
  });
});

function pemOf(bits: number): string {
  const words = ["genpkey", "-algorithm", "RSA", "-pkeyopt", `rsa_keygen_bits:${bits}`];
  return execFileSync("openssl", words, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

function publicOf(pem: string): string {
  return execFileSync("openssl", ["pkey", "-pubout"], { encoding: "utf8", input: pem });
}
