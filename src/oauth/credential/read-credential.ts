import type { KeyObject } from "node:crypto";
import type { Credential } from "./credential.ts";
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
}

/**
 * Reads what a profile proves itself with, from where it says. Errors: secret_missing, _unreadable,
 * _unsafe, and those of keys.
 */
export async function readCredential(
  { name, clientAuth, signsGrant, alg }: OAuthProfile,
  stored: Stored,
  sources: CredentialSources,
): Promise<Credential> {
  const { host, flags } = sources;
  const rules = { insecurePermissions: flags["insecurePermissions"] === true };
  // The key of the settings file is the agent's, and is never used for another purpose.
  const key = flags["key"] ?? stored["key"];
  const signs = ["private_key_jwt", "mtls"].includes(clientAuth) || signsGrant;
  const needsKey = signs && !(clientAuth !== "mtls" && alg?.startsWith("HS") === true);
  const certificate = clientAuth === "mtls" ? stored["certificate"] : undefined;
  return {
    secret: await readSecret(name, stored, sources),
    key:
      needsKey && typeof key === "string"
        ? requireStrength(key, host.files.readSigningKey(key, rules))
        : undefined,
    certificate:
      typeof certificate === "string"
        ? await withinLimit(
            host.files.readText(certificate),
            `${certificate} had not ended`,
            sources,
          )
        : undefined,
  };
}

async function readSecret(
  name: string,
  stored: Stored,
  sources: CredentialSources,
): Promise<string | undefined> {
  const { host, flags } = sources;
  const rules = { insecurePermissions: flags["insecurePermissions"] === true };
  const { secretFile, secretCredential, secretCommand } = stored;
  if (secretFile === "-") {
    const text = await withinLimit(
      host.terminal.readStdin(),
      "standard input had not ended",
      sources,
    );
    return requireText(
      text.replace(/\r?\n$/, ""),
      `standard input holds no secret for profile ${name}`,
    );
  }
  if (typeof secretFile === "string") return host.files.readSecret(secretFile, rules);
  if (typeof secretCredential === "string") {
    const folder = host.env["CREDENTIALS_DIRECTORY"];
    if (folder !== undefined)
      return host.files.readCredential(`${folder}/${secretCredential}`, rules);
    throw new SysctxError(
      "secret_missing",
      `profile ${name} wants the credential ${secretCredential}, and there is no $CREDENTIALS_DIRECTORY`,
      {
        hint: `systemd gives it to a unit: LoadCredential=${secretCredential}:FILE`,
      },
    );
  }
  if (typeof secretCommand === "string") {
    const running = host.machine.run("/bin/sh", ["-c", secretCommand], commandLimit);
    const unfinished = `the secret command of profile ${name} had not ended`;
    const { exitCode, stdout } = await withinLimit(running, unfinished, sources);
    if (exitCode === 0)
      return requireText(
        stdout.replace(/\r?\n$/, ""),
        `the secret command of profile ${name} printed nothing`,
      );
    throw new SysctxError(
      "secret_missing",
      `the secret command of profile ${name} failed (${exitCode ?? "not started, or too slow"})`,
      {
        hint: `Run it by hand: sysctx config get profiles.${name}.secretCommand shows it.`,
      },
    );
  }
  return undefined;
}

function requireText(text: string, problem: string): string {
  if (text !== "") return text;
  throw new SysctxError("secret_missing", problem);
}

const fewestBits = 2048;

/** RFC 8725. Errors: key_malformed. */
function requireStrength(path: string, key: KeyObject): KeyObject {
  const bits = key.asymmetricKeyDetails?.modulusLength;
  if (bits === undefined || bits >= fewestBits) return key;
  throw new SysctxError(
    "key_malformed",
    `the private key ${path} has ${bits} bits; an assertion needs ${fewestBits}`,
    {
      hint: `Make a new one and register its public half: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:${fewestBits}`,
    },
  );
}
