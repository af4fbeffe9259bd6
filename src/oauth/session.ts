import { createBearer } from "./bearer.ts";
import type { Credential } from "./credential/credential.ts";
import type { Surroundings } from "./server/exchange.ts";
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
import type { Host, Transport, TransportOptions } from "../ports.ts";
import type { Client } from "../system/client.ts";
import type { Deadline } from "../system/deadline.ts";
import { makeProofKey, openProofKey } from "./credential/proof-key.ts";
import type { Dpop } from "./grant/dpop.ts";
import { createDpop } from "./grant/dpop.ts";
import { readCredential } from "./credential/read-credential.ts";
import type { ProfileInUse } from "./profile/read-profile.ts";
import { readProfileInUse } from "./profile/read-profile.ts";
import { askUserinfo, introspect, revoke } from "./token/calls.ts";
import type { Token } from "./token/token.ts";

/** An OAuth client at work: its profile, its server, its token. */
export interface OAuthSession {
  readonly profile: OAuthProfile;
  readonly credential: Credential;
  readonly server: AuthorizationServer;
  readonly tokens: TokenSource;
  /** Receives the server's time minus this host's with every response of the protocol. */
  onSkew(listen: (skew: number) => void): void;
  /** Of an API, with the token; of the profile's own server where none is named. */
  client(origin?: string): Promise<Client>;
  /** What this client's server says of a token, its own or another client's; as JSON text. */
  introspect(subject: TokenSource): Promise<string>;
  /**
   * Ends a token at the server. Returns false when it had already expired. It is forgotten in any
   * case: who revokes a token does not want it used here again.
   */
  revoke(token: Token): Promise<boolean>;
  /** Whom the token stands for, in the server's own words: JSON text. */
  userinfo(): Promise<string>;
}

/** What a session is handed by the command that it works for, and all that it knows of one. */
export interface SessionParts extends Omit<ProfileInUse, "env"> {
  readonly host: Pick<Host, "files" | "terminal" | "machine" | "env" | "clock" | "openTokenStore">;
  readonly settings: () => Promise<{ readonly cacert: string | undefined }>;
  readonly deadline: () => Promise<Deadline>;
  readonly warn: (message: string) => void;
  /** Closed at the end of the command. */
  readonly openTransport: (
    origin: string,
    identity: TransportOptions["identity"],
  ) => Promise<Transport>;
  /** Another profile at work, before the same deadline; undefined for such a one itself. */
  readonly openProfile: ((name: string) => Promise<OAuthSession>) | undefined;
  readonly openClient: (transport: Transport, scheme: AuthScheme) => Promise<Client>;
}

/** Opens a profile. Errors: settings_invalid, and those of secrets and keys. */
export async function openSession(parts: SessionParts): Promise<OAuthSession> {
  const { host, warn } = parts;
  const { cacert } = await parts.settings();
  // From here on: a command that gives the secret, or input that does not end, is part of the time.
  await parts.deadline();
  // What another profile was opened for has the address of the environment for itself.
  const env = parts.openProfile === undefined ? {} : host.env;
  const profile = readProfileInUse({ ...parts, env });
  const { credential, slot } = await openKept(profile, cacert, parts);
  const redactor = createRedactor();
  if (credential.secret !== undefined) redactor.add(credential.secret);
  const dpop = credential.proofKey && createDpop(credential.proofKey, redactor);
  const clientFor = makeClients(parts, credential, redactor.redact, dpop);
  const asserts = profile.clientAuth.endsWith("_jwt") || profile.signsGrant || profile.dpop;
  /** The protocol's own requests carry their proof already. */
  const protocol: AuthScheme = {
    name: "oauth2",
    secretHeaders: ["authorization", "dpop"],
    timeRefusals: asserts ? [400, 401, 403] : [],
    authorize: (request) => request,
  };
  const listeners: ((skew: number) => void)[] = [];
  const around: Surroundings = {
    async send(origin, make) {
      const reply = await (await clientFor(origin, protocol)).send(make);
      if (reply.skew !== undefined) listeners.forEach((listen) => listen(reply.skew ?? 0));
      return reply;
    },
    now: () => host.clock.now(),
    warn,
    redactor,
  };
  const server = describeServer(profile, around);
  const caller = { profile, credential, server, around, dpop };
  const tokens = createTokenSource(
    {
      slot,
      minRemaining: profile.minRemaining,
      request: (previous) => requestToken(caller, previous),
    },
    around,
  );
  const client = (origin = profile.origin) =>
    clientFor(origin, createBearer({ profile, source: tokens, redactor, dpop, origin }));
  return {
    profile,
    credential,
    server,
    tokens,
    onSkew: (listen) => void listeners.push(listen),
    client,
    introspect: (subject) => introspect(caller, subject),
    revoke: (token) => revoke(caller, token.accessToken).finally(tokens.forget),
    userinfo: () => askUserinfo(caller, client),
  };
}

/**
 * What a profile proves itself with, and what is kept for it: its token, and the key that tokens
 * are bound to. A cache that can't be opened must not keep a host from its work.
 */
async function openKept(
  profile: OAuthProfile,
  cacert: string | undefined,
  parts: SessionParts,
): Promise<{ readonly credential: Credential; readonly slot: TokenSlot | undefined }> {
  const { host, deadline, warn } = parts;
  const given = await readCredential(profile, parts.stored, parts);
  const needsKey = profile.dpop && given.proofKey === undefined;
  try {
    const store = await host.openTokenStore(warn);
    const { signal } = await deadline();
    if (store !== undefined) {
      const proofKey = needsKey ? await openProofKey(store, profile, signal) : given.proofKey;
      const credential = { ...given, proofKey };
      const slot = await openSlot(store, profile, credential, { cacert, warn, signal });
      return { credential, slot };
    }
  } catch (error) {
    if (!(error instanceof SysctxError)) throw error;
    warn(`the token cache is not used: ${error.message}`);
  }
  // A key that ends with this run, and so do its tokens.
  const proofKey = needsKey ? makeProofKey() : given.proofKey;
  return { credential: { ...given, proofKey }, slot: undefined };
}

type ClientFactory = (origin: string, scheme: AuthScheme) => Promise<Client>;

/** Clients over one set of connections for each origin. */
function makeClients(
  { openTransport, openClient }: SessionParts,
  { certificate, key }: Credential,
  redact: (text: string) => string,
  dpop: Dpop | undefined,
): ClientFactory {
  const identity =
    certificate === undefined || key === undefined ? undefined : { certificate, key };
  const opened = new Map<string, Promise<Transport>>();
  return async (origin, scheme) => {
    const open = async () => learnNonces(await openTransport(origin, identity), origin, dpop);
    const transport = opened.get(origin) ?? open();
    opened.set(origin, transport);
    return openClient(await transport, { redact, ...scheme });
  };
}

/** Any answer of a server may hold the nonce for the next proof. */
function learnNonces(transport: Transport, origin: string, dpop: Dpop | undefined): Transport {
  if (dpop === undefined) return transport;
  return {
    ...transport,
    async send(request, signal) {
      const delivery = await transport.send(request, signal);
      if (delivery.kind === "reply") dpop.learn(origin, delivery.reply.headers);
      return delivery;
    },
  };
}
