import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { SysctxError } from "../../../src/errors.ts";
import type { HookConfig } from "../../../src/lifecycle/hook-config.ts";
import { formatHookConfig } from "../../../src/lifecycle/hook-config.ts";
import { readLastRun } from "../../../src/lifecycle/last-run.ts";
import { main } from "../../../src/main.ts";
import type { Machine, TransportOptions } from "../../../src/ports.ts";
import { attemptPolicies } from "../../../src/system/attempts.ts";
import { createFakeHost, createFakeMachine } from "../../support/fake-host.ts";
import type { FakeHostParts } from "../../support/fake-host.ts";
import { answer, answerJson } from "../../support/fake-transport.ts";
import type { Step } from "../../support/fake-transport.ts";
import { frozenTime, groupId, systemId } from "../../support/rig.ts";
import { answerJobs } from "./jobs.ts";

const config: HookConfig = {
  action: "delete",
  document: undefined,
  atBoot: undefined,
  when: "poweroff",
  machineId: "5a1f",
  armedAt: "2026-01-01T00:00:00.000Z",
  settings: {},
};
const marks: HookConfig = { ...config, action: "apply", document: "/etc/off.yaml" };
const returns: HookConfig = { ...marks, atBoot: "/etc/on.yaml" };
const documents: Readonly<Record<string, string>> = {
  "/etc/off.yaml": "fields: { displayName: web-off }\n",
  "/etc/on.yaml": "fields: { displayName: web }\n",
  "/etc/group.yaml": `groups: { ids: [${groupId}] }\n`,
};
const [off, on] = [{ displayName: "web-off" }, { displayName: "web" }];

interface Parts extends FakeHostParts {
  readonly config?: HookConfig | undefined;
  /** What has a job at the first look, the second, ...; the last one stays so. */
  readonly looks?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly machine?: Partial<Machine>;
  readonly platform?: string;
}

/** A registered host under systemd whose hook is armed and whose machine is powered off. */
function setUp(parts: Parts = {}) {
  const { looks = ["poweroff.target"] } = parts;
  const armed = "config" in parts ? parts.config : config;
  const files = new Map(
    Object.entries({
      "/run/systemd/system": "",
      "/etc/machine-id": "5a1f\n",
      ...(armed === undefined ? {} : { "/etc/sysctx/hook.json": formatHookConfig(armed) }),
      ...parts.files,
    }),
  );
  const fake = createFakeHost(parts);
  const opened: TransportOptions[] = [];
  const events: string[] = [];
  let looked = 0;
  const machine: Machine = {
    ...createFakeMachine(files),
    async run() {
      events.push("look");
      const job = looks[Math.min(looked, looks.length - 1)] ?? "";
      looked += 1;
      return { exitCode: 0, stdout: answerJobs(job), stderr: "" };
    },
    ...parts.machine,
  };
  const host = Object.assign(fake, {
    machine,
    platform: parts.platform ?? "linux",
    askMetadata: async () => undefined,
    async openTransport(options: TransportOptions) {
      opened.push(options);
      events.push("open");
      return { ...fake.transport, close: () => void events.push("close") };
    },
  });
  Object.assign(host.files, {
    readText: async (path: string) => documents[path] ?? "",
    readPrivateKey: wrap(host.files.readPrivateKey),
  });
  function wrap<A extends readonly unknown[], T>(read: (...given: A) => T): (...given: A) => T {
    return (...given) => {
      events.push("key");
      return read(...given);
    };
  }
  const sysctx = async (...words: readonly string[]) => {
    const exit = await main([...words, "--json"], host);
    const text = host.stdout.text();
    return { exit, said: text === "" ? undefined : (JSON.parse(text) as Record<string, unknown>) };
  };
  return {
    host,
    files,
    events,
    opened,
    sysctx,
    hookRun: (...words: readonly string[]) => sysctx("hook", "run", ...words),
    sent: () => host.transport.sent.map(({ method, path }) => `${method} ${path.split("?")[0]}`),
    lastRun: () => readLastRun(machine),
    stderr: () => host.stderr.text(),
  };
}

