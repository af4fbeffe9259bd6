import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { jsonBody } from "./judge/message.ts";
import { groupEntry, idOf, type JsonObject } from "./judge/state.ts";
import {
  answerOf,
  assertDone,
  assertNoControls,
  assertTextFailure,
  envelopeOf,
  failureOf,
  reportedFailure,
  type Envelope,
} from "./support/expect.ts";
import { rig, type Rig } from "./support/rig.ts";
import type { RunOptions, RunResult } from "./support/run.ts";

/** Runs `apply` on a document that comes on standard input. */
function apply(
  { run }: Rig,
  document: string,
  words: string[] = [],
  options: RunOptions = {},
): Promise<RunResult> {
  return run(["apply", "-f", "-", ...words], { ...options, stdin: document });
}

const methods = ({ judge }: Rig) => judge.requests.map(({ method }) => method);
const reads = (host: Rig) => methods(host).filter((method) => method === "GET").length;
const writes = (host: Rig) => methods(host).filter((method) => method !== "GET");
const groups = ({ judge }: Rig) => judge.state.groups.map(({ id }) => id).sort();
const attributes = ({ judge }: Rig) =>
  Object.fromEntries(
    (judge.state.record?.attributes as { name: string; value: string }[]).map((entry) => [
      entry.name,
      entry.value,
    ]),
  );

const [web, db, old, kept] = [idOf(1), idOf(2), idOf(8), idOf(9)];
const alice = idOf(1, "a1");
const bob = idOf(2, "a1");

/** Ten changes: three of fields, three of attributes, two groups to join and one to leave, one association. */
const tenChanges = `# a host of the web tier
fields:
  displayName: web-01
  description: front
  allowSshPasswordAuthentication: false
attributes:
  values: {role: db, zone: eu}
  exclusive: true
groups:
  ids: ["${web}", "${db}", "${kept}"]
  exclusive: true
associations:
  - {type: user, id: ${alice}, sudo: without-password}
`;

async function tenChangesRig(t: Parameters<typeof rig>[0]): Promise<Rig> {
  const host = await rig(t);
  host.judge.state.groups = [groupEntry(old), groupEntry(kept)];
  return host;
}

function assertTenChangesMade(host: Rig): void {
  const { record, edges } = host.judge.state;
  assert.equal(record?.displayName, "web-01");
  assert.equal(record.description, "front");
  assert.equal(record.allowSshPasswordAuthentication, false);
  assert.equal(record.hostname, hostname());
  assert.deepEqual(attributes(host), { role: "db", zone: "eu" });
  assert.deepEqual(groups(host), [web, db, kept].sort());
  assert.deepEqual(edges, [
    {
      type: "user",
      id: alice,
      attributes: { sudo: { enabled: true, withoutPassword: true } },
    },
  ]);
}

const tenIds = [
  "fields.displayName",
  "fields.description",
  "fields.allowSshPasswordAuthentication",
  "attributes.role",
  "attributes.zone",
  "attributes.rack",
  `groups.${web}`,
  `groups.${db}`,
  `associations.user/${alice}`,
  `groups.${old}`,
];

