import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { carryOut, planArming, planDisarming, wouldChange } from "../../../src/lifecycle/arming.ts";
import type { ArmingPlace } from "../../../src/lifecycle/arming.ts";
import { decide } from "../../../src/lifecycle/decide.ts";
import type { HookConfig } from "../../../src/lifecycle/hook-config.ts";
import { formatHookConfig, parseHookConfig } from "../../../src/lifecycle/hook-config.ts";
import { findInitSystem } from "../../../src/lifecycle/init-system.ts";
import { formatHookUnit } from "../../../src/lifecycle/systemd-unit.ts";
import type { Machine, ProgramResult } from "../../../src/ports.ts";
import { createFakeMachine } from "../../support/fake-host.ts";

const config: HookConfig = {
  action: "delete",
  document: undefined,
  atBoot: undefined,
  when: "poweroff",
  machineId: "5a1f",
  armedAt: "2026-01-01T00:00:00.000Z",
  settings: { url: "https://api.example" },
};
const place: ArmingPlace = {
  init: "systemd",
  program: ["/usr/bin/sysctx"],
  configPath: "/etc/sysctx/hook.json",
  configFolder: undefined,
};

/** A machine whose programs answer by their words. */
function createMachine(answers: Readonly<Record<string, Partial<ProgramResult>>> = {}) {
  const files = new Map<string, string>();
  const ran: string[] = [];
  const machine: Machine = {
    ...createFakeMachine(files),
    async run(file, words) {
      const line = [file, ...words].join(" ");
      ran.push(line);
      const [, answer = {}] =
        Object.entries(answers).find(([start]) => line.startsWith(start)) ?? [];
      return { exitCode: 0, stdout: "", stderr: "", ...answer };
    },
  };
  return { machine, files, ran };
}

