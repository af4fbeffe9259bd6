/** Certificates with chosen dates and faults, made by `openssl ca`. */
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const exec = promisify(execFile);

export interface Authority {
  readonly certificate: string;
  readonly sign: (name: string, options?: LeafOptions) => Promise<Leaf>;
  readonly certify: (name: string, options?: AuthorityOptions) => Promise<Authority>;
}

export type AuthorityOptions = Pick<LeafOptions, "from" | "to" | "bits" | "digest">;

export interface Leaf {
  readonly certificate: string;
  readonly key: string;
}

export interface LeafOptions {
  /** The name it is for. */
  readonly host?: string;
  /** `YYYYMMDDHHMMSSZ`. */
  readonly from?: string;
  readonly to?: string;
  readonly bits?: number;
  readonly digest?: string;
  readonly purpose?: "serverAuth" | "clientAuth";
}

export const serverName = "api.sysctx.test";
export const validFrom = "20250101000000Z";
export const validTo = "20450101000000Z";

/** Makes an authority, valid from 2020 to 2049, in a folder. */
export async function makeAuthority(
  folder: string,
  name: string,
  options: AuthorityOptions = {},
  above?: (request: string) => readonly string[],
): Promise<Authority> {
  const dir = join(folder, name.replaceAll(" ", "-"));
  await mkdir(join(dir, "issued"), { recursive: true });
  const [key, request, certificate] = ["ca.key", "ca.csr", "ca.crt"].map((file) =>
    join(dir, file),
  ) as [string, string, string];
  const config = join(dir, "ca.cnf");
  await writeFile(config, authorityConfig(dir));
  await writeFile(join(dir, "index.txt"), "");
  await writeFile(join(dir, "serial"), "1000\n");
  await newRequest(key, request, name, options.bits ?? 2048);
  const own = ["-selfsign", "-config", config, "-keyfile", key, "-in", request];
  await issueInTurn(
    ...[...(above?.(request) ?? own), "-out", certificate],
    ...["-extensions", "authority", "-md", options.digest ?? "sha256"],
    ...["-startdate", options.from ?? "20200101000000Z"],
    ...["-enddate", options.to ?? "20490101000000Z"],
  );
  const issue = (request: string) => [
    ...["-config", config, "-keyfile", key, "-cert", certificate, "-in", request],
  ];
  return {
    certificate,
    sign,
    certify: (lowerName, lowerOptions) => makeAuthority(dir, lowerName, lowerOptions, issue),
  };

  async function sign(leafName: string, leafOptions: LeafOptions = {}): Promise<Leaf> {
    const base = join(dir, leafName);
    const { host = serverName, purpose = "serverAuth" } = leafOptions;
    const leaf: Leaf = { certificate: `${base}.crt`, key: `${base}.key` };
    await newRequest(leaf.key, `${base}.csr`, host, leafOptions.bits ?? 2048);
    await writeFile(
      `${base}.ext`,
      `basicConstraints = CA:FALSE\nsubjectAltName = DNS:${host}\nextendedKeyUsage = ${purpose}\n`,
    );
    await issueInTurn(
      ...[...issue(`${base}.csr`), "-out", leaf.certificate],
      ...["-extfile", `${base}.ext`, "-md", leafOptions.digest ?? "sha256"],
      ...["-startdate", leafOptions.from ?? validFrom, "-enddate", leafOptions.to ?? validTo],
    );
    return leaf;
  }
}

/** Makes a certificate that signs itself. */
export async function makeSelfSigned(folder: string): Promise<Leaf> {
  const leaf: Leaf = { certificate: join(folder, "self.crt"), key: join(folder, "self.key") };
  await openssl(
    ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3650"],
    ...["-keyout", leaf.key, "-out", leaf.certificate, "-subj", `/CN=${serverName}`],
    ...["-addext", `subjectAltName=DNS:${serverName}`],
  );
  return leaf;
}

async function newRequest(key: string, out: string, name: string, bits: number): Promise<void> {
  const words = ["-keyout", key, "-out", out, "-subj", `/CN=${name}`];
  await openssl("req", "-new", "-newkey", `rsa:${bits}`, "-nodes", ...words);
}

let turn: Promise<void> = Promise.resolve();

/** Two at once would break the authority's database, which `openssl ca` does not lock. */
function issueInTurn(...words: readonly string[]): Promise<void> {
  const issued = turn.then(() => openssl("ca", "-batch", "-notext", ...words));
  turn = issued.catch(() => undefined);
  return issued;
}

async function openssl(...words: readonly string[]): Promise<void> {
  await exec("openssl", words);
}

function authorityConfig(dir: string): string {
  return `[ca]
default_ca = own
[own]
new_certs_dir = ${dir}/issued
database = ${dir}/index.txt
serial = ${dir}/serial
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
`;
}
