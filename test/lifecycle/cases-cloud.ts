import type { Case } from "./case.ts";

const url = "SYSCTX_METADATA_URL=http://127.0.0.1:1338";
const common = {
  realHook: true,
  install: "--delete --when terminating",
  before: `systemctl start metadata.socket; export ${url}`,
  files: {
    "etc/systemd/system/sysctx-hook.service.d/metadata.conf": `[Service]\nEnvironment=${url}\n`,
  },
} as const;

/** `--when terminating`: the cloud decides. */
export const cloudCases: readonly Case[] = [
  {
    ...common,
    name: "terminating",
    event: "`--when terminating`: poweroff, Auto Scaling says Terminated",
    metadata: "Terminated",
    act: "order systemctl poweroff",
    expect: ["order", "DELETE"],
    journal: [/Auto Scaling says Terminated/],
  },
  {
    ...common,
    name: "terminating-reboot",
    event: "`--when terminating`: reboot, Auto Scaling says Terminated",
    metadata: "Terminated",
    act: "order systemctl reboot",
    expect: ["order"],
    ends: "reboot",
  },
  {
    ...common,
    name: "terminating-in-service",
    event: "`--when terminating`: poweroff, Auto Scaling says InService",
    metadata: "InService",
    act: "order systemctl poweroff",
    expect: ["order"],
    journal: [/Auto Scaling says InService/],
  },
  {
    ...common,
    name: "terminating-silent",
    event: "`--when terminating`: poweroff, metadata service never answers",
    metadata: "silent",
    act: "order systemctl poweroff",
    expect: ["order"],
    hookWithin: 5,
    journal: [/no cloud metadata service answers/],
  },
];
