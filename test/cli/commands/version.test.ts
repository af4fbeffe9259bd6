import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { main } from "../../../src/main.ts";
import { createFakeHost, createFakeMachine } from "../../support/fake-host.ts";

async function askPlatform(map: string | undefined): Promise<unknown> {
  const host = createFakeHost();
  const files = new Map(map === undefined ? [] : [["/proc/self/maps", map]]);
  Object.assign(host, { machine: createFakeMachine(files) });
  assert.equal(await main(["version", "--json"], host), 0);
  return (JSON.parse(host.stdout.text()) as Record<string, unknown>)["platform"];
}

describe("version names the platform as its executable is named", () => {
  test("with musl where this process has loaded it", async () => {
    const line = "7f1200000000-7f1200014000 r--p 00000000 08:01 12 ";
    assert.equal(await askPlatform(`${line}/lib/ld-musl-aarch64.so.1\n`), "linux-arm64-musl");
    assert.equal(await askPlatform(`${line}/lib/libc.so.6\n`), "linux-arm64");
  });

  test("without, where the map cannot be read", async () => {
    assert.equal(await askPlatform(undefined), "linux-arm64");
  });
});
