/**
 * Debian's glewlwyd from its unpacked package: sqlite, no root, loopback, set up by its own admin
 * API.
 */
import assert from "node:assert/strict";
import { generateKeyPairSync, randomInt, type KeyObject } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gunzipSync } from "node:zlib";
import type { Cleaner } from "../../../faults/support/cleaner.ts";
import { startService } from "../../../faults/support/service.ts";
import { unpacked } from "./packages.ts";

/** Its secret has characters that form encoding changes. */
export const rawClient = { id: "raw+client/1", secret: "s+e/c%ret~0123456789" };
export const jwtClient = { id: "jwt-client", secret: "jwt-client-0123456789abcdef" };
export const scope = "orders";

export interface Glewlwyd {
  readonly origin: string;
  readonly issuer: string;
  readonly tokenUrl: string;
  readonly introspectionUrl: string;
  readonly revocationUrl: string;
  /** How often its log says this. */
  readonly count: (words: RegExp) => number;
}

type Admin = (path: string, body: unknown) => Promise<void>;

/**
 * Starts the server; `clientKey` verifies private_key_jwt of `jwtClient`. A proof of a key binds
 * tokens to it, and with `wantsNonce` must have a nonce.
 */
export async function startGlewlwyd(
  cleaner: Cleaner,
  clientKey: KeyObject,
  wantsNonce = false,
): Promise<Glewlwyd> {
  const folder = await cleaner.folder();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const config = join(folder, "glewlwyd.conf");
  makeDatabase(join(folder, "glewlwyd.db"));
  await mkdir(join(folder, "none"));
  await writeFile(config, configOf(folder, port));
  const libraries = join(unpacked("usr/lib/*-linux-gnu/libulfius.so.*.*.*"), "..");
  const command = [unpacked("usr/bin/glewlwyd"), `--config-file=${config}`];
  const service = startService(cleaner, command, { env: { LD_LIBRARY_PATH: libraries } });
  await service.says(/started on port/);
  const issuer = `${origin}/api/oidc`;
  await setUp(await logIn(origin), issuer, clientKey, wantsNonce);
  return {
    origin,
    issuer,
    tokenUrl: `${issuer}/token`,
    introspectionUrl: `${issuer}/introspect`,
    revocationUrl: `${issuer}/revoke`,
    count: (words) => [...service.said().matchAll(new RegExp(words, "g"))].length,
  };
}

/**
 * It cannot be configured to use any free port. One below the range of outgoing connections: none
 * of those can take it before the server does.
 */
async function freePort(): Promise<number> {
  const port = randomInt(10_000, 32_000);
  const server = createServer().listen(port, "127.0.0.1");
  const isFree = await once(server, "listening").then(
    () => true,
    () => false,
  );
  if (!isFree) return freePort();
  server.close();
  await once(server, "close");
  return port;
}

function makeDatabase(file: string): void {
  const script = unpacked("usr/share/doc/glewlwyd/database/init.sqlite3.sql.gz");
  const database = new DatabaseSync(file);
  database.exec(gunzipSync(readFileSync(script)).toString());
  database.close();
}

function configOf(folder: string, port: number): string {
  const modules = ["user", "client", "plugin"].map(
    (kind) => `${kind}_module_path="${unpacked(`usr/lib/glewlwyd/${kind}`)}"`,
  );
  return [
    `port=${port}`,
    `bind_address="127.0.0.1"`,
    `external_url="http://127.0.0.1:${port}"`,
    `api_prefix="api"`,
    `log_mode="console"`,
    `log_level="DEBUG"`,
    `cookie_domain=""`,
    `cookie_secure=0`,
    `admin_scope="g_admin"`,
    `profile_scope="g_profile"`,
    ...modules,
    `user_middleware_module_path="${join(folder, "none")}"`,
    `user_auth_scheme_module_path="${unpacked("usr/lib/glewlwyd/scheme")}"`,
    `hash_algorithm="SHA512"`,
    `database={ type="sqlite3"; path="${join(folder, "glewlwyd.db")}"; };`,
    "",
  ].join("\n");
}

/** Logs in with the account that the database comes with. */
async function logIn(origin: string): Promise<Admin> {
  const headers: Record<string, string> = { "Content-Type": "application/json" };
  const send = (path: string, body: unknown) =>
    fetch(`${origin}/api${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  const welcome = await send("/auth/", { username: "admin", password: "password" });
  headers["Cookie"] = welcome.headers.getSetCookie().join().split(";")[0] ?? "";
  return async (path, body) => {
    const { status } = await send(path, body);
    assert.equal(status, 200, `glewlwyd: ${path}`);
  };
}

async function setUp(
  admin: Admin,
  iss: string,
  clientKey: KeyObject,
  wantsNonce: boolean,
): Promise<void> {
  await admin("/mod/plugin/", {
    ...{ module: "oidc", name: "oidc", display_name: "oidc", enabled: true },
    parameters: { iss, ...pluginParameters(wantsNonce) },
  });
  await admin("/scope/", { name: scope, display_name: scope, password_required: false });
  const common = {
    ...{ name: "machine", confidential: true, enabled: true, redirect_uri: [], scope: [scope] },
    authorization_type: ["client_credentials"],
  };
  const client = (known: { id: string; secret: string }, methods: string[], more: object = {}) =>
    admin("/client/?source=database", {
      ...common,
      client_id: known.id,
      password: known.secret,
      token_endpoint_auth_method: methods,
      ...more,
    });
  await client(rawClient, ["client_secret_basic", "client_secret_post"]);
  await client(jwtClient, ["private_key_jwt", "client_secret_jwt"], {
    client_secret: jwtClient.secret,
    pubkey: clientKey.export({ type: "spki", format: "pem" }),
  });
}

function pluginParameters(wantsNonce: boolean): object {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const grants = ["code", "implicit", "password", "refresh"].map(
    (name) => [`auth-type-${name}-enabled`, false] as const,
  );
  return {
    "jwt-type": "rsa",
    "jwt-key-size": "256",
    key: privateKey.export({ type: "pkcs8", format: "pem" }),
    cert: publicKey.export({ type: "spki", format: "pem" }),
    "access-token-duration": 600,
    "refresh-token-duration": 600,
    "code-duration": 600,
    "allow-non-oidc": true,
    "auth-type-client-enabled": true,
    ...Object.fromEntries(grants),
    "introspection-revocation-allowed": true,
    "introspection-revocation-allow-target-client": true,
    "request-parameter-allow": true,
    "request-maximum-exp": 3600,
    "client-pubkey-parameter": "pubkey",
    "oauth-dpop-allowed": true,
    "oauth-dpop-iat-duration": 60,
    "oauth-dpop-iat-gap-duration": 10,
    "oauth-dpop-nonce-mandatory": wantsNonce,
    "oauth-dpop-nonce-counter": 1000,
  };
}
