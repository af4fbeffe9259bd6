import type { KeyObject } from "node:crypto";
import type { AuthScheme } from "../auth/scheme.ts";
import { SysctxError, usageError } from "../errors.ts";
import type { OAuthSession } from "../oauth/open.ts";
import type { AgentConfig, FileRules, Host, Transport, TransportOptions } from "../ports.ts";
import type { AttemptPolicy } from "../system/attempts.ts";
import type { Client, ClientOptions, Observer } from "../system/client.ts";
import type { Deadline } from "../system/deadline.ts";
import { mostConcurrent } from "../system/concurrently.ts";
import { startDeadline } from "../system/deadline.ts";
import { findOrigin } from "../system/regions.ts";
import { version } from "../version.ts";
import { forgetDeregistration } from "./deregistered.ts";
import { gatherEvidence } from "./evidence.ts";
import type { Notes } from "./output/notes.ts";
import type { Profile, Settings, Values } from "./settings.ts";
import { findProfile, isOAuthProfile, requireKnownKeys, resolveSettings } from "./settings.ts";

/** What is there from the start. */
export interface Given {
  readonly host: Host;
  readonly notes: Notes;
  readonly flags: Values;
  readonly observe: (scheme: AuthScheme) => Observer;
  /** Who waits for this command. */
  readonly policy: AttemptPolicy;
  /** What is to be closed at the end of the command. */
  readonly closers: (() => void)[];
  /** Another profile at work, before the same deadline; undefined for such a one itself. */
  readonly openProfile: ((name: string) => Promise<OAuthSession>) | undefined;
}

/** What is made when it is first asked for, in the order of need, and kept, an error too. */
export interface LazyParts {
  settingsFile(): Promise<Values>;
  settings(): Promise<Settings>;
  /** Errors: agent_config_missing, _unreadable, _unsafe, _malformed. */
  agentConfig(): Promise<AgentConfig>;
  /** This system's id. Errors: not_registered, and those of the agent config. */
  systemId(): Promise<string>;
  /** The API's origin. Errors: region_unknown, and those of the agent config. */
  origin(): Promise<string>;
  profile(): Promise<Profile>;
  /**
   * Errors: usage, when the profile is an OAuth client: the command is about this host's own
   * system.
   */
  requireSystem(): Promise<void>;
  /** Errors: key_missing, key_unreadable, key_unsafe, key_malformed. */
  privateKey(): Promise<KeyObject>;
  scheme(): Promise<AuthScheme>;
  /**
   * The one time limit of the command; it starts when it is first asked for, after any question to
   * a person.
   */
  deadline(): Promise<Deadline>;
  /** Of this host's system. Errors: usage under an OAuth profile, and everything that it needs. */
  client(): Promise<Client>;
  /**
   * The OAuth client of the profile. Errors: usage when the profile is not an OAuth client,
   * settings_invalid, and those of secrets.
   */
  oauth(): Promise<OAuthSession>;
  /** Of whatever the profile is: this host's system, or an OAuth client. */
  profileClient(): Promise<Client>;
}

export type Parts = Given & LazyParts;
type From<K extends keyof Parts> = Pick<Parts, K>;

/** How each part is made of others. */
export const makers = {
  settingsFile: ({ host }: From<"host">) => host.settings.read(),
  settings: readSettings,
  agentConfig: readAgentConfig,
  systemId: async ({ agentConfig }: From<"agentConfig">) => requireSystemKey(await agentConfig()),
  origin: async ({ settings, agentConfig }: From<"settings" | "agentConfig">) =>
    (await settings()).url ?? findOrigin((await agentConfig()).agentServerHost),
  profile: async ({ host, flags, settingsFile }: From<"host" | "flags" | "settingsFile">) =>
    findProfile(flags, host.env, await settingsFile()),
  requireSystem,
  privateKey: readPrivateKey,
  scheme: chooseScheme,
  deadline: openDeadline,
  client: openSystemClient,
  oauth: openOAuthClient,
  profileClient: async ({ profile, oauth, client }: From<"profile" | "oauth" | "client">) =>
    isOAuthProfile((await profile()).settings) ? (await oauth()).client() : client(),
} satisfies { readonly [K in keyof LazyParts]: (parts: Parts) => ReturnType<LazyParts[K]> };

async function readSettings({
  host,
  flags,
  settingsFile,
}: From<"host" | "flags" | "settingsFile">) {
  const file = await settingsFile();
  await requireKnownKeys(file);
  return resolveSettings({ flags, env: host.env, file });
}

const rulesOf = (flags: Values): FileRules => ({
  insecurePermissions: flags["insecurePermissions"] === true,
});