const record = `/api/systems/${systemId}`;
const at = new Date(frozenTime).toISOString();
/** The answers to an `apply` of one field: what is there, the change, the reading back. */
const applied = (before: object, after: object): readonly Step[] => [
  answerJson(200, before),
  answerJson(200, after),
  answerJson(200, after),
];

describe("hook run at a power-off", () => {
  test("deregisters with one DELETE, remembers it, and keeps what it did", async () => {
    const rig = setUp({ steps: [answer(204)] });
    const { exit, said } = await rig.hookRun();
    assert.equal(exit, 0);
    assert.deepEqual(rig.sent(), [`DELETE ${record}`]);
    assert.equal(said?.["command"], "hook run");
    assert.equal(said["fired"], true);
    assert.match(String(said["result"]), new RegExp(`${systemId} is deregistered`));
    assert.ok(rig.files.get("/var/lib/sysctx/deregistered.json")?.includes(systemId));
    const { reason, result } = said;
    assert.deepEqual(rig.lastRun(), { at, fired: true, reason, result });
  });

  test("looks, makes ready, looks again, and connects only then", async () => {
    const rig = setUp({ steps: [answer(204)] });
    await rig.hookRun();
    const order = rig.events.filter((event, index) => event !== rig.events[index - 1]);
    assert.deepEqual(order.slice(0, 4), ["look", "key", "look", "open"]);
    assert.equal(order.at(-1), "close", "no connection outlives the run");
  });

  test("tells people why it acted, and what came of it", async () => {
    const rig = setUp({ steps: [answer(204)] });
    assert.equal(await main(["hook", "run"], rig.host), 0);
    assert.match(
      rig.host.stdout.text(),
      /^poweroff\.target has a job.*: system .* deregistered\n$/,
    );
  });

  test("says so when the system was already gone, and remembers nothing of its own", async () => {
    const rig = setUp({ steps: [answer(404)] });
    const { exit, said } = await rig.hookRun();
    assert.equal(exit, 0);
    assert.match(String(said?.["result"]), new RegExp(`${systemId} was already gone`));
    assert.ok(!rig.files.has("/var/lib/sysctx/deregistered.json"));
  });

  test("applies the document instead where that was chosen, and names what it changed", async () => {
    const rig = setUp({ config: marks, steps: applied(on, off) });
    const { exit, said } = await rig.hookRun();
    assert.equal(exit, 0);
    assert.deepEqual(rig.sent(), [`GET ${record}`, `PUT ${record}`, `GET ${record}`]);
    assert.match(String(said?.["result"]), /^\/etc\/off\.yaml: .*displayName/);
    assert.equal(rig.lastRun()?.fired, true);
    assert.ok(!rig.files.has("/var/lib/sysctx/deregistered.json"));
  });

  test("applies a document that holds already without a change, and says so", async () => {
    const rig = setUp({ config: marks, steps: [answerJson(200, off)] });
    const { said } = await rig.hookRun();
    assert.equal(said?.["result"], "/etc/off.yaml: nothing to change");
    assert.deepEqual(rig.sent(), [`GET ${record}`]);
  });
});

const unsafe: Partial<Machine> = {
  readHookFile(path) {
    const message = `the hook configuration ${path} belongs to user 1000, who can change it`;
    throw new SysctxError("settings_invalid", message);
  },
};

