import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Evidence } from "../../src/system/client.ts";
import type { ApiRequest, Method } from "../../src/system/request.ts";
import { explainUnauthorized } from "../../src/system/unauthorized.ts";
import { apiReply } from "../support/replies.ts";
import { groupId, otherId, systemId } from "../support/rig.ts";

const good: Evidence = {
  systemId,
  keyMatchesCertificate: true,
  certificateMatchesConfig: true,
  deregisteredAt: undefined,
};
const mixed: Evidence = {
  systemId,
  keyMatchesCertificate: false,
  certificateMatchesConfig: false,
  deregisteredAt: undefined,
};
const own = `/api/systems/${systemId}`;
const minute = 60_000;

interface Situation {
  readonly method?: Method;
  readonly path?: string;
  readonly skew?: number;
  readonly evidence?: Evidence;
}

function explain({ method = "GET", path = own, ...facts }: Situation) {
  const request: ApiRequest = { method, path };
  const error = explainUnauthorized(
    apiReply(401, { request, evidence: good, ...facts }),
    "Unauthorized",
  );
  assert.equal(error.code, "unauthorized");
  assert.equal(error.status, 401);
  return error;
}

describe("a 401 is explained by", () => {
  test("the clock, before all else", () => {
    const error = explain({ skew: -125 * minute, path: "/api/users", evidence: mixed });
    assert.match(error.message, /this host's clock is 2 h 5 min ahead/);
    assert.match(error.hint ?? "", /Set the clock/);
    assert.match(explain({ skew: 6 * minute }).message, /6 min behind/);
  });

  test("the path, when the clock is right", () => {
    for (const skew of [undefined, 0, 4 * minute, -4 * minute]) {
      const error = explain({
        ...(skew === undefined ? {} : { skew }),
        path: "/api/systemusers?limit=1",
        evidence: mixed,
      });
      assert.match(error.message, /\/api\/systemusers is not a path that a system may call/);
      assert.doesNotMatch(error.message, /limit/);
    }
  });

  test("the system that the path names, when it is another", () => {
    const error = explain({ path: `/api/v2/systems/${otherId}/memberof`, evidence: mixed });
    assert.ok(error.message.includes(otherId) && error.message.includes(systemId));
  });

  test("the key, when it is not that of the certificate", () => {
    assert.match(
      explain({ evidence: mixed }).message,
      /private key does not belong to client\.crt/,
    );
  });

  test("the certificate, when it is not that of the config", () => {
    const evidence = { ...good, certificateMatchesConfig: false, deregisteredAt: undefined };
    assert.match(explain({ evidence }).message, /not the certificate that the agent config names/);
  });

  test("the enrolment, when nothing else can be seen from here", () => {
    const error = explain({});
    assert.match(error.hint ?? "", /Apple ADE.*MDM.*User Portal/);
    assert.match(error.hint ?? "", /provisionMetadata\.provisioner\.type/);
    assert.match(error.hint ?? "", /deleted/);
  });

  test("the enrolment too, where there is no evidence", () => {
    const unknown: Evidence = {
      systemId: undefined,
      keyMatchesCertificate: undefined,
      certificateMatchesConfig: undefined,
      deregisteredAt: undefined,
    };
    assert.match(explain({ evidence: unknown }).hint ?? "", /User Portal/);
    const request: ApiRequest = { method: "GET", path: own };
    assert.match(explainUnauthorized(apiReply(401, { request }), "").hint ?? "", /User Portal/);
  });
});

describe("a path that a system may call about itself", () => {
  const allowed = [
    own,
    `${own}?fields=hostname`,
    `/api/v2/systems/${systemId}/memberof?limit=100`,
    `/api/v2/systems/${systemId}/associations?targets=user`,
    `/api/v2/systems/${systemId}/users`,
    `/api/v2/systemgroups/${groupId}/members`,
  ];
  for (const path of allowed) {
    test(`is ${path}`, () =>
      assert.doesNotMatch(explain({ path }).message, /not a path that a system may call/));
  }

  const others = [
    "/",
    "/api/systems",
    `${own}/`,
    `/api/systems/${systemId}0`,
    `/api/systems/${systemId.toUpperCase()}`,
    `/api/v2/systemgroups/${groupId}`,
    `/api/v2/systemgroups/${groupId}/members/x`,
    `/api/v2/systems/${systemId}`,
    `/api/v2/systems/${systemId}/systeminsights`,
  ];
  for (const path of others) {
    test(`is not ${path}`, () =>
      assert.match(explain({ path }).message, /not a path that a system may call/));
  }
});

test("the server's own words are told when they are not the plain ones", () => {
  const request: ApiRequest = { method: "GET", path: own };
  const said = "Unauthorized: api key user not found";
  assert.match(
    explainUnauthorized(apiReply(401, { request }), said).message,
    /\(401: Unauthorized: api key user not found\)/,
  );
});

test("nothing is called right that was not measured", () => {
  const { message } = explain({});
  assert.match(message, /the clock could not be compared \(the response has no Date\)/);
  assert.match(explain({ skew: 100 }).message, /the clock is right/);
});
