/** A real nginx that answers with one record and logs what arrived. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Leaf } from "./certificates.ts";
import type { Cleaner } from "./cleaner.ts";
import type { Namespace } from "./namespace.ts";
import { outside } from "./namespace.ts";
import { startService } from "./service.ts";

/** What nginx logs of a request. */
export interface Arrived {
  readonly port: string;
  readonly request: string;
  readonly protocol: string;
  readonly date: string;
  readonly authorization: string;
  readonly proxyAuthorization: string;
}

export interface Site {
  readonly port: number;
  /** None for plain http. */
  readonly leaf?: Leaf;
  /** More directives of the server block. */
  readonly more?: string;
  readonly http2?: boolean;
}

export interface Nginx {
  /** Requests that arrived, all of them or those on one port. */
  readonly arrived: (port?: number) => Promise<readonly Arrived[]>;
}

/**
 * Starts nginx inside a namespace; every site answers with a record whose displayName is `web-1`.
 */
export async function startNginx(
  cleaner: Cleaner,
  namespace: Namespace,
  sites: readonly Site[],
  systemKey: string,
): Promise<Nginx> {
  const dir = await cleaner.folder();
  const log = join(dir, "access.log");
  await writeFile(log, "");
  await writeFile(join(dir, "nginx.conf"), nginxConfig(dir, sites, systemKey));
  // Weak certificates and old versions of TLS are refused by Debian's own defaults.
  const weak = join(dir, "openssl.cnf");
  await writeFile(weak, weakConfig);
  const words = [...namespace.prefix, "nginx", "-p", dir, "-c", join(dir, "nginx.conf")];
  const service = startService(cleaner, words, { env: { OPENSSL_CONF: weak } });
  await namespace.untilListening(...sites.map(({ port }) => port)).catch((error: Error) => {
    throw new Error(`nginx: ${error.message}: ${service.said()}`);
  });
  return {
    async arrived(port) {
      const lines = (await readFile(log, "utf8")).split("\n").filter((line) => line !== "");
      const all = lines.map((line) => JSON.parse(line) as Arrived);
      return all.filter((one) => port === undefined || one.port === String(port));
    },
  };
}

function nginxConfig(dir: string, sites: readonly Site[], systemKey: string): string {
  const record = JSON.stringify({ _id: systemKey, displayName: "web-1" });
  const variables = {
    port: "server_port",
    request: "request",
    protocol: "server_protocol",
    date: "http_date",
    authorization: "http_authorization",
    proxyAuthorization: "http_proxy_authorization",
  };
  const members = Object.entries(variables).map(([name, value]) => `"${name}":"$${value}"`);
  return `daemon off; master_process off; pid ${dir}/nginx.pid; error_log ${dir}/error.log info;
events { worker_connections 64; }
http {
  log_format lines escape=json '{${members.join(",")}}';
  access_log ${dir}/access.log lines;
  client_body_temp_path ${dir}; proxy_temp_path ${dir}; fastcgi_temp_path ${dir};
  uwsgi_temp_path ${dir}; scgi_temp_path ${dir};
  default_type application/json;
${sites.map((site) => siteBlock(site, record)).join("\n")}
}
`;
}

function siteBlock({ port, leaf, more = "", http2 = false }: Site, record: string): string {
  const tls =
    leaf === undefined
      ? ""
      : `ssl_certificate ${leaf.certificate}; ssl_certificate_key ${leaf.key};`;
  const words = [leaf === undefined ? "" : " ssl", http2 ? " http2" : ""].join("");
  return `  server { listen ${outside}:${port}${words}; ${tls} ${more} return 200 '${record}'; }`;
}

const weakConfig = `openssl_conf = start
[start]
ssl_conf = ssl
[ssl]
system_default = weak
[weak]
CipherString = ALL:@SECLEVEL=0
MinProtocol = TLSv1
`;
