/**
 * Every command that calls the API, judged by the vendor's published OpenAPI documents. Only
 * run.sh starts these: the documents are named by $SYSCTX_CONTRACT.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { demoIds, demoState, openSystem, startEmulator } from "../../src/index.ts";
import { makeCertificate, makeHost } from "../acceptance/support/host.ts";
import type { Host } from "../acceptance/support/host.ts";
import { runProgram } from "../acceptance/support/run.ts";
import { calls } from "./support/calls.ts";
import { startPrism } from "./support/prism.ts";
import type { Prism } from "./support/prism.ts";
import { startRouter } from "./support/router.ts";
import type { Judged, Router } from "./support/router.ts";

const folder = process.env["SYSCTX_CONTRACT"] ?? "";
const { groups, userGroups } = demoIds;

/** What today's API has and the documents have not; each must be met, or it is no exception. */
const exceptions: readonly { readonly what: string; readonly is: (one: Judged) => boolean }[] = [
  {
    what: "policy_group is not among the targets of 2019",
    is: ({ path, body, violations }) =>
      violations.length === 1 &&
      /policy_group/.test(path + body) &&
      /(?:targets\.0|type) must be equal to one of the allowed values/.test(violations[0] ?? ""),
  },
];

const document = `fields: { displayName: web-03, description: front end }
attributes: { values: { role: database, environment: null } }
groups: { ids: [${groups.web}, ${groups.database}], exclusive: true }
associations:
  - { type: user_group, id: ${userGroups.auditors}, sudo: without-password }
`;

describe("the vendor's OpenAPI documents", () => {
  let documents: { readonly v1: Prism; readonly v2: Prism };
  let host: Host;
  const everything: Judged[] = [];

  before(async () => {
    assert.ok(folder, "these run by: npm run rig contract FOLDER");
    const [v1, v2] = await Promise.all(
      (["v1", "v2"] as const).map((name) => startPrism(join(folder, `${name}.yaml`))),
    );
    assert.ok(v1 !== undefined && v2 !== undefined);
    documents = { v1, v2 };
    host = await makeHost();
    await makeCertificate(host);
    writeFileSync(join(host.dir, "host.yaml"), document);
  });
  after(async () => {
    await Promise.all([documents.v1.close(), documents.v2.close()]);
    await host.remove();
  });

  /** Does something between a new emulator and the documents, and judges what it sent. */
  async function judge(work: (router: Router) => Promise<void>): Promise<void> {
    const { dir, configFile: agentConfig, keyFile: key, certificateFile: certificate } = host;
    const demo = { dir, agentConfig, key, certificate, systemId: host.systemKey };
    const state = demoState({ ...demo, publicKeyPem: host.publicPem }, hostname());
    const emulator = await startEmulator({ now: Date.now, state });
    const router = await startRouter(emulator.origin, documents);
    try {
      await work(router);
    } finally {
      await router.close();
      await emulator.close();
    }
    everything.push(...router.seen);
    assert.ok(router.seen.length > 0, "nothing was sent");
    assert.deepEqual(router.seen.filter(isUnexpected), []);
    for (const { method, path, status } of router.seen)
      assert.ok(status < 300, `${method} ${path}: ${status}`);
  }

  const isUnexpected = (one: Judged) =>
    one.violations.length > 0 && !exceptions.some(({ is }) => is(one));

  for (const words of calls)
    test(`allow what sysctx ${words.join(" ")} sends`, () =>
      judge(async ({ origin }) => {
        const { code, stderr } = await runProgram(host, origin, [...words]);
        assert.equal(code, 0, stderr);
      }));

  for (const [method, path] of [
    ["GET", "/api/systems/{id}"],
    ["DELETE", "/api/systems/{id}"],
  ] as const)
    test(`allow what the command of sysctx sign ${method} ${path} --as curl sends`, () =>
      judge(async ({ origin }) => {
        const words = ["sign", method, path, "--as", "curl"];
        const { stdout } = await runProgram(host, origin, words);
        await promisify(execFile)("sh", ["-c", `${stdout.trimEnd()} --fail --silent`]);
      }));

  test("allow what the library signs for fetch", () =>
    judge(async ({ origin }) => {
      const system = openSystem({ agentConfig: host.configFile, url: origin });
      const request = system.sign("GET", "/api/systems/{id}?fields=displayName");
      assert.equal((await fetch(request.url, request)).status, 200);
    }));

  test("refuse what they do not allow, so that their silence means something", async () => {
    const { v1, v2 } = documents;
    const headers = {
      accept: "application/json",
      "content-type": "application/json",
      "x-api-key": "some key",
    };
    const good = { method: "GET", path: `/systems/${host.systemKey}`, headers, body: Buffer.of() };
    assert.deepEqual(await v1.judge(good), []);
    for (const name of ["accept", "content-type"]) {
      const others = Object.fromEntries(Object.entries(headers).filter(([it]) => it !== name));
      for (const method of ["GET", "DELETE"])
        assert.match(
          (await v1.judge({ ...good, method, headers: others })).join(),
          new RegExp(`header: .* required property '${name}'`),
        );
    }
    assert.match((await v1.judge({ ...good, path: "/nothing" })).join(), /no path matched/);
    const add = {
      ...good,
      method: "POST",
      path: `/systems/${host.systemKey}/associations`,
      body: Buffer.from('{"op":"join","type":"user","id":"x"}'),
    };
    const length = { "content-length": String(add.body.length) };
    const said = await v2.judge({ ...add, headers: { ...headers, ...length } });
    assert.match(said.join(), /body\.op: .*allowed values/);
  });

  test("were asked about reads and changes, and each exception was met", () => {
    const methods = new Set(everything.map(({ method }) => method));
    assert.deepEqual([...methods].sort(), ["DELETE", "GET", "POST", "PUT"]);
    for (const { what, is } of exceptions) assert.ok(everything.some(is), what);
  });

  test("are those of API 1.0 and 2.0", () => {
    for (const [name, base] of [
      ["v1", "/api"],
      ["v2", "/api/v2"],
    ] as const)
      assert.match(
        readFileSync(join(folder, `${name}.yaml`), "utf8"),
        new RegExp(`^basePath: "?${base}"?$`, "m"),
      );
  });
});
