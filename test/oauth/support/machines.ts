/** A rig with one peer and one profile for it: where most tests begin. */
import type { TestContext } from "node:test";
import { startJamf, type JamfOptions, type JamfPeer } from "../peers/jamf.ts";
import {
  clients,
  startOidcProvider,
  type ProviderOptions,
  type ProviderPeer,
} from "../peers/oidc-provider.ts";
import { startSsp, type SspOptions, type SspPeer } from "../peers/ssp.ts";
import { startUbisecure, type UbisecureOptions, type UbisecurePeer } from "../peers/ubisecure.ts";
import { rig, type Rig, type RigOptions } from "./rig.ts";

export type With<P> = Rig & { readonly peer: P };

/** The profile is called `jamf`. */
export async function withJamf(
  t: TestContext,
  options: JamfOptions & { words?: string[] } = {},
): Promise<With<JamfPeer>> {
  const one = rig(t);
  const peer = await one.meet(startJamf(options));
  const file = one.secret("jamf-secret", peer.clientSecret);
  const words = [...target(peer.origin, peer.clientId), "--secret-file", file];
  await one.add("jamf", "jamf", [...words, ...(options.words ?? [])]);
  return { ...one, peer };
}

/** The profile is called `ssp`. */
export async function withSsp(
  t: TestContext,
  options: SspOptions & { words?: string[] } = {},
): Promise<With<SspPeer>> {
  const one = rig(t);
  const peer = await one.meet(startSsp(options));
  const file = one.secret("ssp-secret", peer.clientSecret);
  const words = [...target(peer.origin, peer.clientId), "--secret-file", file];
  await one.add("ssp", "ssp", [...words, ...(options.words ?? [])]);
  return { ...one, peer };
}

/** The profiles are called `client1`, which asks for tokens, and `server2`, which they are for. */
export async function withUbisecure(
  t: TestContext,
  options: UbisecureOptions & { words?: string[] } = {},
): Promise<With<UbisecurePeer>> {
  const one = rig(t);
  const peer = await one.meet(startUbisecure(options));
  const words = options.words ?? ["--scope", peer.server2.id];
  const add = (name: string, { id, secret }: { id: string; secret: string }, more: string[]) =>
    one.add(name, "ubisecure", [
      ...[...target(peer.origin, id), "--secret-file", one.secret(name, secret)],
      ...more,
    ]);
  await add("client1", peer.client, words);
  await add("server2", peer.server2, ["--client-auth", "basic", "--scope", "oidc"]);
  return { ...one, peer };
}

/** The profile is called `oauth2`, found by its issuer, and uses Basic. */
export async function withProvider(
  t: TestContext,
  options: ProviderOptions & RigOptions & { words?: string[] } = {},
): Promise<With<ProviderPeer>> {
  const one = rig(t, options);
  const peer = await one.meet(startOidcProvider(options));
  const file = one.secret("basic-secret", clients.basic.secret);
  const words = ["--client-auth", "basic", "--secret-file", file, ...(options.words ?? [])];
  await addOauth2(one, peer, clients.basic.id, words);
  return { ...one, peer };
}

/** Adds a profile for oidc-provider, found by its issuer. */
export function addOauth2(
  one: Rig,
  peer: ProviderPeer,
  clientId: string,
  words: string[],
  name = "oauth2",
): Promise<void> {
  const found = [...target(peer.origin, clientId), "--issuer", peer.issuer];
  return one.add(name, "oauth2", [...found, ...words]);
}

export const target = (origin: string, clientId: string) => [
  "--url",
  origin,
  "--client-id",
  clientId,
];