describe("apply", { concurrency: 4 }, () => {
  test("makes ten changes with at most four reads before, one request per change or fewer, and one read back", async (t) => {
    const host = await tenChangesRig(t);
    const envelope = envelopeOf(await apply(host, tenChanges, ["--json"]));
    assert.equal(envelope.command, "apply");
    assert.equal(envelope.changed, true);
    assert.deepEqual(
      envelope.results,
      tenIds.map((id) => ({ id, changed: true })),
    );
    assertTenChangesMade(host);
    const before = methods(host).findIndex((method) => method !== "GET");
    assert.equal(before, 3);
    assert.deepEqual(writes(host), ["PUT", "POST", "POST", "POST", "POST"]);
    assert.equal(reads(host), 4);
    const { connections } = host.judge.counts;
    assert.ok(connections <= 3, `${connections} connections`);
  });

  test("reads at the same time", async (t) => {
    const host = await tenChangesRig(t);
    host.judge.next({ when: ({ method }) => method === "GET", times: 3, delay: 300 });
    assertDone(await apply(host, tenChanges, ["--dry-run"]));
    assert.equal(host.judge.counts.mostInFlight, 3);
  });

  test("sends only reads the second time and says that nothing changed", async (t) => {
    const host = await tenChangesRig(t);
    assertDone(await apply(host, tenChanges));
    const first = writes(host).length;
    const seen = host.judge.requests.length;
    assert.deepEqual(answerOf(await apply(host, tenChanges, ["--json"])), {
      schemaVersion: 1,
      command: "apply",
      changed: false,
      results: [],
    });
    assert.equal(writes(host).length, first);
    assert.equal(host.judge.requests.length, seen + 3);
    const { stdout, stderr } = await apply(host, tenChanges);
    assert.match(stdout, /^nothing to do/);
    assert.equal(stderr, "");
  });

  test("shows the difference as a person reads it, in the order of the work", async (t) => {
    const result = await apply(await tenChangesRig(t), tenChanges);
    assertDone(result);
    assert.equal(result.stderr, "");
    assert.deepEqual(result.stdout.trimEnd().split("\n").slice(0, 10), [
      "~ fields.displayName: web-1 -> web-01",
      "~ fields.description:  -> front",
      "~ fields.allowSshPasswordAuthentication: true -> false",
      "~ attributes.role: web -> db",
      "+ attributes.zone: eu",
      "- attributes.rack",
      `+ groups.${web}`,
      `+ groups.${db}`,
      `+ associations.user/${alice}: sudo without password`,
      `- groups.${old}`,
    ]);
  });

  test("shows a change of sudo with what it was and what it is to be", async (t) => {
    const host = await rig(t);
    host.judge.state.edges = [{ type: "user", id: alice, attributes: null }];
    const document = `associations: [{type: user, id: "${alice}", sudo: true}]`;
    const result = await apply(host, document);
    assertDone(result);
    assert.match(result.stdout, new RegExp(`^~ associations\\.user/${alice}: sudo no -> sudo yes`));
    assert.deepEqual(writes(host), ["POST"]);
    assert.deepEqual(host.judge.state.edges[0]?.attributes, {
      sudo: { enabled: true, withoutPassword: false },
    });
  });

  test("--diff shows all that the document speaks of, before and after", async (t) => {
    const host = await tenChangesRig(t);
    const { diff } = answerOf(await apply(host, tenChanges, ["--diff", "--dry-run", "--json"])) as {
      diff: { before: JsonObject; after: JsonObject };
    } & JsonObject;
    assert.equal(diff.before["fields.displayName"], "web-1");
    assert.equal(diff.after["fields.displayName"], "web-01");
    assert.equal(diff.before["attributes.rack"], "b7");
    assert.ok(!("attributes.rack" in diff.after));
    for (const side of [diff.before, diff.after]) assert.equal(side[`groups.${kept}`], kept);
    const { stdout } = await apply(host, tenChanges, ["--diff"]);
    const lines = stdout.trimEnd().split("\n");
    for (const line of [
      `  groups.${kept}`,
      "- fields.displayName: web-1",
      "+ fields.displayName: web-01",
      "- attributes.rack: b7",
      `- groups.${old}`,
    ])
      assert.ok(lines.includes(line), `${line}\n${stdout}`);
    const other = "fields: {displayName: web-02}";
    const coloured = await apply(host, other, ["--diff", "--dry-run"], {
      env: { FORCE_COLOR: "1" },
    });
    assert.match(coloured.stdout, /^\u001b\[\d+m- fields\.displayName: web-01\u001b\[\d+m$/m);
    const settled = await apply(host, tenChanges, ["--diff"]);
    assert.match(settled.stdout, /^nothing to do.*\n( {2}\S.*\n){9}changed: false\n$/);
  });

  test("says of a dry run that nothing was done, and with --quiet only what failed", async (t) => {
    const host = await tenChangesRig(t);
    const dry = await apply(host, tenChanges, ["--dry-run"]);
    assert.match(dry.stdout, /^this would change; nothing was sent but reads:\n~ /);
    const quiet = await apply(host, tenChanges, ["--quiet"]);
    assertDone(quiet);
    assert.equal(quiet.stdout, "");
    assertTenChangesMade(host);
  });

  test("--schema prints the JSON Schema of documents and asks nobody", async (t) => {
    const host = await rig(t);
    const { stdout } = await host.run(["apply", "--schema"]);
    assert.equal((JSON.parse(stdout) as JsonObject).title, "sysctx desired state");
    assert.equal(host.judge.counts.connections, 0);
  });

  test("colours the difference where colour is asked for, and nowhere else", async (t) => {
    const host = await tenChangesRig(t);
    const words = ["--dry-run"];
    const coloured = await apply(host, tenChanges, words, { env: { FORCE_COLOR: "1" } });
    assert.match(coloured.stdout, /^\u001b\[\d+m~ fields\.displayName/m);
    assertNoControls((await apply(host, tenChanges, words)).stdout);
  });

  test("makes control characters of the server and of the document visible", async (t) => {
    const host = await rig(t);
    host.judge.state.record = { ...host.judge.state.record, displayName: "a\u001b[31m\u202eb\nc" };
    const document = 'fields: {displayName: "x\\u001b]0;y\\u0007"}';
    const text = await apply(host, document, ["--dry-run"]);
    assertNoControls(text.stdout);
    assert.equal(text.stdout.match(/^~ fields\.displayName: .* -> .*$/gm)?.length, 1, text.stdout);

    assertNoControls((await apply(host, document, ["--json"])).stdout);
    assert.equal(host.judge.state.record?.displayName, "x\u001b]0;y\u0007");
  });

  test("--dry-run sends reads only and answers with what would be done", async (t) => {
    const host = await tenChangesRig(t);
    const before = structuredClone(host.judge.state);
    const result = await apply(host, tenChanges, ["--dry-run", "--json"]);
    const { requests, dryRun } = answerOf(result) as Envelope & {
      dryRun: boolean;
      requests: { method: string; path: string; body: JsonObject }[];
    };
    assert.equal(dryRun, true);
    const envelope = envelopeOf(result);
    assert.equal(envelope.changed, true);
    assert.deepEqual(
      envelope.results.map(({ id }) => id),
      tenIds,
    );
    assert.deepEqual(methods(host), ["GET", "GET", "GET"]);
    assert.deepEqual(host.judge.state, before);

    // What it said is what is then done.
    assertDone(await apply(host, tenChanges));
    const sent = host.judge.requests.filter(({ method }) => method !== "GET");
    const shape = (all: { method: string; path: string; body: unknown }[]) =>
      all.map((one) => JSON.stringify([one.method, one.path, one.body])).sort();
    assert.deepEqual(shape(sent.map((one) => ({ ...one, body: jsonBody(one) }))), shape(requests));
  });

  test("--dry-run on a host that is right says so", async (t) => {
    const host = await rig(t);
    const envelope = answerOf(
      await apply(host, "fields: {displayName: web-1}", ["--dry-run", "--json"]),
    ) as Envelope;
    assert.equal(envelope.changed, false);
    assert.deepEqual(envelope.results, []);
  });

  test("ends its text with changed: true or false", async (t) => {
    const host = await rig(t);
    const document = "fields: {displayName: web-2}";
    assert.match((await apply(host, document)).stdout, /^changed: true\n(?![^])/m);
    assert.match((await apply(host, document)).stdout, /^changed: false\n(?![^])/m);
  });

  test("reads a document from a file, with JSON as good as YAML", async (t) => {
    const host = await rig(t);
    const file = join(host.host.dir, "host.json");
    await writeFile(file, JSON.stringify({ fields: { displayName: "from-json" }, groups: [web] }));
    assertDone(await host.run(["apply", "-f", file]));
    assertDone(await host.run(["apply", "--file", file]));
    assert.equal(host.judge.state.record?.displayName, "from-json");
    assert.deepEqual(groups(host), [web]);
    assert.equal(writes(host).length, 2);
  });

  test("merges several documents in order", async (t) => {
    const host = await rig(t);
    const document = `fields: {displayName: a, description: b}\ngroups: ["${web}"]\n---\nfields: {displayName: c}\ngroups: ["${db}"]\n`;
    assertDone(await apply(host, document));
    assert.equal(host.judge.state.record?.displayName, "c");
    assert.equal(host.judge.state.record?.description, "b");
    assert.deepEqual(groups(host), [web, db]);
  });

  test("leaves a group alone in which the host is through another group", async (t) => {
    const host = await rig(t);
    const through = groupEntry(old);
    const edge = (id: string) => ({
      attributes: null,
      to: { attributes: null, id, type: "system_group" },
    });
    through.paths = [[edge(kept), edge(old)]];
    host.judge.state.groups = [groupEntry(kept), through];
    const document = `groups: {ids: ["${kept}"], exclusive: true}`;
    assert.equal(envelopeOf(await apply(host, document, ["--json"])).changed, false);
    assert.deepEqual(writes(host), []);
  });

  test("sees every page: a group beyond the first hundred is not added again", async (t) => {
    const host = await rig(t);
    const many = Array.from({ length: 130 }, (_, n) => idOf(n));
    host.judge.state.groups = many.map(groupEntry);
    const ids = [many[3], many[128]].map((id) => `"${id}"`).join(", ");
    assert.equal(envelopeOf(await apply(host, `groups: [${ids}]`, ["--json"])).changed, false);
    const rest = many.slice(2).map((id) => `"${id}"`);
    assertDone(await apply(host, `groups: {ids: [${rest.join(", ")}], exclusive: true}`));
    assert.equal(host.judge.state.groups.length, 128);
    assert.equal(writes(host).length, 2);
  });

  test("removes with exclusive what is not named, of every type", async (t) => {
    const host = await rig(t);
    host.judge.state.edges = ["user", "user_group", "policy", "policy_group", "command"].map(
      (type) => ({ type, id: bob, attributes: null }),
    );
    const document = `associations: {edges: [{type: policy, id: "${bob}"}], exclusive: true}`;
    assertDone(await apply(host, document));
    assert.deepEqual(
      host.judge.state.edges.map(({ type }) => type),
      ["policy"],
    );
    assert.equal(writes(host).length, 4);
  });
});

describe("apply refers to names:", { concurrency: 4 }, () => {
  test("aliases of the settings and of the document stand for ids", async (t) => {
    const host = await rig(t);
    assertDone(await host.run(["config", "set", "alias.web", web]));
    const document = `aliases: {db: "${db}", al: "${alice}"}\ngroups: [web, db]\nassociations: [{type: user, id: al}]`;
    assertDone(await apply(host, document));
    assert.deepEqual(groups(host), [web, db]);
    assert.equal(host.judge.state.edges[0]?.id, alice);
  });

  test("an alias is shown beside its id", async (t) => {
    const { stdout } = await apply(await rig(t), `aliases: {front: "${web}"}\ngroups: [front]`);
    assert.match(stdout, new RegExp(`^\\+ groups\\.${web}.*front`, "m"));
  });

  test("environment variables and the host's own name are put in", async (t) => {
    const host = await rig(t);
    const document =
      "fields:\n  displayName: ${hostname}\n  description: ${TIER} $${TIER}\ngroups:\n  - ${GROUP}\n";
    assertDone(await apply(host, document, [], { env: { TIER: 'web\'s "a": b', GROUP: web } }));
    assert.equal(host.judge.state.record?.displayName, hostname());
    assert.equal(host.judge.state.record?.description, 'web\'s "a": b ${TIER}');
    assert.deepEqual(groups(host), [web]);
  });

  test("a variable that is not set is an error with its place, and nothing is sent", async (t) => {
    const host = await rig(t);
    const result = await apply(host, "fields:\n  description: ${TIER}\n", ["--json"]);
    const { message } = failureOf(result, 2, "document_invalid");
    assert.equal(message, "standard input:2:16: ${TIER} is not set");
    assert.equal(host.judge.counts.connections, 0);
  });
});

describe("apply that fails in the middle", { concurrency: 4 }, () => {
  const refuse = (path: string) => ({
    when: (request: { method: string; path: string }) =>
      request.method !== "GET" && request.path.includes(path),
    body: '{"message":"no"}',
  });

  test("says what was done and what was not, ends with the first failure in order, and finishes when run again", async (t) => {
    const host = await tenChangesRig(t);
    // The second failure in order is answered first.
    host.judge.next({ ...refuse(web), status: 400, delay: 200 });
    host.judge.next({ ...refuse("/associations"), status: 403 });
    const result = await apply(host, tenChanges, ["--json"]);
    const failure = reportedFailure(result, 8, "rejected");
    assert.match(failure.message, new RegExp(web));
    const envelope = envelopeOf(result);
    assert.equal(envelope.changed, true);
    assert.deepEqual(
      envelope.results.map(({ id, changed, error }) => [id, changed ?? error?.code]),
      tenIds.map((id, n) => [
        id,
        n === 6 ? "rejected" : n === 8 ? "forbidden" : n === 9 ? "not_attempted" : true,
      ]),
    );
    assert.deepEqual(groups(host), [db, old, kept].sort());

    const done = writes(host).length;
    const again = envelopeOf(await apply(host, tenChanges, ["--json"]));
    assert.deepEqual(again.results, [
      { id: `groups.${web}`, changed: true },
      { id: `associations.user/${alice}`, changed: true },
      { id: `groups.${old}`, changed: true },
    ]);
    assert.equal(writes(host).length, done + 3);
    assertTenChangesMade(host);
  });

  test("tells every failure on standard error in text", async (t) => {
    const host = await tenChangesRig(t);
    host.judge.next({ ...refuse(web), status: 403 });
    const { code, stderr } = await apply(host, tenChanges);
    assert.equal(code, 4);
    const lines = stderr.split("\n").filter((line) => line.startsWith("error: "));
    assert.equal(lines.length, 2);
    assert.match(lines[0] ?? "", new RegExp(`^error: groups\\.${web}: .*403`));
    assert.match(lines[1] ?? "", new RegExp(`^error: groups\\.${old}: not removed`));
  });

  test("does not show as done, in text, what was not done", async (t) => {
    const host = await tenChangesRig(t);
    host.judge.next({ ...refuse(web), status: 403 });
    const { stdout } = await apply(host, tenChanges);
    assert.match(stdout, new RegExp(`^\\+ groups\\.${db}$`, "m"));
    assert.doesNotMatch(stdout, new RegExp(`^\\+ groups\\.${web}$`, "m"));
    assert.doesNotMatch(stdout, new RegExp(`^- groups\\.${old}$`, "m"));
  });

  test("whose record is refused makes the additions, leaves the removals, and tells each field", async (t) => {
    const host = await tenChangesRig(t);
    host.judge.next({ when: ({ method }) => method === "PUT", status: 400, body: "{}" });
    const result = await apply(host, tenChanges, ["--json"]);
    assert.equal(result.code, 8);
    assert.deepEqual(
      envelopeOf(result).results.map(({ changed, error }) => changed ?? error?.code),
      [...Array<string>(6).fill("rejected"), true, true, true, "not_attempted"],
    );
    assert.equal(reads(host), 3);
    assertDone(await apply(host, tenChanges));
    assertTenChangesMade(host);
  });

  test("whose reading fails changes nothing", async (t) => {
    const host = await tenChangesRig(t);
    host.judge.next({ when: ({ path }) => path.endsWith("/memberof"), status: 403, body: "{}" });
    failureOf(await apply(host, tenChanges, ["--json"]), 4, "forbidden");
    assert.deepEqual(writes(host), []);
  });

  test("because the server lost the change of the record, tells what was lost", async (t) => {
    const host = await tenChangesRig(t);
    const { record } = host.judge.state;
    const accepted = JSON.stringify({ ...record, displayName: "web-01" });
    host.judge.next({ when: ({ method }) => method === "PUT", status: 200, body: accepted });
    const result = await apply(host, tenChanges, ["--json"]);
    reportedFailure(result, 7, "change_lost");
    assert.deepEqual(
      envelopeOf(result).results.map(({ changed, error }) => changed ?? error?.code),
      [...Array<string>(6).fill("change_lost"), true, true, true, true],
    );
    assertDone(await apply(host, tenChanges));
    assertTenChangesMade(host);
  });

  test("because the reading back failed, still says what was done", async (t) => {
    const host = await tenChangesRig(t);
    let put = false;
    host.judge.next({
      when: ({ method }) => {
        if (method === "PUT") put = true;
        return put && method === "GET";
      },
      status: 403,
      body: "{}",
    });
    const result = await apply(host, tenChanges, ["--json"]);
    assert.equal(result.code, 4);
    assert.deepEqual(
      envelopeOf(result).results.map(({ changed, error }) => changed ?? error?.code),
      [...Array<string>(6).fill("forbidden"), true, true, true, true],
    );
  });

  test("is none when only an answer was lost: the change is made once", async (t) => {
    const host = await tenChangesRig(t);
    host.judge.next({ when: ({ path }) => path.includes(web), drop: true, apply: true });
    host.judge.next({ when: ({ method }) => method === "PUT", drop: true, apply: true });
    const envelope = envelopeOf(await apply(host, tenChanges, ["--json", "--retries", "1"]));
    assert.deepEqual(
      envelope.results,
      tenIds.map((id) => ({ id, changed: true })),
    );
    assertTenChangesMade(host);
  });
});

describe(
  "apply of a bad document is one error with its place, exit code 2 and no request:",
  { concurrency: 4 },
  () => {
    const bomb = [
      "a: &a [x, x, x]",
      ..."bcdefg"
        .split("")
        .map((name, n) => `${name}: &${name} [${Array(9).fill(`*${"abcdef"[n]}`).join(", ")}]`),
    ];
    const bad: [what: string, document: string, place: RegExp][] = [
      ["a key that is not known", "fields: {}\nfeilds: {}\n", /^2:1$/],
      ["a field that is not known", "fields:\n  hostname: x\n", /^2:\d+$/],
      ["a wrong type", "fields:\n  allowSshRootLogin: yes\n", /^2:22$/],
      ["a key twice", "groups: []\ngroups: []\n", /^2:1$/],
      ["a bomb of references", bomb.join("\n"), /^\d+:\d+$/],
      ["references in a circle", "fields: &a\n  displayName: *a\n", /^2:16$/],
      ["aliases in a circle", "aliases: {a: b, b: a}\ngroups: [a]\n", /^1:14$/],
      ["an alias that is not known", "groups:\n  - nope\n", /^2:5$/],
      ["an id that is too short", "groups: [52555281441529930000001]\n", /^1:10$/],
      ["tabs that indent", "fields:\n\tdisplayName: x\n", /^2:1$/],
      ["nothing", "", /^1:1$/],
      ["a comment only", "# nothing here\n", /^1:1$/],
      ["a list at the top", "- a\n", /^1:1$/],
      ["very deep nesting", "[".repeat(5_000), /^1:\d+$/],
      ["an empty one among several", "fields: {}\n---\n---\nfields: {}\n", /^[23]:\d+$/],
      ["JSON that is cut short", '{"groups": [', /^1:\d+$/],
      ["control characters", "fei\u001b[31mlds: {}\n", /^1:1$/],
    ];
    for (const [what, document, place] of bad)
      test(what, async (t) => {
        const host = await rig(t);
        const [text, json] = [
          await apply(host, document),
          await apply(host, document, ["--json", "--dry-run"]),
        ];
        assertTextFailure(text, 2);
        const { message } = failureOf(json, 2, "document_invalid");
        assert.match(/^standard input:(\d+:\d+): \S/.exec(message)?.[1] ?? message, place);
        assert.equal(host.judge.counts.connections, 0);
      });

    test("a file of one, which is named", async (t) => {
      const host = await rig(t);
      const file = join(host.host.dir, "host.yaml");
      await writeFile(file, "fields: {}\nnope: 1\n");
      const { message } = failureOf(
        await host.run(["apply", "-f", file, "--json"]),
        2,
        "document_invalid",
      );
      assert.ok(message.startsWith(`${file}:2:1: `), message);
      assert.equal(host.judge.counts.connections, 0);
    });

    test("a file that is not there, is a folder, or is not UTF-8", async (t) => {
      const host = await rig(t);
      const bytes = join(host.host.dir, "latin1.yaml");
      await writeFile(bytes, Buffer.from("fields: {displayName: \xe9}\n", "latin1"));
      for (const file of [join(host.host.dir, "nope.yaml"), host.host.dir, bytes])
        failureOf(await host.run(["apply", "-f", file, "--json"]), 2, "input_failed");
      assert.equal(host.judge.counts.connections, 0);
    });

    test("none given", async (t) => {
      const host = await rig(t);
      failureOf(await host.run(["apply", "--json"]), 2, "usage");
      failureOf(await host.run(["apply", "host.yaml", "--json"]), 2, "usage");
      assert.equal(host.judge.counts.connections, 0);
    });
  },
);
