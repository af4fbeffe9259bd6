import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fetchPages, joinEntries } from "../../src/system/pages.ts";
import { rejectionOf } from "../support/expect-error.ts";
import { answer, answerJson } from "../support/fake-transport.ts";
import type { Step } from "../support/fake-transport.ts";
import { createRig } from "../support/rig.ts";

const entryOf = (index: number) => ({ id: index.toString(16).padStart(24, "0"), type: "user" });
const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => entryOf(from + index));

/** Answers as the API does: `limit` entries from `skip` on. */
function serve(all: readonly unknown[]): Step {
  return (request, signal) => {
    const query = new URL(request.path, "http://a").searchParams;
    const [limit, skip] = [Number(query.get("limit")), Number(query.get("skip"))];
    return answerJson(200, all.slice(skip, skip + limit))(request, signal);
  };
}

const pathsOf = (sent: readonly { readonly path: string }[]) => sent.map(({ path }) => path);

describe("a list of", () => {
  for (const [count, requests] of [
    [0, 1],
    [1, 1],
    [99, 1],
    [100, 2],
    [101, 2],
    [199, 2],
    [200, 3],
    [250, 3],
  ] as const) {
    test(`${count} entries comes whole, in ${requests} requests`, async () => {
      const all = range(0, count);
      const { client, transport } = createRig(Array(requests).fill(serve(all)));
      const { text, value } = await fetchPages(client, "/list", { filter: "a b" });
      assert.deepEqual(value, all);
      assert.deepEqual(JSON.parse(text), all);
      assert.deepEqual(
        pathsOf(transport.sent),
        Array.from(
          { length: requests },
          (_, page) => `/list?filter=a%20b&limit=100&skip=${page * 100}`,
        ),
      );
    });
  }

  test("9,999 entries comes whole, and one without an end does not", async () => {
    const all = range(0, 9_999);
    const { client } = createRig(Array(100).fill(serve(all)), { policy: { total: 1e9 } });
    assert.equal((await fetchPages(client, "/list")).value.length, 9_999);
    const endless = createRig(Array(200).fill(serve(range(0, 20_000))));
    const error = await rejectionOf(fetchPages(endless.client, "/list"), "bad_reply");
    assert.match(error.message, /an endless list/);
    assert.equal(endless.transport.sent.length, 100);
  });
});

describe("pages", () => {
  test("go on by what was received, when a server gives more than was asked for", async () => {
    const { client, transport } = createRig([
      answerJson(200, range(0, 150)),
      answerJson(200, range(150, 160)),
    ]);
    assert.deepEqual((await fetchPages(client, "/list")).value, range(0, 160));
    assert.deepEqual(pathsOf(transport.sent), [
      "/list?limit=100&skip=0",
      "/list?limit=100&skip=150",
    ]);
  });

  test("may shift: what comes twice is there once, in its first place", async () => {
    const { client } = createRig([answerJson(200, range(0, 100)), answerJson(200, range(98, 130))]);
    const { value, text } = await fetchPages(client, "/list");
    assert.deepEqual(value, range(0, 130));
    assert.deepEqual(JSON.parse(text), range(0, 130));
  });

  test("may end with a page of nothing new", async () => {
    const { client } = createRig([answerJson(200, range(0, 100)), answerJson(200, range(90, 100))]);
    assert.deepEqual((await fetchPages(client, "/list")).value, range(0, 100));
  });

  test("that are the same again are bad_reply: the server ignores skip", async () => {
    const page = answerJson(200, range(0, 100));
    const { client, transport } = createRig([page, page]);
    assert.match(
      (await rejectionOf(fetchPages(client, "/list"), "bad_reply")).message,
      /repetition of the previous page/,
    );
    assert.equal(transport.sent.length, 2);
  });

  test("are told apart by type and id, also below `to`", async () => {
    const id = entryOf(1).id;
    const all = [
      { id, type: "user" },
      { id, type: "user_group" },
      { to: { id, type: "user" }, attributes: null },
      { to: { id: entryOf(2).id, type: "user" } },
    ];
    const { client } = createRig([answerJson(200, all)]);
    // The first and the third are one edge in two shapes; no list mixes them.
    assert.equal((await fetchPages(client, "/list")).value.length, 3);
  });

  test("keep entries without an id, each once", async () => {
    const { client } = createRig([answerJson(200, [{ name: "a" }, { name: "b" }, { name: "a" }])]);
    assert.deepEqual((await fetchPages(client, "/list")).value, [{ name: "a" }, { name: "b" }]);
  });

  test("ignore a Link header", async () => {
    const headers = { Link: '</list?skip=1>; rel="next"' };
    const { client, transport } = createRig([answer(200, { body: "[]", headers })]);
    await fetchPages(client, "/list");
    assert.equal(transport.sent.length, 1);
  });
});

describe("the text of a list", () => {
  test("of one page is the API's own, byte for byte", async () => {
    const body = '[ {"id" : "x","n":1.50,\n"big":12345678901234567890, "n":1e400} ]\n';
    const { client } = createRig([answer(200, { body })]);
    assert.equal((await fetchPages(client, "/list")).text, body);
  });

  test("of several pages has every number to the digit", async () => {
    const big = `{"id":"x","big":12345678901234567890,"far":1e400}`;
    const first = `[${range(0, 99)
      .map((it) => JSON.stringify(it))
      .join()},${big}]`;
    const { client } = createRig([answer(200, { body: first }), answer(200, { body: "[]" })]);
    const { text } = await fetchPages(client, "/list");
    assert.ok(text.endsWith(`,${big}]`), text.slice(-100));
  });

  test("of entries that are put together is one array", () => {
    assert.deepEqual(joinEntries([{ a: 1 }, { b: 2 }]).text, '[{"a":1},{"b":2}]');
  });
});

describe("a page is bad_reply when it is", () => {
  for (const body of [
    "{}",
    "null",
    "[1]",
    "[null]",
    "[[]]",
    '["x"]',
    "[12345678901234567890]",
    "<html>",
    "",
  ]) {
    test(JSON.stringify(body), async () => {
      const { client } = createRig([answer(200, { body })]);
      await rejectionOf(fetchPages(client, "/list"), "bad_reply");
    });
  }

  test("cut off on a later page: half a list is no list", async () => {
    const { client } = createRig([
      answerJson(200, range(0, 100)),
      answer(200, { body: '[{"id":' }),
    ]);
    await rejectionOf(fetchPages(client, "/list"), "bad_reply");
  });
});

test("a later page that fails fails the list", async () => {
  const { client } = createRig([answerJson(200, range(0, 100)), answer(403)]);
  await rejectionOf(fetchPages(client, "/list"), "forbidden");
});
