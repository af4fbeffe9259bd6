/** Keys and certificates by the openssl program, in a folder of the test. */
import { execFile } from "node:child_process";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const exec = promisify(execFile);

export interface Certificates {
  /** File of the authority's certificate. */
  readonly authority: string;
  /** The server's, as text. */
  readonly server: { readonly key: string; readonly cert: string };
  /** Files of the client's own key and its self-signed certificate. */
  readonly client: { readonly key: string; readonly certificate: string };
}

/**
 * Makes an authority, a certificate of it for 127.0.0.1 and localhost, and a client's self-signed
 * one.
 */
export async function makeCertificates(folder: string): Promise<Certificates> {
  const at = (name: string) => join(folder, name);
  const make = (...words: string[]) => exec("openssl", words, { cwd: folder });
  const ec = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  await make(
    "req",
    "-x509",
    ...ec,
    ...["-subj", "/CN=peers of sysctx", "-days", "2"],
    ...["-keyout", "ca.key", "-out", "ca.crt"],
  );
  await make("req", ...ec, "-subj", "/CN=127.0.0.1", "-keyout", "server.key", "-out", "server.csr");
  await writeFile(at("server.ext"), "subjectAltName=IP:127.0.0.1,DNS:localhost\n");
  await make(
    ...["x509", "-req", "-in", "server.csr", "-CA", "ca.crt", "-CAkey", "ca.key"],
    ...["-CAcreateserial", "-days", "2", "-extfile", "server.ext", "-out", "server.crt"],
  );
  await make(
    "req",
    "-x509",
    ...ec,
    ...["-subj", "/CN=machine", "-days", "2"],
    ...["-keyout", "client.key", "-out", "client.crt"],
  );
  await chmod(at("client.key"), 0o600);
  const [key, cert] = await Promise.all(
    ["server.key", "server.crt"].map((name) => readFile(at(name), "utf8")),
  );
  return {
    authority: at("ca.crt"),
    server: { key: key ?? "", cert: cert ?? "" },
    client: { key: at("client.key"), certificate: at("client.crt") },
  };
}
