/**
 * What the program needs from a machine. Types only: `host/` implements them, `bin/` chooses the
 * implementation.
 */
import type { KeyObject } from "node:crypto";
import type { SysctxError } from "./errors.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Clock {
  /** Milliseconds since 1970 by this host's clock, which may be wrong. */
  now(): number;
  /** Milliseconds since some fixed moment; never jumps. For durations. */
  elapsed(): number;
  /** Waits, or returns early when the signal aborts. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** A signal that aborts after so many milliseconds, and how to take it back. */
  alarm(milliseconds: number): { readonly signal: AbortSignal; cancel(): void };
}

/**
 * The six fields of the agent config that sysctx uses. The file holds other secrets; they are never
 * kept.
 */
export interface AgentConfig {
  readonly path: string;
  /** 24 hexadecimal digits; undefined before the agent has registered. */
  readonly systemKey: string | undefined;
  readonly clientKey: string;
  readonly clientCrt: string | undefined;
  readonly caCrt: string | undefined;
  readonly agentServerHost: string | undefined;
  readonly certuuid: string | undefined;
}

/** Where a file may be checked less strictly, on test rigs only. */
export interface FileRules {
  readonly insecurePermissions: boolean;
}

export interface Certificate {
  readonly publicKey: KeyObject;
  readonly commonName: string | undefined;
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  readonly validTo: number;
}

export interface Files {
  /** The vendor's path of the agent config on this platform. */
  readonly defaultAgentConfig: string;
  /** Errors: agent_config_missing, _unreadable, _unsafe, _malformed. */
  readAgentConfig(path: string, rules: FileRules): AgentConfig;
  /** An RSA private key, read once. Errors: key_missing, _unreadable, _unsafe, _malformed. */
  readPrivateKey(path: string, rules: FileRules): KeyObject;
  /** A private key of any type that can sign a JWT. Errors: as readPrivateKey. */
  readSigningKey(path: string, rules: FileRules): KeyObject;
  /**
   * A secret in a file, without the newline at its end. Errors: secret_missing, _unreadable,
   * _unsafe.
   */
  readSecret(path: string, rules: FileRules): string;
  /**
   * The same for a credential of systemd, which gives a unit's user access through the group's
   * bits.
   */
  readCredential(path: string, rules: FileRules): string;
  /**
   * A token that a platform gave this machine, without the newline at its end; Kubernetes' links
   * inside of one volume are followed. Errors: as readSecret.
   */
  readTokenFile(path: string, rules: FileRules): string;
  /**
   * The public key of a PEM public key, certificate or RSA private key file. Errors: input_failed.
   */
  readPublicKey(path: string): KeyObject;
  /** What a certificate says. Errors: input_failed. */
  readCertificate(path: string): Certificate;
  /** A text file or pipe named by the user. Errors: input_failed. */
  readText(path: string): Promise<string>;
}

/** One request as it goes over the wire: `path` is sent byte for byte. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface WireReply {
  readonly status: number;
  /** Names in lower case; several values joined with a comma. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** Why there is no answer. */
export interface TransportFailure {
  readonly error: SysctxError;
  /** Whether trying again can help. */
  readonly repeatable: boolean;
  /** Whether the server may have received the request and acted on it. */
  readonly mayHaveArrived: boolean;
}

export type Delivery =
  | { readonly kind: "reply"; readonly reply: WireReply }
  | { readonly kind: "failure"; readonly failure: TransportFailure };

export interface Transport {
  /** Whether what the server says can be believed: verified TLS, or loopback. */
  readonly trusted: boolean;
  /** The proxy in use, without its credentials. */
  readonly proxy: string | undefined;
  /** Never throws; an aborted signal gives a failure with code `timeout`. */
  send(request: WireRequest, signal: AbortSignal): Promise<Delivery>;
  /** Ends every connection at once. */
  close(): void;
}

export interface TransportOptions {
  readonly origin: string;
  readonly cacert: string | undefined;
  /** Milliseconds for DNS, TCP and TLS of one connection. */
  readonly connectTimeout: number;
  /** How many connections may be open at the same time. */
  readonly connections: number;
  /** A client certificate (PEM) and its key, for mutual TLS. */
  readonly identity?: { readonly certificate: string; readonly key: KeyObject };
}

/** What the way to a server looks like. A part that failed is its error. */
export interface ServerProbe {
  readonly hostname: string;
  /** Empty behind a proxy, which resolves the name itself. */
  readonly addresses: readonly string[] | SysctxError;
  readonly connection: ServerConnection | SysctxError;
}

export interface ServerConnection {
  /** E.g. `TLSv1.3`, or `plain http on this machine`. */
  readonly protocol: string;
  readonly certificate:
    { readonly issuer: string; readonly validFrom: number; readonly validTo: number } | undefined;
}

export interface OutputStream {
  readonly isTerminal: boolean;
  /** Width in columns; 0 or undefined where it is unknown. */
  readonly columns: number | undefined;
  /** Resolves when every byte is handed over. Rejects with `output_failed`. */
  write(text: string): Promise<void>;
}