async function readAgentConfig({ host, flags, settings }: From<"host" | "flags" | "settings">) {
  const { agentConfig = host.files.defaultAgentConfig } = await settings();
  return host.files.readAgentConfig(agentConfig, rulesOf(flags));
}

function requireSystemKey({ systemKey, path }: AgentConfig): string {
  if (systemKey !== undefined) return systemKey;
  throw new SysctxError(
    "not_registered",
    `the agent has not registered yet: ${path} has no systemKey`,
    {
      hint: "Wait a few minutes for the agent to register. If it does not, check /var/log/jcagent.log.",
    },
  );
}

async function requireSystem({ profile }: From<"profile">) {
  const { name, settings } = await profile();
  if (!isOAuthProfile(settings)) return;
  throw usageError(
    `profile ${name} is an OAuth client, but this command is about this host's own system`,
    "Use --profile default for this host's system; sysctx request works with any profile.",
  );
}

async function readPrivateKey(
  parts: From<"host" | "flags" | "settings" | "agentConfig" | "requireSystem">,
) {
  const { key } = await parts.settings();
  await parts.requireSystem();
  const path = key ?? (await parts.agentConfig()).clientKey;
  return parts.host.files.readPrivateKey(path, rulesOf(parts.flags));
}

async function chooseScheme({ systemId, privateKey }: From<"systemId" | "privateKey">) {
  const choose = await import("../auth/choose.ts");
  return choose.chooseScheme({ systemId: await systemId(), privateKey: await privateKey() });
}

async function openDeadline(parts: From<"host" | "policy" | "settings" | "closers">) {
  const { timeout = parts.policy.total } = await parts.settings();
  const started = startDeadline(parts.host.clock, timeout);
  parts.closers.push(started.cancel);
  return started;
}

/** Before the deadline, and with as many connections as a command may use at once. */
async function openTransport(
  { host, settings, deadline, closers }: From<"host" | "settings" | "deadline" | "closers">,
  origin: string,
  identity?: TransportOptions["identity"],
): Promise<Transport> {
  const [{ cacert, connectTimeout: limit }, { limit: all }] = [await settings(), await deadline()];
  const transport = await host.openTransport({
    ...{ origin, cacert, connectTimeout: Math.min(limit, all), connections: mostConcurrent },
    ...(identity && { identity }),
  });
  closers.push(transport.close);
  return transport;
}

/** A client on a transport, with the limits of the settings. */
async function openClient(
  { host, settings, policy, observe, ...parts }: Parts,
  transport: Transport,
  scheme: AuthScheme,
  own: Pick<ClientOptions, "alwaysTyped" | "gatherEvidence" | "accepted">,
): Promise<Client> {
  const { createClient } = await import("../system/client.ts");
  const [{ retries = policy.retries }, deadline] = [await settings(), await parts.deadline()];
  return createClient({
    ...own,
    ...{ transport, scheme, deadline, observer: observe(scheme) },
    policy: { ...policy, retries, total: deadline.limit },
    clock: host.clock,
    random: host.random,
    userAgent: `sysctx/${version}`,
  });
}

async function openSystemClient(parts: Parts) {
  await parts.requireSystem();
  const [config, systemId] = [await parts.agentConfig(), await parts.systemId()];
  const registration = { systemId, origin: await parts.origin() };
  await parts.deadline();
  // All that follows is done while the connection is made. Nothing is sent before a request is
  // signed.
  const transport = await openTransport(parts, registration.origin);
  const [key, scheme] = [await parts.privateKey(), await parts.scheme()];
  return openClient(parts, transport, scheme, {
    alwaysTyped: true,
    gatherEvidence: () => gatherEvidence(parts.host, config, registration, key),
    accepted: () => forgetDeregistration(registration, parts.host.machine),
  });
}

async function openOAuthClient(parts: Parts) {
  const { name, settings: stored } = await parts.profile();
  if (!isOAuthProfile(stored))
    throw usageError(
      `profile ${name} is not an OAuth client`,
      "Run sysctx profile list to see the profiles, or sysctx profile add to add one.",
    );
  const { openOAuth } = await import("../oauth/open.ts");
  const { host, flags, notes, settings, deadline, openProfile } = parts;
  return openOAuth({
    ...{ name, stored, host, flags, settings, deadline, openProfile },
    warn: (message) => notes.warn(message),
    openTransport: (origin, identity) => openTransport(parts, origin, identity),
    openClient: (transport, scheme) =>
      openClient(parts, transport, scheme, { alwaysTyped: false, gatherEvidence: () => undefined }),
  });
}
