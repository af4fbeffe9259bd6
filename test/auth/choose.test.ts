import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseScheme } from "../../src/auth/choose.ts";
import { publishedKey } from "../support/keys.ts";
import { frozenTime, systemId } from "../support/rig.ts";

test("the default profile signs as this system", async () => {
  const scheme = chooseScheme({ systemId, privateKey: publishedKey.privateKey });
  assert.equal(scheme.name, "http-signature");
  const { headers } = await scheme.authorize({ method: "GET", path: "/", headers: {} }, frozenTime);
  assert.match(
    headers["Authorization"] ?? "",
    new RegExp(`^Signature keyId="system/${systemId}",`),
  );
});
