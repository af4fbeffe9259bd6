import { createBearer } from "./bearer.ts";
import type { Credential } from "./credential/credential.ts";
import type { OAuthReply, Surroundings } from "./server/exchange.ts";
import type { OAuthProfile } from "./profile/profile.ts";
import type { AuthorizationServer } from "./server/server.ts";
import { describeServer } from "./server/server.ts";
import type { TokenSlot } from "./token/cache.ts";
import { openSlot } from "./token/cache.ts";
import { SysctxError } from "../errors.ts";
import { requestToken } from "./token/request.ts";
import type { TokenSource } from "./token/source.ts";
import { createTokenSource } from "./token/source.ts";
import { createRedactor } from "../auth/redactor.ts";
import type { AuthScheme } from "../auth/scheme.ts";
import type { Transport, WireRequest } from "../ports.ts";
import type { Client, Observer } from "../system/client.ts";
import type { Context } from "../cli/context.ts";
import { openClient } from "../cli/open-client.ts";
import { transportOptions } from "../cli/transport-options.ts";
import { attemptPolicies } from "../system/attempts.ts";
import { readCredential } from "./credential/read-credential.ts";
import { findOAuthOrigin, readOAuthProfile } from "./profile/read-profile.ts";

/** An OAuth client at work: its profile, its server, its token. */
export interface OAuthSession {
  readonly profile: OAuthProfile;
  readonly credential: Credential;
  readonly server: AuthorizationServer;
  readonly tokens: TokenSource;
  readonly around: Surroundings;
  /** Is told of the server's time minus this host's with every answer of the protocol. */
  onSkew(listen: (skew: number) => void): void;
  /** Of an API, with the token; of the profile's own server where none is named. */
  client(origin?: string): Promise<Client>;
}

export interface SessionParts {
  readonly context: Context;
  readonly name: string;
  readonly stored: Readonly<Record<string, unknown>>;
  readonly observe: (scheme: AuthScheme) => Observer;
  readonly closers: (() => void)[];
}

/** Opens a profile. Errors: settings_invalid, and those of secrets and keys. */
export async function openOAuth(parts: SessionParts): Promise<OAuthSession> {
  const { context, name, stored } = parts;
  const settings = await context.settings();
  // From here on: a command that gives the secret, or input that does not end, is part of the time.
  await context.deadline();
  const profile = readOAuthProfile(name, stored, findOAuthOrigin(name, stored, context));
  const credential = await readCredential(profile, stored, context);
  const redactor = createRedactor();
  if (credential.secret !== undefined) redactor.add(credential.secret);
  const clientFor = await makeClients(parts, credential, redactor.redact);
  const asserts = profile.clientAuth.endsWith("_jwt") || profile.signsGrant;
  const timeRefusals = asserts ? [400, 401, 403] : [];
  const listeners: ((skew: number) => void)[] = [];
  const around: Surroundings = {
    async send(origin, toWire) {
      const client = await clientFor(origin, protocolScheme(toWire, redactor.redact, timeRefusals));
      const reply = await sendProtocol(client);
      if (reply.skew !== undefined) listeners.forEach((listen) => listen(reply.skew ?? 0));
      return reply;
    },
    now: () => context.host.clock.now(),
    warn: (message) => context.notes.warn(message),
    redactor,
  };
  const server = describeServer(profile, around);
  const slot = await findSlot(profile, credential, settings.cacert, context).catch(
    (error: unknown) => {
      if (!(error instanceof SysctxError)) throw error;
      around.warn(`the token cache is not used: ${error.message}`);
      return undefined;
    },
  );
  const tokens = createTokenSource(
    {
      slot,
      minRemaining: profile.minRemaining,
      request: (previous) => requestToken({ profile, credential, server, previous }, around),
    },
    around,
  );
  const scheme = createBearer(profile, tokens, redactor);
  return {
    profile,
    credential,
    server,
    tokens,
    around,
    onSkew: (listen) => void listeners.push(listen),
    client: (origin = profile.origin) => clientFor(origin, scheme),
  };
}

async function findSlot(
  profile: OAuthProfile,
  credential: Credential,
  cacert: string | undefined,
  context: Context,
): Promise<TokenSlot | undefined> {
  const warn = (message: string) => context.notes.warn(message);
  const store = await context.host.openTokenStore(warn);
  const { signal } = await context.deadline();
  return store && openSlot(store, profile, credential, { cacert, warn, signal });
}

type ClientFactory = (origin: string, scheme: AuthScheme) => Promise<Client>;

/**
 * Clients over one set of connections for each origin, all before the one deadline of the command.
 */
async function makeClients(
  { context, observe, closers }: SessionParts,
  { certificate, key }: Credential,
  redact: (text: string) => string,
): Promise<ClientFactory> {
  const { host } = context;
  const settings = await context.settings();
  const deadline = await context.deadline();
  const identity =
    certificate === undefined || key === undefined ? {} : { identity: { certificate, key } };
  const opened = new Map<string, Promise<Transport>>();
  const open = async (origin: string) => {
    const options = transportOptions(origin, settings, deadline);
    const transport = await host.openTransport({ ...options, ...identity });
    closers.push(transport.close);
    return transport;
  };
  return async (origin, scheme) => {
    const transport = opened.get(origin) ?? open(origin);
    opened.set(origin, transport);
    return openClient({
      host,
      settings,
      policy: attemptPolicies.interactive,
      deadline,
      transport: await transport,
      scheme: { redact, ...scheme },
      observer: observe({ redact, ...scheme }),
      gatherEvidence: () => undefined,
    });
  };
}

/** A request of the protocol is made for each attempt: its assertion must be new. */
function protocolScheme(
  toWire: (now: number) => WireRequest,
  redact: (text: string) => string,
  timeRefusals: readonly number[],
): AuthScheme {
  return {
    name: "oauth2",
    secretHeaders: ["authorization"],
    timeRefusals,
    redact,
    authorize({ headers }, now) {
      const wire = toWire(now);
      return { ...wire, headers: { "User-Agent": headers["User-Agent"] ?? "", ...wire.headers } };
    },
  };
}

async function sendProtocol(client: Client): Promise<OAuthReply> {
  // The scheme puts the real request in its place; a GET can be repeated without a word.
  return client.send({ method: "GET", path: "/" });
}
