var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf,
  __hasOwnProp = Object.prototype.hasOwnProperty;
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
  };
var __toESM = (mod, isNodeMode, target) => (
    (target = mod != null ? __create(__getProtoOf(mod)) : {}),
    __copyProps(
      isNodeMode || !mod || !mod.__esModule
        ? __defProp(target, "default", { value: mod, enumerable: !0 })
        : target,
      mod,
    )
  ),
  __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: !0 }), mod);
var ora_exports = {};
__export(ora_exports, {
  default: () => ora,
  oraPromise: () => oraPromise,
  spinners: () => cli_spinners_default,
});
module.exports = __toCommonJS(ora_exports);
var import_node_process6 = __toESM(require("node:process"), 1),
  import_node_util = require("node:util");
var wrapAnsi16 =
    (offset = 0) =>
    (code) =>
      `\x1B[${code + offset}m`,
  wrapAnsi256 =
    (offset = 0) =>
    (code) =>
      `\x1B[${38 + offset};5;${code}m`,
  wrapAnsi16m =
    (offset = 0) =>
    (red2, green2, blue2) =>
      `\x1B[${38 + offset};2;${red2};${green2};${blue2}m`,
  styles = {
    modifier: {
      reset: [0, 0],
      bold: [1, 22],
      dim: [2, 22],
      italic: [3, 23],
      underline: [4, 24],
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
  },
  modifierNames = Object.keys(styles.modifier),
  foregroundColorNames = Object.keys(styles.color),
  backgroundColorNames = Object.keys(styles.bgColor),
  colorNames = [...foregroundColorNames, ...backgroundColorNames];
function assembleStyles() {
  let codes = new Map();
  for (let [groupName, group] of Object.entries(styles)) {
    for (let [styleName, style] of Object.entries(group))
      ((styles[styleName] = { open: `\x1B[${style[0]}m`, close: `\x1B[${style[1]}m` }),
        (group[styleName] = styles[styleName]),
        codes.set(style[0], style[1]));
    Object.defineProperty(styles, groupName, { value: group, enumerable: !1 });
  }
  return (
    Object.defineProperty(styles, "codes", { value: codes, enumerable: !1 }),
    (styles.color.close = "\x1B[39m"),
    (styles.bgColor.close = "\x1B[49m"),
    (styles.color.ansi = wrapAnsi16()),
    (styles.color.ansi256 = wrapAnsi256()),
    (styles.color.ansi16m = wrapAnsi16m()),
    (styles.bgColor.ansi = wrapAnsi16(10)),
    (styles.bgColor.ansi256 = wrapAnsi256(10)),
    (styles.bgColor.ansi16m = wrapAnsi16m(10)),
    Object.defineProperties(styles, {
      rgbToAnsi256: {
        value(red2, green2, blue2) {
          return red2 === green2 && green2 === blue2
            ? red2 < 8
              ? 16
              : red2 > 248
                ? 231
                : Math.round(((red2 - 8) / 247) * 24) + 232
            : 16 +
                36 * Math.round((red2 / 255) * 5) +
                6 * Math.round((green2 / 255) * 5) +
                Math.round((blue2 / 255) * 5);
        },
        enumerable: !1,
      },
      hexToRgb: {
        value(hex) {
          let matches = /[a-f\d]{6}|[a-f\d]{3}/i.exec(hex.toString(16));
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
          let red2, green2, blue2;
          if (code >= 232)
            ((red2 = ((code - 232) * 10 + 8) / 255), (green2 = red2), (blue2 = red2));
          else {
            code -= 16;
            let remainder = code % 36;
            ((red2 = Math.floor(code / 36) / 5),
              (green2 = Math.floor(remainder / 6) / 5),
              (blue2 = (remainder % 6) / 5));
          }
          let value = Math.max(red2, green2, blue2) * 2;
          if (value === 0) return 30;
          let result =
            30 + ((Math.round(blue2) << 2) | (Math.round(green2) << 1) | Math.round(red2));
          return (value === 2 && (result += 60), result);
        },
        enumerable: !1,
      },
      rgbToAnsi: {
        value: (red2, green2, blue2) =>
          styles.ansi256ToAnsi(styles.rgbToAnsi256(red2, green2, blue2)),
        enumerable: !1,
      },
      hexToAnsi: { value: (hex) => styles.ansi256ToAnsi(styles.hexToAnsi256(hex)), enumerable: !1 },
    }),
    styles
  );
}
var ansiStyles = assembleStyles(),
  ansi_styles_default = ansiStyles;
var import_node_process = __toESM(require("node:process"), 1),
  import_node_os = __toESM(require("node:os"), 1),
  import_node_tty = __toESM(require("node:tty"), 1);
function hasFlag(
  flag,
  argv = globalThis.Deno ? globalThis.Deno.args : import_node_process.default.argv,
) {
  let prefix = flag.startsWith("-") ? "" : flag.length === 1 ? "-" : "--",
    position = argv.indexOf(prefix + flag),
    terminatorPosition = argv.indexOf("--");
  return position !== -1 && (terminatorPosition === -1 || position < terminatorPosition);
}
var { env } = import_node_process.default,
  flagForceColor;
hasFlag("no-color") || hasFlag("no-colors") || hasFlag("color=false") || hasFlag("color=never")
  ? (flagForceColor = 0)
  : (hasFlag("color") || hasFlag("colors") || hasFlag("color=true") || hasFlag("color=always")) &&
    (flagForceColor = 1);
function envForceColor() {
  if ("FORCE_COLOR" in env)
    return env.FORCE_COLOR === "true"
      ? 1
      : env.FORCE_COLOR === "false"
        ? 0
        : env.FORCE_COLOR.length === 0
          ? 1
          : Math.min(Number.parseInt(env.FORCE_COLOR, 10), 3);
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
  if ("TF_BUILD" in env && "AGENT_NAME" in env) return 1;
  if (haveStream && !streamIsTTY && forceColor === void 0) return 0;
  let min = forceColor || 0;
  if (env.TERM === "dumb") return min;
  if (import_node_process.default.platform === "win32") {
    let osRelease = import_node_os.default.release().split(".");
    return Number(osRelease[0]) >= 10 && Number(osRelease[2]) >= 10586
      ? Number(osRelease[2]) >= 14931
        ? 3
        : 2
      : 1;
  }
  if ("CI" in env)
    return ["GITHUB_ACTIONS", "GITEA_ACTIONS", "CIRCLECI"].some((key) => key in env)
      ? 3
      : ["TRAVIS", "APPVEYOR", "GITLAB_CI", "BUILDKITE", "DRONE"].some((sign) => sign in env) ||
          env.CI_NAME === "codeship"
        ? 1
        : min;
  if ("TEAMCITY_VERSION" in env)
    return /^(9\.(0*[1-9]\d*)\.|\d{2,}\.)/.test(env.TEAMCITY_VERSION) ? 1 : 0;
  if (
    env.COLORTERM === "truecolor" ||
    env.TERM === "xterm-kitty" ||
    env.TERM === "xterm-ghostty" ||
    env.TERM === "wezterm"
  )
    return 3;
  if ("TERM_PROGRAM" in env) {
    let version = Number.parseInt((env.TERM_PROGRAM_VERSION || "").split(".")[0], 10);
    switch (env.TERM_PROGRAM) {
      case "iTerm.app":
        return version >= 3 ? 3 : 2;
      case "Apple_Terminal":
        return 2;
    }
  }
  return /-256(color)?$/i.test(env.TERM)
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
var supportsColor = {
    stdout: createSupportsColor({ isTTY: import_node_tty.default.isatty(1) }),
    stderr: createSupportsColor({ isTTY: import_node_tty.default.isatty(2) }),
  },
  supports_color_default = supportsColor;
function stringReplaceAll(string, substring, replacer) {
  let index = string.indexOf(substring);
  if (index === -1) return string;
  let substringLength = substring.length,
    endIndex = 0,
    returnValue = "";
  do
    ((returnValue += string.slice(endIndex, index) + substring + replacer),
      (endIndex = index + substringLength),
      (index = string.indexOf(substring, endIndex)));
  while (index !== -1);
  return ((returnValue += string.slice(endIndex)), returnValue);
}
function stringEncaseCRLFWithFirstIndex(string, prefix, postfix, index) {
  let endIndex = 0,
    returnValue = "";
  do {
    let gotCR = string[index - 1] === "\r";
    ((returnValue +=
      string.slice(endIndex, gotCR ? index - 1 : index) +
      prefix +
      (gotCR
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
var { stdout: stdoutColor, stderr: stderrColor } = supports_color_default,
  GENERATOR = Symbol("GENERATOR"),
  STYLER = Symbol("STYLER"),
  IS_EMPTY = Symbol("IS_EMPTY"),
  levelMapping = ["ansi", "ansi", "ansi256", "ansi16m"],
  styles2 = Object.create(null),
  applyOptions = (object, options = {}) => {
    if (
      options.level &&
      !(Number.isInteger(options.level) && options.level >= 0 && options.level <= 3)
    )
      throw new Error("The `level` option should be an integer from 0 to 3");
    let colorLevel = stdoutColor ? stdoutColor.level : 0;
    object.level = options.level === void 0 ? colorLevel : options.level;
  };
var chalkFactory = (options) => {
  let chalk2 = (...strings) => strings.join(" ");
  return (
    applyOptions(chalk2, options),
    Object.setPrototypeOf(chalk2, createChalk.prototype),
    chalk2
  );
};
function createChalk(options) {
  return chalkFactory(options);
}
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
var getModelAnsi = (model, level, type, ...arguments_) =>
    model === "rgb"
      ? level === "ansi16m"
        ? ansi_styles_default[type].ansi16m(...arguments_)
        : level === "ansi256"
          ? ansi_styles_default[type].ansi256(ansi_styles_default.rgbToAnsi256(...arguments_))
          : ansi_styles_default[type].ansi(ansi_styles_default.rgbToAnsi(...arguments_))
      : model === "hex"
        ? getModelAnsi("rgb", level, type, ...ansi_styles_default.hexToRgb(...arguments_))
        : ansi_styles_default[type][model](...arguments_),
  usedModels = ["rgb", "hex", "ansi256"];
for (let model of usedModels) {
  styles2[model] = {
    get() {
      let { level } = this;
      return function (...arguments_) {
        let styler = createStyler(
          getModelAnsi(model, levelMapping[level], "color", ...arguments_),
          ansi_styles_default.color.close,
          this[STYLER],
        );
        return createBuilder(this, styler, this[IS_EMPTY]);
      };
    },
  };
  let bgModel = "bg" + model[0].toUpperCase() + model.slice(1);
  styles2[bgModel] = {
    get() {
      let { level } = this;
      return function (...arguments_) {
        let styler = createStyler(
          getModelAnsi(model, levelMapping[level], "bgColor", ...arguments_),
          ansi_styles_default.bgColor.close,
          this[STYLER],
        );
        return createBuilder(this, styler, this[IS_EMPTY]);
      };
    },
  };
}
var proto = Object.defineProperties(() => {}, {
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
  }),
  createStyler = (open, close, parent) => {
    let openAll, closeAll;
    return (
      parent === void 0
        ? ((openAll = open), (closeAll = close))
        : ((openAll = parent.openAll + open), (closeAll = close + parent.closeAll)),
      { open, close, openAll, closeAll, parent }
    );
  },
  createBuilder = (self, _styler, _isEmpty) => {
    let builder = (...arguments_) =>
      applyStyle(builder, arguments_.length === 1 ? "" + arguments_[0] : arguments_.join(" "));
    return (
      Object.setPrototypeOf(builder, proto),
      (builder[GENERATOR] = self),
      (builder[STYLER] = _styler),
      (builder[IS_EMPTY] = _isEmpty),
      builder
    );
  },
  applyStyle = (self, string) => {
    if (self.level <= 0 || !string) return self[IS_EMPTY] ? "" : string;
    let styler = self[STYLER];
    if (styler === void 0) return string;
    let { openAll, closeAll } = styler;
    if (string.includes("\x1B"))
      for (; styler !== void 0;)
        ((string = stringReplaceAll(string, styler.close, styler.open)), (styler = styler.parent));
    let lfIndex = string.indexOf(`
`);
    return (
      lfIndex !== -1 &&
        (string = stringEncaseCRLFWithFirstIndex(string, closeAll, openAll, lfIndex)),
      openAll + string + closeAll
    );
  };
Object.defineProperties(createChalk.prototype, styles2);
var chalk = createChalk(),
  chalkStderr = createChalk({ level: stderrColor ? stderrColor.level : 0 });
var source_default = chalk;
var import_node_process3 = __toESM(require("node:process"), 1);
var import_node_process2 = __toESM(require("node:process"), 1);
var copyProperty = (to, from, property, ignoreNonConfigurable) => {
    if (
      property === "length" ||
      property === "prototype" ||
      property === "arguments" ||
      property === "caller"
    )
      return;
    let toDescriptor = Object.getOwnPropertyDescriptor(to, property),
      fromDescriptor = Object.getOwnPropertyDescriptor(from, property);
    (!canCopyProperty(toDescriptor, fromDescriptor) && ignoreNonConfigurable) ||
      Object.defineProperty(to, property, fromDescriptor);
  },
  canCopyProperty = function (toDescriptor, fromDescriptor) {
    return (
      toDescriptor === void 0 ||
      toDescriptor.configurable ||
      (toDescriptor.writable === fromDescriptor.writable &&
        toDescriptor.enumerable === fromDescriptor.enumerable &&
        toDescriptor.configurable === fromDescriptor.configurable &&
        (toDescriptor.writable || toDescriptor.value === fromDescriptor.value))
    );
  },
  changePrototype = (to, from) => {
    let fromPrototype = Object.getPrototypeOf(from);
    fromPrototype !== Object.getPrototypeOf(to) && Object.setPrototypeOf(to, fromPrototype);
  },
  wrappedToString = (withName, fromBody) => `/* Wrapped ${withName}*/
${fromBody}`,
  toStringDescriptor = Object.getOwnPropertyDescriptor(Function.prototype, "toString"),
  toStringName = Object.getOwnPropertyDescriptor(Function.prototype.toString, "name"),
  changeToString = (to, from, name) => {
    let withName = name === "" ? "" : `with ${name.trim()}() `,
      newToString = wrappedToString.bind(null, withName, from.toString());
    Object.defineProperty(newToString, "name", toStringName);
    let { writable, enumerable, configurable } = toStringDescriptor;
    Object.defineProperty(to, "toString", {
      value: newToString,
      writable,
      enumerable,
      configurable,
    });
  };
function mimicFunction(to, from, { ignoreNonConfigurable = !1 } = {}) {
  let { name } = to;
  for (let property of Reflect.ownKeys(from))
    copyProperty(to, from, property, ignoreNonConfigurable);
  return (changePrototype(to, from), changeToString(to, from, name), to);
}
var calledFunctions = new WeakMap(),
  onetime = (function_, options = {}) => {
    if (typeof function_ != "function") throw new TypeError("Expected a function");
    let returnValue,
      callCount = 0,
      functionName = function_.displayName || function_.name || "<anonymous>",
      onetime2 = function (...arguments_) {
        if ((calledFunctions.set(onetime2, ++callCount), callCount === 1))
          ((returnValue = function_.apply(this, arguments_)), (function_ = void 0));
        else if (options.throw === !0)
          throw new Error(`Function \`${functionName}\` can only be called once`);
        return returnValue;
      };
    return (mimicFunction(onetime2, function_), calledFunctions.set(onetime2, callCount), onetime2);
  };
onetime.callCount = (function_) => {
  if (!calledFunctions.has(function_))
    throw new Error(
      `The given function \`${function_.name}\` is not wrapped by the \`onetime\` package`,
    );
  return calledFunctions.get(function_);
};
var onetime_default = onetime;
var signals = [];
signals.push("SIGHUP", "SIGINT", "SIGTERM");
process.platform !== "win32" &&
  signals.push(
    "SIGALRM",
    "SIGABRT",
    "SIGVTALRM",
    "SIGXCPU",
    "SIGXFSZ",
    "SIGUSR2",
    "SIGTRAP",
    "SIGSYS",
    "SIGQUIT",
    "SIGIOT",
  );
process.platform === "linux" && signals.push("SIGIO", "SIGPOLL", "SIGPWR", "SIGSTKFLT");
var processOk = (process9) =>
    !!process9 &&
    typeof process9 == "object" &&
    typeof process9.removeListener == "function" &&
    typeof process9.emit == "function" &&
    typeof process9.reallyExit == "function" &&
    typeof process9.listeners == "function" &&
    typeof process9.kill == "function" &&
    typeof process9.pid == "number" &&
    typeof process9.on == "function",
  kExitEmitter = Symbol.for("signal-exit emitter"),
  global = globalThis,
  ObjectDefineProperty = Object.defineProperty.bind(Object),
  Emitter = class {
    emitted = { afterExit: !1, exit: !1 };
    listeners = { afterExit: [], exit: [] };
    count = 0;
    id = Math.random();
    constructor() {
      if (global[kExitEmitter]) return global[kExitEmitter];
      ObjectDefineProperty(global, kExitEmitter, {
        value: this,
        writable: !1,
        enumerable: !1,
        configurable: !1,
      });
    }
    on(ev, fn) {
      this.listeners[ev].push(fn);
    }
    removeListener(ev, fn) {
      let list = this.listeners[ev],
        i = list.indexOf(fn);
      i !== -1 && (i === 0 && list.length === 1 ? (list.length = 0) : list.splice(i, 1));
    }
    emit(ev, code, signal) {
      if (this.emitted[ev]) return !1;
      this.emitted[ev] = !0;
      let ret = !1;
      for (let fn of this.listeners[ev]) ret = fn(code, signal) === !0 || ret;
      return (ev === "exit" && (ret = this.emit("afterExit", code, signal) || ret), ret);
    }
  },
  SignalExitBase = class {},
  signalExitWrap = (handler) => ({
    onExit(cb, opts) {
      return handler.onExit(cb, opts);
    },
    load() {
      return handler.load();
    },
    unload() {
      return handler.unload();
    },
  }),
  SignalExitFallback = class extends SignalExitBase {
    onExit() {
      return () => {};
    }
    load() {}
    unload() {}
  },
  SignalExit = class extends SignalExitBase {
    #hupSig = process3.platform === "win32" ? "SIGINT" : "SIGHUP";
    #emitter = new Emitter();
    #process;
    #originalProcessEmit;
    #originalProcessReallyExit;
    #sigListeners = {};
    #loaded = !1;
    constructor(process9) {
      (super(), (this.#process = process9), (this.#sigListeners = {}));
      for (let sig of signals)
        this.#sigListeners[sig] = () => {
          let listeners = this.#process.listeners(sig),
            { count } = this.#emitter,
            p = process9;
          if (
            (typeof p.__signal_exit_emitter__ == "object" &&
              typeof p.__signal_exit_emitter__.count == "number" &&
              (count += p.__signal_exit_emitter__.count),
            listeners.length === count)
          ) {
            this.unload();
            let ret = this.#emitter.emit("exit", null, sig),
              s = sig === "SIGHUP" ? this.#hupSig : sig;
            ret || process9.kill(process9.pid, s);
          }
        };
      ((this.#originalProcessReallyExit = process9.reallyExit),
        (this.#originalProcessEmit = process9.emit));
    }
    onExit(cb, opts) {
      if (!processOk(this.#process)) return () => {};
      this.#loaded === !1 && this.load();
      let ev = opts?.alwaysLast ? "afterExit" : "exit";
      return (
        this.#emitter.on(ev, cb),
        () => {
          (this.#emitter.removeListener(ev, cb),
            this.#emitter.listeners.exit.length === 0 &&
              this.#emitter.listeners.afterExit.length === 0 &&
              this.unload());
        }
      );
    }
    load() {
      if (!this.#loaded) {
        ((this.#loaded = !0), (this.#emitter.count += 1));
        for (let sig of signals)
          try {
            let fn = this.#sigListeners[sig];
            fn && this.#process.on(sig, fn);
          } catch {}
        ((this.#process.emit = (ev, ...a) => this.#processEmit(ev, ...a)),
          (this.#process.reallyExit = (code) => this.#processReallyExit(code)));
      }
    }
    unload() {
      this.#loaded &&
        ((this.#loaded = !1),
        signals.forEach((sig) => {
          let listener = this.#sigListeners[sig];
          if (!listener) throw new Error("Listener not defined for signal: " + sig);
          try {
            this.#process.removeListener(sig, listener);
          } catch {}
        }),
        (this.#process.emit = this.#originalProcessEmit),
        (this.#process.reallyExit = this.#originalProcessReallyExit),
        (this.#emitter.count -= 1));
    }
    #processReallyExit(code) {
      return processOk(this.#process)
        ? ((this.#process.exitCode = code || 0),
          this.#emitter.emit("exit", this.#process.exitCode, null),
          this.#originalProcessReallyExit.call(this.#process, this.#process.exitCode))
        : 0;
    }
    #processEmit(ev, ...args) {
      let og = this.#originalProcessEmit;
      if (ev === "exit" && processOk(this.#process)) {
        typeof args[0] == "number" && (this.#process.exitCode = args[0]);
        let ret = og.call(this.#process, ev, ...args);
        return (this.#emitter.emit("exit", this.#process.exitCode, null), ret);
      } else return og.call(this.#process, ev, ...args);
    }
  },
  process3 = globalThis.process,
  { onExit, load, unload } = signalExitWrap(
    processOk(process3) ? new SignalExit(process3) : new SignalExitFallback(),
  );
var terminal = import_node_process2.default.stderr.isTTY
    ? import_node_process2.default.stderr
    : import_node_process2.default.stdout.isTTY
      ? import_node_process2.default.stdout
      : void 0,
  restoreCursor = terminal
    ? onetime_default(() => {
        onExit(
          () => {
            terminal.write("\x1B[?25h");
          },
          { alwaysLast: !0 },
        );
      })
    : () => {},
  restore_cursor_default = restoreCursor;
var isHidden = !1,
  cliCursor = {};
cliCursor.show = (writableStream = import_node_process3.default.stderr) => {
  writableStream.isTTY && ((isHidden = !1), writableStream.write("\x1B[?25h"));
};
cliCursor.hide = (writableStream = import_node_process3.default.stderr) => {
  writableStream.isTTY &&
    (restore_cursor_default(), (isHidden = !0), writableStream.write("\x1B[?25l"));
};
cliCursor.toggle = (force, writableStream) => {
  (force !== void 0 && (isHidden = force),
    isHidden ? cliCursor.show(writableStream) : cliCursor.hide(writableStream));
};
var cli_cursor_default = cliCursor;
var spinners_default = {
  dots: {
    interval: 80,
    frames: [
      "\u280B",
      "\u2819",
      "\u2839",
      "\u2838",
      "\u283C",
      "\u2834",
      "\u2826",
      "\u2827",
      "\u2807",
      "\u280F",
    ],
  },
  dots2: {
    interval: 80,
    frames: ["\u28FE", "\u28FD", "\u28FB", "\u28BF", "\u287F", "\u28DF", "\u28EF", "\u28F7"],
  },
  dots3: {
    interval: 80,
    frames: [
      "\u280B",
      "\u2819",
      "\u281A",
      "\u281E",
      "\u2816",
      "\u2826",
      "\u2834",
      "\u2832",
      "\u2833",
      "\u2813",
    ],
  },
  dots4: {
    interval: 80,
    frames: [
      "\u2804",
      "\u2806",
      "\u2807",
      "\u280B",
      "\u2819",
      "\u2838",
      "\u2830",
      "\u2820",
      "\u2830",
      "\u2838",
      "\u2819",
      "\u280B",
      "\u2807",
      "\u2806",
    ],
  },
  dots5: {
    interval: 80,
    frames: [
      "\u280B",
      "\u2819",
      "\u281A",
      "\u2812",
      "\u2802",
      "\u2802",
      "\u2812",
      "\u2832",
      "\u2834",
      "\u2826",
      "\u2816",
      "\u2812",
      "\u2810",
      "\u2810",
      "\u2812",
      "\u2813",
      "\u280B",
    ],
  },
  dots6: {
    interval: 80,
    frames: [
      "\u2801",
      "\u2809",
      "\u2819",
      "\u281A",
      "\u2812",
      "\u2802",
      "\u2802",
      "\u2812",
      "\u2832",
      "\u2834",
      "\u2824",
      "\u2804",
      "\u2804",
      "\u2824",
      "\u2834",
      "\u2832",
      "\u2812",
      "\u2802",
      "\u2802",
      "\u2812",
      "\u281A",
      "\u2819",
      "\u2809",
      "\u2801",
    ],
  },
  dots7: {
    interval: 80,
    frames: [
      "\u2808",
      "\u2809",
      "\u280B",
      "\u2813",
      "\u2812",
      "\u2810",
      "\u2810",
      "\u2812",
      "\u2816",
      "\u2826",
      "\u2824",
      "\u2820",
      "\u2820",
      "\u2824",
      "\u2826",
      "\u2816",
      "\u2812",
      "\u2810",
      "\u2810",
      "\u2812",
      "\u2813",
      "\u280B",
      "\u2809",
      "\u2808",
    ],
  },
  dots8: {
    interval: 80,
    frames: [
      "\u2801",
      "\u2801",
      "\u2809",
      "\u2819",
      "\u281A",
      "\u2812",
      "\u2802",
      "\u2802",
      "\u2812",
      "\u2832",
      "\u2834",
      "\u2824",
      "\u2804",
      "\u2804",
      "\u2824",
      "\u2820",
      "\u2820",
      "\u2824",
      "\u2826",
      "\u2816",
      "\u2812",
      "\u2810",
      "\u2810",
      "\u2812",
      "\u2813",
      "\u280B",
      "\u2809",
      "\u2808",
      "\u2808",
    ],
  },
  dots9: {
    interval: 80,
    frames: ["\u28B9", "\u28BA", "\u28BC", "\u28F8", "\u28C7", "\u2867", "\u2857", "\u284F"],
  },
  dots10: {
    interval: 80,
    frames: ["\u2884", "\u2882", "\u2881", "\u2841", "\u2848", "\u2850", "\u2860"],
  },
  dots11: {
    interval: 100,
    frames: ["\u2801", "\u2802", "\u2804", "\u2840", "\u2880", "\u2820", "\u2810", "\u2808"],
  },
  dots12: {
    interval: 80,
    frames: [
      "\u2880\u2800",
      "\u2840\u2800",
      "\u2804\u2800",
      "\u2882\u2800",
      "\u2842\u2800",
      "\u2805\u2800",
      "\u2883\u2800",
      "\u2843\u2800",
      "\u280D\u2800",
      "\u288B\u2800",
      "\u284B\u2800",
      "\u280D\u2801",
      "\u288B\u2801",
      "\u284B\u2801",
      "\u280D\u2809",
      "\u280B\u2809",
      "\u280B\u2809",
      "\u2809\u2819",
      "\u2809\u2819",
      "\u2809\u2829",
      "\u2808\u2899",
      "\u2808\u2859",
      "\u2888\u2829",
      "\u2840\u2899",
      "\u2804\u2859",
      "\u2882\u2829",
      "\u2842\u2898",
      "\u2805\u2858",
      "\u2883\u2828",
      "\u2843\u2890",
      "\u280D\u2850",
      "\u288B\u2820",
      "\u284B\u2880",
      "\u280D\u2841",
      "\u288B\u2801",
      "\u284B\u2801",
      "\u280D\u2809",
      "\u280B\u2809",
      "\u280B\u2809",
      "\u2809\u2819",
      "\u2809\u2819",
      "\u2809\u2829",
      "\u2808\u2899",
      "\u2808\u2859",
      "\u2808\u2829",
      "\u2800\u2899",
      "\u2800\u2859",
      "\u2800\u2829",
      "\u2800\u2898",
      "\u2800\u2858",
      "\u2800\u2828",
      "\u2800\u2890",
      "\u2800\u2850",
      "\u2800\u2820",
      "\u2800\u2880",
      "\u2800\u2840",
    ],
  },
  dots13: {
    interval: 80,
    frames: ["\u28FC", "\u28F9", "\u28BB", "\u283F", "\u285F", "\u28CF", "\u28E7", "\u28F6"],
  },
  dots14: {
    interval: 80,
    frames: [
      "\u2809\u2809",
      "\u2808\u2819",
      "\u2800\u2839",
      "\u2800\u28B8",
      "\u2800\u28F0",
      "\u2880\u28E0",
      "\u28C0\u28C0",
      "\u28C4\u2840",
      "\u28C6\u2800",
      "\u2847\u2800",
      "\u280F\u2800",
      "\u280B\u2801",
    ],
  },
  dots8Bit: {
    interval: 80,
    frames: [
      "\u2800",
      "\u2801",
      "\u2802",
      "\u2803",
      "\u2804",
      "\u2805",
      "\u2806",
      "\u2807",
      "\u2840",
      "\u2841",
      "\u2842",
      "\u2843",
      "\u2844",
      "\u2845",
      "\u2846",
      "\u2847",
      "\u2808",
      "\u2809",
      "\u280A",
      "\u280B",
      "\u280C",
      "\u280D",
      "\u280E",
      "\u280F",
      "\u2848",
      "\u2849",
      "\u284A",
      "\u284B",
      "\u284C",
      "\u284D",
      "\u284E",
      "\u284F",
      "\u2810",
      "\u2811",
      "\u2812",
      "\u2813",
      "\u2814",
      "\u2815",
      "\u2816",
      "\u2817",
      "\u2850",
      "\u2851",
      "\u2852",
      "\u2853",
      "\u2854",
      "\u2855",
      "\u2856",
      "\u2857",
      "\u2818",
      "\u2819",
      "\u281A",
      "\u281B",
      "\u281C",
      "\u281D",
      "\u281E",
      "\u281F",
      "\u2858",
      "\u2859",
      "\u285A",
      "\u285B",
      "\u285C",
      "\u285D",
      "\u285E",
      "\u285F",
      "\u2820",
      "\u2821",
      "\u2822",
      "\u2823",
      "\u2824",
      "\u2825",
      "\u2826",
      "\u2827",
      "\u2860",
      "\u2861",
      "\u2862",
      "\u2863",
      "\u2864",
      "\u2865",
      "\u2866",
      "\u2867",
      "\u2828",
      "\u2829",
      "\u282A",
      "\u282B",
      "\u282C",
      "\u282D",
      "\u282E",
      "\u282F",
      "\u2868",
      "\u2869",
      "\u286A",
      "\u286B",
      "\u286C",
      "\u286D",
      "\u286E",
      "\u286F",
      "\u2830",
      "\u2831",
      "\u2832",
      "\u2833",
      "\u2834",
      "\u2835",
      "\u2836",
      "\u2837",
      "\u2870",
      "\u2871",
      "\u2872",
      "\u2873",
      "\u2874",
      "\u2875",
      "\u2876",
      "\u2877",
      "\u2838",
      "\u2839",
      "\u283A",
      "\u283B",
      "\u283C",
      "\u283D",
      "\u283E",
      "\u283F",
      "\u2878",
      "\u2879",
      "\u287A",
      "\u287B",
      "\u287C",
      "\u287D",
      "\u287E",
      "\u287F",
      "\u2880",
      "\u2881",
      "\u2882",
      "\u2883",
      "\u2884",
      "\u2885",
      "\u2886",
      "\u2887",
      "\u28C0",
      "\u28C1",
      "\u28C2",
      "\u28C3",
      "\u28C4",
      "\u28C5",
      "\u28C6",
      "\u28C7",
      "\u2888",
      "\u2889",
      "\u288A",
      "\u288B",
      "\u288C",
      "\u288D",
      "\u288E",
      "\u288F",
      "\u28C8",
      "\u28C9",
      "\u28CA",
      "\u28CB",
      "\u28CC",
      "\u28CD",
      "\u28CE",
      "\u28CF",
      "\u2890",
      "\u2891",
      "\u2892",
      "\u2893",
      "\u2894",
      "\u2895",
      "\u2896",
      "\u2897",
      "\u28D0",
      "\u28D1",
      "\u28D2",
      "\u28D3",
      "\u28D4",
      "\u28D5",
      "\u28D6",
      "\u28D7",
      "\u2898",
      "\u2899",
      "\u289A",
      "\u289B",
      "\u289C",
      "\u289D",
      "\u289E",
      "\u289F",
      "\u28D8",
      "\u28D9",
      "\u28DA",
      "\u28DB",
      "\u28DC",
      "\u28DD",
      "\u28DE",
      "\u28DF",
      "\u28A0",
      "\u28A1",
      "\u28A2",
      "\u28A3",
      "\u28A4",
      "\u28A5",
      "\u28A6",
      "\u28A7",
      "\u28E0",
      "\u28E1",
      "\u28E2",
      "\u28E3",
      "\u28E4",
      "\u28E5",
      "\u28E6",
      "\u28E7",
      "\u28A8",
      "\u28A9",
      "\u28AA",
      "\u28AB",
      "\u28AC",
      "\u28AD",
      "\u28AE",
      "\u28AF",
      "\u28E8",
      "\u28E9",
      "\u28EA",
      "\u28EB",
      "\u28EC",
      "\u28ED",
      "\u28EE",
      "\u28EF",
      "\u28B0",
      "\u28B1",
      "\u28B2",
      "\u28B3",
      "\u28B4",
      "\u28B5",
      "\u28B6",
      "\u28B7",
      "\u28F0",
      "\u28F1",
      "\u28F2",
      "\u28F3",
      "\u28F4",
      "\u28F5",
      "\u28F6",
      "\u28F7",
      "\u28B8",
      "\u28B9",
      "\u28BA",
      "\u28BB",
      "\u28BC",
      "\u28BD",
      "\u28BE",
      "\u28BF",
      "\u28F8",
      "\u28F9",
      "\u28FA",
      "\u28FB",
      "\u28FC",
      "\u28FD",
      "\u28FE",
      "\u28FF",
    ],
  },
  dotsCircle: {
    interval: 80,
    frames: [
      "\u288E ",
      "\u280E\u2801",
      "\u280A\u2811",
      "\u2808\u2831",
      " \u2871",
      "\u2880\u2870",
      "\u2884\u2860",
      "\u2886\u2840",
    ],
  },
  sand: {
    interval: 80,
    frames: [
      "\u2801",
      "\u2802",
      "\u2804",
      "\u2840",
      "\u2848",
      "\u2850",
      "\u2860",
      "\u28C0",
      "\u28C1",
      "\u28C2",
      "\u28C4",
      "\u28CC",
      "\u28D4",
      "\u28E4",
      "\u28E5",
      "\u28E6",
      "\u28EE",
      "\u28F6",
      "\u28F7",
      "\u28FF",
      "\u287F",
      "\u283F",
      "\u289F",
      "\u281F",
      "\u285B",
      "\u281B",
      "\u282B",
      "\u288B",
      "\u280B",
      "\u280D",
      "\u2849",
      "\u2809",
      "\u2811",
      "\u2821",
      "\u2881",
    ],
  },
  line: { interval: 130, frames: ["-", "\\", "|", "/"] },
  line2: { interval: 100, frames: ["\u2802", "-", "\u2013", "\u2014", "\u2013", "-"] },
  rollingLine: { interval: 80, frames: ["/  ", " - ", " \\ ", "  |", "  |", " \\ ", " - ", "/  "] },
  pipe: {
    interval: 100,
    frames: ["\u2524", "\u2518", "\u2534", "\u2514", "\u251C", "\u250C", "\u252C", "\u2510"],
  },
  simpleDots: { interval: 400, frames: [".  ", ".. ", "...", "   "] },
  simpleDotsScrolling: { interval: 200, frames: [".  ", ".. ", "...", " ..", "  .", "   "] },
  star: { interval: 70, frames: ["\u2736", "\u2738", "\u2739", "\u273A", "\u2739", "\u2737"] },
  star2: { interval: 80, frames: ["+", "x", "*"] },
  flip: { interval: 70, frames: ["_", "_", "_", "-", "`", "`", "'", "\xB4", "-", "_", "_", "_"] },
  hamburger: { interval: 100, frames: ["\u2631", "\u2632", "\u2634"] },
  growVertical: {
    interval: 120,
    frames: [
      "\u2581",
      "\u2583",
      "\u2584",
      "\u2585",
      "\u2586",
      "\u2587",
      "\u2586",
      "\u2585",
      "\u2584",
      "\u2583",
    ],
  },
  growHorizontal: {
    interval: 120,
    frames: [
      "\u258F",
      "\u258E",
      "\u258D",
      "\u258C",
      "\u258B",
      "\u258A",
      "\u2589",
      "\u258A",
      "\u258B",
      "\u258C",
      "\u258D",
      "\u258E",
    ],
  },
  balloon: { interval: 140, frames: [" ", ".", "o", "O", "@", "*", " "] },
  balloon2: { interval: 120, frames: [".", "o", "O", "\xB0", "O", "o", "."] },
  noise: { interval: 100, frames: ["\u2593", "\u2592", "\u2591"] },
  bounce: { interval: 120, frames: ["\u2801", "\u2802", "\u2804", "\u2802"] },
  boxBounce: { interval: 120, frames: ["\u2596", "\u2598", "\u259D", "\u2597"] },
  boxBounce2: { interval: 100, frames: ["\u258C", "\u2580", "\u2590", "\u2584"] },
  triangle: { interval: 50, frames: ["\u25E2", "\u25E3", "\u25E4", "\u25E5"] },
  binary: {
    interval: 80,
    frames: [
      "010010",
      "001100",
      "100101",
      "111010",
      "111101",
      "010111",
      "101011",
      "111000",
      "110011",
      "110101",
    ],
  },
  arc: { interval: 100, frames: ["\u25DC", "\u25E0", "\u25DD", "\u25DE", "\u25E1", "\u25DF"] },
  circle: { interval: 120, frames: ["\u25E1", "\u2299", "\u25E0"] },
  squareCorners: { interval: 180, frames: ["\u25F0", "\u25F3", "\u25F2", "\u25F1"] },
  circleQuarters: { interval: 120, frames: ["\u25F4", "\u25F7", "\u25F6", "\u25F5"] },
  circleHalves: { interval: 50, frames: ["\u25D0", "\u25D3", "\u25D1", "\u25D2"] },
  squish: { interval: 100, frames: ["\u256B", "\u256A"] },
  toggle: { interval: 250, frames: ["\u22B6", "\u22B7"] },
  toggle2: { interval: 80, frames: ["\u25AB", "\u25AA"] },
  toggle3: { interval: 120, frames: ["\u25A1", "\u25A0"] },
  toggle4: { interval: 100, frames: ["\u25A0", "\u25A1", "\u25AA", "\u25AB"] },
  toggle5: { interval: 100, frames: ["\u25AE", "\u25AF"] },
  toggle6: { interval: 300, frames: ["\u101D", "\u1040"] },
  toggle7: { interval: 80, frames: ["\u29BE", "\u29BF"] },
  toggle8: { interval: 100, frames: ["\u25CD", "\u25CC"] },
  toggle9: { interval: 100, frames: ["\u25C9", "\u25CE"] },
  toggle10: { interval: 100, frames: ["\u3282", "\u3280", "\u3281"] },
  toggle11: { interval: 50, frames: ["\u29C7", "\u29C6"] },
  toggle12: { interval: 120, frames: ["\u2617", "\u2616"] },
  toggle13: { interval: 80, frames: ["=", "*", "-"] },
  arrow: {
    interval: 100,
    frames: ["\u2190", "\u2196", "\u2191", "\u2197", "\u2192", "\u2198", "\u2193", "\u2199"],
  },
  arrow2: {
    interval: 80,
    frames: [
      "\u2B06\uFE0F ",
      "\u2197\uFE0F ",
      "\u27A1\uFE0F ",
      "\u2198\uFE0F ",
      "\u2B07\uFE0F ",
      "\u2199\uFE0F ",
      "\u2B05\uFE0F ",
      "\u2196\uFE0F ",
    ],
  },
  arrow3: {
    interval: 120,
    frames: [
      "\u25B9\u25B9\u25B9\u25B9\u25B9",
      "\u25B8\u25B9\u25B9\u25B9\u25B9",
      "\u25B9\u25B8\u25B9\u25B9\u25B9",
      "\u25B9\u25B9\u25B8\u25B9\u25B9",
      "\u25B9\u25B9\u25B9\u25B8\u25B9",
      "\u25B9\u25B9\u25B9\u25B9\u25B8",
    ],
  },
  bouncingBar: {
    interval: 80,
    frames: [
      "[    ]",
      "[=   ]",
      "[==  ]",
      "[=== ]",
      "[====]",
      "[ ===]",
      "[  ==]",
      "[   =]",
      "[    ]",
      "[   =]",
      "[  ==]",
      "[ ===]",
      "[====]",
      "[=== ]",
      "[==  ]",
      "[=   ]",
    ],
  },
  bouncingBall: {
    interval: 80,
    frames: [
      "( \u25CF    )",
      "(  \u25CF   )",
      "(   \u25CF  )",
      "(    \u25CF )",
      "(     \u25CF)",
      "(    \u25CF )",
      "(   \u25CF  )",
      "(  \u25CF   )",
      "( \u25CF    )",
      "(\u25CF     )",
    ],
  },
  smiley: { interval: 200, frames: ["\u{1F604} ", "\u{1F61D} "] },
  monkey: { interval: 300, frames: ["\u{1F648} ", "\u{1F648} ", "\u{1F649} ", "\u{1F64A} "] },
  hearts: {
    interval: 100,
    frames: ["\u{1F49B} ", "\u{1F499} ", "\u{1F49C} ", "\u{1F49A} ", "\u{1F497} "],
  },
  clock: {
    interval: 100,
    frames: [
      "\u{1F55B} ",
      "\u{1F550} ",
      "\u{1F551} ",
      "\u{1F552} ",
      "\u{1F553} ",
      "\u{1F554} ",
      "\u{1F555} ",
      "\u{1F556} ",
      "\u{1F557} ",
      "\u{1F558} ",
      "\u{1F559} ",
      "\u{1F55A} ",
    ],
  },
  earth: { interval: 180, frames: ["\u{1F30D} ", "\u{1F30E} ", "\u{1F30F} "] },
  material: {
    interval: 17,
    frames: [
      "\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581",
      "\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581",
      "\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581",
      "\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581",
      "\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581",
      "\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581",
      "\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581",
      "\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581",
      "\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581",
      "\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581",
      "\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588",
      "\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588",
      "\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588",
      "\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588",
      "\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588",
      "\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588",
      "\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588",
      "\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581",
      "\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581\u2581",
      "\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581\u2581",
      "\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581",
      "\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581\u2581",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581\u2581",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2581",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2588",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
      "\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581\u2581",
    ],
  },
  moon: {
    interval: 80,
    frames: [
      "\u{1F311} ",
      "\u{1F312} ",
      "\u{1F313} ",
      "\u{1F314} ",
      "\u{1F315} ",
      "\u{1F316} ",
      "\u{1F317} ",
      "\u{1F318} ",
    ],
  },
  runner: { interval: 140, frames: ["\u{1F6B6} ", "\u{1F3C3} "] },
  pong: {
    interval: 80,
    frames: [
      "\u2590\u2802       \u258C",
      "\u2590\u2808       \u258C",
      "\u2590 \u2802      \u258C",
      "\u2590 \u2820      \u258C",
      "\u2590  \u2840     \u258C",
      "\u2590  \u2820     \u258C",
      "\u2590   \u2802    \u258C",
      "\u2590   \u2808    \u258C",
      "\u2590    \u2802   \u258C",
      "\u2590    \u2820   \u258C",
      "\u2590     \u2840  \u258C",
      "\u2590     \u2820  \u258C",
      "\u2590      \u2802 \u258C",
      "\u2590      \u2808 \u258C",
      "\u2590       \u2802\u258C",
      "\u2590       \u2820\u258C",
      "\u2590       \u2840\u258C",
      "\u2590      \u2820 \u258C",
      "\u2590      \u2802 \u258C",
      "\u2590     \u2808  \u258C",
      "\u2590     \u2802  \u258C",
      "\u2590    \u2820   \u258C",
      "\u2590    \u2840   \u258C",
      "\u2590   \u2820    \u258C",
      "\u2590   \u2802    \u258C",
      "\u2590  \u2808     \u258C",
      "\u2590  \u2802     \u258C",
      "\u2590 \u2820      \u258C",
      "\u2590 \u2840      \u258C",
      "\u2590\u2820       \u258C",
    ],
  },
  shark: {
    interval: 120,
    frames: [
      "\u2590|\\____________\u258C",
      "\u2590_|\\___________\u258C",
      "\u2590__|\\__________\u258C",
      "\u2590___|\\_________\u258C",
      "\u2590____|\\________\u258C",
      "\u2590_____|\\_______\u258C",
      "\u2590______|\\______\u258C",
      "\u2590_______|\\_____\u258C",
      "\u2590________|\\____\u258C",
      "\u2590_________|\\___\u258C",
      "\u2590__________|\\__\u258C",
      "\u2590___________|\\_\u258C",
      "\u2590____________|\\\u258C",
      "\u2590____________/|\u258C",
      "\u2590___________/|_\u258C",
      "\u2590__________/|__\u258C",
      "\u2590_________/|___\u258C",
      "\u2590________/|____\u258C",
      "\u2590_______/|_____\u258C",
      "\u2590______/|______\u258C",
      "\u2590_____/|_______\u258C",
      "\u2590____/|________\u258C",
      "\u2590___/|_________\u258C",
      "\u2590__/|__________\u258C",
      "\u2590_/|___________\u258C",
      "\u2590/|____________\u258C",
    ],
  },
  dqpb: { interval: 100, frames: ["d", "q", "p", "b"] },
  weather: {
    interval: 100,
    frames: [
      "\u2600\uFE0F ",
      "\u2600\uFE0F ",
      "\u2600\uFE0F ",
      "\u{1F324} ",
      "\u26C5\uFE0F ",
      "\u{1F325} ",
      "\u2601\uFE0F ",
      "\u{1F327} ",
      "\u{1F328} ",
      "\u{1F327} ",
      "\u{1F328} ",
      "\u{1F327} ",
      "\u{1F328} ",
      "\u26C8 ",
      "\u{1F328} ",
      "\u{1F327} ",
      "\u{1F328} ",
      "\u2601\uFE0F ",
      "\u{1F325} ",
      "\u26C5\uFE0F ",
      "\u{1F324} ",
      "\u2600\uFE0F ",
      "\u2600\uFE0F ",
    ],
  },
  christmas: { interval: 400, frames: ["\u{1F332}", "\u{1F384}"] },
  grenade: {
    interval: 80,
    frames: [
      "\u060C  ",
      "\u2032  ",
      " \xB4 ",
      " \u203E ",
      "  \u2E0C",
      "  \u2E0A",
      "  |",
      "  \u204E",
      "  \u2055",
      " \u0DF4 ",
      "  \u2053",
      "   ",
      "   ",
      "   ",
    ],
  },
  point: {
    interval: 125,
    frames: [
      "\u2219\u2219\u2219",
      "\u25CF\u2219\u2219",
      "\u2219\u25CF\u2219",
      "\u2219\u2219\u25CF",
      "\u2219\u2219\u2219",
    ],
  },
  layer: { interval: 150, frames: ["-", "=", "\u2261"] },
  betaWave: {
    interval: 80,
    frames: [
      "\u03C1\u03B2\u03B2\u03B2\u03B2\u03B2\u03B2",
      "\u03B2\u03C1\u03B2\u03B2\u03B2\u03B2\u03B2",
      "\u03B2\u03B2\u03C1\u03B2\u03B2\u03B2\u03B2",
      "\u03B2\u03B2\u03B2\u03C1\u03B2\u03B2\u03B2",
      "\u03B2\u03B2\u03B2\u03B2\u03C1\u03B2\u03B2",
      "\u03B2\u03B2\u03B2\u03B2\u03B2\u03C1\u03B2",
      "\u03B2\u03B2\u03B2\u03B2\u03B2\u03B2\u03C1",
    ],
  },
  fingerDance: {
    interval: 160,
    frames: ["\u{1F918} ", "\u{1F91F} ", "\u{1F596} ", "\u270B ", "\u{1F91A} ", "\u{1F446} "],
  },
  fistBump: {
    interval: 80,
    frames: [
      "\u{1F91C}\u3000\u3000\u3000\u3000\u{1F91B} ",
      "\u{1F91C}\u3000\u3000\u3000\u3000\u{1F91B} ",
      "\u{1F91C}\u3000\u3000\u3000\u3000\u{1F91B} ",
      "\u3000\u{1F91C}\u3000\u3000\u{1F91B}\u3000 ",
      "\u3000\u3000\u{1F91C}\u{1F91B}\u3000\u3000 ",
      "\u3000\u{1F91C}\u2728\u{1F91B}\u3000\u3000 ",
      "\u{1F91C}\u3000\u2728\u3000\u{1F91B}\u3000 ",
    ],
  },
  soccerHeader: {
    interval: 80,
    frames: [
      " \u{1F9D1}\u26BD\uFE0F       \u{1F9D1} ",
      "\u{1F9D1}  \u26BD\uFE0F      \u{1F9D1} ",
      "\u{1F9D1}   \u26BD\uFE0F     \u{1F9D1} ",
      "\u{1F9D1}    \u26BD\uFE0F    \u{1F9D1} ",
      "\u{1F9D1}     \u26BD\uFE0F   \u{1F9D1} ",
      "\u{1F9D1}      \u26BD\uFE0F  \u{1F9D1} ",
      "\u{1F9D1}       \u26BD\uFE0F\u{1F9D1}  ",
      "\u{1F9D1}      \u26BD\uFE0F  \u{1F9D1} ",
      "\u{1F9D1}     \u26BD\uFE0F   \u{1F9D1} ",
      "\u{1F9D1}    \u26BD\uFE0F    \u{1F9D1} ",
      "\u{1F9D1}   \u26BD\uFE0F     \u{1F9D1} ",
      "\u{1F9D1}  \u26BD\uFE0F      \u{1F9D1} ",
    ],
  },
  mindblown: {
    interval: 160,
    frames: [
      "\u{1F610} ",
      "\u{1F610} ",
      "\u{1F62E} ",
      "\u{1F62E} ",
      "\u{1F626} ",
      "\u{1F626} ",
      "\u{1F627} ",
      "\u{1F627} ",
      "\u{1F92F} ",
      "\u{1F4A5} ",
      "\u2728 ",
      "\u3000 ",
      "\u3000 ",
      "\u3000 ",
    ],
  },
  speaker: { interval: 160, frames: ["\u{1F508} ", "\u{1F509} ", "\u{1F50A} ", "\u{1F509} "] },
  orangePulse: {
    interval: 100,
    frames: ["\u{1F538} ", "\u{1F536} ", "\u{1F7E0} ", "\u{1F7E0} ", "\u{1F536} "],
  },
  bluePulse: {
    interval: 100,
    frames: ["\u{1F539} ", "\u{1F537} ", "\u{1F535} ", "\u{1F535} ", "\u{1F537} "],
  },
  orangeBluePulse: {
    interval: 100,
    frames: [
      "\u{1F538} ",
      "\u{1F536} ",
      "\u{1F7E0} ",
      "\u{1F7E0} ",
      "\u{1F536} ",
      "\u{1F539} ",
      "\u{1F537} ",
      "\u{1F535} ",
      "\u{1F535} ",
      "\u{1F537} ",
    ],
  },
  timeTravel: {
    interval: 100,
    frames: [
      "\u{1F55B} ",
      "\u{1F55A} ",
      "\u{1F559} ",
      "\u{1F558} ",
      "\u{1F557} ",
      "\u{1F556} ",
      "\u{1F555} ",
      "\u{1F554} ",
      "\u{1F553} ",
      "\u{1F552} ",
      "\u{1F551} ",
      "\u{1F550} ",
    ],
  },
  aesthetic: {
    interval: 80,
    frames: [
      "\u25B0\u25B1\u25B1\u25B1\u25B1\u25B1\u25B1",
      "\u25B0\u25B0\u25B1\u25B1\u25B1\u25B1\u25B1",
      "\u25B0\u25B0\u25B0\u25B1\u25B1\u25B1\u25B1",
      "\u25B0\u25B0\u25B0\u25B0\u25B1\u25B1\u25B1",
      "\u25B0\u25B0\u25B0\u25B0\u25B0\u25B1\u25B1",
      "\u25B0\u25B0\u25B0\u25B0\u25B0\u25B0\u25B1",
      "\u25B0\u25B0\u25B0\u25B0\u25B0\u25B0\u25B0",
      "\u25B0\u25B1\u25B1\u25B1\u25B1\u25B1\u25B1",
    ],
  },
  dwarfFortress: {
    interval: 80,
    frames: [
      " \u2588\u2588\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "\u263A\u2588\u2588\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "\u263A\u2588\u2588\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "\u263A\u2593\u2588\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "\u263A\u2593\u2588\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "\u263A\u2592\u2588\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "\u263A\u2592\u2588\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "\u263A\u2591\u2588\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "\u263A\u2591\u2588\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "\u263A \u2588\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      " \u263A\u2588\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      " \u263A\u2588\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      " \u263A\u2593\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      " \u263A\u2593\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      " \u263A\u2592\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      " \u263A\u2592\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      " \u263A\u2591\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      " \u263A\u2591\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      " \u263A \u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "  \u263A\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "  \u263A\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "  \u263A\u2593\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "  \u263A\u2593\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "  \u263A\u2592\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "  \u263A\u2592\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "  \u263A\u2591\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "  \u263A\u2591\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "  \u263A \u2588\u2588\u2588\xA3\xA3\xA3  ",
      "   \u263A\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "   \u263A\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "   \u263A\u2593\u2588\u2588\xA3\xA3\xA3  ",
      "   \u263A\u2593\u2588\u2588\xA3\xA3\xA3  ",
      "   \u263A\u2592\u2588\u2588\xA3\xA3\xA3  ",
      "   \u263A\u2592\u2588\u2588\xA3\xA3\xA3  ",
      "   \u263A\u2591\u2588\u2588\xA3\xA3\xA3  ",
      "   \u263A\u2591\u2588\u2588\xA3\xA3\xA3  ",
      "   \u263A \u2588\u2588\xA3\xA3\xA3  ",
      "    \u263A\u2588\u2588\xA3\xA3\xA3  ",
      "    \u263A\u2588\u2588\xA3\xA3\xA3  ",
      "    \u263A\u2593\u2588\xA3\xA3\xA3  ",
      "    \u263A\u2593\u2588\xA3\xA3\xA3  ",
      "    \u263A\u2592\u2588\xA3\xA3\xA3  ",
      "    \u263A\u2592\u2588\xA3\xA3\xA3  ",
      "    \u263A\u2591\u2588\xA3\xA3\xA3  ",
      "    \u263A\u2591\u2588\xA3\xA3\xA3  ",
      "    \u263A \u2588\xA3\xA3\xA3  ",
      "     \u263A\u2588\xA3\xA3\xA3  ",
      "     \u263A\u2588\xA3\xA3\xA3  ",
      "     \u263A\u2593\xA3\xA3\xA3  ",
      "     \u263A\u2593\xA3\xA3\xA3  ",
      "     \u263A\u2592\xA3\xA3\xA3  ",
      "     \u263A\u2592\xA3\xA3\xA3  ",
      "     \u263A\u2591\xA3\xA3\xA3  ",
      "     \u263A\u2591\xA3\xA3\xA3  ",
      "     \u263A \xA3\xA3\xA3  ",
      "      \u263A\xA3\xA3\xA3  ",
      "      \u263A\xA3\xA3\xA3  ",
      "      \u263A\u2593\xA3\xA3  ",
      "      \u263A\u2593\xA3\xA3  ",
      "      \u263A\u2592\xA3\xA3  ",
      "      \u263A\u2592\xA3\xA3  ",
      "      \u263A\u2591\xA3\xA3  ",
      "      \u263A\u2591\xA3\xA3  ",
      "      \u263A \xA3\xA3  ",
      "       \u263A\xA3\xA3  ",
      "       \u263A\xA3\xA3  ",
      "       \u263A\u2593\xA3  ",
      "       \u263A\u2593\xA3  ",
      "       \u263A\u2592\xA3  ",
      "       \u263A\u2592\xA3  ",
      "       \u263A\u2591\xA3  ",
      "       \u263A\u2591\xA3  ",
      "       \u263A \xA3  ",
      "        \u263A\xA3  ",
      "        \u263A\xA3  ",
      "        \u263A\u2593  ",
      "        \u263A\u2593  ",
      "        \u263A\u2592  ",
      "        \u263A\u2592  ",
      "        \u263A\u2591  ",
      "        \u263A\u2591  ",
      "        \u263A   ",
      "        \u263A  &",
      "        \u263A \u263C&",
      "       \u263A \u263C &",
      "       \u263A\u263C  &",
      "      \u263A\u263C  & ",
      "      \u203C   & ",
      "     \u263A   &  ",
      "    \u203C    &  ",
      "   \u263A    &   ",
      "  \u203C     &   ",
      " \u263A     &    ",
      "\u203C      &    ",
      "      &     ",
      "      &     ",
      "     &   \u2591  ",
      "     &   \u2592  ",
      "    &    \u2593  ",
      "    &    \xA3  ",
      "   &    \u2591\xA3  ",
      "   &    \u2592\xA3  ",
      "  &     \u2593\xA3  ",
      "  &     \xA3\xA3  ",
      " &     \u2591\xA3\xA3  ",
      " &     \u2592\xA3\xA3  ",
      "&      \u2593\xA3\xA3  ",
      "&      \xA3\xA3\xA3  ",
      "      \u2591\xA3\xA3\xA3  ",
      "      \u2592\xA3\xA3\xA3  ",
      "      \u2593\xA3\xA3\xA3  ",
      "      \u2588\xA3\xA3\xA3  ",
      "     \u2591\u2588\xA3\xA3\xA3  ",
      "     \u2592\u2588\xA3\xA3\xA3  ",
      "     \u2593\u2588\xA3\xA3\xA3  ",
      "     \u2588\u2588\xA3\xA3\xA3  ",
      "    \u2591\u2588\u2588\xA3\xA3\xA3  ",
      "    \u2592\u2588\u2588\xA3\xA3\xA3  ",
      "    \u2593\u2588\u2588\xA3\xA3\xA3  ",
      "    \u2588\u2588\u2588\xA3\xA3\xA3  ",
      "   \u2591\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "   \u2592\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "   \u2593\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "   \u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "  \u2591\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "  \u2592\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "  \u2593\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      "  \u2588\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      " \u2591\u2588\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      " \u2592\u2588\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      " \u2593\u2588\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      " \u2588\u2588\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
      " \u2588\u2588\u2588\u2588\u2588\u2588\xA3\xA3\xA3  ",
    ],
  },
  fish: {
    interval: 80,
    frames: [
      "~~~~~~~~~~~~~~~~~~~~",
      "> ~~~~~~~~~~~~~~~~~~",
      "\xBA> ~~~~~~~~~~~~~~~~~",
      "(\xBA> ~~~~~~~~~~~~~~~~",
      "((\xBA> ~~~~~~~~~~~~~~~",
      "<((\xBA> ~~~~~~~~~~~~~~",
      "><((\xBA> ~~~~~~~~~~~~~",
      " ><((\xBA> ~~~~~~~~~~~~",
      "~ ><((\xBA> ~~~~~~~~~~~",
      "~~ <>((\xBA> ~~~~~~~~~~",
      "~~~ ><((\xBA> ~~~~~~~~~",
      "~~~~ <>((\xBA> ~~~~~~~~",
      "~~~~~ ><((\xBA> ~~~~~~~",
      "~~~~~~ <>((\xBA> ~~~~~~",
      "~~~~~~~ ><((\xBA> ~~~~~",
      "~~~~~~~~ <>((\xBA> ~~~~",
      "~~~~~~~~~ ><((\xBA> ~~~",
      "~~~~~~~~~~ <>((\xBA> ~~",
      "~~~~~~~~~~~ ><((\xBA> ~",
      "~~~~~~~~~~~~ <>((\xBA> ",
      "~~~~~~~~~~~~~ ><((\xBA>",
      "~~~~~~~~~~~~~~ <>((\xBA",
      "~~~~~~~~~~~~~~~ ><((",
      "~~~~~~~~~~~~~~~~ <>(",
      "~~~~~~~~~~~~~~~~~ ><",
      "~~~~~~~~~~~~~~~~~~ <",
      "~~~~~~~~~~~~~~~~~~~~",
    ],
  },
};
var cli_spinners_default = spinners_default,
  spinnersList = Object.keys(spinners_default);
var symbols_exports = {};
__export(symbols_exports, {
  error: () => error,
  info: () => info,
  success: () => success,
  warning: () => warning,
});
var import_node_tty2 = __toESM(require("node:tty"), 1),
  hasColors = import_node_tty2.default?.WriteStream?.prototype?.hasColors?.() ?? !1,
  format = (open, close) => {
    if (!hasColors) return (input) => input;
    let openCode = `\x1B[${open}m`,
      closeCode = `\x1B[${close}m`;
    return (input) => {
      let string = input + "",
        index = string.indexOf(closeCode);
      if (index === -1) return openCode + string + closeCode;
      let result = openCode,
        lastIndex = 0,
        replaceCode = (close === 22 ? closeCode : "") + openCode;
      for (; index !== -1;)
        ((result += string.slice(lastIndex, index) + replaceCode),
          (lastIndex = index + closeCode.length),
          (index = string.indexOf(closeCode, lastIndex)));
      return ((result += string.slice(lastIndex) + closeCode), result);
    };
  },
  reset = format(0, 0),
  bold = format(1, 22),
  dim = format(2, 22),
  italic = format(3, 23),
  underline = format(4, 24),
  underlineDouble = format("4:2", 24),
  underlineCurly = format("4:3", 24),
  underlineDotted = format("4:4", 24),
  underlineDashed = format("4:5", 24),
  overline = format(53, 55),
  inverse = format(7, 27),
  hidden = format(8, 28),
  strikethrough = format(9, 29),
  black = format(30, 39),
  red = format(31, 39),
  green = format(32, 39),
  yellow = format(33, 39),
  blue = format(34, 39),
  magenta = format(35, 39),
  cyan = format(36, 39),
  white = format(37, 39),
  gray = format(90, 39),
  bgBlack = format(40, 49),
  bgRed = format(41, 49),
  bgGreen = format(42, 49),
  bgYellow = format(43, 49),
  bgBlue = format(44, 49),
  bgMagenta = format(45, 49),
  bgCyan = format(46, 49),
  bgWhite = format(47, 49),
  bgGray = format(100, 49),
  redBright = format(91, 39),
  greenBright = format(92, 39),
  yellowBright = format(93, 39),
  blueBright = format(94, 39),
  magentaBright = format(95, 39),
  cyanBright = format(96, 39),
  whiteBright = format(97, 39),
  bgRedBright = format(101, 49),
  bgGreenBright = format(102, 49),
  bgYellowBright = format(103, 49),
  bgBlueBright = format(104, 49),
  bgMagentaBright = format(105, 49),
  bgCyanBright = format(106, 49),
  bgWhiteBright = format(107, 49),
  underlineBlack = format("58;5;0", 59),
  underlineRed = format("58;5;1", 59),
  underlineGreen = format("58;5;2", 59),
  underlineYellow = format("58;5;3", 59),
  underlineBlue = format("58;5;4", 59),
  underlineMagenta = format("58;5;5", 59),
  underlineCyan = format("58;5;6", 59),
  underlineWhite = format("58;5;7", 59),
  underlineGray = format("58;5;8", 59),
  underlineRedBright = format("58;5;9", 59),
  underlineGreenBright = format("58;5;10", 59),
  underlineYellowBright = format("58;5;11", 59),
  underlineBlueBright = format("58;5;12", 59),
  underlineMagentaBright = format("58;5;13", 59),
  underlineCyanBright = format("58;5;14", 59),
  underlineWhiteBright = format("58;5;15", 59);
var import_node_process4 = __toESM(require("node:process"), 1);
function isUnicodeSupported() {
  let { env: env2 } = import_node_process4.default,
    { TERM, TERM_PROGRAM } = env2;
  return import_node_process4.default.platform !== "win32"
    ? TERM !== "linux"
    : !!env2.WT_SESSION ||
        !!env2.TERMINUS_SUBLIME ||
        env2.ConEmuTask === "{cmd::Cmder}" ||
        TERM_PROGRAM === "Terminus-Sublime" ||
        TERM_PROGRAM === "vscode" ||
        TERM === "xterm-256color" ||
        TERM === "alacritty" ||
        TERM === "rxvt-unicode" ||
        TERM === "rxvt-unicode-256color" ||
        env2.TERMINAL_EMULATOR === "JetBrains-JediTerm";
}
var _isUnicodeSupported = isUnicodeSupported(),
  info = blue(_isUnicodeSupported ? "\u2139" : "i"),
  success = green(_isUnicodeSupported ? "\u2714" : "\u221A"),
  warning = yellow(_isUnicodeSupported ? "\u26A0" : "\u203C"),
  error = red(_isUnicodeSupported ? "\u2716" : "\xD7");
var ST = String.raw`(?:\u001B\u005C|\u009C)`,
  stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`,
  osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`,
  controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`,
  linuxPalette = String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`,
  csi = String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`,
  escape = String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`,
  pattern = `${linuxPalette}|${osc}|${controlString}|${csi}|${escape}`;
function ansiRegex({ onlyFirst = !1 } = {}) {
  return new RegExp(pattern, onlyFirst ? void 0 : "g");
}
var regex = ansiRegex();
function stripAnsi(string) {
  if (typeof string != "string")
    throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
  return !string.includes("\x1B") && !string.includes("\x9B") ? string : string.replace(regex, "");
}
var ambiguousRanges = [
    161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208,
    208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252,
    254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319,
    322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466,
    468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713,
    715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961,
    963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221,
    8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308,
    8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470,
    8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585,
    8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712,
    8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741,
    8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801,
    8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869,
    8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633,
    9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681,
    9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792,
    9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919,
    9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977,
    9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743,
    65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373,
    127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109,
  ],
  fullwidthMinimalCodePoint = 12288,
  fullwidthMaximumCodePoint = 65510,
  fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];
var wideMinimalCodePoint = 4352,
  wideMaximumCodePoint = 262141,
  wideRanges = [
    4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749,
    9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918,
    9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981,
    9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071,
    10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904,
    11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543,
    12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128,
    42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126,
    65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888,
    102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898,
    110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648,
    119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488,
    127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789,
    127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988,
    127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336,
    128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716,
    128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986,
    128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648,
    129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072,
    196605, 196608, 262141,
  ];
var isInRange = (ranges, codePoint) => {
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
var commonCjkCodePoint = 19968,
  [wideFastPathStart, wideFastPathEnd] = findWideFastPathRange(wideRanges);
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
var isAmbiguous = (codePoint) =>
    codePoint < 161 || codePoint > 1114109 ? !1 : isInRange(ambiguousRanges, codePoint),
  isFullwidth = (codePoint) =>
    codePoint < fullwidthMinimalCodePoint || codePoint > fullwidthMaximumCodePoint
      ? !1
      : isInRange(fullwidthRanges, codePoint);
var isWide = (codePoint) =>
  codePoint >= wideFastPathStart && codePoint <= wideFastPathEnd
    ? !0
    : codePoint < wideMinimalCodePoint || codePoint > wideMaximumCodePoint
      ? !1
      : isInRange(wideRanges, codePoint);
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
var segmenter = new Intl.Segmenter(),
  visibleCharacterRegex = new RegExp(
    "[^\\p{Default_Ignorable_Code_Point}\\p{Control}\\p{Format}\\p{Nonspacing_Mark}\\p{Enclosing_Mark}\\p{Surrogate}]",
    "v",
  ),
  spacingMarkRegex = new RegExp("\\p{Spacing_Mark}", "v"),
  rgiEmojiRegex = new RegExp("^\\p{RGI_Emoji}$", "v"),
  unqualifiedKeycapRegex = /^[\d#*]\u20E3$/,
  extendedPictographicRegex = new RegExp("\\p{Extended_Pictographic}", "gu");
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
    first = !0;
  for (let character of visibleSegment) {
    if (first) {
      first = !1;
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
function isInteractive({ stream = process.stdout } = {}) {
  return !!(stream && stream.isTTY && process.env.TERM !== "dumb" && !("CI" in process.env));
}
var import_node_process5 = __toESM(require("node:process"), 1),
  ASCII_ETX_CODE = 3,
  StdinDiscarder = class {
    #activeCount = 0;
    #stdin;
    #stdinWasPaused = !1;
    #stdinWasRaw = !1;
    #handleInputBound = (chunk) => {
      if (!chunk?.length) return;
      (typeof chunk == "string" ? chunk.codePointAt(0) : chunk[0]) === ASCII_ETX_CODE &&
        import_node_process5.default.kill(import_node_process5.default.pid, "SIGINT");
    };
    start() {
      (this.#activeCount++, this.#activeCount === 1 && this.#realStart());
    }
    stop() {
      this.#activeCount !== 0 && --this.#activeCount === 0 && this.#realStop();
    }
    #realStart() {
      let { stdin } = import_node_process5.default;
      if (
        import_node_process5.default.platform === "win32" ||
        !stdin?.isTTY ||
        typeof stdin.setRawMode != "function"
      ) {
        this.#stdin = void 0;
        return;
      }
      ((this.#stdin = stdin),
        (this.#stdinWasPaused = stdin.isPaused()),
        (this.#stdinWasRaw = !!stdin.isRaw),
        stdin.setRawMode(!0),
        stdin.prependListener("data", this.#handleInputBound),
        this.#stdinWasPaused && stdin.resume());
    }
    #realStop() {
      if (!this.#stdin) return;
      let stdin = this.#stdin;
      (stdin.off("data", this.#handleInputBound),
        stdin.isTTY && stdin.setRawMode?.(this.#stdinWasRaw),
        this.#stdinWasPaused && stdin.pause(),
        (this.#stdin = void 0),
        (this.#stdinWasPaused = !1),
        (this.#stdinWasRaw = !1));
    }
  },
  stdinDiscarder = new StdinDiscarder(),
  stdin_discarder_default = Object.freeze(stdinDiscarder);
var RENDER_DEFERRAL_TIMEOUT = 200,
  SYNCHRONIZED_OUTPUT_ENABLE = "\x1B[?2026h",
  SYNCHRONIZED_OUTPUT_DISABLE = "\x1B[?2026l",
  activeHooksPerStream = new Map(),
  validColors = new Set([
    "black",
    "red",
    "green",
    "yellow",
    "blue",
    "magenta",
    "cyan",
    "white",
    "gray",
  ]),
  Ora = class {
    #linesToClear = 0;
    #frameIndex = -1;
    #lastFrameTime = 0;
    #options;
    #spinner;
    #stream;
    #id;
    #hookedStreams = new Map();
    #isInternalWrite = !1;
    #drainHandler;
    #deferRenderTimer;
    #isDiscardingStdin = !1;
    #color;
    #internalWrite(fn) {
      this.#isInternalWrite = !0;
      try {
        return fn();
      } finally {
        this.#isInternalWrite = !1;
      }
    }
    #tryRender() {
      this.isSpinning && this.render();
    }
    #stringifyChunk(chunk, encoding) {
      if (chunk == null) return "";
      if (typeof chunk == "string") return chunk;
      if (Buffer.isBuffer(chunk) || ArrayBuffer.isView(chunk)) {
        let normalizedEncoding =
          typeof encoding == "string" && encoding && encoding !== "buffer" ? encoding : "utf8";
        return Buffer.from(chunk).toString(normalizedEncoding);
      }
      return String(chunk);
    }
    #chunkTerminatesLine(chunkString) {
      if (!chunkString) return !1;
      let lastCharacter = chunkString.at(-1);
      return (
        lastCharacter ===
          `
` || lastCharacter === "\r"
      );
    }
    #scheduleRenderDeferral() {
      this.#deferRenderTimer ||
        ((this.#deferRenderTimer = setTimeout(() => {
          ((this.#deferRenderTimer = void 0), this.isSpinning && this.#tryRender());
        }, RENDER_DEFERRAL_TIMEOUT)),
        typeof this.#deferRenderTimer?.unref == "function" && this.#deferRenderTimer.unref());
    }
    #clearRenderDeferral() {
      this.#deferRenderTimer &&
        (clearTimeout(this.#deferRenderTimer), (this.#deferRenderTimer = void 0));
    }
    #buildOutputLine(symbol, text, prefixText, suffixText) {
      let fullPrefixText = this.#getFullPrefixText(prefixText, " "),
        fullText = typeof text == "string" ? (symbol ? " " : "") + text : "",
        fullSuffixText = this.#getFullSuffixText(suffixText, " ");
      return fullPrefixText + symbol + fullText + fullSuffixText;
    }
    constructor(options) {
      if (
        (typeof options == "string" && (options = { text: options }),
        (this.#options = {
          color: "cyan",
          stream: import_node_process6.default.stderr,
          discardStdin: !0,
          hideCursor: !0,
          ...options,
        }),
        (this.color = this.#options.color),
        (this.#stream = this.#options.stream),
        typeof this.#options.isEnabled != "boolean" &&
          (this.#options.isEnabled = isInteractive({ stream: this.#stream })),
        typeof this.#options.isSilent != "boolean" && (this.#options.isSilent = !1),
        this.#options.interval !== void 0 &&
          !(Number.isInteger(this.#options.interval) && this.#options.interval > 0))
      )
        throw new Error("The `interval` option must be a positive integer");
      let userInterval = this.#options.interval;
      ((this.spinner = this.#options.spinner),
        (this.#options.interval = userInterval),
        (this.text = this.#options.text),
        (this.prefixText = this.#options.prefixText),
        (this.suffixText = this.#options.suffixText),
        (this.indent = this.#options.indent),
        import_node_process6.default.env.NODE_ENV === "test" &&
          ((this._stream = this.#stream),
          (this._isEnabled = this.#options.isEnabled),
          Object.defineProperty(this, "_linesToClear", {
            get() {
              return this.#linesToClear;
            },
            set(newValue) {
              this.#linesToClear = newValue;
            },
          }),
          Object.defineProperty(this, "_frameIndex", {
            get() {
              return this.#frameIndex;
            },
          }),
          Object.defineProperty(this, "_lineCount", {
            get() {
              let columns = this.#stream.columns ?? 80,
                prefixText =
                  typeof this.#options.prefixText == "function" ? "" : this.#options.prefixText,
                suffixText =
                  typeof this.#options.suffixText == "function" ? "" : this.#options.suffixText,
                fullPrefixText =
                  typeof prefixText == "string" && prefixText !== "" ? prefixText + " " : "",
                fullSuffixText =
                  typeof suffixText == "string" && suffixText !== "" ? " " + suffixText : "",
                fullText =
                  " ".repeat(this.#options.indent) +
                  fullPrefixText +
                  "-" +
                  (typeof this.#options.text == "string" ? " " + this.#options.text : "") +
                  fullSuffixText;
              return this.#computeLineCountFrom(fullText, columns);
            },
          })));
    }
    get indent() {
      return this.#options.indent;
    }
    set indent(indent = 0) {
      if (!(indent >= 0 && Number.isInteger(indent)))
        throw new Error("The `indent` option must be an integer from 0 and up");
      this.#options.indent = indent;
    }
    get interval() {
      return this.#options.interval ?? this.#spinner.interval ?? 100;
    }
    get spinner() {
      return this.#spinner;
    }
    set spinner(spinner) {
      if (
        ((this.#frameIndex = -1), (this.#options.interval = void 0), typeof spinner == "object")
      ) {
        if (
          !Array.isArray(spinner.frames) ||
          spinner.frames.length === 0 ||
          spinner.frames.some((frame) => typeof frame != "string")
        )
          throw new Error("The given spinner must have a non-empty `frames` array of strings");
        if (
          spinner.interval !== void 0 &&
          !(Number.isInteger(spinner.interval) && spinner.interval > 0)
        )
          throw new Error("`spinner.interval` must be a positive integer if provided");
        this.#spinner = spinner;
      } else if (!isUnicodeSupported()) this.#spinner = cli_spinners_default.line;
      else if (spinner === void 0) this.#spinner = cli_spinners_default.dots;
      else if (spinner !== "default" && cli_spinners_default[spinner])
        this.#spinner = cli_spinners_default[spinner];
      else
        throw new Error(
          `There is no built-in spinner named '${spinner}'. See https://github.com/sindresorhus/cli-spinners/blob/main/spinners.json for a full list.`,
        );
    }
    get text() {
      return this.#options.text;
    }
    set text(value = "") {
      this.#options.text = value;
    }
    get prefixText() {
      return this.#options.prefixText;
    }
    set prefixText(value = "") {
      this.#options.prefixText = value;
    }
    get suffixText() {
      return this.#options.suffixText;
    }
    set suffixText(value = "") {
      this.#options.suffixText = value;
    }
    get isSpinning() {
      return this.#id !== void 0;
    }
    #formatAffix(value, separator, placeBefore = !1) {
      let resolved = typeof value == "function" ? value() : value;
      return typeof resolved == "string" && resolved !== ""
        ? placeBefore
          ? separator + resolved
          : resolved + separator
        : "";
    }
    #getFullPrefixText(prefixText = this.#options.prefixText, postfix = " ") {
      return this.#formatAffix(prefixText, postfix, !1);
    }
    #getFullSuffixText(suffixText = this.#options.suffixText, prefix = " ") {
      return this.#formatAffix(suffixText, prefix, !0);
    }
    #computeLineCountFrom(text, columns) {
      let count = 0;
      for (let line of (0, import_node_util.stripVTControlCharacters)(text).split(`
`))
        count += Math.max(1, Math.ceil(stringWidth(line) / columns));
      return count;
    }
    get color() {
      return this.#color;
    }
    set color(value) {
      if (value !== void 0 && value !== !1 && !validColors.has(value))
        throw new Error("The `color` option must be a valid color or `false` to disable");
      this.#color = value;
    }
    get isEnabled() {
      return this.#options.isEnabled && !this.#options.isSilent;
    }
    set isEnabled(value) {
      if (typeof value != "boolean")
        throw new TypeError("The `isEnabled` option must be a boolean");
      this.#options.isEnabled = value;
    }
    get isSilent() {
      return this.#options.isSilent;
    }
    set isSilent(value) {
      if (typeof value != "boolean") throw new TypeError("The `isSilent` option must be a boolean");
      this.#options.isSilent = value;
    }
    frame() {
      let now = Date.now();
      (this.#frameIndex === -1 || now - this.#lastFrameTime >= this.interval) &&
        ((this.#frameIndex = (this.#frameIndex + 1) % this.#spinner.frames.length),
        (this.#lastFrameTime = now));
      let { frames } = this.#spinner,
        frame = frames[this.#frameIndex];
      this.#color && (frame = source_default[this.#color](frame));
      let fullPrefixText = this.#getFullPrefixText(this.#options.prefixText, " "),
        fullText = typeof this.text == "string" ? " " + this.text : "",
        fullSuffixText = this.#getFullSuffixText(this.#options.suffixText, " ");
      return fullPrefixText + frame + fullText + fullSuffixText;
    }
    clear() {
      return !this.isEnabled || !this.#stream.isTTY
        ? this
        : (this.#internalWrite(() => {
            this.#stream.cursorTo(0);
            for (let index = 0; index < this.#linesToClear; index++)
              (index > 0 && this.#stream.moveCursor(0, -1), this.#stream.clearLine(1));
            this.#options.indent && this.#stream.cursorTo(this.#options.indent);
          }),
          (this.#linesToClear = 0),
          this);
    }
    #hookStream(stream) {
      if (
        !stream ||
        this.#hookedStreams.has(stream) ||
        !stream.isTTY ||
        typeof stream.write != "function"
      )
        return;
      activeHooksPerStream.has(stream) &&
        console.warn(
          "[ora] Multiple concurrent spinners detected. This may cause visual corruption. Use one spinner at a time.",
        );
      let originalWrite = stream.write;
      (this.#hookedStreams.set(stream, originalWrite),
        activeHooksPerStream.set(stream, this),
        (stream.write = (chunk, encoding, callback) =>
          this.#hookedWrite(stream, originalWrite, chunk, encoding, callback)));
    }
    #installHook() {
      if (!this.isEnabled || this.#hookedStreams.size > 0) return;
      let streamsToHook = new Set([
        this.#stream,
        import_node_process6.default.stdout,
        import_node_process6.default.stderr,
      ]);
      for (let stream of streamsToHook) this.#hookStream(stream);
    }
    #uninstallHook() {
      for (let [stream, originalWrite] of this.#hookedStreams)
        ((stream.write = originalWrite),
          activeHooksPerStream.get(stream) === this && activeHooksPerStream.delete(stream));
      this.#hookedStreams.clear();
    }
    #hookedWrite(stream, originalWrite, chunk, encoding, callback) {
      if (
        (typeof encoding == "function" && ((callback = encoding), (encoding = void 0)),
        this.#isInternalWrite)
      )
        return originalWrite.call(stream, chunk, encoding, callback);
      this.clear();
      let chunkString = this.#stringifyChunk(chunk, encoding),
        chunkTerminatesLine = this.#chunkTerminatesLine(chunkString),
        writeResult = originalWrite.call(stream, chunk, encoding, callback);
      return (
        chunkTerminatesLine
          ? this.#clearRenderDeferral()
          : chunkString.length > 0 && this.#scheduleRenderDeferral(),
        this.isSpinning && !this.#deferRenderTimer && this.render(),
        writeResult
      );
    }
    render() {
      if (!this.isEnabled || this.#drainHandler || this.#deferRenderTimer) return this;
      let useSynchronizedOutput = this.#stream.isTTY,
        shouldDisableSynchronizedOutput = !1;
      try {
        (useSynchronizedOutput &&
          (this.#internalWrite(() => this.#stream.write(SYNCHRONIZED_OUTPUT_ENABLE)),
          (shouldDisableSynchronizedOutput = !0)),
          this.clear());
        let frameContent = this.frame(),
          columns = this.#stream.columns ?? 80,
          actualLineCount = this.#computeLineCountFrom(frameContent, columns),
          consoleHeight = this.#stream.rows;
        if (consoleHeight && consoleHeight > 1 && actualLineCount > consoleHeight) {
          let lines = frameContent.split(`
`),
            maxLines = consoleHeight - 1;
          frameContent = [...lines.slice(0, maxLines), "... (content truncated to fit terminal)"]
            .join(`
`);
        }
        (this.#internalWrite(() => this.#stream.write(frameContent)) === !1 &&
          this.#stream.isTTY &&
          ((this.#drainHandler = () => {
            ((this.#drainHandler = void 0), this.#tryRender());
          }),
          this.#stream.once("drain", this.#drainHandler)),
          (this.#linesToClear = this.#computeLineCountFrom(frameContent, columns)));
      } finally {
        shouldDisableSynchronizedOutput &&
          this.#internalWrite(() => this.#stream.write(SYNCHRONIZED_OUTPUT_DISABLE));
      }
      return this;
    }
    start(text) {
      if ((text !== void 0 && (this.text = text), this.isSilent)) return this;
      if (!this.isEnabled) {
        let symbol = this.text ? "-" : "",
          line =
            " ".repeat(this.#options.indent) +
            this.#buildOutputLine(
              symbol,
              this.text,
              this.#options.prefixText,
              this.#options.suffixText,
            );
        return (
          line.trim() !== "" &&
            this.#internalWrite(() =>
              this.#stream.write(
                line +
                  `
`,
              ),
            ),
          this
        );
      }
      return this.isSpinning
        ? this
        : (this.#options.hideCursor && cli_cursor_default.hide(this.#stream),
          this.#options.discardStdin &&
            import_node_process6.default.stdin.isTTY &&
            (stdin_discarder_default.start(), (this.#isDiscardingStdin = !0)),
          this.#installHook(),
          this.render(),
          (this.#id = setInterval(this.render.bind(this), this.interval)),
          this);
    }
    stop() {
      return (
        clearInterval(this.#id),
        (this.#id = void 0),
        (this.#frameIndex = -1),
        (this.#lastFrameTime = 0),
        this.#clearRenderDeferral(),
        this.#uninstallHook(),
        this.#drainHandler &&
          (this.#stream.removeListener("drain", this.#drainHandler), (this.#drainHandler = void 0)),
        this.isEnabled &&
          (this.clear(), this.#options.hideCursor && cli_cursor_default.show(this.#stream)),
        this.#isDiscardingStdin && ((this.#isDiscardingStdin = !1), stdin_discarder_default.stop()),
        this
      );
    }
    succeed(text) {
      return this.stopAndPersist({ symbol: symbols_exports.success, text });
    }
    fail(text) {
      return this.stopAndPersist({ symbol: symbols_exports.error, text });
    }
    warn(text) {
      return this.stopAndPersist({ symbol: symbols_exports.warning, text });
    }
    info(text) {
      return this.stopAndPersist({ symbol: symbols_exports.info, text });
    }
    stopAndPersist(options = {}) {
      if (this.isSilent) return this;
      let symbol = options.symbol ?? " ",
        text = options.text ?? this.text,
        prefixText = options.prefixText ?? this.#options.prefixText,
        suffixText = options.suffixText ?? this.#options.suffixText,
        textToWrite =
          this.#buildOutputLine(symbol, text, prefixText, suffixText) +
          `
`;
      return (this.stop(), this.#internalWrite(() => this.#stream.write(textToWrite)), this);
    }
  };
function ora(options) {
  return new Ora(options);
}
async function oraPromise(action, options) {
  let actionIsFunction = typeof action == "function",
    actionIsPromise = typeof action?.then == "function";
  if (!actionIsFunction && !actionIsPromise)
    throw new TypeError("Parameter `action` must be a Function or a Promise");
  let { successText, failText, successSymbol, failSymbol } =
      typeof options == "object" && options !== null ? options : {},
    spinner = ora(options).start();
  try {
    let result = await (actionIsFunction ? action(spinner) : action),
      text =
        successText === void 0
          ? void 0
          : typeof successText == "string"
            ? successText
            : successText(result);
    return (
      successSymbol === void 0
        ? spinner.succeed(text)
        : spinner.stopAndPersist({ symbol: successSymbol, text }),
      result
    );
  } catch (error2) {
    let text =
      failText === void 0 ? void 0 : typeof failText == "string" ? failText : failText(error2);
    throw (
      failSymbol === void 0
        ? spinner.fail(text)
        : spinner.stopAndPersist({ symbol: failSymbol, text }),
      error2
    );
  }
}
0 && (module.exports = { oraPromise, spinners });
