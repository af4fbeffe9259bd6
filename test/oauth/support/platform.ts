/** What a cloud or a cluster does for its machines: it signs a JWT, and renews the file with it. */
import { generateKeyPairSync, randomUUID, type KeyObject } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { signJwt, type Claims } from "../peers/jwt.ts";
import type { Rig } from "./rig.ts";

export interface Platform {
  readonly publicKey: KeyObject;
  /** Signs for a minute; what is undefined is left out. */
  sign(claims: Claims): string;
}

export function createPlatform(): Platform {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    publicKey,
    sign(claims) {
      const iat = Math.floor(Date.now() / 1000);
      const all = { iat, exp: iat + 60, jti: randomUUID(), ...claims };
      return signJwt({ alg: "RS256" }, all, privateKey);
    },
  };
}

/** Writes a token that no output may show from now on; a file of its own, renewed in one step. */
export function writeToken(one: Rig, name: string, token: string): string {
  hide(one, token);
  const path = one.file(`${name}.new`, `${token}\n`);
  renameSync(path, join(path, "..", name));
  return join(path, "..", name);
}

/**
 * Writes it as the kubelet does into a projected volume, where a pod without a group of its own
 * gets mode 644. Returns its path.
 */
export function projectToken(one: Rig, token: string, mode = 0o644): string {
  hide(one, token);
  const volume = join(one.dir, "given", "serviceaccount");
  const at = (name: string) => join(volume, name);
  mkdirSync(volume, { recursive: true });
  chmodSync(volume, 0o1777);
  const before = existsSync(at("..data")) ? readlinkSync(at("..data")) : undefined;
  const name = `..2026_${randomUUID()}`;
  mkdirSync(at(name));
  chmodSync(at(name), 0o755);
  writeFileSync(join(at(name), "token"), token);
  chmodSync(join(at(name), "token"), mode);
  symlinkSync(name, at("..data_tmp"));
  renameSync(at("..data_tmp"), at("..data"));
  if (before === undefined) symlinkSync("..data/token", at("token"));
  else rmSync(at(before), { recursive: true });
  return at("token");
}

/** The signature is a secret of its own: what precedes it may be told in parts. */
function hide(one: Rig, token: string): void {
  const [, , signature] = token.split(".");
  for (const secret of [token, signature ?? ""].filter((text) => text.length >= 8))
    one.hide(secret);
}
