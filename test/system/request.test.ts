import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { buildPath, toWireRequest } from "../../src/system/request.ts";

describe("a path with a query", () => {
  test("is encoded, a space as %20, in the order given", () => {
    assert.equal(
      buildPath("/a", { z: "a b", y: "+&=?#/%", x: "é\u{1f600}" }),
      "/a?z=a%20b&y=%2B%26%3D%3F%23%2F%25&x=%C3%A9%F0%9F%98%80",
    );
  });

  test("is the path alone where there is no query", () => assert.equal(buildPath("/a"), "/a"));

  test("is that of the vectors", () => {
    assert.equal(
      buildPath("/api/systems/525ee96f52e144993e000015", { fields: "hostname displayName" }),
      "/api/systems/525ee96f52e144993e000015?fields=hostname%20displayName",
    );
  });

  test("decodes back to its values and holds nothing that a URL parser or the wire would change", () => {
    // A lone surrogate has no encoding; no caller has one.
    const value = fc.string({ unit: "grapheme" });
    const query = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value, { maxKeys: 5 });
    fc.assert(
      fc.property(query, (it) => {
        const path = buildPath("/a", it);
        const pairs = (path.split("?")[1] ?? "").split("&").filter((pair) => pair !== "");
        const decoded = pairs.map((pair) => pair.split("=").map(decodeURIComponent));
        assert.deepEqual(decoded, Object.entries(it));
        assert.match(path, /^[\x21-\x7e]*$/);
        assert.doesNotMatch(path, /[#"<>\\^`{|}]/);
        assert.deepEqual([...new URL(path, "http://a").searchParams], Object.entries(it));
      }),
      { seed: 10, numRuns: 500 },
    );
  });
});

describe("a request on the wire", () => {
  const own = { userAgent: "sysctx/1", alwaysTyped: true };
  const foreign = { userAgent: "sysctx/1", alwaysTyped: false };

  test("has the type that the System Context API requires, accepts JSON and says who asks", () => {
    for (const method of ["GET", "PUT", "POST", "PATCH", "DELETE", "HEAD", "OPTIONS"] as const) {
      const headers = {
        Accept: "application/json",
        "User-Agent": "sysctx/1",
        "Content-Type": "application/json",
      };
      assert.deepEqual(toWireRequest({ method, path: "/a" }, own), { method, path: "/a", headers });
    }
  });

  test("of another API has a type in PUT and POST, and in others where there is a body", () => {
    const typed = (["GET", "PUT", "POST", "PATCH", "DELETE"] as const).filter(
      (method) => "Content-Type" in toWireRequest({ method, path: "/a" }, foreign).headers,
    );
    assert.deepEqual(typed, ["PUT", "POST"]);
    const { headers } = toWireRequest({ method: "PATCH", path: "/a", body: "{}" }, foreign);
    assert.equal(headers["Content-Type"], "application/json");
  });

  test("says that its body is JSON", () => {
    const { headers, body } = toWireRequest({ method: "PUT", path: "/a", body: "{}" }, own);
    assert.equal(headers["Content-Type"], "application/json");
    assert.equal(body, "{}");
  });

  test("lets a header given by the user take the place of ours, whatever its case", () => {
    for (const name of ["Accept", "accept", "ACCEPT"]) {
      const { headers } = toWireRequest(
        { method: "GET", path: "/a", headers: { [name]: "text/plain" } },
        own,
      );
      const accepts = Object.entries(headers).filter(([it]) => it.toLowerCase() === "accept");
      assert.deepEqual(
        accepts.map(([, value]) => value),
        ["text/plain"],
        name,
      );
    }
  });
});