describe("hook run sends nothing", () => {
  for (const [what, chosen] of [
    ["deregister", config],
    ["apply a document", marks],
  ] as const) {
    for (const job of ["reboot.target", "kexec.target", ""]) {
      const meanwhile = job === "" ? "the power-off was called off" : `${job} was ordered`;
      test(`when ${meanwhile} between the first look and the request, to ${what}`, async () => {
        const rig = setUp({ config: chosen, looks: ["poweroff.target", job] });
        const { exit, said } = await rig.hookRun();
        assert.equal(exit, 0);
        assert.deepEqual(rig.sent(), []);
        assert.deepEqual(rig.opened, [], "nor does it connect");
        assert.equal(said?.["fired"], false);
        assert.match(
          String(said["reason"]),
          job === "" ? /^not done: no power-off/ : /^not done: /,
        );
        assert.ok(String(said["reason"]).includes(job));
        assert.deepEqual(rig.lastRun(), { at, fired: false, reason: said["reason"] });
      });
    }
  }

  test("at a restart, and does not even read the key", async () => {
    const rig = setUp({ looks: ["reboot.target"] });
    const { exit, said } = await rig.hookRun();
    assert.equal(exit, 0);
    assert.deepEqual(rig.events, ["look"]);
    assert.equal(said?.["fired"], false);
    assert.match(String(said["reason"]), /^reboot\.target has a job/);
    assert.deepEqual(rig.lastRun(), { at, fired: false, reason: said["reason"] });
  });

  test("and tells people that there is nothing to do, and why", async () => {
    const rig = setUp({ looks: ["reboot.target"] });
    assert.equal(await main(["hook", "run"], rig.host), 0);
    assert.match(rig.host.stdout.text(), /^nothing to do: reboot\.target has a job/);
  });

  for (const [what, parts, reason] of [
    ["where it was never armed", { config: undefined }, /the hook is not armed/],
    [
      "when its own file is damaged",
      { files: { "/etc/sysctx/hook.json": "{" } },
      /hook\.json is not a configuration that sysctx hook install wrote/,
    ],
    [
      "when others could have written its file",
      { machine: unsafe },
      /user 1000, who can change it/,
    ],
    ["on a clone", { files: { "/etc/machine-id": "ffff\n" } }, /clone/],
    ["under an init system that can't be asked", { platform: "darwin" }, /launchd/],
    [
      "while the cloud is silent, if the cloud was to decide",
      { config: { ...config, when: "terminating" } },
      /no cloud metadata service answers/,
    ],
  ] as const satisfies readonly (readonly [string, Parts, RegExp])[]) {
    test(`${what}, and says why with exit 0`, async () => {
      const rig = setUp(parts);
      const { exit, said } = await rig.hookRun();
      assert.equal(exit, 0);
      assert.equal(said?.["fired"], false);
      assert.match(String(said["reason"]), reason);
      assert.match(rig.lastRun()?.reason ?? "", reason);
      assert.deepEqual(
        rig.events.filter((event) => event !== "look"),
        [],
      );
    });
  }

  test("at a defect, which is told as one and not as a decision", async () => {
    const defect = { run: () => Promise.reject(new TypeError("x is not a function")) };
    const rig = setUp({ machine: defect });
    assert.equal((await rig.hookRun()).exit, 1);
    assert.deepEqual(rig.sent(), []);
    assert.equal(rig.lastRun(), undefined);
  });
});

describe("hook run that fails keeps its exit code, and what it was for", () => {
  for (const [what, parts, exit, result] of [
    ["a server that refuses", { steps: [answer(401)] }, 4, /^failed: .*401/],
    [
      "a server that stays broken",
      { steps: [answer(503), answer(503), answer(503)] },
      7,
      /^failed: .*503/,
    ],
    [
      "an agent without a system",
      { agentConfig: { systemKey: undefined } },
      3,
      /^failed: .*regist/,
    ],
    [
      "a document whose change is refused",
      { config: marks, steps: [answerJson(200, on), answer(403), answerJson(200, on)] },
      4,
      /^failed: .*displayName.*403/,
    ],
    [
      "a document that is wrong",
      { config: { ...marks, document: "/etc/nothing.yaml" } },
      2,
      /^failed: \/etc\/nothing\.yaml/,
    ],
  ] as const satisfies readonly (readonly [string, Parts, number, RegExp])[]) {
    test(what, async () => {
      const rig = setUp(parts);
      assert.equal((await rig.hookRun()).exit, exit, rig.stderr());
      const last = rig.lastRun();
      assert.equal(last?.fired, true);
      assert.equal(last.at, at);
      assert.match(last.reason, /poweroff\.target has a job/);
      assert.match(last.result ?? "", result);
      assert.equal(rig.opened.length, rig.events.filter((event) => event === "close").length);
    });
  }

  test("a defect too", async () => {
    const rig = setUp({
      steps: [
        () => {
          throw new TypeError("x is not a function");
        },
      ],
    });
    assert.equal((await rig.hookRun()).exit, 1);
    assert.match(rig.lastRun()?.result ?? "", /^failed: x is not a function/);
  });
});

