import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createContext } from "../../../src/cli/context.ts";
import { inspectHook } from "../../../src/cli/commands/hook/status.ts";
import { uninstallHook } from "../../../src/cli/commands/hook/uninstall.ts";
import { createNotes } from "../../../src/cli/output/notes.ts";
import { noPaint } from "../../../src/cli/output/paint.ts";
import { createSilentObserver } from "../../../src/cli/output/trace.ts";
import type { HookConfig } from "../../../src/lifecycle/hook-config.ts";
import { formatHookConfig } from "../../../src/lifecycle/hook-config.ts";
import type { ProgramResult } from "../../../src/ports.ts";
import { createFakeHost, createFakeMachine } from "../../support/fake-host.ts";

const config: HookConfig = {
  action: "delete",
  document: undefined,
  atBoot: undefined,
  when: "poweroff",
  machineId: "5a1f",
  armedAt: "2026-01-01T00:00:00.000Z",
  settings: {},
};
const installed = {
  "/etc/machine-id": "5a1f\n",
  "/etc/sysctx/hook.json": formatHookConfig(config),
};
const sysvinit = { "/etc/inittab": "", "/etc/rc0.d": "", "/proc/1/comm": "init\n" };
const openrc = { "/run/openrc/softlevel": "default" };
const script = { "/etc/init.d/sysctx-hook": "" };

function setUp(
  files: Readonly<Record<string, string>>,
  run: (words: readonly string[]) => Partial<ProgramResult> = () => ({}),
) {
  const found = new Map(Object.entries({ ...installed, ...files }));
  const machine = createFakeMachine(found);
  machine.run = async (_file, words) => ({ exitCode: 0, stdout: "", stderr: "", ...run(words) });
  const host = Object.assign(createFakeHost(), { machine });
  const notes = createNotes(host.stderr, noPaint, { quiet: false, hold: () => false });
  const observe = () => createSilentObserver(notes);
  return { host, found, context: createContext({ host, notes, flags: {}, observe }) };
}

const inspect = (files: Readonly<Record<string, string>>) => inspectHook(setUp(files).context);

describe("under sysvinit the hook", () => {
  test("is armed by its link for run level 0", async () => {
    const { armed, problems } = await inspect({
      ...sysvinit,
      ...script,
      "/etc/rc0.d/K01sysctx-hook": "",
    });
    assert.equal(armed, true);
    assert.deepEqual(problems, []);
  });

  test("is not armed by its script alone, nor by another's link", async () => {
    const { armed, problems } = await inspect({
      ...sysvinit,
      ...script,
      "/etc/rc0.d/K01sysctx-hook2": "",
      "/etc/rc0.d/S01sysctx-hook": "",
    });
    assert.equal(armed, false);
    assert.match(problems.join(), /no link for runlevel 0.*update-rc\.d sysctx-hook defaults/);
  });

  test("is not armed without its script", async () => {
    const { armed, problems } = await inspect({ ...sysvinit, "/etc/rc0.d/K01sysctx-hook": "" });
    assert.equal(armed, false);
    assert.match(problems.join(), /is not installed/);
  });
});

describe("under OpenRC the hook", () => {
  const started = { "/run/openrc/started/sysctx-hook": "" };
  const enabled = { "/etc/runlevels/default/sysctx-hook": "" };

  test("is armed once it is started", async () => {
    const { armed, problems } = await inspect({ ...openrc, ...script, ...enabled, ...started });
    assert.equal(armed, true);
    assert.deepEqual(problems, []);
  });

  test("is not armed when it is only in the run level", async () => {
    const { armed, problems } = await inspect({ ...openrc, ...script, ...enabled });
    assert.equal(armed, false);
    assert.match(problems.join(), /rc-service sysctx-hook start/);
  });

  test("is armed, and not for long, when it is only started", async () => {
    const { armed, problems } = await inspect({ ...openrc, ...script, ...started });
    assert.equal(armed, true);
    assert.match(problems.join(), /not be started at the next boot/);
  });
});

test("hook uninstall disarms a unit that a package ships: disables it, and says that it stays", async () => {
  const path = "/usr/lib/systemd/system/sysctx-hook.service";
  const files = { "/run/systemd/system": "", [path]: "" };
  const ran: string[] = [];
  const { context, found, host } = setUp(files, (words) => {
    ran.push(words.join(" "));
    const stderr = "Failed to stop sysctx-hook.service: Operation refused, unit may be requested";
    return words[0] === "stop" ? { exitCode: 4, stderr } : {};
  });
  const answer = await uninstallHook({ words: [], flags: {} }, context);
  assert.match(answer.json ?? "", /"changed":true/);
  assert.ok(ran.includes("disable sysctx-hook.service"));
  assert.ok(!found.has("/etc/sysctx/hook.json"));
  assert.match(host.stderr.text(), /usr\/lib\/systemd.*is kept and disabled/);
});

test("hook uninstall knows every folder in which a package's unit may be", async () => {
  for (const folder of ["/usr/local/lib", "/usr/lib", "/lib"]) {
    const path = `${folder}/systemd/system/sysctx-hook.service`;
    const { context, host } = setUp({ "/run/systemd/system": "", [path]: "" });
    await uninstallHook({ words: [], flags: {} }, context);
    assert.ok(host.stderr.text().includes(` ${path}`), host.stderr.text());
  }
});

test("hook uninstall says nothing of a packaged unit where systemd does not run", async () => {
  const path = "/usr/lib/systemd/system/sysctx-hook.service";
  const { context, host } = setUp({ ...openrc, ...script, [path]: "" });
  await uninstallHook({ words: [], flags: {} }, context);
  assert.equal(host.stderr.text(), "");
});
