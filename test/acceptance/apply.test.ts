import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { jsonBody } from "./judge/message.ts";
import { groupEntry, idOf, type JsonObject } from "./judge/state.ts";
import {
  apply,
  methods,
  reads,
  writes,
  groups,
  web,
  db,
  old,
  kept,
  alice,
  bob,
  tenChanges,
  tenChangesRig,
  assertTenChangesMade,
  tenIds,
} from "./support/apply-rig.ts";
import {
  answerOf,
  assertDone,
  assertNoControls,
  envelopeOf,
  type Envelope,
} from "./support/expect.ts";
import { rig } from "./support/rig.ts";

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
    // None is answered before all three are there.
    const all = Promise.withResolvers<void>();
    let seen = 0;
    const isRead = ({ method }: { method: string }) => {
      if (method === "GET" && ++seen === 3) all.resolve();
      return method === "GET";
    };
    host.judge.next({ when: isRead, times: 3, after: all.promise });
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
    assert.match(dry.stdout, /^these changes would be made; only reads were sent:\n~ /);
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
