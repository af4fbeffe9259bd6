import type { KeyObject } from "node:crypto";
import type { AuthScheme } from "../auth/scheme.ts";
import { SysctxError, usageError } from "../errors.ts";
import type { AgentConfig, FileRules, Host, Transport, TransportOptions } from "../ports.ts";
import type { AttemptPolicy } from "../system/attempts.ts";
import { attemptPolicies } from "../system/attempts.ts";
import type { Client, Evidence, Observer } from "../system/client.ts";
import type { Deadline } from "../system/deadline.ts";
import { startDeadline } from "../system/deadline.ts";
import { requireId } from "../system/ids.ts";
import { findOrigin } from "../system/regions.ts";
import { gatherEvidence } from "./evidence.ts";
import type { Notes } from "./output/notes.ts";
import type { OAuthSession } from "../oauth/open.ts";
import type { Profile, Settings } from "./settings.ts";
import {
  findAlias,
  findProfile,
  isOAuthProfile,
  requireKnownKeys,
  resolveSettings,
} from "./settings.ts";
import { once } from "./once.ts";
import { transportOptions } from "./transport-options.ts";

/**
 * What a command is handed: each part is made when it is first asked for, in this order of need:
 * settings -> agentConfig -> systemId, origin -> privateKey -> scheme -> client.
 */
export interface Context {
  readonly host: Host;
  readonly notes: Notes;
  readonly flags: Readonly<Record<string, unknown>>;
  settingsFile(): Promise<Readonly<Record<string, unknown>>>;
  settings(): Promise<Settings>;
  /** Errors: agent_config_missing, _unreadable, _unsafe, _malformed. */
  agentConfig(): Promise<AgentConfig>;
  /** This system's id. Errors: not_registered, and those of the agent config. */
  systemId(): Promise<string>;
  /** The API's origin. Errors: region_unknown, and those of the agent config. */
  origin(): Promise<string>;
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
  /** Of whatever the profile is: this host's system, or an OAuth client. */
  profileClient(): Promise<Client>;
  profile(): Promise<Profile>;
  /**
   * Errors: usage, when the profile is an OAuth client: the command is about this host's own
   * system.
   */
  requireSystem(): Promise<void>;
  /**
   * The OAuth client of the profile. Errors: usage when the profile is none, settings_invalid, and
   * those of secrets.
   */
  oauth(): Promise<OAuthSession>;
  /** The id that a word means: an id, or an alias of the settings. Errors: invalid_id. */
  resolveId(word: string, what: string): Promise<string>;
  /**
   * A context of its own that has read nothing yet, with other flags or limits; closed by its
   * maker.
   */
  fresh(changes: Partial<Pick<ContextOptions, "flags" | "policy">>): Context;
  close(): void;
}

export interface ContextOptions {
  readonly host: Host;
  readonly notes: Notes;
  readonly flags: Readonly<Record<string, unknown>>;
  readonly observe: (scheme: AuthScheme) => Observer;
  /** Who waits for this command; a person, where nothing is said. */
  readonly policy?: AttemptPolicy;
}

export function createContext(options: ContextOptions): Context {
  const { host, notes, flags, observe, policy = attemptPolicies.interactive } = options;
  const rules: FileRules = { insecurePermissions: flags["insecurePermissions"] === true };
  const closers: (() => void)[] = [];

  const settingsFile = once(() => host.settings.read());
  const settings = once(async () => {
    const file = await settingsFile();
    await requireKnownKeys(file);
    return resolveSettings({ flags, env: host.env, file });
  });
  const agentConfig = once(async () => {
    const { agentConfig: path = host.files.defaultAgentConfig } = await settings();
    return host.files.readAgentConfig(path, rules);
  });
  const systemId = once(async () => requireSystemKey(await agentConfig()));
  const origin = once(
    async () => (await settings()).url ?? findOrigin((await agentConfig()).agentServerHost),
  );
  const profile = once(async () => findProfile(flags, host.env, await settingsFile()));
  const requireSystem = async () => {
    const { name, settings: stored } = await profile();
    if (!isOAuthProfile(stored)) return;
    throw usageError(
      `profile ${name} is an OAuth client, and this is about this host's own system`,
      "--profile default is this host's system; sysctx request makes requests under any profile.",
    );
  };
  const privateKey = once(async () => {
    const own = await settings();
    await requireSystem();
    const path = own.key ?? (await agentConfig()).clientKey;
    return host.files.readPrivateKey(path, rules);
  });
  const scheme = once(async () => {
    const { chooseScheme } = await import("../auth/choose.ts");
    return chooseScheme({ systemId: await systemId(), privateKey: await privateKey() });
  });
  const deadline = once(async () => {
    const { timeout = policy.total } = await settings();
    const started = startDeadline(host.clock, timeout);
    closers.push(started.cancel);
    return started;
  });
  const openTransport = async (to: string, identity?: TransportOptions["identity"]) => {
    const shared = transportOptions(to, await settings(), await deadline());
    const transport = await host.openTransport({ ...shared, ...(identity && { identity }) });
    closers.push(transport.close);
    return transport;
  };
  const openClient = async (
    transport: Transport,
    scheme: AuthScheme,
    gatherEvidence: () => Evidence | undefined,
  ) => {
    const own = await import("./open-client.ts");
    return own.openClient({
      host,
      settings: await settings(),
      policy,
      deadline: await deadline(),
      transport,
      scheme,
      observer: observe(scheme),
      gatherEvidence,
    });
  };
  const client = once(async () => {
    await requireSystem();
    const [config, id] = [await agentConfig(), await systemId()];
    await deadline();
    // All that follows is done while the connection is made. Nothing is sent before a request is
    // signed.
    const transport = await openTransport(await origin());
    const [key, chosen] = [await privateKey(), await scheme()];
    return openClient(transport, chosen, () => gatherEvidence(host, config, id, key));
  });

  const oauth = once(async () => {
    const { name, settings: stored } = await profile();
    if (!isOAuthProfile(stored))
      throw usageError(
        `profile ${name} is no OAuth client`,
        "sysctx profile list shows the profiles; sysctx profile add makes one.",
      );
    const { openOAuth } = await import("../oauth/open.ts");
    return openOAuth({
      name,
      stored,
      host,
      flags,
      settings,
      deadline,
      warn: (message) => notes.warn(message),
      openTransport,
      openClient: (transport, scheme) => openClient(transport, scheme, () => undefined),
    });
  });

  const context: Context = {
    host,
    notes,
    flags,
    settingsFile,
    settings,
    agentConfig,
    systemId,
    origin,
    privateKey,
    scheme,
    deadline,
    client,
    profile,
    requireSystem,
    oauth,
    profileClient: once(async () =>
      isOAuthProfile((await profile()).settings) ? (await oauth()).client() : client(),
    ),
    resolveId: async (word, what) => requireId(findAlias(await settingsFile(), word) ?? word, what),
    fresh: (changes) => createContext({ ...options, ...changes }),
    close: () => closers.forEach((close) => close()),
  };
  return context;
}

function requireSystemKey({ systemKey, path }: AgentConfig): string {
  if (systemKey !== undefined) return systemKey;
  throw new SysctxError(
    "not_registered",
    `the agent has not registered yet: ${path} has no systemKey`,
    {
      hint: "The agent registers in its first minutes. If it stays so, look into /var/log/jcagent.log.",
    },
  );
}
