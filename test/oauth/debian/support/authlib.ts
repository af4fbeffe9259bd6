/** Debian's Authlib behind flask: a real RFC 7523 server that wants no client authentication. */
import type { KeyObject } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Cleaner } from "../../../faults/support/cleaner.ts";
import { startService } from "../../../faults/support/service.ts";
import { unpacked } from "./packages.ts";

export const basicClient = { id: "basic-1", secret: "b+sic/s%cret~0123456789" };

export interface AuthlibRequest {
  /** Names of the form's members. */
  readonly form: string[];
  readonly basic: boolean;
  readonly status: number;
}

export interface Authlib {
  readonly origin: string;
  readonly tokenUrl: string;
  readonly requests: () => Promise<AuthlibRequest[]>;
}

/**
 * Starts the server; `key` verifies the assertions of the issuer `machine-1`. Its clock is `ahead`
 * seconds ahead.
 */
export async function startAuthlib(cleaner: Cleaner, key: KeyObject, ahead = 0): Promise<Authlib> {
  const file = join(await cleaner.folder(), "public.pem");
  await writeFile(file, key.export({ type: "spki", format: "pem" }));
  const script = join(import.meta.dirname, "authlib_server.py");
  const env = {
    PYTHONPATH: unpacked("usr/lib/python3/dist-packages"),
    PYTHONDONTWRITEBYTECODE: "1",
    AUTHLIB_INSECURE_TRANSPORT: "1",
  };
  const service = startService(cleaner, ["/usr/bin/python3", script, file, String(ahead)], { env });
  const [, port = ""] = await service.says(/^port (\d+)$/m);
  const origin = `http://127.0.0.1:${port}`;
  const requests = async () =>
    (await (await fetch(`${origin}/requests`)).json()) as AuthlibRequest[];
  return { origin, tokenUrl: `${origin}/token`, requests };
}
