/**
 * SIGKILL at every request boundary of `apply`: run again, the host ends as the document says, and
 * the API saw no error.
 */
import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { describe, test, type TestContext } from "node:test";
import type { Override } from "./judge/answer.ts";
import { answerRequest } from "./judge/routes.ts";
import { groupEntry, idOf } from "./judge/state.ts";
import { envelopeOf } from "./support/expect.ts";
import { rig, type Rig } from "./support/rig.ts";

const [web, db, old] = [idOf(1), idOf(2), idOf(9)];
const [alice, bob, eve] = [idOf(1, "a1"), idOf(2, "a1"), idOf(3, "a1")];

const document = `
fields: {displayName: web-01, allowSshPasswordAuthentication: false}
attributes: {values: {role: db, zone: eu}, exclusive: true}
groups: {ids: ["${web}", "${db}"], exclusive: true}
associations:
  edges:
    - {type: user, id: "${alice}", sudo: true}
    - {type: user_group, id: "${bob}"}
  exclusive: true
`;

/** Seven reads, the record, four additions and changes, two removals, and the record read back. */
const [reads, changes] = [7, 7];
const last = reads + changes + 1;

async function makeRig(t: TestContext): Promise<Rig> {
  const host = await rig(t);
  host.judge.state.groups = [groupEntry(old)];
  host.judge.state.edges = [
    { type: "user", id: alice, attributes: null },
    { type: "command", id: eve, attributes: null },
  ];
  return host;
}

/** Keeps the status that the API has for each request, by asking a copy of it first. */
function watchStatuses({ judge }: Rig): number[] {
  const statuses: number[] = [];
  judge.next({
    when: (request) => {
      statuses.push(answerRequest(request, structuredClone(judge.state)).status);
      return false;
    },
  });
  return statuses;
}

interface Kill {
  /** The number of the request on whose arrival the program is killed, from 1. */
  at: number;
  /** What becomes of that request. */
  order: Override;
}

/** Runs the program once and kills it when the request has arrived; false when it ended before. */
async function runAndKill({ judge, run }: Rig, { at, order }: Kill): Promise<boolean> {
  let child: ChildProcess | undefined;
  let [seen, armed] = [0, true];
  const isTheOne = () => {
    seen += 1;
    if (!armed || seen !== at) return false;
    // After the judge has dealt with it, so that an answer that is due has gone out.
    setImmediate(() => child?.kill("SIGKILL"));
    return true;
  };
  judge.next({ ...order, when: isTheOne });
  const result = await run(["apply", "-f", "-"], {
    stdin: document,
    started: (started) => (child = started),
  });
  armed = false;
  return result.signal === "SIGKILL";
}

/** Runs it again, to its end, and returns the ids of what was still to do. */
async function assertFinishes({ judge, run }: Rig, statuses: readonly number[]): Promise<string[]> {
  const again = await run(["apply", "-f", "-", "--json"], { stdin: document });
  assert.equal(again.code, 0, again.stderr);
  const { results } = envelopeOf(again);
  for (const { changed, error } of results)
    assert.deepEqual([changed, error], [true, undefined], again.stdout);
  const { record, groups, edges } = judge.state;
  assert.equal(record?.displayName, "web-01");
  assert.equal(record.allowSshPasswordAuthentication, false);
  const attributes = record.attributes as { name: string; value: string }[];
  assert.deepEqual(
    attributes.map(({ name, value }) => `${name}=${value}`),
    ["role=db", "zone=eu"],
  );
  assert.deepEqual(groups.map(({ id }) => id).sort(), [web, db]);
  assert.deepEqual(
    edges.map(({ type, id }) => `${type}/${id}`),
    [`user/${alice}`, `user_group/${bob}`],
  );
  assert.deepEqual(edges[0]?.attributes, { sudo: { enabled: true, withoutPassword: false } });
  assert.deepEqual(
    statuses.filter((status) => status >= 400),
    [],
    "something was applied twice",
  );
  return results.map(({ id }) => id);
}

const before: Override = { hold: true };
const unanswered: Override = { hold: true, apply: true };

describe("apply, killed", { concurrency: 4 }, () => {
  test("at any of its reads, has changed nothing, and finishes when it is run again", async (t) => {
    const host = await makeRig(t);
    const [statuses, { state }] = [watchStatuses(host), host.judge];
    const untouched = structuredClone(state);
    for (let at = 1; at <= reads; at += 1) {
      assert.equal(await runAndKill(host, { at, order: before }), true, `request ${at}`);
      assert.deepEqual(state, untouched);
    }
    await assertFinishes(host, statuses);
  });

  // That a change was answered is the same to the server as that the next has not arrived.
  for (let at = reads + 1; at <= last; at += 1)
    for (const [when, order] of [
      ["before the server has acted", before],
      ["when the server has acted and not answered", unanswered],
    ] as const)
      test(`at request ${at} ${when}, finishes when it is run again`, async (t) => {
        const host = await makeRig(t);
        const statuses = watchStatuses(host);
        assert.equal(await runAndKill(host, { at, order }), true, `request ${at} never came`);
        await assertFinishes(host, statuses);
      });

  test("at its first change in every run, gets on by one change at least each time", async (t) => {
    const host = await makeRig(t);
    const statuses = watchStatuses(host);
    let kills = 0;
    while (await runAndKill(host, { at: reads + 1, order: unanswered })) {
      kills += 1;
      assert.ok(kills <= changes, "no end");
    }
    assert.ok(kills >= 3, `${kills}`);
    assert.deepEqual(await assertFinishes(host, statuses), []);
  });

  test("not at all, sends as many requests as the tests above kill it at", async (t) => {
    const host = await makeRig(t);
    await assertFinishes(host, watchStatuses(host));
    assert.equal(host.judge.requests.length, last);
  });
});
