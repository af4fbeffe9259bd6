import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Paths of PEM files. */
export interface ServerFiles {
  /** The authority that clients are configured to trust. */
  readonly ca: string;
  readonly certificate: string;
  readonly key: string;
}

/**
 * Makes an authority and a server's certificate for 127.0.0.1 with openssl, both on P-256, and
 * returns their files.
 */
export function makeCertificates(dir: string): ServerFiles {
  const file = (name: string) => join(dir, name);
  const openssl = (...words: string[]) => execFileSync("openssl", words, { stdio: "pipe" });
  const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  const authority = ["-subj", "/CN=bench authority", "-keyout", file("ca.key")];
  openssl("req", "-x509", ...newKey, ...authority, "-days", "2", "-out", file("ca.pem"));
  const server = ["-subj", "/CN=127.0.0.1", "-keyout", file("server.key")];
  openssl("req", "-new", ...newKey, ...server, "-out", file("server.csr"));
  writeFileSync(file("server.cnf"), "subjectAltName=IP:127.0.0.1\nextendedKeyUsage=serverAuth\n");
  openssl(
    ...["x509", "-req", "-in", file("server.csr"), "-CA", file("ca.pem")],
    ...["-CAkey", file("ca.key"), "-CAcreateserial", "-days", "2"],
    ...["-extfile", file("server.cnf"), "-out", file("server.pem")],
  );
  return { ca: file("ca.pem"), certificate: file("server.pem"), key: file("server.key") };
}