export interface Terminal {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly stdinIsTerminal: boolean;
  /** All of standard input as UTF-8. Errors: input_failed. */
  readStdin(): Promise<string>;
  /** Asks on stderr and returns the typed line without its newline. */
  ask(question: string): Promise<string>;
}

/** sysctx's own settings file: a JSON object. Reading never writes. */
export interface SettingsStore {
  readonly path: string;
  /** The whole object, empty when there is no file. Errors: settings_invalid. */
  read(): Promise<Readonly<Record<string, unknown>>>;
  /**
   * Changes the file under a lock and writes it atomically. Errors: settings_invalid,
   * output_failed.
   */
  change(edit: (settings: Record<string, unknown>) => void): Promise<void>;
}

/** Access tokens of this user on this machine: a folder that nobody else can read. */
export interface TokenStore {
  readonly folder: string;
  /** The text under a name; undefined when it is not there or can't be trusted. */
  read(name: string): string | undefined;
  /** Writes whole or not at all. Errors: output_failed. */
  write(name: string, text: string): void;
  /** False when it was not there. */
  remove(name: string): boolean;
  /**
   * Runs `work` while no other process works under the same name; waits until the signal aborts.
   * Errors: output_failed when it can't be had.
   */
  locked<T>(name: string, work: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

/** What this machine says of itself. */
export interface MachineIdentity {
  readonly hostname: string;
  /** From the firmware; undefined where it can't be read or says nothing. */
  readonly serialNumber: string | undefined;
  /** Addresses of this machine's interfaces, loopback left out. */
  readonly addresses: readonly string[];
}

export interface ProgramResult {
  /** Undefined when it could not be started, was ended by a signal or took too long. */
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** The machine as its administrator sees it: system files, other programs, what it is. */
export interface Machine {
  readonly isRoot: boolean;
  /** The arguments that start this program again. */
  readonly program: readonly string[];
  /**
   * Where what must outlive a run is kept: $STATE_DIRECTORY, /var/lib/sysctx, or the user's own.
   */
  readonly stateFolder: string;
  identify(): MachineIdentity;
  exists(path: string): boolean;
  /** The names in a folder; none when it is not there or can't be read. */
  list(folder: string): readonly string[];
  /** The text of a file; undefined when it is not there or can't be read. */
  read(path: string): string | undefined;
  /**
   * The text of the hook's file, which root obeys; undefined when it is not there. Errors:
   * settings_invalid where others could have written it.
   */
  readHookFile(path: string): string | undefined;
  /** Writes a file whole or not at all, and lasting; makes its folder. Errors: output_failed. */
  write(path: string, text: string, mode: number): void;
  /** Removes a file; false when it was not there. Errors: output_failed. */
  remove(path: string): boolean;
  /** Runs a program without a shell. Never throws. */
  run(file: string, words: readonly string[], timeout: number): Promise<ProgramResult>;
  /** Resolves when something changed in the folders of these files, or the signal aborts. */
  untilChange(paths: readonly string[], signal: AbortSignal): Promise<void>;
}

/**
 * A question to a cloud's metadata service: no credential of ours, no proxy, no redirect, within a
 * second.
 */
export interface MetadataRequest {
  readonly method: "GET" | "PUT";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface MetadataReply {
  readonly status: number;
  readonly body: string;
}

/** What the program itself is, and runs on. */
export interface Runtime {
  readonly name: "node" | "bun";
  readonly version: string;
  /** Whether the program is one file with its runtime. */
  readonly isExecutable: boolean;
  /** As Node names it: `x64`, `arm64`. */
  readonly architecture: string;
}

export interface Host {
  readonly runtime: Runtime;
  readonly machine: Machine;
  /** Undefined when there is no answer in time. Never throws. */
  askMetadata(request: MetadataRequest): Promise<MetadataReply | undefined>;
  readonly platform: string;
  readonly env: Environment;
  readonly clock: Clock;
  /** A number in [0, 1), for jitter. */
  readonly random: () => number;
  readonly files: Files;
  readonly terminal: Terminal;
  readonly settings: SettingsStore;
  /**
   * Where tokens are kept; undefined where no safe folder is. `warn` receives what cannot be
   * trusted.
   */
  openTokenStore(warn: (message: string) => void): Promise<TokenStore | undefined>;
  openTransport(options: TransportOptions): Promise<Transport>;
  /** Looks at name, connection and certificate without sending a request. Never throws. */
  probeServer(options: TransportOptions): Promise<ServerProbe>;
  /** Host and port of the proxy for an origin, without credentials. Errors: usage. */
  findProxy(origin: string): string | undefined;
  /** The program's own file, and why others could change it. */
  inspectProgram(): { readonly path: string; readonly problem?: string; readonly remedy?: string };
  /** Resolves with the signal when the user or the service manager asks the program to stop. */
  untilStopped(): Promise<"SIGINT" | "SIGTERM">;
}
