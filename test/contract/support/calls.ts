/** Which commands are run against the vendor's documents, and which are not and why. */
import { demoIds } from "../../../src/index.ts";

const { groups, users, userGroups, policies, policyGroups, commands } = demoIds;

/** A command as it is run; the words before the first argument name it. */
export const calls: readonly (readonly string[])[] = [
  ["get"],
  ["get", "hostname", "os", "provisionMetadata.provisioner.type"],
  ["update", "displayName=web 01", "allowSshRootLogin=false", "--wait", "4s"],
  ["update", "--data", '{"description":"rack 4"}'],
  ["attributes", "list"],
  ["attributes", "set", "role=web", "owner=ops"],
  ["attributes", "unset", "environment"],
  ["groups", "list"],
  ["groups", "add", groups.web, groups.database],
  ["groups", "remove", groups.base],
  ["associations", "list"],
  ["associations", "list", "--type", "user_group"],
  ["associations", "add", "user", users.grace, "--sudo"],
  ["associations", "add", "user_group", userGroups.auditors, "--sudo-without-password"],
  ["associations", "add", "policy", policies.sshHardening],
  ["associations", "add", "policy_group", policyGroups.servers],
  ["associations", "add", "command", commands.patch],
  ["associations", "update", "user", users.ada, "--no-sudo"],
  ["associations", "remove", "user", users.ada],
  ["associations", "remove", "policy", policies.lockScreen],
  ["users", "list"],
  ["apply", "-f", "host.yaml", "--dry-run"],
  ["apply", "-f", "host.yaml"],
  ["wait", "--timeout", "20s"],
  ["doctor"],
  ["request", "GET", "/api/systems/{id}?fields=hostname%20os"],
  ["request", "PUT", "/api/systems/{id}", "--data", '{"displayName":"web-02"}'],
  ["request", "GET", "/api/v2/systems/{id}/memberof?limit=100&skip=0"],
  ["delete", "--yes"],
];

/** Commands that are not run here, and why. */
export const notRun: Readonly<Record<string, string>> = {
  "hook run": "acts on a machine that goes down; its requests are those of delete and apply",
  ...sameReason("sends nothing", "hook install", "hook uninstall", "hook status", "hook test"),
  ...sameReason("sends nothing", "verify", "emulator", "completion", "help", "version"),
  ...sameReason("sends nothing", "config get", "config set", "config unset", "config list"),
  ...sameReason("sends nothing", "config path"),
  ...sameReason("another API's", "token get", "token inspect", "token introspect"),
  ...sameReason("another API's", "token userinfo", "token revoke", "token git-credential"),
  ...sameReason("another API's", "profile list", "profile show", "profile add"),
  ...sameReason("another API's", "profile remove", "profile use"),
};

function sameReason(reason: string, ...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, reason]));
}
