import { demoIds } from "../../src/emulator/demo-state.ts";
import type { Case } from "./case.ts";

const { base, retired } = demoIds.groups;
const system = "5f3c0de00000000000000001";

const describe = (name: string, power: string, group: string) => `fields: { displayName: ${name} }
attributes: { values: { power: "${power}" } }
groups: { ids: [${group}], exclusive: true }
`;

/** The requests that make the record what `describe` says, when it was the other document's. */
function list(name: string, power: string, joined: string, left: string): readonly string[] {
  const attributes = `[{"name":"environment","value":"demo"},{"name":"power","value":"${power}"}]`;
  const member = (group: string, op: string) =>
    `POST /api/v2/systemgroups/${group}/members {"op":"${op}","type":"system","id":"${system}"}`;
  return [
    `PUT /api/systems/${system} {"displayName":"${name}","attributes":${attributes}}`,
    member(joined, "add"),
    member(left, "remove"),
  ];
}

const off = list("rig-off", "off", retired, base);
const on = list("rig", "on", base, retired);
const marks = ["PUT", "POST", "POST"];

const common = {
  realHook: true,
  install: "--apply /etc/sysctx/off.yaml --at-boot /etc/sysctx/on.yaml",
  files: {
    "etc/sysctx/off.yaml": describe("rig-off", "off", retired),
    "etc/sysctx/on.yaml": describe("rig", "on", base),
  },
} as const;

/** The hook that marks instead of deregistering, and the unit that takes the mark back. */
export const applyCases: readonly Case[] = [
  {
    ...common,
    name: "apply",
    event: "`--apply`: poweroff",
    act: "order systemctl poweroff",
    expect: ["order", ...marks],
    sent: off,
  },
  {
    ...common,
    name: "apply-at-boot",
    event: "`--apply`: poweroff, started again (`--at-boot` reverts it), then reboot",
    act: "order systemctl poweroff",
    again: "order systemctl reboot",
    againAfter: "off",
    expect: ["order", ...marks, ...marks, "boot", "order"],
    sent: [...off, ...on],
    ends: "reboot",
  },
  {
    ...common,
    name: "apply-reboot",
    event: "`--apply`: reboot, then power-off of the second boot",
    before: "sysctx apply --file /etc/sysctx/on.yaml",
    act: "order systemctl reboot",
    again: "order systemctl poweroff",
    expect: ["order", "boot", "order", ...marks],
    sent: off,
  },
  {
    ...common,
    name: "apply-without-boot",
    event: "`--apply`: installed again without `--at-boot`, reboot, then power-off",
    before: "sysctx apply --file /etc/sysctx/on.yaml",
    act: `sysctx hook install --apply /etc/sysctx/off.yaml; mark again-$?; tell_files
      order systemctl reboot`,
    again: "order systemctl poweroff",
    // The hook's unit and its link.
    expect: ["again-0", "files-2", "order", "boot", "order", ...marks],
    sent: off,
  },
  {
    ...common,
    name: "apply-other-machine",
    event: "`--apply`: reboot, then power-off of a clone (another machine-id)",
    act: "echo ffffffffffffffffffffffffffffffff >/etc/machine-id; order systemctl reboot",
    again: "order systemctl poweroff",
    expect: ["order", "boot", "order"],
    sent: [],
    journal: [/machine/],
  },
];