describe("what holds for the hook's requests is", () => {
  test("what was in force when it was armed, whatever profile is in use", async () => {
    const rig = setUp({
      config: { ...config, settings: { url: "https://armed.example", key: "/armed.key" } },
      settings: { url: "https://now.example", profile: "corp", profiles: { corp: { key: "/k" } } },
      steps: [answer(204)],
    });
    assert.equal((await rig.hookRun()).exit, 0);
    assert.equal(rig.opened[0]?.origin, "https://armed.example");
    assert.ok(rig.host.used.includes("key /armed.key"));
  });

  test("the default profile, where nothing was said", async () => {
    const rig = setUp({
      settings: { profile: "corp", profiles: { corp: { url: "https://corp.example" } } },
      steps: [answer(204)],
    });
    assert.equal((await rig.hookRun()).exit, 0);
    assert.equal(rig.opened[0]?.origin, "https://console.jumpcloud.com");
  });

  test("what its own flags say, before all", async () => {
    const rig = setUp({
      config: { ...config, settings: { url: "https://armed.example" } },
      steps: [answer(204)],
    });
    await rig.hookRun("--url", "https://flag.example");
    assert.equal(rig.opened[0]?.origin, "https://flag.example");
  });

  test("the patience of a host that goes down: three attempts, short waits, ten seconds", async () => {
    const busy = answer(503);
    const rig = setUp({ steps: [busy, busy, busy] });
    await rig.hookRun();
    assert.deepEqual(rig.host.clock.sleeps, [250, 500]);
    assert.ok((rig.opened[0]?.connectTimeout ?? Infinity) <= attemptPolicies.shutdown.total);
  });

  test("refused by name where hook.json holds a value that is none", async () => {
    const rig = setUp({ config: { ...config, settings: { url: "nonsense" } } });
    assert.equal((await rig.hookRun()).exit, 2);
    assert.match(rig.stderr(), /hook\.json \(url\)/);
  });

  for (const name of ["colour", "profile", "constructor"])
    test(`refused by name where hook.json holds a setting that is none: ${name}`, async () => {
      const rig = setUp({ config: { ...config, settings: { [name]: "x" } } });
      assert.equal((await rig.hookRun()).exit, 2);
      assert.match(rig.stderr(), new RegExp(`"settings_invalid".*hook\\.json.*: ${name}"`));
      assert.deepEqual(rig.opened, []);
    });
});

