import type { Case } from "./case.ts";

const install = (version: 1 | 2) => `dpkg --install /rig/sysctx_${version}.deb`;
const common = { realHook: true, before: install(1) } as const;

/**
 * The program as a package, and what happens to an armed machine when the package changes or goes
 * (package/).
 */
export const packageCases: readonly Case[] = [
  {
    ...common,
    name: "package-upgrade",
    event: "package upgraded, then power-off",
    act: `${install(2)}; mark upgrade-$?; tell_state; order systemctl poweroff`,
    expect: ["upgrade-0", "state-armed", "order", "DELETE"],
  },
  {
    ...common,
    name: "package-remove",
    event: "package removed, then power-off",
    act: "dpkg --remove sysctx; mark remove-$?; tell_unit; order systemctl poweroff",
    expect: ["remove-0", "unit-not-found-inactive", "order"],
    hookRuns: 0,
  },
  {
    ...common,
    name: "package-reinstall",
    event: "package removed and installed again: not armed, then power-off",
    act: `dpkg --remove sysctx; mark remove-$?; ${install(2)}; tell_state; tell_unit; order systemctl poweroff`,
    expect: ["remove-0", "state-not-armed", "unit-loaded-inactive", "order"],
    hookRuns: 0,
  },
  {
    ...common,
    name: "package-broken",
    event: "package whose program no longer runs: removed, installed again, then power-off",
    act: `rm /usr/bin/sysctx; dpkg --remove sysctx; mark remove-$?; ${install(2)}
      tell_state; tell_unit; order systemctl poweroff`,
    expect: ["remove-0", "state-not-armed", "unit-loaded-inactive", "order"],
    hookRuns: 0,
  },
  {
    ...common,
    name: "package-purge",
    event: "package purged, then power-off",
    act: "dpkg --purge sysctx; mark purge-$?; tell_unit; order systemctl poweroff",
    expect: ["purge-0", "unit-not-found-inactive", "order"],
    hookRuns: 0,
  },
];
