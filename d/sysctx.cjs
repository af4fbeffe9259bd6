#!/usr/bin/env -S -u NODE_OPTIONS -u NODE_PATH -u NODE_COMPILE_CACHE -u NODE_TLS_REJECT_UNAUTHORIZED node --disable-sigusr1
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
var init_performance = __esm({
  "scripts/performance.ts"() {
    "use strict";
  },
});
var program_exports = {};
__export(program_exports, { default: () => import_program.default });
var import_program,
  init_program = __esm({
    "aside:./program.ts"() {
      init_performance();
      __reExport(program_exports, require("./program.cjs"));
      import_program = __toESM(require("./program.cjs"));
    },
  });
init_performance();
init_performance();
init_performance();
var whole = require("node:fs");
var lstatSync = whole.lstatSync;
var mkdirSync = whole.mkdirSync;
var writeSync = whole.writeSync;
init_performance();
var whole2 = require("node:module");
var enableCompileCache = whole2.enableCompileCache;
init_performance();
var whole3 = require("node:path");
var join = whole3.join;
var writableByOthers = 18;
function keepCompiled(folder) {
  let cache = join(folder, ".cache");
  try {
    if (!isOwn(folder)) return;
    (mkdirSync(cache, { recursive: !0, mode: 448 }), isOwn(cache) && enableCompileCache(cache));
  } catch {}
}
function isOwn(path) {
  let found = lstatSync(path);
  return (
    found.isDirectory() &&
    found.uid === process.geteuid?.() &&
    (found.mode & writableByOthers) === 0
  );
}
init_performance();
function requireNode() {
  let [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  major > 22 ||
    (major === 22 && minor >= 19) ||
    (writeSync(
      2,
      `error: sysctx needs Node 22.19 or newer, and this is Node ${process.versions.node}
hint: Install a newer Node, or the executable of sysctx, which brings its own.
`,
    ),
    process.exit(3));
}
requireNode();
keepCompiled(__dirname);
Promise.resolve().then(() => init_program());