describe("hook run --boot", () => {
  test("applies the document of the start, whatever systemd is about to do", async () => {
    const rig = setUp({ config: returns, looks: ["reboot.target"], steps: applied(off, on) });
    const { exit, said } = await rig.hookRun("--boot");
    assert.equal(exit, 0);
    assert.deepEqual(rig.sent(), [`GET ${record}`, `PUT ${record}`, `GET ${record}`]);
    assert.equal(said?.["fired"], true);
    assert.match(String(said["result"]), /^\/etc\/on\.yaml: .*displayName/);
    assert.deepEqual(
      rig.events.filter((event) => event === "look"),
      [],
    );
    assert.equal(rig.events.at(-1), "close");
  });

  test("has the patience of a first boot", async () => {
    const busy = Array.from({ length: 5 }, () => answer(503));
    const rig = setUp({ config: returns, steps: [...busy, answerJson(200, on)] });
    assert.equal((await rig.hookRun("--boot")).exit, 0);
    assert.equal(rig.host.clock.sleeps.length, 5);
  });

  test("does nothing on a clone", async () => {
    const rig = setUp({ config: returns, files: { "/etc/machine-id": "ffff\n" } });
    const { exit, said } = await rig.hookRun("--boot");
    assert.equal(exit, 0);
    assert.deepEqual([said?.["fired"], rig.opened], [false, []]);
    assert.match(String(said?.["reason"]), /clone/);
  });

  for (const [what, chosen] of [
    ["no document to apply at boot", marks],
    ["never armed", undefined],
  ] as const) {
    test(`does nothing where there is ${what}, and says so`, async () => {
      const rig = setUp({ config: chosen });
      assert.equal(await main(["hook", "run", "--boot"], rig.host), 0);
      assert.match(rig.host.stdout.text(), /^nothing to do: no document to apply at boot/);
      assert.deepEqual(rig.opened, []);
    });
  }

  test("says without a document that it did not fire", async () => {
    const { said } = await setUp({ config: marks }).hookRun("--boot");
    assert.deepEqual([said?.["command"], said?.["fired"]], ["hook run", false]);
  });
});

describe("hook test", () => {
  test("does everything but the request: it reads the key, and opens no connection", async () => {
    const rig = setUp({ looks: ["reboot.target"] });
    const { exit, said } = await rig.sysctx("hook", "test");
    assert.equal(exit, 0);
    assert.ok(rig.events.includes("key"));
    assert.deepEqual(rig.opened, []);
    assert.deepEqual(
      [said?.["command"], said?.["fire"], said?.["action"]],
      ["hook test", false, "delete"],
    );
    assert.match(String(said?.["reason"]), /^reboot\.target/);
    assert.equal(rig.lastRun(), undefined, "and is no run");
  });

  for (const [job, now] of [
    ["poweroff.target", "it would fire, because poweroff.target"],
    ["reboot.target", "it would do nothing, because reboot.target"],
  ] as const) {
    test(`tells people on which system it would act, and that ${now}`, async () => {
      const rig = setUp({ looks: [job] });
      assert.equal(await main(["hook", "test"], rig.host), 0);
      const [first, second] = rig.host.stdout.text().split("\n");
      assert.match(
        first ?? "",
        new RegExp(`${systemId} at https://console.jumpcloud.com: delete$`),
      );
      assert.ok(second?.includes(now), second);
    });
  }

  test("fails where the run would: without a key", async () => {
    const rig = setUp({ agentConfig: { systemKey: undefined } });
    assert.equal((await rig.sysctx("hook", "test")).exit, 3);
  });

  test("is refused where the hook was never installed, with the command that does it", async () => {
    const rig = setUp({ config: undefined });
    assert.equal((await rig.sysctx("hook", "test")).exit, 3);
    assert.match(rig.stderr(), /"hook_refused".*not installed.*sysctx hook install/);
  });
});

describe("hook install", () => {
  const install = (files: Readonly<Record<string, string>>) =>
    setUp({ files }).sysctx("hook", "install", "--delete", "--dry-run");

  test("writes a damaged choice anew, as the message about one advises", async () => {
    const { exit, said } = await install({ "/etc/sysctx/hook.json": "{" });
    assert.deepEqual([exit, said?.["changed"]], [0, true]);
  });

  test("writes nothing over a choice that others could have made", async () => {
    const rig = setUp({ machine: unsafe });
    assert.equal((await rig.sysctx("hook", "install", "--delete")).exit, 2);
    assert.match(rig.stderr(), /user 1000, who can change it/);
    assert.deepEqual(rig.events, []);
  });
});
