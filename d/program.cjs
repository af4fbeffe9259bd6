"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf,
  __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) =>
  function () {
    if (err) throw err[0];
    try {
      return (fn && (res = (0, fn[__getOwnPropNames(fn)[0]])((fn = 0))), res);
    } catch (e) {
      throw ((err = [e]), e);
    }
  };
var __commonJS = (cb, mod) =>
  function () {
    try {
      return (
        mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod),
        mod.exports
      );
    } catch (e) {
      throw ((mod = 0), e);
    }
  };
var __export = (target, all) => {
    for (var name in all) __defProp(target, name, { get: all[name], enumerable: !0 });
  },
  __copyProps = (to, from, except, desc) => {
    if ((from && typeof from == "object") || typeof from == "function")
      for (let key of __getOwnPropNames(from))
        !__hasOwnProp.call(to, key) &&
          key !== except &&
          __defProp(to, key, {
            get: () => from[key],
            enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable,
          });
    return to;
  },
  __reExport = (target, mod, secondTarget) => (
    __copyProps(target, mod, "default"),
    secondTarget && __copyProps(secondTarget, mod, "default")
  ),
  __toESM = (mod, isNodeMode, target) => (
    (target = mod != null ? __create(__getProtoOf(mod)) : {}),
    __copyProps(
      isNodeMode || !mod || !mod.__esModule
        ? __defProp(target, "default", { value: mod, enumerable: !0 })
        : target,
      mod,
    )
  );
var performance,
  init_performance = __esm({
    "scripts/performance.ts"() {
      "use strict";
      performance = { now: () => Number(process.hrtime.bigint()) / 1e6 };
    },
  });
var require_promises = __commonJS({
  "lazy:node:fs/promises"(exports2) {
    init_performance();
    var load = () => require("node:fs/promises");
    for (let name of [
      "access",
      "copyFile",
      "cp",
      "glob",
      "open",
      "opendir",
      "rename",
      "truncate",
      "rm",
      "rmdir",
      "mkdir",
      "readdir",
      "readlink",
      "symlink",
      "lstat",
      "stat",
      "statfs",
      "link",
      "unlink",
      "chmod",
      "lchmod",
      "lchown",
      "chown",
      "utimes",
      "lutimes",
      "realpath",
      "mkdtemp",
      "mkdtempDisposable",
      "writeFile",
      "appendFile",
      "readFile",
      "watch",
      "constants",
    ])
      Object.defineProperty(exports2, name, { enumerable: !0, get: () => load()[name] });
  },
});
var whole,
  node_os_default,
  hostname,
  networkInterfaces,
  tmpdir,
  userInfo,
  init_node_os = __esm({
    "eager:node:os"() {
      init_performance();
      ((whole = require("node:os")),
        (node_os_default = whole),
        (hostname = whole.hostname),
        (networkInterfaces = whole.networkInterfaces),
        (tmpdir = whole.tmpdir),
        (userInfo = whole.userInfo));
    },
  });
function usageError(message, hint3) {
  return new SysctxError("usage", message, { hint: hint3 });
}
function systemCode(error) {
  let code = error?.code;
  return typeof code == "string" ? code : void 0;
}
var errorCodes,
  SysctxError,
  init_errors = __esm({
    "src/errors.ts"() {
      "use strict";
      init_performance();
      ((errorCodes = {
        usage: {
          meaning: "the words on the command line are wrong",
          hint: "sysctx --help shows what there is.",
        },
        invalid_id: {
          meaning: "an id is not 24 lower-case hexadecimal digits",
          hint: "An id is 24 hexadecimal digits, e.g. 5e42f4885826553ee6383aa4.",
        },
        confirmation_required: {
          meaning: "a destructive command was neither confirmed nor given --yes",
          hint: "--yes goes on without a question.",
        },
        settings_invalid: {
          meaning: "sysctx's own settings file cannot be used",
          hint: "Mend the file by hand; sysctx config path names it.",
        },
        document_invalid: {
          meaning: "a desired-state document is wrong at the place that the message names",
          hint: "Mend the document there; sysctx help apply shows its shape.",
        },
        agent_config_missing: {
          meaning: "the agent config file does not exist",
          hint: "Is the JumpCloud agent installed? --agent-config names another place.",
        },
        agent_config_unreadable: {
          meaning: "the agent config file cannot be opened by this user",
          hint: "The agent's files belong to root: use sudo.",
        },
        agent_config_unsafe: {
          meaning: "others can change the agent config file",
          hint: "Name the file itself with --agent-config, and let only root write it.",
        },
        agent_config_malformed: {
          meaning: "the agent config is not the JSON that it should be",
          hint: "The agent writes this file when it registers; restart it, or reinstall it if this stays.",
        },
        not_registered: {
          meaning: "the agent has not registered yet: no systemKey",
          hint: "The agent registers in its first minutes; /var/log/jcagent.log tells how far it is.",
        },
        region_unknown: {
          meaning: "the agent config names no region that sysctx knows",
          hint: "Name the console with --url, e.g. --url https://console.eu.jumpcloud.com",
        },
        key_missing: {
          meaning: "the private key file does not exist",
          hint: "The agent writes its key when it registers. --key names another place.",
        },
        key_unreadable: {
          meaning: "the private key file cannot be opened by this user",
          hint: "The agent's files belong to root: use sudo.",
        },
        key_unsafe: {
          meaning: "others can read or change the private key file",
          hint: "Name the key file itself with --key, and let only root read it.",
        },
        key_malformed: {
          meaning: "the private key file holds no usable RSA private key",
          hint: "sysctx signs with the agent's own key, an unencrypted RSA key in PEM form.",
        },
        secret_missing: {
          meaning: "a profile's secret is not where the profile says",
          hint: "sysctx profile show tells where the secret is expected.",
        },
        secret_unreadable: {
          meaning: "the file with a profile's secret cannot be opened by this user",
          hint: "Let the user who runs sysctx own the file.",
        },
        secret_unsafe: {
          meaning: "others can read or change the file with a profile's secret",
          hint: "Let only its owner read it: chmod 600.",
        },
        client_refused: {
          meaning: "the token endpoint refused this client or its credential",
          hint: "Check client id, secret and method: sysctx profile show, sysctx doctor.",
        },
        hook_refused: {
          meaning: "the shutdown hook can't be armed, or may not do this, on this host",
          hint: "docs/shutdown.md says where it works and what to do elsewhere.",
        },
        hook_failed: {
          meaning: "the service manager refused a step of arming or disarming",
          hint: "Mend what the message says, and run the same command again.",
        },
        another_host: {
          meaning: "the record is another machine's: this one carries its key, from an image",
          hint: "--force goes on all the same; to mend it, remove the agent's config and key, and enrol this host anew.",
        },
        unauthorized: {
          meaning: "the server refused the request's signature or credential (401)",
          hint: "Check the clock, the key and whether this system still exists.",
        },
        forbidden: {
          meaning: "the server knows this system and refuses the request (403)",
          hint: "The vendor answers 403 when it blocks an address for suspected abuse. Do not repeat it.",
        },
        signature_invalid: {
          meaning: "`verify` found that the signature does not hold",
          hint: "What must match to the byte: sysctx sign METHOD PATH --as signing-string --date DATE",
        },
        probably_gone: {
          meaning: "a deregistration whose answer was lost was followed by a 401",
          hint: "Look in the console whether the system is still there.",
        },
        not_found: {
          meaning: "what the request names does not exist (404, 410)",
          hint: "Check the id; a deleted object and one of another organisation look the same.",
        },
        dns_failed: {
          meaning: "the server's name could not be resolved",
          hint: "Is the network up, and the DNS server reachable? Try again.",
        },
        connect_failed: {
          meaning: "no connection to the server",
          hint: "Is the network up, and --url right? Try again.",
        },
        proxy_failed: {
          meaning: "the proxy did not open a tunnel to the server",
          hint: "HTTPS_PROXY names the proxy; NO_PROXY leaves a host out.",
        },
        tls_failed: {
          meaning: "no trusted TLS connection to the server",
          hint: "Is --url right, and this host's clock? --cacert trusts a company's own authority.",
        },
        connection_lost: {
          meaning: "the connection ended before the whole answer was there",
          hint: "Try again: every call of sysctx can be repeated safely.",
        },
        timeout: {
          meaning: "the time limit ended before the answer was there",
          hint: "Try again, or allow more with --timeout.",
        },
        rate_limited: {
          meaning: "the server asks for fewer requests (429)",
          hint: "Try again later; --retries and --timeout allow more patience.",
        },
        server_error: {
          meaning: "the server failed (5xx)",
          hint: "Try again later: every call of sysctx can be repeated safely.",
        },
        bad_reply: {
          meaning: "the answer is not what the API promises",
          hint: "Does --url lead to the API, or does a proxy or a login page answer instead?",
        },
        change_lost: {
          meaning: "the server accepted a change and then did not show it",
          hint: "Run it again: another writer may have been at work at the same moment.",
        },
        not_attempted: {
          meaning: "a step was left out because an earlier one failed",
          hint: "Mend the first failure and run it again: only what is still missing is done.",
        },
        rejected: {
          meaning: "the server refused the change as invalid (another 4xx)",
          hint: "The server's own words say what it does not accept; --verbose shows what was sent.",
        },
        output_failed: {
          meaning: "the answer could not be written",
          hint: "Is the disk full, or was the reader of the pipe closed?",
        },
        input_failed: {
          meaning: "a file or standard input could not be read",
          hint: "Is the path right, and may this user read the file?",
        },
        internal: {
          meaning: "a defect in sysctx",
          hint: "This is a defect in sysctx. --verbose shows where.",
        },
      }),
        (SysctxError = class extends Error {
          name = "SysctxError";
          code;
          hint;
          status;
          constructor(code, message, details = {}) {
            (super(message, "cause" in details ? { cause: details.cause } : void 0),
              (this.code = code),
              (this.hint = details.hint ?? errorCodes[code].hint),
              (this.status = details.status),
              Object.defineProperty(this, "cause", { enumerable: !1 }));
          }
        }));
    },
  });
var whole2,
  node_path_default,
  resolve,
  join,
  dirname,
  init_node_path = __esm({
    "eager:node:path"() {
      init_performance();
      ((whole2 = require("node:path")),
        (node_path_default = whole2),
        (resolve = whole2.resolve),
        (join = whole2.join),
        (dirname = whole2.dirname));
    },
  });
var whole3,
  node_fs_default,
  chmodSync,
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  globSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
  writeSync,
  constants,
  init_node_fs = __esm({
    "eager:node:fs"() {
      init_performance();
      ((whole3 = require("node:fs")),
        (node_fs_default = whole3),
        (chmodSync = whole3.chmodSync),
        (closeSync = whole3.closeSync),
        (existsSync = whole3.existsSync),
        (fstatSync = whole3.fstatSync),
        (fsyncSync = whole3.fsyncSync),
        (globSync = whole3.globSync),
        (linkSync = whole3.linkSync),
        (lstatSync = whole3.lstatSync),
        (mkdirSync = whole3.mkdirSync),
        (mkdtempSync = whole3.mkdtempSync),
        (openSync = whole3.openSync),
        (readdirSync = whole3.readdirSync),
        (readSync = whole3.readSync),
        (readFileSync = whole3.readFileSync),
        (realpathSync = whole3.realpathSync),
        (renameSync = whole3.renameSync),
        (rmSync = whole3.rmSync),
        (statSync = whole3.statSync),
        (watch = whole3.watch),
        (writeFileSync = whole3.writeFileSync),
        (writeSync = whole3.writeSync),
        (constants = whole3.constants));
    },
  });
function readSafely(path2, kind6, insecurePermissions) {
  let descriptor = openWithoutFollowing(path2, kind6);
  try {
    let stats = fstatSync(descriptor);
    if (!stats.isFile()) throw unsafe(kind6, path2, "is not a regular file", void 0);
    if (stats.size > maximumBytes)
      throw unsafe(kind6, path2, `has ${stats.size} bytes, more than any ${kind6.name}`, void 0);
    return (
      process.platform !== "win32" && !insecurePermissions && judge(path2, stats, kind6),
      readAll(descriptor)
    );
  } catch (error) {
    throw error instanceof SysctxError ? error : explainOpen(path2, kind6, error);
  } finally {
    closeSync(descriptor);
  }
}
function readRegular(path2, limit = 1024 * 1024) {
  let { O_RDONLY, O_NONBLOCK = 0, O_NOCTTY = 0 } = constants,
    descriptor = openSync(path2, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  try {
    let stats = fstatSync(descriptor);
    if (!stats.isFile()) throw Object.assign(new RangeError(path2), { code: "not a regular file" });
    if (stats.size > limit) throw Object.assign(new RangeError(path2), { code: "too large" });
    return readAll(descriptor, limit);
  } finally {
    closeSync(descriptor);
  }
}
function judgePath(path2, kind6) {
  process.platform !== "win32" && judge(path2, statSync(path2), kind6);
}
function openWithoutFollowing(path2, kind6) {
  let { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0, O_NOCTTY = 0 } = constants;
  try {
    return openSync(path2, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
  } catch (error) {
    throw explainOpen(path2, kind6, error);
  }
}
function explainOpen(path2, kind6, error) {
  let { missing, unreadable, unsafe: unsafeCode } = kind6.codes;
  switch (systemCode(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return new SysctxError(missing, `the ${kind6.name} ${path2} does not exist`);
    case "EACCES":
    case "EPERM":
      return new SysctxError(unreadable, `the ${kind6.name} ${path2} cannot be read by this user`);
    case "ELOOP":
    case "EMLINK":
      return new SysctxError(unsafeCode, `the ${kind6.name} ${path2} is a symbolic link`, {
        hint: "Name the file itself, not a link to it.",
      });
    default:
      return new SysctxError(
        unreadable,
        `the ${kind6.name} ${path2} cannot be read (${systemCode(error)})`,
        {
          hint: "The disk or this host itself has a problem: dmesg and ulimit -n may tell more.",
          cause: error,
        },
      );
  }
}
function judge(path2, stats, kind6) {
  let user = process.geteuid?.() ?? 0;
  if (stats.uid !== 0 && stats.uid !== user)
    throw unsafe(
      kind6,
      path2,
      `belongs to user ${stats.uid}, who could change it`,
      `chown root ${path2}`,
    );
  let forbidden = kind6.groupMayRead === !0 ? groupOrOthers & ~groupRead : groupOrOthers;
  if (kind6.secret && (stats.mode & forbidden) !== 0)
    throw unsafe(
      kind6,
      path2,
      `has mode ${octal(stats)}: others can read or change it`,
      `chmod 600 ${path2}`,
    );
  if ((stats.mode & groupOrOthersWrite) !== 0)
    throw unsafe(
      kind6,
      path2,
      `has mode ${octal(stats)}: others can change it`,
      `chmod go-w ${path2}`,
    );
  judgeParents(path2, kind6, user);
}
function judgeParents(path2, kind6, user) {
  for (let folder = realpathSync(dirname(resolve(path2))); ; folder = dirname(folder)) {
    let stats = lstatSync(folder),
      replaceable = (stats.mode & groupOrOthersWrite) !== 0 && (stats.mode & sticky) === 0;
    if (replaceable || (stats.uid !== 0 && stats.uid !== user)) {
      let problem = replaceable ? `has mode ${octal(stats)}` : `belongs to user ${stats.uid}`;
      throw unsafe(
        kind6,
        path2,
        `is in ${folder}, which ${problem}: others can replace the file`,
        replaceable ? `chmod go-w ${folder}` : `chown root ${folder}`,
      );
    }
    if (folder === dirname(folder)) return;
  }
}
function unsafe(kind6, path2, problem, remedy2) {
  let hint3 = remedy2 === void 0 ? void 0 : `If that is not on purpose: ${remedy2}`;
  return new SysctxError(kind6.codes.unsafe, `the ${kind6.name} ${path2} ${problem}`, {
    hint: hint3,
  });
}
function octal(stats) {
  return (stats.mode & 4095).toString(8).padStart(4, "0");
}
function readAll(descriptor, limit = maximumBytes) {
  let chunks = [];
  for (let total = 0; total <= limit;) {
    let chunk = Buffer.alloc(16384),
      count = readSync(descriptor, chunk);
    if (count === 0) break;
    (chunks.push(chunk.subarray(0, count)), (total += count));
  }
  return Buffer.concat(chunks);
}
var maximumBytes,
  groupOrOthersWrite,
  groupOrOthers,
  groupRead,
  sticky,
  init_safe_file = __esm({
    "src/host/safe-file.ts"() {
      "use strict";
      init_performance();
      init_node_fs();
      init_node_path();
      init_errors();
      ((maximumBytes = 64 * 1024),
        (groupOrOthersWrite = 18),
        (groupOrOthers = 63),
        (groupRead = 32),
        (sticky = 512));
    },
  });
var whole4,
  setTimeout2,
  init_promises = __esm({
    "eager:node:timers/promises"() {
      init_performance();
      ((whole4 = require("node:timers/promises")), (setTimeout2 = whole4.setTimeout));
    },
  });
var systemClock,
  init_clock = __esm({
    "src/host/clock.ts"() {
      "use strict";
      init_performance();
      init_promises();
      systemClock = {
        now: () => Date.now(),
        elapsed: () => Number(process.hrtime.bigint()) / 1e6,
        async sleep(milliseconds, signal) {
          try {
            await setTimeout2(milliseconds, void 0, { signal });
          } catch {}
        },
        alarm(milliseconds) {
          let controller = new AbortController(),
            timer = setTimeout(() => controller.abort(), milliseconds);
          return { signal: controller.signal, cancel: () => clearTimeout(timer) };
        },
      };
    },
  });
function countBlockingWork() {
  let pending2 = 0;
  return {
    count: () => pending2,
    begin: () => {
      pending2 += 1;
    },
    end: () => {
      pending2 -= 1;
    },
    async during(work) {
      pending2 += 1;
      try {
        return await work();
      } finally {
        pending2 -= 1;
      }
    },
  };
}
var blockingWork,
  init_blocking_work = __esm({
    "src/host/blocking-work.ts"() {
      "use strict";
      init_performance();
      blockingWork = countBlockingWork();
    },
  });
var require_node_child_process = __commonJS({
  "lazy:node:child_process"(exports2) {
    init_performance();
    var load = () => require("node:child_process");
    for (let name of [
      "_forkChild",
      "ChildProcess",
      "exec",
      "execFile",
      "execFileSync",
      "execSync",
      "fork",
      "spawn",
      "spawnSync",
    ])
      Object.defineProperty(exports2, name, { enumerable: !0, get: () => load()[name] });
  },
});
var isBun,
  isExecutable,
  handshakeSignatures,
  bun,
  writeDirectly,
  init_runtime = __esm({
    "src/host/runtime.ts"() {
      "use strict";
      init_performance();
      ((isBun = "bun" in process.versions),
        (isExecutable = isBun),
        (handshakeSignatures = isBun
          ? {
              sigalgs: [
                "ecdsa_secp256r1_sha256",
                "rsa_pss_rsae_sha256",
                "rsa_pkcs1_sha256",
                "ecdsa_secp384r1_sha384",
                "rsa_pss_rsae_sha384",
                "rsa_pkcs1_sha384",
                "ecdsa_secp521r1_sha512",
                "rsa_pss_rsae_sha512",
                "rsa_pkcs1_sha512",
              ].join(":"),
            }
          : {}),
        (bun = globalThis.Bun),
        (writeDirectly = bun && ((descriptor, text4) => bun.write(bun.file(descriptor), text4))));
    },
  });
function removeIfThere(path2) {
  lstatSync(path2, { throwIfNoEntry: !1 }) !== void 0 && rmSync(path2, { force: !0 });
}
var init_remove = __esm({
  "src/host/remove.ts"() {
    "use strict";
    init_performance();
    init_node_fs();
  },
});
function writeWhole(path2, text4, mode) {
  let temporary = `${path2}.${process.pid}.new`;
  try {
    removeIfThere(temporary);
    let descriptor = openSync(temporary, "wx", mode);
    try {
      let bytes = Buffer.from(text4, "utf8");
      for (let written = 0; written < bytes.length;)
        written += writeSync(descriptor, bytes, written);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, path2);
  } catch (error) {
    removeIfThere(temporary);
    let message = `${path2} cannot be written (${systemCode(error)})`;
    throw new SysctxError("output_failed", message, { cause: error });
  }
}
var init_write_whole = __esm({
  "src/host/write-whole.ts"() {
    "use strict";
    init_performance();
    init_node_fs();
    init_errors();
    init_remove();
  },
});
var require_node_crypto = __commonJS({
  "lazy:node:crypto"(exports2) {
    init_performance();
    var load = () => require("node:crypto");
    for (let name of [
      "argon2",
      "argon2Sync",
      "checkPrime",
      "checkPrimeSync",
      "createCipheriv",
      "createDecipheriv",
      "createDiffieHellman",
      "createDiffieHellmanGroup",
      "createECDH",
      "createHash",
      "createHmac",
      "createPrivateKey",
      "createPublicKey",
      "createSecretKey",
      "createSign",
      "createVerify",
      "diffieHellman",
      "generatePrime",
      "generatePrimeSync",
      "getCiphers",
      "getCipherInfo",
      "getCurves",
      "getDiffieHellman",
      "getHashes",
      "hkdf",
      "hkdfSync",
      "pbkdf2",
      "pbkdf2Sync",
      "generateKeyPair",
      "generateKeyPairSync",
      "generateKey",
      "generateKeySync",
      "privateDecrypt",
      "privateEncrypt",
      "publicDecrypt",
      "publicEncrypt",
      "randomBytes",
      "randomFill",
      "randomFillSync",
      "randomInt",
      "randomUUID",
      "randomUUIDv7",
      "scrypt",
      "scryptSync",
      "sign",
      "setEngine",
      "timingSafeEqual",
      "getFips",
      "setFips",
      "verify",
      "hash",
      "encapsulate",
      "decapsulate",
      "Certificate",
      "Cipheriv",
      "Decipheriv",
      "DiffieHellman",
      "DiffieHellmanGroup",
      "ECDH",
      "Hash",
      "Hmac",
      "KeyObject",
      "Sign",
      "Verify",
      "X509Certificate",
      "secureHeapUsed",
      "constants",
      "webcrypto",
      "subtle",
      "getRandomValues",
    ])
      Object.defineProperty(exports2, name, { enumerable: !0, get: () => load()[name] });
  },
});
function isLoopback(hostname2) {
  let name = hostname2.toLowerCase().replace(/^\[|\]$/g, "");
  return name === "localhost" || name === "::1" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name);
}
var init_origin = __esm({
  "src/origin.ts"() {
    "use strict";
    init_performance();
  },
});
var clientOptions,
  init_client_options = __esm({
    "src/host/client-options.ts"() {
      "use strict";
      init_performance();
      clientOptions = {
        allowH2: !1,
        pipelining: 1,
        maxResponseSize: 4194304,
        maxHeaderSize: 16384,
        headersTimeout: 0,
        bodyTimeout: 0,
      };
    },
  });
function networkError(code) {
  return Object.assign(new Error(code), { code });
}
function explainFailure(error, started, way, now) {
  if (error instanceof SysctxError) return { error, repeatable: !1, mayHaveArrived: started };
  let { code, message, hint: hint3, repeatable } = blameProxy(explain(error, now), started, way),
    named = message.replaceAll("%", new URL(way.origin).host);
  return {
    error: new SysctxError(code, named, { hint: hint3, cause: error }),
    repeatable,
    mayHaveArrived: started,
  };
}
function blameProxy(explanation, started, { proxy }) {
  if (
    proxy === void 0 ||
    started ||
    !["dns_failed", "connect_failed", "connection_lost"].includes(explanation.code)
  )
    return explanation;
  let message = explanation.message
    .replaceAll("%", `the proxy ${proxy}`)
    .replace("name the proxy", "name of the proxy");
  return {
    ...explanation,
    code: "proxy_failed",
    message,
    hint: "HTTPS_PROXY names it; NO_PROXY leaves a host out.",
  };
}
function explain(error, now) {
  let code = findCode(error) ?? "",
    known = explanations[code];
  if (known !== void 0) return explainDates(error, now) ?? known;
  let { name = "" } = error instanceof Error ? error : {};
  if (code.startsWith("HPE_") || name === "HTTPParserError")
    return badReply("the answer of % is not HTTP/1.1");
  if (/^(ERR_SSL|ERR_TLS|CERT_)/.test(code) || verificationFailure.test(code))
    return untrusted(`no trusted TLS connection to % (${code})`);
  if (mistake.test(code) || (code === "" && /^(Type|Range|Reference)Error$/.test(name)))
    return {
      code: "internal",
      message: `the request could not be made (${code || name})`,
      repeatable: !1,
    };
  let proxyStatus = /^PROXY_ANSWERED_(\d+)$/.exec(code)?.[1];
  return proxyStatus !== void 0
    ? explainProxy(proxyStatus)
    : refused(`no connection to % (${code || name})`);
}
function explainDates(error, now) {
  let { certificateDates: dates } = error;
  if (dates === void 0) return;
  let day = (time) => new Date(time).toISOString().slice(0, 16).replace("T", " "),
    clock = `this host's clock says ${day(now)} UTC`;
  if (now < dates.validFrom)
    return untrusted(
      `${clock}, and the certificate of % is valid from ${day(dates.validFrom)} UTC`,
      "The clock is wrong, most likely: set it (timedatectl set-ntp true, or chronyc makestep) and try again.",
    );
  if (now > dates.validTo)
    return untrusted(
      `the certificate of % ended on ${day(dates.validTo)} UTC; ${clock}`,
      clockHint,
    );
}
function explainProxy(status) {
  let hint3 =
    status === "407" || status === "401"
      ? "The proxy wants a user name and a password in HTTPS_PROXY."
      : "Does the proxy allow this host? NO_PROXY leaves it out.";
  return {
    code: "proxy_failed",
    message: `the proxy refused the way to % (${status})`,
    hint: hint3,
    repeatable: !1,
  };
}
function findCode(error) {
  let seen = new Set();
  for (let current = error; current && !seen.has(current);) {
    seen.add(current);
    let code = systemCode(current),
      { cause, errors } = current;
    if (code !== void 0 && code in explanations) return code;
    current = errors?.[0] ?? cause;
  }
  return systemCode(error);
}
var clockHint,
  authorityHint,
  refused,
  lost,
  untrusted,
  badReply,
  explanations,
  verificationFailure,
  mistake,
  init_network_errors = __esm({
    "src/host/network-errors.ts"() {
      "use strict";
      init_performance();
      init_errors();
      ((clockHint = "A wrong clock looks like this too: check this host's date."),
        (authorityHint =
          "If a company proxy opens TLS here, give its certificate with --cacert or NODE_EXTRA_CA_CERTS."),
        (refused = (message, hint3) => ({
          code: "connect_failed",
          message,
          ...(hint3 === void 0 ? {} : { hint: hint3 }),
          repeatable: !0,
        })),
        (lost = (message) => ({ code: "connection_lost", message, repeatable: !0 })),
        (untrusted = (message, hint3 = authorityHint) => ({
          code: "tls_failed",
          message,
          hint: hint3,
          repeatable: !1,
        })),
        (badReply = (message) => ({ code: "bad_reply", message, repeatable: !1 })),
        (explanations = {
          ENOTFOUND: {
            code: "dns_failed",
            message: "the name % does not exist",
            hint: "Check --url and this host's DNS.",
            repeatable: !0,
          },
          EAI_AGAIN: {
            code: "dns_failed",
            message: "the name % could not be resolved now",
            hint: "Is the network up, and the DNS server reachable?",
            repeatable: !0,
          },
          ECONNREFUSED: refused(
            "% refused the connection",
            "Is the address right, and is a server listening there?",
          ),
          EHOSTUNREACH: refused("there is no route to %"),
          EHOSTDOWN: refused("% is down"),
          ENETUNREACH: refused("the network of % cannot be reached", "Is this host's network up?"),
          ENETDOWN: refused("this host's network is down"),
          ETIMEDOUT: refused("% did not answer the connection attempt"),
          CONNECT_TIMEOUT: refused(
            "% did not answer the connection attempt in time",
            "A firewall that drops packets looks like this. --connect-timeout sets the limit.",
          ),
          ECONNRESET: lost("% closed the connection before the answer was there"),
          EPIPE: lost("% closed the connection before the request was sent"),
          UND_ERR_SOCKET: lost("% closed the connection before the answer was there"),
          UND_ERR_RES_CONTENT_LENGTH_MISMATCH: badReply(
            "the answer of % has another length than it says",
          ),
          HPE_INVALID_EOF_STATE: lost("the answer of % was cut short"),
          CERT_HAS_EXPIRED: untrusted("the certificate of % has expired", clockHint),
          CERT_NOT_YET_VALID: untrusted("the certificate of % is not valid yet", clockHint),
          ERR_TLS_CERT_ALTNAME_INVALID: untrusted(
            "the certificate is for another name than %",
            "Check --url: something else may answer at this address.",
          ),
          UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted(
            "the certificate of % is signed by an authority that this host does not trust",
          ),
          UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted(
            "the certificate of % is signed by an authority that this host does not trust",
          ),
          SELF_SIGNED_CERT_IN_CHAIN: untrusted(
            "the certificate of % is signed by an authority that this host does not trust",
          ),
          DEPTH_ZERO_SELF_SIGNED_CERT: untrusted("the certificate of % is self-signed"),
          INVALID_PURPOSE: untrusted("the certificate of % is not meant for a server"),
          CERTIFICATE_TOO_WEAK: untrusted(
            "the certificate of %, or one above it, uses a key or a hash that is too weak",
          ),
          UNSPECIFIED: untrusted("the certificate of % uses a key or a hash that is too weak"),
          ERR_SSL_WRONG_VERSION_NUMBER: untrusted(
            "% does not speak TLS on this port",
            "Is the port right? Plain http is allowed to loopback only.",
          ),
          ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: untrusted(
            "% offers only versions of TLS that are no longer safe",
          ),
          ECONNABORTED: lost("the connection to % was aborted"),
          UND_ERR_RES_EXCEEDED_MAX_SIZE: badReply("the answer of % is larger than 4 MiB"),
          UND_ERR_HEADERS_OVERFLOW: badReply("the headers of the answer of % are too large"),
        }));
      ((verificationFailure =
        /^(UNABLE_TO_|ERROR_IN_CERT_|ERROR_IN_CRL_|INVALID_CA|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|CRL_|SUBJECT_ISSUER_MISMATCH|AKID_|INVALID_)/),
        (mistake = /^(UND_ERR_INVALID_|UND_ERR_NOT_SUPPORTED|ERR_INVALID_)/));
    },
  });
var require_node_assert = __commonJS({
  "lean-undici:node:assert"(exports2, module2) {
    init_performance();
    module2.exports = (value, message) => {
      value || require("node:assert")(value, message);
    };
    module2.exports.strictEqual = (actual, expected, message) => {
      Object.is(actual, expected) || require("node:assert").strictEqual(actual, expected, message);
    };
  },
});
var require_node_http = __commonJS({
  "lean-undici:node:http"(exports2, module2) {
    init_performance();
    module2.exports = { IncomingMessage: class {}, maxHeaderSize: 16384 };
  },
});
var require_symbols = __commonJS({
  "node_modules/undici/lib/core/symbols.js"(exports2, module2) {
    "use strict";
    init_performance();
    module2.exports = {
      kClose: Symbol("close"),
      kDestroy: Symbol("destroy"),
      kDispatch: Symbol("dispatch"),
      kUrl: Symbol("url"),
      kRequestOrigin: Symbol("request origin"),
      kRedirectCacheControl: Symbol("redirect cache control"),
      kOriginless: Symbol("originless"),
      kWriting: Symbol("writing"),
      kResuming: Symbol("resuming"),
      kQueue: Symbol("queue"),
      kConnect: Symbol("connect"),
      kConnecting: Symbol("connecting"),
      kKeepAliveDefaultTimeout: Symbol("default keep alive timeout"),
      kKeepAliveMaxTimeout: Symbol("max keep alive timeout"),
      kKeepAliveTimeoutThreshold: Symbol("keep alive timeout threshold"),
      kKeepAliveTimeoutValue: Symbol("keep alive timeout"),
      kKeepAlive: Symbol("keep alive"),
      kHeadersTimeout: Symbol("headers timeout"),
      kBodyTimeout: Symbol("body timeout"),
      kServerName: Symbol("server name"),
      kLocalAddress: Symbol("local address"),
      kHost: Symbol("host"),
      kNoRef: Symbol("no ref"),
      kBodyUsed: Symbol("used"),
      kBody: Symbol("abstracted request body"),
      kRunning: Symbol("running"),
      kBlocking: Symbol("blocking"),
      kPending: Symbol("pending"),
      kSize: Symbol("size"),
      kBusy: Symbol("busy"),
      kQueued: Symbol("queued"),
      kFree: Symbol("free"),
      kConnected: Symbol("connected"),
      kClosed: Symbol("closed"),
      kNeedDrain: Symbol("need drain"),
      kReset: Symbol("reset"),
      kDestroyed: Symbol.for("nodejs.stream.destroyed"),
      kResume: Symbol("resume"),
      kOnError: Symbol("on error"),
      kMaxHeadersSize: Symbol("max headers size"),
      kRunningIdx: Symbol("running index"),
      kPendingIdx: Symbol("pending index"),
      kError: Symbol("error"),
      kClients: Symbol("clients"),
      kClient: Symbol("client"),
      kParser: Symbol("parser"),
      kOnDestroyed: Symbol("destroy callbacks"),
      kPipelining: Symbol("pipelining"),
      kSocket: Symbol("socket"),
      kHostHeader: Symbol("host header"),
      kConnector: Symbol("connector"),
      kStrictContentLength: Symbol("strict content length"),
      kMaxRedirections: Symbol("maxRedirections"),
      kMaxRequests: Symbol("maxRequestsPerClient"),
      kProxy: Symbol("proxy agent options"),
      kCounter: Symbol("socket request counter"),
      kMaxResponseSize: Symbol("max response size"),
      kHTTP2Session: Symbol("http2Session"),
      kHTTP2Options: Symbol("http2 options"),
      kQueuedAbort: Symbol("queued abort"),
      kHTTP2SessionState: Symbol("http2Session state"),
      kRetryHandlerDefaultRetry: Symbol("retry agent default retry"),
      kConstruct: Symbol("constructable"),
      kListeners: Symbol("listeners"),
      kHTTPContext: Symbol("http context"),
      kMaxConcurrentStreams: Symbol("max concurrent streams"),
      kHostAuthority: Symbol("host authority"),
      kHTTP2InitialWindowSize: Symbol("http2 initial window size"),
      kHTTP2ConnectionWindowSize: Symbol("http2 connection window size"),
      kEnableConnectProtocol: Symbol("http2session connect protocol"),
      kRemoteSettings: Symbol("http2session remote settings"),
      kHTTP2Stream: Symbol("http2session client stream"),
      kPingInterval: Symbol("ping interval"),
      kUseMilo: Symbol("use milo"),
      kNoProxyAgent: Symbol("no proxy agent"),
      kHttpProxyAgent: Symbol("http proxy agent"),
      kHttpsProxyAgent: Symbol("https proxy agent"),
      kSocks5ProxyAgent: Symbol("socks5 proxy agent"),
      kInterceptorKind: Symbol("interceptor kind"),
    };
  },
});
var require_timers = __commonJS({
  "node_modules/undici/lib/util/timers.js"(exports2, module2) {
    "use strict";
    init_performance();
    var fastNow = 0,
      RESOLUTION_MS = 1e3,
      TICK_MS = (RESOLUTION_MS >> 1) - 1,
      fastNowTimeout,
      kFastTimer = Symbol("kFastTimer"),
      fastTimers = [],
      NOT_IN_LIST = -2,
      TO_BE_CLEARED = -1,
      PENDING = 0,
      ACTIVE = 1;
    function onTick() {
      fastNow += TICK_MS;
      let idx = 0,
        len = fastTimers.length;
      for (; idx < len;) {
        let timer = fastTimers[idx];
        (timer._state === PENDING
          ? ((timer._idleStart = fastNow - TICK_MS), (timer._state = ACTIVE))
          : timer._state === ACTIVE &&
            fastNow >= timer._idleStart + timer._idleTimeout &&
            ((timer._state = TO_BE_CLEARED),
            (timer._idleStart = -1),
            timer._onTimeout(timer._timerArg)),
          timer._state === TO_BE_CLEARED
            ? ((timer._state = NOT_IN_LIST), --len !== 0 && (fastTimers[idx] = fastTimers[len]))
            : ++idx);
      }
      ((fastTimers.length = len), fastTimers.length !== 0 && refreshTimeout());
    }
    function refreshTimeout() {
      fastNowTimeout?.refresh
        ? fastNowTimeout.refresh()
        : (clearTimeout(fastNowTimeout),
          (fastNowTimeout = setTimeout(onTick, TICK_MS)),
          fastNowTimeout?.unref());
    }
    var FastTimer = class {
      [kFastTimer] = !0;
      _state = NOT_IN_LIST;
      _idleTimeout = -1;
      _idleStart = -1;
      _onTimeout;
      _timerArg;
      constructor(callback, delay, arg) {
        ((this._onTimeout = callback),
          (this._idleTimeout = delay),
          (this._timerArg = arg),
          this.refresh());
      }
      refresh() {
        (this._state === NOT_IN_LIST && fastTimers.push(this),
          (!fastNowTimeout || fastTimers.length === 1) && refreshTimeout(),
          (this._state = PENDING));
      }
      clear() {
        ((this._state = TO_BE_CLEARED), (this._idleStart = -1));
      }
    };
    module2.exports = {
      setTimeout(callback, delay, arg) {
        return delay <= RESOLUTION_MS
          ? setTimeout(callback, delay, arg)
          : new FastTimer(callback, delay, arg);
      },
      clearTimeout(timeout) {
        timeout[kFastTimer] ? timeout.clear() : clearTimeout(timeout);
      },
      setFastTimeout(callback, delay, arg) {
        return new FastTimer(callback, delay, arg);
      },
      clearFastTimeout(timeout) {
        timeout.clear();
      },
      now() {
        return fastNow;
      },
      tick(delay = 0) {
        ((fastNow += delay - RESOLUTION_MS + 1), onTick(), onTick());
      },
      reset() {
        ((fastNow = 0),
          (fastTimers.length = 0),
          clearTimeout(fastNowTimeout),
          (fastNowTimeout = null));
      },
      kFastTimer,
    };
  },
});
var require_errors = __commonJS({
  "node_modules/undici/lib/core/errors.js"(exports2, module2) {
    "use strict";
    init_performance();
    var kUndiciError = Symbol.for("undici.error.UND_ERR"),
      UndiciError = class extends Error {
        constructor(message, options) {
          (super(message, options), (this.name = "UndiciError"), (this.code = "UND_ERR"));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kUndiciError] === !0;
        }
        get [kUndiciError]() {
          return !0;
        }
      },
      kConnectTimeoutError = Symbol.for("undici.error.UND_ERR_CONNECT_TIMEOUT"),
      ConnectTimeoutError = class extends UndiciError {
        constructor(message) {
          (super(message),
            (this.name = "ConnectTimeoutError"),
            (this.message = message || "Connect Timeout Error"),
            (this.code = "UND_ERR_CONNECT_TIMEOUT"));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kConnectTimeoutError] === !0;
        }
        get [kConnectTimeoutError]() {
          return !0;
        }
      },
      kHeadersTimeoutError = Symbol.for("undici.error.UND_ERR_HEADERS_TIMEOUT"),
      HeadersTimeoutError = class extends UndiciError {
        constructor(message) {
          (super(message),
            (this.name = "HeadersTimeoutError"),
            (this.message = message || "Headers Timeout Error"),
            (this.code = "UND_ERR_HEADERS_TIMEOUT"));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kHeadersTimeoutError] === !0;
        }
        get [kHeadersTimeoutError]() {
          return !0;
        }
      },
      kHeadersOverflowError = Symbol.for("undici.error.UND_ERR_HEADERS_OVERFLOW"),
      HeadersOverflowError = class extends UndiciError {
        constructor(message) {
          (super(message),
            (this.name = "HeadersOverflowError"),
            (this.message = message || "Headers Overflow Error"),
            (this.code = "UND_ERR_HEADERS_OVERFLOW"));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kHeadersOverflowError] === !0;
        }
        get [kHeadersOverflowError]() {
          return !0;
        }
      },
      kBodyTimeoutError = Symbol.for("undici.error.UND_ERR_BODY_TIMEOUT"),
      BodyTimeoutError = class extends UndiciError {
        constructor(message) {
          (super(message),
            (this.name = "BodyTimeoutError"),
            (this.message = message || "Body Timeout Error"),
            (this.code = "UND_ERR_BODY_TIMEOUT"));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kBodyTimeoutError] === !0;
        }
        get [kBodyTimeoutError]() {
          return !0;
        }
      },
      kInvalidArgumentError = Symbol.for("undici.error.UND_ERR_INVALID_ARG"),
      InvalidArgumentError2 = class extends UndiciError {
        constructor(message) {
          (super(message),
            (this.name = "InvalidArgumentError"),
            (this.message = message || "Invalid Argument Error"),
            (this.code = "UND_ERR_INVALID_ARG"));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kInvalidArgumentError] === !0;
        }
        get [kInvalidArgumentError]() {
          return !0;
        }
      },
      kInvalidReturnValueError = Symbol.for("undici.error.UND_ERR_INVALID_RETURN_VALUE"),
      InvalidReturnValueError = class extends UndiciError {
        constructor(message) {
          (super(message),
            (this.name = "InvalidReturnValueError"),
            (this.message = message || "Invalid Return Value Error"),
            (this.code = "UND_ERR_INVALID_RETURN_VALUE"));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kInvalidReturnValueError] === !0;
        }
        get [kInvalidReturnValueError]() {
          return !0;
        }
      },
      kAbortError = Symbol.for("undici.error.UND_ERR_ABORT"),
      AbortError = class extends UndiciError {
        constructor(message) {
          (super(message),
            (this.name = "AbortError"),
            (this.message = message || "The operation was aborted"),
            (this.code = "UND_ERR_ABORT"));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kAbortError] === !0;
        }
        get [kAbortError]() {
          return !0;
        }
      },
      kRequestAbortedError = Symbol.for("undici.error.UND_ERR_ABORTED"),
      RequestAbortedError = class extends AbortError {
        constructor(message) {
          (super(message),
            (this.name = "AbortError"),
            (this.message = message || "Request aborted"),
            (this.code = "UND_ERR_ABORTED"));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kRequestAbortedError] === !0;
        }
        get [kRequestAbortedError]() {
          return !0;
        }
      },
      kInformationalError = Symbol.for("undici.error.UND_ERR_INFO"),
      InformationalError = class extends UndiciError {
        constructor(message, options) {
          (super(message, options),
            (this.name = "InformationalError"),
            (this.message = message || "Request information"),
            (this.code = "UND_ERR_INFO"));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kInformationalError] === !0;
        }
        get [kInformationalError]() {
          return !0;
        }
      },
      kRequestContentLengthMismatchError = Symbol.for(
        "undici.error.UND_ERR_REQ_CONTENT_LENGTH_MISMATCH",
      ),
      RequestContentLengthMismatchError = class extends UndiciError {
        constructor(message) {
          (super(message),
            (this.name = "RequestContentLengthMismatchError"),
            (this.message = message || "Request body length does not match content-length header"),
            (this.code = "UND_ERR_REQ_CONTENT_LENGTH_MISMATCH"));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kRequestContentLengthMismatchError] === !0;
        }
        get [kRequestContentLengthMismatchError]() {
          return !0;
        }
      },
      kResponseContentLengthMismatchError = Symbol.for(
        "undici.error.UND_ERR_RES_CONTENT_LENGTH_MISMATCH",
      ),
      ResponseContentLengthMismatchError = class extends UndiciError {
        constructor(message) {
          (super(message),
            (this.name = "ResponseContentLengthMismatchError"),
            (this.message = message || "Response body length does not match content-length header"),
            (this.code = "UND_ERR_RES_CONTENT_LENGTH_MISMATCH"));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kResponseContentLengthMismatchError] === !0;
        }
        get [kResponseContentLengthMismatchError]() {
          return !0;
        }
      },
      kClientDestroyedError = Symbol.for("undici.error.UND_ERR_DESTROYED"),
      ClientDestroyedError = class extends UndiciError {
        constructor(message) {
          (super(message),
            (this.name = "ClientDestroyedError"),
            (this.message = message || "The client is destroyed"),
            (this.code = "UND_ERR_DESTROYED"));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kClientDestroyedError] === !0;
        }
        get [kClientDestroyedError]() {
          return !0;
        }
      },
      kClientClosedError = Symbol.for("undici.error.UND_ERR_CLOSED"),
      ClientClosedError = class extends UndiciError {
        constructor(message) {
          (super(message),
            (this.name = "ClientClosedError"),
            (this.message = message || "The client is closed"),
            (this.code = "UND_ERR_CLOSED"));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kClientClosedError] === !0;
        }
        get [kClientClosedError]() {
          return !0;
        }
      },
      kSocketError = Symbol.for("undici.error.UND_ERR_SOCKET"),
      SocketError = class extends UndiciError {
        constructor(message, socket) {
          (super(message),
            (this.name = "SocketError"),
            (this.message = message || "Socket error"),
            (this.code = "UND_ERR_SOCKET"),
            (this.socket = socket));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kSocketError] === !0;
        }
        get [kSocketError]() {
          return !0;
        }
      },
      kNotSupportedError = Symbol.for("undici.error.UND_ERR_NOT_SUPPORTED"),
      NotSupportedError = class extends UndiciError {
        constructor(message) {
          (super(message),
            (this.name = "NotSupportedError"),
            (this.message = message || "Not supported error"),
            (this.code = "UND_ERR_NOT_SUPPORTED"));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kNotSupportedError] === !0;
        }
        get [kNotSupportedError]() {
          return !0;
        }
      },
      kBalancedPoolMissingUpstreamError = Symbol.for("undici.error.UND_ERR_BPL_MISSING_UPSTREAM"),
      BalancedPoolMissingUpstreamError = class extends UndiciError {
        constructor(message) {
          (super(message),
            (this.name = "MissingUpstreamError"),
            (this.message = message || "No upstream has been added to the BalancedPool"),
            (this.code = "UND_ERR_BPL_MISSING_UPSTREAM"));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kBalancedPoolMissingUpstreamError] === !0;
        }
        get [kBalancedPoolMissingUpstreamError]() {
          return !0;
        }
      },
      kWebAssemblyNotSupportedError = Symbol.for("undici.error.ERR_WEBASSEMBLY_NOT_SUPPORTED"),
      WebAssemblyNotSupportedError = class extends Error {
        constructor(message) {
          (super(
            message ||
              "WebAssembly is not supported in this environment, but is required for HTTP/1 parsing",
          ),
            (this.code = "ERR_WEBASSEMBLY_NOT_SUPPORTED"));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kWebAssemblyNotSupportedError] === !0;
        }
        get [kWebAssemblyNotSupportedError]() {
          return !0;
        }
      },
      kHTTPParserError = Symbol.for("undici.error.UND_ERR_HTTP_PARSER"),
      HTTPParserError = class extends Error {
        constructor(message, code, data) {
          (super(message),
            (this.name = "HTTPParserError"),
            (this.code = code ? `HPE_${code}` : void 0),
            (this.data = data ? data.toString() : void 0));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kHTTPParserError] === !0;
        }
        get [kHTTPParserError]() {
          return !0;
        }
      },
      kResponseExceededMaxSizeError = Symbol.for("undici.error.UND_ERR_RES_EXCEEDED_MAX_SIZE"),
      ResponseExceededMaxSizeError = class extends UndiciError {
        constructor(message) {
          (super(message),
            (this.name = "ResponseExceededMaxSizeError"),
            (this.message = message || "Response content exceeded max size"),
            (this.code = "UND_ERR_RES_EXCEEDED_MAX_SIZE"));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kResponseExceededMaxSizeError] === !0;
        }
        get [kResponseExceededMaxSizeError]() {
          return !0;
        }
      },
      kRequestRetryError = Symbol.for("undici.error.UND_ERR_REQ_RETRY"),
      RequestRetryError = class extends UndiciError {
        constructor(message, code, { headers, data }) {
          (super(message),
            (this.name = "RequestRetryError"),
            (this.message = message || "Request retry error"),
            (this.code = "UND_ERR_REQ_RETRY"),
            (this.statusCode = code),
            (this.data = data),
            (this.headers = headers));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kRequestRetryError] === !0;
        }
        get [kRequestRetryError]() {
          return !0;
        }
      },
      kResponseError = Symbol.for("undici.error.UND_ERR_RESPONSE"),
      ResponseError = class extends UndiciError {
        constructor(message, code, { headers, body, bodyTruncated = !1 }) {
          (super(message),
            (this.name = "ResponseError"),
            (this.message = message || "Response error"),
            (this.code = "UND_ERR_RESPONSE"),
            (this.statusCode = code),
            (this.body = body),
            (this.bodyTruncated = bodyTruncated),
            (this.headers = headers));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kResponseError] === !0;
        }
        get [kResponseError]() {
          return !0;
        }
      },
      kSecureProxyConnectionError = Symbol.for("undici.error.UND_ERR_PRX_TLS"),
      SecureProxyConnectionError = class extends UndiciError {
        constructor(cause, message, options = {}) {
          (super(message, { cause, ...options }),
            (this.name = "SecureProxyConnectionError"),
            (this.message = message || "Secure Proxy Connection failed"),
            (this.code = "UND_ERR_PRX_TLS"),
            (this.cause = cause));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kSecureProxyConnectionError] === !0;
        }
        get [kSecureProxyConnectionError]() {
          return !0;
        }
      },
      kProxyConnectionError = Symbol.for("undici.error.UND_ERR_PRX_CONN"),
      ProxyConnectionError = class extends UndiciError {
        constructor(cause, message, options = {}) {
          (super(message, { cause, ...options }),
            (this.name = "ProxyConnectionError"),
            (this.message = message || "Proxy Connection failed"),
            (this.code = "UND_ERR_PRX_CONN"),
            (this.cause = cause));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kProxyConnectionError] === !0;
        }
        get [kProxyConnectionError]() {
          return !0;
        }
      },
      kMaxRedirectsError = Symbol.for("undici.error.UND_ERR_REDIRECT_MAX"),
      MaxRedirectsError = class extends UndiciError {
        constructor(message) {
          (super(message),
            (this.name = "MaxRedirectsError"),
            (this.message = message || "max redirects"),
            (this.code = "UND_ERR_REDIRECT_MAX"));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kMaxRedirectsError] === !0;
        }
        get [kMaxRedirectsError]() {
          return !0;
        }
      },
      kMaxOriginsReachedError = Symbol.for("undici.error.UND_ERR_MAX_ORIGINS_REACHED"),
      MaxOriginsReachedError = class extends UndiciError {
        constructor(message) {
          (super(message),
            (this.name = "MaxOriginsReachedError"),
            (this.message = message || "Maximum allowed origins reached"),
            (this.code = "UND_ERR_MAX_ORIGINS_REACHED"));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kMaxOriginsReachedError] === !0;
        }
        get [kMaxOriginsReachedError]() {
          return !0;
        }
      },
      Socks5ProxyError = class extends UndiciError {
        constructor(message, code) {
          (super(message),
            (this.name = "Socks5ProxyError"),
            (this.message = message || "SOCKS5 proxy error"),
            (this.code = code || "UND_ERR_SOCKS5"));
        }
      },
      kMessageSizeExceededError = Symbol.for("undici.error.UND_ERR_WS_MESSAGE_SIZE_EXCEEDED"),
      MessageSizeExceededError = class extends UndiciError {
        constructor(message) {
          (super(message),
            (this.name = "MessageSizeExceededError"),
            (this.message = message || "Max decompressed message size exceeded"),
            (this.code = "UND_ERR_WS_MESSAGE_SIZE_EXCEEDED"));
        }
        static [Symbol.hasInstance](instance) {
          return instance && instance[kMessageSizeExceededError] === !0;
        }
        get [kMessageSizeExceededError]() {
          return !0;
        }
      };
    module2.exports = {
      AbortError,
      WebAssemblyNotSupportedError,
      HTTPParserError,
      UndiciError,
      HeadersTimeoutError,
      HeadersOverflowError,
      BodyTimeoutError,
      RequestContentLengthMismatchError,
      ConnectTimeoutError,
      InvalidArgumentError: InvalidArgumentError2,
      InvalidReturnValueError,
      RequestAbortedError,
      ClientDestroyedError,
      ClientClosedError,
      InformationalError,
      SocketError,
      NotSupportedError,
      ResponseContentLengthMismatchError,
      BalancedPoolMissingUpstreamError,
      ResponseExceededMaxSizeError,
      RequestRetryError,
      ResponseError,
      SecureProxyConnectionError,
      ProxyConnectionError,
      MaxOriginsReachedError,
      MaxRedirectsError,
      Socks5ProxyError,
      MessageSizeExceededError,
    };
  },
});
var require_constants = __commonJS({
  "node_modules/undici/lib/core/constants.js"(exports2, module2) {
    "use strict";
    init_performance();
    var wellknownHeaderNames = [
        "Accept",
        "Accept-Encoding",
        "Accept-Language",
        "Accept-Ranges",
        "Access-Control-Allow-Credentials",
        "Access-Control-Allow-Headers",
        "Access-Control-Allow-Methods",
        "Access-Control-Allow-Origin",
        "Access-Control-Expose-Headers",
        "Access-Control-Max-Age",
        "Access-Control-Request-Headers",
        "Access-Control-Request-Method",
        "Age",
        "Allow",
        "Alt-Svc",
        "Alt-Used",
        "Authorization",
        "Cache-Control",
        "Clear-Site-Data",
        "Connection",
        "Content-Disposition",
        "Content-Encoding",
        "Content-Language",
        "Content-Length",
        "Content-Location",
        "Content-Range",
        "Content-Security-Policy",
        "Content-Security-Policy-Report-Only",
        "Content-Type",
        "Cookie",
        "Cross-Origin-Embedder-Policy",
        "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy",
        "Date",
        "Device-Memory",
        "Downlink",
        "ECT",
        "ETag",
        "Expect",
        "Expect-CT",
        "Expires",
        "Forwarded",
        "From",
        "Host",
        "If-Match",
        "If-Modified-Since",
        "If-None-Match",
        "If-Range",
        "If-Unmodified-Since",
        "Keep-Alive",
        "Last-Modified",
        "Link",
        "Location",
        "Max-Forwards",
        "Origin",
        "Permissions-Policy",
        "Pragma",
        "Proxy-Authenticate",
        "Proxy-Authorization",
        "RTT",
        "Range",
        "Referer",
        "Referrer-Policy",
        "Refresh",
        "Retry-After",
        "Sec-WebSocket-Accept",
        "Sec-WebSocket-Extensions",
        "Sec-WebSocket-Key",
        "Sec-WebSocket-Protocol",
        "Sec-WebSocket-Version",
        "Server",
        "Server-Timing",
        "Service-Worker-Allowed",
        "Service-Worker-Navigation-Preload",
        "Set-Cookie",
        "SourceMap",
        "Strict-Transport-Security",
        "Supports-Loading-Mode",
        "TE",
        "Timing-Allow-Origin",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
        "Upgrade-Insecure-Requests",
        "User-Agent",
        "Vary",
        "Via",
        "WWW-Authenticate",
        "X-Content-Type-Options",
        "X-DNS-Prefetch-Control",
        "X-Frame-Options",
        "X-Permitted-Cross-Domain-Policies",
        "X-Powered-By",
        "X-Requested-With",
        "X-XSS-Protection",
      ],
      headerNameLowerCasedRecord = {};
    Object.setPrototypeOf(headerNameLowerCasedRecord, null);
    for (let i = 0; i < wellknownHeaderNames.length; ++i) {
      let key = wellknownHeaderNames[i],
        lowerCasedKey = key.toLowerCase();
      headerNameLowerCasedRecord[key] = headerNameLowerCasedRecord[lowerCasedKey] = lowerCasedKey;
    }
    var defaultWebSocketMaxFragments = 131072,
      defaultWebSocketMaxPayloadSize = 128 * 1024 * 1024;
    module2.exports = {
      wellknownHeaderNames,
      headerNameLowerCasedRecord,
      defaultWebSocketMaxFragments,
      defaultWebSocketMaxPayloadSize,
    };
  },
});
var require_tree = __commonJS({
  "node_modules/undici/lib/core/tree.js"(exports2, module2) {
    "use strict";
    init_performance();
    var { wellknownHeaderNames, headerNameLowerCasedRecord } = require_constants(),
      TstNode = class _TstNode {
        value = null;
        left = null;
        middle = null;
        right = null;
        code;
        constructor(key, value, index) {
          if (index === void 0 || index >= key.length) throw new TypeError("Unreachable");
          if ((this.code = key.charCodeAt(index)) > 127)
            throw new TypeError("key must be ascii string");
          key.length !== ++index
            ? (this.middle = new _TstNode(key, value, index))
            : (this.value = value);
        }
        add(key, value) {
          let length = key.length;
          if (length === 0) throw new TypeError("Unreachable");
          let index = 0,
            node = this;
          for (;;) {
            let code = key.charCodeAt(index);
            if (code > 127) throw new TypeError("key must be ascii string");
            if (node.code === code)
              if (length === ++index) {
                node.value = value;
                break;
              } else if (node.middle !== null) node = node.middle;
              else {
                node.middle = new _TstNode(key, value, index);
                break;
              }
            else if (node.code < code)
              if (node.left !== null) node = node.left;
              else {
                node.left = new _TstNode(key, value, index);
                break;
              }
            else if (node.right !== null) node = node.right;
            else {
              node.right = new _TstNode(key, value, index);
              break;
            }
          }
        }
        search(key) {
          let keylength = key.length,
            index = 0,
            node = this;
          for (; node !== null && index < keylength;) {
            let code = key[index];
            for (code <= 90 && code >= 65 && (code |= 32); node !== null;) {
              if (code === node.code) {
                if (keylength === ++index) return node;
                node = node.middle;
                break;
              }
              node = node.code < code ? node.left : node.right;
            }
          }
          return null;
        }
      },
      TernarySearchTree = class {
        node = null;
        insert(key, value) {
          this.node === null ? (this.node = new TstNode(key, value, 0)) : this.node.add(key, value);
        }
        lookup(key) {
          return this.node?.search(key)?.value ?? null;
        }
      },
      tree = new TernarySearchTree();
    for (let i = 0; i < wellknownHeaderNames.length; ++i) {
      let key = headerNameLowerCasedRecord[wellknownHeaderNames[i]];
      tree.insert(key, key);
    }
    module2.exports = { TernarySearchTree, tree };
  },
});
var require_util = __commonJS({
  "node_modules/undici/lib/core/util.js"(exports2, module2) {
    "use strict";
    init_performance();
    var assert = require_node_assert(),
      { kDestroyed, kBodyUsed, kListeners, kBody } = require_symbols(),
      { IncomingMessage } = require_node_http(),
      stream = require("node:stream"),
      net = require("node:net"),
      { stringify } = require("node:querystring"),
      { EventEmitter: EE, addAbortListener: addAbortListenerNative } = require("node:events"),
      timers = require_timers(),
      { InvalidArgumentError: InvalidArgumentError2, ConnectTimeoutError } = require_errors(),
      { headerNameLowerCasedRecord } = require_constants(),
      { tree } = require_tree(),
      BodyAsyncIterable = class {
        constructor(body) {
          ((this[kBody] = body), (this[kBodyUsed] = !1));
        }
        async *[Symbol.asyncIterator]() {
          (assert(!this[kBodyUsed], "disturbed"), (this[kBodyUsed] = !0), yield* this[kBody]);
        }
      };
    function noop() {}
    function wrapRequestBody(body) {
      return isStream(body)
        ? (bodyLength(body) === 0 &&
            body.on("data", function () {
              assert(!1);
            }),
          typeof body.readableDidRead != "boolean" &&
            ((body[kBodyUsed] = !1),
            EE.prototype.on.call(body, "data", function () {
              this[kBodyUsed] = !0;
            })),
          body)
        : body && typeof body.pipeTo == "function"
          ? new BodyAsyncIterable(body)
          : body && isFormDataLike(body)
            ? body
            : body && typeof body != "string" && !ArrayBuffer.isView(body) && isIterable(body)
              ? new BodyAsyncIterable(body)
              : body;
    }
    function isStream(obj) {
      return (
        obj &&
        typeof obj == "object" &&
        typeof obj.pipe == "function" &&
        typeof obj.on == "function"
      );
    }
    function isBlobLike(object) {
      return object instanceof Blob;
    }
    function pathHasQueryOrFragment(url2) {
      return url2.includes("?") || url2.includes("#");
    }
    function serializePathWithQuery(url2, queryParams) {
      if (pathHasQueryOrFragment(url2))
        throw new Error('Query params cannot be passed when url already contains "?" or "#".');
      let stringified = stringify(queryParams);
      return (stringified && (url2 += "?" + stringified), url2);
    }
    function isValidPort(port) {
      let value = parseInt(port, 10);
      return value === Number(port) && value >= 0 && value <= 65535;
    }
    function isHttpOrHttpsPrefixed(value) {
      return (
        value != null &&
        value[0] === "h" &&
        value[1] === "t" &&
        value[2] === "t" &&
        value[3] === "p" &&
        (value[4] === ":" || (value[4] === "s" && value[5] === ":"))
      );
    }
    function parseURL(url2) {
      if (typeof url2 == "string") {
        if (((url2 = new URL(url2)), !isHttpOrHttpsPrefixed(url2.origin || url2.protocol)))
          throw new InvalidArgumentError2(
            "Invalid URL protocol: the URL must start with `http:` or `https:`.",
          );
        return url2;
      }
      if (!url2 || typeof url2 != "object")
        throw new InvalidArgumentError2("Invalid URL: The URL argument must be a non-null object.");
      if (!(url2 instanceof URL)) {
        if (url2.port != null && url2.port !== "" && isValidPort(url2.port) === !1)
          throw new InvalidArgumentError2(
            "Invalid URL: port must be a valid integer or a string representation of an integer.",
          );
        if (url2.path != null && typeof url2.path != "string")
          throw new InvalidArgumentError2(
            "Invalid URL path: the path must be a string or null/undefined.",
          );
        if (url2.pathname != null && typeof url2.pathname != "string")
          throw new InvalidArgumentError2(
            "Invalid URL pathname: the pathname must be a string or null/undefined.",
          );
        if (url2.hostname != null && typeof url2.hostname != "string")
          throw new InvalidArgumentError2(
            "Invalid URL hostname: the hostname must be a string or null/undefined.",
          );
        if (url2.origin != null && typeof url2.origin != "string")
          throw new InvalidArgumentError2(
            "Invalid URL origin: the origin must be a string or null/undefined.",
          );
        if (!isHttpOrHttpsPrefixed(url2.origin || url2.protocol))
          throw new InvalidArgumentError2(
            "Invalid URL protocol: the URL must start with `http:` or `https:`.",
          );
        let port = url2.port != null ? url2.port : url2.protocol === "https:" ? 443 : 80,
          origin =
            url2.origin != null
              ? url2.origin
              : `${url2.protocol || ""}//${url2.hostname || ""}:${port}`,
          path2 = url2.path != null ? url2.path : `${url2.pathname || ""}${url2.search || ""}`;
        return (
          origin[origin.length - 1] === "/" && (origin = origin.slice(0, origin.length - 1)),
          path2 && path2[0] !== "/" && (path2 = `/${path2}`),
          new URL(`${origin}${path2}`)
        );
      }
      if (!isHttpOrHttpsPrefixed(url2.origin || url2.protocol))
        throw new InvalidArgumentError2(
          "Invalid URL protocol: the URL must start with `http:` or `https:`.",
        );
      return url2;
    }
    function parseOrigin2(url2) {
      if (((url2 = parseURL(url2)), url2.pathname !== "/" || url2.search || url2.hash))
        throw new InvalidArgumentError2("invalid url");
      return url2;
    }
    function getHostname(host) {
      if (host[0] === "[") {
        let idx2 = host.indexOf("]");
        return (assert(idx2 !== -1), host.substring(1, idx2));
      }
      let idx = host.indexOf(":");
      return idx === -1 ? host : host.substring(0, idx);
    }
    function getServerName(host) {
      if (!host) return null;
      assert(typeof host == "string");
      let servername = getHostname(host);
      return net.isIP(servername) ? "" : servername;
    }
    function deepClone(obj) {
      return JSON.parse(JSON.stringify(obj));
    }
    function isAsyncIterable(obj) {
      return obj != null && typeof obj[Symbol.asyncIterator] == "function";
    }
    function isIterable(obj) {
      return (
        obj != null &&
        (typeof obj[Symbol.iterator] == "function" ||
          typeof obj[Symbol.asyncIterator] == "function")
      );
    }
    function hasSafeIterator(obj) {
      let prototype = Object.getPrototypeOf(obj);
      return (
        Object.hasOwn(obj, Symbol.iterator) ||
        (prototype != null &&
          prototype !== Object.prototype &&
          typeof obj[Symbol.iterator] == "function")
      );
    }
    function bodyLength(body) {
      if (body == null) return 0;
      if (isStream(body)) {
        let state = body._readableState;
        return state &&
          state.objectMode === !1 &&
          state.ended === !0 &&
          Number.isFinite(state.length)
          ? state.length
          : null;
      } else {
        if (isBlobLike(body)) return body.size != null ? body.size : null;
        if (isBuffer(body)) return body.byteLength;
      }
      return null;
    }
    function isDestroyed(body) {
      return body && !!(body.destroyed || body[kDestroyed] || stream.isDestroyed?.(body));
    }
    function destroy(stream2, err) {
      if (!(stream2 == null || !isStream(stream2) || isDestroyed(stream2))) {
        if (typeof stream2.destroy == "function") {
          Object.getPrototypeOf(stream2).constructor === IncomingMessage && (stream2.socket = null);
          try {
            stream2.destroy(err);
          } catch {}
        } else
          err &&
            queueMicrotask(() => {
              stream2.emit("error", err);
            });
        stream2.destroyed !== !0 && (stream2[kDestroyed] = !0);
      }
    }
    var KEEPALIVE_TIMEOUT_EXPR = /(?:^|,)[\t ]*timeout=(\d+)/i;
    function parseKeepAliveTimeout(val) {
      let m = val.match(KEEPALIVE_TIMEOUT_EXPR);
      return m ? parseInt(m[1], 10) * 1e3 : null;
    }
    function headerNameToString(value) {
      return typeof value == "string"
        ? (headerNameLowerCasedRecord[value] ?? value.toLowerCase())
        : (tree.lookup(value) ?? value.toString("latin1").toLowerCase());
    }
    function bufferToLowerCasedHeaderName(value) {
      return tree.lookup(value) ?? value.toString("latin1").toLowerCase();
    }
    function setHeader(obj, key, value) {
      key === "__proto__"
        ? Object.defineProperty(obj, key, { value, enumerable: !0, configurable: !0, writable: !0 })
        : (obj[key] = value);
    }
    function parseHeaders(headers, obj) {
      obj === void 0 && (obj = {});
      for (let i = 0; i < headers.length; i += 2) {
        let key = headerNameToString(headers[i]),
          val = obj[key];
        if (val !== void 0)
          if (Object.hasOwn(obj, key))
            (typeof val == "string" && ((val = [val]), (obj[key] = val)),
              val.push(headers[i + 1].toString("latin1")));
          else {
            let headersValue =
              typeof headers[i + 1] == "string"
                ? headers[i + 1]
                : Array.isArray(headers[i + 1])
                  ? headers[i + 1].map((x) => x.toString("latin1"))
                  : headers[i + 1].toString("latin1");
            key === "__proto__"
              ? Object.defineProperty(obj, key, {
                  value: headersValue,
                  enumerable: !0,
                  configurable: !0,
                  writable: !0,
                })
              : (obj[key] = headersValue);
          }
        else {
          let headersValue =
            typeof headers[i + 1] == "string"
              ? headers[i + 1]
              : Array.isArray(headers[i + 1])
                ? headers[i + 1].map((x) => x.toString("latin1"))
                : headers[i + 1].toString("latin1");
          obj[key] = headersValue;
        }
      }
      return obj;
    }
    function parseRawHeaders(headers) {
      if (headers == null) return [];
      if (!Array.isArray(headers)) {
        let rawHeaders = [];
        for (let [name, value] of Object.entries(headers))
          if (Array.isArray(value)) for (let entry of value) rawHeaders.push(name, `${entry}`);
          else rawHeaders.push(name, `${value}`);
        return rawHeaders;
      }
      let headersLength = headers.length,
        ret = new Array(headersLength),
        key,
        val;
      for (let n = 0; n < headersLength; n += 2)
        ((key = headers[n]),
          (val = headers[n + 1]),
          typeof key != "string" && (key = key.toString()),
          typeof val != "string" && (val = val.toString("latin1")),
          (ret[n] = key),
          (ret[n + 1] = val));
      return ret;
    }
    function toRawHeaders(headers) {
      let rawHeaders = [];
      for (let [name, value] of Object.entries(headers))
        if (Array.isArray(value))
          for (let entry of value)
            rawHeaders.push(Buffer.from(name, "latin1"), Buffer.from(`${entry}`, "latin1"));
        else rawHeaders.push(Buffer.from(name, "latin1"), Buffer.from(`${value}`, "latin1"));
      return rawHeaders;
    }
    function encodeRawHeaders(headers) {
      if (!Array.isArray(headers)) throw new TypeError("expected headers to be an array");
      return headers.map((x) => Buffer.from(x));
    }
    function isBuffer(buffer) {
      return buffer instanceof Uint8Array || Buffer.isBuffer(buffer);
    }
    function assertRequestHandler(handler, method, upgrade) {
      if (!handler || typeof handler != "object")
        throw new InvalidArgumentError2("handler must be an object");
      if (typeof handler.onRequestStart != "function")
        throw new InvalidArgumentError2("invalid onRequestStart method");
      if (typeof handler.onResponseError != "function")
        throw new InvalidArgumentError2("invalid onResponseError method");
      if (typeof handler.onBodySent != "function" && handler.onBodySent !== void 0)
        throw new InvalidArgumentError2("invalid onBodySent method");
      if (typeof handler.onRequestSent != "function" && handler.onRequestSent !== void 0)
        throw new InvalidArgumentError2("invalid onRequestSent method");
      if (upgrade || method === "CONNECT") {
        if (typeof handler.onRequestUpgrade != "function")
          throw new InvalidArgumentError2("invalid onRequestUpgrade method");
      } else {
        if (typeof handler.onResponseStart != "function")
          throw new InvalidArgumentError2("invalid onResponseStart method");
        if (typeof handler.onResponseData != "function")
          throw new InvalidArgumentError2("invalid onResponseData method");
        if (typeof handler.onResponseEnd != "function")
          throw new InvalidArgumentError2("invalid onResponseEnd method");
      }
    }
    function isDisturbed(body) {
      return !!(body && (stream.isDisturbed(body) || body[kBodyUsed]));
    }
    function getSocketInfo(socket) {
      return {
        localAddress: socket.localAddress,
        localPort: socket.localPort,
        remoteAddress: socket.remoteAddress,
        remotePort: socket.remotePort,
        remoteFamily: socket.remoteFamily,
        timeout: socket.timeout,
        bytesWritten: socket.bytesWritten,
        bytesRead: socket.bytesRead,
      };
    }
    function isFormDataLike(object) {
      return (
        object &&
        typeof object == "object" &&
        typeof object.append == "function" &&
        typeof object.delete == "function" &&
        typeof object.get == "function" &&
        typeof object.getAll == "function" &&
        typeof object.has == "function" &&
        typeof object.set == "function" &&
        object[Symbol.toStringTag] === "FormData"
      );
    }
    function addAbortListener(signal, listener) {
      return !signal || "aborted" in signal
        ? addAbortListenerNative(signal, listener)[Symbol.dispose]
        : typeof signal.addEventListener == "function"
          ? (signal.addEventListener("abort", listener, { once: !0 }),
            () => signal.removeEventListener("abort", listener))
          : (signal.once("abort", listener), () => signal.removeListener("abort", listener));
    }
    var validTokenChars = new Uint8Array([
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 1, 0, 1, 1, 1, 1, 1, 0, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0,
      0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0,
      0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0,
      1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0,
    ]);
    function isTokenCharCode(c) {
      return validTokenChars[c] === 1;
    }
    var tokenRegExp = /^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/;
    function isValidHTTPToken(characters) {
      if (characters.length >= 12) return tokenRegExp.test(characters);
      if (characters.length === 0) return !1;
      for (let i = 0; i < characters.length; i++)
        if (validTokenChars[characters.charCodeAt(i)] !== 1) return !1;
      return !0;
    }
    var headerCharRegex = /[^\t\x20-\x7e\x80-\xff]/;
    function isValidHeaderValue(characters) {
      return !headerCharRegex.test(characters);
    }
    var rangeHeaderRegex = /^bytes (\d+)-(\d+)\/(\d+|\*)?$/;
    function parseRangeHeader(range) {
      if (range == null || range === "") return { start: 0, end: null, size: null };
      if (!range) return null;
      let m = rangeHeaderRegex.exec(range);
      return m
        ? {
            start: parseInt(m[1]),
            end: m[2] ? parseInt(m[2]) : null,
            size: m[3] && m[3] !== "*" ? parseInt(m[3]) : null,
          }
        : null;
    }
    function addListener(obj, name, listener) {
      return ((obj[kListeners] ??= []).push([name, listener]), obj.on(name, listener), obj);
    }
    function removeAllListeners(obj) {
      if (obj[kListeners] != null) {
        for (let [name, listener] of obj[kListeners]) obj.removeListener(name, listener);
        obj[kListeners] = null;
      }
      return obj;
    }
    function errorRequest(client, request, err) {
      try {
        (request.onResponseError(err), assert(request.aborted));
      } catch (err2) {
        client.emit("error", err2);
      }
    }
    var setupConnectTimeout =
      process.platform === "win32"
        ? (socketWeakRef, opts) => {
            if (!opts.timeout) return noop;
            let s1 = null,
              s2 = null,
              fastTimer = timers.setFastTimeout(() => {
                s1 = setImmediate(() => {
                  s2 = setImmediate(() => onConnectTimeout(socketWeakRef.deref(), opts));
                });
              }, opts.timeout);
            return () => {
              (timers.clearFastTimeout(fastTimer), clearImmediate(s1), clearImmediate(s2));
            };
          }
        : (socketWeakRef, opts) => {
            if (!opts.timeout) return noop;
            let s1 = null,
              fastTimer = timers.setFastTimeout(() => {
                s1 = setImmediate(() => {
                  onConnectTimeout(socketWeakRef.deref(), opts);
                });
              }, opts.timeout);
            return () => {
              (timers.clearFastTimeout(fastTimer), clearImmediate(s1));
            };
          };
    function onConnectTimeout(socket, opts) {
      if (socket == null) return;
      let message = "Connect Timeout Error";
      (Array.isArray(socket.autoSelectFamilyAttemptedAddresses)
        ? (message += ` (attempted addresses: ${socket.autoSelectFamilyAttemptedAddresses.join(", ")},`)
        : (message += ` (attempted address: ${opts.hostname}:${opts.port},`),
        (message += ` timeout: ${opts.timeout}ms)`),
        destroy(socket, new ConnectTimeoutError(message)));
    }
    var lastUrlString = null,
      lastProtocol = null;
    function getProtocolFromUrlString(urlString) {
      if (urlString === lastUrlString) return lastProtocol;
      let protocol = getProtocolFromUrlStringSlow(urlString);
      return ((lastUrlString = urlString), (lastProtocol = protocol), protocol);
    }
    function getProtocolFromUrlStringSlow(urlString) {
      if (
        urlString[0] === "h" &&
        urlString[1] === "t" &&
        urlString[2] === "t" &&
        urlString[3] === "p"
      )
        switch (urlString[4]) {
          case ":":
            return "http:";
          case "s":
            if (urlString[5] === ":") return "https:";
        }
      return urlString.slice(0, urlString.indexOf(":") + 1);
    }
    var kEnumerableProperty = { __proto__: null, enumerable: !0 },
      normalizedMethodRecordsBase = {
        delete: "DELETE",
        DELETE: "DELETE",
        get: "GET",
        GET: "GET",
        head: "HEAD",
        HEAD: "HEAD",
        options: "OPTIONS",
        OPTIONS: "OPTIONS",
        post: "POST",
        POST: "POST",
        put: "PUT",
        PUT: "PUT",
        query: "QUERY",
        QUERY: "QUERY",
      },
      normalizedMethodRecords = { ...normalizedMethodRecordsBase, patch: "patch", PATCH: "PATCH" };
    Object.setPrototypeOf(normalizedMethodRecordsBase, null);
    Object.setPrototypeOf(normalizedMethodRecords, null);
    module2.exports = {
      kEnumerableProperty,
      isDisturbed,
      isBlobLike,
      parseOrigin: parseOrigin2,
      parseURL,
      getServerName,
      isStream,
      isIterable,
      hasSafeIterator,
      isAsyncIterable,
      isDestroyed,
      headerNameToString,
      bufferToLowerCasedHeaderName,
      addListener,
      removeAllListeners,
      errorRequest,
      parseRawHeaders,
      toRawHeaders,
      encodeRawHeaders,
      parseHeaders,
      setHeader,
      parseKeepAliveTimeout,
      destroy,
      bodyLength,
      deepClone,
      isBuffer,
      assertRequestHandler,
      getSocketInfo,
      isFormDataLike,
      pathHasQueryOrFragment,
      serializePathWithQuery,
      addAbortListener,
      isValidHTTPToken,
      isValidHeaderValue,
      isTokenCharCode,
      parseRangeHeader,
      normalizedMethodRecordsBase,
      normalizedMethodRecords,
      isValidPort,
      isHttpOrHttpsPrefixed,
      safeHTTPMethods: Object.freeze(["GET", "HEAD", "OPTIONS", "TRACE"]),
      wrapRequestBody,
      setupConnectTimeout,
      getProtocolFromUrlString,
    };
  },
});
var require_stats = __commonJS({
  "node_modules/undici/lib/util/stats.js"(exports2, module2) {
    "use strict";
    init_performance();
    var { kConnected, kPending, kRunning, kSize, kFree, kQueued } = require_symbols(),
      ClientStats = class {
        constructor(client) {
          ((this.connected = client[kConnected]),
            (this.pending = client[kPending]),
            (this.running = client[kRunning]),
            (this.size = client[kSize]));
        }
      },
      PoolStats = class {
        constructor(pool) {
          ((this.connected = pool[kConnected]),
            (this.free = pool[kFree]),
            (this.pending = pool[kPending]),
            (this.queued = pool[kQueued]),
            (this.running = pool[kRunning]),
            (this.size = pool[kSize]));
        }
      };
    module2.exports = { ClientStats, PoolStats };
  },
});
var require_diagnostics = __commonJS({
  "node_modules/undici/lib/core/diagnostics.js"(exports2, module2) {
    "use strict";
    init_performance();
    var diagnosticsChannel = require("node:diagnostics_channel"),
      util = require("node:util"),
      undiciDebugLog = util.debuglog("undici"),
      fetchDebuglog = util.debuglog("fetch"),
      websocketDebuglog = util.debuglog("websocket"),
      channels = {
        beforeConnect: diagnosticsChannel.channel("undici:client:beforeConnect"),
        connected: diagnosticsChannel.channel("undici:client:connected"),
        connectError: diagnosticsChannel.channel("undici:client:connectError"),
        sendHeaders: diagnosticsChannel.channel("undici:client:sendHeaders"),
        create: diagnosticsChannel.channel("undici:request:create"),
        bodySent: diagnosticsChannel.channel("undici:request:bodySent"),
        bodyChunkSent: diagnosticsChannel.channel("undici:request:bodyChunkSent"),
        bodyChunkReceived: diagnosticsChannel.channel("undici:request:bodyChunkReceived"),
        headers: diagnosticsChannel.channel("undici:request:headers"),
        trailers: diagnosticsChannel.channel("undici:request:trailers"),
        error: diagnosticsChannel.channel("undici:request:error"),
        open: diagnosticsChannel.channel("undici:websocket:open"),
        close: diagnosticsChannel.channel("undici:websocket:close"),
        socketError: diagnosticsChannel.channel("undici:websocket:socket_error"),
        ping: diagnosticsChannel.channel("undici:websocket:ping"),
        pong: diagnosticsChannel.channel("undici:websocket:pong"),
        proxyConnected: diagnosticsChannel.channel("undici:proxy:connected"),
      },
      isTrackingClientEvents = !1;
    function trackClientEvents(debugLog = undiciDebugLog) {
      if (!isTrackingClientEvents) {
        if (
          channels.beforeConnect.hasSubscribers ||
          channels.connected.hasSubscribers ||
          channels.connectError.hasSubscribers ||
          channels.sendHeaders.hasSubscribers
        ) {
          isTrackingClientEvents = !0;
          return;
        }
        ((isTrackingClientEvents = !0),
          diagnosticsChannel.subscribe("undici:client:beforeConnect", (evt) => {
            let {
              connectParams: { version: version3, protocol, port, host },
            } = evt;
            debugLog(
              "connecting to %s%s using %s%s",
              host,
              port ? `:${port}` : "",
              protocol,
              version3,
            );
          }),
          diagnosticsChannel.subscribe("undici:client:connected", (evt) => {
            let {
              connectParams: { version: version3, protocol, port, host },
            } = evt;
            debugLog(
              "connected to %s%s using %s%s",
              host,
              port ? `:${port}` : "",
              protocol,
              version3,
            );
          }),
          diagnosticsChannel.subscribe("undici:client:connectError", (evt) => {
            let {
              connectParams: { version: version3, protocol, port, host },
              error,
            } = evt;
            debugLog(
              "connection to %s%s using %s%s errored - %s",
              host,
              port ? `:${port}` : "",
              protocol,
              version3,
              error.message,
            );
          }),
          diagnosticsChannel.subscribe("undici:client:sendHeaders", (evt) => {
            let {
              request: { method, path: path2, origin },
            } = evt;
            debugLog("sending request to %s %s%s", method, origin, path2);
          }));
      }
    }
    var isTrackingRequestEvents = !1;
    function trackRequestEvents(debugLog = undiciDebugLog) {
      if (!isTrackingRequestEvents) {
        if (
          channels.headers.hasSubscribers ||
          channels.trailers.hasSubscribers ||
          channels.error.hasSubscribers
        ) {
          isTrackingRequestEvents = !0;
          return;
        }
        ((isTrackingRequestEvents = !0),
          diagnosticsChannel.subscribe("undici:request:headers", (evt) => {
            let {
              request: { method, path: path2, origin },
              response: { statusCode },
            } = evt;
            debugLog("received response to %s %s%s - HTTP %d", method, origin, path2, statusCode);
          }),
          diagnosticsChannel.subscribe("undici:request:trailers", (evt) => {
            let {
              request: { method, path: path2, origin },
            } = evt;
            debugLog("trailers received from %s %s%s", method, origin, path2);
          }),
          diagnosticsChannel.subscribe("undici:request:error", (evt) => {
            let {
              request: { method, path: path2, origin },
              error,
            } = evt;
            debugLog("request to %s %s%s errored - %s", method, origin, path2, error.message);
          }));
      }
    }
    var isTrackingWebSocketEvents = !1;
    function trackWebSocketEvents(debugLog = websocketDebuglog) {
      if (!isTrackingWebSocketEvents) {
        if (
          channels.open.hasSubscribers ||
          channels.close.hasSubscribers ||
          channels.socketError.hasSubscribers ||
          channels.ping.hasSubscribers ||
          channels.pong.hasSubscribers
        ) {
          isTrackingWebSocketEvents = !0;
          return;
        }
        ((isTrackingWebSocketEvents = !0),
          diagnosticsChannel.subscribe("undici:websocket:open", (evt) => {
            if (evt.address != null) {
              let { address, port } = evt.address;
              debugLog("connection opened %s%s", address, port ? `:${port}` : "");
            } else debugLog("connection opened");
          }),
          diagnosticsChannel.subscribe("undici:websocket:close", (evt) => {
            let { websocket, code, reason } = evt;
            debugLog("closed connection to %s - %s %s", websocket.url, code, reason);
          }),
          diagnosticsChannel.subscribe("undici:websocket:socket_error", (err) => {
            debugLog("connection errored - %s", err.message);
          }),
          diagnosticsChannel.subscribe("undici:websocket:ping", (evt) => {
            debugLog("ping received");
          }),
          diagnosticsChannel.subscribe("undici:websocket:pong", (evt) => {
            debugLog("pong received");
          }));
      }
    }
    (undiciDebugLog.enabled || fetchDebuglog.enabled) &&
      (trackClientEvents(fetchDebuglog.enabled ? fetchDebuglog : undiciDebugLog),
      trackRequestEvents(fetchDebuglog.enabled ? fetchDebuglog : undiciDebugLog));
    websocketDebuglog.enabled &&
      (trackClientEvents(undiciDebugLog.enabled ? undiciDebugLog : websocketDebuglog),
      trackWebSocketEvents(websocketDebuglog));
    module2.exports = { channels };
  },
});
var require_formdata = __commonJS({
  "lean-undici:../web/fetch/formdata"(exports2, module2) {
    init_performance();
    module2.exports = () => {
      throw new Error("a body is a text");
    };
  },
});
var require_webidl = __commonJS({
  "lean-undici:../web/webidl"(exports2, module2) {
    init_performance();
    module2.exports = () => {
      throw new Error("a body is a text");
    };
  },
});
var require_request = __commonJS({
  "node_modules/undici/lib/core/request.js"(exports2, module2) {
    "use strict";
    init_performance();
    var { InvalidArgumentError: InvalidArgumentError2, NotSupportedError } = require_errors(),
      assert = require_node_assert(),
      {
        isValidHTTPToken,
        isValidHeaderValue,
        isStream,
        destroy,
        isBuffer,
        isFormDataLike,
        isIterable,
        hasSafeIterator,
        isBlobLike,
        serializePathWithQuery,
        parseHeaders,
        assertRequestHandler,
        getServerName,
        normalizedMethodRecords,
        getProtocolFromUrlString,
      } = require_util(),
      { channels } = require_diagnostics(),
      { headerNameLowerCasedRecord } = require_constants(),
      invalidPathRegex = /[^\u0021-\u00ff]/;
    function isValidContentLengthHeaderValue(val) {
      if (typeof val != "string" || val.length === 0) return !1;
      for (let i = 0; i < val.length; i++) {
        let charCode = val.charCodeAt(i);
        if (charCode < 48 || charCode > 57) return !1;
      }
      return !0;
    }
    var kHandler = Symbol("handler"),
      kController = Symbol("controller"),
      kResume = Symbol("resume");
    function noop() {}
    var RequestController = class {
        #paused = !1;
        #reason = null;
        #aborted = !1;
        #abort;
        [kResume] = null;
        rawHeaders = null;
        rawTrailers = null;
        constructor(abort) {
          this.#abort = abort;
        }
        pause() {
          this.#paused = !0;
        }
        resume() {
          this.#paused && ((this.#paused = !1), this[kResume]?.());
        }
        abort(reason) {
          this.#aborted || ((this.#aborted = !0), (this.#reason = reason), this.#abort(reason));
        }
        get aborted() {
          return this.#aborted;
        }
        get reason() {
          return this.#reason;
        }
        get paused() {
          return this.#paused;
        }
      },
      Request = class {
        constructor(
          origin,
          {
            path: path2,
            method,
            body,
            headers,
            query,
            idempotent,
            blocking,
            upgrade,
            headersTimeout,
            bodyTimeout,
            reset,
            expectContinue,
            servername,
            throwOnError,
            maxRedirections,
            typeOfService,
          },
          handler,
        ) {
          if (typeof path2 != "string") throw new InvalidArgumentError2("path must be a string");
          if (
            path2[0] !== "/" &&
            !(path2.startsWith("http://") || path2.startsWith("https://")) &&
            method !== "CONNECT"
          )
            throw new InvalidArgumentError2("path must be an absolute URL or start with a slash");
          if (invalidPathRegex.test(path2)) throw new InvalidArgumentError2("invalid request path");
          if (typeof method != "string") throw new InvalidArgumentError2("method must be a string");
          if (normalizedMethodRecords[method] === void 0 && !isValidHTTPToken(method))
            throw new InvalidArgumentError2("invalid request method");
          if (upgrade && typeof upgrade != "string")
            throw new InvalidArgumentError2("upgrade must be a string");
          if (upgrade && !isValidHeaderValue(upgrade))
            throw new InvalidArgumentError2("invalid upgrade header");
          if (headersTimeout != null && (!Number.isFinite(headersTimeout) || headersTimeout < 0))
            throw new InvalidArgumentError2("invalid headersTimeout");
          if (bodyTimeout != null && (!Number.isFinite(bodyTimeout) || bodyTimeout < 0))
            throw new InvalidArgumentError2("invalid bodyTimeout");
          if (reset != null && typeof reset != "boolean")
            throw new InvalidArgumentError2("invalid reset");
          if (expectContinue != null && typeof expectContinue != "boolean")
            throw new InvalidArgumentError2("invalid expectContinue");
          if (throwOnError != null) throw new InvalidArgumentError2("invalid throwOnError");
          if (maxRedirections != null && maxRedirections !== 0)
            throw new InvalidArgumentError2(
              "maxRedirections is not supported, use the redirect interceptor",
            );
          if (
            typeOfService != null &&
            (!Number.isInteger(typeOfService) || typeOfService < 0 || typeOfService > 255)
          )
            throw new InvalidArgumentError2("typeOfService must be an integer between 0 and 255");
          if (
            ((this.headersTimeout = headersTimeout),
            (this.bodyTimeout = bodyTimeout),
            (this.method = method),
            (this.typeOfService = typeOfService),
            (this.abort = null),
            body == null)
          )
            this.body = null;
          else if (isStream(body)) {
            this.body = body;
            let rState = this.body._readableState;
            ((!rState || !rState.autoDestroy) &&
              ((this.endHandler = function () {
                destroy(this);
              }),
              this.body.on("end", this.endHandler)),
              (this.errorHandler = (err) => {
                this.abort ? this.abort(err) : (this.error = err);
              }),
              this.body.on("error", this.errorHandler));
          } else if (isBuffer(body)) this.body = body.byteLength ? body : null;
          else if (ArrayBuffer.isView(body))
            this.body = body.buffer.byteLength
              ? Buffer.from(body.buffer, body.byteOffset, body.byteLength)
              : null;
          else if (body instanceof ArrayBuffer)
            this.body = body.byteLength ? Buffer.from(body) : null;
          else if (typeof body == "string") this.body = body.length ? Buffer.from(body) : null;
          else if (isFormDataLike(body)) {
            if (!isUndiciFormData(body))
              throw new InvalidArgumentError2(
                "body must be a FormData created by this undici package instance; FormData from other sources, such as the built-in FormData provided by Node.js, is not supported",
              );
            this.body = body;
          } else if (isIterable(body) || isBlobLike(body)) this.body = body;
          else
            throw new InvalidArgumentError2(
              "body must be a string, a Buffer, a Readable stream, an iterable, or an async iterable",
            );
          if (
            ((this.completed = !1),
            (this.aborted = !1),
            (this.upgrade = upgrade || null),
            (this.path = query ? serializePathWithQuery(path2, query) : path2),
            (this.origin = origin),
            (this.protocol = getProtocolFromUrlString(origin)),
            (this.idempotent =
              idempotent ?? (method === "HEAD" || method === "GET" || method === "QUERY")),
            (this.blocking = blocking ?? this.method !== "HEAD"),
            (this.reset = reset ?? null),
            (this.host = null),
            (this.contentLength = null),
            (this.contentType = null),
            (this.headers = []),
            (this.expectContinue = expectContinue ?? !1),
            Array.isArray(headers))
          ) {
            if (headers.length % 2 !== 0)
              throw new InvalidArgumentError2("headers array must be even");
            for (let i = 0; i < headers.length; i += 2)
              processHeader(this, headers[i], headers[i + 1]);
          } else if (headers && typeof headers == "object")
            if (hasSafeIterator(headers))
              for (let header of headers) {
                if (!Array.isArray(header) || header.length !== 2)
                  throw new InvalidArgumentError2("headers must be in key-value pair format");
                processHeader(this, header[0], header[1]);
              }
            else {
              let keys = Object.keys(headers);
              for (let i = 0; i < keys.length; ++i) processHeader(this, keys[i], headers[keys[i]]);
            }
          else if (headers != null)
            throw new InvalidArgumentError2("headers must be an object or an array");
          (assertRequestHandler(handler, method, upgrade),
            (this.servername = servername || getServerName(this.host) || null),
            (this[kHandler] = handler),
            channels.create.hasSubscribers && channels.create.publish({ request: this }));
        }
        onBodySent(chunk) {
          if (
            (channels.bodyChunkSent.hasSubscribers &&
              channels.bodyChunkSent.publish({ request: this, chunk }),
            this[kHandler].onBodySent)
          )
            try {
              return this[kHandler].onBodySent(chunk);
            } catch (err) {
              this.abort(err);
            }
        }
        onRequestSent() {
          if (
            (channels.bodySent.hasSubscribers && channels.bodySent.publish({ request: this }),
            this[kHandler].onRequestSent)
          )
            try {
              return this[kHandler].onRequestSent();
            } catch (err) {
              this.abort(err);
            }
        }
        onRequestStart(abort, context) {
          if (
            (assert(!this.aborted),
            assert(!this.completed),
            (this[kController] = new RequestController(abort)),
            this.error)
          ) {
            this[kController].abort(this.error);
            return;
          }
          return ((this.abort = abort), this[kHandler].onRequestStart(this[kController], context));
        }
        onResponseStarted() {
          return this[kHandler].onResponseStarted?.();
        }
        onResponseStart(statusCode, headers, resume, statusText) {
          (assert(!this.aborted),
            assert(!this.completed),
            channels.headers.hasSubscribers &&
              channels.headers.publish({
                request: this,
                response: { statusCode, headers, statusText },
              }));
          let controller = this[kController];
          controller && ((controller[kResume] = resume), (controller.rawHeaders = headers));
          let parsedHeaders = Array.isArray(headers) ? parseHeaders(headers) : headers;
          try {
            return (
              this[kHandler].onResponseStart?.(controller, statusCode, parsedHeaders, statusText),
              !controller?.paused
            );
          } catch (err) {
            return (this.abort(err), !1);
          }
        }
        onResponseData(chunk) {
          (assert(!this.aborted),
            assert(!this.completed),
            channels.bodyChunkReceived.hasSubscribers &&
              channels.bodyChunkReceived.publish({ request: this, chunk }));
          let controller = this[kController];
          try {
            return (this[kHandler].onResponseData?.(controller, chunk), !controller?.paused);
          } catch (err) {
            return (this.abort(err), !1);
          }
        }
        onRequestUpgrade(statusCode, headers, socket, statusText = "") {
          (this.onFinally(),
            assert(!this.aborted),
            assert(!this.completed),
            channels.headers.hasSubscribers &&
              channels.headers.publish({
                request: this,
                response: { statusCode, headers, statusText },
              }));
          let controller = this[kController];
          controller && (controller.rawHeaders = headers);
          let parsedHeaders = Array.isArray(headers) ? parseHeaders(headers) : headers,
            result = this[kHandler].onRequestUpgrade?.(
              controller,
              statusCode,
              parsedHeaders,
              socket,
            );
          return (
            this.aborted ||
              ((this.completed = !0),
              channels.trailers.hasSubscribers &&
                channels.trailers.publish({ request: this, trailers: [] })),
            result
          );
        }
        onResponseEnd(trailers) {
          (this.onFinally(),
            assert(!this.aborted),
            assert(!this.completed),
            (this.completed = !0),
            channels.trailers.hasSubscribers &&
              channels.trailers.publish({ request: this, trailers }));
          let controller = this[kController];
          controller && (controller.rawTrailers = trailers);
          let parsedTrailers = Array.isArray(trailers) ? parseHeaders(trailers) : trailers;
          try {
            return this[kHandler].onResponseEnd?.(controller, parsedTrailers);
          } catch (err) {
            this.onResponseError(err);
          }
        }
        onResponseError(error) {
          if (
            (this.onFinally(),
            channels.error.hasSubscribers && channels.error.publish({ request: this, error }),
            this.aborted)
          )
            return;
          this.aborted = !0;
          let controller = this[kController];
          return this[kHandler].onResponseError?.(controller, error);
        }
        onFinally() {
          (this.errorHandler &&
            (this.body.off("error", this.errorHandler), (this.errorHandler = null)),
            this.endHandler && (this.body.off("end", this.endHandler), (this.endHandler = null)));
        }
        onQueuedAbort(reason) {
          return (
            (this[kController] = createAbortedController(reason)),
            this.onResponseError(reason)
          );
        }
        addHeader(key, value) {
          return (processHeader(this, key, value), this);
        }
      };
    function createAbortedController(reason) {
      let controller = new RequestController(noop);
      return (controller.abort(reason), controller);
    }
    function processHeader(request, key, val) {
      if (val && typeof val == "object" && !Array.isArray(val))
        throw new InvalidArgumentError2(`invalid ${key} header`);
      if (val === void 0) return;
      let headerName = headerNameLowerCasedRecord[key];
      if (
        headerName === void 0 &&
        ((headerName = key.toLowerCase()),
        headerNameLowerCasedRecord[headerName] === void 0 && !isValidHTTPToken(headerName))
      )
        throw new InvalidArgumentError2("invalid header key");
      if (Array.isArray(val)) {
        let arr = [];
        for (let i = 0; i < val.length; i++)
          if (typeof val[i] == "string") {
            if (!isValidHeaderValue(val[i]))
              throw new InvalidArgumentError2(`invalid ${key} header`);
            arr.push(val[i]);
          } else if (val[i] === null) arr.push("");
          else {
            if (typeof val[i] == "object") throw new InvalidArgumentError2(`invalid ${key} header`);
            {
              let str = `${val[i]}`;
              if (!isValidHeaderValue(str))
                throw new InvalidArgumentError2(`invalid ${key} header`);
              arr.push(str);
            }
          }
        val = arr;
      } else if (typeof val == "string") {
        if (!isValidHeaderValue(val)) throw new InvalidArgumentError2(`invalid ${key} header`);
      } else if (val === null) val = "";
      else if (((val = `${val}`), !isValidHeaderValue(val)))
        throw new InvalidArgumentError2(`invalid ${key} header`);
      if (headerName === "host") {
        if (request.host !== null) throw new InvalidArgumentError2("duplicate host header");
        if (typeof val != "string") throw new InvalidArgumentError2("invalid host header");
        request.host = val;
      } else if (headerName === "content-length") {
        if (request.contentLength !== null)
          throw new InvalidArgumentError2("duplicate content-length header");
        if (!isValidContentLengthHeaderValue(val))
          throw new InvalidArgumentError2("invalid content-length header");
        request.contentLength = parseInt(val, 10);
      } else if (request.contentType === null && headerName === "content-type")
        ((request.contentType = val), request.headers.push(key, val));
      else {
        if (
          headerName === "transfer-encoding" ||
          headerName === "keep-alive" ||
          headerName === "upgrade"
        )
          throw new InvalidArgumentError2(`invalid ${headerName} header`);
        if (headerName === "connection") {
          let value = typeof val == "string" ? val : null;
          if (value === null) throw new InvalidArgumentError2("invalid connection header");
          for (let token of value.toLowerCase().split(",")) {
            let trimmed = token.trim();
            if (!isValidHTTPToken(trimmed))
              throw new InvalidArgumentError2("invalid connection header");
            trimmed === "close" && (request.reset = !0);
          }
        } else {
          if (headerName === "expect") throw new NotSupportedError("expect header not supported");
          request.headers.push(key, val);
        }
      }
    }
    var isFormData;
    function isUndiciFormData(body) {
      return (
        isFormData === void 0 &&
          (require_formdata(), (isFormData = require_webidl().webidl.is.FormData)),
        isFormData(body)
      );
    }
    module2.exports = Request;
    module2.exports.createAbortedController = createAbortedController;
  },
});
var require_dispatcher = __commonJS({
  "node_modules/undici/lib/dispatcher/dispatcher.js"(exports2, module2) {
    "use strict";
    init_performance();
    var EventEmitter2 = require("node:events"),
      { InvalidArgumentError: InvalidArgumentError2 } = require_errors(),
      { kOriginless, kUrl, kInterceptorKind } = require_symbols(),
      Dispatcher = class extends EventEmitter2 {
        dispatch() {
          throw new Error("not implemented");
        }
        close() {
          throw new Error("not implemented");
        }
        destroy() {
          throw new Error("not implemented");
        }
        compose(...args) {
          let interceptors = Array.isArray(args[0]) ? args[0] : args,
            interceptorOrigin = this[kOriginless] === !0 ? null : this[kUrl]?.origin,
            dispatch = this.dispatch.bind(this),
            orderSensitiveKinds = [];
          for (let interceptor of interceptors)
            if (interceptor != null) {
              if (typeof interceptor != "function")
                throw new TypeError(
                  `invalid interceptor, expected function received ${typeof interceptor}`,
                );
              if (
                (interceptor[kInterceptorKind] != null &&
                  orderSensitiveKinds.push(interceptor[kInterceptorKind]),
                (dispatch = interceptor(dispatch, interceptorOrigin)),
                dispatch == null || typeof dispatch != "function" || dispatch.length !== 2)
              )
                throw new TypeError("invalid interceptor");
            }
          let cacheIndex = orderSensitiveKinds.indexOf("cache"),
            redirectIndex = orderSensitiveKinds.indexOf("redirect");
          if (cacheIndex !== -1 && redirectIndex !== -1 && cacheIndex < redirectIndex)
            throw new InvalidArgumentError2(
              "the cache interceptor must be composed after the redirect interceptor; composing the cache before the redirect disables the cache's cross-origin and credential redirect guards (GHSA-75VM-9G8F-99J4, GHSA-MQG3-3V4R-CM32, GHSA-4W7W-5XRC-9H26, GHSA-7XG3-FPHP-28HG)",
            );
          let originalDispatch = dispatch,
            self = this;
          return (
            (dispatch = function (opts, handler) {
              return (
                opts &&
                  typeof opts == "object" &&
                  !opts.origin &&
                  self[kUrl] &&
                  (opts = Object.assign({}, opts, { origin: self[kUrl].origin })),
                originalDispatch(opts, handler)
              );
            }),
            new Proxy(this, { get: (target, key) => (key === "dispatch" ? dispatch : target[key]) })
          );
        }
      };
    module2.exports = Dispatcher;
  },
});
var require_dispatcher_base = __commonJS({
  "node_modules/undici/lib/dispatcher/dispatcher-base.js"(exports2, module2) {
    "use strict";
    init_performance();
    var buffer = require("node:buffer"),
      Dispatcher = require_dispatcher(),
      {
        ClientDestroyedError,
        ClientClosedError,
        InvalidArgumentError: InvalidArgumentError2,
      } = require_errors(),
      { kDestroy, kClose, kClosed, kDestroyed, kDispatch } = require_symbols(),
      { defaultWebSocketMaxFragments, defaultWebSocketMaxPayloadSize } = require_constants(),
      kOnDestroyed = Symbol("onDestroyed"),
      kOnClosed = Symbol("onClosed"),
      kWebSocketOptions = Symbol("webSocketOptions"),
      kEventSourceOptions = Symbol("eventSourceOptions"),
      DispatcherBase = class extends Dispatcher {
        [kDestroyed] = !1;
        [kOnDestroyed] = null;
        [kClosed] = !1;
        [kOnClosed] = null;
        constructor(opts) {
          (super(),
            (this[kWebSocketOptions] = opts?.webSocket ?? {}),
            (this[kEventSourceOptions] = opts?.eventSource ?? {}));
        }
        get webSocketOptions() {
          return {
            maxFragments: this[kWebSocketOptions].maxFragments ?? defaultWebSocketMaxFragments,
            maxPayloadSize:
              this[kWebSocketOptions].maxPayloadSize ?? defaultWebSocketMaxPayloadSize,
          };
        }
        get eventSourceOptions() {
          return {
            maxEventSize: this[kEventSourceOptions].maxEventSize ?? buffer.kStringMaxLength,
          };
        }
        get destroyed() {
          return this[kDestroyed];
        }
        get closed() {
          return this[kClosed];
        }
        close(callback) {
          if (callback === void 0)
            return new Promise((resolve3, reject) => {
              this.close((err, data) => (err ? reject(err) : resolve3(data)));
            });
          if (typeof callback != "function") throw new InvalidArgumentError2("invalid callback");
          if (this[kDestroyed]) {
            let err = new ClientDestroyedError();
            queueMicrotask(() => callback(err, null));
            return;
          }
          if (this[kClosed]) {
            this[kOnClosed]
              ? this[kOnClosed].push(callback)
              : queueMicrotask(() => callback(null, null));
            return;
          }
          ((this[kClosed] = !0), (this[kOnClosed] ??= []), this[kOnClosed].push(callback));
          let onClosed = () => {
            let callbacks = this[kOnClosed];
            this[kOnClosed] = null;
            for (let i = 0; i < callbacks.length; i++) callbacks[i](null, null);
          };
          this[kClose]()
            .then(() => this.destroy())
            .then(() => queueMicrotask(onClosed));
        }
        destroy(err, callback) {
          if ((typeof err == "function" && ((callback = err), (err = null)), callback === void 0))
            return new Promise((resolve3, reject) => {
              this.destroy(err, (err2, data) => (err2 ? reject(err2) : resolve3(data)));
            });
          if (typeof callback != "function") throw new InvalidArgumentError2("invalid callback");
          if (this[kDestroyed]) {
            this[kOnDestroyed]
              ? this[kOnDestroyed].push(callback)
              : queueMicrotask(() => callback(null, null));
            return;
          }
          (err || (err = new ClientDestroyedError()),
            (this[kDestroyed] = !0),
            (this[kOnDestroyed] ??= []),
            this[kOnDestroyed].push(callback));
          let onDestroyed = () => {
            let callbacks = this[kOnDestroyed];
            this[kOnDestroyed] = null;
            for (let i = 0; i < callbacks.length; i++) callbacks[i](null, null);
          };
          this[kDestroy](err).then(() => queueMicrotask(onDestroyed));
        }
        dispatch(opts, handler) {
          if (!handler || typeof handler != "object")
            throw new InvalidArgumentError2("handler must be an object");
          try {
            if (!opts || typeof opts != "object")
              throw new InvalidArgumentError2("opts must be an object.");
            if (opts.dispatcher)
              throw new InvalidArgumentError2(
                "opts.dispatcher is not supported by instance methods. Pass opts.dispatcher to the top-level undici functions or call the dispatcher instance method directly.",
              );
            if (this[kDestroyed] || this[kOnDestroyed]) throw new ClientDestroyedError();
            if (this[kClosed]) throw new ClientClosedError();
            return this[kDispatch](opts, handler);
          } catch (err) {
            if (typeof handler.onResponseError != "function") throw err;
            return (handler.onResponseError(null, err), !0);
          }
        }
      };
    module2.exports = DispatcherBase;
  },
});
var require_connect = __commonJS({
  "node_modules/undici/lib/core/connect.js"(exports2, module2) {
    "use strict";
    init_performance();
    var net = require("node:net"),
      assert = require_node_assert(),
      util = require_util(),
      { InvalidArgumentError: InvalidArgumentError2, ConnectTimeoutError } = require_errors(),
      tls,
      SessionCache = class {
        constructor(maxCachedSessions) {
          ((this._maxCachedSessions = maxCachedSessions),
            (this._sessionCache = new Map()),
            (this._sessionRegistry = new FinalizationRegistry((key) => {
              if (this._sessionCache.size < this._maxCachedSessions) return;
              let ref = this._sessionCache.get(key);
              ref !== void 0 && ref.deref() === void 0 && this._sessionCache.delete(key);
            })));
        }
        get(sessionKey) {
          let ref = this._sessionCache.get(sessionKey);
          return ref ? ref.deref() : null;
        }
        set(sessionKey, session) {
          if (this._maxCachedSessions !== 0) {
            if (this._sessionCache.has(sessionKey)) this._sessionCache.delete(sessionKey);
            else if (this._sessionCache.size >= this._maxCachedSessions) {
              let evicted = !1;
              for (let [key, ref] of this._sessionCache)
                if (ref.deref() === void 0) {
                  (this._sessionCache.delete(key), (evicted = !0));
                  break;
                }
              if (!evicted) {
                let oldest = this._sessionCache.keys().next();
                oldest.done || this._sessionCache.delete(oldest.value);
              }
            }
            (this._sessionCache.set(sessionKey, new WeakRef(session)),
              this._sessionRegistry.register(session, sessionKey));
          }
        }
      };
    function buildConnector({
      allowH2,
      preferH2,
      useH2c,
      maxCachedSessions,
      socketPath,
      timeout,
      session: customSession,
      ...opts
    }) {
      if (
        maxCachedSessions != null &&
        (!Number.isInteger(maxCachedSessions) || maxCachedSessions < 0)
      )
        throw new InvalidArgumentError2("maxCachedSessions must be a positive integer or zero");
      let options = { path: socketPath, ...opts },
        sessionCache = new SessionCache(maxCachedSessions ?? 100);
      return (
        (timeout = timeout ?? 1e4),
        (allowH2 = allowH2 ?? !0),
        function (
          { hostname: hostname2, host, protocol, port, servername, localAddress, httpSocket },
          callback,
        ) {
          let socket;
          if (protocol === "https:") {
            (tls || (tls = require("node:tls")),
              (servername = servername || options.servername || util.getServerName(host) || null));
            let sessionKey = servername || hostname2;
            assert(sessionKey);
            let session = customSession || sessionCache.get(sessionKey) || null;
            ((port = port || 443),
              (socket = tls.connect({
                highWaterMark: 16384,
                ...options,
                servername,
                session,
                localAddress,
                ALPNProtocols: allowH2
                  ? preferH2
                    ? ["h2", "http/1.1"]
                    : ["http/1.1", "h2"]
                  : ["http/1.1"],
                socket: httpSocket,
                port,
                host: hostname2,
              })),
              socket.on("session", function (session2) {
                sessionCache.set(sessionKey, session2);
              }));
          } else {
            (assert(!httpSocket, "httpSocket can only be sent on TLS update"), (port = port || 80));
            let connectOptions = {
                highWaterMark: 64 * 1024,
                ...options,
                localAddress,
                port,
                host: hostname2,
              },
              family = net.isIP(hostname2);
            (family !== 0 &&
              servername &&
              servername !== hostname2 &&
              ((connectOptions.host = servername),
              (connectOptions.lookup = (_hostname, lookupOptions, cb) => {
                lookupOptions.all
                  ? cb(null, [{ address: hostname2, family }])
                  : cb(null, hostname2, family);
              })),
              (socket = net.connect(connectOptions)),
              useH2c === !0 && (socket.alpnProtocol = "h2"));
          }
          if (options.keepAlive == null || options.keepAlive) {
            let keepAliveInitialDelay =
              options.keepAliveInitialDelay === void 0 ? 6e4 : options.keepAliveInitialDelay;
            socket.setKeepAlive(!0, keepAliveInitialDelay);
          }
          let clearConnectTimeout = util.setupConnectTimeout(new WeakRef(socket), {
            timeout,
            hostname: hostname2,
            port,
          });
          return (
            socket
              .setNoDelay(!0)
              .once(protocol === "https:" ? "secureConnect" : "connect", function () {
                if ((queueMicrotask(clearConnectTimeout), callback)) {
                  let cb = callback;
                  ((callback = null), cb(null, this));
                }
              })
              .on("error", function (err) {
                if ((queueMicrotask(clearConnectTimeout), callback)) {
                  let cb = callback;
                  ((callback = null),
                    cb(
                      maybeNormalizeConnectError(err, this, { timeout, hostname: hostname2, port }),
                    ));
                }
              }),
            socket
          );
        }
      );
    }
    function maybeNormalizeConnectError(err, socket, opts) {
      if (
        err instanceof AggregateError &&
        (err.code === "ETIMEDOUT" || err.errors.some((e) => e != null && e.code === "ETIMEDOUT"))
      ) {
        let message = "Connect Timeout Error";
        (Array.isArray(socket.autoSelectFamilyAttemptedAddresses)
          ? (message += ` (attempted addresses: ${socket.autoSelectFamilyAttemptedAddresses.join(", ")},`)
          : (message += ` (attempted address: ${opts.hostname}:${opts.port},`),
          (message += ` timeout: ${opts.timeout}ms)`));
        let wrapped = new ConnectTimeoutError(message);
        return ((wrapped.cause = err), wrapped);
      }
      return err;
    }
    module2.exports = buildConnector;
  },
});
var require_utils = __commonJS({
  "node_modules/undici/lib/llhttp/utils.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.enumToMap = enumToMap;
    function enumToMap(obj, filter = [], exceptions = []) {
      let emptyFilter = (filter?.length ?? 0) === 0,
        emptyExceptions = (exceptions?.length ?? 0) === 0;
      return Object.fromEntries(
        Object.entries(obj).filter(
          ([, value]) =>
            typeof value == "number" &&
            (emptyFilter || filter.includes(value)) &&
            (emptyExceptions || !exceptions.includes(value)),
        ),
      );
    }
  },
});
var require_constants2 = __commonJS({
  "node_modules/undici/lib/llhttp/constants.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.SPECIAL_HEADERS =
      exports2.MINOR =
      exports2.MAJOR =
      exports2.HTAB_SP_VCHAR_OBS_TEXT =
      exports2.QUOTED_STRING =
      exports2.CONNECTION_TOKEN_CHARS =
      exports2.HEADER_CHARS =
      exports2.TOKEN =
      exports2.HEX =
      exports2.URL_CHAR =
      exports2.USERINFO_CHARS =
      exports2.MARK =
      exports2.ALPHANUM =
      exports2.NUM =
      exports2.HEX_MAP =
      exports2.NUM_MAP =
      exports2.ALPHA =
      exports2.STATUSES_HTTP =
      exports2.H_METHOD_MAP =
      exports2.METHOD_MAP =
      exports2.METHODS_RTSP =
      exports2.METHODS_ICE =
      exports2.METHODS_HTTP =
      exports2.HEADER_STATE =
      exports2.FINISH =
      exports2.STATUSES =
      exports2.METHODS =
      exports2.LENIENT_FLAGS =
      exports2.FLAGS =
      exports2.TYPE =
      exports2.ERROR =
        void 0;
    var utils_1 = require_utils();
    exports2.ERROR = {
      OK: 0,
      INTERNAL: 1,
      STRICT: 2,
      CR_EXPECTED: 25,
      LF_EXPECTED: 3,
      UNEXPECTED_CONTENT_LENGTH: 4,
      UNEXPECTED_SPACE: 30,
      CLOSED_CONNECTION: 5,
      INVALID_METHOD: 6,
      INVALID_URL: 7,
      INVALID_CONSTANT: 8,
      INVALID_VERSION: 9,
      INVALID_HEADER_TOKEN: 10,
      INVALID_CONTENT_LENGTH: 11,
      INVALID_CHUNK_SIZE: 12,
      INVALID_STATUS: 13,
      INVALID_EOF_STATE: 14,
      INVALID_TRANSFER_ENCODING: 15,
      CB_MESSAGE_BEGIN: 16,
      CB_HEADERS_COMPLETE: 17,
      CB_MESSAGE_COMPLETE: 18,
      CB_CHUNK_HEADER: 19,
      CB_CHUNK_COMPLETE: 20,
      PAUSED: 21,
      PAUSED_UPGRADE: 22,
      PAUSED_H2_UPGRADE: 23,
      USER: 24,
      CB_URL_COMPLETE: 26,
      CB_STATUS_COMPLETE: 27,
      CB_METHOD_COMPLETE: 32,
      CB_VERSION_COMPLETE: 33,
      CB_HEADER_FIELD_COMPLETE: 28,
      CB_HEADER_VALUE_COMPLETE: 29,
      CB_CHUNK_EXTENSION_NAME_COMPLETE: 34,
      CB_CHUNK_EXTENSION_VALUE_COMPLETE: 35,
      CB_RESET: 31,
      CB_PROTOCOL_COMPLETE: 38,
    };
    exports2.TYPE = { BOTH: 0, REQUEST: 1, RESPONSE: 2 };
    exports2.FLAGS = {
      CONNECTION_KEEP_ALIVE: 1,
      CONNECTION_CLOSE: 2,
      CONNECTION_UPGRADE: 4,
      CHUNKED: 8,
      UPGRADE: 16,
      CONTENT_LENGTH: 32,
      SKIPBODY: 64,
      TRAILING: 128,
      TRANSFER_ENCODING: 512,
    };
    exports2.LENIENT_FLAGS = {
      HEADERS: 1,
      CHUNKED_LENGTH: 2,
      KEEP_ALIVE: 4,
      TRANSFER_ENCODING: 8,
      VERSION: 16,
      DATA_AFTER_CLOSE: 32,
      OPTIONAL_LF_AFTER_CR: 64,
      OPTIONAL_CRLF_AFTER_CHUNK: 128,
      OPTIONAL_CR_BEFORE_LF: 256,
      SPACES_AFTER_CHUNK_SIZE: 512,
    };
    exports2.METHODS = {
      DELETE: 0,
      GET: 1,
      HEAD: 2,
      POST: 3,
      PUT: 4,
      CONNECT: 5,
      OPTIONS: 6,
      TRACE: 7,
      COPY: 8,
      LOCK: 9,
      MKCOL: 10,
      MOVE: 11,
      PROPFIND: 12,
      PROPPATCH: 13,
      SEARCH: 14,
      UNLOCK: 15,
      BIND: 16,
      REBIND: 17,
      UNBIND: 18,
      ACL: 19,
      REPORT: 20,
      MKACTIVITY: 21,
      CHECKOUT: 22,
      MERGE: 23,
      "M-SEARCH": 24,
      NOTIFY: 25,
      SUBSCRIBE: 26,
      UNSUBSCRIBE: 27,
      PATCH: 28,
      PURGE: 29,
      MKCALENDAR: 30,
      LINK: 31,
      UNLINK: 32,
      SOURCE: 33,
      PRI: 34,
      DESCRIBE: 35,
      ANNOUNCE: 36,
      SETUP: 37,
      PLAY: 38,
      PAUSE: 39,
      TEARDOWN: 40,
      GET_PARAMETER: 41,
      SET_PARAMETER: 42,
      REDIRECT: 43,
      RECORD: 44,
      FLUSH: 45,
      QUERY: 46,
    };
    exports2.STATUSES = {
      CONTINUE: 100,
      SWITCHING_PROTOCOLS: 101,
      PROCESSING: 102,
      EARLY_HINTS: 103,
      RESPONSE_IS_STALE: 110,
      REVALIDATION_FAILED: 111,
      DISCONNECTED_OPERATION: 112,
      HEURISTIC_EXPIRATION: 113,
      MISCELLANEOUS_WARNING: 199,
      OK: 200,
      CREATED: 201,
      ACCEPTED: 202,
      NON_AUTHORITATIVE_INFORMATION: 203,
      NO_CONTENT: 204,
      RESET_CONTENT: 205,
      PARTIAL_CONTENT: 206,
      MULTI_STATUS: 207,
      ALREADY_REPORTED: 208,
      TRANSFORMATION_APPLIED: 214,
      IM_USED: 226,
      MISCELLANEOUS_PERSISTENT_WARNING: 299,
      MULTIPLE_CHOICES: 300,
      MOVED_PERMANENTLY: 301,
      FOUND: 302,
      SEE_OTHER: 303,
      NOT_MODIFIED: 304,
      USE_PROXY: 305,
      SWITCH_PROXY: 306,
      TEMPORARY_REDIRECT: 307,
      PERMANENT_REDIRECT: 308,
      BAD_REQUEST: 400,
      UNAUTHORIZED: 401,
      PAYMENT_REQUIRED: 402,
      FORBIDDEN: 403,
      NOT_FOUND: 404,
      METHOD_NOT_ALLOWED: 405,
      NOT_ACCEPTABLE: 406,
      PROXY_AUTHENTICATION_REQUIRED: 407,
      REQUEST_TIMEOUT: 408,
      CONFLICT: 409,
      GONE: 410,
      LENGTH_REQUIRED: 411,
      PRECONDITION_FAILED: 412,
      PAYLOAD_TOO_LARGE: 413,
      URI_TOO_LONG: 414,
      UNSUPPORTED_MEDIA_TYPE: 415,
      RANGE_NOT_SATISFIABLE: 416,
      EXPECTATION_FAILED: 417,
      IM_A_TEAPOT: 418,
      PAGE_EXPIRED: 419,
      ENHANCE_YOUR_CALM: 420,
      MISDIRECTED_REQUEST: 421,
      UNPROCESSABLE_ENTITY: 422,
      LOCKED: 423,
      FAILED_DEPENDENCY: 424,
      TOO_EARLY: 425,
      UPGRADE_REQUIRED: 426,
      PRECONDITION_REQUIRED: 428,
      TOO_MANY_REQUESTS: 429,
      REQUEST_HEADER_FIELDS_TOO_LARGE_UNOFFICIAL: 430,
      REQUEST_HEADER_FIELDS_TOO_LARGE: 431,
      LOGIN_TIMEOUT: 440,
      NO_RESPONSE: 444,
      RETRY_WITH: 449,
      BLOCKED_BY_PARENTAL_CONTROL: 450,
      UNAVAILABLE_FOR_LEGAL_REASONS: 451,
      CLIENT_CLOSED_LOAD_BALANCED_REQUEST: 460,
      INVALID_X_FORWARDED_FOR: 463,
      REQUEST_HEADER_TOO_LARGE: 494,
      SSL_CERTIFICATE_ERROR: 495,
      SSL_CERTIFICATE_REQUIRED: 496,
      HTTP_REQUEST_SENT_TO_HTTPS_PORT: 497,
      INVALID_TOKEN: 498,
      CLIENT_CLOSED_REQUEST: 499,
      INTERNAL_SERVER_ERROR: 500,
      NOT_IMPLEMENTED: 501,
      BAD_GATEWAY: 502,
      SERVICE_UNAVAILABLE: 503,
      GATEWAY_TIMEOUT: 504,
      HTTP_VERSION_NOT_SUPPORTED: 505,
      VARIANT_ALSO_NEGOTIATES: 506,
      INSUFFICIENT_STORAGE: 507,
      LOOP_DETECTED: 508,
      BANDWIDTH_LIMIT_EXCEEDED: 509,
      NOT_EXTENDED: 510,
      NETWORK_AUTHENTICATION_REQUIRED: 511,
      WEB_SERVER_UNKNOWN_ERROR: 520,
      WEB_SERVER_IS_DOWN: 521,
      CONNECTION_TIMEOUT: 522,
      ORIGIN_IS_UNREACHABLE: 523,
      TIMEOUT_OCCURED: 524,
      SSL_HANDSHAKE_FAILED: 525,
      INVALID_SSL_CERTIFICATE: 526,
      RAILGUN_ERROR: 527,
      SITE_IS_OVERLOADED: 529,
      SITE_IS_FROZEN: 530,
      IDENTITY_PROVIDER_AUTHENTICATION_ERROR: 561,
      NETWORK_READ_TIMEOUT: 598,
      NETWORK_CONNECT_TIMEOUT: 599,
    };
    exports2.FINISH = { SAFE: 0, SAFE_WITH_CB: 1, UNSAFE: 2 };
    exports2.HEADER_STATE = {
      GENERAL: 0,
      CONNECTION: 1,
      CONTENT_LENGTH: 2,
      TRANSFER_ENCODING: 3,
      UPGRADE: 4,
      CONNECTION_KEEP_ALIVE: 5,
      CONNECTION_CLOSE: 6,
      CONNECTION_UPGRADE: 7,
      TRANSFER_ENCODING_CHUNKED: 8,
    };
    exports2.METHODS_HTTP = [
      exports2.METHODS.DELETE,
      exports2.METHODS.GET,
      exports2.METHODS.HEAD,
      exports2.METHODS.POST,
      exports2.METHODS.PUT,
      exports2.METHODS.CONNECT,
      exports2.METHODS.OPTIONS,
      exports2.METHODS.TRACE,
      exports2.METHODS.COPY,
      exports2.METHODS.LOCK,
      exports2.METHODS.MKCOL,
      exports2.METHODS.MOVE,
      exports2.METHODS.PROPFIND,
      exports2.METHODS.PROPPATCH,
      exports2.METHODS.SEARCH,
      exports2.METHODS.UNLOCK,
      exports2.METHODS.BIND,
      exports2.METHODS.REBIND,
      exports2.METHODS.UNBIND,
      exports2.METHODS.ACL,
      exports2.METHODS.REPORT,
      exports2.METHODS.MKACTIVITY,
      exports2.METHODS.CHECKOUT,
      exports2.METHODS.MERGE,
      exports2.METHODS["M-SEARCH"],
      exports2.METHODS.NOTIFY,
      exports2.METHODS.SUBSCRIBE,
      exports2.METHODS.UNSUBSCRIBE,
      exports2.METHODS.PATCH,
      exports2.METHODS.PURGE,
      exports2.METHODS.MKCALENDAR,
      exports2.METHODS.LINK,
      exports2.METHODS.UNLINK,
      exports2.METHODS.PRI,
      exports2.METHODS.SOURCE,
      exports2.METHODS.QUERY,
    ];
    exports2.METHODS_ICE = [exports2.METHODS.SOURCE];
    exports2.METHODS_RTSP = [
      exports2.METHODS.OPTIONS,
      exports2.METHODS.DESCRIBE,
      exports2.METHODS.ANNOUNCE,
      exports2.METHODS.SETUP,
      exports2.METHODS.PLAY,
      exports2.METHODS.PAUSE,
      exports2.METHODS.TEARDOWN,
      exports2.METHODS.GET_PARAMETER,
      exports2.METHODS.SET_PARAMETER,
      exports2.METHODS.REDIRECT,
      exports2.METHODS.RECORD,
      exports2.METHODS.FLUSH,
      exports2.METHODS.GET,
      exports2.METHODS.POST,
    ];
    exports2.METHOD_MAP = (0, utils_1.enumToMap)(exports2.METHODS);
    exports2.H_METHOD_MAP = Object.fromEntries(
      Object.entries(exports2.METHODS).filter(([k]) => k.startsWith("H")),
    );
    exports2.STATUSES_HTTP = [
      exports2.STATUSES.CONTINUE,
      exports2.STATUSES.SWITCHING_PROTOCOLS,
      exports2.STATUSES.PROCESSING,
      exports2.STATUSES.EARLY_HINTS,
      exports2.STATUSES.RESPONSE_IS_STALE,
      exports2.STATUSES.REVALIDATION_FAILED,
      exports2.STATUSES.DISCONNECTED_OPERATION,
      exports2.STATUSES.HEURISTIC_EXPIRATION,
      exports2.STATUSES.MISCELLANEOUS_WARNING,
      exports2.STATUSES.OK,
      exports2.STATUSES.CREATED,
      exports2.STATUSES.ACCEPTED,
      exports2.STATUSES.NON_AUTHORITATIVE_INFORMATION,
      exports2.STATUSES.NO_CONTENT,
      exports2.STATUSES.RESET_CONTENT,
      exports2.STATUSES.PARTIAL_CONTENT,
      exports2.STATUSES.MULTI_STATUS,
      exports2.STATUSES.ALREADY_REPORTED,
      exports2.STATUSES.TRANSFORMATION_APPLIED,
      exports2.STATUSES.IM_USED,
      exports2.STATUSES.MISCELLANEOUS_PERSISTENT_WARNING,
      exports2.STATUSES.MULTIPLE_CHOICES,
      exports2.STATUSES.MOVED_PERMANENTLY,
      exports2.STATUSES.FOUND,
      exports2.STATUSES.SEE_OTHER,
      exports2.STATUSES.NOT_MODIFIED,
      exports2.STATUSES.USE_PROXY,
      exports2.STATUSES.SWITCH_PROXY,
      exports2.STATUSES.TEMPORARY_REDIRECT,
      exports2.STATUSES.PERMANENT_REDIRECT,
      exports2.STATUSES.BAD_REQUEST,
      exports2.STATUSES.UNAUTHORIZED,
      exports2.STATUSES.PAYMENT_REQUIRED,
      exports2.STATUSES.FORBIDDEN,
      exports2.STATUSES.NOT_FOUND,
      exports2.STATUSES.METHOD_NOT_ALLOWED,
      exports2.STATUSES.NOT_ACCEPTABLE,
      exports2.STATUSES.PROXY_AUTHENTICATION_REQUIRED,
      exports2.STATUSES.REQUEST_TIMEOUT,
      exports2.STATUSES.CONFLICT,
      exports2.STATUSES.GONE,
      exports2.STATUSES.LENGTH_REQUIRED,
      exports2.STATUSES.PRECONDITION_FAILED,
      exports2.STATUSES.PAYLOAD_TOO_LARGE,
      exports2.STATUSES.URI_TOO_LONG,
      exports2.STATUSES.UNSUPPORTED_MEDIA_TYPE,
      exports2.STATUSES.RANGE_NOT_SATISFIABLE,
      exports2.STATUSES.EXPECTATION_FAILED,
      exports2.STATUSES.IM_A_TEAPOT,
      exports2.STATUSES.PAGE_EXPIRED,
      exports2.STATUSES.ENHANCE_YOUR_CALM,
      exports2.STATUSES.MISDIRECTED_REQUEST,
      exports2.STATUSES.UNPROCESSABLE_ENTITY,
      exports2.STATUSES.LOCKED,
      exports2.STATUSES.FAILED_DEPENDENCY,
      exports2.STATUSES.TOO_EARLY,
      exports2.STATUSES.UPGRADE_REQUIRED,
      exports2.STATUSES.PRECONDITION_REQUIRED,
      exports2.STATUSES.TOO_MANY_REQUESTS,
      exports2.STATUSES.REQUEST_HEADER_FIELDS_TOO_LARGE_UNOFFICIAL,
      exports2.STATUSES.REQUEST_HEADER_FIELDS_TOO_LARGE,
      exports2.STATUSES.LOGIN_TIMEOUT,
      exports2.STATUSES.NO_RESPONSE,
      exports2.STATUSES.RETRY_WITH,
      exports2.STATUSES.BLOCKED_BY_PARENTAL_CONTROL,
      exports2.STATUSES.UNAVAILABLE_FOR_LEGAL_REASONS,
      exports2.STATUSES.CLIENT_CLOSED_LOAD_BALANCED_REQUEST,
      exports2.STATUSES.INVALID_X_FORWARDED_FOR,
      exports2.STATUSES.REQUEST_HEADER_TOO_LARGE,
      exports2.STATUSES.SSL_CERTIFICATE_ERROR,
      exports2.STATUSES.SSL_CERTIFICATE_REQUIRED,
      exports2.STATUSES.HTTP_REQUEST_SENT_TO_HTTPS_PORT,
      exports2.STATUSES.INVALID_TOKEN,
      exports2.STATUSES.CLIENT_CLOSED_REQUEST,
      exports2.STATUSES.INTERNAL_SERVER_ERROR,
      exports2.STATUSES.NOT_IMPLEMENTED,
      exports2.STATUSES.BAD_GATEWAY,
      exports2.STATUSES.SERVICE_UNAVAILABLE,
      exports2.STATUSES.GATEWAY_TIMEOUT,
      exports2.STATUSES.HTTP_VERSION_NOT_SUPPORTED,
      exports2.STATUSES.VARIANT_ALSO_NEGOTIATES,
      exports2.STATUSES.INSUFFICIENT_STORAGE,
      exports2.STATUSES.LOOP_DETECTED,
      exports2.STATUSES.BANDWIDTH_LIMIT_EXCEEDED,
      exports2.STATUSES.NOT_EXTENDED,
      exports2.STATUSES.NETWORK_AUTHENTICATION_REQUIRED,
      exports2.STATUSES.WEB_SERVER_UNKNOWN_ERROR,
      exports2.STATUSES.WEB_SERVER_IS_DOWN,
      exports2.STATUSES.CONNECTION_TIMEOUT,
      exports2.STATUSES.ORIGIN_IS_UNREACHABLE,
      exports2.STATUSES.TIMEOUT_OCCURED,
      exports2.STATUSES.SSL_HANDSHAKE_FAILED,
      exports2.STATUSES.INVALID_SSL_CERTIFICATE,
      exports2.STATUSES.RAILGUN_ERROR,
      exports2.STATUSES.SITE_IS_OVERLOADED,
      exports2.STATUSES.SITE_IS_FROZEN,
      exports2.STATUSES.IDENTITY_PROVIDER_AUTHENTICATION_ERROR,
      exports2.STATUSES.NETWORK_READ_TIMEOUT,
      exports2.STATUSES.NETWORK_CONNECT_TIMEOUT,
    ];
    exports2.ALPHA = [];
    for (let i = 65; i <= 90; i++)
      (exports2.ALPHA.push(String.fromCharCode(i)),
        exports2.ALPHA.push(String.fromCharCode(i + 32)));
    exports2.NUM_MAP = { 0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9 };
    exports2.HEX_MAP = {
      0: 0,
      1: 1,
      2: 2,
      3: 3,
      4: 4,
      5: 5,
      6: 6,
      7: 7,
      8: 8,
      9: 9,
      A: 10,
      B: 11,
      C: 12,
      D: 13,
      E: 14,
      F: 15,
      a: 10,
      b: 11,
      c: 12,
      d: 13,
      e: 14,
      f: 15,
    };
    exports2.NUM = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    exports2.ALPHANUM = exports2.ALPHA.concat(exports2.NUM);
    exports2.MARK = ["-", "_", ".", "!", "~", "*", "'", "(", ")"];
    exports2.USERINFO_CHARS = exports2.ALPHANUM.concat(exports2.MARK).concat([
      "%",
      ";",
      ":",
      "&",
      "=",
      "+",
      "$",
      ",",
    ]);
    exports2.URL_CHAR = [
      "!",
      '"',
      "$",
      "%",
      "&",
      "'",
      "(",
      ")",
      "*",
      "+",
      ",",
      "-",
      ".",
      "/",
      ":",
      ";",
      "<",
      "=",
      ">",
      "@",
      "[",
      "\\",
      "]",
      "^",
      "_",
      "`",
      "{",
      "|",
      "}",
      "~",
    ].concat(exports2.ALPHANUM);
    exports2.HEX = exports2.NUM.concat([
      "a",
      "b",
      "c",
      "d",
      "e",
      "f",
      "A",
      "B",
      "C",
      "D",
      "E",
      "F",
    ]);
    exports2.TOKEN = [
      "!",
      "#",
      "$",
      "%",
      "&",
      "'",
      "*",
      "+",
      "-",
      ".",
      "^",
      "_",
      "`",
      "|",
      "~",
    ].concat(exports2.ALPHANUM);
    exports2.HEADER_CHARS = ["	"];
    for (let i = 32; i <= 255; i++) i !== 127 && exports2.HEADER_CHARS.push(i);
    exports2.CONNECTION_TOKEN_CHARS = exports2.HEADER_CHARS.filter((c) => c !== 44);
    exports2.QUOTED_STRING = ["	", " "];
    for (let i = 33; i <= 255; i++) i !== 34 && i !== 92 && exports2.QUOTED_STRING.push(i);
    exports2.HTAB_SP_VCHAR_OBS_TEXT = ["	", " "];
    for (let i = 33; i <= 126; i++) exports2.HTAB_SP_VCHAR_OBS_TEXT.push(i);
    for (let i = 128; i <= 255; i++) exports2.HTAB_SP_VCHAR_OBS_TEXT.push(i);
    exports2.MAJOR = exports2.NUM_MAP;
    exports2.MINOR = exports2.MAJOR;
    exports2.SPECIAL_HEADERS = {
      connection: exports2.HEADER_STATE.CONNECTION,
      "content-length": exports2.HEADER_STATE.CONTENT_LENGTH,
      "proxy-connection": exports2.HEADER_STATE.CONNECTION,
      "transfer-encoding": exports2.HEADER_STATE.TRANSFER_ENCODING,
      upgrade: exports2.HEADER_STATE.UPGRADE,
    };
    exports2.default = {
      ERROR: exports2.ERROR,
      TYPE: exports2.TYPE,
      FLAGS: exports2.FLAGS,
      LENIENT_FLAGS: exports2.LENIENT_FLAGS,
      METHODS: exports2.METHODS,
      STATUSES: exports2.STATUSES,
      FINISH: exports2.FINISH,
      HEADER_STATE: exports2.HEADER_STATE,
      ALPHA: exports2.ALPHA,
      NUM_MAP: exports2.NUM_MAP,
      HEX_MAP: exports2.HEX_MAP,
      NUM: exports2.NUM,
      ALPHANUM: exports2.ALPHANUM,
      MARK: exports2.MARK,
      USERINFO_CHARS: exports2.USERINFO_CHARS,
      URL_CHAR: exports2.URL_CHAR,
      HEX: exports2.HEX,
      TOKEN: exports2.TOKEN,
      HEADER_CHARS: exports2.HEADER_CHARS,
      CONNECTION_TOKEN_CHARS: exports2.CONNECTION_TOKEN_CHARS,
      QUOTED_STRING: exports2.QUOTED_STRING,
      HTAB_SP_VCHAR_OBS_TEXT: exports2.HTAB_SP_VCHAR_OBS_TEXT,
      MAJOR: exports2.MAJOR,
      MINOR: exports2.MINOR,
      SPECIAL_HEADERS: exports2.SPECIAL_HEADERS,
      METHODS_HTTP: exports2.METHODS_HTTP,
      METHODS_ICE: exports2.METHODS_ICE,
      METHODS_RTSP: exports2.METHODS_RTSP,
      METHOD_MAP: exports2.METHOD_MAP,
      H_METHOD_MAP: exports2.H_METHOD_MAP,
      STATUSES_HTTP: exports2.STATUSES_HTTP,
    };
  },
});
var require_llhttp_wasm = __commonJS({
  "node_modules/undici/lib/llhttp/llhttp-wasm.js"(exports2, module2) {
    "use strict";
    init_performance();
    var { Buffer: Buffer2 } = require("node:buffer"),
      wasmBase64 =
        "AGFzbQEAAAABJwdgAX8Bf2ADf39/AX9gAn9/AGABfwBgBH9/f38Bf2AAAGADf39/AALLAQgDZW52GHdhc21fb25faGVhZGVyc19jb21wbGV0ZQAEA2VudhV3YXNtX29uX21lc3NhZ2VfYmVnaW4AAANlbnYLd2FzbV9vbl91cmwAAQNlbnYOd2FzbV9vbl9zdGF0dXMAAQNlbnYUd2FzbV9vbl9oZWFkZXJfZmllbGQAAQNlbnYUd2FzbV9vbl9oZWFkZXJfdmFsdWUAAQNlbnYMd2FzbV9vbl9ib2R5AAEDZW52GHdhc21fb25fbWVzc2FnZV9jb21wbGV0ZQAAAzU0BQYAAAMAAAAAAAADAQMAAwMDAAACAAAAAAICAgICAgICAgIBAQEBAQEBAQEBAwAAAwAAAAQFAXABExMFAwEAAgYIAX8BQcDZBAsHxQcoBm1lbW9yeQIAC19pbml0aWFsaXplAAgZX19pbmRpcmVjdF9mdW5jdGlvbl90YWJsZQEAC2xsaHR0cF9pbml0AAkYbGxodHRwX3Nob3VsZF9rZWVwX2FsaXZlADcMbGxodHRwX2FsbG9jAAsGbWFsbG9jADkLbGxodHRwX2ZyZWUADARmcmVlAAwPbGxodHRwX2dldF90eXBlAA0VbGxodHRwX2dldF9odHRwX21ham9yAA4VbGxodHRwX2dldF9odHRwX21pbm9yAA8RbGxodHRwX2dldF9tZXRob2QAEBZsbGh0dHBfZ2V0X3N0YXR1c19jb2RlABESbGxodHRwX2dldF91cGdyYWRlABIMbGxodHRwX3Jlc2V0ABMObGxodHRwX2V4ZWN1dGUAFBRsbGh0dHBfc2V0dGluZ3NfaW5pdAAVDWxsaHR0cF9maW5pc2gAFgxsbGh0dHBfcGF1c2UAFw1sbGh0dHBfcmVzdW1lABgbbGxodHRwX3Jlc3VtZV9hZnRlcl91cGdyYWRlABkQbGxodHRwX2dldF9lcnJubwAaF2xsaHR0cF9nZXRfZXJyb3JfcmVhc29uABsXbGxodHRwX3NldF9lcnJvcl9yZWFzb24AHBRsbGh0dHBfZ2V0X2Vycm9yX3BvcwAdEWxsaHR0cF9lcnJub19uYW1lAB4SbGxodHRwX21ldGhvZF9uYW1lAB8SbGxodHRwX3N0YXR1c19uYW1lACAabGxodHRwX3NldF9sZW5pZW50X2hlYWRlcnMAISFsbGh0dHBfc2V0X2xlbmllbnRfY2h1bmtlZF9sZW5ndGgAIh1sbGh0dHBfc2V0X2xlbmllbnRfa2VlcF9hbGl2ZQAjJGxsaHR0cF9zZXRfbGVuaWVudF90cmFuc2Zlcl9lbmNvZGluZwAkGmxsaHR0cF9zZXRfbGVuaWVudF92ZXJzaW9uACUjbGxodHRwX3NldF9sZW5pZW50X2RhdGFfYWZ0ZXJfY2xvc2UAJidsbGh0dHBfc2V0X2xlbmllbnRfb3B0aW9uYWxfbGZfYWZ0ZXJfY3IAJyxsbGh0dHBfc2V0X2xlbmllbnRfb3B0aW9uYWxfY3JsZl9hZnRlcl9jaHVuawAoKGxsaHR0cF9zZXRfbGVuaWVudF9vcHRpb25hbF9jcl9iZWZvcmVfbGYAKSpsbGh0dHBfc2V0X2xlbmllbnRfc3BhY2VzX2FmdGVyX2NodW5rX3NpemUAKhhsbGh0dHBfbWVzc2FnZV9uZWVkc19lb2YANgkYAQBBAQsSAQIDBAUKBgcyNDMuKy8tLDAxCq/ZAjQWAEHA1QAoAgAEQAALQcDVAEEBNgIACxQAIAAQOCAAIAI2AjggACABOgAoCxQAIAAgAC8BNCAALQAwIAAQNxAACx4BAX9BwAAQOiIBEDggAUGACDYCOCABIAA6ACggAQuPDAEHfwJAIABFDQAgAEEIayIBIABBBGsoAgAiAEF4cSIEaiEFAkAgAEEBcQ0AIABBA3FFDQEgASABKAIAIgBrIgFB1NUAKAIASQ0BIAAgBGohBAJAAkBB2NUAKAIAIAFHBEAgAEH/AU0EQCAAQQN2IQMgASgCCCIAIAEoAgwiAkYEQEHE1QBBxNUAKAIAQX4gA3dxNgIADAULIAIgADYCCCAAIAI2AgwMBAsgASgCGCEGIAEgASgCDCIARwRAIAAgASgCCCICNgIIIAIgADYCDAwDCyABQRRqIgMoAgAiAkUEQCABKAIQIgJFDQIgAUEQaiEDCwNAIAMhByACIgBBFGoiAygCACICDQAgAEEQaiEDIAAoAhAiAg0ACyAHQQA2AgAMAgsgBSgCBCIAQQNxQQNHDQIgBSAAQX5xNgIEQczVACAENgIAIAUgBDYCACABIARBAXI2AgQMAwtBACEACyAGRQ0AAkAgASgCHCICQQJ0QfTXAGoiAygCACABRgRAIAMgADYCACAADQFByNUAQcjVACgCAEF+IAJ3cTYCAAwCCyAGQRBBFCAGKAIQIAFGG2ogADYCACAARQ0BCyAAIAY2AhggASgCECICBEAgACACNgIQIAIgADYCGAsgAUEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgBU8NACAFKAIEIgBBAXFFDQACQAJAAkACQCAAQQJxRQRAQdzVACgCACAFRgRAQdzVACABNgIAQdDVAEHQ1QAoAgAgBGoiADYCACABIABBAXI2AgQgAUHY1QAoAgBHDQZBzNUAQQA2AgBB2NUAQQA2AgAMBgtB2NUAKAIAIAVGBEBB2NUAIAE2AgBBzNUAQczVACgCACAEaiIANgIAIAEgAEEBcjYCBCAAIAFqIAA2AgAMBgsgAEF4cSAEaiEEIABB/wFNBEAgAEEDdiEDIAUoAggiACAFKAIMIgJGBEBBxNUAQcTVACgCAEF+IAN3cTYCAAwFCyACIAA2AgggACACNgIMDAQLIAUoAhghBiAFIAUoAgwiAEcEQEHU1QAoAgAaIAAgBSgCCCICNgIIIAIgADYCDAwDCyAFQRRqIgMoAgAiAkUEQCAFKAIQIgJFDQIgBUEQaiEDCwNAIAMhByACIgBBFGoiAygCACICDQAgAEEQaiEDIAAoAhAiAg0ACyAHQQA2AgAMAgsgBSAAQX5xNgIEIAEgBGogBDYCACABIARBAXI2AgQMAwtBACEACyAGRQ0AAkAgBSgCHCICQQJ0QfTXAGoiAygCACAFRgRAIAMgADYCACAADQFByNUAQcjVACgCAEF+IAJ3cTYCAAwCCyAGQRBBFCAGKAIQIAVGG2ogADYCACAARQ0BCyAAIAY2AhggBSgCECICBEAgACACNgIQIAIgADYCGAsgBUEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgBGogBDYCACABIARBAXI2AgQgAUHY1QAoAgBHDQBBzNUAIAQ2AgAMAQsgBEH/AU0EQCAEQXhxQezVAGohAAJ/QcTVACgCACICQQEgBEEDdnQiA3FFBEBBxNUAIAIgA3I2AgAgAAwBCyAAKAIICyICIAE2AgwgACABNgIIIAEgADYCDCABIAI2AggMAQtBHyECIARB////B00EQCAEQSYgBEEIdmciAGt2QQFxIABBAXRrQT5qIQILIAEgAjYCHCABQgA3AhAgAkECdEH01wBqIQACQEHI1QAoAgAiA0EBIAJ0IgdxRQRAIAAgATYCAEHI1QAgAyAHcjYCACABIAA2AhggASABNgIIIAEgATYCDAwBCyAEQRkgAkEBdmtBACACQR9HG3QhAiAAKAIAIQACQANAIAAiAygCBEF4cSAERg0BIAJBHXYhACACQQF0IQIgAyAAQQRxakEQaiIHKAIAIgANAAsgByABNgIAIAEgAzYCGCABIAE2AgwgASABNgIIDAELIAMoAggiACABNgIMIAMgATYCCCABQQA2AhggASADNgIMIAEgADYCCAtB5NUAQeTVACgCAEEBayIAQX8gABs2AgALCwcAIAAtACgLBwAgAC0AKgsHACAALQArCwcAIAAtACkLBwAgAC8BNAsHACAALQAwC0ABBH8gACgCGCEBIAAvAS4hAiAALQAoIQMgACgCOCEEIAAQOCAAIAQ2AjggACADOgAoIAAgAjsBLiAAIAE2AhgL5YUCAgd/A34gASACaiEEAkAgACIDKAIMIgANACADKAIEBEAgAyABNgIECyMAQRBrIgkkAAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAygCHCICQQJrDvwBAfkBAgMEBQYHCAkKCwwNDg8QERL4ARP3ARQV9gEWF/UBGBkaGxwdHh8g/QH7ASH0ASIjJCUmJygpKivzASwtLi8wMTLyAfEBMzTwAe8BNTY3ODk6Ozw9Pj9AQUJDREVGR0hJSktMTU5P+gFQUVJT7gHtAVTsAVXrAVZXWFla6gFbXF1eX2BhYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ent8fX5/gAGBAYIBgwGEAYUBhgGHAYgBiQGKAYsBjAGNAY4BjwGQAZEBkgGTAZQBlQGWAZcBmAGZAZoBmwGcAZ0BngGfAaABoQGiAaMBpAGlAaYBpwGoAakBqgGrAawBrQGuAa8BsAGxAbIBswG0AbUBtgG3AbgBuQG6AbsBvAG9Ab4BvwHAAcEBwgHDAcQBxQHGAccByAHJAcoBywHMAc0BzgHpAegBzwHnAdAB5gHRAdIB0wHUAeUB1QHWAdcB2AHZAdoB2wHcAd0B3gHfAeAB4QHiAeMBAPwBC0EADOMBC0EODOIBC0ENDOEBC0EPDOABC0EQDN8BC0ETDN4BC0EUDN0BC0EVDNwBC0EWDNsBC0EXDNoBC0EYDNkBC0EZDNgBC0EaDNcBC0EbDNYBC0EcDNUBC0EdDNQBC0EeDNMBC0EfDNIBC0EgDNEBC0EhDNABC0EIDM8BC0EiDM4BC0EkDM0BC0EjDMwBC0EHDMsBC0ElDMoBC0EmDMkBC0EnDMgBC0EoDMcBC0ESDMYBC0ERDMUBC0EpDMQBC0EqDMMBC0ErDMIBC0EsDMEBC0HeAQzAAQtBLgy/AQtBLwy+AQtBMAy9AQtBMQy8AQtBMgy7AQtBMwy6AQtBNAy5AQtB3wEMuAELQTUMtwELQTkMtgELQQwMtQELQTYMtAELQTcMswELQTgMsgELQT4MsQELQToMsAELQeABDK8BC0ELDK4BC0E/DK0BC0E7DKwBC0EKDKsBC0E8DKoBC0E9DKkBC0HhAQyoAQtBwQAMpwELQcAADKYBC0HCAAylAQtBCQykAQtBLQyjAQtBwwAMogELQcQADKEBC0HFAAygAQtBxgAMnwELQccADJ4BC0HIAAydAQtByQAMnAELQcoADJsBC0HLAAyaAQtBzAAMmQELQc0ADJgBC0HOAAyXAQtBzwAMlgELQdAADJUBC0HRAAyUAQtB0gAMkwELQdMADJIBC0HVAAyRAQtB1AAMkAELQdYADI8BC0HXAAyOAQtB2AAMjQELQdkADIwBC0HaAAyLAQtB2wAMigELQdwADIkBC0HdAAyIAQtB3gAMhwELQd8ADIYBC0HgAAyFAQtB4QAMhAELQeIADIMBC0HjAAyCAQtB5AAMgQELQeUADIABC0HiAQx/C0HmAAx+C0HnAAx9C0EGDHwLQegADHsLQQUMegtB6QAMeQtBBAx4C0HqAAx3C0HrAAx2C0HsAAx1C0HtAAx0C0EDDHMLQe4ADHILQe8ADHELQfAADHALQfIADG8LQfEADG4LQfMADG0LQfQADGwLQfUADGsLQfYADGoLQQIMaQtB9wAMaAtB+AAMZwtB+QAMZgtB+gAMZQtB+wAMZAtB/AAMYwtB/QAMYgtB/gAMYQtB/wAMYAtBgAEMXwtBgQEMXgtBggEMXQtBgwEMXAtBhAEMWwtBhQEMWgtBhgEMWQtBhwEMWAtBiAEMVwtBiQEMVgtBigEMVQtBiwEMVAtBjAEMUwtBjQEMUgtBjgEMUQtBjwEMUAtBkAEMTwtBkQEMTgtBkgEMTQtBkwEMTAtBlAEMSwtBlQEMSgtBlgEMSQtBlwEMSAtBmAEMRwtBmQEMRgtBmgEMRQtBmwEMRAtBnAEMQwtBnQEMQgtBngEMQQtBnwEMQAtBoAEMPwtBoQEMPgtBogEMPQtBowEMPAtBpAEMOwtBpQEMOgtBpgEMOQtBpwEMOAtBqAEMNwtBqQEMNgtBqgEMNQtBqwEMNAtBrAEMMwtBrQEMMgtBrgEMMQtBrwEMMAtBsAEMLwtBsQEMLgtBsgEMLQtBswEMLAtBtAEMKwtBtQEMKgtBtgEMKQtBtwEMKAtBuAEMJwtBuQEMJgtBugEMJQtBuwEMJAtBvAEMIwtBvQEMIgtBvgEMIQtBvwEMIAtBwAEMHwtBwQEMHgtBwgEMHQtBAQwcC0HDAQwbC0HEAQwaC0HFAQwZC0HGAQwYC0HHAQwXC0HIAQwWC0HJAQwVC0HKAQwUC0HLAQwTC0HMAQwSC0HNAQwRC0HOAQwQC0HPAQwPC0HQAQwOC0HRAQwNC0HSAQwMC0HTAQwLC0HUAQwKC0HVAQwJC0HWAQwIC0HjAQwHC0HXAQwGC0HYAQwFC0HZAQwEC0HaAQwDC0HbAQwCC0HdAQwBC0HcAQshAgNAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCADAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJ/AkACQAJAAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAMCfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAg7jAQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fICEjJCUnKCmeA5sDmgORA4oDgwOAA/0C+wL4AvIC8QLvAu0C6ALnAuYC5QLkAtwC2wLaAtkC2ALXAtYC1QLPAs4CzALLAsoCyQLIAscCxgLEAsMCvgK8AroCuQK4ArcCtgK1ArQCswKyArECsAKuAq0CqQKoAqcCpgKlAqQCowKiAqECoAKfApgCkAKMAosCigKBAv4B/QH8AfsB+gH5AfgB9wH1AfMB8AHrAekB6AHnAeYB5QHkAeMB4gHhAeAB3wHeAd0B3AHaAdkB2AHXAdYB1QHUAdMB0gHRAdABzwHOAc0BzAHLAcoByQHIAccBxgHFAcQBwwHCAcEBwAG/Ab4BvQG8AbsBugG5AbgBtwG2AbUBtAGzAbIBsQGwAa8BrgGtAawBqwGqAakBqAGnAaYBpQGkAaMBogGfAZ4BmQGYAZcBlgGVAZQBkwGSAZEBkAGPAY0BjAGHAYYBhQGEAYMBggF9fHt6eXZ1dFBRUlNUVQsgASAERw1yQf0BIQIMvgMLIAEgBEcNmAFB2wEhAgy9AwsgASAERw3xAUGOASECDLwDCyABIARHDfwBQYQBIQIMuwMLIAEgBEcNigJB/wAhAgy6AwsgASAERw2RAkH9ACECDLkDCyABIARHDZQCQfsAIQIMuAMLIAEgBEcNHkEeIQIMtwMLIAEgBEcNGUEYIQIMtgMLIAEgBEcNygJBzQAhAgy1AwsgASAERw3VAkHGACECDLQDCyABIARHDdYCQcMAIQIMswMLIAEgBEcN3AJBOCECDLIDCyADLQAwQQFGDa0DDIkDC0EAIQACQAJAAkAgAy0AKkUNACADLQArRQ0AIAMvATIiAkECcUUNAQwCCyADLwEyIgJBAXFFDQELQQEhACADLQAoQQFGDQAgAy8BNCIGQeQAa0HkAEkNACAGQcwBRg0AIAZBsAJGDQAgAkHAAHENAEEAIQAgAkGIBHFBgARGDQAgAkEocUEARyEACyADQQA7ATIgA0EAOgAxAkAgAEUEQCADQQA6ADEgAy0ALkEEcQ0BDLEDCyADQgA3AyALIANBADoAMSADQQE6ADYMSAtBACEAAkAgAygCOCICRQ0AIAIoAjAiAkUNACADIAIRAAAhAAsgAEUNSCAAQRVHDWIgA0EENgIcIAMgATYCFCADQdIbNgIQIANBFTYCDEEAIQIMrwMLIAEgBEYEQEEGIQIMrwMLIAEtAABBCkcNGSABQQFqIQEMGgsgA0IANwMgQRIhAgyUAwsgASAERw2KA0EjIQIMrAMLIAEgBEYEQEEHIQIMrAMLAkACQCABLQAAQQprDgQBGBgAGAsgAUEBaiEBQRAhAgyTAwsgAUEBaiEBIANBL2otAABBAXENF0EAIQIgA0EANgIcIAMgATYCFCADQZkgNgIQIANBGTYCDAyrAwsgAyADKQMgIgwgBCABa60iCn0iC0IAIAsgDFgbNwMgIAogDFoNGEEIIQIMqgMLIAEgBEcEQCADQQk2AgggAyABNgIEQRQhAgyRAwtBCSECDKkDCyADKQMgUA2uAgxDCyABIARGBEBBCyECDKgDCyABLQAAQQpHDRYgAUEBaiEBDBcLIANBL2otAABBAXFFDRkMJgtBACEAAkAgAygCOCICRQ0AIAIoAlAiAkUNACADIAIRAAAhAAsgAA0ZDEILQQAhAAJAIAMoAjgiAkUNACACKAJQIgJFDQAgAyACEQAAIQALIAANGgwkC0EAIQACQCADKAI4IgJFDQAgAigCUCICRQ0AIAMgAhEAACEACyAADRsMMgsgA0Evai0AAEEBcUUNHAwiC0EAIQACQCADKAI4IgJFDQAgAigCVCICRQ0AIAMgAhEAACEACyAADRwMQgtBACEAAkAgAygCOCICRQ0AIAIoAlQiAkUNACADIAIRAAAhAAsgAA0dDCALIAEgBEYEQEETIQIMoAMLAkAgAS0AACIAQQprDgQfIyMAIgsgAUEBaiEBDB8LQQAhAAJAIAMoAjgiAkUNACACKAJUIgJFDQAgAyACEQAAIQALIAANIgxCCyABIARGBEBBFiECDJ4DCyABLQAAQcDBAGotAABBAUcNIwyDAwsCQANAIAEtAABBsDtqLQAAIgBBAUcEQAJAIABBAmsOAgMAJwsgAUEBaiEBQSEhAgyGAwsgBCABQQFqIgFHDQALQRghAgydAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAFBAWoiARA0IgANIQxBC0EAIQACQCADKAI4IgJFDQAgAigCVCICRQ0AIAMgAhEAACEACyAADSMMKgsgASAERgRAQRwhAgybAwsgA0EKNgIIIAMgATYCBEEAIQACQCADKAI4IgJFDQAgAigCUCICRQ0AIAMgAhEAACEACyAADSVBJCECDIEDCyABIARHBEADQCABLQAAQbA9ai0AACIAQQNHBEAgAEEBaw4FGBomggMlJgsgBCABQQFqIgFHDQALQRshAgyaAwtBGyECDJkDCwNAIAEtAABBsD9qLQAAIgBBA0cEQCAAQQFrDgUPEScTJicLIAQgAUEBaiIBRw0AC0EeIQIMmAMLIAEgBEcEQCADQQs2AgggAyABNgIEQQchAgz/AgtBHyECDJcDCyABIARGBEBBICECDJcDCwJAIAEtAABBDWsOFC4/Pz8/Pz8/Pz8/Pz8/Pz8/Pz8APwtBACECIANBADYCHCADQb8LNgIQIANBAjYCDCADIAFBAWo2AhQMlgMLIANBL2ohAgNAIAEgBEYEQEEhIQIMlwMLAkACQAJAIAEtAAAiAEEJaw4YAgApKQEpKSkpKSkpKSkpKSkpKSkpKSkCJwsgAUEBaiEBIANBL2otAABBAXFFDQoMGAsgAUEBaiEBDBcLIAFBAWohASACLQAAQQJxDQALQQAhAiADQQA2AhwgAyABNgIUIANBnxU2AhAgA0EMNgIMDJUDCyADLQAuQYABcUUNAQtBACEAAkAgAygCOCICRQ0AIAIoAlwiAkUNACADIAIRAAAhAAsgAEUN5gIgAEEVRgRAIANBJDYCHCADIAE2AhQgA0GbGzYCECADQRU2AgxBACECDJQDC0EAIQIgA0EANgIcIAMgATYCFCADQZAONgIQIANBFDYCDAyTAwtBACECIANBADYCHCADIAE2AhQgA0G+IDYCECADQQI2AgwMkgMLIAMoAgQhAEEAIQIgA0EANgIEIAMgACABIAynaiIBEDIiAEUNKyADQQc2AhwgAyABNgIUIAMgADYCDAyRAwsgAy0ALkHAAHFFDQELQQAhAAJAIAMoAjgiAkUNACACKAJYIgJFDQAgAyACEQAAIQALIABFDSsgAEEVRgRAIANBCjYCHCADIAE2AhQgA0HrGTYCECADQRU2AgxBACECDJADC0EAIQIgA0EANgIcIAMgATYCFCADQZMMNgIQIANBEzYCDAyPAwtBACECIANBADYCHCADIAE2AhQgA0GCFTYCECADQQI2AgwMjgMLQQAhAiADQQA2AhwgAyABNgIUIANB3RQ2AhAgA0EZNgIMDI0DC0EAIQIgA0EANgIcIAMgATYCFCADQeYdNgIQIANBGTYCDAyMAwsgAEEVRg09QQAhAiADQQA2AhwgAyABNgIUIANB0A82AhAgA0EiNgIMDIsDCyADKAIEIQBBACECIANBADYCBCADIAAgARAzIgBFDSggA0ENNgIcIAMgATYCFCADIAA2AgwMigMLIABBFUYNOkEAIQIgA0EANgIcIAMgATYCFCADQdAPNgIQIANBIjYCDAyJAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQMyIARQRAIAFBAWohAQwoCyADQQ42AhwgAyAANgIMIAMgAUEBajYCFAyIAwsgAEEVRg03QQAhAiADQQA2AhwgAyABNgIUIANB0A82AhAgA0EiNgIMDIcDCyADKAIEIQBBACECIANBADYCBCADIAAgARAzIgBFBEAgAUEBaiEBDCcLIANBDzYCHCADIAA2AgwgAyABQQFqNgIUDIYDC0EAIQIgA0EANgIcIAMgATYCFCADQeIXNgIQIANBGTYCDAyFAwsgAEEVRg0zQQAhAiADQQA2AhwgAyABNgIUIANB1gw2AhAgA0EjNgIMDIQDCyADKAIEIQBBACECIANBADYCBCADIAAgARA0IgBFDSUgA0ERNgIcIAMgATYCFCADIAA2AgwMgwMLIABBFUYNMEEAIQIgA0EANgIcIAMgATYCFCADQdYMNgIQIANBIzYCDAyCAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQwlCyADQRI2AhwgAyAANgIMIAMgAUEBajYCFAyBAwsgA0Evai0AAEEBcUUNAQtBFyECDOYCC0EAIQIgA0EANgIcIAMgATYCFCADQeIXNgIQIANBGTYCDAz+AgsgAEE7Rw0AIAFBAWohAQwMC0EAIQIgA0EANgIcIAMgATYCFCADQZIYNgIQIANBAjYCDAz8AgsgAEEVRg0oQQAhAiADQQA2AhwgAyABNgIUIANB1gw2AhAgA0EjNgIMDPsCCyADQRQ2AhwgAyABNgIUIAMgADYCDAz6AgsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQz1AgsgA0EVNgIcIAMgADYCDCADIAFBAWo2AhQM+QILIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUEQCABQQFqIQEM8wILIANBFzYCHCADIAA2AgwgAyABQQFqNgIUDPgCCyAAQRVGDSNBACECIANBADYCHCADIAE2AhQgA0HWDDYCECADQSM2AgwM9wILIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUEQCABQQFqIQEMHQsgA0EZNgIcIAMgADYCDCADIAFBAWo2AhQM9gILIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUEQCABQQFqIQEM7wILIANBGjYCHCADIAA2AgwgAyABQQFqNgIUDPUCCyAAQRVGDR9BACECIANBADYCHCADIAE2AhQgA0HQDzYCECADQSI2AgwM9AILIAMoAgQhACADQQA2AgQgAyAAIAEQMyIARQRAIAFBAWohAQwbCyADQRw2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIM8wILIAMoAgQhACADQQA2AgQgAyAAIAEQMyIARQRAIAFBAWohAQzrAgsgA0EdNgIcIAMgADYCDCADIAFBAWo2AhRBACECDPICCyAAQTtHDQEgAUEBaiEBC0EmIQIM1wILQQAhAiADQQA2AhwgAyABNgIUIANBnxU2AhAgA0EMNgIMDO8CCyABIARHBEADQCABLQAAQSBHDYQCIAQgAUEBaiIBRw0AC0EsIQIM7wILQSwhAgzuAgsgASAERgRAQTQhAgzuAgsCQAJAA0ACQCABLQAAQQprDgQCAAADAAsgBCABQQFqIgFHDQALQTQhAgzvAgsgAygCBCEAIANBADYCBCADIAAgARAxIgBFDZ8CIANBMjYCHCADIAE2AhQgAyAANgIMQQAhAgzuAgsgAygCBCEAIANBADYCBCADIAAgARAxIgBFBEAgAUEBaiEBDJ8CCyADQTI2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIM7QILIAEgBEcEQAJAA0AgAS0AAEEwayIAQf8BcUEKTwRAQTohAgzXAgsgAykDICILQpmz5syZs+bMGVYNASADIAtCCn4iCjcDICAKIACtQv8BgyILQn+FVg0BIAMgCiALfDcDICAEIAFBAWoiAUcNAAtBwAAhAgzuAgsgAygCBCEAIANBADYCBCADIAAgAUEBaiIBEDEiAA0XDOICC0HAACECDOwCCyABIARGBEBByQAhAgzsAgsCQANAAkAgAS0AAEEJaw4YAAKiAqICqQKiAqICogKiAqICogKiAqICogKiAqICogKiAqICogKiAqICogIAogILIAQgAUEBaiIBRw0AC0HJACECDOwCCyABQQFqIQEgA0Evai0AAEEBcQ2lAiADQQA2AhwgAyABNgIUIANBlxA2AhAgA0EKNgIMQQAhAgzrAgsgASAERwRAA0AgAS0AAEEgRw0VIAQgAUEBaiIBRw0AC0H4ACECDOsCC0H4ACECDOoCCyADQQI6ACgMOAtBACECIANBADYCHCADQb8LNgIQIANBAjYCDCADIAFBAWo2AhQM6AILQQAhAgzOAgtBDSECDM0CC0ETIQIMzAILQRUhAgzLAgtBFiECDMoCC0EYIQIMyQILQRkhAgzIAgtBGiECDMcCC0EbIQIMxgILQRwhAgzFAgtBHSECDMQCC0EeIQIMwwILQR8hAgzCAgtBICECDMECC0EiIQIMwAILQSMhAgy/AgtBJSECDL4CC0HlACECDL0CCyADQT02AhwgAyABNgIUIAMgADYCDEEAIQIM1QILIANBGzYCHCADIAE2AhQgA0GkHDYCECADQRU2AgxBACECDNQCCyADQSA2AhwgAyABNgIUIANBmBo2AhAgA0EVNgIMQQAhAgzTAgsgA0ETNgIcIAMgATYCFCADQZgaNgIQIANBFTYCDEEAIQIM0gILIANBCzYCHCADIAE2AhQgA0GYGjYCECADQRU2AgxBACECDNECCyADQRA2AhwgAyABNgIUIANBmBo2AhAgA0EVNgIMQQAhAgzQAgsgA0EgNgIcIAMgATYCFCADQaQcNgIQIANBFTYCDEEAIQIMzwILIANBCzYCHCADIAE2AhQgA0GkHDYCECADQRU2AgxBACECDM4CCyADQQw2AhwgAyABNgIUIANBpBw2AhAgA0EVNgIMQQAhAgzNAgtBACECIANBADYCHCADIAE2AhQgA0HdDjYCECADQRI2AgwMzAILAkADQAJAIAEtAABBCmsOBAACAgACCyAEIAFBAWoiAUcNAAtB/QEhAgzMAgsCQAJAIAMtADZBAUcNAEEAIQACQCADKAI4IgJFDQAgAigCYCICRQ0AIAMgAhEAACEACyAARQ0AIABBFUcNASADQfwBNgIcIAMgATYCFCADQdwZNgIQIANBFTYCDEEAIQIMzQILQdwBIQIMswILIANBADYCHCADIAE2AhQgA0H5CzYCECADQR82AgxBACECDMsCCwJAAkAgAy0AKEEBaw4CBAEAC0HbASECDLICC0HUASECDLECCyADQQI6ADFBACEAAkAgAygCOCICRQ0AIAIoAgAiAkUNACADIAIRAAAhAAsgAEUEQEHdASECDLECCyAAQRVHBEAgA0EANgIcIAMgATYCFCADQbQMNgIQIANBEDYCDEEAIQIMygILIANB+wE2AhwgAyABNgIUIANBgRo2AhAgA0EVNgIMQQAhAgzJAgsgASAERgRAQfoBIQIMyQILIAEtAABByABGDQEgA0EBOgAoC0HAASECDK4CC0HaASECDK0CCyABIARHBEAgA0EMNgIIIAMgATYCBEHZASECDK0CC0H5ASECDMUCCyABIARGBEBB+AEhAgzFAgsgAS0AAEHIAEcNBCABQQFqIQFB2AEhAgyrAgsgASAERgRAQfcBIQIMxAILAkACQCABLQAAQcUAaw4QAAUFBQUFBQUFBQUFBQUFAQULIAFBAWohAUHWASECDKsCCyABQQFqIQFB1wEhAgyqAgtB9gEhAiABIARGDcICIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbrVAGotAABHDQMgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADMMCCyADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQLiIARQRAQeMBIQIMqgILIANB9QE2AhwgAyABNgIUIAMgADYCDEEAIQIMwgILQfQBIQIgASAERg3BAiADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEG41QBqLQAARw0CIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzCAgsgA0GBBDsBKCADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQLiIADQMMAgsgA0EANgIAC0EAIQIgA0EANgIcIAMgATYCFCADQeUfNgIQIANBCDYCDAy/AgtB1QEhAgylAgsgA0HzATYCHCADIAE2AhQgAyAANgIMQQAhAgy9AgtBACEAAkAgAygCOCICRQ0AIAIoAkAiAkUNACADIAIRAAAhAAsgAEUNbiAAQRVHBEAgA0EANgIcIAMgATYCFCADQYIPNgIQIANBIDYCDEEAIQIMvQILIANBjwE2AhwgAyABNgIUIANB7Bs2AhAgA0EVNgIMQQAhAgy8AgsgASAERwRAIANBDTYCCCADIAE2AgRB0wEhAgyjAgtB8gEhAgy7AgsgASAERgRAQfEBIQIMuwILAkACQAJAIAEtAABByABrDgsAAQgICAgICAgIAggLIAFBAWohAUHQASECDKMCCyABQQFqIQFB0QEhAgyiAgsgAUEBaiEBQdIBIQIMoQILQfABIQIgASAERg25AiADKAIAIgAgBCABa2ohBiABIABrQQJqIQUDQCABLQAAIABBtdUAai0AAEcNBCAAQQJGDQMgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAY2AgAMuQILQe8BIQIgASAERg24AiADKAIAIgAgBCABa2ohBiABIABrQQFqIQUDQCABLQAAIABBs9UAai0AAEcNAyAAQQFGDQIgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAY2AgAMuAILQe4BIQIgASAERg23AiADKAIAIgAgBCABa2ohBiABIABrQQJqIQUDQCABLQAAIABBsNUAai0AAEcNAiAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAY2AgAMtwILIAMoAgQhACADQgA3AwAgAyAAIAVBAWoiARArIgBFDQIgA0HsATYCHCADIAE2AhQgAyAANgIMQQAhAgy2AgsgA0EANgIACyADKAIEIQAgA0EANgIEIAMgACABECsiAEUNnAIgA0HtATYCHCADIAE2AhQgAyAANgIMQQAhAgy0AgtBzwEhAgyaAgtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDLQCC0HOASECDJoCCyADQesBNgIcIAMgATYCFCADQYAbNgIQIANBFTYCDEEAIQIMsgILIAEgBEYEQEHrASECDLICCyABLQAAQS9GBEAgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GyODYCECADQQg2AgxBACECDLECC0HNASECDJcCCyABIARHBEAgA0EONgIIIAMgATYCBEHMASECDJcCC0HqASECDK8CCyABIARGBEBB6QEhAgyvAgsgAS0AAEEwayIAQf8BcUEKSQRAIAMgADoAKiABQQFqIQFBywEhAgyWAgsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZcCIANB6AE2AhwgAyABNgIUIAMgADYCDEEAIQIMrgILIAEgBEYEQEHnASECDK4CCwJAIAEtAABBLkYEQCABQQFqIQEMAQsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZgCIANB5gE2AhwgAyABNgIUIAMgADYCDEEAIQIMrgILQcoBIQIMlAILIAEgBEYEQEHlASECDK0CC0EAIQBBASEFQQEhB0EAIQICQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQCABLQAAQTBrDgoKCQABAgMEBQYICwtBAgwGC0EDDAULQQQMBAtBBQwDC0EGDAILQQcMAQtBCAshAkEAIQVBACEHDAILQQkhAkEBIQBBACEFQQAhBwwBC0EAIQVBASECCyADIAI6ACsgAUEBaiEBAkACQCADLQAuQRBxDQACQAJAAkAgAy0AKg4DAQACBAsgB0UNAwwCCyAADQEMAgsgBUUNAQsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDQIgA0HiATYCHCADIAE2AhQgAyAANgIMQQAhAgyvAgsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZoCIANB4wE2AhwgAyABNgIUIAMgADYCDEEAIQIMrgILIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ2YAiADQeQBNgIcIAMgATYCFCADIAA2AgwMrQILQckBIQIMkwILQQAhAAJAIAMoAjgiAkUNACACKAJEIgJFDQAgAyACEQAAIQALAkAgAARAIABBFUYNASADQQA2AhwgAyABNgIUIANBpA02AhAgA0EhNgIMQQAhAgytAgtByAEhAgyTAgsgA0HhATYCHCADIAE2AhQgA0HQGjYCECADQRU2AgxBACECDKsCCyABIARGBEBB4QEhAgyrAgsCQCABLQAAQSBGBEAgA0EAOwE0IAFBAWohAQwBCyADQQA2AhwgAyABNgIUIANBmRE2AhAgA0EJNgIMQQAhAgyrAgtBxwEhAgyRAgsgASAERgRAQeABIQIMqgILAkAgAS0AAEEwa0H/AXEiAkEKSQRAIAFBAWohAQJAIAMvATQiAEGZM0sNACADIABBCmwiADsBNCAAQf7/A3EgAkH//wNzSw0AIAMgACACajsBNAwCC0EAIQIgA0EANgIcIAMgATYCFCADQZUeNgIQIANBDTYCDAyrAgsgA0EANgIcIAMgATYCFCADQZUeNgIQIANBDTYCDEEAIQIMqgILQcYBIQIMkAILIAEgBEYEQEHfASECDKkCCwJAIAEtAABBMGtB/wFxIgJBCkkEQCABQQFqIQECQCADLwE0IgBBmTNLDQAgAyAAQQpsIgA7ATQgAEH+/wNxIAJB//8Dc0sNACADIAAgAmo7ATQMAgtBACECIANBADYCHCADIAE2AhQgA0GVHjYCECADQQ02AgwMqgILIANBADYCHCADIAE2AhQgA0GVHjYCECADQQ02AgxBACECDKkCC0HFASECDI8CCyABIARGBEBB3gEhAgyoAgsCQCABLQAAQTBrQf8BcSICQQpJBEAgAUEBaiEBAkAgAy8BNCIAQZkzSw0AIAMgAEEKbCIAOwE0IABB/v8DcSACQf//A3NLDQAgAyAAIAJqOwE0DAILQQAhAiADQQA2AhwgAyABNgIUIANBlR42AhAgA0ENNgIMDKkCCyADQQA2AhwgAyABNgIUIANBlR42AhAgA0ENNgIMQQAhAgyoAgtBxAEhAgyOAgsgASAERgRAQd0BIQIMpwILAkACQAJAAkAgAS0AAEEKaw4XAgMDAAMDAwMDAwMDAwMDAwMDAwMDAwEDCyABQQFqDAULIAFBAWohAUHDASECDI8CCyABQQFqIQEgA0Evai0AAEEBcQ0IIANBADYCHCADIAE2AhQgA0GNCzYCECADQQ02AgxBACECDKcCCyADQQA2AhwgAyABNgIUIANBjQs2AhAgA0ENNgIMQQAhAgymAgsgASAERwRAIANBDzYCCCADIAE2AgRBASECDI0CC0HcASECDKUCCwJAAkADQAJAIAEtAABBCmsOBAIAAAMACyAEIAFBAWoiAUcNAAtB2wEhAgymAgsgAygCBCEAIANBADYCBCADIAAgARAtIgBFBEAgAUEBaiEBDAQLIANB2gE2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMpQILIAMoAgQhACADQQA2AgQgAyAAIAEQLSIADQEgAUEBagshAUHBASECDIoCCyADQdkBNgIcIAMgADYCDCADIAFBAWo2AhRBACECDKICC0HCASECDIgCCyADQS9qLQAAQQFxDQEgA0EANgIcIAMgATYCFCADQeQcNgIQIANBGTYCDEEAIQIMoAILIAEgBEYEQEHZASECDKACCwJAAkACQCABLQAAQQprDgQBAgIAAgsgAUEBaiEBDAILIAFBAWohAQwBCyADLQAuQcAAcUUNAQtBACEAAkAgAygCOCICRQ0AIAIoAjwiAkUNACADIAIRAAAhAAsgAEUNoAEgAEEVRgRAIANB2QA2AhwgAyABNgIUIANBtxo2AhAgA0EVNgIMQQAhAgyfAgsgA0EANgIcIAMgATYCFCADQYANNgIQIANBGzYCDEEAIQIMngILIANBADYCHCADIAE2AhQgA0HcKDYCECADQQI2AgxBACECDJ0CCyABIARHBEAgA0EMNgIIIAMgATYCBEG/ASECDIQCC0HYASECDJwCCyABIARGBEBB1wEhAgycAgsCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAEtAABBwQBrDhUAAQIDWgQFBlpaWgcICQoLDA0ODxBaCyABQQFqIQFB+wAhAgySAgsgAUEBaiEBQfwAIQIMkQILIAFBAWohAUGBASECDJACCyABQQFqIQFBhQEhAgyPAgsgAUEBaiEBQYYBIQIMjgILIAFBAWohAUGJASECDI0CCyABQQFqIQFBigEhAgyMAgsgAUEBaiEBQY0BIQIMiwILIAFBAWohAUGWASECDIoCCyABQQFqIQFBlwEhAgyJAgsgAUEBaiEBQZgBIQIMiAILIAFBAWohAUGlASECDIcCCyABQQFqIQFBpgEhAgyGAgsgAUEBaiEBQawBIQIMhQILIAFBAWohAUG0ASECDIQCCyABQQFqIQFBtwEhAgyDAgsgAUEBaiEBQb4BIQIMggILIAEgBEYEQEHWASECDJsCCyABLQAAQc4ARw1IIAFBAWohAUG9ASECDIECCyABIARGBEBB1QEhAgyaAgsCQAJAAkAgAS0AAEHCAGsOEgBKSkpKSkpKSkoBSkpKSkpKAkoLIAFBAWohAUG4ASECDIICCyABQQFqIQFBuwEhAgyBAgsgAUEBaiEBQbwBIQIMgAILQdQBIQIgASAERg2YAiADKAIAIgAgBCABa2ohBSABIABrQQdqIQYCQANAIAEtAAAgAEGo1QBqLQAARw1FIABBB0YNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyZAgsgA0EANgIAIAZBAWohAUEbDEULIAEgBEYEQEHTASECDJgCCwJAAkAgAS0AAEHJAGsOBwBHR0dHRwFHCyABQQFqIQFBuQEhAgz/AQsgAUEBaiEBQboBIQIM/gELQdIBIQIgASAERg2WAiADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGm1QBqLQAARw1DIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyXAgsgA0EANgIAIAZBAWohAUEPDEMLQdEBIQIgASAERg2VAiADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGk1QBqLQAARw1CIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyWAgsgA0EANgIAIAZBAWohAUEgDEILQdABIQIgASAERg2UAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGh1QBqLQAARw1BIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyVAgsgA0EANgIAIAZBAWohAUESDEELIAEgBEYEQEHPASECDJQCCwJAAkAgAS0AAEHFAGsODgBDQ0NDQ0NDQ0NDQ0MBQwsgAUEBaiEBQbUBIQIM+wELIAFBAWohAUG2ASECDPoBC0HOASECIAEgBEYNkgIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBntUAai0AAEcNPyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMkwILIANBADYCACAGQQFqIQFBBww/C0HNASECIAEgBEYNkQIgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABBmNUAai0AAEcNPiAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMkgILIANBADYCACAGQQFqIQFBKAw+CyABIARGBEBBzAEhAgyRAgsCQAJAAkAgAS0AAEHFAGsOEQBBQUFBQUFBQUEBQUFBQUECQQsgAUEBaiEBQbEBIQIM+QELIAFBAWohAUGyASECDPgBCyABQQFqIQFBswEhAgz3AQtBywEhAiABIARGDY8CIAMoAgAiACAEIAFraiEFIAEgAGtBBmohBgJAA0AgAS0AACAAQZHVAGotAABHDTwgAEEGRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJACCyADQQA2AgAgBkEBaiEBQRoMPAtBygEhAiABIARGDY4CIAMoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQY3VAGotAABHDTsgAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADI8CCyADQQA2AgAgBkEBaiEBQSEMOwsgASAERgRAQckBIQIMjgILAkACQCABLQAAQcEAaw4UAD09PT09PT09PT09PT09PT09PQE9CyABQQFqIQFBrQEhAgz1AQsgAUEBaiEBQbABIQIM9AELIAEgBEYEQEHIASECDI0CCwJAAkAgAS0AAEHVAGsOCwA8PDw8PDw8PDwBPAsgAUEBaiEBQa4BIQIM9AELIAFBAWohAUGvASECDPMBC0HHASECIAEgBEYNiwIgAygCACIAIAQgAWtqIQUgASAAa0EIaiEGAkADQCABLQAAIABBhNUAai0AAEcNOCAAQQhGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMjAILIANBADYCACAGQQFqIQFBKgw4CyABIARGBEBBxgEhAgyLAgsgAS0AAEHQAEcNOCABQQFqIQFBJQw3C0HFASECIAEgBEYNiQIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBgdUAai0AAEcNNiAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMigILIANBADYCACAGQQFqIQFBDgw2CyABIARGBEBBxAEhAgyJAgsgAS0AAEHFAEcNNiABQQFqIQFBqwEhAgzvAQsgASAERgRAQcMBIQIMiAILAkACQAJAAkAgAS0AAEHCAGsODwABAjk5OTk5OTk5OTk5AzkLIAFBAWohAUGnASECDPEBCyABQQFqIQFBqAEhAgzwAQsgAUEBaiEBQakBIQIM7wELIAFBAWohAUGqASECDO4BC0HCASECIAEgBEYNhgIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABB/tQAai0AAEcNMyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhwILIANBADYCACAGQQFqIQFBFAwzC0HBASECIAEgBEYNhQIgAygCACIAIAQgAWtqIQUgASAAa0EEaiEGAkADQCABLQAAIABB+dQAai0AAEcNMiAAQQRGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhgILIANBADYCACAGQQFqIQFBKwwyC0HAASECIAEgBEYNhAIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABB9tQAai0AAEcNMSAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhQILIANBADYCACAGQQFqIQFBLAwxC0G/ASECIAEgBEYNgwIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBodUAai0AAEcNMCAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhAILIANBADYCACAGQQFqIQFBEQwwC0G+ASECIAEgBEYNggIgAygCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABB8tQAai0AAEcNLyAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMgwILIANBADYCACAGQQFqIQFBLgwvCyABIARGBEBBvQEhAgyCAgsCQAJAAkACQAJAIAEtAABBwQBrDhUANDQ0NDQ0NDQ0NAE0NAI0NAM0NAQ0CyABQQFqIQFBmwEhAgzsAQsgAUEBaiEBQZwBIQIM6wELIAFBAWohAUGdASECDOoBCyABQQFqIQFBogEhAgzpAQsgAUEBaiEBQaQBIQIM6AELIAEgBEYEQEG8ASECDIECCwJAAkAgAS0AAEHSAGsOAwAwATALIAFBAWohAUGjASECDOgBCyABQQFqIQFBBAwtC0G7ASECIAEgBEYN/wEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB8NQAai0AAEcNLCAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMgAILIANBADYCACAGQQFqIQFBHQwsCyABIARGBEBBugEhAgz/AQsCQAJAIAEtAABByQBrDgcBLi4uLi4ALgsgAUEBaiEBQaEBIQIM5gELIAFBAWohAUEiDCsLIAEgBEYEQEG5ASECDP4BCyABLQAAQdAARw0rIAFBAWohAUGgASECDOQBCyABIARGBEBBuAEhAgz9AQsCQAJAIAEtAABBxgBrDgsALCwsLCwsLCwsASwLIAFBAWohAUGeASECDOQBCyABQQFqIQFBnwEhAgzjAQtBtwEhAiABIARGDfsBIAMoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQezUAGotAABHDSggAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPwBCyADQQA2AgAgBkEBaiEBQQ0MKAtBtgEhAiABIARGDfoBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQaHVAGotAABHDScgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPsBCyADQQA2AgAgBkEBaiEBQQwMJwtBtQEhAiABIARGDfkBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQerUAGotAABHDSYgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPoBCyADQQA2AgAgBkEBaiEBQQMMJgtBtAEhAiABIARGDfgBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQejUAGotAABHDSUgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPkBCyADQQA2AgAgBkEBaiEBQSYMJQsgASAERgRAQbMBIQIM+AELAkACQCABLQAAQdQAaw4CAAEnCyABQQFqIQFBmQEhAgzfAQsgAUEBaiEBQZoBIQIM3gELQbIBIQIgASAERg32ASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHm1ABqLQAARw0jIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz3AQsgA0EANgIAIAZBAWohAUEnDCMLQbEBIQIgASAERg31ASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHk1ABqLQAARw0iIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz2AQsgA0EANgIAIAZBAWohAUEcDCILQbABIQIgASAERg30ASADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEHe1ABqLQAARw0hIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz1AQsgA0EANgIAIAZBAWohAUEGDCELQa8BIQIgASAERg3zASADKAIAIgAgBCABa2ohBSABIABrQQRqIQYCQANAIAEtAAAgAEHZ1ABqLQAARw0gIABBBEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz0AQsgA0EANgIAIAZBAWohAUEZDCALIAEgBEYEQEGuASECDPMBCwJAAkACQAJAIAEtAABBLWsOIwAkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJAEkJCQkJAIkJCQDJAsgAUEBaiEBQY4BIQIM3AELIAFBAWohAUGPASECDNsBCyABQQFqIQFBlAEhAgzaAQsgAUEBaiEBQZUBIQIM2QELQa0BIQIgASAERg3xASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHX1ABqLQAARw0eIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzyAQsgA0EANgIAIAZBAWohAUELDB4LIAEgBEYEQEGsASECDPEBCwJAAkAgAS0AAEHBAGsOAwAgASALIAFBAWohAUGQASECDNgBCyABQQFqIQFBkwEhAgzXAQsgASAERgRAQasBIQIM8AELAkACQCABLQAAQcEAaw4PAB8fHx8fHx8fHx8fHx8BHwsgAUEBaiEBQZEBIQIM1wELIAFBAWohAUGSASECDNYBCyABIARGBEBBqgEhAgzvAQsgAS0AAEHMAEcNHCABQQFqIQFBCgwbC0GpASECIAEgBEYN7QEgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABB0dQAai0AAEcNGiAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM7gELIANBADYCACAGQQFqIQFBHgwaC0GoASECIAEgBEYN7AEgAygCACIAIAQgAWtqIQUgASAAa0EGaiEGAkADQCABLQAAIABBytQAai0AAEcNGSAAQQZGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM7QELIANBADYCACAGQQFqIQFBFQwZC0GnASECIAEgBEYN6wEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBx9QAai0AAEcNGCAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM7AELIANBADYCACAGQQFqIQFBFwwYC0GmASECIAEgBEYN6gEgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABBwdQAai0AAEcNFyAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM6wELIANBADYCACAGQQFqIQFBGAwXCyABIARGBEBBpQEhAgzqAQsCQAJAIAEtAABByQBrDgcAGRkZGRkBGQsgAUEBaiEBQYsBIQIM0QELIAFBAWohAUGMASECDNABC0GkASECIAEgBEYN6AEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBptUAai0AAEcNFSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM6QELIANBADYCACAGQQFqIQFBCQwVC0GjASECIAEgBEYN5wEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBpNUAai0AAEcNFCAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM6AELIANBADYCACAGQQFqIQFBHwwUC0GiASECIAEgBEYN5gEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBvtQAai0AAEcNEyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM5wELIANBADYCACAGQQFqIQFBAgwTC0GhASECIAEgBEYN5QEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGA0AgAS0AACAAQbzUAGotAABHDREgAEEBRg0CIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADOUBCyABIARGBEBBoAEhAgzlAQtBASABLQAAQd8ARw0RGiABQQFqIQFBhwEhAgzLAQsgA0EANgIAIAZBAWohAUGIASECDMoBC0GfASECIAEgBEYN4gEgAygCACIAIAQgAWtqIQUgASAAa0EIaiEGAkADQCABLQAAIABBhNUAai0AAEcNDyAAQQhGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM4wELIANBADYCACAGQQFqIQFBKQwPC0GeASECIAEgBEYN4QEgAygCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABBuNQAai0AAEcNDiAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM4gELIANBADYCACAGQQFqIQFBLQwOCyABIARGBEBBnQEhAgzhAQsgAS0AAEHFAEcNDiABQQFqIQFBhAEhAgzHAQsgASAERgRAQZwBIQIM4AELAkACQCABLQAAQcwAaw4IAA8PDw8PDwEPCyABQQFqIQFBggEhAgzHAQsgAUEBaiEBQYMBIQIMxgELQZsBIQIgASAERg3eASADKAIAIgAgBCABa2ohBSABIABrQQRqIQYCQANAIAEtAAAgAEGz1ABqLQAARw0LIABBBEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzfAQsgA0EANgIAIAZBAWohAUEjDAsLQZoBIQIgASAERg3dASADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGw1ABqLQAARw0KIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzeAQsgA0EANgIAIAZBAWohAUEADAoLIAEgBEYEQEGZASECDN0BCwJAAkAgAS0AAEHIAGsOCAAMDAwMDAwBDAsgAUEBaiEBQf0AIQIMxAELIAFBAWohAUGAASECDMMBCyABIARGBEBBmAEhAgzcAQsCQAJAIAEtAABBzgBrDgMACwELCyABQQFqIQFB/gAhAgzDAQsgAUEBaiEBQf8AIQIMwgELIAEgBEYEQEGXASECDNsBCyABLQAAQdkARw0IIAFBAWohAUEIDAcLQZYBIQIgASAERg3ZASADKAIAIgAgBCABa2ohBSABIABrQQNqIQYCQANAIAEtAAAgAEGs1ABqLQAARw0GIABBA0YNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzaAQsgA0EANgIAIAZBAWohAUEFDAYLQZUBIQIgASAERg3YASADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEGm1ABqLQAARw0FIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzZAQsgA0EANgIAIAZBAWohAUEWDAULQZQBIQIgASAERg3XASADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGh1QBqLQAARw0EIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzYAQsgA0EANgIAIAZBAWohAUEQDAQLIAEgBEYEQEGTASECDNcBCwJAAkAgAS0AAEHDAGsODAAGBgYGBgYGBgYGAQYLIAFBAWohAUH5ACECDL4BCyABQQFqIQFB+gAhAgy9AQtBkgEhAiABIARGDdUBIAMoAgAiACAEIAFraiEFIAEgAGtBBWohBgJAA0AgAS0AACAAQaDUAGotAABHDQIgAEEFRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADNYBCyADQQA2AgAgBkEBaiEBQSQMAgsgA0EANgIADAILIAEgBEYEQEGRASECDNQBCyABLQAAQcwARw0BIAFBAWohAUETCzoAKSADKAIEIQAgA0EANgIEIAMgACABEC4iAA0CDAELQQAhAiADQQA2AhwgAyABNgIUIANB/h82AhAgA0EGNgIMDNEBC0H4ACECDLcBCyADQZABNgIcIAMgATYCFCADIAA2AgxBACECDM8BC0EAIQACQCADKAI4IgJFDQAgAigCQCICRQ0AIAMgAhEAACEACyAARQ0AIABBFUYNASADQQA2AhwgAyABNgIUIANBgg82AhAgA0EgNgIMQQAhAgzOAQtB9wAhAgy0AQsgA0GPATYCHCADIAE2AhQgA0HsGzYCECADQRU2AgxBACECDMwBCyABIARGBEBBjwEhAgzMAQsCQCABLQAAQSBGBEAgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GbHzYCECADQQY2AgxBACECDMwBC0ECIQIMsgELA0AgAS0AAEEgRw0CIAQgAUEBaiIBRw0AC0GOASECDMoBCyABIARGBEBBjQEhAgzKAQsCQCABLQAAQQlrDgRKAABKAAtB9QAhAgywAQsgAy0AKUEFRgRAQfYAIQIMsAELQfQAIQIMrwELIAEgBEYEQEGMASECDMgBCyADQRA2AgggAyABNgIEDAoLIAEgBEYEQEGLASECDMcBCwJAIAEtAABBCWsOBEcAAEcAC0HzACECDK0BCyABIARHBEAgA0EQNgIIIAMgATYCBEHxACECDK0BC0GKASECDMUBCwJAIAEgBEcEQANAIAEtAABBoNAAai0AACIAQQNHBEACQCAAQQFrDgJJAAQLQfAAIQIMrwELIAQgAUEBaiIBRw0AC0GIASECDMYBC0GIASECDMUBCyADQQA2AhwgAyABNgIUIANB2yA2AhAgA0EHNgIMQQAhAgzEAQsgASAERgRAQYkBIQIMxAELAkACQAJAIAEtAABBoNIAai0AAEEBaw4DRgIAAQtB8gAhAgysAQsgA0EANgIcIAMgATYCFCADQbQSNgIQIANBBzYCDEEAIQIMxAELQeoAIQIMqgELIAEgBEcEQCABQQFqIQFB7wAhAgyqAQtBhwEhAgzCAQsgBCABIgBGBEBBhgEhAgzCAQsgAC0AACIBQS9GBEAgAEEBaiEBQe4AIQIMqQELIAFBCWsiAkEXSw0BIAAhAUEBIAJ0QZuAgARxDUEMAQsgBCABIgBGBEBBhQEhAgzBAQsgAC0AAEEvRw0AIABBAWohAQwDC0EAIQIgA0EANgIcIAMgADYCFCADQdsgNgIQIANBBzYCDAy/AQsCQAJAAkACQAJAA0AgAS0AAEGgzgBqLQAAIgBBBUcEQAJAAkAgAEEBaw4IRwUGBwgABAEIC0HrACECDK0BCyABQQFqIQFB7QAhAgysAQsgBCABQQFqIgFHDQALQYQBIQIMwwELIAFBAWoMFAsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDR4gA0HbADYCHCADIAE2AhQgAyAANgIMQQAhAgzBAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDR4gA0HdADYCHCADIAE2AhQgAyAANgIMQQAhAgzAAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDR4gA0H6ADYCHCADIAE2AhQgAyAANgIMQQAhAgy/AQsgA0EANgIcIAMgATYCFCADQfkPNgIQIANBBzYCDEEAIQIMvgELIAEgBEYEQEGDASECDL4BCwJAIAEtAABBoM4Aai0AAEEBaw4IPgQFBgAIAgMHCyABQQFqIQELQQMhAgyjAQsgAUEBagwNC0EAIQIgA0EANgIcIANB0RI2AhAgA0EHNgIMIAMgAUEBajYCFAy6AQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDRYgA0HbADYCHCADIAE2AhQgAyAANgIMQQAhAgy5AQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDRYgA0HdADYCHCADIAE2AhQgAyAANgIMQQAhAgy4AQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDRYgA0H6ADYCHCADIAE2AhQgAyAANgIMQQAhAgy3AQsgA0EANgIcIAMgATYCFCADQfkPNgIQIANBBzYCDEEAIQIMtgELQewAIQIMnAELIAEgBEYEQEGCASECDLUBCyABQQFqDAILIAEgBEYEQEGBASECDLQBCyABQQFqDAELIAEgBEYNASABQQFqCyEBQQQhAgyYAQtBgAEhAgywAQsDQCABLQAAQaDMAGotAAAiAEECRwRAIABBAUcEQEHpACECDJkBCwwxCyAEIAFBAWoiAUcNAAtB/wAhAgyvAQsgASAERgRAQf4AIQIMrwELAkAgAS0AAEEJaw43LwMGLwQGBgYGBgYGBgYGBgYGBgYGBgYFBgYCBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGAAYLIAFBAWoLIQFBBSECDJQBCyABQQFqDAYLIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0IIANB2wA2AhwgAyABNgIUIAMgADYCDEEAIQIMqwELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0IIANB3QA2AhwgAyABNgIUIAMgADYCDEEAIQIMqgELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0IIANB+gA2AhwgAyABNgIUIAMgADYCDEEAIQIMqQELIANBADYCHCADIAE2AhQgA0GNFDYCECADQQc2AgxBACECDKgBCwJAAkACQAJAA0AgAS0AAEGgygBqLQAAIgBBBUcEQAJAIABBAWsOBi4DBAUGAAYLQegAIQIMlAELIAQgAUEBaiIBRw0AC0H9ACECDKsBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNByADQdsANgIcIAMgATYCFCADIAA2AgxBACECDKoBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNByADQd0ANgIcIAMgATYCFCADIAA2AgxBACECDKkBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNByADQfoANgIcIAMgATYCFCADIAA2AgxBACECDKgBCyADQQA2AhwgAyABNgIUIANB5Ag2AhAgA0EHNgIMQQAhAgynAQsgASAERg0BIAFBAWoLIQFBBiECDIwBC0H8ACECDKQBCwJAAkACQAJAA0AgAS0AAEGgyABqLQAAIgBBBUcEQCAAQQFrDgQpAgMEBQsgBCABQQFqIgFHDQALQfsAIQIMpwELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0DIANB2wA2AhwgAyABNgIUIAMgADYCDEEAIQIMpgELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0DIANB3QA2AhwgAyABNgIUIAMgADYCDEEAIQIMpQELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0DIANB+gA2AhwgAyABNgIUIAMgADYCDEEAIQIMpAELIANBADYCHCADIAE2AhQgA0G8CjYCECADQQc2AgxBACECDKMBC0HPACECDIkBC0HRACECDIgBC0HnACECDIcBCyABIARGBEBB+gAhAgygAQsCQCABLQAAQQlrDgQgAAAgAAsgAUEBaiEBQeYAIQIMhgELIAEgBEYEQEH5ACECDJ8BCwJAIAEtAABBCWsOBB8AAB8AC0EAIQACQCADKAI4IgJFDQAgAigCOCICRQ0AIAMgAhEAACEACyAARQRAQeIBIQIMhgELIABBFUcEQCADQQA2AhwgAyABNgIUIANByQ02AhAgA0EaNgIMQQAhAgyfAQsgA0H4ADYCHCADIAE2AhQgA0HqGjYCECADQRU2AgxBACECDJ4BCyABIARHBEAgA0ENNgIIIAMgATYCBEHkACECDIUBC0H3ACECDJ0BCyABIARGBEBB9gAhAgydAQsCQAJAAkAgAS0AAEHIAGsOCwABCwsLCwsLCwsCCwsgAUEBaiEBQd0AIQIMhQELIAFBAWohAUHgACECDIQBCyABQQFqIQFB4wAhAgyDAQtB9QAhAiABIARGDZsBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbXVAGotAABHDQggAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJwBCyADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQKyIABEAgA0H0ADYCHCADIAE2AhQgAyAANgIMQQAhAgycAQtB4gAhAgyCAQtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDJwBC0HhACECDIIBCyADQfMANgIcIAMgATYCFCADQYAbNgIQIANBFTYCDEEAIQIMmgELIAMtACkiAEEja0ELSQ0JAkAgAEEGSw0AQQEgAHRBygBxRQ0ADAoLQQAhAiADQQA2AhwgAyABNgIUIANB7Qk2AhAgA0EINgIMDJkBC0HyACECIAEgBEYNmAEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBs9UAai0AAEcNBSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMmQELIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARArIgAEQCADQfEANgIcIAMgATYCFCADIAA2AgxBACECDJkBC0HfACECDH8LQQAhAAJAIAMoAjgiAkUNACACKAI0IgJFDQAgAyACEQAAIQALAkAgAARAIABBFUYNASADQQA2AhwgAyABNgIUIANB6g02AhAgA0EmNgIMQQAhAgyZAQtB3gAhAgx/CyADQfAANgIcIAMgATYCFCADQYAbNgIQIANBFTYCDEEAIQIMlwELIAMtAClBIUYNBiADQQA2AhwgAyABNgIUIANBkQo2AhAgA0EINgIMQQAhAgyWAQtB7wAhAiABIARGDZUBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbDVAGotAABHDQIgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJYBCyADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQKyIARQ0CIANB7QA2AhwgAyABNgIUIAMgADYCDEEAIQIMlQELIANBADYCAAsgAygCBCEAIANBADYCBCADIAAgARArIgBFDYABIANB7gA2AhwgAyABNgIUIAMgADYCDEEAIQIMkwELQdwAIQIMeQtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDJMBC0HbACECDHkLIANB7AA2AhwgAyABNgIUIANBgBs2AhAgA0EVNgIMQQAhAgyRAQsgAy0AKSIAQSNJDQAgAEEuRg0AIANBADYCHCADIAE2AhQgA0HJCTYCECADQQg2AgxBACECDJABC0HaACECDHYLIAEgBEYEQEHrACECDI8BCwJAIAEtAABBL0YEQCABQQFqIQEMAQsgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDEEAIQIMjwELQdkAIQIMdQsgASAERwRAIANBDjYCCCADIAE2AgRB2AAhAgx1C0HqACECDI0BCyABIARGBEBB6QAhAgyNAQsgAS0AAEEwayIAQf8BcUEKSQRAIAMgADoAKiABQQFqIQFB1wAhAgx0CyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNeiADQegANgIcIAMgATYCFCADIAA2AgxBACECDIwBCyABIARGBEBB5wAhAgyMAQsCQCABLQAAQS5GBEAgAUEBaiEBDAELIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ17IANB5gA2AhwgAyABNgIUIAMgADYCDEEAIQIMjAELQdYAIQIMcgsgASAERgRAQeUAIQIMiwELQQAhAEEBIQVBASEHQQAhAgJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAIAEtAABBMGsOCgoJAAECAwQFBggLC0ECDAYLQQMMBQtBBAwEC0EFDAMLQQYMAgtBBwwBC0EICyECQQAhBUEAIQcMAgtBCSECQQEhAEEAIQVBACEHDAELQQAhBUEBIQILIAMgAjoAKyABQQFqIQECQAJAIAMtAC5BEHENAAJAAkACQCADLQAqDgMBAAIECyAHRQ0DDAILIAANAQwCCyAFRQ0BCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNAiADQeIANgIcIAMgATYCFCADIAA2AgxBACECDI0BCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNfSADQeMANgIcIAMgATYCFCADIAA2AgxBACECDIwBCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNeyADQeQANgIcIAMgATYCFCADIAA2AgwMiwELQdQAIQIMcQsgAy0AKUEiRg2GAUHTACECDHALQQAhAAJAIAMoAjgiAkUNACACKAJEIgJFDQAgAyACEQAAIQALIABFBEBB1QAhAgxwCyAAQRVHBEAgA0EANgIcIAMgATYCFCADQaQNNgIQIANBITYCDEEAIQIMiQELIANB4QA2AhwgAyABNgIUIANB0Bo2AhAgA0EVNgIMQQAhAgyIAQsgASAERgRAQeAAIQIMiAELAkACQAJAAkACQCABLQAAQQprDgQBBAQABAsgAUEBaiEBDAELIAFBAWohASADQS9qLQAAQQFxRQ0BC0HSACECDHALIANBADYCHCADIAE2AhQgA0G2ETYCECADQQk2AgxBACECDIgBCyADQQA2AhwgAyABNgIUIANBthE2AhAgA0EJNgIMQQAhAgyHAQsgASAERgRAQd8AIQIMhwELIAEtAABBCkYEQCABQQFqIQEMCQsgAy0ALkHAAHENCCADQQA2AhwgAyABNgIUIANBthE2AhAgA0ECNgIMQQAhAgyGAQsgASAERgRAQd0AIQIMhgELIAEtAAAiAkENRgRAIAFBAWohAUHQACECDG0LIAEhACACQQlrDgQFAQEFAQsgBCABIgBGBEBB3AAhAgyFAQsgAC0AAEEKRw0AIABBAWoMAgtBACECIANBADYCHCADIAA2AhQgA0HKLTYCECADQQc2AgwMgwELIAEgBEYEQEHbACECDIMBCwJAIAEtAABBCWsOBAMAAAMACyABQQFqCyEBQc4AIQIMaAsgASAERgRAQdoAIQIMgQELIAEtAABBCWsOBAABAQABC0EAIQIgA0EANgIcIANBmhI2AhAgA0EHNgIMIAMgAUEBajYCFAx/CyADQYASOwEqQQAhAAJAIAMoAjgiAkUNACACKAI4IgJFDQAgAyACEQAAIQALIABFDQAgAEEVRw0BIANB2QA2AhwgAyABNgIUIANB6ho2AhAgA0EVNgIMQQAhAgx+C0HNACECDGQLIANBADYCHCADIAE2AhQgA0HJDTYCECADQRo2AgxBACECDHwLIAEgBEYEQEHZACECDHwLIAEtAABBIEcNPSABQQFqIQEgAy0ALkEBcQ09IANBADYCHCADIAE2AhQgA0HCHDYCECADQR42AgxBACECDHsLIAEgBEYEQEHYACECDHsLAkACQAJAAkACQCABLQAAIgBBCmsOBAIDAwABCyABQQFqIQFBLCECDGULIABBOkcNASADQQA2AhwgAyABNgIUIANB5xE2AhAgA0EKNgIMQQAhAgx9CyABQQFqIQEgA0Evai0AAEEBcUUNcyADLQAyQYABcUUEQCADQTJqIQIgAxA1QQAhAAJAIAMoAjgiBkUNACAGKAIoIgZFDQAgAyAGEQAAIQALAkACQCAADhZNTEsBAQEBAQEBAQEBAQEBAQEBAQEAAQsgA0EpNgIcIAMgATYCFCADQawZNgIQIANBFTYCDEEAIQIMfgsgA0EANgIcIAMgATYCFCADQeULNgIQIANBETYCDEEAIQIMfQtBACEAAkAgAygCOCICRQ0AIAIoAlwiAkUNACADIAIRAAAhAAsgAEUNWSAAQRVHDQEgA0EFNgIcIAMgATYCFCADQZsbNgIQIANBFTYCDEEAIQIMfAtBywAhAgxiC0EAIQIgA0EANgIcIAMgATYCFCADQZAONgIQIANBFDYCDAx6CyADIAMvATJBgAFyOwEyDDsLIAEgBEcEQCADQRE2AgggAyABNgIEQcoAIQIMYAtB1wAhAgx4CyABIARGBEBB1gAhAgx4CwJAAkACQAJAIAEtAAAiAEEgciAAIABBwQBrQf8BcUEaSRtB/wFxQeMAaw4TAEBAQEBAQEBAQEBAQAFAQEACA0ALIAFBAWohAUHGACECDGELIAFBAWohAUHHACECDGALIAFBAWohAUHIACECDF8LIAFBAWohAUHJACECDF4LQdUAIQIgBCABIgBGDXYgBCABayADKAIAIgFqIQYgACABa0EFaiEHA0AgAUGQyABqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0IQQQgAUEFRg0KGiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAx2C0HUACECIAQgASIARg11IAQgAWsgAygCACIBaiEGIAAgAWtBD2ohBwNAIAFBgMgAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNB0EDIAFBD0YNCRogAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMdQtB0wAhAiAEIAEiAEYNdCAEIAFrIAMoAgAiAWohBiAAIAFrQQ5qIQcDQCABQeLHAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQYgAUEORg0HIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADHQLQdIAIQIgBCABIgBGDXMgBCABayADKAIAIgFqIQUgACABa0EBaiEGA0AgAUHgxwBqLQAAIAAtAAAiB0EgciAHIAdBwQBrQf8BcUEaSRtB/wFxRw0FIAFBAUYNAiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBTYCAAxzCyABIARGBEBB0QAhAgxzCwJAAkAgAS0AACIAQSByIAAgAEHBAGtB/wFxQRpJG0H/AXFB7gBrDgcAOTk5OTkBOQsgAUEBaiEBQcMAIQIMWgsgAUEBaiEBQcQAIQIMWQsgA0EANgIAIAZBAWohAUHFACECDFgLQdAAIQIgBCABIgBGDXAgBCABayADKAIAIgFqIQYgACABa0EJaiEHA0AgAUHWxwBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0CQQIgAUEJRg0EGiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAxwC0HPACECIAQgASIARg1vIAQgAWsgAygCACIBaiEGIAAgAWtBBWohBwNAIAFB0McAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNASABQQVGDQIgAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMbwsgACEBIANBADYCAAwzC0EBCzoALCADQQA2AgAgB0EBaiEBC0EtIQIMUgsCQANAIAEtAABB0MUAai0AAEEBRw0BIAQgAUEBaiIBRw0AC0HNACECDGsLQcIAIQIMUQsgASAERgRAQcwAIQIMagsgAS0AAEE6RgRAIAMoAgQhACADQQA2AgQgAyAAIAEQMCIARQ0zIANBywA2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMagsgA0EANgIcIAMgATYCFCADQecRNgIQIANBCjYCDEEAIQIMaQsCQAJAIAMtACxBAmsOAgABJwsgA0Ezai0AAEECcUUNJiADLQAuQQJxDSYgA0EANgIcIAMgATYCFCADQaYUNgIQIANBCzYCDEEAIQIMaQsgAy0AMkEgcUUNJSADLQAuQQJxDSUgA0EANgIcIAMgATYCFCADQb0TNgIQIANBDzYCDEEAIQIMaAtBACEAAkAgAygCOCICRQ0AIAIoAkgiAkUNACADIAIRAAAhAAsgAEUEQEHBACECDE8LIABBFUcEQCADQQA2AhwgAyABNgIUIANBpg82AhAgA0EcNgIMQQAhAgxoCyADQcoANgIcIAMgATYCFCADQYUcNgIQIANBFTYCDEEAIQIMZwsgASAERwRAA0AgAS0AAEHAwQBqLQAAQQFHDRcgBCABQQFqIgFHDQALQcQAIQIMZwtBxAAhAgxmCyABIARHBEADQAJAIAEtAAAiAEEgciAAIABBwQBrQf8BcUEaSRtB/wFxIgBBCUYNACAAQSBGDQACQAJAAkACQCAAQeMAaw4TAAMDAwMDAwMBAwMDAwMDAwMDAgMLIAFBAWohAUE2IQIMUgsgAUEBaiEBQTchAgxRCyABQQFqIQFBOCECDFALDBULIAQgAUEBaiIBRw0AC0E8IQIMZgtBPCECDGULIAEgBEYEQEHIACECDGULIANBEjYCCCADIAE2AgQCQAJAAkACQAJAIAMtACxBAWsOBBQAAQIJCyADLQAyQSBxDQNB4AEhAgxPCwJAIAMvATIiAEEIcUUNACADLQAoQQFHDQAgAy0ALkEIcUUNAgsgAyAAQff7A3FBgARyOwEyDAsLIAMgAy8BMkEQcjsBMgwECyADQQA2AgQgAyABIAEQMSIABEAgA0HBADYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgxmCyABQQFqIQEMWAsgA0EANgIcIAMgATYCFCADQfQTNgIQIANBBDYCDEEAIQIMZAtBxwAhAiABIARGDWMgAygCACIAIAQgAWtqIQUgASAAa0EGaiEGAkADQCAAQcDFAGotAAAgAS0AAEEgckcNASAAQQZGDUogAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMZAsgA0EANgIADAULAkAgASAERwRAA0AgAS0AAEHAwwBqLQAAIgBBAUcEQCAAQQJHDQMgAUEBaiEBDAULIAQgAUEBaiIBRw0AC0HFACECDGQLQcUAIQIMYwsLIANBADoALAwBC0ELIQIMRwtBPyECDEYLAkACQANAIAEtAAAiAEEgRwRAAkAgAEEKaw4EAwUFAwALIABBLEYNAwwECyAEIAFBAWoiAUcNAAtBxgAhAgxgCyADQQg6ACwMDgsgAy0AKEEBRw0CIAMtAC5BCHENAiADKAIEIQAgA0EANgIEIAMgACABEDEiAARAIANBwgA2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMXwsgAUEBaiEBDFALQTshAgxECwJAA0AgAS0AACIAQSBHIABBCUdxDQEgBCABQQFqIgFHDQALQcMAIQIMXQsLQTwhAgxCCwJAAkAgASAERwRAA0AgAS0AACIAQSBHBEAgAEEKaw4EAwQEAwQLIAQgAUEBaiIBRw0AC0E/IQIMXQtBPyECDFwLIAMgAy8BMkEgcjsBMgwKCyADKAIEIQAgA0EANgIEIAMgACABEDEiAEUNTiADQT42AhwgAyABNgIUIAMgADYCDEEAIQIMWgsCQCABIARHBEADQCABLQAAQcDDAGotAAAiAEEBRwRAIABBAkYNAwwMCyAEIAFBAWoiAUcNAAtBNyECDFsLQTchAgxaCyABQQFqIQEMBAtBOyECIAQgASIARg1YIAQgAWsgAygCACIBaiEGIAAgAWtBBWohBwJAA0AgAUGQyABqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0BIAFBBUYEQEEHIQEMPwsgAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMWQsgA0EANgIAIAAhAQwFC0E6IQIgBCABIgBGDVcgBCABayADKAIAIgFqIQYgACABa0EIaiEHAkADQCABQbTBAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQEgAUEIRgRAQQUhAQw+CyABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAxYCyADQQA2AgAgACEBDAQLQTkhAiAEIAEiAEYNViAEIAFrIAMoAgAiAWohBiAAIAFrQQNqIQcCQANAIAFBsMEAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNASABQQNGBEBBBiEBDD0LIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADFcLIANBADYCACAAIQEMAwsCQANAIAEtAAAiAEEgRwRAIABBCmsOBAcEBAcCCyAEIAFBAWoiAUcNAAtBOCECDFYLIABBLEcNASABQQFqIQBBASEBAkACQAJAAkACQCADLQAsQQVrDgQDAQIEAAsgACEBDAQLQQIhAQwBC0EEIQELIANBAToALCADIAMvATIgAXI7ATIgACEBDAELIAMgAy8BMkEIcjsBMiAAIQELQT4hAgw7CyADQQA6ACwLQTkhAgw5CyABIARGBEBBNiECDFILAkACQAJAAkACQCABLQAAQQprDgQAAgIBAgsgAygCBCEAIANBADYCBCADIAAgARAxIgBFDQIgA0EzNgIcIAMgATYCFCADIAA2AgxBACECDFULIAMoAgQhACADQQA2AgQgAyAAIAEQMSIARQRAIAFBAWohAQwGCyADQTI2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMVAsgAy0ALkEBcQRAQd8BIQIMOwsgAygCBCEAIANBADYCBCADIAAgARAxIgANAQxJC0E0IQIMOQsgA0E1NgIcIAMgATYCFCADIAA2AgxBACECDFELQTUhAgw3CyADQS9qLQAAQQFxDQAgA0EANgIcIAMgATYCFCADQesWNgIQIANBGTYCDEEAIQIMTwtBMyECDDULIAEgBEYEQEEyIQIMTgsCQCABLQAAQQpGBEAgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GSFzYCECADQQM2AgxBACECDE4LQTIhAgw0CyABIARGBEBBMSECDE0LAkAgAS0AACIAQQlGDQAgAEEgRg0AQQEhAgJAIAMtACxBBWsOBAYEBQANCyADIAMvATJBCHI7ATIMDAsgAy0ALkEBcUUNASADLQAsQQhHDQAgA0EAOgAsC0E9IQIMMgsgA0EANgIcIAMgATYCFCADQcIWNgIQIANBCjYCDEEAIQIMSgtBAiECDAELQQQhAgsgA0EBOgAsIAMgAy8BMiACcjsBMgwGCyABIARGBEBBMCECDEcLIAEtAABBCkYEQCABQQFqIQEMAQsgAy0ALkEBcQ0AIANBADYCHCADIAE2AhQgA0HcKDYCECADQQI2AgxBACECDEYLQTAhAgwsCyABQQFqIQFBMSECDCsLIAEgBEYEQEEvIQIMRAsgAS0AACIAQQlHIABBIEdxRQRAIAFBAWohASADLQAuQQFxDQEgA0EANgIcIAMgATYCFCADQZcQNgIQIANBCjYCDEEAIQIMRAtBASECAkACQAJAAkACQAJAIAMtACxBAmsOBwUEBAMBAgAECyADIAMvATJBCHI7ATIMAwtBAiECDAELQQQhAgsgA0EBOgAsIAMgAy8BMiACcjsBMgtBLyECDCsLIANBADYCHCADIAE2AhQgA0GEEzYCECADQQs2AgxBACECDEMLQeEBIQIMKQsgASAERgRAQS4hAgxCCyADQQA2AgQgA0ESNgIIIAMgASABEDEiAA0BC0EuIQIMJwsgA0EtNgIcIAMgATYCFCADIAA2AgxBACECDD8LQQAhAAJAIAMoAjgiAkUNACACKAJMIgJFDQAgAyACEQAAIQALIABFDQAgAEEVRw0BIANB2AA2AhwgAyABNgIUIANBsxs2AhAgA0EVNgIMQQAhAgw+C0HMACECDCQLIANBADYCHCADIAE2AhQgA0GzDjYCECADQR02AgxBACECDDwLIAEgBEYEQEHOACECDDwLIAEtAAAiAEEgRg0CIABBOkYNAQsgA0EAOgAsQQkhAgwhCyADKAIEIQAgA0EANgIEIAMgACABEDAiAA0BDAILIAMtAC5BAXEEQEHeASECDCALIAMoAgQhACADQQA2AgQgAyAAIAEQMCIARQ0CIANBKjYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgw4CyADQcsANgIcIAMgADYCDCADIAFBAWo2AhRBACECDDcLIAFBAWohAUHAACECDB0LIAFBAWohAQwsCyABIARGBEBBKyECDDULAkAgAS0AAEEKRgRAIAFBAWohAQwBCyADLQAuQcAAcUUNBgsgAy0AMkGAAXEEQEEAIQACQCADKAI4IgJFDQAgAigCXCICRQ0AIAMgAhEAACEACyAARQ0SIABBFUYEQCADQQU2AhwgAyABNgIUIANBmxs2AhAgA0EVNgIMQQAhAgw2CyADQQA2AhwgAyABNgIUIANBkA42AhAgA0EUNgIMQQAhAgw1CyADQTJqIQIgAxA1QQAhAAJAIAMoAjgiBkUNACAGKAIoIgZFDQAgAyAGEQAAIQALIAAOFgIBAAQEBAQEBAQEBAQEBAQEBAQEBAMECyADQQE6ADALIAIgAi8BAEHAAHI7AQALQSshAgwYCyADQSk2AhwgAyABNgIUIANBrBk2AhAgA0EVNgIMQQAhAgwwCyADQQA2AhwgAyABNgIUIANB5Qs2AhAgA0ERNgIMQQAhAgwvCyADQQA2AhwgAyABNgIUIANBpQs2AhAgA0ECNgIMQQAhAgwuC0EBIQcgAy8BMiIFQQhxRQRAIAMpAyBCAFIhBwsCQCADLQAwBEBBASEAIAMtAClBBUYNASAFQcAAcUUgB3FFDQELAkAgAy0AKCICQQJGBEBBASEAIAMvATQiBkHlAEYNAkEAIQAgBUHAAHENAiAGQeQARg0CIAZB5gBrQQJJDQIgBkHMAUYNAiAGQbACRg0CDAELQQAhACAFQcAAcQ0BC0ECIQAgBUEIcQ0AIAVBgARxBEACQCACQQFHDQAgAy0ALkEKcQ0AQQUhAAwCC0EEIQAMAQsgBUEgcUUEQCADEDZBAEdBAnQhAAwBC0EAQQMgAykDIFAbIQALIABBAWsOBQIABwEDBAtBESECDBMLIANBAToAMQwpC0EAIQICQCADKAI4IgBFDQAgACgCMCIARQ0AIAMgABEAACECCyACRQ0mIAJBFUYEQCADQQM2AhwgAyABNgIUIANB0hs2AhAgA0EVNgIMQQAhAgwrC0EAIQIgA0EANgIcIAMgATYCFCADQd0ONgIQIANBEjYCDAwqCyADQQA2AhwgAyABNgIUIANB+SA2AhAgA0EPNgIMQQAhAgwpC0EAIQACQCADKAI4IgJFDQAgAigCMCICRQ0AIAMgAhEAACEACyAADQELQQ4hAgwOCyAAQRVGBEAgA0ECNgIcIAMgATYCFCADQdIbNgIQIANBFTYCDEEAIQIMJwsgA0EANgIcIAMgATYCFCADQd0ONgIQIANBEjYCDEEAIQIMJgtBKiECDAwLIAEgBEcEQCADQQk2AgggAyABNgIEQSkhAgwMC0EmIQIMJAsgAyADKQMgIgwgBCABa60iCn0iC0IAIAsgDFgbNwMgIAogDFQEQEElIQIMJAsgAygCBCEAIANBADYCBCADIAAgASAMp2oiARAyIgBFDQAgA0EFNgIcIAMgATYCFCADIAA2AgxBACECDCMLQQ8hAgwJC0IAIQoCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAS0AAEEwaw43FxYAAQIDBAUGBxQUFBQUFBQICQoLDA0UFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFA4PEBESExQLQgIhCgwWC0IDIQoMFQtCBCEKDBQLQgUhCgwTC0IGIQoMEgtCByEKDBELQgghCgwQC0IJIQoMDwtCCiEKDA4LQgshCgwNC0IMIQoMDAtCDSEKDAsLQg4hCgwKC0IPIQoMCQtCCiEKDAgLQgshCgwHC0IMIQoMBgtCDSEKDAULQg4hCgwEC0IPIQoMAwsgA0EANgIcIAMgATYCFCADQZ8VNgIQIANBDDYCDEEAIQIMIQsgASAERgRAQSIhAgwhC0IAIQoCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAEtAABBMGsONxUUAAECAwQFBgcWFhYWFhYWCAkKCwwNFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYODxAREhMWC0ICIQoMFAtCAyEKDBMLQgQhCgwSC0IFIQoMEQtCBiEKDBALQgchCgwPC0IIIQoMDgtCCSEKDA0LQgohCgwMC0ILIQoMCwtCDCEKDAoLQg0hCgwJC0IOIQoMCAtCDyEKDAcLQgohCgwGC0ILIQoMBQtCDCEKDAQLQg0hCgwDC0IOIQoMAgtCDyEKDAELQgEhCgsgAUEBaiEBIAMpAyAiC0L//////////w9YBEAgAyALQgSGIAqENwMgDAILIANBADYCHCADIAE2AhQgA0G1CTYCECADQQw2AgxBACECDB4LQSchAgwEC0EoIQIMAwsgAyABOgAsIANBADYCACAHQQFqIQFBDCECDAILIANBADYCACAGQQFqIQFBCiECDAELIAFBAWohAUEIIQIMAAsAC0EAIQIgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDAwXC0EAIQIgA0EANgIcIAMgATYCFCADQYMRNgIQIANBCTYCDAwWC0EAIQIgA0EANgIcIAMgATYCFCADQd8KNgIQIANBCTYCDAwVC0EAIQIgA0EANgIcIAMgATYCFCADQe0QNgIQIANBCTYCDAwUC0EAIQIgA0EANgIcIAMgATYCFCADQdIRNgIQIANBCTYCDAwTC0EAIQIgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDAwSC0EAIQIgA0EANgIcIAMgATYCFCADQYMRNgIQIANBCTYCDAwRC0EAIQIgA0EANgIcIAMgATYCFCADQd8KNgIQIANBCTYCDAwQC0EAIQIgA0EANgIcIAMgATYCFCADQe0QNgIQIANBCTYCDAwPC0EAIQIgA0EANgIcIAMgATYCFCADQdIRNgIQIANBCTYCDAwOC0EAIQIgA0EANgIcIAMgATYCFCADQbkXNgIQIANBDzYCDAwNC0EAIQIgA0EANgIcIAMgATYCFCADQbkXNgIQIANBDzYCDAwMC0EAIQIgA0EANgIcIAMgATYCFCADQZkTNgIQIANBCzYCDAwLC0EAIQIgA0EANgIcIAMgATYCFCADQZ0JNgIQIANBCzYCDAwKC0EAIQIgA0EANgIcIAMgATYCFCADQZcQNgIQIANBCjYCDAwJC0EAIQIgA0EANgIcIAMgATYCFCADQbEQNgIQIANBCjYCDAwIC0EAIQIgA0EANgIcIAMgATYCFCADQbsdNgIQIANBAjYCDAwHC0EAIQIgA0EANgIcIAMgATYCFCADQZYWNgIQIANBAjYCDAwGC0EAIQIgA0EANgIcIAMgATYCFCADQfkYNgIQIANBAjYCDAwFC0EAIQIgA0EANgIcIAMgATYCFCADQcQYNgIQIANBAjYCDAwECyADQQI2AhwgAyABNgIUIANBqR42AhAgA0EWNgIMQQAhAgwDC0HeACECIAEgBEYNAiAJQQhqIQcgAygCACEFAkACQCABIARHBEAgBUGWyABqIQggBCAFaiABayEGIAVBf3NBCmoiBSABaiEAA0AgAS0AACAILQAARwRAQQIhCAwDCyAFRQRAQQAhCCAAIQEMAwsgBUEBayEFIAhBAWohCCAEIAFBAWoiAUcNAAsgBiEFIAQhAQsgB0EBNgIAIAMgBTYCAAwBCyADQQA2AgAgByAINgIACyAHIAE2AgQgCSgCDCEAAkACQCAJKAIIQQFrDgIEAQALIANBADYCHCADQcIeNgIQIANBFzYCDCADIABBAWo2AhRBACECDAMLIANBADYCHCADIAA2AhQgA0HXHjYCECADQQk2AgxBACECDAILIAEgBEYEQEEoIQIMAgsgA0EJNgIIIAMgATYCBEEnIQIMAQsgASAERgRAQQEhAgwBCwNAAkACQAJAIAEtAABBCmsOBAABAQABCyABQQFqIQEMAQsgAUEBaiEBIAMtAC5BIHENAEEAIQIgA0EANgIcIAMgATYCFCADQaEhNgIQIANBBTYCDAwCC0EBIQIgASAERw0ACwsgCUEQaiQAIAJFBEAgAygCDCEADAELIAMgAjYCHEEAIQAgAygCBCIBRQ0AIAMgASAEIAMoAggRAQAiAUUNACADIAQ2AhQgAyABNgIMIAEhAAsgAAu+AgECfyAAQQA6AAAgAEHkAGoiAUEBa0EAOgAAIABBADoAAiAAQQA6AAEgAUEDa0EAOgAAIAFBAmtBADoAACAAQQA6AAMgAUEEa0EAOgAAQQAgAGtBA3EiASAAaiIAQQA2AgBB5AAgAWtBfHEiAiAAaiIBQQRrQQA2AgACQCACQQlJDQAgAEEANgIIIABBADYCBCABQQhrQQA2AgAgAUEMa0EANgIAIAJBGUkNACAAQQA2AhggAEEANgIUIABBADYCECAAQQA2AgwgAUEQa0EANgIAIAFBFGtBADYCACABQRhrQQA2AgAgAUEca0EANgIAIAIgAEEEcUEYciICayIBQSBJDQAgACACaiEAA0AgAEIANwMYIABCADcDECAAQgA3AwggAEIANwMAIABBIGohACABQSBrIgFBH0sNAAsLC1YBAX8CQCAAKAIMDQACQAJAAkACQCAALQAxDgMBAAMCCyAAKAI4IgFFDQAgASgCMCIBRQ0AIAAgAREAACIBDQMLQQAPCwALIABByhk2AhBBDiEBCyABCxoAIAAoAgxFBEAgAEHeHzYCECAAQRU2AgwLCxQAIAAoAgxBFUYEQCAAQQA2AgwLCxQAIAAoAgxBFkYEQCAAQQA2AgwLCwcAIAAoAgwLBwAgACgCEAsJACAAIAE2AhALBwAgACgCFAsrAAJAIABBJ08NAEL//////wkgAK2IQgGDUA0AIABBAnRB0DhqKAIADwsACxcAIABBL08EQAALIABBAnRB7DlqKAIAC78JAQF/QfQtIQECQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCAAQeQAaw70A2NiAAFhYWFhYWECAwQFYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYQYHCAkKCwwNDg9hYWFhYRBhYWFhYWFhYWFhYRFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWESExQVFhcYGRobYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYRwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1NmE3ODk6YWFhYWFhYWE7YWFhPGFhYWE9Pj9hYWFhYWFhYUBhYUFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFCQ0RFRkdISUpLTE1OT1BRUlNhYWFhYWFhYVRVVldYWVpbYVxdYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhXmFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYV9gYQtB6iwPC0GYJg8LQe0xDwtBoDcPC0HJKQ8LQbQpDwtBli0PC0HrKw8LQaI1DwtB2zQPC0HgKQ8LQeMkDwtB1SQPC0HuJA8LQeYlDwtByjQPC0HQNw8LQao1DwtB9SwPC0H2Jg8LQYIiDwtB8jMPC0G+KA8LQec3DwtBzSEPC0HAIQ8LQbglDwtByyUPC0GWJA8LQY80DwtBzTUPC0HdKg8LQe4zDwtBnDQPC0GeMQ8LQfQ1DwtB5SIPC0GvJQ8LQZkxDwtBsjYPC0H5Ng8LQcQyDwtB3SwPC0GCMQ8LQcExDwtBjTcPC0HJJA8LQew2DwtB5yoPC0HIIw8LQeIhDwtByTcPC0GlIg8LQZQiDwtB2zYPC0HeNQ8LQYYmDwtBvCsPC0GLMg8LQaAjDwtB9jAPC0GALA8LQYkrDwtBpCYPC0HyIw8LQYEoDwtBqzIPC0HrJw8LQcI2DwtBoiQPC0HPKg8LQdwjDwtBhycPC0HkNA8LQbciDwtBrTEPC0HVIg8LQa80DwtB3iYPC0HWMg8LQfQ0DwtBgTgPC0H0Nw8LQZI2DwtBnScPC0GCKQ8LQY0jDwtB1zEPC0G9NQ8LQbQ3DwtB2DAPC0G2Jw8LQZo4DwtBpyoPC0HEJw8LQa4jDwtB9SIPCwALQcomIQELIAELFwAgACAALwEuQf7/A3EgAUEAR3I7AS4LGgAgACAALwEuQf3/A3EgAUEAR0EBdHI7AS4LGgAgACAALwEuQfv/A3EgAUEAR0ECdHI7AS4LGgAgACAALwEuQff/A3EgAUEAR0EDdHI7AS4LGgAgACAALwEuQe//A3EgAUEAR0EEdHI7AS4LGgAgACAALwEuQd//A3EgAUEAR0EFdHI7AS4LGgAgACAALwEuQb//A3EgAUEAR0EGdHI7AS4LGgAgACAALwEuQf/+A3EgAUEAR0EHdHI7AS4LGgAgACAALwEuQf/9A3EgAUEAR0EIdHI7AS4LGgAgACAALwEuQf/7A3EgAUEAR0EJdHI7AS4LPgECfwJAIAAoAjgiA0UNACADKAIEIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHhEjYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIIIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEH8ETYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIMIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHsCjYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIQIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEH6HjYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIUIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHLEDYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIYIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEG3HzYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIcIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEG/FTYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIsIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEH+CDYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIgIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEGMHTYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIkIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHmFTYCEEEYIQQLIAQLOAAgAAJ/IAAvATJBFHFBFEYEQEEBIAAtAChBAUYNARogAC8BNEHlAEYMAQsgAC0AKUEFRgs6ADALWQECfwJAIAAtAChBAUYNACAALwE0IgFB5ABrQeQASQ0AIAFBzAFGDQAgAUGwAkYNACAALwEyIgBBwABxDQBBASECIABBiARxQYAERg0AIABBKHFFIQILIAILjAEBAn8CQAJAAkAgAC0AKkUNACAALQArRQ0AIAAvATIiAUECcUUNAQwCCyAALwEyIgFBAXFFDQELQQEhAiAALQAoQQFGDQAgAC8BNCIAQeQAa0HkAEkNACAAQcwBRg0AIABBsAJGDQAgAUHAAHENAEEAIQIgAUGIBHFBgARGDQAgAUEocUEARyECCyACC1cAIABBGGpCADcDACAAQgA3AwAgAEE4akIANwMAIABBMGpCADcDACAAQShqQgA3AwAgAEEgakIANwMAIABBEGpCADcDACAAQQhqQgA3AwAgAEH9ATYCHAsGACAAEDoLmi0BC38jAEEQayIKJABB3NUAKAIAIglFBEBBnNkAKAIAIgVFBEBBqNkAQn83AgBBoNkAQoCAhICAgMAANwIAQZzZACAKQQhqQXBxQdiq1aoFcyIFNgIAQbDZAEEANgIAQYDZAEEANgIAC0GE2QBBwNkENgIAQdTVAEHA2QQ2AgBB6NUAIAU2AgBB5NUAQX82AgBBiNkAQcCmAzYCAANAIAFBgNYAaiABQfTVAGoiAjYCACACIAFB7NUAaiIDNgIAIAFB+NUAaiADNgIAIAFBiNYAaiABQfzVAGoiAzYCACADIAI2AgAgAUGQ1gBqIAFBhNYAaiICNgIAIAIgAzYCACABQYzWAGogAjYCACABQSBqIgFBgAJHDQALQczZBEGBpgM2AgBB4NUAQazZACgCADYCAEHQ1QBBgKYDNgIAQdzVAEHI2QQ2AgBBzP8HQTg2AgBByNkEIQkLAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAEHsAU0EQEHE1QAoAgAiBkEQIABBE2pBcHEgAEELSRsiBEEDdiIAdiIBQQNxBEACQCABQQFxIAByQQFzIgJBA3QiAEHs1QBqIgEgAEH01QBqKAIAIgAoAggiA0YEQEHE1QAgBkF+IAJ3cTYCAAwBCyABIAM2AgggAyABNgIMCyAAQQhqIQEgACACQQN0IgJBA3I2AgQgACACaiIAIAAoAgRBAXI2AgQMEQtBzNUAKAIAIgggBE8NASABBEACQEECIAB0IgJBACACa3IgASAAdHFoIgBBA3QiAkHs1QBqIgEgAkH01QBqKAIAIgIoAggiA0YEQEHE1QAgBkF+IAB3cSIGNgIADAELIAEgAzYCCCADIAE2AgwLIAIgBEEDcjYCBCAAQQN0IgAgBGshBSAAIAJqIAU2AgAgAiAEaiIEIAVBAXI2AgQgCARAIAhBeHFB7NUAaiEAQdjVACgCACEDAn9BASAIQQN2dCIBIAZxRQRAQcTVACABIAZyNgIAIAAMAQsgACgCCAsiASADNgIMIAAgAzYCCCADIAA2AgwgAyABNgIICyACQQhqIQFB2NUAIAQ2AgBBzNUAIAU2AgAMEQtByNUAKAIAIgtFDQEgC2hBAnRB9NcAaigCACIAKAIEQXhxIARrIQUgACECA0ACQCACKAIQIgFFBEAgAkEUaigCACIBRQ0BCyABKAIEQXhxIARrIgMgBUkhAiADIAUgAhshBSABIAAgAhshACABIQIMAQsLIAAoAhghCSAAKAIMIgMgAEcEQEHU1QAoAgAaIAMgACgCCCIBNgIIIAEgAzYCDAwQCyAAQRRqIgIoAgAiAUUEQCAAKAIQIgFFDQMgAEEQaiECCwNAIAIhByABIgNBFGoiAigCACIBDQAgA0EQaiECIAMoAhAiAQ0ACyAHQQA2AgAMDwtBfyEEIABBv39LDQAgAEETaiIBQXBxIQRByNUAKAIAIghFDQBBACAEayEFAkACQAJAAn9BACAEQYACSQ0AGkEfIARB////B0sNABogBEEmIAFBCHZnIgBrdkEBcSAAQQF0a0E+agsiBkECdEH01wBqKAIAIgJFBEBBACEBQQAhAwwBC0EAIQEgBEEZIAZBAXZrQQAgBkEfRxt0IQBBACEDA0ACQCACKAIEQXhxIARrIgcgBU8NACACIQMgByIFDQBBACEFIAIhAQwDCyABIAJBFGooAgAiByAHIAIgAEEddkEEcWpBEGooAgAiAkYbIAEgBxshASAAQQF0IQAgAg0ACwsgASADckUEQEEAIQNBAiAGdCIAQQAgAGtyIAhxIgBFDQMgAGhBAnRB9NcAaigCACEBCyABRQ0BCwNAIAEoAgRBeHEgBGsiAiAFSSEAIAIgBSAAGyEFIAEgAyAAGyEDIAEoAhAiAAR/IAAFIAFBFGooAgALIgENAAsLIANFDQAgBUHM1QAoAgAgBGtPDQAgAygCGCEHIAMgAygCDCIARwRAQdTVACgCABogACADKAIIIgE2AgggASAANgIMDA4LIANBFGoiAigCACIBRQRAIAMoAhAiAUUNAyADQRBqIQILA0AgAiEGIAEiAEEUaiICKAIAIgENACAAQRBqIQIgACgCECIBDQALIAZBADYCAAwNC0HM1QAoAgAiAyAETwRAQdjVACgCACEBAkAgAyAEayICQRBPBEAgASAEaiIAIAJBAXI2AgQgASADaiACNgIAIAEgBEEDcjYCBAwBCyABIANBA3I2AgQgASADaiIAIAAoAgRBAXI2AgRBACEAQQAhAgtBzNUAIAI2AgBB2NUAIAA2AgAgAUEIaiEBDA8LQdDVACgCACIDIARLBEAgBCAJaiIAIAMgBGsiAUEBcjYCBEHc1QAgADYCAEHQ1QAgATYCACAJIARBA3I2AgQgCUEIaiEBDA8LQQAhASAEAn9BnNkAKAIABEBBpNkAKAIADAELQajZAEJ/NwIAQaDZAEKAgISAgIDAADcCAEGc2QAgCkEMakFwcUHYqtWqBXM2AgBBsNkAQQA2AgBBgNkAQQA2AgBBgIAECyIAIARBxwBqIgVqIgZBACAAayIHcSICTwRAQbTZAEEwNgIADA8LAkBB/NgAKAIAIgFFDQBB9NgAKAIAIgggAmohACAAIAFNIAAgCEtxDQBBACEBQbTZAEEwNgIADA8LQYDZAC0AAEEEcQ0EAkACQCAJBEBBhNkAIQEDQCABKAIAIgAgCU0EQCAAIAEoAgRqIAlLDQMLIAEoAggiAQ0ACwtBABA7IgBBf0YNBSACIQZBoNkAKAIAIgFBAWsiAyAAcQRAIAIgAGsgACADakEAIAFrcWohBgsgBCAGTw0FIAZB/v///wdLDQVB/NgAKAIAIgMEQEH02AAoAgAiByAGaiEBIAEgB00NBiABIANLDQYLIAYQOyIBIABHDQEMBwsgBiADayAHcSIGQf7///8HSw0EIAYQOyEAIAAgASgCACABKAIEakYNAyAAIQELAkAgBiAEQcgAak8NACABQX9GDQBBpNkAKAIAIgAgBSAGa2pBACAAa3EiAEH+////B0sEQCABIQAMBwsgABA7QX9HBEAgACAGaiEGIAEhAAwHC0EAIAZrEDsaDAQLIAEiAEF/Rw0FDAMLQQAhAwwMC0EAIQAMCgsgAEF/Rw0CC0GA2QBBgNkAKAIAQQRyNgIACyACQf7///8HSw0BIAIQOyEAQQAQOyEBIABBf0YNASABQX9GDQEgACABTw0BIAEgAGsiBiAEQThqTQ0BC0H02ABB9NgAKAIAIAZqIgE2AgBB+NgAKAIAIAFJBEBB+NgAIAE2AgALAkACQAJAQdzVACgCACICBEBBhNkAIQEDQCAAIAEoAgAiAyABKAIEIgVqRg0CIAEoAggiAQ0ACwwCC0HU1QAoAgAiAUEARyAAIAFPcUUEQEHU1QAgADYCAAtBACEBQYjZACAGNgIAQYTZACAANgIAQeTVAEF/NgIAQejVAEGc2QAoAgA2AgBBkNkAQQA2AgADQCABQYDWAGogAUH01QBqIgI2AgAgAiABQezVAGoiAzYCACABQfjVAGogAzYCACABQYjWAGogAUH81QBqIgM2AgAgAyACNgIAIAFBkNYAaiABQYTWAGoiAjYCACACIAM2AgAgAUGM1gBqIAI2AgAgAUEgaiIBQYACRw0AC0F4IABrQQ9xIgEgAGoiAiAGQThrIgMgAWsiAUEBcjYCBEHg1QBBrNkAKAIANgIAQdDVACABNgIAQdzVACACNgIAIAAgA2pBODYCBAwCCyAAIAJNDQAgAiADSQ0AIAEoAgxBCHENAEF4IAJrQQ9xIgAgAmoiA0HQ1QAoAgAgBmoiByAAayIAQQFyNgIEIAEgBSAGajYCBEHg1QBBrNkAKAIANgIAQdDVACAANgIAQdzVACADNgIAIAIgB2pBODYCBAwBCyAAQdTVACgCAEkEQEHU1QAgADYCAAsgACAGaiEDQYTZACEBAkACQAJAA0AgAyABKAIARwRAIAEoAggiAQ0BDAILCyABLQAMQQhxRQ0BC0GE2QAhAQNAIAEoAgAiAyACTQRAIAMgASgCBGoiBSACSw0DCyABKAIIIQEMAAsACyABIAA2AgAgASABKAIEIAZqNgIEIABBeCAAa0EPcWoiCSAEQQNyNgIEIANBeCADa0EPcWoiBiAEIAlqIgRrIQEgAiAGRgRAQdzVACAENgIAQdDVAEHQ1QAoAgAgAWoiADYCACAEIABBAXI2AgQMCAtB2NUAKAIAIAZGBEBB2NUAIAQ2AgBBzNUAQczVACgCACABaiIANgIAIAQgAEEBcjYCBCAAIARqIAA2AgAMCAsgBigCBCIFQQNxQQFHDQYgBUF4cSEIIAVB/wFNBEAgBUEDdiEDIAYoAggiACAGKAIMIgJGBEBBxNUAQcTVACgCAEF+IAN3cTYCAAwHCyACIAA2AgggACACNgIMDAYLIAYoAhghByAGIAYoAgwiAEcEQCAAIAYoAggiAjYCCCACIAA2AgwMBQsgBkEUaiICKAIAIgVFBEAgBigCECIFRQ0EIAZBEGohAgsDQCACIQMgBSIAQRRqIgIoAgAiBQ0AIABBEGohAiAAKAIQIgUNAAsgA0EANgIADAQLQXggAGtBD3EiASAAaiIHIAZBOGsiAyABayIBQQFyNgIEIAAgA2pBODYCBCACIAVBNyAFa0EPcWpBP2siAyADIAJBEGpJGyIDQSM2AgRB4NUAQazZACgCADYCAEHQ1QAgATYCAEHc1QAgBzYCACADQRBqQYzZACkCADcCACADQYTZACkCADcCCEGM2QAgA0EIajYCAEGI2QAgBjYCAEGE2QAgADYCAEGQ2QBBADYCACADQSRqIQEDQCABQQc2AgAgBSABQQRqIgFLDQALIAIgA0YNACADIAMoAgRBfnE2AgQgAyADIAJrIgU2AgAgAiAFQQFyNgIEIAVB/wFNBEAgBUF4cUHs1QBqIQACf0HE1QAoAgAiAUEBIAVBA3Z0IgNxRQRAQcTVACABIANyNgIAIAAMAQsgACgCCAsiASACNgIMIAAgAjYCCCACIAA2AgwgAiABNgIIDAELQR8hASAFQf///wdNBEAgBUEmIAVBCHZnIgBrdkEBcSAAQQF0a0E+aiEBCyACIAE2AhwgAkIANwIQIAFBAnRB9NcAaiEAQcjVACgCACIDQQEgAXQiBnFFBEAgACACNgIAQcjVACADIAZyNgIAIAIgADYCGCACIAI2AgggAiACNgIMDAELIAVBGSABQQF2a0EAIAFBH0cbdCEBIAAoAgAhAwJAA0AgAyIAKAIEQXhxIAVGDQEgAUEddiEDIAFBAXQhASAAIANBBHFqQRBqIgYoAgAiAw0ACyAGIAI2AgAgAiAANgIYIAIgAjYCDCACIAI2AggMAQsgACgCCCIBIAI2AgwgACACNgIIIAJBADYCGCACIAA2AgwgAiABNgIIC0HQ1QAoAgAiASAETQ0AQdzVACgCACIAIARqIgIgASAEayIBQQFyNgIEQdDVACABNgIAQdzVACACNgIAIAAgBEEDcjYCBCAAQQhqIQEMCAtBACEBQbTZAEEwNgIADAcLQQAhAAsgB0UNAAJAIAYoAhwiAkECdEH01wBqIgMoAgAgBkYEQCADIAA2AgAgAA0BQcjVAEHI1QAoAgBBfiACd3E2AgAMAgsgB0EQQRQgBygCECAGRhtqIAA2AgAgAEUNAQsgACAHNgIYIAYoAhAiAgRAIAAgAjYCECACIAA2AhgLIAZBFGooAgAiAkUNACAAQRRqIAI2AgAgAiAANgIYCyABIAhqIQEgBiAIaiIGKAIEIQULIAYgBUF+cTYCBCABIARqIAE2AgAgBCABQQFyNgIEIAFB/wFNBEAgAUF4cUHs1QBqIQACf0HE1QAoAgAiAkEBIAFBA3Z0IgFxRQRAQcTVACABIAJyNgIAIAAMAQsgACgCCAsiASAENgIMIAAgBDYCCCAEIAA2AgwgBCABNgIIDAELQR8hBSABQf///wdNBEAgAUEmIAFBCHZnIgBrdkEBcSAAQQF0a0E+aiEFCyAEIAU2AhwgBEIANwIQIAVBAnRB9NcAaiEAQcjVACgCACICQQEgBXQiA3FFBEAgACAENgIAQcjVACACIANyNgIAIAQgADYCGCAEIAQ2AgggBCAENgIMDAELIAFBGSAFQQF2a0EAIAVBH0cbdCEFIAAoAgAhAAJAA0AgACICKAIEQXhxIAFGDQEgBUEddiEAIAVBAXQhBSACIABBBHFqQRBqIgMoAgAiAA0ACyADIAQ2AgAgBCACNgIYIAQgBDYCDCAEIAQ2AggMAQsgAigCCCIAIAQ2AgwgAiAENgIIIARBADYCGCAEIAI2AgwgBCAANgIICyAJQQhqIQEMAgsCQCAHRQ0AAkAgAygCHCIBQQJ0QfTXAGoiAigCACADRgRAIAIgADYCACAADQFByNUAIAhBfiABd3EiCDYCAAwCCyAHQRBBFCAHKAIQIANGG2ogADYCACAARQ0BCyAAIAc2AhggAygCECIBBEAgACABNgIQIAEgADYCGAsgA0EUaigCACIBRQ0AIABBFGogATYCACABIAA2AhgLAkAgBUEPTQRAIAMgBCAFaiIAQQNyNgIEIAAgA2oiACAAKAIEQQFyNgIEDAELIAMgBGoiAiAFQQFyNgIEIAMgBEEDcjYCBCACIAVqIAU2AgAgBUH/AU0EQCAFQXhxQezVAGohAAJ/QcTVACgCACIBQQEgBUEDdnQiBXFFBEBBxNUAIAEgBXI2AgAgAAwBCyAAKAIICyIBIAI2AgwgACACNgIIIAIgADYCDCACIAE2AggMAQtBHyEBIAVB////B00EQCAFQSYgBUEIdmciAGt2QQFxIABBAXRrQT5qIQELIAIgATYCHCACQgA3AhAgAUECdEH01wBqIQBBASABdCIEIAhxRQRAIAAgAjYCAEHI1QAgBCAIcjYCACACIAA2AhggAiACNgIIIAIgAjYCDAwBCyAFQRkgAUEBdmtBACABQR9HG3QhASAAKAIAIQQCQANAIAQiACgCBEF4cSAFRg0BIAFBHXYhBCABQQF0IQEgACAEQQRxakEQaiIGKAIAIgQNAAsgBiACNgIAIAIgADYCGCACIAI2AgwgAiACNgIIDAELIAAoAggiASACNgIMIAAgAjYCCCACQQA2AhggAiAANgIMIAIgATYCCAsgA0EIaiEBDAELAkAgCUUNAAJAIAAoAhwiAUECdEH01wBqIgIoAgAgAEYEQCACIAM2AgAgAw0BQcjVACALQX4gAXdxNgIADAILIAlBEEEUIAkoAhAgAEYbaiADNgIAIANFDQELIAMgCTYCGCAAKAIQIgEEQCADIAE2AhAgASADNgIYCyAAQRRqKAIAIgFFDQAgA0EUaiABNgIAIAEgAzYCGAsCQCAFQQ9NBEAgACAEIAVqIgFBA3I2AgQgACABaiIBIAEoAgRBAXI2AgQMAQsgACAEaiIHIAVBAXI2AgQgACAEQQNyNgIEIAUgB2ogBTYCACAIBEAgCEF4cUHs1QBqIQFB2NUAKAIAIQMCf0EBIAhBA3Z0IgIgBnFFBEBBxNUAIAIgBnI2AgAgAQwBCyABKAIICyICIAM2AgwgASADNgIIIAMgATYCDCADIAI2AggLQdjVACAHNgIAQczVACAFNgIACyAAQQhqIQELIApBEGokACABC0MAIABFBEA/AEEQdA8LAkAgAEH//wNxDQAgAEEASA0AIABBEHZAACIAQX9GBEBBtNkAQTA2AgBBfw8LIABBEHQPCwALC5lCIgBBgAgLDQEAAAAAAAAAAgAAAAMAQZgICwUEAAAABQBBqAgLCQYAAAAHAAAACABB5AgLwjJJbnZhbGlkIGNoYXIgaW4gdXJsIHF1ZXJ5AFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fYm9keQBDb250ZW50LUxlbmd0aCBvdmVyZmxvdwBDaHVuayBzaXplIG92ZXJmbG93AEludmFsaWQgbWV0aG9kIGZvciBIVFRQL3gueCByZXF1ZXN0AEludmFsaWQgbWV0aG9kIGZvciBSVFNQL3gueCByZXF1ZXN0AEV4cGVjdGVkIFNPVVJDRSBtZXRob2QgZm9yIElDRS94LnggcmVxdWVzdABJbnZhbGlkIGNoYXIgaW4gdXJsIGZyYWdtZW50IHN0YXJ0AEV4cGVjdGVkIGRvdABTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3N0YXR1cwBJbnZhbGlkIHJlc3BvbnNlIHN0YXR1cwBFeHBlY3RlZCBMRiBhZnRlciBoZWFkZXJzAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMAVXNlciBjYWxsYmFjayBlcnJvcgBgb25fcmVzZXRgIGNhbGxiYWNrIGVycm9yAGBvbl9jaHVua19oZWFkZXJgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2JlZ2luYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX3ZhbHVlYCBjYWxsYmFjayBlcnJvcgBgb25fc3RhdHVzX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fdmVyc2lvbl9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3VybF9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3Byb3RvY29sX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9oZWFkZXJfdmFsdWVfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fbWV0aG9kX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25faGVhZGVyX2ZpZWxkX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX25hbWVgIGNhbGxiYWNrIGVycm9yAFVuZXhwZWN0ZWQgY2hhciBpbiB1cmwgc2VydmVyAEludmFsaWQgaGVhZGVyIHZhbHVlIGNoYXIASW52YWxpZCBoZWFkZXIgZmllbGQgY2hhcgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3ZlcnNpb24ASW52YWxpZCBtaW5vciB2ZXJzaW9uAEludmFsaWQgbWFqb3IgdmVyc2lvbgBFeHBlY3RlZCBzcGFjZSBhZnRlciB2ZXJzaW9uAEV4cGVjdGVkIENSTEYgYWZ0ZXIgdmVyc2lvbgBJbnZhbGlkIEhUVFAgdmVyc2lvbgBJbnZhbGlkIGhlYWRlciB0b2tlbgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3VybABJbnZhbGlkIGNoYXJhY3RlcnMgaW4gdXJsAFVuZXhwZWN0ZWQgc3RhcnQgY2hhciBpbiB1cmwARG91YmxlIEAgaW4gdXJsAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fcHJvdG9jb2wARW1wdHkgQ29udGVudC1MZW5ndGgASW52YWxpZCBjaGFyYWN0ZXIgaW4gQ29udGVudC1MZW5ndGgAVHJhbnNmZXItRW5jb2RpbmcgY2FuJ3QgYmUgcHJlc2VudCB3aXRoIENvbnRlbnQtTGVuZ3RoAER1cGxpY2F0ZSBDb250ZW50LUxlbmd0aABJbnZhbGlkIGNoYXIgaW4gdXJsIHBhdGgAQ29udGVudC1MZW5ndGggY2FuJ3QgYmUgcHJlc2VudCB3aXRoIFRyYW5zZmVyLUVuY29kaW5nAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgY2h1bmsgc2l6ZQBFeHBlY3RlZCBMRiBhZnRlciBjaHVuayBzaXplAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIHNpemUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfdmFsdWUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9jaHVua19leHRlbnNpb25fdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyB2YWx1ZQBVbmV4cGVjdGVkIHdoaXRlc3BhY2UgYWZ0ZXIgaGVhZGVyIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgaGVhZGVyIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgTEYgYWZ0ZXIgaGVhZGVyIHZhbHVlAEludmFsaWQgYFRyYW5zZmVyLUVuY29kaW5nYCBoZWFkZXIgdmFsdWUATWlzc2luZyBleHBlY3RlZCBDUiBhZnRlciBjaHVuayBleHRlbnNpb24gdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBxdW90ZSB2YWx1ZQBJbnZhbGlkIHF1b3RlZC1wYWlyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGVkIHZhbHVlAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGVkIHZhbHVlAFBhdXNlZCBieSBvbl9oZWFkZXJzX2NvbXBsZXRlAEludmFsaWQgRU9GIHN0YXRlAG9uX3Jlc2V0IHBhdXNlAG9uX2NodW5rX2hlYWRlciBwYXVzZQBvbl9tZXNzYWdlX2JlZ2luIHBhdXNlAG9uX2NodW5rX2V4dGVuc2lvbl92YWx1ZSBwYXVzZQBvbl9zdGF0dXNfY29tcGxldGUgcGF1c2UAb25fdmVyc2lvbl9jb21wbGV0ZSBwYXVzZQBvbl91cmxfY29tcGxldGUgcGF1c2UAb25fcHJvdG9jb2xfY29tcGxldGUgcGF1c2UAb25fY2h1bmtfY29tcGxldGUgcGF1c2UAb25faGVhZGVyX3ZhbHVlX2NvbXBsZXRlIHBhdXNlAG9uX21lc3NhZ2VfY29tcGxldGUgcGF1c2UAb25fbWV0aG9kX2NvbXBsZXRlIHBhdXNlAG9uX2hlYWRlcl9maWVsZF9jb21wbGV0ZSBwYXVzZQBvbl9jaHVua19leHRlbnNpb25fbmFtZSBwYXVzZQBVbmV4cGVjdGVkIHNwYWNlIGFmdGVyIHN0YXJ0IGxpbmUATWlzc2luZyBleHBlY3RlZCBDUiBhZnRlciByZXNwb25zZSBsaW5lAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fY2h1bmtfZXh0ZW5zaW9uX25hbWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBuYW1lAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgY2h1bmsgZXh0ZW5zaW9uIG5hbWUASW52YWxpZCBzdGF0dXMgY29kZQBQYXVzZSBvbiBDT05ORUNUL1VwZ3JhZGUAUGF1c2Ugb24gUFJJL1VwZ3JhZGUARXhwZWN0ZWQgSFRUUC8yIENvbm5lY3Rpb24gUHJlZmFjZQBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX21ldGhvZABFeHBlY3RlZCBzcGFjZSBhZnRlciBtZXRob2QAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfZmllbGQAUGF1c2VkAEludmFsaWQgd29yZCBlbmNvdW50ZXJlZABJbnZhbGlkIG1ldGhvZCBlbmNvdW50ZXJlZABNaXNzaW5nIGV4cGVjdGVkIENSIGFmdGVyIGNodW5rIGRhdGEARXhwZWN0ZWQgTEYgYWZ0ZXIgY2h1bmsgZGF0YQBVbmV4cGVjdGVkIGNoYXIgaW4gdXJsIHNjaGVtYQBSZXF1ZXN0IGhhcyBpbnZhbGlkIGBUcmFuc2Zlci1FbmNvZGluZ2AARGF0YSBhZnRlciBgQ29ubmVjdGlvbjogY2xvc2VgAFNXSVRDSF9QUk9YWQBVU0VfUFJPWFkATUtBQ1RJVklUWQBVTlBST0NFU1NBQkxFX0VOVElUWQBRVUVSWQBDT1BZAE1PVkVEX1BFUk1BTkVOVExZAFRPT19FQVJMWQBOT1RJRlkARkFJTEVEX0RFUEVOREVOQ1kAQkFEX0dBVEVXQVkAUExBWQBQVVQAQ0hFQ0tPVVQAR0FURVdBWV9USU1FT1VUAFJFUVVFU1RfVElNRU9VVABORVRXT1JLX0NPTk5FQ1RfVElNRU9VVABDT05ORUNUSU9OX1RJTUVPVVQATE9HSU5fVElNRU9VVABORVRXT1JLX1JFQURfVElNRU9VVABQT1NUAE1JU0RJUkVDVEVEX1JFUVVFU1QAQ0xJRU5UX0NMT1NFRF9SRVFVRVNUAENMSUVOVF9DTE9TRURfTE9BRF9CQUxBTkNFRF9SRVFVRVNUAEJBRF9SRVFVRVNUAEhUVFBfUkVRVUVTVF9TRU5UX1RPX0hUVFBTX1BPUlQAUkVQT1JUAElNX0FfVEVBUE9UAFJFU0VUX0NPTlRFTlQATk9fQ09OVEVOVABQQVJUSUFMX0NPTlRFTlQASFBFX0lOVkFMSURfQ09OU1RBTlQASFBFX0NCX1JFU0VUAEdFVABIUEVfU1RSSUNUAENPTkZMSUNUAFRFTVBPUkFSWV9SRURJUkVDVABQRVJNQU5FTlRfUkVESVJFQ1QAQ09OTkVDVABNVUxUSV9TVEFUVVMASFBFX0lOVkFMSURfU1RBVFVTAFRPT19NQU5ZX1JFUVVFU1RTAEVBUkxZX0hJTlRTAFVOQVZBSUxBQkxFX0ZPUl9MRUdBTF9SRUFTT05TAE9QVElPTlMAU1dJVENISU5HX1BST1RPQ09MUwBWQVJJQU5UX0FMU09fTkVHT1RJQVRFUwBNVUxUSVBMRV9DSE9JQ0VTAElOVEVSTkFMX1NFUlZFUl9FUlJPUgBXRUJfU0VSVkVSX1VOS05PV05fRVJST1IAUkFJTEdVTl9FUlJPUgBJREVOVElUWV9QUk9WSURFUl9BVVRIRU5USUNBVElPTl9FUlJPUgBTU0xfQ0VSVElGSUNBVEVfRVJST1IASU5WQUxJRF9YX0ZPUldBUkRFRF9GT1IAU0VUX1BBUkFNRVRFUgBHRVRfUEFSQU1FVEVSAEhQRV9VU0VSAFNFRV9PVEhFUgBIUEVfQ0JfQ0hVTktfSEVBREVSAEV4cGVjdGVkIExGIGFmdGVyIENSAE1LQ0FMRU5EQVIAU0VUVVAAV0VCX1NFUlZFUl9JU19ET1dOAFRFQVJET1dOAEhQRV9DTE9TRURfQ09OTkVDVElPTgBIRVVSSVNUSUNfRVhQSVJBVElPTgBESVNDT05ORUNURURfT1BFUkFUSU9OAE5PTl9BVVRIT1JJVEFUSVZFX0lORk9STUFUSU9OAEhQRV9JTlZBTElEX1ZFUlNJT04ASFBFX0NCX01FU1NBR0VfQkVHSU4AU0lURV9JU19GUk9aRU4ASFBFX0lOVkFMSURfSEVBREVSX1RPS0VOAElOVkFMSURfVE9LRU4ARk9SQklEREVOAEVOSEFOQ0VfWU9VUl9DQUxNAEhQRV9JTlZBTElEX1VSTABCTE9DS0VEX0JZX1BBUkVOVEFMX0NPTlRST0wATUtDT0wAQUNMAEhQRV9JTlRFUk5BTABSRVFVRVNUX0hFQURFUl9GSUVMRFNfVE9PX0xBUkdFX1VOT0ZGSUNJQUwASFBFX09LAFVOTElOSwBVTkxPQ0sAUFJJAFJFVFJZX1dJVEgASFBFX0lOVkFMSURfQ09OVEVOVF9MRU5HVEgASFBFX1VORVhQRUNURURfQ09OVEVOVF9MRU5HVEgARkxVU0gAUFJPUFBBVENIAE0tU0VBUkNIAFVSSV9UT09fTE9ORwBQUk9DRVNTSU5HAE1JU0NFTExBTkVPVVNfUEVSU0lTVEVOVF9XQVJOSU5HAE1JU0NFTExBTkVPVVNfV0FSTklORwBIUEVfSU5WQUxJRF9UUkFOU0ZFUl9FTkNPRElORwBFeHBlY3RlZCBDUkxGAEhQRV9JTlZBTElEX0NIVU5LX1NJWkUATU9WRQBDT05USU5VRQBIUEVfQ0JfU1RBVFVTX0NPTVBMRVRFAEhQRV9DQl9IRUFERVJTX0NPTVBMRVRFAEhQRV9DQl9WRVJTSU9OX0NPTVBMRVRFAEhQRV9DQl9VUkxfQ09NUExFVEUASFBFX0NCX1BST1RPQ09MX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19DT01QTEVURQBIUEVfQ0JfSEVBREVSX1ZBTFVFX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19FWFRFTlNJT05fVkFMVUVfQ09NUExFVEUASFBFX0NCX0NIVU5LX0VYVEVOU0lPTl9OQU1FX0NPTVBMRVRFAEhQRV9DQl9NRVNTQUdFX0NPTVBMRVRFAEhQRV9DQl9NRVRIT0RfQ09NUExFVEUASFBFX0NCX0hFQURFUl9GSUVMRF9DT01QTEVURQBERUxFVEUASFBFX0lOVkFMSURfRU9GX1NUQVRFAElOVkFMSURfU1NMX0NFUlRJRklDQVRFAFBBVVNFAE5PX1JFU1BPTlNFAFVOU1VQUE9SVEVEX01FRElBX1RZUEUAR09ORQBOT1RfQUNDRVBUQUJMRQBTRVJWSUNFX1VOQVZBSUxBQkxFAFJBTkdFX05PVF9TQVRJU0ZJQUJMRQBPUklHSU5fSVNfVU5SRUFDSEFCTEUAUkVTUE9OU0VfSVNfU1RBTEUAUFVSR0UATUVSR0UAUkVRVUVTVF9IRUFERVJfRklFTERTX1RPT19MQVJHRQBSRVFVRVNUX0hFQURFUl9UT09fTEFSR0UAUEFZTE9BRF9UT09fTEFSR0UASU5TVUZGSUNJRU5UX1NUT1JBR0UASFBFX1BBVVNFRF9VUEdSQURFAEhQRV9QQVVTRURfSDJfVVBHUkFERQBTT1VSQ0UAQU5OT1VOQ0UAVFJBQ0UASFBFX1VORVhQRUNURURfU1BBQ0UAREVTQ1JJQkUAVU5TVUJTQ1JJQkUAUkVDT1JEAEhQRV9JTlZBTElEX01FVEhPRABOT1RfRk9VTkQAUFJPUEZJTkQAVU5CSU5EAFJFQklORABVTkFVVEhPUklaRUQATUVUSE9EX05PVF9BTExPV0VEAEhUVFBfVkVSU0lPTl9OT1RfU1VQUE9SVEVEAEFMUkVBRFlfUkVQT1JURUQAQUNDRVBURUQATk9UX0lNUExFTUVOVEVEAExPT1BfREVURUNURUQASFBFX0NSX0VYUEVDVEVEAEhQRV9MRl9FWFBFQ1RFRABDUkVBVEVEAElNX1VTRUQASFBFX1BBVVNFRABUSU1FT1VUX09DQ1VSRUQAUEFZTUVOVF9SRVFVSVJFRABQUkVDT05ESVRJT05fUkVRVUlSRUQAUFJPWFlfQVVUSEVOVElDQVRJT05fUkVRVUlSRUQATkVUV09SS19BVVRIRU5USUNBVElPTl9SRVFVSVJFRABMRU5HVEhfUkVRVUlSRUQAU1NMX0NFUlRJRklDQVRFX1JFUVVJUkVEAFVQR1JBREVfUkVRVUlSRUQAUEFHRV9FWFBJUkVEAFBSRUNPTkRJVElPTl9GQUlMRUQARVhQRUNUQVRJT05fRkFJTEVEAFJFVkFMSURBVElPTl9GQUlMRUQAU1NMX0hBTkRTSEFLRV9GQUlMRUQATE9DS0VEAFRSQU5TRk9STUFUSU9OX0FQUExJRUQATk9UX01PRElGSUVEAE5PVF9FWFRFTkRFRABCQU5EV0lEVEhfTElNSVRfRVhDRUVERUQAU0lURV9JU19PVkVSTE9BREVEAEhFQUQARXhwZWN0ZWQgSFRUUC8sIFJUU1AvIG9yIElDRS8A5xUAAK8VAACkEgAAkhoAACYWAACeFAAA2xkAAHkVAAB+EgAA/hQAADYVAAALFgAA2BYAAPMSAABCGAAArBYAABIVAAAUFwAA7xcAAEgUAABxFwAAshoAAGsZAAB+GQAANRQAAIIaAABEFwAA/RYAAB4YAACHFwAAqhkAAJMSAAAHGAAALBcAAMoXAACkFwAA5xUAAOcVAABYFwAAOxgAAKASAAAtHAAAwxEAAEgRAADeEgAAQhMAAKQZAAD9EAAA9xUAAKUVAADvFgAA+BkAAEoWAABWFgAA9RUAAAoaAAAIGgAAARoAAKsVAABCEgAA1xAAAEwRAAAFGQAAVBYAAB4RAADKGQAAyBkAAE4WAAD/GAAAcRQAAPAVAADuFQAAlBkAAPwVAAC/GQAAmxkAAHwUAABDEQAAcBgAAJUUAAAnFAAAGRQAANUSAADUGQAARBYAAPcQAEG5OwsBAQBB0DsL4AEBAQIBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEDAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBuj0LBAEAAAIAQdE9C14DBAMDAwMDAAADAwADAwADAwMDAwMDAwMDAAUAAAAAAAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAwADAEG6PwsEAQAAAgBB0T8LXgMAAwMDAwMAAAMDAAMDAAMDAwMDAwMDAwMABAAFAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwADAAMAQbDBAAsNbG9zZWVlcC1hbGl2ZQBBycEACwEBAEHgwQAL4AEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBycMACwEBAEHgwwAL5wEBAQEBAQEBAQEBAQECAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAWNodW5rZWQAQfHFAAteAQABAQEBAQAAAQEAAQEAAQEBAQEBAQEBAQAAAAAAAAABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQAAAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEAAQBB0McACyFlY3Rpb25lbnQtbGVuZ3Rob25yb3h5LWNvbm5lY3Rpb24AQYDIAAsgcmFuc2Zlci1lbmNvZGluZ3BncmFkZQ0KDQpTTQ0KDQoAQanIAAsFAQIAAQMAQcDIAAtfBAUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAQanKAAsFAQIAAQMAQcDKAAtfBAUFBgUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAQanMAAsEAQAAAQBBwcwAC14CAgACAgICAgICAgICAgICAgICAgICAgICAgICAgIAAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAEGpzgALBQECAAEDAEHAzgALXwQFAAAFBQUFBQUFBQUFBQYFBQUFBQUFBQUFBQUABQAHCAUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQAFAAUABQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAAAAFAEGp0AALBQEBAAEBAEHA0AALAQEAQdrQAAtBAgAAAAAAAAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAQanSAAsFAQEAAQEAQcDSAAsBAQBBytIACwYCAAAAAAIAQeHSAAs6AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAAAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwBBoNQAC50BTk9VTkNFRUNLT1VUTkVDVEVURUNSSUJFTFVTSEVURUFEU0VBUkNIUkdFQ1RJVklUWUxFTkRBUlZFT1RJRllQVElPTlNDSFNFQVlTVEFUQ0hHRVVFUllPUkRJUkVDVE9SVFJDSFBBUkFNRVRFUlVSQ0VCU0NSSUJFQVJET1dOQUNFSU5ETktDS1VCU0NSSUJFVFRQQ0VUU1BBRFRQLw==",
      wasmBuffer;
    Object.defineProperty(module2, "exports", {
      get: () => wasmBuffer || (wasmBuffer = Buffer2.from(wasmBase64, "base64")),
    });
  },
});
var require_llhttp_simd_wasm = __commonJS({
  "node_modules/undici/lib/llhttp/llhttp_simd-wasm.js"(exports2, module2) {
    "use strict";
    init_performance();
    var { Buffer: Buffer2 } = require("node:buffer"),
      wasmBase64 =
        "AGFzbQEAAAABJwdgAX8Bf2ADf39/AX9gAn9/AGABfwBgBH9/f38Bf2AAAGADf39/AALLAQgDZW52GHdhc21fb25faGVhZGVyc19jb21wbGV0ZQAEA2VudhV3YXNtX29uX21lc3NhZ2VfYmVnaW4AAANlbnYLd2FzbV9vbl91cmwAAQNlbnYOd2FzbV9vbl9zdGF0dXMAAQNlbnYUd2FzbV9vbl9oZWFkZXJfZmllbGQAAQNlbnYUd2FzbV9vbl9oZWFkZXJfdmFsdWUAAQNlbnYMd2FzbV9vbl9ib2R5AAEDZW52GHdhc21fb25fbWVzc2FnZV9jb21wbGV0ZQAAAzU0BQYAAAMAAAAAAAADAQMAAwMDAAACAAAAAAICAgICAgICAgIBAQEBAQEBAQEBAwAAAwAAAAQFAXABExMFAwEAAgYIAX8BQcDZBAsHxQcoBm1lbW9yeQIAC19pbml0aWFsaXplAAgZX19pbmRpcmVjdF9mdW5jdGlvbl90YWJsZQEAC2xsaHR0cF9pbml0AAkYbGxodHRwX3Nob3VsZF9rZWVwX2FsaXZlADcMbGxodHRwX2FsbG9jAAsGbWFsbG9jADkLbGxodHRwX2ZyZWUADARmcmVlAAwPbGxodHRwX2dldF90eXBlAA0VbGxodHRwX2dldF9odHRwX21ham9yAA4VbGxodHRwX2dldF9odHRwX21pbm9yAA8RbGxodHRwX2dldF9tZXRob2QAEBZsbGh0dHBfZ2V0X3N0YXR1c19jb2RlABESbGxodHRwX2dldF91cGdyYWRlABIMbGxodHRwX3Jlc2V0ABMObGxodHRwX2V4ZWN1dGUAFBRsbGh0dHBfc2V0dGluZ3NfaW5pdAAVDWxsaHR0cF9maW5pc2gAFgxsbGh0dHBfcGF1c2UAFw1sbGh0dHBfcmVzdW1lABgbbGxodHRwX3Jlc3VtZV9hZnRlcl91cGdyYWRlABkQbGxodHRwX2dldF9lcnJubwAaF2xsaHR0cF9nZXRfZXJyb3JfcmVhc29uABsXbGxodHRwX3NldF9lcnJvcl9yZWFzb24AHBRsbGh0dHBfZ2V0X2Vycm9yX3BvcwAdEWxsaHR0cF9lcnJub19uYW1lAB4SbGxodHRwX21ldGhvZF9uYW1lAB8SbGxodHRwX3N0YXR1c19uYW1lACAabGxodHRwX3NldF9sZW5pZW50X2hlYWRlcnMAISFsbGh0dHBfc2V0X2xlbmllbnRfY2h1bmtlZF9sZW5ndGgAIh1sbGh0dHBfc2V0X2xlbmllbnRfa2VlcF9hbGl2ZQAjJGxsaHR0cF9zZXRfbGVuaWVudF90cmFuc2Zlcl9lbmNvZGluZwAkGmxsaHR0cF9zZXRfbGVuaWVudF92ZXJzaW9uACUjbGxodHRwX3NldF9sZW5pZW50X2RhdGFfYWZ0ZXJfY2xvc2UAJidsbGh0dHBfc2V0X2xlbmllbnRfb3B0aW9uYWxfbGZfYWZ0ZXJfY3IAJyxsbGh0dHBfc2V0X2xlbmllbnRfb3B0aW9uYWxfY3JsZl9hZnRlcl9jaHVuawAoKGxsaHR0cF9zZXRfbGVuaWVudF9vcHRpb25hbF9jcl9iZWZvcmVfbGYAKSpsbGh0dHBfc2V0X2xlbmllbnRfc3BhY2VzX2FmdGVyX2NodW5rX3NpemUAKhhsbGh0dHBfbWVzc2FnZV9uZWVkc19lb2YANgkYAQBBAQsSAQIDBAUKBgcyNDMuKy8tLDAxCuzaAjQWAEHA1QAoAgAEQAALQcDVAEEBNgIACxQAIAAQOCAAIAI2AjggACABOgAoCxQAIAAgAC8BNCAALQAwIAAQNxAACx4BAX9BwAAQOiIBEDggAUGACDYCOCABIAA6ACggAQuPDAEHfwJAIABFDQAgAEEIayIBIABBBGsoAgAiAEF4cSIEaiEFAkAgAEEBcQ0AIABBA3FFDQEgASABKAIAIgBrIgFB1NUAKAIASQ0BIAAgBGohBAJAAkBB2NUAKAIAIAFHBEAgAEH/AU0EQCAAQQN2IQMgASgCCCIAIAEoAgwiAkYEQEHE1QBBxNUAKAIAQX4gA3dxNgIADAULIAIgADYCCCAAIAI2AgwMBAsgASgCGCEGIAEgASgCDCIARwRAIAAgASgCCCICNgIIIAIgADYCDAwDCyABQRRqIgMoAgAiAkUEQCABKAIQIgJFDQIgAUEQaiEDCwNAIAMhByACIgBBFGoiAygCACICDQAgAEEQaiEDIAAoAhAiAg0ACyAHQQA2AgAMAgsgBSgCBCIAQQNxQQNHDQIgBSAAQX5xNgIEQczVACAENgIAIAUgBDYCACABIARBAXI2AgQMAwtBACEACyAGRQ0AAkAgASgCHCICQQJ0QfTXAGoiAygCACABRgRAIAMgADYCACAADQFByNUAQcjVACgCAEF+IAJ3cTYCAAwCCyAGQRBBFCAGKAIQIAFGG2ogADYCACAARQ0BCyAAIAY2AhggASgCECICBEAgACACNgIQIAIgADYCGAsgAUEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgBU8NACAFKAIEIgBBAXFFDQACQAJAAkACQCAAQQJxRQRAQdzVACgCACAFRgRAQdzVACABNgIAQdDVAEHQ1QAoAgAgBGoiADYCACABIABBAXI2AgQgAUHY1QAoAgBHDQZBzNUAQQA2AgBB2NUAQQA2AgAMBgtB2NUAKAIAIAVGBEBB2NUAIAE2AgBBzNUAQczVACgCACAEaiIANgIAIAEgAEEBcjYCBCAAIAFqIAA2AgAMBgsgAEF4cSAEaiEEIABB/wFNBEAgAEEDdiEDIAUoAggiACAFKAIMIgJGBEBBxNUAQcTVACgCAEF+IAN3cTYCAAwFCyACIAA2AgggACACNgIMDAQLIAUoAhghBiAFIAUoAgwiAEcEQEHU1QAoAgAaIAAgBSgCCCICNgIIIAIgADYCDAwDCyAFQRRqIgMoAgAiAkUEQCAFKAIQIgJFDQIgBUEQaiEDCwNAIAMhByACIgBBFGoiAygCACICDQAgAEEQaiEDIAAoAhAiAg0ACyAHQQA2AgAMAgsgBSAAQX5xNgIEIAEgBGogBDYCACABIARBAXI2AgQMAwtBACEACyAGRQ0AAkAgBSgCHCICQQJ0QfTXAGoiAygCACAFRgRAIAMgADYCACAADQFByNUAQcjVACgCAEF+IAJ3cTYCAAwCCyAGQRBBFCAGKAIQIAVGG2ogADYCACAARQ0BCyAAIAY2AhggBSgCECICBEAgACACNgIQIAIgADYCGAsgBUEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgBGogBDYCACABIARBAXI2AgQgAUHY1QAoAgBHDQBBzNUAIAQ2AgAMAQsgBEH/AU0EQCAEQXhxQezVAGohAAJ/QcTVACgCACICQQEgBEEDdnQiA3FFBEBBxNUAIAIgA3I2AgAgAAwBCyAAKAIICyICIAE2AgwgACABNgIIIAEgADYCDCABIAI2AggMAQtBHyECIARB////B00EQCAEQSYgBEEIdmciAGt2QQFxIABBAXRrQT5qIQILIAEgAjYCHCABQgA3AhAgAkECdEH01wBqIQACQEHI1QAoAgAiA0EBIAJ0IgdxRQRAIAAgATYCAEHI1QAgAyAHcjYCACABIAA2AhggASABNgIIIAEgATYCDAwBCyAEQRkgAkEBdmtBACACQR9HG3QhAiAAKAIAIQACQANAIAAiAygCBEF4cSAERg0BIAJBHXYhACACQQF0IQIgAyAAQQRxakEQaiIHKAIAIgANAAsgByABNgIAIAEgAzYCGCABIAE2AgwgASABNgIIDAELIAMoAggiACABNgIMIAMgATYCCCABQQA2AhggASADNgIMIAEgADYCCAtB5NUAQeTVACgCAEEBayIAQX8gABs2AgALCwcAIAAtACgLBwAgAC0AKgsHACAALQArCwcAIAAtACkLBwAgAC8BNAsHACAALQAwC0ABBH8gACgCGCEBIAAvAS4hAiAALQAoIQMgACgCOCEEIAAQOCAAIAQ2AjggACADOgAoIAAgAjsBLiAAIAE2AhgLhocCAwd/A34BeyABIAJqIQQCQCAAIgMoAgwiAA0AIAMoAgQEQCADIAE2AgQLIwBBEGsiCSQAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCADKAIcIgJBAmsO/AEB+QECAwQFBgcICQoLDA0ODxAREvgBE/cBFBX2ARYX9QEYGRobHB0eHyD9AfsBIfQBIiMkJSYnKCkqK/MBLC0uLzAxMvIB8QEzNPAB7wE1Njc4OTo7PD0+P0BBQkNERUZHSElKS0xNTk/6AVBRUlPuAe0BVOwBVesBVldYWVrqAVtcXV5fYGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn+AAYEBggGDAYQBhQGGAYcBiAGJAYoBiwGMAY0BjgGPAZABkQGSAZMBlAGVAZYBlwGYAZkBmgGbAZwBnQGeAZ8BoAGhAaIBowGkAaUBpgGnAagBqQGqAasBrAGtAa4BrwGwAbEBsgGzAbQBtQG2AbcBuAG5AboBuwG8Ab0BvgG/AcABwQHCAcMBxAHFAcYBxwHIAckBygHLAcwBzQHOAekB6AHPAecB0AHmAdEB0gHTAdQB5QHVAdYB1wHYAdkB2gHbAdwB3QHeAd8B4AHhAeIB4wEA/AELQQAM4wELQQ4M4gELQQ0M4QELQQ8M4AELQRAM3wELQRMM3gELQRQM3QELQRUM3AELQRYM2wELQRcM2gELQRgM2QELQRkM2AELQRoM1wELQRsM1gELQRwM1QELQR0M1AELQR4M0wELQR8M0gELQSAM0QELQSEM0AELQQgMzwELQSIMzgELQSQMzQELQSMMzAELQQcMywELQSUMygELQSYMyQELQScMyAELQSgMxwELQRIMxgELQREMxQELQSkMxAELQSoMwwELQSsMwgELQSwMwQELQd4BDMABC0EuDL8BC0EvDL4BC0EwDL0BC0ExDLwBC0EyDLsBC0EzDLoBC0E0DLkBC0HfAQy4AQtBNQy3AQtBOQy2AQtBDAy1AQtBNgy0AQtBNwyzAQtBOAyyAQtBPgyxAQtBOgywAQtB4AEMrwELQQsMrgELQT8MrQELQTsMrAELQQoMqwELQTwMqgELQT0MqQELQeEBDKgBC0HBAAynAQtBwAAMpgELQcIADKUBC0EJDKQBC0EtDKMBC0HDAAyiAQtBxAAMoQELQcUADKABC0HGAAyfAQtBxwAMngELQcgADJ0BC0HJAAycAQtBygAMmwELQcsADJoBC0HMAAyZAQtBzQAMmAELQc4ADJcBC0HPAAyWAQtB0AAMlQELQdEADJQBC0HSAAyTAQtB0wAMkgELQdUADJEBC0HUAAyQAQtB1gAMjwELQdcADI4BC0HYAAyNAQtB2QAMjAELQdoADIsBC0HbAAyKAQtB3AAMiQELQd0ADIgBC0HeAAyHAQtB3wAMhgELQeAADIUBC0HhAAyEAQtB4gAMgwELQeMADIIBC0HkAAyBAQtB5QAMgAELQeIBDH8LQeYADH4LQecADH0LQQYMfAtB6AAMewtBBQx6C0HpAAx5C0EEDHgLQeoADHcLQesADHYLQewADHULQe0ADHQLQQMMcwtB7gAMcgtB7wAMcQtB8AAMcAtB8gAMbwtB8QAMbgtB8wAMbQtB9AAMbAtB9QAMawtB9gAMagtBAgxpC0H3AAxoC0H4AAxnC0H5AAxmC0H6AAxlC0H7AAxkC0H8AAxjC0H9AAxiC0H+AAxhC0H/AAxgC0GAAQxfC0GBAQxeC0GCAQxdC0GDAQxcC0GEAQxbC0GFAQxaC0GGAQxZC0GHAQxYC0GIAQxXC0GJAQxWC0GKAQxVC0GLAQxUC0GMAQxTC0GNAQxSC0GOAQxRC0GPAQxQC0GQAQxPC0GRAQxOC0GSAQxNC0GTAQxMC0GUAQxLC0GVAQxKC0GWAQxJC0GXAQxIC0GYAQxHC0GZAQxGC0GaAQxFC0GbAQxEC0GcAQxDC0GdAQxCC0GeAQxBC0GfAQxAC0GgAQw/C0GhAQw+C0GiAQw9C0GjAQw8C0GkAQw7C0GlAQw6C0GmAQw5C0GnAQw4C0GoAQw3C0GpAQw2C0GqAQw1C0GrAQw0C0GsAQwzC0GtAQwyC0GuAQwxC0GvAQwwC0GwAQwvC0GxAQwuC0GyAQwtC0GzAQwsC0G0AQwrC0G1AQwqC0G2AQwpC0G3AQwoC0G4AQwnC0G5AQwmC0G6AQwlC0G7AQwkC0G8AQwjC0G9AQwiC0G+AQwhC0G/AQwgC0HAAQwfC0HBAQweC0HCAQwdC0EBDBwLQcMBDBsLQcQBDBoLQcUBDBkLQcYBDBgLQccBDBcLQcgBDBYLQckBDBULQcoBDBQLQcsBDBMLQcwBDBILQc0BDBELQc4BDBALQc8BDA8LQdABDA4LQdEBDA0LQdIBDAwLQdMBDAsLQdQBDAoLQdUBDAkLQdYBDAgLQeMBDAcLQdcBDAYLQdgBDAULQdkBDAQLQdoBDAMLQdsBDAILQd0BDAELQdwBCyECA0ACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAMCfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAAn8CQAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAwJ/AkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJ/AkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCACDuMBAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISMkJScoKZ4DmwOaA5EDigODA4AD/QL7AvgC8gLxAu8C7QLoAucC5gLlAuQC3ALbAtoC2QLYAtcC1gLVAs8CzgLMAssCygLJAsgCxwLGAsQCwwK+ArwCugK5ArgCtwK2ArUCtAKzArICsQKwAq4CrQKpAqgCpwKmAqUCpAKjAqICoQKgAp8CmAKQAowCiwKKAoEC/gH9AfwB+wH6AfkB+AH3AfUB8wHwAesB6QHoAecB5gHlAeQB4wHiAeEB4AHfAd4B3QHcAdoB2QHYAdcB1gHVAdQB0wHSAdEB0AHPAc4BzQHMAcsBygHJAcgBxwHGAcUBxAHDAcIBwQHAAb8BvgG9AbwBuwG6AbkBuAG3AbYBtQG0AbMBsgGxAbABrwGuAa0BrAGrAaoBqQGoAacBpgGlAaQBowGiAZ8BngGZAZgBlwGWAZUBlAGTAZIBkQGQAY8BjQGMAYcBhgGFAYQBgwGCAX18e3p5dnV0UFFSU1RVCyABIARHDXJB/QEhAgy+AwsgASAERw2YAUHbASECDL0DCyABIARHDfEBQY4BIQIMvAMLIAEgBEcN/AFBhAEhAgy7AwsgASAERw2KAkH/ACECDLoDCyABIARHDZECQf0AIQIMuQMLIAEgBEcNlAJB+wAhAgy4AwsgASAERw0eQR4hAgy3AwsgASAERw0ZQRghAgy2AwsgASAERw3KAkHNACECDLUDCyABIARHDdUCQcYAIQIMtAMLIAEgBEcN1gJBwwAhAgyzAwsgASAERw3cAkE4IQIMsgMLIAMtADBBAUYNrQMMiQMLQQAhAAJAAkACQCADLQAqRQ0AIAMtACtFDQAgAy8BMiICQQJxRQ0BDAILIAMvATIiAkEBcUUNAQtBASEAIAMtAChBAUYNACADLwE0IgZB5ABrQeQASQ0AIAZBzAFGDQAgBkGwAkYNACACQcAAcQ0AQQAhACACQYgEcUGABEYNACACQShxQQBHIQALIANBADsBMiADQQA6ADECQCAARQRAIANBADoAMSADLQAuQQRxDQEMsQMLIANCADcDIAsgA0EAOgAxIANBAToANgxIC0EAIQACQCADKAI4IgJFDQAgAigCMCICRQ0AIAMgAhEAACEACyAARQ1IIABBFUcNYiADQQQ2AhwgAyABNgIUIANB0hs2AhAgA0EVNgIMQQAhAgyvAwsgASAERgRAQQYhAgyvAwsgAS0AAEEKRw0ZIAFBAWohAQwaCyADQgA3AyBBEiECDJQDCyABIARHDYoDQSMhAgysAwsgASAERgRAQQchAgysAwsCQAJAIAEtAABBCmsOBAEYGAAYCyABQQFqIQFBECECDJMDCyABQQFqIQEgA0Evai0AAEEBcQ0XQQAhAiADQQA2AhwgAyABNgIUIANBmSA2AhAgA0EZNgIMDKsDCyADIAMpAyAiDCAEIAFrrSIKfSILQgAgCyAMWBs3AyAgCiAMWg0YQQghAgyqAwsgASAERwRAIANBCTYCCCADIAE2AgRBFCECDJEDC0EJIQIMqQMLIAMpAyBQDa4CDEMLIAEgBEYEQEELIQIMqAMLIAEtAABBCkcNFiABQQFqIQEMFwsgA0Evai0AAEEBcUUNGQwmC0EAIQACQCADKAI4IgJFDQAgAigCUCICRQ0AIAMgAhEAACEACyAADRkMQgtBACEAAkAgAygCOCICRQ0AIAIoAlAiAkUNACADIAIRAAAhAAsgAA0aDCQLQQAhAAJAIAMoAjgiAkUNACACKAJQIgJFDQAgAyACEQAAIQALIAANGwwyCyADQS9qLQAAQQFxRQ0cDCILQQAhAAJAIAMoAjgiAkUNACACKAJUIgJFDQAgAyACEQAAIQALIAANHAxCC0EAIQACQCADKAI4IgJFDQAgAigCVCICRQ0AIAMgAhEAACEACyAADR0MIAsgASAERgRAQRMhAgygAwsCQCABLQAAIgBBCmsOBB8jIwAiCyABQQFqIQEMHwtBACEAAkAgAygCOCICRQ0AIAIoAlQiAkUNACADIAIRAAAhAAsgAA0iDEILIAEgBEYEQEEWIQIMngMLIAEtAABBwMEAai0AAEEBRw0jDIMDCwJAA0AgAS0AAEGwO2otAAAiAEEBRwRAAkAgAEECaw4CAwAnCyABQQFqIQFBISECDIYDCyAEIAFBAWoiAUcNAAtBGCECDJ0DCyADKAIEIQBBACECIANBADYCBCADIAAgAUEBaiIBEDQiAA0hDEELQQAhAAJAIAMoAjgiAkUNACACKAJUIgJFDQAgAyACEQAAIQALIAANIwwqCyABIARGBEBBHCECDJsDCyADQQo2AgggAyABNgIEQQAhAAJAIAMoAjgiAkUNACACKAJQIgJFDQAgAyACEQAAIQALIAANJUEkIQIMgQMLIAEgBEcEQANAIAEtAABBsD1qLQAAIgBBA0cEQCAAQQFrDgUYGiaCAyUmCyAEIAFBAWoiAUcNAAtBGyECDJoDC0EbIQIMmQMLA0AgAS0AAEGwP2otAAAiAEEDRwRAIABBAWsOBQ8RJxMmJwsgBCABQQFqIgFHDQALQR4hAgyYAwsgASAERwRAIANBCzYCCCADIAE2AgRBByECDP8CC0EfIQIMlwMLIAEgBEYEQEEgIQIMlwMLAkAgAS0AAEENaw4ULj8/Pz8/Pz8/Pz8/Pz8/Pz8/PwA/C0EAIQIgA0EANgIcIANBvws2AhAgA0ECNgIMIAMgAUEBajYCFAyWAwsgA0EvaiECA0AgASAERgRAQSEhAgyXAwsCQAJAAkAgAS0AACIAQQlrDhgCACkpASkpKSkpKSkpKSkpKSkpKSkpKQInCyABQQFqIQEgA0Evai0AAEEBcUUNCgwYCyABQQFqIQEMFwsgAUEBaiEBIAItAABBAnENAAtBACECIANBADYCHCADIAE2AhQgA0GfFTYCECADQQw2AgwMlQMLIAMtAC5BgAFxRQ0BC0EAIQACQCADKAI4IgJFDQAgAigCXCICRQ0AIAMgAhEAACEACyAARQ3mAiAAQRVGBEAgA0EkNgIcIAMgATYCFCADQZsbNgIQIANBFTYCDEEAIQIMlAMLQQAhAiADQQA2AhwgAyABNgIUIANBkA42AhAgA0EUNgIMDJMDC0EAIQIgA0EANgIcIAMgATYCFCADQb4gNgIQIANBAjYCDAySAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEgDKdqIgEQMiIARQ0rIANBBzYCHCADIAE2AhQgAyAANgIMDJEDCyADLQAuQcAAcUUNAQtBACEAAkAgAygCOCICRQ0AIAIoAlgiAkUNACADIAIRAAAhAAsgAEUNKyAAQRVGBEAgA0EKNgIcIAMgATYCFCADQesZNgIQIANBFTYCDEEAIQIMkAMLQQAhAiADQQA2AhwgAyABNgIUIANBkww2AhAgA0ETNgIMDI8DC0EAIQIgA0EANgIcIAMgATYCFCADQYIVNgIQIANBAjYCDAyOAwtBACECIANBADYCHCADIAE2AhQgA0HdFDYCECADQRk2AgwMjQMLQQAhAiADQQA2AhwgAyABNgIUIANB5h02AhAgA0EZNgIMDIwDCyAAQRVGDT1BACECIANBADYCHCADIAE2AhQgA0HQDzYCECADQSI2AgwMiwMLIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDMiAEUNKCADQQ02AhwgAyABNgIUIAMgADYCDAyKAwsgAEEVRg06QQAhAiADQQA2AhwgAyABNgIUIANB0A82AhAgA0EiNgIMDIkDCyADKAIEIQBBACECIANBADYCBCADIAAgARAzIgBFBEAgAUEBaiEBDCgLIANBDjYCHCADIAA2AgwgAyABQQFqNgIUDIgDCyAAQRVGDTdBACECIANBADYCHCADIAE2AhQgA0HQDzYCECADQSI2AgwMhwMLIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDMiAEUEQCABQQFqIQEMJwsgA0EPNgIcIAMgADYCDCADIAFBAWo2AhQMhgMLQQAhAiADQQA2AhwgAyABNgIUIANB4hc2AhAgA0EZNgIMDIUDCyAAQRVGDTNBACECIANBADYCHCADIAE2AhQgA0HWDDYCECADQSM2AgwMhAMLIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUNJSADQRE2AhwgAyABNgIUIAMgADYCDAyDAwsgAEEVRg0wQQAhAiADQQA2AhwgAyABNgIUIANB1gw2AhAgA0EjNgIMDIIDCyADKAIEIQBBACECIANBADYCBCADIAAgARA0IgBFBEAgAUEBaiEBDCULIANBEjYCHCADIAA2AgwgAyABQQFqNgIUDIEDCyADQS9qLQAAQQFxRQ0BC0EXIQIM5gILQQAhAiADQQA2AhwgAyABNgIUIANB4hc2AhAgA0EZNgIMDP4CCyAAQTtHDQAgAUEBaiEBDAwLQQAhAiADQQA2AhwgAyABNgIUIANBkhg2AhAgA0ECNgIMDPwCCyAAQRVGDShBACECIANBADYCHCADIAE2AhQgA0HWDDYCECADQSM2AgwM+wILIANBFDYCHCADIAE2AhQgAyAANgIMDPoCCyADKAIEIQBBACECIANBADYCBCADIAAgARA0IgBFBEAgAUEBaiEBDPUCCyADQRU2AhwgAyAANgIMIAMgAUEBajYCFAz5AgsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQzzAgsgA0EXNgIcIAMgADYCDCADIAFBAWo2AhQM+AILIABBFUYNI0EAIQIgA0EANgIcIAMgATYCFCADQdYMNgIQIANBIzYCDAz3AgsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQwdCyADQRk2AhwgAyAANgIMIAMgAUEBajYCFAz2AgsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQzvAgsgA0EaNgIcIAMgADYCDCADIAFBAWo2AhQM9QILIABBFUYNH0EAIQIgA0EANgIcIAMgATYCFCADQdAPNgIQIANBIjYCDAz0AgsgAygCBCEAIANBADYCBCADIAAgARAzIgBFBEAgAUEBaiEBDBsLIANBHDYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgzzAgsgAygCBCEAIANBADYCBCADIAAgARAzIgBFBEAgAUEBaiEBDOsCCyADQR02AhwgAyAANgIMIAMgAUEBajYCFEEAIQIM8gILIABBO0cNASABQQFqIQELQSYhAgzXAgtBACECIANBADYCHCADIAE2AhQgA0GfFTYCECADQQw2AgwM7wILIAEgBEcEQANAIAEtAABBIEcNhAIgBCABQQFqIgFHDQALQSwhAgzvAgtBLCECDO4CCyABIARGBEBBNCECDO4CCwJAAkADQAJAIAEtAABBCmsOBAIAAAMACyAEIAFBAWoiAUcNAAtBNCECDO8CCyADKAIEIQAgA0EANgIEIAMgACABEDEiAEUNnwIgA0EyNgIcIAMgATYCFCADIAA2AgxBACECDO4CCyADKAIEIQAgA0EANgIEIAMgACABEDEiAEUEQCABQQFqIQEMnwILIANBMjYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgztAgsgASAERwRAAkADQCABLQAAQTBrIgBB/wFxQQpPBEBBOiECDNcCCyADKQMgIgtCmbPmzJmz5swZVg0BIAMgC0IKfiIKNwMgIAogAK1C/wGDIgtCf4VWDQEgAyAKIAt8NwMgIAQgAUEBaiIBRw0AC0HAACECDO4CCyADKAIEIQAgA0EANgIEIAMgACABQQFqIgEQMSIADRcM4gILQcAAIQIM7AILIAEgBEYEQEHJACECDOwCCwJAA0ACQCABLQAAQQlrDhgAAqICogKpAqICogKiAqICogKiAqICogKiAqICogKiAqICogKiAqICogKiAgCiAgsgBCABQQFqIgFHDQALQckAIQIM7AILIAFBAWohASADQS9qLQAAQQFxDaUCIANBADYCHCADIAE2AhQgA0GXEDYCECADQQo2AgxBACECDOsCCyABIARHBEADQCABLQAAQSBHDRUgBCABQQFqIgFHDQALQfgAIQIM6wILQfgAIQIM6gILIANBAjoAKAw4C0EAIQIgA0EANgIcIANBvws2AhAgA0ECNgIMIAMgAUEBajYCFAzoAgtBACECDM4CC0ENIQIMzQILQRMhAgzMAgtBFSECDMsCC0EWIQIMygILQRghAgzJAgtBGSECDMgCC0EaIQIMxwILQRshAgzGAgtBHCECDMUCC0EdIQIMxAILQR4hAgzDAgtBHyECDMICC0EgIQIMwQILQSIhAgzAAgtBIyECDL8CC0ElIQIMvgILQeUAIQIMvQILIANBPTYCHCADIAE2AhQgAyAANgIMQQAhAgzVAgsgA0EbNgIcIAMgATYCFCADQaQcNgIQIANBFTYCDEEAIQIM1AILIANBIDYCHCADIAE2AhQgA0GYGjYCECADQRU2AgxBACECDNMCCyADQRM2AhwgAyABNgIUIANBmBo2AhAgA0EVNgIMQQAhAgzSAgsgA0ELNgIcIAMgATYCFCADQZgaNgIQIANBFTYCDEEAIQIM0QILIANBEDYCHCADIAE2AhQgA0GYGjYCECADQRU2AgxBACECDNACCyADQSA2AhwgAyABNgIUIANBpBw2AhAgA0EVNgIMQQAhAgzPAgsgA0ELNgIcIAMgATYCFCADQaQcNgIQIANBFTYCDEEAIQIMzgILIANBDDYCHCADIAE2AhQgA0GkHDYCECADQRU2AgxBACECDM0CC0EAIQIgA0EANgIcIAMgATYCFCADQd0ONgIQIANBEjYCDAzMAgsCQANAAkAgAS0AAEEKaw4EAAICAAILIAQgAUEBaiIBRw0AC0H9ASECDMwCCwJAAkAgAy0ANkEBRw0AQQAhAAJAIAMoAjgiAkUNACACKAJgIgJFDQAgAyACEQAAIQALIABFDQAgAEEVRw0BIANB/AE2AhwgAyABNgIUIANB3Bk2AhAgA0EVNgIMQQAhAgzNAgtB3AEhAgyzAgsgA0EANgIcIAMgATYCFCADQfkLNgIQIANBHzYCDEEAIQIMywILAkACQCADLQAoQQFrDgIEAQALQdsBIQIMsgILQdQBIQIMsQILIANBAjoAMUEAIQACQCADKAI4IgJFDQAgAigCACICRQ0AIAMgAhEAACEACyAARQRAQd0BIQIMsQILIABBFUcEQCADQQA2AhwgAyABNgIUIANBtAw2AhAgA0EQNgIMQQAhAgzKAgsgA0H7ATYCHCADIAE2AhQgA0GBGjYCECADQRU2AgxBACECDMkCCyABIARGBEBB+gEhAgzJAgsgAS0AAEHIAEYNASADQQE6ACgLQcABIQIMrgILQdoBIQIMrQILIAEgBEcEQCADQQw2AgggAyABNgIEQdkBIQIMrQILQfkBIQIMxQILIAEgBEYEQEH4ASECDMUCCyABLQAAQcgARw0EIAFBAWohAUHYASECDKsCCyABIARGBEBB9wEhAgzEAgsCQAJAIAEtAABBxQBrDhAABQUFBQUFBQUFBQUFBQUBBQsgAUEBaiEBQdYBIQIMqwILIAFBAWohAUHXASECDKoCC0H2ASECIAEgBEYNwgIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABButUAai0AAEcNAyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMwwILIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARAuIgBFBEBB4wEhAgyqAgsgA0H1ATYCHCADIAE2AhQgAyAANgIMQQAhAgzCAgtB9AEhAiABIARGDcECIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQbjVAGotAABHDQIgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADMICCyADQYEEOwEoIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARAuIgANAwwCCyADQQA2AgALQQAhAiADQQA2AhwgAyABNgIUIANB5R82AhAgA0EINgIMDL8CC0HVASECDKUCCyADQfMBNgIcIAMgATYCFCADIAA2AgxBACECDL0CC0EAIQACQCADKAI4IgJFDQAgAigCQCICRQ0AIAMgAhEAACEACyAARQ1uIABBFUcEQCADQQA2AhwgAyABNgIUIANBgg82AhAgA0EgNgIMQQAhAgy9AgsgA0GPATYCHCADIAE2AhQgA0HsGzYCECADQRU2AgxBACECDLwCCyABIARHBEAgA0ENNgIIIAMgATYCBEHTASECDKMCC0HyASECDLsCCyABIARGBEBB8QEhAgy7AgsCQAJAAkAgAS0AAEHIAGsOCwABCAgICAgICAgCCAsgAUEBaiEBQdABIQIMowILIAFBAWohAUHRASECDKICCyABQQFqIQFB0gEhAgyhAgtB8AEhAiABIARGDbkCIAMoAgAiACAEIAFraiEGIAEgAGtBAmohBQNAIAEtAAAgAEG11QBqLQAARw0EIABBAkYNAyAAQQFqIQAgBCABQQFqIgFHDQALIAMgBjYCAAy5AgtB7wEhAiABIARGDbgCIAMoAgAiACAEIAFraiEGIAEgAGtBAWohBQNAIAEtAAAgAEGz1QBqLQAARw0DIABBAUYNAiAAQQFqIQAgBCABQQFqIgFHDQALIAMgBjYCAAy4AgtB7gEhAiABIARGDbcCIAMoAgAiACAEIAFraiEGIAEgAGtBAmohBQNAIAEtAAAgAEGw1QBqLQAARw0CIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBjYCAAy3AgsgAygCBCEAIANCADcDACADIAAgBUEBaiIBECsiAEUNAiADQewBNgIcIAMgATYCFCADIAA2AgxBACECDLYCCyADQQA2AgALIAMoAgQhACADQQA2AgQgAyAAIAEQKyIARQ2cAiADQe0BNgIcIAMgATYCFCADIAA2AgxBACECDLQCC0HPASECDJoCC0EAIQACQCADKAI4IgJFDQAgAigCNCICRQ0AIAMgAhEAACEACwJAIAAEQCAAQRVGDQEgA0EANgIcIAMgATYCFCADQeoNNgIQIANBJjYCDEEAIQIMtAILQc4BIQIMmgILIANB6wE2AhwgAyABNgIUIANBgBs2AhAgA0EVNgIMQQAhAgyyAgsgASAERgRAQesBIQIMsgILIAEtAABBL0YEQCABQQFqIQEMAQsgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDEEAIQIMsQILQc0BIQIMlwILIAEgBEcEQCADQQ42AgggAyABNgIEQcwBIQIMlwILQeoBIQIMrwILIAEgBEYEQEHpASECDK8CCyABLQAAQTBrIgBB/wFxQQpJBEAgAyAAOgAqIAFBAWohAUHLASECDJYCCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNlwIgA0HoATYCHCADIAE2AhQgAyAANgIMQQAhAgyuAgsgASAERgRAQecBIQIMrgILAkAgAS0AAEEuRgRAIAFBAWohAQwBCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNmAIgA0HmATYCHCADIAE2AhQgAyAANgIMQQAhAgyuAgtBygEhAgyUAgsgASAERgRAQeUBIQIMrQILQQAhAEEBIQVBASEHQQAhAgJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAIAEtAABBMGsOCgoJAAECAwQFBggLC0ECDAYLQQMMBQtBBAwEC0EFDAMLQQYMAgtBBwwBC0EICyECQQAhBUEAIQcMAgtBCSECQQEhAEEAIQVBACEHDAELQQAhBUEBIQILIAMgAjoAKyABQQFqIQECQAJAIAMtAC5BEHENAAJAAkACQCADLQAqDgMBAAIECyAHRQ0DDAILIAANAQwCCyAFRQ0BCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNAiADQeIBNgIcIAMgATYCFCADIAA2AgxBACECDK8CCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNmgIgA0HjATYCHCADIAE2AhQgAyAANgIMQQAhAgyuAgsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZgCIANB5AE2AhwgAyABNgIUIAMgADYCDAytAgtByQEhAgyTAgtBACEAAkAgAygCOCICRQ0AIAIoAkQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0GkDTYCECADQSE2AgxBACECDK0CC0HIASECDJMCCyADQeEBNgIcIAMgATYCFCADQdAaNgIQIANBFTYCDEEAIQIMqwILIAEgBEYEQEHhASECDKsCCwJAIAEtAABBIEYEQCADQQA7ATQgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GZETYCECADQQk2AgxBACECDKsCC0HHASECDJECCyABIARGBEBB4AEhAgyqAgsCQCABLQAAQTBrQf8BcSICQQpJBEAgAUEBaiEBAkAgAy8BNCIAQZkzSw0AIAMgAEEKbCIAOwE0IABB/v8DcSACQf//A3NLDQAgAyAAIAJqOwE0DAILQQAhAiADQQA2AhwgAyABNgIUIANBlR42AhAgA0ENNgIMDKsCCyADQQA2AhwgAyABNgIUIANBlR42AhAgA0ENNgIMQQAhAgyqAgtBxgEhAgyQAgsgASAERgRAQd8BIQIMqQILAkAgAS0AAEEwa0H/AXEiAkEKSQRAIAFBAWohAQJAIAMvATQiAEGZM0sNACADIABBCmwiADsBNCAAQf7/A3EgAkH//wNzSw0AIAMgACACajsBNAwCC0EAIQIgA0EANgIcIAMgATYCFCADQZUeNgIQIANBDTYCDAyqAgsgA0EANgIcIAMgATYCFCADQZUeNgIQIANBDTYCDEEAIQIMqQILQcUBIQIMjwILIAEgBEYEQEHeASECDKgCCwJAIAEtAABBMGtB/wFxIgJBCkkEQCABQQFqIQECQCADLwE0IgBBmTNLDQAgAyAAQQpsIgA7ATQgAEH+/wNxIAJB//8Dc0sNACADIAAgAmo7ATQMAgtBACECIANBADYCHCADIAE2AhQgA0GVHjYCECADQQ02AgwMqQILIANBADYCHCADIAE2AhQgA0GVHjYCECADQQ02AgxBACECDKgCC0HEASECDI4CCyABIARGBEBB3QEhAgynAgsCQAJAAkACQCABLQAAQQprDhcCAwMAAwMDAwMDAwMDAwMDAwMDAwMDAQMLIAFBAWoMBQsgAUEBaiEBQcMBIQIMjwILIAFBAWohASADQS9qLQAAQQFxDQggA0EANgIcIAMgATYCFCADQY0LNgIQIANBDTYCDEEAIQIMpwILIANBADYCHCADIAE2AhQgA0GNCzYCECADQQ02AgxBACECDKYCCyABIARHBEAgA0EPNgIIIAMgATYCBEEBIQIMjQILQdwBIQIMpQILAkACQANAAkAgAS0AAEEKaw4EAgAAAwALIAQgAUEBaiIBRw0AC0HbASECDKYCCyADKAIEIQAgA0EANgIEIAMgACABEC0iAEUEQCABQQFqIQEMBAsgA0HaATYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgylAgsgAygCBCEAIANBADYCBCADIAAgARAtIgANASABQQFqCyEBQcEBIQIMigILIANB2QE2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMogILQcIBIQIMiAILIANBL2otAABBAXENASADQQA2AhwgAyABNgIUIANB5Bw2AhAgA0EZNgIMQQAhAgygAgsgASAERgRAQdkBIQIMoAILAkACQAJAIAEtAABBCmsOBAECAgACCyABQQFqIQEMAgsgAUEBaiEBDAELIAMtAC5BwABxRQ0BC0EAIQACQCADKAI4IgJFDQAgAigCPCICRQ0AIAMgAhEAACEACyAARQ2gASAAQRVGBEAgA0HZADYCHCADIAE2AhQgA0G3GjYCECADQRU2AgxBACECDJ8CCyADQQA2AhwgAyABNgIUIANBgA02AhAgA0EbNgIMQQAhAgyeAgsgA0EANgIcIAMgATYCFCADQdwoNgIQIANBAjYCDEEAIQIMnQILIAEgBEcEQCADQQw2AgggAyABNgIEQb8BIQIMhAILQdgBIQIMnAILIAEgBEYEQEHXASECDJwCCwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAS0AAEHBAGsOFQABAgNaBAUGWlpaBwgJCgsMDQ4PEFoLIAFBAWohAUH7ACECDJICCyABQQFqIQFB/AAhAgyRAgsgAUEBaiEBQYEBIQIMkAILIAFBAWohAUGFASECDI8CCyABQQFqIQFBhgEhAgyOAgsgAUEBaiEBQYkBIQIMjQILIAFBAWohAUGKASECDIwCCyABQQFqIQFBjQEhAgyLAgsgAUEBaiEBQZYBIQIMigILIAFBAWohAUGXASECDIkCCyABQQFqIQFBmAEhAgyIAgsgAUEBaiEBQaUBIQIMhwILIAFBAWohAUGmASECDIYCCyABQQFqIQFBrAEhAgyFAgsgAUEBaiEBQbQBIQIMhAILIAFBAWohAUG3ASECDIMCCyABQQFqIQFBvgEhAgyCAgsgASAERgRAQdYBIQIMmwILIAEtAABBzgBHDUggAUEBaiEBQb0BIQIMgQILIAEgBEYEQEHVASECDJoCCwJAAkACQCABLQAAQcIAaw4SAEpKSkpKSkpKSgFKSkpKSkoCSgsgAUEBaiEBQbgBIQIMggILIAFBAWohAUG7ASECDIECCyABQQFqIQFBvAEhAgyAAgtB1AEhAiABIARGDZgCIAMoAgAiACAEIAFraiEFIAEgAGtBB2ohBgJAA0AgAS0AACAAQajVAGotAABHDUUgAEEHRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJkCCyADQQA2AgAgBkEBaiEBQRsMRQsgASAERgRAQdMBIQIMmAILAkACQCABLQAAQckAaw4HAEdHR0dHAUcLIAFBAWohAUG5ASECDP8BCyABQQFqIQFBugEhAgz+AQtB0gEhAiABIARGDZYCIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQabVAGotAABHDUMgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJcCCyADQQA2AgAgBkEBaiEBQQ8MQwtB0QEhAiABIARGDZUCIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQaTVAGotAABHDUIgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJYCCyADQQA2AgAgBkEBaiEBQSAMQgtB0AEhAiABIARGDZQCIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQaHVAGotAABHDUEgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJUCCyADQQA2AgAgBkEBaiEBQRIMQQsgASAERgRAQc8BIQIMlAILAkACQCABLQAAQcUAaw4OAENDQ0NDQ0NDQ0NDQwFDCyABQQFqIQFBtQEhAgz7AQsgAUEBaiEBQbYBIQIM+gELQc4BIQIgASAERg2SAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGe1QBqLQAARw0/IABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyTAgsgA0EANgIAIAZBAWohAUEHDD8LQc0BIQIgASAERg2RAiADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEGY1QBqLQAARw0+IABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAySAgsgA0EANgIAIAZBAWohAUEoDD4LIAEgBEYEQEHMASECDJECCwJAAkACQCABLQAAQcUAaw4RAEFBQUFBQUFBQQFBQUFBQQJBCyABQQFqIQFBsQEhAgz5AQsgAUEBaiEBQbIBIQIM+AELIAFBAWohAUGzASECDPcBC0HLASECIAEgBEYNjwIgAygCACIAIAQgAWtqIQUgASAAa0EGaiEGAkADQCABLQAAIABBkdUAai0AAEcNPCAAQQZGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMkAILIANBADYCACAGQQFqIQFBGgw8C0HKASECIAEgBEYNjgIgAygCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABBjdUAai0AAEcNOyAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMjwILIANBADYCACAGQQFqIQFBIQw7CyABIARGBEBByQEhAgyOAgsCQAJAIAEtAABBwQBrDhQAPT09PT09PT09PT09PT09PT09AT0LIAFBAWohAUGtASECDPUBCyABQQFqIQFBsAEhAgz0AQsgASAERgRAQcgBIQIMjQILAkACQCABLQAAQdUAaw4LADw8PDw8PDw8PAE8CyABQQFqIQFBrgEhAgz0AQsgAUEBaiEBQa8BIQIM8wELQccBIQIgASAERg2LAiADKAIAIgAgBCABa2ohBSABIABrQQhqIQYCQANAIAEtAAAgAEGE1QBqLQAARw04IABBCEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyMAgsgA0EANgIAIAZBAWohAUEqDDgLIAEgBEYEQEHGASECDIsCCyABLQAAQdAARw04IAFBAWohAUElDDcLQcUBIQIgASAERg2JAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGB1QBqLQAARw02IABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyKAgsgA0EANgIAIAZBAWohAUEODDYLIAEgBEYEQEHEASECDIkCCyABLQAAQcUARw02IAFBAWohAUGrASECDO8BCyABIARGBEBBwwEhAgyIAgsCQAJAAkACQCABLQAAQcIAaw4PAAECOTk5OTk5OTk5OTkDOQsgAUEBaiEBQacBIQIM8QELIAFBAWohAUGoASECDPABCyABQQFqIQFBqQEhAgzvAQsgAUEBaiEBQaoBIQIM7gELQcIBIQIgASAERg2GAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEH+1ABqLQAARw0zIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyHAgsgA0EANgIAIAZBAWohAUEUDDMLQcEBIQIgASAERg2FAiADKAIAIgAgBCABa2ohBSABIABrQQRqIQYCQANAIAEtAAAgAEH51ABqLQAARw0yIABBBEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyGAgsgA0EANgIAIAZBAWohAUErDDILQcABIQIgASAERg2EAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEH21ABqLQAARw0xIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyFAgsgA0EANgIAIAZBAWohAUEsDDELQb8BIQIgASAERg2DAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGh1QBqLQAARw0wIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyEAgsgA0EANgIAIAZBAWohAUERDDALQb4BIQIgASAERg2CAiADKAIAIgAgBCABa2ohBSABIABrQQNqIQYCQANAIAEtAAAgAEHy1ABqLQAARw0vIABBA0YNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyDAgsgA0EANgIAIAZBAWohAUEuDC8LIAEgBEYEQEG9ASECDIICCwJAAkACQAJAAkAgAS0AAEHBAGsOFQA0NDQ0NDQ0NDQ0ATQ0AjQ0AzQ0BDQLIAFBAWohAUGbASECDOwBCyABQQFqIQFBnAEhAgzrAQsgAUEBaiEBQZ0BIQIM6gELIAFBAWohAUGiASECDOkBCyABQQFqIQFBpAEhAgzoAQsgASAERgRAQbwBIQIMgQILAkACQCABLQAAQdIAaw4DADABMAsgAUEBaiEBQaMBIQIM6AELIAFBAWohAUEEDC0LQbsBIQIgASAERg3/ASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHw1ABqLQAARw0sIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyAAgsgA0EANgIAIAZBAWohAUEdDCwLIAEgBEYEQEG6ASECDP8BCwJAAkAgAS0AAEHJAGsOBwEuLi4uLgAuCyABQQFqIQFBoQEhAgzmAQsgAUEBaiEBQSIMKwsgASAERgRAQbkBIQIM/gELIAEtAABB0ABHDSsgAUEBaiEBQaABIQIM5AELIAEgBEYEQEG4ASECDP0BCwJAAkAgAS0AAEHGAGsOCwAsLCwsLCwsLCwBLAsgAUEBaiEBQZ4BIQIM5AELIAFBAWohAUGfASECDOMBC0G3ASECIAEgBEYN+wEgAygCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABB7NQAai0AAEcNKCAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM/AELIANBADYCACAGQQFqIQFBDQwoC0G2ASECIAEgBEYN+gEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBodUAai0AAEcNJyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM+wELIANBADYCACAGQQFqIQFBDAwnC0G1ASECIAEgBEYN+QEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB6tQAai0AAEcNJiAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM+gELIANBADYCACAGQQFqIQFBAwwmC0G0ASECIAEgBEYN+AEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB6NQAai0AAEcNJSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM+QELIANBADYCACAGQQFqIQFBJgwlCyABIARGBEBBswEhAgz4AQsCQAJAIAEtAABB1ABrDgIAAScLIAFBAWohAUGZASECDN8BCyABQQFqIQFBmgEhAgzeAQtBsgEhAiABIARGDfYBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQebUAGotAABHDSMgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPcBCyADQQA2AgAgBkEBaiEBQScMIwtBsQEhAiABIARGDfUBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQeTUAGotAABHDSIgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPYBCyADQQA2AgAgBkEBaiEBQRwMIgtBsAEhAiABIARGDfQBIAMoAgAiACAEIAFraiEFIAEgAGtBBWohBgJAA0AgAS0AACAAQd7UAGotAABHDSEgAEEFRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPUBCyADQQA2AgAgBkEBaiEBQQYMIQtBrwEhAiABIARGDfMBIAMoAgAiACAEIAFraiEFIAEgAGtBBGohBgJAA0AgAS0AACAAQdnUAGotAABHDSAgAEEERg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPQBCyADQQA2AgAgBkEBaiEBQRkMIAsgASAERgRAQa4BIQIM8wELAkACQAJAAkAgAS0AAEEtaw4jACQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkASQkJCQkAiQkJAMkCyABQQFqIQFBjgEhAgzcAQsgAUEBaiEBQY8BIQIM2wELIAFBAWohAUGUASECDNoBCyABQQFqIQFBlQEhAgzZAQtBrQEhAiABIARGDfEBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQdfUAGotAABHDR4gAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPIBCyADQQA2AgAgBkEBaiEBQQsMHgsgASAERgRAQawBIQIM8QELAkACQCABLQAAQcEAaw4DACABIAsgAUEBaiEBQZABIQIM2AELIAFBAWohAUGTASECDNcBCyABIARGBEBBqwEhAgzwAQsCQAJAIAEtAABBwQBrDg8AHx8fHx8fHx8fHx8fHwEfCyABQQFqIQFBkQEhAgzXAQsgAUEBaiEBQZIBIQIM1gELIAEgBEYEQEGqASECDO8BCyABLQAAQcwARw0cIAFBAWohAUEKDBsLQakBIQIgASAERg3tASADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEHR1ABqLQAARw0aIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzuAQsgA0EANgIAIAZBAWohAUEeDBoLQagBIQIgASAERg3sASADKAIAIgAgBCABa2ohBSABIABrQQZqIQYCQANAIAEtAAAgAEHK1ABqLQAARw0ZIABBBkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAztAQsgA0EANgIAIAZBAWohAUEVDBkLQacBIQIgASAERg3rASADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEHH1ABqLQAARw0YIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzsAQsgA0EANgIAIAZBAWohAUEXDBgLQaYBIQIgASAERg3qASADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEHB1ABqLQAARw0XIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzrAQsgA0EANgIAIAZBAWohAUEYDBcLIAEgBEYEQEGlASECDOoBCwJAAkAgAS0AAEHJAGsOBwAZGRkZGQEZCyABQQFqIQFBiwEhAgzRAQsgAUEBaiEBQYwBIQIM0AELQaQBIQIgASAERg3oASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGm1QBqLQAARw0VIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzpAQsgA0EANgIAIAZBAWohAUEJDBULQaMBIQIgASAERg3nASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGk1QBqLQAARw0UIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzoAQsgA0EANgIAIAZBAWohAUEfDBQLQaIBIQIgASAERg3mASADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEG+1ABqLQAARw0TIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAznAQsgA0EANgIAIAZBAWohAUECDBMLQaEBIQIgASAERg3lASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYDQCABLQAAIABBvNQAai0AAEcNESAAQQFGDQIgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM5QELIAEgBEYEQEGgASECDOUBC0EBIAEtAABB3wBHDREaIAFBAWohAUGHASECDMsBCyADQQA2AgAgBkEBaiEBQYgBIQIMygELQZ8BIQIgASAERg3iASADKAIAIgAgBCABa2ohBSABIABrQQhqIQYCQANAIAEtAAAgAEGE1QBqLQAARw0PIABBCEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzjAQsgA0EANgIAIAZBAWohAUEpDA8LQZ4BIQIgASAERg3hASADKAIAIgAgBCABa2ohBSABIABrQQNqIQYCQANAIAEtAAAgAEG41ABqLQAARw0OIABBA0YNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAziAQsgA0EANgIAIAZBAWohAUEtDA4LIAEgBEYEQEGdASECDOEBCyABLQAAQcUARw0OIAFBAWohAUGEASECDMcBCyABIARGBEBBnAEhAgzgAQsCQAJAIAEtAABBzABrDggADw8PDw8PAQ8LIAFBAWohAUGCASECDMcBCyABQQFqIQFBgwEhAgzGAQtBmwEhAiABIARGDd4BIAMoAgAiACAEIAFraiEFIAEgAGtBBGohBgJAA0AgAS0AACAAQbPUAGotAABHDQsgAEEERg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADN8BCyADQQA2AgAgBkEBaiEBQSMMCwtBmgEhAiABIARGDd0BIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbDUAGotAABHDQogAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADN4BCyADQQA2AgAgBkEBaiEBQQAMCgsgASAERgRAQZkBIQIM3QELAkACQCABLQAAQcgAaw4IAAwMDAwMDAEMCyABQQFqIQFB/QAhAgzEAQsgAUEBaiEBQYABIQIMwwELIAEgBEYEQEGYASECDNwBCwJAAkAgAS0AAEHOAGsOAwALAQsLIAFBAWohAUH+ACECDMMBCyABQQFqIQFB/wAhAgzCAQsgASAERgRAQZcBIQIM2wELIAEtAABB2QBHDQggAUEBaiEBQQgMBwtBlgEhAiABIARGDdkBIAMoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQazUAGotAABHDQYgAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADNoBCyADQQA2AgAgBkEBaiEBQQUMBgtBlQEhAiABIARGDdgBIAMoAgAiACAEIAFraiEFIAEgAGtBBWohBgJAA0AgAS0AACAAQabUAGotAABHDQUgAEEFRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADNkBCyADQQA2AgAgBkEBaiEBQRYMBQtBlAEhAiABIARGDdcBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQaHVAGotAABHDQQgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADNgBCyADQQA2AgAgBkEBaiEBQRAMBAsgASAERgRAQZMBIQIM1wELAkACQCABLQAAQcMAaw4MAAYGBgYGBgYGBgYBBgsgAUEBaiEBQfkAIQIMvgELIAFBAWohAUH6ACECDL0BC0GSASECIAEgBEYN1QEgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABBoNQAai0AAEcNAiAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM1gELIANBADYCACAGQQFqIQFBJAwCCyADQQA2AgAMAgsgASAERgRAQZEBIQIM1AELIAEtAABBzABHDQEgAUEBaiEBQRMLOgApIAMoAgQhACADQQA2AgQgAyAAIAEQLiIADQIMAQtBACECIANBADYCHCADIAE2AhQgA0H+HzYCECADQQY2AgwM0QELQfgAIQIMtwELIANBkAE2AhwgAyABNgIUIAMgADYCDEEAIQIMzwELQQAhAAJAIAMoAjgiAkUNACACKAJAIgJFDQAgAyACEQAAIQALIABFDQAgAEEVRg0BIANBADYCHCADIAE2AhQgA0GCDzYCECADQSA2AgxBACECDM4BC0H3ACECDLQBCyADQY8BNgIcIAMgATYCFCADQewbNgIQIANBFTYCDEEAIQIMzAELIAEgBEYEQEGPASECDMwBCwJAIAEtAABBIEYEQCABQQFqIQEMAQsgA0EANgIcIAMgATYCFCADQZsfNgIQIANBBjYCDEEAIQIMzAELQQIhAgyyAQsDQCABLQAAQSBHDQIgBCABQQFqIgFHDQALQY4BIQIMygELIAEgBEYEQEGNASECDMoBCwJAIAEtAABBCWsOBEoAAEoAC0H1ACECDLABCyADLQApQQVGBEBB9gAhAgywAQtB9AAhAgyvAQsgASAERgRAQYwBIQIMyAELIANBEDYCCCADIAE2AgQMCgsgASAERgRAQYsBIQIMxwELAkAgAS0AAEEJaw4ERwAARwALQfMAIQIMrQELIAEgBEcEQCADQRA2AgggAyABNgIEQfEAIQIMrQELQYoBIQIMxQELAkAgASAERwRAA0AgAS0AAEGg0ABqLQAAIgBBA0cEQAJAIABBAWsOAkkABAtB8AAhAgyvAQsgBCABQQFqIgFHDQALQYgBIQIMxgELQYgBIQIMxQELIANBADYCHCADIAE2AhQgA0HbIDYCECADQQc2AgxBACECDMQBCyABIARGBEBBiQEhAgzEAQsCQAJAAkAgAS0AAEGg0gBqLQAAQQFrDgNGAgABC0HyACECDKwBCyADQQA2AhwgAyABNgIUIANBtBI2AhAgA0EHNgIMQQAhAgzEAQtB6gAhAgyqAQsgASAERwRAIAFBAWohAUHvACECDKoBC0GHASECDMIBCyAEIAEiAEYEQEGGASECDMIBCyAALQAAIgFBL0YEQCAAQQFqIQFB7gAhAgypAQsgAUEJayICQRdLDQEgACEBQQEgAnRBm4CABHENQQwBCyAEIAEiAEYEQEGFASECDMEBCyAALQAAQS9HDQAgAEEBaiEBDAMLQQAhAiADQQA2AhwgAyAANgIUIANB2yA2AhAgA0EHNgIMDL8BCwJAAkACQAJAAkADQCABLQAAQaDOAGotAAAiAEEFRwRAAkACQCAAQQFrDghHBQYHCAAEAQgLQesAIQIMrQELIAFBAWohAUHtACECDKwBCyAEIAFBAWoiAUcNAAtBhAEhAgzDAQsgAUEBagwUCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNHiADQdsANgIcIAMgATYCFCADIAA2AgxBACECDMEBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNHiADQd0ANgIcIAMgATYCFCADIAA2AgxBACECDMABCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNHiADQfoANgIcIAMgATYCFCADIAA2AgxBACECDL8BCyADQQA2AhwgAyABNgIUIANB+Q82AhAgA0EHNgIMQQAhAgy+AQsgASAERgRAQYMBIQIMvgELAkAgAS0AAEGgzgBqLQAAQQFrDgg+BAUGAAgCAwcLIAFBAWohAQtBAyECDKMBCyABQQFqDA0LQQAhAiADQQA2AhwgA0HREjYCECADQQc2AgwgAyABQQFqNgIUDLoBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNFiADQdsANgIcIAMgATYCFCADIAA2AgxBACECDLkBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNFiADQd0ANgIcIAMgATYCFCADIAA2AgxBACECDLgBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNFiADQfoANgIcIAMgATYCFCADIAA2AgxBACECDLcBCyADQQA2AhwgAyABNgIUIANB+Q82AhAgA0EHNgIMQQAhAgy2AQtB7AAhAgycAQsgASAERgRAQYIBIQIMtQELIAFBAWoMAgsgASAERgRAQYEBIQIMtAELIAFBAWoMAQsgASAERg0BIAFBAWoLIQFBBCECDJgBC0GAASECDLABCwNAIAEtAABBoMwAai0AACIAQQJHBEAgAEEBRwRAQekAIQIMmQELDDELIAQgAUEBaiIBRw0AC0H/ACECDK8BCyABIARGBEBB/gAhAgyvAQsCQCABLQAAQQlrDjcvAwYvBAYGBgYGBgYGBgYGBgYGBgYGBgUGBgIGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYABgsgAUEBagshAUEFIQIMlAELIAFBAWoMBgsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQggA0HbADYCHCADIAE2AhQgAyAANgIMQQAhAgyrAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQggA0HdADYCHCADIAE2AhQgAyAANgIMQQAhAgyqAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQggA0H6ADYCHCADIAE2AhQgAyAANgIMQQAhAgypAQsgA0EANgIcIAMgATYCFCADQY0UNgIQIANBBzYCDEEAIQIMqAELAkACQAJAAkADQCABLQAAQaDKAGotAAAiAEEFRwRAAkAgAEEBaw4GLgMEBQYABgtB6AAhAgyUAQsgBCABQQFqIgFHDQALQf0AIQIMqwELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0HIANB2wA2AhwgAyABNgIUIAMgADYCDEEAIQIMqgELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0HIANB3QA2AhwgAyABNgIUIAMgADYCDEEAIQIMqQELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0HIANB+gA2AhwgAyABNgIUIAMgADYCDEEAIQIMqAELIANBADYCHCADIAE2AhQgA0HkCDYCECADQQc2AgxBACECDKcBCyABIARGDQEgAUEBagshAUEGIQIMjAELQfwAIQIMpAELAkACQAJAAkADQCABLQAAQaDIAGotAAAiAEEFRwRAIABBAWsOBCkCAwQFCyAEIAFBAWoiAUcNAAtB+wAhAgynAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQMgA0HbADYCHCADIAE2AhQgAyAANgIMQQAhAgymAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQMgA0HdADYCHCADIAE2AhQgAyAANgIMQQAhAgylAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDQMgA0H6ADYCHCADIAE2AhQgAyAANgIMQQAhAgykAQsgA0EANgIcIAMgATYCFCADQbwKNgIQIANBBzYCDEEAIQIMowELQc8AIQIMiQELQdEAIQIMiAELQecAIQIMhwELIAEgBEYEQEH6ACECDKABCwJAIAEtAABBCWsOBCAAACAACyABQQFqIQFB5gAhAgyGAQsgASAERgRAQfkAIQIMnwELAkAgAS0AAEEJaw4EHwAAHwALQQAhAAJAIAMoAjgiAkUNACACKAI4IgJFDQAgAyACEQAAIQALIABFBEBB4gEhAgyGAQsgAEEVRwRAIANBADYCHCADIAE2AhQgA0HJDTYCECADQRo2AgxBACECDJ8BCyADQfgANgIcIAMgATYCFCADQeoaNgIQIANBFTYCDEEAIQIMngELIAEgBEcEQCADQQ02AgggAyABNgIEQeQAIQIMhQELQfcAIQIMnQELIAEgBEYEQEH2ACECDJ0BCwJAAkACQCABLQAAQcgAaw4LAAELCwsLCwsLCwILCyABQQFqIQFB3QAhAgyFAQsgAUEBaiEBQeAAIQIMhAELIAFBAWohAUHjACECDIMBC0H1ACECIAEgBEYNmwEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBtdUAai0AAEcNCCAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMnAELIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARArIgAEQCADQfQANgIcIAMgATYCFCADIAA2AgxBACECDJwBC0HiACECDIIBC0EAIQACQCADKAI4IgJFDQAgAigCNCICRQ0AIAMgAhEAACEACwJAIAAEQCAAQRVGDQEgA0EANgIcIAMgATYCFCADQeoNNgIQIANBJjYCDEEAIQIMnAELQeEAIQIMggELIANB8wA2AhwgAyABNgIUIANBgBs2AhAgA0EVNgIMQQAhAgyaAQsgAy0AKSIAQSNrQQtJDQkCQCAAQQZLDQBBASAAdEHKAHFFDQAMCgtBACECIANBADYCHCADIAE2AhQgA0HtCTYCECADQQg2AgwMmQELQfIAIQIgASAERg2YASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGz1QBqLQAARw0FIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyZAQsgAygCBCEAIANCADcDACADIAAgBkEBaiIBECsiAARAIANB8QA2AhwgAyABNgIUIAMgADYCDEEAIQIMmQELQd8AIQIMfwtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDJkBC0HeACECDH8LIANB8AA2AhwgAyABNgIUIANBgBs2AhAgA0EVNgIMQQAhAgyXAQsgAy0AKUEhRg0GIANBADYCHCADIAE2AhQgA0GRCjYCECADQQg2AgxBACECDJYBC0HvACECIAEgBEYNlQEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBsNUAai0AAEcNAiAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMlgELIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARArIgBFDQIgA0HtADYCHCADIAE2AhQgAyAANgIMQQAhAgyVAQsgA0EANgIACyADKAIEIQAgA0EANgIEIAMgACABECsiAEUNgAEgA0HuADYCHCADIAE2AhQgAyAANgIMQQAhAgyTAQtB3AAhAgx5C0EAIQACQCADKAI4IgJFDQAgAigCNCICRQ0AIAMgAhEAACEACwJAIAAEQCAAQRVGDQEgA0EANgIcIAMgATYCFCADQeoNNgIQIANBJjYCDEEAIQIMkwELQdsAIQIMeQsgA0HsADYCHCADIAE2AhQgA0GAGzYCECADQRU2AgxBACECDJEBCyADLQApIgBBI0kNACAAQS5GDQAgA0EANgIcIAMgATYCFCADQckJNgIQIANBCDYCDEEAIQIMkAELQdoAIQIMdgsgASAERgRAQesAIQIMjwELAkAgAS0AAEEvRgRAIAFBAWohAQwBCyADQQA2AhwgAyABNgIUIANBsjg2AhAgA0EINgIMQQAhAgyPAQtB2QAhAgx1CyABIARHBEAgA0EONgIIIAMgATYCBEHYACECDHULQeoAIQIMjQELIAEgBEYEQEHpACECDI0BCyABLQAAQTBrIgBB/wFxQQpJBEAgAyAAOgAqIAFBAWohAUHXACECDHQLIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ16IANB6AA2AhwgAyABNgIUIAMgADYCDEEAIQIMjAELIAEgBEYEQEHnACECDIwBCwJAIAEtAABBLkYEQCABQQFqIQEMAQsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDXsgA0HmADYCHCADIAE2AhQgAyAANgIMQQAhAgyMAQtB1gAhAgxyCyABIARGBEBB5QAhAgyLAQtBACEAQQEhBUEBIQdBACECAkACQAJAAkACQAJ/AkACQAJAAkACQAJAAkAgAS0AAEEwaw4KCgkAAQIDBAUGCAsLQQIMBgtBAwwFC0EEDAQLQQUMAwtBBgwCC0EHDAELQQgLIQJBACEFQQAhBwwCC0EJIQJBASEAQQAhBUEAIQcMAQtBACEFQQEhAgsgAyACOgArIAFBAWohAQJAAkAgAy0ALkEQcQ0AAkACQAJAIAMtACoOAwEAAgQLIAdFDQMMAgsgAA0BDAILIAVFDQELIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ0CIANB4gA2AhwgAyABNgIUIAMgADYCDEEAIQIMjQELIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ19IANB4wA2AhwgAyABNgIUIAMgADYCDEEAIQIMjAELIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ17IANB5AA2AhwgAyABNgIUIAMgADYCDAyLAQtB1AAhAgxxCyADLQApQSJGDYYBQdMAIQIMcAtBACEAAkAgAygCOCICRQ0AIAIoAkQiAkUNACADIAIRAAAhAAsgAEUEQEHVACECDHALIABBFUcEQCADQQA2AhwgAyABNgIUIANBpA02AhAgA0EhNgIMQQAhAgyJAQsgA0HhADYCHCADIAE2AhQgA0HQGjYCECADQRU2AgxBACECDIgBCyABIARGBEBB4AAhAgyIAQsCQAJAAkACQAJAIAEtAABBCmsOBAEEBAAECyABQQFqIQEMAQsgAUEBaiEBIANBL2otAABBAXFFDQELQdIAIQIMcAsgA0EANgIcIAMgATYCFCADQbYRNgIQIANBCTYCDEEAIQIMiAELIANBADYCHCADIAE2AhQgA0G2ETYCECADQQk2AgxBACECDIcBCyABIARGBEBB3wAhAgyHAQsgAS0AAEEKRgRAIAFBAWohAQwJCyADLQAuQcAAcQ0IIANBADYCHCADIAE2AhQgA0G2ETYCECADQQI2AgxBACECDIYBCyABIARGBEBB3QAhAgyGAQsgAS0AACICQQ1GBEAgAUEBaiEBQdAAIQIMbQsgASEAIAJBCWsOBAUBAQUBCyAEIAEiAEYEQEHcACECDIUBCyAALQAAQQpHDQAgAEEBagwCC0EAIQIgA0EANgIcIAMgADYCFCADQcotNgIQIANBBzYCDAyDAQsgASAERgRAQdsAIQIMgwELAkAgAS0AAEEJaw4EAwAAAwALIAFBAWoLIQFBzgAhAgxoCyABIARGBEBB2gAhAgyBAQsgAS0AAEEJaw4EAAEBAAELQQAhAiADQQA2AhwgA0GaEjYCECADQQc2AgwgAyABQQFqNgIUDH8LIANBgBI7ASpBACEAAkAgAygCOCICRQ0AIAIoAjgiAkUNACADIAIRAAAhAAsgAEUNACAAQRVHDQEgA0HZADYCHCADIAE2AhQgA0HqGjYCECADQRU2AgxBACECDH4LQc0AIQIMZAsgA0EANgIcIAMgATYCFCADQckNNgIQIANBGjYCDEEAIQIMfAsgASAERgRAQdkAIQIMfAsgAS0AAEEgRw09IAFBAWohASADLQAuQQFxDT0gA0EANgIcIAMgATYCFCADQcIcNgIQIANBHjYCDEEAIQIMewsgASAERgRAQdgAIQIMewsCQAJAAkACQAJAIAEtAAAiAEEKaw4EAgMDAAELIAFBAWohAUEsIQIMZQsgAEE6Rw0BIANBADYCHCADIAE2AhQgA0HnETYCECADQQo2AgxBACECDH0LIAFBAWohASADQS9qLQAAQQFxRQ1zIAMtADJBgAFxRQRAIANBMmohAiADEDVBACEAAkAgAygCOCIGRQ0AIAYoAigiBkUNACADIAYRAAAhAAsCQAJAIAAOFk1MSwEBAQEBAQEBAQEBAQEBAQEBAQABCyADQSk2AhwgAyABNgIUIANBrBk2AhAgA0EVNgIMQQAhAgx+CyADQQA2AhwgAyABNgIUIANB5Qs2AhAgA0ERNgIMQQAhAgx9C0EAIQACQCADKAI4IgJFDQAgAigCXCICRQ0AIAMgAhEAACEACyAARQ1ZIABBFUcNASADQQU2AhwgAyABNgIUIANBmxs2AhAgA0EVNgIMQQAhAgx8C0HLACECDGILQQAhAiADQQA2AhwgAyABNgIUIANBkA42AhAgA0EUNgIMDHoLIAMgAy8BMkGAAXI7ATIMOwsgASAERwRAIANBETYCCCADIAE2AgRBygAhAgxgC0HXACECDHgLIAEgBEYEQEHWACECDHgLAkACQAJAAkAgAS0AACIAQSByIAAgAEHBAGtB/wFxQRpJG0H/AXFB4wBrDhMAQEBAQEBAQEBAQEBAAUBAQAIDQAsgAUEBaiEBQcYAIQIMYQsgAUEBaiEBQccAIQIMYAsgAUEBaiEBQcgAIQIMXwsgAUEBaiEBQckAIQIMXgtB1QAhAiAEIAEiAEYNdiAEIAFrIAMoAgAiAWohBiAAIAFrQQVqIQcDQCABQZDIAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQhBBCABQQVGDQoaIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADHYLQdQAIQIgBCABIgBGDXUgBCABayADKAIAIgFqIQYgACABa0EPaiEHA0AgAUGAyABqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0HQQMgAUEPRg0JGiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAx1C0HTACECIAQgASIARg10IAQgAWsgAygCACIBaiEGIAAgAWtBDmohBwNAIAFB4scAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNBiABQQ5GDQcgAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMdAtB0gAhAiAEIAEiAEYNcyAEIAFrIAMoAgAiAWohBSAAIAFrQQFqIQYDQCABQeDHAGotAAAgAC0AACIHQSByIAcgB0HBAGtB/wFxQRpJG0H/AXFHDQUgAUEBRg0CIAFBAWohASAEIABBAWoiAEcNAAsgAyAFNgIADHMLIAEgBEYEQEHRACECDHMLAkACQCABLQAAIgBBIHIgACAAQcEAa0H/AXFBGkkbQf8BcUHuAGsOBwA5OTk5OQE5CyABQQFqIQFBwwAhAgxaCyABQQFqIQFBxAAhAgxZCyADQQA2AgAgBkEBaiEBQcUAIQIMWAtB0AAhAiAEIAEiAEYNcCAEIAFrIAMoAgAiAWohBiAAIAFrQQlqIQcDQCABQdbHAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQJBAiABQQlGDQQaIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADHALQc8AIQIgBCABIgBGDW8gBCABayADKAIAIgFqIQYgACABa0EFaiEHA0AgAUHQxwBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0BIAFBBUYNAiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAxvCyAAIQEgA0EANgIADDMLQQELOgAsIANBADYCACAHQQFqIQELQS0hAgxSCwJAA0AgAS0AAEHQxQBqLQAAQQFHDQEgBCABQQFqIgFHDQALQc0AIQIMawtBwgAhAgxRCyABIARGBEBBzAAhAgxqCyABLQAAQTpGBEAgAygCBCEAIANBADYCBCADIAAgARAwIgBFDTMgA0HLADYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgxqCyADQQA2AhwgAyABNgIUIANB5xE2AhAgA0EKNgIMQQAhAgxpCwJAAkAgAy0ALEECaw4CAAEnCyADQTNqLQAAQQJxRQ0mIAMtAC5BAnENJiADQQA2AhwgAyABNgIUIANBphQ2AhAgA0ELNgIMQQAhAgxpCyADLQAyQSBxRQ0lIAMtAC5BAnENJSADQQA2AhwgAyABNgIUIANBvRM2AhAgA0EPNgIMQQAhAgxoC0EAIQACQCADKAI4IgJFDQAgAigCSCICRQ0AIAMgAhEAACEACyAARQRAQcEAIQIMTwsgAEEVRwRAIANBADYCHCADIAE2AhQgA0GmDzYCECADQRw2AgxBACECDGgLIANBygA2AhwgAyABNgIUIANBhRw2AhAgA0EVNgIMQQAhAgxnCyABIARHBEAgASECA0AgBCACIgFrQRBOBEAgAUEQaiEC/Qz/////////////////////IAH9AAAAIg1BB/1sIA39DODg4ODg4ODg4ODg4ODg4OD9bv0MX19fX19fX19fX19fX19fX/0mIA39DAkJCQkJCQkJCQkJCQkJCQn9I/1Q/VL9ZEF/c2giAEEQRg0BIAAgAWohAQwYCyABIARGBEBBxAAhAgxpCyABLQAAQcDBAGotAABBAUcNFyAEIAFBAWoiAkcNAAtBxAAhAgxnC0HEACECDGYLIAEgBEcEQANAAkAgAS0AACIAQSByIAAgAEHBAGtB/wFxQRpJG0H/AXEiAEEJRg0AIABBIEYNAAJAAkACQAJAIABB4wBrDhMAAwMDAwMDAwEDAwMDAwMDAwMCAwsgAUEBaiEBQTYhAgxSCyABQQFqIQFBNyECDFELIAFBAWohAUE4IQIMUAsMFQsgBCABQQFqIgFHDQALQTwhAgxmC0E8IQIMZQsgASAERgRAQcgAIQIMZQsgA0ESNgIIIAMgATYCBAJAAkACQAJAAkAgAy0ALEEBaw4EFAABAgkLIAMtADJBIHENA0HgASECDE8LAkAgAy8BMiIAQQhxRQ0AIAMtAChBAUcNACADLQAuQQhxRQ0CCyADIABB9/sDcUGABHI7ATIMCwsgAyADLwEyQRByOwEyDAQLIANBADYCBCADIAEgARAxIgAEQCADQcEANgIcIAMgADYCDCADIAFBAWo2AhRBACECDGYLIAFBAWohAQxYCyADQQA2AhwgAyABNgIUIANB9BM2AhAgA0EENgIMQQAhAgxkC0HHACECIAEgBEYNYyADKAIAIgAgBCABa2ohBSABIABrQQZqIQYCQANAIABBwMUAai0AACABLQAAQSByRw0BIABBBkYNSiAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAxkCyADQQA2AgAMBQsCQCABIARHBEADQCABLQAAQcDDAGotAAAiAEEBRwRAIABBAkcNAyABQQFqIQEMBQsgBCABQQFqIgFHDQALQcUAIQIMZAtBxQAhAgxjCwsgA0EAOgAsDAELQQshAgxHC0E/IQIMRgsCQAJAA0AgAS0AACIAQSBHBEACQCAAQQprDgQDBQUDAAsgAEEsRg0DDAQLIAQgAUEBaiIBRw0AC0HGACECDGALIANBCDoALAwOCyADLQAoQQFHDQIgAy0ALkEIcQ0CIAMoAgQhACADQQA2AgQgAyAAIAEQMSIABEAgA0HCADYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgxfCyABQQFqIQEMUAtBOyECDEQLAkADQCABLQAAIgBBIEcgAEEJR3ENASAEIAFBAWoiAUcNAAtBwwAhAgxdCwtBPCECDEILAkACQCABIARHBEADQCABLQAAIgBBIEcEQCAAQQprDgQDBAQDBAsgBCABQQFqIgFHDQALQT8hAgxdC0E/IQIMXAsgAyADLwEyQSByOwEyDAoLIAMoAgQhACADQQA2AgQgAyAAIAEQMSIARQ1OIANBPjYCHCADIAE2AhQgAyAANgIMQQAhAgxaCwJAIAEgBEcEQANAIAEtAABBwMMAai0AACIAQQFHBEAgAEECRg0DDAwLIAQgAUEBaiIBRw0AC0E3IQIMWwtBNyECDFoLIAFBAWohAQwEC0E7IQIgBCABIgBGDVggBCABayADKAIAIgFqIQYgACABa0EFaiEHAkADQCABQZDIAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQEgAUEFRgRAQQchAQw/CyABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAxZCyADQQA2AgAgACEBDAULQTohAiAEIAEiAEYNVyAEIAFrIAMoAgAiAWohBiAAIAFrQQhqIQcCQANAIAFBtMEAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNASABQQhGBEBBBSEBDD4LIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADFgLIANBADYCACAAIQEMBAtBOSECIAQgASIARg1WIAQgAWsgAygCACIBaiEGIAAgAWtBA2ohBwJAA0AgAUGwwQBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0BIAFBA0YEQEEGIQEMPQsgAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMVwsgA0EANgIAIAAhAQwDCwJAA0AgAS0AACIAQSBHBEAgAEEKaw4EBwQEBwILIAQgAUEBaiIBRw0AC0E4IQIMVgsgAEEsRw0BIAFBAWohAEEBIQECQAJAAkACQAJAIAMtACxBBWsOBAMBAgQACyAAIQEMBAtBAiEBDAELQQQhAQsgA0EBOgAsIAMgAy8BMiABcjsBMiAAIQEMAQsgAyADLwEyQQhyOwEyIAAhAQtBPiECDDsLIANBADoALAtBOSECDDkLIAEgBEYEQEE2IQIMUgsCQAJAAkACQAJAIAEtAABBCmsOBAACAgECCyADKAIEIQAgA0EANgIEIAMgACABEDEiAEUNAiADQTM2AhwgAyABNgIUIAMgADYCDEEAIQIMVQsgAygCBCEAIANBADYCBCADIAAgARAxIgBFBEAgAUEBaiEBDAYLIANBMjYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgxUCyADLQAuQQFxBEBB3wEhAgw7CyADKAIEIQAgA0EANgIEIAMgACABEDEiAA0BDEkLQTQhAgw5CyADQTU2AhwgAyABNgIUIAMgADYCDEEAIQIMUQtBNSECDDcLIANBL2otAABBAXENACADQQA2AhwgAyABNgIUIANB6xY2AhAgA0EZNgIMQQAhAgxPC0EzIQIMNQsgASAERgRAQTIhAgxOCwJAIAEtAABBCkYEQCABQQFqIQEMAQsgA0EANgIcIAMgATYCFCADQZIXNgIQIANBAzYCDEEAIQIMTgtBMiECDDQLIAEgBEYEQEExIQIMTQsCQCABLQAAIgBBCUYNACAAQSBGDQBBASECAkAgAy0ALEEFaw4EBgQFAA0LIAMgAy8BMkEIcjsBMgwMCyADLQAuQQFxRQ0BIAMtACxBCEcNACADQQA6ACwLQT0hAgwyCyADQQA2AhwgAyABNgIUIANBwhY2AhAgA0EKNgIMQQAhAgxKC0ECIQIMAQtBBCECCyADQQE6ACwgAyADLwEyIAJyOwEyDAYLIAEgBEYEQEEwIQIMRwsgAS0AAEEKRgRAIAFBAWohAQwBCyADLQAuQQFxDQAgA0EANgIcIAMgATYCFCADQdwoNgIQIANBAjYCDEEAIQIMRgtBMCECDCwLIAFBAWohAUExIQIMKwsgASAERgRAQS8hAgxECyABLQAAIgBBCUcgAEEgR3FFBEAgAUEBaiEBIAMtAC5BAXENASADQQA2AhwgAyABNgIUIANBlxA2AhAgA0EKNgIMQQAhAgxEC0EBIQICQAJAAkACQAJAAkAgAy0ALEECaw4HBQQEAwECAAQLIAMgAy8BMkEIcjsBMgwDC0ECIQIMAQtBBCECCyADQQE6ACwgAyADLwEyIAJyOwEyC0EvIQIMKwsgA0EANgIcIAMgATYCFCADQYQTNgIQIANBCzYCDEEAIQIMQwtB4QEhAgwpCyABIARGBEBBLiECDEILIANBADYCBCADQRI2AgggAyABIAEQMSIADQELQS4hAgwnCyADQS02AhwgAyABNgIUIAMgADYCDEEAIQIMPwtBACEAAkAgAygCOCICRQ0AIAIoAkwiAkUNACADIAIRAAAhAAsgAEUNACAAQRVHDQEgA0HYADYCHCADIAE2AhQgA0GzGzYCECADQRU2AgxBACECDD4LQcwAIQIMJAsgA0EANgIcIAMgATYCFCADQbMONgIQIANBHTYCDEEAIQIMPAsgASAERgRAQc4AIQIMPAsgAS0AACIAQSBGDQIgAEE6Rg0BCyADQQA6ACxBCSECDCELIAMoAgQhACADQQA2AgQgAyAAIAEQMCIADQEMAgsgAy0ALkEBcQRAQd4BIQIMIAsgAygCBCEAIANBADYCBCADIAAgARAwIgBFDQIgA0EqNgIcIAMgADYCDCADIAFBAWo2AhRBACECDDgLIANBywA2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMNwsgAUEBaiEBQcAAIQIMHQsgAUEBaiEBDCwLIAEgBEYEQEErIQIMNQsCQCABLQAAQQpGBEAgAUEBaiEBDAELIAMtAC5BwABxRQ0GCyADLQAyQYABcQRAQQAhAAJAIAMoAjgiAkUNACACKAJcIgJFDQAgAyACEQAAIQALIABFDRIgAEEVRgRAIANBBTYCHCADIAE2AhQgA0GbGzYCECADQRU2AgxBACECDDYLIANBADYCHCADIAE2AhQgA0GQDjYCECADQRQ2AgxBACECDDULIANBMmohAiADEDVBACEAAkAgAygCOCIGRQ0AIAYoAigiBkUNACADIAYRAAAhAAsgAA4WAgEABAQEBAQEBAQEBAQEBAQEBAQEAwQLIANBAToAMAsgAiACLwEAQcAAcjsBAAtBKyECDBgLIANBKTYCHCADIAE2AhQgA0GsGTYCECADQRU2AgxBACECDDALIANBADYCHCADIAE2AhQgA0HlCzYCECADQRE2AgxBACECDC8LIANBADYCHCADIAE2AhQgA0GlCzYCECADQQI2AgxBACECDC4LQQEhByADLwEyIgVBCHFFBEAgAykDIEIAUiEHCwJAIAMtADAEQEEBIQAgAy0AKUEFRg0BIAVBwABxRSAHcUUNAQsCQCADLQAoIgJBAkYEQEEBIQAgAy8BNCIGQeUARg0CQQAhACAFQcAAcQ0CIAZB5ABGDQIgBkHmAGtBAkkNAiAGQcwBRg0CIAZBsAJGDQIMAQtBACEAIAVBwABxDQELQQIhACAFQQhxDQAgBUGABHEEQAJAIAJBAUcNACADLQAuQQpxDQBBBSEADAILQQQhAAwBCyAFQSBxRQRAIAMQNkEAR0ECdCEADAELQQBBAyADKQMgUBshAAsgAEEBaw4FAgAHAQMEC0ERIQIMEwsgA0EBOgAxDCkLQQAhAgJAIAMoAjgiAEUNACAAKAIwIgBFDQAgAyAAEQAAIQILIAJFDSYgAkEVRgRAIANBAzYCHCADIAE2AhQgA0HSGzYCECADQRU2AgxBACECDCsLQQAhAiADQQA2AhwgAyABNgIUIANB3Q42AhAgA0ESNgIMDCoLIANBADYCHCADIAE2AhQgA0H5IDYCECADQQ82AgxBACECDCkLQQAhAAJAIAMoAjgiAkUNACACKAIwIgJFDQAgAyACEQAAIQALIAANAQtBDiECDA4LIABBFUYEQCADQQI2AhwgAyABNgIUIANB0hs2AhAgA0EVNgIMQQAhAgwnCyADQQA2AhwgAyABNgIUIANB3Q42AhAgA0ESNgIMQQAhAgwmC0EqIQIMDAsgASAERwRAIANBCTYCCCADIAE2AgRBKSECDAwLQSYhAgwkCyADIAMpAyAiDCAEIAFrrSIKfSILQgAgCyAMWBs3AyAgCiAMVARAQSUhAgwkCyADKAIEIQAgA0EANgIEIAMgACABIAynaiIBEDIiAEUNACADQQU2AhwgAyABNgIUIAMgADYCDEEAIQIMIwtBDyECDAkLQgAhCgJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCABLQAAQTBrDjcXFgABAgMEBQYHFBQUFBQUFAgJCgsMDRQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUDg8QERITFAtCAiEKDBYLQgMhCgwVC0IEIQoMFAtCBSEKDBMLQgYhCgwSC0IHIQoMEQtCCCEKDBALQgkhCgwPC0IKIQoMDgtCCyEKDA0LQgwhCgwMC0INIQoMCwtCDiEKDAoLQg8hCgwJC0IKIQoMCAtCCyEKDAcLQgwhCgwGC0INIQoMBQtCDiEKDAQLQg8hCgwDCyADQQA2AhwgAyABNgIUIANBnxU2AhAgA0EMNgIMQQAhAgwhCyABIARGBEBBIiECDCELQgAhCgJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAS0AAEEwaw43FRQAAQIDBAUGBxYWFhYWFhYICQoLDA0WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFg4PEBESExYLQgIhCgwUC0IDIQoMEwtCBCEKDBILQgUhCgwRC0IGIQoMEAtCByEKDA8LQgghCgwOC0IJIQoMDQtCCiEKDAwLQgshCgwLC0IMIQoMCgtCDSEKDAkLQg4hCgwIC0IPIQoMBwtCCiEKDAYLQgshCgwFC0IMIQoMBAtCDSEKDAMLQg4hCgwCC0IPIQoMAQtCASEKCyABQQFqIQEgAykDICILQv//////////D1gEQCADIAtCBIYgCoQ3AyAMAgsgA0EANgIcIAMgATYCFCADQbUJNgIQIANBDDYCDEEAIQIMHgtBJyECDAQLQSghAgwDCyADIAE6ACwgA0EANgIAIAdBAWohAUEMIQIMAgsgA0EANgIAIAZBAWohAUEKIQIMAQsgAUEBaiEBQQghAgwACwALQQAhAiADQQA2AhwgAyABNgIUIANBsjg2AhAgA0EINgIMDBcLQQAhAiADQQA2AhwgAyABNgIUIANBgxE2AhAgA0EJNgIMDBYLQQAhAiADQQA2AhwgAyABNgIUIANB3wo2AhAgA0EJNgIMDBULQQAhAiADQQA2AhwgAyABNgIUIANB7RA2AhAgA0EJNgIMDBQLQQAhAiADQQA2AhwgAyABNgIUIANB0hE2AhAgA0EJNgIMDBMLQQAhAiADQQA2AhwgAyABNgIUIANBsjg2AhAgA0EINgIMDBILQQAhAiADQQA2AhwgAyABNgIUIANBgxE2AhAgA0EJNgIMDBELQQAhAiADQQA2AhwgAyABNgIUIANB3wo2AhAgA0EJNgIMDBALQQAhAiADQQA2AhwgAyABNgIUIANB7RA2AhAgA0EJNgIMDA8LQQAhAiADQQA2AhwgAyABNgIUIANB0hE2AhAgA0EJNgIMDA4LQQAhAiADQQA2AhwgAyABNgIUIANBuRc2AhAgA0EPNgIMDA0LQQAhAiADQQA2AhwgAyABNgIUIANBuRc2AhAgA0EPNgIMDAwLQQAhAiADQQA2AhwgAyABNgIUIANBmRM2AhAgA0ELNgIMDAsLQQAhAiADQQA2AhwgAyABNgIUIANBnQk2AhAgA0ELNgIMDAoLQQAhAiADQQA2AhwgAyABNgIUIANBlxA2AhAgA0EKNgIMDAkLQQAhAiADQQA2AhwgAyABNgIUIANBsRA2AhAgA0EKNgIMDAgLQQAhAiADQQA2AhwgAyABNgIUIANBux02AhAgA0ECNgIMDAcLQQAhAiADQQA2AhwgAyABNgIUIANBlhY2AhAgA0ECNgIMDAYLQQAhAiADQQA2AhwgAyABNgIUIANB+Rg2AhAgA0ECNgIMDAULQQAhAiADQQA2AhwgAyABNgIUIANBxBg2AhAgA0ECNgIMDAQLIANBAjYCHCADIAE2AhQgA0GpHjYCECADQRY2AgxBACECDAMLQd4AIQIgASAERg0CIAlBCGohByADKAIAIQUCQAJAIAEgBEcEQCAFQZbIAGohCCAEIAVqIAFrIQYgBUF/c0EKaiIFIAFqIQADQCABLQAAIAgtAABHBEBBAiEIDAMLIAVFBEBBACEIIAAhAQwDCyAFQQFrIQUgCEEBaiEIIAQgAUEBaiIBRw0ACyAGIQUgBCEBCyAHQQE2AgAgAyAFNgIADAELIANBADYCACAHIAg2AgALIAcgATYCBCAJKAIMIQACQAJAIAkoAghBAWsOAgQBAAsgA0EANgIcIANBwh42AhAgA0EXNgIMIAMgAEEBajYCFEEAIQIMAwsgA0EANgIcIAMgADYCFCADQdceNgIQIANBCTYCDEEAIQIMAgsgASAERgRAQSghAgwCCyADQQk2AgggAyABNgIEQSchAgwBCyABIARGBEBBASECDAELA0ACQAJAAkAgAS0AAEEKaw4EAAEBAAELIAFBAWohAQwBCyABQQFqIQEgAy0ALkEgcQ0AQQAhAiADQQA2AhwgAyABNgIUIANBoSE2AhAgA0EFNgIMDAILQQEhAiABIARHDQALCyAJQRBqJAAgAkUEQCADKAIMIQAMAQsgAyACNgIcQQAhACADKAIEIgFFDQAgAyABIAQgAygCCBEBACIBRQ0AIAMgBDYCFCADIAE2AgwgASEACyAAC74CAQJ/IABBADoAACAAQeQAaiIBQQFrQQA6AAAgAEEAOgACIABBADoAASABQQNrQQA6AAAgAUECa0EAOgAAIABBADoAAyABQQRrQQA6AABBACAAa0EDcSIBIABqIgBBADYCAEHkACABa0F8cSICIABqIgFBBGtBADYCAAJAIAJBCUkNACAAQQA2AgggAEEANgIEIAFBCGtBADYCACABQQxrQQA2AgAgAkEZSQ0AIABBADYCGCAAQQA2AhQgAEEANgIQIABBADYCDCABQRBrQQA2AgAgAUEUa0EANgIAIAFBGGtBADYCACABQRxrQQA2AgAgAiAAQQRxQRhyIgJrIgFBIEkNACAAIAJqIQADQCAAQgA3AxggAEIANwMQIABCADcDCCAAQgA3AwAgAEEgaiEAIAFBIGsiAUEfSw0ACwsLVgEBfwJAIAAoAgwNAAJAAkACQAJAIAAtADEOAwEAAwILIAAoAjgiAUUNACABKAIwIgFFDQAgACABEQAAIgENAwtBAA8LAAsgAEHKGTYCEEEOIQELIAELGgAgACgCDEUEQCAAQd4fNgIQIABBFTYCDAsLFAAgACgCDEEVRgRAIABBADYCDAsLFAAgACgCDEEWRgRAIABBADYCDAsLBwAgACgCDAsHACAAKAIQCwkAIAAgATYCEAsHACAAKAIUCysAAkAgAEEnTw0AQv//////CSAArYhCAYNQDQAgAEECdEHQOGooAgAPCwALFwAgAEEvTwRAAAsgAEECdEHsOWooAgALvwkBAX9B9C0hAQJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIABB5ABrDvQDY2IAAWFhYWFhYQIDBAVhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhBgcICQoLDA0OD2FhYWFhEGFhYWFhYWFhYWFhEWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYRITFBUWFxgZGhthYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhHB0eHyAhIiMkJSYnKCkqKywtLi8wMTIzNDU2YTc4OTphYWFhYWFhYTthYWE8YWFhYT0+P2FhYWFhYWFhQGFhQWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYUJDREVGR0hJSktMTU5PUFFSU2FhYWFhYWFhVFVWV1hZWlthXF1hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFeYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhX2BhC0HqLA8LQZgmDwtB7TEPC0GgNw8LQckpDwtBtCkPC0GWLQ8LQesrDwtBojUPC0HbNA8LQeApDwtB4yQPC0HVJA8LQe4kDwtB5iUPC0HKNA8LQdA3DwtBqjUPC0H1LA8LQfYmDwtBgiIPC0HyMw8LQb4oDwtB5zcPC0HNIQ8LQcAhDwtBuCUPC0HLJQ8LQZYkDwtBjzQPC0HNNQ8LQd0qDwtB7jMPC0GcNA8LQZ4xDwtB9DUPC0HlIg8LQa8lDwtBmTEPC0GyNg8LQfk2DwtBxDIPC0HdLA8LQYIxDwtBwTEPC0GNNw8LQckkDwtB7DYPC0HnKg8LQcgjDwtB4iEPC0HJNw8LQaUiDwtBlCIPC0HbNg8LQd41DwtBhiYPC0G8Kw8LQYsyDwtBoCMPC0H2MA8LQYAsDwtBiSsPC0GkJg8LQfIjDwtBgSgPC0GrMg8LQesnDwtBwjYPC0GiJA8LQc8qDwtB3CMPC0GHJw8LQeQ0DwtBtyIPC0GtMQ8LQdUiDwtBrzQPC0HeJg8LQdYyDwtB9DQPC0GBOA8LQfQ3DwtBkjYPC0GdJw8LQYIpDwtBjSMPC0HXMQ8LQb01DwtBtDcPC0HYMA8LQbYnDwtBmjgPC0GnKg8LQcQnDwtBriMPC0H1Ig8LAAtByiYhAQsgAQsXACAAIAAvAS5B/v8DcSABQQBHcjsBLgsaACAAIAAvAS5B/f8DcSABQQBHQQF0cjsBLgsaACAAIAAvAS5B+/8DcSABQQBHQQJ0cjsBLgsaACAAIAAvAS5B9/8DcSABQQBHQQN0cjsBLgsaACAAIAAvAS5B7/8DcSABQQBHQQR0cjsBLgsaACAAIAAvAS5B3/8DcSABQQBHQQV0cjsBLgsaACAAIAAvAS5Bv/8DcSABQQBHQQZ0cjsBLgsaACAAIAAvAS5B//4DcSABQQBHQQd0cjsBLgsaACAAIAAvAS5B//0DcSABQQBHQQh0cjsBLgsaACAAIAAvAS5B//sDcSABQQBHQQl0cjsBLgs+AQJ/AkAgACgCOCIDRQ0AIAMoAgQiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQeESNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAggiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQfwRNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAgwiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQewKNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAhAiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQfoeNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAhQiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQcsQNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAhgiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQbcfNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAhwiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQb8VNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAiwiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQf4INgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAiAiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQYwdNgIQQRghBAsgBAs+AQJ/AkAgACgCOCIDRQ0AIAMoAiQiA0UNACAAIAEgAiABayADEQEAIgRBf0cNACAAQeYVNgIQQRghBAsgBAs4ACAAAn8gAC8BMkEUcUEURgRAQQEgAC0AKEEBRg0BGiAALwE0QeUARgwBCyAALQApQQVGCzoAMAtZAQJ/AkAgAC0AKEEBRg0AIAAvATQiAUHkAGtB5ABJDQAgAUHMAUYNACABQbACRg0AIAAvATIiAEHAAHENAEEBIQIgAEGIBHFBgARGDQAgAEEocUUhAgsgAguMAQECfwJAAkACQCAALQAqRQ0AIAAtACtFDQAgAC8BMiIBQQJxRQ0BDAILIAAvATIiAUEBcUUNAQtBASECIAAtAChBAUYNACAALwE0IgBB5ABrQeQASQ0AIABBzAFGDQAgAEGwAkYNACABQcAAcQ0AQQAhAiABQYgEcUGABEYNACABQShxQQBHIQILIAILcwAgAEEQav0MAAAAAAAAAAAAAAAAAAAAAP0LAwAgAP0MAAAAAAAAAAAAAAAAAAAAAP0LAwAgAEEwav0MAAAAAAAAAAAAAAAAAAAAAP0LAwAgAEEgav0MAAAAAAAAAAAAAAAAAAAAAP0LAwAgAEH9ATYCHAsGACAAEDoLmi0BC38jAEEQayIKJABB3NUAKAIAIglFBEBBnNkAKAIAIgVFBEBBqNkAQn83AgBBoNkAQoCAhICAgMAANwIAQZzZACAKQQhqQXBxQdiq1aoFcyIFNgIAQbDZAEEANgIAQYDZAEEANgIAC0GE2QBBwNkENgIAQdTVAEHA2QQ2AgBB6NUAIAU2AgBB5NUAQX82AgBBiNkAQcCmAzYCAANAIAFBgNYAaiABQfTVAGoiAjYCACACIAFB7NUAaiIDNgIAIAFB+NUAaiADNgIAIAFBiNYAaiABQfzVAGoiAzYCACADIAI2AgAgAUGQ1gBqIAFBhNYAaiICNgIAIAIgAzYCACABQYzWAGogAjYCACABQSBqIgFBgAJHDQALQczZBEGBpgM2AgBB4NUAQazZACgCADYCAEHQ1QBBgKYDNgIAQdzVAEHI2QQ2AgBBzP8HQTg2AgBByNkEIQkLAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAEHsAU0EQEHE1QAoAgAiBkEQIABBE2pBcHEgAEELSRsiBEEDdiIAdiIBQQNxBEACQCABQQFxIAByQQFzIgJBA3QiAEHs1QBqIgEgAEH01QBqKAIAIgAoAggiA0YEQEHE1QAgBkF+IAJ3cTYCAAwBCyABIAM2AgggAyABNgIMCyAAQQhqIQEgACACQQN0IgJBA3I2AgQgACACaiIAIAAoAgRBAXI2AgQMEQtBzNUAKAIAIgggBE8NASABBEACQEECIAB0IgJBACACa3IgASAAdHFoIgBBA3QiAkHs1QBqIgEgAkH01QBqKAIAIgIoAggiA0YEQEHE1QAgBkF+IAB3cSIGNgIADAELIAEgAzYCCCADIAE2AgwLIAIgBEEDcjYCBCAAQQN0IgAgBGshBSAAIAJqIAU2AgAgAiAEaiIEIAVBAXI2AgQgCARAIAhBeHFB7NUAaiEAQdjVACgCACEDAn9BASAIQQN2dCIBIAZxRQRAQcTVACABIAZyNgIAIAAMAQsgACgCCAsiASADNgIMIAAgAzYCCCADIAA2AgwgAyABNgIICyACQQhqIQFB2NUAIAQ2AgBBzNUAIAU2AgAMEQtByNUAKAIAIgtFDQEgC2hBAnRB9NcAaigCACIAKAIEQXhxIARrIQUgACECA0ACQCACKAIQIgFFBEAgAkEUaigCACIBRQ0BCyABKAIEQXhxIARrIgMgBUkhAiADIAUgAhshBSABIAAgAhshACABIQIMAQsLIAAoAhghCSAAKAIMIgMgAEcEQEHU1QAoAgAaIAMgACgCCCIBNgIIIAEgAzYCDAwQCyAAQRRqIgIoAgAiAUUEQCAAKAIQIgFFDQMgAEEQaiECCwNAIAIhByABIgNBFGoiAigCACIBDQAgA0EQaiECIAMoAhAiAQ0ACyAHQQA2AgAMDwtBfyEEIABBv39LDQAgAEETaiIBQXBxIQRByNUAKAIAIghFDQBBACAEayEFAkACQAJAAn9BACAEQYACSQ0AGkEfIARB////B0sNABogBEEmIAFBCHZnIgBrdkEBcSAAQQF0a0E+agsiBkECdEH01wBqKAIAIgJFBEBBACEBQQAhAwwBC0EAIQEgBEEZIAZBAXZrQQAgBkEfRxt0IQBBACEDA0ACQCACKAIEQXhxIARrIgcgBU8NACACIQMgByIFDQBBACEFIAIhAQwDCyABIAJBFGooAgAiByAHIAIgAEEddkEEcWpBEGooAgAiAkYbIAEgBxshASAAQQF0IQAgAg0ACwsgASADckUEQEEAIQNBAiAGdCIAQQAgAGtyIAhxIgBFDQMgAGhBAnRB9NcAaigCACEBCyABRQ0BCwNAIAEoAgRBeHEgBGsiAiAFSSEAIAIgBSAAGyEFIAEgAyAAGyEDIAEoAhAiAAR/IAAFIAFBFGooAgALIgENAAsLIANFDQAgBUHM1QAoAgAgBGtPDQAgAygCGCEHIAMgAygCDCIARwRAQdTVACgCABogACADKAIIIgE2AgggASAANgIMDA4LIANBFGoiAigCACIBRQRAIAMoAhAiAUUNAyADQRBqIQILA0AgAiEGIAEiAEEUaiICKAIAIgENACAAQRBqIQIgACgCECIBDQALIAZBADYCAAwNC0HM1QAoAgAiAyAETwRAQdjVACgCACEBAkAgAyAEayICQRBPBEAgASAEaiIAIAJBAXI2AgQgASADaiACNgIAIAEgBEEDcjYCBAwBCyABIANBA3I2AgQgASADaiIAIAAoAgRBAXI2AgRBACEAQQAhAgtBzNUAIAI2AgBB2NUAIAA2AgAgAUEIaiEBDA8LQdDVACgCACIDIARLBEAgBCAJaiIAIAMgBGsiAUEBcjYCBEHc1QAgADYCAEHQ1QAgATYCACAJIARBA3I2AgQgCUEIaiEBDA8LQQAhASAEAn9BnNkAKAIABEBBpNkAKAIADAELQajZAEJ/NwIAQaDZAEKAgISAgIDAADcCAEGc2QAgCkEMakFwcUHYqtWqBXM2AgBBsNkAQQA2AgBBgNkAQQA2AgBBgIAECyIAIARBxwBqIgVqIgZBACAAayIHcSICTwRAQbTZAEEwNgIADA8LAkBB/NgAKAIAIgFFDQBB9NgAKAIAIgggAmohACAAIAFNIAAgCEtxDQBBACEBQbTZAEEwNgIADA8LQYDZAC0AAEEEcQ0EAkACQCAJBEBBhNkAIQEDQCABKAIAIgAgCU0EQCAAIAEoAgRqIAlLDQMLIAEoAggiAQ0ACwtBABA7IgBBf0YNBSACIQZBoNkAKAIAIgFBAWsiAyAAcQRAIAIgAGsgACADakEAIAFrcWohBgsgBCAGTw0FIAZB/v///wdLDQVB/NgAKAIAIgMEQEH02AAoAgAiByAGaiEBIAEgB00NBiABIANLDQYLIAYQOyIBIABHDQEMBwsgBiADayAHcSIGQf7///8HSw0EIAYQOyEAIAAgASgCACABKAIEakYNAyAAIQELAkAgBiAEQcgAak8NACABQX9GDQBBpNkAKAIAIgAgBSAGa2pBACAAa3EiAEH+////B0sEQCABIQAMBwsgABA7QX9HBEAgACAGaiEGIAEhAAwHC0EAIAZrEDsaDAQLIAEiAEF/Rw0FDAMLQQAhAwwMC0EAIQAMCgsgAEF/Rw0CC0GA2QBBgNkAKAIAQQRyNgIACyACQf7///8HSw0BIAIQOyEAQQAQOyEBIABBf0YNASABQX9GDQEgACABTw0BIAEgAGsiBiAEQThqTQ0BC0H02ABB9NgAKAIAIAZqIgE2AgBB+NgAKAIAIAFJBEBB+NgAIAE2AgALAkACQAJAQdzVACgCACICBEBBhNkAIQEDQCAAIAEoAgAiAyABKAIEIgVqRg0CIAEoAggiAQ0ACwwCC0HU1QAoAgAiAUEARyAAIAFPcUUEQEHU1QAgADYCAAtBACEBQYjZACAGNgIAQYTZACAANgIAQeTVAEF/NgIAQejVAEGc2QAoAgA2AgBBkNkAQQA2AgADQCABQYDWAGogAUH01QBqIgI2AgAgAiABQezVAGoiAzYCACABQfjVAGogAzYCACABQYjWAGogAUH81QBqIgM2AgAgAyACNgIAIAFBkNYAaiABQYTWAGoiAjYCACACIAM2AgAgAUGM1gBqIAI2AgAgAUEgaiIBQYACRw0AC0F4IABrQQ9xIgEgAGoiAiAGQThrIgMgAWsiAUEBcjYCBEHg1QBBrNkAKAIANgIAQdDVACABNgIAQdzVACACNgIAIAAgA2pBODYCBAwCCyAAIAJNDQAgAiADSQ0AIAEoAgxBCHENAEF4IAJrQQ9xIgAgAmoiA0HQ1QAoAgAgBmoiByAAayIAQQFyNgIEIAEgBSAGajYCBEHg1QBBrNkAKAIANgIAQdDVACAANgIAQdzVACADNgIAIAIgB2pBODYCBAwBCyAAQdTVACgCAEkEQEHU1QAgADYCAAsgACAGaiEDQYTZACEBAkACQAJAA0AgAyABKAIARwRAIAEoAggiAQ0BDAILCyABLQAMQQhxRQ0BC0GE2QAhAQNAIAEoAgAiAyACTQRAIAMgASgCBGoiBSACSw0DCyABKAIIIQEMAAsACyABIAA2AgAgASABKAIEIAZqNgIEIABBeCAAa0EPcWoiCSAEQQNyNgIEIANBeCADa0EPcWoiBiAEIAlqIgRrIQEgAiAGRgRAQdzVACAENgIAQdDVAEHQ1QAoAgAgAWoiADYCACAEIABBAXI2AgQMCAtB2NUAKAIAIAZGBEBB2NUAIAQ2AgBBzNUAQczVACgCACABaiIANgIAIAQgAEEBcjYCBCAAIARqIAA2AgAMCAsgBigCBCIFQQNxQQFHDQYgBUF4cSEIIAVB/wFNBEAgBUEDdiEDIAYoAggiACAGKAIMIgJGBEBBxNUAQcTVACgCAEF+IAN3cTYCAAwHCyACIAA2AgggACACNgIMDAYLIAYoAhghByAGIAYoAgwiAEcEQCAAIAYoAggiAjYCCCACIAA2AgwMBQsgBkEUaiICKAIAIgVFBEAgBigCECIFRQ0EIAZBEGohAgsDQCACIQMgBSIAQRRqIgIoAgAiBQ0AIABBEGohAiAAKAIQIgUNAAsgA0EANgIADAQLQXggAGtBD3EiASAAaiIHIAZBOGsiAyABayIBQQFyNgIEIAAgA2pBODYCBCACIAVBNyAFa0EPcWpBP2siAyADIAJBEGpJGyIDQSM2AgRB4NUAQazZACgCADYCAEHQ1QAgATYCAEHc1QAgBzYCACADQRBqQYzZACkCADcCACADQYTZACkCADcCCEGM2QAgA0EIajYCAEGI2QAgBjYCAEGE2QAgADYCAEGQ2QBBADYCACADQSRqIQEDQCABQQc2AgAgBSABQQRqIgFLDQALIAIgA0YNACADIAMoAgRBfnE2AgQgAyADIAJrIgU2AgAgAiAFQQFyNgIEIAVB/wFNBEAgBUF4cUHs1QBqIQACf0HE1QAoAgAiAUEBIAVBA3Z0IgNxRQRAQcTVACABIANyNgIAIAAMAQsgACgCCAsiASACNgIMIAAgAjYCCCACIAA2AgwgAiABNgIIDAELQR8hASAFQf///wdNBEAgBUEmIAVBCHZnIgBrdkEBcSAAQQF0a0E+aiEBCyACIAE2AhwgAkIANwIQIAFBAnRB9NcAaiEAQcjVACgCACIDQQEgAXQiBnFFBEAgACACNgIAQcjVACADIAZyNgIAIAIgADYCGCACIAI2AgggAiACNgIMDAELIAVBGSABQQF2a0EAIAFBH0cbdCEBIAAoAgAhAwJAA0AgAyIAKAIEQXhxIAVGDQEgAUEddiEDIAFBAXQhASAAIANBBHFqQRBqIgYoAgAiAw0ACyAGIAI2AgAgAiAANgIYIAIgAjYCDCACIAI2AggMAQsgACgCCCIBIAI2AgwgACACNgIIIAJBADYCGCACIAA2AgwgAiABNgIIC0HQ1QAoAgAiASAETQ0AQdzVACgCACIAIARqIgIgASAEayIBQQFyNgIEQdDVACABNgIAQdzVACACNgIAIAAgBEEDcjYCBCAAQQhqIQEMCAtBACEBQbTZAEEwNgIADAcLQQAhAAsgB0UNAAJAIAYoAhwiAkECdEH01wBqIgMoAgAgBkYEQCADIAA2AgAgAA0BQcjVAEHI1QAoAgBBfiACd3E2AgAMAgsgB0EQQRQgBygCECAGRhtqIAA2AgAgAEUNAQsgACAHNgIYIAYoAhAiAgRAIAAgAjYCECACIAA2AhgLIAZBFGooAgAiAkUNACAAQRRqIAI2AgAgAiAANgIYCyABIAhqIQEgBiAIaiIGKAIEIQULIAYgBUF+cTYCBCABIARqIAE2AgAgBCABQQFyNgIEIAFB/wFNBEAgAUF4cUHs1QBqIQACf0HE1QAoAgAiAkEBIAFBA3Z0IgFxRQRAQcTVACABIAJyNgIAIAAMAQsgACgCCAsiASAENgIMIAAgBDYCCCAEIAA2AgwgBCABNgIIDAELQR8hBSABQf///wdNBEAgAUEmIAFBCHZnIgBrdkEBcSAAQQF0a0E+aiEFCyAEIAU2AhwgBEIANwIQIAVBAnRB9NcAaiEAQcjVACgCACICQQEgBXQiA3FFBEAgACAENgIAQcjVACACIANyNgIAIAQgADYCGCAEIAQ2AgggBCAENgIMDAELIAFBGSAFQQF2a0EAIAVBH0cbdCEFIAAoAgAhAAJAA0AgACICKAIEQXhxIAFGDQEgBUEddiEAIAVBAXQhBSACIABBBHFqQRBqIgMoAgAiAA0ACyADIAQ2AgAgBCACNgIYIAQgBDYCDCAEIAQ2AggMAQsgAigCCCIAIAQ2AgwgAiAENgIIIARBADYCGCAEIAI2AgwgBCAANgIICyAJQQhqIQEMAgsCQCAHRQ0AAkAgAygCHCIBQQJ0QfTXAGoiAigCACADRgRAIAIgADYCACAADQFByNUAIAhBfiABd3EiCDYCAAwCCyAHQRBBFCAHKAIQIANGG2ogADYCACAARQ0BCyAAIAc2AhggAygCECIBBEAgACABNgIQIAEgADYCGAsgA0EUaigCACIBRQ0AIABBFGogATYCACABIAA2AhgLAkAgBUEPTQRAIAMgBCAFaiIAQQNyNgIEIAAgA2oiACAAKAIEQQFyNgIEDAELIAMgBGoiAiAFQQFyNgIEIAMgBEEDcjYCBCACIAVqIAU2AgAgBUH/AU0EQCAFQXhxQezVAGohAAJ/QcTVACgCACIBQQEgBUEDdnQiBXFFBEBBxNUAIAEgBXI2AgAgAAwBCyAAKAIICyIBIAI2AgwgACACNgIIIAIgADYCDCACIAE2AggMAQtBHyEBIAVB////B00EQCAFQSYgBUEIdmciAGt2QQFxIABBAXRrQT5qIQELIAIgATYCHCACQgA3AhAgAUECdEH01wBqIQBBASABdCIEIAhxRQRAIAAgAjYCAEHI1QAgBCAIcjYCACACIAA2AhggAiACNgIIIAIgAjYCDAwBCyAFQRkgAUEBdmtBACABQR9HG3QhASAAKAIAIQQCQANAIAQiACgCBEF4cSAFRg0BIAFBHXYhBCABQQF0IQEgACAEQQRxakEQaiIGKAIAIgQNAAsgBiACNgIAIAIgADYCGCACIAI2AgwgAiACNgIIDAELIAAoAggiASACNgIMIAAgAjYCCCACQQA2AhggAiAANgIMIAIgATYCCAsgA0EIaiEBDAELAkAgCUUNAAJAIAAoAhwiAUECdEH01wBqIgIoAgAgAEYEQCACIAM2AgAgAw0BQcjVACALQX4gAXdxNgIADAILIAlBEEEUIAkoAhAgAEYbaiADNgIAIANFDQELIAMgCTYCGCAAKAIQIgEEQCADIAE2AhAgASADNgIYCyAAQRRqKAIAIgFFDQAgA0EUaiABNgIAIAEgAzYCGAsCQCAFQQ9NBEAgACAEIAVqIgFBA3I2AgQgACABaiIBIAEoAgRBAXI2AgQMAQsgACAEaiIHIAVBAXI2AgQgACAEQQNyNgIEIAUgB2ogBTYCACAIBEAgCEF4cUHs1QBqIQFB2NUAKAIAIQMCf0EBIAhBA3Z0IgIgBnFFBEBBxNUAIAIgBnI2AgAgAQwBCyABKAIICyICIAM2AgwgASADNgIIIAMgATYCDCADIAI2AggLQdjVACAHNgIAQczVACAFNgIACyAAQQhqIQELIApBEGokACABC0MAIABFBEA/AEEQdA8LAkAgAEH//wNxDQAgAEEASA0AIABBEHZAACIAQX9GBEBBtNkAQTA2AgBBfw8LIABBEHQPCwALC5lCIgBBgAgLDQEAAAAAAAAAAgAAAAMAQZgICwUEAAAABQBBqAgLCQYAAAAHAAAACABB5AgLwjJJbnZhbGlkIGNoYXIgaW4gdXJsIHF1ZXJ5AFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fYm9keQBDb250ZW50LUxlbmd0aCBvdmVyZmxvdwBDaHVuayBzaXplIG92ZXJmbG93AEludmFsaWQgbWV0aG9kIGZvciBIVFRQL3gueCByZXF1ZXN0AEludmFsaWQgbWV0aG9kIGZvciBSVFNQL3gueCByZXF1ZXN0AEV4cGVjdGVkIFNPVVJDRSBtZXRob2QgZm9yIElDRS94LnggcmVxdWVzdABJbnZhbGlkIGNoYXIgaW4gdXJsIGZyYWdtZW50IHN0YXJ0AEV4cGVjdGVkIGRvdABTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3N0YXR1cwBJbnZhbGlkIHJlc3BvbnNlIHN0YXR1cwBFeHBlY3RlZCBMRiBhZnRlciBoZWFkZXJzAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMAVXNlciBjYWxsYmFjayBlcnJvcgBgb25fcmVzZXRgIGNhbGxiYWNrIGVycm9yAGBvbl9jaHVua19oZWFkZXJgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2JlZ2luYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX3ZhbHVlYCBjYWxsYmFjayBlcnJvcgBgb25fc3RhdHVzX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fdmVyc2lvbl9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3VybF9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3Byb3RvY29sX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9oZWFkZXJfdmFsdWVfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fbWV0aG9kX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25faGVhZGVyX2ZpZWxkX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX25hbWVgIGNhbGxiYWNrIGVycm9yAFVuZXhwZWN0ZWQgY2hhciBpbiB1cmwgc2VydmVyAEludmFsaWQgaGVhZGVyIHZhbHVlIGNoYXIASW52YWxpZCBoZWFkZXIgZmllbGQgY2hhcgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3ZlcnNpb24ASW52YWxpZCBtaW5vciB2ZXJzaW9uAEludmFsaWQgbWFqb3IgdmVyc2lvbgBFeHBlY3RlZCBzcGFjZSBhZnRlciB2ZXJzaW9uAEV4cGVjdGVkIENSTEYgYWZ0ZXIgdmVyc2lvbgBJbnZhbGlkIEhUVFAgdmVyc2lvbgBJbnZhbGlkIGhlYWRlciB0b2tlbgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3VybABJbnZhbGlkIGNoYXJhY3RlcnMgaW4gdXJsAFVuZXhwZWN0ZWQgc3RhcnQgY2hhciBpbiB1cmwARG91YmxlIEAgaW4gdXJsAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fcHJvdG9jb2wARW1wdHkgQ29udGVudC1MZW5ndGgASW52YWxpZCBjaGFyYWN0ZXIgaW4gQ29udGVudC1MZW5ndGgAVHJhbnNmZXItRW5jb2RpbmcgY2FuJ3QgYmUgcHJlc2VudCB3aXRoIENvbnRlbnQtTGVuZ3RoAER1cGxpY2F0ZSBDb250ZW50LUxlbmd0aABJbnZhbGlkIGNoYXIgaW4gdXJsIHBhdGgAQ29udGVudC1MZW5ndGggY2FuJ3QgYmUgcHJlc2VudCB3aXRoIFRyYW5zZmVyLUVuY29kaW5nAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgY2h1bmsgc2l6ZQBFeHBlY3RlZCBMRiBhZnRlciBjaHVuayBzaXplAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIHNpemUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfdmFsdWUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9jaHVua19leHRlbnNpb25fdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyB2YWx1ZQBVbmV4cGVjdGVkIHdoaXRlc3BhY2UgYWZ0ZXIgaGVhZGVyIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgaGVhZGVyIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgTEYgYWZ0ZXIgaGVhZGVyIHZhbHVlAEludmFsaWQgYFRyYW5zZmVyLUVuY29kaW5nYCBoZWFkZXIgdmFsdWUATWlzc2luZyBleHBlY3RlZCBDUiBhZnRlciBjaHVuayBleHRlbnNpb24gdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBxdW90ZSB2YWx1ZQBJbnZhbGlkIHF1b3RlZC1wYWlyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGVkIHZhbHVlAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGVkIHZhbHVlAFBhdXNlZCBieSBvbl9oZWFkZXJzX2NvbXBsZXRlAEludmFsaWQgRU9GIHN0YXRlAG9uX3Jlc2V0IHBhdXNlAG9uX2NodW5rX2hlYWRlciBwYXVzZQBvbl9tZXNzYWdlX2JlZ2luIHBhdXNlAG9uX2NodW5rX2V4dGVuc2lvbl92YWx1ZSBwYXVzZQBvbl9zdGF0dXNfY29tcGxldGUgcGF1c2UAb25fdmVyc2lvbl9jb21wbGV0ZSBwYXVzZQBvbl91cmxfY29tcGxldGUgcGF1c2UAb25fcHJvdG9jb2xfY29tcGxldGUgcGF1c2UAb25fY2h1bmtfY29tcGxldGUgcGF1c2UAb25faGVhZGVyX3ZhbHVlX2NvbXBsZXRlIHBhdXNlAG9uX21lc3NhZ2VfY29tcGxldGUgcGF1c2UAb25fbWV0aG9kX2NvbXBsZXRlIHBhdXNlAG9uX2hlYWRlcl9maWVsZF9jb21wbGV0ZSBwYXVzZQBvbl9jaHVua19leHRlbnNpb25fbmFtZSBwYXVzZQBVbmV4cGVjdGVkIHNwYWNlIGFmdGVyIHN0YXJ0IGxpbmUATWlzc2luZyBleHBlY3RlZCBDUiBhZnRlciByZXNwb25zZSBsaW5lAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fY2h1bmtfZXh0ZW5zaW9uX25hbWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBuYW1lAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgY2h1bmsgZXh0ZW5zaW9uIG5hbWUASW52YWxpZCBzdGF0dXMgY29kZQBQYXVzZSBvbiBDT05ORUNUL1VwZ3JhZGUAUGF1c2Ugb24gUFJJL1VwZ3JhZGUARXhwZWN0ZWQgSFRUUC8yIENvbm5lY3Rpb24gUHJlZmFjZQBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX21ldGhvZABFeHBlY3RlZCBzcGFjZSBhZnRlciBtZXRob2QAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfZmllbGQAUGF1c2VkAEludmFsaWQgd29yZCBlbmNvdW50ZXJlZABJbnZhbGlkIG1ldGhvZCBlbmNvdW50ZXJlZABNaXNzaW5nIGV4cGVjdGVkIENSIGFmdGVyIGNodW5rIGRhdGEARXhwZWN0ZWQgTEYgYWZ0ZXIgY2h1bmsgZGF0YQBVbmV4cGVjdGVkIGNoYXIgaW4gdXJsIHNjaGVtYQBSZXF1ZXN0IGhhcyBpbnZhbGlkIGBUcmFuc2Zlci1FbmNvZGluZ2AARGF0YSBhZnRlciBgQ29ubmVjdGlvbjogY2xvc2VgAFNXSVRDSF9QUk9YWQBVU0VfUFJPWFkATUtBQ1RJVklUWQBVTlBST0NFU1NBQkxFX0VOVElUWQBRVUVSWQBDT1BZAE1PVkVEX1BFUk1BTkVOVExZAFRPT19FQVJMWQBOT1RJRlkARkFJTEVEX0RFUEVOREVOQ1kAQkFEX0dBVEVXQVkAUExBWQBQVVQAQ0hFQ0tPVVQAR0FURVdBWV9USU1FT1VUAFJFUVVFU1RfVElNRU9VVABORVRXT1JLX0NPTk5FQ1RfVElNRU9VVABDT05ORUNUSU9OX1RJTUVPVVQATE9HSU5fVElNRU9VVABORVRXT1JLX1JFQURfVElNRU9VVABQT1NUAE1JU0RJUkVDVEVEX1JFUVVFU1QAQ0xJRU5UX0NMT1NFRF9SRVFVRVNUAENMSUVOVF9DTE9TRURfTE9BRF9CQUxBTkNFRF9SRVFVRVNUAEJBRF9SRVFVRVNUAEhUVFBfUkVRVUVTVF9TRU5UX1RPX0hUVFBTX1BPUlQAUkVQT1JUAElNX0FfVEVBUE9UAFJFU0VUX0NPTlRFTlQATk9fQ09OVEVOVABQQVJUSUFMX0NPTlRFTlQASFBFX0lOVkFMSURfQ09OU1RBTlQASFBFX0NCX1JFU0VUAEdFVABIUEVfU1RSSUNUAENPTkZMSUNUAFRFTVBPUkFSWV9SRURJUkVDVABQRVJNQU5FTlRfUkVESVJFQ1QAQ09OTkVDVABNVUxUSV9TVEFUVVMASFBFX0lOVkFMSURfU1RBVFVTAFRPT19NQU5ZX1JFUVVFU1RTAEVBUkxZX0hJTlRTAFVOQVZBSUxBQkxFX0ZPUl9MRUdBTF9SRUFTT05TAE9QVElPTlMAU1dJVENISU5HX1BST1RPQ09MUwBWQVJJQU5UX0FMU09fTkVHT1RJQVRFUwBNVUxUSVBMRV9DSE9JQ0VTAElOVEVSTkFMX1NFUlZFUl9FUlJPUgBXRUJfU0VSVkVSX1VOS05PV05fRVJST1IAUkFJTEdVTl9FUlJPUgBJREVOVElUWV9QUk9WSURFUl9BVVRIRU5USUNBVElPTl9FUlJPUgBTU0xfQ0VSVElGSUNBVEVfRVJST1IASU5WQUxJRF9YX0ZPUldBUkRFRF9GT1IAU0VUX1BBUkFNRVRFUgBHRVRfUEFSQU1FVEVSAEhQRV9VU0VSAFNFRV9PVEhFUgBIUEVfQ0JfQ0hVTktfSEVBREVSAEV4cGVjdGVkIExGIGFmdGVyIENSAE1LQ0FMRU5EQVIAU0VUVVAAV0VCX1NFUlZFUl9JU19ET1dOAFRFQVJET1dOAEhQRV9DTE9TRURfQ09OTkVDVElPTgBIRVVSSVNUSUNfRVhQSVJBVElPTgBESVNDT05ORUNURURfT1BFUkFUSU9OAE5PTl9BVVRIT1JJVEFUSVZFX0lORk9STUFUSU9OAEhQRV9JTlZBTElEX1ZFUlNJT04ASFBFX0NCX01FU1NBR0VfQkVHSU4AU0lURV9JU19GUk9aRU4ASFBFX0lOVkFMSURfSEVBREVSX1RPS0VOAElOVkFMSURfVE9LRU4ARk9SQklEREVOAEVOSEFOQ0VfWU9VUl9DQUxNAEhQRV9JTlZBTElEX1VSTABCTE9DS0VEX0JZX1BBUkVOVEFMX0NPTlRST0wATUtDT0wAQUNMAEhQRV9JTlRFUk5BTABSRVFVRVNUX0hFQURFUl9GSUVMRFNfVE9PX0xBUkdFX1VOT0ZGSUNJQUwASFBFX09LAFVOTElOSwBVTkxPQ0sAUFJJAFJFVFJZX1dJVEgASFBFX0lOVkFMSURfQ09OVEVOVF9MRU5HVEgASFBFX1VORVhQRUNURURfQ09OVEVOVF9MRU5HVEgARkxVU0gAUFJPUFBBVENIAE0tU0VBUkNIAFVSSV9UT09fTE9ORwBQUk9DRVNTSU5HAE1JU0NFTExBTkVPVVNfUEVSU0lTVEVOVF9XQVJOSU5HAE1JU0NFTExBTkVPVVNfV0FSTklORwBIUEVfSU5WQUxJRF9UUkFOU0ZFUl9FTkNPRElORwBFeHBlY3RlZCBDUkxGAEhQRV9JTlZBTElEX0NIVU5LX1NJWkUATU9WRQBDT05USU5VRQBIUEVfQ0JfU1RBVFVTX0NPTVBMRVRFAEhQRV9DQl9IRUFERVJTX0NPTVBMRVRFAEhQRV9DQl9WRVJTSU9OX0NPTVBMRVRFAEhQRV9DQl9VUkxfQ09NUExFVEUASFBFX0NCX1BST1RPQ09MX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19DT01QTEVURQBIUEVfQ0JfSEVBREVSX1ZBTFVFX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19FWFRFTlNJT05fVkFMVUVfQ09NUExFVEUASFBFX0NCX0NIVU5LX0VYVEVOU0lPTl9OQU1FX0NPTVBMRVRFAEhQRV9DQl9NRVNTQUdFX0NPTVBMRVRFAEhQRV9DQl9NRVRIT0RfQ09NUExFVEUASFBFX0NCX0hFQURFUl9GSUVMRF9DT01QTEVURQBERUxFVEUASFBFX0lOVkFMSURfRU9GX1NUQVRFAElOVkFMSURfU1NMX0NFUlRJRklDQVRFAFBBVVNFAE5PX1JFU1BPTlNFAFVOU1VQUE9SVEVEX01FRElBX1RZUEUAR09ORQBOT1RfQUNDRVBUQUJMRQBTRVJWSUNFX1VOQVZBSUxBQkxFAFJBTkdFX05PVF9TQVRJU0ZJQUJMRQBPUklHSU5fSVNfVU5SRUFDSEFCTEUAUkVTUE9OU0VfSVNfU1RBTEUAUFVSR0UATUVSR0UAUkVRVUVTVF9IRUFERVJfRklFTERTX1RPT19MQVJHRQBSRVFVRVNUX0hFQURFUl9UT09fTEFSR0UAUEFZTE9BRF9UT09fTEFSR0UASU5TVUZGSUNJRU5UX1NUT1JBR0UASFBFX1BBVVNFRF9VUEdSQURFAEhQRV9QQVVTRURfSDJfVVBHUkFERQBTT1VSQ0UAQU5OT1VOQ0UAVFJBQ0UASFBFX1VORVhQRUNURURfU1BBQ0UAREVTQ1JJQkUAVU5TVUJTQ1JJQkUAUkVDT1JEAEhQRV9JTlZBTElEX01FVEhPRABOT1RfRk9VTkQAUFJPUEZJTkQAVU5CSU5EAFJFQklORABVTkFVVEhPUklaRUQATUVUSE9EX05PVF9BTExPV0VEAEhUVFBfVkVSU0lPTl9OT1RfU1VQUE9SVEVEAEFMUkVBRFlfUkVQT1JURUQAQUNDRVBURUQATk9UX0lNUExFTUVOVEVEAExPT1BfREVURUNURUQASFBFX0NSX0VYUEVDVEVEAEhQRV9MRl9FWFBFQ1RFRABDUkVBVEVEAElNX1VTRUQASFBFX1BBVVNFRABUSU1FT1VUX09DQ1VSRUQAUEFZTUVOVF9SRVFVSVJFRABQUkVDT05ESVRJT05fUkVRVUlSRUQAUFJPWFlfQVVUSEVOVElDQVRJT05fUkVRVUlSRUQATkVUV09SS19BVVRIRU5USUNBVElPTl9SRVFVSVJFRABMRU5HVEhfUkVRVUlSRUQAU1NMX0NFUlRJRklDQVRFX1JFUVVJUkVEAFVQR1JBREVfUkVRVUlSRUQAUEFHRV9FWFBJUkVEAFBSRUNPTkRJVElPTl9GQUlMRUQARVhQRUNUQVRJT05fRkFJTEVEAFJFVkFMSURBVElPTl9GQUlMRUQAU1NMX0hBTkRTSEFLRV9GQUlMRUQATE9DS0VEAFRSQU5TRk9STUFUSU9OX0FQUExJRUQATk9UX01PRElGSUVEAE5PVF9FWFRFTkRFRABCQU5EV0lEVEhfTElNSVRfRVhDRUVERUQAU0lURV9JU19PVkVSTE9BREVEAEhFQUQARXhwZWN0ZWQgSFRUUC8sIFJUU1AvIG9yIElDRS8A5xUAAK8VAACkEgAAkhoAACYWAACeFAAA2xkAAHkVAAB+EgAA/hQAADYVAAALFgAA2BYAAPMSAABCGAAArBYAABIVAAAUFwAA7xcAAEgUAABxFwAAshoAAGsZAAB+GQAANRQAAIIaAABEFwAA/RYAAB4YAACHFwAAqhkAAJMSAAAHGAAALBcAAMoXAACkFwAA5xUAAOcVAABYFwAAOxgAAKASAAAtHAAAwxEAAEgRAADeEgAAQhMAAKQZAAD9EAAA9xUAAKUVAADvFgAA+BkAAEoWAABWFgAA9RUAAAoaAAAIGgAAARoAAKsVAABCEgAA1xAAAEwRAAAFGQAAVBYAAB4RAADKGQAAyBkAAE4WAAD/GAAAcRQAAPAVAADuFQAAlBkAAPwVAAC/GQAAmxkAAHwUAABDEQAAcBgAAJUUAAAnFAAAGRQAANUSAADUGQAARBYAAPcQAEG5OwsBAQBB0DsL4AEBAQIBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEDAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBuj0LBAEAAAIAQdE9C14DBAMDAwMDAAADAwADAwADAwMDAwMDAwMDAAUAAAAAAAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAwADAEG6PwsEAQAAAgBB0T8LXgMAAwMDAwMAAAMDAAMDAAMDAwMDAwMDAwMABAAFAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwADAAMAQbDBAAsNbG9zZWVlcC1hbGl2ZQBBycEACwEBAEHgwQAL4AEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBycMACwEBAEHgwwAL5wEBAQEBAQEBAQEBAQECAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAWNodW5rZWQAQfHFAAteAQABAQEBAQAAAQEAAQEAAQEBAQEBAQEBAQAAAAAAAAABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQAAAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEAAQBB0McACyFlY3Rpb25lbnQtbGVuZ3Rob25yb3h5LWNvbm5lY3Rpb24AQYDIAAsgcmFuc2Zlci1lbmNvZGluZ3BncmFkZQ0KDQpTTQ0KDQoAQanIAAsFAQIAAQMAQcDIAAtfBAUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAQanKAAsFAQIAAQMAQcDKAAtfBAUFBgUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAQanMAAsEAQAAAQBBwcwAC14CAgACAgICAgICAgICAgICAgICAgICAgICAgICAgIAAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAEGpzgALBQECAAEDAEHAzgALXwQFAAAFBQUFBQUFBQUFBQYFBQUFBQUFBQUFBQUABQAHCAUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQAFAAUABQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAAAAFAEGp0AALBQEBAAEBAEHA0AALAQEAQdrQAAtBAgAAAAAAAAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAQanSAAsFAQEAAQEAQcDSAAsBAQBBytIACwYCAAAAAAIAQeHSAAs6AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAAAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwBBoNQAC50BTk9VTkNFRUNLT1VUTkVDVEVURUNSSUJFTFVTSEVURUFEU0VBUkNIUkdFQ1RJVklUWUxFTkRBUlZFT1RJRllQVElPTlNDSFNFQVlTVEFUQ0hHRVVFUllPUkRJUkVDVE9SVFJDSFBBUkFNRVRFUlVSQ0VCU0NSSUJFQVJET1dOQUNFSU5ETktDS1VCU0NSSUJFVFRQQ0VUU1BBRFRQLw==",
      wasmBuffer;
    Object.defineProperty(module2, "exports", {
      get: () => wasmBuffer || (wasmBuffer = Buffer2.from(wasmBase64, "base64")),
    });
  },
});
var require_body = __commonJS({
  "lean-undici:../web/fetch/body.js"(exports2, module2) {
    init_performance();
    module2.exports = () => {
      throw new Error("a body is a text");
    };
  },
});
var require_client_h1 = __commonJS({
  "node_modules/undici/lib/dispatcher/client-h1.js"(exports2, module2) {
    "use strict";
    init_performance();
    var assert = require_node_assert(),
      util = require_util(),
      { channels } = require_diagnostics(),
      timers = require_timers(),
      {
        RequestContentLengthMismatchError,
        ResponseContentLengthMismatchError,
        RequestAbortedError,
        InvalidArgumentError: InvalidArgumentError2,
        HeadersTimeoutError,
        HeadersOverflowError,
        SocketError,
        InformationalError,
        BodyTimeoutError,
        HTTPParserError,
        WebAssemblyNotSupportedError,
        ResponseExceededMaxSizeError,
      } = require_errors(),
      {
        kUrl,
        kReset,
        kClient,
        kParser,
        kBlocking,
        kRunning,
        kPending,
        kSize,
        kWriting,
        kQueue,
        kNoRef,
        kKeepAliveDefaultTimeout,
        kHostHeader,
        kPendingIdx,
        kRunningIdx,
        kError,
        kPipelining,
        kSocket,
        kKeepAliveTimeoutValue,
        kMaxHeadersSize,
        kKeepAliveMaxTimeout,
        kKeepAliveTimeoutThreshold,
        kHeadersTimeout,
        kBodyTimeout,
        kStrictContentLength,
        kMaxRequests,
        kCounter,
        kMaxResponseSize,
        kOnError,
        kResume,
        kHTTPContext,
        kClosed,
        kUseMilo,
      } = require_symbols(),
      constants3 = require_constants2(),
      { H1Parser, getMiloEnabled } = {},
      EMPTY_BUF = Buffer.alloc(0),
      FastBuffer = Buffer[Symbol.species],
      removeAllListeners = util.removeAllListeners,
      kIdleSocketValidation = Symbol("kIdleSocketValidation"),
      kIdleSocketValidationTimeout = Symbol("kIdleSocketValidationTimeout"),
      kSocketUsed = Symbol("kSocketUsed"),
      kIdleSince = Symbol("kIdleSince"),
      kTypeOfService = Symbol("kTypeOfService"),
      extractBody;
    function lazyllhttp() {
      if (typeof WebAssembly > "u") throw new WebAssemblyNotSupportedError();
      let llhttpWasmData = process.env.JEST_WORKER_ID ? require_llhttp_wasm() : void 0,
        mod,
        useWasmSIMD = !0;
      if (process.arch === "riscv64") useWasmSIMD = !1;
      else if (process.arch === "ppc64") {
        let [major, minor] = process.versions.node.split(".").map((n) => parseInt(n, 10));
        (major < 24 || (major === 24 && minor < 12)) && (useWasmSIMD = !1);
      }
      if (
        (process.env.UNDICI_NO_WASM_SIMD === "1"
          ? (useWasmSIMD = !1)
          : process.env.UNDICI_NO_WASM_SIMD === "0" && (useWasmSIMD = !0),
        useWasmSIMD)
      )
        try {
          mod = new WebAssembly.Module(require_llhttp_simd_wasm());
        } catch {}
      return (
        mod || (mod = new WebAssembly.Module(llhttpWasmData || require_llhttp_wasm())),
        new WebAssembly.Instance(mod, {
          env: {
            wasm_on_url: (p, at, len) => 0,
            wasm_on_status: (p, at, len) => {
              assert(currentParser.ptr === p);
              let start = at - currentBufferPtr + currentBufferRef.byteOffset;
              return currentParser.onStatus(new FastBuffer(currentBufferRef.buffer, start, len));
            },
            wasm_on_message_begin: (p) => (
              assert(currentParser.ptr === p),
              currentParser.onMessageBegin()
            ),
            wasm_on_header_field: (p, at, len) => {
              assert(currentParser.ptr === p);
              let start = at - currentBufferPtr + currentBufferRef.byteOffset;
              return currentParser.onHeaderField(
                new FastBuffer(currentBufferRef.buffer, start, len),
              );
            },
            wasm_on_header_value: (p, at, len) => {
              assert(currentParser.ptr === p);
              let start = at - currentBufferPtr + currentBufferRef.byteOffset;
              return currentParser.onHeaderValue(
                new FastBuffer(currentBufferRef.buffer, start, len),
              );
            },
            wasm_on_headers_complete: (p, statusCode, upgrade, shouldKeepAlive) => (
              assert(currentParser.ptr === p),
              currentParser.onHeadersComplete(statusCode, upgrade === 1, shouldKeepAlive === 1)
            ),
            wasm_on_body: (p, at, len) => {
              assert(currentParser.ptr === p);
              let start = at - currentBufferPtr + currentBufferRef.byteOffset;
              return currentParser.onBody(new FastBuffer(currentBufferRef.buffer, start, len));
            },
            wasm_on_message_complete: (p) => (
              assert(currentParser.ptr === p),
              currentParser.onMessageComplete()
            ),
          },
        })
      );
    }
    var llhttpInstance = null,
      currentParser = null,
      currentBufferRef = null,
      currentBufferSize = 0,
      currentBufferPtr = null,
      currentBuffer = null,
      USE_NATIVE_TIMER = 0,
      USE_FAST_TIMER = 1,
      TIMEOUT_HEADERS = 2 | USE_FAST_TIMER,
      TIMEOUT_BODY = 4 | USE_FAST_TIMER,
      TIMEOUT_KEEP_ALIVE = 8 | USE_NATIVE_TIMER,
      Parser = class {
        constructor(client, socket, { exports: exports3 }) {
          ((this.llhttp = exports3),
            (this.ptr = this.llhttp.llhttp_alloc(constants3.TYPE.RESPONSE)),
            (this.client = client),
            (this.socket = socket),
            (this.timeout = null),
            (this.timeoutWeakRef = new WeakRef(this)),
            (this.timeoutValue = null),
            (this.timeoutType = null),
            (this.statusCode = 0),
            (this.statusText = ""),
            (this.upgrade = !1),
            (this.headers = []),
            (this.headersSize = 0),
            (this.headersMaxSize = client[kMaxHeadersSize]),
            (this.shouldKeepAlive = !1),
            (this.paused = !1),
            (this.resume = this.resume.bind(this)),
            (this.bytesRead = 0),
            (this.keepAlive = ""),
            (this.contentLength = -1),
            (this.hasTransferEncoding = !1),
            (this.connection = ""),
            (this.maxResponseSize = client[kMaxResponseSize]));
        }
        setTimeout(delay, type) {
          (delay !== this.timeoutValue ||
          (type & USE_FAST_TIMER) ^ (this.timeoutType & USE_FAST_TIMER)
            ? (this.timeout && (timers.clearTimeout(this.timeout), (this.timeout = null)),
              delay &&
                (type & USE_FAST_TIMER
                  ? (this.timeout = timers.setFastTimeout(
                      onParserTimeout,
                      delay,
                      this.timeoutWeakRef,
                    ))
                  : ((this.timeout = setTimeout(onParserTimeout, delay, this.timeoutWeakRef)),
                    this.timeout?.unref())),
              (this.timeoutValue = delay))
            : this.timeout && this.timeout.refresh && this.timeout.refresh(),
            (this.timeoutType = type));
        }
        resume() {
          this.socket.destroyed ||
            !this.paused ||
            (assert(this.ptr != null),
            assert(currentParser === null),
            this.llhttp.llhttp_resume(this.ptr),
            assert(this.timeoutType === TIMEOUT_BODY),
            this.timeout && this.timeout.refresh && this.timeout.refresh(),
            (this.paused = !1),
            this.execute(this.socket.read() || EMPTY_BUF),
            this.readMore());
        }
        readMore() {
          for (; !this.paused && this.ptr;) {
            let chunk = this.socket.read();
            if (chunk === null) break;
            this.execute(chunk);
          }
        }
        execute(chunk) {
          (assert(currentParser === null), assert(this.ptr != null), assert(!this.paused));
          let { socket, llhttp } = this;
          (chunk.length > currentBufferSize &&
            (currentBufferPtr && llhttp.free(currentBufferPtr),
            (currentBufferSize = Math.ceil(chunk.length / 4096) * 4096),
            (currentBufferPtr = llhttp.malloc(currentBufferSize))),
            (currentBuffer === null ||
              currentBuffer.buffer !== llhttp.memory.buffer ||
              currentBuffer.byteOffset !== currentBufferPtr ||
              currentBuffer.byteLength !== currentBufferSize) &&
              (currentBuffer = new Uint8Array(
                llhttp.memory.buffer,
                currentBufferPtr,
                currentBufferSize,
              )),
            currentBuffer.set(chunk));
          try {
            let ret;
            try {
              ((currentBufferRef = chunk),
                (currentParser = this),
                (ret = llhttp.llhttp_execute(this.ptr, currentBufferPtr, chunk.length)));
            } finally {
              ((currentParser = null), (currentBufferRef = null));
            }
            if (ret !== constants3.ERROR.OK) {
              let data = chunk.subarray(llhttp.llhttp_get_error_pos(this.ptr) - currentBufferPtr);
              if (ret === constants3.ERROR.PAUSED_UPGRADE) this.onUpgrade(data);
              else if (ret === constants3.ERROR.PAUSED) ((this.paused = !0), socket.unshift(data));
              else throw this.createError(ret, data);
            }
          } catch (err) {
            util.destroy(socket, err);
          }
        }
        finish() {
          (assert(currentParser === null), assert(this.ptr != null));
          let { llhttp } = this;
          if (this.paused) {
            let data;
            do
              (llhttp.llhttp_resume(this.ptr),
                (this.paused = !1),
                (data = this.socket.read() || EMPTY_BUF),
                this.execute(data));
            while (this.paused && data.length > 0);
            this.paused && (llhttp.llhttp_resume(this.ptr), (this.paused = !1));
          }
          let ret;
          try {
            ((currentParser = this), (ret = llhttp.llhttp_finish(this.ptr)));
          } finally {
            currentParser = null;
          }
          return ret === constants3.ERROR.OK
            ? null
            : ret === constants3.ERROR.PAUSED || ret === constants3.ERROR.PAUSED_UPGRADE
              ? ((this.paused = !0), null)
              : this.createError(ret, EMPTY_BUF);
        }
        createError(ret, data) {
          let { llhttp, contentLength, bytesRead } = this;
          if (contentLength !== -1 && bytesRead !== contentLength)
            return new ResponseContentLengthMismatchError();
          let ptr = llhttp.llhttp_get_error_reason(this.ptr),
            message = "";
          if (ptr) {
            let len = new Uint8Array(llhttp.memory.buffer, ptr).indexOf(0);
            message =
              "Response does not match the HTTP/1.1 protocol (" +
              Buffer.from(llhttp.memory.buffer, ptr, len).toString() +
              ")";
          }
          return new HTTPParserError(message, constants3.ERROR[ret], data);
        }
        destroy() {
          (assert(currentParser === null),
            assert(this.ptr != null),
            this.llhttp.llhttp_free(this.ptr),
            (this.ptr = null),
            this.timeout && timers.clearTimeout(this.timeout),
            (this.timeout = null),
            (this.timeoutValue = null),
            (this.timeoutType = null),
            (this.paused = !1));
        }
        onStatus(buf) {
          return ((this.statusText = buf.toString()), 0);
        }
        onMessageBegin() {
          let { socket, client } = this;
          if (socket.destroyed) return -1;
          if (client[kRunning] === 0)
            return (
              util.destroy(socket, new SocketError("bad response", util.getSocketInfo(socket))),
              -1
            );
          let request = client[kQueue][client[kRunningIdx]];
          return request ? (request.onResponseStarted(), 0) : -1;
        }
        onHeaderField(buf) {
          let len = this.headers.length;
          return (
            (len & 1) === 0
              ? this.headers.push(buf)
              : (this.headers[len - 1] = Buffer.concat([this.headers[len - 1], buf])),
            this.trackHeader(buf.length),
            0
          );
        }
        onHeaderValue(buf) {
          let len = this.headers.length,
            isContinuation = (len & 1) === 0;
          (len & 1) === 1
            ? (this.headers.push(buf), (len += 1))
            : (this.headers[len - 1] = Buffer.concat([this.headers[len - 1], buf]));
          let key = this.headers[len - 2];
          if (key.length === 10) {
            let headerName = util.bufferToLowerCasedHeaderName(key);
            headerName === "keep-alive"
              ? (this.keepAlive +=
                  (isContinuation || this.keepAlive.length === 0 ? "" : ",") + buf.toString())
              : headerName === "connection" &&
                (this.connection +=
                  (isContinuation || this.connection.length === 0 ? "" : ",") + buf.toString());
          } else if (
            key.length === 14 &&
            util.bufferToLowerCasedHeaderName(key) === "content-length"
          ) {
            this.contentLength === -1 && (this.contentLength = 0);
            for (let i = 0; i < buf.length; i++)
              this.contentLength = this.contentLength * 10 + (buf[i] - 48);
          } else
            key.length === 17 &&
              util.bufferToLowerCasedHeaderName(key) === "transfer-encoding" &&
              (this.hasTransferEncoding = !0);
          return (this.trackHeader(buf.length), 0);
        }
        trackHeader(len) {
          ((this.headersSize += len),
            this.headersSize >= this.headersMaxSize &&
              util.destroy(this.socket, new HeadersOverflowError()));
        }
        onUpgrade(head) {
          let { upgrade, client, socket, headers, statusCode, statusText } = this;
          (assert(upgrade),
            assert(client[kSocket] === socket),
            assert(!socket.destroyed),
            assert(!this.paused),
            assert((headers.length & 1) === 0));
          let request = client[kQueue][client[kRunningIdx]];
          (assert(request),
            assert(request.upgrade || request.method === "CONNECT"),
            (this.statusCode = 0),
            (this.statusText = ""),
            (this.shouldKeepAlive = !1),
            (this.headers = []),
            (this.headersSize = 0),
            socket.unshift(head),
            socket[kParser].destroy(),
            (socket[kParser] = null),
            (socket[kClient] = null),
            (socket[kError] = null),
            removeAllListeners(socket),
            (client[kSocket] = null),
            (client[kHTTPContext] = null),
            (client[kQueue][client[kRunningIdx]++] = null),
            client.emit("disconnect", client[kUrl], [client], new InformationalError("upgrade")));
          try {
            request.onRequestUpgrade(statusCode, headers, socket, statusText);
          } catch (err) {
            (util.errorRequest(client, request, err), util.destroy(socket, err));
          }
          client[kResume]();
        }
        onHeadersComplete(statusCode, upgrade, shouldKeepAlive) {
          let { client, socket, headers, statusText } = this;
          if (socket.destroyed) return -1;
          if (client[kRunning] === 0)
            return (
              util.destroy(socket, new SocketError("bad response", util.getSocketInfo(socket))),
              -1
            );
          let request = client[kQueue][client[kRunningIdx]];
          if (!request) return -1;
          if ((assert(!this.upgrade), assert(this.statusCode < 200), statusCode === 100))
            return (
              util.destroy(socket, new SocketError("bad response", util.getSocketInfo(socket))),
              -1
            );
          if (upgrade && !request.upgrade)
            return (
              util.destroy(socket, new SocketError("bad upgrade", util.getSocketInfo(socket))),
              -1
            );
          if (
            (assert(this.timeoutType === TIMEOUT_HEADERS),
            (this.statusCode = statusCode),
            (this.shouldKeepAlive =
              shouldKeepAlive ||
              (request.method === "HEAD" &&
                !socket[kReset] &&
                /(?:^|,)[\t ]*keep-alive[\t ]*(?:,|$)/i.test(this.connection) &&
                !/(?:^|,)[\t ]*close[\t ]*(?:,|$)/i.test(this.connection))),
            (request.method === "HEAD" || statusCode === 204 || statusCode === 304) &&
              (request.method !== "HEAD" &&
                (this.contentLength > 0 || this.hasTransferEncoding) &&
                (this.shouldKeepAlive = !1),
              (this.contentLength = -1)),
            this.statusCode >= 200)
          ) {
            let bodyTimeout =
              request.bodyTimeout != null ? request.bodyTimeout : client[kBodyTimeout];
            this.setTimeout(bodyTimeout, TIMEOUT_BODY);
          } else this.timeout && this.timeout.refresh && this.timeout.refresh();
          if (request.method === "CONNECT")
            return (assert(client[kRunning] === 1), (this.upgrade = !0), 2);
          if (upgrade) return (assert(client[kRunning] === 1), (this.upgrade = !0), 2);
          if (
            (assert((this.headers.length & 1) === 0),
            (this.headers = []),
            (this.headersSize = 0),
            this.shouldKeepAlive && client[kPipelining])
          ) {
            let keepAliveTimeout = this.keepAlive
              ? util.parseKeepAliveTimeout(this.keepAlive)
              : null;
            if (keepAliveTimeout != null) {
              let timeout = Math.min(
                keepAliveTimeout - client[kKeepAliveTimeoutThreshold],
                client[kKeepAliveMaxTimeout],
              );
              timeout <= 0 ? (socket[kReset] = !0) : (client[kKeepAliveTimeoutValue] = timeout);
            } else client[kKeepAliveTimeoutValue] = client[kKeepAliveDefaultTimeout];
          } else socket[kReset] = !0;
          let pause2 = request.onResponseStart(statusCode, headers, this.resume, statusText) === !1;
          return request.aborted
            ? -1
            : request.method === "HEAD" || statusCode < 200
              ? 1
              : (socket[kBlocking] && ((socket[kBlocking] = !1), client[kResume]()),
                pause2 ? constants3.ERROR.PAUSED : 0);
        }
        onBody(buf) {
          let { client, socket, statusCode, maxResponseSize } = this;
          if (socket.destroyed) return -1;
          let request = client[kQueue][client[kRunningIdx]];
          return (
            assert(request),
            assert(this.timeoutType === TIMEOUT_BODY),
            this.timeout && this.timeout.refresh && this.timeout.refresh(),
            assert(statusCode >= 200),
            maxResponseSize > -1 && this.bytesRead + buf.length > maxResponseSize
              ? (util.destroy(socket, new ResponseExceededMaxSizeError()), -1)
              : ((this.bytesRead += buf.length),
                request.onResponseData(buf) === !1 ? constants3.ERROR.PAUSED : 0)
          );
        }
        onMessageComplete() {
          let {
            client,
            socket,
            statusCode,
            upgrade,
            headers,
            contentLength,
            bytesRead,
            shouldKeepAlive,
          } = this;
          if (socket.destroyed && (!statusCode || shouldKeepAlive)) return -1;
          if (upgrade) return 0;
          (assert(statusCode >= 100), assert((this.headers.length & 1) === 0));
          let request = client[kQueue][client[kRunningIdx]];
          if (
            (assert(request),
            (this.statusCode = 0),
            (this.statusText = ""),
            (this.bytesRead = 0),
            (this.contentLength = -1),
            (this.hasTransferEncoding = !1),
            (this.keepAlive = ""),
            (this.connection = ""),
            (this.headers = []),
            (this.headersSize = 0),
            statusCode < 200)
          )
            return 0;
          if (contentLength !== -1 && bytesRead !== contentLength)
            return (util.destroy(socket, new ResponseContentLengthMismatchError()), -1);
          if (
            (request.onResponseEnd(headers),
            (client[kQueue][client[kRunningIdx]++] = null),
            (socket[kSocketUsed] = client[kPending] === 0),
            socket[kWriting])
          )
            return (
              assert(client[kRunning] === 0),
              util.destroy(socket, new InformationalError("reset")),
              constants3.ERROR.PAUSED
            );
          if (shouldKeepAlive) {
            if (socket[kReset] && client[kRunning] === 0)
              return (
                util.destroy(socket, new InformationalError("reset")),
                constants3.ERROR.PAUSED
              );
            client[kPipelining] == null || client[kPipelining] === 1
              ? setImmediate(client[kResume])
              : client[kResume]();
          } else
            return (util.destroy(socket, new InformationalError("reset")), constants3.ERROR.PAUSED);
          return 0;
        }
      };
    function onParserTimeout(parserWeakRef) {
      let parser = parserWeakRef.deref();
      if (!parser) return;
      let { socket, timeoutType, client, paused } = parser;
      timeoutType === TIMEOUT_HEADERS
        ? (!socket[kWriting] || socket.writableNeedDrain || client[kRunning] > 1) &&
          (assert(!paused, "cannot be paused while waiting for headers"),
          util.destroy(socket, new HeadersTimeoutError()))
        : timeoutType === TIMEOUT_BODY
          ? paused || util.destroy(socket, new BodyTimeoutError())
          : timeoutType === TIMEOUT_KEEP_ALIVE &&
            (assert(client[kRunning] === 0 && client[kKeepAliveTimeoutValue]),
            util.destroy(socket, new InformationalError("socket idle timeout")));
    }
    function connectH1(client, socket) {
      if (
        ((client[kSocket] = socket),
        llhttpInstance || (llhttpInstance = lazyllhttp()),
        socket.errored)
      )
        throw socket.errored;
      if (socket.destroyed) throw new SocketError("destroyed");
      return (
        (socket[kNoRef] = !1),
        (socket[kWriting] = !1),
        (socket[kReset] = !1),
        (socket[kBlocking] = !1),
        (socket[kIdleSocketValidation] = 0),
        (socket[kIdleSocketValidationTimeout] = null),
        (socket[kSocketUsed] = !1),
        (socket[kParser] = new Parser(client, socket, llhttpInstance)),
        util.addListener(socket, "error", onHttpSocketError),
        util.addListener(socket, "readable", onHttpSocketReadable),
        util.addListener(socket, "end", onHttpSocketEnd),
        util.addListener(socket, "close", onHttpSocketClose),
        (socket[kClosed] = !1),
        socket.on("close", onSocketClose),
        {
          version: "h1",
          defaultPipelining: 1,
          write(request) {
            return writeH1(client, request);
          },
          resume() {
            resumeH1(client);
          },
          destroy(err, callback) {
            socket[kClosed]
              ? queueMicrotask(callback)
              : (socket.on("close", callback), socket.destroy(err));
          },
          get destroyed() {
            return socket.destroyed;
          },
          busy(request) {
            return !!(
              socket[kWriting] ||
              socket[kReset] ||
              socket[kBlocking] ||
              socket[kIdleSocketValidation] === 1 ||
              (request &&
                ((client[kRunning] > 0 && !request.idempotent) ||
                  (client[kRunning] > 0 && (request.upgrade || request.method === "CONNECT")) ||
                  (client[kRunning] > 0 &&
                    util.bodyLength(request.body) !== 0 &&
                    (util.isStream(request.body) ||
                      util.isAsyncIterable(request.body) ||
                      util.isFormDataLike(request.body)))))
            );
          },
        }
      );
    }
    function onHttpSocketError(err) {
      let parser = this[kParser];
      if (err.code === "ECONNRESET" && parser.statusCode && !parser.shouldKeepAlive) {
        let parserErr = parser.finish();
        parserErr && ((this[kError] = parserErr), this[kClient][kOnError](parserErr));
        return;
      }
      ((this[kError] = err), this[kClient][kOnError](err));
    }
    function onHttpSocketReadable() {
      this[kParser]?.readMore();
    }
    function onHttpSocketEnd() {
      let parser = this[kParser];
      if (parser.statusCode && !parser.shouldKeepAlive) {
        let parserErr = parser.finish();
        parserErr && util.destroy(this, parserErr);
        return;
      }
      util.destroy(this, new SocketError("other side closed", util.getSocketInfo(this)));
    }
    function onHttpSocketClose() {
      let parser = this[kParser];
      (clearIdleSocketValidation(this),
        parser &&
          (!this[kError] &&
            parser.statusCode &&
            !parser.shouldKeepAlive &&
            (this[kError] = parser.finish() || this[kError]),
          this[kParser].destroy(),
          (this[kParser] = null)));
      let err = this[kError] || new SocketError("closed", util.getSocketInfo(this)),
        client = this[kClient];
      if (((client[kSocket] = null), (client[kHTTPContext] = null), client.destroyed)) {
        assert(client[kPending] === 0);
        let requests = client[kQueue].splice(client[kRunningIdx]);
        for (let i = 0; i < requests.length; i++) {
          let request = requests[i];
          util.errorRequest(client, request, err);
        }
      } else if (client[kRunning] > 0 && err.code !== "UND_ERR_INFO") {
        let request = client[kQueue][client[kRunningIdx]];
        ((client[kQueue][client[kRunningIdx]++] = null), util.errorRequest(client, request, err));
      }
      ((client[kPendingIdx] = client[kRunningIdx]),
        assert(client[kRunning] === 0),
        client.emit("disconnect", client[kUrl], [client], err),
        client[kResume]());
    }
    function onSocketClose() {
      this[kClosed] = !0;
    }
    function clearIdleSocketValidation(socket) {
      (socket[kIdleSocketValidationTimeout] &&
        (clearImmediate(socket[kIdleSocketValidationTimeout]),
        (socket[kIdleSocketValidationTimeout] = null)),
        (socket[kIdleSocketValidation] = 0));
    }
    function scheduleIdleSocketValidation(client, socket) {
      ((socket[kIdleSocketValidation] = 1),
        (socket[kIdleSocketValidationTimeout] = setImmediate(() => {
          ((socket[kIdleSocketValidationTimeout] = null),
            (socket[kIdleSocketValidation] = 2),
            client[kSocket] === socket && !socket.destroyed && client[kResume]());
        })));
    }
    function isIdleSocketExpired(socket) {
      let parser = socket[kParser];
      return (
        parser.timeoutType === TIMEOUT_KEEP_ALIVE &&
        parser.timeoutValue > 0 &&
        performance.now() - socket[kIdleSince] >= parser.timeoutValue
      );
    }
    function resumeH1(client) {
      let socket = client[kSocket];
      if (socket && !socket.destroyed) {
        if (
          (client[kSize] === 0
            ? !socket[kNoRef] && socket.unref && (socket.unref(), (socket[kNoRef] = !0))
            : socket[kNoRef] && socket.ref && (socket.ref(), (socket[kNoRef] = !1)),
          client[kRunning] === 0 && client[kPending] > 0 && isIdleSocketExpired(socket))
        ) {
          util.destroy(socket, new InformationalError("socket idle timeout"));
          return;
        }
        if (client[kRunning] === 0 && client[kPending] > 0 && socket[kSocketUsed]) {
          if (socket[kIdleSocketValidation] === 0)
            return (
              scheduleIdleSocketValidation(client, socket),
              socket[kParser].readMore(),
              socket.destroyed,
              void 0
            );
          if (socket[kIdleSocketValidation] === 1)
            return (socket[kParser].readMore(), socket.destroyed, void 0);
        }
        if (client[kRunning] === 0 && (socket[kParser].readMore(), socket.destroyed)) return;
        if (client[kSize] === 0)
          socket[kParser].timeoutType !== TIMEOUT_KEEP_ALIVE &&
            ((socket[kIdleSince] = performance.now()),
            socket[kParser].setTimeout(client[kKeepAliveTimeoutValue], TIMEOUT_KEEP_ALIVE));
        else if (
          client[kRunning] > 0 &&
          socket[kParser].statusCode < 200 &&
          socket[kParser].timeoutType !== TIMEOUT_HEADERS
        ) {
          let request = client[kQueue][client[kRunningIdx]],
            headersTimeout =
              request.headersTimeout != null ? request.headersTimeout : client[kHeadersTimeout];
          socket[kParser].setTimeout(headersTimeout, TIMEOUT_HEADERS);
        }
      }
    }
    function shouldSendContentLength(method) {
      return (
        method !== "GET" &&
        method !== "HEAD" &&
        method !== "OPTIONS" &&
        method !== "TRACE" &&
        method !== "CONNECT"
      );
    }
    function setTypeOfService(socket, request) {
      if (typeof socket.setTypeOfService != "function") return;
      let typeOfService = request.typeOfService;
      if (!(typeOfService === void 0 || socket[kTypeOfService] === typeOfService))
        try {
          (socket.setTypeOfService(typeOfService), (socket[kTypeOfService] = typeOfService));
        } catch {}
    }
    function writeH1(client, request) {
      let { method, path: path2, host, upgrade, blocking, reset } = request,
        { body, headers, contentLength } = request,
        expectsPayload =
          method === "PUT" ||
          method === "POST" ||
          method === "PATCH" ||
          method === "QUERY" ||
          method === "PROPFIND" ||
          method === "PROPPATCH";
      if (util.isFormDataLike(body)) {
        extractBody || (extractBody = require_body().extractBody);
        let [bodyStream, contentType] = extractBody(body);
        (request.contentType == null && headers.push("content-type", contentType),
          (body = bodyStream.stream),
          (contentLength = bodyStream.length));
      } else if (util.isBlobLike(body) && request.contentType == null) {
        let contentType = body.type;
        if (contentType) {
          let contentTypeValue = `${contentType}`;
          if (!util.isValidHeaderValue(contentTypeValue))
            return (
              util.errorRequest(
                client,
                request,
                new InvalidArgumentError2("invalid content-type header"),
              ),
              !1
            );
          headers.push("content-type", contentTypeValue);
        }
      }
      body && typeof body.read == "function" && body.read(0);
      let bodyLength = util.bodyLength(body);
      if (
        ((contentLength = bodyLength ?? contentLength),
        contentLength === null && (contentLength = request.contentLength),
        contentLength === 0 && !expectsPayload && (contentLength = null),
        shouldSendContentLength(method) &&
          contentLength > 0 &&
          request.contentLength !== null &&
          request.contentLength !== contentLength)
      ) {
        if (client[kStrictContentLength])
          return (util.errorRequest(client, request, new RequestContentLengthMismatchError()), !1);
        process.emitWarning(new RequestContentLengthMismatchError());
      }
      let socket = client[kSocket];
      clearIdleSocketValidation(socket);
      let abort = (err) => {
        request.aborted ||
          request.completed ||
          (util.errorRequest(client, request, err || new RequestAbortedError()),
          util.destroy(body),
          util.destroy(socket, new InformationalError("aborted")));
      };
      try {
        request.onRequestStart(abort, null);
      } catch (err) {
        util.errorRequest(client, request, err);
      }
      if (request.aborted) return !1;
      (method === "HEAD" && (socket[kReset] = !0),
        (upgrade || method === "CONNECT") && (socket[kReset] = !0),
        reset != null && (socket[kReset] = reset),
        client[kMaxRequests] && ++socket[kCounter] >= client[kMaxRequests] && (socket[kReset] = !0),
        blocking && (socket[kBlocking] = !0),
        setTypeOfService(socket, request));
      let header = `${method} ${path2} HTTP/1.1\r
`;
      if (
        (typeof host == "string"
          ? (header += `host: ${host}\r
`)
          : (header += client[kHostHeader]),
        upgrade
          ? (header += `connection: upgrade\r
upgrade: ${upgrade}\r
`)
          : client[kPipelining] && !socket[kReset]
            ? (header += `connection: keep-alive\r
`)
            : (header += `connection: close\r
`),
        Array.isArray(headers))
      )
        for (let n = 0; n < headers.length; n += 2) {
          let key = headers[n + 0],
            val = headers[n + 1];
          if (Array.isArray(val))
            for (let i = 0; i < val.length; i++)
              header += `${key}: ${val[i]}\r
`;
          else
            header += `${key}: ${val}\r
`;
        }
      return (
        channels.sendHeaders.hasSubscribers &&
          channels.sendHeaders.publish({ request, headers: header, socket }),
        !body || bodyLength === 0
          ? writeBuffer(abort, null, client, request, socket, contentLength, header, expectsPayload)
          : util.isBuffer(body)
            ? writeBuffer(
                abort,
                body,
                client,
                request,
                socket,
                contentLength,
                header,
                expectsPayload,
              )
            : util.isBlobLike(body)
              ? typeof body.stream == "function"
                ? writeIterable(
                    abort,
                    body.stream(),
                    client,
                    request,
                    socket,
                    contentLength,
                    header,
                    expectsPayload,
                  )
                : writeBlob(
                    abort,
                    body,
                    client,
                    request,
                    socket,
                    contentLength,
                    header,
                    expectsPayload,
                  )
              : util.isStream(body)
                ? writeStream2(
                    abort,
                    body,
                    client,
                    request,
                    socket,
                    contentLength,
                    header,
                    expectsPayload,
                  )
                : util.isIterable(body)
                  ? writeIterable(
                      abort,
                      body,
                      client,
                      request,
                      socket,
                      contentLength,
                      header,
                      expectsPayload,
                    )
                  : assert(!1),
        !0
      );
    }
    function writeStream2(
      abort,
      body,
      client,
      request,
      socket,
      contentLength,
      header,
      expectsPayload,
    ) {
      assert(contentLength !== 0 || client[kRunning] === 0, "stream body cannot be pipelined");
      let finished = !1,
        writer = new AsyncWriter({
          abort,
          socket,
          request,
          contentLength,
          client,
          expectsPayload,
          header,
        }),
        onData = function (chunk) {
          if (!finished)
            try {
              !writer.write(chunk) && this.pause && this.pause();
            } catch (err) {
              util.destroy(this, err);
            }
        },
        onDrain = function () {
          finished || (body.resume && body.resume());
        },
        onClose = function () {
          if (
            (queueMicrotask(() => {
              body.removeListener("error", onFinished);
            }),
            !finished)
          ) {
            let err = new RequestAbortedError();
            queueMicrotask(() => onFinished(err));
          }
        },
        onFinished = function (err) {
          if (!finished) {
            if (
              ((finished = !0),
              assert(socket.destroyed || (socket[kWriting] && client[kRunning] <= 1)),
              socket.off("drain", onDrain).off("error", onFinished),
              body
                .removeListener("data", onData)
                .removeListener("end", onFinished)
                .removeListener("close", onClose),
              !err)
            )
              try {
                writer.end();
              } catch (er) {
                err = er;
              }
            (writer.destroy(err),
              err && (err.code !== "UND_ERR_INFO" || err.message !== "reset")
                ? util.destroy(body, err)
                : util.destroy(body));
          }
        };
      (body.on("data", onData).on("end", onFinished).on("error", onFinished).on("close", onClose),
        body.resume && body.resume(),
        socket.on("drain", onDrain).on("error", onFinished),
        (body.errorEmitted ?? body.errored)
          ? setImmediate(onFinished, body.errored)
          : (body.endEmitted ?? body.readableEnded) && setImmediate(onFinished, null),
        (body.closeEmitted ?? body.closed) && setImmediate(onClose));
    }
    function writeBuffer(
      abort,
      body,
      client,
      request,
      socket,
      contentLength,
      header,
      expectsPayload,
    ) {
      try {
        (body
          ? util.isBuffer(body) &&
            (assert(contentLength === body.byteLength, "buffer body must have content length"),
            socket.cork(),
            socket.write(
              `${header}content-length: ${contentLength}\r
\r
`,
              "latin1",
            ),
            socket.write(body),
            socket.uncork(),
            request.onBodySent(body),
            !expectsPayload && request.reset !== !1 && (socket[kReset] = !0))
          : contentLength === 0
            ? socket.write(
                `${header}content-length: 0\r
\r
`,
                "latin1",
              )
            : (assert(contentLength === null, "no body must not have content length"),
              socket.write(
                `${header}\r
`,
                "latin1",
              )),
          request.onRequestSent(),
          client[kResume]());
      } catch (err) {
        abort(err);
      }
    }
    async function writeBlob(
      abort,
      body,
      client,
      request,
      socket,
      contentLength,
      header,
      expectsPayload,
    ) {
      try {
        if (contentLength != null && contentLength !== body.size)
          throw new RequestContentLengthMismatchError();
        let buffer = Buffer.from(await body.arrayBuffer());
        (socket.cork(),
          socket.write(
            `${header}content-length: ${contentLength}\r
\r
`,
            "latin1",
          ),
          socket.write(buffer),
          socket.uncork(),
          request.onBodySent(buffer),
          request.onRequestSent(),
          !expectsPayload && request.reset !== !1 && (socket[kReset] = !0),
          client[kResume]());
      } catch (err) {
        abort(err);
      }
    }
    async function writeIterable(
      abort,
      body,
      client,
      request,
      socket,
      contentLength,
      header,
      expectsPayload,
    ) {
      assert(contentLength !== 0 || client[kRunning] === 0, "iterator body cannot be pipelined");
      let callback = null;
      function onDrain() {
        if (callback) {
          let cb = callback;
          ((callback = null), cb());
        }
      }
      let waitForDrain = () =>
        new Promise((resolve3, reject) => {
          (assert(callback === null),
            socket[kError] ? reject(socket[kError]) : (callback = resolve3));
        });
      socket.on("close", onDrain).on("drain", onDrain);
      let writer = new AsyncWriter({
        abort,
        socket,
        request,
        contentLength,
        client,
        expectsPayload,
        header,
      });
      try {
        for await (let chunk of body) {
          if (socket[kError]) throw socket[kError];
          writer.write(chunk) || (await waitForDrain());
        }
        writer.end();
      } catch (err) {
        writer.destroy(err);
      } finally {
        socket.off("close", onDrain).off("drain", onDrain);
      }
    }
    var AsyncWriter = class {
      constructor({ abort, socket, request, contentLength, client, expectsPayload, header }) {
        ((this.socket = socket),
          (this.request = request),
          (this.contentLength = contentLength),
          (this.client = client),
          (this.bytesWritten = 0),
          (this.expectsPayload = expectsPayload),
          (this.header = header),
          (this.abort = abort),
          (this.lengthMismatch = !1),
          (socket[kWriting] = !0));
      }
      onLengthMismatch() {
        ((this.socket[kReset] = !0),
          this.lengthMismatch ||
            ((this.lengthMismatch = !0),
            process.emitWarning(new RequestContentLengthMismatchError())));
      }
      write(chunk) {
        let { socket, request, contentLength, client, bytesWritten, expectsPayload, header } = this;
        if (socket[kError]) throw socket[kError];
        if (socket.destroyed) return !1;
        let len = chunk instanceof Uint8Array ? chunk.byteLength : Buffer.byteLength(chunk);
        if (!len) return !0;
        if (contentLength !== null && bytesWritten + len > contentLength) {
          if (client[kStrictContentLength]) throw new RequestContentLengthMismatchError();
          this.onLengthMismatch();
          let remaining = contentLength - bytesWritten;
          if (remaining === 0) return !0;
          ((chunk = (typeof chunk == "string" ? Buffer.from(chunk) : chunk).subarray(0, remaining)),
            (len = remaining));
        }
        (socket.cork(),
          bytesWritten === 0 &&
            (!expectsPayload && request.reset !== !1 && (socket[kReset] = !0),
            contentLength === null
              ? socket.write(
                  `${header}transfer-encoding: chunked\r
`,
                  "latin1",
                )
              : socket.write(
                  `${header}content-length: ${contentLength}\r
\r
`,
                  "latin1",
                )),
          contentLength === null &&
            socket.write(
              `\r
${len.toString(16)}\r
`,
              "latin1",
            ),
          (this.bytesWritten += len));
        let ret = socket.write(chunk);
        return (
          socket.uncork(),
          request.onBodySent(chunk),
          ret ||
            (socket[kParser].timeout &&
              socket[kParser].timeoutType === TIMEOUT_HEADERS &&
              socket[kParser].timeout.refresh &&
              socket[kParser].timeout.refresh()),
          ret
        );
      }
      end() {
        let { socket, contentLength, client, bytesWritten, expectsPayload, header, request } = this;
        if ((request.onRequestSent(), (socket[kWriting] = !1), socket[kError]))
          throw socket[kError];
        if (!socket.destroyed) {
          if (
            (bytesWritten === 0
              ? expectsPayload
                ? socket.write(
                    `${header}content-length: 0\r
\r
`,
                    "latin1",
                  )
                : socket.write(
                    `${header}\r
`,
                    "latin1",
                  )
              : contentLength === null &&
                socket.write(
                  `\r
0\r
\r
`,
                  "latin1",
                ),
            contentLength !== null && bytesWritten !== contentLength)
          ) {
            if (client[kStrictContentLength]) throw new RequestContentLengthMismatchError();
            this.onLengthMismatch();
          }
          (socket[kParser].timeout &&
            socket[kParser].timeoutType === TIMEOUT_HEADERS &&
            socket[kParser].timeout.refresh &&
            socket[kParser].timeout.refresh(),
            client[kResume]());
        }
      }
      destroy(err) {
        let { socket, client, abort } = this;
        ((socket[kWriting] = !1),
          err &&
            (assert(client[kRunning] <= 1, "pipeline should only contain this request"),
            abort(err)));
      }
    };
    module2.exports = connectH1;
  },
});
var require_client_h2 = __commonJS({
  "lean-undici:./client-h2.js"(exports2, module2) {
    init_performance();
    module2.exports = () => {
      throw new Error("HTTP/2 is switched off");
    };
  },
});
var require_client = __commonJS({
  "node_modules/undici/lib/dispatcher/client.js"(exports2, module2) {
    "use strict";
    init_performance();
    var assert = require_node_assert(),
      net = require("node:net"),
      http = require_node_http(),
      util = require_util(),
      { ClientStats } = require_stats(),
      { channels } = require_diagnostics(),
      Request = require_request(),
      DispatcherBase = require_dispatcher_base(),
      {
        InvalidArgumentError: InvalidArgumentError2,
        InformationalError,
        ClientDestroyedError,
      } = require_errors(),
      buildConnector = require_connect(),
      {
        kUrl,
        kServerName,
        kClient,
        kBusy,
        kConnect,
        kResuming,
        kRunning,
        kPending,
        kSize,
        kQueue,
        kConnected,
        kConnecting,
        kNeedDrain,
        kKeepAliveDefaultTimeout,
        kHostHeader,
        kPendingIdx,
        kRunningIdx,
        kError,
        kPipelining,
        kKeepAliveTimeoutValue,
        kMaxHeadersSize,
        kKeepAliveMaxTimeout,
        kKeepAliveTimeoutThreshold,
        kHeadersTimeout,
        kBodyTimeout,
        kStrictContentLength,
        kConnector,
        kMaxRequests,
        kCounter,
        kClose,
        kDestroy,
        kDispatch,
        kLocalAddress,
        kMaxResponseSize,
        kOnError,
        kHTTPContext,
        kMaxConcurrentStreams,
        kHostAuthority,
        kResume,
        kHTTP2Options,
        kUseMilo,
        kQueuedAbort,
      } = require_symbols(),
      connectH1 = require_client_h1(),
      connectH2 = require_client_h2(),
      kClosedResolve = Symbol("kClosedResolve"),
      kCancelConnect = Symbol("kCancelConnect"),
      getDefaultNodeMaxHeaderSize =
        http && http.maxHeaderSize && Number.isInteger(http.maxHeaderSize) && http.maxHeaderSize > 0
          ? () => http.maxHeaderSize
          : () => {
              throw new InvalidArgumentError2(
                "http module not available or http.maxHeaderSize invalid",
              );
            },
      noop = () => {};
    function getPipelining(client) {
      return client[kPipelining] ?? client[kHTTPContext]?.defaultPipelining ?? 1;
    }
    var h2NamespaceOptsWarning = !1;
    function emitH2OptionsNamespaceWarning(optName) {
      h2NamespaceOptsWarning !== !0 &&
        (process.emitWarning(
          `Use h2Options.${optName} instead. ${optName} for H2 will be deprecated in future major.`,
          { code: "UNDICI-H2-OPTIONS" },
        ),
        (h2NamespaceOptsWarning = !0));
    }
    function getMaxConcurrent(client) {
      return client[kHTTPContext]?.version === "h2"
        ? client[kMaxConcurrentStreams]
        : getPipelining(client);
    }
    var Client = class extends DispatcherBase {
      constructor(
        url2,
        {
          maxHeaderSize,
          headersTimeout,
          socketTimeout,
          requestTimeout,
          connectTimeout,
          bodyTimeout,
          idleTimeout,
          keepAlive,
          keepAliveTimeout,
          maxKeepAliveTimeout,
          keepAliveMaxTimeout,
          keepAliveTimeoutThreshold,
          socketPath,
          pipelining,
          tls,
          strictContentLength,
          maxCachedSessions,
          connect: connect4,
          maxRequestsPerClient,
          localAddress,
          maxResponseSize,
          autoSelectFamily,
          autoSelectFamilyAttemptTimeout,
          maxConcurrentStreams,
          allowH2,
          useH2c,
          initialWindowSize,
          connectionWindowSize,
          pingInterval,
          useMilo,
          webSocket,
          h2Options,
          eventSource,
        } = {},
      ) {
        if (keepAlive !== void 0)
          throw new InvalidArgumentError2("unsupported keepAlive, use pipelining=0 instead");
        if (socketTimeout !== void 0)
          throw new InvalidArgumentError2(
            "unsupported socketTimeout, use headersTimeout & bodyTimeout instead",
          );
        if (requestTimeout !== void 0)
          throw new InvalidArgumentError2(
            "unsupported requestTimeout, use headersTimeout & bodyTimeout instead",
          );
        if (idleTimeout !== void 0)
          throw new InvalidArgumentError2("unsupported idleTimeout, use keepAliveTimeout instead");
        if (maxKeepAliveTimeout !== void 0)
          throw new InvalidArgumentError2(
            "unsupported maxKeepAliveTimeout, use keepAliveMaxTimeout instead",
          );
        if (maxHeaderSize != null) {
          if (!Number.isInteger(maxHeaderSize) || maxHeaderSize < 1)
            throw new InvalidArgumentError2("invalid maxHeaderSize");
        } else maxHeaderSize = getDefaultNodeMaxHeaderSize();
        if (socketPath != null && typeof socketPath != "string")
          throw new InvalidArgumentError2("invalid socketPath");
        if (connectTimeout != null && (!Number.isFinite(connectTimeout) || connectTimeout < 0))
          throw new InvalidArgumentError2("invalid connectTimeout");
        if (
          keepAliveTimeout != null &&
          (!Number.isFinite(keepAliveTimeout) || keepAliveTimeout <= 0)
        )
          throw new InvalidArgumentError2("invalid keepAliveTimeout");
        if (
          keepAliveMaxTimeout != null &&
          (!Number.isFinite(keepAliveMaxTimeout) || keepAliveMaxTimeout <= 0)
        )
          throw new InvalidArgumentError2("invalid keepAliveMaxTimeout");
        if (keepAliveTimeoutThreshold != null && !Number.isFinite(keepAliveTimeoutThreshold))
          throw new InvalidArgumentError2("invalid keepAliveTimeoutThreshold");
        if (headersTimeout != null && (!Number.isInteger(headersTimeout) || headersTimeout < 0))
          throw new InvalidArgumentError2("headersTimeout must be a positive integer or zero");
        if (bodyTimeout != null && (!Number.isInteger(bodyTimeout) || bodyTimeout < 0))
          throw new InvalidArgumentError2("bodyTimeout must be a positive integer or zero");
        if (connect4 != null && typeof connect4 != "function" && typeof connect4 != "object")
          throw new InvalidArgumentError2("connect must be a function or an object");
        if (
          maxRequestsPerClient != null &&
          (!Number.isInteger(maxRequestsPerClient) || maxRequestsPerClient < 0)
        )
          throw new InvalidArgumentError2("maxRequestsPerClient must be a positive number");
        if (
          localAddress != null &&
          (typeof localAddress != "string" || net.isIP(localAddress) === 0)
        )
          throw new InvalidArgumentError2("localAddress must be valid string IP address");
        if (maxResponseSize != null && (!Number.isInteger(maxResponseSize) || maxResponseSize < -1))
          throw new InvalidArgumentError2("maxResponseSize must be a positive number");
        if (
          autoSelectFamilyAttemptTimeout != null &&
          (!Number.isInteger(autoSelectFamilyAttemptTimeout) || autoSelectFamilyAttemptTimeout < -1)
        )
          throw new InvalidArgumentError2(
            "autoSelectFamilyAttemptTimeout must be a positive number",
          );
        if (allowH2 != null && typeof allowH2 != "boolean")
          throw new InvalidArgumentError2("allowH2 must be a valid boolean value");
        if (allowH2 !== !1)
          if (h2Options != null) {
            if (h2Options.useH2c != null && typeof h2Options.useH2c != "boolean")
              throw new InvalidArgumentError2("h2Options.useH2c must be a valid boolean value");
            if (
              h2Options.settings?.initialWindowSize != null &&
              (!Number.isInteger(h2Options.settings.initialWindowSize) ||
                h2Options.settings.initialWindowSize < 1)
            )
              throw new InvalidArgumentError2(
                "h2Options.settings.initialWindowSize must be a positive integer, greater than 0",
              );
            if (
              h2Options.maxConcurrentStreams != null &&
              (!Number.isInteger(h2Options.maxConcurrentStreams) ||
                h2Options.maxConcurrentStreams < 1)
            )
              throw new InvalidArgumentError2(
                "h2Options.maxConcurrentStreams must be a positive integer, greater than 0",
              );
            if (
              h2Options.connectionWindowSize != null &&
              (!Number.isInteger(h2Options.connectionWindowSize) ||
                h2Options.connectionWindowSize < 1)
            )
              throw new InvalidArgumentError2(
                "h2Options.connectionWindowSize must be a positive integer, greater than 0",
              );
            if (
              h2Options.pingInterval != null &&
              (typeof h2Options.pingInterval != "number" ||
                !Number.isInteger(h2Options.pingInterval) ||
                h2Options.pingInterval < 0)
            )
              throw new InvalidArgumentError2(
                "h2Options.pingInterval must be a positive integer, greater or equal to 0",
              );
          } else {
            if (useH2c != null && typeof useH2c != "boolean")
              throw (
                emitH2OptionsNamespaceWarning("useH2c"),
                new InvalidArgumentError2("useH2c must be a valid boolean value")
              );
            if (
              maxConcurrentStreams != null &&
              (typeof maxConcurrentStreams != "number" || maxConcurrentStreams < 1)
            )
              throw (
                emitH2OptionsNamespaceWarning("maxConcurrentStreams"),
                new InvalidArgumentError2(
                  "maxConcurrentStreams must be a positive integer, greater than 0",
                )
              );
            if (
              initialWindowSize != null &&
              (!Number.isInteger(initialWindowSize) || initialWindowSize < 1)
            )
              throw (
                emitH2OptionsNamespaceWarning("initialWindowSize"),
                new InvalidArgumentError2(
                  "initialWindowSize must be a positive integer, greater than 0",
                )
              );
            if (
              connectionWindowSize != null &&
              (!Number.isInteger(connectionWindowSize) || connectionWindowSize < 1)
            )
              throw (
                emitH2OptionsNamespaceWarning("connectionWindowSize"),
                new InvalidArgumentError2(
                  "connectionWindowSize must be a positive integer, greater than 0",
                )
              );
            if (
              pingInterval != null &&
              (typeof pingInterval != "number" ||
                !Number.isInteger(pingInterval) ||
                pingInterval < 0)
            )
              throw (
                emitH2OptionsNamespaceWarning("pingInterval"),
                new InvalidArgumentError2(
                  "pingInterval must be a positive integer, greater or equal to 0",
                )
              );
          }
        if ((super({ webSocket, eventSource }), typeof connect4 != "function"))
          connect4 = buildConnector({
            ...tls,
            maxCachedSessions,
            allowH2,
            socketPath,
            useH2c: h2Options?.useH2c ?? useH2c,
            timeout: connectTimeout,
            ...(typeof autoSelectFamily == "boolean"
              ? { autoSelectFamily, autoSelectFamilyAttemptTimeout }
              : void 0),
            ...connect4,
          });
        else {
          let customConnect = connect4;
          connect4 = (opts, callback) =>
            customConnect(
              {
                ...opts,
                ...(socketPath != null ? { socketPath } : null),
                ...(allowH2 != null ? { allowH2 } : null),
              },
              callback,
            );
        }
        ((this[kUrl] = util.parseOrigin(url2)),
          (this[kHostAuthority] =
            `${this[kUrl].hostname}${this[kUrl].port ? `:${this[kUrl].port}` : ""}`),
          (this[kConnector] = connect4),
          (this[kPipelining] = pipelining ?? 1),
          (this[kMaxHeadersSize] = maxHeaderSize),
          (this[kKeepAliveDefaultTimeout] = keepAliveTimeout ?? 4e3),
          (this[kKeepAliveMaxTimeout] = keepAliveMaxTimeout ?? 6e5),
          (this[kKeepAliveTimeoutThreshold] = keepAliveTimeoutThreshold ?? 2e3),
          (this[kKeepAliveTimeoutValue] = this[kKeepAliveDefaultTimeout]),
          (this[kServerName] = null),
          (this[kLocalAddress] = localAddress ?? null),
          (this[kResuming] = 0),
          (this[kNeedDrain] = 0),
          (this[kHostHeader] = `host: ${this[kHostAuthority]}\r
`),
          (this[kBodyTimeout] = bodyTimeout ?? 3e5),
          (this[kHeadersTimeout] = headersTimeout ?? 3e5),
          (this[kStrictContentLength] = strictContentLength ?? !0),
          (this[kMaxRequests] = maxRequestsPerClient),
          (this[kClosedResolve] = null),
          (this[kMaxResponseSize] = maxResponseSize > -1 ? maxResponseSize : -1),
          (this[kHTTPContext] = null),
          (this[kCancelConnect] = null),
          (this[kHTTP2Options] = {
            pingInterval: h2Options?.pingInterval ?? pingInterval ?? 6e4,
            connectionWindowSize: h2Options?.connectionWindowSize ?? connectionWindowSize ?? 524288,
            maxConcurrentStreams: h2Options?.maxConcurrentStreams ?? maxConcurrentStreams ?? 100,
            sessionOptions: {
              initialWindowSize: h2Options?.initialWindowSize ?? initialWindowSize ?? 262144,
            },
          }),
          (this[kUseMilo] = useMilo),
          (this[kQueue] = []),
          (this[kRunningIdx] = 0),
          (this[kPendingIdx] = 0),
          (this[kResume] = (sync) => resume(this, sync)),
          (this[kOnError] = (err) => onError(this, err)));
      }
      get pipelining() {
        return this[kPipelining];
      }
      set pipelining(value) {
        ((this[kPipelining] = value), this[kResume](!0));
      }
      get stats() {
        return new ClientStats(this);
      }
      get [kPending]() {
        return this[kQueue].length - this[kPendingIdx];
      }
      get [kRunning]() {
        return this[kPendingIdx] - this[kRunningIdx];
      }
      get [kSize]() {
        return this[kQueue].length - this[kRunningIdx];
      }
      get [kConnected]() {
        return !!this[kHTTPContext] && !this[kConnecting] && !this[kHTTPContext].destroyed;
      }
      get [kBusy]() {
        let allowsMux = this[kHTTPContext]?.version === "h2";
        return !!(
          this[kHTTPContext]?.busy(null) ||
          this[kSize] >= (getMaxConcurrent(this) || 1) ||
          (this[kPending] > 0 && !allowsMux)
        );
      }
      [kConnect](cb) {
        (connect3(this), (this[kCancelConnect] = null), this.once("connect", cb));
      }
      [kDispatch](opts, handler) {
        let request = new Request(this[kUrl].origin, opts, handler);
        if (
          (this[kQueue].push(request),
          this[kResuming] ||
            (util.bodyLength(request.body) == null && util.isIterable(request.body)
              ? ((this[kResuming] = 1), queueMicrotask(() => resume(this)))
              : this[kResume](!0)),
          request.abort === null && !request.aborted)
        ) {
          let onQueued = opts[kQueuedAbort];
          onQueued !== void 0 && onQueued((reason) => abortPendingRequest(this, request, reason));
        }
        return (
          this[kResuming] && this[kNeedDrain] !== 2 && this[kBusy] && (this[kNeedDrain] = 2),
          this[kNeedDrain] < 2
        );
      }
      [kClose]() {
        return new Promise((resolve3) => {
          this[kSize] ? (this[kClosedResolve] = resolve3) : resolve3(null);
        });
      }
      [kDestroy](err) {
        return new Promise((resolve3) => {
          let requests = this[kQueue].splice(this[kPendingIdx]);
          for (let i = 0; i < requests.length; i++) {
            let request = requests[i];
            request != null && util.errorRequest(this, request, err);
          }
          let callback = () => {
            (this[kClosedResolve] && (this[kClosedResolve](), (this[kClosedResolve] = null)),
              resolve3(null));
          };
          (this[kHTTPContext]
            ? (this[kHTTPContext].destroy(err, callback), (this[kHTTPContext] = null))
            : queueMicrotask(callback),
            this[kResume]());
        });
      }
    };
    function failQueuedRequest(client, request, reason) {
      try {
        (request.onQueuedAbort(reason), assert(request.aborted));
      } catch (err) {
        client.emit("error", err);
      }
    }
    function abortPendingRequest(client, request, reason) {
      if (request.aborted || request.abort !== null) return;
      let queue2 = client[kQueue],
        idx = queue2.indexOf(request, client[kPendingIdx]);
      idx !== -1 &&
        ((idx === client[kPendingIdx] && client[kResuming] === 2) ||
          (queue2.splice(idx, 1),
          failQueuedRequest(client, request, reason),
          client[kResume](!0),
          client[kCancelConnect] !== null &&
            client[kSize] === 0 &&
            queueMicrotask(() => cancelUnusedConnect(client))));
    }
    function cancelUnusedConnect(client) {
      let cancel = client[kCancelConnect];
      cancel !== null &&
        client[kSize] === 0 &&
        cancel(new InformationalError("no request waits for this connection"));
    }
    function onError(client, err) {
      if (client[kRunning] === 0 && err.code !== "UND_ERR_INFO" && err.code !== "UND_ERR_SOCKET") {
        assert(client[kPendingIdx] === client[kRunningIdx]);
        let requests = client[kQueue].splice(client[kRunningIdx]);
        for (let i = 0; i < requests.length; i++) {
          let request = requests[i];
          request != null && util.errorRequest(client, request, err);
        }
        assert(client[kSize] === 0);
      }
    }
    function connect3(client) {
      (assert(!client[kConnecting]), assert(!client[kHTTPContext]));
      let { host, hostname: hostname2, protocol, port } = client[kUrl];
      if (hostname2[0] === "[") {
        let idx = hostname2.indexOf("]");
        assert(idx !== -1);
        let ip = hostname2.substring(1, idx);
        (assert(net.isIPv6(ip)), (hostname2 = ip));
      }
      client[kConnecting] = !0;
      let servername = client[kServerName],
        calledBack = !1,
        cancelled = !1,
        abandon = (socket, err) => {
          ((client[kConnecting] = !1),
            channels.connectError.hasSubscribers &&
              channels.connectError.publish({
                connectParams: {
                  host,
                  hostname: hostname2,
                  protocol,
                  port,
                  version: client[kHTTPContext]?.version,
                  servername,
                  localAddress: client[kLocalAddress],
                },
                connector: client[kConnector],
                error: err,
              }),
            util.destroy(socket.on("error", noop), err));
        };
      channels.beforeConnect.hasSubscribers &&
        channels.beforeConnect.publish({
          connectParams: {
            host,
            hostname: hostname2,
            protocol,
            port,
            version: client[kHTTPContext]?.version,
            servername,
            localAddress: client[kLocalAddress],
          },
          connector: client[kConnector],
        });
      try {
        let connecting = client[kConnector](
          {
            host,
            hostname: hostname2,
            protocol,
            port,
            servername,
            localAddress: client[kLocalAddress],
          },
          (err, socket) => {
            if (((calledBack = !0), cancelled)) {
              socket && util.destroy(socket.on("error", noop));
              return;
            }
            if (((client[kCancelConnect] = null), err)) {
              (handleConnectError(client, err, {
                host,
                hostname: hostname2,
                protocol,
                port,
                servername,
              }),
                client[kResume]());
              return;
            }
            if (client.destroyed) {
              (util.destroy(socket.on("error", noop), new ClientDestroyedError()),
                client[kResume]());
              return;
            }
            if ((assert(socket), client[kServerName] !== servername)) {
              (abandon(socket, new InformationalError("servername changed")), client[kResume]());
              return;
            }
            try {
              client[kHTTPContext] =
                socket.alpnProtocol === "h2"
                  ? connectH2(client, socket)
                  : connectH1(client, socket);
            } catch (err2) {
              (socket.destroy().on("error", noop),
                handleConnectError(client, err2, {
                  host,
                  hostname: hostname2,
                  protocol,
                  port,
                  servername,
                }),
                client[kResume]());
              return;
            }
            ((client[kConnecting] = !1),
              (socket[kCounter] = 0),
              (socket[kMaxRequests] = client[kMaxRequests]),
              (socket[kClient] = client),
              (socket[kError] = null),
              channels.connected.hasSubscribers &&
                channels.connected.publish({
                  connectParams: {
                    host,
                    hostname: hostname2,
                    protocol,
                    port,
                    version: client[kHTTPContext]?.version,
                    servername,
                    localAddress: client[kLocalAddress],
                  },
                  connector: client[kConnector],
                  socket,
                }),
              client.emit("connect", client[kUrl], [client]),
              client[kResume]());
          },
        );
        !calledBack &&
          util.isStream(connecting) &&
          (client[kCancelConnect] = (err) => {
            ((cancelled = !0), (client[kCancelConnect] = null), abandon(connecting, err));
          });
      } catch (err) {
        (handleConnectError(client, err, { host, hostname: hostname2, protocol, port, servername }),
          client[kResume]());
      }
    }
    function handleConnectError(
      client,
      err,
      { host, hostname: hostname2, protocol, port, servername },
    ) {
      if (!client.destroyed) {
        if (
          ((client[kConnecting] = !1),
          channels.connectError.hasSubscribers &&
            channels.connectError.publish({
              connectParams: {
                host,
                hostname: hostname2,
                protocol,
                port,
                version: client[kHTTPContext]?.version,
                servername,
                localAddress: client[kLocalAddress],
              },
              connector: client[kConnector],
              error: err,
            }),
          err.code === "ERR_TLS_CERT_ALTNAME_INVALID")
        ) {
          let running = client[kQueue].splice(client[kRunningIdx], client[kRunning]);
          client[kPendingIdx] = client[kRunningIdx];
          for (let i = 0; i < running.length; i++) util.errorRequest(client, running[i], err);
          for (
            ;
            client[kPending] > 0 && client[kQueue][client[kPendingIdx]].servername === servername;
          ) {
            let request = client[kQueue].splice(client[kPendingIdx], 1)[0];
            util.errorRequest(client, request, err);
          }
        } else onError(client, err);
        client.emit("connectionError", client[kUrl], [client], err);
      }
    }
    function emitDrain(client) {
      ((client[kNeedDrain] = 0), client.emit("drain", client[kUrl], [client]));
    }
    function resume(client, sync) {
      client[kResuming] !== 2 &&
        ((client[kResuming] = 2),
        _resume(client, sync),
        (client[kResuming] = 0),
        client[kRunningIdx] > 256 &&
          (client[kQueue].splice(0, client[kRunningIdx]),
          (client[kPendingIdx] -= client[kRunningIdx]),
          (client[kRunningIdx] = 0)));
    }
    function _resume(client, sync) {
      for (;;) {
        if (client.destroyed) {
          assert(client[kPending] === 0);
          return;
        }
        if (client[kClosedResolve] && !client[kSize]) {
          (client[kClosedResolve](), (client[kClosedResolve] = null));
          return;
        }
        if ((client[kHTTPContext] && client[kHTTPContext].resume(), client[kBusy]))
          client[kNeedDrain] = 2;
        else if (client[kNeedDrain] === 2) {
          sync
            ? ((client[kNeedDrain] = 1), queueMicrotask(() => emitDrain(client)))
            : emitDrain(client);
          continue;
        }
        if (client[kPending] === 0 || client[kRunning] >= (getMaxConcurrent(client) || 1)) return;
        let request = client[kQueue][client[kPendingIdx]];
        if (request === null) return;
        if (request.aborted) {
          client[kQueue].splice(client[kPendingIdx], 1);
          continue;
        }
        if (client[kUrl].protocol === "https:" && client[kServerName] !== request.servername) {
          if (client[kRunning] > 0) return;
          ((client[kServerName] = request.servername),
            client[kHTTPContext]?.destroy(new InformationalError("servername changed"), () => {
              ((client[kHTTPContext] = null), resume(client));
            }),
            client[kCancelConnect]?.(new InformationalError("servername changed")));
        }
        if (client[kConnecting]) return;
        if (!client[kHTTPContext]) {
          ((client[kServerName] = request.servername), connect3(client));
          return;
        }
        if (client[kHTTPContext].destroyed || client[kHTTPContext].busy(request)) return;
        !request.aborted && client[kHTTPContext].write(request)
          ? client[kPendingIdx]++
          : client[kQueue].splice(client[kPendingIdx], 1);
      }
    }
    module2.exports = Client;
  },
});
var proxy_exports = {};
__export(proxy_exports, { chooseProxy: () => chooseProxy, openTunnel: () => openTunnel });
function chooseProxy(origin, env2) {
  let { protocol, hostname: hostname2, port } = new URL(origin),
    value = env2.https_proxy || env2.HTTPS_PROXY;
  if (
    !(protocol !== "https:" || !value || isLoopback(hostname2)) &&
    !isExempt(hostname2, port || "443", env2.no_proxy || env2.NO_PROXY || "")
  )
    return parseProxy(value);
}
function parseProxy(value) {
  let text4 = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`,
    url2 = URL.canParse(text4) ? new URL(text4) : void 0;
  if (url2 === void 0 || !["http:", "https:"].includes(url2.protocol))
    throw usageError(
      "HTTPS_PROXY is not the address of an http or https proxy",
      "Set it to http://HOST:PORT, or unset it.",
    );
  return url2;
}
function isExempt(hostname2, port, list9) {
  let name = hostname2.toLowerCase().replace(/^\[|\]$/g, "");
  return list9
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .some((entry) => {
      if (entry === "*") return !0;
      let { host, only } = splitEntry(entry),
        suffix = host.replace(/^\*?\./, "");
      return (name === suffix || name.endsWith(`.${suffix}`)) && (only === void 0 || only === port);
    });
}
function splitEntry(entry) {
  let bracketed = /^\[(.*)\](?::(\d+))?$/.exec(entry);
  if (bracketed !== null) return { host: bracketed[1] ?? "", only: bracketed[2] };
  let [host = "", only, ...more] = entry.split(":");
  return more.length > 0 ? { host: entry, only: void 0 } : { host, only };
}
async function openTunnel(outer, proxy, origin, limit) {
  let { default: Client } = await Promise.resolve().then(() => __toESM(require_client(), 1)),
    authority = `${origin.hostname}:${origin.port || "443"}`,
    client = new Client(proxy.origin, {
      ...clientOptions,
      connect: (_options, done) => queueMicrotask(() => done(null, outer)),
    });
  return new Promise((resolve3, reject) => {
    (limit.addEventListener("abort", () => reject(limit.reason)),
      client.dispatch(
        { method: "CONNECT", path: authority, headers: { Host: authority, ...authorize(proxy) } },
        {
          onRequestStart: () => {},
          onRequestUpgrade(_controller, status, _headers, socket) {
            if (status >= 200 && status < 300) return resolve3(socket);
            (socket.destroy(), reject(networkError(`PROXY_ANSWERED_${status}`)));
          },
          onResponseError: (_controller, error) => reject(error),
        },
      ));
  });
}
function authorize({ username, password }) {
  if (username === "" && password === "") return {};
  let credentials = [username, password].map(decode).join(":");
  return { "Proxy-Authorization": `Basic ${Buffer.from(credentials, "utf8").toString("base64")}` };
}
function decode(text4) {
  try {
    return decodeURIComponent(text4);
  } catch {
    return text4;
  }
}
var init_proxy = __esm({
  "src/host/proxy.ts"() {
    "use strict";
    init_performance();
    init_errors();
    init_origin();
    init_client_options();
    init_network_errors();
  },
});
async function withLock(path2, work, signal) {
  let end = signal === void 0 ? performance.now() + patience : 1 / 0;
  for (; !tryLock(path2);) {
    if ((breakStaleLock(path2), performance.now() > end || signal?.aborted === !0))
      throw new SysctxError("output_failed", `another process holds ${path2}`, {
        hint: "If no sysctx is running, remove that file.",
      });
    await setTimeout2(interval * (0.5 + Math.random()));
  }
  try {
    return await work();
  } finally {
    removeIfThere(path2);
  }
}
function tryLock(path2) {
  let temporary = `${path2}.${process.pid}`;
  try {
    return (
      writeFileSync(temporary, `${process.pid} ${readStartTime(process.pid)}`, { mode: 384 }),
      linkSync(temporary, path2),
      !0
    );
  } catch (error) {
    if (systemCode(error) === "EEXIST") return !1;
    throw new SysctxError("output_failed", `${path2} cannot be written (${systemCode(error)})`, {
      cause: error,
    });
  } finally {
    removeIfThere(temporary);
  }
}
function breakStaleLock(path2) {
  if (!isStale(path2)) return;
  let guard = `${path2}.break`;
  if ((isStale(guard) && removeIfThere(guard), !!tryLock(guard)))
    try {
      isStale(path2) && removeIfThere(path2);
    } finally {
      removeIfThere(guard);
    }
}
function isStale(path2) {
  let [pid = "", started] = readIfThere(path2)?.split(" ") ?? [];
  return /^[1-9]\d*$/.test(pid)
    ? !isAlive(Number(pid)) || (started !== void 0 && started !== readStartTime(Number(pid)))
    : isOld(path2);
}
function isAlive(pid) {
  try {
    return (process.kill(pid, 0), !0);
  } catch (error) {
    return systemCode(error) !== "ESRCH";
  }
}
function isOld(path2) {
  let stats = statSync(path2, { throwIfNoEntry: !1 });
  return stats !== void 0 && Date.now() - stats.mtimeMs > 2e3;
}
function readStartTime(pid) {
  let stat = readIfThere(`/proc/${pid}/stat`) ?? "";
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}
function readIfThere(path2) {
  try {
    return readFileSync(path2, "utf8");
  } catch {
    return;
  }
}
var patience,
  interval,
  init_lock = __esm({
    "src/host/lock.ts"() {
      "use strict";
      init_performance();
      init_node_fs();
      init_promises();
      init_errors();
      init_remove();
      ((patience = 1e4), (interval = 15));
    },
  });
var conf_exports = {};
__export(conf_exports, { default: () => import_conf.default });
var import_conf,
  init_conf = __esm({
    "aside:conf"() {
      init_performance();
      __reExport(conf_exports, require("./lib/conf.cjs"));
      import_conf = __toESM(require("./lib/conf.cjs"));
    },
  });
var require_node_tty = __commonJS({
  "lazy:node:tty"(exports2) {
    init_performance();
    var load = () => require("node:tty");
    for (let name of ["isatty", "ReadStream", "WriteStream"])
      Object.defineProperty(exports2, name, { enumerable: !0, get: () => load()[name] });
  },
});
var token_files_exports = {};
__export(token_files_exports, { openTokenStore: () => openTokenStore });
function findFolders({ env: env2, isRoot, home }) {
  let unit = env2.RUNTIME_DIRECTORY?.split(":")[0];
  if (unit) return [join(unit, "tokens")];
  if (isRoot) return ["/run/sysctx/tokens"];
  let session = env2.XDG_RUNTIME_DIR,
    cache = env2.XDG_CACHE_HOME || (home === "" ? void 0 : join(home, ".cache"));
  return [session, cache].flatMap((folder) => (folder ? [join(folder, "sysctx", "tokens")] : []));
}
function openTokenStore(place, warn2) {
  let problems = [],
    folder = findFolders(place).find((candidate) => {
      let problem = makeFolder2(candidate);
      return (problem !== void 0 && problems.push(`${candidate} ${problem}`), problem === void 0);
    });
  if (folder === void 0) {
    let why = problems.length === 0 ? "" : ` (${problems.join("; ")})`;
    warn2(`there is no safe folder for the token cache, so each run asks for a new token${why}`);
    return;
  }
  let told = new Set(),
    warnOnce = (message) => {
      (told.has(message) || warn2(message), told.add(message));
    },
    pathOf = (name) => join(folder, `${name}.json`);
  return {
    folder,
    read: (name) => readEntry(pathOf(name), warnOnce),
    write: (name, text4) => writeWhole(pathOf(name), text4, 384),
    remove(name) {
      let there = lstatSync(pathOf(name), { throwIfNoEntry: !1 }) !== void 0;
      try {
        rmSync(pathOf(name), { force: !0 });
      } catch (error) {
        warnOnce(`${pathOf(name)} of the token cache can't be removed (${systemCode(error)})`);
      }
      return there;
    },
    locked: (name, work, signal) => withLock(join(folder, `${name}.lock`), work, signal),
  };
}
function makeFolder2(folder) {
  try {
    mkdirSync(folder, { recursive: !0, mode: 448 });
    let { mode, uid } = lstatSync(folder);
    return (mode & constants.S_IFMT) !== constants.S_IFDIR
      ? "is no folder"
      : uid !== process.geteuid?.()
        ? `belongs to user ${uid}`
        : (mode & 63) === 0
          ? void 0
          : `can be entered by others: chmod 700 ${folder}`;
  } catch (error) {
    return `can't be made (${systemCode(error)})`;
  }
}
function readEntry(path2, warn2) {
  let descriptor;
  try {
    descriptor = openSync(path2, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    systemCode(error) !== "ENOENT" &&
      warn2(`${path2} of the token cache is left alone (${systemCode(error)})`);
    return;
  }
  try {
    let { mode, uid, nlink, size } = fstatSync(descriptor),
      isFile = (mode & constants.S_IFMT) === constants.S_IFREG,
      isOurs = uid === process.geteuid?.() && (mode & 63) === 0 && nlink === 1;
    if (isFile && isOurs && size <= 256 * 1024) return readFileSync(descriptor, "utf8");
    warn2(`${path2} of the token cache is left alone: others could have written it`);
    return;
  } finally {
    closeSync(descriptor);
  }
}
var init_token_files = __esm({
  "src/host/token-files.ts"() {
    "use strict";
    init_performance();
    init_node_fs();
    init_node_path();
    init_errors();
    init_lock();
    init_write_whole();
  },
});
var require_node_net = __commonJS({
  "lazy:node:net"(exports2) {
    init_performance();
    var load = () => require("node:net");
    for (let name of [
      "_createServerHandle",
      "_normalizeArgs",
      "BlockList",
      "SocketAddress",
      "BoundSocket",
      "connect",
      "createConnection",
      "createServer",
      "isIP",
      "isIPv4",
      "isIPv6",
      "Server",
      "Socket",
      "Stream",
      "getDefaultAutoSelectFamily",
      "setDefaultAutoSelectFamily",
      "getDefaultAutoSelectFamilyAttemptTimeout",
      "setDefaultAutoSelectFamilyAttemptTimeout",
    ])
      Object.defineProperty(exports2, name, { enumerable: !0, get: () => load()[name] });
  },
});
var require_node_tls = __commonJS({
  "lazy:node:tls"(exports2) {
    init_performance();
    var load = () => require("node:tls");
    for (let name of [
      "CLIENT_RENEG_LIMIT",
      "CLIENT_RENEG_WINDOW",
      "DEFAULT_CIPHERS",
      "DEFAULT_ECDH_CURVE",
      "DEFAULT_MIN_VERSION",
      "DEFAULT_MAX_VERSION",
      "getCiphers",
      "getCertificateCompressionAlgorithms",
      "rootCertificates",
      "getCACertificates",
      "setDefaultCACertificates",
      "convertALPNProtocols",
      "checkServerIdentity",
      "createSecureContext",
      "SecureContext",
      "TLSSocket",
      "Server",
      "createServer",
      "connect",
    ])
      Object.defineProperty(exports2, name, { enumerable: !0, get: () => load()[name] });
  },
});
function readAuthorities(path2) {
  let text4;
  try {
    text4 = readRegular(path2).toString("utf8");
  } catch (error) {
    throw new SysctxError(
      "input_failed",
      `the CA file ${path2} cannot be read (${systemCode(error)})`,
    );
  }
  if (!/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.test(text4))
    throw without(path2);
  return text4;
}
function requireCertificate(text4, path2) {
  try {
    new import_node_crypto3.X509Certificate(text4);
  } catch {
    throw without(path2);
  }
}
var import_node_crypto3,
  without,
  init_authorities = __esm({
    "src/host/authorities.ts"() {
      "use strict";
      init_performance();
      import_node_crypto3 = __toESM(require_node_crypto(), 1);
      init_errors();
      init_safe_file();
      without = (path2) =>
        new SysctxError("input_failed", `the CA file ${path2} holds no certificate in PEM form`);
    },
  });
function requireStrongChain(socket) {
  for (let { raw, issuerCertificate } of listChain(socket.getPeerCertificate(!0))) {
    let certificate = new import_node_crypto4.X509Certificate(raw),
      isRoot = issuerCertificate === void 0 || issuerCertificate.raw.equals(raw);
    if (isWeakKey(certificate.publicKey) || (!isRoot && isWeakSignature(certificate)))
      throw networkError("CERTIFICATE_TOO_WEAK");
  }
}
function* listChain(leaf) {
  let seen = new Set();
  for (
    let current = leaf;
    current !== void 0 && !seen.has(current.fingerprint256);
    current = current.issuerCertificate
  )
    (seen.add(current.fingerprint256), yield current);
}
function isWeakKey({ asymmetricKeyType, asymmetricKeyDetails }) {
  return (
    (asymmetricKeyDetails?.modulusLength ?? curveBits(asymmetricKeyDetails?.namedCurve) ?? 1 / 0) <
    (leastBits[asymmetricKeyType ?? ""] ?? 0)
  );
}
function curveBits(name) {
  let digits = /\d{3}/.exec(name ?? "")?.[0];
  return digits === void 0 ? void 0 : Number(digits);
}
function isWeakSignature({ signatureAlgorithm: signatureAlgorithm2 }) {
  return weakHash.test(signatureAlgorithm2 ?? "");
}
var import_node_crypto4,
  leastBits,
  weakHash,
  init_certificate_chain = __esm({
    "src/host/certificate-chain.ts"() {
      "use strict";
      init_performance();
      import_node_crypto4 = __toESM(require_node_crypto(), 1);
      init_network_errors();
      ((leastBits = { rsa: 2048, "rsa-pss": 2048, ec: 224 }), (weakHash = /md[245]|sha-?1(?!\d)/i));
    },
  });
var require_node_dns = __commonJS({
  "lazy:node:dns"(exports2) {
    init_performance();
    var load = () => require("node:dns");
    for (let name of [
      "lookup",
      "lookupService",
      "Resolver",
      "getDefaultResultOrder",
      "setDefaultResultOrder",
      "setServers",
      "ADDRCONFIG",
      "ALL",
      "V4MAPPED",
      "NODATA",
      "FORMERR",
      "SERVFAIL",
      "NOTFOUND",
      "NOTIMP",
      "REFUSED",
      "BADQUERY",
      "BADNAME",
      "BADFAMILY",
      "BADRESP",
      "CONNREFUSED",
      "TIMEOUT",
      "EOF",
      "FILE",
      "NOMEM",
      "DESTRUCTION",
      "BADSTR",
      "BADFLAGS",
      "NONAME",
      "BADHINTS",
      "NOTINITIALIZED",
      "LOADIPHLPAPI",
      "ADDRGETNETWORKPARAMS",
      "CANCELLED",
      "getServers",
      "resolve",
      "resolve4",
      "resolve6",
      "resolveAny",
      "resolveCaa",
      "resolveCname",
      "resolveMx",
      "resolveNaptr",
      "resolveNs",
      "resolvePtr",
      "resolveSoa",
      "resolveSrv",
      "resolveTlsa",
      "resolveTxt",
      "reverse",
      "promises",
    ])
      Object.defineProperty(exports2, name, { enumerable: !0, get: () => load()[name] });
  },
});
function isResolving() {
  return pending > 0;
}
var import_node_dns,
  pending,
  countedLookup,
  init_resolver = __esm({
    "src/host/resolver.ts"() {
      "use strict";
      init_performance();
      import_node_dns = __toESM(require_node_dns(), 1);
      init_blocking_work();
      ((pending = 0),
        (countedLookup = (hostname2, options, callback) => {
          ((pending += 1),
            blockingWork.begin(),
            (0, import_node_dns.lookup)(hostname2, options, (...answer2) => {
              ((pending -= 1), blockingWork.end(), callback(...answer2));
            }));
        }));
    },
  });
function createConnector(options, proxy) {
  let origin = new URL(options.origin),
    { cacert, identity } = options,
    given = cacert === void 0 ? void 0 : readAuthorities(cacert),
    ca = given,
    authorities = () => (given !== void 0 && requireCertificate(given, cacert ?? ""), { ca }),
    verified = () => ({ ...authorities(), ...(identity && describeIdentity(identity)) }),
    open = (closed, tls = verified) =>
      beforeLimit(options.connectTimeout, closed, async (limit) => {
        if (proxy === void 0) return openSocket(origin, tls, limit);
        let { openTunnel: openTunnel2 } = await Promise.resolve().then(
            () => (init_proxy(), proxy_exports),
          ),
          outer = await openSocket(proxy, authorities, limit);
        return openTls(origin, await openTunnel2(outer, proxy, origin, limit), tls(), limit);
      }),
    look = (closed) => open(closed, unverified).then(readDates);
  return async (closed) => {
    let tried = ca;
    try {
      return await open(closed).catch(async (error) => {
        if (tried !== void 0 || !unknownAuthority.has(systemCode(error) ?? "")) throw error;
        return ((ca ??= loadAuthorities()), open(closed));
      });
    } catch (error) {
      if (!wrongTime.has(systemCode(error) ?? "")) throw error;
      let certificateDates = await look(closed).catch(() => {});
      throw Object.assign(error, { certificateDates });
    }
  };
}
function describeIdentity({ certificate, key }) {
  return { cert: certificate, key: key.export({ type: "pkcs8", format: "pem" }) };
}
function loadAuthorities() {
  return [
    ...(0, import_node_tls.getCACertificates)("default"),
    ...(0, import_node_tls.getCACertificates)("system"),
  ];
}
async function beforeLimit(milliseconds, closed, steps) {
  let limit = new AbortController(),
    end = (code) => limit.abort(networkError(code)),
    timer = setTimeout(() => end("CONNECT_TIMEOUT"), milliseconds),
    close = () => end("ECONNABORTED");
  (closed.addEventListener("abort", close), closed.aborted && close());
  try {
    return await steps(limit.signal);
  } catch (error) {
    throw (close(), error);
  } finally {
    (clearTimeout(timer), closed.removeEventListener("abort", close));
  }
}
async function openSocket(url2, tls, limit) {
  let connecting = untilReady((0, import_node_net.connect)(addressOf(url2)), "connect", limit);
  (connecting.catch(() => {}), await new Promise((resolve3) => process.nextTick(resolve3)));
  let isTls = url2.protocol === "https:";
  isTls && (await Promise.resolve().then(() => __toESM(require("node:tls"), 1)));
  let options = tls(),
    socket = await connecting;
  return isTls ? openTls(url2, socket, options, limit) : socket;
}
function openTls(url2, socket, options, limit) {
  let host = hostOf(url2),
    secured = (0, import_node_tls.connect)({
      rejectUnauthorized: !0,
      ...handshakeSignatures,
      ...options,
      socket,
      host,
      ...((0, import_node_net.isIP)(host) === 0 && { servername: host }),
      ALPNProtocols: ["http/1.1"],
    });
  return untilReady(secured, "secureConnect", limit).then(
    (ready) => (options.rejectUnauthorized !== !1 && requireStrongChain(ready), ready),
  );
}
function addressOf(url2) {
  let { protocol, port } = url2;
  return {
    host: hostOf(url2),
    port: Number(port || (protocol === "https:" ? 443 : 80)),
    lookup: countedLookup,
    noDelay: !0,
    autoSelectFamily: !0,
    autoSelectFamilyAttemptTimeout: addressAttemptTimeout,
  };
}
function untilReady(socket, event, limit) {
  return new Promise((resolve3, reject) => {
    let end = () => socket.destroy(limit.reason);
    (limit.aborted && end(),
      limit.addEventListener("abort", end),
      socket.once(event, () => {
        (limit.removeEventListener("abort", end), resolve3(socket));
      }),
      socket.on("error", reject));
  });
}
function readDates(socket) {
  let { raw } = socket.getPeerCertificate();
  if ((socket.destroy(), raw === void 0)) return;
  let { validFromDate, validToDate } = new import_node_crypto5.X509Certificate(raw);
  return { validFrom: validFromDate.getTime(), validTo: validToDate.getTime() };
}
var import_node_crypto5,
  import_node_net,
  import_node_tls,
  addressAttemptTimeout,
  unknownAuthority,
  wrongTime,
  unverified,
  hostOf,
  init_connection = __esm({
    "src/host/connection.ts"() {
      "use strict";
      init_performance();
      ((import_node_crypto5 = __toESM(require_node_crypto(), 1)),
        (import_node_net = __toESM(require_node_net(), 1)),
        (import_node_tls = __toESM(require_node_tls(), 1)));
      init_errors();
      init_authorities();
      init_certificate_chain();
      init_network_errors();
      init_resolver();
      init_runtime();
      ((addressAttemptTimeout = 2e3),
        (unknownAuthority = new Set([
          "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
          "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
          "SELF_SIGNED_CERT_IN_CHAIN",
          "DEPTH_ZERO_SELF_SIGNED_CERT",
        ])),
        (wrongTime = new Set(["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"])));
      unverified = () => ({ rejectUnauthorized: !1 });
      hostOf = ({ hostname: hostname2 }) => hostname2.replace(/^\[|\]$/g, "");
    },
  });
var require_fixed_queue = __commonJS({
  "node_modules/undici/lib/dispatcher/fixed-queue.js"(exports2, module2) {
    "use strict";
    init_performance();
    var FixedCircularBuffer = class {
      bottom = 0;
      top = 0;
      list = new Array(2048).fill(void 0);
      next = null;
      isEmpty() {
        return this.top === this.bottom;
      }
      isFull() {
        return ((this.top + 1) & 2047) === this.bottom;
      }
      push(data) {
        ((this.list[this.top] = data), (this.top = (this.top + 1) & 2047));
      }
      shift() {
        let nextItem = this.list[this.bottom];
        return nextItem === void 0
          ? null
          : ((this.list[this.bottom] = void 0), (this.bottom = (this.bottom + 1) & 2047), nextItem);
      }
    };
    module2.exports = class {
      constructor() {
        this.head = this.tail = new FixedCircularBuffer();
      }
      isEmpty() {
        return this.head.isEmpty();
      }
      push(data) {
        (this.head.isFull() && (this.head = this.head.next = new FixedCircularBuffer()),
          this.head.push(data));
      }
      shift() {
        let tail = this.tail,
          next = tail.shift();
        return (
          tail.isEmpty() && tail.next !== null && ((this.tail = tail.next), (tail.next = null)),
          next
        );
      }
    };
  },
});
var require_pool_base = __commonJS({
  "node_modules/undici/lib/dispatcher/pool-base.js"(exports2, module2) {
    "use strict";
    init_performance();
    var { AsyncResource } = require("node:async_hooks"),
      { PoolStats } = require_stats(),
      DispatcherBase = require_dispatcher_base(),
      FixedQueue = require_fixed_queue(),
      {
        kConnected,
        kSize,
        kRunning,
        kPending,
        kQueued,
        kBusy,
        kFree,
        kUrl,
        kClose,
        kDestroy,
        kDispatch,
        kQueuedAbort,
      } = require_symbols(),
      { createAbortedController } = require_request(),
      kClients = Symbol("clients"),
      kNeedDrain = Symbol("needDrain"),
      kQueue = Symbol("queue"),
      kClosedResolve = Symbol("closed resolve"),
      kOnDrain = Symbol("onDrain"),
      kOnConnect = Symbol("onConnect"),
      kOnDisconnect = Symbol("onDisconnect"),
      kOnConnectionError = Symbol("onConnectionError"),
      kOnClientBusy = Symbol("on client busy"),
      kOnClientDrain = Symbol("on client drain"),
      kDrainQueue = Symbol("drain queue"),
      kGetDispatcher = Symbol("get dispatcher"),
      kHasDispatcher = Symbol("has dispatcher"),
      kAddClient = Symbol("add client"),
      kRemoveClient = Symbol("remove client"),
      kRetireClient = Symbol("retire client"),
      kRetiring = Symbol("retiring clients"),
      kShiftQueue = Symbol("shift queue"),
      kAbortQueued = Symbol("abort queued"),
      QueuedRequest = class extends AsyncResource {
        constructor(opts, handler) {
          (super("UNDICI_POOL_QUEUED_REQUEST"),
            (this.opts = opts),
            (this.handler = handler),
            (this.queued = !0));
        }
        dispatch(dispatcher) {
          return this.runInAsyncScope(dispatcher.dispatch, dispatcher, this.opts, this.handler);
        }
      };
    function closeClients(pool) {
      let closeAll = [];
      for (let i = 0; i < pool[kClients].length; i++) {
        let client = pool[kClients][i];
        client.destroyed || closeAll.push(client.close());
      }
      for (let closed of pool[kRetiring].values()) closeAll.push(closed);
      return Promise.all(closeAll);
    }
    var PoolBase = class extends DispatcherBase {
      [kQueue] = new FixedQueue();
      [kQueued] = 0;
      [kClients] = [];
      [kRetiring] = new Map();
      [kNeedDrain] = !1;
      [kOnDrain](client, origin, targets2) {
        if (client.closed || client.destroyed) return;
        let needDrain = !1;
        for (this[kOnClientDrain](client); !needDrain;) {
          let item = this[kShiftQueue]();
          if (!item) break;
          needDrain = !item.dispatch(client);
        }
        if (
          ((client[kNeedDrain] = needDrain),
          needDrain && (this[kOnClientBusy](client), this[kQueued] > 0))
        )
          return this[kDrainQueue](origin, targets2);
        if (
          (!needDrain &&
            this[kNeedDrain] &&
            ((this[kNeedDrain] = !1), this.emit("drain", origin, [this, ...targets2])),
          this[kClosedResolve] && this[kQueued] === 0)
        )
          return closeClients(this).then(this[kClosedResolve]);
      }
      [kOnClientBusy]() {}
      [kOnClientDrain]() {}
      [kDrainQueue](origin, targets2) {
        let hasDispatcher = !0;
        for (; this[kQueued] > 0;) {
          let dispatcher;
          try {
            dispatcher = this[kGetDispatcher]();
          } catch (err) {
            let item2 = this[kShiftQueue]();
            (item2.runInAsyncScope(item2.handler.onResponseError, item2.handler, null, err),
              (hasDispatcher = !this.destroyed && this[kHasDispatcher](!1)));
            continue;
          }
          if (!dispatcher) {
            hasDispatcher = !1;
            break;
          }
          if (
            !this[kShiftQueue]().dispatch(dispatcher) &&
            ((dispatcher[kNeedDrain] = !0),
            this[kOnClientBusy](dispatcher),
            (hasDispatcher = this[kHasDispatcher](!1)),
            !hasDispatcher)
          )
            break;
        }
        if (
          (hasDispatcher &&
            this[kNeedDrain] &&
            ((this[kNeedDrain] = !1), this.emit("drain", origin, [this, ...targets2])),
          this[kClosedResolve] && this[kQueued] === 0)
        )
          return closeClients(this).then(this[kClosedResolve]);
      }
      [kShiftQueue]() {
        let queue2 = this[kQueue],
          item = queue2.shift();
        for (; item !== null && item.queued === !1;) item = queue2.shift();
        return (item !== null && (this[kQueued]--, (item.queued = !1)), item);
      }
      [kAbortQueued](item, reason) {
        if (!item.queued) return;
        let { handler } = item;
        ((item.queued = !1),
          (item.opts = null),
          (item.handler = null),
          this[kQueued]--,
          item.runInAsyncScope(
            handler.onResponseError,
            handler,
            createAbortedController(reason),
            reason,
          ),
          this[kClosedResolve] &&
            this[kQueued] === 0 &&
            closeClients(this).then(this[kClosedResolve]));
      }
      [kOnConnect] = (origin, targets2) => {
        this.emit("connect", origin, [this, ...targets2]);
      };
      [kOnDisconnect] = (origin, targets2, err) => {
        this.emit("disconnect", origin, [this, ...targets2], err);
      };
      [kOnConnectionError] = (origin, targets2, err) => {
        this.emit("connectionError", origin, [this, ...targets2], err);
      };
      get [kBusy]() {
        return this[kNeedDrain];
      }
      get [kConnected]() {
        let ret = 0;
        for (let { [kConnected]: connected } of this[kClients]) ret += connected;
        return ret;
      }
      get [kFree]() {
        let ret = 0;
        for (let { [kConnected]: connected, [kNeedDrain]: needDrain } of this[kClients])
          ret += connected && !needDrain;
        return ret;
      }
      get [kPending]() {
        let ret = this[kQueued];
        for (let { [kPending]: pending2 } of this[kClients]) ret += pending2;
        return ret;
      }
      get [kRunning]() {
        let ret = 0;
        for (let { [kRunning]: running } of this[kClients]) ret += running;
        return ret;
      }
      get [kSize]() {
        let ret = this[kQueued];
        for (let { [kSize]: size } of this[kClients]) ret += size;
        return ret;
      }
      get stats() {
        return new PoolStats(this);
      }
      [kClose]() {
        return this[kQueued] === 0
          ? closeClients(this)
          : new Promise((resolve3) => {
              this[kClosedResolve] = resolve3;
            });
      }
      [kDestroy](err) {
        for (;;) {
          let item = this[kShiftQueue]();
          if (!item) break;
          item.handler.onResponseError(null, err);
        }
        let destroyAll = new Array(this[kClients].length);
        for (let i = 0; i < this[kClients].length; i++)
          destroyAll[i] = this[kClients][i].destroy(err);
        for (let client of this[kRetiring].keys()) destroyAll.push(client.destroy(err));
        return Promise.all(destroyAll);
      }
      [kDispatch](opts, handler) {
        let dispatcher = this[kGetDispatcher]();
        if (dispatcher)
          dispatcher.dispatch(opts, handler) ||
            ((dispatcher[kNeedDrain] = !0),
            this[kOnClientBusy](dispatcher),
            (this[kNeedDrain] = !this[kHasDispatcher]()));
        else {
          let item = new QueuedRequest(opts, handler);
          ((this[kNeedDrain] = !0), this[kQueue].push(item), this[kQueued]++);
          let onQueued = opts[kQueuedAbort];
          onQueued !== void 0 && onQueued((reason) => this[kAbortQueued](item, reason));
        }
        return !this[kNeedDrain];
      }
      [kHasDispatcher]() {
        for (let i = 0; i < this[kClients].length; i++) {
          let dispatcher = this[kClients][i];
          if (!dispatcher[kNeedDrain] && dispatcher.closed !== !0 && dispatcher.destroyed !== !0)
            return !0;
        }
        return !1;
      }
      [kAddClient](client) {
        return (
          client
            .on("drain", this[kOnDrain].bind(this, client))
            .on("connect", this[kOnConnect])
            .on("disconnect", this[kOnDisconnect])
            .on("connectionError", this[kOnConnectionError]),
          this[kClients].push(client),
          this[kNeedDrain] &&
            queueMicrotask(() => {
              this[kNeedDrain] &&
                !client[kNeedDrain] &&
                this[kOnDrain](client, client[kUrl], [client, this]);
            }),
          this
        );
      }
      [kRetireClient](client) {
        let idx = this[kClients].indexOf(client);
        if (
          (idx !== -1 && this[kClients].splice(idx, 1),
          client.destroyed || this[kRetiring].has(client))
        )
          return;
        let done = !1,
          resolveClosed,
          closed = new Promise((resolve3) => {
            resolveClosed = resolve3;
          });
        (this[kRetiring].set(client, closed),
          client.close(() => {
            done || ((done = !0), this[kRetiring].delete(client), resolveClosed());
          }));
      }
      [kRemoveClient](client) {
        (this[kRetireClient](client),
          (this[kNeedDrain] = !this[kClients].some(
            (dispatcher) =>
              !dispatcher[kNeedDrain] && dispatcher.closed !== !0 && dispatcher.destroyed !== !0,
          )));
      }
    };
    module2.exports = {
      PoolBase,
      kClients,
      kNeedDrain,
      kAddClient,
      kRemoveClient,
      kRetireClient,
      kDrainQueue,
      kOnClientBusy,
      kOnClientDrain,
      kGetDispatcher,
      kHasDispatcher,
    };
  },
});
var require_pool = __commonJS({
  "node_modules/undici/lib/dispatcher/pool.js"(exports2, module2) {
    "use strict";
    init_performance();
    var {
        PoolBase,
        kClients,
        kNeedDrain,
        kAddClient,
        kDrainQueue,
        kOnClientBusy,
        kOnClientDrain,
        kGetDispatcher,
        kHasDispatcher,
        kRemoveClient,
        kRetireClient,
      } = require_pool_base(),
      Client = require_client(),
      { InvalidArgumentError: InvalidArgumentError2 } = require_errors(),
      util = require_util(),
      { kConnecting, kHTTPContext, kHTTP2Session, kRemoteSettings, kUrl, kQueued } =
        require_symbols(),
      buildConnector = require_connect(),
      kOptions = Symbol("options"),
      kConnections = Symbol("connections"),
      kFactory = Symbol("factory"),
      kProtocol = Symbol("protocol"),
      kProtocolProbe = Symbol("protocol probe");
    function defaultFactory(origin, opts) {
      return new Client(origin, opts);
    }
    function shouldCreateProtocolProbe(pool, dispatcher) {
      return (
        dispatcher instanceof Client &&
        pool[kProtocol] !== "h1" &&
        (pool[kOptions].useH2c === !0 ||
          (pool[kUrl].protocol === "https:" && pool[kOptions].allowH2 !== !1))
      );
    }
    function createClient2(pool) {
      let dispatcher = pool[kFactory](pool[kUrl], pool[kOptions]);
      return (
        shouldCreateProtocolProbe(pool, dispatcher) && (pool[kProtocolProbe] = dispatcher),
        pool[kAddClient](dispatcher),
        dispatcher
      );
    }
    var Pool = class extends PoolBase {
      constructor(
        origin,
        {
          connections,
          factory = defaultFactory,
          connect: connect3,
          connectTimeout,
          tls,
          maxCachedSessions,
          socketPath,
          autoSelectFamily,
          autoSelectFamilyAttemptTimeout,
          allowH2,
          useH2c,
          clientTtl,
          ...options
        } = {},
      ) {
        if (connections != null && (!Number.isFinite(connections) || connections < 0))
          throw new InvalidArgumentError2("invalid connections");
        if (typeof factory != "function")
          throw new InvalidArgumentError2("factory must be a function.");
        if (connect3 != null && typeof connect3 != "function" && typeof connect3 != "object")
          throw new InvalidArgumentError2("connect must be a function or an object");
        (typeof connect3 != "function" &&
          (connect3 = buildConnector({
            ...tls,
            maxCachedSessions,
            allowH2,
            useH2c,
            socketPath,
            timeout: connectTimeout,
            ...(typeof autoSelectFamily == "boolean"
              ? { autoSelectFamily, autoSelectFamilyAttemptTimeout }
              : void 0),
            ...connect3,
          })),
          super(options),
          (this[kConnections] = connections || null),
          (this[kUrl] = util.parseOrigin(origin)),
          (this[kOptions] = {
            ...util.deepClone(options),
            connect: connect3,
            allowH2,
            useH2c,
            clientTtl,
            socketPath,
          }),
          (this[kFactory] = factory),
          (this[kProtocol] = null),
          (this[kProtocolProbe] = null),
          this.on("connect", (origin2, targets2) => {
            if (clientTtl != null && clientTtl > 0)
              for (let target of targets2) Object.assign(target, { ttl: Date.now() });
            let client = targets2[targets2.length - 1];
            if (
              (client instanceof Client && (this[kProtocol] = client[kHTTPContext]?.version),
              client === this[kProtocolProbe])
            ) {
              let releaseProbe = () => {
                  client === this[kProtocolProbe] &&
                    ((this[kProtocolProbe] = null),
                    !this.destroyed &&
                      (this[kQueued] > 0 || (!this.closed && this[kHasDispatcher](!1))) &&
                      this[kDrainQueue](origin2, targets2.slice(1)));
                },
                session = client[kHTTP2Session];
              this[kProtocol] !== "h2" || session[kRemoteSettings]
                ? releaseProbe()
                : session.once("remoteSettings", releaseProbe);
            }
          }),
          this.on("disconnect", (origin2, targets2) => {
            targets2.includes(this[kProtocolProbe]) &&
              ((this[kProtocolProbe] = null), this[kDrainQueue](origin2, targets2.slice(1)));
          }),
          this.on("connectionError", (origin2, targets2) => {
            let resumeQueued = !1;
            for (let target of targets2)
              (target === this[kProtocolProbe] &&
                ((this[kProtocolProbe] = null), (resumeQueued = !0)),
                this[kClients].includes(target) && this[kRetireClient](target));
            (resumeQueued || this[kQueued] > 0) && this[kDrainQueue](origin2, targets2.slice(1));
          }));
      }
      [kOnClientBusy](client) {
        this[kProtocolProbe] === null &&
          client[kConnecting] &&
          shouldCreateProtocolProbe(this, client) &&
          (this[kProtocolProbe] = client);
      }
      [kOnClientDrain](client) {
        client === this[kProtocolProbe] && (this[kProtocolProbe] = null);
      }
      [kGetDispatcher]() {
        let clientTtlOption = this[kOptions].clientTtl;
        for (let i = 0; i < this[kClients].length; i++) {
          let client = this[kClients][i];
          if (
            clientTtlOption != null &&
            clientTtlOption > 0 &&
            client.ttl &&
            Date.now() - client.ttl > clientTtlOption
          )
            (this[kRemoveClient](client), i--);
          else if (!client[kNeedDrain]) return client;
        }
        if (
          this[kProtocolProbe] === null &&
          (!this[kConnections] || this[kClients].length < this[kConnections])
        )
          return createClient2(this);
      }
      [kHasDispatcher](create = !0) {
        let clientTtlOption = this[kOptions].clientTtl;
        for (let i = 0; i < this[kClients].length; i++) {
          let client = this[kClients][i];
          if (
            clientTtlOption != null &&
            clientTtlOption > 0 &&
            client.ttl &&
            Date.now() - client.ttl > clientTtlOption
          )
            (this[kRemoveClient](client), i--);
          else if (!client[kNeedDrain]) return !0;
        }
        return this[kProtocolProbe] !== null
          ? !1
          : !this[kConnections] || this[kClients].length < this[kConnections]
            ? (create && createClient2(this), !0)
            : !1;
      }
    };
    module2.exports = Pool;
  },
});
var transport_exports = {};
__export(transport_exports, { openTransport: () => openTransport });
async function openTransport(options, env2) {
  let { origin, connections } = options,
    proxy = chooseProxy(origin, env2),
    way = { origin, proxy: proxy?.host },
    closing = new AbortController(),
    connect3 = firstAtOnce(createConnector(options, proxy), closing.signal);
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve3) => setImmediate(resolve3));
  let pool;
  return {
    trusted: origin.startsWith("https:") || isLoopback(new URL(origin).hostname),
    proxy: way.proxy,
    async send(request, signal) {
      return (
        (pool ??= openPool(origin, { ...clientOptions, connections, connect: connect3 })),
        exchange(await pool, way, request, signal)
      );
    },
    close: () => {
      (closing.abort(), pool?.then((opened) => opened.destroy()));
    },
  };
}
async function openPool(origin, options) {
  let { default: ConnectionPool } = await Promise.resolve().then(() => __toESM(require_pool(), 1));
  return new ConnectionPool(origin, options);
}
function firstAtOnce(connect3, closed) {
  let first2 = connect3(closed);
  return (
    first2.then(
      (socket) => {
        socket.resume();
      },
      () => {},
    ),
    (_options, done) => {
      let usable = first2?.then((socket) => (socket.destroyed ? connect3(closed) : socket));
      ((first2 = void 0),
        (usable ?? connect3(closed)).then(
          (socket) => done(null, socket),
          (error) => done(error, null),
        ));
    }
  );
}
function exchange(pool, way, request, signal) {
  return new Promise((resolve3) => {
    let controller,
      settle2 = (delivery) => {
        (signal.removeEventListener("abort", onAbort), resolve3(delivery));
      },
      fail3 = (error) => {
        let failure = explainFailure(error, controller !== void 0, way, systemClock.now());
        settle2({ kind: "failure", failure });
      },
      onAbort = () => {
        (fail3(new SysctxError("timeout", describePhase(controller !== void 0, way))),
          controller?.abort(timeLimit()));
      };
    if (signal.aborted) return onAbort();
    signal.addEventListener("abort", onAbort);
    let status = 0,
      headers = new Map(),
      chunks = [],
      handler = {
        onRequestStart(given) {
          if (signal.aborted) return given.abort(timeLimit());
          controller = given;
        },
        onResponseStart(_controller, code, fields) {
          code >= 200 && ([status, headers] = [code, readHeaders(fields)]);
        },
        onResponseData: (_controller, chunk) => {
          chunks.push(chunk);
        },
        onResponseEnd: () => {
          let reply = { status, headers, body: Buffer.concat(chunks) };
          queueMicrotask(() => setImmediate(() => settle2({ kind: "reply", reply })));
        },
        onResponseError: (_controller, error) => fail3(error),
      };
    try {
      let method = request.method;
      pool.dispatch({ origin: way.origin, ...request, method }, handler);
    } catch (error) {
      fail3(error);
    }
  });
}
function readHeaders(fields) {
  return new Map(
    Object.entries(fields).map(([name, value = ""]) => [
      name.toLowerCase(),
      [value].flat().join(", "),
    ]),
  );
}
function describePhase(started, { origin, proxy }) {
  let host = proxy ?? new URL(origin).host;
  if (started) return `${host} had not answered`;
  let name = host.replace(/:\d+$/, "");
  return isResolving()
    ? `the name ${name} was still being resolved`
    : `there was no connection to ${host} yet`;
}
var timeLimit,
  init_transport = __esm({
    "src/host/transport.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_origin();
      init_clock();
      init_client_options();
      init_connection();
      init_network_errors();
      init_proxy();
      init_resolver();
      timeLimit = () => new Error("time limit");
    },
  });
var probe_exports = {};
__export(probe_exports, { probeServer: () => probeServer });
async function probeServer(options, proxy) {
  let { hostname: hostname2 } = new URL(options.origin);
  if (proxy !== void 0)
    return {
      hostname: hostname2,
      addresses: [],
      connection: { protocol: `through ${proxy.host}`, certificate: void 0 },
    };
  let way = { origin: options.origin, proxy: void 0 },
    explain3 = (error) => explainFailure(error, !1, way, systemClock.now()).error,
    addresses = await resolve2(hostname2).catch(explain3),
    connection = addresses instanceof Error ? addresses : await connect(options).catch(explain3);
  return { hostname: hostname2, addresses, connection };
}
function resolve2(hostname2) {
  return new Promise((resolvePromise, reject) => {
    countedLookup(hostname2.replace(/^\[|\]$/g, ""), { all: !0 }, (error, found) => {
      if (error !== null) return reject(error);
      let addresses = [found].flat().map((one) => (typeof one == "string" ? one : one.address));
      resolvePromise([...new Set(addresses)]);
    });
  });
}
async function connect(options) {
  let socket = await createConnector(options, void 0)(new AbortController().signal),
    connection = describe(socket);
  return (socket.destroy(), connection);
}
function describe(socket) {
  if (!("getPeerCertificate" in socket))
    return { protocol: "plain http on this machine", certificate: void 0 };
  let { issuer, valid_from: from, valid_to: to } = socket.getPeerCertificate(),
    name = issuer.O ?? issuer.CN ?? "an unnamed authority";
  return {
    protocol: socket.getProtocol() ?? "TLS",
    certificate: {
      issuer: [name].flat().join(" "),
      validFrom: Date.parse(from),
      validTo: Date.parse(to),
    },
  };
}
var init_probe = __esm({
  "src/host/probe.ts"() {
    "use strict";
    init_performance();
    init_clock();
    init_connection();
    init_network_errors();
    init_resolver();
  },
});
var require_node_http2 = __commonJS({
  "lazy:node:http"(exports2) {
    init_performance();
    var load = () => require("node:http");
    for (let name of [
      "_connectionListener",
      "METHODS",
      "STATUS_CODES",
      "Agent",
      "ClientRequest",
      "IncomingMessage",
      "OutgoingMessage",
      "Server",
      "ServerResponse",
      "createServer",
      "validateHeaderName",
      "validateHeaderValue",
      "get",
      "request",
      "setMaxIdleHTTPParsers",
      "setGlobalProxyFromEnv",
      "maxHeaderSize",
      "globalAgent",
      "WebSocket",
      "CloseEvent",
      "MessageEvent",
    ])
      Object.defineProperty(exports2, name, { enumerable: !0, get: () => load()[name] });
  },
});
var metadata_exports = {};
__export(metadata_exports, { askMetadata: () => askMetadata });
function askMetadata({ method, path: path2, headers }, env2) {
  return new Promise((resolve3) => {
    let options = { method, headers, agent: !1, timeout: patience2 },
      request = (0, import_node_http.request)(
        `${chooseOrigin(env2)}${path2}`,
        options,
        (response) => {
          let body = "";
          (response.setEncoding("utf8"),
            response.on("data", (chunk) => {
              ((body += chunk), body.length > maximumBytes2 && request.destroy());
            }),
            response.on("end", () => resolve3({ status: response.statusCode ?? 0, body })),
            response.on("error", () => resolve3(void 0)));
        },
      ),
      timer = setTimeout(() => request.destroy(), patience2);
    (request.on("close", () => {
      (clearTimeout(timer), resolve3(void 0));
    }),
      request.on("error", () => resolve3(void 0)),
      request.end());
  });
}
function chooseOrigin(env2) {
  let given = env2.SYSCTX_METADATA_URL;
  if (given === void 0 || !URL.canParse(given)) return fixedOrigin;
  let { protocol, hostname: hostname2, origin } = new URL(given);
  return protocol === "http:" && isLoopback(hostname2) ? origin : fixedOrigin;
}
var import_node_http,
  fixedOrigin,
  patience2,
  maximumBytes2,
  init_metadata = __esm({
    "src/host/metadata.ts"() {
      "use strict";
      init_performance();
      import_node_http = __toESM(require_node_http2(), 1);
      init_origin();
      ((fixedOrigin = "http://169.254.169.254"), (patience2 = 1e3), (maximumBytes2 = 64 * 1024));
    },
  });
function formatHttpDate(time) {
  return new Date(time).toUTCString();
}
function parseHttpDate(text4) {
  let parts = shape.exec(text4);
  if (parts === null) return;
  let [, day, month, year, hour, minute, second] = parts,
    time = Date.UTC(
      Number(year),
      months.indexOf(month ?? ""),
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
    );
  return days.includes(text4.slice(0, 3)) && formatHttpDate(time) === text4 ? time : void 0;
}
var days,
  months,
  shape,
  init_http_date = __esm({
    "src/signing/http-date.ts"() {
      "use strict";
      init_performance();
      ((days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]),
        (months = [
          "Jan",
          "Feb",
          "Mar",
          "Apr",
          "May",
          "Jun",
          "Jul",
          "Aug",
          "Sep",
          "Oct",
          "Nov",
          "Dec",
        ]),
        (shape = /^[A-Z][a-z]{2}, (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/));
    },
  });
function startSplay(hostId, { splay }) {
  let hash2 = 2166136261;
  for (let byte of Buffer.from(hostId, "utf8")) hash2 = Math.imul(hash2 ^ byte, 16777619) >>> 0;
  return (
    (hash2 = Math.imul(hash2 ^ (hash2 >>> 16), 2246822507) >>> 0),
    (hash2 = Math.imul(hash2 ^ (hash2 >>> 13), 3266489909) >>> 0),
    (((hash2 ^ (hash2 >>> 16)) >>> 0) / 2 ** 32) * splay
  );
}
function isRepeatableStatus(status) {
  return repeatableStatuses.has(status);
}
function mayHaveActed(outcome) {
  return typeof outcome == "number"
    ? [408, 500, 502, 504].includes(outcome)
    : outcome.mayHaveArrived;
}
function backOff(attempt3, policy, random, retryAfter) {
  let wait = random() * Math.min(policy.cap, policy.base * 2 ** (attempt3 - 1));
  return retryAfter === void 0 ? wait : Math.max(wait, retryAfter + random() * retryAfter);
}
function parseRetryAfter(value, now) {
  if (value === void 0) return;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1e3;
  let time = parseHttpDate(value);
  return time === void 0 ? void 0 : Math.max(0, time - now);
}
var attemptPolicies,
  repeatableStatuses,
  init_attempts = __esm({
    "src/system/attempts.ts"() {
      "use strict";
      init_performance();
      init_http_date();
      attemptPolicies = {
        interactive: { retries: 2, base: 500, cap: 2e4, total: 3e4, splay: 0 },
        firstBoot: { retries: 9, base: 2e3, cap: 6e4, total: 18e4, splay: 6e4 },
        shutdown: { retries: 2, base: 500, cap: 2e3, total: 1e4, splay: 0 },
      };
      repeatableStatuses = new Set([408, 425, 429, 500, 502, 503, 504]);
    },
  });
function startDeadline(clock, limit) {
  let end = clock.elapsed() + limit,
    { signal, cancel } = clock.alarm(limit);
  return { limit, signal, cancel, remaining: () => end - clock.elapsed() };
}
var init_deadline = __esm({
  "src/system/deadline.ts"() {
    "use strict";
    init_performance();
  },
});
function isId(text4) {
  return /^[0-9a-f]{24}$/.test(text4);
}
function requireId(text4, what) {
  if (isId(text4)) return text4;
  let lowered = text4.toLowerCase();
  throw new SysctxError("invalid_id", `${JSON.stringify(text4)} is not a ${what}`, {
    hint: isId(lowered)
      ? `Ids are written in lower case: ${lowered}`
      : "An id is 24 hexadecimal digits, e.g. 5e42f4885826553ee6383aa4. Names can't be looked up from a host; give one an alias with: sysctx config set alias.NAME ID",
  });
}
function pathId(id) {
  if (isId(id)) return id;
  throw new SysctxError("internal", "something that is no id was about to become a path");
}
var init_ids = __esm({
  "src/system/ids.ts"() {
    "use strict";
    init_performance();
    init_errors();
  },
});
function parseExactJson(text4) {
  return (
    refuseDepth(text4),
    /\d[\d.]{14,}|\d[eE]/.test(text4)
      ? JSON.parse(text4, (_key, value, context) => {
          let source = context?.source;
          return typeof value != "number" || source === void 0 || String(value) === source
            ? value
            : rawJson(source);
        })
      : JSON.parse(text4)
  );
}
function refuseDepth(text4) {
  let depth = 0;
  for (let [token] of text4.matchAll(/"(?:[^"\\]|\\[^])*"?|[[\]{}]/g))
    if (
      (token === "[" || token === "{"
        ? (depth += 1)
        : (token === "]" || token === "}") && (depth -= 1),
      depth > maximumDepth)
    )
      throw new SyntaxError("nested too deeply");
}
function rawJson(source) {
  return support.rawJSON(source);
}
function exactDigits(value) {
  return support.isRawJSON(value) ? value.rawJSON : void 0;
}
function isObject(value) {
  return (
    typeof value == "object" && value !== null && !Array.isArray(value) && !support.isRawJSON(value)
  );
}
function parseJsonObject(text4, what) {
  let value;
  try {
    value = parseExactJson(text4);
  } catch {
    throw new SysctxError("usage", `${what} is not JSON`, {
      hint: `It must be one JSON object, e.g. '{"displayName":"web-01"}'.`,
    });
  }
  if (!isObject(value))
    throw new SysctxError("usage", `${what} is not a JSON object`, {
      hint: `It must be one JSON object, e.g. '{"displayName":"web-01"}'.`,
    });
  return value;
}
var maximumDepth,
  support,
  init_json = __esm({
    "src/system/json.ts"() {
      "use strict";
      init_performance();
      init_errors();
      maximumDepth = 64;
      support = JSON;
    },
  });
function rememberDeregistration(systemId, { host }) {
  let at = new Date(host.clock.now()).toISOString();
  try {
    let { machine } = host;
    machine.write(
      `${machine.stateFolder}/${fileName2}`,
      `${JSON.stringify({ schemaVersion: 1, systemId, at })}
`,
      384,
    );
  } catch {}
}
function findDeregistration(systemId, machine) {
  try {
    let value = JSON.parse(machine.read(`${machine.stateFolder}/${fileName2}`) ?? "");
    return isObject(value) && value.systemId === systemId && typeof value.at == "string"
      ? value.at
      : void 0;
  } catch {
    return;
  }
}
var fileName2,
  init_deregistered = __esm({
    "src/cli/deregistered.ts"() {
      "use strict";
      init_performance();
      init_json();
      fileName2 = "deregistered.json";
    },
  });
function isOAuthProfile(settings) {
  return settings.clientId !== void 0 || settings.preset !== void 0;
}
var oauthKeys,
  init_oauth_keys = __esm({
    "src/cli/oauth-keys.ts"() {
      "use strict";
      init_performance();
      oauthKeys = [
        "preset",
        "clientId",
        "clientAuth",
        "basicEncoding",
        "secretFile",
        "secretCredential",
        "secretCommand",
        "certificate",
        "kid",
        "alg",
        "grant",
        "issuer",
        "tokenUrl",
        "introspectionUrl",
        "revocationUrl",
        "userinfoUrl",
        "whoamiUrl",
        "assertionAudience",
        "assertionTyp",
        "assertionIss",
        "assertionSub",
        "assertionAud",
        "assertionClaims",
        "assertionLifetime",
        "scope",
        "resource",
        "audience",
        "param",
        "minRemaining",
      ];
    },
  });
function parseDuration(text4) {
  let [, amount, unit] = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h)$/.exec(text4) ?? [],
    milliseconds = Math.round(Number(amount) * (units[unit ?? ""] ?? NaN));
  return milliseconds > 0 && milliseconds <= 24 * 36e5 ? milliseconds : void 0;
}
function describeDuration(milliseconds) {
  if (milliseconds < 1e3) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 12e4) return `${Number((milliseconds / 1e3).toFixed(1))} s`;
  let minutes = Math.round(milliseconds / 6e4);
  if (minutes < 120) return `${minutes} min`;
  let hours = Math.floor(minutes / 60);
  return hours >= 48
    ? `${Math.round(hours / 24)} days`
    : minutes % 60 === 0
      ? `${hours} h`
      : `${hours} h ${minutes % 60} min`;
}
var units,
  init_duration = __esm({
    "src/system/duration.ts"() {
      "use strict";
      init_performance();
      units = { ms: 1, s: 1e3, m: 6e4, h: 36e5 };
    },
  });
function parseChoice(choices) {
  return (text4, source) => {
    let choice = choices.find((known) => known === text4);
    if (choice !== void 0) return choice;
    throw usageError(`${source}: ${quote(text4)} is not one of ${choices.join(", ")}`);
  };
}
function quoteAddress(text4) {
  return text4.includes("@") ? "this" : quote(text4);
}
function quote(text4) {
  return JSON.stringify(text4);
}
var parseDurationValue,
  parseCount,
  parsePort,
  parseText,
  parseOrigin,
  init_values = __esm({
    "src/cli/values.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_origin();
      init_duration();
      ((parseDurationValue = (text4, source) => {
        let duration = parseDuration(text4);
        if (duration !== void 0) return duration;
        throw usageError(
          `${source}: ${quote(text4)} is not a duration`,
          "Durations are 500ms, 20s, 2m or 1h, up to a day.",
        );
      }),
        (parseCount = (text4, source) => {
          if (/^\d{1,2}$/.test(text4)) return Number(text4);
          throw usageError(`${source}: ${quote(text4)} is not a number from 0 to 99`);
        }),
        (parsePort = (text4, source) => {
          if (/^\d{1,5}$/.test(text4) && Number(text4) <= 65535) return Number(text4);
          throw usageError(
            `${source}: ${quote(text4)} is not a port`,
            "A port is 0 to 65535; 0 takes any free one.",
          );
        }),
        (parseText = (text4, source) => {
          if (text4 === "") throw usageError(`${source}: the value is empty`);
          return text4;
        }));
      parseOrigin = (text4, source) => {
        let url2 = URL.canParse(text4) ? new URL(text4) : void 0,
          example = "E.g. https://console.jumpcloud.com: scheme and host, no path.";
        if (url2 === void 0 || !["https:", "http:"].includes(url2.protocol))
          throw usageError(
            `${source}: ${quoteAddress(text4)} is not an http or https address`,
            example,
          );
        if (url2.username !== "" || url2.password !== "")
          throw usageError(
            `${source}: an address with a user name or password is refused`,
            example,
          );
        if (url2.pathname !== "/" || url2.search !== "" || url2.hash !== "")
          throw usageError(`${source}: ${quote(text4)} has a path or a query`, example);
        if (url2.protocol === "http:" && !isLoopback(url2.hostname))
          throw usageError(
            `${source}: plain http to ${url2.host} is refused`,
            "http is for this machine only (127.0.0.1, localhost); use https.",
          );
        return url2.origin;
      };
    },
  });
function resolveSettings(inputs) {
  requireKnownKeys(inputs.file);
  let resolved = settingNames.map((name) => [name, resolveSetting(name, inputs).value]);
  return Object.fromEntries(resolved);
}
function resolveSetting(name, { flags, env: env2, file }) {
  let spec = settingSpecs[name],
    profile = findProfile(flags, env2, file),
    read2 = (holder, where) => {
      let stored = holder[name];
      return stored === void 0 ? void 0 : parseStored(spec.parse, stored, where);
    },
    inEnvironment = env2[spec.env],
    candidates = [
      ["flag", () => flags[name]],
      ["environment", () => (inEnvironment ? spec.parse(inEnvironment, spec.env) : void 0)],
      ["profile", () => read2(profile.settings, `profile ${profile.name} (${name})`)],
      ["settings file", () => read2(file, `settings file (${name})`)],
    ];
  for (let [source, find] of candidates) {
    let value = find();
    if (value !== void 0) return { value, source };
  }
  return { value: spec.fallback, source: "default" };
}
function requireKnownKeys(file) {
  let known = settingNames,
    inProfile = oauthKeys,
    inFile = Object.keys(file).find(
      (key) => ![...known, "profile", "profiles", "alias"].includes(key),
    ),
    inProfiles = (isObject(file.profiles) ? Object.entries(file.profiles) : []).flatMap(
      ([name, profile]) =>
        isObject(profile)
          ? Object.keys(profile)
              .filter((key) => !known.includes(key) && !inProfile.includes(key))
              .map((key) => `profiles.${name}.${key}`)
          : [`profiles.${name}`],
    ),
    shapes = ["profiles", "alias"].filter((key) => file[key] !== void 0 && !isObject(file[key])),
    unknown2 = inFile ?? inProfiles[0] ?? shapes[0];
  if (unknown2 !== void 0)
    throw new SysctxError(
      "settings_invalid",
      `in the settings file, ${JSON.stringify(unknown2)} is not a setting, or has the wrong type`,
    );
}
function parseStored(parse4, stored, where) {
  try {
    return parse4(requireScalar(stored, where), where);
  } catch (error) {
    throw error instanceof SysctxError ? new SysctxError("settings_invalid", error.message) : error;
  }
}
function requireScalar(value, where) {
  if (typeof value == "string" || typeof value == "number") return String(value);
  throw new SysctxError("settings_invalid", `${where}: neither a text nor a number`);
}
function findProfile(flags, env2, file) {
  let name = String(flags.profile ?? (env2.SYSCTX_PROFILE || file.profile || "default")),
    profiles = isObject(file.profiles) ? file.profiles : {},
    settings = Object.hasOwn(profiles, name) ? profiles[name] : void 0;
  if (isObject(settings)) return { name, settings };
  if (name === "default") return { name, settings: {} };
  let known = ["default", ...Object.keys(profiles)].join(", ");
  throw usageError(`there is no profile ${JSON.stringify(name)}`, `Profiles: ${known}.`);
}
function readAliases(file) {
  return (isObject(file.alias) ? Object.entries(file.alias) : []).flatMap(([alias, id]) =>
    typeof id == "string" && isId(id) ? [[alias, id]] : [],
  );
}
function findAlias(file, alias) {
  return readAliases(file).find(([name]) => name === alias)?.[1];
}
function prefersJson(argv, env2) {
  let text4 = argv.join(`
`);
  return /^--json$/m.test(text4)
    ? !0
    : (/^(?:--output|-o)[=\n]?(text|json)$/m.exec(text4)?.[1] ?? env2.SYSCTX_OUTPUT) === "json";
}
var outputForms,
  settingSpecs,
  settingNames,
  init_settings = __esm({
    "src/cli/settings.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_ids();
      init_json();
      init_oauth_keys();
      init_values();
      ((outputForms = ["text", "json"]),
        (settingSpecs = {
          agentConfig: { env: "SYSCTX_AGENT_CONFIG", parse: parseText, fallback: void 0 },
          key: { env: "SYSCTX_KEY", parse: parseText, fallback: void 0 },
          url: { env: "SYSCTX_URL", parse: parseOrigin, fallback: void 0 },
          cacert: { env: "SYSCTX_CACERT", parse: parseText, fallback: void 0 },
          timeout: { env: "SYSCTX_TIMEOUT", parse: parseDurationValue, fallback: void 0 },
          connectTimeout: {
            env: "SYSCTX_CONNECT_TIMEOUT",
            parse: parseDurationValue,
            fallback: 1e4,
          },
          retries: { env: "SYSCTX_RETRIES", parse: parseCount, fallback: void 0 },
          output: { env: "SYSCTX_OUTPUT", parse: parseChoice(outputForms), fallback: "text" },
        }),
        (settingNames = Object.keys(settingSpecs)));
    },
  });
function once(make) {
  let made;
  return (...given) => (made ??= make(...given));
}
var init_once = __esm({
  "src/cli/once.ts"() {
    "use strict";
    init_performance();
  },
});
async function mapConcurrently(items, work) {
  let results = new Map(),
    queue2 = items.entries(),
    worker = async () => {
      for (let [index, item] of queue2) results.set(index, await work(item));
    };
  return (
    await Promise.all(Array.from({ length: Math.min(6, items.length) }, worker)),
    items.map((_item, index) => results.get(index))
  );
}
var init_concurrently = __esm({
  "src/system/concurrently.ts"() {
    "use strict";
    init_performance();
  },
});
function transportOptions(origin, settings, deadline) {
  return {
    origin,
    cacert: settings.cacert,
    connectTimeout: Math.min(settings.connectTimeout, deadline.limit),
    connections: 6,
  };
}
var init_transport_options = __esm({
  "src/cli/transport-options.ts"() {
    "use strict";
    init_performance();
    init_concurrently();
  },
});
function signRsaSha256(text4, privateKey) {
  return (0, import_node_crypto7.sign)("sha256", Buffer.from(text4, "utf8"), privateKey).toString(
    "base64",
  );
}
function verifyRsaSha256(text4, signature, publicKey) {
  let bytes = Buffer.from(signature, "base64");
  return bytes.length === 0 || bytes.toString("base64") !== signature
    ? !1
    : publicKey.asymmetricKeyType === "rsa" &&
        (0, import_node_crypto7.verify)("sha256", Buffer.from(text4, "utf8"), publicKey, bytes);
}
var import_node_crypto7,
  init_rsa_sha256 = __esm({
    "src/signing/rsa-sha256.ts"() {
      "use strict";
      init_performance();
      import_node_crypto7 = __toESM(require_node_crypto(), 1);
    },
  });
function formatSignatureHeader(keyId, signature) {
  return `Signature keyId="${keyId}",headers="${signedHeaders}",algorithm="${signatureAlgorithm}",signature="${signature}"`;
}
function parseSignatureHeader(value) {
  let scheme = "Signature ";
  if (!value.startsWith(scheme))
    return /^signature\s/i.test(value)
      ? "the scheme must be spelled `Signature` and be followed by one space"
      : "the scheme is not `Signature`";
  let found = new Map();
  for (let part of value.slice(scheme.length).replace(/,$/, "").split(",")) {
    if (/^\s/.test(part)) return "there is a space after a comma";
    let [, name, text4] = parameter.exec(part) ?? [];
    if (name === void 0 || text4 === void 0) return 'a parameter is not of the form name="value"';
    if (found.has(name)) return `the parameter ${name} is there twice`;
    found.set(name, text4);
  }
  return readParameters(found);
}
function readParameters(found) {
  let [keyId, algorithm, signature] = ["keyId", "algorithm", "signature"].map((name) =>
    found.get(name),
  );
  if (!keyId) return "the parameter keyId is missing";
  if (!algorithm) return "the parameter algorithm is missing";
  if (!signature) return "the parameter signature is missing";
  let headers = (found.get("headers") ?? "date").toLowerCase().split(" ");
  return { keyId, algorithm: algorithm.toLowerCase(), headers, signature };
}
var signedHeaders,
  signatureAlgorithm,
  parameter,
  init_signature_header = __esm({
    "src/signing/signature-header.ts"() {
      "use strict";
      init_performance();
      ((signedHeaders = "request-line date"), (signatureAlgorithm = "rsa-sha256"));
      parameter = /^([a-zA-Z]+)="([^"\\]*)"$/;
    },
  });
function formatRequestLine(method, path2) {
  return `${method} ${path2} HTTP/1.1`;
}
function buildSigningString({ method, path: path2, date }) {
  return `${formatRequestLine(method, path2)}
date: ${date}`;
}
var init_signing_string = __esm({
  "src/signing/signing-string.ts"() {
    "use strict";
    init_performance();
  },
});
function systemKeyId(systemKey) {
  return `system/${systemKey}`;
}
function createHttpSignature(keyId, privateKey) {
  return {
    name: "http-signature",
    secretHeaders: ["authorization"],
    timeRefusals: [401],
    authorize: (request, now) => signRequest(request, formatHttpDate(now), keyId, privateKey),
  };
}
function signRequest(request, date, keyId, privateKey) {
  let { method, path: path2 } = request,
    signature = signRsaSha256(buildSigningString({ method, path: path2, date }), privateKey);
  return {
    ...request,
    headers: {
      ...request.headers,
      Date: date,
      Authorization: formatSignatureHeader(keyId, signature),
    },
  };
}
var init_http_signature = __esm({
  "src/auth/http-signature.ts"() {
    "use strict";
    init_performance();
    init_http_date();
    init_rsa_sha256();
    init_signature_header();
    init_signing_string();
  },
});
var choose_exports = {};
__export(choose_exports, { chooseScheme: () => chooseScheme });
function chooseScheme({ systemId, privateKey }) {
  return createHttpSignature(systemKeyId(systemId), privateKey);
}
var init_choose = __esm({
  "src/auth/choose.ts"() {
    "use strict";
    init_performance();
    init_http_signature();
  },
});
function toWireRequest(request, userAgent) {
  let { method, path: path2, body } = request;
  return {
    method,
    path: path2,
    headers: mergeHeaders(
      {
        Accept: "application/json",
        "User-Agent": userAgent,
        ...(body !== void 0 || method === "PUT" || method === "POST"
          ? { "Content-Type": "application/json" }
          : {}),
      },
      request.headers ?? {},
    ),
    ...(body === void 0 ? {} : { body }),
  };
}
function mergeHeaders(ours, given) {
  let names2 = new Set(Object.keys(given).map((name) => name.toLowerCase())),
    kept = Object.entries(ours).filter(([name]) => !names2.has(name.toLowerCase()));
  return { ...Object.fromEntries(kept), ...given };
}
function buildPath(path2, query = {}) {
  let pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length === 0 ? path2 : `${path2}?${pairs.join("&")}`;
}
var init_request = __esm({
  "src/system/request.ts"() {
    "use strict";
    init_performance();
  },
});
function measureSkew(headers, { sent, received }) {
  let trip = received - sent;
  if (headers.has("age") || trip < 0 || trip > longestRoundTrip) return;
  let server = parseHttpDate(headers.get("date") ?? "");
  return server === void 0 ? void 0 : server - (sent + received) / 2;
}
function describeSkew(skew) {
  return `${describeDuration(Math.abs(skew))} ${skew > 0 ? "behind" : "ahead"}`;
}
var longestRoundTrip,
  repairThreshold,
  largestCorrection,
  init_skew = __esm({
    "src/system/skew.ts"() {
      "use strict";
      init_performance();
      init_http_date();
      init_duration();
      ((longestRoundTrip = 15 * 6e4),
        (repairThreshold = 4 * 6e4),
        (largestCorrection = 1440 * 6e4));
    },
  });
function createClient(options) {
  let { transport, clock, random, policy, deadline, observer } = options,
    warned = !1,
    skew = 0;
  return { send: send2 };
  async function send2(request) {
    let wire = toWireRequest(request, options.userAgent),
      uncertain = !1,
      repaired = !1;
    for (let attempt3 = 1; ; attempt3 += 1) {
      let outcome = await attemptOnce(wire, attempt3),
        mayRepeat = attempt3 <= policy.retries && !deadline.signal.aborted;
      if (mayRepeat && !repaired && canRepair(outcome)) {
        ((repaired = !0), warnOnce());
        continue;
      }
      if (!repaired && (await canAuthorizeAnew(outcome))) {
        repaired = !0;
        continue;
      }
      if (
        !mayRepeat ||
        !isRepeatable(outcome) ||
        ((uncertain ||= mayHaveActed(
          outcome.kind === "reply" ? outcome.reply.status : outcome.failure,
        )),
        !(await waitForNext(attempt3, outcome)))
      )
        return conclude(outcome, request, uncertain);
    }
  }
  async function attemptOnce(wire, attempt3) {
    let sent = clock.now(),
      applied = skew,
      started = clock.elapsed(),
      authorized = await options.scheme.authorize(wire, sent + skew);
    observer.sending(authorized, attempt3, transport.proxy);
    let delivery = await transport.send(authorized, deadline.signal);
    if (delivery.kind === "failure") return (observer.failed(delivery.failure), delivery);
    observer.received(delivery.reply, clock.elapsed() - started);
    let measured = measureSkew(delivery.reply.headers, { sent, received: clock.now() }),
      remaining = measured === void 0 ? void 0 : measured - applied;
    return { ...delivery, skew: remaining, adopted: adopt(measured) };
  }
  function adopt(measured) {
    return measured === void 0 || !transport.trusted || Math.abs(measured) > largestCorrection
      ? !1
      : ((skew = measured), !0);
  }
  function warnOnce() {
    (warned ||
      observer.warn(
        `this host's clock is ${describeSkew(skew)}; signing again with the server's time`,
      ),
      (warned = !0));
  }
  function canRepair(outcome) {
    return outcome.kind !== "reply" || !options.scheme.timeRefusals.includes(outcome.reply.status)
      ? !1
      : outcome.adopted && Math.abs(outcome.skew ?? 0) > repairThreshold;
  }
  async function canAuthorizeAnew(outcome) {
    return outcome.kind !== "reply" || deadline.signal.aborted
      ? !1
      : ((await options.scheme.repair?.(outcome.reply)) ?? !1);
  }
  async function waitForNext(attempt3, outcome) {
    let headers = outcome.kind === "reply" ? outcome.reply.headers : void 0,
      retryAfter = parseRetryAfter(headers?.get("retry-after"), clock.now() + skew),
      wait = backOff(attempt3, policy, random, retryAfter);
    return wait >= deadline.remaining()
      ? !1
      : (observer.waiting(wait),
        await clock.sleep(wait, deadline.signal),
        !deadline.signal.aborted);
  }
  function conclude(outcome, request, uncertain) {
    if (outcome.kind === "failure") throw explainEnd(outcome.failure, request, deadline, uncertain);
    let { status } = outcome.reply,
      evidence = [401, 404, 410].includes(status) ? options.gatherEvidence() : void 0,
      explained = options.scheme.explain?.(outcome.reply);
    return {
      ...(options.scheme.clean?.(outcome.reply) ?? outcome.reply),
      request,
      uncertain,
      skew: outcome.skew,
      evidence,
      explained,
    };
  }
}
function isRepeatable(outcome) {
  return outcome.kind === "reply"
    ? isRepeatableStatus(outcome.reply.status)
    : outcome.failure.repeatable;
}
function explainEnd(failure, request, deadline, uncertain) {
  let { error } = failure,
    limit = describeDuration(deadline.limit),
    message =
      error.code === "timeout"
        ? `the time limit of ${limit} ended: ${error.message}`
        : error.message,
    hint3 =
      request.method !== "GET" && (uncertain || failure.mayHaveArrived)
        ? "Whether the server made the change is unknown; the same command can be run again safely."
        : error.hint;
  return new SysctxError(error.code, message, { hint: hint3, cause: error.cause });
}
var init_client = __esm({
  "src/system/client.ts"() {
    "use strict";
    init_performance();
    init_errors();
    init_attempts();
    init_duration();
    init_request();
    init_skew();
  },
});
var version,
  init_version = __esm({
    "src/version.ts"() {
      "use strict";
      init_performance();
      version = "1.0.0";
    },
  });
var open_client_exports = {};
__export(open_client_exports, { openClient: () => openClient });
function openClient({ host, settings, policy, deadline, ...rest }) {
  return createClient({
    ...rest,
    deadline,
    policy: { ...policy, retries: settings.retries ?? policy.retries, total: deadline.limit },
    clock: host.clock,
    random: host.random,
    userAgent: `sysctx/${version}`,
  });
}
var init_open_client = __esm({
  "src/cli/open-client.ts"() {
    "use strict";
    init_performance();
    init_client();
    init_version();
  },
});
function isHtml(contentType, text4) {
  return /html/i.test(contentType ?? "") || /^\s*<(!doctype|html)/i.test(text4);
}
var init_html = __esm({
  "src/html.ts"() {
    "use strict";
    init_performance();
  },
});
function readSaid(reply, { redact }) {
  let text4 = redact(new TextDecoder().decode(reply.body)),
    members = parseMembers(text4),
    challenge = redact(reply.headers.get("www-authenticate") ?? ""),
    parameter2 = (name) => new RegExp(`\\b${name}="((?:[^"\\\\]|\\\\.)*)"`).exec(challenge)?.[1],
    error = asText(members?.error) ?? parameter2("error"),
    detail =
      asText(members?.error_description) ??
      parameter2("error_description") ??
      readJamf(members) ??
      asText(members?.message),
    isPage = isHtml(reply.headers.get("content-type"), text4),
    plain3 = members !== void 0 || isPage ? "" : text4,
    words2 = [error, detail].filter((part) => part !== void 0).join(": ") || plain3;
  return { error, words: words2.replace(/\s+/g, " ").trim().slice(0, 300), members, isPage };
}
function readJamf(members) {
  let errors = members?.errors;
  if (!Array.isArray(errors)) return;
  let [first2] = errors,
    parts = [first2?.code, first2?.description].filter((part) => typeof part == "string");
  return parts.length === 0 ? void 0 : parts.join(": ");
}
function parseMembers(text4) {
  try {
    let value = JSON.parse(text4);
    return typeof value == "object" && value !== null && !Array.isArray(value) ? value : void 0;
  } catch {
    return;
  }
}
var asText,
  init_answer = __esm({
    "src/auth/oauth2/answer.ts"() {
      "use strict";
      init_performance();
      init_html();
      asText = (value) => (typeof value == "string" && value !== "" ? value : void 0);
    },
  });
function signJwt(header, claims, alg, key) {
  let input = `${encode({ ...header, alg })}.${encode(claims)}`;
  return `${input}.${signBytes(Buffer.from(input), alg, key).toString("base64url")}`;
}
function algorithmOf(key) {
  if (typeof key == "string") return "HS256";
  let { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  return type === "ed25519"
    ? "EdDSA"
    : type !== "ec"
      ? "RS256"
      : (curves[details?.namedCurve ?? ""] ?? "ES256");
}
function signBytes(input, alg, key) {
  let digest = `sha${alg.slice(2)}`,
    needed = { RS: "rsa", PS: "rsa", ES: "ec", Ed: "ed25519", HS: "secret" }[alg.slice(0, 2)],
    type = typeof key == "string" ? "secret" : (key.asymmetricKeyType ?? "unknown"),
    curve = typeof key == "string" ? void 0 : key.asymmetricKeyDetails?.namedCurve;
  if (needed !== type || (needed === "ec" && curves[curve ?? ""] !== alg)) {
    let what = type === "secret" ? "a secret" : `a key of type ${type}`;
    throw new SysctxError("key_malformed", `${what} can't sign with ${alg}`, {
      hint: "Set another alg in the profile, or another key.",
    });
  }
  if (typeof key == "string")
    return (0, import_node_crypto8.createHmac)(digest, key).update(input).digest();
  if (needed === "ed25519") return (0, import_node_crypto8.sign)(null, input, key);
  if (needed === "ec")
    return (0, import_node_crypto8.sign)(digest, input, { key, dsaEncoding: "ieee-p1363" });
  if (alg.startsWith("RS")) return (0, import_node_crypto8.sign)(digest, input, key);
  let padding = import_node_crypto8.constants.RSA_PKCS1_PSS_PADDING;
  return (0, import_node_crypto8.sign)(digest, input, {
    key,
    padding,
    saltLength: import_node_crypto8.constants.RSA_PSS_SALTLEN_DIGEST,
  });
}
function decodeJwt(token) {
  let [first2, second, third, more] = token.split(".");
  if (first2 === void 0 || second === void 0 || third === void 0 || more !== void 0) return;
  let [header, claims] = [decodePart(first2), decodePart(second)];
  return header === void 0 || claims === void 0 ? void 0 : { header, claims };
}
function decodePart(part) {
  try {
    let value = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof value == "object" && value !== null && !Array.isArray(value) ? value : void 0;
  } catch {
    return;
  }
}
var import_node_crypto8,
  encode,
  curves,
  algorithms,
  init_jwt = __esm({
    "src/auth/oauth2/jwt.ts"() {
      "use strict";
      init_performance();
      import_node_crypto8 = __toESM(require_node_crypto(), 1);
      init_errors();
      encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
      ((curves = { prime256v1: "ES256", secp384r1: "ES384", secp521r1: "ES512" }),
        (algorithms = [
          "RS256",
          "RS384",
          "RS512",
          "PS256",
          "PS384",
          "PS512",
          "ES256",
          "ES384",
          "ES512",
          "EdDSA",
          "HS256",
          "HS384",
          "HS512",
        ]));
    },
  });
function createBearer(profile, source, redactor) {
  let used,
    gotSame = !1;
  return {
    name: `oauth2 (${profile.name})`,
    secretHeaders: ["authorization"],
    timeRefusals: [],
    async authorize(request) {
      used = await source.get();
      let headers = { ...request.headers, Authorization: `Bearer ${used.token.accessToken}` };
      return { ...request, headers };
    },
    redact: redactor.redact,
    clean: redactor.clean,
    async repair({ status }) {
      if (status !== 401 || used?.cached !== !0) return !1;
      let refused3 = used.token.accessToken,
        { token } = await source.replace(refused3);
      return ((gotSame = token.accessToken === refused3), !gotSame);
    },
    explain(reply) {
      if (reply.status === 401) return explain401(reply, profile, { used, gotSame }, redactor);
      if (reply.status === 403) return explain403(reply, profile, used, redactor);
    },
  };
}
function explain401(reply, { name }, { used, gotSame }, redactor) {
  let { words: words2 } = readSaid(reply, redactor),
    said = words2 === "" ? "" : `: ${words2}`,
    [problem, hint3] = gotSame
      ? [
          "the server refuses its own token, and gives the same token again",
          "The token must be revoked at the server; until then it gives it to everybody who asks.",
        ]
      : [
          used?.cached === !0
            ? "the server refuses the token"
            : "the server refuses a token that was fetched a moment ago",
          `${describeToken(used)}Is it for this server (audience, issuer), and does a proxy take the header away? sysctx token inspect --profile ${name} shows it.`,
        ];
  return new SysctxError("unauthorized", `${problem} (401${said})`, { hint: hint3, status: 401 });
}
function describeToken(used) {
  let claims = decodeJwt(used?.token.accessToken ?? "")?.claims;
  if (claims === void 0) return "";
  let parts = ["aud", "iss", "exp"].flatMap((name) =>
    claims[name] === void 0 ? [] : [`${name} ${JSON.stringify(claims[name])}`],
  );
  return parts.length === 0 ? "" : `The token says ${parts.join(", ")}. `;
}
function explain403(reply, profile, used, redactor) {
  let { words: words2, error } = readSaid(reply, redactor),
    said = words2 === "" ? "" : `: ${words2}`;
  return new SysctxError(
    "forbidden",
    `the server knows this client and does not allow it this (403${said})`,
    {
      hint:
        error === "insufficient_scope"
          ? describeScope(reply, profile, redactor)
          : describeRoles(profile, used),
      status: 403,
    },
  );
}
function describeScope(reply, { scope, name }, { redact }) {
  let challenge = redact(reply.headers.get("www-authenticate") ?? ""),
    needed = /\bscope="([^"]*)"/.exec(challenge)?.[1];
  return `The profile asks for ${scope.length === 0 ? "no scope" : `the scope ${scope.join(" ")}`}${needed === void 0 ? "" : `, and the server wants ${needed}`}: sysctx profile show ${name}.`;
}
function describeRoles({ preset, name }, used) {
  if (preset !== "jamf")
    return `Ask for the right at the server, or for another scope: sysctx token inspect --profile ${name} shows what the token says.`;
  let scope = decodeJwt(used?.token.accessToken ?? "")?.claims.scope ?? used?.token.scope,
    roles = Array.isArray(scope) ? scope.join(" ") : String(scope ?? "");
  return `${roles === "" ? "The token names no role. " : `The token has ${roles}. `}Is the privilege in that role? After a role was added to or taken from an API client, Jamf Pro wants a new client secret: rotate it and put it into the profile's file.`;
}
var init_bearer = __esm({
  "src/auth/oauth2/bearer.ts"() {
    "use strict";
    init_performance();
    init_errors();
    init_answer();
    init_jwt();
  },
});
function exchange2({ method, url: url2, prove }, around) {
  let { origin, pathname, search } = new URL(url2);
  return around.send(origin, (now) => {
    let { params, headers } = prove(now);
    for (let [name, value] of params) secretParams.has(name) && around.redactor.add(value);
    let { Authorization = "" } = headers;
    around.redactor.add(Authorization.replace(/^(Basic|Bearer) /, ""));
    let shared = { method, path: pathname + search },
      accept = { Accept: "application/json", ...headers };
    if (method === "GET") return { ...shared, headers: accept };
    let type = { "Content-Type": "application/x-www-form-urlencoded" },
      body = new URLSearchParams(params.map(([name, value]) => [name, value])).toString();
    return { ...shared, headers: { ...accept, ...type }, body };
  });
}
function toResponse({ status, headers, body }) {
  let empty = [204, 205, 304].includes(status) || body.length === 0;
  return new Response(empty ? null : new Uint8Array(body), { status, headers: [...headers] });
}
var secretParams,
  init_exchange = __esm({
    "src/auth/oauth2/exchange.ts"() {
      "use strict";
      init_performance();
      secretParams = new Set(["client_secret", "client_assertion", "assertion", "token"]);
    },
  });
var clientAuthMethods,
  registeredMethods,
  presetNames,
  jwtBearerGrant,
  common,
  presets,
  init_profile = __esm({
    "src/auth/oauth2/profile.ts"() {
      "use strict";
      init_performance();
      ((clientAuthMethods = [
        "basic",
        "post",
        "client_secret_jwt",
        "private_key_jwt",
        "mtls",
        "none",
      ]),
        (registeredMethods = {
          basic: ["client_secret_basic"],
          post: ["client_secret_post"],
          client_secret_jwt: ["client_secret_jwt"],
          private_key_jwt: ["private_key_jwt"],
          mtls: ["tls_client_auth", "self_signed_tls_client_auth"],
          none: ["none"],
        }),
        (presetNames = ["oauth2", "jamf", "ubisecure", "otk", "ssp"]),
        (jwtBearerGrant = "urn:ietf:params:oauth:grant-type:jwt-bearer"),
        (common = {
          basicEncoding: "form",
          assertionAudience: "issuer",
          tokenPaths: [],
          issuerPath: "",
        }),
        (presets = {
          oauth2: { ...common, clientAuth: "basic" },
          jamf: {
            ...common,
            clientAuth: "post",
            tokenPaths: ["/api/v1/oauth/token", "/api/oauth/token"],
            revocationPath: "/api/v1/auth/invalidate-token",
            whoamiPath: "/api/v1/auth",
          },
          ubisecure: { ...common, clientAuth: "post", issuerPath: "/uas" },
          otk: {
            ...common,
            clientAuth: "post",
            assertionAudience: "token_endpoint",
            tokenPaths: ["/auth/oauth/v2/token"],
          },
          ssp: {
            ...common,
            clientAuth: "basic",
            basicEncoding: "raw",
            tokenPaths: ["/ssp/api/1/oauth2/token"],
          },
        }));
    },
  });
var oauth4webapi_exports = {};
__export(oauth4webapi_exports, { default: () => import_oauth4webapi.default });
var import_oauth4webapi,
  init_oauth4webapi = __esm({
    "aside:oauth4webapi"() {
      init_performance();
      __reExport(oauth4webapi_exports, require("./lib/oauth4webapi.cjs"));
      import_oauth4webapi = __toESM(require("./lib/oauth4webapi.cjs"));
    },
  });
function expectedIssuer({ issuer, tokenUrl, origin, preset }) {
  return issuer === void 0 && tokenUrl !== void 0
    ? new URL(tokenUrl).origin
    : (issuer ?? origin + presets[preset].issuerPath);
}
function metadataUrls(issuer) {
  let { origin, pathname } = new URL(issuer),
    path2 = pathname.replace(/\/$/, "");
  return [
    `${origin}${path2}/.well-known/openid-configuration`,
    `${origin}/.well-known/oauth-authorization-server${path2}`,
    ...(path2 === "" ? [] : [`${origin}${path2}/.well-known/oauth-authorization-server`]),
  ];
}
async function discover(profile, around) {
  let issuer = expectedIssuer(profile),
    prove = () => ({ params: [], headers: {} });
  for (let url2 of metadataUrls(issuer)) {
    let reply = await exchange2({ method: "GET", url: url2, prove }, around);
    if (!(reply.status === 404 || reply.status === 410)) {
      if (reply.status !== 200)
        throw new SysctxError(
          "bad_reply",
          `the metadata at ${url2} is answered with ${reply.status}`,
          {
            status: reply.status,
            hint: `Without metadata, name the endpoint: sysctx config set profiles.${profile.name}.tokenUrl URL.`,
          },
        );
      return readMetadata(await parse(issuer, reply, url2), url2);
    }
  }
  throw new SysctxError("not_found", `${issuer} has no metadata of an authorization server`, {
    hint: `Name the endpoint: sysctx config set profiles.${profile.name}.tokenUrl URL. Or is the issuer another one?`,
  });
}
async function parse(issuer, reply, url2) {
  let { processDiscoveryResponse } = await Promise.resolve().then(
    () => (init_oauth4webapi(), oauth4webapi_exports),
  );
  try {
    return { ...(await processDiscoveryResponse(new URL(issuer), toResponse(reply))) };
  } catch {
    let said = readIssuer(reply),
      problem =
        said === void 0 ? "is no metadata of an authorization server" : `names the issuer ${said}`;
    throw new SysctxError("bad_reply", `${url2} ${problem}, and ${issuer} was expected`, {
      hint: "The issuer must be the one that is configured, to the letter: another one could steal assertions.",
    });
  }
}
function readIssuer({ body }) {
  try {
    let { issuer } = JSON.parse(new TextDecoder().decode(body));
    return typeof issuer == "string" ? issuer.slice(0, 200) : void 0;
  } catch {
    return;
  }
}
function readMetadata(members, url2) {
  let issuer = String(members.issuer),
    isOwn = (value) =>
      typeof value == "string" &&
      URL.canParse(value) &&
      new URL(value).origin === new URL(issuer).origin,
    endpoint = (name) => {
      let value = members[name];
      return isOwn(value) ? value : void 0;
    };
  if (typeof members.token_endpoint == "string" && !isOwn(members.token_endpoint))
    throw new SysctxError(
      "bad_reply",
      `${url2}: the token_endpoint is not on the issuer's own host`,
      {
        hint: "A credential is only sent to the configured server. Name the endpoint in the profile if this is right.",
      },
    );
  let methods2 = members.token_endpoint_auth_methods_supported;
  return {
    issuer,
    tokenEndpoint: endpoint("token_endpoint"),
    introspectionEndpoint: endpoint("introspection_endpoint"),
    revocationEndpoint: endpoint("revocation_endpoint"),
    userinfoEndpoint: endpoint("userinfo_endpoint"),
    tokenEndpointAuthMethods: Array.isArray(methods2) ? methods2.map(String) : void 0,
  };
}
var init_metadata2 = __esm({
  "src/auth/oauth2/metadata.ts"() {
    "use strict";
    init_performance();
    init_errors();
    init_exchange();
    init_profile();
  },
});
function describeServer(profile, around) {
  let asked,
    known,
    preset = presets[profile.preset],
    metadata = () =>
      (asked ??= discover(profile, around).then((answer2) => ((known = answer2), answer2))),
    issuer = () => known?.issuer ?? profile.issuer,
    prepare = async () => {
      profile.clientAuth.endsWith("_jwt") &&
        profile.assertionAudience === "issuer" &&
        issuer() === void 0 &&
        (await metadata());
    },
    endpoint = async (kind6) => {
      await prepare();
      let own = profile[`${kind6}Url`];
      if (own !== void 0) return own;
      if (kind6 === "revocation" && preset.revocationPath !== void 0)
        return profile.origin + preset.revocationPath;
      let found = preset.tokenPaths.length > 0 ? void 0 : (await metadata())[`${kind6}Endpoint`];
      if (found !== void 0) return found;
      throw new SysctxError("usage", `profile ${profile.name} has no ${kind6} endpoint`, {
        hint: `If the server has one: sysctx config set profiles.${profile.name}.${kind6}Url URL.`,
      });
    };
  return {
    metadata,
    known: () => known,
    issuer,
    async tokenEndpoints() {
      if ((await prepare(), profile.tokenUrl !== void 0)) return [profile.tokenUrl];
      if (preset.tokenPaths.length > 0)
        return preset.tokenPaths.map((path2) => profile.origin + path2);
      let { tokenEndpoint, issuer: name } = await metadata();
      if (tokenEndpoint !== void 0) return [tokenEndpoint];
      throw new SysctxError("bad_reply", `the metadata of ${name} names no token endpoint`);
    },
    endpoint,
    async userinfo() {
      let whoami = profile.whoamiUrl ?? (preset.whoamiPath && profile.origin + preset.whoamiPath);
      if (whoami !== void 0) return { url: whoami, method: "GET" };
      let method = profile.preset === "ubisecure" ? "POST" : "GET";
      return { url: await endpoint("userinfo"), method };
    },
  };
}
var init_server = __esm({
  "src/auth/oauth2/server.ts"() {
    "use strict";
    init_performance();
    init_errors();
    init_metadata2();
    init_profile();
  },
});
function fingerprintKey(publicKey) {
  let der = publicKey.export({ type: "spki", format: "der" });
  return `SHA256:${(0, import_node_crypto9.createHash)("sha256").update(der).digest("base64").replace(/=+$/, "")}`;
}
var import_node_crypto9,
  init_fingerprint = __esm({
    "src/signing/fingerprint.ts"() {
      "use strict";
      init_performance();
      import_node_crypto9 = __toESM(require_node_crypto(), 1);
    },
  });
function fingerprint({ secret, key, certificate }, pepper) {
  return {
    ...(secret === void 0
      ? {}
      : {
          secret: (0, import_node_crypto10.createHmac)("sha256", pepper)
            .update(secret)
            .digest("base64url"),
        }),
    ...(key === void 0
      ? {}
      : { key: fingerprintKey((0, import_node_crypto10.createPublicKey)(key)) }),
    ...(certificate === void 0 ? {} : { certificate: hash(certificate) }),
  };
}
function hash(text4) {
  return (0, import_node_crypto10.createHash)("sha256").update(text4).digest("base64url");
}
var import_node_crypto10,
  init_credential = __esm({
    "src/auth/oauth2/credential.ts"() {
      "use strict";
      init_performance();
      import_node_crypto10 = __toESM(require_node_crypto(), 1);
      init_fingerprint();
    },
  });
function marginOf(lifetime) {
  return Math.min(30, Math.max(2, lifetime / 10));
}
function endOf({ obtainedAt, expiresIn }) {
  return expiresIn === void 0 ? void 0 : obtainedAt + expiresIn * 1e3;
}
function isUsable(token, now, minRemaining) {
  let end = endOf(token);
  if (end === void 0 || now < token.obtainedAt - backwards) return !1;
  if (token.repeated) return now < end;
  let margin = marginOf(token.expiresIn ?? 0) * 1e3;
  return now < end - Math.max(margin, minRemaining);
}
function isWorthKeeping({ expiresIn }) {
  return expiresIn !== void 0 && expiresIn > shortest;
}
function isSendable(token) {
  return /^[\x21-\x7e]+$/.test(token);
}
function lifetimeOfJwt(token) {
  let { exp, iat } = decodeJwt(token)?.claims ?? {};
  return typeof exp == "number" && typeof iat == "number" && exp > iat ? exp - iat : void 0;
}
var shortest,
  backwards,
  longestLifetime,
  init_token = __esm({
    "src/auth/oauth2/token.ts"() {
      "use strict";
      init_performance();
      init_jwt();
      ((shortest = 5), (backwards = 5e3));
      longestLifetime = 31536e4;
    },
  });
async function openSlot(store, profile, credential, { cacert, warn: warn2, signal }) {
  let pepper = await readPepper(store, signal),
    parts = {
      ...profile,
      name: void 0,
      minRemaining: void 0,
      scope: profile.scope.toSorted(),
      cacert,
      credential: fingerprint(credential, pepper),
    },
    name = hash(canonical({ version: version2, ...parts }));
  return {
    read() {
      let text4 = store.read(name),
        token = parseToken(text4);
      return (
        text4 !== void 0 &&
          token === void 0 &&
          (warn2(`an entry of the token cache is damaged and is made anew (${store.folder})`),
          store.remove(name)),
        token
      );
    },
    keep(token) {
      isWorthKeeping(token)
        ? store.write(name, JSON.stringify({ version: version2, ...token }))
        : store.remove(name);
    },
    remove: () => store.remove(name),
    locked: (work) => store.locked(name, work, signal),
  };
}
async function readPepper(store, signal) {
  let there = store.read(pepperName);
  if (there !== void 0) return there;
  let make = async () => {
    let made =
      store.read(pepperName) ?? (0, import_node_crypto11.randomBytes)(32).toString("base64url");
    return (store.write(pepperName, made), made);
  };
  return store.locked(pepperName, make, signal);
}
function canonical(value) {
  return JSON.stringify(value, (_key, member) =>
    typeof member == "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
function parseToken(text4) {
  if (text4 !== void 0)
    try {
      let value = JSON.parse(text4),
        { version: written, ...token } = value;
      return written === version2 &&
        typeof token.accessToken == "string" &&
        isSendable(token.accessToken) &&
        (token.scope === void 0 || typeof token.scope == "string") &&
        typeof token.obtainedAt == "number" &&
        typeof token.expiresIn == "number" &&
        typeof token.endpoint == "string"
        ? token
        : void 0;
    } catch {
      return;
    }
}
var import_node_crypto11,
  version2,
  pepperName,
  init_token_cache = __esm({
    "src/auth/oauth2/token-cache.ts"() {
      "use strict";
      init_performance();
      import_node_crypto11 = __toESM(require_node_crypto(), 1);
      init_credential();
      init_token();
      ((version2 = 1), (pepperName = "pepper"));
    },
  });
function proveClient(profile, credential, target) {
  let { clientId } = profile,
    own = [["client_id", clientId]];
  switch (profile.clientAuth) {
    case "none":
    case "mtls":
      return { params: own, headers: {} };
    case "post":
      return {
        params: [...own, ["client_secret", requireSecret(profile, credential)]],
        headers: {},
      };
    case "basic": {
      let authorization = encodeBasic(profile, requireSecret(profile, credential));
      return { params: [], headers: { Authorization: authorization } };
    }
    case "client_secret_jwt":
    case "private_key_jwt": {
      let key =
          profile.clientAuth === "private_key_jwt"
            ? requireKey(profile, credential)
            : requireSecret(profile, credential),
        assertion = signJwt(
          describeHeader(profile),
          describeClient(profile, target),
          profile.alg ?? algorithmOf(key),
          key,
        );
      return {
        params: [...own, ["client_assertion_type", assertionUrn], ["client_assertion", assertion]],
        headers: {},
      };
    }
  }
}
function describeClient(profile, target) {
  let { clientId } = profile,
    issued = Math.floor(target.now / 1e3);
  return {
    iss: clientId,
    sub: clientId,
    aud: findAudience(profile, target),
    jti: (0, import_node_crypto12.randomBytes)(16).toString("base64url"),
    iat: issued,
    exp: issued + assertionSeconds,
  };
}
function findAudience({ assertionAudience, name }, { endpoint, issuer }) {
  if (assertionAudience === "token_endpoint") return endpoint;
  if (assertionAudience !== "issuer") return assertionAudience;
  if (issuer !== void 0) return issuer;
  throw new SysctxError(
    "usage",
    `profile ${name} names no issuer, and a client assertion is for the issuer`,
    {
      hint: `Set it: sysctx config set profiles.${name}.issuer URL. Servers that want their token endpoint there: assertionAudience token_endpoint.`,
    },
  );
}
function encodeBasic({ clientId, basicEncoding }, secret) {
  let code = basicEncoding === "raw" ? (text4) => text4 : encodeForm;
  return `Basic ${Buffer.from(`${code(clientId)}:${code(secret)}`).toString("base64")}`;
}
function encodeForm(text4) {
  return new URLSearchParams([["", text4]]).toString().slice(1);
}
function requireSecret({ name, clientAuth }, { secret }) {
  if (secret !== void 0) return secret;
  throw new SysctxError(
    "secret_missing",
    `profile ${name} has no secret, and ${clientAuth} needs one`,
    { hint: `sysctx config set profiles.${name}.secretFile FILE (mode 600).` },
  );
}
function requireKey({ name }, { key }) {
  if (key !== void 0) return key;
  throw new SysctxError("key_missing", `profile ${name} has no key, and its assertions need one`, {
    hint: `sysctx config set profiles.${name}.key FILE (mode 600).`,
  });
}
var import_node_crypto12,
  assertionUrn,
  assertionSeconds,
  describeHeader,
  init_client_authentication = __esm({
    "src/auth/oauth2/client-authentication.ts"() {
      "use strict";
      init_performance();
      import_node_crypto12 = __toESM(require_node_crypto(), 1);
      init_errors();
      init_jwt();
      ((assertionUrn = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
        (assertionSeconds = 60));
      describeHeader = ({ assertionType, kid }) => ({
        ...(assertionType === void 0 ? {} : { typ: assertionType }),
        ...(kid === void 0 ? {} : { kid }),
      });
    },
  });
function explainRefusal(reply, refusal, { redactor }) {
  let { status } = reply;
  if (status === 200) return;
  let said = readSaid(reply, redactor),
    rule = rules.find(({ matches }) => matches(reply, said)) ?? otherwise,
    { code, problem, hint: hint3 } = rule.explain(refusal, reply, said),
    place = new URL(refusal.endpoint),
    words2 = said.words === "" || said.isPage ? "" : `: ${said.words}`,
    message = `${place.host}${place.pathname} ${problem} (${status}${words2})`;
  return new SysctxError(code, message, { hint: hint3, status });
}
function suggestCauses({ profile, credential, endpoint, metadata, isAboutToken = !1 }, reply) {
  let { clientAuth, basicEncoding, name } = profile,
    supported = metadata?.tokenEndpointAuthMethods,
    fits = supported?.some((method) => registeredMethods[clientAuth].includes(method)) ?? !0,
    set2 = (key, value) => `sysctx config set profiles.${name}.${key} ${value}`,
    plain3 = `${profile.clientId}:${credential.secret ?? ""}`,
    other = basicEncoding === "form" ? "raw" : "form",
    isEncoded =
      encodeForm(profile.clientId) + encodeForm(credential.secret ?? "") !==
      plain3.replace(":", ""),
    asserts = clientAuth.endsWith("_jwt"),
    otherAudience = profile.assertionAudience === "token_endpoint" ? "issuer" : "token_endpoint";
  return [
    fits
      ? ""
      : `The server supports ${supported?.join(", ")}, and this profile uses ${clientAuth}.`,
    clientAuth === "basic" && isEncoded
      ? `The id or secret has characters that are encoded before Basic, and not every server decodes them. The other Basic encoding: ${set2("basicEncoding", other)}.`
      : "",
    asserts
      ? `The assertion is for (aud) ${findAudience(profile, { endpoint, issuer: profile.issuer ?? metadata?.issuer })}; some servers want the ${otherAudience.replace("_", " ")} there: ${set2("assertionAudience", otherAudience)}.`
      : "",
    describeClock(reply.skew),
    isAboutToken
      ? "Some servers answer only the application that the token is for: sysctx token introspect --as PROFILE uses its credential."
      : "",
    `Or the client id ${profile.clientId} or its ${describeCredential(profile)} is not what the server knows.`,
  ].filter((line) => line !== "");
}
function describeCredential({ clientAuth }) {
  return clientAuth === "private_key_jwt"
    ? "key"
    : clientAuth === "mtls"
      ? "certificate"
      : "secret";
}
function describeClock(skew) {
  return skew === void 0 || Math.abs(skew) < clockTolerance
    ? ""
    : `This host's clock is ${Math.round(Math.abs(skew) / 1e3)} s ${skew > 0 ? "behind" : "ahead of"} the server's.`;
}
var clockTolerance,
  otherwise,
  rules,
  init_explain = __esm({
    "src/auth/oauth2/explain.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_answer();
      init_client_authentication();
      init_profile();
      clockTolerance = 1e4;
      ((otherwise = {
        matches: () => !0,
        explain: ({ profile }) => ({
          code: "rejected",
          problem: "refused the request",
          hint: `sysctx profile show ${profile.name} shows what is sent.`,
        }),
      }),
        (rules = [
          {
            matches: ({ status }) => status >= 300 && status < 400,
            explain: () => ({
              code: "bad_reply",
              problem: "redirects: this is a login page or another address, not a token endpoint",
              hint: "Redirects are never followed with a credential. Is the address right, or is a captive portal in between?",
            }),
          },
          {
            matches: ({ status }) => status === 429,
            explain: ({ profile }) => ({
              code: "rate_limited",
              problem: "asks for fewer requests",
              hint: `Tokens are kept until they end; is the folder of the cache writable? sysctx doctor --profile ${profile.name}`,
            }),
          },
          {
            matches: ({ status }) => status >= 500,
            explain: () => ({ code: "server_error", problem: "failed" }),
          },
          {
            matches: ({ status }) => status === 404 || status === 410,
            explain: ({ profile, endpoint, isAboutToken = !1 }) => ({
              code: "not_found",
              problem: isAboutToken ? "is not there" : "is no token endpoint",
              hint: isAboutToken
                ? `Name the right one: sysctx config set profiles.${profile.name}.introspectionUrl (or revocationUrl) URL.`
                : profile.preset === "jamf"
                  ? "Jamf Pro has it at /api/v1/oauth/token, before 10.49 at /api/oauth/token; neither is there. Is --url the address of Jamf Pro?"
                  : `Is the address right? sysctx config set profiles.${profile.name}.tokenUrl URL (now ${new URL(endpoint).href}).`,
            }),
          },
          {
            matches: (_reply, { isPage }) => isPage,
            explain: () => ({
              code: "bad_reply",
              problem: "answers with a web page: this is a login page, not a token endpoint",
              hint: "Is the address right, or is a captive portal in between?",
            }),
          },
          {
            matches: (_reply, { words: words2 }) =>
              /user is disabled|unauthorized_client/i.test(words2),
            explain: (_refusal, _reply, { words: words2 }) => ({
              code: "client_refused",
              problem: /disabled/i.test(words2)
                ? "says that this client is switched off"
                : "does not allow this client this grant",
              hint: "An administrator of the server must switch the client on, or allow it the grant.",
            }),
          },
          {
            matches: (_reply, { error }) => error === "invalid_scope" || error === "scope_invalid",
            explain: ({ profile }) => ({
              code: "rejected",
              problem: `does not allow this client the scope ${JSON.stringify(profile.scope.join(" "))}`,
              hint:
                profile.preset === "ubisecure"
                  ? "At Ubisecure the scope is the client id of the server that the token is for."
                  : profile.preset === "jamf"
                    ? "At Jamf Pro a scope is a role that is assigned to the client; leave it out to get all of them."
                    : "Ask for fewer scopes, or have them allowed for this client.",
            }),
          },
          {
            matches: (_reply, { error }) => error === "unsupported_grant_type",
            explain: ({ profile }) => ({
              code: "rejected",
              problem: `does not know the grant ${profile.grant}`,
              hint: "Set the grant that the server documents.",
            }),
          },
          {
            matches: (_reply, { error }) => error === "invalid_grant",
            explain: ({ profile }, reply) => ({
              code: "rejected",
              problem: "refused the assertion of the grant",
              hint: [
                describeClock(reply.skew),
                `It says iss ${profile.assertion.iss ?? profile.clientId}, sub ${profile.assertion.sub ?? profile.clientId}, aud ${profile.assertion.aud ?? "the issuer or the token endpoint"}, and lasts ${profile.assertion.lifetime / 1e3} s.`,
              ]
                .filter(Boolean)
                .join(" "),
            }),
          },
          {
            matches: ({ status }, { error }) =>
              status === 401 ||
              status === 403 ||
              error === "invalid_client" ||
              error === "unauthorized",
            explain: (refusal, reply) => ({
              code: "client_refused",
              problem: "refused this client",
              hint: suggestCauses(refusal, reply).join(" "),
            }),
          },
        ]));
    },
  });
function describeGrant(profile, credential, target) {
  let { grant, scope, resource, audience, params } = profile,
    repeated = (name, values) => values.map((value) => [name, value]);
  return [
    ["grant_type", grant],
    ...(profile.signsGrant ? [["assertion", signGrant(profile, credential, target)]] : []),
    ...(scope.length === 0 ? [] : [["scope", scope.join(" ")]]),
    ...repeated("resource", resource),
    ...repeated("audience", audience),
    ...params,
  ];
}
function signGrant(profile, credential, target) {
  let { assertion, clientId, alg, kid } = profile,
    key =
      alg?.startsWith("HS") === !0
        ? requireSecret(profile, credential)
        : requireKey(profile, credential),
    issued = Math.floor(target.now / 1e3),
    claims = {
      iss: assertion.iss ?? clientId,
      sub: assertion.sub ?? clientId,
      aud: assertion.aud ?? target.issuer ?? target.endpoint,
      jti: (0, import_node_crypto13.randomBytes)(16).toString("base64url"),
      iat: issued,
      exp: issued + Math.round(assertion.lifetime / 1e3),
      ...assertion.claims,
    };
  return signJwt(
    { typ: "JWT", ...(kid === void 0 ? {} : { kid }) },
    claims,
    alg ?? algorithmOf(key),
    key,
  );
}
var import_node_crypto13,
  init_grant = __esm({
    "src/auth/oauth2/grant.ts"() {
      "use strict";
      init_performance();
      import_node_crypto13 = __toESM(require_node_crypto(), 1);
      init_client_authentication();
      init_jwt();
    },
  });
function warnOfScope({ scope, name, preset }, granted, { warn: warn2 }) {
  if (scope.length === 0) {
    preset === "ubisecure" &&
      warn2(
        "the profile asks for no scope, so the token may be good for every audience: name the server that it is for with --scope",
      );
    return;
  }
  if (granted === void 0)
    return warn2(
      `the answer does not say which scope the token has; asked was ${scope.join(" ")} (sysctx token introspect --profile ${name} may tell)`,
    );
  let missing = scope.filter((one) => !granted.split(" ").includes(one));
  missing.length > 0 &&
    warn2(`the token does not have the scope ${missing.join(" ")}; it has ${granted || "none"}`);
}
function warnOfAudience(profile, token, { warn: warn2 }) {
  let aud = decodeJwt(token)?.claims.aud;
  if (aud === void 0) return;
  let there = (Array.isArray(aud) ? aud : [aud]).map(String),
    { preset, scope, resource, audience } = profile,
    missing = [...resource, ...audience, ...(preset === "ubisecure" ? scope : [])].filter(
      (one) => !there.includes(one),
    );
  missing.length > 0 &&
    warn2(`the token is for the audience ${there.join(", ")}, and not for ${missing.join(", ")}`);
}
function warnOfClock(token, skew, { warn: warn2, now }) {
  let { exp, iat } = decodeJwt(token)?.claims ?? {},
    ended = typeof exp == "number" && exp * 1e3 < now(),
    early = typeof iat == "number" && iat * 1e3 > now() + clockTolerance;
  if (!ended && !early) return;
  let clock = describeClock(skew) || "Is this host's clock right?";
  warn2(
    `by this host's clock the token ${ended ? "has ended already" : "is not issued yet"}. ${clock}`,
  );
}
function warnOfReplay({ clientAuth, assertionAudience, preset }, { warn: warn2 }) {
  !clientAuth.endsWith("_jwt") ||
    assertionAudience !== "token_endpoint" ||
    (presets[preset].assertionAudience !== "token_endpoint" &&
      warn2(
        "assertionAudience token_endpoint: a server can name another's token endpoint and replay the assertion there (RFC 10070); use issuer if the server accepts it",
      ));
}
var init_warnings = __esm({
  "src/auth/oauth2/warnings.ts"() {
    "use strict";
    init_performance();
    init_explain();
    init_jwt();
    init_profile();
  },
});
async function requestToken(asked, around) {
  let { profile, previous } = asked,
    endpoints = await asked.server.tokenEndpoints(),
    known = previous?.endpoint,
    [first2 = "", ...others] = endpoints.toSorted((a, b) => +(b === known) - +(a === known)),
    [endpoint, answer2] = [first2, await askAt(first2, asked, around)];
  for (let other of others) {
    if (answer2.reply.status !== 404) break;
    (([endpoint, answer2] = [other, await askAt(other, asked, around)]),
      answer2.reply.status === 200 &&
        around.warn(
          `the token endpoint is ${other}, and not ${first2}: sysctx config set profiles.${profile.name}.tokenUrl ${other} saves a request`,
        ));
  }
  return readToken(answer2, endpoint, asked, around);
}
async function askAt(endpoint, { profile, credential, server }, around) {
  return (
    warnOfReplay(profile, around),
    {
      obtainedAt: around.now(),
      reply: await exchange2(
        {
          method: "POST",
          url: endpoint,
          prove: (now) => {
            let target = { endpoint, issuer: server.issuer(), now },
              proof = proveClient(profile, credential, target);
            return {
              params: [...describeGrant(profile, credential, target), ...proof.params],
              headers: proof.headers,
            };
          },
        },
        around,
      ),
    }
  );
}
async function readToken(
  { reply, obtainedAt },
  endpoint,
  { profile, credential, server, previous },
  around,
) {
  let refusal = { profile, credential, endpoint, metadata: server.known() },
    error = explainRefusal(reply, refusal, around);
  if (error !== void 0) throw error;
  let answer2 = await parseToken2(reply, endpoint, profile, around),
    accessToken = answer2.access_token;
  if (!isSendable(accessToken)) throw badToken(endpoint, "a token that no header can carry", reply);
  around.redactor.add(accessToken);
  let lifetime = answer2.expires_in ?? lifetimeOfJwt(accessToken),
    expiresIn = lifetime === void 0 ? void 0 : Math.min(lifetime, longestLifetime);
  return (
    expiresIn === 0 &&
      around.warn("the server says that the token has ended already (expires_in 0)"),
    warnOfScope(profile, answer2.scope, around),
    warnOfAudience(profile, accessToken, around),
    warnOfClock(accessToken, reply.skew, around),
    {
      accessToken,
      tokenType: "Bearer",
      scope: answer2.scope,
      obtainedAt,
      expiresIn,
      endpoint,
      repeated: previous?.accessToken === accessToken,
    }
  );
}
async function parseToken2(reply, endpoint, { clientId }, around) {
  let { processGenericTokenEndpointResponse } = await Promise.resolve().then(
    () => (init_oauth4webapi(), oauth4webapi_exports),
  );
  try {
    return await processGenericTokenEndpointResponse(
      { issuer: endpoint },
      { client_id: clientId },
      toResponse(normalize(reply)),
    );
  } catch {
    throw badToken(endpoint, describeWrong(readSaid(reply, around.redactor)), reply);
  }
}
function badToken(endpoint, what, { status }) {
  let { host, pathname } = new URL(endpoint);
  return new SysctxError("bad_reply", `the answer of ${host}${pathname} is ${what}`, { status });
}
function describeWrong({ isPage, members }) {
  if (isPage) return "a web page: this is a login page, not a token endpoint";
  if (members === void 0) return "not JSON";
  if (typeof members.access_token != "string") return "JSON without an access_token";
  let type = members.token_type;
  return typeof type != "string"
    ? "JSON without a token_type"
    : /^bearer$/i.test(type)
      ? "a token with members of a wrong type (expires_in, scope)"
      : `a token of a kind that sysctx does not know (token_type ${JSON.stringify(type)})`;
}
function normalize(reply) {
  try {
    let members = JSON.parse(new TextDecoder().decode(reply.body)),
      { scope } = members;
    if (!Array.isArray(scope)) return reply;
    let body = new TextEncoder().encode(JSON.stringify({ ...members, scope: scope.join(" ") }));
    return { ...reply, body };
  } catch {
    return reply;
  }
}
var init_token_request = __esm({
  "src/auth/oauth2/token-request.ts"() {
    "use strict";
    init_performance();
    init_errors();
    init_answer();
    init_client_authentication();
    init_exchange();
    init_explain();
    init_grant();
    init_token();
    init_warnings();
  },
});
function createTokenSource(parts, around) {
  let { slot, request, minRemaining } = parts,
    current,
    fetching,
    find = (refused3) => {
      let token = slot?.read();
      if (token !== void 0)
        return (
          around.redactor.add(token.accessToken),
          token.accessToken !== refused3 && isUsable(token, around.now(), minRemaining)
            ? token
            : void 0
        );
    },
    keep = (token) => {
      try {
        slot?.keep(token);
      } catch (error) {
        if (!(error instanceof SysctxError)) throw error;
        around.warn(`the token is not kept: ${error.message}`);
      }
    },
    fetch = async (refused3, anew) => {
      let there = anew ? void 0 : find(refused3);
      if (there !== void 0) return { token: there, cached: !0 };
      let token = await request(slot?.read());
      return (keep(token), { token, cached: !1 });
    },
    fetchLocked = async (refused3, anew) => {
      if (slot === void 0) return fetch(refused3, anew);
      let begun = !1;
      try {
        return await slot.locked(() => ((begun = !0), fetch(refused3, anew)));
      } catch (error) {
        if (begun || !(error instanceof SysctxError) || error.code !== "output_failed") throw error;
        return (
          around.warn(`the token cache is not used: ${error.message}`),
          { token: await request(void 0), cached: !1 }
        );
      }
    },
    take = async (refused3, anew) => (
      (fetching ??= fetchLocked(refused3, anew).finally(() => (fetching = void 0))),
      (current = await fetching),
      around.redactor.add(current.token.accessToken),
      current
    );
  return {
    async get() {
      if (current !== void 0) return current;
      let token = find();
      return token === void 0 ? take(void 0, !1) : (current = { token, cached: !0 });
    },
    replace: (refused3) => take(refused3, refused3 === void 0),
    kept: () => current?.token ?? slot?.read(),
    forget() {
      ((current = void 0), slot?.remove());
    },
  };
}
var init_token_source = __esm({
  "src/auth/oauth2/token-source.ts"() {
    "use strict";
    init_performance();
    init_errors();
    init_token();
  },
});
function createRedactor() {
  let known = new Set(),
    redactPlain = (text4) =>
      [...known]
        .toSorted((a, b) => b.length - a.length)
        .reduce((rest, secret) => rest.replaceAll(secret, "[redacted]"), text4),
    redact = (text4) => {
      let value = parse2(text4);
      if (value === void 0) return redactPlain(text4);
      let cleaned = JSON.stringify(mapStrings(value, redactPlain));
      return cleaned === JSON.stringify(value) ? text4 : cleaned;
    };
  return {
    add(secret) {
      if (secret.length < 4) return;
      let form = new URLSearchParams([["", secret]]).toString().slice(1),
        json = JSON.stringify(secret).slice(1, -1);
      for (let shape2 of [secret, form, encodeURIComponent(secret), json]) known.add(shape2);
    },
    redact,
    clean(reply) {
      let text4 = new TextDecoder().decode(reply.body),
        cleaned = redact(text4),
        headers = new Map([...reply.headers].map(([name, value]) => [name, redact(value)])),
        body = cleaned === text4 ? reply.body : new TextEncoder().encode(cleaned);
      return { ...reply, headers, body };
    },
  };
}
function parse2(text4) {
  if (/^\s*[[{]/.test(text4))
    try {
      return JSON.parse(text4);
    } catch {
      return;
    }
}
function mapStrings(value, change4) {
  return typeof value == "string"
    ? change4(value)
    : Array.isArray(value)
      ? value.map((item) => mapStrings(item, change4))
      : typeof value != "object" || value === null
        ? value
        : Object.fromEntries(
            Object.entries(value).map(([name, member]) => [
              change4(name),
              mapStrings(member, change4),
            ]),
          );
}
var init_redactor = __esm({
  "src/auth/redactor.ts"() {
    "use strict";
    init_performance();
  },
});
async function withinLimit(work, unfinished, { deadline }) {
  let { signal, limit } = await deadline(),
    give = () => {},
    late = new Promise((_resolve, reject) => {
      ((give = () =>
        reject(
          new SysctxError(
            "timeout",
            `the time limit of ${describeDuration(limit)} ended: ${unfinished}`,
          ),
        )),
        signal.aborted && give(),
        signal.addEventListener("abort", give));
    });
  try {
    return await Promise.race([work, late]);
  } finally {
    signal.removeEventListener("abort", give);
  }
}
var init_within_limit = __esm({
  "src/cli/within-limit.ts"() {
    "use strict";
    init_performance();
    init_errors();
    init_duration();
  },
});
async function readCredential2({ name, clientAuth, signsGrant, alg }, stored, context) {
  let { host, flags } = context,
    rules3 = { insecurePermissions: flags.insecurePermissions === !0 },
    key = flags.key ?? stored.key,
    needsKey =
      (["private_key_jwt", "mtls"].includes(clientAuth) || signsGrant) &&
      !(clientAuth !== "mtls" && alg?.startsWith("HS") === !0),
    certificate = clientAuth === "mtls" ? stored.certificate : void 0;
  return {
    secret: await readSecret2(name, stored, context),
    key:
      needsKey && typeof key == "string"
        ? requireStrength(key, host.files.readSigningKey(key, rules3))
        : void 0,
    certificate:
      typeof certificate == "string"
        ? await withinLimit(
            host.files.readText(certificate),
            `${certificate} had not ended`,
            context,
          )
        : void 0,
  };
}
async function readSecret2(name, stored, context) {
  let { host, flags } = context,
    rules3 = { insecurePermissions: flags.insecurePermissions === !0 },
    { secretFile, secretCredential, secretCommand } = stored;
  if (secretFile === "-") {
    let text4 = await withinLimit(
      host.terminal.readStdin(),
      "standard input had not ended",
      context,
    );
    return requireText(
      text4.replace(/\r?\n$/, ""),
      `standard input holds no secret for profile ${name}`,
    );
  }
  if (typeof secretFile == "string") return host.files.readSecret(secretFile, rules3);
  if (typeof secretCredential == "string") {
    let folder = host.env.CREDENTIALS_DIRECTORY;
    if (folder !== void 0)
      return host.files.readCredential(`${folder}/${secretCredential}`, rules3);
    throw new SysctxError(
      "secret_missing",
      `profile ${name} wants the credential ${secretCredential}, and there is no $CREDENTIALS_DIRECTORY`,
      { hint: `systemd gives it to a unit: LoadCredential=${secretCredential}:FILE` },
    );
  }
  if (typeof secretCommand == "string") {
    let running = host.machine.run("/bin/sh", ["-c", secretCommand], commandLimit),
      unfinished = `the secret command of profile ${name} had not ended`,
      { exitCode, stdout } = await withinLimit(running, unfinished, context);
    if (exitCode === 0)
      return requireText(
        stdout.replace(/\r?\n$/, ""),
        `the secret command of profile ${name} printed nothing`,
      );
    throw new SysctxError(
      "secret_missing",
      `the secret command of profile ${name} failed (${exitCode ?? "not started, or too slow"})`,
      { hint: `Run it by hand: sysctx config get profiles.${name}.secretCommand shows it.` },
    );
  }
}
function requireText(text4, problem) {
  if (text4 !== "") return text4;
  throw new SysctxError("secret_missing", problem);
}
function requireStrength(path2, key) {
  let bits = key.asymmetricKeyDetails?.modulusLength;
  if (bits === void 0 || bits >= fewestBits) return key;
  throw new SysctxError(
    "key_malformed",
    `the private key ${path2} has ${bits} bits; an assertion needs ${fewestBits}`,
    {
      hint: `Make a new one and register its public half: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:${fewestBits}`,
    },
  );
}
var commandLimit,
  fewestBits,
  init_credential2 = __esm({
    "src/cli/oauth/credential.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_within_limit();
      commandLimit = 1e4;
      fewestBits = 2048;
    },
  });
var profile_settings_exports = {};
__export(profile_settings_exports, { flagOf: () => flagOf, oauthSettings: () => oauthSettings });
function flagOf(key) {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
var parseUrl,
  parseClientAuth,
  parseGrant,
  parseClaims,
  reserved,
  parseParam,
  text,
  url,
  list2,
  oauthSettings,
  init_profile_settings = __esm({
    "src/cli/oauth/profile-settings.ts"() {
      "use strict";
      init_performance();
      init_jwt();
      init_profile();
      init_errors();
      init_origin();
      init_json();
      init_values();
      ((parseUrl = (text4, source) => {
        let url2 = URL.canParse(text4) ? new URL(text4) : void 0,
          problem =
            url2 === void 0 || !["https:", "http:"].includes(url2.protocol)
              ? "is not an http or https address"
              : url2.username !== "" || url2.password !== ""
                ? "has a user name or password"
                : url2.search !== "" || url2.hash !== ""
                  ? "has a query or a fragment"
                  : url2.protocol === "http:" && !isLoopback(url2.hostname)
                    ? "is plain http, which is for this machine only"
                    : void 0;
        if (url2 !== void 0 && problem === void 0) return text4;
        let shown = text4.includes("@") ? "the address" : JSON.stringify(text4);
        throw usageError(`${source}: ${shown} ${problem}`, "E.g. https://sso.example.com/uas");
      }),
        (parseClientAuth = (text4, source) => {
          let method = clientAuthMethods.find(
            (known) => known === text4 || registeredMethods[known].includes(text4),
          );
          if (method !== void 0) return method;
          throw usageError(
            `${source}: ${JSON.stringify(text4)} is not one of ${clientAuthMethods.join(", ")}`,
          );
        }),
        (parseGrant = (text4, source) => {
          if (text4 === "jwt-bearer") return jwtBearerGrant;
          if (text4 === "client_credentials" || text4 === jwtBearerGrant) return text4;
          if (/jwt.?bearer|client-assertion/i.test(text4) || !/^[\w.:/+-]+$/.test(text4))
            throw usageError(
              `${source}: ${JSON.stringify(text4)} is not a grant`,
              `The grants are client_credentials and jwt-bearer (${jwtBearerGrant}); a server's own is its URN.`,
            );
          return text4;
        }),
        (parseClaims = (text4, source) => (parseJsonObject(text4, source), text4)),
        (reserved =
          /^(grant_type|client_.*|assertion|scope|resource|audience|.*secret.*|.*password.*)=/i),
        (parseParam = (text4, source) => {
          if (reserved.test(text4))
            throw usageError(
              `${source}: ${text4.split("=")[0]} is not given this way`,
              "It has a setting of its own; a secret comes from a file, a credential or a command.",
            );
          if (/^[^=]+=/.test(text4)) return text4;
          throw usageError(`${source}: ${JSON.stringify(text4)} is not of the form NAME=VALUE`);
        }),
        (text = (value, description) => ({ value, description, parse: parseText })),
        (url = (description) => ({ value: "url", description, parse: parseUrl })),
        (list2 = (value, description) => ({ ...text(value, description), repeatable: !0 })),
        (oauthSettings = {
          preset: {
            value: "preset",
            description: `what kind of server: ${presetNames.join(", ")}`,
            parse: parseChoice(presetNames),
          },
          clientId: text("id", "the client id"),
          clientAuth: {
            value: "method",
            description: `how the client proves itself: ${clientAuthMethods.join(", ")}`,
            parse: parseClientAuth,
          },
          basicEncoding: {
            value: "form|raw",
            description: "whether id and secret are form-encoded before Basic",
            parse: parseChoice(["form", "raw"]),
          },
          secretFile: text(
            "file",
            "the file with the secret (mode 600); - reads it from standard input at each use",
          ),
          secretCredential: text(
            "name",
            "the name of a systemd credential with the secret ($CREDENTIALS_DIRECTORY)",
          ),
          secretCommand: text("command", "a shell command that prints the secret"),
          certificate: text("file", "the client certificate for mTLS; its key is --key"),
          kid: text("id", "the key id in signed assertions"),
          alg: {
            value: "alg",
            description: "the algorithm of signed assertions; the key decides otherwise",
            parse: parseChoice(algorithms),
          },
          grant: {
            value: "grant",
            description: "client_credentials (default), jwt-bearer, or a URN",
            parse: parseGrant,
          },
          issuer: url("the issuer; its metadata names the endpoints"),
          tokenUrl: url("the token endpoint, where neither preset nor metadata names it"),
          introspectionUrl: url("the introspection endpoint"),
          revocationUrl: url("the revocation endpoint"),
          userinfoUrl: url("the userinfo endpoint"),
          whoamiUrl: url("an address that says who the token is"),
          assertionAudience: text(
            "audience",
            "whom a client assertion is for: issuer, token_endpoint, or the audience itself",
          ),
          assertionTyp: text("typ", "the typ of a client assertion; none leaves it out"),
          assertionIss: text("iss", "the issuer of the grant's assertion (default: the client id)"),
          assertionSub: text("sub", "its subject (default: the client id)"),
          assertionAud: text("aud", "its audience (default: the issuer, else the token endpoint)"),
          assertionClaims: { value: "json", description: "its further claims", parse: parseClaims },
          assertionLifetime: {
            value: "duration",
            description: "its lifetime (default 60s)",
            parse: parseDurationValue,
          },
          scope: list2("scope", "a scope to ask for (may be repeated)"),
          resource: list2("uri", "a resource the token is for (may be repeated)"),
          audience: list2("audience", "an audience the token is for (may be repeated)"),
          param: {
            value: "name=value",
            description: "a further parameter of the token request (may be repeated)",
            parse: parseParam,
            repeatable: !0,
          },
          minRemaining: {
            value: "duration",
            description: "how long a kept token must still last",
            parse: parseDurationValue,
          },
        }));
    },
  });
function findOAuthOrigin(name, stored, { flags, host }) {
  let flag = flags.url,
    own = typeof stored.url == "string" ? parseOrigin(stored.url, "url") : void 0,
    inEnvironment = host.env.SYSCTX_URL;
  if (flag === void 0 && inEnvironment && parseOrigin(inEnvironment, "SYSCTX_URL") !== own)
    throw usageError(
      `SYSCTX_URL is not the address of profile ${name}, which must not send its credential there`,
      "Unset SYSCTX_URL, or say --url if you mean it.",
    );
  return flag ?? own;
}
function readOAuthProfile(name, stored, origin) {
  let get3 = (key) => readText3(name, key, stored),
    all = (key) => readList(name, key, stored),
    clientId = get3("clientId");
  if (clientId === void 0) throw incomplete(name, "clientId");
  if (secretKeys.filter((key) => stored[key] !== void 0).length > 1)
    throw new SysctxError("settings_invalid", `profile ${name} has more than one secret`, {
      hint: "It is a file, a credential or a command: sysctx config unset takes one away.",
    });
  if (origin === void 0 && get3("issuer") === void 0 && get3("tokenUrl") === void 0)
    throw incomplete(name, "url");
  let presetName = presetNames.find((known) => known === get3("preset")) ?? "oauth2",
    preset = presets[presetName],
    typ = get3("assertionTyp") ?? "client-authentication+jwt",
    basicEncoding = get3("basicEncoding") ?? preset.basicEncoding,
    clientAuth = get3("clientAuth") ?? guessMethod(stored, preset.clientAuth);
  if (clientAuth === "basic" && basicEncoding === "raw" && clientId.includes(":"))
    throw new SysctxError(
      "settings_invalid",
      `profile ${name}: a client id with a colon can't be sent raw`,
      { hint: "Use the Basic encoding form, or clientAuth post." },
    );
  return {
    name,
    preset: presetName,
    origin: origin ?? new URL(get3("issuer") ?? get3("tokenUrl") ?? "").origin,
    clientId,
    clientAuth,
    basicEncoding,
    grant: get3("grant") ?? "client_credentials",
    signsGrant: get3("grant") === jwtBearerGrant || hasClaims(stored),
    issuer: get3("issuer"),
    tokenUrl: get3("tokenUrl"),
    introspectionUrl: get3("introspectionUrl"),
    revocationUrl: get3("revocationUrl"),
    userinfoUrl: get3("userinfoUrl"),
    whoamiUrl: get3("whoamiUrl"),
    kid: get3("kid"),
    alg: get3("alg"),
    assertionAudience: get3("assertionAudience") ?? preset.assertionAudience,
    assertionType: typ === "none" ? void 0 : typ,
    assertion: {
      iss: get3("assertionIss"),
      sub: get3("assertionSub"),
      aud: get3("assertionAud"),
      claims: parseJsonObject(get3("assertionClaims") ?? "{}", "assertionClaims"),
      lifetime: Number(
        stored.assertionLifetime === void 0 ? 6e4 : readDuration(name, "assertionLifetime", stored),
      ),
    },
    scope: all("scope").flatMap((scope) => scope.split(" ").filter(Boolean)),
    resource: all("resource"),
    audience: all("audience"),
    params: all("param").map((param) => {
      let at = param.indexOf("=");
      return [param.slice(0, at), param.slice(at + 1)];
    }),
    minRemaining: stored.minRemaining === void 0 ? 0 : readDuration(name, "minRemaining", stored),
  };
}
function hasClaims(stored) {
  return (
    stored.grant !== void 0 &&
    stored.grant !== "client_credentials" &&
    ["assertionIss", "assertionSub", "assertionAud", "assertionClaims"].some(
      (key) => stored[key] !== void 0,
    )
  );
}
function guessMethod(stored, usual2) {
  return secretKeys.some((key) => stored[key] !== void 0)
    ? usual2
    : stored.certificate !== void 0
      ? "mtls"
      : /jwt-bearer$/.test(String(stored.grant))
        ? "none"
        : stored.key === void 0
          ? usual2
          : "private_key_jwt";
}
function readText3(name, key, stored) {
  let value = stored[key];
  if (value !== void 0) {
    if (typeof value != "string") throw invalid(name, key);
    return String(check(name, key, value));
  }
}
function readDuration(name, key, stored) {
  return Number(check(name, key, String(stored[key])));
}
function readList(name, key, stored) {
  let value = stored[key];
  return value === void 0
    ? []
    : (Array.isArray(value) ? value : [value]).map((one) => {
        if (typeof one != "string") throw invalid(name, key);
        return String(check(name, key, one));
      });
}
function check(name, key, value) {
  try {
    return oauthSettings[key].parse(value, `profile ${name} (${key})`);
  } catch (error) {
    throw error instanceof SysctxError
      ? new SysctxError("settings_invalid", error.message, { hint: error.hint })
      : error;
  }
}
function invalid(name, key) {
  return new SysctxError("settings_invalid", `profile ${name} (${key}) has the wrong type`);
}
function incomplete(name, key) {
  return new SysctxError("settings_invalid", `profile ${name} has no ${key}`, {
    hint: `sysctx config set profiles.${name}.${key} VALUE`,
  });
}
var secretKeys,
  init_read_profile = __esm({
    "src/cli/oauth/read-profile.ts"() {
      "use strict";
      init_performance();
      init_profile();
      init_errors();
      init_values();
      init_json();
      init_profile_settings();
      secretKeys = ["secretFile", "secretCredential", "secretCommand"];
    },
  });
var session_exports = {};
__export(session_exports, { openOAuth: () => openOAuth });
async function openOAuth(parts) {
  let { context, name, stored } = parts,
    settings = await context.settings();
  await context.deadline();
  let profile = readOAuthProfile(name, stored, findOAuthOrigin(name, stored, context)),
    credential = await readCredential2(profile, stored, context),
    redactor = createRedactor();
  credential.secret !== void 0 && redactor.add(credential.secret);
  let clientFor = await makeClients(parts, credential, redactor.redact),
    timeRefusals = profile.clientAuth.endsWith("_jwt") || profile.signsGrant ? [400, 401, 403] : [],
    listeners = [],
    around = {
      async send(origin, toWire) {
        let client = await clientFor(origin, protocolScheme(toWire, redactor.redact, timeRefusals)),
          reply = await sendProtocol(client);
        return (
          reply.skew !== void 0 && listeners.forEach((listen2) => listen2(reply.skew ?? 0)),
          reply
        );
      },
      now: () => context.host.clock.now(),
      warn: (message) => context.notes.warn(message),
      redactor,
    },
    server = describeServer(profile, around),
    slot = await findSlot(profile, credential, settings.cacert, context).catch((error) => {
      if (!(error instanceof SysctxError)) throw error;
      around.warn(`the token cache is not used: ${error.message}`);
    }),
    tokens = createTokenSource(
      {
        slot,
        minRemaining: profile.minRemaining,
        request: (previous) => requestToken({ profile, credential, server, previous }, around),
      },
      around,
    ),
    scheme = createBearer(profile, tokens, redactor);
  return {
    profile,
    credential,
    server,
    tokens,
    around,
    onSkew: (listen2) => {
      listeners.push(listen2);
    },
    client: (origin = profile.origin) => clientFor(origin, scheme),
  };
}
async function findSlot(profile, credential, cacert, context) {
  let warn2 = (message) => context.notes.warn(message),
    store = await context.host.openTokenStore(warn2),
    { signal } = await context.deadline();
  return store && openSlot(store, profile, credential, { cacert, warn: warn2, signal });
}
async function makeClients({ context, observe, closers }, { certificate, key }, redact) {
  let { host } = context,
    settings = await context.settings(),
    deadline = await context.deadline(),
    identity = certificate === void 0 || key === void 0 ? {} : { identity: { certificate, key } },
    opened = new Map(),
    open = async (origin) => {
      let options = transportOptions(origin, settings, deadline),
        transport = await host.openTransport({ ...options, ...identity });
      return (closers.push(transport.close), transport);
    };
  return async (origin, scheme) => {
    let transport = opened.get(origin) ?? open(origin);
    return (
      opened.set(origin, transport),
      openClient({
        host,
        settings,
        policy: attemptPolicies.interactive,
        deadline,
        transport: await transport,
        scheme: { redact, ...scheme },
        observer: observe({ redact, ...scheme }),
        gatherEvidence: () => {},
      })
    );
  };
}
function protocolScheme(toWire, redact, timeRefusals) {
  return {
    name: "oauth2",
    secretHeaders: ["authorization"],
    timeRefusals,
    redact,
    authorize({ headers }, now) {
      let wire = toWire(now);
      return { ...wire, headers: { "User-Agent": headers["User-Agent"] ?? "", ...wire.headers } };
    },
  };
}
async function sendProtocol(client) {
  return client.send({ method: "GET", path: "/" });
}
var init_session = __esm({
  "src/cli/oauth/session.ts"() {
    "use strict";
    init_performance();
    init_bearer();
    init_server();
    init_token_cache();
    init_errors();
    init_token_request();
    init_token_source();
    init_redactor();
    init_open_client();
    init_transport_options();
    init_attempts();
    init_credential2();
    init_read_profile();
  },
});
function makeVisible(text4) {
  return plain.test(text4)
    ? text4
    : text4.replace(
        findUnsafe(),
        (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
      );
}
function makeVisibleLine(text4) {
  return makeVisible(text4).replace(/[\n\t]/g, (character) =>
    character ===
    `
`
      ? "\\n"
      : "\\t",
  );
}
function makeVisibleJson(json) {
  return plain.test(json)
    ? json
    : json.replace(findUnsafe(), (character) =>
        character === "\r"
          ? " "
          : [...Array(character.length).keys()]
              .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
              .join(""),
      );
}
var findUnsafe,
  plain,
  init_safe_text = __esm({
    "src/cli/output/safe-text.ts"() {
      "use strict";
      init_performance();
      ((findUnsafe = () =>
        /(?![\n\t\u200c\u200d\ufe00-\ufe0f])[\p{Cc}\p{Surrogate}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu),
        (plain = /^[\n\t -~]*$/));
    },
  });
function createNotes(stream, paint, { quiet, hold }) {
  let held = [],
    last = Promise.resolve(),
    say = (line) => {
      last = last
        .then(() =>
          stream.write(`${line}
`),
        )
        .catch(() => {});
    },
    sayWarning = (message) => {
      quiet || say(`${paint.warn("warning:")} ${makeVisibleLine(message)}`);
    };
  return {
    warn: (message) => {
      hold() ? held.push(message) : sayWarning(message);
    },
    tell: (message) => {
      !quiet && !hold() && say(makeVisibleLine(message));
    },
    trace: (line) => say(paint.dim(makeVisibleLine(line))),
    takeHeld: () => held.splice(0),
    written: () => last,
    settled: () => (held.splice(0).forEach(sayWarning), last),
  };
}
function describeError(error, paint, quiet) {
  let first2 = `${paint.bad("error:")} ${makeVisibleLine(error.message)}`;
  return quiet
    ? first2
    : `${first2}
${paint.accent("hint:")} ${makeVisible(error.hint)}`;
}
function errorMembers(error) {
  let { code, message, hint: hint3, status } = error;
  return { code, message, hint: hint3, ...(status === void 0 ? {} : { status }) };
}
function describeErrorJson(error, warnings) {
  let said = warnings.length === 0 ? {} : { warnings };
  return makeVisibleJson(JSON.stringify({ schemaVersion: 1, error: errorMembers(error), ...said }));
}
var init_notes = __esm({
  "src/cli/output/notes.ts"() {
    "use strict";
    init_performance();
    init_safe_text();
  },
});
function stringReplaceAll(string, substring, postfix) {
  let index = string.indexOf(substring);
  if (index === -1) return string;
  let substringLength = substring.length,
    endIndex = 0,
    returnValue = "";
  do
    ((returnValue += string.slice(endIndex, index) + substring + postfix),
      (endIndex = index + substringLength),
      (index = string.indexOf(substring, endIndex)));
  while (index !== -1);
  return ((returnValue += string.slice(endIndex)), returnValue);
}
function stringEncaseCRLFWithFirstIndex(string, prefix, postfix, index) {
  let endIndex = 0,
    returnValue = "";
  do {
    let isGotCR = string[index - 1] === "\r";
    ((returnValue +=
      string.slice(endIndex, isGotCR ? index - 1 : index) +
      prefix +
      (isGotCR
        ? `\r
`
        : `
`) +
      postfix),
      (endIndex = index + 1),
      (index = string.indexOf(
        `
`,
        endIndex,
      )));
  } while (index !== -1);
  return ((returnValue += string.slice(endIndex)), returnValue);
}
var init_utilities = __esm({
  "node_modules/chalk/source/utilities.js"() {
    init_performance();
  },
});
function assembleStyles() {
  let codes = new Map();
  for (let [groupName, group] of Object.entries(styles)) {
    for (let [styleName, style] of Object.entries(group))
      ((styles[styleName] = { open: `\x1B[${style[0]}m`, close: `\x1B[${style[1]}m` }),
        (group[styleName] = styles[styleName]),
        codes.set(Number.parseInt(style[0], 10), style[1]));
    Object.defineProperty(styles, groupName, { value: group, enumerable: !1 });
  }
  return (
    Object.defineProperty(styles, "codes", { value: codes, enumerable: !1 }),
    (styles.color.close = "\x1B[39m"),
    (styles.bgColor.close = "\x1B[49m"),
    (styles.underlineColor.close = "\x1B[59m"),
    (styles.color.ansi = wrapAnsi16()),
    (styles.color.ansi256 = wrapAnsi256()),
    (styles.color.ansi16m = wrapAnsi16m()),
    (styles.bgColor.ansi = wrapAnsi16(10)),
    (styles.bgColor.ansi256 = wrapAnsi256(10)),
    (styles.bgColor.ansi16m = wrapAnsi16m(10)),
    (styles.underlineColor.ansi = wrapUnderlineAnsi),
    (styles.underlineColor.ansi256 = wrapAnsi256(20)),
    (styles.underlineColor.ansi16m = wrapAnsi16m(20)),
    Object.defineProperties(styles, {
      rgbToAnsi256: {
        value(red, green, blue) {
          return red === green && green === blue
            ? red < 8
              ? 16
              : red > 248
                ? 231
                : Math.round(((red - 8) / 247) * 24) + 232
            : 16 +
                36 * Math.round((red / 255) * 5) +
                6 * Math.round((green / 255) * 5) +
                Math.round((blue / 255) * 5);
        },
        enumerable: !1,
      },
      hexToRgb: {
        value(hex) {
          let matches = /[\da-f]{6}|[\da-f]{3}/i.exec(hex.toString(16));
          if (!matches) return [0, 0, 0];
          let [colorString] = matches;
          colorString.length === 3 &&
            (colorString = [...colorString].map((character) => character + character).join(""));
          let integer = Number.parseInt(colorString, 16);
          return [(integer >> 16) & 255, (integer >> 8) & 255, integer & 255];
        },
        enumerable: !1,
      },
      hexToAnsi256: {
        value: (hex) => styles.rgbToAnsi256(...styles.hexToRgb(hex)),
        enumerable: !1,
      },
      ansi256ToAnsi: {
        value(code) {
          if (code < 8) return 30 + code;
          if (code < 16) return 90 + (code - 8);
          let red, green, blue;
          if (code >= 232) ((red = ((code - 232) * 10 + 8) / 255), (green = red), (blue = red));
          else {
            code -= 16;
            let remainder = code % 36;
            ((red = Math.floor(code / 36) / 5),
              (green = Math.floor(remainder / 6) / 5),
              (blue = (remainder % 6) / 5));
          }
          let value = Math.max(red, green, blue) * 2;
          if (value === 0) return 30;
          let result = 30 + ((Math.round(blue) << 2) | (Math.round(green) << 1) | Math.round(red));
          return (value === 2 && (result += 60), result);
        },
        enumerable: !1,
      },
      rgbToAnsi: {
        value: (red, green, blue) => styles.ansi256ToAnsi(styles.rgbToAnsi256(red, green, blue)),
        enumerable: !1,
      },
      hexToAnsi: { value: (hex) => styles.ansi256ToAnsi(styles.hexToAnsi256(hex)), enumerable: !1 },
    }),
    styles
  );
}
var wrapAnsi16,
  wrapAnsi256,
  wrapAnsi16m,
  wrapUnderlineAnsi,
  styles,
  modifierNames,
  foregroundColorNames,
  backgroundColorNames,
  underlineColorNames,
  colorNames,
  ansiStyles,
  ansi_styles_default,
  init_ansi_styles = __esm({
    "node_modules/chalk/source/vendor/ansi-styles/index.js"() {
      init_performance();
      ((wrapAnsi16 =
        (offset = 0) =>
        (code) =>
          `\x1B[${code + offset}m`),
        (wrapAnsi256 =
          (offset = 0) =>
          (code) =>
            `\x1B[${38 + offset};5;${code}m`),
        (wrapAnsi16m =
          (offset = 0) =>
          (red, green, blue) =>
            `\x1B[${38 + offset};2;${red};${green};${blue}m`),
        (wrapUnderlineAnsi = (code) => `\x1B[58;5;${code < 90 ? code - 30 : code - 90 + 8}m`),
        (styles = {
          modifier: {
            reset: [0, 0],
            bold: [1, 22],
            dim: [2, 22],
            italic: [3, 23],
            underline: [4, 24],
            underlineDouble: ["4:2", 24],
            underlineCurly: ["4:3", 24],
            underlineDotted: ["4:4", 24],
            underlineDashed: ["4:5", 24],
            overline: [53, 55],
            inverse: [7, 27],
            hidden: [8, 28],
            strikethrough: [9, 29],
          },
          color: {
            black: [30, 39],
            red: [31, 39],
            green: [32, 39],
            yellow: [33, 39],
            blue: [34, 39],
            magenta: [35, 39],
            cyan: [36, 39],
            white: [37, 39],
            blackBright: [90, 39],
            gray: [90, 39],
            grey: [90, 39],
            redBright: [91, 39],
            greenBright: [92, 39],
            yellowBright: [93, 39],
            blueBright: [94, 39],
            magentaBright: [95, 39],
            cyanBright: [96, 39],
            whiteBright: [97, 39],
          },
          bgColor: {
            bgBlack: [40, 49],
            bgRed: [41, 49],
            bgGreen: [42, 49],
            bgYellow: [43, 49],
            bgBlue: [44, 49],
            bgMagenta: [45, 49],
            bgCyan: [46, 49],
            bgWhite: [47, 49],
            bgBlackBright: [100, 49],
            bgGray: [100, 49],
            bgGrey: [100, 49],
            bgRedBright: [101, 49],
            bgGreenBright: [102, 49],
            bgYellowBright: [103, 49],
            bgBlueBright: [104, 49],
            bgMagentaBright: [105, 49],
            bgCyanBright: [106, 49],
            bgWhiteBright: [107, 49],
          },
          underlineColor: {
            underlineBlack: ["58;5;0", 59],
            underlineRed: ["58;5;1", 59],
            underlineGreen: ["58;5;2", 59],
            underlineYellow: ["58;5;3", 59],
            underlineBlue: ["58;5;4", 59],
            underlineMagenta: ["58;5;5", 59],
            underlineCyan: ["58;5;6", 59],
            underlineWhite: ["58;5;7", 59],
            underlineBlackBright: ["58;5;8", 59],
            underlineGray: ["58;5;8", 59],
            underlineGrey: ["58;5;8", 59],
            underlineRedBright: ["58;5;9", 59],
            underlineGreenBright: ["58;5;10", 59],
            underlineYellowBright: ["58;5;11", 59],
            underlineBlueBright: ["58;5;12", 59],
            underlineMagentaBright: ["58;5;13", 59],
            underlineCyanBright: ["58;5;14", 59],
            underlineWhiteBright: ["58;5;15", 59],
          },
        }),
        (modifierNames = Object.keys(styles.modifier)),
        (foregroundColorNames = Object.keys(styles.color)),
        (backgroundColorNames = Object.keys(styles.bgColor)),
        (underlineColorNames = Object.keys(styles.underlineColor)),
        (colorNames = [...foregroundColorNames, ...backgroundColorNames]));
      ((ansiStyles = assembleStyles()), (ansi_styles_default = ansiStyles));
    },
  });
var node_process_default,
  init_node_process = __esm({
    "global:node:process"() {
      init_performance();
      node_process_default = process;
    },
  });
function hasFlag(flag, argv = globalThis.Deno ? globalThis.Deno.args : node_process_default.argv) {
  let prefix = flag.startsWith("-") ? "" : flag.length === 1 ? "-" : "--",
    position = argv.indexOf(prefix + flag),
    terminatorPosition = argv.indexOf("--");
  return position !== -1 && (terminatorPosition === -1 || position < terminatorPosition);
}
function hasNumericForceColor() {
  return /^\d+$/.test(env.FORCE_COLOR);
}
function envForceColor() {
  if ("FORCE_COLOR" in env) {
    if (env.FORCE_COLOR === "false") return 0;
    if (env.FORCE_COLOR === "true" || env.FORCE_COLOR.length === 0) return 1;
    if (hasNumericForceColor()) return Math.min(Number.parseInt(env.FORCE_COLOR, 10), 3);
  }
}
function translateLevel(level) {
  return level === 0 ? !1 : { level, hasBasic: !0, has256: level >= 2, has16m: level >= 3 };
}
function _supportsColor(haveStream, { streamIsTTY, sniffFlags = !0 } = {}) {
  let noFlagForceColor = envForceColor();
  noFlagForceColor !== void 0 && (flagForceColor = noFlagForceColor);
  let forceColor = sniffFlags ? flagForceColor : noFlagForceColor;
  if (forceColor === 0) return 0;
  if (sniffFlags) {
    if (hasFlag("color=16m") || hasFlag("color=full") || hasFlag("color=truecolor")) return 3;
    if (hasFlag("color=256")) return 2;
  }
  if (forceColor !== void 0 && hasNumericForceColor()) return forceColor;
  if ("TF_BUILD" in env && "AGENT_NAME" in env) return 1;
  if (haveStream && !streamIsTTY && forceColor === void 0) return 0;
  let min = forceColor || 0;
  if (env.TERM === "dumb") return min;
  if (node_process_default.platform === "win32") {
    let osRelease = node_os_default.release().split(".");
    return Number(osRelease[0]) >= 10 && Number(osRelease[2]) >= 10586
      ? Number(osRelease[2]) >= 14931
        ? 3
        : 2
      : 1;
  }
  if ("CI" in env)
    return ["GITHUB_ACTIONS", "GITEA_ACTIONS", "CIRCLECI"].some((key) => key in env)
      ? 3
      : ["TRAVIS", "APPVEYOR", "GITLAB_CI", "BUILDKITE", "DRONE"].some((sign4) => sign4 in env) ||
          env.CI_NAME === "codeship"
        ? 1
        : min;
  if ("TEAMCITY_VERSION" in env)
    return /^(?:9\.0*[1-9]\d*\.|\d{2,}\.)/.test(env.TEAMCITY_VERSION) ? 1 : 0;
  if (
    env.COLORTERM === "truecolor" ||
    env.TERM === "xterm-kitty" ||
    env.TERM === "xterm-ghostty" ||
    env.TERM === "wezterm"
  )
    return 3;
  if ("TERM_PROGRAM" in env) {
    let version3 = Number.parseInt((env.TERM_PROGRAM_VERSION || "").split(".", 1)[0], 10);
    switch (env.TERM_PROGRAM) {
      case "iTerm.app":
        return version3 >= 3 ? 3 : 2;
      case "Apple_Terminal":
        return 2;
    }
  }
  return /-256(?:color)?$/i.test(env.TERM)
    ? 2
    : /^screen|^xterm|^vt100|^vt220|^rxvt|color|ansi|cygwin|linux/i.test(env.TERM) ||
        "COLORTERM" in env
      ? 1
      : min;
}
function createSupportsColor(stream, options = {}) {
  let level = _supportsColor(stream, { streamIsTTY: stream && stream.isTTY, ...options });
  return translateLevel(level);
}
var import_node_tty2,
  env,
  flagForceColor,
  supportsColor,
  supports_color_default,
  init_supports_color = __esm({
    "node_modules/chalk/source/vendor/supports-color/index.js"() {
      init_performance();
      init_node_process();
      init_node_os();
      import_node_tty2 = __toESM(require_node_tty(), 1);
      ({ env } = node_process_default);
      hasFlag("no-color") ||
      hasFlag("no-colors") ||
      hasFlag("color=false") ||
      hasFlag("color=never")
        ? (flagForceColor = 0)
        : (hasFlag("color") ||
            hasFlag("colors") ||
            hasFlag("color=true") ||
            hasFlag("color=always")) &&
          (flagForceColor = 1);
      ((supportsColor = {
        stdout: createSupportsColor({ isTTY: import_node_tty2.default.isatty(1) }),
        stderr: createSupportsColor({ isTTY: import_node_tty2.default.isatty(2) }),
      }),
        (supports_color_default = supportsColor));
    },
  });
var source_exports = {};
__export(source_exports, {
  Chalk: () => Chalk,
  backgroundColorNames: () => backgroundColorNames,
  backgroundColors: () => backgroundColorNames,
  chalkStderr: () => chalkStderr,
  colorNames: () => colorNames,
  colors: () => colorNames,
  default: () => source_default,
  foregroundColorNames: () => foregroundColorNames,
  foregroundColors: () => foregroundColorNames,
  modifierNames: () => modifierNames,
  modifiers: () => modifierNames,
  supportsColor: () => stdoutColor,
  supportsColorStderr: () => stderrColor,
  underlineColorNames: () => underlineColorNames,
});
function createChalk(options) {
  return chalkFactory(options);
}
var stdoutColor,
  stderrColor,
  GENERATOR,
  STYLER,
  IS_EMPTY,
  LEVEL,
  styles2,
  assertValidLevel,
  levelDescriptor,
  applyOptions,
  Chalk,
  chalkFactory,
  createModelConverters,
  usedModels,
  proto,
  createStyler,
  createBuilder,
  applyStyle,
  chalk,
  chalkStderr,
  source_default,
  init_source = __esm({
    "node_modules/chalk/source/index.js"() {
      init_performance();
      init_utilities();
      init_ansi_styles();
      init_supports_color();
      init_ansi_styles();
      (({ stdout: stdoutColor, stderr: stderrColor } = supports_color_default),
        (GENERATOR = Symbol("GENERATOR")),
        (STYLER = Symbol("STYLER")),
        (IS_EMPTY = Symbol("IS_EMPTY")),
        (LEVEL = Symbol("LEVEL")),
        (styles2 = Object.create(null)),
        (assertValidLevel = (level) => {
          if (!Number.isSafeInteger(level) || level < 0 || level > 3)
            throw new Error("The `level` should be an integer from 0 to 3");
        }),
        (levelDescriptor = {
          enumerable: !0,
          get() {
            return this[LEVEL];
          },
          set(level) {
            (assertValidLevel(level), (this[LEVEL] = level));
          },
        }),
        (applyOptions = (object, options = {}) => {
          options.level !== void 0 && assertValidLevel(options.level);
          let colorLevel = stdoutColor ? stdoutColor.level : 0;
          object[LEVEL] = options.level === void 0 ? colorLevel : options.level;
        }),
        (Chalk = class {
          constructor(options) {
            return chalkFactory(options);
          }
        }),
        (chalkFactory = (options) => {
          let chalk2 = (...strings) => strings.join(" ");
          return (
            applyOptions(chalk2, options),
            Object.setPrototypeOf(chalk2, createChalk.prototype),
            chalk2
          );
        }));
      Object.setPrototypeOf(createChalk.prototype, Function.prototype);
      for (let [styleName, style] of Object.entries(ansi_styles_default))
        styles2[styleName] = {
          get() {
            let builder = createBuilder(
              this,
              createStyler(style.open, style.close, this[STYLER]),
              this[IS_EMPTY],
            );
            return (Object.defineProperty(this, styleName, { value: builder }), builder);
          },
        };
      styles2.visible = {
        get() {
          let builder = createBuilder(this, this[STYLER], !0);
          return (Object.defineProperty(this, "visible", { value: builder }), builder);
        },
      };
      ((createModelConverters = (model, type) => {
        let style = ansi_styles_default[type];
        if (model === "rgb") {
          let ansi2 = (red, green, blue) =>
            style.ansi(ansi_styles_default.rgbToAnsi(red, green, blue));
          return [
            ansi2,
            ansi2,
            (red, green, blue) => style.ansi256(ansi_styles_default.rgbToAnsi256(red, green, blue)),
            style.ansi16m,
          ];
        }
        if (model === "hex") {
          let ansi2 = (hex) => style.ansi(ansi_styles_default.hexToAnsi(hex));
          return [
            ansi2,
            ansi2,
            (hex) => style.ansi256(ansi_styles_default.hexToAnsi256(hex)),
            (hex) => style.ansi16m(...ansi_styles_default.hexToRgb(hex)),
          ];
        }
        let ansi = (code) => style.ansi(ansi_styles_default.ansi256ToAnsi(code));
        return [ansi, ansi, style.ansi256, style.ansi256];
      }),
        (usedModels = ["rgb", "hex", "ansi256"]));
      for (let model of usedModels) {
        let capitalizedModel = model[0].toUpperCase() + model.slice(1);
        for (let [styleName, type] of [
          [model, "color"],
          ["bg" + capitalizedModel, "bgColor"],
          ["underline" + capitalizedModel, "underlineColor"],
        ]) {
          let { close } = ansi_styles_default[type],
            converters = createModelConverters(model, type);
          styles2[styleName] = {
            get() {
              let styleFunction = function (first2, second, third) {
                let open = converters[this.level](first2, second, third);
                return createBuilder(this, createStyler(open, close, this[STYLER]), this[IS_EMPTY]);
              };
              return (
                Object.defineProperty(this, styleName, { value: styleFunction }),
                styleFunction
              );
            },
          };
        }
      }
      ((proto = Object.defineProperties(() => {}, {
        ...styles2,
        level: {
          enumerable: !0,
          get() {
            return this[GENERATOR].level;
          },
          set(level) {
            this[GENERATOR].level = level;
          },
        },
      })),
        (createStyler = (open, close, parent) => {
          let openAll, closeAll;
          return (
            parent === void 0
              ? ((openAll = open), (closeAll = close))
              : ((openAll = parent.openAll + open), (closeAll = close + parent.closeAll)),
            { open, close, openAll, closeAll, parent }
          );
        }),
        (createBuilder = (self, _styler, _isEmpty) => {
          let builder = (...arguments_) =>
            arguments_.length === 1
              ? applyStyle(builder, "" + arguments_[0])
              : arguments_.length === 2
                ? applyStyle(builder, `${arguments_[0] ?? ""} ${arguments_[1] ?? ""}`)
                : applyStyle(builder, arguments_.join(" "));
          return (
            Object.setPrototypeOf(builder, proto),
            (builder[GENERATOR] = self[GENERATOR] ?? self),
            (builder[STYLER] = _styler),
            (builder[IS_EMPTY] = _isEmpty),
            builder
          );
        }),
        (applyStyle = (self, string) => {
          if (self[GENERATOR][LEVEL] <= 0 || !string) return self[IS_EMPTY] ? "" : string;
          let styler = self[STYLER];
          if (styler === void 0) return string;
          let { openAll, closeAll } = styler;
          if (string.includes("\x1B"))
            for (; styler !== void 0;)
              ((string = stringReplaceAll(string, styler.close, styler.open)),
                (styler = styler.parent));
          let lfIndex = string.indexOf(`
`);
          return (
            lfIndex !== -1 &&
              (string = stringEncaseCRLFWithFirstIndex(string, closeAll, openAll, lfIndex)),
            openAll + string + closeAll
          );
        }));
      Object.defineProperties(createChalk.prototype, { ...styles2, level: levelDescriptor });
      ((chalk = createChalk()),
        (chalkStderr = createChalk({ level: stderrColor ? stderrColor.level : 0 })),
        (source_default = chalk));
    },
  });
function ansiRegex({ onlyFirst = !1 } = {}) {
  return new RegExp(pattern, onlyFirst ? void 0 : "g");
}
var ST,
  stringControls,
  osc,
  controlString,
  linuxPalette,
  csi,
  escape,
  pattern,
  init_ansi_regex = __esm({
    "node_modules/ansi-regex/index.js"() {
      init_performance();
      ((ST = String.raw`(?:\u001B\u005C|\u009C)`),
        (stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`),
        (osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`),
        (controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`),
        (linuxPalette = String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`),
        (csi = String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`),
        (escape = String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`),
        (pattern = `${linuxPalette}|${osc}|${controlString}|${csi}|${escape}`));
    },
  });
function stripAnsi(string) {
  if (typeof string != "string")
    throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
  return !string.includes("\x1B") && !string.includes("\x9B") ? string : string.replace(regex, "");
}
var regex,
  init_strip_ansi = __esm({
    "node_modules/strip-ansi/index.js"() {
      init_performance();
      init_ansi_regex();
      regex = ansiRegex();
    },
  });
var ambiguousRanges,
  fullwidthMinimalCodePoint,
  fullwidthMaximumCodePoint,
  fullwidthRanges,
  wideMinimalCodePoint,
  wideMaximumCodePoint,
  wideRanges,
  init_lookup_data = __esm({
    "node_modules/get-east-asian-width/lookup-data.js"() {
      init_performance();
      ((ambiguousRanges = [
        161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198,
        208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250,
        252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307,
        312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462,
        464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609,
        708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879,
        913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208,
        8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245,
        8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451,
        8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531,
        8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658,
        8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721,
        8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750,
        8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810,
        8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895,
        8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635,
        9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681,
        9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792,
        9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887,
        9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972,
        9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872,
        12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280,
        127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573,
        1048576, 1114109,
      ]),
        (fullwidthMinimalCodePoint = 12288),
        (fullwidthMaximumCodePoint = 65510),
        (fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510]),
        (wideMinimalCodePoint = 4352),
        (wideMaximumCodePoint = 262141),
        (wideRanges = [
          4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748,
          9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899,
          9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978,
          9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067,
          10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088,
          11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353,
          12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871,
          12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072,
          65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631,
          101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587,
          110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948,
          110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183,
          127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552,
          127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868,
          127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992,
          128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359,
          128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716,
          128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764,
          128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351,
          129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771,
          129775, 129786, 131072, 196605, 196608, 262141,
        ]));
    },
  });
var isInRange,
  init_utilities2 = __esm({
    "node_modules/get-east-asian-width/utilities.js"() {
      init_performance();
      isInRange = (ranges, codePoint) => {
        let low = 0,
          high = Math.floor(ranges.length / 2) - 1;
        for (; low <= high;) {
          let mid = Math.floor((low + high) / 2),
            i = mid * 2;
          if (codePoint < ranges[i]) high = mid - 1;
          else if (codePoint > ranges[i + 1]) low = mid + 1;
          else return !0;
        }
        return !1;
      };
    },
  });
function findWideFastPathRange(ranges) {
  let fastPathStart = ranges[0],
    fastPathEnd = ranges[1];
  for (let index = 0; index < ranges.length; index += 2) {
    let start = ranges[index],
      end = ranges[index + 1];
    if (commonCjkCodePoint >= start && commonCjkCodePoint <= end) return [start, end];
    end - start > fastPathEnd - fastPathStart && ((fastPathStart = start), (fastPathEnd = end));
  }
  return [fastPathStart, fastPathEnd];
}
var commonCjkCodePoint,
  wideFastPathStart,
  wideFastPathEnd,
  isAmbiguous,
  isFullwidth,
  isWide,
  init_lookup = __esm({
    "node_modules/get-east-asian-width/lookup.js"() {
      init_performance();
      init_lookup_data();
      init_utilities2();
      ((commonCjkCodePoint = 19968),
        ([wideFastPathStart, wideFastPathEnd] = findWideFastPathRange(wideRanges)));
      ((isAmbiguous = (codePoint) =>
        codePoint < 161 || codePoint > 1114109 ? !1 : isInRange(ambiguousRanges, codePoint)),
        (isFullwidth = (codePoint) =>
          codePoint < fullwidthMinimalCodePoint || codePoint > fullwidthMaximumCodePoint
            ? !1
            : isInRange(fullwidthRanges, codePoint)),
        (isWide = (codePoint) =>
          codePoint >= wideFastPathStart && codePoint <= wideFastPathEnd
            ? !0
            : codePoint < wideMinimalCodePoint || codePoint > wideMaximumCodePoint
              ? !1
              : isInRange(wideRanges, codePoint)));
    },
  });
function validate(codePoint) {
  if (!Number.isSafeInteger(codePoint))
    throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
}
function eastAsianWidth(codePoint, { ambiguousAsWide = !1 } = {}) {
  return (
    validate(codePoint),
    isFullwidth(codePoint) || isWide(codePoint) || (ambiguousAsWide && isAmbiguous(codePoint))
      ? 2
      : 1
  );
}
var init_get_east_asian_width = __esm({
  "node_modules/get-east-asian-width/index.js"() {
    init_performance();
    init_lookup();
  },
});
var string_width_exports = {};
__export(string_width_exports, { default: () => stringWidth });
function isDoubleWidthNonRgiEmojiSequence(segment) {
  if (segment.length > 50) return !1;
  if (unqualifiedKeycapRegex.test(segment)) return !0;
  if (segment.includes("\u200D")) {
    let pictographics = segment.match(extendedPictographicRegex);
    return pictographics !== null && pictographics.length >= 2;
  }
  return !1;
}
function baseVisible(segment) {
  let index = segment.search(visibleCharacterRegex);
  return index === -1 ? void 0 : segment.slice(index);
}
function isHangulLeadingJamo(codePoint) {
  return (codePoint >= 4352 && codePoint <= 4447) || (codePoint >= 43360 && codePoint <= 43388);
}
function isHangulVowelJamo(codePoint) {
  return (codePoint >= 4448 && codePoint <= 4519) || (codePoint >= 55216 && codePoint <= 55238);
}
function isHangulTrailingJamo(codePoint) {
  return (codePoint >= 4520 && codePoint <= 4607) || (codePoint >= 55243 && codePoint <= 55291);
}
function isHangulJamo(codePoint) {
  return (
    isHangulLeadingJamo(codePoint) ||
    isHangulVowelJamo(codePoint) ||
    isHangulTrailingJamo(codePoint)
  );
}
function hangulClusterWidth(visibleSegment, eastAsianWidthOptions) {
  let codePoints = [];
  for (let character of visibleSegment)
    visibleCharacterRegex.test(character) && codePoints.push(character.codePointAt(0));
  if (codePoints.length === 0) return;
  let width = 0;
  for (let index = 0; index < codePoints.length; index++) {
    let codePoint = codePoints[index];
    if (!isHangulJamo(codePoint)) {
      if (width === 0) return;
      for (let remaining = index; remaining < codePoints.length; remaining++)
        width += eastAsianWidth(codePoints[remaining], eastAsianWidthOptions);
      return width;
    }
    if (isHangulLeadingJamo(codePoint) && isHangulVowelJamo(codePoints[index + 1])) {
      ((width += 2), (index += isHangulTrailingJamo(codePoints[index + 2]) ? 2 : 1));
      continue;
    }
    width += eastAsianWidth(codePoint, eastAsianWidthOptions);
  }
  return width;
}
function trailingWidth(visibleSegment, eastAsianWidthOptions) {
  let extra = 0,
    first2 = !0;
  for (let character of visibleSegment) {
    if (first2) {
      first2 = !1;
      continue;
    }
    (spacingMarkRegex.test(character) || (character >= "\uFF00" && character <= "\uFFEF")) &&
      (extra += eastAsianWidth(character.codePointAt(0), eastAsianWidthOptions));
  }
  return extra;
}
function stringWidth(input, options = {}) {
  if (typeof input != "string" || input.length === 0) return 0;
  let { ambiguousIsNarrow = !0, countAnsiEscapeCodes = !1 } = options,
    string = input;
  if (
    (!countAnsiEscapeCodes &&
      (string.includes("\x1B") || string.includes("\x9B")) &&
      (string = stripAnsi(string)),
    string.length === 0)
  )
    return 0;
  if (/^[\u0020-\u007E]*$/.test(string)) return string.length;
  let width = 0,
    eastAsianWidthOptions = { ambiguousAsWide: !ambiguousIsNarrow };
  for (let { segment } of segmenter.segment(string)) {
    let visibleSegment = baseVisible(segment);
    if (visibleSegment === void 0) continue;
    if (rgiEmojiRegex.test(segment) || isDoubleWidthNonRgiEmojiSequence(segment)) {
      width += 2;
      continue;
    }
    let hangulWidth = hangulClusterWidth(visibleSegment, eastAsianWidthOptions);
    if (hangulWidth !== void 0) {
      width += hangulWidth;
      continue;
    }
    let codePoint = visibleSegment.codePointAt(0);
    ((width += eastAsianWidth(codePoint, eastAsianWidthOptions)),
      (width += trailingWidth(visibleSegment, eastAsianWidthOptions)));
  }
  return width;
}
var segmenter,
  visibleCharacterRegex,
  spacingMarkRegex,
  rgiEmojiRegex,
  unqualifiedKeycapRegex,
  extendedPictographicRegex,
  init_string_width = __esm({
    "node_modules/string-width/index.js"() {
      init_performance();
      init_strip_ansi();
      init_get_east_asian_width();
      ((segmenter = new Intl.Segmenter()),
        (visibleCharacterRegex = new RegExp(
          "[^\\p{Default_Ignorable_Code_Point}\\p{Control}\\p{Format}\\p{Nonspacing_Mark}\\p{Enclosing_Mark}\\p{Surrogate}]",
          "v",
        )),
        (spacingMarkRegex = new RegExp("\\p{Spacing_Mark}", "v")),
        (rgiEmojiRegex = new RegExp("^\\p{RGI_Emoji}$", "v")),
        (unqualifiedKeycapRegex = /^[\d#*]\u20E3$/),
        (extendedPictographicRegex = new RegExp("\\p{Extended_Pictographic}", "gu")));
    },
  });
function wantsColour(stream, env2, noColorFlag) {
  if (noColorFlag || env2.NO_COLOR) return !1;
  let forced = env2.FORCE_COLOR;
  return forced !== void 0 && forced !== ""
    ? forced !== "0" && forced !== "false"
    : stream.isTerminal && env2.TERM !== "dumb";
}
async function loadPaint(colour) {
  if (!colour) return noPaint;
  let { Chalk: Chalk2 } = await Promise.resolve().then(() => (init_source(), source_exports)),
    chalk2 = new Chalk2({ level: 1 });
  return {
    bold: chalk2.bold,
    dim: chalk2.dim,
    good: chalk2.green,
    bad: chalk2.red,
    warn: chalk2.yellow,
    accent: chalk2.cyan,
    width: noPaint.width,
  };
}
async function renderAligned(render, paint) {
  let text4 = render(paint);
  if (text4 === void 0 || new RegExp("^\\p{ASCII}*$", "u").test(text4)) return text4;
  let { default: width } = await Promise.resolve().then(
    () => (init_string_width(), string_width_exports),
  );
  return render({ ...paint, width });
}
function padColumns(text4, columns, { width }) {
  return text4 + " ".repeat(Math.max(0, columns - width(text4)));
}
var plain2,
  noPaint,
  init_paint = __esm({
    "src/cli/output/paint.ts"() {
      "use strict";
      init_performance();
      ((plain2 = (text4) => text4),
        (noPaint = {
          bold: plain2,
          dim: plain2,
          good: plain2,
          bad: plain2,
          warn: plain2,
          accent: plain2,
          width: (text4) => text4.length,
        }));
    },
  });
var ora_exports = {};
__export(ora_exports, { default: () => import_ora.default });
var import_ora,
  init_ora = __esm({
    "aside:ora"() {
      init_performance();
      __reExport(ora_exports, require("./lib/ora.cjs"));
      import_ora = __toESM(require("./lib/ora.cjs"));
    },
  });
function wantsProgress(stream, env2, quiet) {
  let { isTerminal, columns = 0 } = stream;
  return isTerminal && columns > 0 && !quiet && env2.TERM !== "dumb" && !env2.CI && !env2.NO_COLOR;
}
function startProgress(text4, wanted) {
  if (!wanted) return { say: () => {}, stop: () => {} };
  let stopped = !1,
    stop = () => {},
    say = (later) => {
      text4 = later;
    },
    timer = setTimeout(() => {
      Promise.resolve()
        .then(() => (init_ora(), ora_exports))
        .then(({ default: ora }) => {
          if (stopped) return;
          let spinner = ora({ text: text4, discardStdin: !1 }).start();
          ((stop = () => spinner.stop()),
            (say = (later) => {
              spinner.text = later;
            }));
        });
    }, 300);
  return {
    say: (later) => say(later),
    stop() {
      ((stopped = !0), clearTimeout(timer), stop());
    },
  };
}
var init_progress = __esm({
  "src/cli/output/progress.ts"() {
    "use strict";
    init_performance();
  },
});
function toExitCode(code) {
  return exitCodeOf[code];
}
var exitCodes,
  signalExits,
  exitCodeOf,
  init_exit_codes = __esm({
    "src/cli/exit-codes.ts"() {
      "use strict";
      init_performance();
      ((exitCodes = [
        { exit: 0, meaning: "done, or nothing to do", again: "" },
        { exit: 1, meaning: "unexpected: a defect in sysctx", again: "no" },
        {
          exit: 2,
          meaning: "usage: wrong words, unknown flag, bad value, a confirmation missing",
          again: "no",
        },
        {
          exit: 3,
          meaning:
            "this host is not ready: agent config or key missing, unreadable, unsafe or malformed",
          again: "after registration",
        },
        { exit: 4, meaning: "refused: 401 or 403", again: "no" },
        { exit: 5, meaning: "not found: 404 or 410 (where absence is not success)", again: "no" },
        {
          exit: 6,
          meaning: "network or time limit: DNS, connect, TLS, reset, timeout",
          again: "yes",
        },
        {
          exit: 7,
          meaning: "the server: 429, 5xx, or an answer that is not what the API promises",
          again: "yes",
        },
        {
          exit: 8,
          meaning: "the server refused the change as invalid: any other 4xx",
          again: "no",
        },
        {
          exit: 9,
          meaning: "the answer could not be written: full disk, closed pipe",
          again: "no",
        },
      ]),
        (signalExits = [
          { exit: 130, meaning: "interrupted by SIGINT" },
          { exit: 143, meaning: "ended by SIGTERM" },
        ]),
        (exitCodeOf = {
          internal: 1,
          usage: 2,
          invalid_id: 2,
          confirmation_required: 2,
          settings_invalid: 2,
          input_failed: 2,
          document_invalid: 2,
          agent_config_missing: 3,
          agent_config_unreadable: 3,
          agent_config_unsafe: 3,
          agent_config_malformed: 3,
          not_registered: 3,
          region_unknown: 3,
          key_missing: 3,
          key_unreadable: 3,
          key_unsafe: 3,
          key_malformed: 3,
          secret_missing: 3,
          secret_unreadable: 3,
          secret_unsafe: 3,
          hook_refused: 3,
          hook_failed: 3,
          another_host: 3,
          client_refused: 4,
          unauthorized: 4,
          forbidden: 4,
          signature_invalid: 4,
          probably_gone: 4,
          not_found: 5,
          dns_failed: 6,
          connect_failed: 6,
          proxy_failed: 6,
          tls_failed: 6,
          connection_lost: 6,
          timeout: 6,
          rate_limited: 7,
          server_error: 7,
          bad_reply: 7,
          change_lost: 7,
          not_attempted: 7,
          rejected: 8,
          output_failed: 9,
        }));
    },
  });
function typeOfField(name) {
  return fieldTypes.get(name) ?? "text";
}
function parseAssignments(words2, findAlias2) {
  let changes = new Map();
  for (let word of words2) {
    let { key, value } = splitAssignment(word);
    if (changes.has(key)) throw usageError(`${key} is given twice`);
    changes.set(key, parseValue(key, value, findAlias2));
  }
  return Object.fromEntries(changes);
}
function splitAssignment(word) {
  let at = word.indexOf("=");
  if (at < 1) throw usageError(`${JSON.stringify(word)} is not of the form KEY=VALUE`);
  return { key: word.slice(0, at), value: word.slice(at + 1) };
}
function parseValue(key, value, findAlias2) {
  let typed =
      value === "true" || value === "false" ? value === "true" : value === "null" ? null : value,
    isText2 = fieldTypes.get(key) === "text",
    field = parseField(key, isText2 ? value : typed, findAlias2);
  if ("value" in field) return field.value;
  throw field.unknown
    ? usageError(field.problem, unknownFieldHint)
    : usageError(`${field.problem}, not ${JSON.stringify(typed)}`);
}
function parseField(key, value, findAlias2 = () => {}) {
  let wrong = (problem) => ({ problem: `${key} is ${problem}`, unknown: !1 });
  switch (fieldTypes.get(key)) {
    case "text":
      return typeof value == "string" ? { value } : wrong("a text");
    case "boolean":
      return typeof value == "boolean" ? { value } : wrong("true or false");
    case "user": {
      if (value === null) return { value };
      let id = typeof value != "string" ? void 0 : isId(value) ? value : findAlias2(value);
      return id === void 0 ? wrong("a user's id, an alias or null") : { value: id };
    }
    case void 0:
      return { problem: `${JSON.stringify(key)} is not a field that update knows`, unknown: !0 };
  }
}
function findContradictions(sent, record) {
  return Object.keys(sent).filter((key) => {
    let shown = lookUp(record, key);
    return shown !== void 0 && JSON.stringify(shown) !== JSON.stringify(sent[key]);
  });
}
function findDifferences(sent, record) {
  let show4 = (value) => JSON.stringify(value ?? null);
  return Object.keys(sent).filter((key) => show4(lookUp(record, key)) !== show4(sent[key]));
}
function lookUp(record, name) {
  if (Object.hasOwn(record, name)) return record[name];
  let value = record;
  for (let part of name.split(".")) {
    if (typeof value != "object" || value === null || !Object.hasOwn(value, part)) return;
    value = value[part];
  }
  return value;
}
function requireFieldNames(words2) {
  let wrong = words2.find((word) => !/^-?[A-Za-z_][A-Za-z0-9_.]*$/.test(word));
  if (wrong !== void 0)
    throw usageError(
      `${JSON.stringify(wrong)} is not the name of a field`,
      "E.g. displayName, hostname, attributes.",
    );
  return words2;
}
var fieldTypes,
  changeableFields,
  unknownFieldHint,
  init_fields = __esm({
    "src/system/fields.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_ids();
      ((fieldTypes = new Map([
        ["displayName", "text"],
        ["description", "text"],
        ["allowSshPasswordAuthentication", "boolean"],
        ["allowSshRootLogin", "boolean"],
        ["allowPublicKeyAuthentication", "boolean"],
        ["allowMultiFactorAuthentication", "boolean"],
        ["primarySystemUser.id", "user"],
      ])),
        (changeableFields = [...fieldTypes.keys()]));
      unknownFieldHint = `Known fields: ${changeableFields.join(", ")}. Others go through sysctx update --data '{"KEY":VALUE}'.`;
    },
  });
function explainUnauthorized(reply, said) {
  let { message, hint: hint3 } =
      findEnd(reply) ??
      findClock(reply) ??
      findEndpoint(reply) ??
      findKey(reply) ??
      describeUnknown(reply),
    words2 = said === "" || said === "Unauthorized" ? "" : `: ${said}`;
  return new SysctxError(
    "unauthorized",
    `the server refused the signature (401${words2}): ${message}`,
    { hint: hint3, status: 401 },
  );
}
function findEnd({ evidence }) {
  let at = evidence?.deregisteredAt;
  if (at !== void 0)
    return {
      message: `this host deregistered system ${evidence?.systemId} on ${at}`,
      hint: "To use the directory again, enrol the agent anew with a connect key.",
    };
}
function findClock({ skew }) {
  if (!(skew === void 0 || Math.abs(skew) <= repairThreshold))
    return {
      message: `this host's clock is ${describeSkew(skew)}`,
      hint: "Set the clock (timedatectl set-ntp true, or chronyc makestep) and run the command again.",
    };
}
function findEndpoint({ request, evidence }) {
  let path2 = request.path.replace(/\?.*/s, ""),
    general = path2
      .replace(/\/systems\/[0-9a-f]{24}(?=\/|$)/, "/systems/{id}")
      .replace(/\/systemgroups\/[0-9a-f]{24}(?=\/|$)/, "/systemgroups/{group}");
  if (!ownEndpoints.includes(general))
    return {
      message: `${path2} is not one of the paths that a system may call about itself`,
      hint: "A system may read, change and delete its own record, its associations, users and group memberships.",
    };
  let named = /\/systems\/([0-9a-f]{24})/.exec(path2)?.[1];
  if (!(named === void 0 || evidence?.systemId === void 0 || named === evidence.systemId))
    return {
      message: `the path names the system ${named}, and this host is ${evidence.systemId}`,
      hint: "A system may only call about itself.",
    };
}
function findKey({ evidence }) {
  let hint3 =
    "Files of two installations are mixed, or another host's were copied here: restore them, or enrol the agent again.";
  if (evidence?.keyMatchesCertificate === !1)
    return { message: "the private key does not belong to client.crt beside it", hint: hint3 };
  if (evidence?.certificateMatchesConfig === !1)
    return {
      message: "client.crt is not the certificate that the agent config names",
      hint: hint3,
    };
}
function describeUnknown({ skew, evidence }) {
  let clock =
      skew === void 0
        ? "the clock could not be compared (the answer has no Date)"
        : "the clock is right",
    key =
      evidence?.keyMatchesCertificate === !0
        ? "the key belongs to its certificate"
        : "there is no certificate to compare the key with";
  return { message: `${clock}, the path is one of a system's own, ${key}`, hint: enrolmentHint };
}
var ownEndpoints,
  enrolmentHint,
  init_unauthorized = __esm({
    "src/system/unauthorized.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_skew();
      ownEndpoints = [
        "/api/systems/{id}",
        "/api/v2/systems/{id}/memberof",
        "/api/v2/systems/{id}/associations",
        "/api/v2/systems/{id}/users",
        "/api/v2/systemgroups/{group}/members",
      ];
      enrolmentHint =
        "Most likely this host may not use the API: systems enrolled through Apple ADE, an MDM or the User Portal never may (an administrator sees it in the record: provisionMetadata.provisioner.type must be administrator). Or the system was deleted from the directory, or its region is another one.";
    },
  });
function readJson(reply) {
  refuseStatus(reply);
  let text4 = decodeBody(reply);
  try {
    return { text: text4, value: parseExactJson(text4) };
  } catch {
    throw badReply2(reply, describeBody(reply, text4));
  }
}
function readJsonObject(reply) {
  let { text: text4, value } = readJson(reply);
  if (!isObject(value)) throw badReply2(reply, "not a JSON object");
  return { text: text4, value };
}
function expectDone(reply) {
  (refuseStatus(reply), reply.body.length > 0 && readJson(reply));
}
function errorOfStatus(reply) {
  let { status } = reply;
  if (status >= 200 && status < 300) return;
  if (reply.explained !== void 0) return reply.explained;
  let end = [404, 410].includes(status) && isAboutSystem(reply) ? findEnd(reply) : void 0;
  if (end !== void 0) return new SysctxError("not_found", end.message, { hint: end.hint, status });
  let said = readMessage(reply);
  if (status === 401) return explainUnauthorized(reply, said);
  if (status >= 300 && status < 400) return explainRedirect(reply);
  if (status >= 600 || status < 200) return badReply2(reply, `an answer with the status ${status}`);
  let rule = rules2.find(({ matches }) => matches(status)) ?? rejected,
    what = `${reply.request.method} ${reply.request.path.replace(/\?.*/s, "")}`;
  return new SysctxError(
    rule.code,
    `${rule.message} (${status}${said === "" ? "" : `: ${said}`}): ${what}`,
    { status },
  );
}
function isAboutSystem({ request, evidence }) {
  return evidence?.systemId !== void 0 && request.path.includes(evidence.systemId);
}
function refuseStatus(reply) {
  let error = errorOfStatus(reply);
  if (error !== void 0) throw error;
}
function explainRedirect(reply) {
  let target = reply.headers.get("location");
  return new SysctxError(
    "bad_reply",
    `the server redirects (${reply.status})${target === void 0 ? "" : ` to ${target.slice(0, 200)}`}`,
    {
      hint: "Redirects are never followed: a signature is for one address. Is --url right, or is a login page in between?",
      status: reply.status,
    },
  );
}
function readMessage(reply) {
  let shorten = (text5) => text5.replace(/\s+/g, " ").trim().slice(0, 300),
    text4 = "";
  try {
    text4 = decodeBody(reply);
    let value = parseExactJson(text4);
    if (!isObject(value)) return "";
    let isSaid = (member) => typeof member == "string" && member !== "";
    return shorten([value.message, value.error].find(isSaid) ?? "");
  } catch {
    return isHtml(reply.headers.get("content-type"), text4) ? "an HTML page" : shorten(text4);
  }
}
function decodeBody(reply) {
  let encoding = reply.headers.get("content-encoding")?.toLowerCase() ?? "identity";
  if (encoding !== "identity" && encoding !== "") throw badReply2(reply, "a compressed answer");
  try {
    return new TextDecoder("utf-8", { fatal: !0 }).decode(reply.body);
  } catch {
    throw badReply2(reply, "not UTF-8");
  }
}
function describeBody(reply, text4) {
  return text4.trim() === ""
    ? "empty"
    : isHtml(reply.headers.get("content-type"), text4)
      ? "an HTML page"
      : "not JSON, or cut short";
}
function badReply2(reply, found) {
  return new SysctxError(
    "bad_reply",
    `the answer to ${reply.request.method} ${reply.request.path.replace(/\?.*/s, "")} is ${found}`,
    { status: reply.status },
  );
}
var rejected,
  rules2,
  init_reply = __esm({
    "src/system/reply.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_html();
      init_json();
      init_unauthorized();
      ((rejected = {
        matches: (status) => status >= 400,
        code: "rejected",
        message: "the server refused the request as invalid",
      }),
        (rules2 = [
          {
            matches: (status) => status === 403,
            code: "forbidden",
            message: "the server refuses this system",
          },
          {
            matches: (status) => status === 404 || status === 410,
            code: "not_found",
            message: "the server does not know it",
          },
          {
            matches: (status) => status === 429,
            code: "rate_limited",
            message: "the server asks for fewer requests",
          },
          {
            matches: (status) => status >= 500,
            code: "server_error",
            message: "the server failed",
          },
        ]));
    },
  });
function recordPath(systemId) {
  return `/api/systems/${pathId(systemId)}`;
}
function getRecordRequest(systemId, fields) {
  let query = fields.length === 0 ? {} : { fields: fields.join(" ") };
  return { method: "GET", path: buildPath(recordPath(systemId), query) };
}
function putRecordRequest(systemId, changes) {
  return { method: "PUT", path: recordPath(systemId), body: JSON.stringify(changes) };
}
function deleteRecordRequest(systemId) {
  return { method: "DELETE", path: recordPath(systemId) };
}
async function fetchRecord(client, systemId, fields) {
  return readRecord(await client.send(getRecordRequest(systemId, fields)), systemId);
}
async function updateRecord(client, systemId, changes) {
  return readRecord(await client.send(putRecordRequest(systemId, changes)), systemId);
}
async function deleteRecord(client, systemId) {
  let reply = await client.send(deleteRecordRequest(systemId));
  if (reply.status === 404 || reply.status === 410) return reply.uncertain;
  if (reply.status === 401 && reply.uncertain)
    throw new SysctxError(
      "probably_gone",
      "the system is probably deregistered, but the server did not say so",
      {
        hint: "An attempt's answer was lost, and the next was refused as a deleted system's would be. Look in the console.",
        status: 401,
        cause: errorOfStatus(reply),
      },
    );
  return (expectDone(reply), !0);
}
function readRecord(reply, systemId) {
  let record = readJsonObject(reply),
    id = record.value._id;
  if (id !== void 0 && id !== systemId) throw badReply2(reply, "the record of another system");
  return record;
}
var init_record = __esm({
  "src/system/record.ts"() {
    "use strict";
    init_performance();
    init_errors();
    init_ids();
    init_reply();
    init_request();
  },
});
function renderTable(header, rows, paint) {
  let safe = rows.map((row) => row.map(makeVisibleLine)),
    widths = header.map((title, column) =>
      Math.max(title.length, ...safe.map((row) => paint.width(row[column] ?? ""))),
    ),
    align = (row) =>
      row
        .map((cell, column) => padColumns(cell, widths[column] ?? 0, paint))
        .join("  ")
        .trimEnd();
  return [paint.dim(align(header)), ...safe.map(align)].join(`
`);
}
function renderPairs(pairs, paint) {
  let safe = pairs.map(([name, value]) => [makeVisibleLine(name), describeValue(value)]),
    width = Math.max(0, ...safe.map(([name]) => paint.width(name)));
  return safe.map(([name, value]) => {
    let indented = value.replaceAll(
      `
`,
      `
${" ".repeat(width + 2)}`,
    );
    return `${paint.accent(padColumns(name, width, paint))}  ${indented}`.trimEnd();
  }).join(`
`);
}
function describeValue(value) {
  let digits = exactDigits(value);
  return digits !== void 0
    ? digits
    : value == null
      ? ""
      : typeof value == "string"
        ? makeVisible(value)
        : Array.isArray(value)
          ? value.map(describeEntry).join(`
`)
          : isObject(value)
            ? describeEntry(value)
            : String(value);
}
function describeEntry(value) {
  return !isObject(value) || exactDigits(value) !== void 0
    ? Array.isArray(value)
      ? `[${value.map(describeEntry).join(", ")}]`
      : describeValue(value).replaceAll(
          `
`,
          "\\n",
        )
    : Object.entries(value)
        .map(([key, member]) => `${makeVisibleLine(key)}: ${describeMember(member)}`)
        .join(", ");
}
function describeMember(member) {
  let text4 = describeEntry(member);
  return isObject(member) && exactDigits(member) === void 0 ? `{${text4}}` : text4;
}
var init_table = __esm({
  "src/cli/output/table.ts"() {
    "use strict";
    init_performance();
    init_paint();
    init_safe_text();
    init_json();
  },
});
function readAnswer(body, text4) {
  return { json: makeVisibleJson(body.text.trim()), text: text4 };
}
function listAnswer(body, header, rows, label) {
  let labelled = rows.map((row) => row.map(label));
  return readAnswer(body, (paint) => renderTable(header, labelled, paint));
}
var init_read_answer = __esm({
  "src/cli/read-answer.ts"() {
    "use strict";
    init_performance();
    init_safe_text();
    init_table();
  },
});
var get_exports = {};
__export(get_exports, { getCommand: () => getCommand });
async function run2({ words: words2 }, context) {
  let fields = requireFieldNames(words2),
    asked = fields.map((field) => field.replace(/\..*$/, "")),
    record = await fetchRecord(await context.client(), await context.systemId(), [
      ...new Set(asked),
    ]),
    [only] = fields;
  return fields.length === 1 && only !== void 0 && !only.startsWith("-")
    ? oneField(record, only)
    : readAnswer(record, (paint) => renderPairs(selectPairs(record, fields), paint));
}
function oneField(record, field) {
  let value = lookUp(record.value, field);
  if (value === void 0)
    throw new SysctxError("not_found", `this system's record has no ${field}`, {
      hint: "sysctx get shows every field; names are case-sensitive.",
    });
  return readAnswer(record, () =>
    isStructure(value) ? makeVisibleJson(JSON.stringify(value)) : describeValue(value),
  );
}
function isStructure(value) {
  return Array.isArray(value) || isObject(value);
}
function selectPairs(record, fields) {
  let included = fields.filter((field) => !field.startsWith("-"));
  return included.length === 0
    ? Object.entries(record.value)
    : included.map((field) => [field, lookUp(record.value, field)]);
}
var getCommand,
  init_get = __esm({
    "src/cli/commands/get.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_fields();
      init_json();
      init_record();
      init_safe_text();
      init_table();
      init_read_answer();
      getCommand = {
        name: "get",
        summary: "show this system's record, or fields of it",
        description:
          "Shows this system's record. With FIELDs only these are asked for; one FIELD prints the bare value. A dotted name looks into an object: provisionMetadata.provisioner.type",
        arguments: [
          {
            name: "[field...]",
            description: "names of the record, e.g. displayName hostname attributes",
          },
        ],
        examples: [
          ["sysctx get", "the whole record"],
          ["sysctx get hostname os", "two fields of it"],
          ["name=$(sysctx get displayName)", "one value, for a script"],
          ["sysctx get -- -attributes", "all but one: -NAME leaves a field out"],
          ["sysctx get --json | jq .attributes", "the API's own JSON"],
        ],
        run: run2,
      };
    },
  });
async function readData(value, context) {
  let { files, terminal } = context.host;
  return value === "-"
    ? withinLimit(terminal.readStdin(), "standard input had not ended", context)
    : value.startsWith("@")
      ? withinLimit(files.readText(value.slice(1)), `${value.slice(1)} had not ended`, context)
      : value;
}
var dataOption,
  init_data_option = __esm({
    "src/cli/data-option.ts"() {
      "use strict";
      init_performance();
      init_within_limit();
      dataOption = {
        flags: "--data <json>",
        description: "JSON, @FILE, or - for standard input",
        takesStdin: !0,
      };
    },
  });
async function settle(settling, clock, limit) {
  let start = clock.elapsed(),
    heldSince = start;
  for (let pause2 = firstPause; ; pause2 = Math.min(longestPause, pause2 * 2)) {
    let left = start + limit - clock.elapsed(),
      toHold = heldSince + limit * settledPart - clock.elapsed();
    await clock.sleep(Math.max(0, Math.min(pause2, left, Math.max(toHold, 1))));
    let lost2 = await settling.findLost(),
      now = clock.elapsed();
    if (lost2.length === 0 && now - heldSince >= limit * settledPart) return;
    if (now - start >= limit) {
      if (lost2.length === 0) return;
      throw new SysctxError(
        "change_lost",
        `the server did not keep the change: ${lost2.join(", ")}`,
      );
    }
    lost2.length > 0 &&
      (settling.warn(`the server lost ${lost2.join(", ")}; sending it again`),
      await settling.putAgain(),
      (heldSince = clock.elapsed()),
      (pause2 = firstPause / 2));
  }
}
var firstPause,
  longestPause,
  settledPart,
  init_settle = __esm({
    "src/system/settle.ts"() {
      "use strict";
      init_performance();
      init_errors();
      ((firstPause = 1e3), (longestPause = 15e3), (settledPart = 1 / 4));
    },
  });
async function changeAndWait(flag, context, change4, watched) {
  if (flag === void 0) return change4(await context.client());
  let limit = typeof flag == "number" ? flag : usual,
    { timeout = limit + attemptPolicies.interactive.total } = await context.settings(),
    patient = context.fresh({ flags: { ...context.flags, timeout } });
  try {
    let client = await patient.client(),
      result = await change4(client),
      { warn: warn2 } = context.notes;
    return (
      await settle(
        {
          findLost: () => watched.findLost(client),
          putAgain: () => watched.putAgain(client),
          warn: warn2,
        },
        context.host.clock,
        Math.min(limit, timeout),
      ),
      result
    );
  } finally {
    patient.close();
  }
}
var usual,
  waitOption,
  init_wait_option = __esm({
    "src/cli/wait-option.ts"() {
      "use strict";
      init_performance();
      init_attempts();
      init_settle();
      init_values();
      ((usual = 12e4),
        (waitOption = {
          flags: "--wait [duration]",
          description:
            "watch that the change holds, and make it again if the server loses it (default 2m)",
          parse: parseDurationValue,
        }));
    },
  });
function changeEach(ids, what, work) {
  return mapConcurrently(ids, async (id) => {
    try {
      return { id, ...(await work(id)) };
    } catch (error) {
      if (!(error instanceof SysctxError)) throw error;
      let { code, message, hint: hint3, status } = error;
      return {
        id,
        error: new SysctxError(code, `${what} ${id}: ${message}`, { hint: hint3, status }),
      };
    }
  });
}
function writeAnswer(command, results, wording2) {
  let failures = results.flatMap((result) => ("error" in result ? [result.error] : [])),
    items = results.map((result) =>
      "error" in result ? { id: result.id, error: errorMembers(result.error) } : { ...result },
    ),
    changed = results.some((result) => "changed" in result && result.changed);
  return {
    json: makeVisibleJson(JSON.stringify({ schemaVersion: 1, command, changed, results: items })),
    text: (paint) => {
      let lines = results.flatMap((result) => describeResult(result, wording2, paint));
      return lines.length === 0
        ? void 0
        : lines.join(`
`);
    },
    failures,
    confirmation: !0,
  };
}
function describeResult(result, wording2, paint) {
  if ("error" in result) return [];
  let id = makeVisibleLine(wording2.label?.(result.id) ?? result.id),
    note = result.note === void 0 ? "" : paint.dim(`  ${result.note}`);
  return [
    result.changed
      ? `${paint.good(wording2.done)} ${id}${note}`
      : `${wording2.unchanged} ${id}${note}`,
  ];
}
function dryRunAnswer(command, ids, requests) {
  let items = requests.map(({ method, path: path2, body }) => ({
      method,
      path: path2,
      ...(body === void 0 ? {} : { body: JSON.parse(body) }),
    })),
    results = ids.map((id) => ({ id, changed: !0 })),
    envelope = {
      schemaVersion: 1,
      command,
      changed: ids.length > 0,
      dryRun: !0,
      results,
      requests: items,
    };
  return {
    json: makeVisibleJson(JSON.stringify(envelope)),
    text: (paint) =>
      requests.map(
        ({ method, path: path2, body }) =>
          `${paint.bold(method)} ${path2}${
            body === void 0
              ? ""
              : `
${makeVisible(body)}`
          }`,
      ).join(`
`),
  };
}
var init_write_answer = __esm({
  "src/cli/write-answer.ts"() {
    "use strict";
    init_performance();
    init_errors();
    init_concurrently();
    init_notes();
    init_safe_text();
  },
});
var update_exports = {};
__export(update_exports, { updateCommand: () => updateCommand });
async function run3({ words: words2, flags }, context) {
  let changes = await collectChanges(words2, flags.data, context),
    systemId = await context.systemId();
  if (flags.dryRun === !0)
    return dryRunAnswer("update", [systemId], [putRecordRequest(systemId, changes)]);
  let put = (client) => updateRecord(client, systemId, changes),
    record = await changeAndWait(flags.wait, context, put, {
      findLost: async (client) =>
        findDifferences(changes, (await fetchRecord(client, systemId, [])).value),
      putAgain: put,
    });
  for (let field of findContradictions(changes, record.value))
    context.notes.warn(
      `the server answered with another value for ${field}: it may not have taken the change`,
    );
  return writeAnswer("update", [{ id: systemId, changed: !0 }], {
    done: "updated",
    unchanged: "unchanged",
  });
}
async function collectChanges(words2, data, context) {
  let settings = await context.settingsFile(),
    assigned = parseAssignments(words2, (alias) => findAlias(settings, alias)),
    given = data === void 0 ? {} : parseJsonObject(await readData(data, context), "--data"),
    twice = Object.keys(given).find((key) => Object.hasOwn(assigned, key));
  if (twice !== void 0) throw usageError(`${twice} is given twice, as a word and in --data`);
  if (Object.keys(given).length + Object.keys(assigned).length === 0)
    throw usageError("there is nothing to change", "E.g. sysctx update displayName=web-01");
  return { ...given, ...assigned };
}
var updateCommand,
  init_update = __esm({
    "src/cli/commands/update.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_fields();
      init_json();
      init_record();
      init_data_option();
      init_settings();
      init_wait_option();
      init_write_answer();
      updateCommand = {
        name: "update",
        summary: "change fields of this system's record",
        description: `Changes fields of this system's record. Fields: ${changeableFields.join(", ")}. Booleans are true or false; primarySystemUser.id=null clears it. Other keys go through --data. The change is always sent, so the answer is always \`changed\`.`,
        arguments: [{ name: "[key=value...]", description: "a field and its new value" }],
        options: [dataOption, waitOption],
        writes: !0,
        examples: [
          ["sysctx update displayName=web-01 allowSshRootLogin=false", "two fields in one request"],
          ["sysctx update displayName=web-01 --wait", "at first boot, when a change may get lost"],
          [`sysctx update --data '{"description":"rack 4"}'`, "any keys, as JSON"],
        ],
        run: run3,
      };
    },
  });
function compareIdentity(record, machine) {
  let serial = compareSerial(record, machine),
    comparisons = [compareName(record, machine), serial, compareAddresses(record, machine)],
    isContradiction = (comparison) => typeof comparison == "string",
    contradictions = comparisons.filter(isContradiction),
    enough = isContradiction(serial) || contradictions.length > 1;
  return { contradictions, another: enough && !comparisons.includes(!0) };
}
function compareName(record, { hostname: hostname2 }) {
  let there = record.hostname;
  if (typeof there != "string" || there === "" || hostname2 === "") return;
  let short = (name) => name.toLowerCase().split(".")[0];
  return short(there) === short(hostname2)
    ? !0
    : `the record's hostname is ${there}, and this machine is ${hostname2}`;
}
function compareSerial(record, { serialNumber }) {
  let there = record.serialNumber;
  if (!(
    typeof there != "string" ||
    !isTelling(there) ||
    serialNumber === void 0 ||
    !isTelling(serialNumber)
  ))
    return there.trim().toLowerCase() === serialNumber.trim().toLowerCase()
      ? !0
      : `the record's serial number is ${there}, and this machine's is ${serialNumber}`;
}
function isTelling(serial) {
  return (
    /[1-9a-z]/i.test(serial) &&
    !/^(none|default string|not specified|to be filled.*|system serial number|n\/a|unknown)$/i.test(
      serial.trim(),
    )
  );
}
function compareAddresses(record, { addresses }) {
  let there = (Array.isArray(record.networkInterfaces) ? record.networkInterfaces : []).flatMap(
    (entry) =>
      isObject(entry) && entry.internal !== !0 && typeof entry.address == "string"
        ? [entry.address]
        : [],
  );
  if (!(there.length === 0 || addresses.length === 0))
    return there.some((address) => addresses.includes(address))
      ? !0
      : `none of the record's addresses (${there.slice(0, 3).join(", ")}) is this machine's`;
}
var init_identity = __esm({
  "src/lifecycle/identity.ts"() {
    "use strict";
    init_performance();
    init_json();
  },
});
function warnOfAnotherHost(record, { host, notes }) {
  let verdict = compareIdentity(record, host.machine.identify());
  for (let contradiction of verdict.contradictions) notes.warn(contradiction);
  return (
    verdict.another &&
      notes.warn(
        "this machine may carry another host's key, from an image: remove the agent's config and key, and enrol it anew",
      ),
    verdict
  );
}
var init_warn_of_another_host = __esm({
  "src/cli/warn-of-another-host.ts"() {
    "use strict";
    init_performance();
    init_identity();
  },
});
var delete_exports = {};
__export(delete_exports, { deleteCommand: () => deleteCommand });
async function run4({ flags }, context) {
  let systemId = await context.systemId();
  if (flags.dryRun === !0)
    return dryRunAnswer("delete", [systemId], [deleteRecordRequest(systemId)]);
  flags.yes !== !0 && (await confirm(systemId, context));
  let client = await context.client();
  flags.force !== !0 && (await refuseAnotherHost(client, systemId, context));
  let changed = await deleteRecord(client, systemId);
  return (
    changed && rememberDeregistration(systemId, context),
    writeAnswer(
      "delete",
      [{ id: systemId, changed, ...(changed ? {} : { note: "was gone already" }) }],
      { done: "deregistered", unchanged: "unchanged" },
    )
  );
}
async function refuseAnotherHost(client, systemId, context) {
  let record = await fetchRecord(client, systemId, [
    "hostname",
    "serialNumber",
    "networkInterfaces",
  ]).catch((error) => {
    if (!(error instanceof SysctxError && error.status !== void 0)) throw error;
  });
  if (!(record === void 0 || !warnOfAnotherHost(record.value, context).another))
    throw new SysctxError(
      "another_host",
      "the record looks like another machine's; nothing was deregistered",
    );
}
async function confirm(systemId, { host }) {
  let { terminal } = host,
    hint3 = "--yes deregisters without a question.";
  if (!terminal.stdinIsTerminal || !terminal.stderr.isTerminal)
    throw new SysctxError(
      "confirmation_required",
      "delete needs --yes where there is no terminal to ask on",
      { hint: hint3 },
    );
  let digits = systemId.slice(-4),
    question = `Deregister this system (${systemId})? The host can't undo it.
Type the last four digits of its id to go on: `;
  if ((await terminal.ask(question)).trim() !== digits)
    throw new SysctxError("confirmation_required", "not confirmed; nothing was sent", {
      hint: hint3,
    });
}
var deleteCommand,
  init_delete = __esm({
    "src/cli/commands/delete.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_record();
      init_deregistered();
      init_warn_of_another_host();
      init_write_answer();
      deleteCommand = {
        name: "delete",
        summary: "deregister this system",
        description:
          "Deregisters this system: its record goes, and a running agent uninstalls itself and removes the key. The host can't undo it. On a terminal it asks; elsewhere it needs --yes. A system that is already gone is success.",
        options: [
          { flags: "-y, --yes", description: "do not ask" },
          { flags: "--force", description: "even if the record looks like another machine's" },
        ],
        writes: !0,
        asks: !0,
        examples: [
          ["sysctx delete", "asks first"],
          ["sysctx delete --yes --timeout 10s", "in a script that has seconds"],
        ],
        run: run4,
      };
    },
  });
function parseAttributes(words2) {
  let changes = new Map();
  for (let word of words2) {
    let { key, value } = splitAssignment(word);
    if (changes.has(key)) throw usageError(`the attribute ${key} is given twice`);
    if (value.length > longestValue)
      throw usageError(`the value of ${key} has more than ${longestValue} characters`);
    changes.set(key, value);
  }
  return changes;
}
function parseAttributeNames(words2) {
  let wrong = words2.find((word) => word === "" || word.includes("="));
  if (wrong !== void 0)
    throw usageError(`${JSON.stringify(wrong)} is not the name of an attribute`);
  return new Map(words2.map((word) => [word, void 0]));
}
function readAttributes(record) {
  let attributes = record.attributes ?? [],
    isAttribute = (entry) => isObject(entry) && typeof entry.name == "string";
  if (!Array.isArray(attributes) || !attributes.every(isAttribute))
    throw new SysctxError(
      "bad_reply",
      "the record's attributes are not a list of names and values",
      {
        hint: "Nothing was changed: writing back a list that was not understood could lose attributes.",
      },
    );
  return attributes;
}
function mergeAttributes(current, changes) {
  let kept = current
      .filter(({ name }) => !changes.has(name) || changes.get(name) !== void 0)
      .map((entry) =>
        changes.has(entry.name) ? { ...entry, value: changes.get(entry.name) } : entry,
      ),
    present = new Set(kept.map(({ name }) => name)),
    added = [...changes].flatMap(([name, value]) =>
      value === void 0 || present.has(name) ? [] : [{ name, value }],
    );
  return [...kept, ...added];
}
async function changeAttributes(client, systemId, changes) {
  let current = await fetchAttributes(client, systemId),
    results = [...changes.keys()].map((id) => ({ id, changed: differs(current, id, changes) }));
  return (
    results.some(({ changed }) => changed) &&
      (await updateRecord(client, systemId, { attributes: mergeAttributes(current, changes) })),
    results
  );
}
async function fetchAttributes(client, systemId) {
  return readAttributes((await fetchRecord(client, systemId, ["attributes"])).value);
}
function differs(current, name, changes) {
  return current.find((entry) => entry.name === name)?.value !== changes.get(name);
}
async function findLostAttributes(client, systemId, changes) {
  let now = await fetchAttributes(client, systemId);
  return [...changes.keys()].filter((name) => differs(now, name, changes));
}
async function confirmAttributes(client, systemId, changes) {
  let lost2 = await findLostAttributes(client, systemId, changes);
  if (lost2.length !== 0)
    throw new SysctxError(
      "change_lost",
      `the server accepted the change and then did not show it: ${lost2.join(", ")}`,
      {
        hint: "Another writer changed the list at the same moment, or the system has only just registered: --wait sends it again.",
      },
    );
}
var longestValue,
  init_attributes = __esm({
    "src/system/attributes.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_fields();
      init_json();
      init_record();
      longestValue = 1024;
    },
  });
var attributes_exports = {};
__export(attributes_exports, { attributesCommand: () => attributesCommand });
async function list3(_invocation, context) {
  let record = await fetchRecord(await context.client(), await context.systemId(), ["attributes"]),
    rows = readAttributes(record.value).map(({ name, value }) => [name, describeValue(value)]);
  return listAnswer(record, ["NAME", "VALUE"], rows, (text4) => text4);
}
async function change(command, changes, { flags }, context) {
  if (changes.size === 0) throw usageError("there is nothing to change");
  let systemId = await context.systemId();
  if (flags.dryRun === !0) return rehearse(command, systemId, changes, context);
  let set2 = (client) => changeAttributes(client, systemId, changes),
    results = await changeAndWait(flags.wait, context, set2, {
      findLost: (client) => findLostAttributes(client, systemId, changes),
      putAgain: set2,
    });
  return (
    flags.wait === void 0 &&
      results.some(({ changed }) => changed) &&
      (await confirmAttributes(await context.client(), systemId, changes)),
    writeAnswer(command, results, {
      done: command === "attributes set" ? "set" : "removed",
      unchanged: "unchanged",
    })
  );
}
function rehearse(command, systemId, changes, context) {
  context.notes.warn(
    "the second request would carry all other attributes too, as the first one finds them",
  );
  let merged = mergeAttributes([], changes);
  return dryRunAnswer(
    command,
    [...changes.keys()],
    [
      getRecordRequest(systemId, ["attributes"]),
      putRecordRequest(systemId, { attributes: merged }),
    ],
  );
}
var attributesCommand,
  init_attributes2 = __esm({
    "src/cli/commands/attributes.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_attributes();
      init_record();
      init_table();
      init_read_answer();
      init_wait_option();
      init_write_answer();
      attributesCommand = {
        name: "attributes",
        summary: "custom attributes: list, set, unset",
        description:
          "Custom attributes of this system. Changes are merged, so that no other attribute is lost.",
        commands: [
          {
            name: "list",
            summary: "list the attributes",
            examples: [
              ["sysctx attributes list --json", "the record's attributes as the API sends them"],
            ],
            run: list3,
          },
          {
            name: "set",
            summary: "set attributes, keeping the others",
            arguments: [{ name: "<name=value...>", description: "an attribute and its value" }],
            options: [waitOption],
            writes: !0,
            examples: [["sysctx attributes set role=web rack=4", "set two, keep the rest"]],
            run: (invocation, context) =>
              change("attributes set", parseAttributes(invocation.words), invocation, context),
          },
          {
            name: "unset",
            summary: "remove attributes, keeping the others",
            arguments: [{ name: "<name...>", description: "an attribute's name" }],
            writes: !0,
            examples: [["sysctx attributes unset rack", "remove one"]],
            run: (invocation, context) =>
              change(
                "attributes unset",
                parseAttributeNames(invocation.words),
                invocation,
                context,
              ),
          },
        ],
      };
    },
  });
async function changeEdge(client, request, operation) {
  let reply = await client.send(request);
  if (operation === "add" && reply.status === 409)
    return reply.uncertain ? { changed: !0 } : { changed: !1, note: "already there" };
  if (operation === "remove" && (reply.status === 404 || reply.status === 410))
    return reply.uncertain
      ? { changed: !0 }
      : { changed: !1, note: "was not there (a wrong id looks the same)" };
  let error = errorOfStatus(reply);
  if (error !== void 0) throw error;
  return (expectDone(reply), { changed: !0 });
}
var init_edges = __esm({
  "src/system/edges.ts"() {
    "use strict";
    init_performance();
    init_reply();
  },
});
async function fetchPages(client, path2, query = {}) {
  let found = new Map();
  for (let skip2 = 0; ;) {
    let pagePath = buildPath(path2, { ...query, limit: String(pageSize), skip: String(skip2) }),
      reply = await client.send({ method: "GET", path: pagePath }),
      { text: text4, value } = readPage(reply),
      before = found.size;
    for (let entry of value) found.set(identify2(entry), entry);
    if (value.length < pageSize)
      return found.size === value.length
        ? { text: text4, value }
        : joinEntries([...found.values()]);
    if (found.size === before) throw badReply2(reply, "the same page as before");
    if (((skip2 += value.length), skip2 >= mostEntries))
      throw badReply2(reply, "a list without an end");
  }
}
function joinEntries(value) {
  return { text: JSON.stringify(value), value };
}
function readPage(reply) {
  let { text: text4, value } = readJson(reply);
  if (!Array.isArray(value) || !value.every(isObject))
    throw badReply2(reply, "not a JSON array of objects");
  return { text: text4, value };
}
function identify2(entry) {
  let target = isObject(entry.to) ? entry.to : entry,
    { type, id } = target;
  return typeof id == "string" ? `${String(type)}/${id}` : JSON.stringify(entry);
}
var pageSize,
  mostEntries,
  init_pages = __esm({
    "src/system/pages.ts"() {
      "use strict";
      init_performance();
      init_json();
      init_reply();
      init_request();
      ((pageSize = 100), (mostEntries = 1e4));
    },
  });
function fetchGroups(client, systemId) {
  return fetchPages(client, `/api/v2/systems/${pathId(systemId)}/memberof`);
}
function membershipRequest(operation, systemId, groupId) {
  return {
    method: "POST",
    path: `/api/v2/systemgroups/${pathId(groupId)}/members`,
    body: JSON.stringify({ op: operation, type: "system", id: systemId }),
  };
}
var init_groups = __esm({
  "src/system/groups.ts"() {
    "use strict";
    init_performance();
    init_ids();
    init_pages();
  },
});
async function labelIds(context, own = []) {
  let named = [...readAliases(await context.settingsFile()), ...own],
    aliases = new Map(named.map(([alias, id]) => [id, alias]));
  return (text4) =>
    text4.replace(/\b[0-9a-f]{24}\b/g, (id) => {
      let alias = aliases.get(id);
      return alias === void 0 ? id : `${id} (${alias})`;
    });
}
var init_label_ids = __esm({
  "src/cli/label-ids.ts"() {
    "use strict";
    init_performance();
    init_settings();
  },
});
async function resolveIds(words2, what, context) {
  let ids = [];
  for (let word of words2) ids.push(await context.resolveId(word, what));
  return [...new Set(ids)];
}
var init_resolve_ids = __esm({
  "src/cli/resolve-ids.ts"() {
    "use strict";
    init_performance();
  },
});
var groups_exports = {};
__export(groups_exports, { groupsCommand: () => groupsCommand });
async function list4(_invocation, context) {
  let groups = await fetchGroups(await context.client(), await context.systemId());
  return listAnswer(
    groups,
    ["GROUP", "MEMBERSHIP"],
    groups.value.map((entry) => [String(entry.id), describeMembership(entry)]),
    await labelIds(context),
  );
}
async function change2(operation, { words: words2, flags }, context) {
  let command = `groups ${operation}`,
    ids = await resolveIds(words2, "system group's id", context),
    systemId = await context.systemId(),
    toRequest2 = (id) => membershipRequest(operation, systemId, id);
  if (flags.dryRun === !0) return dryRunAnswer(command, ids, ids.map(toRequest2));
  let client = await context.client(),
    results = await changeEach(ids, "group", (id) => changeEdge(client, toRequest2(id), operation));
  return writeAnswer(command, results, {
    done: operation === "add" ? "joined" : "left",
    unchanged: "unchanged",
    label: await labelIds(context),
  });
}
function describeMembership(entry) {
  let paths = Array.isArray(entry.paths) ? entry.paths : [];
  return paths.length === 0 || paths.some((path2) => Array.isArray(path2) && path2.length === 1)
    ? "direct"
    : "through other groups";
}
var groupIds,
  groupsCommand,
  init_groups2 = __esm({
    "src/cli/commands/groups.ts"() {
      "use strict";
      init_performance();
      init_edges();
      init_groups();
      init_label_ids();
      init_read_answer();
      init_resolve_ids();
      init_write_answer();
      ((groupIds = [
        { name: "<id...>", description: "a system group's id, or an alias", suggests: "aliases" },
      ]),
        (groupsCommand = {
          name: "groups",
          summary: "system groups of this system: list, add, remove",
          description:
            "The system groups that this system is in. Joining twice and leaving twice are success.",
          commands: [
            {
              name: "list",
              summary: "list the groups",
              examples: [["sysctx groups list --json | jq -r '.[].id'", "the ids"]],
              run: list4,
            },
            {
              name: "add",
              summary: "join groups",
              arguments: groupIds,
              writes: !0,
              examples: [
                ["sysctx groups add 5e42f4885826553ee6383aa4", "join one"],
                [
                  "sysctx groups add web base 5e42f4885826553ee6383aa4",
                  "several at once, aliases too",
                ],
              ],
              run: (invocation, context) => change2("add", invocation, context),
            },
            {
              name: "remove",
              summary: "leave groups",
              arguments: groupIds,
              writes: !0,
              examples: [["sysctx groups remove 5e42f4885826553ee6383aa4", "leave one"]],
              run: (invocation, context) => change2("remove", invocation, context),
            },
          ],
        }));
    },
  });
async function fetchAssociations(client, systemId, types) {
  let path2 = associationsPath(systemId),
    lists = await Promise.all(
      types.map((targets2) => fetchPages(client, path2, { targets: targets2 })),
    ),
    [only] = lists;
  return lists.length === 1 && only !== void 0
    ? only
    : joinEntries(lists.flatMap((list9) => list9.value));
}
function associationRequest(operation, systemId, target, sudo) {
  let attributes = sudo === void 0 ? {} : { attributes: { sudo } };
  return {
    method: "POST",
    path: associationsPath(systemId),
    body: JSON.stringify({ ...attributes, op: operation, type: target.type, id: target.id }),
  };
}
function requireAssociationType(word) {
  let type = associationTypes.find((known) => known === word);
  if (type !== void 0) return type;
  throw usageError(
    `${JSON.stringify(word)} is not a type of association`,
    `The types are: ${associationTypes.join(", ")}.`,
  );
}
function carriesSudo(type) {
  return type === "user" || type === "user_group";
}
function associationsPath(systemId) {
  return `/api/v2/systems/${pathId(systemId)}/associations`;
}
var associationTypes,
  init_associations = __esm({
    "src/system/associations.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_ids();
      init_pages();
      associationTypes = ["user", "user_group", "policy", "policy_group", "command"];
    },
  });
function fetchUsers(client, systemId) {
  return fetchPages(client, `/api/v2/systems/${systemId}/users`);
}
function readBinding(entry) {
  let paths = (Array.isArray(entry.paths) ? entry.paths : []).filter(Array.isArray),
    through = paths
      .filter((path2) => path2.length > 1)
      .flatMap((path2) => path2.slice(0, -1).flatMap(readTarget));
  return { direct: paths.some((path2) => path2.length === 1), through: [...new Set(through)] };
}
function readTarget(step) {
  let target = isObject(step) && isObject(step.to) ? step.to : {};
  return typeof target.id == "string" ? [target.id] : [];
}
function describeSudo(attributes) {
  let sudo = isObject(attributes) ? attributes.sudo : void 0;
  return !isObject(sudo) || sudo.enabled !== !0
    ? "no"
    : sudo.withoutPassword === !0
      ? "without password"
      : "yes";
}
var init_users = __esm({
  "src/system/users.ts"() {
    "use strict";
    init_performance();
    init_json();
    init_pages();
  },
});
var associations_exports = {};
__export(associations_exports, { associationsCommand: () => associationsCommand });
async function list5({ flags }, context) {
  let types = flags.type ?? associationTypes,
    edges = await fetchAssociations(await context.client(), await context.systemId(), [
      ...new Set(types),
    ]);
  return listAnswer(
    edges,
    ["TYPE", "ID", "SUDO"],
    edges.value.map(describeEdge),
    await labelIds(context),
  );
}
function describeEdge(entry) {
  let to = isObject(entry.to) ? entry.to : {},
    type = String(to.type),
    sudo = type === "user" || type === "user_group" ? describeSudo(entry.attributes) : "";
  return [type, String(to.id), sudo];
}
async function change3(operation, sudo, { words: words2, flags }, context) {
  let command = `associations ${operation}`,
    [typeWord = "", ...idWords] = words2,
    type = requireAssociationType(typeWord);
  if (sudo !== void 0 && !carriesSudo(type))
    throw usageError(
      `an association with a ${type} has no sudo setting`,
      "Only user and user_group have one.",
    );
  let ids = await resolveIds(idWords, `${type}'s id`, context),
    systemId = await context.systemId(),
    toRequest2 = (id) => associationRequest(operation, systemId, { type, id }, sudo);
  if (flags.dryRun === !0) return dryRunAnswer(command, ids, ids.map(toRequest2));
  let client = await context.client(),
    results = await changeEach(ids, type, async (id) => {
      let edge = await changeEdge(client, toRequest2(id), operation);
      return !edge.changed && sudo !== void 0 && operation === "add"
        ? {
            ...edge,
            note: "already there; its sudo setting was not touched (associations update changes it)",
          }
        : edge;
    });
  return writeAnswer(command, results, {
    done: wording[operation],
    unchanged: "unchanged",
    label: await labelIds(context),
  });
}
function readSudo({ flags }) {
  let withoutPassword = flags.sudoWithoutPassword === !0,
    enabled = flags.sudo === !0 || withoutPassword;
  return enabled ? { enabled, withoutPassword } : void 0;
}
function requireSudo(invocation) {
  let sudo = readSudo(invocation);
  if (invocation.flags.sudo !== !1) {
    if (sudo !== void 0) return sudo;
    throw usageError(
      "there is nothing to change",
      "Say which: --sudo, --sudo-without-password or --no-sudo.",
    );
  }
  if (sudo !== void 0) throw usageError("--no-sudo and --sudo-without-password exclude each other");
  return { enabled: !1, withoutPassword: !1 };
}
var targets,
  sudoOptions,
  associationsCommand,
  wording,
  init_associations2 = __esm({
    "src/cli/commands/associations.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_associations();
      init_edges();
      init_json();
      init_users();
      init_label_ids();
      init_read_answer();
      init_resolve_ids();
      init_write_answer();
      ((targets = [
        { name: "<type>", description: associationTypes.join(", "), suggests: associationTypes },
        { name: "<id...>", description: "an id of that type, or an alias", suggests: "aliases" },
      ]),
        (sudoOptions = [
          { flags: "--sudo", description: "with sudo (user and user_group only)" },
          { flags: "--sudo-without-password", description: "with sudo that asks for no password" },
        ]),
        (associationsCommand = {
          name: "associations",
          summary: "direct associations: list, add, update, remove",
          description: `What this system is directly associated with: ${associationTypes.join(", ")}.`,
          commands: [
            {
              name: "list",
              summary: "list the direct associations",
              options: [
                {
                  flags: "--type <type...>",
                  description: `only these: ${associationTypes.join(", ")}`,
                  choices: associationTypes,
                  repeatable: !0,
                },
              ],
              examples: [
                ["sysctx associations list", "all five types"],
                ["sysctx associations list --type user --json", "the users, as the API sends them"],
              ],
              run: list5,
            },
            {
              name: "add",
              summary: "associate this system with a user, group, policy or command",
              arguments: targets,
              options: sudoOptions,
              writes: !0,
              examples: [
                [
                  "sysctx associations add user 5e42f4885826553ee6383aa4 --sudo",
                  "bind a user, with sudo",
                ],
              ],
              run: (invocation, context) =>
                change3("add", readSudo(invocation), invocation, context),
            },
            {
              name: "update",
              summary: "change the sudo setting of an association",
              description:
                "Changes the sudo setting of an association with a user or user_group; one of the three flags says to what.",
              arguments: targets,
              options: [...sudoOptions, { flags: "--no-sudo", description: "take sudo away" }],
              writes: !0,
              examples: [
                [
                  "sysctx associations update user 5e42f4885826553ee6383aa4 --no-sudo",
                  "take sudo away",
                ],
              ],
              run: (invocation, context) =>
                change3("update", requireSudo(invocation), invocation, context),
            },
            {
              name: "remove",
              summary: "end an association",
              arguments: targets,
              writes: !0,
              examples: [
                ["sysctx associations remove policy 5e42f4885826553ee6383aa4", "unbind a policy"],
              ],
              run: (invocation, context) => change3("remove", void 0, invocation, context),
            },
          ],
        }));
      wording = { add: "associated", update: "updated", remove: "removed" };
    },
  });
var users_exports = {};
__export(users_exports, { usersCommand: () => usersCommand });
async function list6(_invocation, context) {
  let users = await fetchUsers(await context.client(), await context.systemId());
  return listAnswer(
    users,
    ["USER", "SUDO", "BOUND"],
    users.value.map(describeUser),
    await labelIds(context),
  );
}
function describeUser(entry) {
  let { direct, through } = readBinding(entry),
    ways = [...(direct ? ["direct"] : []), ...through.map((id) => `through ${id}`)];
  return [String(entry.id), describeSudo(entry.compiledAttributes), ways.join(", ") || "unknown"];
}
var usersCommand,
  init_users2 = __esm({
    "src/cli/commands/users.ts"() {
      "use strict";
      init_performance();
      init_users();
      init_label_ids();
      init_read_answer();
      usersCommand = {
        name: "users",
        summary: "users bound to this system: list",
        description: "The users bound to this system, directly or through groups.",
        commands: [
          {
            name: "list",
            summary: "list the users and how they are bound",
            examples: [
              ["sysctx users list", "each user: direct, through which groups, with sudo or not"],
            ],
            run: list6,
          },
        ],
      };
    },
  });
async function fetchCurrentState(client, systemId, desired) {
  let wantsRecord = Object.keys(desired.fields).length > 0 || desired.attributes !== void 0,
    types = typesOf(desired),
    [record, groups, edges] = await Promise.all([
      wantsRecord ? fetchRecord(client, systemId, []) : void 0,
      desired.groups === void 0 ? void 0 : fetchGroups(client, systemId),
      types.length === 0 ? void 0 : fetchAssociations(client, systemId, types),
    ]);
  return {
    record: record?.value ?? {},
    attributes: record === void 0 ? [] : readAttributes(record.value),
    groups: new Set((groups?.value ?? []).filter(isDirect).map((entry) => requireOwnId(entry.id))),
    edges: new Map((edges?.value ?? []).map(readEdge)),
  };
}
function typesOf({ associations }) {
  return associations === void 0
    ? []
    : associations.exclusive
      ? associationTypes
      : associationTypes.filter((type) => associations.edges.some((edge) => edge.type === type));
}
function isDirect(entry) {
  let paths = Array.isArray(entry.paths) ? entry.paths : [];
  return paths.length === 0 || paths.some((path2) => Array.isArray(path2) && path2.length === 1);
}
function readEdge(entry) {
  let to = isObject(entry.to) ? entry.to : {};
  return [`${String(to.type)}/${requireOwnId(to.id)}`, entry.attributes];
}
function requireOwnId(id) {
  if (typeof id == "string" && isId(id)) return id;
  throw new SysctxError(
    "bad_reply",
    "the server listed something without a valid id; nothing was changed",
  );
}
var init_current = __esm({
  "src/desired/current.ts"() {
    "use strict";
    init_performance();
    init_errors();
    init_associations();
    init_attributes();
    init_groups();
    init_ids();
    init_json();
    init_record();
  },
});
function compareStates(desired, current) {
  let all = [
      ...compareFields(desired, current),
      ...compareAttributes(desired, current),
      ...compareGroups(desired, current),
      ...compareEdges(desired, current),
    ],
    isLate = ({ kind: kind6, step }) =>
      kind6 === "remove" && (step.kind === "group" || step.kind === "edge");
  return [...all.filter((one) => !isLate(one)), ...all.filter(isLate)];
}
function findSettled(desired, current) {
  let nothing = { record: {}, attributes: [], groups: new Set(), edges: new Map() },
    differing = new Set(compareStates(desired, current).map(({ id }) => id)),
    all = compareStates(desired, nothing).map(({ id, after }) => [id, after]);
  return new Map(all.filter(([id, after]) => after !== void 0 && !differing.has(id)));
}
function compareFields({ fields }, { record }) {
  return findDifferences(fields, record).map((name) => ({
    id: `fields.${name}`,
    kind: "change",
    before: lookUp(record, name),
    after: fields[name],
    step: { kind: "field", name, value: fields[name] },
  }));
}
function compareAttributes({ attributes }, current) {
  if (attributes === void 0) return [];
  let there = new Map(current.attributes.map(({ name, value }) => [name, value])),
    extra = attributes.exclusive
      ? [...there.keys()].filter((name) => !attributes.values.has(name))
      : [];
  return [...attributes.values, ...extra.map((name) => [name, null])].flatMap(([name, value]) => {
    let before = there.get(name);
    if (before === (value ?? void 0)) return [];
    let kind6 = value === null ? "remove" : there.has(name) ? "change" : "add",
      step = { kind: "attribute", name, value: value ?? void 0 };
    return [{ id: `attributes.${name}`, kind: kind6, before, after: value ?? void 0, step }];
  });
}
function compareGroups({ groups }, current) {
  if (groups === void 0) return [];
  let difference = (operation) => (id) => ({
      id: `groups.${id}`,
      kind: operation,
      before: operation === "remove" ? id : void 0,
      after: operation === "add" ? id : void 0,
      step: { kind: "group", operation, id },
    }),
    missing = groups.ids.filter((id) => !current.groups.has(id)),
    extra = groups.exclusive ? [...current.groups].filter((id) => !groups.ids.includes(id)) : [];
  return [...missing.map(difference("add")), ...extra.map(difference("remove"))];
}
function compareEdges({ associations }, { edges }) {
  if (associations === void 0) return [];
  let keyOf = ({ type, id }) => `${type}/${id}`,
    named = new Set(associations.edges.map(keyOf)),
    wanted = associations.edges.flatMap((edge) => compareEdge(edge, keyOf(edge), edges)),
    extra = associations.exclusive ? [...edges.keys()].filter((key) => !named.has(key)) : [];
  return [...wanted, ...extra.flatMap(removeEdge)];
}
function compareEdge(edge, key, edges) {
  let id = `associations.${key}`,
    describe6 = (sudo) => (sudo === void 0 ? key : { edge: key, sudo });
  if (!edges.has(key))
    return [
      {
        id,
        kind: "add",
        before: void 0,
        after: describe6(edge.sudo),
        step: { ...edge, kind: "edge", operation: "add" },
      },
    ];
  let before = readSudo2(edges.get(key));
  return edge.sudo === void 0 || isSameSudo(before, edge.sudo)
    ? []
    : [
        {
          id,
          kind: "change",
          before: describe6(before),
          after: describe6(edge.sudo),
          step: { ...edge, kind: "edge", operation: "update" },
        },
      ];
}
function removeEdge(key) {
  let [typeWord, id = ""] = key.split("/"),
    type = associationTypes.find((known) => known === typeWord);
  if (type === void 0) return [];
  let step = { kind: "edge", operation: "remove", type, id, sudo: void 0 };
  return [{ id: `associations.${key}`, kind: "remove", before: key, after: void 0, step }];
}
function readSudo2(attributes) {
  let sudo = isObject(attributes) && isObject(attributes.sudo) ? attributes.sudo : {};
  return { enabled: sudo.enabled === !0, withoutPassword: sudo.withoutPassword === !0 };
}
function isSameSudo(one, other) {
  return one.enabled === other.enabled && one.withoutPassword === other.withoutPassword;
}
var init_difference = __esm({
  "src/desired/difference.ts"() {
    "use strict";
    init_performance();
    init_associations();
    init_fields();
    init_json();
  },
});
async function compareWithServer(client, systemId, desired) {
  let current = await fetchCurrentState(client, systemId, desired);
  return { current, differences: compareStates(desired, current) };
}
var init_compare = __esm({
  "src/desired/compare.ts"() {
    "use strict";
    init_performance();
    init_current();
    init_difference();
  },
});
function nameError(id, error) {
  if (!(error instanceof SysctxError)) throw error;
  return new SysctxError(error.code, `${id}: ${error.message}`, {
    hint: error.hint,
    status: error.status,
  });
}
var init_outcome = __esm({
  "src/desired/outcome.ts"() {
    "use strict";
    init_performance();
    init_errors();
  },
});
async function confirmRecord(client, systemId, desired, outcomes) {
  if (!outcomes.some((outcome) => "changed" in outcome)) return outcomes;
  let unseen = await findUnseen(client, systemId, desired);
  return outcomes.map((outcome) => {
    let error = "changed" in outcome ? unseen(outcome.id) : void 0;
    return error === void 0 ? outcome : { id: outcome.id, error };
  });
}
async function findUnseen(client, systemId, desired) {
  let recordOnly = { ...desired, groups: void 0, associations: void 0 };
  try {
    let { differences } = await compareWithServer(client, systemId, recordOnly),
      lost2 = new Set(differences.map(({ id }) => id)),
      message = (id) => `${id}: the server accepted it and then did not show it`;
    return (id) => (lost2.has(id) ? new SysctxError("change_lost", message(id)) : void 0);
  } catch (error) {
    return (id) => nameError(`${id}: sent, but it could not be read back`, error);
  }
}
var init_confirm = __esm({
  "src/desired/confirm.ts"() {
    "use strict";
    init_performance();
    init_errors();
    init_compare();
    init_outcome();
  },
});
async function mendDifferences(client, systemId, desired, { differences, current }) {
  let record = differences.filter(isRecordStep),
    additions = differences.filter((one) => !isRecordStep(one) && one.kind !== "remove"),
    removals = differences.filter((one) => !isRecordStep(one) && one.kind === "remove"),
    put = await mendRecord(client, systemId, record, current),
    confirm2 = () => confirmRecord(client, systemId, desired, put),
    [added, early] = await Promise.all([
      mendEdges(client, systemId, additions),
      removals.length === 0 ? confirm2() : void 0,
    ]),
    failed = [...put, ...added].some((outcome) => "error" in outcome),
    [removed, done] = await Promise.all([
      failed ? leaveOut(removals) : mendEdges(client, systemId, removals),
      early ?? confirm2(),
    ]);
  return [...done, ...added, ...removed];
}
function leaveOut(removals) {
  return removals.map(({ id }) => ({
    id,
    error: new SysctxError("not_attempted", `${id}: not removed, because an earlier step failed`),
  }));
}
async function mendRecord(client, systemId, differences, current) {
  if (differences.length === 0) return [];
  try {
    return (
      await updateRecord(client, systemId, recordChanges(differences, current)),
      differences.map(({ id }) => ({ id, changed: !0 }))
    );
  } catch (error) {
    return differences.map(({ id }) => ({ id, error: nameError(id, error) }));
  }
}
function recordChanges(differences, current) {
  let steps = differences.map(({ step }) => step),
    fields = steps.flatMap((step) => (step.kind === "field" ? [[step.name, step.value]] : [])),
    attributes = steps.flatMap((step) =>
      step.kind === "attribute" ? [[step.name, step.value]] : [],
    );
  return {
    ...Object.fromEntries(fields),
    ...(attributes.length === 0
      ? {}
      : { attributes: mergeAttributes(current.attributes, new Map(attributes)) }),
  };
}
function mendEdges(client, systemId, differences) {
  return mapConcurrently(differences, async ({ id, step }) => {
    try {
      let edge = step;
      return { id, ...(await changeEdge(client, toRequest(edge, systemId), edge.operation)) };
    } catch (error) {
      return { id, error: nameError(id, error) };
    }
  });
}
function toRequest(step, systemId) {
  return step.kind === "group"
    ? membershipRequest(step.operation, systemId, step.id)
    : associationRequest(step.operation, systemId, step, step.sudo);
}
function planRequests(systemId, differences, current) {
  let record = differences.filter(isRecordStep),
    rest = differences.filter((one) => !isRecordStep(one));
  return [
    ...(record.length === 0 ? [] : [putRecordRequest(systemId, recordChanges(record, current))]),
    ...rest.map(({ step }) => toRequest(step, systemId)),
  ];
}
var isRecordStep,
  init_carry_out = __esm({
    "src/desired/carry-out.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_associations();
      init_attributes();
      init_concurrently();
      init_edges();
      init_groups();
      init_record();
      init_record();
      init_confirm();
      init_outcome();
      isRecordStep = ({ step }) => step.kind === "field" || step.kind === "attribute";
    },
  });
function applyAnswer(report) {
  let { outcomes, requests } = report,
    changed = outcomes.some((outcome) => "changed" in outcome && outcome.changed);
  return {
    json: makeVisibleJson(JSON.stringify(describeJson(report, changed))),
    text: (paint) => describeText(report, changed, paint),
    failures: outcomes.flatMap((outcome) => ("error" in outcome ? [outcome.error] : [])),
    confirmation: requests === void 0,
  };
}
function describeJson({ differences, outcomes, requests, settled }, changed) {
  let byId = new Map(differences.map((difference) => [difference.id, difference])),
    results = outcomes.map((outcome) => {
      let { kind: kind6, before, after } = byId.get(outcome.id) ?? {};
      return {
        ...("error" in outcome ? { id: outcome.id, error: errorMembers(outcome.error) } : outcome),
        kind: kind6,
        before,
        after,
      };
    }),
    dryRun = requests === void 0 ? {} : { dryRun: !0, requests },
    diff = settled === void 0 ? {} : { diff: describeDiff(differences, settled) };
  return { schemaVersion: 1, command: "apply", changed, ...dryRun, results, ...diff };
}
function describeDiff(differences, settled) {
  let side = (name) => {
    let differing = differences.map((one) => [one.id, one[name]]),
      there = [...settled, ...differing].filter(([, value]) => value !== void 0);
    return Object.fromEntries(there.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  };
  return { before: side("before"), after: side("after") };
}
function describeText(report, changed, paint) {
  let { differences, outcomes, requests, settled, label } = report,
    failed = new Set(outcomes.flatMap((one) => ("error" in one ? [one.id] : []))),
    mark = ({ id }) => (failed.has(id) ? paint.bad("  (not done)") : ""),
    lines = differences.map(
      (one) =>
        (settled === void 0 ? describeLine(one, label, paint) : describeSides(one, label, paint)) +
        mark(one),
    ),
    title =
      differences.length === 0
        ? ["nothing to do: the host is as the document says"]
        : requests === void 0
          ? []
          : ["this would change; nothing was sent but reads:"],
    same = [...(settled ?? [])].map(([id, value]) => `  ${describeEntry2(id, value, label)}`);
  return [...title, ...same, ...lines, paint.dim(`changed: ${changed}`)].join(`
`);
}
function show(value) {
  return typeof value == "string"
    ? value
    : isObject(value) && "sudo" in value
      ? `sudo ${describeSudo(value)}`
      : (JSON.stringify(value) ?? "nothing");
}
function describeEntry2(id, value, label) {
  let isEdge = /^(groups|associations)\./.test(id) && typeof value == "string";
  return makeVisibleLine(label(isEdge ? id : `${id}: ${show(value)}`));
}
function describeLine({ id, kind: kind6, before, after }, label, paint) {
  let name = makeVisibleLine(label(id));
  return kind6 === "add"
    ? paint.good(`+ ${describeEntry2(id, after, label)}`)
    : kind6 === "remove"
      ? paint.bad(`- ${name}`)
      : paint.warn(
          `~ ${name}: ${makeVisibleLine(show(before))} -> ${makeVisibleLine(show(after))}`,
        );
}
function describeSides({ id, before, after }, label, paint) {
  let line = (mark, value) =>
    value === void 0 ? [] : [`${mark} ${describeEntry2(id, value, label)}`];
  return [
    ...line("-", before).map((text4) => paint.bad(text4)),
    ...line("+", after).map((text4) => paint.good(text4)),
  ].join(`
`);
}
var init_apply_answer = __esm({
  "src/cli/apply-answer.ts"() {
    "use strict";
    init_performance();
    init_json();
    init_users();
    init_notes();
    init_safe_text();
  },
});
var yaml_exports = {};
__export(yaml_exports, { default: () => import_yaml.default });
var import_yaml,
  init_yaml = __esm({
    "aside:yaml"() {
      init_performance();
      __reExport(yaml_exports, require("./lib/yaml.cjs"));
      import_yaml = __toESM(require("./lib/yaml.cjs"));
    },
  });
function complain(node, place, problem, hint3) {
  return complainAt(node?.range?.[0] ?? 0, place, problem, hint3);
}
function complainAt(offset, { file, lines }, problem, hint3) {
  let { line, col } = lines.linePos(offset),
    at = `${Math.max(1, line)}:${Math.max(1, col)}`;
  return new SysctxError("document_invalid", `${file}:${at}: ${problem}`, { hint: hint3 });
}
var init_place = __esm({
  "src/desired/place.ts"() {
    "use strict";
    init_performance();
    init_errors();
  },
});
function readValue(node, reader) {
  if (!(0, yaml_exports.isScalar)(node) || typeof node.value != "string")
    throw complain(node, reader, "this must be a single value");
  let written = node.value,
    text4 = substituteNames(written, node, reader),
    word = isPlain(node) ? words.get(text4) : void 0;
  return { text: text4, typed: word === void 0 ? text4 : word, written };
}
function isNothing(node) {
  return node == null
    ? !0
    : (0, yaml_exports.isScalar)(node) && isPlain(node) && words.get(String(node.value)) === null;
}
function substituteNames(text4, node, reader) {
  return text4.replace(/\$(?:\$|\{([^}]*)(\}?))/g, (all, name, end) => {
    if (all === "$$") return "$";
    if (end === "") throw complain(node, reader, `${show2(all)} has no } at its end`);
    let value = reader.substitute(name);
    if (value === void 0) throw complain(node, reader, `\${${showName(name)}} is not set`);
    return value;
  });
}
function readMap(node, place, known) {
  if (!(0, yaml_exports.isMap)(node)) throw complain(node, place, "this must be a map");
  let entries = new Map();
  for (let { key, value } of node.items) {
    let name = readName(key, place);
    if (known !== void 0 && !known.includes(name)) {
      let hint3 = `Known: ${known.join(", ")}.`;
      throw complain(key, place, `${show2(name)} is not known here`, hint3);
    }
    if (entries.has(name)) throw complain(key, place, "a key stands here twice");
    if (value === null) throw complain(key, place, `${showName(name)} has no value`);
    entries.set(name, { key, value });
  }
  return entries;
}
function readName(key, place) {
  let name = (0, yaml_exports.isScalar)(key) ? String(key.value) : void 0;
  if (name === void 0) throw complain(key, place, "a key must be a single value");
  if (name === "") throw complain(key, place, "a key is empty");
  return name;
}
function readList2(node, reader, name) {
  if ((0, yaml_exports.isSeq)(node)) return { items: node.items, exclusive: !1 };
  let entries = readMap(node, reader, [name, "exclusive"]),
    list9 = entries.get(name)?.value;
  if (!(0, yaml_exports.isSeq)(list9)) throw complain(list9 ?? node, reader, `${name} is a list`);
  return { items: list9.items, exclusive: readExclusive(entries, reader) };
}
function readExclusive(entries, reader) {
  let node = entries.get("exclusive")?.value;
  if (node === void 0) return !1;
  let { typed } = readValue(node, reader);
  if (typeof typed == "boolean") return typed;
  throw complain(node, reader, "exclusive is true or false");
}
var words,
  isPlain,
  show2,
  showName,
  init_nodes = __esm({
    "src/desired/nodes.ts"() {
      "use strict";
      init_performance();
      init_yaml();
      init_place();
      words = new Map([
        ...["true", "True", "TRUE"].map((word) => [word, !0]),
        ...["false", "False", "FALSE"].map((word) => [word, !1]),
        ...["null", "Null", "NULL", "~", ""].map((word) => [word, null]),
      ]);
      isPlain = (node) => node.type === "PLAIN" && node.tag === void 0;
      ((show2 = (text4) => JSON.stringify(text4)), (showName = (name) => show2(name).slice(1, -1)));
    },
  });
function readSections(top, reader, findAlias2) {
  let entries = readMap(top, reader, sectionNames),
    section = (name) => entries.get(name)?.value,
    toId = (node, what) => readId(node, what, reader, findAlias2);
  return {
    fields: readFields(section("fields"), reader, findAlias2),
    attributes: readAttributes2(section("attributes"), reader),
    groups: readGroups(section("groups"), reader, toId),
    associations: readAssociations(section("associations"), reader, toId),
  };
}
function readAliases2(top, reader) {
  let node = readMap(top, reader, sectionNames).get("aliases")?.value;
  if (node === void 0) return new Map();
  let pairs = [...readMap(node, reader)].map(([name, { value }]) => [
    name,
    readId(value, "alias's id", reader, () => {}),
  ]);
  return new Map(pairs);
}
function readFields(node, reader, findAlias2) {
  if (node === void 0) return new Map();
  let pairs = [...readMap(node, reader)].map(([name, { key, value }]) => {
    let { typed, written } = readValue(value, reader),
      field = parseField(name, typed, findAlias2);
    if ("value" in field) return [name, field.value];
    throw field.unknown
      ? complain(key, reader, field.problem, unknownFieldHint)
      : complain(value, reader, `${field.problem}, not ${show2(written)}`);
  });
  return new Map(pairs);
}
function readAttributes2(node, reader) {
  if (node === void 0) return;
  let entries = readMap(node, reader, ["values", "exclusive"]),
    values = entries.get("values")?.value;
  if (values === void 0) throw complain(node, reader, "attributes need a map of values");
  let pairs = [...readMap(values, reader)].map(([name, { value }]) => {
    let { text: text4, typed } = readValue(value, reader);
    if (typed === null) return [name, null];
    if (text4.length > longestAttribute) {
      let problem = `the value of ${showName(name)} has more than ${longestAttribute} characters`;
      throw complain(value, reader, problem);
    }
    return [name, text4];
  });
  return { values: new Map(pairs), exclusive: readExclusive(entries, reader) };
}
function readGroups(node, reader, toId) {
  if (node === void 0) return;
  let { items, exclusive: exclusive2 } = readList2(node, reader, "ids");
  return { ids: items.map((item) => toId(item, "system group")), exclusive: exclusive2 };
}
function readAssociations(node, reader, toId) {
  if (node === void 0) return;
  let { items, exclusive: exclusive2 } = readList2(node, reader, "edges");
  return { edges: items.map((item) => readEdge2(item, reader, toId)), exclusive: exclusive2 };
}
function readEdge2(node, reader, toId) {
  let entries = readMap(node, reader, ["type", "id", "sudo"]),
    typeNode = entries.get("type")?.value,
    word = typeNode === void 0 ? void 0 : readValue(typeNode, reader).text,
    type = associationTypes.find((known) => known === word);
  if (type === void 0)
    throw complain(typeNode ?? node, reader, `type is one of ${associationTypes.join(", ")}`);
  return {
    type,
    id: toId(entries.get("id")?.value ?? node, type),
    sudo: readSudo3(entries.get("sudo")?.value, type, reader),
  };
}
function readSudo3(node, type, reader) {
  if (node === void 0) return;
  let { typed } = readValue(node, reader);
  if (!carriesSudo(type))
    throw complain(node, reader, `an association with a ${type} has no sudo setting`);
  if (typed === "without-password") return { enabled: !0, withoutPassword: !0 };
  if (typeof typed == "boolean") return { enabled: typed, withoutPassword: !1 };
  throw complain(node, reader, "sudo is true, false or without-password");
}
function readId(node, what, reader, findAlias2) {
  let { text: text4, written } = readValue(node, reader),
    id = isId(text4) ? text4 : findAlias2(text4);
  if (id !== void 0) return id;
  throw complain(
    node,
    reader,
    `${show2(written)} is no ${what}: neither an id nor an alias`,
    "An id is 24 hexadecimal digits; aliases: sysctx config set alias.NAME ID, or aliases in the document.",
  );
}
var sectionNames,
  longestAttribute,
  init_sections = __esm({
    "src/desired/sections.ts"() {
      "use strict";
      init_performance();
      init_associations();
      init_fields();
      init_ids();
      init_nodes();
      init_place();
      ((sectionNames = ["aliases", "fields", "attributes", "groups", "associations"]),
        (longestAttribute = 1024));
    },
  });
function parseDesiredState(text4, file, names2) {
  let reader = { file, lines: new yaml_exports.LineCounter(), substitute: names2.substitute };
  if (text4.length > mostCharacters)
    throw complain(void 0, reader, "the document is larger than 256 KiB");
  let documents = (0, yaml_exports.parseAllDocuments)(text4.replace(/^\ufeff/, ""), {
    lineCounter: reader.lines,
    schema: "failsafe",
    uniqueKeys: !0,
    prettyErrors: !1,
    strict: !0,
  });
  if (documents.length === 0) throw complain(void 0, reader, "the document is empty");
  let tops = documents.map((document) => readTop(document, reader)),
    aliases = new Map(tops.flatMap((top) => [...readAliases2(top, reader)])),
    findAlias2 = (alias) => aliases.get(alias) ?? names2.findAlias(alias),
    sections = tops.map((top) => readSections(top, reader, findAlias2));
  return { ...mergeSections(sections), aliases };
}
function readTop(document, reader) {
  let [problem] = [...document.errors, ...document.warnings];
  if (problem !== void 0)
    throw complainAt(problem.pos[0], reader, explainSyntax(problem.code, problem.message));
  let { explicit, version: version3 } = document.directives?.yaml ?? {};
  if (explicit === !0 && version3 !== "1.2")
    throw complain(void 0, reader, `YAML ${version3} is refused; write YAML 1.2 or leave it out`);
  let { contents } = document;
  if (isNothing(contents)) throw complain(contents, reader, "the document is empty");
  if ((refuseReferences(document, reader), (0, yaml_exports.isMap)(contents))) return contents;
  throw complain(
    contents,
    reader,
    "the document is not a map of fields, attributes, groups, associations",
  );
}
function explainSyntax(code, message) {
  return code === "DUPLICATE_KEY"
    ? "a key stands here twice"
    : code === "TAB_AS_INDENT"
      ? "a tab is used to indent; YAML wants spaces"
      : message.includes("call stack")
        ? "the document is nested too deeply"
        : (message.split(`
`)[0] ?? code);
}
function refuseReferences(document, reader) {
  let count = 0;
  (0, yaml_exports.visit)(document, {
    Node(_key, node) {
      if ((0, yaml_exports.isAlias)(node))
        throw complain(node, reader, "references (*name) are refused");
      if (((count += 1), count > mostNodes))
        throw complain(node, reader, "the document is too large");
    },
  });
}
function mergeSections(all) {
  let attributes = all.flatMap((one) => (one.attributes === void 0 ? [] : [one.attributes])),
    groups = all.flatMap((one) => (one.groups === void 0 ? [] : [one.groups])),
    associations = all.flatMap((one) => (one.associations === void 0 ? [] : [one.associations])),
    edges = new Map(
      associations.flatMap((one) => one.edges.map((edge) => [`${edge.type}/${edge.id}`, edge])),
    ),
    isExclusive = (sections) => sections.some(({ exclusive: exclusive2 }) => exclusive2);
  return {
    fields: Object.fromEntries(all.flatMap(({ fields }) => [...fields])),
    attributes:
      attributes.length === 0
        ? void 0
        : {
            values: new Map(attributes.flatMap(({ values }) => [...values])),
            exclusive: isExclusive(attributes),
          },
    groups:
      groups.length === 0
        ? void 0
        : { ids: [...new Set(groups.flatMap(({ ids }) => ids))], exclusive: isExclusive(groups) },
    associations:
      associations.length === 0
        ? void 0
        : { edges: [...edges.values()], exclusive: isExclusive(associations) },
  };
}
var mostCharacters,
  mostNodes,
  init_document = __esm({
    "src/desired/document.ts"() {
      "use strict";
      init_performance();
      init_yaml();
      init_nodes();
      init_place();
      init_sections();
      ((mostCharacters = 256 * 1024), (mostNodes = 1e4));
    },
  });
async function readDocument(path2, context) {
  let { files, terminal, env: env2, machine } = context.host,
    reading = path2 === "-" ? terminal.readStdin() : files.readText(path2),
    source = path2 === "-" ? "standard input" : path2,
    text4 = await withinLimit(reading, `${source} had not ended`, context),
    settings = await context.settingsFile();
  return parseDesiredState(text4, source, {
    substitute: (name) => (name === "hostname" ? machine.identify().hostname : env2[name]),
    findAlias: (alias) => findAlias(settings, alias),
  });
}
async function compareWithHost(desired, context) {
  return compareWithServer(await context.client(), await context.systemId(), desired);
}
async function applyState(desired, comparison, context) {
  return mendDifferences(await context.client(), await context.systemId(), desired, comparison);
}
var init_apply_document = __esm({
  "src/cli/apply-document.ts"() {
    "use strict";
    init_performance();
    init_carry_out();
    init_compare();
    init_document();
    init_settings();
    init_within_limit();
  },
});
var schema_exports = {};
__export(schema_exports, { documentSchema: () => documentSchema });
var reference,
  substituted,
  boolean,
  text2,
  fieldSchemas,
  exclusive,
  listOf,
  edgeSchema,
  documentSchema,
  init_schema = __esm({
    "src/desired/schema.ts"() {
      "use strict";
      init_performance();
      init_associations();
      init_fields();
      init_sections();
      ((reference = { type: ["string", "number"], description: "An id, or an alias." }),
        (substituted = { type: "string", pattern: "\\$\\{[^}]+\\}" }),
        (boolean = { anyOf: [{ type: "boolean" }, substituted] }),
        (text2 = { type: ["string", "number"] }),
        (fieldSchemas = {
          text: text2,
          boolean,
          user: {
            type: ["string", "number", "null"],
            description: "A user's id or alias; null clears it.",
          },
        }),
        (exclusive = { ...boolean, description: "Whether what is not named is removed." }),
        (listOf = (name, items, description) => ({
          description,
          oneOf: [
            { type: "array", items },
            {
              type: "object",
              properties: { [name]: { type: "array", items }, exclusive },
              required: [name],
              additionalProperties: !1,
            },
          ],
        })),
        (edgeSchema = (withSudo) => ({
          type: "object",
          properties: {
            type: { enum: associationTypes.filter((type) => carriesSudo(type) === withSudo) },
            id: reference,
            ...(withSudo && { sudo: { anyOf: [boolean, { const: "without-password" }] } }),
          },
          required: ["type", "id"],
          additionalProperties: !1,
        })),
        (documentSchema = {
          $schema: "https://json-schema.org/draft/2020-12/schema",
          title: "sysctx desired state",
          description: "What a host should be. A section that is absent is left alone.",
          type: "object",
          properties: {
            aliases: {
              description: "Names for ids, in all documents of the file.",
              type: "object",
              additionalProperties: { type: ["string", "number"] },
            },
            fields: {
              description: "Fields of the record.",
              type: "object",
              properties: Object.fromEntries(
                changeableFields.map((name) => [name, fieldSchemas[typeOfField(name)]]),
              ),
              additionalProperties: !1,
            },
            attributes: {
              description: "Custom attributes; null removes one.",
              type: "object",
              properties: {
                values: {
                  type: "object",
                  propertyNames: { minLength: 1 },
                  additionalProperties: {
                    type: ["string", "number", "boolean", "null"],
                    maxLength: longestAttribute,
                  },
                },
                exclusive,
              },
              required: ["values"],
              additionalProperties: !1,
            },
            groups: listOf("ids", reference, "The system groups that this host is in."),
            associations: listOf(
              "edges",
              { oneOf: [edgeSchema(!0), edgeSchema(!1)] },
              "What this host is directly associated with.",
            ),
          },
          additionalProperties: !1,
        }));
    },
  });
var apply_exports = {};
__export(apply_exports, { applyCommand: () => applyCommand });
async function run5({ flags }, context) {
  if (flags.schema === !0) return schemaAnswer();
  let file = flags.file;
  if (file === void 0) throw usageError("apply needs a document", "E.g. sysctx apply -f host.yaml");
  let desired = await readDocument(file, context),
    comparison = await compareWithHost(desired, context),
    { differences, current } = comparison,
    settled = flags.diff === !0 ? findSettled(desired, current) : void 0,
    outcome =
      flags.dryRun === !0
        ? await foresee(comparison, context)
        : { outcomes: await applyState(desired, comparison, context) };
  return applyAnswer({
    differences,
    label: await labelIds(context, desired.aliases),
    ...outcome,
    ...(settled && { settled }),
  });
}
async function schemaAnswer() {
  let { documentSchema: documentSchema2 } = await Promise.resolve().then(
      () => (init_schema(), schema_exports),
    ),
    text4 = JSON.stringify(documentSchema2, null, 2);
  return { text: () => text4, json: text4 };
}
async function foresee({ differences, current }, context) {
  let requests = planRequests(await context.systemId(), differences, current).map(
    ({ method, path: path2, body }) => ({
      method,
      path: path2,
      body: body === void 0 ? null : JSON.parse(body),
    }),
  );
  return { outcomes: differences.map(({ id }) => ({ id, changed: !0 })), requests };
}
var applyCommand,
  init_apply = __esm({
    "src/cli/commands/apply.ts"() {
      "use strict";
      init_performance();
      init_carry_out();
      init_difference();
      init_errors();
      init_apply_answer();
      init_apply_document();
      init_label_ids();
      init_values();
      applyCommand = {
        name: "apply",
        summary: "make this host what a document says",
        description: `Reads the host's record, groups and associations, shows how they differ from the document, and makes only the changes that are needed. A second run changes nothing. With --dry-run it reads and compares, and changes nothing.

  fields:       {displayName: web-01, allowSshRootLogin: false}
  attributes:   {values: {role: web}, exclusive: true}
  groups:       [web, 5e42f4885826553ee6383aa4]
  associations: [{type: user, id: 5e42f4885826553ee6383aa4, sudo: true}]

exclusive removes what is not named; lists take it as {ids: [...], exclusive: true} and {edges: [...], exclusive: true}. \${NAME} is an environment variable, \${hostname} this machine's name; aliases: {web: ID} names ids.`,
        options: [
          {
            flags: "-f, --file <file>",
            description: "the document, YAML or JSON; - is standard input",
            parse: parseText,
            suggests: "files",
            takesStdin: !0,
          },
          {
            flags: "--diff",
            description: "show all that the document speaks of, before and after",
          },
          {
            flags: "--schema",
            description: "print the JSON Schema of documents, and do nothing else",
          },
        ],
        writes: !0,
        examples: [
          ["sysctx apply -f host.yaml --dry-run", "what would change"],
          ["sysctx apply -f host.yaml", "change it"],
          [
            "sysctx apply --schema > host.schema.json",
            "for an editor that completes and checks documents",
          ],
        ],
        run: run5,
      };
    },
  });
async function waitUntilReady(
  { examine: examine2, untilChange: untilChange2, tell: tell2 },
  clock,
  deadline,
) {
  let told = "";
  for (;;) {
    let missing = await attempt2(examine2);
    if (missing === void 0) return;
    if (
      (missing.message !== told && tell2(missing.message),
      (told = missing.message),
      deadline.remaining() > 0 && (await pause(missing, untilChange2, clock, deadline)),
      deadline.remaining() <= 0)
    )
      throw notReady(missing, deadline);
  }
}
async function attempt2(examine2) {
  try {
    await examine2();
    return;
  } catch (error) {
    if (error instanceof SysctxError && !hopeless.has(error.code)) return error;
    throw error;
  }
}
function notReady({ code, message, hint: hint3, status }, { limit }) {
  return new SysctxError(code, `not ready after ${describeDuration(limit)}: ${message}`, {
    hint: hint3,
    status,
  });
}
async function pause(missing, untilChange2, clock, deadline) {
  let over = new AbortController(),
    signal = AbortSignal.any([over.signal, deadline.signal]);
  try {
    await Promise.race([
      untilChange2(signal),
      clock.sleep(missing.status === void 0 ? interval2 : apiInterval, signal),
    ]);
  } finally {
    over.abort();
  }
}
var interval2,
  apiInterval,
  hopeless,
  init_readiness = __esm({
    "src/lifecycle/readiness.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_duration();
      ((interval2 = 5e3), (apiInterval = 15e3));
      hopeless = new Set(["internal", "usage", "settings_invalid", "input_failed"]);
    },
  });
function plainAnswer(text4, value) {
  return { text: () => text4, json: JSON.stringify(value) };
}
var init_answer2 = __esm({
  "src/cli/answer.ts"() {
    "use strict";
    init_performance();
  },
});
var wait_exports = {};
__export(wait_exports, { waitCommand: () => waitCommand });
async function run6({ flags }, context) {
  let { host, notes } = context,
    { timeout: limit = attemptPolicies.firstBoot.total } = await context.settings(),
    deadline = startDeadline(host.clock, limit),
    started = host.clock.elapsed(),
    wanted = wantsProgress(
      host.terminal.stderr,
      host.env,
      flags.quiet === !0 || flags.output === "json",
    ),
    progress = startProgress("sysctx wait", wanted),
    systemId = "",
    splay = once(async (id) => delayStart(id, limit, deadline, context));
  try {
    await waitUntilReady(
      {
        examine: async () => {
          systemId = await examine(context, deadline, splay);
        },
        untilChange: async (signal) =>
          host.machine.untilChange(await watchedPaths(context), signal),
        tell: (state) =>
          wanted
            ? progress.say(`waiting: ${makeVisibleLine(state)}`)
            : notes.tell(`waiting: ${state}`),
      },
      host.clock,
      deadline,
    );
  } finally {
    (progress.stop(), deadline.cancel());
  }
  let waited = host.clock.elapsed() - started;
  return plainAnswer(`ready: system ${systemId}, after ${describeDuration(waited)}`, {
    schemaVersion: 1,
    command: "wait",
    ready: !0,
    systemId,
    waitedSeconds: Math.round(waited / 100) / 10,
  });
}
async function examine(context, deadline, splay) {
  let local = context.fresh({}),
    systemId = await local.systemId();
  (await local.privateKey(), await splay(systemId));
  let left = Math.max(1, Math.round(deadline.remaining())),
    fresh = context.fresh({
      flags: { ...context.flags, timeout: left },
      policy: attemptPolicies.firstBoot,
    });
  try {
    let { value } = await fetchRecord(await fresh.client(), systemId, []);
    return (warnOfAnotherHost(value, context), systemId);
  } finally {
    fresh.close();
  }
}
async function delayStart(id, limit, deadline, { host, notes }) {
  if (host.terminal.stderr.isTerminal) return;
  let policy = {
      ...attemptPolicies.firstBoot,
      splay: Math.min(attemptPolicies.firstBoot.splay, limit / 3),
    },
    delay = startSplay(id, policy);
  (notes.tell(`waiting: ${describeDuration(delay)}, this host's own delay before its first call`),
    await host.clock.sleep(delay, deadline.signal));
}
async function watchedPaths(context) {
  let { agentConfig = context.host.files.defaultAgentConfig, key } = await context.settings();
  return key === void 0 ? [agentConfig] : [agentConfig, key];
}
var waitCommand,
  init_wait = __esm({
    "src/cli/commands/wait.ts"() {
      "use strict";
      init_performance();
      init_readiness();
      init_attempts();
      init_deadline();
      init_duration();
      init_record();
      init_answer2();
      init_progress();
      init_safe_text();
      init_warn_of_another_host();
      init_once();
      waitCommand = {
        name: "wait",
        summary: "wait until the agent has registered and the API answers",
        description:
          "Waits until this host is ready: agent config there, systemKey in it, key readable, and the API answers. For first boot: at most 3 minutes (--timeout), with a delay of this host's own before its first call where no terminal waits. At the limit it says what is still missing.",
        asks: !0,
        examples: [
          ["sysctx wait --timeout 5m", "in cloud-init's runcmd, before the first call"],
          ["sysctx wait --json", "with the seconds it took"],
        ],
        run: run6,
      };
    },
  });
function formatHookConfig(config) {
  return `${JSON.stringify({ schemaVersion: 1, ...config }, void 0, 2)}
`;
}
function parseHookConfig(text4, path2) {
  let value = parse3(text4);
  if (value !== void 0) return value;
  throw new SysctxError("settings_invalid", `${path2} is not what sysctx hook install writes`, {
    hint: "Arm the hook again with sysctx hook install.",
  });
}
function parse3(text4) {
  let value;
  try {
    value = JSON.parse(text4);
  } catch {
    return;
  }
  if (!isObject(value)) return;
  let { action, document, atBoot, when, machineId, armedAt, settings } = value;
  if (
    !(action !== "delete" && action !== "apply") &&
    !(when !== "poweroff" && when !== "terminating") &&
    !(typeof machineId != "string" || typeof armedAt != "string" || !isObject(settings)) &&
    !(action === "apply" && typeof document != "string") &&
    Object.values(settings).every((entry) => typeof entry == "string")
  )
    return {
      action,
      document: typeof document == "string" ? document : void 0,
      atBoot: typeof atBoot == "string" ? atBoot : void 0,
      when,
      machineId,
      armedAt,
      settings,
    };
}
var init_hook_config = __esm({
  "src/lifecycle/hook-config.ts"() {
    "use strict";
    init_performance();
    init_errors();
    init_json();
  },
});
function formatSysvinitScript(program2, configFolder) {
  return `#!/bin/sh
### BEGIN INIT INFO
# Provides:          ${initScriptName}
# Required-Start:
# Required-Stop:     $network $remote_fs $syslog
# Default-Start:
# Default-Stop:      0
# Short-Description: sysctx: tell the directory when this host is powered off
### END INIT INFO
${exportFolder(configFolder)}case "$1" in
stop) ${quoteCommand(program2)} hook run --timeout 10s 2>&1 | ${tellLines} ;;
start | status | restart | force-reload) : ;;
*) echo "Usage: $0 stop" >&2; exit 2 ;;
esac
exit 0
`;
}
function formatOpenrcScript(program2, configFolder) {
  return `#!/sbin/openrc-run
description="sysctx: tell the directory when this host is powered off"

depend() {
	use net networking dns logger
	before jcagent
}

start() {
	return 0
}

stop() {
	${exportFolder(configFolder)}${quoteCommand(program2)} hook run --timeout 10s 2>&1 | ${tellLines}
	return 0
}
`;
}
function exportFolder(folder) {
  return folder === void 0 ? "" : `export SYSCTX_CONFIG_DIR=${quote2(folder)}; `;
}
function quoteCommand(words2) {
  return words2.map(quote2).join(" ");
}
function quote2(word) {
  return /^[A-Za-z0-9_./:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
var initScriptName,
  tellLines,
  init_init_script = __esm({
    "src/lifecycle/init-script.ts"() {
      "use strict";
      init_performance();
      ((initScriptName = "sysctx-hook"),
        (tellLines =
          'while read -r line; do echo "sysctx-hook: $line"; logger -t sysctx-hook -- "$line" 2>/dev/null; done'));
    },
  });
function formatHookUnit(program2, configFolder) {
  return `[Unit]
Description=sysctx: tell the directory when this host is powered off
Documentation=man:sysctx(1)
After=network.target nss-lookup.target systemd-resolved.service dbus.service
Before=jcagent.service
RefuseManualStop=yes

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/true
ExecStop=${quoteCommand2([...program2, "hook", "run", "--timeout", "10s"])}
TimeoutStopSec=20
${environment(configFolder)}${hardening}
[Install]
WantedBy=multi-user.target
`;
}
function formatBootUnit(program2, configFolder) {
  return `[Unit]
Description=sysctx: take back what the shutdown hook marked
Documentation=man:sysctx(1)
Wants=network-online.target
After=network-online.target time-sync.target nss-lookup.target

[Service]
Type=oneshot
ExecStart=${quoteCommand2([...program2, "hook", "run", "--boot", "--timeout", "3m"])}
TimeoutStartSec=200
${environment(configFolder)}${hardening}
[Install]
WantedBy=multi-user.target
`;
}
function environment(configFolder) {
  return configFolder === void 0
    ? ""
    : `Environment=${quoteWord(`SYSCTX_CONFIG_DIR=${configFolder}`)}
`;
}
function quoteCommand2(words2) {
  return words2.map((word) => quoteWord(word.replaceAll("$", "$$$$"))).join(" ");
}
function quoteWord(word) {
  let text4 = word.replaceAll("%", "%%");
  return /^[A-Za-z0-9_./:=@%$+-]+$/.test(text4) ? text4 : `"${text4.replaceAll(/[\\"]/g, "\\$&")}"`;
}
var hookUnitName,
  bootUnitName,
  systemdHint,
  packagedUnitFolders,
  hardening,
  init_systemd_unit = __esm({
    "src/lifecycle/systemd-unit.ts"() {
      "use strict";
      init_performance();
      ((hookUnitName = "sysctx-hook.service"),
        (bootUnitName = "sysctx-boot.service"),
        (systemdHint = "systemctl status sysctx-hook and journalctl -u sysctx-hook tell more."),
        (packagedUnitFolders = [
          "/usr/local/lib/systemd/system",
          "/usr/lib/systemd/system",
          "/lib/systemd/system",
        ]));
      hardening = `StateDirectory=sysctx
UMask=0077
UnsetEnvironment=NODE_OPTIONS NODE_PATH NODE_TLS_REJECT_UNAUTHORIZED
NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectControlGroups=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
RestrictNamespaces=yes
LockPersonality=yes
CapabilityBoundingSet=CAP_DAC_READ_SEARCH
SystemCallFilter=@system-service
SystemCallErrorNumber=EPERM
`;
    },
  });
function planArming(config, place) {
  let { atBoot } = config,
    { init, program: program2, configPath, configFolder } = place,
    choice = { path: configPath, text: formatHookConfig(config), mode: 384 };
  if (init === "systemd") {
    let hook = {
        path: unitPath(hookUnitName),
        text: formatHookUnit(program2, configFolder),
        mode: 420,
      },
      boot =
        atBoot === void 0
          ? []
          : [
              {
                path: unitPath(bootUnitName),
                text: formatBootUnit(program2, configFolder),
                mode: 420,
              },
            ];
    return {
      files: [choice, hook, ...boot],
      commands: atBoot === void 0 ? [["systemctl", "disable", bootUnitName]] : [],
      removals: atBoot === void 0 ? [unitPath(bootUnitName)] : [],
      lastCommands: [
        ["systemctl", "daemon-reload"],
        ["systemctl", "enable", "--now", hookUnitName],
        ...(atBoot === void 0 ? [] : [["systemctl", "enable", bootUnitName]]),
      ],
    };
  }
  if (atBoot !== void 0)
    throw new SysctxError("hook_refused", `--at-boot needs systemd, and this host has ${init}`);
  let script = {
    path: scriptPath,
    text: (init === "openrc" ? formatOpenrcScript : formatSysvinitScript)(program2, configFolder),
    mode: 493,
  };
  return {
    files: [choice, script],
    removals: [],
    commands:
      init === "openrc"
        ? [
            ["rc-update", "add", initScriptName, "default"],
            ["rc-service", initScriptName, "start"],
          ]
        : [["update-rc.d", initScriptName, "defaults"]],
    lastCommands: [],
  };
}
function planDisarming({ init, configPath }) {
  if (init === "systemd")
    return {
      files: [],
      removals: [unitPath(hookUnitName), unitPath(bootUnitName), configPath],
      commands: [
        ["systemctl", "disable", hookUnitName],
        ["systemctl", "disable", bootUnitName],
      ],
      lastCommands: [
        ["systemctl", "daemon-reload"],
        ["systemctl", "stop", hookUnitName],
      ],
    };
  let leave =
    init === "openrc"
      ? ["rc-update", "del", initScriptName, "default"]
      : ["update-rc.d", "-f", initScriptName, "remove"];
  return {
    files: [],
    removals: [scriptPath, configPath],
    commands: init === "openrc" ? [leave] : [],
    lastCommands: init === "openrc" ? [] : [leave],
  };
}
async function carryOut(plan, machine) {
  let changed = !1;
  for (let { path: path2, text: text4, mode } of plan.files)
    machine.read(path2) !== text4 && (machine.write(path2, text4, mode), (changed = !0));
  for (let command of plan.commands) await runOrFail(command, machine);
  for (let path2 of plan.removals) changed = machine.remove(path2) || changed;
  for (let command of plan.lastCommands) await runOrFail(command, machine);
  return changed;
}
function wouldChange({ files, removals }, machine) {
  return (
    files.some(({ path: path2, text: text4 }) => machine.read(path2) !== text4) ||
    removals.some(machine.exists)
  );
}
async function runOrFail([file, ...words2], machine) {
  let { exitCode, stderr } = await machine.run(file, words2, patience3);
  if (!(
    exitCode === 0 ||
    (words2[0] === "disable" && notThere.test(stderr)) ||
    (words2[0] === "stop" && (notThere.test(stderr) || /operation refused/i.test(stderr)))
  ))
    throw new SysctxError(
      "hook_failed",
      `${[file, ...words2].join(" ")} failed: ${stderr.trim() || `exit ${exitCode ?? "none"}`}`,
      file === "systemctl" ? { hint: systemdHint } : {},
    );
}
var unitPath,
  scriptPath,
  patience3,
  notThere,
  init_arming = __esm({
    "src/lifecycle/arming.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_hook_config();
      init_init_script();
      init_systemd_unit();
      ((unitPath = (name) => `/etc/systemd/system/${name}`),
        (scriptPath = `/etc/init.d/${initScriptName}`));
      ((patience3 = 2e4), (notThere = /not loaded|does not exist|not found/i));
    },
  });
async function askClouds(ask3) {
  return (
    (await Promise.all([askEc2(ask3), askAzure(ask3)])).find(({ cloud }) => cloud !== void 0) ?? {
      cloud: void 0,
      terminating: !1,
      reason: "no cloud's metadata service answers",
    }
  );
}
async function askEc2(ask3) {
  let token = await ask3({
    method: "PUT",
    path: "/latest/api/token",
    headers: { "X-aws-ec2-metadata-token-ttl-seconds": "60" },
  });
  if (token?.status !== 200 || !/^[\x21-\x7e]{1,512}$/.test(token.body.trim())) return unknown;
  let headers = { "X-aws-ec2-metadata-token": token.body.trim() },
    read2 = async (path2) => {
      let reply = await ask3({ method: "GET", path: `/latest/meta-data/${path2}`, headers });
      return reply?.status === 200 ? reply.body.trim() : void 0;
    },
    [state, action] = await Promise.all([
      read2("autoscaling/target-lifecycle-state"),
      read2("spot/instance-action"),
    ]);
  return state === "Terminated" || state === "Warmed:Terminated"
    ? { cloud: "EC2", terminating: !0, reason: `Auto Scaling says ${state}` }
    : readMember(action, "action") === "terminate"
      ? { cloud: "EC2", terminating: !0, reason: "the spot instance is being terminated" }
      : {
          cloud: "EC2",
          terminating: !1,
          reason:
            state === void 0
              ? "EC2 gives no sign that the instance is terminated"
              : `Auto Scaling says ${state}`,
        };
}
async function askAzure(ask3) {
  let headers = { Metadata: "true" },
    [events, name] = await Promise.all([
      ask3({ method: "GET", path: "/metadata/scheduledevents?api-version=2020-07-01", headers }),
      ask3({
        method: "GET",
        path: "/metadata/instance/compute/name?api-version=2021-02-01&format=text",
        headers,
      }),
    ]);
  if (events?.status !== 200 || name?.status !== 200) return unknown;
  let list9 = readMember(events.body, "Events");
  if (!Array.isArray(list9)) return unknown;
  let own = name.body.trim(),
    names2 = (event) =>
      isObject(event) &&
      event.EventType === "Terminate" &&
      Array.isArray(event.Resources) &&
      event.Resources.includes(own);
  return own !== "" && list9.some(names2)
    ? { cloud: "Azure", terminating: !0, reason: `a Terminate event names ${own}` }
    : { cloud: "Azure", terminating: !1, reason: "no Terminate event names this instance" };
}
function readMember(text4, name) {
  try {
    let value = JSON.parse(text4 ?? "");
    return isObject(value) ? value[name] : void 0;
  } catch {
    return;
  }
}
var unknown,
  init_cloud = __esm({
    "src/lifecycle/cloud.ts"() {
      "use strict";
      init_performance();
      init_json();
      unknown = { cloud: void 0, terminating: !1, reason: "" };
    },
  });
function judgeJobs(output) {
  let jobs = parseJobs(output),
    missing = [...goingTargets, ...returningTargets].find((target) => !jobs.has(target));
  if (missing !== void 0) return stays(`systemctl did not say whether ${missing} has a job`);
  let queued = (targets2) => targets2.find((target) => jobs.get(target) !== ""),
    returning = queued(returningTargets);
  if (returning !== void 0) return stays(`${returning} has a job: this is no power-off`);
  let going = queued(goingTargets);
  return going === void 0
    ? stays("no power-off or halt is under way")
    : { goingDown: !0, reason: `${going} has a job, and nothing brings the machine back` };
}
function stays(reason) {
  return { goingDown: !1, reason };
}
function parseJobs(output) {
  let jobs = new Map();
  for (let block of output.split(/\n[ \t]*\n/)) {
    let find = (name) => new RegExp(`^${name}=(.*)$`, "m").exec(block)?.[1],
      [id, job] = [find("Id"), find("Job")];
    id !== void 0 && job !== void 0 && /^\d*$/.test(job) && jobs.set(id, job);
  }
  return jobs;
}
var goingTargets,
  returningTargets,
  guardArguments,
  init_guard = __esm({
    "src/lifecycle/guard.ts"() {
      "use strict";
      init_performance();
      ((goingTargets = ["poweroff.target", "halt.target"]),
        (returningTargets = ["reboot.target", "kexec.target", "soft-reboot.target", "exit.target"]),
        (guardArguments = ["show", "--property=Id,Job", ...goingTargets, ...returningTargets]));
    },
  });
async function decide(config, witnesses) {
  let guard = await askGuard(witnesses);
  if (!guard.goingDown) return { fire: !1, reason: guard.reason };
  if (readMachineId(witnesses.machine) !== config.machineId)
    return {
      fire: !1,
      reason: "this is not the machine that was armed (machine-id): a clone does nothing",
    };
  if (config.when === "poweroff") return { fire: !0, reason: guard.reason };
  let { terminating, reason } = await askClouds(witnesses.ask);
  return { fire: terminating, reason: `${guard.reason}; ${reason}` };
}
async function askGuard({ machine, init, runlevel }) {
  if (init === "systemd") {
    let { exitCode, stdout } = await machine.run("systemctl", guardArguments, guardPatience);
    return exitCode === 0
      ? judgeJobs(stdout)
      : { goingDown: !1, reason: "systemctl does not answer" };
  }
  let level = init === "sysvinit" ? runlevel : await askRunlevel(machine);
  return level === "0"
    ? { goingDown: !0, reason: "the run level is 0" }
    : { goingDown: !1, reason: `the run level is ${level ?? "unknown"}, not 0` };
}
async function askRunlevel(machine) {
  let { exitCode, stdout } = await machine.run("runlevel", [], guardPatience);
  return exitCode === 0 ? stdout.trim().split(/\s+/).at(-1) : void 0;
}
function readMachineId(machine) {
  let id = (machine.read("/etc/machine-id") ?? machine.read("/var/lib/dbus/machine-id"))?.trim();
  return id === "" ? void 0 : id;
}
var guardPatience,
  init_decide = __esm({
    "src/lifecycle/decide.ts"() {
      "use strict";
      init_performance();
      init_cloud();
      init_guard();
      guardPatience = 5e3;
    },
  });
function findInitSystem(machine, platform) {
  if (platform === "darwin") throw refused2("launchd gives no reason when it stops a service");
  if (platform === "win32") throw refused2("Windows has no way to tell a shutdown from a restart");
  if (platform !== "linux") throw refused2(`sysctx knows no shutdown of ${platform}`);
  if (machine.exists("/run/systemd/system")) return "systemd";
  if (machine.exists("/run/openrc/softlevel")) return "openrc";
  let first2 = machine.read("/proc/1/comm")?.trim() ?? "unknown";
  if (machine.exists("/etc/inittab") && machine.exists("/etc/rc0.d") && first2 === "init")
    return "sysvinit";
  throw isBusybox(machine)
    ? refused2("busybox init runs the same actions for power-off, halt and reboot")
    : refused2(`process 1 is ${first2}, no init system that sysctx knows`);
}
function isBusybox(machine) {
  return (
    (machine.read("/proc/1/cmdline") ?? "").includes("busybox") || machine.exists("/bin/busybox")
  );
}
function refused2(reason) {
  return new SysctxError("hook_refused", `the shutdown hook can't be armed here: ${reason}`, {
    hint: "Let the control plane that ends the host deregister it instead (docs/shutdown.md).",
  });
}
var init_init_system = __esm({
  "src/lifecycle/init-system.ts"() {
    "use strict";
    init_performance();
    init_errors();
  },
});
function hookConfigPath({ host }) {
  return `${resolve(dirname(host.settings.path))}/hook.json`;
}
function findPlace(context) {
  let { machine, platform, env: env2 } = context.host;
  return {
    init: findInitSystem(machine, platform),
    program: machine.program,
    configPath: hookConfigPath(context),
    configFolder: env2.SYSCTX_CONFIG_DIR ? resolve(env2.SYSCTX_CONFIG_DIR) : void 0,
  };
}
function findWitnesses({ host }) {
  let { machine, platform, env: env2 } = host;
  return {
    machine,
    init: findInitSystem(machine, platform),
    runlevel: env2.RUNLEVEL,
    ask: (request) => host.askMetadata(request),
  };
}
function readHookConfig(context) {
  let path2 = hookConfigPath(context),
    text4 = context.host.machine.read(path2);
  return text4 === void 0 ? void 0 : parseHookConfig(text4, path2);
}
var init_place2 = __esm({
  "src/cli/commands/hook/place.ts"() {
    "use strict";
    init_performance();
    init_node_path();
    init_hook_config();
    init_init_system();
  },
});
function keepLastRun(run12, machine) {
  try {
    machine.write(
      `${machine.stateFolder}/${fileName3}`,
      `${JSON.stringify({ schemaVersion: 1, ...run12 })}
`,
      384,
    );
  } catch {}
}
function readLastRun(machine) {
  try {
    let value = JSON.parse(machine.read(`${machine.stateFolder}/${fileName3}`) ?? "");
    if (!isObject(value)) return;
    let { at, fired, reason, result } = value;
    return typeof at != "string" || typeof fired != "boolean" || typeof reason != "string"
      ? void 0
      : { at, fired, reason, ...(typeof result == "string" ? { result } : {}) };
  } catch {
    return;
  }
}
var fileName3,
  init_last_run = __esm({
    "src/lifecycle/last-run.ts"() {
      "use strict";
      init_performance();
      init_json();
      fileName3 = "hook-last-run.json";
    },
  });
async function inspectHook(context) {
  let { machine, platform } = context.host,
    init = findInitSystem(machine, platform),
    config = readHookConfig(context),
    witnesses = findWitnesses(context),
    unit = init === "systemd" ? await inspectUnit(machine) : inspectScript(init, machine),
    isOwn = config !== void 0 && config.machineId === readMachineId(machine),
    problems = [
      ...(config === void 0 ? ["the hook is not installed"] : []),
      ...unit.problems,
      ...(config !== void 0 && !isOwn
        ? ["it was armed on another machine (machine-id), so it does nothing here"]
        : []),
    ],
    now =
      config === void 0
        ? { fire: !1, reason: (await askGuard(witnesses)).reason }
        : await decide(config, witnesses);
  return { armed: unit.active && isOwn, problems, config, now, lastRun: readLastRun(machine) };
}
async function inspectUnit(machine) {
  let words2 = [
      "show",
      "--property=LoadState,UnitFileState,ActiveState,NeedDaemonReload",
      hookUnitName,
    ],
    { stdout } = await machine.run("systemctl", words2, 5e3),
    state = new Map(
      stdout
        .split(
          `
`,
        )
        .map((line) => line.split("=", 2)),
    ),
    active = state.get("ActiveState") === "active";
  if (state.get("LoadState") !== "loaded")
    return { active, problems: [`the unit ${hookUnitName} is not installed`] };
  let problems = [
    ...(active ? [] : ["the unit is not active: systemctl start sysctx-hook arms it"]),
    ...(state.get("UnitFileState") === "enabled"
      ? []
      : ["the unit is not enabled: it is gone after the next start"]),
    ...(state.get("NeedDaemonReload") === "yes"
      ? ["the unit's file changed: systemctl daemon-reload"]
      : []),
  ];
  return { active, problems };
}
function inspectScript(init, machine) {
  if (!machine.exists(`/etc/init.d/${initScriptName}`))
    return { active: !1, problems: [`/etc/init.d/${initScriptName} is not installed`] };
  if (init === "sysvinit") {
    let link = new RegExp(`^K\\d\\d${initScriptName}$`),
      active2 = machine.list("/etc/rc0.d").some((name) => link.test(name)),
      advice = `update-rc.d ${initScriptName} defaults arms it`;
    return { active: active2, problems: active2 ? [] : [`no link for run level 0: ${advice}`] };
  }
  let active = machine.exists(`/run/openrc/started/${initScriptName}`),
    problems = [
      ...(active ? [] : [`the service is not started: rc-service ${initScriptName} start arms it`]),
      ...(machine.exists(`/etc/runlevels/default/${initScriptName}`)
        ? []
        : ["the service is in no run level: it is gone after the next start"]),
    ];
  return { active, problems };
}
async function showStatus(_invocation, context) {
  let { armed, problems, config, now, lastRun } = await inspectHook(context),
    json = {
      schemaVersion: 1,
      command: "hook status",
      armed,
      problems,
      config: config ?? null,
      now,
      lastRun: lastRun ?? null,
    },
    pairs = [
      ["armed", [armed ? "yes" : "no", ...problems].join("; ")],
      [
        "action",
        config === void 0
          ? "-"
          : config.action === "delete"
            ? "deregister"
            : `apply ${config.document}`,
      ],
      ["when", config?.when ?? "-"],
      ["now", `${now.fire ? "would fire" : "would do nothing"}: ${now.reason}`],
      [
        "last run",
        lastRun === void 0
          ? "none"
          : `${lastRun.at}: ${lastRun.reason}${lastRun.result === void 0 ? "" : `; ${lastRun.result}`}`,
      ],
    ];
  return { text: (paint) => renderPairs(pairs, paint), json: JSON.stringify(json) };
}
var init_status = __esm({
  "src/cli/commands/hook/status.ts"() {
    "use strict";
    init_performance();
    init_decide();
    init_init_system();
    init_init_script();
    init_last_run();
    init_systemd_unit();
    init_table();
    init_place2();
  },
});
async function installHook({ flags }, context) {
  (requireOneChoice(flags.delete === !0, flags.apply), await context.requireSystem());
  let place = findPlace(context),
    config = keepDate(await chooseConfig(flags, context), readHookConfig(context));
  for (let path2 of [...place.program, place.configPath]) refuseHidden(resolve(path2));
  let plan = planArming(config, place),
    pending2 = !(await inspectHook(context)).armed || wouldChange(plan, context.host.machine);
  if (flags.dryRun === !0) return describePlan(plan, pending2);
  (requireRoot(context),
    await warnOfProblems(config, context),
    await carryOut(plan, context.host.machine));
  let { armed, problems } = await inspectHook(context);
  if (!armed)
    throw new SysctxError(
      "hook_failed",
      `the hook is installed and not armed: ${problems.join("; ")}`,
      place.init === "systemd" ? { hint: systemdHint } : {},
    );
  let when =
      config.when === "poweroff"
        ? "when it is powered off"
        : "when the cloud says that it is terminated",
    what = config.action === "delete" ? "deregister itself" : `apply ${config.document}`;
  return {
    text: () => `armed: this host will ${what} ${when}, never when it restarts`,
    json: JSON.stringify({
      schemaVersion: 1,
      command: "hook install",
      changed: pending2,
      results: [{ id: "sysctx-hook", changed: pending2 }],
    }),
    confirmation: !0,
  };
}
function keepDate(config, before) {
  let armedAt = before?.armedAt ?? config.armedAt;
  return before !== void 0 && formatHookConfig({ ...config, armedAt }) === formatHookConfig(before)
    ? before
    : config;
}
async function chooseConfig(flags, context) {
  let { machine, clock } = context.host,
    document = flags.apply,
    when = flags.when ?? "poweroff",
    machineId = readMachineId(machine);
  if (machineId === void 0)
    throw new SysctxError(
      "hook_refused",
      "this machine has no /etc/machine-id, by which a clone is told from it",
      { hint: "systemd-machine-id-setup makes one." },
    );
  when === "terminating" && (await requireCloud(context));
  let atBoot = flags.atBoot;
  if (atBoot !== void 0 && document === void 0)
    throw usageError("--at-boot takes back what --apply marks");
  let [own, back] = [document, atBoot].map((path2) => (path2 === void 0 ? void 0 : resolve(path2)));
  for (let path2 of [own, back]) path2 !== void 0 && (await requireDocument(path2, context));
  return {
    action: document === void 0 ? "delete" : "apply",
    document: own,
    atBoot: back,
    when,
    machineId,
    armedAt: new Date(clock.now()).toISOString(),
    settings: await collectSettings(context),
  };
}
async function requireDocument(path2, context) {
  (refuseHidden(path2), await readDocument(path2, context));
}
function requireOneChoice(remove3, document) {
  if (remove3 === (document !== void 0))
    throw usageError(
      remove3
        ? "--delete and --apply exclude each other"
        : "hook install needs a choice: --delete or --apply FILE",
      "--delete deregisters the host for good when it is powered off: the agent uninstalls itself, and coming back needs a connect key. --apply FILE changes its record instead (groups, attributes), and --at-boot FILE takes that back.",
    );
}
async function requireCloud({ host }) {
  let { cloud } = await askClouds((request) => host.askMetadata(request));
  if (cloud === void 0)
    throw new SysctxError(
      "hook_refused",
      "--when terminating needs a cloud that says so, and none answers here",
      {
        hint: "EC2 (Auto Scaling, spot) and Azure scale sets say it. Without one: --when poweroff, or the control plane.",
      },
    );
}
async function collectSettings(context) {
  let settings = await context.settings(),
    paths = new Set(["agentConfig", "key", "cacert"]),
    kept = settingNames
      .filter((name) => name === "url" || paths.has(name))
      .flatMap((name) => (settings[name] === void 0 ? [] : [[name, String(settings[name])]]))
      .map(([name, value]) => [name, paths.has(name) ? resolve(value) : value]);
  for (let [name, value] of kept) paths.has(name) && refuseHidden(value);
  return Object.fromEntries(kept);
}
function refuseHidden(path2) {
  if (hidden.test(path2))
    throw usageError(
      `the hook's unit can't see ${path2}: home and temporary folders are hidden from it`,
      "Put the file into /etc/sysctx or /opt.",
    );
}
function requireRoot({ host }) {
  if (!host.machine.isRoot)
    throw new SysctxError("hook_refused", "arming the hook needs root", {
      hint: "Run the same command with sudo.",
    });
}
async function warnOfProblems(config, context) {
  try {
    await context.privateKey();
    let record = await fetchRecord(await context.client(), await context.systemId(), []);
    config.action === "delete" && warnOfAnotherHost(record.value, context);
  } catch (error) {
    if (!(error instanceof SysctxError)) throw error;
    context.notes.warn(`armed all the same, but as things are it would fail: ${error.message}`);
  }
}
function describePlan({ files, removals, commands, lastCommands }, changed) {
  let lines = [
      ...files.map(
        ({ path: path2, mode, text: text4 }) => `# write ${path2} (mode ${mode.toString(8)})
${text4.trimEnd()}`,
      ),
      ...commands.map(
        (words2) => `# run
${words2.join(" ")}`,
      ),
      ...removals.map((path2) => `# remove ${path2}, if it is there`),
      ...lastCommands.map(
        (words2) => `# run
${words2.join(" ")}`,
      ),
    ],
    json = {
      schemaVersion: 1,
      command: "hook install",
      changed,
      dryRun: !0,
      files,
      removals,
      commands: [...commands, ...lastCommands],
    };
  return {
    text: () =>
      lines.join(`

`),
    json: JSON.stringify(json),
  };
}
var hidden,
  init_install = __esm({
    "src/cli/commands/hook/install.ts"() {
      "use strict";
      init_performance();
      init_node_path();
      init_errors();
      init_arming();
      init_cloud();
      init_decide();
      init_hook_config();
      init_systemd_unit();
      init_apply_document();
      init_settings();
      init_warn_of_another_host();
      init_record();
      init_place2();
      init_status();
      hidden = /^\/(home|root|run\/user|tmp|var\/tmp)\//;
    },
  });
async function runHook({ flags }, context) {
  if (flags.boot === !0) return runAtBoot(context);
  let { machine, clock } = context.host,
    at = new Date(clock.now()).toISOString(),
    { decision, config, witnesses } = await decideSafely(context);
  if (!decision.fire || config === void 0 || witnesses === void 0)
    return (
      keepLastRun({ at, fired: !1, reason: decision.reason }, machine),
      tell("hook run", `nothing to do: ${decision.reason}`, { fired: !1, reason: decision.reason })
    );
  try {
    let result = await act(config, decision.reason, witnesses, context);
    return (
      keepLastRun({ at, ...result }, machine),
      tell(
        "hook run",
        `${result.reason}${result.result === void 0 ? "" : `: ${result.result}`}`,
        result,
      )
    );
  } catch (error) {
    let message = error instanceof Error ? error.message : String(error);
    throw (
      keepLastRun(
        { at, fired: !0, reason: decision.reason, result: `failed: ${message}` },
        machine,
      ),
      error
    );
  }
}
async function testHook(_invocation, context) {
  let config = readHookConfig(context);
  if (config === void 0)
    throw new SysctxError("hook_refused", "the hook was never installed", {
      hint: "sysctx hook install --delete, or --apply FILE",
    });
  let decision = await decide(config, findWitnesses(context)),
    armedContext = contextOf(config, context);
  try {
    await armedContext.privateKey();
    let line = `would act on system ${await armedContext.systemId()} at ${await armedContext.origin()}: ${config.action}`,
      now = `now: ${decision.fire ? "it would fire" : "it would do nothing"}, because ${decision.reason}`;
    return tell(
      "hook test",
      `${line}
${now}`,
      { fire: decision.fire, reason: decision.reason, action: config.action },
    );
  } finally {
    armedContext.close();
  }
}
async function decideSafely(context) {
  try {
    let config = readHookConfig(context);
    if (config === void 0) return { decision: { fire: !1, reason: "the hook is not armed" } };
    let witnesses = findWitnesses(context);
    return { decision: await decide(config, witnesses), config, witnesses };
  } catch (error) {
    if (!(error instanceof SysctxError)) throw error;
    return { decision: { fire: !1, reason: error.message } };
  }
}
async function act(config, reason, witnesses, context) {
  let armedContext = contextOf(config, context);
  try {
    let systemId = await armedContext.systemId();
    await armedContext.privateKey();
    let again = await askGuard(witnesses);
    if (!again.goingDown) return { fired: !1, reason: `not done: ${again.reason}` };
    if (config.document !== void 0)
      return { fired: !0, reason, result: await applyDocument(config.document, armedContext) };
    let changed = await deleteRecord(await armedContext.client(), systemId);
    return (
      changed && rememberDeregistration(systemId, context),
      {
        fired: !0,
        reason,
        result: `system ${systemId} ${changed ? "is deregistered" : "was gone already"}`,
      }
    );
  } finally {
    armedContext.close();
  }
}
async function runAtBoot(context) {
  let config = readHookConfig(context);
  if (config?.atBoot === void 0)
    return tell("hook run", "nothing to do: no document for the start", { fired: !1 });
  if (readMachineId(context.host.machine) !== config.machineId) {
    let reason = "this is not the machine that was armed (machine-id): a clone does nothing";
    return tell("hook run", `nothing to do: ${reason}`, { fired: !1, reason });
  }
  let bootContext = contextOf(config, context, attemptPolicies.firstBoot);
  try {
    let result = await applyDocument(config.atBoot, bootContext);
    return tell("hook run", result, { fired: !0, result });
  } finally {
    bootContext.close();
  }
}
async function applyDocument(path2, context) {
  let desired = await readDocument(path2, context),
    comparison = await compareWithHost(desired, context),
    outcomes = await applyState(desired, comparison, context),
    failed = outcomes.find((outcome) => "error" in outcome);
  if (failed !== void 0 && "error" in failed) throw failed.error;
  return outcomes.length === 0
    ? `${path2}: nothing to change`
    : `${path2}: ${outcomes.map(({ id }) => id).join(", ")}`;
}
function contextOf(config, context, policy = attemptPolicies.shutdown) {
  let kept = Object.entries(config.settings).map(([name, value]) => {
    let spec = settingSpecs[name];
    return [name, spec.parse(value, `hook.json (${name})`)];
  });
  return context.fresh({
    flags: { profile: "default", ...Object.fromEntries(kept), ...context.flags },
    policy,
  });
}
function tell(command, text4, json) {
  return { text: () => text4, json: JSON.stringify({ schemaVersion: 1, command, ...json }) };
}
var init_run = __esm({
  "src/cli/commands/hook/run.ts"() {
    "use strict";
    init_performance();
    init_errors();
    init_decide();
    init_last_run();
    init_attempts();
    init_record();
    init_apply_document();
    init_deregistered();
    init_settings();
    init_place2();
  },
});
async function uninstallHook({ flags }, context) {
  let { machine } = context.host,
    place = findPlace(context),
    plan = planDisarming(place);
  if (flags.dryRun === !0) {
    let lines = [
        ...plan.commands,
        ...plan.removals.map((path2) => ["rm", "-f", path2]),
        ...plan.lastCommands,
      ],
      json = {
        schemaVersion: 1,
        command: "hook uninstall",
        changed: wouldChange(plan, machine),
        dryRun: !0,
        commands: lines,
      };
    return {
      text: () =>
        lines.map((words2) => words2.join(" ")).join(`
`),
      json: JSON.stringify(json),
    };
  }
  if (!machine.isRoot)
    throw new SysctxError("hook_refused", "disarming the hook needs root", {
      hint: "Run the same command with sudo.",
    });
  let changed = await carryOut(plan, machine);
  return (
    place.init === "systemd" && noteOfPackagedUnit(context),
    {
      text: () => (changed ? "disarmed" : "was not armed"),
      json: JSON.stringify({
        schemaVersion: 1,
        command: "hook uninstall",
        changed,
        results: [{ id: "sysctx-hook", changed }],
      }),
      confirmation: !0,
    }
  );
}
function noteOfPackagedUnit({ host, notes }) {
  let path2 = packagedUnitFolders
    .map((folder) => `${folder}/${hookUnitName}`)
    .find((candidate) => host.machine.exists(candidate));
  path2 !== void 0 &&
    notes.warn(
      `${path2} stays and is disabled: until the next start it may be active, and does nothing`,
    );
}
var init_uninstall = __esm({
  "src/cli/commands/hook/uninstall.ts"() {
    "use strict";
    init_performance();
    init_errors();
    init_arming();
    init_systemd_unit();
    init_place2();
  },
});
var hook_exports = {};
__export(hook_exports, { hookCommand: () => hookCommand });
var hookCommand,
  init_hook = __esm({
    "src/cli/commands/hook.ts"() {
      "use strict";
      init_performance();
      init_values();
      init_install();
      init_run();
      init_status();
      init_uninstall();
      hookCommand = {
        name: "hook",
        summary: "the shutdown hook: install, uninstall, status, test, run",
        description:
          "Makes this host deregister itself when it is powered off, and never when it restarts. In every doubt it does nothing.",
        commands: [
          {
            name: "install",
            summary: "arm the hook",
            description:
              "Writes the unit, enables and starts it, and verifies that it is armed. --delete deregisters the host for good: coming back needs a connect key.",
            options: [
              { flags: "--delete", description: "deregister this system" },
              {
                flags: "--apply <file>",
                description: "apply this document instead, e.g. leave groups",
                parse: parseText,
                suggests: "files",
              },
              {
                flags: "--at-boot <file>",
                description: "with --apply: apply this one when the host starts again",
                parse: parseText,
                suggests: "files",
              },
              {
                flags: "--when <event>",
                description:
                  "poweroff (default), or terminating: only when the cloud says that the instance is going for good",
                choices: ["poweroff", "terminating"],
              },
            ],
            writes: !0,
            examples: [
              ["sudo sysctx hook install --delete", "deregister at power-off"],
              ["sudo sysctx hook install --apply /etc/sysctx/off.yaml", "mark it instead"],
              ["sysctx hook install --delete --dry-run", "see what would be written"],
            ],
            run: installHook,
          },
          {
            name: "uninstall",
            summary: "disarm the hook",
            writes: !0,
            examples: [
              [
                "sudo sysctx hook uninstall",
                "this host stays in the directory when it is powered off",
              ],
            ],
            run: uninstallHook,
          },
          {
            name: "status",
            summary: "armed or not, what would happen now, what the last run did",
            examples: [["sysctx hook status --json | jq .armed", "true or false, for a script"]],
            run: showStatus,
          },
          {
            name: "test",
            summary: "everything but the request",
            examples: [
              ["sudo sysctx hook test", "after the image, the key or the network has changed"],
            ],
            run: testHook,
          },
          {
            name: "run",
            summary: "what the units call",
            options: [{ flags: "--boot", description: "apply the document of --at-boot" }],
            examples: [
              ["sysctx hook run --timeout 10s", "as the unit of hook install does at a stop"],
            ],
            run: runHook,
          },
        ],
      };
    },
  });
function ok(message) {
  return { status: "ok", message };
}
function warn(message, advice) {
  return { status: "warn", message, advice };
}
function fail(code, message, advice) {
  return { status: "fail", code, message, advice };
}
var init_check = __esm({
  "src/doctor/check.ts"() {
    "use strict";
    init_performance();
  },
});
var checkAgentConfig,
  init_agent_config = __esm({
    "src/doctor/checks/agent-config.ts"() {
      "use strict";
      init_performance();
      init_check();
      checkAgentConfig = {
        name: "agent config",
        examine: async ({ agentConfig }) => ok((await agentConfig()).path),
      };
    },
  });
function describeValidity({ validFrom, validTo }, now) {
  let days2 = Math.floor((validTo - now) / 864e5),
    date = (time) => new Date(time).toISOString().slice(0, 10);
  return now < validFrom
    ? { holds: !1, days: days2, text: `it is valid from ${date(validFrom)} only` }
    : now > validTo
      ? { holds: !1, days: days2, text: `it ended on ${date(validTo)}` }
      : { holds: !0, days: days2, text: `valid for ${days2} more ${days2 === 1 ? "day" : "days"}` };
}
var init_validity = __esm({
  "src/doctor/validity.ts"() {
    "use strict";
    init_performance();
  },
});
function readIfThere2(path2, files) {
  try {
    return files.readCertificate(path2);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
var import_node_crypto14,
  mixed,
  checkCertificate,
  init_certificate = __esm({
    "src/doctor/checks/certificate.ts"() {
      "use strict";
      init_performance();
      import_node_crypto14 = __toESM(require_node_crypto(), 1);
      init_fingerprint();
      init_check();
      init_validity();
      ((mixed =
        "Files of two installations are mixed: restore them together, or enrol the agent again."),
        (checkCertificate = {
          name: "certificate",
          examine: async ({ host, agentConfig, privateKey }) => {
            let { clientCrt, certuuid } = await agentConfig();
            if (clientCrt === void 0)
              return warn("the agent config names no clientCrt to compare the key with", mixed);
            let certificate = readIfThere2(clientCrt, host.files);
            if (typeof certificate == "string")
              return warn(`${certificate}: nothing to compare the private key with`, mixed);
            let own = fingerprintKey((0, import_node_crypto14.createPublicKey)(await privateKey())),
              there = fingerprintKey(certificate.publicKey);
            if (there !== own)
              return fail(
                "unauthorized",
                `${clientCrt} holds another key (${there}) than the private key (${own})`,
                mixed,
              );
            if (certuuid !== void 0 && certificate.commonName !== certuuid)
              return fail(
                "unauthorized",
                `${clientCrt} is not the certificate that the agent config names (certuuid)`,
                mixed,
              );
            let validity = describeValidity(certificate, host.clock.now());
            return validity.holds
              ? ok(`matches the private key; ${validity.text}`)
              : warn(
                  `matches the private key, but ${validity.text}`,
                  "Restart the agent; it renews its certificate.",
                );
          },
        }));
    },
  });
var noticeable,
  remedy,
  checkClock,
  init_clock2 = __esm({
    "src/doctor/checks/clock.ts"() {
      "use strict";
      init_performance();
      init_record();
      init_skew();
      init_check();
      ((noticeable = 3e4),
        (remedy =
          "Set the clock (timedatectl set-ntp true, or chronyc makestep): the server refuses a Date 5 minutes off."),
        (checkClock = {
          name: "clock",
          needs: ["tls"],
          examine: async ({ host, client, systemId }) => {
            let sent = host.clock.now(),
              reply = await (await client()).send(getRecordRequest(await systemId(), ["_id"])),
              skew = measureSkew(reply.headers, { sent, received: host.clock.now() });
            return skew === void 0
              ? warn(
                  "the server's answer had no Date to compare with",
                  "Compare this host's clock by hand.",
                )
              : Math.abs(skew) > repairThreshold
                ? fail("unauthorized", `this host's clock is ${describeSkew(skew)}`, remedy)
                : Math.abs(skew) > noticeable
                  ? warn(`this host's clock is ${describeSkew(skew)}`, remedy)
                  : ok(`within ${Math.max(1, Math.round(Math.abs(skew) / 1e3))} s of the server's`);
          },
        }));
    },
  });
var checkDns,
  init_dns = __esm({
    "src/doctor/checks/dns.ts"() {
      "use strict";
      init_performance();
      init_check();
      checkDns = {
        name: "dns",
        needs: ["region", "proxy"],
        examine: async ({ probe: probe2 }) => {
          let { hostname: hostname2, addresses } = await probe2();
          if (addresses instanceof Error) throw addresses;
          return ok(
            addresses.length === 0
              ? `${hostname2} is resolved by the proxy`
              : `${hostname2} is ${addresses.join(", ")}`,
          );
        },
      };
    },
  });
var checkIdentity,
  init_identity2 = __esm({
    "src/doctor/checks/identity.ts"() {
      "use strict";
      init_performance();
      init_identity();
      init_check();
      checkIdentity = {
        name: "identity",
        needs: ["signed request"],
        examine: async ({ host, record }) => {
          let { contradictions } = compareIdentity(await record(), host.machine.identify());
          return contradictions.length === 0
            ? ok("the record fits this machine")
            : warn(
                contradictions.join("; "),
                "If this machine was made from an image: remove the agent's config and key, and enrol it anew.",
              );
        },
      };
    },
  });
var import_node_crypto15,
  leastBits2,
  checkPrivateKey,
  init_private_key = __esm({
    "src/doctor/checks/private-key.ts"() {
      "use strict";
      init_performance();
      import_node_crypto15 = __toESM(require_node_crypto(), 1);
      init_fingerprint();
      init_check();
      ((leastBits2 = 2048),
        (checkPrivateKey = {
          name: "private key",
          examine: async ({ privateKey }) => {
            let key = await privateKey(),
              bits = key.asymmetricKeyDetails?.modulusLength ?? 0,
              described = `RSA ${bits}, ${fingerprintKey((0, import_node_crypto15.createPublicKey)(key))}`;
            return bits < leastBits2
              ? warn(
                  `${described}: shorter than ${leastBits2} bits`,
                  "Enrol the agent again to get a key of today's length.",
                )
              : ok(described);
          },
        }));
    },
  });
var checkProgram,
  init_program = __esm({
    "src/doctor/checks/program.ts"() {
      "use strict";
      init_performance();
      init_check();
      checkProgram = {
        name: "program",
        examine: async ({ host }) => {
          let { path: path2, problem, remedy: remedy2 } = host.inspectProgram();
          return problem === void 0
            ? ok(path2)
            : warn(problem, remedy2 ?? "Install it where only root can write.");
        },
      };
    },
  });
var checkProxy,
  init_proxy2 = __esm({
    "src/doctor/checks/proxy.ts"() {
      "use strict";
      init_performance();
      init_check();
      checkProxy = {
        name: "proxy",
        needs: ["region"],
        examine: async ({ host, origin }) => {
          let proxy = host.findProxy(await origin());
          return ok(proxy === void 0 ? "none" : `through ${proxy} (HTTPS_PROXY)`);
        },
      };
    },
  });
var checkRegion,
  init_region = __esm({
    "src/doctor/checks/region.ts"() {
      "use strict";
      init_performance();
      init_check();
      checkRegion = {
        name: "region",
        examine: async ({ origin, agentConfig }) => {
          let address = await origin(),
            { agentServerHost } = await agentConfig().catch(() => ({ agentServerHost: void 0 }));
          return ok(`${address} (the agent's server: ${agentServerHost ?? "unknown"})`);
        },
      };
    },
  });
var checkRegistration,
  init_registration = __esm({
    "src/doctor/checks/registration.ts"() {
      "use strict";
      init_performance();
      init_check();
      checkRegistration = {
        name: "registration",
        examine: async ({ systemId }) => ok(`system ${await systemId()}`),
      };
    },
  });
var checkSettings,
  init_settings2 = __esm({
    "src/doctor/checks/settings.ts"() {
      "use strict";
      init_performance();
      init_check();
      checkSettings = {
        name: "settings",
        examine: async ({ host, settingsFile }) => {
          let count = Object.keys((await settingsFile()) ?? {}).length;
          return ok(
            count === 0 ? `none; the file would be ${host.settings.path}` : host.settings.path,
          );
        },
      };
    },
  });
var checkSignedRequest,
  init_signed_request = __esm({
    "src/doctor/checks/signed-request.ts"() {
      "use strict";
      init_performance();
      init_fields();
      init_check();
      checkSignedRequest = {
        name: "signed request",
        needs: ["tls"],
        examine: async ({ record }) => {
          let value = await record(),
            enrolled = lookUp(value, "provisionMetadata.provisioner.type"),
            name = lookUp(value, "displayName") ?? lookUp(value, "hostname") ?? "no name";
          return enrolled === void 0 || enrolled === "administrator"
            ? ok(`200, the record of ${String(name)}`)
            : warn(
                `200, but the record says that this host was enrolled by ${String(enrolled)}`,
                "Hosts of an MDM or the User Portal are excluded from the API by the vendor; enrol it with an administrator's connect key.",
              );
        },
      };
    },
  });
var soon,
  checkTls,
  init_tls = __esm({
    "src/doctor/checks/tls.ts"() {
      "use strict";
      init_performance();
      init_check();
      init_validity();
      ((soon = 7),
        (checkTls = {
          name: "tls",
          needs: ["dns"],
          examine: async ({ host, probe: probe2 }) => {
            let { connection } = await probe2();
            if (connection instanceof Error) throw connection;
            let { protocol, certificate } = connection;
            if (certificate === void 0) return ok(protocol);
            let { days: days2, text: text4 } = describeValidity(certificate, host.clock.now()),
              described = `${protocol}, certificate of ${certificate.issuer}, ${text4}`;
            return days2 < soon
              ? warn(
                  described,
                  "The server's owner must renew it; requests will fail when it ends.",
                )
              : ok(described);
          },
        }));
    },
  });
async function runChecks(checks2, facts) {
  let findings = [],
    blamed = new Map();
  for (let { name, needs = [], examine: examine2 } of checks2) {
    let missing = needs.find((needed) => hasNoAnswer(needed, findings)),
      finding =
        missing === void 0
          ? await examine2(facts).catch((error) => explain2(error, name, blamed))
          : skip(missing);
    findings.push({ name, finding });
  }
  return findings;
}
function hasNoAnswer(name, findings) {
  return findings.some(
    (earlier) => earlier.name === name && ["fail", "skip"].includes(earlier.finding.status),
  );
}
function explain2(error, name, blamed) {
  let earlier = blamed.get(error);
  if (earlier !== void 0) return skip(earlier);
  blamed.set(error, name);
  let known =
    error instanceof SysctxError
      ? error
      : new SysctxError("internal", `unexpected: ${String(error)}`);
  return { status: "fail", code: known.code, message: known.message, advice: known.hint };
}
function skip(missing) {
  return { status: "skip", message: `not checked: mend "${missing}" first` };
}
var systemChecks,
  init_run_checks = __esm({
    "src/doctor/run-checks.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_agent_config();
      init_certificate();
      init_clock2();
      init_dns();
      init_identity2();
      init_private_key();
      init_program();
      init_proxy2();
      init_region();
      init_registration();
      init_settings2();
      init_signed_request();
      init_tls();
      systemChecks = [
        checkProgram,
        checkSettings,
        checkAgentConfig,
        checkRegistration,
        checkPrivateKey,
        checkCertificate,
        checkRegion,
        checkProxy,
        checkDns,
        checkTls,
        checkClock,
        checkSignedRequest,
        checkIdentity,
      ];
    },
  });
function wrapUnder(text4, indent, columns) {
  let width = (columns ?? 0) - indent;
  if (width < 20) return text4;
  let lines = [],
    line = "";
  for (let word of text4.split(" "))
    line !== "" && line.length + 1 + word.length > width
      ? (lines.push(line), (line = word))
      : (line = line === "" ? word : `${line} ${word}`);
  return [...lines, line].join(`
${" ".repeat(indent)}`);
}
var init_wrap = __esm({
  "src/cli/output/wrap.ts"() {
    "use strict";
    init_performance();
  },
});
var doctor_facts_exports = {};
__export(doctor_facts_exports, {
  describeOAuth: () => describeOAuth,
  readProfile: () => readProfile,
});
function describeOAuth(context, common2) {
  let skew,
    session = async () => {
      let opened = await context.oauth();
      return (opened.onSkew((measured) => (skew = measured)), opened);
    };
  return {
    ...common2,
    profile: () => readProfile(context),
    credential: async () => (await session()).credential,
    tokenEndpoints: async () => (await session()).server.tokenEndpoints(),
    metadata: async () => (await session()).server.known(),
    token: async () => (await (await session()).tokens.replace()).token,
    skew: () => skew,
  };
}
async function readProfile(context) {
  let { name, settings } = await context.profile();
  return (
    await context.settings(),
    readOAuthProfile(name, settings, findOAuthOrigin(name, settings, context))
  );
}
var init_doctor_facts = __esm({
  "src/cli/oauth/doctor-facts.ts"() {
    "use strict";
    init_performance();
    init_read_profile();
  },
});
var checks_exports = {};
__export(checks_exports, { oauthChecks: () => oauthChecks });
var import_node_crypto16,
  checkProfile,
  checkCredential,
  checkEndpoint,
  checkMethod,
  checkToken,
  noticeable2,
  checkClock2,
  oauthChecks,
  init_checks = __esm({
    "src/doctor/oauth/checks.ts"() {
      "use strict";
      init_performance();
      import_node_crypto16 = __toESM(require_node_crypto(), 1);
      init_credential();
      init_profile();
      init_token();
      init_fingerprint();
      init_skew();
      init_check();
      init_dns();
      init_program();
      init_proxy2();
      init_settings2();
      init_tls();
      ((checkProfile = {
        name: "profile",
        needs: ["settings"],
        examine: async ({ profile }) => {
          let { name, preset, clientId, clientAuth, grant } = await profile();
          return ok(`${name}: ${preset}, client ${clientId}, ${clientAuth}, ${grant}`);
        },
      }),
        (checkCredential = {
          name: "credential",
          needs: ["profile"],
          examine: async ({ credential }) => {
            let { secret, key, certificate } = await credential(),
              parts = [
                secret === void 0 ? "" : "a secret",
                key === void 0
                  ? ""
                  : `a key (${fingerprintKey((0, import_node_crypto16.createPublicKey)(key))})`,
                certificate === void 0 ? "" : `a certificate (${hash(certificate).slice(0, 12)})`,
              ].filter((part) => part !== "");
            return ok(parts.join(", ") || "none: the client is public");
          },
        }),
        (checkEndpoint = {
          name: "token endpoint",
          needs: ["tls"],
          examine: async ({ tokenEndpoints, metadata }) => {
            let [first2 = "", ...others] = await tokenEndpoints(),
              found = (await metadata()) === void 0 ? "" : ", found by its metadata";
            return ok(
              `${first2}${others.length === 0 ? "" : ` (else ${others.join(", ")})`}${found}`,
            );
          },
        }),
        (checkMethod = {
          name: "method",
          needs: ["token endpoint"],
          examine: async ({ profile, metadata }) => {
            let { clientAuth, name } = await profile(),
              supported = (await metadata())?.tokenEndpointAuthMethods;
            return supported === void 0
              ? ok(`${clientAuth} (the server does not say what it supports)`)
              : supported.some((method) => registeredMethods[clientAuth].includes(method))
                ? ok(`${clientAuth}, which the server supports`)
                : fail(
                    "client_refused",
                    `the profile uses ${clientAuth}, and the server supports ${supported.join(", ")}`,
                    `sysctx config set profiles.${name}.clientAuth METHOD`,
                  );
          },
        }),
        (checkToken = {
          name: "token",
          needs: ["credential", "token endpoint", "method"],
          examine: async ({ token, host }) => {
            let given = await token(),
              end = endOf(given),
              scope = given.scope === void 0 ? "" : `, scope ${given.scope}`;
            return end === void 0
              ? warn(
                  `the server gives a token and does not say how long it lasts${scope}`,
                  "It is used once and not kept.",
                )
              : ok(
                  `the server gives one for ${Math.round((end - host.clock.now()) / 1e3)} s${scope}`,
                );
          },
        }),
        (noticeable2 = 3e4),
        (checkClock2 = {
          name: "clock",
          needs: ["token endpoint"],
          examine: async ({ skew }) => {
            let measured = skew();
            return measured === void 0
              ? warn("no answer had a Date to compare with", "Compare this host's clock by hand.")
              : Math.abs(measured) > noticeable2
                ? warn(
                    `this host's clock is ${describeSkew(measured)}`,
                    "Set the clock (timedatectl set-ntp true, or chronyc makestep): assertions are refused, and tokens seem to have ended.",
                  )
                : ok(
                    `within ${Math.max(1, Math.round(Math.abs(measured) / 1e3))} s of the server's`,
                  );
          },
        }),
        (oauthChecks = [
          checkProgram,
          checkSettings,
          checkProfile,
          checkCredential,
          checkProxy,
          checkDns,
          checkTls,
          checkEndpoint,
          checkMethod,
          checkToken,
          checkClock2,
        ]));
    },
  });
var doctor_exports = {};
__export(doctor_exports, { doctorCommand: () => doctorCommand });
async function run7(_invocation, context) {
  let { host, settingsFile, agentConfig, systemId, privateKey, origin, client } = context,
    { columns } = host.terminal.stdout;
  await context.deadline().catch(() => {});
  let common2 = { host, settingsFile: async () => (await context.settings(), settingsFile()) },
    profile = await context.profile().catch(() => {});
  if (profile !== void 0 && isOAuthProfile(profile.settings)) {
    let { describeOAuth: describeOAuth2, readProfile: readProfile2 } = await Promise.resolve().then(
        () => (init_doctor_facts(), doctor_facts_exports),
      ),
      { oauthChecks: oauthChecks2 } = await Promise.resolve().then(
        () => (init_checks(), checks_exports),
      ),
      own = async () => (await readProfile2(context)).origin,
      way = { ...common2, origin: own, probe: once(async () => probe(await own(), context)) };
    return describeFindings(await runChecks(oauthChecks2, describeOAuth2(context, way)), columns);
  }
  let findings = await runChecks(systemChecks, {
    ...common2,
    agentConfig,
    systemId,
    privateKey,
    origin,
    probe: once(async () => probe(await origin(), context)),
    client,
    record: once(async () => (await fetchRecord(await client(), await systemId(), [])).value),
  });
  return describeFindings(findings, columns);
}
async function probe(origin, context) {
  let { cacert, connectTimeout } = await context.settings(),
    { hostname: hostname2 } = new URL(origin),
    limit = Math.min(connectTimeout, (await context.deadline()).limit),
    probing = context.host.probeServer({ origin, cacert, connectTimeout: limit, connections: 1 });
  return withinLimit(probing, `nothing is known of ${hostname2}`, context).catch((error) => {
    if (!(error instanceof SysctxError)) throw error;
    return { hostname: hostname2, addresses: error, connection: error };
  });
}
function describeFindings(findings, columns) {
  let failed = findings.flatMap(({ name, finding }) =>
      finding.status === "fail"
        ? [new SysctxError(finding.code, `${name}: ${finding.message}`, { hint: finding.advice })]
        : [],
    ),
    statuses = findings.map(({ finding }) => finding.status),
    status = statuses.includes("fail") ? "fail" : statuses.includes("warn") ? "warn" : "ok",
    checks2 = findings.map(({ name, finding }) => ({ name, ...finding }));
  return {
    text: (paint) =>
      findings.map((named) => describeFinding(named, paint, columns)).join(`
`),
    json: makeVisibleJson(
      JSON.stringify({ schemaVersion: 1, command: "doctor", status, checks: checks2 }),
    ),
    failures: failed,
    tellsFailures: !0,
  };
}
function describeFinding({ name, finding }, paint, columns) {
  let marks = { ok: paint.good, warn: paint.warn, fail: paint.bad, skip: paint.dim },
    message = wrapUnder(makeVisibleLine(finding.message), 22, columns),
    first2 = `${marks[finding.status](finding.status.padEnd(4))}  ${name.padEnd(14)}  ${message}`;
  if (finding.advice === void 0) return first2;
  let advice = wrapUnder(makeVisible(finding.advice), 25, columns);
  return `${first2}
${" ".repeat(22)}${paint.accent("->")} ${advice}`;
}
var doctorCommand,
  init_doctor = __esm({
    "src/cli/commands/doctor.ts"() {
      "use strict";
      init_performance();
      init_run_checks();
      init_errors();
      init_wrap();
      init_safe_text();
      init_record();
      init_oauth_keys();
      init_once();
      init_within_limit();
      doctorCommand = {
        name: "doctor",
        summary: "find out why it does not work, and what to do",
        description:
          "Checks everything between this host's files and a signed request, one finding a line, each with what to do. It works when the config is broken or absent. Under an OAuth profile it checks credential, endpoint and token. The exit code is that of the first failure.",
        examples: [
          ["sudo sysctx doctor", "all checks"],
          [`sysctx doctor --json | jq '.checks[] | select(.status != "ok")'`, "what is not right"],
        ],
        run: run7,
      };
    },
  });
function requireMethod(word) {
  let method = methods.find((known) => known === word.toUpperCase());
  if (method !== void 0) return method;
  throw usageError(
    `${JSON.stringify(word)} is not an HTTP method`,
    `The methods are: ${methods.join(", ")}.`,
  );
}
async function requirePath(word, context) {
  let path2 = word.includes("{id}") ? word.replaceAll("{id}", await context.systemId()) : word,
    problem = findProblem(path2);
  if (problem === void 0) return path2;
  throw usageError(
    `the path ${JSON.stringify(word)} ${problem}`,
    "E.g. /api/systems/{id}?fields=hostname%20os",
  );
}
function findProblem(path2) {
  if (!path2.startsWith("/") || path2.startsWith("//")) return "does not begin with one /";
  if (/[^\x21-\x7e]/.test(path2))
    return "has a space or another character that must be percent-encoded";
  if (/[\\#<>"`^{|}]/.test(path2)) return "has a character that must be percent-encoded";
  let [pathname = ""] = path2.split("?");
  if (/(^|\/)(\.|%2e){1,2}(\/|$)/i.test(pathname)) return "has a . or .. step";
}
var methods,
  init_request_line = __esm({
    "src/cli/request-line.ts"() {
      "use strict";
      init_performance();
      init_errors();
      methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
    },
  });
var sign_exports = {};
__export(sign_exports, { parseDateValue: () => parseDateValue, signCommand: () => signCommand });
async function run8({ words: words2, flags }, context) {
  let method = requireMethod(words2[0] ?? ""),
    path2 = await requirePath(words2[1] ?? "", context),
    date = flags.date ?? formatHttpDate(context.host.clock.now()),
    signingString = buildSigningString({ method, path: path2, date });
  if (flags.as === "signing-string") return plainAnswer(signingString, { signingString });
  let keyId = systemKeyId(await context.systemId()),
    authorization = formatSignatureHeader(
      keyId,
      signRsaSha256(signingString, await context.privateKey()),
    ),
    headers = { Date: date, Authorization: authorization },
    json = { method, path: path2, keyId, signingString, headers };
  return flags.as === "curl"
    ? plainAnswer(toCurl(method, `${await context.origin()}${path2}`, headers), json)
    : flags.as === "json"
      ? plainAnswer(JSON.stringify(json), json)
      : plainAnswer(
          Object.entries(headers).map(([name, value]) => `${name}: ${value}`).join(`
`),
          json,
        );
}
function toCurl(method, url2, headers) {
  let withType = ["PUT", "POST", "PATCH"].includes(method)
      ? { ...headers, "Content-Type": "application/json" }
      : headers,
    options = Object.entries({ Accept: "application/json", ...withType }).map(
      ([name, value]) => `  --header ${quoteForShell(`${name}: ${value}`)}`,
    );
  return [
    `curl --http1.1 --path-as-is --globoff ${method === "HEAD" ? "--head" : `--request ${method}`}`,
    ...options,
    `  ${quoteForShell(url2)}`,
  ].join(` \\
`);
}
function quoteForShell(text4) {
  return `'${text4.replaceAll("'", "'\\''")}'`;
}
var forms,
  parseDateValue,
  signCommand,
  init_sign = __esm({
    "src/cli/commands/sign.ts"() {
      "use strict";
      init_performance();
      init_http_signature();
      init_errors();
      init_http_date();
      init_rsa_sha256();
      init_signature_header();
      init_signing_string();
      init_answer2();
      init_request_line();
      ((forms = ["headers", "curl", "json", "signing-string"]),
        (parseDateValue = (text4, source) => {
          if (parseHttpDate(text4) !== void 0) return text4;
          throw usageError(
            `${source}: ${JSON.stringify(text4)} is not an HTTP date`,
            'E.g. "Thu, 05 Jan 2012 21:31:40 GMT"',
          );
        }),
        (signCommand = {
          name: "sign",
          summary: "show the signed headers of a request, or a curl command",
          description:
            "Signs METHOD and PATH with this system's key and sends nothing. The output is good for five minutes and can be used by whoever reads it. {id} in PATH is this system.",
          arguments: [
            { name: "<method>", description: "GET, PUT, POST, DELETE", suggests: methods },
            { name: "<path>", description: "path and query as they will be sent, percent-encoded" },
          ],
          options: [
            {
              flags: "--as <form>",
              description: `${forms.join(", ")} (default headers)`,
              choices: forms,
            },
            {
              flags: "--date <date>",
              description: "a fixed Date instead of now",
              parse: parseDateValue,
            },
          ],
          examples: [
            ["sysctx sign GET '/api/systems/{id}'", "the two headers"],
            [
              `eval "$(sysctx sign GET '/api/systems/{id}' --as curl)"`,
              "make the request with curl",
            ],
          ],
          run: run8,
        }));
    },
  });
function findNearMiss(parts, signature, publicKey) {
  return nearMisses.find(({ build }) => verifyRsaSha256(build(parts), signature, publicKey))
    ?.mistake;
}
function decodePath(path2) {
  try {
    return decodeURIComponent(path2);
  } catch {
    return path2;
  }
}
var nearMisses,
  init_near_misses = __esm({
    "src/signing/near-misses.ts"() {
      "use strict";
      init_performance();
      init_rsa_sha256();
      init_signing_string();
      nearMisses = [
        {
          mistake: "the query was left out of the signed request line",
          build: (parts) =>
            buildSigningString({ ...parts, path: parts.path.replace(/\?.*$/s, "") }),
        },
        {
          mistake: "a newline was added at the end",
          build: (parts) => `${buildSigningString(parts)}
`,
        },
        {
          mistake: "the path was signed decoded (a space instead of %20)",
          build: (parts) => buildSigningString({ ...parts, path: decodePath(parts.path) }),
        },
        {
          mistake: "the method was signed in lower case",
          build: (parts) => buildSigningString({ ...parts, method: parts.method.toLowerCase() }),
        },
        {
          mistake: "`(request-target)` of a later draft was signed instead of the request line",
          build: ({
            method,
            path: path2,
            date,
          }) => `(request-target): ${method.toLowerCase()} ${path2}
date: ${date}`,
        },
        {
          mistake: "the request line was signed with HTTP/2.0",
          build: (parts) =>
            buildSigningString(parts).replace(
              ` HTTP/1.1
`,
              ` HTTP/2.0
`,
            ),
        },
        {
          mistake: "the request line was signed with HTTP/1.0",
          build: (parts) =>
            buildSigningString(parts).replace(
              ` HTTP/1.1
`,
              ` HTTP/1.0
`,
            ),
        },
        {
          mistake: "the request line was signed as a header (`request-line: ...`)",
          build: (parts) => `request-line: ${buildSigningString(parts)}`,
        },
        { mistake: "only the Date was signed", build: ({ date }) => `date: ${date}` },
      ];
    },
  });
function verifyRequest(request, options) {
  if (!request.authorization)
    return fail2("authorization_missing", "there is no Authorization header");
  let parameters = parseSignatureHeader(request.authorization);
  if (typeof parameters == "string") return fail2("authorization_malformed", parameters);
  let { keyId, algorithm, headers, signature } = parameters;
  if (algorithm !== signatureAlgorithm)
    return fail2(
      "algorithm_unsupported",
      `the algorithm is ${algorithm}, not ${signatureAlgorithm}`,
    );
  if (headers.join(" ") !== signedHeaders)
    return fail2(
      "headers_not_covered",
      `the signature covers "${headers.join(" ")}", not "${signedHeaders}"`,
    );
  let age = judgeDate(request.date, options);
  if (typeof age != "number") return age;
  let key = options.findKey(keyId);
  if (key === void 0) return fail2("key_unknown", `there is no public key for ${keyId}`);
  let parts = { method: request.method, path: request.path, date: request.date ?? "" };
  if (verifyRsaSha256(buildSigningString(parts), signature, key)) return { valid: !0, keyId, age };
  let nearMiss = findNearMiss(parts, signature, key);
  return fail2(
    "signature_mismatch",
    nearMiss === void 0
      ? "the signature was not made with this key over this method, path, query and date"
      : `the signature was made over something else: ${nearMiss}`,
  );
}
function judgeDate(date, { now, window }) {
  if (!date) return fail2("date_missing", "there is no Date header");
  let time = parseHttpDate(date);
  if (time === void 0)
    return fail2("date_unparsable", 'the Date is not of the form "Thu, 05 Jan 2012 21:31:40 GMT"');
  let age = now - time;
  if (Math.abs(age) <= window) return age;
  let seconds = Math.round(Math.abs(age) / 1e3),
    side = age > 0 ? "in the past" : "in the future";
  return fail2(
    "date_outside_window",
    `the Date is ${seconds} s ${side}; ${window / 1e3} s are allowed`,
  );
}
function fail2(failure, reason) {
  return { valid: !1, failure, reason };
}
var defaultWindow,
  init_verify = __esm({
    "src/signing/verify.ts"() {
      "use strict";
      init_performance();
      init_http_date();
      init_near_misses();
      init_rsa_sha256();
      init_signature_header();
      init_signing_string();
      defaultWindow = 3e5;
    },
  });
var verify_exports = {};
__export(verify_exports, { verifyCommand: () => verifyCommand });
async function run9({ words: words2, flags }, context) {
  let method = requireMethod(words2[0] ?? ""),
    path2 = await requirePath(words2[1] ?? "", context),
    { authorization, date } = await readHeaders2(flags, context),
    key = await chooseKey(flags, context),
    ownKeyId =
      flags.publicKey !== void 0 || flags.certificate !== void 0
        ? void 0
        : systemKeyId(await context.systemId()),
    at = flags.at,
    now = (at === void 0 ? void 0 : parseHttpDate(at)) ?? context.host.clock.now(),
    window = flags.window ?? defaultWindow,
    verdict = verifyRequest(
      { method, path: path2, date, authorization },
      {
        findKey: (keyId2) => (ownKeyId === void 0 || keyId2 === ownKeyId ? key : void 0),
        now,
        window,
      },
    );
  if (!verdict.valid)
    throw new SysctxError("signature_invalid", `the signature does not hold: ${verdict.reason}`, {
      hint: "What must match to the byte: sysctx sign METHOD PATH --as signing-string --date DATE",
    });
  let { keyId, age } = verdict,
    side = age < 0 ? "ahead" : "old";
  return plainAnswer(
    `valid: ${makeVisibleLine(keyId)}, ${describeDuration(Math.abs(age))} ${side}`,
    { valid: !0, keyId, ageSeconds: Math.round(age / 1e3) },
  );
}
async function readHeaders2(flags, context) {
  let { host } = context,
    given = { authorization: flags.authorization, date: flags.date };
  if (given.authorization !== void 0) return given;
  if (host.terminal.stdinIsTerminal)
    throw usageError(
      "there is nothing to verify",
      "Give --authorization and --date, or the header lines on standard input.",
    );
  let text4 = await withinLimit(host.terminal.readStdin(), "standard input had not ended", context),
    find = (name) => new RegExp(`^${name}:[ \\t]*(.*?)[ \\t]*\\r?$`, "im").exec(text4)?.[1];
  return { authorization: find("authorization"), date: given.date ?? find("date") };
}
async function chooseKey(flags, context) {
  let named = [flags.publicKey, flags.certificate].filter((path3) => typeof path3 == "string");
  if (named.length > 1) throw usageError("--public-key and --certificate exclude each other");
  let [path2] = named;
  return path2 === void 0
    ? (0, import_node_crypto17.createPublicKey)(await context.privateKey())
    : context.host.files.readPublicKey(path2);
}
var import_node_crypto17,
  verifyCommand,
  init_verify2 = __esm({
    "src/cli/commands/verify.ts"() {
      "use strict";
      init_performance();
      import_node_crypto17 = __toESM(require_node_crypto(), 1);
      init_http_signature();
      init_errors();
      init_http_date();
      init_verify();
      init_duration();
      init_answer2();
      init_safe_text();
      init_within_limit();
      init_request_line();
      init_values();
      init_sign();
      verifyCommand = {
        name: "verify",
        summary: "check a signature and say why it does not hold",
        description:
          "Checks an Authorization and a Date against METHOD and PATH, and says why they do not hold. Both come from flags, or as header lines on standard input. The key is this host's own unless another is named.",
        arguments: [
          { name: "<method>", description: "as in the request line", suggests: methods },
          { name: "<path>", description: "path and query, byte for byte as received" },
        ],
        options: [
          {
            flags: "--authorization <value>",
            description: "the Authorization header's value",
            parse: parseText,
          },
          { flags: "--date <value>", description: "the Date header's value", parse: parseText },
          {
            flags: "--public-key <file>",
            description: "a public key in PEM form",
            parse: parseText,
            suggests: "files",
          },
          {
            flags: "--certificate <file>",
            description: "a certificate in PEM form, e.g. client.crt",
            parse: parseText,
            suggests: "files",
          },
          {
            flags: "--at <date>",
            description: "judge as if it were then, instead of now",
            parse: parseDateValue,
          },
          {
            flags: "--window <duration>",
            description: "how far the Date may be off (default 300s)",
            parse: parseDurationValue,
          },
        ],
        examples: [
          [
            "sysctx sign GET '/api/systems/{id}' | sysctx verify GET '/api/systems/{id}'",
            "a signature of one's own",
          ],
          ["sysctx verify GET /x --certificate client.crt < headers.txt", "one that was captured"],
        ],
        run: run9,
      };
    },
  });
var request_exports = {};
__export(request_exports, { requestCommand: () => requestCommand });
async function run10({ words: words2, flags }, context) {
  let method = requireMethod(words2[0] ?? ""),
    path2 = await requirePath(words2[1] ?? "", context),
    data = flags.data,
    headers = flags.header,
    request = {
      method,
      path: path2,
      ...(data === void 0 ? {} : { body: await readData(data, context) }),
      ...(headers === void 0 ? {} : { headers: Object.fromEntries(headers) }),
    };
  if (flags.dryRun === !0) return rehearse2(request);
  let reply = await (await context.profileClient()).send(request);
  return describeReply(reply, flags.include === !0);
}
function describeReply(reply, include) {
  let error = errorOfStatus(reply),
    body = makeBodyVisible(new TextDecoder().decode(reply.body)),
    text4 = (
      include
        ? `${describeHead(reply)}

${body}`
        : body
    ).replace(/\n$/, ""),
    printed = text4 === "" ? void 0 : text4;
  return { text: () => printed, json: printed, failures: error === void 0 ? [] : [error] };
}
function makeBodyVisible(body) {
  try {
    return (JSON.parse(body), makeVisibleJson(body));
  } catch {
    return makeVisible(body);
  }
}
function describeHead({ status, headers }) {
  let lines = [...headers].map(([name, value]) => `${name}: ${makeVisibleLine(value)}`);
  return [`HTTP/1.1 ${status} ${import_node_http2.STATUS_CODES[status] ?? ""}`.trimEnd(), ...lines]
    .join(`
`);
}
function rehearse2({ method, path: path2, body, headers }) {
  let text4 = [
    ...[
      `${method} ${path2}`,
      ...Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`),
    ],
    ...(body === void 0 ? [] : [makeVisible(body)]),
  ].join(`
`);
  return {
    text: () => text4,
    json: JSON.stringify({
      schemaVersion: 1,
      command: "request",
      dryRun: !0,
      request: { method, path: path2, body, headers },
    }),
  };
}
var import_node_http2,
  ownHeaders,
  parseHeader,
  requestCommand,
  init_request2 = __esm({
    "src/cli/commands/request.ts"() {
      "use strict";
      init_performance();
      import_node_http2 = __toESM(require_node_http2(), 1);
      init_errors();
      init_reply();
      init_data_option();
      init_safe_text();
      init_request_line();
      ((ownHeaders = [
        "host",
        "date",
        "authorization",
        "content-length",
        "transfer-encoding",
        "connection",
        "keep-alive",
        "upgrade",
        "expect",
        "te",
        "trailer",
        "proxy-authorization",
        "proxy-connection",
      ]),
        (parseHeader = (text4, source) => {
          let [, name, value] =
            /^([A-Za-z0-9!#$%&'*+.^_`|~-]+):[ \t]*([\x20-\x7e]*)$/.exec(text4) ?? [];
          if (name === void 0 || value === void 0)
            throw usageError(
              `${source}: ${JSON.stringify(text4)} is not of the form "Name: value"`,
            );
          if (ownHeaders.includes(name.toLowerCase()))
            throw usageError(`${source}: sysctx sets ${name} itself`);
          return [name, value];
        }),
        (requestCommand = {
          name: "request",
          summary: "make any request, authenticated",
          description:
            "Makes one request, authenticated by the profile, and prints the body. {id} in PATH is this system. The body is printed for an HTTP error too; the exit code tells.",
          arguments: [
            { name: "<method>", description: "GET, PUT, POST, PATCH, DELETE", suggests: methods },
            { name: "<path>", description: "path and query, percent-encoded" },
          ],
          options: [
            dataOption,
            {
              flags: "-H, --header <header>",
              description: '"Name: value" (may be repeated)',
              parse: parseHeader,
              repeatable: !0,
            },
            { flags: "-i, --include", description: "print status and headers before the body" },
          ],
          writes: !0,
          examples: [
            ["sysctx request GET '/api/systems/{id}?fields=hostname'", "a read"],
            [
              `sysctx request PUT '/api/systems/{id}' --data '{"displayName":"web-01"}'`,
              "a change",
            ],
          ],
          run: run10,
        }));
    },
  });
async function introspect(caller, token) {
  let { profile, server, around } = caller;
  around.redactor.add(token);
  let endpoint = await server.endpoint("introspection"),
    reply = await ask2(caller, endpoint, token),
    error = explainRefusal(reply, describeCall(caller, endpoint), around);
  if (error !== void 0) throw error;
  let { processIntrospectionResponse } = await Promise.resolve().then(
    () => (init_oauth4webapi(), oauth4webapi_exports),
  );
  try {
    let client = { client_id: profile.clientId };
    await processIntrospectionResponse({ issuer: endpoint }, client, toResponse(reply));
  } catch {
    throw notAnswer(endpoint, "no answer of an introspection endpoint (no `active`)", reply);
  }
  return around.redactor.redact(new TextDecoder().decode(reply.body));
}
async function revoke(caller, token) {
  let { profile, server, around } = caller;
  around.redactor.add(token);
  let endpoint = await server.endpoint("revocation");
  if (profile.preset === "jamf") {
    let reply2 = await exchange2(
      {
        method: "POST",
        url: endpoint,
        prove: () => ({ params: [], headers: { Authorization: `Bearer ${token}` } }),
      },
      around,
    );
    if (reply2.status === 401) return !1;
    if (reply2.status >= 200 && reply2.status < 300) return !0;
    throw (
      explainRefusal(reply2, describeCall(caller, endpoint), around) ??
      notAnswer(endpoint, "no answer of a revocation endpoint", reply2)
    );
  }
  let reply = await ask2(caller, endpoint, token);
  if (reply.status >= 200 && reply.status < 300) return !0;
  throw (
    explainRefusal(reply, describeCall(caller, endpoint), around) ??
    notAnswer(endpoint, "no answer of a revocation endpoint", reply)
  );
}
function ask2({ profile, credential, server, around }, endpoint, token) {
  return exchange2(
    {
      method: "POST",
      url: endpoint,
      prove: (now) => {
        let proof = proveClient(profile, credential, { endpoint, issuer: server.issuer(), now });
        return {
          params: [["token", token], ["token_type_hint", "access_token"], ...proof.params],
          headers: proof.headers,
        };
      },
    },
    around,
  );
}
function notAnswer(endpoint, what, { status }) {
  let { host, pathname } = new URL(endpoint);
  return new SysctxError("bad_reply", `the answer of ${host}${pathname} is ${what}`, { status });
}
var describeCall,
  init_token_calls = __esm({
    "src/auth/oauth2/token-calls.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_client_authentication();
      init_exchange();
      init_explain();
      describeCall = ({ profile, credential, server }, endpoint) => ({
        profile,
        credential,
        endpoint,
        metadata: server.known(),
        isAboutToken: !0,
      });
    },
  });
var token_exports = {};
__export(token_exports, { tokenCommand: () => tokenCommand });
async function get({ flags }, context) {
  if (["header", "raw", "format"].filter((name) => flags[name] !== void 0).length > 1)
    throw usageError("--header, --raw and --format exclude each other");
  let { tokens } = await context.oauth(),
    found = flags.refresh === !0 ? await tokens.replace() : await tokens.get(),
    { accessToken, tokenType } = found.token,
    print = (text4, json2 = text4) => ({ text: () => text4, json: json2 });
  if (flags.header === !0) return print(`Authorization: ${tokenType} ${accessToken}`);
  if (flags.raw === !0) return print(accessToken);
  if (flags.format === "k8s") return print(JSON.stringify(describeForKubernetes(found)));
  let json = JSON.stringify(describeToken2(found, context));
  return flags.format === "json" ? print(json) : print(accessToken, json);
}
function describeToken2(found, { host }) {
  let { accessToken, tokenType, scope } = found.token,
    end = endOf(found.token);
  return {
    access_token: accessToken,
    token_type: tokenType,
    expires_at: timeOf(found) ?? null,
    expires_in: end === void 0 ? null : Math.max(0, Math.round((end - host.clock.now()) / 1e3)),
    scope: scope ?? null,
    cached: found.cached,
  };
}
function describeForKubernetes(found) {
  let expirationTimestamp = timeOf(found);
  return {
    apiVersion: "client.authentication.k8s.io/v1",
    kind: "ExecCredential",
    status: {
      token: found.token.accessToken,
      ...(expirationTimestamp === void 0 ? {} : { expirationTimestamp }),
    },
  };
}
async function inspect({ words: words2 }, context) {
  let token = await readGivenToken(words2[0], context),
    decoded = decodeJwt(token);
  if (decoded === void 0)
    throw new SysctxError(
      "bad_reply",
      "the token is no JWT: only its server can say what it means",
      { hint: "sysctx token introspect asks the server." },
    );
  let now = context.host.clock.now();
  return {
    json: makeVisibleJson(JSON.stringify({ verified: !1, ...decoded })),
    text: (paint) =>
      `${paint.warn("unverified: this is what the token says, not what is true")}
` + renderPairs(describeClaims(decoded, now), paint),
  };
}
async function readGivenToken(word, context) {
  if (word === void 0) return (await (await context.oauth()).tokens.get()).token.accessToken;
  if (word !== "-")
    throw usageError(
      "a token on the command line is seen by everyone on this machine",
      "Give it on standard input: sysctx token inspect -",
    );
  return (
    await withinLimit(context.host.terminal.readStdin(), "standard input had not ended", context)
  )
    .trim()
    .replace(/^(authorization: *)?bearer +/i, "");
}
function describeClaims({ header, claims }, now) {
  let inWords = (name, value) => {
    if (!times.includes(name) || typeof value != "number" || Math.abs(value) > 1e11) return value;
    let distance = value * 1e3 - now,
      amount = describeDuration(Math.round(Math.abs(distance) / 1e3) * 1e3);
    return `${value} (${new Date(value * 1e3).toISOString().slice(0, 19)}Z, ${distance < 0 ? `${amount} ago` : `in ${amount}`})`;
  };
  return [
    ...Object.entries(header).map(([name, value]) => [`header.${name}`, value]),
    ...Object.entries(claims).map(([name, value]) => [name, inWords(name, value)]),
  ];
}
async function runIntrospect({ flags }, context) {
  let session = await context.oauth(),
    name = flags.as,
    other =
      name === void 0 ? void 0 : context.fresh({ flags: { ...context.flags, profile: name } });
  try {
    let caller = (await other?.oauth()) ?? session;
    await caller.server.endpoint("introspection");
    let { token } = await session.tokens.get();
    return describeBody2(await introspect(caller, token.accessToken));
  } finally {
    other?.close();
  }
}
async function userinfo(_invocation, context) {
  let session = await context.oauth(),
    { url: url2, method } = await session.server.userinfo(),
    { origin, pathname, search } = new URL(url2),
    client = await session.client(origin),
    { text: text4 } = readJsonObject(await client.send({ method, path: pathname + search }));
  return describeBody2(session.around.redactor.redact(text4));
}
function describeBody2(text4) {
  let members = JSON.parse(text4);
  return {
    json: makeVisibleJson(text4.trim()),
    text: (paint) => renderPairs(Object.entries(members), paint),
  };
}
async function runRevoke({ flags }, context) {
  let session = await context.oauth(),
    token = session.tokens.kept(),
    wording2 = { done: "revoked the token of", unchanged: "there is no kept token of" },
    { name } = session.profile;
  if (token === void 0 || flags.dryRun === !0)
    return writeAnswer("token revoke", [{ id: name, changed: token !== void 0 }], wording2);
  try {
    await session.server.endpoint("revocation");
    let changed = await revoke(session, token.accessToken);
    return writeAnswer(
      "token revoke",
      [{ id: name, changed, ...(changed ? {} : { note: "it had ended already" }) }],
      wording2,
    );
  } finally {
    session.tokens.forget();
  }
}
var tokenCommand,
  timeOf,
  times,
  init_token2 = __esm({
    "src/cli/commands/token.ts"() {
      "use strict";
      init_performance();
      init_jwt();
      init_token_calls();
      init_token();
      init_errors();
      init_reply();
      init_duration();
      init_safe_text();
      init_table();
      init_values();
      init_within_limit();
      init_write_answer();
      tokenCommand = {
        name: "token",
        summary: "access tokens of an OAuth profile: get, inspect, introspect, userinfo, revoke",
        description:
          "Access tokens of an OAuth profile. They are kept until shortly before they end, in a folder of this user only.",
        commands: [
          {
            name: "get",
            summary: "print a token, a kept one if it lasts",
            options: [
              { flags: "--refresh", description: "ask for a new one in any case" },
              { flags: "--raw", description: "the token alone, also with --json" },
              { flags: "--header", description: "the Authorization header" },
              {
                flags: "--format <format>",
                description: "json, or k8s for an ExecCredential of Kubernetes",
                parse: parseChoice(["json", "k8s"]),
              },
            ],
            examples: [
              [
                'curl -H "$(sysctx token get --header --profile corp)" https://corp.jamfcloud.com/api/v1/auth',
                "with curl",
              ],
              ["sysctx token get --format k8s --profile corp", "as a credential plugin of kubectl"],
            ],
            run: get,
          },
          {
            name: "inspect",
            summary: "show what a token says of itself, unverified",
            arguments: [
              {
                name: "[token]",
                description: "- reads a token from standard input; default: the profile's",
              },
            ],
            examples: [
              ["sysctx token inspect --profile corp", "the kept token, or a new one"],
              ["sysctx token inspect - < token.txt", "any other token"],
            ],
            run: inspect,
          },
          {
            name: "introspect",
            summary: "ask the server about the token",
            options: [
              {
                flags: "--as <profile>",
                description:
                  "with the credential of another profile, e.g. the server that the token is for",
                parse: parseText,
              },
            ],
            examples: [["sysctx token introspect --profile corp", "is it active, and for what?"]],
            run: runIntrospect,
          },
          {
            name: "userinfo",
            summary: "ask the server whom the token stands for",
            examples: [["sysctx token userinfo --profile corp", "the claims of its subject"]],
            run: userinfo,
          },
          {
            name: "revoke",
            summary: "end the token at the server and forget it",
            writes: !0,
            examples: [["sysctx token revoke --profile corp", "e.g. when a host is given back"]],
            run: runRevoke,
          },
        ],
      };
      timeOf = ({ token }) => {
        let end = endOf(token);
        return end === void 0 ? void 0 : `${new Date(end).toISOString().slice(0, 19)}Z`;
      };
      times = ["iat", "nbf", "exp", "auth_time"];
    },
  });
function changeAnswer(command, name, changed) {
  return writeAnswer(command, [{ id: name, changed }], {
    done: { "profile add": "added", "profile remove": "removed", "profile use": "now in use:" }[
      command
    ],
    unchanged: "unchanged",
  });
}
var profilesOf,
  storedOf,
  init_stored = __esm({
    "src/cli/commands/profile/stored.ts"() {
      "use strict";
      init_performance();
      init_json();
      init_write_answer();
      ((profilesOf = (file) => (isObject(file.profiles) ? file.profiles : {})),
        (storedOf = (file, name) => {
          let profiles = profilesOf(file),
            stored = Object.hasOwn(profiles, name) ? profiles[name] : void 0;
          return isObject(stored) ? stored : void 0;
        }));
    },
  });
async function add({ words: words2, flags }, context) {
  let name = requireName(words2[0] ?? ""),
    given = readFlags(flags);
  if (given.clientId === void 0)
    throw usageError("a profile needs a client id", "E.g. --client-id 6cabf059-\u2026");
  if (given.url === void 0 && given.issuer === void 0 && given.tokenUrl === void 0)
    throw usageError(
      "a profile needs the address of its server",
      "E.g. --url https://sso.example.com",
    );
  if (
    (requireCredential(readOAuthProfile(name, given, given.url), given),
    storedOf(await context.settingsFile(), name) !== void 0)
  )
    throw usageError(
      `there is a profile ${name} already`,
      `sysctx profile remove ${name} makes room for it.`,
    );
  let answer2 = changeAnswer("profile add", name, !0);
  return flags.dryRun === !0
    ? { ...plainAnswer(`would add ${name}`, given), json: answer2.json }
    : (await context.host.settings.change((settings) => {
        ((settings.profiles = { ...profilesOf(settings), [name]: given }),
          flags.use === !0 && (settings.profile = name));
      }),
      answer2);
}
function requireCredential({ clientAuth, signsGrant, alg }, given) {
  let has = (...keys) => keys.some((key) => given[key] !== void 0),
    hasSecret = has("secretFile", "secretCredential", "secretCommand"),
    symmetric = alg?.startsWith("HS") === !0,
    hint3 =
      "A secret: --secret-file FILE, --secret-credential NAME or --secret-command COMMAND. A key: --key FILE.",
    found = [
      [
        `${clientAuth} needs a secret`,
        ["basic", "post", "client_secret_jwt"].includes(clientAuth) && !hasSecret,
      ],
      ["private_key_jwt needs --key", clientAuth === "private_key_jwt" && !has("key")],
      [
        "mtls needs --key and --certificate",
        clientAuth === "mtls" && !(has("key") && has("certificate")),
      ],
      ["the grant's assertion needs --key", signsGrant && !symmetric && !has("key")],
      ["an assertion with HS needs the client's secret", signsGrant && symmetric && !hasSecret],
      [
        "client_secret_jwt signs with HS256, HS384 or HS512",
        clientAuth === "client_secret_jwt" && alg !== void 0 && !symmetric,
      ],
      [
        "private_key_jwt does not sign with a secret",
        clientAuth === "private_key_jwt" && symmetric,
      ],
    ].find(([, wrong]) => wrong);
  if (found !== void 0) throw usageError(found[0], hint3);
}
function readFlags(flags) {
  let common2 = keptSettings.map((key) => [key, flags[key]]),
    own = oauthKeys.map((key) => [key, flags[key]]),
    paths = ["key", "cacert", "certificate", "secretFile"],
    durations = ["timeout", "connectTimeout", "minRemaining", "assertionLifetime"],
    given = [...common2, ...own].filter(([, value]) => value !== void 0);
  return Object.fromEntries(
    given.map(([key, value]) => [
      key,
      durations.includes(key)
        ? `${String(value)}ms`
        : paths.includes(key) && value !== "-"
          ? resolve(String(value))
          : value,
    ]),
  );
}
function requireName(name) {
  if (/^[A-Za-z0-9][\w-]{0,63}$/.test(name) && name !== "default" && name !== "__proto__")
    return name;
  throw usageError(
    `${JSON.stringify(name)} can't be a profile's name`,
    name === "default"
      ? "The profile default is this host's own system."
      : "Letters, digits, dashes and underscores.",
  );
}
var profileOptions,
  keptSettings,
  init_add = __esm({
    "src/cli/commands/profile/add.ts"() {
      "use strict";
      init_performance();
      init_node_path();
      init_errors();
      init_answer2();
      init_oauth_keys();
      init_profile_settings();
      init_read_profile();
      init_stored();
      ((profileOptions = oauthKeys.map((key) => {
        let { value, description, parse: parse4, repeatable = !1 } = oauthSettings[key],
          takesStdin = key === "secretFile";
        return {
          flags: `${flagOf(key)} <${value}>`,
          description,
          parse: parse4,
          repeatable,
          takesStdin,
        };
      })),
        (keptSettings = ["url", "key", "cacert", "timeout", "connectTimeout", "retries"]));
    },
  });
var profile_exports = {};
__export(profile_exports, { profileCommand: () => profileCommand });
async function list7(_invocation, context) {
  let file = await context.settingsFile(),
    { name: used } = await context.profile(),
    profiles = [...new Set(["default", ...Object.keys(profilesOf(file))])].map((name) => {
      let stored = storedOf(file, name) ?? {},
        kind6 = isOAuthProfile(stored) ? String(stored.preset ?? "oauth2") : "system context";
      return { name, kind: kind6, url: stored.url ?? null, inUse: name === used };
    });
  return {
    json: JSON.stringify(profiles),
    text: (paint) =>
      renderTable(
        ["PROFILE", "KIND", "URL"],
        profiles.map(({ name, kind: kind6, url: url2, inUse }) => [
          inUse ? `${name} (in use)` : name,
          kind6,
          String(url2 ?? ""),
        ]),
        paint,
      ),
  };
}
async function show3({ words: words2, flags }, context) {
  let file = await context.settingsFile(),
    chosen = words2[0] === void 0 ? flags : { ...flags, profile: words2[0] },
    { name, settings: stored } = findProfile(chosen, context.host.env, file),
    origin = typeof stored.url == "string" ? stored.url : void 0,
    effective = isOAuthProfile(stored) ? describe2(name, stored, origin) : stored,
    value = { name, ...effective };
  return {
    json: JSON.stringify(value),
    text: (paint) => renderPairs(Object.entries(value), paint),
  };
}
function describe2(name, stored, origin) {
  let { preset, clientAuth, basicEncoding, grant, assertionAudience } = readOAuthProfile(
    name,
    stored,
    origin,
  );
  return {
    preset,
    clientAuth,
    ...(clientAuth === "basic" && { basicEncoding }),
    grant,
    ...(clientAuth.endsWith("_jwt") && { assertionAudience }),
    ...stored,
  };
}
async function remove2({ words: words2, flags }, context) {
  let name = words2[0] ?? "",
    there = storedOf(await context.settingsFile(), name) !== void 0;
  return (
    there &&
      flags.dryRun !== !0 &&
      (await forgetToken(name, context),
      await context.host.settings.change((settings) => {
        let others = Object.entries(profilesOf(settings)).filter(([other]) => other !== name);
        ((settings.profiles = Object.fromEntries(others)),
          settings.profile === name && delete settings.profile);
      })),
    changeAnswer("profile remove", name, there)
  );
}
async function forgetToken(name, context) {
  let profile = storedOf(await context.settingsFile(), name) ?? {};
  if (!isOAuthProfile(profile) || profile.secretFile === "-") return;
  let own = context.fresh({ flags: { ...context.flags, profile: name } });
  try {
    (await own.oauth()).tokens.forget();
  } catch {
  } finally {
    own.close();
  }
}
async function use({ words: words2, flags }, context) {
  let name = words2[0] ?? "",
    file = await context.settingsFile();
  findProfile({ profile: name }, {}, file);
  let changed = (file.profile ?? "default") !== name;
  return (
    changed &&
      flags.dryRun !== !0 &&
      (await context.host.settings.change((settings) => {
        name === "default" ? delete settings.profile : (settings.profile = name);
      })),
    changeAnswer("profile use", name, changed)
  );
}
var nameArgument,
  profileCommand,
  init_profile2 = __esm({
    "src/cli/commands/profile.ts"() {
      "use strict";
      init_performance();
      init_oauth_keys();
      init_read_profile();
      init_table();
      init_settings();
      init_add();
      init_stored();
      ((nameArgument = { name: "<name>", description: "the profile's name" }),
        (profileCommand = {
          name: "profile",
          summary: "identities of this machine: list, show, add, remove, use",
          description:
            "A profile is an identity of this machine at one server. The default profile is this host's own system; others are OAuth clients. They are kept in the settings file; secrets stay where they are.",
          commands: [
            {
              name: "list",
              summary: "list the profiles",
              examples: [["sysctx profile list", "the one in use is marked"]],
              run: list7,
            },
            {
              name: "show",
              summary: "show a profile, without its secret",
              arguments: [{ name: "[name]", description: "default: the profile in use" }],
              examples: [["sysctx profile show corp", "what it asks for, and where its secret is"]],
              run: show3,
            },
            {
              name: "add",
              summary: "add an OAuth client",
              description:
                "Adds an OAuth client. --url, --key, --cacert, --timeout, --connect-timeout and --retries are kept with it.",
              arguments: [nameArgument],
              options: [...profileOptions, { flags: "--use", description: "use it from now on" }],
              writes: !0,
              examples: [
                [
                  "sysctx profile add corp --preset jamf --url https://corp.jamfcloud.com --client-id 6cabf059 --secret-file /etc/sysctx/corp.secret",
                  "then: sysctx request GET /api/v1/auth --profile corp",
                ],
              ],
              run: add,
            },
            {
              name: "remove",
              summary: "remove a profile",
              arguments: [nameArgument],
              writes: !0,
              examples: [["sysctx profile remove corp", "its secret's file stays"]],
              run: remove2,
            },
            {
              name: "use",
              summary: "use a profile wherever none is named",
              arguments: [{ name: "<name>", description: "a profile, or default" }],
              writes: !0,
              examples: [["sysctx profile use default", "this host's own system again"]],
              run: use,
            },
          ],
        }));
    },
  });
var config_exports = {};
__export(config_exports, { configCommand: () => configCommand });
async function get2({ words: words2 }, context) {
  let steps = requireKey2(words2[0] ?? ""),
    value = findValue(await context.settingsFile(), steps);
  if (value === void 0)
    throw new SysctxError("not_found", `${words2[0]} is not set in ${context.host.settings.path}`, {
      hint: "sysctx config list shows what is in force.",
    });
  return plainAnswer(makeVisibleLine(String(value)), value);
}
async function set({ words: words2 }, context) {
  let [key = "", value = ""] = words2,
    steps = requireKey2(key),
    checked = await checkValue(key, steps, value);
  return (
    key === "profile" && requireProfile(value, await context.settingsFile()),
    edit("config set", key, context, (settings) => {
      let holder = steps.slice(0, -1).reduce(openObject, settings),
        name = steps.at(-1) ?? "",
        changed = holder[name] !== checked;
      return ((holder[name] = checked), changed);
    })
  );
}
async function unset({ words: words2 }, context) {
  let key = words2[0] ?? "",
    steps = requireKey2(key);
  return findValue(await context.settingsFile(), steps) === void 0
    ? changeAnswer2("config unset", key, !1)
    : edit("config unset", key, context, (settings) => {
        let holder = steps.slice(0, -1).reduce(openObject, settings);
        return delete holder[steps.at(-1) ?? ""];
      });
}
async function edit(command, key, context, change4) {
  if (context.flags.dryRun === !0) {
    let copy = structuredClone(await context.settingsFile());
    return changeAnswer2(command, key, change4(copy));
  }
  let changed = !1;
  return (
    await context.host.settings.change((settings) => {
      changed = change4(settings);
    }),
    changeAnswer2(command, key, changed)
  );
}
function changeAnswer2(command, id, changed) {
  return {
    json: JSON.stringify({ schemaVersion: 1, command, changed, results: [{ id, changed }] }),
    text: () => {},
    confirmation: !0,
  };
}
async function list8(_invocation, context) {
  let file = await context.settingsFile(),
    inputs = { flags: context.flags, env: context.host.env, file },
    known = settingNames.map((name) => {
      let { value = commonDefaults.get(name), source } = resolveSetting(name, inputs);
      return { name: String(name), value, source };
    }),
    named = (isObject(file.alias) ? Object.entries(file.alias) : []).map(([name, value]) => ({
      name: `alias.${name}`,
      value,
      source: "settings file",
    })),
    all = [...known, ...named],
    rows = all.map(({ name, value, source }) => [name, describe3(name, value), source]);
  return {
    text: (paint) => renderTable(["SETTING", "VALUE", "FROM"], rows, paint),
    json: JSON.stringify(
      Object.fromEntries(
        all.map(({ name, value, source }) => [name, { value: value ?? null, source }]),
      ),
    ),
  };
}
async function path(_invocation, context) {
  return plainAnswer(context.host.settings.path, context.host.settings.path);
}
function describe3(name, value) {
  return value == null
    ? "-"
    : name === "timeout" || name === "connectTimeout"
      ? `${Number(value) / 1e3}s`
      : String(value);
}
function requireKey2(key) {
  let name = "[A-Za-z0-9_][A-Za-z0-9_-]*",
    setting = `(profile|${settingNames.join("|")})`,
    shape2 = new RegExp(
      `^(${setting}|alias\\.${name}|profiles\\.${name}\\.(${[...settingNames, ...oauthKeys].join("|")}))$`,
    ),
    [, profile, own = ""] = key.split("."),
    isOAuthKey = key.startsWith("profiles.") && oauthKeys.some((known) => known === own);
  if (profile === "default" && isOAuthKey)
    throw usageError(
      "the profile default is this host's own system, and no OAuth client",
      "sysctx profile add makes a profile of an OAuth client.",
    );
  if (shape2.test(key) && !key.split(".").includes("__proto__")) return key.split(".");
  throw usageError(
    `${JSON.stringify(key)} is not a setting`,
    `Settings: profile, ${settingNames.join(", ")}, alias.NAME, profiles.NAME.SETTING.`,
  );
}
async function checkValue(key, steps, value) {
  if (steps[0] === "alias") return requireId(value, "valid id");
  let name = steps.at(-1) ?? "";
  if (name === "profile") return value;
  let common2 = settingNames.find((known) => known === name),
    own = oauthKeys.find((known) => known === name);
  if (common2 !== void 0) settingSpecs[common2].parse(value, key);
  else if (own !== void 0) {
    let { oauthSettings: oauthSettings2 } = await Promise.resolve().then(
      () => (init_profile_settings(), profile_settings_exports),
    );
    oauthSettings2[own].parse(value, key);
  }
  return value;
}
function requireProfile(name, settings) {
  let profiles = isObject(settings.profiles) ? settings.profiles : {};
  if (!(name === "default" || Object.hasOwn(profiles, name)))
    throw usageError(
      `there is no profile ${JSON.stringify(name)}`,
      `Make it first: sysctx config set profiles.${/^[\w-]+$/.test(name) ? name : "NAME"}.url https://...`,
    );
}
function findValue(settings, steps) {
  let value = settings;
  for (let step of steps)
    value = isObject(value) && Object.hasOwn(value, step) ? value[step] : void 0;
  return value;
}
function openObject(holder, step) {
  let inner = holder[step],
    opened = isObject(inner) ? { ...inner } : {};
  return ((holder[step] = opened), opened);
}
var keyArgument,
  configCommand,
  commonDefaults,
  init_config = __esm({
    "src/cli/commands/config.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_attempts();
      init_ids();
      init_json();
      init_answer2();
      init_oauth_keys();
      init_safe_text();
      init_table();
      init_settings();
      ((keyArgument = {
        name: "<key>",
        description: "a setting, alias.NAME, or profiles.NAME.SETTING",
        suggests: ["profile", ...settingNames],
      }),
        (configCommand = {
          name: "config",
          summary: "sysctx's own settings: get, set, unset, list, path",
          description: `sysctx's own settings (not the agent's config). Settings: profile, ${settingNames.join(", ")}. alias.NAME gives an id a name; profiles.NAME.SETTING is used with --profile NAME.`,
          commands: [
            {
              name: "get",
              summary: "print one setting of the file",
              arguments: [keyArgument],
              examples: [["sysctx config get alias.web", "the id behind a name"]],
              run: get2,
            },
            {
              name: "set",
              summary: "write one setting",
              writes: !0,
              arguments: [keyArgument, { name: "<value>", description: "its value" }],
              examples: [
                [
                  "sysctx config set alias.web 5e42f4885826553ee6383aa4",
                  "then: sysctx groups add web",
                ],
                ["sysctx config set timeout 1m", "more patience for every command"],
              ],
              run: set,
            },
            {
              name: "unset",
              summary: "remove one setting",
              arguments: [keyArgument],
              writes: !0,
              examples: [["sysctx config unset timeout", "30 s again"]],
              run: unset,
            },
            {
              name: "list",
              summary: "list the settings in force and where each comes from",
              examples: [["sysctx config list", "flag, environment, file or default"]],
              run: list8,
            },
            {
              name: "path",
              summary: "print the path of the settings file",
              examples: [['sudo cat "$(sysctx config path)"', "the file itself"]],
              run: path,
            },
          ],
        }));
      commonDefaults = new Map([
        ["timeout", attemptPolicies.interactive.total],
        ["retries", attemptPolicies.interactive.retries],
      ]);
    },
  });
function formatDemoConfig(dir, systemKey) {
  return JSON.stringify({
    agentInstallDir: `${dir}/`,
    agentLogDir: join(dir, "jcagent.log"),
    agentServerGoPort: 443,
    agentServerHost: "agent.jumpcloud.com",
    agentServerPort: 443,
    automaticServiceAccountCreation: !1,
    caCrt: join(dir, "ca.crt"),
    certuuid: demoSecrets.certuuid,
    clientCrt: join(dir, "client.crt"),
    clientKey: join(dir, "client.key"),
    heartbeatInterval: 6e4,
    ipCheckUrl: "https://kickstart.jumpcloud.com/ip",
    osPlugin: "agent-linux",
    passwordSyncEA: !0,
    returnCmdOutput: !1,
    systemKey,
    systemToken: demoSecrets.systemToken,
    tls: !0,
    userMgmt: {
      ldap_domain: "5f0a00000000000000000001.jumpcloud.com",
      local_ldap_auth_dn: "5f0a00000000000000000002",
      local_ldap_bind_pwd: demoSecrets.bindPassword,
      local_ldap_bind_uid: "5f0a00000000000000000002",
      sshd_service: "ssh",
    },
  });
}
function isDemoConfig(text4) {
  return readConfig(text4).systemToken === demoSecrets.systemToken;
}
function readSystemKey(text4) {
  let { systemKey } = readConfig(text4);
  return typeof systemKey == "string" ? systemKey : "";
}
function readConfig(text4) {
  try {
    let value = JSON.parse(text4);
    return typeof value == "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
var demoSecrets,
  init_demo_config = __esm({
    "src/emulator/demo-config.ts"() {
      "use strict";
      init_performance();
      init_node_path();
      demoSecrets = {
        systemToken: "deadbeef-0000-4000-8000-5ec2e7704e40",
        bindPassword: "5ec2e7b19d9a55e02d5ec2e7b19d9a55e02d5ec2",
        certuuid: "6d0de0057000000000000000000000c1",
      };
    },
  });
function encodeDer(tag, ...contents) {
  let content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tags[tag], ...encodeLength(content.length)]), content]);
}
function encodeText(tag, text4) {
  return encodeDer(tag, Buffer.from(text4, "utf8"));
}
function encodeBits(bytes) {
  return encodeDer("bitString", Buffer.from([0]), bytes);
}
function encodeObjectId(dotted) {
  let [first2 = 0, second = 0, ...rest] = dotted.split(".").map(Number),
    bytes = [first2 * 40 + second, ...rest].flatMap(encodeBase128);
  return encodeDer("objectId", Buffer.from(bytes));
}
function encodeBase128(value) {
  let groups = [value & 127];
  for (let left = value >>> 7; left > 0; left >>>= 7) groups.unshift((left & 127) | 128);
  return groups;
}
function encodeLength(length) {
  if (length < 128) return [length];
  let bytes = [];
  for (let left = length; left > 0; left >>>= 8) bytes.unshift(left & 255);
  return [128 | bytes.length, ...bytes];
}
var tags,
  init_der = __esm({
    "src/emulator/der.ts"() {
      "use strict";
      init_performance();
      tags = {
        integer: 2,
        bitString: 3,
        null: 5,
        objectId: 6,
        utf8String: 12,
        utcTime: 23,
        sequence: 48,
        set: 49,
      };
    },
  });
function createSelfSigned(privateKey, subject) {
  let name = encodeName(subject),
    algorithm = encodeDer("sequence", encodeObjectId(objectIds.sha256WithRsa), encodeDer("null")),
    signed = encodeDer(
      "sequence",
      encodeDer("integer", Buffer.from([1])),
      algorithm,
      name,
      encodeDer(
        "sequence",
        encodeText("utcTime", "200101000000Z"),
        encodeText("utcTime", "400101000000Z"),
      ),
      name,
      (0, import_node_crypto18.createPublicKey)(privateKey).export({ type: "spki", format: "der" }),
    ),
    signature = (0, import_node_crypto18.sign)("sha256", signed, privateKey);
  return encodePem(encodeDer("sequence", signed, algorithm, encodeBits(signature)));
}
function encodeName({ commonName, organization }) {
  return encodeDer(
    "sequence",
    encodeNamePart(objectIds.commonName, commonName),
    encodeNamePart(objectIds.organization, organization),
  );
}
function encodeNamePart(objectId, text4) {
  let pair = encodeDer("sequence", encodeObjectId(objectId), encodeText("utf8String", text4));
  return encodeDer("set", pair);
}
function encodePem(der) {
  return [
    "-----BEGIN CERTIFICATE-----",
    ...(der.toString("base64").match(/.{1,64}/g) ?? []),
    "-----END CERTIFICATE-----",
    "",
  ].join(`
`);
}
var import_node_crypto18,
  objectIds,
  init_self_signed = __esm({
    "src/emulator/self-signed.ts"() {
      "use strict";
      init_performance();
      import_node_crypto18 = __toESM(require_node_crypto(), 1);
      init_der();
      objectIds = {
        commonName: "2.5.4.3",
        organization: "2.5.4.10",
        sha256WithRsa: "1.2.840.113549.1.1.11",
      };
    },
  });
function createDemoHost(dir, options = {}) {
  let host = describeHost(resolve(dir), options.systemId ?? defaultSystemId),
    present = fileNames.filter((name) => existsSync(join(host.dir, name)));
  if (present.length > 0) return reopenHost(host, present);
  let { privateKey } = (0, import_node_crypto19.generateKeyPairSync)("rsa", {
    modulusLength: options.bits ?? 2048,
  });
  return (
    mkdirSync(host.dir, { recursive: !0, mode: 448 }),
    writeAgentFiles(host, privateKey),
    { ...host, publicKeyPem: exportPublicKey(privateKey) }
  );
}
function environmentLines(origin, host) {
  return [
    `export SYSCTX_AGENT_CONFIG=${quoteForShell2(host.agentConfig)}`,
    `export SYSCTX_URL=${quoteForShell2(origin)}`,
  ];
}
function describeHost(dir, systemId) {
  let [agentConfig, key, certificate] = fileNames.map((name) => join(dir, name));
  return { dir, agentConfig, key, certificate, systemId };
}
function writeAgentFiles(host, privateKey) {
  let subject = { commonName: demoSecrets.certuuid, organization: "JumpCloud" },
    certificate = createSelfSigned(privateKey, subject),
    write2 = (path2, text4, mode) => writeFileSync(path2, text4, { mode, flag: "wx" });
  (write2(host.key, privateKey.export({ type: "pkcs1", format: "pem" }), 384),
    write2(host.certificate, certificate, 420),
    write2(join(host.dir, "ca.crt"), certificate, 420),
    write2(host.agentConfig, formatDemoConfig(host.dir, host.systemId), 384));
}
function reopenHost(host, present) {
  let text4 = present.includes("jcagent.conf") ? readFileSync(host.agentConfig, "utf8") : "";
  if (!isDemoConfig(text4) || !present.includes("client.key"))
    throw usageError(
      `${host.dir} holds ${present.join(", ")}, which no demo host made`,
      "Name a new or empty folder for the demo host.",
    );
  let publicKeyPem = exportPublicKey(
    (0, import_node_crypto19.createPrivateKey)(readFileSync(host.key)),
  );
  return { ...host, systemId: readSystemKey(text4), publicKeyPem };
}
function exportPublicKey(key) {
  return (0, import_node_crypto19.createPublicKey)(key)
    .export({ type: "spki", format: "pem" })
    .toString();
}
function quoteForShell2(text4) {
  return `'${text4.replaceAll("'", "'\\''")}'`;
}
var import_node_crypto19,
  defaultSystemId,
  fileNames,
  init_demo_host = __esm({
    "src/emulator/demo-host.ts"() {
      "use strict";
      init_performance();
      import_node_crypto19 = __toESM(require_node_crypto(), 1);
      init_node_fs();
      init_node_path();
      init_errors();
      init_demo_config();
      init_self_signed();
      ((defaultSystemId = "5f3c0de00000000000000001"),
        (fileNames = ["jcagent.conf", "client.key", "client.crt", "ca.crt"]));
    },
  });
function createRecord(id, overrides = {}) {
  let record = { ...describeIdentity2(), ...describeMachine(), ...describeManagement() };
  return structuredClone({ ...record, ...overrides, _id: id, id });
}
function selectFields(record, fields) {
  let names2 = fields.split(" ").filter((name) => name !== "");
  if (names2.length === 0) return record;
  let excluded = names2.filter((name) => name.startsWith("-")).map((name) => name.slice(1)),
    included = names2.filter((name) => !name.startsWith("-")),
    isWanted = (key) =>
      key === "_id" ||
      ((included.length > 0 ? included.includes(key) : !0) && !excluded.includes(key));
  return Object.fromEntries(Object.entries(record).filter(([key]) => isWanted(key)));
}
function describeIdentity2() {
  return {
    active: !0,
    agentVersion: "2.21.4",
    amazonInstanceID: "",
    arch: "x86_64",
    attributes: [],
    connectionHistory: [],
    created: "2026-01-05T21:31:40.000Z",
    description: "",
    displayName: "demo-host",
    hostname: "demo-host",
    lastContact: "2026-03-01T08:00:00.000Z",
    organization: "5f0a00000000000000000001",
    remoteIP: "203.0.113.7",
    serialNumber: "DEMO-0001",
    templateName: "ubuntu",
  };
}
function describeMachine() {
  return {
    domainInfo: { domainName: "", partOfDomain: !1 },
    fde: { active: !1, keyPresent: !1 },
    fileSystem: null,
    hwVendor: "QEMU",
    networkInterfaces: [
      { address: "127.0.0.1", family: "IPv4", internal: !0, name: "lo" },
      { address: "192.0.2.10", family: "IPv4", internal: !1, name: "eth0" },
      { address: "2001:db8::10", family: "IPv6", internal: !1, name: "eth0" },
    ],
    os: "Ubuntu",
    osFamily: "linux",
    osVersionDetail: {
      major: 24,
      minor: 4,
      osName: "Ubuntu",
      version: "24.04",
      versionName: "24.04",
    },
    systemTimezone: 0,
    version: "24.04",
  };
}
function describeManagement() {
  return {
    allowMultiFactorAuthentication: !1,
    allowPublicKeyAuthentication: !0,
    allowSshPasswordAuthentication: !0,
    allowSshRootLogin: !1,
    isPolicyBound: !1,
    mdm: {},
    modifySSHDConfig: !0,
    policyStats: { duplicate: 0, failed: 0, pending: 0, success: 0, total: 0, unsupported: 0 },
    primarySystemUser: { id: null },
    provisionMetadata: { provisioner: { provisionerId: "", type: "administrator" } },
    sshRootEnabled: !1,
    sshdParams: [{ name: "PermitRootLogin", value: "no" }],
    systemInsights: { state: "deferred" },
    userMetrics: [],
  };
}
var init_record2 = __esm({
  "src/emulator/record.ts"() {
    "use strict";
    init_performance();
  },
});
function createState() {
  return {
    version: 1,
    systems: {},
    deletedSystems: {},
    systemGroups: {},
    users: {},
    userGroups: {},
    policies: {},
    policyGroups: {},
    commands: {},
  };
}
function addSystem(state, system) {
  let added = {
    publicKeyPem: system.publicKeyPem,
    record: createRecord(system.id, system.record),
    groups: [],
    associations: [],
  };
  return (delete state.deletedSystems[system.id], (state.systems[system.id] = added), added);
}
function lookUp2(entries, id) {
  return Object.hasOwn(entries, id) ? entries[id] : void 0;
}
function isKnownTarget(state, type, id) {
  let known = {
    command: state.commands,
    policy: state.policies,
    policy_group: state.policyGroups,
    user: state.users,
    user_group: state.userGroups,
  };
  return lookUp2(known[type], id) !== void 0;
}
var associationTypes2,
  init_state = __esm({
    "src/emulator/state.ts"() {
      "use strict";
      init_performance();
      init_record2();
      associationTypes2 = ["command", "policy", "policy_group", "user", "user_group"];
    },
  });
function demoState(host, hostname2) {
  let { groups, users, userGroups, policies } = demoIds,
    state = { ...createState(), ...describeGroups(), ...describeTargets() },
    system = addSystem(state, { id: host.systemId, publicKeyPem: host.publicKeyPem });
  return (
    hostname2 !== void 0 &&
      Object.assign(system.record, { hostname: hostname2, networkInterfaces: [] }),
    (system.record.attributes = [{ name: "environment", value: "demo" }]),
    (system.groups = [groups.base]),
    (system.associations = [
      { type: "user", id: users.ada, sudo: { enabled: !0, withoutPassword: !1 } },
      { type: "user", id: users.linus },
      { type: "user_group", id: userGroups.operators },
      { type: "policy", id: policies.lockScreen },
    ]),
    state
  );
}
function describeGroups() {
  let { groups, users, userGroups } = demoIds,
    auditors = { type: "user_group", id: userGroups.auditors };
  return {
    systemGroups: {
      [groups.base]: { name: "base", associations: [] },
      [groups.web]: { name: "web", associations: [auditors] },
      [groups.database]: { name: "database", associations: [] },
      [groups.retired]: { name: "retired", associations: [] },
    },
    userGroups: {
      [userGroups.operators]: { name: "operators", members: [users.grace, users.linus] },
      [userGroups.auditors]: { name: "auditors", members: [users.margaret] },
    },
  };
}
function describeTargets() {
  let { users, policies, policyGroups, commands } = demoIds;
  return {
    users: {
      [users.ada]: { name: "ada" },
      [users.grace]: { name: "grace" },
      [users.linus]: { name: "linus" },
      [users.margaret]: { name: "margaret" },
    },
    policies: {
      [policies.lockScreen]: { name: "lock screen" },
      [policies.sshHardening]: { name: "ssh hardening" },
    },
    policyGroups: { [policyGroups.servers]: { name: "servers" } },
    commands: { [commands.patch]: { name: "patch" }, [commands.inventory]: { name: "inventory" } },
  };
}
var demoIds,
  init_demo_state = __esm({
    "src/emulator/demo-state.ts"() {
      "use strict";
      init_performance();
      init_state();
      demoIds = {
        groups: {
          base: "5f9a00000000000000000001",
          web: "5f9a00000000000000000002",
          database: "5f9a00000000000000000003",
          retired: "5f9a00000000000000000004",
        },
        users: {
          ada: "5f9b00000000000000000001",
          grace: "5f9b00000000000000000002",
          linus: "5f9b00000000000000000003",
          margaret: "5f9b00000000000000000004",
        },
        userGroups: { operators: "5f9c00000000000000000001", auditors: "5f9c00000000000000000002" },
        policies: {
          lockScreen: "5f9d00000000000000000001",
          sshHardening: "5f9d00000000000000000002",
        },
        policyGroups: { servers: "5f9e00000000000000000001" },
        commands: { patch: "5f9f00000000000000000001", inventory: "5f9f00000000000000000002" },
      };
    },
  });
function parseFault(text4) {
  let words2 = splitWords(text4),
    action = readAction(words2, text4),
    method = first(words2, "method"),
    path2 = first(words2, "path"),
    times2 = first(words2, "times"),
    after = first(words2, "after");
  return {
    action,
    ...((method ?? path2) !== void 0 && { match: { method: method?.toUpperCase(), path: path2 } }),
    ...(times2 !== void 0 && {
      times: times2 === "forever" ? 1 / 0 : readNumber("times", times2, 1),
    }),
    ...(after !== void 0 && { after: readNumber("after", after, 0) }),
  };
}
function splitWords(text4) {
  let [head = "", body] = text4.split(/,body=(.*)/s),
    values = new Map();
  for (let word of head.split(",")) {
    let [name = "", value = ""] = word.split(/=(.*)/s);
    if (![...actionNames, ...optionNames].includes(name)) throw complain2(`unknown word "${name}"`);
    let earlier = values.get(name);
    if (earlier !== void 0 && name !== "header") throw complain2(`${name} is there twice`);
    values.set(name, [...(earlier ?? []), value]);
  }
  return (body !== void 0 && values.set("body", [body]), { values });
}
function readAction(words2, text4) {
  let [kind6, ...others] = actionNames.filter((name) => words2.values.has(name));
  if (kind6 === void 0 || others.length > 0) throw complain2(`"${text4}" must have one action`);
  let value = first(words2, kind6) ?? "";
  if (kind6 === "status") return readStatus(words2, value);
  if (words2.values.has("header") || words2.values.has("body"))
    throw complain2("header and body belong to status");
  if (kind6 === "delay") return { kind: kind6, ms: readDuration2(kind6, value) };
  if (kind6 === "lose" && value !== "")
    return { kind: kind6, revertAfter: readDuration2(kind6, value) };
  if (value !== "") throw complain2(`${kind6} takes no value`);
  return { kind: kind6 === "drop-after" ? "dropAfter" : kind6 };
}
function readStatus(words2, value) {
  let status = readNumber("status", value, 200);
  if (status > 599) throw complain2("status must be from 200 to 599");
  let headers = (words2.values.get("header") ?? []).map((line) => {
    let [, name, text4] = /^([A-Za-z0-9-]+):\s*([\x20-\x7e]*)$/.exec(line) ?? [];
    if (name === void 0 || text4 === void 0) throw complain2(`"${line}" is not Name:value`);
    return [name, text4];
  });
  return {
    kind: "status",
    status,
    body: first(words2, "body"),
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) }),
  };
}
function readNumber(name, text4, least) {
  let value = /^\d{1,9}$/.test(text4) ? Number(text4) : NaN;
  if (!(value >= least)) throw complain2(`${name} must be a whole number from ${least}`);
  return value;
}
function readDuration2(name, text4) {
  let [, amount, unit] = /^(\d{1,6})(ms|s|m)$/.exec(text4) ?? [];
  if (amount === void 0) throw complain2(`${name} needs a duration such as 500ms, 2s or 1m`);
  return Number(amount) * (unit === "ms" ? 1 : unit === "s" ? 1e3 : 6e4);
}
function first(words2, name) {
  return words2.values.get(name)?.[0];
}
function complain2(message) {
  return usageError(`bad fault: ${message}`, hint);
}
var hint,
  actionNames,
  optionNames,
  init_fault_syntax = __esm({
    "src/emulator/fault-syntax.ts"() {
      "use strict";
      init_performance();
      init_errors();
      ((hint =
        "Write one action (status=503, delay=2s, drop, drop-after, cut, lose, lose=500ms, hang) and, with commas between, times=2 or times=forever, after=1, method=POST, path=/api/v2/; with status also header=Retry-After:5 and, last, body=TEXT."),
        (actionNames = ["status", "delay", "drop", "drop-after", "cut", "lose", "hang"]),
        (optionNames = ["times", "after", "method", "path", "header", "body"]));
    },
  });
function createFaultQueue(faults = []) {
  let waiting = faults.map(queue);
  return {
    add: (fault) => {
      waiting.push(queue(fault));
    },
    clear: () => {
      waiting = [];
    },
    take: (method, target) => {
      for (let entry of waiting)
        if (isMatch(entry.fault, method, target)) {
          if (entry.skips > 0) {
            entry.skips -= 1;
            continue;
          }
          return (
            (entry.left -= 1),
            (waiting = waiting.filter(({ left }) => left > 0)),
            entry.fault.action
          );
        }
    },
  };
}
function queue(fault) {
  return { fault, skips: fault.after ?? 0, left: fault.times ?? 1 };
}
function isMatch({ match, action }, method, target) {
  return (
    (match?.method ?? (action.kind === "lose" ? "PUT" : method)) === method &&
    target.startsWith(match?.path ?? "")
  );
}
var init_faults = __esm({
  "src/emulator/faults.ts"() {
    "use strict";
    init_performance();
  },
});
var require_consumers = __commonJS({
  "lazy:node:stream/consumers"(exports2) {
    init_performance();
    var load = () => require("node:stream/consumers");
    for (let name of ["arrayBuffer", "blob", "buffer", "bytes", "text", "json"])
      Object.defineProperty(exports2, name, { enumerable: !0, get: () => load()[name] });
  },
});
function authenticate(head, options) {
  let { httpVersion } = head;
  return httpVersion !== "1.1"
    ? {
        valid: !1,
        failure: "signature_mismatch",
        reason: `the request arrived as HTTP/${httpVersion}, and the signed line says HTTP/1.1`,
      }
    : verifyRequest(head, {
        now: options.now,
        window: options.window,
        findKey: (keyId) => findKey2(keyId, head.method, options),
      });
}
function readSystemId(keyId) {
  return signer.exec(keyId)?.[1] ?? "";
}
function findKey2(keyId, method, { state, repeatedDelete }) {
  let id = readSystemId(keyId),
    isRecognised = method === "DELETE" && repeatedDelete === "not_found",
    pem =
      lookUp2(state.systems, id)?.publicKeyPem ??
      (isRecognised ? lookUp2(state.deletedSystems, id) : void 0);
  return pem === void 0 ? void 0 : (0, import_node_crypto20.createPublicKey)(pem);
}
var import_node_crypto20,
  signer,
  init_authenticate = __esm({
    "src/emulator/authenticate.ts"() {
      "use strict";
      init_performance();
      import_node_crypto20 = __toESM(require_node_crypto(), 1);
      init_verify();
      init_state();
      signer = /^system\/([0-9a-f]{24})$/;
    },
  });
function invalid2(message) {
  return { status: 400, body: { code: 3, message, status: "INVALID_ARGUMENT", details: [] } };
}
var unauthorized,
  notFound,
  alreadyExists,
  unsupportedMediaType,
  changedEmpty,
  init_reply2 = __esm({
    "src/emulator/reply.ts"() {
      "use strict";
      init_performance();
      ((unauthorized = { status: 401, body: { message: "Unauthorized", error: "Unauthorized" } }),
        (notFound = { status: 404, body: { message: "Not Found" } }),
        (alreadyExists = { status: 409, body: { message: "Already Exists" } }),
        (unsupportedMediaType = { status: 415, body: { message: "Unsupported Media Type" } }),
        (changedEmpty = { status: 204, changed: !0 }));
    },
  });
function openEntry(request, body, verdict) {
  let pick = (name) => request.headers[name];
  return {
    method: request.method ?? "",
    path: request.url ?? "",
    httpVersion: request.httpVersion,
    headers: {
      date: pick("date"),
      authorization: pick("authorization"),
      "content-type": pick("content-type"),
      accept: pick("accept"),
      "user-agent": pick("user-agent"),
    },
    body,
    verdict,
    status: void 0,
  };
}
var init_request_log = __esm({
  "src/emulator/request-log.ts"() {
    "use strict";
    init_performance();
  },
});
function sendReply(response, reply, time) {
  let body = encodeBody(reply);
  response.writeHead(reply.status, describeBody3(body, time)).end(body);
}
function sendFault(response, { status, body, headers }, time) {
  let text4 = body ?? JSON.stringify({ message: `emulated ${status}` }),
    content = status === 204 || status === 304 ? "" : text4;
  response.writeHead(status, { ...describeBody3(content, time), ...headers }).end(content);
}
function sendHalf(response, reply, time) {
  let body = Buffer.from(encodeBody(reply));
  if (body.length < 2) {
    response.destroy();
    return;
  }
  (response.writeHead(reply.status, describeBody3(body, time)),
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy()));
}
function encodeBody({ body }) {
  return body === void 0 ? "" : JSON.stringify(body);
}
function describeBody3(body, time) {
  let date = formatHttpDate(time);
  return body.length === 0
    ? { Date: date }
    : {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Length": Buffer.byteLength(body),
        Date: date,
      };
}
var init_respond = __esm({
  "src/emulator/respond.ts"() {
    "use strict";
    init_performance();
    init_http_date();
  },
});
function connect2(type, id, sudo) {
  return { attributes: sudo === void 0 ? null : { sudo }, to: { attributes: null, id, type } };
}
var init_graph = __esm({
  "src/emulator/graph.ts"() {
    "use strict";
    init_performance();
  },
});
function answerPage(entries, query) {
  let limit = readCount(query.get("limit"), defaultLimit),
    skip2 = readCount(query.get("skip"), 0);
  return limit === void 0 || limit === 0
    ? invalid2("limit must be a whole number from 1")
    : skip2 === void 0
      ? invalid2("skip must be a whole number from 0")
      : { status: 200, body: entries.slice(skip2, skip2 + Math.min(limit, maxLimit)) };
}
function filterEntries(entries, filter) {
  if (filter === null || filter === "") return entries;
  let [, field, operator, value] = /^(id|type):(eq|ne):(.*)$/s.exec(filter) ?? [];
  if (field === void 0) return invalid2(`the filter ${JSON.stringify(filter)} is not supported`);
  let isEqual = (entry) => entry[field] === value;
  return entries.filter((entry) => isEqual(entry) === (operator === "eq"));
}
function sortEntries(entries, sort) {
  if (sort === null || sort === "") return entries;
  if (sort !== "id" && sort !== "-id")
    return invalid2(`the sort ${JSON.stringify(sort)} is not supported`);
  let direction = sort === "id" ? 1 : -1;
  return entries.toSorted((a, b) => (a.id < b.id ? -direction : a.id > b.id ? direction : 0));
}
function isReply(value) {
  return "status" in value;
}
function readCount(text4, fallback) {
  return text4 === null ? fallback : /^\d{1,9}$/.test(text4) ? Number(text4) : void 0;
}
var defaultLimit,
  maxLimit,
  init_pages2 = __esm({
    "src/emulator/pages.ts"() {
      "use strict";
      init_performance();
      init_reply2();
      ((defaultLimit = 10), (maxLimit = 100));
    },
  });
function listAssociations({ system, query }) {
  let [target, ...others] = query.getAll("targets");
  if (!isAssociationType(target) || others.length > 0)
    return invalid2(`targets must be one of ${associationTypes2.join(", ")}`);
  let edges = system.associations.filter(({ type }) => type === target);
  return answerPage(
    edges.map(({ type, id, sudo }) => connect2(type, id, sudo)),
    query,
  );
}
function changeAssociation({ state, system, body }) {
  let change4 = readChange(body);
  return typeof change4 == "string" ? invalid2(change4) : applyChange(state, system, change4);
}
function applyChange(state, system, change4) {
  let { op, type, id, sudo } = change4;
  if (!isKnownTarget(state, type, id)) return notFound;
  let edge = system.associations.find((other) => other.type === type && other.id === id);
  return op === "add"
    ? edge !== void 0
      ? alreadyExists
      : (system.associations.push({ type, id, ...(sudo && { sudo }) }), changedEmpty)
    : edge === void 0
      ? notFound
      : (op === "remove"
          ? (system.associations = system.associations.filter((other) => other !== edge))
          : sudo !== void 0 && (edge.sudo = sudo),
        changedEmpty);
}
function readChange({ op, type, id, attributes }) {
  if (op !== "add" && op !== "remove" && op !== "update") return "op must be add, remove or update";
  if (!isAssociationType(type)) return `type must be one of ${associationTypes2.join(", ")}`;
  if (typeof id != "string" || id === "") return "id must be a string";
  let sudo = readSudo4(attributes);
  return typeof sudo == "string"
    ? sudo
    : { op, type, id, ...(sudo && (type === "user" || type === "user_group") && { sudo }) };
}
function readSudo4(attributes) {
  if (attributes == null) return;
  if (typeof attributes != "object") return "attributes must be an object";
  let sudo = attributes.sudo;
  if (sudo == null) return;
  let { enabled, withoutPassword } = sudo;
  return typeof enabled != "boolean" || typeof withoutPassword != "boolean"
    ? "attributes.sudo must have the booleans enabled and withoutPassword"
    : withoutPassword && !enabled
      ? "attributes.sudo.withoutPassword needs enabled"
      : { enabled, withoutPassword };
}
function isAssociationType(value) {
  return associationTypes2.some((type) => type === value);
}
var init_associations3 = __esm({
  "src/emulator/associations.ts"() {
    "use strict";
    init_performance();
    init_graph();
    init_pages2();
    init_reply2();
    init_state();
  },
});
function listUsers({ state, system, query }) {
  let users = filterEntries(findUsers(state, system), query.get("filter"));
  return isReply(users) ? users : answerPage(users, query);
}
function findUsers(state, system) {
  let paths = [
    ...followEdges(state, system.associations, []),
    ...system.groups.flatMap((id) =>
      followEdges(state, lookUp2(state.systemGroups, id)?.associations ?? [], [
        connect2("system_group", id),
      ]),
    ),
  ];
  return [...Map.groupBy(paths, (path2) => path2.at(-1)?.to.id ?? "")].map(([id, found]) => ({
    id,
    type: "user",
    compiledAttributes: { sudo: compileSudo(found) },
    paths: found,
  }));
}
function followEdges(state, edges, before) {
  return edges.flatMap((edge) => {
    let path2 = [...before, connect2(edge.type, edge.id, edge.sudo)];
    return edge.type === "user"
      ? [path2]
      : edge.type !== "user_group"
        ? []
        : (lookUp2(state.userGroups, edge.id)?.members ?? []).map((id) => [
            ...path2,
            connect2("user", id),
          ]);
  });
}
function compileSudo(paths) {
  let given = paths.flat().flatMap(({ attributes }) => attributes?.sudo ?? []);
  return {
    enabled: given.some(({ enabled }) => enabled),
    withoutPassword: given.some(({ withoutPassword }) => withoutPassword),
  };
}
var init_bound_users = __esm({
  "src/emulator/bound-users.ts"() {
    "use strict";
    init_performance();
    init_graph();
    init_pages2();
    init_state();
  },
});
function listMemberships({ system, query }) {
  let groups = system.groups.map(describeMembership2),
    filtered = filterEntries(groups, query.get("filter"));
  if (isReply(filtered)) return filtered;
  let sorted = sortEntries(filtered, query.get("sort"));
  return isReply(sorted) ? sorted : answerPage(sorted, query);
}
function changeMembership({ state, system, systemId, groupId, body }) {
  let problem = findProblem2(body);
  if (problem !== void 0) return invalid2(problem);
  if (body.id !== systemId) return unauthorized;
  if (lookUp2(state.systemGroups, groupId) === void 0) return notFound;
  let isMember = system.groups.includes(groupId);
  return body.op === "add"
    ? isMember
      ? alreadyExists
      : (system.groups.push(groupId), changedEmpty)
    : isMember
      ? ((system.groups = system.groups.filter((id) => id !== groupId)), changedEmpty)
      : notFound;
}
function describeMembership2(id) {
  let type = "system_group";
  return { id, type, compiledAttributes: null, paths: [[connect2(type, id)]] };
}
function findProblem2({ op, type, id }) {
  return op !== "add" && op !== "remove"
    ? "op must be add or remove"
    : type !== "system"
      ? "type must be system"
      : typeof id == "string"
        ? void 0
        : "id must be a string";
}
var init_memberships = __esm({
  "src/emulator/memberships.ts"() {
    "use strict";
    init_performance();
    init_graph();
    init_pages2();
    init_reply2();
    init_state();
  },
});
function findRecordProblem(body) {
  for (let [key, value] of Object.entries(body)) {
    let problem = checks.get(key)?.(value);
    if (problem !== void 0) return `${key} ${problem}`;
  }
}
function changeRecord(record, body) {
  let changed = { ...record };
  for (let [key, value] of Object.entries(body))
    checks.has(key) &&
      (key === "primarySystemUser.id"
        ? (changed.primarySystemUser = { id: value })
        : (changed[key] = value));
  return changed;
}
function checkAttributes(value) {
  if (!Array.isArray(value)) return "must be an array";
  for (let entry of value) {
    let { name, value: text4 } = entry ?? {};
    if (typeof name != "string" || typeof text4 != "string")
      return "must hold objects with a name and a value, both strings";
    if (text4.length > 1024) return `value of ${name} is longer than 1024 characters`;
  }
}
function checkMessages(value) {
  let isMessage = (entry) => typeof entry?.cmd == "string";
  return Array.isArray(value) && value.every(isMessage) ? void 0 : "must hold objects with a cmd";
}
function checkInsights(value) {
  let state = value?.state;
  return state === "enabled" || state === "deferred"
    ? void 0
    : "must have the state enabled or deferred";
}
var isText,
  isFlag,
  isTextOrNull,
  checks,
  init_record_change = __esm({
    "src/emulator/record-change.ts"() {
      "use strict";
      init_performance();
      ((isText = (value) => (typeof value == "string" ? void 0 : "must be a string")),
        (isFlag = (value) => (typeof value == "boolean" ? void 0 : "must be a boolean")),
        (isTextOrNull = (value) => (value === null ? void 0 : isText(value))),
        (checks = new Map([
          ["displayName", isText],
          ["description", isText],
          ["allowMultiFactorAuthentication", isFlag],
          ["allowPublicKeyAuthentication", isFlag],
          ["allowSshPasswordAuthentication", isFlag],
          ["allowSshRootLogin", isFlag],
          ["agentBoundMessages", checkMessages],
          ["attributes", checkAttributes],
          ["primarySystemUser.id", isTextOrNull],
          ["systemInsights", checkInsights],
        ])));
    },
  });
function getRecord({ system, query }) {
  return { status: 200, body: selectFields(system.record, query.get("fields") ?? "") };
}
function putRecord({ system, body }) {
  let problem = findRecordProblem(body);
  return problem !== void 0
    ? invalid2(problem)
    : ((system.record = changeRecord(system.record, body)),
      { status: 200, body: system.record, changed: !0 });
}
function deleteRecord2({ state, system, systemId }) {
  return (
    delete state.systems[systemId],
    (state.deletedSystems[systemId] = system.publicKeyPem),
    { status: 200, body: system.record, changed: !0 }
  );
}
var init_system_record = __esm({
  "src/emulator/system-record.ts"() {
    "use strict";
    init_performance();
    init_record_change();
    init_record2();
    init_reply2();
  },
});
function answerRequest(state, request, repeatedDelete) {
  let { systemId, method, target } = request,
    [path2 = "", query = ""] = target.split(/\?(.*)/s),
    route = routes.find((it) => it.method === method && matchPath(it.path, path2, systemId));
  if (route === void 0) return unauthorized;
  let system = lookUp2(state.systems, systemId);
  if (system === void 0)
    return method === "DELETE" && repeatedDelete === "not_found" ? notFound : unauthorized;
  let body = method === "PUT" || method === "POST" ? readBody(request) : {};
  if ("reply" in body) return body.reply;
  let groupId = path2.split("/")[4] ?? "";
  return route.handle({
    state,
    systemId,
    system,
    query: new URLSearchParams(query),
    groupId,
    body: body.value ?? {},
  });
}
function matchPath(pattern2, path2, systemId) {
  let wanted = pattern2.split("/"),
    given = path2.split("/"),
    isMatch2 = (name, index) =>
      name === "{group}"
        ? given[index] !== ""
        : given[index] === (name === "{system}" ? systemId : name);
  return wanted.length === given.length && wanted.every(isMatch2);
}
function readBody({ contentType, body }) {
  if (!/^application\/json\s*(;|$)/i.test(contentType ?? ""))
    return { reply: unsupportedMediaType };
  try {
    let value = JSON.parse(body);
    if (typeof value == "object" && value !== null && !Array.isArray(value)) return { value };
  } catch {}
  return { reply: invalid2("the body must be a JSON object") };
}
var routes,
  init_routes = __esm({
    "src/emulator/routes.ts"() {
      "use strict";
      init_performance();
      init_associations3();
      init_bound_users();
      init_memberships();
      init_reply2();
      init_state();
      init_system_record();
      routes = [
        { method: "GET", path: "/api/systems/{system}", handle: getRecord },
        { method: "PUT", path: "/api/systems/{system}", handle: putRecord },
        { method: "DELETE", path: "/api/systems/{system}", handle: deleteRecord2 },
        { method: "GET", path: "/api/v2/systems/{system}/memberof", handle: listMemberships },
        { method: "GET", path: "/api/v2/systems/{system}/associations", handle: listAssociations },
        {
          method: "POST",
          path: "/api/v2/systems/{system}/associations",
          handle: changeAssociation,
        },
        { method: "GET", path: "/api/v2/systems/{system}/users", handle: listUsers },
        { method: "POST", path: "/api/v2/systemgroups/{group}/members", handle: changeMembership },
      ];
    },
  });
async function handleRequest(request, response, context) {
  let body = await (0, import_consumers.text)(request),
    { method = "", url: url2 = "", httpVersion, headers } = request,
    { date, authorization } = headers,
    verdict = authenticate(
      { method, path: url2, httpVersion, date, authorization },
      { ...context, now: context.now() },
    ),
    entry = openEntry(request, body, verdict);
  context.requests.push(entry);
  let exchange3 = { entry, response, context };
  try {
    await answer(exchange3, context.faults.take(method, url2));
  } catch (error) {
    if (context.signal.aborted || response.headersSent) throw error;
    send(exchange3, { status: 500, body: { message: String(error) } });
  }
  context.onRequest(entry);
}
async function answer(exchange3, fault) {
  let { entry, response, context } = exchange3;
  switch (fault?.kind) {
    case "status":
      return ((entry.status = fault.status), sendFault(response, fault, context.now()));
    case "delay":
      return (
        await setTimeout2(fault.ms, void 0, { signal: context.signal }),
        send(exchange3, serve(exchange3))
      );
    case "drop":
      return void response.destroy();
    case "dropAfter":
      return (serve(exchange3), void response.destroy());
    case "cut": {
      let reply = serve(exchange3);
      return ((entry.status = reply.status), sendHalf(response, reply, context.now()));
    }
    case "lose":
      return send(exchange3, lose(exchange3, fault.revertAfter));
    case "hang":
      return;
    case void 0:
      return send(exchange3, serve(exchange3));
  }
}
function send({ entry, response, context }, reply) {
  ((entry.status = reply.status), sendReply(response, reply, context.now()));
}
function serve({ entry, context }) {
  let reply = answerFrom(context.state, entry, context);
  return (reply.changed && context.onChange(context.state), reply);
}
function answerFrom(state, entry, context) {
  if (!entry.verdict.valid) return unauthorized;
  let { method, path: path2, headers, body, verdict } = entry,
    request = {
      systemId: readSystemId(verdict.keyId),
      method,
      target: path2,
      contentType: headers["content-type"],
      body,
    };
  return answerRequest(state, request, context.repeatedDelete);
}
function lose(exchange3, revertAfter) {
  let { entry, context } = exchange3;
  if (revertAfter === void 0) return answerFrom(structuredClone(context.state), entry, context);
  let before = structuredClone(context.state.systems),
    reply = serve(exchange3);
  return (reply.changed && revert(before, entry, revertAfter, context), reply);
}
async function revert(before, { verdict }, delay, { state, signal, onChange }) {
  let id = verdict.valid ? readSystemId(verdict.keyId) : "";
  try {
    await setTimeout2(delay, void 0, { signal });
  } catch {
    return;
  }
  let earlier = before[id];
  earlier === void 0 ||
    state.systems[id] === void 0 ||
    ((state.systems[id] = earlier), onChange(state));
}
var import_consumers,
  init_handle_request = __esm({
    "src/emulator/handle-request.ts"() {
      "use strict";
      init_performance();
      import_consumers = __toESM(require_consumers(), 1);
      init_promises();
      init_authenticate();
      init_reply2();
      init_request_log();
      init_respond();
      init_routes();
    },
  });
async function startEmulator(options) {
  let requests = [],
    faults = createFaultQueue(options.faults),
    closing = new AbortController(),
    { now, state, clockOffset = 0 } = options,
    context = {
      state,
      now: () => now() + clockOffset,
      window: options.window ?? defaultWindow,
      repeatedDelete: options.repeatedDelete ?? "not_found",
      faults,
      requests,
      signal: closing.signal,
      onRequest: options.onRequest ?? ignore,
      onChange: options.onChange ?? ignore,
    },
    server = createHttpServer((request, response) => handleRequest(request, response, context)),
    connections = 0;
  server.on("connection", () => (connections += 1));
  let port = await listen(server, options.port ?? 0);
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    requests,
    get connections() {
      return connections;
    },
    addFault: faults.add,
    clearFaults: faults.clear,
    close: () => (closing.abort(), closeServer(server)),
  };
}
function createHttpServer(handle) {
  return (0, import_node_http3.createServer)(
    { keepAlive: !0, keepAliveTimeout: 6e4 },
    (request, response) => {
      handle(request, response).catch(() => response.destroy());
    },
  );
}
function listen(server, port) {
  return new Promise((resolve3, reject) => {
    (server.once("error", (cause) => {
      let reason = systemCode(cause) ?? "unknown",
        hint3 = "Choose another port, or none for any free one.";
      reject(
        new SysctxError("usage", `cannot listen on port ${port} (${reason})`, {
          hint: hint3,
          cause,
        }),
      );
    }),
      server.listen(port, "127.0.0.1", () => resolve3(server.address().port)));
  });
}
function closeServer(server) {
  return new Promise((resolve3) => {
    (server.close(() => resolve3()), server.closeAllConnections());
  });
}
function ignore() {}
var import_node_http3,
  init_server2 = __esm({
    "src/emulator/server.ts"() {
      "use strict";
      init_performance();
      import_node_http3 = __toESM(require_node_http2(), 1);
      init_errors();
      init_verify();
      init_faults();
      init_handle_request();
    },
  });
function serializeState(state) {
  return `${JSON.stringify(state, void 0, 2)}
`;
}
function parseState(text4) {
  let value = parseJson(text4),
    problem = findProblem3(value);
  if (problem !== void 0) throw complain3(problem);
  return value;
}
function parseJson(text4) {
  try {
    return JSON.parse(text4);
  } catch (cause) {
    throw complain3("it is not JSON", cause);
  }
}
function findProblem3(value) {
  if (!isObject2(value)) return "it is not a JSON object";
  if (value.version !== 1) return "its version is not 1";
  for (let name of Object.keys(createState())) {
    if (name === "version") continue;
    let entries = value[name];
    if (!isObject2(entries)) return `${name} is not an object`;
    if (name === "deletedSystems") continue;
    let odd = Object.entries(entries).find(([, entry]) => !isObject2(entry));
    if (odd !== void 0) return `${name} holds ${odd[0]}, which is not an object`;
  }
  return findSystemProblem(value.systems);
}
function findSystemProblem(systems) {
  for (let [id, { publicKeyPem, record, groups, associations }] of Object.entries(systems)) {
    if (!/^[0-9a-f]{24}$/.test(id)) return `the system id ${id} is not 24 hexadecimal digits`;
    if (!isPublicKey(publicKeyPem)) return `the system ${id} has no usable public key`;
    if (!isObject2(record) || !Array.isArray(groups) || !Array.isArray(associations))
      return `the system ${id} needs a record, groups and associations`;
  }
}
function isObject2(value) {
  return typeof value == "object" && value !== null && !Array.isArray(value);
}
function isPublicKey(pem) {
  try {
    return (0, import_node_crypto21.createPublicKey)(pem).asymmetricKeyType === "rsa";
  } catch {
    return !1;
  }
}
function complain3(problem, cause) {
  return new SysctxError("input_failed", `this is no emulator state: ${problem}`, { cause });
}
var import_node_crypto21,
  init_state_text = __esm({
    "src/emulator/state-text.ts"() {
      "use strict";
      init_performance();
      import_node_crypto21 = __toESM(require_node_crypto(), 1);
      init_errors();
      init_state();
    },
  });
function loadStateFile(path2) {
  try {
    return parseState(readFileSync(path2, "utf8"));
  } catch (cause) {
    if (systemCode(cause) === "ENOENT") return;
    let reason = cause instanceof SysctxError ? cause.message : (systemCode(cause) ?? "unknown"),
      hint3 = "Name another state file, or remove this one to start afresh.";
    throw new SysctxError("input_failed", `cannot use the state file ${path2}: ${reason}`, {
      hint: hint3,
      cause,
    });
  }
}
function saveStateFile(path2, state) {
  let temporary = `${path2}.${process.pid}.tmp`;
  try {
    (writeFileSync(temporary, serializeState(state), { mode: 384 }), renameSync(temporary, path2));
  } catch (cause) {
    rmSync(temporary, { force: !0 });
    let reason = systemCode(cause) ?? "unknown";
    throw new SysctxError("output_failed", `cannot write the state file ${path2}: ${reason}`, {
      cause,
    });
  }
}
var init_state_file = __esm({
  "src/emulator/state-file.ts"() {
    "use strict";
    init_performance();
    init_node_fs();
    init_errors();
    init_state_text();
  },
});
function makeTemporaryFolder() {
  let dir = mkdtempSync(join(tmpdir(), "sysctx-demo-"));
  return { dir, remove: () => rmSync(dir, { recursive: !0, force: !0 }) };
}
var init_temporary_folder = __esm({
  "src/emulator/temporary-folder.ts"() {
    "use strict";
    init_performance();
    init_node_fs();
    init_node_os();
    init_node_path();
  },
});
var emulator_exports = {};
__export(emulator_exports, { emulatorCommand: () => emulatorCommand });
async function run11({ flags }, context) {
  let { terminal, clock, machine, untilStopped: untilStopped2 } = context.host,
    folder = openFolder(flags.hostDir),
    host = createDemoHost(folder.dir),
    stateFile = flags.state,
    emulator = await startEmulator({
      now: clock.now,
      port: flags.port,
      state: openState(stateFile, host, machine.identify().hostname),
      faults: flags.fault,
      onChange: (state) => stateFile !== void 0 && saveStateFile(stateFile, state),
      onRequest: (entry) => context.notes.trace(describeRequest(entry)),
    });
  (await terminal.stdout.write(`${environmentLines(emulator.origin, host).join(`
`)}
`),
    context.notes.trace(`listening on ${emulator.origin}; Ctrl-C stops it`));
  let signal = await untilStopped2();
  return (
    await emulator.close(),
    folder.remove(),
    { text: () => {}, json: void 0, exitCode: signal === "SIGINT" ? 130 : 143 }
  );
}
function openFolder(dir) {
  return dir === void 0 ? makeTemporaryFolder() : { dir, remove: () => {} };
}
function openState(path2, host, hostname2) {
  let state = path2 === void 0 ? void 0 : loadStateFile(path2);
  if (state === void 0) return demoState(host, hostname2);
  if (
    (state.systems[host.systemId]?.publicKeyPem ?? state.deletedSystems[host.systemId]) ===
    host.publicKeyPem
  )
    return state;
  throw usageError(
    `the state in ${path2} belongs to another demo host than ${host.dir}`,
    "Name the --host-dir that it was made with.",
  );
}
function describeRequest({ method, path: path2, status, verdict }) {
  let judged = verdict.valid ? `signed by ${verdict.keyId}` : verdict.reason;
  return makeVisibleLine(`${method} ${path2} -> ${status ?? "no answer"} (${judged})`);
}
var emulatorCommand,
  init_emulator = __esm({
    "src/cli/commands/emulator.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_demo_host();
      init_demo_state();
      init_fault_syntax();
      init_server2();
      init_state_file();
      init_temporary_folder();
      init_safe_text();
      init_values();
      emulatorCommand = {
        name: "emulator",
        summary: "run a local System Context API with a demo host",
        description:
          "Runs a System Context API on 127.0.0.1 that verifies every signature, and makes a demo host beside it: agent config, key and certificate. Prints the environment that points sysctx at both, then logs each request until it is stopped.",
        options: [
          {
            flags: "--port <n>",
            description: "the port to listen on (default: any free one)",
            parse: parsePort,
          },
          {
            flags: "--host-dir <dir>",
            description: "where the demo host lives (default: a temporary folder)",
            parse: parseText,
            suggests: "folders",
          },
          {
            flags: "--state <file>",
            description: "keep the directory's state in a file",
            parse: parseText,
            suggests: "files",
          },
          {
            flags: "--fault <spec>",
            description:
              "misbehave: status=503,times=2 or delay=2s,path=/api/v2/ or drop, cut, lose, hang (may be repeated)",
            parse: (text4) => parseFault(text4),
            repeatable: !0,
          },
        ],
        asks: !0,
        examples: [
          ["sysctx emulator --port 8080 --host-dir demo", "in one terminal"],
          ['eval "$(sysctx emulator ... | head -2)"', "the environment lines, for another"],
          ["sysctx emulator --fault status=503,times=2", "the first two requests fail"],
        ],
        run: run11,
      };
    },
  });
var commonOptions,
  dryRunOption,
  init_common_options = __esm({
    "src/cli/common-options.ts"() {
      "use strict";
      init_performance();
      init_settings();
      init_values();
      ((commonOptions = [
        {
          flags: "--profile <name>",
          description: "whose credentials to use (SYSCTX_PROFILE)",
          parse: parseText,
          suggests: "profiles",
        },
        {
          flags: "--agent-config <file>",
          description: "the JumpCloud agent's config (SYSCTX_AGENT_CONFIG)",
          parse: settingSpecs.agentConfig.parse,
          suggests: "files",
        },
        {
          flags: "--key <file>",
          description: "the private key, instead of the config's clientKey (SYSCTX_KEY)",
          parse: settingSpecs.key.parse,
          suggests: "files",
        },
        {
          flags: "--url <origin>",
          description: "the API's address, instead of the agent's region (SYSCTX_URL)",
          parse: settingSpecs.url.parse,
        },
        {
          flags: "--cacert <file>",
          description: "trust these certificates only, like curl (SYSCTX_CACERT)",
          parse: settingSpecs.cacert.parse,
          suggests: "files",
        },
        {
          flags: "--timeout <duration>",
          description:
            "limit for the whole command, retries included (SYSCTX_TIMEOUT, default 30s)",
          parse: settingSpecs.timeout.parse,
        },
        {
          flags: "--connect-timeout <duration>",
          description: "limit for one connection (SYSCTX_CONNECT_TIMEOUT, default 10s)",
          parse: settingSpecs.connectTimeout.parse,
        },
        {
          flags: "--retries <n>",
          description: "how often to try again (SYSCTX_RETRIES, default 2)",
          parse: settingSpecs.retries.parse,
        },
        {
          flags: "-o, --output <format>",
          description: "text or json (SYSCTX_OUTPUT)",
          choices: outputForms,
        },
        { flags: "--json", description: "the same as --output json" },
        { flags: "-q, --quiet", description: "no confirmations, warnings, hints or progress" },
        {
          flags: "-v, --verbose",
          description: "show each request on stderr, without its signature",
        },
        { flags: "--no-color", description: "no colours" },
        {
          flags: "--insecure-permissions",
          description: "accept key files that others can read (test rigs only)",
        },
      ]),
        (dryRunOption = {
          flags: "--dry-run",
          description: "show what would be done; change nothing",
        }));
    },
  });
function isHelpTopic(word) {
  return helpTopics.some((topic) => topic === word);
}
async function loadCommandTree(table) {
  let commands = await Promise.all(table.map(({ load }) => load(table))),
    [topic] = helpSpec.arguments,
    words2 = [...table.map(({ name }) => name), ...helpTopics];
  return {
    name: "sysctx",
    summary: rootDescription,
    options: [ownOptions.version],
    commands: [...commands, { ...helpSpec, arguments: [{ ...topic, suggests: words2 }] }],
  };
}
var rootDescription,
  ownOptions,
  helpTopics,
  helpSpec,
  everywhere,
  init_root = __esm({
    "src/cli/root.ts"() {
      "use strict";
      init_performance();
      init_common_options();
      ((rootDescription =
        "Lets a machine speak for itself: signed JumpCloud System Context calls with the agent's own key."),
        (ownOptions = {
          version: { flags: "-V, --version", description: "print the version" },
          help: { flags: "-h, --help", description: "explain the command" },
        }),
        (helpTopics = ["exit-codes", "environment", "output"]));
      helpSpec = {
        name: "help",
        summary: `explain a command or a topic: ${helpTopics.join(", ")}`,
        arguments: [
          { name: "[topic...]", description: `a command, or one of ${helpTopics.join(", ")}` },
        ],
      };
      everywhere = [...commonOptions, ownOptions.help];
    },
  });
function toCompletionTree(root) {
  return { places: placesOf(root, root.name), flags: everywhere.map(toFlag) };
}
function placesOf(spec, path2) {
  let { commands = [], options = [], arguments: given = [], writes = !1 } = spec,
    words2 = given.map(({ suggests = [] }) => suggests);
  return [
    {
      path: path2,
      commands: commands.map(({ name, summary }) => ({ name, summary })),
      flags: [...options, ...(writes ? [dryRunOption] : [])].map(toFlag),
      arguments: words2,
      rest: given.at(-1)?.name.includes("...") ? (words2.at(-1) ?? []) : [],
    },
    ...commands.flatMap((below) => placesOf(below, `${path2} ${below.name}`)),
  ];
}
function toFlag({ flags, description, choices, suggests }) {
  return {
    names: flags.match(/(?<![\w-])--?[a-z][a-z-]*/gi) ?? [],
    description: description.trim(),
    takesValue: /[<[]/.test(flags),
    suggests: choices ?? suggests ?? [],
  };
}
function valueFlags({ places, flags }) {
  let all = [...flags, ...places.flatMap((place) => place.flags)];
  return [
    ...new Set(all.filter(({ takesValue }) => takesValue).flatMap(({ names: names2 }) => names2)),
  ];
}
function suggestionWords(suggests) {
  return typeof suggests == "string" ? `@${suggests}` : suggests.join(" ");
}
function flagSuggestions({ places, flags }) {
  let rows = (list9, path2) =>
    list9.flatMap(({ names: names2, suggests }) =>
      suggests.length === 0
        ? []
        : names2.map((name) => ({ path: path2, name, words: suggestionWords(suggests) })),
    );
  return [...places.flatMap((place) => rows(place.flags, place.path)), ...rows(flags, void 0)];
}
function quoteWord2(word) {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
var init_tree = __esm({
  "src/cli/completion/tree.ts"() {
    "use strict";
    init_performance();
    init_common_options();
    init_root();
  },
});
function formatBash(tree) {
  let rows = flagSuggestions(tree).map(
    ({ path: path2, name, words: words2 }) =>
      `    ${path2 === void 0 ? "*" : quoteWord2(path2)}' ${name}') offers=${quoteWord2(words2)} ;;`,
  );
  return `# Completions of sysctx for bash, made by: sysctx completion bash

# Sets what may follow a command.
_sysctx_place() {
  commands='' flags='' rest='' arguments=()
  case $1 in
${tree.places.map(placeRow).join(`
`)}
  esac
}

# Sets what may be the value of a flag.
_sysctx_value() {
  offers=''
  case "$1 $2" in
${rows.join(`
`)}
  esac
}

# Reads the names under a key of the settings file into found: aliases or profiles. Only as sysctx writes the file
# (one key a line, indented), and only names that sysctx config set takes.
_sysctx_names() {
  local file=\${SYSCTX_CONFIG_DIR-} line unit='' inside='' name='"([A-Za-z0-9_][A-Za-z0-9_-]*)":'
  found=()
  if [[ -z $file && $EUID -eq 0 ]]; then file=/etc/sysctx; fi
  if [[ -z $file ]]; then file=\${XDG_CONFIG_HOME:-\${HOME-}/.config}/sysctx; fi
  file=$file/settings.json
  [[ -f $file && -r $file ]] || return 0
  while IFS= read -r line || [[ -n $line ]]; do
    if [[ -z $unit ]]; then
      unit=\${line%%[![:space:]]*}
    fi
    if [[ -z $inside ]]; then
      [[ -n $unit && $line == "$unit\\"$1\\": {" ]] && inside=1
    elif [[ $line == "$unit}"* ]]; then
      return 0
    elif [[ $line == "$unit$unit\\""* && $line =~ $name && $line == "$unit$unit$BASH_REMATCH"* ]]; then
      found+=("\${BASH_REMATCH[1]}")
    fi
  done <"$file"
  return 0
}

_sysctx_offer() {
  local word found=()
  local IFS=$' \\t\\n'
  for word in "$@"; do
    case $word in
      @files) compopt -o default 2>/dev/null ;;
      @folders) compopt -o dirnames 2>/dev/null ;;
      @aliases) _sysctx_names alias; _sysctx_offer \${found[@]+"\${found[@]}"} ;;
      @profiles) _sysctx_names profiles; _sysctx_offer default \${found[@]+"\${found[@]}"} ;;
      "$cur"*) COMPREPLY+=("$word") ;;
    esac
  done
  return 0
}

_sysctx() {
  local cur=\${COMP_WORDS[COMP_CWORD]} path=sysctx flag='' ended='' word i count=0
  local commands flags rest offers arguments
  local IFS=$' \\t\\n'
  COMPREPLY=()
  _sysctx_place "$path"
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ $word == '=' && -n $flag ]]; then
      continue
    elif [[ -n $flag && $word != -* ]]; then
      flag=''
    elif [[ -n $ended ]]; then
      count=$((count + 1))
    elif [[ $word == -- ]]; then
      ended=1 flag=''
    elif [[ $word == -* ]]; then
      flag=''
      case ' ${valueFlags(tree).join(" ")} ' in *" $word "*) flag=$word ;; esac
    else
      flag=''
      case " $commands " in
        *" $word "*) path="$path $word"; _sysctx_place "$path" ;;
        *) count=$((count + 1)) ;;
      esac
    fi
  done
  # bash hands over --output=js as three words.
  [[ $cur != '=' || -z $flag ]] || cur=''
  if [[ -n $flag && $cur != -* ]]; then
    _sysctx_value "$path" "$flag"
    _sysctx_offer $offers
  elif [[ -z $ended && $cur == -* ]]; then
    _sysctx_offer $flags ${tree.flags.flatMap(({ names: names2 }) => names2).join(" ")}
  elif [[ -n $commands ]]; then
    _sysctx_offer $commands
  elif ((count < \${#arguments[@]})); then
    _sysctx_offer \${arguments[count]}
  else
    _sysctx_offer $rest
  fi
}

complete -F _sysctx sysctx
`;
}
function placeRow({ path: path2, commands, flags, arguments: words2, rest }) {
  let parts = [
    commands.length > 0
      ? `commands=${quoteWord2(commands.map(({ name }) => name).join(" "))}`
      : void 0,
    flags.length > 0
      ? `flags=${quoteWord2(flags.flatMap(({ names: names2 }) => names2).join(" "))}`
      : void 0,
    words2.some((each) => each.length > 0)
      ? `arguments=(${words2.map((each) => quoteWord2(suggestionWords(each))).join(" ")})`
      : void 0,
    rest.length > 0 ? `rest=${quoteWord2(suggestionWords(rest))}` : void 0,
  ].filter((part) => part !== void 0);
  return `    ${quoteWord2(path2)}) ${[...parts, ";;"].join(" ")}`;
}
var init_bash = __esm({
  "src/cli/completion/bash.ts"() {
    "use strict";
    init_performance();
    init_tree();
  },
});
function formatFish(tree) {
  let rows = flagSuggestions(tree).map(
    ({
      path: path2,
      name,
      words: words2,
    }) => `        case ${quote3(path2 === void 0 ? `* ${name}` : `${path2} ${name}`)}
            echo ${quote3(words2)}`,
  );
  return `# Completions of sysctx for fish, made by: sysctx completion fish

# Prints the commands that may follow a command, with their meaning.
function __sysctx_commands
    switch "$argv[1]"
${tree.places.flatMap(({ path: path2, commands }) =>
  switchCase(
    path2,
    commands.map(({ name, summary }) => describe4(name, summary)),
  ),
).join(`
`)}
    end
end

# Prints the flags of a command, with their meaning.
function __sysctx_flags
    switch "$argv[1]"
${tree.places.flatMap(({ path: path2, flags }) => switchCase(path2, flags.flatMap(describeFlag)))
  .join(`
`)}
    end
${tree.flags.flatMap(describeFlag).map((line) => `    ${line}`).join(`
`)}
end

# Prints what may be a command's argument, by its position.
function __sysctx_argument
    switch "$argv[1] $argv[2]"
${tree.places.flatMap(argumentCases).join(`
`)}
    end
end

# Prints what may be the value of a flag.
function __sysctx_value
    switch "$argv[1] $argv[2]"
${rows.join(`
`)}
    end
end

# Prints the names under a key of the settings file: aliases or profiles. Only as sysctx writes the file (one key a line,
# indented), and only names that sysctx config set takes.
function __sysctx_names
    set -l folder "$SYSCTX_CONFIG_DIR"
    if test -z "$folder"
        if test (id -u) = 0
            set folder /etc/sysctx
        else if test -n "$XDG_CONFIG_HOME"
            set folder "$XDG_CONFIG_HOME/sysctx"
        else
            set folder "$HOME/.config/sysctx"
        end
    end
    set -l file "$folder/settings.json"
    test -f "$file" -a -r "$file"; or return 0
    set -l unit ''
    set -l inside ''
    while read -l line
        if test -z "$unit"
            set unit (string replace -r '\\S.*$' '' -- "$line")
        end
        if test -z "$inside"
            if test -n "$unit" -a "x$line" = "x$unit\\"$argv[1]\\": {"
                set inside 1
            end
        else if string match -q -- "$unit}*" "$line"
            return 0
        else
            string replace -r -f -- "^$unit$unit\\"([A-Za-z0-9_][A-Za-z0-9_-]*)\\":.*" '$1' "$line"
        end
    end <"$file"
end

function __sysctx_offer
    for word in (string split ' ' -- "$argv[1]")
        switch $word
            case @files
                echo @files
            case @folders
                __fish_complete_directories "$argv[2]"
            case @aliases
                __sysctx_names alias
            case @profiles
                echo default
                __sysctx_names profiles
            case ''
            case '*'
                echo $word
        end
    end
end

function __sysctx_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l place sysctx
    set -l flag ''
    set -l ended ''
    set -l count 0
    for word in $words[2..-1]
        if test -n "$flag"; and not string match -q -- '-*' "$word"
            set flag ''
        else if test -n "$ended"
            set count (math $count + 1)
        else if test "x$word" = x--
            set ended 1
            set flag ''
        else if string match -q -- '-*' "$word"
            set flag ''
            if contains -- "$word" ${valueFlags(tree).join(" ")}
                set flag $word
            end
        else
            set flag ''
            if __sysctx_commands "$place" | string match -q -- "$word"\\t'*'
                set place "$place $word"
            else
                set count (math $count + 1)
            end
        end
    end
    if test -z "$ended"; and string match -q -- '--*=*' "$current"
        set -l parts (string split -m 1 = -- "$current")
        set -l offers (__sysctx_value "$place" "$parts[1]")
        for offer in (__sysctx_offer "$offers" "$parts[2]")
            echo "$parts[1]=$offer"
        end
    else if test -n "$flag"; and not string match -q -- '-*' "$current"
        set -l offers (__sysctx_value "$place" "$flag")
        __sysctx_offer "$offers" "$current"
    else if test -z "$ended"; and string match -q -- '-*' "$current"
        __sysctx_flags "$place"
    else
        __sysctx_commands "$place"
        set -l offers (__sysctx_argument "$place" "$count")
        __sysctx_offer "$offers" "$current"
    end
end

function __sysctx_wants_files
    __sysctx_complete | string match -q -- '*@files'
end

complete -c sysctx -f -a '(__sysctx_complete | string match -v -- "*@files")'
complete -c sysctx -n __sysctx_wants_files -F
`;
}
function argumentCases({ path: path2, arguments: words2, rest }) {
  return [
    ...words2.flatMap((each, at) =>
      each.length === 0
        ? []
        : switchCase(`${path2} ${at}`, [`echo ${quote3(suggestionWords(each))}`]),
    ),
    ...(rest.length === 0
      ? []
      : switchCase(`${path2} *`, [`echo ${quote3(suggestionWords(rest))}`])),
  ];
}
function switchCase(pattern2, lines) {
  return lines.length === 0
    ? []
    : [`        case ${quote3(pattern2)}`, ...lines.map((line) => `            ${line}`)];
}
function describeFlag({ names: names2, description }) {
  return names2.map((name) => describe4(name, description));
}
function describe4(name, text4) {
  return `printf '%s\\t%s\\n' ${quote3(name)} ${quote3(text4)}`;
}
function quote3(text4) {
  return `'${text4.replaceAll(/['\\]/g, "\\$&")}'`;
}
var init_fish = __esm({
  "src/cli/completion/fish.ts"() {
    "use strict";
    init_performance();
    init_tree();
  },
});
function formatZsh(tree) {
  let rows = flagSuggestions(tree).map(
    ({ path: path2, name, words: words2 }) =>
      `    (${path2 === void 0 ? "*" : quoteWord2(path2)}' ${name}') offers=(${words2}) ;;`,
  );
  return `#compdef sysctx
# Completions of sysctx for zsh, made by: sysctx completion zsh

# Sets what may follow a command.
_sysctx_place() {
  below=() flags=() arguments=() rest=''
  case $1 in
${tree.places.map(placeRows).join(`
`)}
  esac
}

# Sets what may be the value of a flag.
_sysctx_value() {
  offers=()
  case "$1 $2" in
${rows.join(`
`)}
  esac
}

# Reads the names under a key of the settings file into found: aliases or profiles. Only as sysctx writes the file
# (one key a line, indented), and only names that sysctx config set takes.
_sysctx_names() {
  local file=\${SYSCTX_CONFIG_DIR-} line unit='' inside='' name
  found=()
  if [[ -z $file && $EUID -eq 0 ]]; then file=/etc/sysctx; fi
  if [[ -z $file ]]; then file=\${XDG_CONFIG_HOME:-\${HOME-}/.config}/sysctx; fi
  file=$file/settings.json
  [[ -f $file && -r $file ]] || return 0
  while IFS= read -r line || [[ -n $line ]]; do
    if [[ -z $unit ]]; then
      unit=\${line%%[^[:space:]]*}
    fi
    if [[ -z $inside ]]; then
      if [[ -n $unit && $line == "$unit\\"$1\\": {" ]]; then inside=1; fi
    elif [[ $line == "$unit}"* ]]; then
      return 0
    elif [[ $line == "$unit$unit\\""* ]]; then
      name=\${line#"$unit$unit\\""}
      [[ $name == *'":'* ]] || continue
      name=\${name%%'":'*}
      [[ $name == [A-Za-z0-9_]* && $name != *[^A-Za-z0-9_-]* ]] && found+=("$name")
    fi
  done <"$file"
  return 0
}

_sysctx_offer() {
  local word
  local -a found plain
  for word in "$@"; do
    case $word in
      (@files) _files ;;
      (@folders) _files -/ ;;
      (@aliases) _sysctx_names alias; plain+=("\${found[@]}") ;;
      (@profiles) _sysctx_names profiles; plain+=(default "\${found[@]}") ;;
      (*) plain+=("$word") ;;
    esac
  done
  (( \${#plain} )) && compadd -- "\${plain[@]}"
}

_sysctx() {
  local path_so_far=sysctx flag='' ended='' word rest
  local -i i count=0
  local -a below flags arguments offers common
  common=(
${tree.flags.flatMap(describeFlag2).join(`
`)}
  )
  _sysctx_place "$path_so_far"
  for (( i = 2; i < CURRENT; i++ )); do
    word=\${(Q)words[i]}
    if [[ -n $flag && $word != -* ]]; then
      flag=''
    elif [[ -n $ended ]]; then
      count+=1
    elif [[ $word == -- ]]; then
      ended=1 flag=''
    elif [[ $word == -* ]]; then
      flag=''
      case $word in
        (${valueFlags(tree).join("|")}) flag=$word ;;
      esac
    else
      flag=''
      if (( \${#below[(r)\${(b)word}:*]} )); then
        path_so_far="$path_so_far $word"
        _sysctx_place "$path_so_far"
      else
        count+=1
      fi
    fi
  done
  if [[ -z $ended && $PREFIX == --*=* ]]; then
    flag=\${PREFIX%%=*}
    compset -P '*='
    _sysctx_value "$path_so_far" "$flag"
    _sysctx_offer "\${offers[@]}"
  elif [[ -n $flag && $PREFIX != -* ]]; then
    _sysctx_value "$path_so_far" "$flag"
    _sysctx_offer "\${offers[@]}"
  elif [[ -z $ended && $PREFIX == -* ]]; then
    flags+=("\${common[@]}")
    _describe -o flag flags
  elif (( \${#below} )); then
    _describe command below
  elif (( count < \${#arguments} )); then
    _sysctx_offer \${=arguments[count + 1]}
  else
    _sysctx_offer \${=rest}
  fi
}

if [[ \${funcstack[1]-} == _sysctx ]]; then
  _sysctx "$@"
else
  compdef _sysctx sysctx
fi
`;
}
function placeRows({ path: path2, commands, flags, arguments: words2, rest }) {
  let parts = [
    ...(commands.length > 0
      ? [
          `below=(
${commands.map(({ name, summary }) => describe5(name, summary)).join(`
`)}
      )`,
        ]
      : []),
    ...(flags.length > 0
      ? [
          `flags=(
${flags.flatMap(describeFlag2).join(`
`)}
      )`,
        ]
      : []),
    ...(words2.some((each) => each.length > 0)
      ? [`arguments=(${words2.map((each) => quoteWord2(suggestionWords(each))).join(" ")})`]
      : []),
    ...(rest.length > 0 ? [`rest=${quoteWord2(suggestionWords(rest))}`] : []),
    ";;",
  ];
  return [`    (${quoteWord2(path2)})`, ...parts.map((part) => `      ${part}`)].join(`
`);
}
function describeFlag2({ names: names2, description }) {
  return names2.map((name) => describe5(name, description));
}
function describe5(name, text4) {
  return `        ${quoteWord2(`${name.replaceAll(":", "\\:")}:${text4}`)}`;
}
var init_zsh = __esm({
  "src/cli/completion/zsh.ts"() {
    "use strict";
    init_performance();
    init_tree();
  },
});
var completion_exports = {};
__export(completion_exports, { createCompletionCommand: () => createCompletionCommand });
function createCompletionCommand(table) {
  return {
    name: "completion",
    summary: `print the completions for a shell: ${names.join(", ")}`,
    description:
      "Prints a script that completes commands, flags, their values, aliases and profiles. It never starts sysctx: aliases and profiles are read from the settings file by the shell itself. The Debian package installs all three.",
    arguments: [{ name: "<shell>", description: names.join(", "), suggests: names }],
    examples: [
      ["source <(sysctx completion bash)", "in ~/.bashrc; zsh alike, after compinit"],
      ["sysctx completion fish | source", "in ~/.config/fish/config.fish"],
    ],
    run: async ({ words: [shell = ""] }) => {
      let format = shells.get(shell);
      if (format === void 0)
        throw usageError(`there are no completions for ${JSON.stringify(shell)}`, hint2);
      let script = format(toCompletionTree(await loadCommandTree(table)));
      return plainAnswer(script.trimEnd(), script);
    },
  };
}
var shells,
  names,
  hint2,
  init_completion = __esm({
    "src/cli/commands/completion.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_answer2();
      init_bash();
      init_fish();
      init_tree();
      init_zsh();
      init_root();
      ((shells = new Map([
        ["bash", formatBash],
        ["zsh", formatZsh],
        ["fish", formatFish],
      ])),
        (names = [...shells.keys()]));
      hint2 = `The shells are: ${names.join(", ")}.`;
    },
  });
var help_topics_exports = {};
__export(help_topics_exports, {
  environmentNote: () => environmentNote,
  environmentRows: () => environmentRows,
  helpTexts: () => helpTexts,
});
function describeExitCodes() {
  return [
    "Exit codes, and the error codes of --json under each:",
    "",
    ...exitCodes.flatMap(({ exit, meaning, again }) => {
      let codes = Object.keys(errorCodes).filter((code) => toExitCode(code) === exit),
        line = wrap(
          `${String(exit).padStart(3)}  ${meaning}${again === "" ? "" : ` (try again: ${again})`}`,
          5,
        );
      return codes.length === 0
        ? [line]
        : [
            line,
            ...codes.map((code) => wrap(`     ${code.padEnd(25)} ${errorCodes[code].meaning}`, 31)),
          ];
    }),
    ...signalExits.map(({ exit, meaning }) => `${exit}  ${meaning}`),
    "",
    "With several results the exit code is the first failure's, in the order given.",
  ].join(`
`);
}
function environmentRows() {
  return [
    ["SYSCTX_PROFILE", "--profile"],
    ...settingNames.map((name) => [settingSpecs[name].env, `--${toFlag2(name)}`]),
    ["SYSCTX_CONFIG_DIR", "the folder of sysctx's settings (root: /etc/sysctx)"],
    ["NO_COLOR, FORCE_COLOR", "no colours; colours even where there is no terminal"],
    ["HTTPS_PROXY, NO_PROXY", "a proxy for https, and what goes without it"],
    ["NODE_EXTRA_CA_CERTS", "certificates to trust besides the built-in ones"],
  ];
}
function describeEnvironment() {
  return [
    wrap(`Environment. ${environmentNote}`, 0),
    "",
    ...environmentRows().map(([name, meaning]) => `  ${name.padEnd(24)} ${meaning}`),
    "",
    "NODE_TLS_REJECT_UNAUTHORIZED has no effect: there is no way to switch the",
    "verification of certificates off.",
  ].join(`
`);
}
function toFlag2(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
function wrap(line, indent) {
  let lines = [],
    rest = line;
  for (; rest.length > 80;) {
    let at = rest.lastIndexOf(" ", 80);
    (lines.push(rest.slice(0, at)), (rest = " ".repeat(indent) + rest.slice(at + 1)));
  }
  return [...lines, rest].join(`
`);
}
function describeOutput() {
  return `Output

stdout is the answer and nothing else; warnings, errors, hints and progress go
to stderr. --output text (the default) is for people, --output json (or --json)
for programs. The choice never depends on the terminal; only colours and
spinners do.

A read prints the API's own JSON, all pages joined, so that jq paths match the
vendor's documentation.

A write prints what changed:
  {"schemaVersion":1,"command":"groups add","changed":true,
   "results":[{"id":"5e42f4885826553ee6383aa4","changed":true}]}
A failed item has "error" in place of "changed". --dry-run prints the requests
and sends nothing; "changed" says what would be.

A failure is one JSON object on stderr:
  {"schemaVersion":1,"error":{"code":"unauthorized","message":"...",
   "hint":"...","status":401}}
Match the code, never the message. sysctx help exit-codes lists the codes.

Text from a server is data: a control character is shown as \\u{1b} and never
sent to the terminal.`;
}
var helpTexts,
  environmentNote,
  init_help_topics = __esm({
    "src/cli/help-topics.ts"() {
      "use strict";
      init_performance();
      init_errors();
      init_exit_codes();
      init_settings();
      helpTexts = {
        "exit-codes": describeExitCodes,
        environment: describeEnvironment,
        output: describeOutput,
      };
      environmentNote =
        "A flag wins over it; it wins over the profile, the settings file, the agent config and the defaults, in this order.";
    },
  });
init_performance();
init_performance();
var import_promises3 = __toESM(require_promises(), 1);
init_node_os();
init_errors();
init_performance();
init_node_path();
init_errors();
init_safe_file();
var kind = {
  name: "agent config",
  secret: !1,
  codes: {
    missing: "agent_config_missing",
    unreadable: "agent_config_unreadable",
    unsafe: "agent_config_unsafe",
  },
};
function defaultAgentConfig(platform) {
  return platform === "win32"
    ? "C:\\Program Files\\JumpCloud\\Plugins\\Contrib\\jcagent.conf"
    : "/opt/jc/jcagent.conf";
}
function readAgentConfig(path2, rules3) {
  return parseAgentConfig(
    readSafely(path2, kind, rules3.insecurePermissions).toString("utf8"),
    path2,
  );
}
function parseAgentConfig(text4, path2) {
  let fields = parseObject(text4, path2),
    folder = dirname(resolve(path2)),
    beside = (name) => {
      let value = readField(fields, name, path2);
      return value === void 0 ? void 0 : resolve(folder, value);
    },
    systemKey = readField(fields, "systemKey", path2);
  if (systemKey !== void 0 && !/^[0-9a-f]{24}$/.test(systemKey))
    throw malformed(path2, "has a systemKey that is not 24 lower-case hexadecimal digits");
  return {
    path: path2,
    systemKey,
    clientKey: beside("clientKey") ?? join(folder, "client.key"),
    clientCrt: beside("clientCrt"),
    caCrt: beside("caCrt"),
    agentServerHost: readField(fields, "agentServerHost", path2),
    certuuid: readField(fields, "certuuid", path2),
  };
}
function parseObject(text4, path2) {
  if (text4.trim() === "") throw malformed(path2, "is empty");
  let value;
  try {
    value = JSON.parse(text4.replace(/^\uFEFF/, ""));
  } catch {
    throw malformed(path2, "is not JSON");
  }
  if (typeof value != "object" || value === null || Array.isArray(value))
    throw malformed(path2, "is not a JSON object");
  return new Map(Object.entries(value));
}
function readField(fields, name, path2) {
  let value = fields.get(name);
  if (!(value == null || value === "")) {
    if (typeof value != "string") throw malformed(path2, `has a ${name} that is not a text`);
    if (/[\u0000-\u001f\u007f]/.test(value))
      throw malformed(path2, `has a control character in ${name}`);
    return value;
  }
}
function malformed(path2, problem) {
  return new SysctxError("agent_config_malformed", `the agent config ${path2} ${problem}`);
}
init_clock();
init_blocking_work();
init_performance();
var import_node_child_process = __toESM(require_node_child_process(), 1);
init_node_fs();
init_node_os();
init_node_path();
init_errors();
init_performance();
init_node_fs();
init_node_path();
init_errors();
init_runtime();
init_safe_file();
var kind2 = {
  name: "program",
  secret: !1,
  codes: { missing: "internal", unreadable: "internal", unsafe: "internal" },
};
function programWords() {
  return isExecutable ? [process.execPath] : [process.execPath, process.argv[1] ?? ""];
}
function inspectProgram(path2) {
  let real = realpathSync(path2);
  try {
    for (let file of [real, ...filesBeside(real)]) judgePath(file, kind2);
    return { path: real };
  } catch (error) {
    if (!(error instanceof SysctxError)) throw error;
    return { path: real, problem: error.message, remedy: error.hint };
  }
}
function filesBeside(path2) {
  let folder = dirname(path2);
  return isExecutable
    ? []
    : globSync(["program.cjs", "lib/*.cjs"], { cwd: folder }).map((name) => join(folder, name));
}
init_write_whole();
function openMachine(env2, isRoot, home) {
  return {
    isRoot,
    get program() {
      return programWords();
    },
    stateFolder: findStateFolder(env2, isRoot, home),
    identify,
    exists: existsSync,
    list,
    read,
    write,
    remove,
    run,
    untilChange,
  };
}
function findStateFolder(env2, isRoot, home) {
  let [given] = (env2.STATE_DIRECTORY ?? "").split(":");
  return (
    given ||
    (isRoot
      ? "/var/lib/sysctx"
      : join(env2.XDG_STATE_HOME || join(home, ".local", "state"), "sysctx"))
  );
}
function identify() {
  let interfaces = listInterfaces();
  return {
    hostname: hostname(),
    serialNumber: read("/sys/class/dmi/id/product_serial")?.trim() || void 0,
    addresses: interfaces.filter(({ internal }) => !internal).map(({ address }) => address),
  };
}
function listInterfaces() {
  try {
    return Object.values(networkInterfaces()).flatMap((list9) => list9 ?? []);
  } catch {
    return [];
  }
}
function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
function read(path2) {
  try {
    return readFileSync(path2, "utf8");
  } catch {
    return;
  }
}
function write(path2, text4, mode) {
  try {
    mkdirSync(dirname(path2), { recursive: !0, mode: 493 });
  } catch (error) {
    throw cannot("written", path2, error);
  }
  writeWhole(path2, text4, mode);
}
function remove(path2) {
  if (!existsSync(path2)) return !1;
  try {
    return (rmSync(path2), !0);
  } catch (error) {
    throw cannot("removed", path2, error);
  }
}
function cannot(what, path2, error) {
  return new SysctxError("output_failed", `${path2} cannot be ${what} (${systemCode(error)})`, {
    cause: error,
  });
}
function run(file, words2, timeout) {
  return new Promise((resolve3) => {
    let options = { timeout, killSignal: "SIGKILL", encoding: "utf8", maxBuffer: 1048576 };
    (0, import_node_child_process.execFile)(file, [...words2], options, (error, stdout, stderr) => {
      let exitCode = error === null ? 0 : typeof error.code == "number" ? error.code : void 0;
      resolve3({ exitCode, stdout, stderr });
    }).stdin?.end();
  });
}
function untilChange(paths, signal) {
  return new Promise((resolve3) => {
    if (signal.aborted) return resolve3();
    let watchers = [...new Set(paths.map(nearestFolder))].flatMap((folder) => {
        try {
          return [watch(folder, { signal }, () => settle2())];
        } catch {
          return [];
        }
      }),
      settle2 = () => {
        for (let watcher of watchers) watcher.close();
        resolve3();
      };
    for (let watcher of watchers) watcher.on("error", settle2);
    signal.addEventListener("abort", settle2, { once: !0 });
  });
}
function nearestFolder(path2) {
  let folder = dirname(path2);
  return existsSync(folder) || folder === dirname(folder) ? folder : nearestFolder(folder);
}
init_performance();
var import_node_crypto = __toESM(require_node_crypto(), 1);
init_errors();
init_safe_file();
var kind3 = {
  name: "private key",
  secret: !0,
  codes: { missing: "key_missing", unreadable: "key_unreadable", unsafe: "key_unsafe" },
};
function readPrivateKey(path2, rules3) {
  return readKey(path2, rules3, parsePrivateKey);
}
function readSigningKey(path2, rules3) {
  return readKey(path2, rules3, parsePem);
}
function readKey(path2, rules3, parse4) {
  let bytes = readSafely(path2, kind3, rules3.insecurePermissions);
  try {
    return parse4(bytes, path2);
  } finally {
    bytes.fill(0);
  }
}
function parsePrivateKey(pem, path2) {
  let key = parsePem(pem, path2);
  if (key.asymmetricKeyType !== "rsa")
    throw malformed2(path2, `holds a key of type ${key.asymmetricKeyType}, not RSA`);
  return key;
}
function parsePem(pem, path2) {
  let text4 = pem.toString("latin1");
  if (text4.trim() === "") throw malformed2(path2, "is empty");
  if (/ENCRYPTED/.test(text4))
    throw malformed2(path2, "is encrypted: nobody can type its passphrase here");
  try {
    return (0, import_node_crypto.createPrivateKey)(pem);
  } catch {
    throw malformed2(path2, describeMistake(text4));
  }
}
function describeMistake(text4) {
  return /-----BEGIN (RSA )?PUBLIC KEY-----/.test(text4)
    ? "holds a public key; the private key is needed"
    : /-----BEGIN CERTIFICATE-----/.test(text4)
      ? "holds a certificate; the private key is needed"
      : /-----BEGIN /.test(text4)
        ? /-----END /.test(text4)
          ? "holds a damaged key"
          : "is cut off: its last line is missing"
        : "is not a PEM file";
}
function malformed2(path2, problem) {
  return new SysctxError("key_malformed", `the private key ${path2} ${problem}`);
}
init_performance();
var import_node_crypto2 = __toESM(require_node_crypto(), 1);
init_errors();
init_safe_file();
function readPublicKey(path2) {
  let pem = readBytes(path2);
  try {
    let key = (0, import_node_crypto2.createPublicKey)(pem);
    if (key.asymmetricKeyType === "rsa") return key;
    throw new TypeError(`a key of type ${key.asymmetricKeyType}`);
  } catch {
    throw new SysctxError(
      "input_failed",
      `${path2} holds no RSA public key and no certificate of one in PEM form`,
      { hint: "Make one with: openssl rsa -in client.key -pubout" },
    );
  }
}
var readCertificate = (path2) => {
  let pem = readBytes(path2);
  try {
    let { publicKey, subject, validFromDate, validToDate } =
      new import_node_crypto2.X509Certificate(pem);
    return {
      publicKey,
      commonName: /^CN=(.*)$/m.exec(subject)?.[1],
      validFrom: validFromDate.getTime(),
      validTo: validToDate.getTime(),
    };
  } catch {
    throw new SysctxError("input_failed", `${path2} holds no certificate in PEM form`);
  }
};
function readBytes(path2) {
  try {
    return readRegular(path2);
  } catch (error) {
    throw new SysctxError("input_failed", `${path2} cannot be read (${systemCode(error)})`, {
      cause: error,
    });
  }
}
init_proxy();
init_performance();
init_errors();
init_safe_file();
var kind4 = {
    name: "secret file",
    secret: !0,
    codes: { missing: "secret_missing", unreadable: "secret_unreadable", unsafe: "secret_unsafe" },
  },
  credentialKind = { ...kind4, name: "credential", groupMayRead: !0 };
function readCredential(path2, rules3) {
  return readText(path2, rules3, credentialKind);
}
function readSecret(path2, rules3) {
  return readText(path2, rules3, kind4);
}
function readText(path2, rules3, kind6) {
  let secret = decode2(readSafely(path2, kind6, rules3.insecurePermissions), path2).replace(
    /\r?\n$/,
    "",
  );
  if (secret === "") throw new SysctxError("secret_missing", `the ${kind6.name} ${path2} is empty`);
  return secret;
}
function decode2(bytes, path2) {
  try {
    return new TextDecoder("utf-8", { fatal: !0, ignoreBOM: !0 }).decode(bytes);
  } catch {
    throw new SysctxError("secret_unreadable", `the secret file ${path2} is not UTF-8`);
  }
}
init_performance();
init_node_fs();
init_node_path();
init_errors();
init_lock();
init_safe_file();
var fileName = "settings",
  kind5 = {
    name: "settings file",
    secret: !1,
    codes: {
      missing: "settings_invalid",
      unreadable: "settings_invalid",
      unsafe: "settings_invalid",
    },
  };
function findSettingsFolder({ env: env2, platform, isRoot, home }) {
  let explicit = env2.SYSCTX_CONFIG_DIR;
  return (
    explicit ||
    (platform === "win32"
      ? join(env2.APPDATA || join(home, "AppData", "Roaming"), "sysctx")
      : isRoot
        ? "/etc/sysctx"
        : join(env2.XDG_CONFIG_HOME || join(home, ".config"), "sysctx"))
  );
}
function openSettings(place) {
  let folder = findSettingsFolder(place),
    path2 = join(folder, `${fileName}.json`);
  return {
    path: path2,
    read: async () => readSettings(path2),
    async change(edit2) {
      makeFolder(folder);
      let { default: Conf } = await Promise.resolve().then(() => (init_conf(), conf_exports));
      await withLock(`${path2}.lock`, async () => {
        let settings = readSettings(path2);
        (edit2(settings), writeSettings(Conf, folder, settings));
      });
    },
  };
}
function readSettings(path2) {
  if (lstatSync(path2, { throwIfNoEntry: !1 }) === void 0) return {};
  let text4 = readSafely(path2, kind5, !1).toString("utf8");
  try {
    let value = JSON.parse(text4);
    if (typeof value == "object" && value !== null && !Array.isArray(value)) return value;
  } catch {}
  throw new SysctxError("settings_invalid", `the settings file ${path2} is not a JSON object`, {
    hint: "Mend it by hand, or move it away to start afresh. sysctx never overwrites a file it can't read.",
  });
}
function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: !0, mode: 448 }) !== void 0 && chmodSync(folder, 448);
  } catch (error) {
    throw explainWrite(folder, error);
  }
}
function writeSettings(Conf, folder, settings) {
  try {
    let conf = new Conf({
      cwd: folder,
      configName: fileName,
      configFileMode: 384,
      accessPropertiesByDotNotation: !1,
    });
    conf.store = settings;
  } catch (error) {
    throw (removeUnfinished(folder), explainWrite(join(folder, `${fileName}.json`), error));
  }
}
function removeUnfinished(folder) {
  let names2 = readdirSync(folder).filter((name) => name.startsWith(`${fileName}.json.tmp-`));
  for (let name of names2) rmSync(join(folder, name), { force: !0 });
}
function explainWrite(path2, error) {
  let reason = systemCode(error) ?? "unknown reason";
  return new SysctxError(
    "output_failed",
    `${dirname(path2)}: settings cannot be written (${reason})`,
    {
      hint: "The settings of root are in /etc/sysctx; SYSCTX_CONFIG_DIR names another folder.",
      cause: error,
    },
  );
}
init_performance();
init_node_fs();
var import_node_tty = __toESM(require_node_tty(), 1);
init_errors();
init_runtime();
function openTerminal() {
  return {
    stdout: openOutput(() => process.stdout, 1),
    stderr: openOutput(() => process.stderr, 2),
    get stdinIsTerminal() {
      return process.stdin.isTTY === !0;
    },
    readStdin,
    ask,
  };
}
function openOutput(find, descriptor) {
  let failure,
    isTerminal = isTerminalLike(descriptor),
    stream,
    open = () => (stream ??= find().on("error", (error) => (failure ??= error)));
  return {
    isTerminal,
    get columns() {
      return isTerminal ? open().columns : void 0;
    },
    async write(text4) {
      try {
        if (failure !== void 0) throw failure;
        await (isFileLike(descriptor)
          ? writeWholeFile(descriptor, text4)
          : (writeDirectly?.(descriptor, text4) ?? writeStream(open(), text4)));
      } catch (error) {
        throw new SysctxError(
          "output_failed",
          `the answer could not be written (${systemCode(error)})`,
          { cause: error },
        );
      }
    },
  };
}
function isTerminalLike(descriptor) {
  return statsOf(descriptor)?.isCharacterDevice() === !0 && (0, import_node_tty.isatty)(descriptor);
}
function isFileLike(descriptor) {
  let stats = statsOf(descriptor);
  return (
    stats?.isFile() === !0 ||
    (stats?.isCharacterDevice() === !0 && !(0, import_node_tty.isatty)(descriptor))
  );
}
function statsOf(descriptor) {
  try {
    return fstatSync(descriptor);
  } catch {
    return;
  }
}
function writeWholeFile(descriptor, text4) {
  let bytes = Buffer.from(text4, "utf8");
  for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
}
function writeStream(stream, text4) {
  return new Promise((resolve3, reject) => {
    (stream.once("error", reject),
      stream.write(text4, (error) => {
        (stream.removeListener("error", reject), error ? reject(error) : resolve3());
      }));
  });
}
var stdinWasRead = !1;
async function readStdin() {
  if (stdinWasRead)
    throw usageError("standard input is asked for twice", "Only one - can stand for it.");
  stdinWasRead = !0;
  let chunks = [];
  try {
    for await (let chunk of process.stdin) chunks.push(chunk);
    return new TextDecoder("utf-8", { fatal: !0 }).decode(Buffer.concat(chunks));
  } catch (error) {
    throw new SysctxError("input_failed", "standard input could not be read as UTF-8 text", {
      cause: error,
    });
  }
}
async function ask(question) {
  let { createInterface } = await Promise.resolve().then(() =>
      __toESM(require("node:readline/promises"), 1),
    ),
    prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    let closed = new Promise((resolve3) => prompt.once("close", () => resolve3("")));
    return await Promise.race([prompt.question(question), closed]);
  } finally {
    prompt.close();
  }
}
function openHost() {
  let { env: env2, platform } = process,
    isRoot = process.geteuid?.() === 0,
    home = () => env2.HOME || homeOfUser();
  return {
    platform,
    env: env2,
    clock: systemClock,
    random: Math.random,
    files: openFiles(platform),
    terminal: openTerminal(),
    get settings() {
      return openSettings({ env: env2, platform, isRoot, home: home() });
    },
    async openTokenStore(warn2) {
      let { openTokenStore: openTokenStore2 } = await Promise.resolve().then(
        () => (init_token_files(), token_files_exports),
      );
      return openTokenStore2({ env: env2, isRoot, home: home() }, warn2);
    },
    async openTransport(options) {
      let { openTransport: openTransport2 } = await Promise.resolve().then(
        () => (init_transport(), transport_exports),
      );
      return openTransport2(options, env2);
    },
    async probeServer(options) {
      let { probeServer: probeServer2 } = await Promise.resolve().then(
        () => (init_probe(), probe_exports),
      );
      return probeServer2(options, chooseProxy(options.origin, env2));
    },
    get machine() {
      return openMachine(env2, isRoot, home());
    },
    askMetadata: async (request) => {
      let { askMetadata: askMetadata2 } = await Promise.resolve().then(
        () => (init_metadata(), metadata_exports),
      );
      return askMetadata2(request, env2);
    },
    findProxy: (origin) => chooseProxy(origin, env2)?.host,
    inspectProgram: () => inspectProgram(programWords().at(-1) ?? process.execPath),
    untilStopped,
  };
}
function openFiles(platform) {
  return {
    defaultAgentConfig: defaultAgentConfig(platform),
    readAgentConfig,
    readPrivateKey,
    readSigningKey,
    readSecret,
    readCredential,
    readPublicKey,
    readCertificate,
    readText: readText2,
  };
}
async function readText2(path2) {
  try {
    return new TextDecoder("utf-8", { fatal: !0 }).decode(
      await blockingWork.during(() => (0, import_promises3.readFile)(path2)),
    );
  } catch (error) {
    let reason =
      systemCode(error) === "ERR_ENCODING_INVALID_ENCODED_DATA" ? "not UTF-8" : systemCode(error);
    throw new SysctxError("input_failed", `${path2} cannot be read (${reason})`, { cause: error });
  }
}
function homeOfUser() {
  try {
    return userInfo().homedir;
  } catch {
    return "/nonexistent";
  }
}
function untilStopped() {
  return new Promise((resolve3) => {
    for (let signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => resolve3(signal));
  });
}
init_performance();
init_node_fs();
init_blocking_work();
function hardenProcess() {
  ((process.env.RES_OPTIONS ??= "timeout:1 attempts:1"),
    process.on("SIGUSR1", () => {}),
    process.on("SIGXFSZ", () => {}),
    process.removeAllListeners("warning"),
    delete process.env.NODE_TLS_REJECT_UNAUTHORIZED,
    process.pid === 1 &&
      (process.on("SIGTERM", () => endProcess(143)), process.on("SIGINT", () => endProcess(130))),
    process.on("uncaughtException", (error) => {
      (writeSync(
        2,
        `error: unexpected (${error.name}: ${
          error.message.split(`
`)[0]
        })
`,
      ),
        endProcess(1));
    }));
}
function endProcess(exitCode) {
  if (blockingWork.count() > 0 && process.execve !== void 0)
    try {
      process.execve("/bin/sh", ["sh", "-c", `exit ${exitCode}`], {});
    } catch {}
  process.exit(exitCode);
}
init_performance();
init_performance();
init_errors();
init_attempts();
init_deadline();
init_ids();
init_performance();
init_errors();
var regions = new Map([
  ["agent.jumpcloud.com", "https://console.jumpcloud.com"],
  ["agent.eu.jumpcloud.com", "https://console.eu.jumpcloud.com"],
  ["agent.in.jumpcloud.com", "https://console.in.jumpcloud.com"],
]);
function findOrigin(agentServerHost) {
  let origin = regions.get(agentServerHost?.toLowerCase() ?? "");
  if (origin !== void 0) return origin;
  let problem =
    agentServerHost === void 0
      ? "the agent config has no agentServerHost"
      : `the agent config's agentServerHost ${JSON.stringify(agentServerHost)} is of no known region`;
  throw new SysctxError("region_unknown", `${problem}, so the API's address is unknown`, {
    hint: "Name the console with --url, e.g. --url https://console.eu.jumpcloud.com",
  });
}
init_performance();
var import_node_crypto6 = __toESM(require_node_crypto(), 1);
init_deregistered();
function gatherEvidence({ files, machine }, config, systemId, key) {
  let certificate =
      config.clientCrt === void 0
        ? void 0
        : attempt(() => files.readCertificate(config.clientCrt ?? "")),
    own = (0, import_node_crypto6.createPublicKey)(key);
  return {
    systemId,
    deregisteredAt: findDeregistration(systemId, machine),
    keyMatchesCertificate: certificate && certificate.publicKey.equals(own),
    certificateMatchesConfig:
      certificate && config.certuuid !== void 0
        ? certificate.commonName === config.certuuid
        : void 0,
  };
}
function attempt(work) {
  try {
    return work();
  } catch {
    return;
  }
}
init_oauth_keys();
init_settings();
init_once();
init_transport_options();
function createContext(options) {
  let { host, notes, flags, observe, policy = attemptPolicies.interactive } = options,
    rules3 = { insecurePermissions: flags.insecurePermissions === !0 },
    closers = [],
    settingsFile = once(() => host.settings.read()),
    settings = once(async () =>
      resolveSettings({ flags, env: host.env, file: await settingsFile() }),
    ),
    agentConfig = once(async () => {
      let { agentConfig: path2 = host.files.defaultAgentConfig } = await settings();
      return host.files.readAgentConfig(path2, rules3);
    }),
    systemId = once(async () => requireSystemKey(await agentConfig())),
    origin = once(
      async () => (await settings()).url ?? findOrigin((await agentConfig()).agentServerHost),
    ),
    profile = once(async () => findProfile(flags, host.env, await settingsFile())),
    requireSystem = async () => {
      let { name, settings: stored } = await profile();
      if (isOAuthProfile(stored))
        throw usageError(
          `profile ${name} is an OAuth client, and this is about this host's own system`,
          "--profile default is this host's system; sysctx request makes requests under any profile.",
        );
    },
    privateKey = once(async () => {
      let own = await settings();
      await requireSystem();
      let path2 = own.key ?? (await agentConfig()).clientKey;
      return host.files.readPrivateKey(path2, rules3);
    }),
    scheme = once(async () => {
      let { chooseScheme: chooseScheme2 } = await Promise.resolve().then(
        () => (init_choose(), choose_exports),
      );
      return chooseScheme2({ systemId: await systemId(), privateKey: await privateKey() });
    }),
    deadline = once(async () => {
      let { timeout = policy.total } = await settings(),
        started = startDeadline(host.clock, timeout);
      return (closers.push(started.cancel), started);
    }),
    client = once(async () => {
      await requireSystem();
      let [config, id] = [await agentConfig(), await systemId()],
        limits = { settings: await settings(), policy, deadline: await deadline() },
        transport = await host.openTransport(
          transportOptions(await origin(), limits.settings, limits.deadline),
        );
      closers.push(transport.close);
      let { openClient: openClient2 } = await Promise.resolve().then(
          () => (init_open_client(), open_client_exports),
        ),
        [key, chosen] = [await privateKey(), await scheme()];
      return openClient2({
        host,
        ...limits,
        transport,
        scheme: chosen,
        observer: observe(chosen),
        gatherEvidence: () => gatherEvidence(host, config, id, key),
      });
    }),
    oauth = once(async () => {
      let { name, settings: stored } = await profile();
      if (!isOAuthProfile(stored))
        throw usageError(
          `profile ${name} is no OAuth client`,
          "sysctx profile list shows the profiles; sysctx profile add makes one.",
        );
      let { openOAuth: openOAuth2 } = await Promise.resolve().then(
        () => (init_session(), session_exports),
      );
      return openOAuth2({ context, name, stored, observe, closers });
    }),
    context = {
      host,
      notes,
      flags,
      settingsFile,
      settings,
      agentConfig,
      systemId,
      origin,
      privateKey,
      scheme,
      deadline,
      client,
      profile,
      requireSystem,
      oauth,
      profileClient: once(async () =>
        isOAuthProfile((await profile()).settings) ? (await oauth()).client() : client(),
      ),
      resolveId: async (word, what) =>
        requireId(findAlias(await settingsFile(), word) ?? word, what),
      fresh: (changes) => createContext({ ...options, ...changes }),
      close: () => closers.forEach((close) => close()),
    };
  return context;
}
function requireSystemKey({ systemKey, path: path2 }) {
  if (systemKey !== void 0) return systemKey;
  throw new SysctxError(
    "not_registered",
    `the agent has not registered yet: ${path2} has no systemKey`,
    {
      hint: "The agent registers in its first minutes. If it stays so, look into /var/log/jcagent.log.",
    },
  );
}
init_notes();
init_paint();
init_progress();
init_performance();
init_exit_codes();
init_notes();
init_paint();
async function printAnswer(answer2, host, form, notes) {
  if ((await notes?.written(), !form.json && form.quiet && answer2.confirmation)) return;
  let { stdout } = host.terminal,
    text4 = form.json
      ? answer2.json
      : await renderAligned(
          answer2.text,
          await loadPaint(wantsColour(stdout, host.env, form.noColor)),
        );
  text4 !== void 0 &&
    (await stdout.write(`${text4}
`));
}
async function reportFailures(failures, host, form, notes) {
  let [first2] = failures,
    warnings = first2 === void 0 || !form.json ? [] : (notes?.takeHeld() ?? []);
  if ((await notes?.settled(), first2 === void 0)) return 0;
  if (form.told === !0 && !form.json) return toExitCode(first2.code);
  let { stderr } = host.terminal,
    paint = await loadPaint(wantsColour(stderr, host.env, form.noColor)),
    text4 = form.json
      ? describeErrorJson(first2, warnings)
      : failures.map((error) => describeError(error, paint, form.quiet)).join(`
`);
  return (
    await stderr
      .write(
        `${text4}
`,
      )
      .catch(() => {}),
    toExitCode(first2.code)
  );
}
init_performance();
init_duration();
function createTrace(notes, { secretHeaders, redact: clean = (text4) => text4 }) {
  let redact = (name, value) =>
    secretHeaders.includes(name.toLowerCase())
      ? value.startsWith("Signature ")
        ? value.replace(/signature="[^"]*"/, 'signature="[redacted]"')
        : "[redacted]"
      : clean(value);
  return {
    sending({ method, path: path2, headers, body }, attempt3, proxy) {
      (attempt3 > 1 && notes.trace(`* attempt ${attempt3}`),
        proxy !== void 0 && notes.trace(`* through the proxy ${proxy}`),
        notes.trace(`> ${method} ${clean(path2)} HTTP/1.1`));
      for (let [name, value] of Object.entries(headers))
        notes.trace(`> ${name}: ${redact(name, value)}`);
      body !== void 0 && notes.trace(`> ${clean(redactForm(body, headers))}`);
    },
    received({ status, headers, body }, milliseconds) {
      notes.trace(`< ${status}, ${body.length} bytes, ${describeDuration(milliseconds)}`);
      for (let name of ["date", "content-type", "location", "retry-after"]) {
        let value = headers.get(name);
        value !== void 0 && notes.trace(`< ${name}: ${clean(value)}`);
      }
    },
    failed: ({ error }) => notes.trace(`* ${error.message}`),
    waiting: (milliseconds) => notes.trace(`* trying again in ${describeDuration(milliseconds)}`),
    warn: notes.warn,
  };
}
var secretParameters = ["client_secret", "client_assertion", "assertion", "token", "password"];
function redactForm(body, headers) {
  if (!/form-urlencoded/.test(headers["Content-Type"] ?? "")) return body;
  let redact = (pair) => {
    let [name = ""] = pair.split("=");
    return secretParameters.includes(name) ? `${name}=[redacted]` : pair;
  };
  return body.split("&").map(redact).join("&");
}
function createSilentObserver(notes) {
  let nothing = () => {};
  return {
    sending: nothing,
    received: nothing,
    failed: nothing,
    waiting: nothing,
    warn: notes.warn,
  };
}
init_performance();
init_performance();
init_performance();
init_performance();
var CommanderError = class extends Error {
    constructor(exitCode, code, message) {
      (super(message),
        Error.captureStackTrace(this, this.constructor),
        (this.name = this.constructor.name),
        (this.code = code),
        (this.exitCode = exitCode),
        (this.nestedError = void 0));
    }
  },
  InvalidArgumentError = class extends CommanderError {
    constructor(message) {
      (super(1, "commander.invalidArgument", message),
        Error.captureStackTrace(this, this.constructor),
        (this.name = this.constructor.name));
    }
  };
var Argument = class {
  constructor(name, description) {
    switch (
      ((this.description = description || ""),
      (this.variadic = !1),
      (this.parseArg = void 0),
      (this.defaultValue = void 0),
      (this.defaultValueDescription = void 0),
      (this.argChoices = void 0),
      name[0])
    ) {
      case "<":
        ((this.required = !0), (this._name = name.slice(1, -1)));
        break;
      case "[":
        ((this.required = !1), (this._name = name.slice(1, -1)));
        break;
      default:
        ((this.required = !0), (this._name = name));
        break;
    }
    this._name.endsWith("...") && ((this.variadic = !0), (this._name = this._name.slice(0, -3)));
  }
  name() {
    return this._name;
  }
  _collectValue(value, previous) {
    return previous === this.defaultValue || !Array.isArray(previous)
      ? [value]
      : (previous.push(value), previous);
  }
  default(value, description) {
    return ((this.defaultValue = value), (this.defaultValueDescription = description), this);
  }
  argParser(fn) {
    return ((this.parseArg = fn), this);
  }
  choices(values) {
    return (
      (this.argChoices = values.slice()),
      (this.parseArg = (arg, previous) => {
        if (!this.argChoices.includes(arg))
          throw new InvalidArgumentError(`Allowed choices are ${this.argChoices.join(", ")}.`);
        return this.variadic ? this._collectValue(arg, previous) : arg;
      }),
      this
    );
  }
  argRequired() {
    return ((this.required = !0), this);
  }
  argOptional() {
    return ((this.required = !1), this);
  }
};
function humanReadableArgName(arg) {
  let nameOutput = arg.name() + (arg.variadic === !0 ? "..." : "");
  return arg.required ? "<" + nameOutput + ">" : "[" + nameOutput + "]";
}
init_performance();
init_performance();
var whole5 = require("node:events");
var EventEmitter = whole5.EventEmitter;
var import_node_child_process2 = __toESM(require_node_child_process(), 1);
init_node_path();
init_node_fs();
init_node_process();
init_performance();
var whole6 = require("node:util");
var stripVTControlCharacters = whole6.stripVTControlCharacters;
init_performance();
var Help = class {
  constructor() {
    ((this.helpWidth = void 0),
      (this.minWidthToWrap = 40),
      (this.sortSubcommands = !1),
      (this.sortOptions = !1),
      (this.showGlobalOptions = !1));
  }
  prepareContext(contextOptions) {
    this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
  }
  visibleCommands(cmd) {
    let visibleCommands = cmd.commands.filter((cmd2) => !cmd2._hidden),
      helpCommand = cmd._getHelpCommand();
    return (
      helpCommand && !helpCommand._hidden && visibleCommands.push(helpCommand),
      this.sortSubcommands && visibleCommands.sort((a, b) => a.name().localeCompare(b.name())),
      visibleCommands
    );
  }
  compareOptions(a, b) {
    let getSortKey = (option) =>
      option.short ? option.short.replace(/^-/, "") : option.long.replace(/^--/, "");
    return getSortKey(a).localeCompare(getSortKey(b));
  }
  visibleOptions(cmd) {
    let visibleOptions = cmd.options.filter((option) => !option.hidden),
      helpOption = cmd._getHelpOption();
    if (helpOption && !helpOption.hidden) {
      let removeShort = helpOption.short && cmd._findOption(helpOption.short),
        removeLong = helpOption.long && cmd._findOption(helpOption.long);
      !removeShort && !removeLong
        ? visibleOptions.push(helpOption)
        : helpOption.long && !removeLong
          ? visibleOptions.push(
              cmd
                .createOption(helpOption.long, helpOption.description)
                .helpGroup(helpOption.helpGroupHeading),
            )
          : helpOption.short &&
            !removeShort &&
            visibleOptions.push(
              cmd
                .createOption(helpOption.short, helpOption.description)
                .helpGroup(helpOption.helpGroupHeading),
            );
    }
    return (this.sortOptions && visibleOptions.sort(this.compareOptions), visibleOptions);
  }
  visibleGlobalOptions(cmd) {
    if (!this.showGlobalOptions) return [];
    let globalOptions = [];
    for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) {
      let visibleOptions = ancestorCmd.options.filter((option) => !option.hidden);
      globalOptions.push(...visibleOptions);
    }
    return (this.sortOptions && globalOptions.sort(this.compareOptions), globalOptions);
  }
  visibleArguments(cmd) {
    return (
      cmd._argsDescription &&
        cmd.registeredArguments.forEach((argument) => {
          argument.description =
            argument.description || cmd._argsDescription[argument.name()] || "";
        }),
      cmd.registeredArguments.find((argument) => argument.description)
        ? cmd.registeredArguments
        : []
    );
  }
  subcommandTerm(cmd) {
    let args = cmd.registeredArguments.map((arg) => humanReadableArgName(arg)).join(" ");
    return (
      cmd._name +
      (cmd._aliases[0] ? "|" + cmd._aliases[0] : "") +
      (cmd.options.length ? " [options]" : "") +
      (args ? " " + args : "")
    );
  }
  optionTerm(option) {
    return option.flags;
  }
  argumentTerm(argument) {
    return argument.name();
  }
  longestSubcommandTermLength(cmd, helper) {
    return helper
      .visibleCommands(cmd)
      .reduce(
        (max, command) =>
          Math.max(
            max,
            this.displayWidth(helper.styleSubcommandTerm(helper.subcommandTerm(command))),
          ),
        0,
      );
  }
  longestOptionTermLength(cmd, helper) {
    return helper
      .visibleOptions(cmd)
      .reduce(
        (max, option) =>
          Math.max(max, this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option)))),
        0,
      );
  }
  longestGlobalOptionTermLength(cmd, helper) {
    return helper
      .visibleGlobalOptions(cmd)
      .reduce(
        (max, option) =>
          Math.max(max, this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option)))),
        0,
      );
  }
  longestArgumentTermLength(cmd, helper) {
    return helper
      .visibleArguments(cmd)
      .reduce(
        (max, argument) =>
          Math.max(max, this.displayWidth(helper.styleArgumentTerm(helper.argumentTerm(argument)))),
        0,
      );
  }
  commandUsage(cmd) {
    let cmdName = cmd._name;
    cmd._aliases[0] && (cmdName = cmdName + "|" + cmd._aliases[0]);
    let ancestorCmdNames = "";
    for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent)
      ancestorCmdNames = ancestorCmd.name() + " " + ancestorCmdNames;
    return ancestorCmdNames + cmdName + " " + cmd.usage();
  }
  commandDescription(cmd) {
    return cmd.description();
  }
  subcommandDescription(cmd) {
    return cmd.summary() || cmd.description();
  }
  optionDescription(option) {
    let extraInfo = [];
    if (
      (option.argChoices &&
        extraInfo.push(
          `choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`,
        ),
      option.defaultValue !== void 0 &&
        (option.required ||
          option.optional ||
          (option.isBoolean() && typeof option.defaultValue == "boolean")) &&
        extraInfo.push(
          `default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`,
        ),
      option.presetArg !== void 0 &&
        option.optional &&
        extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`),
      option.envVar !== void 0 && extraInfo.push(`env: ${option.envVar}`),
      extraInfo.length > 0)
    ) {
      let extraDescription = `(${extraInfo.join(", ")})`;
      return option.description ? `${option.description} ${extraDescription}` : extraDescription;
    }
    return option.description;
  }
  argumentDescription(argument) {
    let extraInfo = [];
    if (
      (argument.argChoices &&
        extraInfo.push(
          `choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`,
        ),
      argument.defaultValue !== void 0 &&
        extraInfo.push(
          `default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`,
        ),
      extraInfo.length > 0)
    ) {
      let extraDescription = `(${extraInfo.join(", ")})`;
      return argument.description
        ? `${argument.description} ${extraDescription}`
        : extraDescription;
    }
    return argument.description;
  }
  formatItemList(heading, items, helper) {
    return items.length === 0 ? [] : [helper.styleTitle(heading), ...items, ""];
  }
  groupItems(unsortedItems, visibleItems, getGroup) {
    let result = new Map();
    return (
      unsortedItems.forEach((item) => {
        let group = getGroup(item);
        result.has(group) || result.set(group, []);
      }),
      visibleItems.forEach((item) => {
        let group = getGroup(item);
        (result.has(group) || result.set(group, []), result.get(group).push(item));
      }),
      result
    );
  }
  formatHelp(cmd, helper) {
    let termWidth = helper.padWidth(cmd, helper),
      helpWidth = helper.helpWidth ?? 80;
    function callFormatItem(term, description) {
      return helper.formatItem(term, termWidth, description, helper);
    }
    let output = [
        `${helper.styleTitle("Usage:")} ${helper.styleUsage(helper.commandUsage(cmd))}`,
        "",
      ],
      commandDescription = helper.commandDescription(cmd);
    commandDescription.length > 0 &&
      (output = output.concat([
        helper.boxWrap(helper.styleCommandDescription(commandDescription), helpWidth),
        "",
      ]));
    let argumentList = helper
      .visibleArguments(cmd)
      .map((argument) =>
        callFormatItem(
          helper.styleArgumentTerm(helper.argumentTerm(argument)),
          helper.styleArgumentDescription(helper.argumentDescription(argument)),
        ),
      );
    if (
      ((output = output.concat(this.formatItemList("Arguments:", argumentList, helper))),
      this.groupItems(
        cmd.options,
        helper.visibleOptions(cmd),
        (option) => option.helpGroupHeading ?? "Options:",
      ).forEach((options, group) => {
        let optionList = options.map((option) =>
          callFormatItem(
            helper.styleOptionTerm(helper.optionTerm(option)),
            helper.styleOptionDescription(helper.optionDescription(option)),
          ),
        );
        output = output.concat(this.formatItemList(group, optionList, helper));
      }),
      helper.showGlobalOptions)
    ) {
      let globalOptionList = helper
        .visibleGlobalOptions(cmd)
        .map((option) =>
          callFormatItem(
            helper.styleOptionTerm(helper.optionTerm(option)),
            helper.styleOptionDescription(helper.optionDescription(option)),
          ),
        );
      output = output.concat(this.formatItemList("Global Options:", globalOptionList, helper));
    }
    return (
      this.groupItems(
        cmd.commands,
        helper.visibleCommands(cmd),
        (sub) => sub.helpGroup() || "Commands:",
      ).forEach((commands, group) => {
        let commandList = commands.map((sub) =>
          callFormatItem(
            helper.styleSubcommandTerm(helper.subcommandTerm(sub)),
            helper.styleSubcommandDescription(helper.subcommandDescription(sub)),
          ),
        );
        output = output.concat(this.formatItemList(group, commandList, helper));
      }),
      output.join(`
`)
    );
  }
  displayWidth(str) {
    return stripVTControlCharacters(str).length;
  }
  styleTitle(str) {
    return str;
  }
  styleUsage(str) {
    return str
      .split(" ")
      .map((word) =>
        word === "[options]"
          ? this.styleOptionText(word)
          : word === "[command]"
            ? this.styleSubcommandText(word)
            : word[0] === "[" || word[0] === "<"
              ? this.styleArgumentText(word)
              : this.styleCommandText(word),
      )
      .join(" ");
  }
  styleCommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleOptionDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleSubcommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleArgumentDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleDescriptionText(str) {
    return str;
  }
  styleOptionTerm(str) {
    return this.styleOptionText(str);
  }
  styleSubcommandTerm(str) {
    return str
      .split(" ")
      .map((word) =>
        word === "[options]"
          ? this.styleOptionText(word)
          : word[0] === "[" || word[0] === "<"
            ? this.styleArgumentText(word)
            : this.styleSubcommandText(word),
      )
      .join(" ");
  }
  styleArgumentTerm(str) {
    return this.styleArgumentText(str);
  }
  styleOptionText(str) {
    return str;
  }
  styleArgumentText(str) {
    return str;
  }
  styleSubcommandText(str) {
    return str;
  }
  styleCommandText(str) {
    return str;
  }
  padWidth(cmd, helper) {
    return Math.max(
      helper.longestOptionTermLength(cmd, helper),
      helper.longestGlobalOptionTermLength(cmd, helper),
      helper.longestSubcommandTermLength(cmd, helper),
      helper.longestArgumentTermLength(cmd, helper),
    );
  }
  preformatted(str) {
    return /\n[^\S\r\n]/.test(str);
  }
  formatItem(term, termWidth, description, helper) {
    let itemIndentStr = " ".repeat(2);
    if (!description) return itemIndentStr + term;
    let paddedTerm = term.padEnd(termWidth + term.length - helper.displayWidth(term)),
      spacerWidth = 2,
      remainingWidth = (this.helpWidth ?? 80) - termWidth - spacerWidth - 2,
      formattedDescription;
    return (
      remainingWidth < this.minWidthToWrap || helper.preformatted(description)
        ? (formattedDescription = description)
        : (formattedDescription = helper.boxWrap(description, remainingWidth).replace(
            /\n/g,
            `
` + " ".repeat(termWidth + spacerWidth),
          )),
      itemIndentStr +
        paddedTerm +
        " ".repeat(spacerWidth) +
        formattedDescription.replace(
          /\n/g,
          `
${itemIndentStr}`,
        )
    );
  }
  boxWrap(str, width) {
    if (width < this.minWidthToWrap) return str;
    let rawLines = str.split(/\r\n|\n/),
      chunkPattern = /[\s]*[^\s]+/g,
      wrappedLines = [];
    return (
      rawLines.forEach((line) => {
        let chunks = line.match(chunkPattern);
        if (chunks === null) {
          wrappedLines.push("");
          return;
        }
        let sumChunks = [chunks.shift()],
          sumWidth = this.displayWidth(sumChunks[0]);
        (chunks.forEach((chunk) => {
          let visibleWidth = this.displayWidth(chunk);
          if (sumWidth + visibleWidth <= width) {
            (sumChunks.push(chunk), (sumWidth += visibleWidth));
            return;
          }
          wrappedLines.push(sumChunks.join(""));
          let nextChunk = chunk.trimStart();
          ((sumChunks = [nextChunk]), (sumWidth = this.displayWidth(nextChunk)));
        }),
          wrappedLines.push(sumChunks.join("")));
      }),
      wrappedLines.join(`
`)
    );
  }
};
init_performance();
var Option = class {
    constructor(flags, description) {
      ((this.flags = flags),
        (this.description = description || ""),
        (this.required = flags.includes("<")),
        (this.optional = flags.includes("[")),
        (this.variadic = new RegExp("\\p{ID_Continue}\\.\\.\\.[>\\]]$", "u").test(flags)),
        (this.mandatory = !1));
      let optionFlags = splitOptionFlags(flags);
      ((this.short = optionFlags.shortFlag),
        (this.long = optionFlags.longFlag),
        (this.negate = !1),
        this.long && (this.negate = this.long.startsWith("--no-")),
        (this.defaultValue = void 0),
        (this.defaultValueDescription = void 0),
        (this.presetArg = void 0),
        (this.envVar = void 0),
        (this.parseArg = void 0),
        (this.hidden = !1),
        (this.argChoices = void 0),
        (this.conflictsWith = []),
        (this.implied = void 0),
        (this.helpGroupHeading = void 0));
    }
    default(value, description) {
      return ((this.defaultValue = value), (this.defaultValueDescription = description), this);
    }
    preset(arg) {
      return ((this.presetArg = arg), this);
    }
    conflicts(names2) {
      return ((this.conflictsWith = this.conflictsWith.concat(names2)), this);
    }
    implies(impliedOptionValues) {
      let newImplied = impliedOptionValues;
      return (
        typeof impliedOptionValues == "string" && (newImplied = { [impliedOptionValues]: !0 }),
        (this.implied = Object.assign(this.implied || {}, newImplied)),
        this
      );
    }
    env(name) {
      return ((this.envVar = name), this);
    }
    argParser(fn) {
      return ((this.parseArg = fn), this);
    }
    makeOptionMandatory(mandatory = !0) {
      return ((this.mandatory = !!mandatory), this);
    }
    hideHelp(hide = !0) {
      return ((this.hidden = !!hide), this);
    }
    _collectValue(value, previous) {
      return previous === this.defaultValue || !Array.isArray(previous)
        ? [value]
        : (previous.push(value), previous);
    }
    choices(values) {
      return (
        (this.argChoices = values.slice()),
        (this.parseArg = (arg, previous) => {
          if (!this.argChoices.includes(arg))
            throw new InvalidArgumentError(`Allowed choices are ${this.argChoices.join(", ")}.`);
          return this.variadic ? this._collectValue(arg, previous) : arg;
        }),
        this
      );
    }
    name() {
      return this.long ? this.long.replace(/^--/, "") : this.short.replace(/^-/, "");
    }
    attributeName() {
      return this.negate ? camelcase(this.name().replace(/^no-/, "")) : camelcase(this.name());
    }
    helpGroup(heading) {
      return ((this.helpGroupHeading = heading), this);
    }
    is(arg) {
      return this.short === arg || this.long === arg;
    }
    isBoolean() {
      return !this.required && !this.optional && !this.negate;
    }
  },
  DualOptions = class {
    constructor(options) {
      ((this.positiveOptions = new Map()),
        (this.negativeOptions = new Map()),
        (this.dualOptions = new Set()),
        options.forEach((option) => {
          option.negate
            ? this.negativeOptions.set(option.attributeName(), option)
            : this.positiveOptions.set(option.attributeName(), option);
        }),
        this.negativeOptions.forEach((value, key) => {
          this.positiveOptions.has(key) && this.dualOptions.add(key);
        }));
    }
    valueFromOption(value, option) {
      let optionKey = option.attributeName();
      if (!this.dualOptions.has(optionKey)) return !0;
      let preset = this.negativeOptions.get(optionKey).presetArg,
        negativeValue = preset !== void 0 ? preset : !1;
      return option.negate === (negativeValue === value);
    }
  };
function camelcase(str) {
  return str.split("-").reduce((str2, word) => str2 + word[0].toUpperCase() + word.slice(1));
}
function splitOptionFlags(flags) {
  let shortFlag,
    longFlag,
    shortFlagExp = /^-[^-]$/,
    longFlagExp = /^--[^-]/,
    flagParts = flags.split(/[ |,]+/).concat("guard");
  if (
    (shortFlagExp.test(flagParts[0]) && (shortFlag = flagParts.shift()),
    longFlagExp.test(flagParts[0]) && (longFlag = flagParts.shift()),
    !shortFlag && shortFlagExp.test(flagParts[0]) && (shortFlag = flagParts.shift()),
    !shortFlag &&
      longFlagExp.test(flagParts[0]) &&
      ((shortFlag = longFlag), (longFlag = flagParts.shift())),
    flagParts[0].startsWith("-"))
  ) {
    let unsupportedFlag = flagParts[0],
      baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
    throw /^-[^-][^-]/.test(unsupportedFlag)
      ? new Error(`${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`)
      : shortFlagExp.test(unsupportedFlag)
        ? new Error(`${baseError}
- too many short flags`)
        : longFlagExp.test(unsupportedFlag)
          ? new Error(`${baseError}
- too many long flags`)
          : new Error(`${baseError}
- unrecognised flag format`);
  }
  if (shortFlag === void 0 && longFlag === void 0)
    throw new Error(`option creation failed due to no flags found in '${flags}'.`);
  return { shortFlag, longFlag };
}
init_performance();
function editDistance(a, b) {
  if (Math.abs(a.length - b.length) > 3) return Math.max(a.length, b.length);
  let d = [];
  for (let i = 0; i <= a.length; i++) d[i] = [i];
  for (let j = 0; j <= b.length; j++) d[0][j] = j;
  for (let j = 1; j <= b.length; j++)
    for (let i = 1; i <= a.length; i++) {
      let cost;
      (a[i - 1] === b[j - 1] ? (cost = 0) : (cost = 1),
        (d[i][j] = Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost)),
        i > 1 &&
          j > 1 &&
          a[i - 1] === b[j - 2] &&
          a[i - 2] === b[j - 1] &&
          (d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1)));
    }
  return d[a.length][b.length];
}
function suggestSimilar(word, candidates) {
  if (!candidates || candidates.length === 0) return "";
  candidates = Array.from(new Set(candidates));
  let searchingOptions = word.startsWith("--");
  searchingOptions &&
    ((word = word.slice(2)), (candidates = candidates.map((candidate) => candidate.slice(2))));
  let similar = [],
    bestDistance = 3,
    minSimilarity = 0.4;
  return (
    candidates.forEach((candidate) => {
      if (candidate.length <= 1) return;
      let distance = editDistance(word, candidate),
        length = Math.max(word.length, candidate.length);
      (length - distance) / length > minSimilarity &&
        (distance < bestDistance
          ? ((bestDistance = distance), (similar = [candidate]))
          : distance === bestDistance && similar.push(candidate));
    }),
    similar.sort((a, b) => a.localeCompare(b)),
    searchingOptions && (similar = similar.map((candidate) => `--${candidate}`)),
    similar.length > 1
      ? `
(Did you mean one of ${similar.join(", ")}?)`
      : similar.length === 1
        ? `
(Did you mean ${similar[0]}?)`
        : ""
  );
}
var Command = class _Command extends EventEmitter {
  constructor(name) {
    (super(),
      (this.commands = []),
      (this.options = []),
      (this.parent = null),
      (this._allowUnknownOption = !1),
      (this._allowExcessArguments = !1),
      (this.registeredArguments = []),
      (this._args = this.registeredArguments),
      (this.args = []),
      (this.rawArgs = []),
      (this.processedArgs = []),
      (this._scriptPath = null),
      (this._name = name || ""),
      (this._optionValues = {}),
      (this._optionValueSources = {}),
      (this._storeOptionsAsProperties = !1),
      (this._actionHandler = null),
      (this._executableHandler = !1),
      (this._executableFile = null),
      (this._executableDir = null),
      (this._defaultCommandName = null),
      (this._exitCallback = null),
      (this._aliases = []),
      (this._combineFlagAndOptionalValue = !0),
      (this._description = ""),
      (this._summary = ""),
      (this._argsDescription = void 0),
      (this._enablePositionalOptions = !1),
      (this._passThroughOptions = !1),
      (this._lifeCycleHooks = {}),
      (this._showHelpAfterError = !1),
      (this._showSuggestionAfterError = !0),
      (this._savedState = null),
      (this._outputConfiguration = {
        writeOut: (str) => node_process_default.stdout.write(str),
        writeErr: (str) => node_process_default.stderr.write(str),
        outputError: (str, write2) => write2(str),
        getOutHelpWidth: () =>
          node_process_default.stdout.isTTY ? node_process_default.stdout.columns : void 0,
        getErrHelpWidth: () =>
          node_process_default.stderr.isTTY ? node_process_default.stderr.columns : void 0,
        getOutHasColors: () =>
          useColor() ??
          (node_process_default.stdout.isTTY && node_process_default.stdout.hasColors?.()),
        getErrHasColors: () =>
          useColor() ??
          (node_process_default.stderr.isTTY && node_process_default.stderr.hasColors?.()),
        stripColor: (str) => stripVTControlCharacters(str),
      }),
      (this._hidden = !1),
      (this._helpOption = void 0),
      (this._addImplicitHelpCommand = void 0),
      (this._helpCommand = void 0),
      (this._helpConfiguration = {}),
      (this._helpGroupHeading = void 0),
      (this._defaultCommandGroup = void 0),
      (this._defaultOptionGroup = void 0));
  }
  copyInheritedSettings(sourceCommand) {
    return (
      (this._outputConfiguration = sourceCommand._outputConfiguration),
      (this._helpOption = sourceCommand._helpOption),
      (this._helpCommand = sourceCommand._helpCommand),
      (this._helpConfiguration = sourceCommand._helpConfiguration),
      (this._exitCallback = sourceCommand._exitCallback),
      (this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties),
      (this._combineFlagAndOptionalValue = sourceCommand._combineFlagAndOptionalValue),
      (this._allowExcessArguments = sourceCommand._allowExcessArguments),
      (this._enablePositionalOptions = sourceCommand._enablePositionalOptions),
      (this._showHelpAfterError = sourceCommand._showHelpAfterError),
      (this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError),
      this
    );
  }
  _getCommandAndAncestors() {
    let result = [];
    for (let command = this; command; command = command.parent) result.push(command);
    return result;
  }
  command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
    let desc = actionOptsOrExecDesc,
      opts = execOpts;
    (typeof desc == "object" && desc !== null && ((opts = desc), (desc = null)),
      (opts = opts || {}));
    let [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/),
      cmd = this.createCommand(name);
    return (
      desc && (cmd.description(desc), (cmd._executableHandler = !0)),
      opts.isDefault && (this._defaultCommandName = cmd._name),
      (cmd._hidden = !!(opts.noHelp || opts.hidden)),
      (cmd._executableFile = opts.executableFile || null),
      args && cmd.arguments(args),
      this._registerCommand(cmd),
      (cmd.parent = this),
      cmd.copyInheritedSettings(this),
      desc ? this : cmd
    );
  }
  createCommand(name) {
    return new _Command(name);
  }
  createHelp() {
    return Object.assign(new Help(), this.configureHelp());
  }
  configureHelp(configuration) {
    return configuration === void 0
      ? this._helpConfiguration
      : ((this._helpConfiguration = configuration), this);
  }
  configureOutput(configuration) {
    return configuration === void 0
      ? this._outputConfiguration
      : ((this._outputConfiguration = { ...this._outputConfiguration, ...configuration }), this);
  }
  showHelpAfterError(displayHelp = !0) {
    return (
      typeof displayHelp != "string" && (displayHelp = !!displayHelp),
      (this._showHelpAfterError = displayHelp),
      this
    );
  }
  showSuggestionAfterError(displaySuggestion = !0) {
    return ((this._showSuggestionAfterError = !!displaySuggestion), this);
  }
  addCommand(cmd, opts) {
    if (!cmd._name)
      throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
    return (
      (opts = opts || {}),
      opts.isDefault && (this._defaultCommandName = cmd._name),
      (opts.noHelp || opts.hidden) && (cmd._hidden = !0),
      this._registerCommand(cmd),
      (cmd.parent = this),
      cmd._checkForBrokenPassThrough(),
      this
    );
  }
  createArgument(name, description) {
    return new Argument(name, description);
  }
  argument(name, description, parseArg, defaultValue) {
    let argument = this.createArgument(name, description);
    return (
      typeof parseArg == "function"
        ? argument.default(defaultValue).argParser(parseArg)
        : argument.default(parseArg),
      this.addArgument(argument),
      this
    );
  }
  arguments(names2) {
    return (
      names2
        .trim()
        .split(/ +/)
        .forEach((detail) => {
          this.argument(detail);
        }),
      this
    );
  }
  addArgument(argument) {
    let previousArgument = this.registeredArguments.slice(-1)[0];
    if (previousArgument?.variadic)
      throw new Error(`only the last argument can be variadic '${previousArgument.name()}'`);
    if (argument.required && argument.defaultValue !== void 0 && argument.parseArg === void 0)
      throw new Error(
        `a default value for a required argument is never used: '${argument.name()}'`,
      );
    return (this.registeredArguments.push(argument), this);
  }
  helpCommand(enableOrNameAndArgs, description) {
    if (typeof enableOrNameAndArgs == "boolean")
      return (
        (this._addImplicitHelpCommand = enableOrNameAndArgs),
        enableOrNameAndArgs &&
          this._defaultCommandGroup &&
          this._initCommandGroup(this._getHelpCommand()),
        this
      );
    let nameAndArgs = enableOrNameAndArgs ?? "help [command]",
      [, helpName, helpArgs] = nameAndArgs.match(/([^ ]+) *(.*)/),
      helpDescription = description ?? "display help for command",
      helpCommand = this.createCommand(helpName);
    return (
      helpCommand.helpOption(!1),
      helpArgs && helpCommand.arguments(helpArgs),
      helpDescription && helpCommand.description(helpDescription),
      (this._addImplicitHelpCommand = !0),
      (this._helpCommand = helpCommand),
      (enableOrNameAndArgs || description) && this._initCommandGroup(helpCommand),
      this
    );
  }
  addHelpCommand(helpCommand, deprecatedDescription) {
    return typeof helpCommand != "object"
      ? (this.helpCommand(helpCommand, deprecatedDescription), this)
      : ((this._addImplicitHelpCommand = !0),
        (this._helpCommand = helpCommand),
        this._initCommandGroup(helpCommand),
        this);
  }
  _getHelpCommand() {
    return (this._addImplicitHelpCommand ??
      (this.commands.length && !this._actionHandler && !this._findCommand("help")))
      ? (this._helpCommand === void 0 && this.helpCommand(void 0, void 0), this._helpCommand)
      : null;
  }
  hook(event, listener) {
    let allowedValues = ["preSubcommand", "preAction", "postAction"];
    if (!allowedValues.includes(event))
      throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
    return (
      this._lifeCycleHooks[event]
        ? this._lifeCycleHooks[event].push(listener)
        : (this._lifeCycleHooks[event] = [listener]),
      this
    );
  }
  exitOverride(fn) {
    return (
      fn
        ? (this._exitCallback = fn)
        : (this._exitCallback = (err) => {
            if (err.code !== "commander.executeSubCommandAsync") throw err;
          }),
      this
    );
  }
  _exit(exitCode, code, message) {
    (this._exitCallback && this._exitCallback(new CommanderError(exitCode, code, message)),
      node_process_default.exit(exitCode));
  }
  action(fn) {
    let listener = (args) => {
      let expectedArgsCount = this.registeredArguments.length,
        actionArgs = args.slice(0, expectedArgsCount);
      return (
        this._storeOptionsAsProperties
          ? (actionArgs[expectedArgsCount] = this)
          : (actionArgs[expectedArgsCount] = this.opts()),
        actionArgs.push(this),
        fn.apply(this, actionArgs)
      );
    };
    return ((this._actionHandler = listener), this);
  }
  createOption(flags, description) {
    return new Option(flags, description);
  }
  _callParseArg(target, value, previous, invalidArgumentMessage) {
    try {
      return target.parseArg(value, previous);
    } catch (err) {
      if (err.code === "commander.invalidArgument") {
        let message = `${invalidArgumentMessage} ${err.message}`;
        this.error(message, { exitCode: err.exitCode, code: err.code });
      }
      throw err;
    }
  }
  _registerOption(option) {
    let matchingOption =
      (option.short && this._findOption(option.short)) ||
      (option.long && this._findOption(option.long));
    if (matchingOption) {
      let matchingFlag = option.long && this._findOption(option.long) ? option.long : option.short;
      throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
    }
    (this._initOptionGroup(option), this.options.push(option));
  }
  _registerCommand(command) {
    let knownBy = (cmd) => [cmd.name()].concat(cmd.aliases()),
      alreadyUsed = knownBy(command).find((name) => this._findCommand(name));
    if (alreadyUsed) {
      let existingCmd = knownBy(this._findCommand(alreadyUsed)).join("|"),
        newCmd = knownBy(command).join("|");
      throw new Error(`cannot add command '${newCmd}' as already have command '${existingCmd}'`);
    }
    (this._initCommandGroup(command), this.commands.push(command));
  }
  addOption(option) {
    this._registerOption(option);
    let oname = option.name(),
      name = option.attributeName();
    option.defaultValue !== void 0 &&
      this.setOptionValueWithSource(name, option.defaultValue, "default");
    let handleOptionValue = (val, invalidValueMessage, valueSource) => {
      val == null && option.presetArg !== void 0 && (val = option.presetArg);
      let oldValue = this.getOptionValue(name);
      (val !== null && option.parseArg
        ? (val = this._callParseArg(option, val, oldValue, invalidValueMessage))
        : val !== null && option.variadic && (val = option._collectValue(val, oldValue)),
        val == null &&
          (option.negate
            ? (val = !1)
            : option.isBoolean() || option.optional
              ? (val = !0)
              : (val = "")),
        this.setOptionValueWithSource(name, val, valueSource));
    };
    return (
      this.on("option:" + oname, (val) => {
        let invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
        handleOptionValue(val, invalidValueMessage, "cli");
      }),
      option.envVar &&
        this.on("optionEnv:" + oname, (val) => {
          let invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
          handleOptionValue(val, invalidValueMessage, "env");
        }),
      this
    );
  }
  _optionEx(config, flags, description, fn, defaultValue) {
    if (typeof flags == "object" && flags instanceof Option)
      throw new Error(
        "To add an Option object use addOption() instead of option() or requiredOption()",
      );
    let option = this.createOption(flags, description);
    if ((option.makeOptionMandatory(!!config.mandatory), typeof fn == "function"))
      option.default(defaultValue).argParser(fn);
    else if (fn instanceof RegExp) {
      let regex2 = fn;
      ((fn = (val, def) => {
        let m = regex2.exec(val);
        return m ? m[0] : def;
      }),
        option.default(defaultValue).argParser(fn));
    } else option.default(fn);
    return this.addOption(option);
  }
  option(flags, description, parseArg, defaultValue) {
    return this._optionEx({}, flags, description, parseArg, defaultValue);
  }
  requiredOption(flags, description, parseArg, defaultValue) {
    return this._optionEx({ mandatory: !0 }, flags, description, parseArg, defaultValue);
  }
  combineFlagAndOptionalValue(combine = !0) {
    return ((this._combineFlagAndOptionalValue = !!combine), this);
  }
  allowUnknownOption(allowUnknown = !0) {
    return ((this._allowUnknownOption = !!allowUnknown), this);
  }
  allowExcessArguments(allowExcess = !0) {
    return ((this._allowExcessArguments = !!allowExcess), this);
  }
  enablePositionalOptions(positional = !0) {
    return ((this._enablePositionalOptions = !!positional), this);
  }
  passThroughOptions(passThrough = !0) {
    return ((this._passThroughOptions = !!passThrough), this._checkForBrokenPassThrough(), this);
  }
  _checkForBrokenPassThrough() {
    if (this.parent && this._passThroughOptions && !this.parent._enablePositionalOptions)
      throw new Error(
        `passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`,
      );
  }
  storeOptionsAsProperties(storeAsProperties = !0) {
    if (this.options.length)
      throw new Error("call .storeOptionsAsProperties() before adding options");
    if (Object.keys(this._optionValues).length)
      throw new Error("call .storeOptionsAsProperties() before setting option values");
    return ((this._storeOptionsAsProperties = !!storeAsProperties), this);
  }
  getOptionValue(key) {
    return this._storeOptionsAsProperties ? this[key] : this._optionValues[key];
  }
  setOptionValue(key, value) {
    return this.setOptionValueWithSource(key, value, void 0);
  }
  setOptionValueWithSource(key, value, source) {
    return (
      this._storeOptionsAsProperties ? (this[key] = value) : (this._optionValues[key] = value),
      (this._optionValueSources[key] = source),
      this
    );
  }
  getOptionValueSource(key) {
    return this._optionValueSources[key];
  }
  getOptionValueSourceWithGlobals(key) {
    let source;
    return (
      this._getCommandAndAncestors().forEach((cmd) => {
        Object.hasOwn(cmd._optionValueSources, key) && (source = cmd.getOptionValueSource(key));
      }),
      source
    );
  }
  _prepareUserArgs(argv, parseOptions) {
    if (argv !== void 0 && !Array.isArray(argv))
      throw new Error("first parameter to parse must be array or undefined");
    if (((parseOptions = parseOptions || {}), argv === void 0 && parseOptions.from === void 0)) {
      node_process_default.versions?.electron && (parseOptions.from = "electron");
      let execArgv = node_process_default.execArgv ?? [];
      (execArgv.includes("-e") ||
        execArgv.includes("--eval") ||
        execArgv.includes("-p") ||
        execArgv.includes("--print")) &&
        (parseOptions.from = "eval");
    }
    (argv === void 0 && (argv = node_process_default.argv), (this.rawArgs = argv.slice()));
    let userArgs;
    switch (parseOptions.from) {
      case void 0:
      case "node":
        ((this._scriptPath = argv[1]), (userArgs = argv.slice(2)));
        break;
      case "electron":
        node_process_default.defaultApp
          ? ((this._scriptPath = argv[1]), (userArgs = argv.slice(2)))
          : (userArgs = argv.slice(1));
        break;
      case "user":
        userArgs = argv.slice(0);
        break;
      case "eval":
        userArgs = argv.slice(1);
        break;
      default:
        throw new Error(`unexpected parse option { from: '${parseOptions.from}' }`);
    }
    return (
      !this._name && this._scriptPath && this.nameFromFilename(this._scriptPath),
      (this._name = this._name || "program"),
      userArgs
    );
  }
  parse(argv, parseOptions) {
    this._prepareForParse();
    let userArgs = this._prepareUserArgs(argv, parseOptions);
    return (this._parseCommand([], userArgs), this);
  }
  async parseAsync(argv, parseOptions) {
    this._prepareForParse();
    let userArgs = this._prepareUserArgs(argv, parseOptions);
    return (await this._parseCommand([], userArgs), this);
  }
  _prepareForParse() {
    this._savedState === null
      ? (this.options
          .filter(
            (option) =>
              option.negate &&
              option.defaultValue === void 0 &&
              this.getOptionValue(option.attributeName()) === void 0,
          )
          .forEach((option) => {
            let positiveLongFlag = option.long.replace(/^--no-/, "--");
            this._findOption(positiveLongFlag) ||
              this.setOptionValueWithSource(option.attributeName(), !0, "default");
          }),
        this.saveStateBeforeParse())
      : this.restoreStateBeforeParse();
  }
  saveStateBeforeParse() {
    this._savedState = {
      _name: this._name,
      _optionValues: { ...this._optionValues },
      _optionValueSources: { ...this._optionValueSources },
    };
  }
  restoreStateBeforeParse() {
    if (this._storeOptionsAsProperties)
      throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);
    ((this._name = this._savedState._name),
      (this._scriptPath = null),
      (this.rawArgs = []),
      (this._optionValues = { ...this._savedState._optionValues }),
      (this._optionValueSources = { ...this._savedState._optionValueSources }),
      (this.args = []),
      (this.processedArgs = []));
  }
  _checkForMissingExecutable(executableFile, executableDir, subcommandName) {
    if (node_fs_default.existsSync(executableFile)) return;
    let executableDirMessage = executableDir
        ? `searched for local subcommand relative to directory '${executableDir}'`
        : "no directory for search for local subcommand, use .executableDir() to supply a custom directory",
      executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDirMessage}`;
    throw new Error(executableMissing);
  }
  _executeSubCommand(subcommand, args) {
    args = args.slice();
    let sourceExt = [".js", ".ts", ".tsx", ".mjs", ".cjs"];
    function findFile(baseDir, baseName) {
      let localBin = node_path_default.resolve(baseDir, baseName);
      if (node_fs_default.existsSync(localBin)) return localBin;
      if (sourceExt.includes(node_path_default.extname(baseName))) return;
      let foundExt = sourceExt.find((ext) => node_fs_default.existsSync(`${localBin}${ext}`));
      if (foundExt) return `${localBin}${foundExt}`;
    }
    (this._checkForMissingMandatoryOptions(), this._checkForConflictingOptions());
    let executableFile = subcommand._executableFile || `${this._name}-${subcommand._name}`,
      executableDir = this._executableDir || "";
    if (this._scriptPath) {
      let resolvedScriptPath;
      try {
        resolvedScriptPath = node_fs_default.realpathSync(this._scriptPath);
      } catch {
        resolvedScriptPath = this._scriptPath;
      }
      executableDir = node_path_default.resolve(
        node_path_default.dirname(resolvedScriptPath),
        executableDir,
      );
    }
    if (executableDir) {
      let localFile = findFile(executableDir, executableFile);
      if (!localFile && !subcommand._executableFile && this._scriptPath) {
        let legacyName = node_path_default.basename(
          this._scriptPath,
          node_path_default.extname(this._scriptPath),
        );
        legacyName !== this._name &&
          (localFile = findFile(executableDir, `${legacyName}-${subcommand._name}`));
      }
      executableFile = localFile || executableFile;
    }
    let launchWithNode = sourceExt.includes(node_path_default.extname(executableFile)),
      proc;
    (node_process_default.platform !== "win32"
      ? launchWithNode
        ? (args.unshift(executableFile),
          (args = incrementNodeInspectorPort(node_process_default.execArgv).concat(args)),
          (proc = import_node_child_process2.default.spawn(node_process_default.argv[0], args, {
            stdio: "inherit",
          })))
        : (proc = import_node_child_process2.default.spawn(executableFile, args, {
            stdio: "inherit",
          }))
      : (this._checkForMissingExecutable(executableFile, executableDir, subcommand._name),
        args.unshift(executableFile),
        (args = incrementNodeInspectorPort(node_process_default.execArgv).concat(args)),
        (proc = import_node_child_process2.default.spawn(node_process_default.execPath, args, {
          stdio: "inherit",
        }))),
      proc.killed ||
        ["SIGUSR1", "SIGUSR2", "SIGTERM", "SIGINT", "SIGHUP"].forEach((signal) => {
          node_process_default.on(signal, () => {
            proc.killed === !1 && proc.exitCode === null && proc.kill(signal);
          });
        }));
    let exitCallback = this._exitCallback;
    (proc.on("close", (code) => {
      ((code = code ?? 1),
        exitCallback
          ? exitCallback(new CommanderError(code, "commander.executeSubCommandAsync", "(close)"))
          : node_process_default.exit(code));
    }),
      proc.on("error", (err) => {
        if (err.code === "ENOENT")
          this._checkForMissingExecutable(executableFile, executableDir, subcommand._name);
        else if (err.code === "EACCES") throw new Error(`'${executableFile}' not executable`);
        if (!exitCallback) node_process_default.exit(1);
        else {
          let wrappedError = new CommanderError(1, "commander.executeSubCommandAsync", "(error)");
          ((wrappedError.nestedError = err), exitCallback(wrappedError));
        }
      }),
      (this.runningCommand = proc));
  }
  _dispatchSubcommand(commandName, operands, unknown2) {
    let subCommand = this._findCommand(commandName);
    (subCommand || this.help({ error: !0 }), subCommand._prepareForParse());
    let promiseChain;
    return (
      (promiseChain = this._chainOrCallSubCommandHook(promiseChain, subCommand, "preSubcommand")),
      (promiseChain = this._chainOrCall(promiseChain, () => {
        if (subCommand._executableHandler)
          this._executeSubCommand(subCommand, operands.concat(unknown2));
        else return subCommand._parseCommand(operands, unknown2);
      })),
      promiseChain
    );
  }
  _dispatchHelpCommand(subcommandName) {
    subcommandName || this.help();
    let subCommand = this._findCommand(subcommandName);
    return (
      subCommand && !subCommand._executableHandler && subCommand.help(),
      this._dispatchSubcommand(
        subcommandName,
        [],
        [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? "--help"],
      )
    );
  }
  _checkNumberOfArguments() {
    (this.registeredArguments.forEach((arg, i) => {
      arg.required && this.args[i] == null && this.missingArgument(arg.name());
    }),
      !(
        this.registeredArguments.length > 0 &&
        this.registeredArguments[this.registeredArguments.length - 1].variadic
      ) &&
        this.args.length > this.registeredArguments.length &&
        this._excessArguments(this.args));
  }
  _processArguments() {
    let myParseArg = (argument, value, previous) => {
      let parsedValue = value;
      if (value !== null && argument.parseArg) {
        let invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
        parsedValue = this._callParseArg(argument, value, previous, invalidValueMessage);
      }
      return parsedValue;
    };
    this._checkNumberOfArguments();
    let processedArgs = [];
    (this.registeredArguments.forEach((declaredArg, index) => {
      let value = declaredArg.defaultValue;
      (declaredArg.variadic
        ? index < this.args.length
          ? ((value = this.args.slice(index)),
            declaredArg.parseArg &&
              (value = value.reduce(
                (processed, v) => myParseArg(declaredArg, v, processed),
                declaredArg.defaultValue,
              )))
          : value === void 0 && (value = [])
        : index < this.args.length &&
          ((value = this.args[index]),
          declaredArg.parseArg &&
            (value = myParseArg(declaredArg, value, declaredArg.defaultValue))),
        (processedArgs[index] = value));
    }),
      (this.processedArgs = processedArgs));
  }
  _chainOrCall(promise, fn) {
    return promise?.then && typeof promise.then == "function" ? promise.then(() => fn()) : fn();
  }
  _chainOrCallHooks(promise, event) {
    let result = promise,
      hooks = [];
    return (
      this._getCommandAndAncestors()
        .reverse()
        .filter((cmd) => cmd._lifeCycleHooks[event] !== void 0)
        .forEach((hookedCommand) => {
          hookedCommand._lifeCycleHooks[event].forEach((callback) => {
            hooks.push({ hookedCommand, callback });
          });
        }),
      event === "postAction" && hooks.reverse(),
      hooks.forEach((hookDetail) => {
        result = this._chainOrCall(result, () =>
          hookDetail.callback(hookDetail.hookedCommand, this),
        );
      }),
      result
    );
  }
  _chainOrCallSubCommandHook(promise, subCommand, event) {
    let result = promise;
    return (
      this._lifeCycleHooks[event] !== void 0 &&
        this._lifeCycleHooks[event].forEach((hook) => {
          result = this._chainOrCall(result, () => hook(this, subCommand));
        }),
      result
    );
  }
  _parseCommand(operands, unknown2) {
    let parsed = this.parseOptions(unknown2);
    if (
      (this._parseOptionsEnv(),
      this._parseOptionsImplied(),
      (operands = operands.concat(parsed.operands)),
      (unknown2 = parsed.unknown),
      (this.args = operands.concat(unknown2)),
      operands && this._findCommand(operands[0]))
    )
      return this._dispatchSubcommand(operands[0], operands.slice(1), unknown2);
    if (this._getHelpCommand() && operands[0] === this._getHelpCommand().name())
      return this._dispatchHelpCommand(operands[1]);
    if (this._defaultCommandName)
      return (
        this._outputHelpIfRequested(unknown2),
        this._dispatchSubcommand(this._defaultCommandName, operands, unknown2)
      );
    (this.commands.length &&
      this.args.length === 0 &&
      !this._actionHandler &&
      !this._defaultCommandName &&
      this.help({ error: !0 }),
      this._outputHelpIfRequested(parsed.unknown),
      this._checkForMissingMandatoryOptions(),
      this._checkForConflictingOptions());
    let checkForUnknownOptions = () => {
        parsed.unknown.length > 0 && this.unknownOption(parsed.unknown[0]);
      },
      commandEvent = `command:${this.name()}`;
    if (this._actionHandler) {
      (checkForUnknownOptions(), this._processArguments());
      let promiseChain;
      return (
        (promiseChain = this._chainOrCallHooks(promiseChain, "preAction")),
        (promiseChain = this._chainOrCall(promiseChain, () =>
          this._actionHandler(this.processedArgs),
        )),
        this.parent &&
          (promiseChain = this._chainOrCall(promiseChain, () => {
            this.parent.emit(commandEvent, operands, unknown2);
          })),
        (promiseChain = this._chainOrCallHooks(promiseChain, "postAction")),
        promiseChain
      );
    }
    if (this.parent?.listenerCount(commandEvent))
      (checkForUnknownOptions(),
        this._processArguments(),
        this.parent.emit(commandEvent, operands, unknown2));
    else if (operands.length) {
      if (this._findCommand("*")) return this._dispatchSubcommand("*", operands, unknown2);
      this.listenerCount("command:*")
        ? this.emit("command:*", operands, unknown2)
        : this.commands.length
          ? this.unknownCommand()
          : (checkForUnknownOptions(), this._processArguments());
    } else
      this.commands.length
        ? (checkForUnknownOptions(), this.help({ error: !0 }))
        : (checkForUnknownOptions(), this._processArguments());
  }
  _findCommand(name) {
    if (name) return this.commands.find((cmd) => cmd._name === name || cmd._aliases.includes(name));
  }
  _findOption(arg) {
    return this.options.find((option) => option.is(arg));
  }
  _checkForMissingMandatoryOptions() {
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd.options.forEach((anOption) => {
        anOption.mandatory &&
          cmd.getOptionValue(anOption.attributeName()) === void 0 &&
          cmd.missingMandatoryOptionValue(anOption);
      });
    });
  }
  _checkForConflictingLocalOptions() {
    let definedNonDefaultOptions = this.options.filter((option) => {
      let optionKey = option.attributeName();
      return this.getOptionValue(optionKey) === void 0
        ? !1
        : this.getOptionValueSource(optionKey) !== "default";
    });
    definedNonDefaultOptions
      .filter((option) => option.conflictsWith.length > 0)
      .forEach((option) => {
        let conflictingAndDefined = definedNonDefaultOptions.find((defined) =>
          option.conflictsWith.includes(defined.attributeName()),
        );
        conflictingAndDefined && this._conflictingOption(option, conflictingAndDefined);
      });
  }
  _checkForConflictingOptions() {
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd._checkForConflictingLocalOptions();
    });
  }
  parseOptions(args) {
    let operands = [],
      unknown2 = [],
      dest = operands;
    function maybeOption(arg) {
      return arg.length > 1 && arg[0] === "-";
    }
    let negativeNumberArg = (arg) =>
        /^-(\d+|\d*\.\d+)([eE][+-]?\d+)?$/.test(arg)
          ? !this._getCommandAndAncestors().some((cmd) =>
              cmd.options.map((opt) => opt.short).some((short) => /^-\d$/.test(short)),
            )
          : !1,
      activeVariadicOption = null,
      activeGroup = null,
      i = 0;
    for (; i < args.length || activeGroup;) {
      let arg = activeGroup ?? args[i++];
      if (((activeGroup = null), arg === "--")) {
        (dest === unknown2 && dest.push(arg), dest.push(...args.slice(i)));
        break;
      }
      if (activeVariadicOption && (!maybeOption(arg) || negativeNumberArg(arg))) {
        this.emit(`option:${activeVariadicOption.name()}`, arg);
        continue;
      }
      if (((activeVariadicOption = null), maybeOption(arg))) {
        let option = this._findOption(arg);
        if (option) {
          if (option.required) {
            let value = args[i++];
            (value === void 0 && this.optionMissingArgument(option),
              this.emit(`option:${option.name()}`, value));
          } else if (option.optional) {
            let value = null;
            (i < args.length &&
              (!maybeOption(args[i]) || negativeNumberArg(args[i])) &&
              (value = args[i++]),
              this.emit(`option:${option.name()}`, value));
          } else this.emit(`option:${option.name()}`);
          activeVariadicOption = option.variadic ? option : null;
          continue;
        }
      }
      if (arg.length > 2 && arg[0] === "-" && arg[1] !== "-") {
        let option = this._findOption(`-${arg[1]}`);
        if (option) {
          option.required || (option.optional && this._combineFlagAndOptionalValue)
            ? this.emit(`option:${option.name()}`, arg.slice(2))
            : (this.emit(`option:${option.name()}`), (activeGroup = `-${arg.slice(2)}`));
          continue;
        }
      }
      if (/^--[^=]+=/.test(arg)) {
        let index = arg.indexOf("="),
          option = this._findOption(arg.slice(0, index));
        if (option && (option.required || option.optional)) {
          this.emit(`option:${option.name()}`, arg.slice(index + 1));
          continue;
        }
      }
      if (
        (dest === operands &&
          maybeOption(arg) &&
          !(this.commands.length === 0 && negativeNumberArg(arg)) &&
          (dest = unknown2),
        (this._enablePositionalOptions || this._passThroughOptions) &&
          operands.length === 0 &&
          unknown2.length === 0)
      ) {
        if (this._findCommand(arg)) {
          (operands.push(arg), unknown2.push(...args.slice(i)));
          break;
        } else if (this._getHelpCommand() && arg === this._getHelpCommand().name()) {
          operands.push(arg, ...args.slice(i));
          break;
        } else if (this._defaultCommandName) {
          unknown2.push(arg, ...args.slice(i));
          break;
        }
      }
      if (this._passThroughOptions) {
        dest.push(arg, ...args.slice(i));
        break;
      }
      dest.push(arg);
    }
    return { operands, unknown: unknown2 };
  }
  opts() {
    if (this._storeOptionsAsProperties) {
      let result = {},
        len = this.options.length;
      for (let i = 0; i < len; i++) {
        let key = this.options[i].attributeName();
        result[key] = key === this._versionOptionName ? this._version : this[key];
      }
      return result;
    }
    return this._optionValues;
  }
  optsWithGlobals() {
    return this._getCommandAndAncestors().reduce(
      (combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()),
      {},
    );
  }
  error(message, errorOptions) {
    (this._outputConfiguration.outputError(
      `${message}
`,
      this._outputConfiguration.writeErr,
    ),
      typeof this._showHelpAfterError == "string"
        ? this._outputConfiguration.writeErr(`${this._showHelpAfterError}
`)
        : this._showHelpAfterError &&
          (this._outputConfiguration.writeErr(`
`),
          this.outputHelp({ error: !0 })));
    let config = errorOptions || {},
      exitCode = config.exitCode || 1,
      code = config.code || "commander.error";
    this._exit(exitCode, code, message);
  }
  _parseOptionsEnv() {
    this.options.forEach((option) => {
      if (option.envVar && option.envVar in node_process_default.env) {
        let optionKey = option.attributeName();
        (this.getOptionValue(optionKey) === void 0 ||
          ["default", "config", "env"].includes(this.getOptionValueSource(optionKey))) &&
          (option.required || option.optional
            ? this.emit(`optionEnv:${option.name()}`, node_process_default.env[option.envVar])
            : this.emit(`optionEnv:${option.name()}`));
      }
    });
  }
  _parseOptionsImplied() {
    let dualHelper = new DualOptions(this.options),
      hasCustomOptionValue = (optionKey) =>
        this.getOptionValue(optionKey) !== void 0 &&
        !["default", "implied"].includes(this.getOptionValueSource(optionKey));
    this.options
      .filter(
        (option) =>
          option.implied !== void 0 &&
          hasCustomOptionValue(option.attributeName()) &&
          dualHelper.valueFromOption(this.getOptionValue(option.attributeName()), option),
      )
      .forEach((option) => {
        Object.keys(option.implied)
          .filter((impliedKey) => !hasCustomOptionValue(impliedKey))
          .forEach((impliedKey) => {
            this.setOptionValueWithSource(impliedKey, option.implied[impliedKey], "implied");
          });
      });
  }
  missingArgument(name) {
    let message = `error: missing required argument '${name}'`;
    this.error(message, { code: "commander.missingArgument" });
  }
  optionMissingArgument(option) {
    let message = `error: option '${option.flags}' argument missing`;
    this.error(message, { code: "commander.optionMissingArgument" });
  }
  missingMandatoryOptionValue(option) {
    let message = `error: required option '${option.flags}' not specified`;
    this.error(message, { code: "commander.missingMandatoryOptionValue" });
  }
  _conflictingOption(option, conflictingOption) {
    let findBestOptionFromValue = (option2) => {
        let optionKey = option2.attributeName(),
          optionValue = this.getOptionValue(optionKey),
          negativeOption = this.options.find(
            (target) => target.negate && optionKey === target.attributeName(),
          ),
          positiveOption = this.options.find(
            (target) => !target.negate && optionKey === target.attributeName(),
          );
        return negativeOption &&
          ((negativeOption.presetArg === void 0 && optionValue === !1) ||
            (negativeOption.presetArg !== void 0 && optionValue === negativeOption.presetArg))
          ? negativeOption
          : positiveOption || option2;
      },
      getErrorMessage = (option2) => {
        let bestOption = findBestOptionFromValue(option2),
          optionKey = bestOption.attributeName();
        return this.getOptionValueSource(optionKey) === "env"
          ? `environment variable '${bestOption.envVar}'`
          : `option '${bestOption.flags}'`;
      },
      message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
    this.error(message, { code: "commander.conflictingOption" });
  }
  unknownOption(flag) {
    if (this._allowUnknownOption) return;
    let suggestion = "";
    if (flag.startsWith("--") && this._showSuggestionAfterError) {
      let candidateFlags = [],
        command = this;
      do {
        let moreFlags = command
          .createHelp()
          .visibleOptions(command)
          .filter((option) => option.long)
          .map((option) => option.long);
        ((candidateFlags = candidateFlags.concat(moreFlags)), (command = command.parent));
      } while (command && !command._enablePositionalOptions);
      suggestion = suggestSimilar(flag, candidateFlags);
    }
    let message = `error: unknown option '${flag}'${suggestion}`;
    this.error(message, { code: "commander.unknownOption" });
  }
  _excessArguments(receivedArgs) {
    if (this._allowExcessArguments) return;
    let expected = this.registeredArguments.length,
      s = expected === 1 ? "" : "s",
      received = receivedArgs.length,
      forSubcommand = this.parent ? ` for '${this.name()}'` : "",
      details = receivedArgs.join(", "),
      message = `error: too many arguments${forSubcommand}. Expected ${expected} argument${s} but got ${received}: ${details}.`;
    this.error(message, { code: "commander.excessArguments" });
  }
  unknownCommand() {
    let unknownName = this.args[0],
      suggestion = "";
    if (this._showSuggestionAfterError) {
      let candidateNames = [];
      (this.createHelp()
        .visibleCommands(this)
        .forEach((command) => {
          (candidateNames.push(command.name()),
            command.alias() && candidateNames.push(command.alias()));
        }),
        (suggestion = suggestSimilar(unknownName, candidateNames)));
    }
    let message = `error: unknown command '${unknownName}'${suggestion}`;
    this.error(message, { code: "commander.unknownCommand" });
  }
  version(str, flags, description) {
    if (str === void 0) return this._version;
    ((this._version = str),
      (flags = flags || "-V, --version"),
      (description = description || "output the version number"));
    let versionOption = this.createOption(flags, description);
    return (
      (this._versionOptionName = versionOption.attributeName()),
      this._registerOption(versionOption),
      this.on("option:" + versionOption.name(), () => {
        (this._outputConfiguration.writeOut(`${str}
`),
          this._exit(0, "commander.version", str));
      }),
      this
    );
  }
  description(str, argsDescription) {
    return str === void 0 && argsDescription === void 0
      ? this._description
      : ((this._description = str),
        argsDescription && (this._argsDescription = argsDescription),
        this);
  }
  summary(str) {
    return str === void 0 ? this._summary : ((this._summary = str), this);
  }
  alias(alias) {
    if (alias === void 0) return this._aliases[0];
    let command = this;
    if (
      (this.commands.length !== 0 &&
        this.commands[this.commands.length - 1]._executableHandler &&
        (command = this.commands[this.commands.length - 1]),
      alias === command._name)
    )
      throw new Error("Command alias can't be the same as its name");
    let matchingCommand = this.parent?._findCommand(alias);
    if (matchingCommand) {
      let existingCmd = [matchingCommand.name()].concat(matchingCommand.aliases()).join("|");
      throw new Error(
        `cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`,
      );
    }
    return (command._aliases.push(alias), this);
  }
  aliases(aliases) {
    return aliases === void 0
      ? this._aliases
      : (aliases.forEach((alias) => this.alias(alias)), this);
  }
  usage(str) {
    if (str === void 0) {
      if (this._usage) return this._usage;
      let args = this.registeredArguments.map((arg) => humanReadableArgName(arg));
      return []
        .concat(
          this.options.length || this._helpOption !== null ? "[options]" : [],
          this.commands.length ? "[command]" : [],
          this.registeredArguments.length ? args : [],
        )
        .join(" ");
    }
    return ((this._usage = str), this);
  }
  name(str) {
    return str === void 0 ? this._name : ((this._name = str), this);
  }
  helpGroup(heading) {
    return heading === void 0
      ? (this._helpGroupHeading ?? "")
      : ((this._helpGroupHeading = heading), this);
  }
  commandsGroup(heading) {
    return heading === void 0
      ? (this._defaultCommandGroup ?? "")
      : ((this._defaultCommandGroup = heading), this);
  }
  optionsGroup(heading) {
    return heading === void 0
      ? (this._defaultOptionGroup ?? "")
      : ((this._defaultOptionGroup = heading), this);
  }
  _initOptionGroup(option) {
    this._defaultOptionGroup &&
      !option.helpGroupHeading &&
      option.helpGroup(this._defaultOptionGroup);
  }
  _initCommandGroup(cmd) {
    this._defaultCommandGroup && !cmd.helpGroup() && cmd.helpGroup(this._defaultCommandGroup);
  }
  nameFromFilename(filename) {
    return (
      (this._name = node_path_default.basename(filename, node_path_default.extname(filename))),
      this
    );
  }
  executableDir(path2) {
    return path2 === void 0 ? this._executableDir : ((this._executableDir = path2), this);
  }
  helpInformation(contextOptions) {
    let helper = this.createHelp(),
      context = this._getOutputContext(contextOptions);
    helper.prepareContext({
      error: context.error,
      helpWidth: context.helpWidth,
      outputHasColors: context.hasColors,
    });
    let text4 = helper.formatHelp(this, helper);
    return context.hasColors ? text4 : this._outputConfiguration.stripColor(text4);
  }
  _getOutputContext(contextOptions) {
    contextOptions = contextOptions || {};
    let error = !!contextOptions.error,
      baseWrite,
      hasColors,
      helpWidth;
    return (
      error
        ? ((baseWrite = (str) => this._outputConfiguration.writeErr(str)),
          (hasColors = this._outputConfiguration.getErrHasColors()),
          (helpWidth = this._outputConfiguration.getErrHelpWidth()))
        : ((baseWrite = (str) => this._outputConfiguration.writeOut(str)),
          (hasColors = this._outputConfiguration.getOutHasColors()),
          (helpWidth = this._outputConfiguration.getOutHelpWidth())),
      {
        error,
        write: (str) => (
          hasColors || (str = this._outputConfiguration.stripColor(str)),
          baseWrite(str)
        ),
        hasColors,
        helpWidth,
      }
    );
  }
  outputHelp(contextOptions) {
    let deprecatedCallback;
    typeof contextOptions == "function" &&
      ((deprecatedCallback = contextOptions), (contextOptions = void 0));
    let outputContext = this._getOutputContext(contextOptions),
      eventContext = { error: outputContext.error, write: outputContext.write, command: this };
    (this._getCommandAndAncestors()
      .reverse()
      .forEach((command) => command.emit("beforeAllHelp", eventContext)),
      this.emit("beforeHelp", eventContext));
    let helpInformation = this.helpInformation({ error: outputContext.error });
    if (
      deprecatedCallback &&
      ((helpInformation = deprecatedCallback(helpInformation)),
      typeof helpInformation != "string" && !Buffer.isBuffer(helpInformation))
    )
      throw new Error("outputHelp callback must return a string or a Buffer");
    (outputContext.write(helpInformation),
      this._getHelpOption()?.long && this.emit(this._getHelpOption().long),
      this.emit("afterHelp", eventContext),
      this._getCommandAndAncestors().forEach((command) =>
        command.emit("afterAllHelp", eventContext),
      ));
  }
  helpOption(flags, description) {
    return typeof flags == "boolean"
      ? (flags
          ? (this._helpOption === null && (this._helpOption = void 0),
            this._defaultOptionGroup && this._initOptionGroup(this._getHelpOption()))
          : (this._helpOption = null),
        this)
      : ((this._helpOption = this.createOption(
          flags ?? "-h, --help",
          description ?? "display help for command",
        )),
        (flags || description) && this._initOptionGroup(this._helpOption),
        this);
  }
  _getHelpOption() {
    return (this._helpOption === void 0 && this.helpOption(void 0, void 0), this._helpOption);
  }
  addHelpOption(option) {
    return ((this._helpOption = option), this._initOptionGroup(option), this);
  }
  help(contextOptions) {
    this.outputHelp(contextOptions);
    let exitCode = Number(node_process_default.exitCode ?? 0);
    (exitCode === 0 &&
      contextOptions &&
      typeof contextOptions != "function" &&
      contextOptions.error &&
      (exitCode = 1),
      this._exit(exitCode, "commander.help", "(outputHelp)"));
  }
  addHelpText(position, text4) {
    let allowedValues = ["beforeAll", "before", "after", "afterAll"];
    if (!allowedValues.includes(position))
      throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
    let helpEvent = `${position}Help`;
    return (
      this.on(helpEvent, (context) => {
        let helpStr;
        (typeof text4 == "function"
          ? (helpStr = text4({ error: context.error, command: context.command }))
          : (helpStr = text4),
          helpStr &&
            context.write(`${helpStr}
`));
      }),
      this
    );
  }
  _outputHelpIfRequested(args) {
    let helpOption = this._getHelpOption();
    helpOption &&
      args.find((arg) => helpOption.is(arg)) &&
      (this.outputHelp(), this._exit(0, "commander.helpDisplayed", "(outputHelp)"));
  }
};
function incrementNodeInspectorPort(args) {
  return args.map((arg) => {
    if (!arg.startsWith("--inspect")) return arg;
    let debugOption,
      debugHost = "127.0.0.1",
      debugPort = "9229",
      match;
    return (
      (match = arg.match(/^(--inspect(-brk|-wait)?)$/)) !== null
        ? (debugOption = match[1])
        : (match = arg.match(/^(--inspect(-brk|-port|-wait)?)=(\[[^\]]+\]|[^:]+)$/)) !== null
          ? ((debugOption = match[1]),
            /^\d+$/.test(match[3]) ? (debugPort = match[3]) : (debugHost = match[3]))
          : (match = arg.match(/^(--inspect(-brk|-port|-wait)?)=(\[[^\]]+\]|[^:]+):(\d+)$/)) !==
              null && ((debugOption = match[1]), (debugHost = match[3]), (debugPort = match[4])),
      debugOption && debugPort !== "0"
        ? `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}`
        : arg
    );
  });
}
function useColor() {
  if (
    node_process_default.env.NO_COLOR ||
    node_process_default.env.FORCE_COLOR === "0" ||
    node_process_default.env.FORCE_COLOR === "false"
  )
    return !1;
  if (node_process_default.env.FORCE_COLOR || node_process_default.env.CLICOLOR_FORCE !== void 0)
    return !0;
}
var program = new Command();
init_errors();
init_version();
init_performance();
function describeCommand({ description, summary }) {
  return description ?? `${summary[0]?.toUpperCase()}${summary.slice(1)}.`;
}
init_performance();
var commandTable = [
  {
    name: "get",
    summary: "show this system's record, or fields of it",
    load: async () => (await Promise.resolve().then(() => (init_get(), get_exports))).getCommand,
  },
  {
    name: "update",
    summary: "change fields of this system's record",
    load: async () =>
      (await Promise.resolve().then(() => (init_update(), update_exports))).updateCommand,
  },
  {
    name: "delete",
    summary: "deregister this system",
    load: async () =>
      (await Promise.resolve().then(() => (init_delete(), delete_exports))).deleteCommand,
  },
  {
    name: "attributes",
    summary: "custom attributes: list, set, unset",
    load: async () =>
      (await Promise.resolve().then(() => (init_attributes2(), attributes_exports)))
        .attributesCommand,
  },
  {
    name: "groups",
    summary: "system groups of this system: list, add, remove",
    load: async () =>
      (await Promise.resolve().then(() => (init_groups2(), groups_exports))).groupsCommand,
  },
  {
    name: "associations",
    summary: "direct associations: list, add, update, remove",
    load: async () =>
      (await Promise.resolve().then(() => (init_associations2(), associations_exports)))
        .associationsCommand,
  },
  {
    name: "users",
    summary: "users bound to this system: list",
    load: async () =>
      (await Promise.resolve().then(() => (init_users2(), users_exports))).usersCommand,
  },
  {
    name: "apply",
    summary: "make this host what a document says",
    load: async () =>
      (await Promise.resolve().then(() => (init_apply(), apply_exports))).applyCommand,
  },
  {
    name: "wait",
    summary: "wait until the agent has registered and the API answers",
    load: async () => (await Promise.resolve().then(() => (init_wait(), wait_exports))).waitCommand,
  },
  {
    name: "hook",
    summary: "the shutdown hook: install, uninstall, status, test, run",
    load: async () => (await Promise.resolve().then(() => (init_hook(), hook_exports))).hookCommand,
  },
  {
    name: "doctor",
    summary: "find out why it does not work, and what to do",
    load: async () =>
      (await Promise.resolve().then(() => (init_doctor(), doctor_exports))).doctorCommand,
  },
  {
    name: "sign",
    summary: "show the signed headers of a request, or a curl command",
    load: async () => (await Promise.resolve().then(() => (init_sign(), sign_exports))).signCommand,
  },
  {
    name: "verify",
    summary: "check a signature and say why it does not hold",
    load: async () =>
      (await Promise.resolve().then(() => (init_verify2(), verify_exports))).verifyCommand,
  },
  {
    name: "request",
    summary: "make any request, authenticated",
    load: async () =>
      (await Promise.resolve().then(() => (init_request2(), request_exports))).requestCommand,
  },
  {
    name: "token",
    summary: "access tokens of an OAuth profile: get, inspect, introspect, userinfo, revoke",
    load: async () =>
      (await Promise.resolve().then(() => (init_token2(), token_exports))).tokenCommand,
  },
  {
    name: "profile",
    summary: "identities of this machine: list, show, add, remove, use",
    load: async () =>
      (await Promise.resolve().then(() => (init_profile2(), profile_exports))).profileCommand,
  },
  {
    name: "config",
    summary: "sysctx's own settings: get, set, unset, list, path",
    load: async () =>
      (await Promise.resolve().then(() => (init_config(), config_exports))).configCommand,
  },
  {
    name: "emulator",
    summary: "run a local System Context API with a demo host",
    load: async () =>
      (await Promise.resolve().then(() => (init_emulator(), emulator_exports))).emulatorCommand,
  },
  {
    name: "completion",
    summary: "print the completions for a shell: bash, zsh, fish",
    load: async (table) =>
      (
        await Promise.resolve().then(() => (init_completion(), completion_exports))
      ).createCompletionCommand(table),
  },
];
init_common_options();
init_root();
init_values();
async function parseCommandLine(argv) {
  let state = { printed: "", complaint: "" },
    root = createRoot(argv[0], (line) => (state.line = line), {
      writeOut: (text4) => (state.printed += text4),
      writeErr: (text4) => (state.complaint += text4),
      outputError: (text4) => (state.complaint += text4),
    });
  try {
    await root.parseAsync(argv.length === 0 ? ["--help"] : argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw explainUsage(error, state.complaint, nameCommand(root, argv));
  }
  return state.line ?? { kind: "print", text: state.printed.trimEnd() };
}
function createRoot(first2, found, output) {
  let root = new Command("sysctx")
    .configureOutput(output)
    .description(rootDescription)
    .version(version, ownOptions.version.flags, ownOptions.version.description)
    .helpCommand(!1)
    .helpOption(ownOptions.help.flags, ownOptions.help.description)
    .configureHelp({ formatHelp, commandUsage: describeUsage, subcommandTerm: describeTerm })
    .enablePositionalOptions()
    .exitOverride();
  addOptions(root, commonOptions);
  let named = commandTable.filter(({ name }) => name === first2),
    entries = named.length > 0 ? named : commandTable;
  for (let { name, summary } of entries) root.addCommand(newCommand(root, name, summary));
  let loaded = new Set(),
    load = async (command) => {
      let entry = commandTable.find(({ name }) => name === command.name());
      entry === void 0 ||
        loaded.has(command) ||
        (loaded.add(command), declare(command, await entry.load(commandTable), entry.name, found));
    };
  return (
    root.hook("preSubcommand", (_root, command) => load(command)),
    addHelpCommand(root, load),
    root
  );
}
function newCommand(parent, name, summary) {
  return new Command(name)
    .copyInheritedSettings(parent)
    .helpCommand(!1)
    .summary(summary)
    .enablePositionalOptions();
}
function declare(command, spec, path2, found) {
  command.description(describeCommand(spec));
  for (let { name, description } of spec.arguments ?? []) command.argument(name, description);
  (addOptions(command, [...(spec.options ?? []), ...(spec.writes ? [dryRunOption] : [])]),
    addOptions(command, commonOptions),
    spec.examples !== void 0 &&
      command.addHelpText(
        "after",
        `
${describeExamples(spec.examples)}`,
      ),
    spec.run !== void 0 &&
      command.addHelpText(
        "after",
        `
${commonFlagsNote}`,
      ));
  for (let below of spec.commands ?? []) {
    let child = newCommand(command, below.name, below.summary);
    (command.addCommand(child), declare(child, below, `${path2} ${below.name}`, found));
  }
  spec.run !== void 0 &&
    command.action(() => {
      let invocation = { words: command.args, flags: collectFlags(command) };
      found({ kind: "run", spec, path: path2, invocation });
    });
}
var commonFlags = new Set(commonOptions.map(({ flags }) => flags)),
  commonFlagsNote = "Flags of every command (--json, --timeout, --verbose, ...): sysctx --help",
  widest = 100;
function formatHelp(command, help) {
  let isOwn = ({ flags }) => command.parent === null || !commonFlags.has(flags);
  ((help.helpWidth = Math.min(help.helpWidth ?? widest, widest)),
    (help.visibleOptions = (of) => Help.prototype.visibleOptions.call(help, of).filter(isOwn)));
  let sections = Help.prototype.formatHelp.call(help, command, help).trimEnd().split(`

`),
    isFlags = (section) => Number(section.startsWith("Options:"));
  return `${sections
    .toSorted((a, b) => isFlags(a) - isFlags(b))
    .join(
      `

`,
    )
    .replace(/^Options:$/m, "Flags:")}
`;
}
function describeUsage(command) {
  let names2 = [];
  for (let level = command; level !== null; level = level.parent) names2.unshift(level.name());
  let words2 = command.registeredArguments.map(humanReadableArgument),
    rest = command.commands.length > 0 ? ["<command>"] : words2;
  return [...names2, ...rest, "[flags]"].join(" ");
}
function describeTerm(command) {
  return [command.name(), ...command.registeredArguments.map(humanReadableArgument)].join(" ");
}
function humanReadableArgument(argument) {
  let name = `${argument.name()}${argument.variadic ? "..." : ""}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}
function describeExamples(examples) {
  let width = Math.max(...examples.map(([line]) => line.length)),
    isNarrow = examples.every(([, meaning]) => width + meaning.length + 4 <= 80);
  return [
    "Examples:",
    ...examples.map(([line, meaning]) =>
      isNarrow
        ? `  ${line.padEnd(width)}  ${meaning}`
        : `  # ${meaning}
  ${line}`,
    ),
  ].join(`
`);
}
function collectFlags(command) {
  let flags = {};
  for (let level = command; level !== null; level = level.parent)
    for (let [name, value] of Object.entries(level.opts()))
      level.getOptionValueSource(name) === "cli" && (flags[name] ??= value);
  return flags.json === !0 ? { ...flags, output: "json" } : flags;
}
function addOptions(command, options) {
  for (let spec of options) {
    let option = new Option(spec.flags, spec.description);
    (/[<[]/.test(spec.flags) && option.argParser(strictParser(spec)), command.addOption(option));
  }
}
function strictParser(spec) {
  let name = /--[a-z-]+/.exec(spec.flags)?.[0] ?? spec.flags,
    parse4 = spec.choices === void 0 ? spec.parse : parseChoice(spec.choices);
  return (text4, previous) => {
    let isStdin = text4 === "-" && spec.takesStdin === !0;
    if (text4.startsWith("-") && !isStdin)
      throw usageError(`${name} needs a value, and ${text4} looks like a flag`);
    if (previous !== void 0 && !spec.repeatable) throw usageError(`${name} is given twice`);
    let value = parse4 === void 0 ? text4 : parse4(text4, name);
    return spec.repeatable ? [...(previous ?? []), value] : value;
  };
}
function addHelpCommand(root, load) {
  let help = newCommand(root, helpSpec.name, helpSpec.summary);
  for (let { name, description } of helpSpec.arguments) help.argument(name, description);
  (help.action(async () => {
    let [topic = "", ...rest] = help.args;
    if (isHelpTopic(topic) && rest.length === 0) {
      let { helpTexts: helpTexts2 } = await Promise.resolve().then(
        () => (init_help_topics(), help_topics_exports),
      );
      return void root.configureOutput().writeOut?.(`${helpTexts2[topic]()}
`);
    }
    (await findCommand(root, help.args, load)).outputHelp();
  }),
    root.addCommand(help));
}
async function findCommand(root, words2, load) {
  let command = root;
  for (let word of words2) {
    let below = command.commands.find((candidate) => candidate.name() === word);
    if (below === void 0)
      throw usageError(
        `there is no help on ${JSON.stringify(words2.join(" "))}`,
        `sysctx help lists the commands; the topics are ${helpTopics.join(", ")}.`,
      );
    ((command = below), command.parent === root && (await load(command)));
  }
  return command;
}
function explainUsage(error, complaint, command) {
  if (error.code === "commander.help") {
    let name = /Usage: (sysctx[a-z ]*) <command>/.exec(complaint)?.[1] ?? "sysctx";
    return usageError(`${name} needs a command after it`, `See: ${name} --help`);
  }
  let [first2 = "", ...rest] = error.message.replace(/^error: /, "").split(`
`),
    suggestion = /Did you mean (?:one of )?(.*)\?/.exec(rest.join(" "))?.[1];
  return usageError(
    first2.replace(/'([^']*)'/g, '"$1"'),
    suggestion === void 0 ? `See: ${command} --help` : `Did you mean ${suggestion}?`,
  );
}
function nameCommand(root, argv) {
  let names2 = [root.name()],
    level = root;
  for (let word of argv) {
    let below = level.commands.find((command) => command.name() === word);
    below !== void 0 && (names2.push(word), (level = below));
  }
  return names2.join(" ");
}
init_settings();
init_errors();
async function main(argv, host) {
  let form = { json: prefersJson(argv, host.env), quiet: !1, noColor: argv.includes("--no-color") };
  try {
    let line = await parseCommandLine(argv);
    if (line.kind === "print")
      return (
        await host.terminal.stdout.write(`${line.text}
`),
        0
      );
    let { flags } = line.invocation;
    return (
      (form = { json: form.json, quiet: flags.quiet === !0, noColor: flags.color === !1 }),
      await runCommand(line, host, form)
    );
  } catch (error) {
    return await reportFailures([toSysctxError(error, !1)], host, form);
  }
}
async function runCommand(line, host, form) {
  let { flags } = line.invocation,
    notePaint = await loadPaint(wantsColour(host.terminal.stderr, host.env, form.noColor)),
    notes = createNotes(host.terminal.stderr, notePaint, {
      quiet: form.quiet,
      hold: () => form.json,
    }),
    context = createContext({
      host,
      notes,
      flags,
      observe: (scheme) =>
        flags.verbose === !0 ? createTrace(notes, scheme) : createSilentObserver(notes),
    }),
    output = await context.settings().then(
      (settings) => settings.output,
      () => {},
    );
  form = { ...form, json: output === void 0 ? form.json : output === "json" };
  try {
    let answer2 = await answerOf(line, context, form);
    await printAnswer(answer2, host, form, notes);
    let { failures = [], tellsFailures = !1, exitCode = 0 } = answer2;
    return (
      (await reportFailures(failures, host, { ...form, told: tellsFailures }, notes)) || exitCode
    );
  } catch (error) {
    let failure = withHint(toSysctxError(error, flags.verbose === !0), line.path);
    return await reportFailures([failure], host, form, notes);
  } finally {
    context.close();
  }
}
async function answerOf({ spec, path: path2, invocation }, context, form) {
  if (spec.run === void 0) throw new SysctxError("internal", `${path2} has nothing to run`);
  let { host } = context,
    quiet = form.quiet || form.json || invocation.flags.verbose === !0 || spec.asks === !0,
    progress = startProgress(
      `sysctx ${path2}`,
      wantsProgress(host.terminal.stderr, host.env, quiet),
    );
  try {
    return await spec.run(invocation, context);
  } finally {
    progress.stop();
  }
}
function withHint(error, path2) {
  return error.code !== "usage" || error.hint !== errorCodes.usage.hint
    ? error
    : new SysctxError(error.code, error.message, { hint: `See: sysctx ${path2} --help` });
}
function toSysctxError(error, wantsStack) {
  if (error instanceof SysctxError) return error;
  let detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new SysctxError("internal", `unexpected (${systemCode(error) ?? detail})`, {
    hint: wantsStack && error instanceof Error ? error.stack : void 0,
    cause: error,
  });
}
hardenProcess();
main(process.argv.slice(2), openHost()).then(endProcess);
