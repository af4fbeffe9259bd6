import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gatherEvidence } from "../../src/cli/evidence.ts";
import { SysctxError } from "../../src/errors.ts";
import type { AgentConfig, Files } from "../../src/ports.ts";
import { createFakeHost } from "../support/fake-host.ts";
import { publishedKey, shortExponentKey } from "../support/keys.ts";
import { systemId } from "../support/rig.ts";

const { files, machine } = createFakeHost();
const config: AgentConfig = {
  ...files.readAgentConfig("/c", { insecurePermissions: false }),
  clientCrt: "/crt",
  certuuid: "abc",
};

function gather(
  certificate: Partial<ReturnType<Files["readCertificate"]>> | undefined,
  changes: Partial<AgentConfig> = {},
) {
  const readCertificate: Files["readCertificate"] = () => {
    if (certificate === undefined) throw new SysctxError("input_failed", "x");
    return {
      publicKey: publishedKey.publicKey,
      commonName: "abc",
      validFrom: 0,
      validTo: 1,
      ...certificate,
    };
  };
  return gatherEvidence(
    { files: { ...files, readCertificate }, machine },
    { ...config, ...changes },
    { systemId, origin: "https://console.jumpcloud.com" },
    publishedKey.privateKey,
  );
}

describe("evidence", () => {
  test("says that key, certificate and config belong together", () => {
    assert.deepEqual(gather({}), {
      systemId,
      keyMatchesCertificate: true,
      certificateMatchesConfig: true,
      deregisteredAt: undefined,
    });
  });

  test("says which of them does not", () => {
    assert.equal(gather({ publicKey: shortExponentKey.publicKey }).keyMatchesCertificate, false);
    assert.equal(gather({ commonName: "other" }).certificateMatchesConfig, false);
    assert.equal(gather({ commonName: undefined }).certificateMatchesConfig, false);
  });

  test("says nothing about what can't be read, and never throws", () => {
    const unknown = {
      systemId,
      keyMatchesCertificate: undefined,
      certificateMatchesConfig: undefined,
      deregisteredAt: undefined,
    };
    assert.deepEqual(gather(undefined), unknown);
    assert.deepEqual(gather({}, { clientCrt: undefined }), unknown);
    assert.equal(gather({}, { certuuid: undefined }).certificateMatchesConfig, undefined);
  });
});
