import type { KeyObject } from "node:crypto";
import type { Credential } from "./credential.ts";
import type { GivenToken } from "./given-token.ts";
import type { OtherProfile } from "./open-token.ts";
import { openTokenFile, openTokenOf } from "./open-token.ts";
import { algorithmOf, signJwt } from "../grant/jwt.ts";
import type { OAuthProfile } from "../profile/profile.ts";
import type { Stored } from "../profile/read-profile.ts";
import { SysctxError } from "../../errors.ts";
import type { Host } from "../../ports.ts";
import type { Deadline } from "../../system/deadline.ts";
import { withinLimit } from "../../system/within-limit.ts";

const commandLimit = 10_000;

/** Where a credential is read from, how strictly, and for how long at most. */
export interface CredentialSources {
  readonly host: Pick<Host, "files" | "terminal" | "machine" | "env">;
  readonly flags: Stored;
  readonly deadline: () => Promise<Deadline>;
  /** Undefined where this profile was opened for another one. */
  readonly openProfile: ((name: string) => Promise<OtherProfile>) | undefined;
}

const rulesOf = ({ flags }: CredentialSources) => ({
  insecurePermissions: flags["insecurePermissions"] === true,
});

/**
 * Reads what a profile proves itself with, from where it says. Errors: secret_missing, _unreadable,
 * _unsafe, and those of keys.
 */
export async function readCredential(
  profile: OAuthProfile,
  stored: Stored,
  sources: CredentialSources,
): Promise<Credential> {
  const { name, clientAuth, signsGrant, alg, assertionFile, tokenExchange } = profile;
  const { host, flags } = sources;
  const rules = rulesOf(sources);
  // The key of the settings file is the agent's, and is never used for another purpose.
  const key = flags["key"] ?? stored["key"];
  const signs = ["private_key_jwt", "mtls"].includes(clientAuth) || signsGrant;
  const needsKey = signs && !(clientAuth !== "mtls" && alg?.startsWith("HS") === true);
  const certificate = clientAuth === "mtls" ? stored["certificate"] : undefined;
  const readFile = (path: string) => host.files.readTokenFile(path, rules);
  const inFile = (path: string | undefined, type = "jwt") =>
    path === undefined
      ? undefined
      : openTokenFile(path, { readFile, mustBeJwt: /\b(jwt|id_token)$/.test(type) });
  const { dpopKey } = stored;
  return {
    proofKey:
      profile.dpop && typeof dpopKey === "string"
        ? requireProvable(
            dpopKey,
            requireStrength(dpopKey, host.files.readSigningKey(dpopKey, rules)),
          )
        : undefined,
    assertion: inFile(assertionFile),
    subject:
      inFile(tokenExchange?.subjectFile, tokenExchange?.subjectType) ??
      (await openSubject(profile, sources)),
    actor: inFile(tokenExchange?.actorFile, tokenExchange?.actorType),
    secret: await readSecret(name, stored, sources),
    key:
      needsKey && typeof key === "string"
        ? requireStrength(key, host.files.readSigningKey(key, rules))
        : undefined,
    certificate:
      typeof certificate === "string"
        ? await withinLimit(host.files.readText(certificate), `${certificate} did not end`, sources)
        : undefined,
  };
}

/** The token of another profile, which must not want another's in turn: so there is no circle. */
async function openSubject(
  { name, tokenExchange }: OAuthProfile,
  { openProfile }: CredentialSources,
): Promise<GivenToken | undefined> {
  const other = tokenExchange?.subjectProfile;
  if (other === undefined) return undefined;
  if (openProfile !== undefined) return openTokenOf(await openProfile(other));
  throw new SysctxError(
    "settings_invalid",
    `the token of profile ${name} cannot be exchanged, because profile ${name} exchanges the token of profile ${other}`,
    { hint: "Set subjectProfile to a profile without the grant token-exchange." },
  );
}

async function readSecret(
  name: string,
  { secretFile, secretCredential, secretCommand }: Stored,
  sources: CredentialSources,
): Promise<string | undefined> {
  const { files, terminal, env } = sources.host;
  const rules = rulesOf(sources);
  if (secretFile === "-") {
    const text = await withinLimit(terminal.readStdin(), "standard input did not end", sources);
    return requireText(text, `standard input contains no secret for profile ${name}`);
  }
  if (typeof secretFile === "string") return files.readSecret(secretFile, rules);
  if (typeof secretCredential === "string") {
    const folder = env["CREDENTIALS_DIRECTORY"];
    if (folder !== undefined) return files.readCredential(`${folder}/${secretCredential}`, rules);
    throw new SysctxError(
      "secret_missing",
      `profile ${name} needs the credential ${secretCredential}, but $CREDENTIALS_DIRECTORY is not set`,
      { hint: `Add LoadCredential=${secretCredential}:FILE to the systemd unit.` },
    );
  }
  return typeof secretCommand === "string" ? askCommand(name, secretCommand, sources) : undefined;
}

async function askCommand(name: string, line: string, sources: CredentialSources): Promise<string> {
  const command = `the secret command of profile ${name}`;
  const running = sources.host.machine.run("/bin/sh", ["-c", line], commandLimit);
  const { exitCode, stdout } = await withinLimit(running, `${command} did not end`, sources);
  if (exitCode === 0) return requireText(stdout, `${command} printed nothing`);
  const what = exitCode ?? "not started, or too slow";
  throw new SysctxError("secret_missing", `${command} failed (${what})`, {
    hint: `Run the command yourself; sysctx config get profiles.${name}.secretCommand shows it.`,
  });
}

/** Without the end of its line. */
function requireText(printed: string, problem: string): string {
  const text = printed.replace(/\r?\n$/, "");
  if (text !== "") return text;
  throw new SysctxError("secret_missing", problem);
}

/** A key that can sign a JWT as its own kind. Errors: key_malformed. */
function requireProvable(path: string, key: KeyObject): KeyObject {
  try {
    signJwt({}, {}, algorithmOf(key), key);
    return key;
  } catch {
    throw new SysctxError("key_malformed", `the private key ${path} cannot sign proofs (DPoP)`, {
      hint: "Create another key: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out FILE",
    });
  }
}

const fewestBits = 2048;

/** RFC 8725. Errors: key_malformed. */
function requireStrength(path: string, key: KeyObject): KeyObject {
  const bits = key.asymmetricKeyDetails?.modulusLength;
  if (bits === undefined || bits >= fewestBits) return key;
  throw new SysctxError(
    "key_malformed",
    `the private key ${path} has ${bits} bits; a signature needs at least ${fewestBits}`,
    {
      hint: `Create a new key and register its public half: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:${fewestBits}`,
    },
  );
}
