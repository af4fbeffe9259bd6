import type { Case } from "./case.ts";

/** How a package manager is told what to do; see make-packages.ts for the packages. */
interface Manager {
  readonly name: "deb" | "rpm";
  readonly install: (version: 1 | 2) => string;
  readonly remove: string;
}

const managers: readonly Manager[] = [
  {
    name: "deb",
    install: (version) => `dpkg --install /rig/sysctx_${version}.deb`,
    remove: "dpkg --remove sysctx",
  },
  {
    name: "rpm",
    // Its database knows no other package, and so no glibc.
    install: (version) => `rpm --upgrade --nodeps /rig/sysctx_${version}.rpm`,
    remove: "rpm --erase sysctx",
  },
];

const enableTimer = "systemctl --quiet enable --now sysctx-apply.timer; tell_timer";

/** What happens to an armed machine when the package changes or goes. */
function listCases({ name, install, remove }: Manager): readonly Case[] {
  const common = { realHook: true, before: install(1) } as const;
  const gone = { ...common, hookRuns: 0 } as const;
  return [
    {
      ...common,
      name: `${name}-upgrade`,
      event: `${name} upgraded, then power-off`,
      act: `${install(2)}; mark upgrade-$?; tell_state; tell_timer; order systemctl poweroff`,
      expect: ["upgrade-0", "state-armed", "timer-disabled-inactive", "order", "DELETE"],
    },
    {
      ...gone,
      name: `${name}-remove`,
      event: `${name} removed, then power-off`,
      act: `${remove}; mark remove-$?; tell_unit; order systemctl poweroff`,
      expect: ["remove-0", "unit-not-found-inactive", "order"],
    },
    {
      ...gone,
      name: `${name}-reinstall`,
      event: `${name} removed and installed again: not armed, then power-off`,
      act: `${remove}; mark remove-$?; ${install(2)}
        tell_state; tell_unit; tell_enabled; order systemctl poweroff`,
      expect: [
        ...["remove-0", "state-not-armed", "unit-loaded-inactive"],
        ...["hook-disabled", "timer-disabled-inactive", "order"],
      ],
    },
    {
      ...gone,
      name: `${name}-broken`,
      event: `${name} whose program no longer runs: removed, installed again, then power-off`,
      act: `rm /usr/bin/sysctx; ${remove}; mark remove-$?; ${install(2)}
        tell_state; tell_unit; order systemctl poweroff`,
      expect: ["remove-0", "state-not-armed", "unit-loaded-inactive", "order"],
    },
    {
      ...gone,
      name: `${name}-timer`,
      event: `${name} with the timer enabled: upgraded, removed, installed again, then power-off`,
      // There is no document, so the service has nothing to do.
      act: `${enableTimer}; systemctl start sysctx-apply; mark start-$?
        ${install(2)}; mark upgrade-$?; tell_timer
        ${remove}; mark remove-$?; ${install(2)}; tell_timer; order systemctl poweroff`,
      expect: [
        ...["timer-enabled-active", "start-0", "upgrade-0", "timer-enabled-active"],
        ...["remove-0", "timer-disabled-inactive", "order"],
      ],
    },
  ];
}

/** The program as a package, in both kinds. */
export const packageCases: readonly Case[] = [
  ...managers.flatMap(listCases),
  {
    realHook: true,
    before: "dpkg --install /rig/sysctx_1.deb",
    name: "deb-purge",
    event: "deb purged, then power-off",
    act: "dpkg --purge sysctx; mark purge-$?; tell_unit; order systemctl poweroff",
    expect: ["purge-0", "unit-not-found-inactive", "order"],
    hookRuns: 0,
  },
  {
    realHook: true,
    before: "dpkg --install /rig/sysctx_1.deb",
    name: "apply-service",
    event: "sysctx-apply.service of the package: changes, then nothing to change; then power-off",
    files: {
      "etc/sysctx/host.yaml": "fields: {displayName: front-1}\n",
      "etc/systemd/system/sysctx-apply.service.d/metrics.conf":
        '[Service]\nEnvironment="OPTIONS=--metrics /var/lib/sysctx/apply.prom"\n',
    },
    act: `systemctl start sysctx-apply; mark apply-$?; tell_metrics
      systemctl start sysctx-apply; mark apply-$?; tell_metrics; order systemctl poweroff`,
    expect: [
      ...["PUT", "apply-0", "metrics-644-exit-0-changed-1"],
      ...["apply-0", "metrics-644-exit-0-changed-0", "order", "DELETE"],
    ],
    sent: [
      'PUT /api/systems/5f3c0de00000000000000001 {"displayName":"front-1"}',
      "DELETE /api/systems/5f3c0de00000000000000001",
    ],
  },
];