describe("arming", () => {
  test("says before whether it would change a file, and disarming too", async () => {
    const { machine, ran } = createMachine();
    const [arm, disarm] = [planArming(config, place), planDisarming(place)];
    assert.deepEqual([wouldChange(arm, machine), wouldChange(disarm, machine)], [true, false]);
    assert.deepEqual(ran, []);
    await carryOut(arm, machine);
    assert.deepEqual([wouldChange(arm, machine), wouldChange(disarm, machine)], [false, true]);
    const other = planArming({ ...config, when: "terminating" }, place);
    assert.equal(wouldChange(other, machine), true);
    const marked = { ...config, action: "apply", document: "/etc/a", atBoot: "/etc/b" } as const;
    await carryOut(planArming(marked, place), machine);
    const back = planArming({ ...marked, atBoot: undefined }, place);
    assert.equal(wouldChange(back, machine), true);
  });

  test("under systemd writes choice and unit, reloads, enables and starts, in this order", async () => {
    const { machine, files, ran } = createMachine();
    assert.equal(await carryOut(planArming(config, place), machine), true);
    assert.deepEqual(
      [...files.keys()],
      ["/etc/sysctx/hook.json", "/etc/systemd/system/sysctx-hook.service"],
    );
    assert.deepEqual(ran, [
      "systemctl disable sysctx-boot.service",
      "systemctl daemon-reload",
      "systemctl enable --now sysctx-hook.service",
    ]);
    assert.equal(
      await carryOut(planArming(config, place), machine),
      false,
      "a second run changes nothing",
    );
  });

  test("fails with the service manager's own words, and names systemctl only under systemd", async () => {
    const failure = { exitCode: 1, stderr: "Failed: no bus\n" };
    const { machine } = createMachine({ "systemctl enable": failure, "rc-update": failure });
    await assert.rejects(carryOut(planArming(config, place), machine), {
      code: "hook_failed",
      message: /enable --now.*failed: Failed: no bus$/,
      hint: /systemctl status/,
    });
    await assert.rejects(
      carryOut(planArming(config, { ...place, init: "openrc" }), machine),
      (error: { readonly hint: string }) => !error.hint.includes("systemctl"),
    );
  });

  test("without --at-boot takes an earlier boot unit away: its link while its file is there, then a reload", async () => {
    const { machine, files, ran } = createMachine();
    const marks: HookConfig = { ...config, action: "apply", document: "/a", atBoot: "/b" };
    await carryOut(planArming(marks, place), machine);
    assert.ok(files.has("/etc/systemd/system/sysctx-boot.service"));
    assert.deepEqual(ran.splice(0).at(-1), "systemctl enable sysctx-boot.service");
    const there: boolean[] = [];
    const watching: Machine = {
      ...machine,
      run: (file, words, timeout) => {
        there.push(files.has("/etc/systemd/system/sysctx-boot.service"));
        return machine.run(file, words, timeout);
      },
    };
    assert.equal(
      await carryOut(planArming({ ...marks, atBoot: undefined }, place), watching),
      true,
    );
    assert.deepEqual(ran, [
      "systemctl disable sysctx-boot.service",
      "systemctl daemon-reload",
      "systemctl enable --now sysctx-hook.service",
    ]);
    assert.deepEqual(there, [true, false, false]);
  });

  test("does not mind that there was no boot unit to disable", async () => {
    const stderr = "Failed to disable unit: Unit file sysctx-boot.service does not exist.\n";
    const { machine } = createMachine({ "systemctl disable": { exitCode: 1, stderr } });
    assert.equal(await carryOut(planArming(config, place), machine), true);
  });

  test("under sysvinit has no start level, under OpenRC a stop function", () => {
    const script = (init: "sysvinit" | "openrc") =>
      planArming(config, { ...place, init }).files[1]?.text ?? "";
    assert.match(script("sysvinit"), /^# Default-Start:$/m);
    assert.match(script("sysvinit"), /^# Default-Stop: {6}0$/m);
    assert.match(script("sysvinit"), /^# Required-Stop: {5}\$network/m);
    assert.match(script("openrc"), /^stop\(\) \{\n\t\/usr\/bin\/sysctx hook run --timeout 10s/m);
  });

  test("writes what holds secrets for root alone, units for all, and scripts that can be run", () => {
    const modes = (init: ArmingPlace["init"], chosen = config) =>
      planArming(chosen, { ...place, init }).files.map(({ path, mode }) => [path, mode]);
    const choice = ["/etc/sysctx/hook.json", 0o600];
    const unit = (name: string) => [`/etc/systemd/system/${name}.service`, 0o644];
    const marks: HookConfig = { ...config, action: "apply", document: "/a", atBoot: "/b" };
    assert.deepEqual(modes("systemd"), [choice, unit("sysctx-hook")]);
    assert.deepEqual(modes("systemd", marks), [choice, unit("sysctx-hook"), unit("sysctx-boot")]);
    for (const init of ["sysvinit", "openrc"] as const)
      assert.deepEqual(modes(init), [choice, ["/etc/init.d/sysctx-hook", 0o755]]);
  });

  test("with --at-boot enables the unit of the start too, and takes nothing away", async () => {
    const { machine, ran } = createMachine();
    const marks: HookConfig = { ...config, action: "apply", document: "/a", atBoot: "/b" };
    const plan = planArming(marks, place);
    await carryOut(plan, machine);
    assert.deepEqual(ran, [
      "systemctl daemon-reload",
      "systemctl enable --now sysctx-hook.service",
      "systemctl enable sysctx-boot.service",
    ]);
    assert.deepEqual(plan.removals, []);
  });

  test("removes no file of an init script, and disarming writes none", () => {
    for (const init of ["sysvinit", "openrc"] as const)
      assert.deepEqual(planArming(config, { ...place, init }).removals, []);
    for (const init of ["systemd", "sysvinit", "openrc"] as const)
      assert.deepEqual(planDisarming({ ...place, init }).files, []);
  });

  test("hands every file on with its mode, and leaves one alone that is right already", async () => {
    const { machine, files } = createMachine();
    const [choice, hook] = planArming(config, place).files;
    files.set(choice?.path ?? "", choice?.text ?? "");
    const written: unknown[] = [];
    const write: Machine["write"] = (path, text, mode) => {
      written.push([path, mode]);
      machine.write(path, text, mode);
    };
    assert.equal(await carryOut(planArming(config, place), { ...machine, write }), true);
    assert.deepEqual(written, [[hook?.path, 0o644]]);
  });

  test("writes into unit and script where the settings are, and the choice as it was made", () => {
    for (const init of ["systemd", "sysvinit", "openrc"] as const) {
      const [choice, own] = planArming(config, { ...place, init, configFolder: "/srv/s" }).files;
      assert.equal(choice?.text, formatHookConfig(config));
      assert.match(own?.text ?? "", /SYSCTX_CONFIG_DIR=\/srv\/s/);
    }
    const marks: HookConfig = { ...config, action: "apply", document: "/a", atBoot: "/b" };
    const [, , boot] = planArming(marks, { ...place, configFolder: "/srv/s" }).files;
    assert.match(boot?.text ?? "", /hook run --boot[^]*SYSCTX_CONFIG_DIR=\/srv\/s/);
  });

  for (const [init, arms, disarms] of [
    ["sysvinit", ["update-rc.d sysctx-hook defaults"], ["update-rc.d -f sysctx-hook remove"]],
    [
      "openrc",
      ["rc-update add sysctx-hook default", "rc-service sysctx-hook start"],
      ["rc-update del sysctx-hook default"],
    ],
  ] as const) {
    test(`and disarming under ${init} calls its own tools, and leaves no file`, async () => {
      const { machine, files, ran } = createMachine();
      const there: boolean[] = [];
      const watching: Machine = {
        ...machine,
        run: (file, words, timeout) => {
          there.push(files.has("/etc/init.d/sysctx-hook"));
          return machine.run(file, words, timeout);
        },
      };
      assert.equal(await carryOut(planArming(config, { ...place, init }), watching), true);
      assert.deepEqual(ran.splice(0), arms);
      const plan = planDisarming({ ...place, init });
      assert.equal(await carryOut(plan, watching), true);
      assert.deepEqual(ran, disarms);
      assert.deepEqual([...files.keys()], []);
      // update-rc.d refuses to forget a script that is there; rc-update needs it.
      assert.deepEqual(there, [...arms.map(() => true), init === "openrc"]);
      assert.equal(await carryOut(plan, watching), false, "a second time nothing changes");
    });

    test(`under ${init} is refused with --at-boot, which only systemd can do`, () => {
      const marks: HookConfig = { ...config, action: "apply", document: "/a", atBoot: "/b" };
      assert.throws(() => planArming(marks, { ...place, init }), {
        code: "hook_refused",
        message: new RegExp(`--at-boot.*systemd.*${init}`),
      });
    });
  }

  test("waits twenty seconds for each command", async () => {
    const { machine } = createMachine();
    const patience: number[] = [];
    const run: Machine["run"] = (file, words, timeout) => {
      patience.push(timeout);
      return machine.run(file, words, timeout);
    };
    await carryOut(planArming(config, place), { ...machine, run });
    assert.deepEqual(patience, [20_000, 20_000, 20_000]);
  });

  test("stops at the first command that fails, and says how one ended that said nothing", async () => {
    for (const [exitCode, told] of [
      [3, "exit 3"],
      [undefined, "exit none"],
    ] as const) {
      const { machine, ran } = createMachine({ "systemctl daemon-reload": { exitCode } });
      await assert.rejects(carryOut(planArming(config, place), machine), {
        code: "hook_failed",
        message: `systemctl daemon-reload failed: ${told}`,
      });
      assert.equal(ran.at(-1), "systemctl daemon-reload");
    }
  });

  test("minds a unit that is not there, unless it was to be disabled or stopped", async () => {
    for (const stderr of [
      "Unit sysctx-hook.service not loaded.",
      "Unit sysctx-hook.service does not exist.",
      "Unit file sysctx-hook.service Not Found.",
    ]) {
      const gone = { exitCode: 1, stderr };
      const { machine } = createMachine({ "systemctl disable": gone, "systemctl stop": gone });
      await carryOut(planDisarming(place), machine);
      await assert.rejects(
        carryOut(planArming(config, place), createMachine({ "systemctl enable": gone }).machine),
        { code: "hook_failed" },
      );
    }
  });

  test("minds a disabling that is refused", async () => {
    for (const stderr of ["Access denied", "Operation refused"]) {
      const { machine } = createMachine({ "systemctl disable": { exitCode: 1, stderr } });
      await assert.rejects(carryOut(planDisarming(place), machine), { code: "hook_failed" });
    }
  });

  test("disarming under systemd disables, removes, reloads, and only then stops", async () => {
    const { machine, files, ran } = createMachine();
    await carryOut(planArming(config, place), machine);
    ran.length = 0;
    assert.equal(await carryOut(planDisarming(place), machine), true);
    assert.deepEqual([...files.keys()], []);
    assert.deepEqual(ran, [
      "systemctl disable sysctx-hook.service",
      "systemctl disable sysctx-boot.service",
      "systemctl daemon-reload",
      "systemctl stop sysctx-hook.service",
    ]);
  });

  test("disarming does not fail because a package's own unit refuses the stop, and fails at any other refusal", async () => {
    const stop = (stderr: string) =>
      createMachine({ "systemctl stop": { exitCode: 4, stderr } }).machine;
    const refusal = "Failed to stop sysctx-hook.service: Operation refused, unit may be requested";
    await carryOut(planDisarming(place), stop(refusal));
    await assert.rejects(carryOut(planDisarming(place), stop("Access denied")), {
      code: "hook_failed",
    });
  });
});

test("a path with spaces, quotes, percent and dollar signs survives the unit", () => {
  const unit = formatHookUnit(['/opt/a b/50%/$x/"y"'], "/etc/s c");
  assert.match(unit, /^ExecStop="\/opt\/a b\/50%%\/\$\$x\/\\"y\\"" hook run --timeout 10s$/m);
  assert.match(unit, /^Environment="SYSCTX_CONFIG_DIR=\/etc\/s c"$/m);
});

test("what install stores is read back the same, and anything else is refused", () => {
  assert.deepEqual(parseHookConfig(formatHookConfig(config), "f"), config);
  for (const text of [
    "",
    "{",
    "[]",
    "{}",
    formatHookConfig({ ...config, when: "reboot" as never }),
  ]) {
    assert.throws(() => parseHookConfig(text, "f"), { code: "settings_invalid" });
  }
});

describe("the decision", () => {
  const jobs = (queued: string) =>
    ["poweroff", "halt", "reboot", "kexec", "soft-reboot", "exit"]
      .map((target) => `Id=${target}.target\nJob=${target === queued ? 7 : ""}`)
      .join("\n\n");
  const witnesses = (stdout: string, machineId = "5a1f", exitCode = 0) => {
    const { machine, files } = createMachine({ "systemctl show": { stdout, exitCode } });
    files.set("/etc/machine-id", `${machineId}\n`);
    return { machine, init: "systemd" as const, runlevel: undefined, ask: async () => undefined };
  };

  test("is to fire at a power-off of the machine that was armed", async () => {
    assert.equal((await decide(config, witnesses(jobs("poweroff")))).fire, true);
  });

  for (const [what, given] of [
    ["a restart", witnesses(jobs("reboot"))],
    ["a stop by hand", witnesses(jobs("none"))],
    ["a clone", witnesses(jobs("poweroff"), "ffff")],
    ["systemctl that fails", witnesses(jobs("poweroff"), "5a1f", 1)],
    ["another run level than 0", { ...witnesses(""), init: "sysvinit" as const, runlevel: "6" }],
    ["no run level at all", { ...witnesses(""), init: "sysvinit" as const }],
  ] as const) {
    test(`is to do nothing at ${what}`, async () =>
      assert.equal((await decide(config, given)).fire, false));
  }

  test("with --when terminating is the cloud's, and silence is a no", async () => {
    const terminating = { ...config, when: "terminating" as const };
    assert.equal((await decide(terminating, witnesses(jobs("poweroff")))).fire, false);
    const ask = async ({ path }: { readonly path: string }) => ({
      status: 200,
      body: path.endsWith("token") ? "T" : "Terminated",
    });
    assert.equal((await decide(terminating, { ...witnesses(jobs("poweroff")), ask })).fire, true);
  });

  test("under sysvinit and OpenRC is the run level's", async () => {
    const { machine, files } = createMachine({ runlevel: { stdout: "2 0\n" } });
    files.set("/etc/machine-id", "5a1f");
    const rest = { machine, ask: async () => undefined };
    assert.equal((await decide(config, { ...rest, init: "sysvinit", runlevel: "0" })).fire, true);
    assert.equal(
      (await decide(config, { ...rest, init: "openrc", runlevel: undefined })).fire,
      true,
    );
  });
});

describe("the init system", () => {
  const machineWith = (...paths: readonly string[]) => {
    const { machine, files } = createMachine();
    for (const path of paths) files.set(path, path === "/proc/1/comm" ? "init\n" : "");
    return machine;
  };

  test("is systemd, OpenRC or sysvinit by what lies in /run and /etc", () => {
    assert.equal(findInitSystem(machineWith("/run/systemd/system"), "linux"), "systemd");
    assert.equal(findInitSystem(machineWith("/run/openrc/softlevel"), "linux"), "openrc");
    assert.equal(
      findInitSystem(machineWith("/etc/inittab", "/etc/rc0.d", "/proc/1/comm"), "linux"),
      "sysvinit",
    );
  });

  for (const [platform, paths, reason] of [
    ["darwin", [], /launchd/],
    ["win32", [], /Windows/],
    ["freebsd", [], /freebsd/],
    ["linux", ["/bin/busybox", "/etc/inittab", "/proc/1/comm"], /busybox/],
    ["linux", [], /unknown, which runs as process 1/],
  ] as const) {
    test(`is refused on ${platform} (${reason.source})`, () => {
      assert.throws(() => findInitSystem(machineWith(...paths), platform), {
        code: "hook_refused",
        message: reason,
      });
    });
  }
});
