import type { CommandEntry } from "./command.ts";

/** Every command, in the order of the help. Each file is loaded only when its command is called. */
export const commandTable: readonly CommandEntry[] = [
  {
    name: "get",
    summary: "show this system's record, or some of its fields",
    load: async () => (await import("./commands/get.ts")).getCommand,
  },
  {
    name: "update",
    summary: "change fields of this system's record",
    load: async () => (await import("./commands/update.ts")).updateCommand,
  },
  {
    name: "delete",
    summary: "deregister this system",
    load: async () => (await import("./commands/delete.ts")).deleteCommand,
  },
  {
    name: "attributes",
    summary: "manage custom attributes: list, set, unset",
    load: async () => (await import("./commands/attributes.ts")).attributesCommand,
  },
  {
    name: "groups",
    summary: "manage this system's groups: list, add, remove",
    load: async () => (await import("./commands/groups.ts")).groupsCommand,
  },
  {
    name: "associations",
    summary: "manage direct associations: list, add, update, remove",
    load: async () => (await import("./commands/associations.ts")).associationsCommand,
  },
  {
    name: "users",
    summary: "list the users bound to this system",
    load: async () => (await import("./commands/users.ts")).usersCommand,
  },
  {
    name: "apply",
    summary: "make this host match a document",
    load: async () => (await import("./commands/apply.ts")).applyCommand,
  },
  {
    name: "wait",
    summary: "wait until the agent has registered and the API answers",
    load: async () => (await import("./commands/wait.ts")).waitCommand,
  },
  {
    name: "hook",
    summary: "manage the shutdown hook: install, uninstall, status, test, run",
    load: async () => (await import("./commands/hook.ts")).hookCommand,
  },
  {
    name: "doctor",
    summary: "check this host and explain how to fix what is wrong",
    load: async () => (await import("./commands/doctor.ts")).doctorCommand,
  },
  {
    name: "sign",
    summary: "show the signed headers of a request, or a curl command",
    load: async () => (await import("./commands/sign.ts")).signCommand,
  },
  {
    name: "verify",
    summary: "verify a signature, and explain why it is invalid",
    load: async () => (await import("./commands/verify.ts")).verifyCommand,
  },
  {
    name: "request",
    summary: "make an authenticated API request",
    load: async () => (await import("./commands/request.ts")).requestCommand,
  },
  {
    name: "token",
    summary:
      "manage an OAuth profile's access tokens: get, inspect, introspect, userinfo, revoke, git-credential",
    load: async () => (await import("./commands/token.ts")).tokenCommand,
  },
  {
    name: "profile",
    summary: "manage profiles: list, show, add, remove, use",
    load: async () => (await import("./commands/profile.ts")).profileCommand,
  },
  {
    name: "config",
    summary: "manage sysctx's settings: get, set, unset, list, path",
    load: async () => (await import("./commands/config.ts")).configCommand,
  },
  {
    name: "emulator",
    summary: "run a local System Context API with a demo host",
    load: async () => (await import("./commands/emulator.ts")).emulatorCommand,
  },
  {
    name: "version",
    summary: "show the version, commit, runtime and platform",
    load: async () => (await import("./commands/version.ts")).versionCommand,
  },
  {
    name: "completion",
    summary: "print a shell completion script: bash, zsh, fish",
    load: async (table) =>
      (await import("./commands/completion.ts")).createCompletionCommand(table),
  },
];
