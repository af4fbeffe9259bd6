import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findInitSystem } from "../../../src/lifecycle/init-system.ts";
import { errorOf } from "../../support/expect-error.ts";
import { createFakeMachine } from "../../support/fake-host.ts";

const sysvinit = { "/etc/inittab": "", "/etc/rc0.d": "", "/proc/1/comm": "init\n" };
const find = (files: Readonly<Record<string, string>>, platform = "linux") =>
  findInitSystem(createFakeMachine(new Map(Object.entries(files))), platform);
const refusal = (files: Readonly<Record<string, string>>, platform = "linux") =>
  errorOf(() => find(files, platform), "hook_refused");

describe("sysvinit", () => {
  test("is known by inittab, the folder of run level 0 and process 1 together", () => {
    assert.equal(find(sysvinit), "sysvinit");
    for (const path of Object.keys(sysvinit)) {
      const rest = Object.entries(sysvinit).filter(([name]) => name !== path);
      refusal(Object.fromEntries(rest));
    }
    assert.match(
      refusal({ ...sysvinit, "/proc/1/comm": "runit\n" }).message,
      /runit, which runs as process 1/,
    );
  });

  test("is not there while systemd or OpenRC runs beside its files", () => {
    assert.equal(find({ ...sysvinit, "/run/systemd/system": "" }), "systemd");
    assert.equal(find({ ...sysvinit, "/run/openrc/softlevel": "" }), "openrc");
  });
});

test("busybox is known by its command line too, and says no more than that it can't be asked", () => {
  for (const cmdline of ["/bin/busybox\0init\0", "busybox init"])
    assert.match(refusal({ "/proc/1/cmdline": cmdline }).message, /busybox/);
  assert.doesNotMatch(refusal({ "/proc/1/cmdline": "/sbin/init\0" }).message, /busybox/);
});

test("systemd's files on another platform arm nothing", () => {
  for (const platform of ["darwin", "win32", "freebsd"])
    refusal({ ...sysvinit, "/run/systemd/system": "" }, platform);
});

test("every refusal says who can deregister the host instead", () => {
  for (const platform of ["darwin", "linux"])
    assert.match(refusal({}, platform).hint ?? "", /control plane.*docs\/shutdown\.md/);
});
