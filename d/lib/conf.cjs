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
var init_performance = __esm({
  "scripts/performance.ts"() {
    "use strict";
  },
});
var require_code = __commonJS({
  "node_modules/ajv/dist/compile/codegen/code.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.regexpCode =
      exports2.getEsmExportName =
      exports2.getProperty =
      exports2.safeStringify =
      exports2.stringify =
      exports2.strConcat =
      exports2.addCodeArg =
      exports2.str =
      exports2._ =
      exports2.nil =
      exports2._Code =
      exports2.Name =
      exports2.IDENTIFIER =
      exports2._CodeOrName =
        void 0;
    var _CodeOrName = class {};
    exports2._CodeOrName = _CodeOrName;
    exports2.IDENTIFIER = /^[a-z$_][a-z$_0-9]*$/i;
    var Name = class extends _CodeOrName {
      constructor(s) {
        if ((super(), !exports2.IDENTIFIER.test(s)))
          throw new Error("CodeGen: name must be a valid identifier");
        this.str = s;
      }
      toString() {
        return this.str;
      }
      emptyStr() {
        return !1;
      }
      get names() {
        return { [this.str]: 1 };
      }
    };
    exports2.Name = Name;
    var _Code = class extends _CodeOrName {
      constructor(code) {
        (super(), (this._items = typeof code == "string" ? [code] : code));
      }
      toString() {
        return this.str;
      }
      emptyStr() {
        if (this._items.length > 1) return !1;
        let item = this._items[0];
        return item === "" || item === '""';
      }
      get str() {
        var _a;
        return (_a = this._str) !== null && _a !== void 0
          ? _a
          : (this._str = this._items.reduce((s, c) => `${s}${c}`, ""));
      }
      get names() {
        var _a;
        return (_a = this._names) !== null && _a !== void 0
          ? _a
          : (this._names = this._items.reduce(
              (names, c) => (c instanceof Name && (names[c.str] = (names[c.str] || 0) + 1), names),
              {},
            ));
      }
    };
    exports2._Code = _Code;
    exports2.nil = new _Code("");
    function _(strs, ...args) {
      let code = [strs[0]],
        i = 0;
      for (; i < args.length;) (addCodeArg(code, args[i]), code.push(strs[++i]));
      return new _Code(code);
    }
    exports2._ = _;
    var plus = new _Code("+");
    function str(strs, ...args) {
      let expr = [safeStringify(strs[0])],
        i = 0;
      for (; i < args.length;)
        (expr.push(plus), addCodeArg(expr, args[i]), expr.push(plus, safeStringify(strs[++i])));
      return (optimize(expr), new _Code(expr));
    }
    exports2.str = str;
    function addCodeArg(code, arg) {
      arg instanceof _Code
        ? code.push(...arg._items)
        : arg instanceof Name
          ? code.push(arg)
          : code.push(interpolate(arg));
    }
    exports2.addCodeArg = addCodeArg;
    function optimize(expr) {
      let i = 1;
      for (; i < expr.length - 1;) {
        if (expr[i] === plus) {
          let res = mergeExprItems(expr[i - 1], expr[i + 1]);
          if (res !== void 0) {
            expr.splice(i - 1, 3, res);
            continue;
          }
          expr[i++] = "+";
        }
        i++;
      }
    }
    function mergeExprItems(a, b) {
      if (b === '""') return a;
      if (a === '""') return b;
      if (typeof a == "string")
        return b instanceof Name || a[a.length - 1] !== '"'
          ? void 0
          : typeof b != "string"
            ? `${a.slice(0, -1)}${b}"`
            : b[0] === '"'
              ? a.slice(0, -1) + b.slice(1)
              : void 0;
      if (typeof b == "string" && b[0] === '"' && !(a instanceof Name)) return `"${a}${b.slice(1)}`;
    }
    function strConcat(c1, c2) {
      return c2.emptyStr() ? c1 : c1.emptyStr() ? c2 : str`${c1}${c2}`;
    }
    exports2.strConcat = strConcat;
    function interpolate(x) {
      return typeof x == "number" || typeof x == "boolean" || x === null
        ? x
        : safeStringify(Array.isArray(x) ? x.join(",") : x);
    }
    function stringify(x) {
      return new _Code(safeStringify(x));
    }
    exports2.stringify = stringify;
    function safeStringify(x) {
      return JSON.stringify(x)
        .replace(/\u2028/g, "\\u2028")
        .replace(/\u2029/g, "\\u2029");
    }
    exports2.safeStringify = safeStringify;
    function getProperty(key) {
      return typeof key == "string" && exports2.IDENTIFIER.test(key)
        ? new _Code(`.${key}`)
        : _`[${key}]`;
    }
    exports2.getProperty = getProperty;
    function getEsmExportName(key) {
      if (typeof key == "string" && exports2.IDENTIFIER.test(key)) return new _Code(`${key}`);
      throw new Error(`CodeGen: invalid export name: ${key}, use explicit $id name mapping`);
    }
    exports2.getEsmExportName = getEsmExportName;
    function regexpCode(rx) {
      return new _Code(rx.toString());
    }
    exports2.regexpCode = regexpCode;
  },
});
var require_scope = __commonJS({
  "node_modules/ajv/dist/compile/codegen/scope.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.ValueScope =
      exports2.ValueScopeName =
      exports2.Scope =
      exports2.varKinds =
      exports2.UsedValueState =
        void 0;
    var code_1 = require_code(),
      ValueError = class extends Error {
        constructor(name) {
          (super(`CodeGen: "code" for ${name} not defined`), (this.value = name.value));
        }
      },
      UsedValueState;
    (function (UsedValueState2) {
      ((UsedValueState2[(UsedValueState2.Started = 0)] = "Started"),
        (UsedValueState2[(UsedValueState2.Completed = 1)] = "Completed"));
    })(UsedValueState || (exports2.UsedValueState = UsedValueState = {}));
    exports2.varKinds = {
      const: new code_1.Name("const"),
      let: new code_1.Name("let"),
      var: new code_1.Name("var"),
    };
    var Scope = class {
      constructor({ prefixes, parent } = {}) {
        ((this._names = {}), (this._prefixes = prefixes), (this._parent = parent));
      }
      toName(nameOrPrefix) {
        return nameOrPrefix instanceof code_1.Name ? nameOrPrefix : this.name(nameOrPrefix);
      }
      name(prefix) {
        return new code_1.Name(this._newName(prefix));
      }
      _newName(prefix) {
        let ng = this._names[prefix] || this._nameGroup(prefix);
        return `${prefix}${ng.index++}`;
      }
      _nameGroup(prefix) {
        var _a, _b;
        if (
          (!(
            (_b = (_a = this._parent) === null || _a === void 0 ? void 0 : _a._prefixes) === null ||
            _b === void 0
          ) &&
            _b.has(prefix)) ||
          (this._prefixes && !this._prefixes.has(prefix))
        )
          throw new Error(`CodeGen: prefix "${prefix}" is not allowed in this scope`);
        return (this._names[prefix] = { prefix, index: 0 });
      }
    };
    exports2.Scope = Scope;
    var ValueScopeName = class extends code_1.Name {
      constructor(prefix, nameStr) {
        (super(nameStr), (this.prefix = prefix));
      }
      setValue(value, { property, itemIndex }) {
        ((this.value = value),
          (this.scopePath = (0, code_1._)`.${new code_1.Name(property)}[${itemIndex}]`));
      }
    };
    exports2.ValueScopeName = ValueScopeName;
    var line = (0, code_1._)`\n`,
      ValueScope = class extends Scope {
        constructor(opts) {
          (super(opts),
            (this._values = {}),
            (this._scope = opts.scope),
            (this.opts = { ...opts, _n: opts.lines ? line : code_1.nil }));
        }
        get() {
          return this._scope;
        }
        name(prefix) {
          return new ValueScopeName(prefix, this._newName(prefix));
        }
        value(nameOrPrefix, value) {
          var _a;
          if (value.ref === void 0) throw new Error("CodeGen: ref must be passed in value");
          let name = this.toName(nameOrPrefix),
            { prefix } = name,
            valueKey = (_a = value.key) !== null && _a !== void 0 ? _a : value.ref,
            vs = this._values[prefix];
          if (vs) {
            let _name = vs.get(valueKey);
            if (_name) return _name;
          } else vs = this._values[prefix] = new Map();
          vs.set(valueKey, name);
          let s = this._scope[prefix] || (this._scope[prefix] = []),
            itemIndex = s.length;
          return (
            (s[itemIndex] = value.ref),
            name.setValue(value, { property: prefix, itemIndex }),
            name
          );
        }
        getValue(prefix, keyOrRef) {
          let vs = this._values[prefix];
          if (vs) return vs.get(keyOrRef);
        }
        scopeRefs(scopeName, values = this._values) {
          return this._reduceValues(values, (name) => {
            if (name.scopePath === void 0) throw new Error(`CodeGen: name "${name}" has no value`);
            return (0, code_1._)`${scopeName}${name.scopePath}`;
          });
        }
        scopeCode(values = this._values, usedValues, getCode) {
          return this._reduceValues(
            values,
            (name) => {
              if (name.value === void 0) throw new Error(`CodeGen: name "${name}" has no value`);
              return name.value.code;
            },
            usedValues,
            getCode,
          );
        }
        _reduceValues(values, valueCode, usedValues = {}, getCode) {
          let code = code_1.nil;
          for (let prefix in values) {
            let vs = values[prefix];
            if (!vs) continue;
            let nameSet = (usedValues[prefix] = usedValues[prefix] || new Map());
            vs.forEach((name) => {
              if (nameSet.has(name)) return;
              nameSet.set(name, UsedValueState.Started);
              let c = valueCode(name);
              if (c) {
                let def = this.opts.es5 ? exports2.varKinds.var : exports2.varKinds.const;
                code = (0, code_1._)`${code}${def} ${name} = ${c};${this.opts._n}`;
              } else if ((c = getCode?.(name))) code = (0, code_1._)`${code}${c}${this.opts._n}`;
              else throw new ValueError(name);
              nameSet.set(name, UsedValueState.Completed);
            });
          }
          return code;
        }
      };
    exports2.ValueScope = ValueScope;
  },
});
var require_codegen = __commonJS({
  "node_modules/ajv/dist/compile/codegen/index.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.or =
      exports2.and =
      exports2.not =
      exports2.CodeGen =
      exports2.operators =
      exports2.varKinds =
      exports2.ValueScopeName =
      exports2.ValueScope =
      exports2.Scope =
      exports2.Name =
      exports2.regexpCode =
      exports2.stringify =
      exports2.getProperty =
      exports2.nil =
      exports2.strConcat =
      exports2.str =
      exports2._ =
        void 0;
    var code_1 = require_code(),
      scope_1 = require_scope(),
      code_2 = require_code();
    Object.defineProperty(exports2, "_", {
      enumerable: !0,
      get: function () {
        return code_2._;
      },
    });
    Object.defineProperty(exports2, "str", {
      enumerable: !0,
      get: function () {
        return code_2.str;
      },
    });
    Object.defineProperty(exports2, "strConcat", {
      enumerable: !0,
      get: function () {
        return code_2.strConcat;
      },
    });
    Object.defineProperty(exports2, "nil", {
      enumerable: !0,
      get: function () {
        return code_2.nil;
      },
    });
    Object.defineProperty(exports2, "getProperty", {
      enumerable: !0,
      get: function () {
        return code_2.getProperty;
      },
    });
    Object.defineProperty(exports2, "stringify", {
      enumerable: !0,
      get: function () {
        return code_2.stringify;
      },
    });
    Object.defineProperty(exports2, "regexpCode", {
      enumerable: !0,
      get: function () {
        return code_2.regexpCode;
      },
    });
    Object.defineProperty(exports2, "Name", {
      enumerable: !0,
      get: function () {
        return code_2.Name;
      },
    });
    var scope_2 = require_scope();
    Object.defineProperty(exports2, "Scope", {
      enumerable: !0,
      get: function () {
        return scope_2.Scope;
      },
    });
    Object.defineProperty(exports2, "ValueScope", {
      enumerable: !0,
      get: function () {
        return scope_2.ValueScope;
      },
    });
    Object.defineProperty(exports2, "ValueScopeName", {
      enumerable: !0,
      get: function () {
        return scope_2.ValueScopeName;
      },
    });
    Object.defineProperty(exports2, "varKinds", {
      enumerable: !0,
      get: function () {
        return scope_2.varKinds;
      },
    });
    exports2.operators = {
      GT: new code_1._Code(">"),
      GTE: new code_1._Code(">="),
      LT: new code_1._Code("<"),
      LTE: new code_1._Code("<="),
      EQ: new code_1._Code("==="),
      NEQ: new code_1._Code("!=="),
      NOT: new code_1._Code("!"),
      OR: new code_1._Code("||"),
      AND: new code_1._Code("&&"),
      ADD: new code_1._Code("+"),
    };
    var Node = class {
        optimizeNodes() {
          return this;
        }
        optimizeNames(_names, _constants) {
          return this;
        }
      },
      Def = class extends Node {
        constructor(varKind, name, rhs) {
          (super(), (this.varKind = varKind), (this.name = name), (this.rhs = rhs));
        }
        render({ es5, _n }) {
          let varKind = es5 ? scope_1.varKinds.var : this.varKind,
            rhs = this.rhs === void 0 ? "" : ` = ${this.rhs}`;
          return `${varKind} ${this.name}${rhs};` + _n;
        }
        optimizeNames(names, constants) {
          if (names[this.name.str])
            return (this.rhs && (this.rhs = optimizeExpr(this.rhs, names, constants)), this);
        }
        get names() {
          return this.rhs instanceof code_1._CodeOrName ? this.rhs.names : {};
        }
      },
      Assign = class extends Node {
        constructor(lhs, rhs, sideEffects) {
          (super(), (this.lhs = lhs), (this.rhs = rhs), (this.sideEffects = sideEffects));
        }
        render({ _n }) {
          return `${this.lhs} = ${this.rhs};` + _n;
        }
        optimizeNames(names, constants) {
          if (!(this.lhs instanceof code_1.Name && !names[this.lhs.str] && !this.sideEffects))
            return ((this.rhs = optimizeExpr(this.rhs, names, constants)), this);
        }
        get names() {
          let names = this.lhs instanceof code_1.Name ? {} : { ...this.lhs.names };
          return addExprNames(names, this.rhs);
        }
      },
      AssignOp = class extends Assign {
        constructor(lhs, op, rhs, sideEffects) {
          (super(lhs, rhs, sideEffects), (this.op = op));
        }
        render({ _n }) {
          return `${this.lhs} ${this.op}= ${this.rhs};` + _n;
        }
      },
      Label = class extends Node {
        constructor(label) {
          (super(), (this.label = label), (this.names = {}));
        }
        render({ _n }) {
          return `${this.label}:` + _n;
        }
      },
      Break = class extends Node {
        constructor(label) {
          (super(), (this.label = label), (this.names = {}));
        }
        render({ _n }) {
          return `break${this.label ? ` ${this.label}` : ""};` + _n;
        }
      },
      Throw = class extends Node {
        constructor(error) {
          (super(), (this.error = error));
        }
        render({ _n }) {
          return `throw ${this.error};` + _n;
        }
        get names() {
          return this.error.names;
        }
      },
      AnyCode = class extends Node {
        constructor(code) {
          (super(), (this.code = code));
        }
        render({ _n }) {
          return `${this.code};` + _n;
        }
        optimizeNodes() {
          return `${this.code}` ? this : void 0;
        }
        optimizeNames(names, constants) {
          return ((this.code = optimizeExpr(this.code, names, constants)), this);
        }
        get names() {
          return this.code instanceof code_1._CodeOrName ? this.code.names : {};
        }
      },
      ParentNode = class extends Node {
        constructor(nodes = []) {
          (super(), (this.nodes = nodes));
        }
        render(opts) {
          return this.nodes.reduce((code, n) => code + n.render(opts), "");
        }
        optimizeNodes() {
          let { nodes } = this,
            i = nodes.length;
          for (; i--;) {
            let n = nodes[i].optimizeNodes();
            Array.isArray(n) ? nodes.splice(i, 1, ...n) : n ? (nodes[i] = n) : nodes.splice(i, 1);
          }
          return nodes.length > 0 ? this : void 0;
        }
        optimizeNames(names, constants) {
          let { nodes } = this,
            i = nodes.length;
          for (; i--;) {
            let n = nodes[i];
            n.optimizeNames(names, constants) ||
              (subtractNames(names, n.names), nodes.splice(i, 1));
          }
          return nodes.length > 0 ? this : void 0;
        }
        get names() {
          return this.nodes.reduce((names, n) => addNames(names, n.names), {});
        }
      },
      BlockNode = class extends ParentNode {
        render(opts) {
          return "{" + opts._n + super.render(opts) + "}" + opts._n;
        }
      },
      Root = class extends ParentNode {},
      Else = class extends BlockNode {};
    Else.kind = "else";
    var If = class _If extends BlockNode {
      constructor(condition, nodes) {
        (super(nodes), (this.condition = condition));
      }
      render(opts) {
        let code = `if(${this.condition})` + super.render(opts);
        return (this.else && (code += "else " + this.else.render(opts)), code);
      }
      optimizeNodes() {
        super.optimizeNodes();
        let cond = this.condition;
        if (cond === !0) return this.nodes;
        let e = this.else;
        if (e) {
          let ns = e.optimizeNodes();
          e = this.else = Array.isArray(ns) ? new Else(ns) : ns;
        }
        if (e)
          return cond === !1
            ? e instanceof _If
              ? e
              : e.nodes
            : this.nodes.length
              ? this
              : new _If(not(cond), e instanceof _If ? [e] : e.nodes);
        if (!(cond === !1 || !this.nodes.length)) return this;
      }
      optimizeNames(names, constants) {
        var _a;
        if (
          ((this.else =
            (_a = this.else) === null || _a === void 0
              ? void 0
              : _a.optimizeNames(names, constants)),
          !!(super.optimizeNames(names, constants) || this.else))
        )
          return ((this.condition = optimizeExpr(this.condition, names, constants)), this);
      }
      get names() {
        let names = super.names;
        return (
          addExprNames(names, this.condition),
          this.else && addNames(names, this.else.names),
          names
        );
      }
    };
    If.kind = "if";
    var For = class extends BlockNode {};
    For.kind = "for";
    var ForLoop = class extends For {
        constructor(iteration) {
          (super(), (this.iteration = iteration));
        }
        render(opts) {
          return `for(${this.iteration})` + super.render(opts);
        }
        optimizeNames(names, constants) {
          if (super.optimizeNames(names, constants))
            return ((this.iteration = optimizeExpr(this.iteration, names, constants)), this);
        }
        get names() {
          return addNames(super.names, this.iteration.names);
        }
      },
      ForRange = class extends For {
        constructor(varKind, name, from, to) {
          (super(),
            (this.varKind = varKind),
            (this.name = name),
            (this.from = from),
            (this.to = to));
        }
        render(opts) {
          let varKind = opts.es5 ? scope_1.varKinds.var : this.varKind,
            { name, from, to } = this;
          return `for(${varKind} ${name}=${from}; ${name}<${to}; ${name}++)` + super.render(opts);
        }
        get names() {
          let names = addExprNames(super.names, this.from);
          return addExprNames(names, this.to);
        }
      },
      ForIter = class extends For {
        constructor(loop, varKind, name, iterable) {
          (super(),
            (this.loop = loop),
            (this.varKind = varKind),
            (this.name = name),
            (this.iterable = iterable));
        }
        render(opts) {
          return (
            `for(${this.varKind} ${this.name} ${this.loop} ${this.iterable})` + super.render(opts)
          );
        }
        optimizeNames(names, constants) {
          if (super.optimizeNames(names, constants))
            return ((this.iterable = optimizeExpr(this.iterable, names, constants)), this);
        }
        get names() {
          return addNames(super.names, this.iterable.names);
        }
      },
      Func = class extends BlockNode {
        constructor(name, args, async) {
          (super(), (this.name = name), (this.args = args), (this.async = async));
        }
        render(opts) {
          return (
            `${this.async ? "async " : ""}function ${this.name}(${this.args})` + super.render(opts)
          );
        }
      };
    Func.kind = "func";
    var Return = class extends ParentNode {
      render(opts) {
        return "return " + super.render(opts);
      }
    };
    Return.kind = "return";
    var Try = class extends BlockNode {
        render(opts) {
          let code = "try" + super.render(opts);
          return (
            this.catch && (code += this.catch.render(opts)),
            this.finally && (code += this.finally.render(opts)),
            code
          );
        }
        optimizeNodes() {
          var _a, _b;
          return (
            super.optimizeNodes(),
            (_a = this.catch) === null || _a === void 0 || _a.optimizeNodes(),
            (_b = this.finally) === null || _b === void 0 || _b.optimizeNodes(),
            this
          );
        }
        optimizeNames(names, constants) {
          var _a, _b;
          return (
            super.optimizeNames(names, constants),
            (_a = this.catch) === null || _a === void 0 || _a.optimizeNames(names, constants),
            (_b = this.finally) === null || _b === void 0 || _b.optimizeNames(names, constants),
            this
          );
        }
        get names() {
          let names = super.names;
          return (
            this.catch && addNames(names, this.catch.names),
            this.finally && addNames(names, this.finally.names),
            names
          );
        }
      },
      Catch = class extends BlockNode {
        constructor(error) {
          (super(), (this.error = error));
        }
        render(opts) {
          return `catch(${this.error})` + super.render(opts);
        }
      };
    Catch.kind = "catch";
    var Finally = class extends BlockNode {
      render(opts) {
        return "finally" + super.render(opts);
      }
    };
    Finally.kind = "finally";
    var CodeGen = class {
      constructor(extScope, opts = {}) {
        ((this._values = {}),
          (this._blockStarts = []),
          (this._constants = {}),
          (this.opts = {
            ...opts,
            _n: opts.lines
              ? `
`
              : "",
          }),
          (this._extScope = extScope),
          (this._scope = new scope_1.Scope({ parent: extScope })),
          (this._nodes = [new Root()]));
      }
      toString() {
        return this._root.render(this.opts);
      }
      name(prefix) {
        return this._scope.name(prefix);
      }
      scopeName(prefix) {
        return this._extScope.name(prefix);
      }
      scopeValue(prefixOrName, value) {
        let name = this._extScope.value(prefixOrName, value);
        return (
          (this._values[name.prefix] || (this._values[name.prefix] = new Set())).add(name),
          name
        );
      }
      getScopeValue(prefix, keyOrRef) {
        return this._extScope.getValue(prefix, keyOrRef);
      }
      scopeRefs(scopeName) {
        return this._extScope.scopeRefs(scopeName, this._values);
      }
      scopeCode() {
        return this._extScope.scopeCode(this._values);
      }
      _def(varKind, nameOrPrefix, rhs, constant) {
        let name = this._scope.toName(nameOrPrefix);
        return (
          rhs !== void 0 && constant && (this._constants[name.str] = rhs),
          this._leafNode(new Def(varKind, name, rhs)),
          name
        );
      }
      const(nameOrPrefix, rhs, _constant) {
        return this._def(scope_1.varKinds.const, nameOrPrefix, rhs, _constant);
      }
      let(nameOrPrefix, rhs, _constant) {
        return this._def(scope_1.varKinds.let, nameOrPrefix, rhs, _constant);
      }
      var(nameOrPrefix, rhs, _constant) {
        return this._def(scope_1.varKinds.var, nameOrPrefix, rhs, _constant);
      }
      assign(lhs, rhs, sideEffects) {
        return this._leafNode(new Assign(lhs, rhs, sideEffects));
      }
      add(lhs, rhs) {
        return this._leafNode(new AssignOp(lhs, exports2.operators.ADD, rhs));
      }
      code(c) {
        return (
          typeof c == "function" ? c() : c !== code_1.nil && this._leafNode(new AnyCode(c)),
          this
        );
      }
      object(...keyValues) {
        let code = ["{"];
        for (let [key, value] of keyValues)
          (code.length > 1 && code.push(","),
            code.push(key),
            (key !== value || this.opts.es5) &&
              (code.push(":"), (0, code_1.addCodeArg)(code, value)));
        return (code.push("}"), new code_1._Code(code));
      }
      if(condition, thenBody, elseBody) {
        if ((this._blockNode(new If(condition)), thenBody && elseBody))
          this.code(thenBody).else().code(elseBody).endIf();
        else if (thenBody) this.code(thenBody).endIf();
        else if (elseBody) throw new Error('CodeGen: "else" body without "then" body');
        return this;
      }
      elseIf(condition) {
        return this._elseNode(new If(condition));
      }
      else() {
        return this._elseNode(new Else());
      }
      endIf() {
        return this._endBlockNode(If, Else);
      }
      _for(node, forBody) {
        return (this._blockNode(node), forBody && this.code(forBody).endFor(), this);
      }
      for(iteration, forBody) {
        return this._for(new ForLoop(iteration), forBody);
      }
      forRange(
        nameOrPrefix,
        from,
        to,
        forBody,
        varKind = this.opts.es5 ? scope_1.varKinds.var : scope_1.varKinds.let,
      ) {
        let name = this._scope.toName(nameOrPrefix);
        return this._for(new ForRange(varKind, name, from, to), () => forBody(name));
      }
      forOf(nameOrPrefix, iterable, forBody, varKind = scope_1.varKinds.const) {
        let name = this._scope.toName(nameOrPrefix);
        if (this.opts.es5) {
          let arr = iterable instanceof code_1.Name ? iterable : this.var("_arr", iterable);
          return this.forRange("_i", 0, (0, code_1._)`${arr}.length`, (i) => {
            (this.var(name, (0, code_1._)`${arr}[${i}]`), forBody(name));
          });
        }
        return this._for(new ForIter("of", varKind, name, iterable), () => forBody(name));
      }
      forIn(
        nameOrPrefix,
        obj,
        forBody,
        varKind = this.opts.es5 ? scope_1.varKinds.var : scope_1.varKinds.const,
      ) {
        if (this.opts.ownProperties)
          return this.forOf(nameOrPrefix, (0, code_1._)`Object.keys(${obj})`, forBody);
        let name = this._scope.toName(nameOrPrefix);
        return this._for(new ForIter("in", varKind, name, obj), () => forBody(name));
      }
      endFor() {
        return this._endBlockNode(For);
      }
      label(label) {
        return this._leafNode(new Label(label));
      }
      break(label) {
        return this._leafNode(new Break(label));
      }
      return(value) {
        let node = new Return();
        if ((this._blockNode(node), this.code(value), node.nodes.length !== 1))
          throw new Error('CodeGen: "return" should have one node');
        return this._endBlockNode(Return);
      }
      try(tryBody, catchCode, finallyCode) {
        if (!catchCode && !finallyCode)
          throw new Error('CodeGen: "try" without "catch" and "finally"');
        let node = new Try();
        if ((this._blockNode(node), this.code(tryBody), catchCode)) {
          let error = this.name("e");
          ((this._currNode = node.catch = new Catch(error)), catchCode(error));
        }
        return (
          finallyCode && ((this._currNode = node.finally = new Finally()), this.code(finallyCode)),
          this._endBlockNode(Catch, Finally)
        );
      }
      throw(error) {
        return this._leafNode(new Throw(error));
      }
      block(body, nodeCount) {
        return (
          this._blockStarts.push(this._nodes.length),
          body && this.code(body).endBlock(nodeCount),
          this
        );
      }
      endBlock(nodeCount) {
        let len = this._blockStarts.pop();
        if (len === void 0) throw new Error("CodeGen: not in self-balancing block");
        let toClose = this._nodes.length - len;
        if (toClose < 0 || (nodeCount !== void 0 && toClose !== nodeCount))
          throw new Error(`CodeGen: wrong number of nodes: ${toClose} vs ${nodeCount} expected`);
        return ((this._nodes.length = len), this);
      }
      func(name, args = code_1.nil, async, funcBody) {
        return (
          this._blockNode(new Func(name, args, async)),
          funcBody && this.code(funcBody).endFunc(),
          this
        );
      }
      endFunc() {
        return this._endBlockNode(Func);
      }
      optimize(n = 1) {
        for (; n-- > 0;)
          (this._root.optimizeNodes(), this._root.optimizeNames(this._root.names, this._constants));
      }
      _leafNode(node) {
        return (this._currNode.nodes.push(node), this);
      }
      _blockNode(node) {
        (this._currNode.nodes.push(node), this._nodes.push(node));
      }
      _endBlockNode(N1, N2) {
        let n = this._currNode;
        if (n instanceof N1 || (N2 && n instanceof N2)) return (this._nodes.pop(), this);
        throw new Error(`CodeGen: not in block "${N2 ? `${N1.kind}/${N2.kind}` : N1.kind}"`);
      }
      _elseNode(node) {
        let n = this._currNode;
        if (!(n instanceof If)) throw new Error('CodeGen: "else" without "if"');
        return ((this._currNode = n.else = node), this);
      }
      get _root() {
        return this._nodes[0];
      }
      get _currNode() {
        let ns = this._nodes;
        return ns[ns.length - 1];
      }
      set _currNode(node) {
        let ns = this._nodes;
        ns[ns.length - 1] = node;
      }
    };
    exports2.CodeGen = CodeGen;
    function addNames(names, from) {
      for (let n in from) names[n] = (names[n] || 0) + (from[n] || 0);
      return names;
    }
    function addExprNames(names, from) {
      return from instanceof code_1._CodeOrName ? addNames(names, from.names) : names;
    }
    function optimizeExpr(expr, names, constants) {
      if (expr instanceof code_1.Name) return replaceName(expr);
      if (!canOptimize(expr)) return expr;
      return new code_1._Code(
        expr._items.reduce(
          (items, c) => (
            c instanceof code_1.Name && (c = replaceName(c)),
            c instanceof code_1._Code ? items.push(...c._items) : items.push(c),
            items
          ),
          [],
        ),
      );
      function replaceName(n) {
        let c = constants[n.str];
        return c === void 0 || names[n.str] !== 1 ? n : (delete names[n.str], c);
      }
      function canOptimize(e) {
        return (
          e instanceof code_1._Code &&
          e._items.some(
            (c) => c instanceof code_1.Name && names[c.str] === 1 && constants[c.str] !== void 0,
          )
        );
      }
    }
    function subtractNames(names, from) {
      for (let n in from) names[n] = (names[n] || 0) - (from[n] || 0);
    }
    function not(x) {
      return typeof x == "boolean" || typeof x == "number" || x === null
        ? !x
        : (0, code_1._)`!${par(x)}`;
    }
    exports2.not = not;
    var andCode = mappend(exports2.operators.AND);
    function and(...args) {
      return args.reduce(andCode);
    }
    exports2.and = and;
    var orCode = mappend(exports2.operators.OR);
    function or(...args) {
      return args.reduce(orCode);
    }
    exports2.or = or;
    function mappend(op) {
      return (x, y) =>
        x === code_1.nil ? y : y === code_1.nil ? x : (0, code_1._)`${par(x)} ${op} ${par(y)}`;
    }
    function par(x) {
      return x instanceof code_1.Name ? x : (0, code_1._)`(${x})`;
    }
  },
});
var require_util = __commonJS({
  "node_modules/ajv/dist/compile/util.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.checkStrictMode =
      exports2.getErrorPath =
      exports2.Type =
      exports2.useFunc =
      exports2.setEvaluated =
      exports2.evaluatedPropsToName =
      exports2.mergeEvaluated =
      exports2.eachItem =
      exports2.unescapeJsonPointer =
      exports2.escapeJsonPointer =
      exports2.escapeFragment =
      exports2.unescapeFragment =
      exports2.schemaRefOrVal =
      exports2.schemaHasRulesButRef =
      exports2.schemaHasRules =
      exports2.checkUnknownRules =
      exports2.alwaysValidSchema =
      exports2.toHash =
        void 0;
    var codegen_1 = require_codegen(),
      code_1 = require_code();
    function toHash(arr) {
      let hash = {};
      for (let item of arr) hash[item] = !0;
      return hash;
    }
    exports2.toHash = toHash;
    function alwaysValidSchema(it, schema) {
      return typeof schema == "boolean"
        ? schema
        : Object.keys(schema).length === 0
          ? !0
          : (checkUnknownRules(it, schema), !schemaHasRules(schema, it.self.RULES.all));
    }
    exports2.alwaysValidSchema = alwaysValidSchema;
    function checkUnknownRules(it, schema = it.schema) {
      let { opts, self } = it;
      if (!opts.strictSchema || typeof schema == "boolean") return;
      let rules = self.RULES.keywords;
      for (let key in schema) rules[key] || checkStrictMode(it, `unknown keyword: "${key}"`);
    }
    exports2.checkUnknownRules = checkUnknownRules;
    function schemaHasRules(schema, rules) {
      if (typeof schema == "boolean") return !schema;
      for (let key in schema) if (rules[key]) return !0;
      return !1;
    }
    exports2.schemaHasRules = schemaHasRules;
    function schemaHasRulesButRef(schema, RULES) {
      if (typeof schema == "boolean") return !schema;
      for (let key in schema) if (key !== "$ref" && RULES.all[key]) return !0;
      return !1;
    }
    exports2.schemaHasRulesButRef = schemaHasRulesButRef;
    function schemaRefOrVal({ topSchemaRef, schemaPath }, schema, keyword, $data) {
      if (!$data) {
        if (typeof schema == "number" || typeof schema == "boolean") return schema;
        if (typeof schema == "string") return (0, codegen_1._)`${schema}`;
      }
      return (0, codegen_1._)`${topSchemaRef}${schemaPath}${(0, codegen_1.getProperty)(keyword)}`;
    }
    exports2.schemaRefOrVal = schemaRefOrVal;
    function unescapeFragment(str) {
      return unescapeJsonPointer(decodeURIComponent(str));
    }
    exports2.unescapeFragment = unescapeFragment;
    function escapeFragment(str) {
      return encodeURIComponent(escapeJsonPointer(str));
    }
    exports2.escapeFragment = escapeFragment;
    function escapeJsonPointer(str) {
      return typeof str == "number" ? `${str}` : str.replace(/~/g, "~0").replace(/\//g, "~1");
    }
    exports2.escapeJsonPointer = escapeJsonPointer;
    function unescapeJsonPointer(str) {
      return str.replace(/~1/g, "/").replace(/~0/g, "~");
    }
    exports2.unescapeJsonPointer = unescapeJsonPointer;
    function eachItem(xs, f) {
      if (Array.isArray(xs)) for (let x of xs) f(x);
      else f(xs);
    }
    exports2.eachItem = eachItem;
    function makeMergeEvaluated({ mergeNames, mergeToName, mergeValues, resultToName }) {
      return (gen, from, to, toName) => {
        let res =
          to === void 0
            ? from
            : to instanceof codegen_1.Name
              ? (from instanceof codegen_1.Name
                  ? mergeNames(gen, from, to)
                  : mergeToName(gen, from, to),
                to)
              : from instanceof codegen_1.Name
                ? (mergeToName(gen, to, from), from)
                : mergeValues(from, to);
        return toName === codegen_1.Name && !(res instanceof codegen_1.Name)
          ? resultToName(gen, res)
          : res;
      };
    }
    exports2.mergeEvaluated = {
      props: makeMergeEvaluated({
        mergeNames: (gen, from, to) =>
          gen.if((0, codegen_1._)`${to} !== true && ${from} !== undefined`, () => {
            gen.if(
              (0, codegen_1._)`${from} === true`,
              () => gen.assign(to, !0),
              () =>
                gen
                  .assign(to, (0, codegen_1._)`${to} || {}`)
                  .code((0, codegen_1._)`Object.assign(${to}, ${from})`),
            );
          }),
        mergeToName: (gen, from, to) =>
          gen.if((0, codegen_1._)`${to} !== true`, () => {
            from === !0
              ? gen.assign(to, !0)
              : (gen.assign(to, (0, codegen_1._)`${to} || {}`), setEvaluated(gen, to, from));
          }),
        mergeValues: (from, to) => (from === !0 ? !0 : { ...from, ...to }),
        resultToName: evaluatedPropsToName,
      }),
      items: makeMergeEvaluated({
        mergeNames: (gen, from, to) =>
          gen.if((0, codegen_1._)`${to} !== true && ${from} !== undefined`, () =>
            gen.assign(
              to,
              (0, codegen_1._)`${from} === true ? true : ${to} > ${from} ? ${to} : ${from}`,
            ),
          ),
        mergeToName: (gen, from, to) =>
          gen.if((0, codegen_1._)`${to} !== true`, () =>
            gen.assign(to, from === !0 ? !0 : (0, codegen_1._)`${to} > ${from} ? ${to} : ${from}`),
          ),
        mergeValues: (from, to) => (from === !0 ? !0 : Math.max(from, to)),
        resultToName: (gen, items) => gen.var("items", items),
      }),
    };
    function evaluatedPropsToName(gen, ps) {
      if (ps === !0) return gen.var("props", !0);
      let props = gen.var("props", (0, codegen_1._)`{}`);
      return (ps !== void 0 && setEvaluated(gen, props, ps), props);
    }
    exports2.evaluatedPropsToName = evaluatedPropsToName;
    function setEvaluated(gen, props, ps) {
      Object.keys(ps).forEach((p) =>
        gen.assign((0, codegen_1._)`${props}${(0, codegen_1.getProperty)(p)}`, !0),
      );
    }
    exports2.setEvaluated = setEvaluated;
    var snippets = {};
    function useFunc(gen, f) {
      return gen.scopeValue("func", {
        ref: f,
        code: snippets[f.code] || (snippets[f.code] = new code_1._Code(f.code)),
      });
    }
    exports2.useFunc = useFunc;
    var Type;
    (function (Type2) {
      ((Type2[(Type2.Num = 0)] = "Num"), (Type2[(Type2.Str = 1)] = "Str"));
    })(Type || (exports2.Type = Type = {}));
    function getErrorPath(dataProp, dataPropType, jsPropertySyntax) {
      if (dataProp instanceof codegen_1.Name) {
        let isNumber = dataPropType === Type.Num;
        return jsPropertySyntax
          ? isNumber
            ? (0, codegen_1._)`"[" + ${dataProp} + "]"`
            : (0, codegen_1._)`"['" + ${dataProp} + "']"`
          : isNumber
            ? (0, codegen_1._)`"/" + ${dataProp}`
            : (0, codegen_1._)`"/" + ${dataProp}.replace(/~/g, "~0").replace(/\\//g, "~1")`;
      }
      return jsPropertySyntax
        ? (0, codegen_1.getProperty)(dataProp).toString()
        : "/" + escapeJsonPointer(dataProp);
    }
    exports2.getErrorPath = getErrorPath;
    function checkStrictMode(it, msg, mode = it.opts.strictSchema) {
      if (mode) {
        if (((msg = `strict mode: ${msg}`), mode === !0)) throw new Error(msg);
        it.self.logger.warn(msg);
      }
    }
    exports2.checkStrictMode = checkStrictMode;
  },
});
var require_names = __commonJS({
  "node_modules/ajv/dist/compile/names.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(),
      names = {
        data: new codegen_1.Name("data"),
        valCxt: new codegen_1.Name("valCxt"),
        instancePath: new codegen_1.Name("instancePath"),
        parentData: new codegen_1.Name("parentData"),
        parentDataProperty: new codegen_1.Name("parentDataProperty"),
        rootData: new codegen_1.Name("rootData"),
        dynamicAnchors: new codegen_1.Name("dynamicAnchors"),
        vErrors: new codegen_1.Name("vErrors"),
        errors: new codegen_1.Name("errors"),
        this: new codegen_1.Name("this"),
        self: new codegen_1.Name("self"),
        scope: new codegen_1.Name("scope"),
        json: new codegen_1.Name("json"),
        jsonPos: new codegen_1.Name("jsonPos"),
        jsonLen: new codegen_1.Name("jsonLen"),
        jsonPart: new codegen_1.Name("jsonPart"),
      };
    exports2.default = names;
  },
});
var require_errors = __commonJS({
  "node_modules/ajv/dist/compile/errors.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.extendErrors =
      exports2.resetErrorsCount =
      exports2.reportExtraError =
      exports2.reportError =
      exports2.keyword$DataError =
      exports2.keywordError =
        void 0;
    var codegen_1 = require_codegen(),
      util_1 = require_util(),
      names_1 = require_names();
    exports2.keywordError = {
      message: ({ keyword }) => (0, codegen_1.str)`must pass "${keyword}" keyword validation`,
    };
    exports2.keyword$DataError = {
      message: ({ keyword, schemaType }) =>
        schemaType
          ? (0, codegen_1.str)`"${keyword}" keyword must be ${schemaType} ($data)`
          : (0, codegen_1.str)`"${keyword}" keyword is invalid ($data)`,
    };
    function reportError(cxt, error = exports2.keywordError, errorPaths, overrideAllErrors) {
      let { it } = cxt,
        { gen, compositeRule, allErrors } = it,
        errObj = errorObjectCode(cxt, error, errorPaths);
      (overrideAllErrors ?? (compositeRule || allErrors))
        ? addError(gen, errObj)
        : returnErrors(it, (0, codegen_1._)`[${errObj}]`);
    }
    exports2.reportError = reportError;
    function reportExtraError(cxt, error = exports2.keywordError, errorPaths) {
      let { it } = cxt,
        { gen, compositeRule, allErrors } = it,
        errObj = errorObjectCode(cxt, error, errorPaths);
      (addError(gen, errObj),
        compositeRule || allErrors || returnErrors(it, names_1.default.vErrors));
    }
    exports2.reportExtraError = reportExtraError;
    function resetErrorsCount(gen, errsCount) {
      (gen.assign(names_1.default.errors, errsCount),
        gen.if((0, codegen_1._)`${names_1.default.vErrors} !== null`, () =>
          gen.if(
            errsCount,
            () => gen.assign((0, codegen_1._)`${names_1.default.vErrors}.length`, errsCount),
            () => gen.assign(names_1.default.vErrors, null),
          ),
        ));
    }
    exports2.resetErrorsCount = resetErrorsCount;
    function extendErrors({ gen, keyword, schemaValue, data, errsCount, it }) {
      if (errsCount === void 0) throw new Error("ajv implementation error");
      let err = gen.name("err");
      gen.forRange("i", errsCount, names_1.default.errors, (i) => {
        (gen.const(err, (0, codegen_1._)`${names_1.default.vErrors}[${i}]`),
          gen.if((0, codegen_1._)`${err}.instancePath === undefined`, () =>
            gen.assign(
              (0, codegen_1._)`${err}.instancePath`,
              (0, codegen_1.strConcat)(names_1.default.instancePath, it.errorPath),
            ),
          ),
          gen.assign(
            (0, codegen_1._)`${err}.schemaPath`,
            (0, codegen_1.str)`${it.errSchemaPath}/${keyword}`,
          ),
          it.opts.verbose &&
            (gen.assign((0, codegen_1._)`${err}.schema`, schemaValue),
            gen.assign((0, codegen_1._)`${err}.data`, data)));
      });
    }
    exports2.extendErrors = extendErrors;
    function addError(gen, errObj) {
      let err = gen.const("err", errObj);
      (gen.if(
        (0, codegen_1._)`${names_1.default.vErrors} === null`,
        () => gen.assign(names_1.default.vErrors, (0, codegen_1._)`[${err}]`),
        (0, codegen_1._)`${names_1.default.vErrors}.push(${err})`,
      ),
        gen.code((0, codegen_1._)`${names_1.default.errors}++`));
    }
    function returnErrors(it, errs) {
      let { gen, validateName, schemaEnv } = it;
      schemaEnv.$async
        ? gen.throw((0, codegen_1._)`new ${it.ValidationError}(${errs})`)
        : (gen.assign((0, codegen_1._)`${validateName}.errors`, errs), gen.return(!1));
    }
    var E = {
      keyword: new codegen_1.Name("keyword"),
      schemaPath: new codegen_1.Name("schemaPath"),
      params: new codegen_1.Name("params"),
      propertyName: new codegen_1.Name("propertyName"),
      message: new codegen_1.Name("message"),
      schema: new codegen_1.Name("schema"),
      parentSchema: new codegen_1.Name("parentSchema"),
    };
    function errorObjectCode(cxt, error, errorPaths) {
      let { createErrors } = cxt.it;
      return createErrors === !1 ? (0, codegen_1._)`{}` : errorObject(cxt, error, errorPaths);
    }
    function errorObject(cxt, error, errorPaths = {}) {
      let { gen, it } = cxt,
        keyValues = [errorInstancePath(it, errorPaths), errorSchemaPath(cxt, errorPaths)];
      return (extraErrorProps(cxt, error, keyValues), gen.object(...keyValues));
    }
    function errorInstancePath({ errorPath }, { instancePath }) {
      let instPath = instancePath
        ? (0, codegen_1.str)`${errorPath}${(0, util_1.getErrorPath)(instancePath, util_1.Type.Str)}`
        : errorPath;
      return [
        names_1.default.instancePath,
        (0, codegen_1.strConcat)(names_1.default.instancePath, instPath),
      ];
    }
    function errorSchemaPath({ keyword, it: { errSchemaPath } }, { schemaPath, parentSchema }) {
      let schPath = parentSchema ? errSchemaPath : (0, codegen_1.str)`${errSchemaPath}/${keyword}`;
      return (
        schemaPath &&
          (schPath = (0,
          codegen_1.str)`${schPath}${(0, util_1.getErrorPath)(schemaPath, util_1.Type.Str)}`),
        [E.schemaPath, schPath]
      );
    }
    function extraErrorProps(cxt, { params, message }, keyValues) {
      let { keyword, data, schemaValue, it } = cxt,
        { opts, propertyName, topSchemaRef, schemaPath } = it;
      (keyValues.push(
        [E.keyword, keyword],
        [E.params, typeof params == "function" ? params(cxt) : params || (0, codegen_1._)`{}`],
      ),
        opts.messages &&
          keyValues.push([E.message, typeof message == "function" ? message(cxt) : message]),
        opts.verbose &&
          keyValues.push(
            [E.schema, schemaValue],
            [E.parentSchema, (0, codegen_1._)`${topSchemaRef}${schemaPath}`],
            [names_1.default.data, data],
          ),
        propertyName && keyValues.push([E.propertyName, propertyName]));
    }
  },
});
var require_boolSchema = __commonJS({
  "node_modules/ajv/dist/compile/validate/boolSchema.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.boolOrEmptySchema = exports2.topBoolOrEmptySchema = void 0;
    var errors_1 = require_errors(),
      codegen_1 = require_codegen(),
      names_1 = require_names(),
      boolError = { message: "boolean schema is false" };
    function topBoolOrEmptySchema(it) {
      let { gen, schema, validateName } = it;
      schema === !1
        ? falseSchemaError(it, !1)
        : typeof schema == "object" && schema.$async === !0
          ? gen.return(names_1.default.data)
          : (gen.assign((0, codegen_1._)`${validateName}.errors`, null), gen.return(!0));
    }
    exports2.topBoolOrEmptySchema = topBoolOrEmptySchema;
    function boolOrEmptySchema(it, valid) {
      let { gen, schema } = it;
      schema === !1 ? (gen.var(valid, !1), falseSchemaError(it)) : gen.var(valid, !0);
    }
    exports2.boolOrEmptySchema = boolOrEmptySchema;
    function falseSchemaError(it, overrideAllErrors) {
      let { gen, data } = it,
        cxt = {
          gen,
          keyword: "false schema",
          data,
          schema: !1,
          schemaCode: !1,
          schemaValue: !1,
          params: {},
          it,
        };
      (0, errors_1.reportError)(cxt, boolError, void 0, overrideAllErrors);
    }
  },
});
var require_rules = __commonJS({
  "node_modules/ajv/dist/compile/rules.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.getRules = exports2.isJSONType = void 0;
    var _jsonTypes = ["string", "number", "integer", "boolean", "null", "object", "array"],
      jsonTypes = new Set(_jsonTypes);
    function isJSONType(x) {
      return typeof x == "string" && jsonTypes.has(x);
    }
    exports2.isJSONType = isJSONType;
    function getRules() {
      let groups = {
        number: { type: "number", rules: [] },
        string: { type: "string", rules: [] },
        array: { type: "array", rules: [] },
        object: { type: "object", rules: [] },
      };
      return {
        types: { ...groups, integer: !0, boolean: !0, null: !0 },
        rules: [{ rules: [] }, groups.number, groups.string, groups.array, groups.object],
        post: { rules: [] },
        all: {},
        keywords: {},
      };
    }
    exports2.getRules = getRules;
  },
});
var require_applicability = __commonJS({
  "node_modules/ajv/dist/compile/validate/applicability.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.shouldUseRule = exports2.shouldUseGroup = exports2.schemaHasRulesForType = void 0;
    function schemaHasRulesForType({ schema, self }, type) {
      let group = self.RULES.types[type];
      return group && group !== !0 && shouldUseGroup(schema, group);
    }
    exports2.schemaHasRulesForType = schemaHasRulesForType;
    function shouldUseGroup(schema, group) {
      return group.rules.some((rule) => shouldUseRule(schema, rule));
    }
    exports2.shouldUseGroup = shouldUseGroup;
    function shouldUseRule(schema, rule) {
      var _a;
      return (
        schema[rule.keyword] !== void 0 ||
        ((_a = rule.definition.implements) === null || _a === void 0
          ? void 0
          : _a.some((kwd) => schema[kwd] !== void 0))
      );
    }
    exports2.shouldUseRule = shouldUseRule;
  },
});
var require_dataType = __commonJS({
  "node_modules/ajv/dist/compile/validate/dataType.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.reportTypeError =
      exports2.checkDataTypes =
      exports2.checkDataType =
      exports2.coerceAndCheckDataType =
      exports2.getJSONTypes =
      exports2.getSchemaTypes =
      exports2.DataType =
        void 0;
    var rules_1 = require_rules(),
      applicability_1 = require_applicability(),
      errors_1 = require_errors(),
      codegen_1 = require_codegen(),
      util_1 = require_util(),
      DataType;
    (function (DataType2) {
      ((DataType2[(DataType2.Correct = 0)] = "Correct"),
        (DataType2[(DataType2.Wrong = 1)] = "Wrong"));
    })(DataType || (exports2.DataType = DataType = {}));
    function getSchemaTypes(schema) {
      let types = getJSONTypes(schema.type);
      if (types.includes("null")) {
        if (schema.nullable === !1) throw new Error("type: null contradicts nullable: false");
      } else {
        if (!types.length && schema.nullable !== void 0)
          throw new Error('"nullable" cannot be used without "type"');
        schema.nullable === !0 && types.push("null");
      }
      return types;
    }
    exports2.getSchemaTypes = getSchemaTypes;
    function getJSONTypes(ts) {
      let types = Array.isArray(ts) ? ts : ts ? [ts] : [];
      if (types.every(rules_1.isJSONType)) return types;
      throw new Error("type must be JSONType or JSONType[]: " + types.join(","));
    }
    exports2.getJSONTypes = getJSONTypes;
    function coerceAndCheckDataType(it, types) {
      let { gen, data, opts } = it,
        coerceTo = coerceToTypes(types, opts.coerceTypes),
        checkTypes =
          types.length > 0 &&
          !(
            coerceTo.length === 0 &&
            types.length === 1 &&
            (0, applicability_1.schemaHasRulesForType)(it, types[0])
          );
      if (checkTypes) {
        let wrongType = checkDataTypes(types, data, opts.strictNumbers, DataType.Wrong);
        gen.if(wrongType, () => {
          coerceTo.length ? coerceData(it, types, coerceTo) : reportTypeError(it);
        });
      }
      return checkTypes;
    }
    exports2.coerceAndCheckDataType = coerceAndCheckDataType;
    var COERCIBLE = new Set(["string", "number", "integer", "boolean", "null"]);
    function coerceToTypes(types, coerceTypes) {
      return coerceTypes
        ? types.filter((t) => COERCIBLE.has(t) || (coerceTypes === "array" && t === "array"))
        : [];
    }
    function coerceData(it, types, coerceTo) {
      let { gen, data, opts } = it,
        dataType = gen.let("dataType", (0, codegen_1._)`typeof ${data}`),
        coerced = gen.let("coerced", (0, codegen_1._)`undefined`);
      (opts.coerceTypes === "array" &&
        gen.if(
          (0,
          codegen_1._)`${dataType} == 'object' && Array.isArray(${data}) && ${data}.length == 1`,
          () =>
            gen
              .assign(data, (0, codegen_1._)`${data}[0]`)
              .assign(dataType, (0, codegen_1._)`typeof ${data}`)
              .if(checkDataTypes(types, data, opts.strictNumbers), () => gen.assign(coerced, data)),
        ),
        gen.if((0, codegen_1._)`${coerced} !== undefined`));
      for (let t of coerceTo)
        (COERCIBLE.has(t) || (t === "array" && opts.coerceTypes === "array")) &&
          coerceSpecificType(t);
      (gen.else(),
        reportTypeError(it),
        gen.endIf(),
        gen.if((0, codegen_1._)`${coerced} !== undefined`, () => {
          (gen.assign(data, coerced), assignParentData(it, coerced));
        }));
      function coerceSpecificType(t) {
        switch (t) {
          case "string":
            gen
              .elseIf((0, codegen_1._)`${dataType} == "number" || ${dataType} == "boolean"`)
              .assign(coerced, (0, codegen_1._)`"" + ${data}`)
              .elseIf((0, codegen_1._)`${data} === null`)
              .assign(coerced, (0, codegen_1._)`""`);
            return;
          case "number":
            gen
              .elseIf(
                (0, codegen_1._)`${dataType} == "boolean" || ${data} === null
              || (${dataType} == "string" && ${data} && ${data} == +${data})`,
              )
              .assign(coerced, (0, codegen_1._)`+${data}`);
            return;
          case "integer":
            gen
              .elseIf(
                (0, codegen_1._)`${dataType} === "boolean" || ${data} === null
              || (${dataType} === "string" && ${data} && ${data} == +${data} && !(${data} % 1))`,
              )
              .assign(coerced, (0, codegen_1._)`+${data}`);
            return;
          case "boolean":
            gen
              .elseIf((0, codegen_1._)`${data} === "false" || ${data} === 0 || ${data} === null`)
              .assign(coerced, !1)
              .elseIf((0, codegen_1._)`${data} === "true" || ${data} === 1`)
              .assign(coerced, !0);
            return;
          case "null":
            (gen.elseIf((0, codegen_1._)`${data} === "" || ${data} === 0 || ${data} === false`),
              gen.assign(coerced, null));
            return;
          case "array":
            gen
              .elseIf(
                (0, codegen_1._)`${dataType} === "string" || ${dataType} === "number"
              || ${dataType} === "boolean" || ${data} === null`,
              )
              .assign(coerced, (0, codegen_1._)`[${data}]`);
        }
      }
    }
    function assignParentData({ gen, parentData, parentDataProperty }, expr) {
      gen.if((0, codegen_1._)`${parentData} !== undefined`, () =>
        gen.assign((0, codegen_1._)`${parentData}[${parentDataProperty}]`, expr),
      );
    }
    function checkDataType(dataType, data, strictNums, correct = DataType.Correct) {
      let EQ = correct === DataType.Correct ? codegen_1.operators.EQ : codegen_1.operators.NEQ,
        cond;
      switch (dataType) {
        case "null":
          return (0, codegen_1._)`${data} ${EQ} null`;
        case "array":
          cond = (0, codegen_1._)`Array.isArray(${data})`;
          break;
        case "object":
          cond = (0, codegen_1._)`${data} && typeof ${data} == "object" && !Array.isArray(${data})`;
          break;
        case "integer":
          cond = numCond((0, codegen_1._)`!(${data} % 1) && !isNaN(${data})`);
          break;
        case "number":
          cond = numCond();
          break;
        default:
          return (0, codegen_1._)`typeof ${data} ${EQ} ${dataType}`;
      }
      return correct === DataType.Correct ? cond : (0, codegen_1.not)(cond);
      function numCond(_cond = codegen_1.nil) {
        return (0, codegen_1.and)(
          (0, codegen_1._)`typeof ${data} == "number"`,
          _cond,
          strictNums ? (0, codegen_1._)`isFinite(${data})` : codegen_1.nil,
        );
      }
    }
    exports2.checkDataType = checkDataType;
    function checkDataTypes(dataTypes, data, strictNums, correct) {
      if (dataTypes.length === 1) return checkDataType(dataTypes[0], data, strictNums, correct);
      let cond,
        types = (0, util_1.toHash)(dataTypes);
      if (types.array && types.object) {
        let notObj = (0, codegen_1._)`typeof ${data} != "object"`;
        ((cond = types.null ? notObj : (0, codegen_1._)`!${data} || ${notObj}`),
          delete types.null,
          delete types.array,
          delete types.object);
      } else cond = codegen_1.nil;
      types.number && delete types.integer;
      for (let t in types)
        cond = (0, codegen_1.and)(cond, checkDataType(t, data, strictNums, correct));
      return cond;
    }
    exports2.checkDataTypes = checkDataTypes;
    var typeError = {
      message: ({ schema }) => `must be ${schema}`,
      params: ({ schema, schemaValue }) =>
        typeof schema == "string"
          ? (0, codegen_1._)`{type: ${schema}}`
          : (0, codegen_1._)`{type: ${schemaValue}}`,
    };
    function reportTypeError(it) {
      let cxt = getTypeErrorContext(it);
      (0, errors_1.reportError)(cxt, typeError);
    }
    exports2.reportTypeError = reportTypeError;
    function getTypeErrorContext(it) {
      let { gen, data, schema } = it,
        schemaCode = (0, util_1.schemaRefOrVal)(it, schema, "type");
      return {
        gen,
        keyword: "type",
        data,
        schema: schema.type,
        schemaCode,
        schemaValue: schemaCode,
        parentSchema: schema,
        params: {},
        it,
      };
    }
  },
});
var require_defaults = __commonJS({
  "node_modules/ajv/dist/compile/validate/defaults.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.assignDefaults = void 0;
    var codegen_1 = require_codegen(),
      util_1 = require_util();
    function assignDefaults(it, ty) {
      let { properties, items } = it.schema;
      if (ty === "object" && properties)
        for (let key in properties) assignDefault(it, key, properties[key].default);
      else
        ty === "array" &&
          Array.isArray(items) &&
          items.forEach((sch, i) => assignDefault(it, i, sch.default));
    }
    exports2.assignDefaults = assignDefaults;
    function assignDefault(it, prop, defaultValue) {
      let { gen, compositeRule, data, opts } = it;
      if (defaultValue === void 0) return;
      let childData = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(prop)}`;
      if (compositeRule) {
        (0, util_1.checkStrictMode)(it, `default is ignored for: ${childData}`);
        return;
      }
      let condition = (0, codegen_1._)`${childData} === undefined`;
      (opts.useDefaults === "empty" &&
        (condition = (0,
        codegen_1._)`${condition} || ${childData} === null || ${childData} === ""`),
        gen.if(
          condition,
          (0, codegen_1._)`${childData} = ${(0, codegen_1.stringify)(defaultValue)}`,
        ));
    }
  },
});
var require_code2 = __commonJS({
  "node_modules/ajv/dist/vocabularies/code.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.validateUnion =
      exports2.validateArray =
      exports2.usePattern =
      exports2.callValidateCode =
      exports2.schemaProperties =
      exports2.allSchemaProperties =
      exports2.noPropertyInData =
      exports2.propertyInData =
      exports2.isOwnProperty =
      exports2.hasPropFunc =
      exports2.reportMissingProp =
      exports2.checkMissingProp =
      exports2.checkReportMissingProp =
        void 0;
    var codegen_1 = require_codegen(),
      util_1 = require_util(),
      names_1 = require_names(),
      util_2 = require_util();
    function checkReportMissingProp(cxt, prop) {
      let { gen, data, it } = cxt;
      gen.if(noPropertyInData(gen, data, prop, it.opts.ownProperties), () => {
        (cxt.setParams({ missingProperty: (0, codegen_1._)`${prop}` }, !0), cxt.error());
      });
    }
    exports2.checkReportMissingProp = checkReportMissingProp;
    function checkMissingProp({ gen, data, it: { opts } }, properties, missing) {
      return (0, codegen_1.or)(
        ...properties.map((prop) =>
          (0, codegen_1.and)(
            noPropertyInData(gen, data, prop, opts.ownProperties),
            (0, codegen_1._)`${missing} = ${prop}`,
          ),
        ),
      );
    }
    exports2.checkMissingProp = checkMissingProp;
    function reportMissingProp(cxt, missing) {
      (cxt.setParams({ missingProperty: missing }, !0), cxt.error());
    }
    exports2.reportMissingProp = reportMissingProp;
    function hasPropFunc(gen) {
      return gen.scopeValue("func", {
        ref: Object.prototype.hasOwnProperty,
        code: (0, codegen_1._)`Object.prototype.hasOwnProperty`,
      });
    }
    exports2.hasPropFunc = hasPropFunc;
    function isOwnProperty(gen, data, property) {
      return (0, codegen_1._)`${hasPropFunc(gen)}.call(${data}, ${property})`;
    }
    exports2.isOwnProperty = isOwnProperty;
    function propertyInData(gen, data, property, ownProperties) {
      let cond = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(property)} !== undefined`;
      return ownProperties
        ? (0, codegen_1._)`${cond} && ${isOwnProperty(gen, data, property)}`
        : cond;
    }
    exports2.propertyInData = propertyInData;
    function noPropertyInData(gen, data, property, ownProperties) {
      let cond = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(property)} === undefined`;
      return ownProperties
        ? (0, codegen_1.or)(cond, (0, codegen_1.not)(isOwnProperty(gen, data, property)))
        : cond;
    }
    exports2.noPropertyInData = noPropertyInData;
    function allSchemaProperties(schemaMap) {
      return schemaMap ? Object.keys(schemaMap).filter((p) => p !== "__proto__") : [];
    }
    exports2.allSchemaProperties = allSchemaProperties;
    function schemaProperties(it, schemaMap) {
      return allSchemaProperties(schemaMap).filter(
        (p) => !(0, util_1.alwaysValidSchema)(it, schemaMap[p]),
      );
    }
    exports2.schemaProperties = schemaProperties;
    function callValidateCode(
      { schemaCode, data, it: { gen, topSchemaRef, schemaPath, errorPath }, it },
      func,
      context,
      passSchema,
    ) {
      let dataAndSchema = passSchema
          ? (0, codegen_1._)`${schemaCode}, ${data}, ${topSchemaRef}${schemaPath}`
          : data,
        valCxt = [
          [
            names_1.default.instancePath,
            (0, codegen_1.strConcat)(names_1.default.instancePath, errorPath),
          ],
          [names_1.default.parentData, it.parentData],
          [names_1.default.parentDataProperty, it.parentDataProperty],
          [names_1.default.rootData, names_1.default.rootData],
        ];
      it.opts.dynamicRef &&
        valCxt.push([names_1.default.dynamicAnchors, names_1.default.dynamicAnchors]);
      let args = (0, codegen_1._)`${dataAndSchema}, ${gen.object(...valCxt)}`;
      return context !== codegen_1.nil
        ? (0, codegen_1._)`${func}.call(${context}, ${args})`
        : (0, codegen_1._)`${func}(${args})`;
    }
    exports2.callValidateCode = callValidateCode;
    var newRegExp = (0, codegen_1._)`new RegExp`;
    function usePattern({ gen, it: { opts } }, pattern) {
      let u = opts.unicodeRegExp ? "u" : "",
        { regExp } = opts.code,
        rx = regExp(pattern, u);
      return gen.scopeValue("pattern", {
        key: rx.toString(),
        ref: rx,
        code: (0,
        codegen_1._)`${regExp.code === "new RegExp" ? newRegExp : (0, util_2.useFunc)(gen, regExp)}(${pattern}, ${u})`,
      });
    }
    exports2.usePattern = usePattern;
    function validateArray(cxt) {
      let { gen, data, keyword, it } = cxt,
        valid = gen.name("valid");
      if (it.allErrors) {
        let validArr = gen.let("valid", !0);
        return (validateItems(() => gen.assign(validArr, !1)), validArr);
      }
      return (gen.var(valid, !0), validateItems(() => gen.break()), valid);
      function validateItems(notValid) {
        let len = gen.const("len", (0, codegen_1._)`${data}.length`);
        gen.forRange("i", 0, len, (i) => {
          (cxt.subschema({ keyword, dataProp: i, dataPropType: util_1.Type.Num }, valid),
            gen.if((0, codegen_1.not)(valid), notValid));
        });
      }
    }
    exports2.validateArray = validateArray;
    function validateUnion(cxt) {
      let { gen, schema, keyword, it } = cxt;
      if (!Array.isArray(schema)) throw new Error("ajv implementation error");
      if (schema.some((sch) => (0, util_1.alwaysValidSchema)(it, sch)) && !it.opts.unevaluated)
        return;
      let valid = gen.let("valid", !1),
        schValid = gen.name("_valid");
      (gen.block(() =>
        schema.forEach((_sch, i) => {
          let schCxt = cxt.subschema({ keyword, schemaProp: i, compositeRule: !0 }, schValid);
          (gen.assign(valid, (0, codegen_1._)`${valid} || ${schValid}`),
            cxt.mergeValidEvaluated(schCxt, schValid) || gen.if((0, codegen_1.not)(valid)));
        }),
      ),
        cxt.result(
          valid,
          () => cxt.reset(),
          () => cxt.error(!0),
        ));
    }
    exports2.validateUnion = validateUnion;
  },
});
var require_keyword = __commonJS({
  "node_modules/ajv/dist/compile/validate/keyword.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.validateKeywordUsage =
      exports2.validSchemaType =
      exports2.funcKeywordCode =
      exports2.macroKeywordCode =
        void 0;
    var codegen_1 = require_codegen(),
      names_1 = require_names(),
      code_1 = require_code2(),
      errors_1 = require_errors();
    function macroKeywordCode(cxt, def) {
      let { gen, keyword, schema, parentSchema, it } = cxt,
        macroSchema = def.macro.call(it.self, schema, parentSchema, it),
        schemaRef = useKeyword(gen, keyword, macroSchema);
      it.opts.validateSchema !== !1 && it.self.validateSchema(macroSchema, !0);
      let valid = gen.name("valid");
      (cxt.subschema(
        {
          schema: macroSchema,
          schemaPath: codegen_1.nil,
          errSchemaPath: `${it.errSchemaPath}/${keyword}`,
          topSchemaRef: schemaRef,
          compositeRule: !0,
        },
        valid,
      ),
        cxt.pass(valid, () => cxt.error(!0)));
    }
    exports2.macroKeywordCode = macroKeywordCode;
    function funcKeywordCode(cxt, def) {
      var _a;
      let { gen, keyword, schema, parentSchema, $data, it } = cxt;
      checkAsyncKeyword(it, def);
      let validate =
          !$data && def.compile
            ? def.compile.call(it.self, schema, parentSchema, it)
            : def.validate,
        validateRef = useKeyword(gen, keyword, validate),
        valid = gen.let("valid");
      (cxt.block$data(valid, validateKeyword),
        cxt.ok((_a = def.valid) !== null && _a !== void 0 ? _a : valid));
      function validateKeyword() {
        if (def.errors === !1)
          (assignValid(), def.modifying && modifyData(cxt), reportErrs(() => cxt.error()));
        else {
          let ruleErrs = def.async ? validateAsync() : validateSync();
          (def.modifying && modifyData(cxt), reportErrs(() => addErrs(cxt, ruleErrs)));
        }
      }
      function validateAsync() {
        let ruleErrs = gen.let("ruleErrs", null);
        return (
          gen.try(
            () => assignValid((0, codegen_1._)`await `),
            (e) =>
              gen.assign(valid, !1).if(
                (0, codegen_1._)`${e} instanceof ${it.ValidationError}`,
                () => gen.assign(ruleErrs, (0, codegen_1._)`${e}.errors`),
                () => gen.throw(e),
              ),
          ),
          ruleErrs
        );
      }
      function validateSync() {
        let validateErrs = (0, codegen_1._)`${validateRef}.errors`;
        return (gen.assign(validateErrs, null), assignValid(codegen_1.nil), validateErrs);
      }
      function assignValid(_await = def.async ? (0, codegen_1._)`await ` : codegen_1.nil) {
        let passCxt = it.opts.passContext ? names_1.default.this : names_1.default.self,
          passSchema = !(("compile" in def && !$data) || def.schema === !1);
        gen.assign(
          valid,
          (0,
          codegen_1._)`${_await}${(0, code_1.callValidateCode)(cxt, validateRef, passCxt, passSchema)}`,
          def.modifying,
        );
      }
      function reportErrs(errors) {
        var _a2;
        gen.if(
          (0, codegen_1.not)((_a2 = def.valid) !== null && _a2 !== void 0 ? _a2 : valid),
          errors,
        );
      }
    }
    exports2.funcKeywordCode = funcKeywordCode;
    function modifyData(cxt) {
      let { gen, data, it } = cxt;
      gen.if(it.parentData, () =>
        gen.assign(data, (0, codegen_1._)`${it.parentData}[${it.parentDataProperty}]`),
      );
    }
    function addErrs(cxt, errs) {
      let { gen } = cxt;
      gen.if(
        (0, codegen_1._)`Array.isArray(${errs})`,
        () => {
          (gen
            .assign(
              names_1.default.vErrors,
              (0,
              codegen_1._)`${names_1.default.vErrors} === null ? ${errs} : ${names_1.default.vErrors}.concat(${errs})`,
            )
            .assign(names_1.default.errors, (0, codegen_1._)`${names_1.default.vErrors}.length`),
            (0, errors_1.extendErrors)(cxt));
        },
        () => cxt.error(),
      );
    }
    function checkAsyncKeyword({ schemaEnv }, def) {
      if (def.async && !schemaEnv.$async) throw new Error("async keyword in sync schema");
    }
    function useKeyword(gen, keyword, result) {
      if (result === void 0) throw new Error(`keyword "${keyword}" failed to compile`);
      return gen.scopeValue(
        "keyword",
        typeof result == "function"
          ? { ref: result }
          : { ref: result, code: (0, codegen_1.stringify)(result) },
      );
    }
    function validSchemaType(schema, schemaType, allowUndefined = !1) {
      return (
        !schemaType.length ||
        schemaType.some((st) =>
          st === "array"
            ? Array.isArray(schema)
            : st === "object"
              ? schema && typeof schema == "object" && !Array.isArray(schema)
              : typeof schema == st || (allowUndefined && typeof schema > "u"),
        )
      );
    }
    exports2.validSchemaType = validSchemaType;
    function validateKeywordUsage({ schema, opts, self, errSchemaPath }, def, keyword) {
      if (Array.isArray(def.keyword) ? !def.keyword.includes(keyword) : def.keyword !== keyword)
        throw new Error("ajv implementation error");
      let deps = def.dependencies;
      if (deps?.some((kwd) => !Object.prototype.hasOwnProperty.call(schema, kwd)))
        throw new Error(`parent schema must have dependencies of ${keyword}: ${deps.join(",")}`);
      if (def.validateSchema && !def.validateSchema(schema[keyword])) {
        let msg =
          `keyword "${keyword}" value is invalid at path "${errSchemaPath}": ` +
          self.errorsText(def.validateSchema.errors);
        if (opts.validateSchema === "log") self.logger.error(msg);
        else throw new Error(msg);
      }
    }
    exports2.validateKeywordUsage = validateKeywordUsage;
  },
});
var require_subschema = __commonJS({
  "node_modules/ajv/dist/compile/validate/subschema.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.extendSubschemaMode = exports2.extendSubschemaData = exports2.getSubschema = void 0;
    var codegen_1 = require_codegen(),
      util_1 = require_util();
    function getSubschema(
      it,
      { keyword, schemaProp, schema, schemaPath, errSchemaPath, topSchemaRef },
    ) {
      if (keyword !== void 0 && schema !== void 0)
        throw new Error('both "keyword" and "schema" passed, only one allowed');
      if (keyword !== void 0) {
        let sch = it.schema[keyword];
        return schemaProp === void 0
          ? {
              schema: sch,
              schemaPath: (0, codegen_1._)`${it.schemaPath}${(0, codegen_1.getProperty)(keyword)}`,
              errSchemaPath: `${it.errSchemaPath}/${keyword}`,
            }
          : {
              schema: sch[schemaProp],
              schemaPath: (0,
              codegen_1._)`${it.schemaPath}${(0, codegen_1.getProperty)(keyword)}${(0, codegen_1.getProperty)(schemaProp)}`,
              errSchemaPath: `${it.errSchemaPath}/${keyword}/${(0, util_1.escapeFragment)(schemaProp)}`,
            };
      }
      if (schema !== void 0) {
        if (schemaPath === void 0 || errSchemaPath === void 0 || topSchemaRef === void 0)
          throw new Error(
            '"schemaPath", "errSchemaPath" and "topSchemaRef" are required with "schema"',
          );
        return { schema, schemaPath, topSchemaRef, errSchemaPath };
      }
      throw new Error('either "keyword" or "schema" must be passed');
    }
    exports2.getSubschema = getSubschema;
    function extendSubschemaData(
      subschema,
      it,
      { dataProp, dataPropType: dpType, data, dataTypes, propertyName },
    ) {
      if (data !== void 0 && dataProp !== void 0)
        throw new Error('both "data" and "dataProp" passed, only one allowed');
      let { gen } = it;
      if (dataProp !== void 0) {
        let { errorPath, dataPathArr, opts } = it,
          nextData = gen.let(
            "data",
            (0, codegen_1._)`${it.data}${(0, codegen_1.getProperty)(dataProp)}`,
            !0,
          );
        (dataContextProps(nextData),
          (subschema.errorPath = (0,
          codegen_1.str)`${errorPath}${(0, util_1.getErrorPath)(dataProp, dpType, opts.jsPropertySyntax)}`),
          (subschema.parentDataProperty = (0, codegen_1._)`${dataProp}`),
          (subschema.dataPathArr = [...dataPathArr, subschema.parentDataProperty]));
      }
      if (data !== void 0) {
        let nextData = data instanceof codegen_1.Name ? data : gen.let("data", data, !0);
        (dataContextProps(nextData),
          propertyName !== void 0 && (subschema.propertyName = propertyName));
      }
      dataTypes && (subschema.dataTypes = dataTypes);
      function dataContextProps(_nextData) {
        ((subschema.data = _nextData),
          (subschema.dataLevel = it.dataLevel + 1),
          (subschema.dataTypes = []),
          (it.definedProperties = new Set()),
          (subschema.parentData = it.data),
          (subschema.dataNames = [...it.dataNames, _nextData]));
      }
    }
    exports2.extendSubschemaData = extendSubschemaData;
    function extendSubschemaMode(
      subschema,
      { jtdDiscriminator, jtdMetadata, compositeRule, createErrors, allErrors },
    ) {
      (compositeRule !== void 0 && (subschema.compositeRule = compositeRule),
        createErrors !== void 0 && (subschema.createErrors = createErrors),
        allErrors !== void 0 && (subschema.allErrors = allErrors),
        (subschema.jtdDiscriminator = jtdDiscriminator),
        (subschema.jtdMetadata = jtdMetadata));
    }
    exports2.extendSubschemaMode = extendSubschemaMode;
  },
});
var require_fast_deep_equal = __commonJS({
  "node_modules/fast-deep-equal/index.js"(exports2, module2) {
    "use strict";
    init_performance();
    module2.exports = function equal(a, b) {
      if (a === b) return !0;
      if (a && b && typeof a == "object" && typeof b == "object") {
        if (a.constructor !== b.constructor) return !1;
        var length, i, keys;
        if (Array.isArray(a)) {
          if (((length = a.length), length != b.length)) return !1;
          for (i = length; i-- !== 0;) if (!equal(a[i], b[i])) return !1;
          return !0;
        }
        if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
        if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
        if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();
        if (((keys = Object.keys(a)), (length = keys.length), length !== Object.keys(b).length))
          return !1;
        for (i = length; i-- !== 0;)
          if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return !1;
        for (i = length; i-- !== 0;) {
          var key = keys[i];
          if (!equal(a[key], b[key])) return !1;
        }
        return !0;
      }
      return a !== a && b !== b;
    };
  },
});
var require_json_schema_traverse = __commonJS({
  "node_modules/json-schema-traverse/index.js"(exports2, module2) {
    "use strict";
    init_performance();
    var traverse = (module2.exports = function (schema, opts, cb) {
      (typeof opts == "function" && ((cb = opts), (opts = {})), (cb = opts.cb || cb));
      var pre = typeof cb == "function" ? cb : cb.pre || function () {},
        post = cb.post || function () {};
      _traverse(opts, pre, post, schema, "", schema);
    });
    traverse.keywords = {
      additionalItems: !0,
      items: !0,
      contains: !0,
      additionalProperties: !0,
      propertyNames: !0,
      not: !0,
      if: !0,
      then: !0,
      else: !0,
    };
    traverse.arrayKeywords = { items: !0, allOf: !0, anyOf: !0, oneOf: !0 };
    traverse.propsKeywords = {
      $defs: !0,
      definitions: !0,
      properties: !0,
      patternProperties: !0,
      dependencies: !0,
    };
    traverse.skipKeywords = {
      default: !0,
      enum: !0,
      const: !0,
      required: !0,
      maximum: !0,
      minimum: !0,
      exclusiveMaximum: !0,
      exclusiveMinimum: !0,
      multipleOf: !0,
      maxLength: !0,
      minLength: !0,
      pattern: !0,
      format: !0,
      maxItems: !0,
      minItems: !0,
      uniqueItems: !0,
      maxProperties: !0,
      minProperties: !0,
    };
    function _traverse(
      opts,
      pre,
      post,
      schema,
      jsonPtr,
      rootSchema,
      parentJsonPtr,
      parentKeyword,
      parentSchema,
      keyIndex,
    ) {
      if (schema && typeof schema == "object" && !Array.isArray(schema)) {
        pre(schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex);
        for (var key in schema) {
          var sch = schema[key];
          if (Array.isArray(sch)) {
            if (key in traverse.arrayKeywords)
              for (var i = 0; i < sch.length; i++)
                _traverse(
                  opts,
                  pre,
                  post,
                  sch[i],
                  jsonPtr + "/" + key + "/" + i,
                  rootSchema,
                  jsonPtr,
                  key,
                  schema,
                  i,
                );
          } else if (key in traverse.propsKeywords) {
            if (sch && typeof sch == "object")
              for (var prop in sch)
                _traverse(
                  opts,
                  pre,
                  post,
                  sch[prop],
                  jsonPtr + "/" + key + "/" + escapeJsonPtr(prop),
                  rootSchema,
                  jsonPtr,
                  key,
                  schema,
                  prop,
                );
          } else
            (key in traverse.keywords || (opts.allKeys && !(key in traverse.skipKeywords))) &&
              _traverse(
                opts,
                pre,
                post,
                sch,
                jsonPtr + "/" + key,
                rootSchema,
                jsonPtr,
                key,
                schema,
              );
        }
        post(schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex);
      }
    }
    function escapeJsonPtr(str) {
      return str.replace(/~/g, "~0").replace(/\//g, "~1");
    }
  },
});
var require_resolve = __commonJS({
  "node_modules/ajv/dist/compile/resolve.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.getSchemaRefs =
      exports2.resolveUrl =
      exports2.normalizeId =
      exports2._getFullPath =
      exports2.getFullPath =
      exports2.inlineRef =
        void 0;
    var util_1 = require_util(),
      equal = require_fast_deep_equal(),
      traverse = require_json_schema_traverse(),
      SIMPLE_INLINED = new Set([
        "type",
        "format",
        "pattern",
        "maxLength",
        "minLength",
        "maxProperties",
        "minProperties",
        "maxItems",
        "minItems",
        "maximum",
        "minimum",
        "uniqueItems",
        "multipleOf",
        "required",
        "enum",
        "const",
      ]);
    function inlineRef(schema, limit = !0) {
      return typeof schema == "boolean"
        ? !0
        : limit === !0
          ? !hasRef(schema)
          : limit
            ? countKeys(schema) <= limit
            : !1;
    }
    exports2.inlineRef = inlineRef;
    var REF_KEYWORDS = new Set([
      "$ref",
      "$recursiveRef",
      "$recursiveAnchor",
      "$dynamicRef",
      "$dynamicAnchor",
    ]);
    function hasRef(schema) {
      for (let key in schema) {
        if (REF_KEYWORDS.has(key)) return !0;
        let sch = schema[key];
        if ((Array.isArray(sch) && sch.some(hasRef)) || (typeof sch == "object" && hasRef(sch)))
          return !0;
      }
      return !1;
    }
    function countKeys(schema) {
      let count = 0;
      for (let key in schema) {
        if (key === "$ref") return 1 / 0;
        if (
          (count++,
          !SIMPLE_INLINED.has(key) &&
            (typeof schema[key] == "object" &&
              (0, util_1.eachItem)(schema[key], (sch) => (count += countKeys(sch))),
            count === 1 / 0))
        )
          return 1 / 0;
      }
      return count;
    }
    function getFullPath(resolver, id = "", normalize) {
      normalize !== !1 && (id = normalizeId(id));
      let p = resolver.parse(id);
      return _getFullPath(resolver, p);
    }
    exports2.getFullPath = getFullPath;
    function _getFullPath(resolver, p) {
      return resolver.serialize(p).split("#")[0] + "#";
    }
    exports2._getFullPath = _getFullPath;
    var TRAILING_SLASH_HASH = /#\/?$/;
    function normalizeId(id) {
      return id ? id.replace(TRAILING_SLASH_HASH, "") : "";
    }
    exports2.normalizeId = normalizeId;
    function resolveUrl(resolver, baseId, id) {
      return ((id = normalizeId(id)), resolver.resolve(baseId, id));
    }
    exports2.resolveUrl = resolveUrl;
    var ANCHOR = /^[a-z_][-a-z0-9._]*$/i;
    function getSchemaRefs(schema, baseId) {
      if (typeof schema == "boolean") return {};
      let { schemaId, uriResolver } = this.opts,
        schId = normalizeId(schema[schemaId] || baseId),
        baseIds = { "": schId },
        pathPrefix = getFullPath(uriResolver, schId, !1),
        localRefs = {},
        schemaRefs = new Set();
      return (
        traverse(schema, { allKeys: !0 }, (sch, jsonPtr, _, parentJsonPtr) => {
          if (parentJsonPtr === void 0) return;
          let fullPath = pathPrefix + jsonPtr,
            innerBaseId = baseIds[parentJsonPtr];
          (typeof sch[schemaId] == "string" && (innerBaseId = addRef.call(this, sch[schemaId])),
            addAnchor.call(this, sch.$anchor),
            addAnchor.call(this, sch.$dynamicAnchor),
            (baseIds[jsonPtr] = innerBaseId));
          function addRef(ref) {
            let _resolve = this.opts.uriResolver.resolve;
            if (
              ((ref = normalizeId(innerBaseId ? _resolve(innerBaseId, ref) : ref)),
              schemaRefs.has(ref))
            )
              throw ambiguos(ref);
            schemaRefs.add(ref);
            let schOrRef = this.refs[ref];
            return (
              typeof schOrRef == "string" && (schOrRef = this.refs[schOrRef]),
              typeof schOrRef == "object"
                ? checkAmbiguosRef(sch, schOrRef.schema, ref)
                : ref !== normalizeId(fullPath) &&
                  (ref[0] === "#"
                    ? (checkAmbiguosRef(sch, localRefs[ref], ref), (localRefs[ref] = sch))
                    : (this.refs[ref] = fullPath)),
              ref
            );
          }
          function addAnchor(anchor) {
            if (typeof anchor == "string") {
              if (!ANCHOR.test(anchor)) throw new Error(`invalid anchor "${anchor}"`);
              addRef.call(this, `#${anchor}`);
            }
          }
        }),
        localRefs
      );
      function checkAmbiguosRef(sch1, sch2, ref) {
        if (sch2 !== void 0 && !equal(sch1, sch2)) throw ambiguos(ref);
      }
      function ambiguos(ref) {
        return new Error(`reference "${ref}" resolves to more than one schema`);
      }
    }
    exports2.getSchemaRefs = getSchemaRefs;
  },
});
var require_validate = __commonJS({
  "node_modules/ajv/dist/compile/validate/index.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.getData = exports2.KeywordCxt = exports2.validateFunctionCode = void 0;
    var boolSchema_1 = require_boolSchema(),
      dataType_1 = require_dataType(),
      applicability_1 = require_applicability(),
      dataType_2 = require_dataType(),
      defaults_1 = require_defaults(),
      keyword_1 = require_keyword(),
      subschema_1 = require_subschema(),
      codegen_1 = require_codegen(),
      names_1 = require_names(),
      resolve_1 = require_resolve(),
      util_1 = require_util(),
      errors_1 = require_errors();
    function validateFunctionCode(it) {
      if (isSchemaObj(it) && (checkKeywords(it), schemaCxtHasRules(it))) {
        topSchemaObjCode(it);
        return;
      }
      validateFunction(it, () => (0, boolSchema_1.topBoolOrEmptySchema)(it));
    }
    exports2.validateFunctionCode = validateFunctionCode;
    function validateFunction({ gen, validateName, schema, schemaEnv, opts }, body) {
      opts.code.es5
        ? gen.func(
            validateName,
            (0, codegen_1._)`${names_1.default.data}, ${names_1.default.valCxt}`,
            schemaEnv.$async,
            () => {
              (gen.code((0, codegen_1._)`"use strict"; ${funcSourceUrl(schema, opts)}`),
                destructureValCxtES5(gen, opts),
                gen.code(body));
            },
          )
        : gen.func(
            validateName,
            (0, codegen_1._)`${names_1.default.data}, ${destructureValCxt(opts)}`,
            schemaEnv.$async,
            () => gen.code(funcSourceUrl(schema, opts)).code(body),
          );
    }
    function destructureValCxt(opts) {
      return (0,
      codegen_1._)`{${names_1.default.instancePath}="", ${names_1.default.parentData}, ${names_1.default.parentDataProperty}, ${names_1.default.rootData}=${names_1.default.data}${opts.dynamicRef ? (0, codegen_1._)`, ${names_1.default.dynamicAnchors}={}` : codegen_1.nil}}={}`;
    }
    function destructureValCxtES5(gen, opts) {
      gen.if(
        names_1.default.valCxt,
        () => {
          (gen.var(
            names_1.default.instancePath,
            (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.instancePath}`,
          ),
            gen.var(
              names_1.default.parentData,
              (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.parentData}`,
            ),
            gen.var(
              names_1.default.parentDataProperty,
              (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.parentDataProperty}`,
            ),
            gen.var(
              names_1.default.rootData,
              (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.rootData}`,
            ),
            opts.dynamicRef &&
              gen.var(
                names_1.default.dynamicAnchors,
                (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.dynamicAnchors}`,
              ));
        },
        () => {
          (gen.var(names_1.default.instancePath, (0, codegen_1._)`""`),
            gen.var(names_1.default.parentData, (0, codegen_1._)`undefined`),
            gen.var(names_1.default.parentDataProperty, (0, codegen_1._)`undefined`),
            gen.var(names_1.default.rootData, names_1.default.data),
            opts.dynamicRef && gen.var(names_1.default.dynamicAnchors, (0, codegen_1._)`{}`));
        },
      );
    }
    function topSchemaObjCode(it) {
      let { schema, opts, gen } = it;
      validateFunction(it, () => {
        (opts.$comment && schema.$comment && commentKeyword(it),
          checkNoDefault(it),
          gen.let(names_1.default.vErrors, null),
          gen.let(names_1.default.errors, 0),
          opts.unevaluated && resetEvaluated(it),
          typeAndKeywords(it),
          returnResults(it));
      });
    }
    function resetEvaluated(it) {
      let { gen, validateName } = it;
      ((it.evaluated = gen.const("evaluated", (0, codegen_1._)`${validateName}.evaluated`)),
        gen.if((0, codegen_1._)`${it.evaluated}.dynamicProps`, () =>
          gen.assign((0, codegen_1._)`${it.evaluated}.props`, (0, codegen_1._)`undefined`),
        ),
        gen.if((0, codegen_1._)`${it.evaluated}.dynamicItems`, () =>
          gen.assign((0, codegen_1._)`${it.evaluated}.items`, (0, codegen_1._)`undefined`),
        ));
    }
    function funcSourceUrl(schema, opts) {
      let schId = typeof schema == "object" && schema[opts.schemaId];
      return schId && (opts.code.source || opts.code.process)
        ? (0, codegen_1._)`/*# sourceURL=${schId} */`
        : codegen_1.nil;
    }
    function subschemaCode(it, valid) {
      if (isSchemaObj(it) && (checkKeywords(it), schemaCxtHasRules(it))) {
        subSchemaObjCode(it, valid);
        return;
      }
      (0, boolSchema_1.boolOrEmptySchema)(it, valid);
    }
    function schemaCxtHasRules({ schema, self }) {
      if (typeof schema == "boolean") return !schema;
      for (let key in schema) if (self.RULES.all[key]) return !0;
      return !1;
    }
    function isSchemaObj(it) {
      return typeof it.schema != "boolean";
    }
    function subSchemaObjCode(it, valid) {
      let { schema, gen, opts } = it;
      (opts.$comment && schema.$comment && commentKeyword(it),
        updateContext(it),
        checkAsyncSchema(it));
      let errsCount = gen.const("_errs", names_1.default.errors);
      (typeAndKeywords(it, errsCount),
        gen.var(valid, (0, codegen_1._)`${errsCount} === ${names_1.default.errors}`));
    }
    function checkKeywords(it) {
      ((0, util_1.checkUnknownRules)(it), checkRefsAndKeywords(it));
    }
    function typeAndKeywords(it, errsCount) {
      if (it.opts.jtd) return schemaKeywords(it, [], !1, errsCount);
      let types = (0, dataType_1.getSchemaTypes)(it.schema),
        checkedTypes = (0, dataType_1.coerceAndCheckDataType)(it, types);
      schemaKeywords(it, types, !checkedTypes, errsCount);
    }
    function checkRefsAndKeywords(it) {
      let { schema, errSchemaPath, opts, self } = it;
      schema.$ref &&
        opts.ignoreKeywordsWithRef &&
        (0, util_1.schemaHasRulesButRef)(schema, self.RULES) &&
        self.logger.warn(`$ref: keywords ignored in schema at path "${errSchemaPath}"`);
    }
    function checkNoDefault(it) {
      let { schema, opts } = it;
      schema.default !== void 0 &&
        opts.useDefaults &&
        opts.strictSchema &&
        (0, util_1.checkStrictMode)(it, "default is ignored in the schema root");
    }
    function updateContext(it) {
      let schId = it.schema[it.opts.schemaId];
      schId && (it.baseId = (0, resolve_1.resolveUrl)(it.opts.uriResolver, it.baseId, schId));
    }
    function checkAsyncSchema(it) {
      if (it.schema.$async && !it.schemaEnv.$async) throw new Error("async schema in sync schema");
    }
    function commentKeyword({ gen, schemaEnv, schema, errSchemaPath, opts }) {
      let msg = schema.$comment;
      if (opts.$comment === !0)
        gen.code((0, codegen_1._)`${names_1.default.self}.logger.log(${msg})`);
      else if (typeof opts.$comment == "function") {
        let schemaPath = (0, codegen_1.str)`${errSchemaPath}/$comment`,
          rootName = gen.scopeValue("root", { ref: schemaEnv.root });
        gen.code(
          (0,
          codegen_1._)`${names_1.default.self}.opts.$comment(${msg}, ${schemaPath}, ${rootName}.schema)`,
        );
      }
    }
    function returnResults(it) {
      let { gen, schemaEnv, validateName, ValidationError, opts } = it;
      schemaEnv.$async
        ? gen.if(
            (0, codegen_1._)`${names_1.default.errors} === 0`,
            () => gen.return(names_1.default.data),
            () => gen.throw((0, codegen_1._)`new ${ValidationError}(${names_1.default.vErrors})`),
          )
        : (gen.assign((0, codegen_1._)`${validateName}.errors`, names_1.default.vErrors),
          opts.unevaluated && assignEvaluated(it),
          gen.return((0, codegen_1._)`${names_1.default.errors} === 0`));
    }
    function assignEvaluated({ gen, evaluated, props, items }) {
      (props instanceof codegen_1.Name && gen.assign((0, codegen_1._)`${evaluated}.props`, props),
        items instanceof codegen_1.Name && gen.assign((0, codegen_1._)`${evaluated}.items`, items));
    }
    function schemaKeywords(it, types, typeErrors, errsCount) {
      let { gen, schema, data, allErrors, opts, self } = it,
        { RULES } = self;
      if (
        schema.$ref &&
        (opts.ignoreKeywordsWithRef || !(0, util_1.schemaHasRulesButRef)(schema, RULES))
      ) {
        gen.block(() => keywordCode(it, "$ref", RULES.all.$ref.definition));
        return;
      }
      (opts.jtd || checkStrictTypes(it, types),
        gen.block(() => {
          for (let group of RULES.rules) groupKeywords(group);
          groupKeywords(RULES.post);
        }));
      function groupKeywords(group) {
        (0, applicability_1.shouldUseGroup)(schema, group) &&
          (group.type
            ? (gen.if((0, dataType_2.checkDataType)(group.type, data, opts.strictNumbers)),
              iterateKeywords(it, group),
              types.length === 1 &&
                types[0] === group.type &&
                typeErrors &&
                (gen.else(), (0, dataType_2.reportTypeError)(it)),
              gen.endIf())
            : iterateKeywords(it, group),
          allErrors || gen.if((0, codegen_1._)`${names_1.default.errors} === ${errsCount || 0}`));
      }
    }
    function iterateKeywords(it, group) {
      let {
        gen,
        schema,
        opts: { useDefaults },
      } = it;
      (useDefaults && (0, defaults_1.assignDefaults)(it, group.type),
        gen.block(() => {
          for (let rule of group.rules)
            (0, applicability_1.shouldUseRule)(schema, rule) &&
              keywordCode(it, rule.keyword, rule.definition, group.type);
        }));
    }
    function checkStrictTypes(it, types) {
      it.schemaEnv.meta ||
        !it.opts.strictTypes ||
        (checkContextTypes(it, types),
        it.opts.allowUnionTypes || checkMultipleTypes(it, types),
        checkKeywordTypes(it, it.dataTypes));
    }
    function checkContextTypes(it, types) {
      if (types.length) {
        if (!it.dataTypes.length) {
          it.dataTypes = types;
          return;
        }
        (types.forEach((t) => {
          includesType(it.dataTypes, t) ||
            strictTypesError(it, `type "${t}" not allowed by context "${it.dataTypes.join(",")}"`);
        }),
          narrowSchemaTypes(it, types));
      }
    }
    function checkMultipleTypes(it, ts) {
      ts.length > 1 &&
        !(ts.length === 2 && ts.includes("null")) &&
        strictTypesError(it, "use allowUnionTypes to allow union type keyword");
    }
    function checkKeywordTypes(it, ts) {
      let rules = it.self.RULES.all;
      for (let keyword in rules) {
        let rule = rules[keyword];
        if (typeof rule == "object" && (0, applicability_1.shouldUseRule)(it.schema, rule)) {
          let { type } = rule.definition;
          type.length &&
            !type.some((t) => hasApplicableType(ts, t)) &&
            strictTypesError(it, `missing type "${type.join(",")}" for keyword "${keyword}"`);
        }
      }
    }
    function hasApplicableType(schTs, kwdT) {
      return schTs.includes(kwdT) || (kwdT === "number" && schTs.includes("integer"));
    }
    function includesType(ts, t) {
      return ts.includes(t) || (t === "integer" && ts.includes("number"));
    }
    function narrowSchemaTypes(it, withTypes) {
      let ts = [];
      for (let t of it.dataTypes)
        includesType(withTypes, t)
          ? ts.push(t)
          : withTypes.includes("integer") && t === "number" && ts.push("integer");
      it.dataTypes = ts;
    }
    function strictTypesError(it, msg) {
      let schemaPath = it.schemaEnv.baseId + it.errSchemaPath;
      ((msg += ` at "${schemaPath}" (strictTypes)`),
        (0, util_1.checkStrictMode)(it, msg, it.opts.strictTypes));
    }
    var KeywordCxt = class {
      constructor(it, def, keyword) {
        if (
          ((0, keyword_1.validateKeywordUsage)(it, def, keyword),
          (this.gen = it.gen),
          (this.allErrors = it.allErrors),
          (this.keyword = keyword),
          (this.data = it.data),
          (this.schema = it.schema[keyword]),
          (this.$data = def.$data && it.opts.$data && this.schema && this.schema.$data),
          (this.schemaValue = (0, util_1.schemaRefOrVal)(it, this.schema, keyword, this.$data)),
          (this.schemaType = def.schemaType),
          (this.parentSchema = it.schema),
          (this.params = {}),
          (this.it = it),
          (this.def = def),
          this.$data)
        )
          this.schemaCode = it.gen.const("vSchema", getData(this.$data, it));
        else if (
          ((this.schemaCode = this.schemaValue),
          !(0, keyword_1.validSchemaType)(this.schema, def.schemaType, def.allowUndefined))
        )
          throw new Error(`${keyword} value must be ${JSON.stringify(def.schemaType)}`);
        ("code" in def ? def.trackErrors : def.errors !== !1) &&
          (this.errsCount = it.gen.const("_errs", names_1.default.errors));
      }
      result(condition, successAction, failAction) {
        this.failResult((0, codegen_1.not)(condition), successAction, failAction);
      }
      failResult(condition, successAction, failAction) {
        (this.gen.if(condition),
          failAction ? failAction() : this.error(),
          successAction
            ? (this.gen.else(), successAction(), this.allErrors && this.gen.endIf())
            : this.allErrors
              ? this.gen.endIf()
              : this.gen.else());
      }
      pass(condition, failAction) {
        this.failResult((0, codegen_1.not)(condition), void 0, failAction);
      }
      fail(condition) {
        if (condition === void 0) {
          (this.error(), this.allErrors || this.gen.if(!1));
          return;
        }
        (this.gen.if(condition), this.error(), this.allErrors ? this.gen.endIf() : this.gen.else());
      }
      fail$data(condition) {
        if (!this.$data) return this.fail(condition);
        let { schemaCode } = this;
        this.fail(
          (0,
          codegen_1._)`${schemaCode} !== undefined && (${(0, codegen_1.or)(this.invalid$data(), condition)})`,
        );
      }
      error(append, errorParams, errorPaths) {
        if (errorParams) {
          (this.setParams(errorParams), this._error(append, errorPaths), this.setParams({}));
          return;
        }
        this._error(append, errorPaths);
      }
      _error(append, errorPaths) {
        (append ? errors_1.reportExtraError : errors_1.reportError)(
          this,
          this.def.error,
          errorPaths,
        );
      }
      $dataError() {
        (0, errors_1.reportError)(this, this.def.$dataError || errors_1.keyword$DataError);
      }
      reset() {
        if (this.errsCount === void 0) throw new Error('add "trackErrors" to keyword definition');
        (0, errors_1.resetErrorsCount)(this.gen, this.errsCount);
      }
      ok(cond) {
        this.allErrors || this.gen.if(cond);
      }
      setParams(obj, assign) {
        assign ? Object.assign(this.params, obj) : (this.params = obj);
      }
      block$data(valid, codeBlock, $dataValid = codegen_1.nil) {
        this.gen.block(() => {
          (this.check$data(valid, $dataValid), codeBlock());
        });
      }
      check$data(valid = codegen_1.nil, $dataValid = codegen_1.nil) {
        if (!this.$data) return;
        let { gen, schemaCode, schemaType, def } = this;
        (gen.if((0, codegen_1.or)((0, codegen_1._)`${schemaCode} === undefined`, $dataValid)),
          valid !== codegen_1.nil && gen.assign(valid, !0),
          (schemaType.length || def.validateSchema) &&
            (gen.elseIf(this.invalid$data()),
            this.$dataError(),
            valid !== codegen_1.nil && gen.assign(valid, !1)),
          gen.else());
      }
      invalid$data() {
        let { gen, schemaCode, schemaType, def, it } = this;
        return (0, codegen_1.or)(wrong$DataType(), invalid$DataSchema());
        function wrong$DataType() {
          if (schemaType.length) {
            if (!(schemaCode instanceof codegen_1.Name))
              throw new Error("ajv implementation error");
            let st = Array.isArray(schemaType) ? schemaType : [schemaType];
            return (0,
            codegen_1._)`${(0, dataType_2.checkDataTypes)(st, schemaCode, it.opts.strictNumbers, dataType_2.DataType.Wrong)}`;
          }
          return codegen_1.nil;
        }
        function invalid$DataSchema() {
          if (def.validateSchema) {
            let validateSchemaRef = gen.scopeValue("validate$data", { ref: def.validateSchema });
            return (0, codegen_1._)`!${validateSchemaRef}(${schemaCode})`;
          }
          return codegen_1.nil;
        }
      }
      subschema(appl, valid) {
        let subschema = (0, subschema_1.getSubschema)(this.it, appl);
        ((0, subschema_1.extendSubschemaData)(subschema, this.it, appl),
          (0, subschema_1.extendSubschemaMode)(subschema, appl));
        let nextContext = { ...this.it, ...subschema, items: void 0, props: void 0 };
        return (subschemaCode(nextContext, valid), nextContext);
      }
      mergeEvaluated(schemaCxt, toName) {
        let { it, gen } = this;
        it.opts.unevaluated &&
          (it.props !== !0 &&
            schemaCxt.props !== void 0 &&
            (it.props = util_1.mergeEvaluated.props(gen, schemaCxt.props, it.props, toName)),
          it.items !== !0 &&
            schemaCxt.items !== void 0 &&
            (it.items = util_1.mergeEvaluated.items(gen, schemaCxt.items, it.items, toName)));
      }
      mergeValidEvaluated(schemaCxt, valid) {
        let { it, gen } = this;
        if (it.opts.unevaluated && (it.props !== !0 || it.items !== !0))
          return (gen.if(valid, () => this.mergeEvaluated(schemaCxt, codegen_1.Name)), !0);
      }
    };
    exports2.KeywordCxt = KeywordCxt;
    function keywordCode(it, keyword, def, ruleType) {
      let cxt = new KeywordCxt(it, def, keyword);
      "code" in def
        ? def.code(cxt, ruleType)
        : cxt.$data && def.validate
          ? (0, keyword_1.funcKeywordCode)(cxt, def)
          : "macro" in def
            ? (0, keyword_1.macroKeywordCode)(cxt, def)
            : (def.compile || def.validate) && (0, keyword_1.funcKeywordCode)(cxt, def);
    }
    var JSON_POINTER = /^\/(?:[^~]|~0|~1)*$/,
      RELATIVE_JSON_POINTER = /^([0-9]+)(#|\/(?:[^~]|~0|~1)*)?$/;
    function getData($data, { dataLevel, dataNames, dataPathArr }) {
      let jsonPointer, data;
      if ($data === "") return names_1.default.rootData;
      if ($data[0] === "/") {
        if (!JSON_POINTER.test($data)) throw new Error(`Invalid JSON-pointer: ${$data}`);
        ((jsonPointer = $data), (data = names_1.default.rootData));
      } else {
        let matches = RELATIVE_JSON_POINTER.exec($data);
        if (!matches) throw new Error(`Invalid JSON-pointer: ${$data}`);
        let up = +matches[1];
        if (((jsonPointer = matches[2]), jsonPointer === "#")) {
          if (up >= dataLevel) throw new Error(errorMsg("property/index", up));
          return dataPathArr[dataLevel - up];
        }
        if (up > dataLevel) throw new Error(errorMsg("data", up));
        if (((data = dataNames[dataLevel - up]), !jsonPointer)) return data;
      }
      let expr = data,
        segments = jsonPointer.split("/");
      for (let segment of segments)
        segment &&
          ((data = (0,
          codegen_1._)`${data}${(0, codegen_1.getProperty)((0, util_1.unescapeJsonPointer)(segment))}`),
          (expr = (0, codegen_1._)`${expr} && ${data}`));
      return expr;
      function errorMsg(pointerType, up) {
        return `Cannot access ${pointerType} ${up} levels up, current level is ${dataLevel}`;
      }
    }
    exports2.getData = getData;
  },
});
var require_validation_error = __commonJS({
  "node_modules/ajv/dist/runtime/validation_error.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var ValidationError = class extends Error {
      constructor(errors) {
        (super("validation failed"), (this.errors = errors), (this.ajv = this.validation = !0));
      }
    };
    exports2.default = ValidationError;
  },
});
var require_ref_error = __commonJS({
  "node_modules/ajv/dist/compile/ref_error.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var resolve_1 = require_resolve(),
      MissingRefError = class extends Error {
        constructor(resolver, baseId, ref, msg) {
          (super(msg || `can't resolve reference ${ref} from id ${baseId}`),
            (this.missingRef = (0, resolve_1.resolveUrl)(resolver, baseId, ref)),
            (this.missingSchema = (0, resolve_1.normalizeId)(
              (0, resolve_1.getFullPath)(resolver, this.missingRef),
            )));
        }
      };
    exports2.default = MissingRefError;
  },
});
var require_compile = __commonJS({
  "node_modules/ajv/dist/compile/index.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.resolveSchema =
      exports2.getCompilingSchema =
      exports2.resolveRef =
      exports2.compileSchema =
      exports2.SchemaEnv =
        void 0;
    var codegen_1 = require_codegen(),
      validation_error_1 = require_validation_error(),
      names_1 = require_names(),
      resolve_1 = require_resolve(),
      util_1 = require_util(),
      validate_1 = require_validate(),
      SchemaEnv = class {
        constructor(env2) {
          var _a;
          ((this.refs = {}), (this.dynamicAnchors = {}));
          let schema;
          (typeof env2.schema == "object" && (schema = env2.schema),
            (this.schema = env2.schema),
            (this.schemaId = env2.schemaId),
            (this.root = env2.root || this),
            (this.baseId =
              (_a = env2.baseId) !== null && _a !== void 0
                ? _a
                : (0, resolve_1.normalizeId)(schema?.[env2.schemaId || "$id"])),
            (this.schemaPath = env2.schemaPath),
            (this.localRefs = env2.localRefs),
            (this.meta = env2.meta),
            (this.$async = schema?.$async),
            (this.refs = {}));
        }
      };
    exports2.SchemaEnv = SchemaEnv;
    function compileSchema(sch) {
      let _sch = getCompilingSchema.call(this, sch);
      if (_sch) return _sch;
      let rootId = (0, resolve_1.getFullPath)(this.opts.uriResolver, sch.root.baseId),
        { es5, lines } = this.opts.code,
        { ownProperties } = this.opts,
        gen = new codegen_1.CodeGen(this.scope, { es5, lines, ownProperties }),
        _ValidationError;
      sch.$async &&
        (_ValidationError = gen.scopeValue("Error", {
          ref: validation_error_1.default,
          code: (0, codegen_1._)`require("ajv/dist/runtime/validation_error").default`,
        }));
      let validateName = gen.scopeName("validate");
      sch.validateName = validateName;
      let schemaCxt = {
          gen,
          allErrors: this.opts.allErrors,
          data: names_1.default.data,
          parentData: names_1.default.parentData,
          parentDataProperty: names_1.default.parentDataProperty,
          dataNames: [names_1.default.data],
          dataPathArr: [codegen_1.nil],
          dataLevel: 0,
          dataTypes: [],
          definedProperties: new Set(),
          topSchemaRef: gen.scopeValue(
            "schema",
            this.opts.code.source === !0
              ? { ref: sch.schema, code: (0, codegen_1.stringify)(sch.schema) }
              : { ref: sch.schema },
          ),
          validateName,
          ValidationError: _ValidationError,
          schema: sch.schema,
          schemaEnv: sch,
          rootId,
          baseId: sch.baseId || rootId,
          schemaPath: codegen_1.nil,
          errSchemaPath: sch.schemaPath || (this.opts.jtd ? "" : "#"),
          errorPath: (0, codegen_1._)`""`,
          opts: this.opts,
          self: this,
        },
        sourceCode;
      try {
        (this._compilations.add(sch),
          (0, validate_1.validateFunctionCode)(schemaCxt),
          gen.optimize(this.opts.code.optimize));
        let validateCode = gen.toString();
        ((sourceCode = `${gen.scopeRefs(names_1.default.scope)}return ${validateCode}`),
          this.opts.code.process && (sourceCode = this.opts.code.process(sourceCode, sch)));
        let validate = new Function(
          `${names_1.default.self}`,
          `${names_1.default.scope}`,
          sourceCode,
        )(this, this.scope.get());
        if (
          (this.scope.value(validateName, { ref: validate }),
          (validate.errors = null),
          (validate.schema = sch.schema),
          (validate.schemaEnv = sch),
          sch.$async && (validate.$async = !0),
          this.opts.code.source === !0 &&
            (validate.source = { validateName, validateCode, scopeValues: gen._values }),
          this.opts.unevaluated)
        ) {
          let { props, items } = schemaCxt;
          ((validate.evaluated = {
            props: props instanceof codegen_1.Name ? void 0 : props,
            items: items instanceof codegen_1.Name ? void 0 : items,
            dynamicProps: props instanceof codegen_1.Name,
            dynamicItems: items instanceof codegen_1.Name,
          }),
            validate.source &&
              (validate.source.evaluated = (0, codegen_1.stringify)(validate.evaluated)));
        }
        return ((sch.validate = validate), sch);
      } catch (e) {
        throw (
          delete sch.validate,
          delete sch.validateName,
          sourceCode && this.logger.error("Error compiling schema, function code:", sourceCode),
          e
        );
      } finally {
        this._compilations.delete(sch);
      }
    }
    exports2.compileSchema = compileSchema;
    function resolveRef(root, baseId, ref) {
      var _a;
      ref = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, ref);
      let schOrFunc = root.refs[ref];
      if (schOrFunc) return schOrFunc;
      let _sch = resolve.call(this, root, ref);
      if (_sch === void 0) {
        let schema = (_a = root.localRefs) === null || _a === void 0 ? void 0 : _a[ref],
          { schemaId } = this.opts;
        schema && (_sch = new SchemaEnv({ schema, schemaId, root, baseId }));
      }
      if (_sch !== void 0) return (root.refs[ref] = inlineOrCompile.call(this, _sch));
    }
    exports2.resolveRef = resolveRef;
    function inlineOrCompile(sch) {
      return (0, resolve_1.inlineRef)(sch.schema, this.opts.inlineRefs)
        ? sch.schema
        : sch.validate
          ? sch
          : compileSchema.call(this, sch);
    }
    function getCompilingSchema(schEnv) {
      for (let sch of this._compilations) if (sameSchemaEnv(sch, schEnv)) return sch;
    }
    exports2.getCompilingSchema = getCompilingSchema;
    function sameSchemaEnv(s1, s2) {
      return s1.schema === s2.schema && s1.root === s2.root && s1.baseId === s2.baseId;
    }
    function resolve(root, ref) {
      let sch;
      for (; typeof (sch = this.refs[ref]) == "string";) ref = sch;
      return sch || this.schemas[ref] || resolveSchema.call(this, root, ref);
    }
    function resolveSchema(root, ref) {
      let p = this.opts.uriResolver.parse(ref),
        refPath = (0, resolve_1._getFullPath)(this.opts.uriResolver, p),
        baseId = (0, resolve_1.getFullPath)(this.opts.uriResolver, root.baseId, void 0);
      if (Object.keys(root.schema).length > 0 && refPath === baseId)
        return getJsonPointer.call(this, p, root);
      let id = (0, resolve_1.normalizeId)(refPath),
        schOrRef = this.refs[id] || this.schemas[id];
      if (typeof schOrRef == "string") {
        let sch = resolveSchema.call(this, root, schOrRef);
        return typeof sch?.schema != "object" ? void 0 : getJsonPointer.call(this, p, sch);
      }
      if (typeof schOrRef?.schema == "object") {
        if (
          (schOrRef.validate || compileSchema.call(this, schOrRef),
          id === (0, resolve_1.normalizeId)(ref))
        ) {
          let { schema } = schOrRef,
            { schemaId } = this.opts,
            schId = schema[schemaId];
          return (
            schId && (baseId = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schId)),
            new SchemaEnv({ schema, schemaId, root, baseId })
          );
        }
        return getJsonPointer.call(this, p, schOrRef);
      }
    }
    exports2.resolveSchema = resolveSchema;
    var PREVENT_SCOPE_CHANGE = new Set([
      "properties",
      "patternProperties",
      "enum",
      "dependencies",
      "definitions",
    ]);
    function getJsonPointer(parsedRef, { baseId, schema, root }) {
      var _a;
      if (((_a = parsedRef.fragment) === null || _a === void 0 ? void 0 : _a[0]) !== "/") return;
      for (let part of parsedRef.fragment.slice(1).split("/")) {
        if (typeof schema == "boolean") return;
        let partSchema = schema[(0, util_1.unescapeFragment)(part)];
        if (partSchema === void 0) return;
        schema = partSchema;
        let schId = typeof schema == "object" && schema[this.opts.schemaId];
        !PREVENT_SCOPE_CHANGE.has(part) &&
          schId &&
          (baseId = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schId));
      }
      let env2;
      if (
        typeof schema != "boolean" &&
        schema.$ref &&
        !(0, util_1.schemaHasRulesButRef)(schema, this.RULES)
      ) {
        let $ref = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schema.$ref);
        env2 = resolveSchema.call(this, root, $ref);
      }
      let { schemaId } = this.opts;
      if (
        ((env2 = env2 || new SchemaEnv({ schema, schemaId, root, baseId })),
        env2.schema !== env2.root.schema)
      )
        return env2;
    }
  },
});
var require_data = __commonJS({
  "node_modules/ajv/dist/refs/data.json"(exports2, module2) {
    module2.exports = {
      $id: "https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/data.json#",
      description: "Meta-schema for $data reference (JSON AnySchema extension proposal)",
      type: "object",
      required: ["$data"],
      properties: {
        $data: {
          type: "string",
          anyOf: [{ format: "relative-json-pointer" }, { format: "json-pointer" }],
        },
      },
      additionalProperties: !1,
    };
  },
});
var require_utils = __commonJS({
  "node_modules/fast-uri/lib/utils.js"(exports2, module2) {
    "use strict";
    init_performance();
    var isUUID = RegExp.prototype.test.bind(
        /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu,
      ),
      isIPv4 = RegExp.prototype.test.bind(
        /^(?:(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]\d|\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]\d|\d)$/u,
      ),
      isPort = RegExp.prototype.test.bind(/^\d*$/u),
      isHexPair = RegExp.prototype.test.bind(/^[\da-f]{2}$/iu),
      isUnreserved = RegExp.prototype.test.bind(/^[\da-z\-._~]$/iu),
      isPathCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/]$/u),
      isQueryFragmentCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/?]$/u),
      isUserinfoCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:]$/u),
      BYTE_HEX = new Array(256);
    {
      let HEX_DIGITS = "0123456789ABCDEF";
      for (let i = 0; i < 256; i++) BYTE_HEX[i] = "%" + HEX_DIGITS[i >> 4] + HEX_DIGITS[i & 15];
    }
    function percentEncodeNonAscii(cp) {
      return cp < 2048
        ? BYTE_HEX[192 | (cp >> 6)] + BYTE_HEX[128 | (cp & 63)]
        : cp < 65536
          ? BYTE_HEX[224 | (cp >> 12)] +
            BYTE_HEX[128 | ((cp >> 6) & 63)] +
            BYTE_HEX[128 | (cp & 63)]
          : BYTE_HEX[240 | (cp >> 18)] +
            BYTE_HEX[128 | ((cp >> 12) & 63)] +
            BYTE_HEX[128 | ((cp >> 6) & 63)] +
            BYTE_HEX[128 | (cp & 63)];
    }
    function stringArrayToHexStripped(input) {
      let acc = "",
        code = 0,
        i = 0;
      for (i = 0; i < input.length; i++)
        if (((code = input[i].charCodeAt(0)), code !== 48)) {
          if (!(
            (code >= 48 && code <= 57) ||
            (code >= 65 && code <= 70) ||
            (code >= 97 && code <= 102)
          ))
            return "";
          acc += input[i];
          break;
        }
      for (i += 1; i < input.length; i++) {
        if (
          ((code = input[i].charCodeAt(0)),
          !(
            (code >= 48 && code <= 57) ||
            (code >= 65 && code <= 70) ||
            (code >= 97 && code <= 102)
          ))
        )
          return "";
        acc += input[i];
      }
      return acc;
    }
    var isHextet = RegExp.prototype.test.bind(/^[\dA-Fa-f]{1,4}$/),
      isIPvFuture = RegExp.prototype.test.bind(/^[vV][\dA-Fa-f]+\.[A-Za-z\d\-._~!$&'()*+,;=:]+$/),
      isZoneCharacter = RegExp.prototype.test.bind(/^[A-Za-z\d\-._~]$/),
      nonSimpleDomain = RegExp.prototype.test.bind(/[^!"$&'()*+,\-.;=_`a-z{}~]/u);
    function isZoneIdentifier(zone) {
      if (zone.length === 0) return !1;
      for (let i = 0; i < zone.length; i++)
        if (!isZoneCharacter(zone[i])) {
          if (zone[i] === "%" && i + 2 < zone.length && isHexPair(zone.slice(i + 1, i + 3))) {
            i += 2;
            continue;
          }
          return !1;
        }
      return !0;
    }
    function compressIPv6ZeroRun(hextets) {
      let bestStart = -1,
        bestLength = 0,
        runStart = -1,
        runLength = 0;
      for (let i = 0; i < hextets.length; i++)
        hextets[i] === "0"
          ? (runStart === -1 && (runStart = i),
            runLength++,
            runLength > bestLength && ((bestLength = runLength), (bestStart = runStart)))
          : ((runStart = -1), (runLength = 0));
      if (bestLength < 2) return hextets.join(":");
      let head = hextets.slice(0, bestStart).join(":"),
        tail = hextets.slice(bestStart + bestLength).join(":");
      return head + "::" + tail;
    }
    function normalizeIPv6Address(input) {
      let compression = input.indexOf("::");
      if (compression !== -1 && input.indexOf("::", compression + 1) !== -1) return;
      let left = compression === -1 ? input.split(":") : input.slice(0, compression).split(":"),
        right = compression === -1 ? [] : input.slice(compression + 2).split(":");
      compression !== -1 &&
        (left.length === 1 && left[0] === "" && (left.length = 0),
        right.length === 1 && right[0] === "" && (right.length = 0));
      let parts = left.concat(right),
        hextetCount = 0;
      for (let i = 0; i < parts.length; i++) {
        let part = parts[i];
        if (part === "") return;
        if (part.indexOf(".") !== -1) {
          if (i !== parts.length - 1 || (compression !== -1 && right.length === 0) || !isIPv4(part))
            return;
          hextetCount += 2;
          continue;
        }
        if (!isHextet(part)) return;
        ((parts[i] = parseInt(part, 16).toString(16)), hextetCount++);
      }
      if (compression === -1) return hextetCount !== 8 ? void 0 : compressIPv6ZeroRun(parts);
      if (hextetCount >= 8) return;
      let expanded = parts.slice(0, left.length);
      for (let i = hextetCount; i < 8; i++) expanded.push("0");
      for (let i = left.length; i < parts.length; i++) expanded.push(parts[i]);
      return compressIPv6ZeroRun(expanded);
    }
    function normalizeIPv6(host) {
      let bracketed = host[0] === "[" && host[host.length - 1] === "]";
      if ((host[0] === "[" || host[host.length - 1] === "]") && !bracketed)
        return { host, isIPV6: !1, error: !0 };
      let input = bracketed ? host.slice(1, -1) : host;
      if (bracketed && isIPvFuture(input))
        return (
          (input = input.toLowerCase()),
          { host: `[${input}]`, escapedHost: input, isIPV6: !1, isIPVFuture: !0 }
        );
      if (findToken(input, ":") < 2) return { host, isIPV6: !1, error: bracketed };
      let zoneIdentifier = "",
        zoneSeparator = input.indexOf("%");
      if (zoneSeparator !== -1) {
        let separatorLength =
          input.slice(zoneSeparator, zoneSeparator + 3).toLowerCase() === "%25" ? 3 : 1;
        if (
          ((zoneIdentifier = input.slice(zoneSeparator + separatorLength)),
          !isZoneIdentifier(zoneIdentifier))
        )
          return { host, isIPV6: !1, error: !0 };
        input = input.slice(0, zoneSeparator);
      }
      let address = normalizeIPv6Address(input);
      return address === void 0
        ? { host, isIPV6: !1, error: !0 }
        : {
            host: address + (zoneIdentifier ? "%" + zoneIdentifier : ""),
            escapedHost: address + (zoneIdentifier ? "%25" + zoneIdentifier : ""),
            isIPV6: !0,
          };
    }
    function findToken(str, token) {
      let ind = 0;
      for (let i = 0; i < str.length; i++) str[i] === token && ind++;
      return ind;
    }
    function removeDotSegments(path5) {
      let input = path5,
        output = [],
        nextSlash = -1,
        len = 0;
      for (; (len = input.length);) {
        if (len === 1) {
          if (input === ".") break;
          if (input === "/") {
            output.push("/");
            break;
          } else {
            output.push(input);
            break;
          }
        } else if (len === 2) {
          if (input[0] === ".") {
            if (input[1] === ".") break;
            if (input[1] === "/") {
              input = input.slice(2);
              continue;
            }
          } else if (input[0] === "/" && (input[1] === "." || input[1] === "/")) {
            output.push("/");
            break;
          }
        } else if (len === 3 && input === "/..") {
          (output.length !== 0 && output.pop(), output.push("/"));
          break;
        }
        if (input[0] === ".") {
          if (input[1] === ".") {
            if (input[2] === "/") {
              input = input.slice(3);
              continue;
            }
          } else if (input[1] === "/") {
            input = input.slice(2);
            continue;
          }
        } else if (input[0] === "/" && input[1] === ".") {
          if (input[2] === "/") {
            input = input.slice(2);
            continue;
          } else if (input[2] === "." && input[3] === "/") {
            ((input = input.slice(3)), output.length !== 0 && output.pop());
            continue;
          }
        }
        if ((nextSlash = input.indexOf("/", 1)) === -1) {
          output.push(input);
          break;
        } else (output.push(input.slice(0, nextSlash)), (input = input.slice(nextSlash)));
      }
      return output.join("");
    }
    function removeDotSegmentsRelative(path5) {
      if (path5 === "" || path5[0] === "/") return removeDotSegments(path5);
      let segments = path5.split("/"),
        last = segments.length - 1,
        output = [],
        trailingDirectory = !1;
      for (let i = 0; i <= last; i++) {
        let segment = segments[i];
        segment === "." || segment === ".."
          ? (segment === ".." &&
              (output.length !== 0 && output[output.length - 1] !== ".."
                ? output.pop()
                : output.push("..")),
            (trailingDirectory = i === last))
          : output.push(segment);
      }
      return (
        trailingDirectory && output[output.length - 1] !== ".." && output.push(""),
        (output.length === 0 || output[0] === "" || output[0].includes(":")) && output.unshift("."),
        output.join("/")
      );
    }
    var HOST_DELIMS = { "@": "%40", "/": "%2F", "?": "%3F", "#": "%23", ":": "%3A" },
      HOST_DELIM_RE = /[@/?#:]/g,
      HOST_DELIM_NO_COLON_RE = /[@/?#]/g;
    function reescapeHostDelimiters(host, isIP) {
      let re = isIP ? HOST_DELIM_NO_COLON_RE : HOST_DELIM_RE;
      return ((re.lastIndex = 0), host.replace(re, (ch) => HOST_DELIMS[ch]));
    }
    function normalizePercentEncoding(input, decodeUnreserved = !1) {
      if (input.indexOf("%") === -1) return input;
      let output = "";
      for (let i = 0; i < input.length; i++) {
        if (input[i] === "%" && i + 2 < input.length) {
          let hex = input.slice(i + 1, i + 3);
          if (isHexPair(hex)) {
            let normalizedHex = hex.toUpperCase(),
              decoded = String.fromCharCode(parseInt(normalizedHex, 16));
            (decodeUnreserved && isUnreserved(decoded)
              ? (output += decoded)
              : (output += "%" + normalizedHex),
              (i += 2));
            continue;
          }
        }
        output += input[i];
      }
      return output;
    }
    function normalizePathEncoding(input) {
      let output = "";
      for (let i = 0; i < input.length; i++) {
        let ch = input[i];
        if (ch === "%" && i + 2 < input.length) {
          let hex = input.slice(i + 1, i + 3);
          if (isHexPair(hex)) {
            let normalizedHex = hex.toUpperCase(),
              decoded = String.fromCharCode(parseInt(normalizedHex, 16));
            (decoded !== "." && isUnreserved(decoded)
              ? (output += decoded)
              : (output += "%" + normalizedHex),
              (i += 2));
            continue;
          }
        }
        if (isPathCharacter(ch)) output += ch;
        else {
          let code = input.charCodeAt(i);
          if (code < 128) output += isEscapeSafe(code) ? ch : BYTE_HEX[code];
          else if (code < 55296 || code > 57343) output += percentEncodeNonAscii(code);
          else if (code <= 56319 && i + 1 < input.length) {
            let low = input.charCodeAt(i + 1);
            low >= 56320 && low <= 57343
              ? ((output += percentEncodeNonAscii(65536 + ((code - 55296) << 10) + (low - 56320))),
                i++)
              : (output += percentEncodeNonAscii(65533));
          } else output += percentEncodeNonAscii(65533);
        }
      }
      return output;
    }
    function serializePathEncoding(input, pathNoScheme = !1) {
      let output = "",
        firstSegment = pathNoScheme && input[0] !== "/";
      for (let i = 0; i < input.length; i++) {
        let ch = input[i];
        if (ch === "%" && i + 2 < input.length) {
          let hex = input.slice(i + 1, i + 3);
          if (isHexPair(hex)) {
            ((output += "%" + hex.toUpperCase()), (i += 2));
            continue;
          }
        }
        if (
          (ch === "/" && (firstSegment = !1), isPathCharacter(ch) && (ch !== ":" || !firstSegment))
        )
          output += ch;
        else {
          let code = input.charCodeAt(i);
          if (code < 128) output += BYTE_HEX[code];
          else if (code < 55296 || code > 57343) output += percentEncodeNonAscii(code);
          else if (code <= 56319 && i + 1 < input.length) {
            let low = input.charCodeAt(i + 1);
            low >= 56320 && low <= 57343
              ? ((output += percentEncodeNonAscii(65536 + ((code - 55296) << 10) + (low - 56320))),
                i++)
              : (output += percentEncodeNonAscii(65533));
          } else output += percentEncodeNonAscii(65533);
        }
      }
      return output;
    }
    function encodeComponent(input, isAllowed) {
      let output = "";
      for (let i = 0; i < input.length; i++) {
        let ch = input[i];
        if (ch === "%" && i + 2 < input.length) {
          let hex = input.slice(i + 1, i + 3);
          if (isHexPair(hex)) {
            ((output += "%" + hex.toUpperCase()), (i += 2));
            continue;
          }
        }
        if (isAllowed(ch)) output += ch;
        else {
          let code = input.charCodeAt(i);
          if (code < 128) output += BYTE_HEX[code];
          else if (code < 55296 || code > 57343) output += percentEncodeNonAscii(code);
          else if (code <= 56319 && i + 1 < input.length) {
            let low = input.charCodeAt(i + 1);
            low >= 56320 && low <= 57343
              ? ((output += percentEncodeNonAscii(65536 + ((code - 55296) << 10) + (low - 56320))),
                i++)
              : (output += percentEncodeNonAscii(65533));
          } else output += percentEncodeNonAscii(65533);
        }
      }
      return output;
    }
    function encodeUserinfo(input) {
      return encodeComponent(input, isUserinfoCharacter);
    }
    function encodeQuery(input) {
      return encodeComponent(input, isQueryFragmentCharacter);
    }
    function encodeFragment(input) {
      return encodeComponent(input, isQueryFragmentCharacter);
    }
    function isEscapeSafe(cp) {
      return (
        (cp >= 48 && cp <= 57) ||
        (cp >= 65 && cp <= 90) ||
        (cp >= 97 && cp <= 122) ||
        cp === 42 ||
        cp === 43 ||
        cp === 45 ||
        cp === 46 ||
        cp === 47 ||
        cp === 64 ||
        cp === 95
      );
    }
    function normalizeQueryFragmentEncoding(input) {
      let output = "";
      for (let i = 0; i < input.length; i++) {
        let ch = input[i];
        if (ch === "%" && i + 2 < input.length) {
          let hex = input.slice(i + 1, i + 3);
          if (isHexPair(hex)) {
            let normalizedHex = hex.toUpperCase(),
              decoded = String.fromCharCode(parseInt(normalizedHex, 16));
            (isUnreserved(decoded) ? (output += decoded) : (output += "%" + normalizedHex),
              (i += 2));
            continue;
          }
        }
        if (isQueryFragmentCharacter(ch)) output += ch;
        else {
          let code = input.charCodeAt(i);
          if (code < 128) output += isEscapeSafe(code) ? ch : BYTE_HEX[code];
          else if (code < 55296 || code > 57343) output += percentEncodeNonAscii(code);
          else if (code <= 56319 && i + 1 < input.length) {
            let low = input.charCodeAt(i + 1);
            low >= 56320 && low <= 57343
              ? ((output += percentEncodeNonAscii(65536 + ((code - 55296) << 10) + (low - 56320))),
                i++)
              : (output += percentEncodeNonAscii(65533));
          } else output += percentEncodeNonAscii(65533);
        }
      }
      return output;
    }
    function escapePreservingEscapes(input) {
      let output = "";
      for (let i = 0; i < input.length; i++) {
        if (input[i] === "%" && i + 2 < input.length) {
          let hex = input.slice(i + 1, i + 3);
          if (isHexPair(hex)) {
            ((output += "%" + hex.toUpperCase()), (i += 2));
            continue;
          }
        }
        output += escape(input[i]);
      }
      return output;
    }
    function recomposeAuthority(component) {
      let uriTokens = [];
      if (
        (component.userinfo !== void 0 &&
          (uriTokens.push(encodeUserinfo(component.userinfo)), uriTokens.push("@")),
        component.host !== void 0)
      ) {
        let host = component.host;
        if (!isIPv4(host)) {
          let ipV6res = normalizeIPv6(host);
          (ipV6res.isIPV6 !== !0 &&
            ipV6res.isIPVFuture !== !0 &&
            ((host = normalizePercentEncoding(host, !0)), (ipV6res = normalizeIPv6(host))),
            ipV6res.isIPV6 === !0 || ipV6res.isIPVFuture === !0
              ? (host = `[${ipV6res.escapedHost}]`)
              : (host = reescapeHostDelimiters(host, !1)));
        }
        uriTokens.push(host);
      }
      if (typeof component.port == "number" || typeof component.port == "string") {
        let port = String(component.port);
        if (!isPort(port)) throw new TypeError("URI port is malformed.");
        (uriTokens.push(":"), uriTokens.push(port));
      }
      return uriTokens.length ? uriTokens.join("") : void 0;
    }
    module2.exports = {
      nonSimpleDomain,
      recomposeAuthority,
      reescapeHostDelimiters,
      normalizePercentEncoding,
      normalizePathEncoding,
      serializePathEncoding,
      normalizeQueryFragmentEncoding,
      encodeUserinfo,
      encodeQuery,
      encodeFragment,
      escapePreservingEscapes,
      removeDotSegments,
      removeDotSegmentsRelative,
      isIPv4,
      isUUID,
      normalizeIPv6,
      stringArrayToHexStripped,
    };
  },
});
var require_schemes = __commonJS({
  "node_modules/fast-uri/lib/schemes.js"(exports2, module2) {
    "use strict";
    init_performance();
    var { isUUID } = require_utils(),
      URN_REG = /^([\da-z][\d\-a-z]{0,31}):((?:[\w!$'()*+,\-./:;=@]|%[\da-f]{2})+)$/iu,
      supportedSchemeNames = ["http", "https", "ws", "wss", "urn", "urn:uuid"];
    function isValidSchemeName(name) {
      return supportedSchemeNames.indexOf(name) !== -1;
    }
    function wsIsSecure(wsComponent) {
      return wsComponent.secure === !0
        ? !0
        : wsComponent.secure === !1
          ? !1
          : wsComponent.scheme
            ? wsComponent.scheme.length === 3 &&
              (wsComponent.scheme[0] === "w" || wsComponent.scheme[0] === "W") &&
              (wsComponent.scheme[1] === "s" || wsComponent.scheme[1] === "S") &&
              (wsComponent.scheme[2] === "s" || wsComponent.scheme[2] === "S")
            : !1;
    }
    function httpParse(component) {
      return (
        component.host || (component.error = component.error || "HTTP URIs must have a host."),
        component
      );
    }
    function httpSerialize(component) {
      let secure = String(component.scheme).toLowerCase() === "https";
      return (
        (component.port === (secure ? 443 : 80) || component.port === "") &&
          (component.port = void 0),
        component.path || (component.path = "/"),
        component
      );
    }
    function wsParse(wsComponent) {
      return (
        (wsComponent.secure = wsIsSecure(wsComponent)),
        (wsComponent.resourceName =
          (wsComponent.path || "/") + (wsComponent.query ? "?" + wsComponent.query : "")),
        (wsComponent.path = void 0),
        (wsComponent.query = void 0),
        wsComponent
      );
    }
    function wsSerialize(wsComponent) {
      if (
        ((wsComponent.port === (wsIsSecure(wsComponent) ? 443 : 80) || wsComponent.port === "") &&
          (wsComponent.port = void 0),
        typeof wsComponent.secure == "boolean" &&
          ((wsComponent.scheme = wsComponent.secure ? "wss" : "ws"), (wsComponent.secure = void 0)),
        wsComponent.resourceName)
      ) {
        let queryIndex = wsComponent.resourceName.indexOf("?"),
          path5 =
            queryIndex === -1
              ? wsComponent.resourceName
              : wsComponent.resourceName.slice(0, queryIndex);
        ((wsComponent.path = path5 && path5 !== "/" ? path5 : void 0),
          (wsComponent.query =
            queryIndex === -1 ? void 0 : wsComponent.resourceName.slice(queryIndex + 1)),
          (wsComponent.resourceName = void 0));
      }
      return ((wsComponent.fragment = void 0), wsComponent);
    }
    function urnParse(urnComponent, options) {
      if (!urnComponent.path) return ((urnComponent.error = "URN can not be parsed"), urnComponent);
      let matches = urnComponent.path.match(URN_REG);
      if (matches && matches[0] === urnComponent.path) {
        let scheme = options.scheme || urnComponent.scheme || "urn";
        ((urnComponent.nid = matches[1].toLowerCase()), (urnComponent.nss = matches[2]));
        let urnScheme = `${scheme}:${options.nid || urnComponent.nid}`,
          schemeHandler = getSchemeHandler(urnScheme);
        ((urnComponent.path = void 0),
          schemeHandler && (urnComponent = schemeHandler.parse(urnComponent, options)));
      } else urnComponent.error = urnComponent.error || "URN can not be parsed.";
      return urnComponent;
    }
    function urnSerialize(urnComponent, options) {
      if (urnComponent.nid === void 0) throw new Error("URN without nid cannot be serialized");
      let scheme = options.scheme || urnComponent.scheme || "urn",
        nid = urnComponent.nid.toLowerCase(),
        urnScheme = `${scheme}:${options.nid || nid}`,
        schemeHandler = getSchemeHandler(urnScheme);
      schemeHandler && (urnComponent = schemeHandler.serialize(urnComponent, options));
      let uriComponent = urnComponent,
        nss = urnComponent.nss;
      return (
        (uriComponent.path = `${nid || options.nid}:${nss}`),
        (options.skipEscape = !0),
        uriComponent
      );
    }
    function urnuuidParse(urnComponent, options) {
      let uuidComponent = urnComponent;
      return (
        (uuidComponent.uuid = uuidComponent.nss),
        (uuidComponent.nss = void 0),
        !options.tolerant &&
          (!uuidComponent.uuid || !isUUID(uuidComponent.uuid)) &&
          (uuidComponent.error = uuidComponent.error || "UUID is not valid."),
        uuidComponent
      );
    }
    function urnuuidSerialize(uuidComponent) {
      let urnComponent = uuidComponent;
      return ((urnComponent.nss = (uuidComponent.uuid || "").toLowerCase()), urnComponent);
    }
    var http = { scheme: "http", domainHost: !0, parse: httpParse, serialize: httpSerialize },
      https = {
        scheme: "https",
        domainHost: http.domainHost,
        parse: httpParse,
        serialize: httpSerialize,
      },
      ws = { scheme: "ws", domainHost: !0, parse: wsParse, serialize: wsSerialize },
      wss = { scheme: "wss", domainHost: ws.domainHost, parse: ws.parse, serialize: ws.serialize },
      urn = { scheme: "urn", parse: urnParse, serialize: urnSerialize, skipNormalize: !0 },
      urnuuid = {
        scheme: "urn:uuid",
        parse: urnuuidParse,
        serialize: urnuuidSerialize,
        skipNormalize: !0,
      },
      SCHEMES = { http, https, ws, wss, urn, "urn:uuid": urnuuid };
    Object.setPrototypeOf(SCHEMES, null);
    function getSchemeHandler(scheme) {
      return (scheme && (SCHEMES[scheme] || SCHEMES[scheme.toLowerCase()])) || void 0;
    }
    module2.exports = { wsIsSecure, SCHEMES, isValidSchemeName, getSchemeHandler };
  },
});
var require_fast_uri = __commonJS({
  "node_modules/fast-uri/index.js"(exports2, module2) {
    "use strict";
    init_performance();
    var {
        normalizeIPv6,
        removeDotSegments,
        removeDotSegmentsRelative,
        recomposeAuthority,
        normalizePercentEncoding,
        normalizePathEncoding,
        serializePathEncoding,
        normalizeQueryFragmentEncoding,
        encodeQuery,
        encodeFragment,
        reescapeHostDelimiters,
        isIPv4,
        nonSimpleDomain,
      } = require_utils(),
      { SCHEMES, getSchemeHandler } = require_schemes(),
      VALID_SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*$/u,
      MALFORMED_SCHEME_ERROR = "URI scheme is malformed.",
      MALFORMED_HOST_ERROR = "URI host is malformed.",
      FORBIDDEN_DOMAIN_HOST_CHARACTER = /[\0-\x20"#/:<>?@[\\\]^`{|}\x7F]/u;
    function validateScheme(scheme) {
      let stringScheme = String(scheme);
      if (!VALID_SCHEME.test(stringScheme)) throw new TypeError(MALFORMED_SCHEME_ERROR);
      return stringScheme;
    }
    function normalize(uri, options) {
      return (
        typeof uri == "string"
          ? (uri = normalizeString(uri, options))
          : typeof uri == "object" && (uri = parse(serialize(uri, options), options)),
        uri
      );
    }
    function resolve(baseURI, relativeURI, options) {
      let schemelessOptions = options
          ? Object.assign({ scheme: "null" }, options)
          : { scheme: "null" },
        {
          parsed: baseParsed,
          malformedAuthorityOrPort: baseMalformed,
          malformedPercentEncoding: baseMalformedPercentEncoding,
          malformedSchemeSpecific: baseMalformedSchemeSpecific,
          malformedHost: baseMalformedHost,
          malformedScheme: baseMalformedScheme,
        } = parseWithStatus(baseURI, schemelessOptions),
        {
          parsed: relativeParsed,
          malformedAuthorityOrPort: relativeMalformed,
          malformedPercentEncoding: relativeMalformedPercentEncoding,
          malformedSchemeSpecific: relativeMalformedSchemeSpecific,
          malformedHost: relativeMalformedHost,
          malformedScheme: relativeMalformedScheme,
        } = parseWithStatus(relativeURI, schemelessOptions);
      if (
        baseMalformed ||
        relativeMalformed ||
        baseMalformedPercentEncoding ||
        relativeMalformedPercentEncoding ||
        baseMalformedSchemeSpecific ||
        relativeMalformedSchemeSpecific ||
        baseMalformedHost ||
        relativeMalformedHost ||
        baseMalformedScheme ||
        relativeMalformedScheme
      )
        throw new Error(baseParsed.error || relativeParsed.error || "URI is malformed.");
      let resolved = resolveComponent(baseParsed, relativeParsed, schemelessOptions, !0),
        resolvedSchemeHandler = getSchemeHandler((options && options.scheme) || resolved.scheme),
        resolvedHost = resolved.host,
        resolvedHostIsIP =
          resolvedHost !== void 0 &&
          resolvedHost !== "" &&
          (isIPv4(resolvedHost) || normalizeIPv6(resolvedHost).isIPV6);
      if (hasForbiddenDomainHost(resolved, options || {}, resolvedSchemeHandler, resolvedHostIsIP))
        throw new Error(MALFORMED_HOST_ERROR);
      canonicalizeHost(resolved, options || {}, resolvedSchemeHandler, resolvedHostIsIP);
      let encodedASCIIHost =
        resolvedHost &&
        resolvedHost.indexOf("%") !== -1 &&
        !new RegExp("\\P{ASCII}", "u").test(resolvedHost);
      if (resolved.error && !encodedASCIIHost) throw new Error(resolved.error);
      return ((schemelessOptions.skipEscape = !0), serialize(resolved, schemelessOptions));
    }
    function resolveComponent(base, relative, options, skipNormalization) {
      let target = {};
      if (
        (skipNormalization ||
          ((base = parse(serialize(base, options), options)),
          (relative = parse(serialize(relative, options), options))),
        (options = options || {}),
        !options.tolerant && relative.scheme)
      )
        ((target.scheme = relative.scheme),
          (target.userinfo = relative.userinfo),
          (target.host = relative.host),
          (target.port = relative.port),
          (target.path = removeDotSegments(relative.path || "")),
          (target.query = relative.query));
      else {
        if (relative.userinfo !== void 0 || relative.host !== void 0 || relative.port !== void 0)
          ((target.userinfo = relative.userinfo),
            (target.host = relative.host),
            (target.port = relative.port),
            (target.path = removeDotSegments(relative.path || "")),
            (target.query = relative.query));
        else {
          if (!relative.path)
            ((target.path = base.path),
              relative.query !== void 0
                ? (target.query = relative.query)
                : (target.query = base.query));
          else {
            if (relative.path[0] === "/") target.path = removeDotSegments(relative.path);
            else {
              let baseHasAuthority =
                base.userinfo !== void 0 || base.host !== void 0 || base.port !== void 0;
              (baseHasAuthority && !base.path
                ? (target.path = "/" + relative.path)
                : base.path
                  ? (target.path =
                      base.path.slice(0, base.path.lastIndexOf("/") + 1) + relative.path)
                  : (target.path = relative.path),
                (target.path =
                  base.scheme === void 0 && !baseHasAuthority && target.path[0] !== "/"
                    ? removeDotSegmentsRelative(target.path)
                    : removeDotSegments(target.path)));
            }
            target.query = relative.query;
          }
          ((target.userinfo = base.userinfo), (target.host = base.host), (target.port = base.port));
        }
        target.scheme = base.scheme;
      }
      return ((target.fragment = relative.fragment), target);
    }
    function equal(uriA, uriB, options) {
      let normalizedA = normalizeComparableURI(uriA, options),
        normalizedB = normalizeComparableURI(uriB, options);
      return normalizedA !== void 0 && normalizedB !== void 0 && normalizedA === normalizedB;
    }
    function serialize(cmpts, opts) {
      let component = {
          host: cmpts.host,
          scheme: cmpts.scheme,
          userinfo: cmpts.userinfo,
          port: cmpts.port,
          path: cmpts.path,
          query: cmpts.query,
          nid: cmpts.nid,
          nss: cmpts.nss,
          uuid: cmpts.uuid,
          fragment: cmpts.fragment,
          reference: cmpts.reference,
          resourceName: cmpts.resourceName,
          secure: cmpts.secure,
          error: "",
        },
        options = Object.assign({}, opts),
        uriTokens = [];
      component.scheme && (component.scheme = validateScheme(component.scheme));
      let schemeHandler = getSchemeHandler(options.scheme || component.scheme);
      schemeHandler && schemeHandler.serialize && schemeHandler.serialize(component, options);
      let hasAuthority =
          component.userinfo !== void 0 || component.host !== void 0 || component.port !== void 0,
        schemelessReference =
          (component.scheme === void 0 || options.reference === "suffix") && !hasAuthority,
        pathNoScheme = !options.skipEscape && schemelessReference;
      (component.path !== void 0 &&
        (options.skipEscape
          ? (component.path = normalizePercentEncoding(component.path))
          : (component.path = serializePathEncoding(component.path, pathNoScheme))),
        options.reference !== "suffix" &&
          component.scheme &&
          ((component.scheme = validateScheme(component.scheme)),
          uriTokens.push(component.scheme, ":")));
      let authority = recomposeAuthority(component);
      if (
        (authority !== void 0 &&
          (options.reference !== "suffix" && uriTokens.push("//"),
          uriTokens.push(authority),
          component.path && component.path[0] !== "/" && uriTokens.push("/")),
        component.path !== void 0)
      ) {
        let s = component.path;
        (!options.absolutePath &&
          (!schemeHandler || !schemeHandler.absolutePath) &&
          (s =
            schemelessReference && s[0] !== "/"
              ? removeDotSegmentsRelative(s)
              : removeDotSegments(s)),
          schemelessReference && (s = serializePathEncoding(s, !0)),
          authority === void 0 && s[0] === "/" && s[1] === "/" && (s = "/%2F" + s.slice(2)),
          uriTokens.push(s));
      }
      return (
        component.query !== void 0 && uriTokens.push("?", encodeQuery(component.query)),
        component.fragment !== void 0 && uriTokens.push("#", encodeFragment(component.fragment)),
        uriTokens.join("")
      );
    }
    var URI_PARSE =
        /^(?:([^#/:?]+):)?(?:\/\/((?:([^#/?@]*)@)?(\[[^#/?\]]+\]|[^#/:?]*)(?::(\d*))?))?([^#?]*)(?:\?([^#]*))?(?:#((?:.|[\n\r])*))?/u,
      AUTHORITY_PREFIX = /^(?:[^#/:?]+:)?\/\/([^/?#]*)/,
      AUTHORITY_INTRODUCER_REGION = /^(?:[^#/:?]+:)?([/\\\t\n\r]*)/;
    function getParseError(parsed, matches) {
      if (matches[2] !== void 0 && parsed.path && parsed.path[0] !== "/")
        return 'URI path must start with "/" when authority is present.';
      if (typeof parsed.port == "number" && (parsed.port < 0 || parsed.port > 65535))
        return "URI port is malformed.";
    }
    function hasMalformedPercentEncoding(component) {
      if (component === void 0) return !1;
      let percent = component.indexOf("%");
      for (; percent !== -1;) {
        if (
          percent + 2 >= component.length ||
          !/^[\da-f]{2}$/iu.test(component.slice(percent + 1, percent + 3))
        )
          return !0;
        percent = component.indexOf("%", percent + 3);
      }
      return !1;
    }
    function isIPLiteral(host) {
      return host[0] === "[" && host[host.length - 1] === "]";
    }
    function hasMalformedComponentPercentEncoding(matches) {
      let host = matches[4];
      return (
        hasMalformedPercentEncoding(matches[3]) ||
        (host !== void 0 && !isIPLiteral(host) && hasMalformedPercentEncoding(host)) ||
        hasMalformedPercentEncoding(matches[6]) ||
        hasMalformedPercentEncoding(matches[7]) ||
        hasMalformedPercentEncoding(matches[8])
      );
    }
    function canonicalizeHost(parsed, options, schemeHandler, isIP) {
      if (hasForbiddenDomainHost(parsed, options, schemeHandler, isIP))
        return ((parsed.error = parsed.error || MALFORMED_HOST_ERROR), !0);
      if (
        !options.unicodeSupport &&
        (!schemeHandler || !schemeHandler.unicodeSupport) &&
        parsed.host &&
        !isIPLiteral(parsed.host) &&
        (options.domainHost || (schemeHandler && schemeHandler.domainHost)) &&
        isIP === !1 &&
        nonSimpleDomain(parsed.host)
      ) {
        let url;
        try {
          url = new URL("http://" + parsed.host);
        } catch (e) {
          return (
            (parsed.error =
              parsed.error || "Host's domain name can not be converted to ASCII: " + e),
            !0
          );
        }
        if (!isHostOnlyURL(url)) return ((parsed.error = parsed.error || MALFORMED_HOST_ERROR), !0);
        parsed.host = url.hostname;
      }
      return !1;
    }
    function hasForbiddenDomainHost(parsed, options, schemeHandler, isIP) {
      return !!(
        parsed.host &&
        isIP === !1 &&
        !isIPLiteral(parsed.host) &&
        (options.domainHost || (schemeHandler && schemeHandler.domainHost)) &&
        FORBIDDEN_DOMAIN_HOST_CHARACTER.test(parsed.host)
      );
    }
    function isHostOnlyURL(url) {
      return (
        url.username === "" &&
        url.password === "" &&
        url.port === "" &&
        url.pathname === "/" &&
        url.search === "" &&
        url.hash === "" &&
        url.hostname !== ""
      );
    }
    function parseWithStatus(uri, opts) {
      let options = Object.assign({}, opts),
        parsed = {
          scheme: void 0,
          userinfo: void 0,
          host: "",
          port: void 0,
          path: "",
          query: void 0,
          fragment: void 0,
        },
        malformedAuthorityOrPort = !1,
        malformedPercentEncoding = !1,
        malformedSchemeSpecific = !1,
        malformedHost = !1,
        malformedIPLiteral = !1,
        malformedScheme = !1,
        isIP = !1;
      options.reference === "suffix" &&
        (options.scheme ? (uri = options.scheme + ":" + uri) : (uri = "//" + uri));
      let authorityMatch = uri.match(AUTHORITY_PREFIX);
      authorityMatch !== null &&
        authorityMatch[1].indexOf("\\") !== -1 &&
        ((parsed.error = "URI authority must not contain a literal backslash."),
        (malformedAuthorityOrPort = !0));
      let introducerMatch = uri.match(AUTHORITY_INTRODUCER_REGION);
      if (introducerMatch !== null) {
        let region = introducerMatch[1],
          normalizedRegion = region.replace(/[\t\n\r]/g, "");
        normalizedRegion.length >= 2 &&
          (normalizedRegion.slice(0, 2) !== "//"
            ? ((parsed.error =
                parsed.error || "URI authority must not contain a literal backslash."),
              (malformedAuthorityOrPort = !0))
            : region.length !== normalizedRegion.length &&
              ((parsed.error =
                parsed.error || "URI authority introducer must not contain whitespace."),
              (malformedAuthorityOrPort = !0)));
      }
      let matches = uri.match(URI_PARSE);
      if (matches) {
        ((parsed.scheme = matches[1]),
          (parsed.userinfo = matches[3]),
          (parsed.host = matches[4]),
          (parsed.port = parseInt(matches[5], 10)),
          (parsed.path = matches[6] || ""),
          (parsed.query = matches[7]),
          (parsed.fragment = matches[8]),
          parsed.scheme !== void 0 &&
            (VALID_SCHEME.test(parsed.scheme)
              ? (parsed.scheme = parsed.scheme.toLowerCase())
              : ((parsed.error = parsed.error || MALFORMED_SCHEME_ERROR), (malformedScheme = !0))),
          (malformedPercentEncoding = hasMalformedComponentPercentEncoding(matches)),
          malformedPercentEncoding &&
            (parsed.error = parsed.error || "URI contains malformed percent-encoding."),
          isNaN(parsed.port) && (parsed.port = matches[5]));
        let parseError = getParseError(parsed, matches);
        if (
          (parseError !== void 0 &&
            ((parsed.error = parsed.error || parseError), (malformedAuthorityOrPort = !0)),
          parsed.host)
        )
          if (isIPv4(parsed.host) === !1) {
            let bracketedIPLiteral = isIPLiteral(parsed.host),
              hasIPLiteralBracket =
                parsed.host.indexOf("[") !== -1 || parsed.host.indexOf("]") !== -1,
              ipv6result = normalizeIPv6(parsed.host);
            ((isIP = ipv6result.isIPV6 || ipv6result.isIPVFuture === !0),
              (malformedIPLiteral =
                hasIPLiteralBracket && (!bracketedIPLiteral || ipv6result.error === !0)),
              (parsed.host = isIP ? ipv6result.host : ipv6result.host.toLowerCase()),
              malformedIPLiteral &&
                ((parsed.error = parsed.error || MALFORMED_HOST_ERROR),
                (malformedAuthorityOrPort = !0)));
          } else isIP = !0;
        (parsed.scheme === void 0 &&
        parsed.userinfo === void 0 &&
        parsed.host === void 0 &&
        parsed.port === void 0 &&
        parsed.query === void 0 &&
        !parsed.path
          ? (parsed.reference = "same-document")
          : parsed.scheme === void 0
            ? (parsed.reference = "relative")
            : parsed.fragment === void 0
              ? (parsed.reference = "absolute")
              : (parsed.reference = "uri"),
          options.reference &&
            options.reference !== "suffix" &&
            options.reference !== parsed.reference &&
            (parsed.error = parsed.error || "URI is not a " + options.reference + " reference."));
        let schemeHandler = getSchemeHandler(options.scheme || parsed.scheme);
        if (
          (malformedIPLiteral ||
            (malformedHost = canonicalizeHost(parsed, options, schemeHandler, isIP)),
          uri.indexOf("%") !== -1 && parsed.host !== void 0 && !malformedIPLiteral)
        ) {
          let host = isIP ? parsed.host : normalizePercentEncoding(parsed.host, !0);
          (isIP || (host = normalizePercentEncoding(host.toLowerCase())),
            (parsed.host =
              isIP || options.scheme !== "null" ? reescapeHostDelimiters(host, isIP) : host));
        }
        ((!schemeHandler || (schemeHandler && !schemeHandler.skipNormalize)) &&
          (parsed.path && (parsed.path = normalizePathEncoding(parsed.path)),
          parsed.query && (parsed.query = normalizeQueryFragmentEncoding(parsed.query)),
          parsed.fragment && (parsed.fragment = normalizeQueryFragmentEncoding(parsed.fragment))),
          schemeHandler &&
            schemeHandler.parse &&
            (schemeHandler.parse(parsed, options),
            schemeHandler === SCHEMES.urn &&
              parsed.nid === void 0 &&
              (malformedSchemeSpecific = !0)));
      } else parsed.error = parsed.error || "URI can not be parsed.";
      return {
        parsed,
        malformedAuthorityOrPort,
        malformedPercentEncoding,
        malformedSchemeSpecific,
        malformedHost,
        malformedScheme,
      };
    }
    function parse(uri, opts) {
      return parseWithStatus(uri, opts).parsed;
    }
    function normalizeString(uri, opts) {
      return normalizeStringWithStatus(uri, opts).normalized;
    }
    function normalizeStringWithStatus(uri, opts) {
      let {
        parsed,
        malformedAuthorityOrPort,
        malformedPercentEncoding,
        malformedSchemeSpecific,
        malformedHost,
        malformedScheme,
      } = parseWithStatus(uri, opts);
      return {
        normalized:
          malformedAuthorityOrPort ||
          malformedPercentEncoding ||
          malformedSchemeSpecific ||
          malformedHost ||
          malformedScheme
            ? uri
            : serialize(parsed, opts),
        malformedAuthorityOrPort,
        malformedPercentEncoding,
        malformedSchemeSpecific,
        malformedHost,
        malformedScheme,
      };
    }
    function normalizeComparableURI(uri, opts) {
      if (typeof uri != "string" && typeof uri != "object") return;
      let value;
      try {
        value = typeof uri == "string" ? uri : serialize(uri, opts);
      } catch {
        return;
      }
      let {
        normalized,
        malformedAuthorityOrPort,
        malformedPercentEncoding,
        malformedSchemeSpecific,
        malformedHost,
        malformedScheme,
      } = normalizeStringWithStatus(value, opts);
      return malformedAuthorityOrPort ||
        malformedPercentEncoding ||
        malformedSchemeSpecific ||
        malformedHost ||
        malformedScheme
        ? void 0
        : normalized;
    }
    var fastUri = { SCHEMES, normalize, resolve, resolveComponent, equal, serialize, parse };
    module2.exports = fastUri;
    module2.exports.default = fastUri;
    module2.exports.fastUri = fastUri;
  },
});
var require_uri = __commonJS({
  "node_modules/ajv/dist/runtime/uri.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var uri = require_fast_uri();
    uri.code = 'require("ajv/dist/runtime/uri").default';
    exports2.default = uri;
  },
});
var require_core = __commonJS({
  "node_modules/ajv/dist/core.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.CodeGen =
      exports2.Name =
      exports2.nil =
      exports2.stringify =
      exports2.str =
      exports2._ =
      exports2.KeywordCxt =
        void 0;
    var validate_1 = require_validate();
    Object.defineProperty(exports2, "KeywordCxt", {
      enumerable: !0,
      get: function () {
        return validate_1.KeywordCxt;
      },
    });
    var codegen_1 = require_codegen();
    Object.defineProperty(exports2, "_", {
      enumerable: !0,
      get: function () {
        return codegen_1._;
      },
    });
    Object.defineProperty(exports2, "str", {
      enumerable: !0,
      get: function () {
        return codegen_1.str;
      },
    });
    Object.defineProperty(exports2, "stringify", {
      enumerable: !0,
      get: function () {
        return codegen_1.stringify;
      },
    });
    Object.defineProperty(exports2, "nil", {
      enumerable: !0,
      get: function () {
        return codegen_1.nil;
      },
    });
    Object.defineProperty(exports2, "Name", {
      enumerable: !0,
      get: function () {
        return codegen_1.Name;
      },
    });
    Object.defineProperty(exports2, "CodeGen", {
      enumerable: !0,
      get: function () {
        return codegen_1.CodeGen;
      },
    });
    var validation_error_1 = require_validation_error(),
      ref_error_1 = require_ref_error(),
      rules_1 = require_rules(),
      compile_1 = require_compile(),
      codegen_2 = require_codegen(),
      resolve_1 = require_resolve(),
      dataType_1 = require_dataType(),
      util_1 = require_util(),
      $dataRefSchema = require_data(),
      uri_1 = require_uri(),
      defaultRegExp = (str, flags) => new RegExp(str, flags);
    defaultRegExp.code = "new RegExp";
    var META_IGNORE_OPTIONS = ["removeAdditional", "useDefaults", "coerceTypes"],
      EXT_SCOPE_NAMES = new Set([
        "validate",
        "serialize",
        "parse",
        "wrapper",
        "root",
        "schema",
        "keyword",
        "pattern",
        "formats",
        "validate$data",
        "func",
        "obj",
        "Error",
      ]),
      removedOptions = {
        errorDataPath: "",
        format: "`validateFormats: false` can be used instead.",
        nullable: '"nullable" keyword is supported by default.',
        jsonPointers: "Deprecated jsPropertySyntax can be used instead.",
        extendRefs: "Deprecated ignoreKeywordsWithRef can be used instead.",
        missingRefs: "Pass empty schema with $id that should be ignored to ajv.addSchema.",
        processCode: "Use option `code: {process: (code, schemaEnv: object) => string}`",
        sourceCode: "Use option `code: {source: true}`",
        strictDefaults: "It is default now, see option `strict`.",
        strictKeywords: "It is default now, see option `strict`.",
        uniqueItems: '"uniqueItems" keyword is always validated.',
        unknownFormats:
          "Disable strict mode or pass `true` to `ajv.addFormat` (or `formats` option).",
        cache: "Map is used as cache, schema object as key.",
        serialize: "Map is used as cache, schema object as key.",
        ajvErrors: "It is default now.",
      },
      deprecatedOptions = {
        ignoreKeywordsWithRef: "",
        jsPropertySyntax: "",
        unicode: '"minLength"/"maxLength" account for unicode characters by default.',
      },
      MAX_EXPRESSION = 200;
    function requiredOptions(o) {
      var _a,
        _b,
        _c,
        _d,
        _e,
        _f,
        _g,
        _h,
        _j,
        _k,
        _l,
        _m,
        _o,
        _p,
        _q,
        _r,
        _s,
        _t,
        _u,
        _v,
        _w,
        _x,
        _y,
        _z,
        _0;
      let s = o.strict,
        _optz = (_a = o.code) === null || _a === void 0 ? void 0 : _a.optimize,
        optimize = _optz === !0 || _optz === void 0 ? 1 : _optz || 0,
        regExp =
          (_c = (_b = o.code) === null || _b === void 0 ? void 0 : _b.regExp) !== null &&
          _c !== void 0
            ? _c
            : defaultRegExp,
        uriResolver = (_d = o.uriResolver) !== null && _d !== void 0 ? _d : uri_1.default;
      return {
        strictSchema:
          (_f = (_e = o.strictSchema) !== null && _e !== void 0 ? _e : s) !== null && _f !== void 0
            ? _f
            : !0,
        strictNumbers:
          (_h = (_g = o.strictNumbers) !== null && _g !== void 0 ? _g : s) !== null && _h !== void 0
            ? _h
            : !0,
        strictTypes:
          (_k = (_j = o.strictTypes) !== null && _j !== void 0 ? _j : s) !== null && _k !== void 0
            ? _k
            : "log",
        strictTuples:
          (_m = (_l = o.strictTuples) !== null && _l !== void 0 ? _l : s) !== null && _m !== void 0
            ? _m
            : "log",
        strictRequired:
          (_p = (_o = o.strictRequired) !== null && _o !== void 0 ? _o : s) !== null &&
          _p !== void 0
            ? _p
            : !1,
        code: o.code ? { ...o.code, optimize, regExp } : { optimize, regExp },
        loopRequired: (_q = o.loopRequired) !== null && _q !== void 0 ? _q : MAX_EXPRESSION,
        loopEnum: (_r = o.loopEnum) !== null && _r !== void 0 ? _r : MAX_EXPRESSION,
        meta: (_s = o.meta) !== null && _s !== void 0 ? _s : !0,
        messages: (_t = o.messages) !== null && _t !== void 0 ? _t : !0,
        inlineRefs: (_u = o.inlineRefs) !== null && _u !== void 0 ? _u : !0,
        schemaId: (_v = o.schemaId) !== null && _v !== void 0 ? _v : "$id",
        addUsedSchema: (_w = o.addUsedSchema) !== null && _w !== void 0 ? _w : !0,
        validateSchema: (_x = o.validateSchema) !== null && _x !== void 0 ? _x : !0,
        validateFormats: (_y = o.validateFormats) !== null && _y !== void 0 ? _y : !0,
        unicodeRegExp: (_z = o.unicodeRegExp) !== null && _z !== void 0 ? _z : !0,
        int32range: (_0 = o.int32range) !== null && _0 !== void 0 ? _0 : !0,
        uriResolver,
      };
    }
    var Ajv2 = class {
      constructor(opts = {}) {
        ((this.schemas = {}),
          (this.refs = {}),
          (this.formats = Object.create(null)),
          (this._compilations = new Set()),
          (this._loading = {}),
          (this._cache = new Map()),
          (opts = this.opts = { ...opts, ...requiredOptions(opts) }));
        let { es5, lines } = this.opts.code;
        ((this.scope = new codegen_2.ValueScope({
          scope: {},
          prefixes: EXT_SCOPE_NAMES,
          es5,
          lines,
        })),
          (this.logger = getLogger(opts.logger)));
        let formatOpt = opts.validateFormats;
        ((opts.validateFormats = !1),
          (this.RULES = (0, rules_1.getRules)()),
          checkOptions.call(this, removedOptions, opts, "NOT SUPPORTED"),
          checkOptions.call(this, deprecatedOptions, opts, "DEPRECATED", "warn"),
          (this._metaOpts = getMetaSchemaOptions.call(this)),
          opts.formats && addInitialFormats.call(this),
          this._addVocabularies(),
          this._addDefaultMetaSchema(),
          opts.keywords && addInitialKeywords.call(this, opts.keywords),
          typeof opts.meta == "object" && this.addMetaSchema(opts.meta),
          addInitialSchemas.call(this),
          (opts.validateFormats = formatOpt));
      }
      _addVocabularies() {
        this.addKeyword("$async");
      }
      _addDefaultMetaSchema() {
        let { $data, meta, schemaId } = this.opts,
          _dataRefSchema = $dataRefSchema;
        (schemaId === "id" &&
          ((_dataRefSchema = { ...$dataRefSchema }),
          (_dataRefSchema.id = _dataRefSchema.$id),
          delete _dataRefSchema.$id),
          meta && $data && this.addMetaSchema(_dataRefSchema, _dataRefSchema[schemaId], !1));
      }
      defaultMeta() {
        let { meta, schemaId } = this.opts;
        return (this.opts.defaultMeta = typeof meta == "object" ? meta[schemaId] || meta : void 0);
      }
      validate(schemaKeyRef, data) {
        let v;
        if (typeof schemaKeyRef == "string") {
          if (((v = this.getSchema(schemaKeyRef)), !v))
            throw new Error(`no schema with key or ref "${schemaKeyRef}"`);
        } else v = this.compile(schemaKeyRef);
        let valid = v(data);
        return ("$async" in v || (this.errors = v.errors), valid);
      }
      compile(schema, _meta) {
        let sch = this._addSchema(schema, _meta);
        return sch.validate || this._compileSchemaEnv(sch);
      }
      compileAsync(schema, meta) {
        if (typeof this.opts.loadSchema != "function")
          throw new Error("options.loadSchema should be a function");
        let { loadSchema } = this.opts;
        return runCompileAsync.call(this, schema, meta);
        async function runCompileAsync(_schema, _meta) {
          await loadMetaSchema.call(this, _schema.$schema);
          let sch = this._addSchema(_schema, _meta);
          return sch.validate || _compileAsync.call(this, sch);
        }
        async function loadMetaSchema($ref) {
          $ref && !this.getSchema($ref) && (await runCompileAsync.call(this, { $ref }, !0));
        }
        async function _compileAsync(sch) {
          try {
            return this._compileSchemaEnv(sch);
          } catch (e) {
            if (!(e instanceof ref_error_1.default)) throw e;
            return (
              checkLoaded.call(this, e),
              await loadMissingSchema.call(this, e.missingSchema),
              _compileAsync.call(this, sch)
            );
          }
        }
        function checkLoaded({ missingSchema: ref, missingRef }) {
          if (this.refs[ref])
            throw new Error(`AnySchema ${ref} is loaded but ${missingRef} cannot be resolved`);
        }
        async function loadMissingSchema(ref) {
          let _schema = await _loadSchema.call(this, ref);
          (this.refs[ref] || (await loadMetaSchema.call(this, _schema.$schema)),
            this.refs[ref] || this.addSchema(_schema, ref, meta));
        }
        async function _loadSchema(ref) {
          let p = this._loading[ref];
          if (p) return p;
          try {
            return await (this._loading[ref] = loadSchema(ref));
          } finally {
            delete this._loading[ref];
          }
        }
      }
      addSchema(schema, key, _meta, _validateSchema = this.opts.validateSchema) {
        if (Array.isArray(schema)) {
          for (let sch of schema) this.addSchema(sch, void 0, _meta, _validateSchema);
          return this;
        }
        let id;
        if (typeof schema == "object") {
          let { schemaId } = this.opts;
          if (((id = schema[schemaId]), id !== void 0 && typeof id != "string"))
            throw new Error(`schema ${schemaId} must be string`);
        }
        return (
          (key = (0, resolve_1.normalizeId)(key || id)),
          this._checkUnique(key),
          (this.schemas[key] = this._addSchema(schema, _meta, key, _validateSchema, !0)),
          this
        );
      }
      addMetaSchema(schema, key, _validateSchema = this.opts.validateSchema) {
        return (this.addSchema(schema, key, !0, _validateSchema), this);
      }
      validateSchema(schema, throwOrLogError) {
        if (typeof schema == "boolean") return !0;
        let $schema;
        if ((($schema = schema.$schema), $schema !== void 0 && typeof $schema != "string"))
          throw new Error("$schema must be a string");
        if ((($schema = $schema || this.opts.defaultMeta || this.defaultMeta()), !$schema))
          return (this.logger.warn("meta-schema not available"), (this.errors = null), !0);
        let valid = this.validate($schema, schema);
        if (!valid && throwOrLogError) {
          let message = "schema is invalid: " + this.errorsText();
          if (this.opts.validateSchema === "log") this.logger.error(message);
          else throw new Error(message);
        }
        return valid;
      }
      getSchema(keyRef) {
        let sch;
        for (; typeof (sch = getSchEnv.call(this, keyRef)) == "string";) keyRef = sch;
        if (sch === void 0) {
          let { schemaId } = this.opts,
            root = new compile_1.SchemaEnv({ schema: {}, schemaId });
          if (((sch = compile_1.resolveSchema.call(this, root, keyRef)), !sch)) return;
          this.refs[keyRef] = sch;
        }
        return sch.validate || this._compileSchemaEnv(sch);
      }
      removeSchema(schemaKeyRef) {
        if (schemaKeyRef instanceof RegExp)
          return (
            this._removeAllSchemas(this.schemas, schemaKeyRef),
            this._removeAllSchemas(this.refs, schemaKeyRef),
            this
          );
        switch (typeof schemaKeyRef) {
          case "undefined":
            return (
              this._removeAllSchemas(this.schemas),
              this._removeAllSchemas(this.refs),
              this._cache.clear(),
              this
            );
          case "string": {
            let sch = getSchEnv.call(this, schemaKeyRef);
            return (
              typeof sch == "object" && this._cache.delete(sch.schema),
              delete this.schemas[schemaKeyRef],
              delete this.refs[schemaKeyRef],
              this
            );
          }
          case "object": {
            let cacheKey = schemaKeyRef;
            this._cache.delete(cacheKey);
            let id = schemaKeyRef[this.opts.schemaId];
            return (
              id &&
                ((id = (0, resolve_1.normalizeId)(id)),
                delete this.schemas[id],
                delete this.refs[id]),
              this
            );
          }
          default:
            throw new Error("ajv.removeSchema: invalid parameter");
        }
      }
      addVocabulary(definitions) {
        for (let def of definitions) this.addKeyword(def);
        return this;
      }
      addKeyword(kwdOrDef, def) {
        let keyword;
        if (typeof kwdOrDef == "string")
          ((keyword = kwdOrDef),
            typeof def == "object" &&
              (this.logger.warn("these parameters are deprecated, see docs for addKeyword"),
              (def.keyword = keyword)));
        else if (typeof kwdOrDef == "object" && def === void 0) {
          if (
            ((def = kwdOrDef), (keyword = def.keyword), Array.isArray(keyword) && !keyword.length)
          )
            throw new Error("addKeywords: keyword must be string or non-empty array");
        } else throw new Error("invalid addKeywords parameters");
        if ((checkKeyword.call(this, keyword, def), !def))
          return ((0, util_1.eachItem)(keyword, (kwd) => addRule.call(this, kwd)), this);
        keywordMetaschema.call(this, def);
        let definition = {
          ...def,
          type: (0, dataType_1.getJSONTypes)(def.type),
          schemaType: (0, dataType_1.getJSONTypes)(def.schemaType),
        };
        return (
          (0, util_1.eachItem)(
            keyword,
            definition.type.length === 0
              ? (k) => addRule.call(this, k, definition)
              : (k) => definition.type.forEach((t) => addRule.call(this, k, definition, t)),
          ),
          this
        );
      }
      getKeyword(keyword) {
        let rule = this.RULES.all[keyword];
        return typeof rule == "object" ? rule.definition : !!rule;
      }
      removeKeyword(keyword) {
        let { RULES } = this;
        (delete RULES.keywords[keyword], delete RULES.all[keyword]);
        for (let group of RULES.rules) {
          let i = group.rules.findIndex((rule) => rule.keyword === keyword);
          i >= 0 && group.rules.splice(i, 1);
        }
        return this;
      }
      addFormat(name, format) {
        return (
          typeof format == "string" && (format = new RegExp(format)),
          (this.formats[name] = format),
          this
        );
      }
      errorsText(errors = this.errors, { separator = ", ", dataVar = "data" } = {}) {
        return !errors || errors.length === 0
          ? "No errors"
          : errors
              .map((e) => `${dataVar}${e.instancePath} ${e.message}`)
              .reduce((text, msg) => text + separator + msg);
      }
      $dataMetaSchema(metaSchema, keywordsJsonPointers) {
        let rules = this.RULES.all;
        metaSchema = JSON.parse(JSON.stringify(metaSchema));
        for (let jsonPointer of keywordsJsonPointers) {
          let segments = jsonPointer.split("/").slice(1),
            keywords = metaSchema;
          for (let seg of segments) keywords = keywords[seg];
          for (let key in rules) {
            let rule = rules[key];
            if (typeof rule != "object") continue;
            let { $data } = rule.definition,
              schema = keywords[key];
            $data && schema && (keywords[key] = schemaOrData(schema));
          }
        }
        return metaSchema;
      }
      _removeAllSchemas(schemas, regex) {
        for (let keyRef in schemas) {
          let sch = schemas[keyRef];
          (!regex || regex.test(keyRef)) &&
            (typeof sch == "string"
              ? delete schemas[keyRef]
              : sch && !sch.meta && (this._cache.delete(sch.schema), delete schemas[keyRef]));
        }
      }
      _addSchema(
        schema,
        meta,
        baseId,
        validateSchema = this.opts.validateSchema,
        addSchema = this.opts.addUsedSchema,
      ) {
        let id,
          { schemaId } = this.opts;
        if (typeof schema == "object") id = schema[schemaId];
        else {
          if (this.opts.jtd) throw new Error("schema must be object");
          if (typeof schema != "boolean") throw new Error("schema must be object or boolean");
        }
        let sch = this._cache.get(schema);
        if (sch !== void 0) return sch;
        baseId = (0, resolve_1.normalizeId)(id || baseId);
        let localRefs = resolve_1.getSchemaRefs.call(this, schema, baseId);
        return (
          (sch = new compile_1.SchemaEnv({ schema, schemaId, meta, baseId, localRefs })),
          this._cache.set(sch.schema, sch),
          addSchema &&
            !baseId.startsWith("#") &&
            (baseId && this._checkUnique(baseId), (this.refs[baseId] = sch)),
          validateSchema && this.validateSchema(schema, !0),
          sch
        );
      }
      _checkUnique(id) {
        if (this.schemas[id] || this.refs[id])
          throw new Error(`schema with key or id "${id}" already exists`);
      }
      _compileSchemaEnv(sch) {
        if (
          (sch.meta ? this._compileMetaSchema(sch) : compile_1.compileSchema.call(this, sch),
          !sch.validate)
        )
          throw new Error("ajv implementation error");
        return sch.validate;
      }
      _compileMetaSchema(sch) {
        let currentOpts = this.opts;
        this.opts = this._metaOpts;
        try {
          compile_1.compileSchema.call(this, sch);
        } finally {
          this.opts = currentOpts;
        }
      }
    };
    Ajv2.ValidationError = validation_error_1.default;
    Ajv2.MissingRefError = ref_error_1.default;
    exports2.default = Ajv2;
    function checkOptions(checkOpts, options, msg, log = "error") {
      for (let key in checkOpts) {
        let opt = key;
        opt in options && this.logger[log](`${msg}: option ${key}. ${checkOpts[opt]}`);
      }
    }
    function getSchEnv(keyRef) {
      return (
        (keyRef = (0, resolve_1.normalizeId)(keyRef)),
        this.schemas[keyRef] || this.refs[keyRef]
      );
    }
    function addInitialSchemas() {
      let optsSchemas = this.opts.schemas;
      if (optsSchemas)
        if (Array.isArray(optsSchemas)) this.addSchema(optsSchemas);
        else for (let key in optsSchemas) this.addSchema(optsSchemas[key], key);
    }
    function addInitialFormats() {
      for (let name in this.opts.formats) {
        let format = this.opts.formats[name];
        format && this.addFormat(name, format);
      }
    }
    function addInitialKeywords(defs) {
      if (Array.isArray(defs)) {
        this.addVocabulary(defs);
        return;
      }
      this.logger.warn("keywords option as map is deprecated, pass array");
      for (let keyword in defs) {
        let def = defs[keyword];
        (def.keyword || (def.keyword = keyword), this.addKeyword(def));
      }
    }
    function getMetaSchemaOptions() {
      let metaOpts = { ...this.opts };
      for (let opt of META_IGNORE_OPTIONS) delete metaOpts[opt];
      return metaOpts;
    }
    var noLogs = { log() {}, warn() {}, error() {} };
    function getLogger(logger) {
      if (logger === !1) return noLogs;
      if (logger === void 0) return console;
      if (logger.log && logger.warn && logger.error) return logger;
      throw new Error("logger must implement log, warn and error methods");
    }
    var KEYWORD_NAME = /^[a-z_$][a-z0-9_$:-]*$/i;
    function checkKeyword(keyword, def) {
      let { RULES } = this;
      if (
        ((0, util_1.eachItem)(keyword, (kwd) => {
          if (RULES.keywords[kwd]) throw new Error(`Keyword ${kwd} is already defined`);
          if (!KEYWORD_NAME.test(kwd)) throw new Error(`Keyword ${kwd} has invalid name`);
        }),
        !!def && def.$data && !("code" in def || "validate" in def))
      )
        throw new Error('$data keyword must have "code" or "validate" function');
    }
    function addRule(keyword, definition, dataType) {
      var _a;
      let post = definition?.post;
      if (dataType && post) throw new Error('keyword with "post" flag cannot have "type"');
      let { RULES } = this,
        ruleGroup = post ? RULES.post : RULES.rules.find(({ type: t }) => t === dataType);
      if (
        (ruleGroup || ((ruleGroup = { type: dataType, rules: [] }), RULES.rules.push(ruleGroup)),
        (RULES.keywords[keyword] = !0),
        !definition)
      )
        return;
      let rule = {
        keyword,
        definition: {
          ...definition,
          type: (0, dataType_1.getJSONTypes)(definition.type),
          schemaType: (0, dataType_1.getJSONTypes)(definition.schemaType),
        },
      };
      (definition.before
        ? addBeforeRule.call(this, ruleGroup, rule, definition.before)
        : ruleGroup.rules.push(rule),
        (RULES.all[keyword] = rule),
        (_a = definition.implements) === null ||
          _a === void 0 ||
          _a.forEach((kwd) => this.addKeyword(kwd)));
    }
    function addBeforeRule(ruleGroup, rule, before) {
      let i = ruleGroup.rules.findIndex((_rule) => _rule.keyword === before);
      i >= 0
        ? ruleGroup.rules.splice(i, 0, rule)
        : (ruleGroup.rules.push(rule), this.logger.warn(`rule ${before} is not defined`));
    }
    function keywordMetaschema(def) {
      let { metaSchema } = def;
      metaSchema !== void 0 &&
        (def.$data && this.opts.$data && (metaSchema = schemaOrData(metaSchema)),
        (def.validateSchema = this.compile(metaSchema, !0)));
    }
    var $dataRef = {
      $ref: "https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/data.json#",
    };
    function schemaOrData(schema) {
      return { anyOf: [schema, $dataRef] };
    }
  },
});
var require_id = __commonJS({
  "node_modules/ajv/dist/vocabularies/core/id.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var def = {
      keyword: "id",
      code() {
        throw new Error('NOT SUPPORTED: keyword "id", use "$id" for schema ID');
      },
    };
    exports2.default = def;
  },
});
var require_ref = __commonJS({
  "node_modules/ajv/dist/vocabularies/core/ref.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.callRef = exports2.getValidate = void 0;
    var ref_error_1 = require_ref_error(),
      code_1 = require_code2(),
      codegen_1 = require_codegen(),
      names_1 = require_names(),
      compile_1 = require_compile(),
      util_1 = require_util(),
      def = {
        keyword: "$ref",
        schemaType: "string",
        code(cxt) {
          let { gen, schema: $ref, it } = cxt,
            { baseId, schemaEnv: env2, validateName, opts, self } = it,
            { root } = env2;
          if (($ref === "#" || $ref === "#/") && baseId === root.baseId) return callRootRef();
          let schOrEnv = compile_1.resolveRef.call(self, root, baseId, $ref);
          if (schOrEnv === void 0) throw new ref_error_1.default(it.opts.uriResolver, baseId, $ref);
          if (schOrEnv instanceof compile_1.SchemaEnv) return callValidate(schOrEnv);
          return inlineRefSchema(schOrEnv);
          function callRootRef() {
            if (env2 === root) return callRef(cxt, validateName, env2, env2.$async);
            let rootName = gen.scopeValue("root", { ref: root });
            return callRef(cxt, (0, codegen_1._)`${rootName}.validate`, root, root.$async);
          }
          function callValidate(sch) {
            let v = getValidate(cxt, sch);
            callRef(cxt, v, sch, sch.$async);
          }
          function inlineRefSchema(sch) {
            let schName = gen.scopeValue(
                "schema",
                opts.code.source === !0
                  ? { ref: sch, code: (0, codegen_1.stringify)(sch) }
                  : { ref: sch },
              ),
              valid = gen.name("valid"),
              schCxt = cxt.subschema(
                {
                  schema: sch,
                  dataTypes: [],
                  schemaPath: codegen_1.nil,
                  topSchemaRef: schName,
                  errSchemaPath: $ref,
                },
                valid,
              );
            (cxt.mergeEvaluated(schCxt), cxt.ok(valid));
          }
        },
      };
    function getValidate(cxt, sch) {
      let { gen } = cxt;
      return sch.validate
        ? gen.scopeValue("validate", { ref: sch.validate })
        : (0, codegen_1._)`${gen.scopeValue("wrapper", { ref: sch })}.validate`;
    }
    exports2.getValidate = getValidate;
    function callRef(cxt, v, sch, $async) {
      let { gen, it } = cxt,
        { allErrors, schemaEnv: env2, opts } = it,
        passCxt = opts.passContext ? names_1.default.this : codegen_1.nil;
      $async ? callAsyncRef() : callSyncRef();
      function callAsyncRef() {
        if (!env2.$async) throw new Error("async schema referenced by sync schema");
        let valid = gen.let("valid");
        (gen.try(
          () => {
            (gen.code((0, codegen_1._)`await ${(0, code_1.callValidateCode)(cxt, v, passCxt)}`),
              addEvaluatedFrom(v),
              allErrors || gen.assign(valid, !0));
          },
          (e) => {
            (gen.if((0, codegen_1._)`!(${e} instanceof ${it.ValidationError})`, () => gen.throw(e)),
              addErrorsFrom(e),
              allErrors || gen.assign(valid, !1));
          },
        ),
          cxt.ok(valid));
      }
      function callSyncRef() {
        cxt.result(
          (0, code_1.callValidateCode)(cxt, v, passCxt),
          () => addEvaluatedFrom(v),
          () => addErrorsFrom(v),
        );
      }
      function addErrorsFrom(source) {
        let errs = (0, codegen_1._)`${source}.errors`;
        (gen.assign(
          names_1.default.vErrors,
          (0,
          codegen_1._)`${names_1.default.vErrors} === null ? ${errs} : ${names_1.default.vErrors}.concat(${errs})`,
        ),
          gen.assign(names_1.default.errors, (0, codegen_1._)`${names_1.default.vErrors}.length`));
      }
      function addEvaluatedFrom(source) {
        var _a;
        if (!it.opts.unevaluated) return;
        let schEvaluated = (_a = sch?.validate) === null || _a === void 0 ? void 0 : _a.evaluated;
        if (it.props !== !0)
          if (schEvaluated && !schEvaluated.dynamicProps)
            schEvaluated.props !== void 0 &&
              (it.props = util_1.mergeEvaluated.props(gen, schEvaluated.props, it.props));
          else {
            let props = gen.var("props", (0, codegen_1._)`${source}.evaluated.props`);
            it.props = util_1.mergeEvaluated.props(gen, props, it.props, codegen_1.Name);
          }
        if (it.items !== !0)
          if (schEvaluated && !schEvaluated.dynamicItems)
            schEvaluated.items !== void 0 &&
              (it.items = util_1.mergeEvaluated.items(gen, schEvaluated.items, it.items));
          else {
            let items = gen.var("items", (0, codegen_1._)`${source}.evaluated.items`);
            it.items = util_1.mergeEvaluated.items(gen, items, it.items, codegen_1.Name);
          }
      }
    }
    exports2.callRef = callRef;
    exports2.default = def;
  },
});
var require_core2 = __commonJS({
  "node_modules/ajv/dist/vocabularies/core/index.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var id_1 = require_id(),
      ref_1 = require_ref(),
      core = [
        "$schema",
        "$id",
        "$defs",
        "$vocabulary",
        { keyword: "$comment" },
        "definitions",
        id_1.default,
        ref_1.default,
      ];
    exports2.default = core;
  },
});
var require_limitNumber = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/limitNumber.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(),
      ops = codegen_1.operators,
      KWDs = {
        maximum: { okStr: "<=", ok: ops.LTE, fail: ops.GT },
        minimum: { okStr: ">=", ok: ops.GTE, fail: ops.LT },
        exclusiveMaximum: { okStr: "<", ok: ops.LT, fail: ops.GTE },
        exclusiveMinimum: { okStr: ">", ok: ops.GT, fail: ops.LTE },
      },
      error = {
        message: ({ keyword, schemaCode }) =>
          (0, codegen_1.str)`must be ${KWDs[keyword].okStr} ${schemaCode}`,
        params: ({ keyword, schemaCode }) =>
          (0, codegen_1._)`{comparison: ${KWDs[keyword].okStr}, limit: ${schemaCode}}`,
      },
      def = {
        keyword: Object.keys(KWDs),
        type: "number",
        schemaType: "number",
        $data: !0,
        error,
        code(cxt) {
          let { keyword, data, schemaCode } = cxt;
          cxt.fail$data(
            (0, codegen_1._)`${data} ${KWDs[keyword].fail} ${schemaCode} || isNaN(${data})`,
          );
        },
      };
    exports2.default = def;
  },
});
var require_multipleOf = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/multipleOf.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(),
      error = {
        message: ({ schemaCode }) => (0, codegen_1.str)`must be multiple of ${schemaCode}`,
        params: ({ schemaCode }) => (0, codegen_1._)`{multipleOf: ${schemaCode}}`,
      },
      def = {
        keyword: "multipleOf",
        type: "number",
        schemaType: "number",
        $data: !0,
        error,
        code(cxt) {
          let { gen, data, schemaCode, it } = cxt,
            prec = it.opts.multipleOfPrecision,
            res = gen.let("res"),
            invalid = prec
              ? (0, codegen_1._)`Math.abs(Math.round(${res}) - ${res}) > 1e-${prec}`
              : (0, codegen_1._)`${res} !== parseInt(${res})`;
          cxt.fail$data(
            (0, codegen_1._)`(${schemaCode} === 0 || (${res} = ${data}/${schemaCode}, ${invalid}))`,
          );
        },
      };
    exports2.default = def;
  },
});
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    function ucs2length(str) {
      let len = str.length,
        length = 0,
        pos = 0,
        value;
      for (; pos < len;)
        (length++,
          (value = str.charCodeAt(pos++)),
          value >= 55296 &&
            value <= 56319 &&
            pos < len &&
            ((value = str.charCodeAt(pos)), (value & 64512) === 56320 && pos++));
      return length;
    }
    exports2.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  },
});
var require_limitLength = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/limitLength.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(),
      util_1 = require_util(),
      ucs2length_1 = require_ucs2length(),
      error = {
        message({ keyword, schemaCode }) {
          let comp = keyword === "maxLength" ? "more" : "fewer";
          return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} characters`;
        },
        params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`,
      },
      def = {
        keyword: ["maxLength", "minLength"],
        type: "string",
        schemaType: "number",
        $data: !0,
        error,
        code(cxt) {
          let { keyword, data, schemaCode, it } = cxt,
            op = keyword === "maxLength" ? codegen_1.operators.GT : codegen_1.operators.LT,
            len =
              it.opts.unicode === !1
                ? (0, codegen_1._)`${data}.length`
                : (0, codegen_1._)`${(0, util_1.useFunc)(cxt.gen, ucs2length_1.default)}(${data})`;
          cxt.fail$data((0, codegen_1._)`${len} ${op} ${schemaCode}`);
        },
      };
    exports2.default = def;
  },
});
var require_pattern = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/pattern.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var code_1 = require_code2(),
      util_1 = require_util(),
      codegen_1 = require_codegen(),
      error = {
        message: ({ schemaCode }) => (0, codegen_1.str)`must match pattern "${schemaCode}"`,
        params: ({ schemaCode }) => (0, codegen_1._)`{pattern: ${schemaCode}}`,
      },
      def = {
        keyword: "pattern",
        type: "string",
        schemaType: "string",
        $data: !0,
        error,
        code(cxt) {
          let { gen, data, $data, schema, schemaCode, it } = cxt,
            u = it.opts.unicodeRegExp ? "u" : "";
          if ($data) {
            let { regExp } = it.opts.code,
              regExpCode =
                regExp.code === "new RegExp"
                  ? (0, codegen_1._)`new RegExp`
                  : (0, util_1.useFunc)(gen, regExp),
              valid = gen.let("valid");
            (gen.try(
              () =>
                gen.assign(
                  valid,
                  (0, codegen_1._)`${regExpCode}(${schemaCode}, ${u}).test(${data})`,
                ),
              () => gen.assign(valid, !1),
            ),
              cxt.fail$data((0, codegen_1._)`!${valid}`));
          } else {
            let regExp = (0, code_1.usePattern)(cxt, schema);
            cxt.fail$data((0, codegen_1._)`!${regExp}.test(${data})`);
          }
        },
      };
    exports2.default = def;
  },
});
var require_limitProperties = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/limitProperties.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(),
      error = {
        message({ keyword, schemaCode }) {
          let comp = keyword === "maxProperties" ? "more" : "fewer";
          return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} properties`;
        },
        params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`,
      },
      def = {
        keyword: ["maxProperties", "minProperties"],
        type: "object",
        schemaType: "number",
        $data: !0,
        error,
        code(cxt) {
          let { keyword, data, schemaCode } = cxt,
            op = keyword === "maxProperties" ? codegen_1.operators.GT : codegen_1.operators.LT;
          cxt.fail$data((0, codegen_1._)`Object.keys(${data}).length ${op} ${schemaCode}`);
        },
      };
    exports2.default = def;
  },
});
var require_required = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/required.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var code_1 = require_code2(),
      codegen_1 = require_codegen(),
      util_1 = require_util(),
      error = {
        message: ({ params: { missingProperty } }) =>
          (0, codegen_1.str)`must have required property '${missingProperty}'`,
        params: ({ params: { missingProperty } }) =>
          (0, codegen_1._)`{missingProperty: ${missingProperty}}`,
      },
      def = {
        keyword: "required",
        type: "object",
        schemaType: "array",
        $data: !0,
        error,
        code(cxt) {
          let { gen, schema, schemaCode, data, $data, it } = cxt,
            { opts } = it;
          if (!$data && schema.length === 0) return;
          let useLoop = schema.length >= opts.loopRequired;
          if ((it.allErrors ? allErrorsMode() : exitOnErrorMode(), opts.strictRequired)) {
            let props = cxt.parentSchema.properties,
              { definedProperties } = cxt.it;
            for (let requiredKey of schema)
              if (props?.[requiredKey] === void 0 && !definedProperties.has(requiredKey)) {
                let schemaPath = it.schemaEnv.baseId + it.errSchemaPath,
                  msg = `required property "${requiredKey}" is not defined at "${schemaPath}" (strictRequired)`;
                (0, util_1.checkStrictMode)(it, msg, it.opts.strictRequired);
              }
          }
          function allErrorsMode() {
            if (useLoop || $data) cxt.block$data(codegen_1.nil, loopAllRequired);
            else for (let prop of schema) (0, code_1.checkReportMissingProp)(cxt, prop);
          }
          function exitOnErrorMode() {
            let missing = gen.let("missing");
            if (useLoop || $data) {
              let valid = gen.let("valid", !0);
              (cxt.block$data(valid, () => loopUntilMissing(missing, valid)), cxt.ok(valid));
            } else
              (gen.if((0, code_1.checkMissingProp)(cxt, schema, missing)),
                (0, code_1.reportMissingProp)(cxt, missing),
                gen.else());
          }
          function loopAllRequired() {
            gen.forOf("prop", schemaCode, (prop) => {
              (cxt.setParams({ missingProperty: prop }),
                gen.if((0, code_1.noPropertyInData)(gen, data, prop, opts.ownProperties), () =>
                  cxt.error(),
                ));
            });
          }
          function loopUntilMissing(missing, valid) {
            (cxt.setParams({ missingProperty: missing }),
              gen.forOf(
                missing,
                schemaCode,
                () => {
                  (gen.assign(
                    valid,
                    (0, code_1.propertyInData)(gen, data, missing, opts.ownProperties),
                  ),
                    gen.if((0, codegen_1.not)(valid), () => {
                      (cxt.error(), gen.break());
                    }));
                },
                codegen_1.nil,
              ));
          }
        },
      };
    exports2.default = def;
  },
});
var require_limitItems = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/limitItems.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(),
      error = {
        message({ keyword, schemaCode }) {
          let comp = keyword === "maxItems" ? "more" : "fewer";
          return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} items`;
        },
        params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`,
      },
      def = {
        keyword: ["maxItems", "minItems"],
        type: "array",
        schemaType: "number",
        $data: !0,
        error,
        code(cxt) {
          let { keyword, data, schemaCode } = cxt,
            op = keyword === "maxItems" ? codegen_1.operators.GT : codegen_1.operators.LT;
          cxt.fail$data((0, codegen_1._)`${data}.length ${op} ${schemaCode}`);
        },
      };
    exports2.default = def;
  },
});
var require_equal = __commonJS({
  "node_modules/ajv/dist/runtime/equal.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var equal = require_fast_deep_equal();
    equal.code = 'require("ajv/dist/runtime/equal").default';
    exports2.default = equal;
  },
});
var require_uniqueItems = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/uniqueItems.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var dataType_1 = require_dataType(),
      codegen_1 = require_codegen(),
      util_1 = require_util(),
      equal_1 = require_equal(),
      error = {
        message: ({ params: { i, j } }) =>
          (0, codegen_1.str)`must NOT have duplicate items (items ## ${j} and ${i} are identical)`,
        params: ({ params: { i, j } }) => (0, codegen_1._)`{i: ${i}, j: ${j}}`,
      },
      def = {
        keyword: "uniqueItems",
        type: "array",
        schemaType: "boolean",
        $data: !0,
        error,
        code(cxt) {
          let { gen, data, $data, schema, parentSchema, schemaCode, it } = cxt;
          if (!$data && !schema) return;
          let valid = gen.let("valid"),
            itemTypes = parentSchema.items
              ? (0, dataType_1.getSchemaTypes)(parentSchema.items)
              : [];
          (cxt.block$data(valid, validateUniqueItems, (0, codegen_1._)`${schemaCode} === false`),
            cxt.ok(valid));
          function validateUniqueItems() {
            let i = gen.let("i", (0, codegen_1._)`${data}.length`),
              j = gen.let("j");
            (cxt.setParams({ i, j }),
              gen.assign(valid, !0),
              gen.if((0, codegen_1._)`${i} > 1`, () => (canOptimize() ? loopN : loopN2)(i, j)));
          }
          function canOptimize() {
            return itemTypes.length > 0 && !itemTypes.some((t) => t === "object" || t === "array");
          }
          function loopN(i, j) {
            let item = gen.name("item"),
              wrongType = (0, dataType_1.checkDataTypes)(
                itemTypes,
                item,
                it.opts.strictNumbers,
                dataType_1.DataType.Wrong,
              ),
              indices = gen.const("indices", (0, codegen_1._)`{}`);
            gen.for((0, codegen_1._)`;${i}--;`, () => {
              (gen.let(item, (0, codegen_1._)`${data}[${i}]`),
                gen.if(wrongType, (0, codegen_1._)`continue`),
                itemTypes.length > 1 &&
                  gen.if(
                    (0, codegen_1._)`typeof ${item} == "string"`,
                    (0, codegen_1._)`${item} += "_"`,
                  ),
                gen
                  .if((0, codegen_1._)`typeof ${indices}[${item}] == "number"`, () => {
                    (gen.assign(j, (0, codegen_1._)`${indices}[${item}]`),
                      cxt.error(),
                      gen.assign(valid, !1).break());
                  })
                  .code((0, codegen_1._)`${indices}[${item}] = ${i}`));
            });
          }
          function loopN2(i, j) {
            let eql = (0, util_1.useFunc)(gen, equal_1.default),
              outer = gen.name("outer");
            gen.label(outer).for((0, codegen_1._)`;${i}--;`, () =>
              gen.for((0, codegen_1._)`${j} = ${i}; ${j}--;`, () =>
                gen.if((0, codegen_1._)`${eql}(${data}[${i}], ${data}[${j}])`, () => {
                  (cxt.error(), gen.assign(valid, !1).break(outer));
                }),
              ),
            );
          }
        },
      };
    exports2.default = def;
  },
});
var require_const = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/const.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(),
      util_1 = require_util(),
      equal_1 = require_equal(),
      error = {
        message: "must be equal to constant",
        params: ({ schemaCode }) => (0, codegen_1._)`{allowedValue: ${schemaCode}}`,
      },
      def = {
        keyword: "const",
        $data: !0,
        error,
        code(cxt) {
          let { gen, data, $data, schemaCode, schema } = cxt;
          $data || (schema && typeof schema == "object")
            ? cxt.fail$data(
                (0,
                codegen_1._)`!${(0, util_1.useFunc)(gen, equal_1.default)}(${data}, ${schemaCode})`,
              )
            : cxt.fail((0, codegen_1._)`${schema} !== ${data}`);
        },
      };
    exports2.default = def;
  },
});
var require_enum = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/enum.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(),
      util_1 = require_util(),
      equal_1 = require_equal(),
      error = {
        message: "must be equal to one of the allowed values",
        params: ({ schemaCode }) => (0, codegen_1._)`{allowedValues: ${schemaCode}}`,
      },
      def = {
        keyword: "enum",
        schemaType: "array",
        $data: !0,
        error,
        code(cxt) {
          let { gen, data, $data, schema, schemaCode, it } = cxt;
          if (!$data && schema.length === 0) throw new Error("enum must have non-empty array");
          let useLoop = schema.length >= it.opts.loopEnum,
            eql,
            getEql = () => eql ?? (eql = (0, util_1.useFunc)(gen, equal_1.default)),
            valid;
          if (useLoop || $data) ((valid = gen.let("valid")), cxt.block$data(valid, loopEnum));
          else {
            if (!Array.isArray(schema)) throw new Error("ajv implementation error");
            let vSchema = gen.const("vSchema", schemaCode);
            valid = (0, codegen_1.or)(...schema.map((_x, i) => equalCode(vSchema, i)));
          }
          cxt.pass(valid);
          function loopEnum() {
            (gen.assign(valid, !1),
              gen.forOf("v", schemaCode, (v) =>
                gen.if((0, codegen_1._)`${getEql()}(${data}, ${v})`, () =>
                  gen.assign(valid, !0).break(),
                ),
              ));
          }
          function equalCode(vSchema, i) {
            let sch = schema[i];
            return typeof sch == "object" && sch !== null
              ? (0, codegen_1._)`${getEql()}(${data}, ${vSchema}[${i}])`
              : (0, codegen_1._)`${data} === ${sch}`;
          }
        },
      };
    exports2.default = def;
  },
});
var require_validation = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/index.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var limitNumber_1 = require_limitNumber(),
      multipleOf_1 = require_multipleOf(),
      limitLength_1 = require_limitLength(),
      pattern_1 = require_pattern(),
      limitProperties_1 = require_limitProperties(),
      required_1 = require_required(),
      limitItems_1 = require_limitItems(),
      uniqueItems_1 = require_uniqueItems(),
      const_1 = require_const(),
      enum_1 = require_enum(),
      validation = [
        limitNumber_1.default,
        multipleOf_1.default,
        limitLength_1.default,
        pattern_1.default,
        limitProperties_1.default,
        required_1.default,
        limitItems_1.default,
        uniqueItems_1.default,
        { keyword: "type", schemaType: ["string", "array"] },
        { keyword: "nullable", schemaType: "boolean" },
        const_1.default,
        enum_1.default,
      ];
    exports2.default = validation;
  },
});
var require_additionalItems = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/additionalItems.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.validateAdditionalItems = void 0;
    var codegen_1 = require_codegen(),
      util_1 = require_util(),
      error = {
        message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
        params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`,
      },
      def = {
        keyword: "additionalItems",
        type: "array",
        schemaType: ["boolean", "object"],
        before: "uniqueItems",
        error,
        code(cxt) {
          let { parentSchema, it } = cxt,
            { items } = parentSchema;
          if (!Array.isArray(items)) {
            (0, util_1.checkStrictMode)(
              it,
              '"additionalItems" is ignored when "items" is not an array of schemas',
            );
            return;
          }
          validateAdditionalItems(cxt, items);
        },
      };
    function validateAdditionalItems(cxt, items) {
      let { gen, schema, data, keyword, it } = cxt;
      it.items = !0;
      let len = gen.const("len", (0, codegen_1._)`${data}.length`);
      if (schema === !1)
        (cxt.setParams({ len: items.length }),
          cxt.pass((0, codegen_1._)`${len} <= ${items.length}`));
      else if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
        let valid = gen.var("valid", (0, codegen_1._)`${len} <= ${items.length}`);
        (gen.if((0, codegen_1.not)(valid), () => validateItems(valid)), cxt.ok(valid));
      }
      function validateItems(valid) {
        gen.forRange("i", items.length, len, (i) => {
          (cxt.subschema({ keyword, dataProp: i, dataPropType: util_1.Type.Num }, valid),
            it.allErrors || gen.if((0, codegen_1.not)(valid), () => gen.break()));
        });
      }
    }
    exports2.validateAdditionalItems = validateAdditionalItems;
    exports2.default = def;
  },
});
var require_items = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/items.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.validateTuple = void 0;
    var codegen_1 = require_codegen(),
      util_1 = require_util(),
      code_1 = require_code2(),
      def = {
        keyword: "items",
        type: "array",
        schemaType: ["object", "array", "boolean"],
        before: "uniqueItems",
        code(cxt) {
          let { schema, it } = cxt;
          if (Array.isArray(schema)) return validateTuple(cxt, "additionalItems", schema);
          ((it.items = !0),
            !(0, util_1.alwaysValidSchema)(it, schema) && cxt.ok((0, code_1.validateArray)(cxt)));
        },
      };
    function validateTuple(cxt, extraItems, schArr = cxt.schema) {
      let { gen, parentSchema, data, keyword, it } = cxt;
      (checkStrictTuple(parentSchema),
        it.opts.unevaluated &&
          schArr.length &&
          it.items !== !0 &&
          (it.items = util_1.mergeEvaluated.items(gen, schArr.length, it.items)));
      let valid = gen.name("valid"),
        len = gen.const("len", (0, codegen_1._)`${data}.length`);
      schArr.forEach((sch, i) => {
        (0, util_1.alwaysValidSchema)(it, sch) ||
          (gen.if((0, codegen_1._)`${len} > ${i}`, () =>
            cxt.subschema({ keyword, schemaProp: i, dataProp: i }, valid),
          ),
          cxt.ok(valid));
      });
      function checkStrictTuple(sch) {
        let { opts, errSchemaPath } = it,
          l = schArr.length,
          fullTuple = l === sch.minItems && (l === sch.maxItems || sch[extraItems] === !1);
        if (opts.strictTuples && !fullTuple) {
          let msg = `"${keyword}" is ${l}-tuple, but minItems or maxItems/${extraItems} are not specified or different at path "${errSchemaPath}"`;
          (0, util_1.checkStrictMode)(it, msg, opts.strictTuples);
        }
      }
    }
    exports2.validateTuple = validateTuple;
    exports2.default = def;
  },
});
var require_prefixItems = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/prefixItems.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var items_1 = require_items(),
      def = {
        keyword: "prefixItems",
        type: "array",
        schemaType: ["array"],
        before: "uniqueItems",
        code: (cxt) => (0, items_1.validateTuple)(cxt, "items"),
      };
    exports2.default = def;
  },
});
var require_items2020 = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/items2020.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(),
      util_1 = require_util(),
      code_1 = require_code2(),
      additionalItems_1 = require_additionalItems(),
      error = {
        message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
        params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`,
      },
      def = {
        keyword: "items",
        type: "array",
        schemaType: ["object", "boolean"],
        before: "uniqueItems",
        error,
        code(cxt) {
          let { schema, parentSchema, it } = cxt,
            { prefixItems } = parentSchema;
          ((it.items = !0),
            !(0, util_1.alwaysValidSchema)(it, schema) &&
              (prefixItems
                ? (0, additionalItems_1.validateAdditionalItems)(cxt, prefixItems)
                : cxt.ok((0, code_1.validateArray)(cxt))));
        },
      };
    exports2.default = def;
  },
});
var require_contains = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/contains.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(),
      util_1 = require_util(),
      error = {
        message: ({ params: { min, max } }) =>
          max === void 0
            ? (0, codegen_1.str)`must contain at least ${min} valid item(s)`
            : (0,
              codegen_1.str)`must contain at least ${min} and no more than ${max} valid item(s)`,
        params: ({ params: { min, max } }) =>
          max === void 0
            ? (0, codegen_1._)`{minContains: ${min}}`
            : (0, codegen_1._)`{minContains: ${min}, maxContains: ${max}}`,
      },
      def = {
        keyword: "contains",
        type: "array",
        schemaType: ["object", "boolean"],
        before: "uniqueItems",
        trackErrors: !0,
        error,
        code(cxt) {
          let { gen, schema, parentSchema, data, it } = cxt,
            min,
            max,
            { minContains, maxContains } = parentSchema;
          it.opts.next
            ? ((min = minContains === void 0 ? 1 : minContains), (max = maxContains))
            : (min = 1);
          let len = gen.const("len", (0, codegen_1._)`${data}.length`);
          if ((cxt.setParams({ min, max }), max === void 0 && min === 0)) {
            (0, util_1.checkStrictMode)(
              it,
              '"minContains" == 0 without "maxContains": "contains" keyword ignored',
            );
            return;
          }
          if (max !== void 0 && min > max) {
            ((0, util_1.checkStrictMode)(it, '"minContains" > "maxContains" is always invalid'),
              cxt.fail());
            return;
          }
          if ((0, util_1.alwaysValidSchema)(it, schema)) {
            let cond = (0, codegen_1._)`${len} >= ${min}`;
            (max !== void 0 && (cond = (0, codegen_1._)`${cond} && ${len} <= ${max}`),
              cxt.pass(cond));
            return;
          }
          it.items = !0;
          let valid = gen.name("valid");
          (max === void 0 && min === 1
            ? validateItems(valid, () => gen.if(valid, () => gen.break()))
            : min === 0
              ? (gen.let(valid, !0),
                max !== void 0 &&
                  gen.if((0, codegen_1._)`${data}.length > 0`, validateItemsWithCount))
              : (gen.let(valid, !1), validateItemsWithCount()),
            cxt.result(valid, () => cxt.reset()));
          function validateItemsWithCount() {
            let schValid = gen.name("_valid"),
              count = gen.let("count", 0);
            validateItems(schValid, () => gen.if(schValid, () => checkLimits(count)));
          }
          function validateItems(_valid, block) {
            gen.forRange("i", 0, len, (i) => {
              (cxt.subschema(
                {
                  keyword: "contains",
                  dataProp: i,
                  dataPropType: util_1.Type.Num,
                  compositeRule: !0,
                },
                _valid,
              ),
                block());
            });
          }
          function checkLimits(count) {
            (gen.code((0, codegen_1._)`${count}++`),
              max === void 0
                ? gen.if((0, codegen_1._)`${count} >= ${min}`, () => gen.assign(valid, !0).break())
                : (gen.if((0, codegen_1._)`${count} > ${max}`, () => gen.assign(valid, !1).break()),
                  min === 1
                    ? gen.assign(valid, !0)
                    : gen.if((0, codegen_1._)`${count} >= ${min}`, () => gen.assign(valid, !0))));
          }
        },
      };
    exports2.default = def;
  },
});
var require_dependencies = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/dependencies.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.validateSchemaDeps = exports2.validatePropertyDeps = exports2.error = void 0;
    var codegen_1 = require_codegen(),
      util_1 = require_util(),
      code_1 = require_code2();
    exports2.error = {
      message: ({ params: { property, depsCount, deps } }) => {
        let property_ies = depsCount === 1 ? "property" : "properties";
        return (0,
        codegen_1.str)`must have ${property_ies} ${deps} when property ${property} is present`;
      },
      params: ({ params: { property, depsCount, deps, missingProperty } }) => (0,
      codegen_1._)`{property: ${property},
    missingProperty: ${missingProperty},
    depsCount: ${depsCount},
    deps: ${deps}}`,
    };
    var def = {
      keyword: "dependencies",
      type: "object",
      schemaType: "object",
      error: exports2.error,
      code(cxt) {
        let [propDeps, schDeps] = splitDependencies(cxt);
        (validatePropertyDeps(cxt, propDeps), validateSchemaDeps(cxt, schDeps));
      },
    };
    function splitDependencies({ schema }) {
      let propertyDeps = {},
        schemaDeps = {};
      for (let key in schema) {
        if (key === "__proto__") continue;
        let deps = Array.isArray(schema[key]) ? propertyDeps : schemaDeps;
        deps[key] = schema[key];
      }
      return [propertyDeps, schemaDeps];
    }
    function validatePropertyDeps(cxt, propertyDeps = cxt.schema) {
      let { gen, data, it } = cxt;
      if (Object.keys(propertyDeps).length === 0) return;
      let missing = gen.let("missing");
      for (let prop in propertyDeps) {
        let deps = propertyDeps[prop];
        if (deps.length === 0) continue;
        let hasProperty = (0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties);
        (cxt.setParams({ property: prop, depsCount: deps.length, deps: deps.join(", ") }),
          it.allErrors
            ? gen.if(hasProperty, () => {
                for (let depProp of deps) (0, code_1.checkReportMissingProp)(cxt, depProp);
              })
            : (gen.if(
                (0,
                codegen_1._)`${hasProperty} && (${(0, code_1.checkMissingProp)(cxt, deps, missing)})`,
              ),
              (0, code_1.reportMissingProp)(cxt, missing),
              gen.else()));
      }
    }
    exports2.validatePropertyDeps = validatePropertyDeps;
    function validateSchemaDeps(cxt, schemaDeps = cxt.schema) {
      let { gen, data, keyword, it } = cxt,
        valid = gen.name("valid");
      for (let prop in schemaDeps)
        (0, util_1.alwaysValidSchema)(it, schemaDeps[prop]) ||
          (gen.if(
            (0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties),
            () => {
              let schCxt = cxt.subschema({ keyword, schemaProp: prop }, valid);
              cxt.mergeValidEvaluated(schCxt, valid);
            },
            () => gen.var(valid, !0),
          ),
          cxt.ok(valid));
    }
    exports2.validateSchemaDeps = validateSchemaDeps;
    exports2.default = def;
  },
});
var require_propertyNames = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/propertyNames.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(),
      util_1 = require_util(),
      error = {
        message: "property name must be valid",
        params: ({ params }) => (0, codegen_1._)`{propertyName: ${params.propertyName}}`,
      },
      def = {
        keyword: "propertyNames",
        type: "object",
        schemaType: ["object", "boolean"],
        error,
        code(cxt) {
          let { gen, schema, data, it } = cxt;
          if ((0, util_1.alwaysValidSchema)(it, schema)) return;
          let valid = gen.name("valid");
          (gen.forIn("key", data, (key) => {
            (cxt.setParams({ propertyName: key }),
              cxt.subschema(
                {
                  keyword: "propertyNames",
                  data: key,
                  dataTypes: ["string"],
                  propertyName: key,
                  compositeRule: !0,
                },
                valid,
              ),
              gen.if((0, codegen_1.not)(valid), () => {
                (cxt.error(!0), it.allErrors || gen.break());
              }));
          }),
            cxt.ok(valid));
        },
      };
    exports2.default = def;
  },
});
var require_additionalProperties = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/additionalProperties.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var code_1 = require_code2(),
      codegen_1 = require_codegen(),
      names_1 = require_names(),
      util_1 = require_util(),
      error = {
        message: "must NOT have additional properties",
        params: ({ params }) =>
          (0, codegen_1._)`{additionalProperty: ${params.additionalProperty}}`,
      },
      def = {
        keyword: "additionalProperties",
        type: ["object"],
        schemaType: ["boolean", "object"],
        allowUndefined: !0,
        trackErrors: !0,
        error,
        code(cxt) {
          let { gen, schema, parentSchema, data, errsCount, it } = cxt;
          if (!errsCount) throw new Error("ajv implementation error");
          let { allErrors, opts } = it;
          if (
            ((it.props = !0),
            opts.removeAdditional !== "all" && (0, util_1.alwaysValidSchema)(it, schema))
          )
            return;
          let props = (0, code_1.allSchemaProperties)(parentSchema.properties),
            patProps = (0, code_1.allSchemaProperties)(parentSchema.patternProperties);
          (checkAdditionalProperties(),
            cxt.ok((0, codegen_1._)`${errsCount} === ${names_1.default.errors}`));
          function checkAdditionalProperties() {
            gen.forIn("key", data, (key) => {
              !props.length && !patProps.length
                ? additionalPropertyCode(key)
                : gen.if(isAdditional(key), () => additionalPropertyCode(key));
            });
          }
          function isAdditional(key) {
            let definedProp;
            if (props.length > 8) {
              let propsSchema = (0, util_1.schemaRefOrVal)(
                it,
                parentSchema.properties,
                "properties",
              );
              definedProp = (0, code_1.isOwnProperty)(gen, propsSchema, key);
            } else
              props.length
                ? (definedProp = (0, codegen_1.or)(
                    ...props.map((p) => (0, codegen_1._)`${key} === ${p}`),
                  ))
                : (definedProp = codegen_1.nil);
            return (
              patProps.length &&
                (definedProp = (0, codegen_1.or)(
                  definedProp,
                  ...patProps.map(
                    (p) => (0, codegen_1._)`${(0, code_1.usePattern)(cxt, p)}.test(${key})`,
                  ),
                )),
              (0, codegen_1.not)(definedProp)
            );
          }
          function deleteAdditional(key) {
            gen.code((0, codegen_1._)`delete ${data}[${key}]`);
          }
          function additionalPropertyCode(key) {
            if (opts.removeAdditional === "all" || (opts.removeAdditional && schema === !1)) {
              deleteAdditional(key);
              return;
            }
            if (schema === !1) {
              (cxt.setParams({ additionalProperty: key }), cxt.error(), allErrors || gen.break());
              return;
            }
            if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
              let valid = gen.name("valid");
              opts.removeAdditional === "failing"
                ? (applyAdditionalSchema(key, valid, !1),
                  gen.if((0, codegen_1.not)(valid), () => {
                    (cxt.reset(), deleteAdditional(key));
                  }))
                : (applyAdditionalSchema(key, valid),
                  allErrors || gen.if((0, codegen_1.not)(valid), () => gen.break()));
            }
          }
          function applyAdditionalSchema(key, valid, errors) {
            let subschema = {
              keyword: "additionalProperties",
              dataProp: key,
              dataPropType: util_1.Type.Str,
            };
            (errors === !1 &&
              Object.assign(subschema, { compositeRule: !0, createErrors: !1, allErrors: !1 }),
              cxt.subschema(subschema, valid));
          }
        },
      };
    exports2.default = def;
  },
});
var require_properties = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/properties.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var validate_1 = require_validate(),
      code_1 = require_code2(),
      util_1 = require_util(),
      additionalProperties_1 = require_additionalProperties(),
      def = {
        keyword: "properties",
        type: "object",
        schemaType: "object",
        code(cxt) {
          let { gen, schema, parentSchema, data, it } = cxt;
          it.opts.removeAdditional === "all" &&
            parentSchema.additionalProperties === void 0 &&
            additionalProperties_1.default.code(
              new validate_1.KeywordCxt(it, additionalProperties_1.default, "additionalProperties"),
            );
          let allProps = (0, code_1.allSchemaProperties)(schema);
          for (let prop of allProps) it.definedProperties.add(prop);
          it.opts.unevaluated &&
            allProps.length &&
            it.props !== !0 &&
            (it.props = util_1.mergeEvaluated.props(gen, (0, util_1.toHash)(allProps), it.props));
          let properties = allProps.filter((p) => !(0, util_1.alwaysValidSchema)(it, schema[p]));
          if (properties.length === 0) return;
          let valid = gen.name("valid");
          for (let prop of properties)
            (hasDefault(prop)
              ? applyPropertySchema(prop)
              : (gen.if((0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties)),
                applyPropertySchema(prop),
                it.allErrors || gen.else().var(valid, !0),
                gen.endIf()),
              cxt.it.definedProperties.add(prop),
              cxt.ok(valid));
          function hasDefault(prop) {
            return it.opts.useDefaults && !it.compositeRule && schema[prop].default !== void 0;
          }
          function applyPropertySchema(prop) {
            cxt.subschema({ keyword: "properties", schemaProp: prop, dataProp: prop }, valid);
          }
        },
      };
    exports2.default = def;
  },
});
var require_patternProperties = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/patternProperties.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var code_1 = require_code2(),
      codegen_1 = require_codegen(),
      util_1 = require_util(),
      util_2 = require_util(),
      def = {
        keyword: "patternProperties",
        type: "object",
        schemaType: "object",
        code(cxt) {
          let { gen, schema, data, parentSchema, it } = cxt,
            { opts } = it,
            patterns = (0, code_1.allSchemaProperties)(schema),
            alwaysValidPatterns = patterns.filter((p) =>
              (0, util_1.alwaysValidSchema)(it, schema[p]),
            );
          if (
            patterns.length === 0 ||
            (alwaysValidPatterns.length === patterns.length &&
              (!it.opts.unevaluated || it.props === !0))
          )
            return;
          let checkProperties =
              opts.strictSchema && !opts.allowMatchingProperties && parentSchema.properties,
            valid = gen.name("valid");
          it.props !== !0 &&
            !(it.props instanceof codegen_1.Name) &&
            (it.props = (0, util_2.evaluatedPropsToName)(gen, it.props));
          let { props } = it;
          validatePatternProperties();
          function validatePatternProperties() {
            for (let pat of patterns)
              (checkProperties && checkMatchingProperties(pat),
                it.allErrors
                  ? validateProperties(pat)
                  : (gen.var(valid, !0), validateProperties(pat), gen.if(valid)));
          }
          function checkMatchingProperties(pat) {
            for (let prop in checkProperties)
              new RegExp(pat).test(prop) &&
                (0, util_1.checkStrictMode)(
                  it,
                  `property ${prop} matches pattern ${pat} (use allowMatchingProperties)`,
                );
          }
          function validateProperties(pat) {
            gen.forIn("key", data, (key) => {
              gen.if((0, codegen_1._)`${(0, code_1.usePattern)(cxt, pat)}.test(${key})`, () => {
                let alwaysValid = alwaysValidPatterns.includes(pat);
                (alwaysValid ||
                  cxt.subschema(
                    {
                      keyword: "patternProperties",
                      schemaProp: pat,
                      dataProp: key,
                      dataPropType: util_2.Type.Str,
                    },
                    valid,
                  ),
                  it.opts.unevaluated && props !== !0
                    ? gen.assign((0, codegen_1._)`${props}[${key}]`, !0)
                    : !alwaysValid &&
                      !it.allErrors &&
                      gen.if((0, codegen_1.not)(valid), () => gen.break()));
              });
            });
          }
        },
      };
    exports2.default = def;
  },
});
var require_not = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/not.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var util_1 = require_util(),
      def = {
        keyword: "not",
        schemaType: ["object", "boolean"],
        trackErrors: !0,
        code(cxt) {
          let { gen, schema, it } = cxt;
          if ((0, util_1.alwaysValidSchema)(it, schema)) {
            cxt.fail();
            return;
          }
          let valid = gen.name("valid");
          (cxt.subschema(
            { keyword: "not", compositeRule: !0, createErrors: !1, allErrors: !1 },
            valid,
          ),
            cxt.failResult(
              valid,
              () => cxt.reset(),
              () => cxt.error(),
            ));
        },
        error: { message: "must NOT be valid" },
      };
    exports2.default = def;
  },
});
var require_anyOf = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/anyOf.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var code_1 = require_code2(),
      def = {
        keyword: "anyOf",
        schemaType: "array",
        trackErrors: !0,
        code: code_1.validateUnion,
        error: { message: "must match a schema in anyOf" },
      };
    exports2.default = def;
  },
});
var require_oneOf = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/oneOf.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(),
      util_1 = require_util(),
      error = {
        message: "must match exactly one schema in oneOf",
        params: ({ params }) => (0, codegen_1._)`{passingSchemas: ${params.passing}}`,
      },
      def = {
        keyword: "oneOf",
        schemaType: "array",
        trackErrors: !0,
        error,
        code(cxt) {
          let { gen, schema, parentSchema, it } = cxt;
          if (!Array.isArray(schema)) throw new Error("ajv implementation error");
          if (it.opts.discriminator && parentSchema.discriminator) return;
          let schArr = schema,
            valid = gen.let("valid", !1),
            passing = gen.let("passing", null),
            schValid = gen.name("_valid");
          (cxt.setParams({ passing }),
            gen.block(validateOneOf),
            cxt.result(
              valid,
              () => cxt.reset(),
              () => cxt.error(!0),
            ));
          function validateOneOf() {
            schArr.forEach((sch, i) => {
              let schCxt;
              ((0, util_1.alwaysValidSchema)(it, sch)
                ? gen.var(schValid, !0)
                : (schCxt = cxt.subschema(
                    { keyword: "oneOf", schemaProp: i, compositeRule: !0 },
                    schValid,
                  )),
                i > 0 &&
                  gen
                    .if((0, codegen_1._)`${schValid} && ${valid}`)
                    .assign(valid, !1)
                    .assign(passing, (0, codegen_1._)`[${passing}, ${i}]`)
                    .else(),
                gen.if(schValid, () => {
                  (gen.assign(valid, !0),
                    gen.assign(passing, i),
                    schCxt && cxt.mergeEvaluated(schCxt, codegen_1.Name));
                }));
            });
          }
        },
      };
    exports2.default = def;
  },
});
var require_allOf = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/allOf.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var util_1 = require_util(),
      def = {
        keyword: "allOf",
        schemaType: "array",
        code(cxt) {
          let { gen, schema, it } = cxt;
          if (!Array.isArray(schema)) throw new Error("ajv implementation error");
          let valid = gen.name("valid");
          schema.forEach((sch, i) => {
            if ((0, util_1.alwaysValidSchema)(it, sch)) return;
            let schCxt = cxt.subschema({ keyword: "allOf", schemaProp: i }, valid);
            (cxt.ok(valid), cxt.mergeEvaluated(schCxt));
          });
        },
      };
    exports2.default = def;
  },
});
var require_if = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/if.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(),
      util_1 = require_util(),
      error = {
        message: ({ params }) => (0, codegen_1.str)`must match "${params.ifClause}" schema`,
        params: ({ params }) => (0, codegen_1._)`{failingKeyword: ${params.ifClause}}`,
      },
      def = {
        keyword: "if",
        schemaType: ["object", "boolean"],
        trackErrors: !0,
        error,
        code(cxt) {
          let { gen, parentSchema, it } = cxt;
          parentSchema.then === void 0 &&
            parentSchema.else === void 0 &&
            (0, util_1.checkStrictMode)(it, '"if" without "then" and "else" is ignored');
          let hasThen = hasSchema(it, "then"),
            hasElse = hasSchema(it, "else");
          if (!hasThen && !hasElse) return;
          let valid = gen.let("valid", !0),
            schValid = gen.name("_valid");
          if ((validateIf(), cxt.reset(), hasThen && hasElse)) {
            let ifClause = gen.let("ifClause");
            (cxt.setParams({ ifClause }),
              gen.if(schValid, validateClause("then", ifClause), validateClause("else", ifClause)));
          } else
            hasThen
              ? gen.if(schValid, validateClause("then"))
              : gen.if((0, codegen_1.not)(schValid), validateClause("else"));
          cxt.pass(valid, () => cxt.error(!0));
          function validateIf() {
            let schCxt = cxt.subschema(
              { keyword: "if", compositeRule: !0, createErrors: !1, allErrors: !1 },
              schValid,
            );
            cxt.mergeEvaluated(schCxt);
          }
          function validateClause(keyword, ifClause) {
            return () => {
              let schCxt = cxt.subschema({ keyword }, schValid);
              (gen.assign(valid, schValid),
                cxt.mergeValidEvaluated(schCxt, valid),
                ifClause
                  ? gen.assign(ifClause, (0, codegen_1._)`${keyword}`)
                  : cxt.setParams({ ifClause: keyword }));
            };
          }
        },
      };
    function hasSchema(it, keyword) {
      let schema = it.schema[keyword];
      return schema !== void 0 && !(0, util_1.alwaysValidSchema)(it, schema);
    }
    exports2.default = def;
  },
});
var require_thenElse = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/thenElse.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var util_1 = require_util(),
      def = {
        keyword: ["then", "else"],
        schemaType: ["object", "boolean"],
        code({ keyword, parentSchema, it }) {
          parentSchema.if === void 0 &&
            (0, util_1.checkStrictMode)(it, `"${keyword}" without "if" is ignored`);
        },
      };
    exports2.default = def;
  },
});
var require_applicator = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/index.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var additionalItems_1 = require_additionalItems(),
      prefixItems_1 = require_prefixItems(),
      items_1 = require_items(),
      items2020_1 = require_items2020(),
      contains_1 = require_contains(),
      dependencies_1 = require_dependencies(),
      propertyNames_1 = require_propertyNames(),
      additionalProperties_1 = require_additionalProperties(),
      properties_1 = require_properties(),
      patternProperties_1 = require_patternProperties(),
      not_1 = require_not(),
      anyOf_1 = require_anyOf(),
      oneOf_1 = require_oneOf(),
      allOf_1 = require_allOf(),
      if_1 = require_if(),
      thenElse_1 = require_thenElse();
    function getApplicator(draft2020 = !1) {
      let applicator = [
        not_1.default,
        anyOf_1.default,
        oneOf_1.default,
        allOf_1.default,
        if_1.default,
        thenElse_1.default,
        propertyNames_1.default,
        additionalProperties_1.default,
        dependencies_1.default,
        properties_1.default,
        patternProperties_1.default,
      ];
      return (
        draft2020
          ? applicator.push(prefixItems_1.default, items2020_1.default)
          : applicator.push(additionalItems_1.default, items_1.default),
        applicator.push(contains_1.default),
        applicator
      );
    }
    exports2.default = getApplicator;
  },
});
var require_dynamicAnchor = __commonJS({
  "node_modules/ajv/dist/vocabularies/dynamic/dynamicAnchor.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.dynamicAnchor = void 0;
    var codegen_1 = require_codegen(),
      names_1 = require_names(),
      compile_1 = require_compile(),
      ref_1 = require_ref(),
      def = {
        keyword: "$dynamicAnchor",
        schemaType: "string",
        code: (cxt) => dynamicAnchor(cxt, cxt.schema),
      };
    function dynamicAnchor(cxt, anchor) {
      let { gen, it } = cxt;
      it.schemaEnv.root.dynamicAnchors[anchor] = !0;
      let v = (0,
        codegen_1._)`${names_1.default.dynamicAnchors}${(0, codegen_1.getProperty)(anchor)}`,
        validate = it.errSchemaPath === "#" ? it.validateName : _getValidate(cxt);
      gen.if((0, codegen_1._)`!${v}`, () => gen.assign(v, validate));
    }
    exports2.dynamicAnchor = dynamicAnchor;
    function _getValidate(cxt) {
      let { schemaEnv, schema, self } = cxt.it,
        { root, baseId, localRefs, meta } = schemaEnv.root,
        { schemaId } = self.opts,
        sch = new compile_1.SchemaEnv({ schema, schemaId, root, baseId, localRefs, meta });
      return (compile_1.compileSchema.call(self, sch), (0, ref_1.getValidate)(cxt, sch));
    }
    exports2.default = def;
  },
});
var require_dynamicRef = __commonJS({
  "node_modules/ajv/dist/vocabularies/dynamic/dynamicRef.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.dynamicRef = void 0;
    var codegen_1 = require_codegen(),
      names_1 = require_names(),
      ref_1 = require_ref(),
      def = {
        keyword: "$dynamicRef",
        schemaType: "string",
        code: (cxt) => dynamicRef(cxt, cxt.schema),
      };
    function dynamicRef(cxt, ref) {
      let { gen, keyword, it } = cxt;
      if (ref[0] !== "#") throw new Error(`"${keyword}" only supports hash fragment reference`);
      let anchor = ref.slice(1);
      if (it.allErrors) _dynamicRef();
      else {
        let valid = gen.let("valid", !1);
        (_dynamicRef(valid), cxt.ok(valid));
      }
      function _dynamicRef(valid) {
        if (it.schemaEnv.root.dynamicAnchors[anchor]) {
          let v = gen.let(
            "_v",
            (0,
            codegen_1._)`${names_1.default.dynamicAnchors}${(0, codegen_1.getProperty)(anchor)}`,
          );
          gen.if(v, _callRef(v, valid), _callRef(it.validateName, valid));
        } else _callRef(it.validateName, valid)();
      }
      function _callRef(validate, valid) {
        return valid
          ? () =>
              gen.block(() => {
                ((0, ref_1.callRef)(cxt, validate), gen.let(valid, !0));
              })
          : () => (0, ref_1.callRef)(cxt, validate);
      }
    }
    exports2.dynamicRef = dynamicRef;
    exports2.default = def;
  },
});
var require_recursiveAnchor = __commonJS({
  "node_modules/ajv/dist/vocabularies/dynamic/recursiveAnchor.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var dynamicAnchor_1 = require_dynamicAnchor(),
      util_1 = require_util(),
      def = {
        keyword: "$recursiveAnchor",
        schemaType: "boolean",
        code(cxt) {
          cxt.schema
            ? (0, dynamicAnchor_1.dynamicAnchor)(cxt, "")
            : (0, util_1.checkStrictMode)(cxt.it, "$recursiveAnchor: false is ignored");
        },
      };
    exports2.default = def;
  },
});
var require_recursiveRef = __commonJS({
  "node_modules/ajv/dist/vocabularies/dynamic/recursiveRef.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var dynamicRef_1 = require_dynamicRef(),
      def = {
        keyword: "$recursiveRef",
        schemaType: "string",
        code: (cxt) => (0, dynamicRef_1.dynamicRef)(cxt, cxt.schema),
      };
    exports2.default = def;
  },
});
var require_dynamic = __commonJS({
  "node_modules/ajv/dist/vocabularies/dynamic/index.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var dynamicAnchor_1 = require_dynamicAnchor(),
      dynamicRef_1 = require_dynamicRef(),
      recursiveAnchor_1 = require_recursiveAnchor(),
      recursiveRef_1 = require_recursiveRef(),
      dynamic = [
        dynamicAnchor_1.default,
        dynamicRef_1.default,
        recursiveAnchor_1.default,
        recursiveRef_1.default,
      ];
    exports2.default = dynamic;
  },
});
var require_dependentRequired = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/dependentRequired.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var dependencies_1 = require_dependencies(),
      def = {
        keyword: "dependentRequired",
        type: "object",
        schemaType: "object",
        error: dependencies_1.error,
        code: (cxt) => (0, dependencies_1.validatePropertyDeps)(cxt),
      };
    exports2.default = def;
  },
});
var require_dependentSchemas = __commonJS({
  "node_modules/ajv/dist/vocabularies/applicator/dependentSchemas.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var dependencies_1 = require_dependencies(),
      def = {
        keyword: "dependentSchemas",
        type: "object",
        schemaType: "object",
        code: (cxt) => (0, dependencies_1.validateSchemaDeps)(cxt),
      };
    exports2.default = def;
  },
});
var require_limitContains = __commonJS({
  "node_modules/ajv/dist/vocabularies/validation/limitContains.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var util_1 = require_util(),
      def = {
        keyword: ["maxContains", "minContains"],
        type: "array",
        schemaType: "number",
        code({ keyword, parentSchema, it }) {
          parentSchema.contains === void 0 &&
            (0, util_1.checkStrictMode)(it, `"${keyword}" without "contains" is ignored`);
        },
      };
    exports2.default = def;
  },
});
var require_next = __commonJS({
  "node_modules/ajv/dist/vocabularies/next.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var dependentRequired_1 = require_dependentRequired(),
      dependentSchemas_1 = require_dependentSchemas(),
      limitContains_1 = require_limitContains(),
      next = [dependentRequired_1.default, dependentSchemas_1.default, limitContains_1.default];
    exports2.default = next;
  },
});
var require_unevaluatedProperties = __commonJS({
  "node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedProperties.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(),
      util_1 = require_util(),
      names_1 = require_names(),
      error = {
        message: "must NOT have unevaluated properties",
        params: ({ params }) =>
          (0, codegen_1._)`{unevaluatedProperty: ${params.unevaluatedProperty}}`,
      },
      def = {
        keyword: "unevaluatedProperties",
        type: "object",
        schemaType: ["boolean", "object"],
        trackErrors: !0,
        error,
        code(cxt) {
          let { gen, schema, data, errsCount, it } = cxt;
          if (!errsCount) throw new Error("ajv implementation error");
          let { allErrors, props } = it;
          (props instanceof codegen_1.Name
            ? gen.if((0, codegen_1._)`${props} !== true`, () =>
                gen.forIn("key", data, (key) =>
                  gen.if(unevaluatedDynamic(props, key), () => unevaluatedPropCode(key)),
                ),
              )
            : props !== !0 &&
              gen.forIn("key", data, (key) =>
                props === void 0
                  ? unevaluatedPropCode(key)
                  : gen.if(unevaluatedStatic(props, key), () => unevaluatedPropCode(key)),
              ),
            (it.props = !0),
            cxt.ok((0, codegen_1._)`${errsCount} === ${names_1.default.errors}`));
          function unevaluatedPropCode(key) {
            if (schema === !1) {
              (cxt.setParams({ unevaluatedProperty: key }), cxt.error(), allErrors || gen.break());
              return;
            }
            if (!(0, util_1.alwaysValidSchema)(it, schema)) {
              let valid = gen.name("valid");
              (cxt.subschema(
                { keyword: "unevaluatedProperties", dataProp: key, dataPropType: util_1.Type.Str },
                valid,
              ),
                allErrors || gen.if((0, codegen_1.not)(valid), () => gen.break()));
            }
          }
          function unevaluatedDynamic(evaluatedProps, key) {
            return (0, codegen_1._)`!${evaluatedProps} || !${evaluatedProps}[${key}]`;
          }
          function unevaluatedStatic(evaluatedProps, key) {
            let ps = [];
            for (let p in evaluatedProps)
              evaluatedProps[p] === !0 && ps.push((0, codegen_1._)`${key} !== ${p}`);
            return (0, codegen_1.and)(...ps);
          }
        },
      };
    exports2.default = def;
  },
});
var require_unevaluatedItems = __commonJS({
  "node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedItems.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(),
      util_1 = require_util(),
      error = {
        message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
        params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`,
      },
      def = {
        keyword: "unevaluatedItems",
        type: "array",
        schemaType: ["boolean", "object"],
        error,
        code(cxt) {
          let { gen, schema, data, it } = cxt,
            items = it.items || 0;
          if (items === !0) return;
          let len = gen.const("len", (0, codegen_1._)`${data}.length`);
          if (schema === !1)
            (cxt.setParams({ len: items }), cxt.fail((0, codegen_1._)`${len} > ${items}`));
          else if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
            let valid = gen.var("valid", (0, codegen_1._)`${len} <= ${items}`);
            (gen.if((0, codegen_1.not)(valid), () => validateItems(valid, items)), cxt.ok(valid));
          }
          it.items = !0;
          function validateItems(valid, from) {
            gen.forRange("i", from, len, (i) => {
              (cxt.subschema(
                { keyword: "unevaluatedItems", dataProp: i, dataPropType: util_1.Type.Num },
                valid,
              ),
                it.allErrors || gen.if((0, codegen_1.not)(valid), () => gen.break()));
            });
          }
        },
      };
    exports2.default = def;
  },
});
var require_unevaluated = __commonJS({
  "node_modules/ajv/dist/vocabularies/unevaluated/index.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var unevaluatedProperties_1 = require_unevaluatedProperties(),
      unevaluatedItems_1 = require_unevaluatedItems(),
      unevaluated = [unevaluatedProperties_1.default, unevaluatedItems_1.default];
    exports2.default = unevaluated;
  },
});
var require_format = __commonJS({
  "node_modules/ajv/dist/vocabularies/format/format.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(),
      error = {
        message: ({ schemaCode }) => (0, codegen_1.str)`must match format "${schemaCode}"`,
        params: ({ schemaCode }) => (0, codegen_1._)`{format: ${schemaCode}}`,
      },
      def = {
        keyword: "format",
        type: ["number", "string"],
        schemaType: "string",
        $data: !0,
        error,
        code(cxt, ruleType) {
          let { gen, data, $data, schema, schemaCode, it } = cxt,
            { opts, errSchemaPath, schemaEnv, self } = it;
          if (!opts.validateFormats) return;
          $data ? validate$DataFormat() : validateFormat();
          function validate$DataFormat() {
            let fmts = gen.scopeValue("formats", { ref: self.formats, code: opts.code.formats }),
              fDef = gen.const("fDef", (0, codegen_1._)`${fmts}[${schemaCode}]`),
              fType = gen.let("fType"),
              format = gen.let("format");
            (gen.if(
              (0, codegen_1._)`typeof ${fDef} == "object" && !(${fDef} instanceof RegExp)`,
              () =>
                gen
                  .assign(fType, (0, codegen_1._)`${fDef}.type || "string"`)
                  .assign(format, (0, codegen_1._)`${fDef}.validate`),
              () => gen.assign(fType, (0, codegen_1._)`"string"`).assign(format, fDef),
            ),
              cxt.fail$data((0, codegen_1.or)(unknownFmt(), invalidFmt())));
            function unknownFmt() {
              return opts.strictSchema === !1
                ? codegen_1.nil
                : (0, codegen_1._)`${schemaCode} && !${format}`;
            }
            function invalidFmt() {
              let callFormat = schemaEnv.$async
                  ? (0,
                    codegen_1._)`(${fDef}.async ? await ${format}(${data}) : ${format}(${data}))`
                  : (0, codegen_1._)`${format}(${data})`,
                validData = (0,
                codegen_1._)`(typeof ${format} == "function" ? ${callFormat} : ${format}.test(${data}))`;
              return (0,
              codegen_1._)`${format} && ${format} !== true && ${fType} === ${ruleType} && !${validData}`;
            }
          }
          function validateFormat() {
            let formatDef = self.formats[schema];
            if (!formatDef) {
              unknownFormat();
              return;
            }
            if (formatDef === !0) return;
            let [fmtType, format, fmtRef] = getFormat(formatDef);
            fmtType === ruleType && cxt.pass(validCondition());
            function unknownFormat() {
              if (opts.strictSchema === !1) {
                self.logger.warn(unknownMsg());
                return;
              }
              throw new Error(unknownMsg());
              function unknownMsg() {
                return `unknown format "${schema}" ignored in schema at path "${errSchemaPath}"`;
              }
            }
            function getFormat(fmtDef) {
              let code =
                  fmtDef instanceof RegExp
                    ? (0, codegen_1.regexpCode)(fmtDef)
                    : opts.code.formats
                      ? (0, codegen_1._)`${opts.code.formats}${(0, codegen_1.getProperty)(schema)}`
                      : void 0,
                fmt = gen.scopeValue("formats", { key: schema, ref: fmtDef, code });
              return typeof fmtDef == "object" && !(fmtDef instanceof RegExp)
                ? [fmtDef.type || "string", fmtDef.validate, (0, codegen_1._)`${fmt}.validate`]
                : ["string", fmtDef, fmt];
            }
            function validCondition() {
              if (
                typeof formatDef == "object" &&
                !(formatDef instanceof RegExp) &&
                formatDef.async
              ) {
                if (!schemaEnv.$async) throw new Error("async format in sync schema");
                return (0, codegen_1._)`await ${fmtRef}(${data})`;
              }
              return typeof format == "function"
                ? (0, codegen_1._)`${fmtRef}(${data})`
                : (0, codegen_1._)`${fmtRef}.test(${data})`;
            }
          }
        },
      };
    exports2.default = def;
  },
});
var require_format2 = __commonJS({
  "node_modules/ajv/dist/vocabularies/format/index.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var format_1 = require_format(),
      format = [format_1.default];
    exports2.default = format;
  },
});
var require_metadata = __commonJS({
  "node_modules/ajv/dist/vocabularies/metadata.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.contentVocabulary = exports2.metadataVocabulary = void 0;
    exports2.metadataVocabulary = [
      "title",
      "description",
      "default",
      "deprecated",
      "readOnly",
      "writeOnly",
      "examples",
    ];
    exports2.contentVocabulary = ["contentMediaType", "contentEncoding", "contentSchema"];
  },
});
var require_draft2020 = __commonJS({
  "node_modules/ajv/dist/vocabularies/draft2020.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var core_1 = require_core2(),
      validation_1 = require_validation(),
      applicator_1 = require_applicator(),
      dynamic_1 = require_dynamic(),
      next_1 = require_next(),
      unevaluated_1 = require_unevaluated(),
      format_1 = require_format2(),
      metadata_1 = require_metadata(),
      draft2020Vocabularies = [
        dynamic_1.default,
        core_1.default,
        validation_1.default,
        (0, applicator_1.default)(!0),
        format_1.default,
        metadata_1.metadataVocabulary,
        metadata_1.contentVocabulary,
        next_1.default,
        unevaluated_1.default,
      ];
    exports2.default = draft2020Vocabularies;
  },
});
var require_types = __commonJS({
  "node_modules/ajv/dist/vocabularies/discriminator/types.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.DiscrError = void 0;
    var DiscrError;
    (function (DiscrError2) {
      ((DiscrError2.Tag = "tag"), (DiscrError2.Mapping = "mapping"));
    })(DiscrError || (exports2.DiscrError = DiscrError = {}));
  },
});
var require_discriminator = __commonJS({
  "node_modules/ajv/dist/vocabularies/discriminator/index.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var codegen_1 = require_codegen(),
      types_1 = require_types(),
      compile_1 = require_compile(),
      ref_error_1 = require_ref_error(),
      util_1 = require_util(),
      error = {
        message: ({ params: { discrError, tagName } }) =>
          discrError === types_1.DiscrError.Tag
            ? `tag "${tagName}" must be string`
            : `value of tag "${tagName}" must be in oneOf`,
        params: ({ params: { discrError, tag, tagName } }) =>
          (0, codegen_1._)`{error: ${discrError}, tag: ${tagName}, tagValue: ${tag}}`,
      },
      def = {
        keyword: "discriminator",
        type: "object",
        schemaType: "object",
        error,
        code(cxt) {
          let { gen, data, schema, parentSchema, it } = cxt,
            { oneOf } = parentSchema;
          if (!it.opts.discriminator)
            throw new Error("discriminator: requires discriminator option");
          let tagName = schema.propertyName;
          if (typeof tagName != "string") throw new Error("discriminator: requires propertyName");
          if (schema.mapping) throw new Error("discriminator: mapping is not supported");
          if (!oneOf) throw new Error("discriminator: requires oneOf keyword");
          let valid = gen.let("valid", !1),
            tag = gen.const("tag", (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(tagName)}`);
          (gen.if(
            (0, codegen_1._)`typeof ${tag} == "string"`,
            () => validateMapping(),
            () => cxt.error(!1, { discrError: types_1.DiscrError.Tag, tag, tagName }),
          ),
            cxt.ok(valid));
          function validateMapping() {
            let mapping = getMapping();
            gen.if(!1);
            for (let tagValue in mapping)
              (gen.elseIf((0, codegen_1._)`${tag} === ${tagValue}`),
                gen.assign(valid, applyTagSchema(mapping[tagValue])));
            (gen.else(),
              cxt.error(!1, { discrError: types_1.DiscrError.Mapping, tag, tagName }),
              gen.endIf());
          }
          function applyTagSchema(schemaProp) {
            let _valid = gen.name("valid"),
              schCxt = cxt.subschema({ keyword: "oneOf", schemaProp }, _valid);
            return (cxt.mergeEvaluated(schCxt, codegen_1.Name), _valid);
          }
          function getMapping() {
            var _a;
            let oneOfMapping = {},
              topRequired = hasRequired(parentSchema),
              tagRequired = !0;
            for (let i = 0; i < oneOf.length; i++) {
              let sch = oneOf[i];
              if (sch?.$ref && !(0, util_1.schemaHasRulesButRef)(sch, it.self.RULES)) {
                let ref = sch.$ref;
                if (
                  ((sch = compile_1.resolveRef.call(it.self, it.schemaEnv.root, it.baseId, ref)),
                  sch instanceof compile_1.SchemaEnv && (sch = sch.schema),
                  sch === void 0)
                )
                  throw new ref_error_1.default(it.opts.uriResolver, it.baseId, ref);
              }
              let propSch = (_a = sch?.properties) === null || _a === void 0 ? void 0 : _a[tagName];
              if (typeof propSch != "object")
                throw new Error(
                  `discriminator: oneOf subschemas (or referenced schemas) must have "properties/${tagName}"`,
                );
              ((tagRequired = tagRequired && (topRequired || hasRequired(sch))),
                addMappings(propSch, i));
            }
            if (!tagRequired) throw new Error(`discriminator: "${tagName}" must be required`);
            return oneOfMapping;
            function hasRequired({ required }) {
              return Array.isArray(required) && required.includes(tagName);
            }
            function addMappings(sch, i) {
              if (sch.const) addMapping(sch.const, i);
              else if (sch.enum) for (let tagValue of sch.enum) addMapping(tagValue, i);
              else
                throw new Error(
                  `discriminator: "properties/${tagName}" must have "const" or "enum"`,
                );
            }
            function addMapping(tagValue, i) {
              if (typeof tagValue != "string" || tagValue in oneOfMapping)
                throw new Error(`discriminator: "${tagName}" values must be unique strings`);
              oneOfMapping[tagValue] = i;
            }
          }
        },
      };
    exports2.default = def;
  },
});
var require_schema = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/schema.json"(exports2, module2) {
    module2.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/schema",
      $vocabulary: {
        "https://json-schema.org/draft/2020-12/vocab/core": !0,
        "https://json-schema.org/draft/2020-12/vocab/applicator": !0,
        "https://json-schema.org/draft/2020-12/vocab/unevaluated": !0,
        "https://json-schema.org/draft/2020-12/vocab/validation": !0,
        "https://json-schema.org/draft/2020-12/vocab/meta-data": !0,
        "https://json-schema.org/draft/2020-12/vocab/format-annotation": !0,
        "https://json-schema.org/draft/2020-12/vocab/content": !0,
      },
      $dynamicAnchor: "meta",
      title: "Core and Validation specifications meta-schema",
      allOf: [
        { $ref: "meta/core" },
        { $ref: "meta/applicator" },
        { $ref: "meta/unevaluated" },
        { $ref: "meta/validation" },
        { $ref: "meta/meta-data" },
        { $ref: "meta/format-annotation" },
        { $ref: "meta/content" },
      ],
      type: ["object", "boolean"],
      $comment:
        "This meta-schema also defines keywords that have appeared in previous drafts in order to prevent incompatible extensions as they remain in common use.",
      properties: {
        definitions: {
          $comment: '"definitions" has been replaced by "$defs".',
          type: "object",
          additionalProperties: { $dynamicRef: "#meta" },
          deprecated: !0,
          default: {},
        },
        dependencies: {
          $comment:
            '"dependencies" has been split and replaced by "dependentSchemas" and "dependentRequired" in order to serve their differing semantics.',
          type: "object",
          additionalProperties: {
            anyOf: [{ $dynamicRef: "#meta" }, { $ref: "meta/validation#/$defs/stringArray" }],
          },
          deprecated: !0,
          default: {},
        },
        $recursiveAnchor: {
          $comment: '"$recursiveAnchor" has been replaced by "$dynamicAnchor".',
          $ref: "meta/core#/$defs/anchorString",
          deprecated: !0,
        },
        $recursiveRef: {
          $comment: '"$recursiveRef" has been replaced by "$dynamicRef".',
          $ref: "meta/core#/$defs/uriReferenceString",
          deprecated: !0,
        },
      },
    };
  },
});
var require_applicator2 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/applicator.json"(exports2, module2) {
    module2.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/applicator",
      $vocabulary: { "https://json-schema.org/draft/2020-12/vocab/applicator": !0 },
      $dynamicAnchor: "meta",
      title: "Applicator vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        prefixItems: { $ref: "#/$defs/schemaArray" },
        items: { $dynamicRef: "#meta" },
        contains: { $dynamicRef: "#meta" },
        additionalProperties: { $dynamicRef: "#meta" },
        properties: { type: "object", additionalProperties: { $dynamicRef: "#meta" }, default: {} },
        patternProperties: {
          type: "object",
          additionalProperties: { $dynamicRef: "#meta" },
          propertyNames: { format: "regex" },
          default: {},
        },
        dependentSchemas: {
          type: "object",
          additionalProperties: { $dynamicRef: "#meta" },
          default: {},
        },
        propertyNames: { $dynamicRef: "#meta" },
        if: { $dynamicRef: "#meta" },
        then: { $dynamicRef: "#meta" },
        else: { $dynamicRef: "#meta" },
        allOf: { $ref: "#/$defs/schemaArray" },
        anyOf: { $ref: "#/$defs/schemaArray" },
        oneOf: { $ref: "#/$defs/schemaArray" },
        not: { $dynamicRef: "#meta" },
      },
      $defs: { schemaArray: { type: "array", minItems: 1, items: { $dynamicRef: "#meta" } } },
    };
  },
});
var require_unevaluated2 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/unevaluated.json"(exports2, module2) {
    module2.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/unevaluated",
      $vocabulary: { "https://json-schema.org/draft/2020-12/vocab/unevaluated": !0 },
      $dynamicAnchor: "meta",
      title: "Unevaluated applicator vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        unevaluatedItems: { $dynamicRef: "#meta" },
        unevaluatedProperties: { $dynamicRef: "#meta" },
      },
    };
  },
});
var require_content = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/content.json"(exports2, module2) {
    module2.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/content",
      $vocabulary: { "https://json-schema.org/draft/2020-12/vocab/content": !0 },
      $dynamicAnchor: "meta",
      title: "Content vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        contentEncoding: { type: "string" },
        contentMediaType: { type: "string" },
        contentSchema: { $dynamicRef: "#meta" },
      },
    };
  },
});
var require_core3 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/core.json"(exports2, module2) {
    module2.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/core",
      $vocabulary: { "https://json-schema.org/draft/2020-12/vocab/core": !0 },
      $dynamicAnchor: "meta",
      title: "Core vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        $id: {
          $ref: "#/$defs/uriReferenceString",
          $comment: "Non-empty fragments not allowed.",
          pattern: "^[^#]*#?$",
        },
        $schema: { $ref: "#/$defs/uriString" },
        $ref: { $ref: "#/$defs/uriReferenceString" },
        $anchor: { $ref: "#/$defs/anchorString" },
        $dynamicRef: { $ref: "#/$defs/uriReferenceString" },
        $dynamicAnchor: { $ref: "#/$defs/anchorString" },
        $vocabulary: {
          type: "object",
          propertyNames: { $ref: "#/$defs/uriString" },
          additionalProperties: { type: "boolean" },
        },
        $comment: { type: "string" },
        $defs: { type: "object", additionalProperties: { $dynamicRef: "#meta" } },
      },
      $defs: {
        anchorString: { type: "string", pattern: "^[A-Za-z_][-A-Za-z0-9._]*$" },
        uriString: { type: "string", format: "uri" },
        uriReferenceString: { type: "string", format: "uri-reference" },
      },
    };
  },
});
var require_format_annotation = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/format-annotation.json"(exports2, module2) {
    module2.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/format-annotation",
      $vocabulary: { "https://json-schema.org/draft/2020-12/vocab/format-annotation": !0 },
      $dynamicAnchor: "meta",
      title: "Format vocabulary meta-schema for annotation results",
      type: ["object", "boolean"],
      properties: { format: { type: "string" } },
    };
  },
});
var require_meta_data = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/meta-data.json"(exports2, module2) {
    module2.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/meta-data",
      $vocabulary: { "https://json-schema.org/draft/2020-12/vocab/meta-data": !0 },
      $dynamicAnchor: "meta",
      title: "Meta-data vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        title: { type: "string" },
        description: { type: "string" },
        default: !0,
        deprecated: { type: "boolean", default: !1 },
        readOnly: { type: "boolean", default: !1 },
        writeOnly: { type: "boolean", default: !1 },
        examples: { type: "array", items: !0 },
      },
    };
  },
});
var require_validation2 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/meta/validation.json"(exports2, module2) {
    module2.exports = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://json-schema.org/draft/2020-12/meta/validation",
      $vocabulary: { "https://json-schema.org/draft/2020-12/vocab/validation": !0 },
      $dynamicAnchor: "meta",
      title: "Validation vocabulary meta-schema",
      type: ["object", "boolean"],
      properties: {
        type: {
          anyOf: [
            { $ref: "#/$defs/simpleTypes" },
            { type: "array", items: { $ref: "#/$defs/simpleTypes" }, minItems: 1, uniqueItems: !0 },
          ],
        },
        const: !0,
        enum: { type: "array", items: !0 },
        multipleOf: { type: "number", exclusiveMinimum: 0 },
        maximum: { type: "number" },
        exclusiveMaximum: { type: "number" },
        minimum: { type: "number" },
        exclusiveMinimum: { type: "number" },
        maxLength: { $ref: "#/$defs/nonNegativeInteger" },
        minLength: { $ref: "#/$defs/nonNegativeIntegerDefault0" },
        pattern: { type: "string", format: "regex" },
        maxItems: { $ref: "#/$defs/nonNegativeInteger" },
        minItems: { $ref: "#/$defs/nonNegativeIntegerDefault0" },
        uniqueItems: { type: "boolean", default: !1 },
        maxContains: { $ref: "#/$defs/nonNegativeInteger" },
        minContains: { $ref: "#/$defs/nonNegativeInteger", default: 1 },
        maxProperties: { $ref: "#/$defs/nonNegativeInteger" },
        minProperties: { $ref: "#/$defs/nonNegativeIntegerDefault0" },
        required: { $ref: "#/$defs/stringArray" },
        dependentRequired: {
          type: "object",
          additionalProperties: { $ref: "#/$defs/stringArray" },
        },
      },
      $defs: {
        nonNegativeInteger: { type: "integer", minimum: 0 },
        nonNegativeIntegerDefault0: { $ref: "#/$defs/nonNegativeInteger", default: 0 },
        simpleTypes: {
          enum: ["array", "boolean", "integer", "null", "number", "object", "string"],
        },
        stringArray: { type: "array", items: { type: "string" }, uniqueItems: !0, default: [] },
      },
    };
  },
});
var require_json_schema_2020_12 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-2020-12/index.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var metaSchema = require_schema(),
      applicator = require_applicator2(),
      unevaluated = require_unevaluated2(),
      content = require_content(),
      core = require_core3(),
      format = require_format_annotation(),
      metadata = require_meta_data(),
      validation = require_validation2(),
      META_SUPPORT_DATA = ["/properties"];
    function addMetaSchema2020($data) {
      return (
        [
          metaSchema,
          applicator,
          unevaluated,
          content,
          core,
          with$data(this, format),
          metadata,
          with$data(this, validation),
        ].forEach((sch) => this.addMetaSchema(sch, void 0, !1)),
        this
      );
      function with$data(ajv, sch) {
        return $data ? ajv.$dataMetaSchema(sch, META_SUPPORT_DATA) : sch;
      }
    }
    exports2.default = addMetaSchema2020;
  },
});
var require__ = __commonJS({
  "node_modules/ajv/dist/2020.js"(exports2, module2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.MissingRefError =
      exports2.ValidationError =
      exports2.CodeGen =
      exports2.Name =
      exports2.nil =
      exports2.stringify =
      exports2.str =
      exports2._ =
      exports2.KeywordCxt =
      exports2.Ajv2020 =
        void 0;
    var core_1 = require_core(),
      draft2020_1 = require_draft2020(),
      discriminator_1 = require_discriminator(),
      json_schema_2020_12_1 = require_json_schema_2020_12(),
      META_SCHEMA_ID = "https://json-schema.org/draft/2020-12/schema",
      Ajv2020 = class extends core_1.default {
        constructor(opts = {}) {
          super({ ...opts, dynamicRef: !0, next: !0, unevaluated: !0 });
        }
        _addVocabularies() {
          (super._addVocabularies(),
            draft2020_1.default.forEach((v) => this.addVocabulary(v)),
            this.opts.discriminator && this.addKeyword(discriminator_1.default));
        }
        _addDefaultMetaSchema() {
          super._addDefaultMetaSchema();
          let { $data, meta } = this.opts;
          meta &&
            (json_schema_2020_12_1.default.call(this, $data),
            (this.refs["http://json-schema.org/schema"] = META_SCHEMA_ID));
        }
        defaultMeta() {
          return (this.opts.defaultMeta =
            super.defaultMeta() || (this.getSchema(META_SCHEMA_ID) ? META_SCHEMA_ID : void 0));
        }
      };
    exports2.Ajv2020 = Ajv2020;
    module2.exports = exports2 = Ajv2020;
    module2.exports.Ajv2020 = Ajv2020;
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.default = Ajv2020;
    var validate_1 = require_validate();
    Object.defineProperty(exports2, "KeywordCxt", {
      enumerable: !0,
      get: function () {
        return validate_1.KeywordCxt;
      },
    });
    var codegen_1 = require_codegen();
    Object.defineProperty(exports2, "_", {
      enumerable: !0,
      get: function () {
        return codegen_1._;
      },
    });
    Object.defineProperty(exports2, "str", {
      enumerable: !0,
      get: function () {
        return codegen_1.str;
      },
    });
    Object.defineProperty(exports2, "stringify", {
      enumerable: !0,
      get: function () {
        return codegen_1.stringify;
      },
    });
    Object.defineProperty(exports2, "nil", {
      enumerable: !0,
      get: function () {
        return codegen_1.nil;
      },
    });
    Object.defineProperty(exports2, "Name", {
      enumerable: !0,
      get: function () {
        return codegen_1.Name;
      },
    });
    Object.defineProperty(exports2, "CodeGen", {
      enumerable: !0,
      get: function () {
        return codegen_1.CodeGen;
      },
    });
    var validation_error_1 = require_validation_error();
    Object.defineProperty(exports2, "ValidationError", {
      enumerable: !0,
      get: function () {
        return validation_error_1.default;
      },
    });
    var ref_error_1 = require_ref_error();
    Object.defineProperty(exports2, "MissingRefError", {
      enumerable: !0,
      get: function () {
        return ref_error_1.default;
      },
    });
  },
});
var require_formats = __commonJS({
  "node_modules/ajv-formats/dist/formats.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.formatNames = exports2.fastFormats = exports2.fullFormats = void 0;
    function fmtDef(validate, compare) {
      return { validate, compare };
    }
    exports2.fullFormats = {
      date: fmtDef(date, compareDate),
      time: fmtDef(getTime(!0), compareTime),
      "date-time": fmtDef(getDateTime(!0), compareDateTime),
      "iso-time": fmtDef(getTime(), compareIsoTime),
      "iso-date-time": fmtDef(getDateTime(), compareIsoDateTime),
      duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
      uri,
      "uri-reference":
        /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
      "uri-template":
        /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
      url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
      email:
        /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      hostname:
        /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
      ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
      ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
      regex,
      uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
      "json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/,
      "json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
      "relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
      byte,
      int32: { type: "number", validate: validateInt32 },
      int64: { type: "number", validate: validateInt64 },
      float: { type: "number", validate: validateNumber },
      double: { type: "number", validate: validateNumber },
      password: !0,
      binary: !0,
    };
    exports2.fastFormats = {
      ...exports2.fullFormats,
      date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate),
      time: fmtDef(
        /^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i,
        compareTime,
      ),
      "date-time": fmtDef(
        /^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i,
        compareDateTime,
      ),
      "iso-time": fmtDef(
        /^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i,
        compareIsoTime,
      ),
      "iso-date-time": fmtDef(
        /^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i,
        compareIsoDateTime,
      ),
      uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
      "uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
      email:
        /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i,
    };
    exports2.formatNames = Object.keys(exports2.fullFormats);
    function isLeapYear(year) {
      return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    }
    var DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/,
      DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    function date(str) {
      let matches = DATE.exec(str);
      if (!matches) return !1;
      let year = +matches[1],
        month = +matches[2],
        day = +matches[3];
      return (
        month >= 1 &&
        month <= 12 &&
        day >= 1 &&
        day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month])
      );
    }
    function compareDate(d1, d2) {
      if (d1 && d2) return d1 > d2 ? 1 : d1 < d2 ? -1 : 0;
    }
    var TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
    function getTime(strictTimeZone) {
      return function (str) {
        let matches = TIME.exec(str);
        if (!matches) return !1;
        let hr = +matches[1],
          min = +matches[2],
          sec = +matches[3],
          tz = matches[4],
          tzSign = matches[5] === "-" ? -1 : 1,
          tzH = +(matches[6] || 0),
          tzM = +(matches[7] || 0);
        if (tzH > 23 || tzM > 59 || (strictTimeZone && !tz)) return !1;
        if (hr <= 23 && min <= 59 && sec < 60) return !0;
        let utcMin = min - tzM * tzSign,
          utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
        return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
      };
    }
    function compareTime(s1, s2) {
      if (!(s1 && s2)) return;
      let t1 = new Date("2020-01-01T" + s1).valueOf(),
        t2 = new Date("2020-01-01T" + s2).valueOf();
      if (t1 && t2) return t1 - t2;
    }
    function compareIsoTime(t1, t2) {
      if (!(t1 && t2)) return;
      let a1 = TIME.exec(t1),
        a2 = TIME.exec(t2);
      if (a1 && a2)
        return (
          (t1 = a1[1] + a1[2] + a1[3]),
          (t2 = a2[1] + a2[2] + a2[3]),
          t1 > t2 ? 1 : t1 < t2 ? -1 : 0
        );
    }
    var DATE_TIME_SEPARATOR = /t|\s/i;
    function getDateTime(strictTimeZone) {
      let time = getTime(strictTimeZone);
      return function (str) {
        let dateTime = str.split(DATE_TIME_SEPARATOR);
        return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
      };
    }
    function compareDateTime(dt1, dt2) {
      if (!(dt1 && dt2)) return;
      let d1 = new Date(dt1).valueOf(),
        d2 = new Date(dt2).valueOf();
      if (d1 && d2) return d1 - d2;
    }
    function compareIsoDateTime(dt1, dt2) {
      if (!(dt1 && dt2)) return;
      let [d1, t1] = dt1.split(DATE_TIME_SEPARATOR),
        [d2, t2] = dt2.split(DATE_TIME_SEPARATOR),
        res = compareDate(d1, d2);
      if (res !== void 0) return res || compareTime(t1, t2);
    }
    var NOT_URI_FRAGMENT = /\/|:/,
      URI =
        /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
    function uri(str) {
      return NOT_URI_FRAGMENT.test(str) && URI.test(str);
    }
    var BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
    function byte(str) {
      return ((BYTE.lastIndex = 0), BYTE.test(str));
    }
    var MIN_INT32 = -(2 ** 31),
      MAX_INT32 = 2 ** 31 - 1;
    function validateInt32(value) {
      return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
    }
    function validateInt64(value) {
      return Number.isInteger(value);
    }
    function validateNumber() {
      return !0;
    }
    var Z_ANCHOR = /[^\\]\\Z/;
    function regex(str) {
      if (Z_ANCHOR.test(str)) return !1;
      try {
        return (new RegExp(str), !0);
      } catch {
        return !1;
      }
    }
  },
});
var require_draft7 = __commonJS({
  "node_modules/ajv/dist/vocabularies/draft7.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var core_1 = require_core2(),
      validation_1 = require_validation(),
      applicator_1 = require_applicator(),
      format_1 = require_format2(),
      metadata_1 = require_metadata(),
      draft7Vocabularies = [
        core_1.default,
        validation_1.default,
        (0, applicator_1.default)(),
        format_1.default,
        metadata_1.metadataVocabulary,
        metadata_1.contentVocabulary,
      ];
    exports2.default = draft7Vocabularies;
  },
});
var require_json_schema_draft_07 = __commonJS({
  "node_modules/ajv/dist/refs/json-schema-draft-07.json"(exports2, module2) {
    module2.exports = {
      $schema: "http://json-schema.org/draft-07/schema#",
      $id: "http://json-schema.org/draft-07/schema#",
      title: "Core schema meta-schema",
      definitions: {
        schemaArray: { type: "array", minItems: 1, items: { $ref: "#" } },
        nonNegativeInteger: { type: "integer", minimum: 0 },
        nonNegativeIntegerDefault0: {
          allOf: [{ $ref: "#/definitions/nonNegativeInteger" }, { default: 0 }],
        },
        simpleTypes: {
          enum: ["array", "boolean", "integer", "null", "number", "object", "string"],
        },
        stringArray: { type: "array", items: { type: "string" }, uniqueItems: !0, default: [] },
      },
      type: ["object", "boolean"],
      properties: {
        $id: { type: "string", format: "uri-reference" },
        $schema: { type: "string", format: "uri" },
        $ref: { type: "string", format: "uri-reference" },
        $comment: { type: "string" },
        title: { type: "string" },
        description: { type: "string" },
        default: !0,
        readOnly: { type: "boolean", default: !1 },
        examples: { type: "array", items: !0 },
        multipleOf: { type: "number", exclusiveMinimum: 0 },
        maximum: { type: "number" },
        exclusiveMaximum: { type: "number" },
        minimum: { type: "number" },
        exclusiveMinimum: { type: "number" },
        maxLength: { $ref: "#/definitions/nonNegativeInteger" },
        minLength: { $ref: "#/definitions/nonNegativeIntegerDefault0" },
        pattern: { type: "string", format: "regex" },
        additionalItems: { $ref: "#" },
        items: { anyOf: [{ $ref: "#" }, { $ref: "#/definitions/schemaArray" }], default: !0 },
        maxItems: { $ref: "#/definitions/nonNegativeInteger" },
        minItems: { $ref: "#/definitions/nonNegativeIntegerDefault0" },
        uniqueItems: { type: "boolean", default: !1 },
        contains: { $ref: "#" },
        maxProperties: { $ref: "#/definitions/nonNegativeInteger" },
        minProperties: { $ref: "#/definitions/nonNegativeIntegerDefault0" },
        required: { $ref: "#/definitions/stringArray" },
        additionalProperties: { $ref: "#" },
        definitions: { type: "object", additionalProperties: { $ref: "#" }, default: {} },
        properties: { type: "object", additionalProperties: { $ref: "#" }, default: {} },
        patternProperties: {
          type: "object",
          additionalProperties: { $ref: "#" },
          propertyNames: { format: "regex" },
          default: {},
        },
        dependencies: {
          type: "object",
          additionalProperties: { anyOf: [{ $ref: "#" }, { $ref: "#/definitions/stringArray" }] },
        },
        propertyNames: { $ref: "#" },
        const: !0,
        enum: { type: "array", items: !0, minItems: 1, uniqueItems: !0 },
        type: {
          anyOf: [
            { $ref: "#/definitions/simpleTypes" },
            {
              type: "array",
              items: { $ref: "#/definitions/simpleTypes" },
              minItems: 1,
              uniqueItems: !0,
            },
          ],
        },
        format: { type: "string" },
        contentMediaType: { type: "string" },
        contentEncoding: { type: "string" },
        if: { $ref: "#" },
        then: { $ref: "#" },
        else: { $ref: "#" },
        allOf: { $ref: "#/definitions/schemaArray" },
        anyOf: { $ref: "#/definitions/schemaArray" },
        oneOf: { $ref: "#/definitions/schemaArray" },
        not: { $ref: "#" },
      },
      default: !0,
    };
  },
});
var require_ajv = __commonJS({
  "node_modules/ajv/dist/ajv.js"(exports2, module2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.MissingRefError =
      exports2.ValidationError =
      exports2.CodeGen =
      exports2.Name =
      exports2.nil =
      exports2.stringify =
      exports2.str =
      exports2._ =
      exports2.KeywordCxt =
      exports2.Ajv =
        void 0;
    var core_1 = require_core(),
      draft7_1 = require_draft7(),
      discriminator_1 = require_discriminator(),
      draft7MetaSchema = require_json_schema_draft_07(),
      META_SUPPORT_DATA = ["/properties"],
      META_SCHEMA_ID = "http://json-schema.org/draft-07/schema",
      Ajv2 = class extends core_1.default {
        _addVocabularies() {
          (super._addVocabularies(),
            draft7_1.default.forEach((v) => this.addVocabulary(v)),
            this.opts.discriminator && this.addKeyword(discriminator_1.default));
        }
        _addDefaultMetaSchema() {
          if ((super._addDefaultMetaSchema(), !this.opts.meta)) return;
          let metaSchema = this.opts.$data
            ? this.$dataMetaSchema(draft7MetaSchema, META_SUPPORT_DATA)
            : draft7MetaSchema;
          (this.addMetaSchema(metaSchema, META_SCHEMA_ID, !1),
            (this.refs["http://json-schema.org/schema"] = META_SCHEMA_ID));
        }
        defaultMeta() {
          return (this.opts.defaultMeta =
            super.defaultMeta() || (this.getSchema(META_SCHEMA_ID) ? META_SCHEMA_ID : void 0));
        }
      };
    exports2.Ajv = Ajv2;
    module2.exports = exports2 = Ajv2;
    module2.exports.Ajv = Ajv2;
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.default = Ajv2;
    var validate_1 = require_validate();
    Object.defineProperty(exports2, "KeywordCxt", {
      enumerable: !0,
      get: function () {
        return validate_1.KeywordCxt;
      },
    });
    var codegen_1 = require_codegen();
    Object.defineProperty(exports2, "_", {
      enumerable: !0,
      get: function () {
        return codegen_1._;
      },
    });
    Object.defineProperty(exports2, "str", {
      enumerable: !0,
      get: function () {
        return codegen_1.str;
      },
    });
    Object.defineProperty(exports2, "stringify", {
      enumerable: !0,
      get: function () {
        return codegen_1.stringify;
      },
    });
    Object.defineProperty(exports2, "nil", {
      enumerable: !0,
      get: function () {
        return codegen_1.nil;
      },
    });
    Object.defineProperty(exports2, "Name", {
      enumerable: !0,
      get: function () {
        return codegen_1.Name;
      },
    });
    Object.defineProperty(exports2, "CodeGen", {
      enumerable: !0,
      get: function () {
        return codegen_1.CodeGen;
      },
    });
    var validation_error_1 = require_validation_error();
    Object.defineProperty(exports2, "ValidationError", {
      enumerable: !0,
      get: function () {
        return validation_error_1.default;
      },
    });
    var ref_error_1 = require_ref_error();
    Object.defineProperty(exports2, "MissingRefError", {
      enumerable: !0,
      get: function () {
        return ref_error_1.default;
      },
    });
  },
});
var require_limit = __commonJS({
  "node_modules/ajv-formats/dist/limit.js"(exports2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.formatLimitDefinition = void 0;
    var ajv_1 = require_ajv(),
      codegen_1 = require_codegen(),
      ops = codegen_1.operators,
      KWDs = {
        formatMaximum: { okStr: "<=", ok: ops.LTE, fail: ops.GT },
        formatMinimum: { okStr: ">=", ok: ops.GTE, fail: ops.LT },
        formatExclusiveMaximum: { okStr: "<", ok: ops.LT, fail: ops.GTE },
        formatExclusiveMinimum: { okStr: ">", ok: ops.GT, fail: ops.LTE },
      },
      error = {
        message: ({ keyword, schemaCode }) =>
          (0, codegen_1.str)`should be ${KWDs[keyword].okStr} ${schemaCode}`,
        params: ({ keyword, schemaCode }) =>
          (0, codegen_1._)`{comparison: ${KWDs[keyword].okStr}, limit: ${schemaCode}}`,
      };
    exports2.formatLimitDefinition = {
      keyword: Object.keys(KWDs),
      type: "string",
      schemaType: "string",
      $data: !0,
      error,
      code(cxt) {
        let { gen, data, schemaCode, keyword, it } = cxt,
          { opts, self } = it;
        if (!opts.validateFormats) return;
        let fCxt = new ajv_1.KeywordCxt(it, self.RULES.all.format.definition, "format");
        fCxt.$data ? validate$DataFormat() : validateFormat();
        function validate$DataFormat() {
          let fmts = gen.scopeValue("formats", { ref: self.formats, code: opts.code.formats }),
            fmt = gen.const("fmt", (0, codegen_1._)`${fmts}[${fCxt.schemaCode}]`);
          cxt.fail$data(
            (0, codegen_1.or)(
              (0, codegen_1._)`typeof ${fmt} != "object"`,
              (0, codegen_1._)`${fmt} instanceof RegExp`,
              (0, codegen_1._)`typeof ${fmt}.compare != "function"`,
              compareCode(fmt),
            ),
          );
        }
        function validateFormat() {
          let format = fCxt.schema,
            fmtDef = self.formats[format];
          if (!fmtDef || fmtDef === !0) return;
          if (
            typeof fmtDef != "object" ||
            fmtDef instanceof RegExp ||
            typeof fmtDef.compare != "function"
          )
            throw new Error(`"${keyword}": format "${format}" does not define "compare" function`);
          let fmt = gen.scopeValue("formats", {
            key: format,
            ref: fmtDef,
            code: opts.code.formats
              ? (0, codegen_1._)`${opts.code.formats}${(0, codegen_1.getProperty)(format)}`
              : void 0,
          });
          cxt.fail$data(compareCode(fmt));
        }
        function compareCode(fmt) {
          return (0, codegen_1._)`${fmt}.compare(${data}, ${schemaCode}) ${KWDs[keyword].fail} 0`;
        }
      },
      dependencies: ["format"],
    };
    var formatLimitPlugin = (ajv) => (ajv.addKeyword(exports2.formatLimitDefinition), ajv);
    exports2.default = formatLimitPlugin;
  },
});
var require_dist = __commonJS({
  "node_modules/ajv-formats/dist/index.js"(exports2, module2) {
    "use strict";
    init_performance();
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    var formats_1 = require_formats(),
      limit_1 = require_limit(),
      codegen_1 = require_codegen(),
      fullName = new codegen_1.Name("fullFormats"),
      fastName = new codegen_1.Name("fastFormats"),
      formatsPlugin = (ajv, opts = { keywords: !0 }) => {
        if (Array.isArray(opts))
          return (addFormats(ajv, opts, formats_1.fullFormats, fullName), ajv);
        let [formats, exportName] =
            opts.mode === "fast"
              ? [formats_1.fastFormats, fastName]
              : [formats_1.fullFormats, fullName],
          list = opts.formats || formats_1.formatNames;
        return (
          addFormats(ajv, list, formats, exportName),
          opts.keywords && (0, limit_1.default)(ajv),
          ajv
        );
      };
    formatsPlugin.get = (name, mode = "full") => {
      let f = (mode === "fast" ? formats_1.fastFormats : formats_1.fullFormats)[name];
      if (!f) throw new Error(`Unknown format "${name}"`);
      return f;
    };
    function addFormats(ajv, list, fs3, exportName) {
      var _a, _b;
      ((_a = (_b = ajv.opts.code).formats) !== null && _a !== void 0) ||
        (_b.formats = (0, codegen_1._)`require("ajv-formats/dist/formats").${exportName}`);
      for (let f of list) ajv.addFormat(f, fs3[f]);
    }
    module2.exports = exports2 = formatsPlugin;
    Object.defineProperty(exports2, "__esModule", { value: !0 });
    exports2.default = formatsPlugin;
  },
});
var require_constants = __commonJS({
  "node_modules/semver/internal/constants.js"(exports2, module2) {
    "use strict";
    init_performance();
    var SEMVER_SPEC_VERSION = "2.0.0",
      MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER || 9007199254740991,
      MAX_SAFE_COMPONENT_LENGTH = 16,
      MAX_SAFE_BUILD_LENGTH = 250,
      WHITESPACE_CHARACTERS = [
        "	",
        `
`,
        "\v",
        "\f",
        "\r",
        " ",
        "\xA0",
        "\u1680",
        "\u2000",
        "\u2001",
        "\u2002",
        "\u2003",
        "\u2004",
        "\u2005",
        "\u2006",
        "\u2007",
        "\u2008",
        "\u2009",
        "\u200A",
        "\u2028",
        "\u2029",
        "\u202F",
        "\u205F",
        "\u3000",
        "\uFEFF",
      ],
      RELEASE_TYPES = ["major", "premajor", "minor", "preminor", "patch", "prepatch", "prerelease"];
    module2.exports = {
      MAX_LENGTH: 256,
      MAX_SAFE_COMPONENT_LENGTH,
      MAX_SAFE_BUILD_LENGTH,
      MAX_SAFE_INTEGER,
      WHITESPACE_CHARACTERS,
      RELEASE_TYPES,
      SEMVER_SPEC_VERSION,
      FLAG_INCLUDE_PRERELEASE: 1,
      FLAG_LOOSE: 2,
    };
  },
});
var require_debug = __commonJS({
  "node_modules/semver/internal/debug.js"(exports2, module2) {
    "use strict";
    init_performance();
    var debug =
      typeof process == "object" &&
      process.env &&
      process.env.NODE_DEBUG &&
      /\bsemver\b/i.test(process.env.NODE_DEBUG)
        ? (...args) => console.error("SEMVER", ...args)
        : () => {};
    module2.exports = debug;
  },
});
var require_re = __commonJS({
  "node_modules/semver/internal/re.js"(exports2, module2) {
    "use strict";
    init_performance();
    var { MAX_SAFE_COMPONENT_LENGTH, MAX_SAFE_BUILD_LENGTH, MAX_LENGTH } = require_constants(),
      debug = require_debug();
    exports2 = module2.exports = {};
    var re = (exports2.re = []),
      safeRe = (exports2.safeRe = []),
      src = (exports2.src = []),
      safeSrc = (exports2.safeSrc = []),
      t = (exports2.t = {}),
      R = 0,
      LETTERDASHNUMBER = "[a-zA-Z0-9-]",
      safeRegexReplacements = [
        ["\\s", 1],
        ["\\d", MAX_LENGTH],
        [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH],
      ],
      makeSafeRegex = (value) => {
        for (let [token, max] of safeRegexReplacements)
          value = value
            .split(`${token}*`)
            .join(`${token}{0,${max}}`)
            .split(`${token}+`)
            .join(`${token}{1,${max}}`);
        return value;
      },
      createToken = (name, value, isGlobal) => {
        let safe = makeSafeRegex(value),
          index = R++;
        (debug(name, index, value),
          (t[name] = index),
          (src[index] = value),
          (safeSrc[index] = safe),
          (re[index] = new RegExp(value, isGlobal ? "g" : void 0)),
          (safeRe[index] = new RegExp(safe, isGlobal ? "g" : void 0)));
      };
    createToken("NUMERICIDENTIFIER", "0|[1-9]\\d*");
    createToken("NUMERICIDENTIFIERLOOSE", "\\d+");
    createToken("NONNUMERICIDENTIFIER", `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`);
    createToken(
      "MAINVERSION",
      `(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})`,
    );
    createToken(
      "MAINVERSIONLOOSE",
      `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})`,
    );
    createToken(
      "PRERELEASEIDENTIFIER",
      `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIER]})`,
    );
    createToken(
      "PRERELEASEIDENTIFIERLOOSE",
      `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIERLOOSE]})`,
    );
    createToken(
      "PRERELEASE",
      `(?:-(${src[t.PRERELEASEIDENTIFIER]}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`,
    );
    createToken(
      "PRERELEASELOOSE",
      `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`,
    );
    createToken("BUILDIDENTIFIER", `${LETTERDASHNUMBER}+`);
    createToken("BUILD", `(?:\\+(${src[t.BUILDIDENTIFIER]}(?:\\.${src[t.BUILDIDENTIFIER]})*))`);
    createToken("FULLPLAIN", `v?${src[t.MAINVERSION]}${src[t.PRERELEASE]}?${src[t.BUILD]}?`);
    createToken("FULL", `^${src[t.FULLPLAIN]}$`);
    createToken(
      "LOOSEPLAIN",
      `[v=\\s]*${src[t.MAINVERSIONLOOSE]}${src[t.PRERELEASELOOSE]}?${src[t.BUILD]}?`,
    );
    createToken("LOOSE", `^${src[t.LOOSEPLAIN]}$`);
    createToken("GTLT", "((?:<|>)?=?)");
    createToken("XRANGEIDENTIFIERLOOSE", `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`);
    createToken("XRANGEIDENTIFIER", `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`);
    createToken(
      "XRANGEPLAIN",
      `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:${src[t.PRERELEASE]})?${src[t.BUILD]}?)?)?`,
    );
    createToken(
      "XRANGEPLAINLOOSE",
      `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:${src[t.PRERELEASELOOSE]})?${src[t.BUILD]}?)?)?`,
    );
    createToken("XRANGE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`);
    createToken("XRANGELOOSE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`);
    createToken(
      "COERCEPLAIN",
      `(^|[^\\d])(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}})(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`,
    );
    createToken("COERCE", `${src[t.COERCEPLAIN]}(?:$|[^\\d])`);
    createToken(
      "COERCEFULL",
      src[t.COERCEPLAIN] + `(?:${src[t.PRERELEASE]})?(?:${src[t.BUILD]})?(?:$|[^\\d])`,
    );
    createToken("COERCERTL", src[t.COERCE], !0);
    createToken("COERCERTLFULL", src[t.COERCEFULL], !0);
    createToken("LONETILDE", "(?:~>?)");
    createToken("TILDETRIM", `(\\s*)${src[t.LONETILDE]}\\s+`, !0);
    exports2.tildeTrimReplace = "$1~";
    createToken("TILDE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`);
    createToken("TILDELOOSE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`);
    createToken("LONECARET", "(?:\\^)");
    createToken("CARETTRIM", `(\\s*)${src[t.LONECARET]}\\s+`, !0);
    exports2.caretTrimReplace = "$1^";
    createToken("CARET", `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`);
    createToken("CARETLOOSE", `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`);
    createToken("COMPARATORLOOSE", `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`);
    createToken("COMPARATOR", `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`);
    createToken(
      "COMPARATORTRIM",
      `(\\s*)${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`,
      !0,
    );
    exports2.comparatorTrimReplace = "$1$2$3";
    createToken("HYPHENRANGE", `^\\s*(${src[t.XRANGEPLAIN]})\\s+-\\s+(${src[t.XRANGEPLAIN]})\\s*$`);
    createToken(
      "HYPHENRANGELOOSE",
      `^\\s*(${src[t.XRANGEPLAINLOOSE]})\\s+-\\s+(${src[t.XRANGEPLAINLOOSE]})\\s*$`,
    );
    createToken("STAR", "(<|>)?=?\\s*\\*");
    createToken("GTE0", "^\\s*>=\\s*0\\.0\\.0\\s*$");
    createToken("GTE0PRE", "^\\s*>=\\s*0\\.0\\.0-0\\s*$");
  },
});
var require_parse_options = __commonJS({
  "node_modules/semver/internal/parse-options.js"(exports2, module2) {
    "use strict";
    init_performance();
    var looseOption = Object.freeze({ loose: !0 }),
      emptyOpts = Object.freeze({}),
      parseOptions = (options) =>
        options ? (typeof options != "object" ? looseOption : options) : emptyOpts;
    module2.exports = parseOptions;
  },
});
var require_identifiers = __commonJS({
  "node_modules/semver/internal/identifiers.js"(exports2, module2) {
    "use strict";
    init_performance();
    var numeric = /^[0-9]+$/,
      compareIdentifiers = (a, b) => {
        if (typeof a == "number" && typeof b == "number") return a === b ? 0 : a < b ? -1 : 1;
        let anum = numeric.test(a),
          bnum = numeric.test(b);
        return (
          anum && bnum && ((a = +a), (b = +b)),
          a === b ? 0 : anum && !bnum ? -1 : bnum && !anum ? 1 : a < b ? -1 : 1
        );
      },
      rcompareIdentifiers = (a, b) => compareIdentifiers(b, a);
    module2.exports = { compareIdentifiers, rcompareIdentifiers };
  },
});
var require_semver = __commonJS({
  "node_modules/semver/classes/semver.js"(exports2, module2) {
    "use strict";
    init_performance();
    var debug = require_debug(),
      { MAX_LENGTH, MAX_SAFE_INTEGER } = require_constants(),
      { safeRe: re, t } = require_re(),
      parseOptions = require_parse_options(),
      { compareIdentifiers } = require_identifiers(),
      isPrereleaseIdentifier = (prerelease, identifier) => {
        let identifiers = identifier.split(".");
        if (identifiers.length > prerelease.length) return !1;
        for (let i = 0; i < identifiers.length; i++)
          if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) return !1;
        return !0;
      },
      SemVer = class _SemVer {
        constructor(version, options) {
          if (((options = parseOptions(options)), version instanceof _SemVer)) {
            if (
              version.loose === !!options.loose &&
              version.includePrerelease === !!options.includePrerelease
            )
              return version;
            version = version.version;
          } else if (typeof version != "string")
            throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`);
          if (version.length > MAX_LENGTH)
            throw new TypeError(`version is longer than ${MAX_LENGTH} characters`);
          (debug("SemVer", version, options),
            (this.options = options),
            (this.loose = !!options.loose),
            (this.includePrerelease = !!options.includePrerelease));
          let m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL]);
          if (!m) throw new TypeError(`Invalid Version: ${version}`);
          if (
            ((this.raw = version),
            (this.major = +m[1]),
            (this.minor = +m[2]),
            (this.patch = +m[3]),
            this.major > MAX_SAFE_INTEGER || this.major < 0)
          )
            throw new TypeError("Invalid major version");
          if (this.minor > MAX_SAFE_INTEGER || this.minor < 0)
            throw new TypeError("Invalid minor version");
          if (this.patch > MAX_SAFE_INTEGER || this.patch < 0)
            throw new TypeError("Invalid patch version");
          (m[4]
            ? (this.prerelease = m[4].split(".").map((id) => {
                if (/^[0-9]+$/.test(id)) {
                  let num = +id;
                  if (num >= 0 && num < MAX_SAFE_INTEGER) return num;
                }
                return id;
              }))
            : (this.prerelease = []),
            (this.build = m[5] ? m[5].split(".") : []),
            this.format());
        }
        format() {
          return (
            (this.version = `${this.major}.${this.minor}.${this.patch}`),
            this.prerelease.length && (this.version += `-${this.prerelease.join(".")}`),
            this.version
          );
        }
        toString() {
          return this.version;
        }
        compare(other) {
          if (
            (debug("SemVer.compare", this.version, this.options, other),
            !(other instanceof _SemVer))
          ) {
            if (typeof other == "string" && other === this.version) return 0;
            other = new _SemVer(other, this.options);
          }
          return other.version === this.version
            ? 0
            : this.compareMain(other) || this.comparePre(other);
        }
        compareMain(other) {
          return (
            other instanceof _SemVer || (other = new _SemVer(other, this.options)),
            this.major < other.major
              ? -1
              : this.major > other.major
                ? 1
                : this.minor < other.minor
                  ? -1
                  : this.minor > other.minor
                    ? 1
                    : this.patch < other.patch
                      ? -1
                      : this.patch > other.patch
                        ? 1
                        : 0
          );
        }
        comparePre(other) {
          if (
            (other instanceof _SemVer || (other = new _SemVer(other, this.options)),
            this.prerelease.length && !other.prerelease.length)
          )
            return -1;
          if (!this.prerelease.length && other.prerelease.length) return 1;
          if (!this.prerelease.length && !other.prerelease.length) return 0;
          let i = 0;
          do {
            let a = this.prerelease[i],
              b = other.prerelease[i];
            if ((debug("prerelease compare", i, a, b), a === void 0 && b === void 0)) return 0;
            if (b === void 0) return 1;
            if (a === void 0) return -1;
            if (a === b) continue;
            return compareIdentifiers(a, b);
          } while (++i);
        }
        compareBuild(other) {
          other instanceof _SemVer || (other = new _SemVer(other, this.options));
          let i = 0;
          do {
            let a = this.build[i],
              b = other.build[i];
            if ((debug("build compare", i, a, b), a === void 0 && b === void 0)) return 0;
            if (b === void 0) return 1;
            if (a === void 0) return -1;
            if (a === b) continue;
            return compareIdentifiers(a, b);
          } while (++i);
        }
        inc(release, identifier, identifierBase) {
          if (release.startsWith("pre")) {
            if (!identifier && identifierBase === !1)
              throw new Error("invalid increment argument: identifier is empty");
            if (identifier) {
              let match = `-${identifier}`.match(
                this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE],
              );
              if (!match || match[1] !== identifier)
                throw new Error(`invalid identifier: ${identifier}`);
            }
          }
          switch (release) {
            case "premajor":
              ((this.prerelease.length = 0),
                (this.patch = 0),
                (this.minor = 0),
                this.major++,
                this.inc("pre", identifier, identifierBase));
              break;
            case "preminor":
              ((this.prerelease.length = 0),
                (this.patch = 0),
                this.minor++,
                this.inc("pre", identifier, identifierBase));
              break;
            case "prepatch":
              ((this.prerelease.length = 0),
                this.inc("patch", identifier, identifierBase),
                this.inc("pre", identifier, identifierBase));
              break;
            case "prerelease":
              (this.prerelease.length === 0 && this.inc("patch", identifier, identifierBase),
                this.inc("pre", identifier, identifierBase));
              break;
            case "release":
              if (this.prerelease.length === 0)
                throw new Error(`version ${this.raw} is not a prerelease`);
              this.prerelease.length = 0;
              break;
            case "major":
              ((this.minor !== 0 || this.patch !== 0 || this.prerelease.length === 0) &&
                this.major++,
                (this.minor = 0),
                (this.patch = 0),
                (this.prerelease = []));
              break;
            case "minor":
              ((this.patch !== 0 || this.prerelease.length === 0) && this.minor++,
                (this.patch = 0),
                (this.prerelease = []));
              break;
            case "patch":
              (this.prerelease.length === 0 && this.patch++, (this.prerelease = []));
              break;
            case "pre": {
              let base = Number(identifierBase) ? 1 : 0;
              if (this.prerelease.length === 0) this.prerelease = [base];
              else {
                let i = this.prerelease.length;
                for (; --i >= 0;)
                  typeof this.prerelease[i] == "number" && (this.prerelease[i]++, (i = -2));
                if (i === -1) {
                  if (identifier === this.prerelease.join(".") && identifierBase === !1)
                    throw new Error("invalid increment argument: identifier already exists");
                  this.prerelease.push(base);
                }
              }
              if (identifier) {
                let prerelease = [identifier, base];
                if (
                  (identifierBase === !1 && (prerelease = [identifier]),
                  isPrereleaseIdentifier(this.prerelease, identifier))
                ) {
                  let prereleaseBase = this.prerelease[identifier.split(".").length];
                  isNaN(prereleaseBase) && (this.prerelease = prerelease);
                } else this.prerelease = prerelease;
              }
              break;
            }
            default:
              throw new Error(`invalid increment argument: ${release}`);
          }
          return (
            (this.raw = this.format()),
            this.build.length && (this.raw += `+${this.build.join(".")}`),
            this
          );
        }
      };
    module2.exports = SemVer;
  },
});
var require_parse = __commonJS({
  "node_modules/semver/functions/parse.js"(exports2, module2) {
    "use strict";
    init_performance();
    var SemVer = require_semver(),
      parse = (version, options, throwErrors = !1) => {
        if (version instanceof SemVer) return version;
        try {
          return new SemVer(version, options);
        } catch (er) {
          if (!throwErrors) return null;
          throw er;
        }
      };
    module2.exports = parse;
  },
});
var require_valid = __commonJS({
  "node_modules/semver/functions/valid.js"(exports2, module2) {
    "use strict";
    init_performance();
    var parse = require_parse(),
      valid = (version, options) => {
        let v = parse(version, options);
        return v ? v.version : null;
      };
    module2.exports = valid;
  },
});
var require_clean = __commonJS({
  "node_modules/semver/functions/clean.js"(exports2, module2) {
    "use strict";
    init_performance();
    var parse = require_parse(),
      clean = (version, options) => {
        let s = parse(version.trim().replace(/^[=v]+/, ""), options);
        return s ? s.version : null;
      };
    module2.exports = clean;
  },
});
var require_inc = __commonJS({
  "node_modules/semver/functions/inc.js"(exports2, module2) {
    "use strict";
    init_performance();
    var SemVer = require_semver(),
      inc = (version, release, options, identifier, identifierBase) => {
        typeof options == "string" &&
          ((identifierBase = identifier), (identifier = options), (options = void 0));
        try {
          return new SemVer(version instanceof SemVer ? version.version : version, options).inc(
            release,
            identifier,
            identifierBase,
          ).version;
        } catch {
          return null;
        }
      };
    module2.exports = inc;
  },
});
var require_diff = __commonJS({
  "node_modules/semver/functions/diff.js"(exports2, module2) {
    "use strict";
    init_performance();
    var parse = require_parse(),
      diff = (version1, version2) => {
        let v1 = parse(version1, null, !0),
          v2 = parse(version2, null, !0),
          comparison = v1.compare(v2);
        if (comparison === 0) return null;
        let v1Higher = comparison > 0,
          highVersion = v1Higher ? v1 : v2,
          lowVersion = v1Higher ? v2 : v1,
          highHasPre = !!highVersion.prerelease.length;
        if (!!lowVersion.prerelease.length && !highHasPre) {
          if (!lowVersion.patch && !lowVersion.minor) return "major";
          if (lowVersion.compareMain(highVersion) === 0)
            return lowVersion.minor && !lowVersion.patch ? "minor" : "patch";
        }
        let prefix = highHasPre ? "pre" : "";
        return v1.major !== v2.major
          ? prefix + "major"
          : v1.minor !== v2.minor
            ? prefix + "minor"
            : v1.patch !== v2.patch
              ? prefix + "patch"
              : "prerelease";
      };
    module2.exports = diff;
  },
});
var require_major = __commonJS({
  "node_modules/semver/functions/major.js"(exports2, module2) {
    "use strict";
    init_performance();
    var SemVer = require_semver(),
      major = (a, loose) => new SemVer(a, loose).major;
    module2.exports = major;
  },
});
var require_minor = __commonJS({
  "node_modules/semver/functions/minor.js"(exports2, module2) {
    "use strict";
    init_performance();
    var SemVer = require_semver(),
      minor = (a, loose) => new SemVer(a, loose).minor;
    module2.exports = minor;
  },
});
var require_patch = __commonJS({
  "node_modules/semver/functions/patch.js"(exports2, module2) {
    "use strict";
    init_performance();
    var SemVer = require_semver(),
      patch = (a, loose) => new SemVer(a, loose).patch;
    module2.exports = patch;
  },
});
var require_prerelease = __commonJS({
  "node_modules/semver/functions/prerelease.js"(exports2, module2) {
    "use strict";
    init_performance();
    var parse = require_parse(),
      prerelease = (version, options) => {
        let parsed = parse(version, options);
        return parsed && parsed.prerelease.length ? parsed.prerelease : null;
      };
    module2.exports = prerelease;
  },
});
var require_compare = __commonJS({
  "node_modules/semver/functions/compare.js"(exports2, module2) {
    "use strict";
    init_performance();
    var SemVer = require_semver(),
      compare = (a, b, loose) => new SemVer(a, loose).compare(new SemVer(b, loose));
    module2.exports = compare;
  },
});
var require_rcompare = __commonJS({
  "node_modules/semver/functions/rcompare.js"(exports2, module2) {
    "use strict";
    init_performance();
    var compare = require_compare(),
      rcompare = (a, b, loose) => compare(b, a, loose);
    module2.exports = rcompare;
  },
});
var require_compare_loose = __commonJS({
  "node_modules/semver/functions/compare-loose.js"(exports2, module2) {
    "use strict";
    init_performance();
    var compare = require_compare(),
      compareLoose = (a, b) => compare(a, b, !0);
    module2.exports = compareLoose;
  },
});
var require_compare_build = __commonJS({
  "node_modules/semver/functions/compare-build.js"(exports2, module2) {
    "use strict";
    init_performance();
    var SemVer = require_semver(),
      compareBuild = (a, b, loose) => {
        let versionA = new SemVer(a, loose),
          versionB = new SemVer(b, loose);
        return versionA.compare(versionB) || versionA.compareBuild(versionB);
      };
    module2.exports = compareBuild;
  },
});
var require_sort = __commonJS({
  "node_modules/semver/functions/sort.js"(exports2, module2) {
    "use strict";
    init_performance();
    var compareBuild = require_compare_build(),
      sort = (list, loose) => list.sort((a, b) => compareBuild(a, b, loose));
    module2.exports = sort;
  },
});
var require_rsort = __commonJS({
  "node_modules/semver/functions/rsort.js"(exports2, module2) {
    "use strict";
    init_performance();
    var compareBuild = require_compare_build(),
      rsort = (list, loose) => list.sort((a, b) => compareBuild(b, a, loose));
    module2.exports = rsort;
  },
});
var require_gt = __commonJS({
  "node_modules/semver/functions/gt.js"(exports2, module2) {
    "use strict";
    init_performance();
    var compare = require_compare(),
      gt = (a, b, loose) => compare(a, b, loose) > 0;
    module2.exports = gt;
  },
});
var require_lt = __commonJS({
  "node_modules/semver/functions/lt.js"(exports2, module2) {
    "use strict";
    init_performance();
    var compare = require_compare(),
      lt = (a, b, loose) => compare(a, b, loose) < 0;
    module2.exports = lt;
  },
});
var require_eq = __commonJS({
  "node_modules/semver/functions/eq.js"(exports2, module2) {
    "use strict";
    init_performance();
    var compare = require_compare(),
      eq = (a, b, loose) => compare(a, b, loose) === 0;
    module2.exports = eq;
  },
});
var require_neq = __commonJS({
  "node_modules/semver/functions/neq.js"(exports2, module2) {
    "use strict";
    init_performance();
    var compare = require_compare(),
      neq = (a, b, loose) => compare(a, b, loose) !== 0;
    module2.exports = neq;
  },
});
var require_gte = __commonJS({
  "node_modules/semver/functions/gte.js"(exports2, module2) {
    "use strict";
    init_performance();
    var compare = require_compare(),
      gte = (a, b, loose) => compare(a, b, loose) >= 0;
    module2.exports = gte;
  },
});
var require_lte = __commonJS({
  "node_modules/semver/functions/lte.js"(exports2, module2) {
    "use strict";
    init_performance();
    var compare = require_compare(),
      lte = (a, b, loose) => compare(a, b, loose) <= 0;
    module2.exports = lte;
  },
});
var require_cmp = __commonJS({
  "node_modules/semver/functions/cmp.js"(exports2, module2) {
    "use strict";
    init_performance();
    var eq = require_eq(),
      neq = require_neq(),
      gt = require_gt(),
      gte = require_gte(),
      lt = require_lt(),
      lte = require_lte(),
      cmp = (a, op, b, loose) => {
        switch (op) {
          case "===":
            return (
              typeof a == "object" && (a = a.version),
              typeof b == "object" && (b = b.version),
              a === b
            );
          case "!==":
            return (
              typeof a == "object" && (a = a.version),
              typeof b == "object" && (b = b.version),
              a !== b
            );
          case "":
          case "=":
          case "==":
            return eq(a, b, loose);
          case "!=":
            return neq(a, b, loose);
          case ">":
            return gt(a, b, loose);
          case ">=":
            return gte(a, b, loose);
          case "<":
            return lt(a, b, loose);
          case "<=":
            return lte(a, b, loose);
          default:
            throw new TypeError(`Invalid operator: ${op}`);
        }
      };
    module2.exports = cmp;
  },
});
var require_coerce = __commonJS({
  "node_modules/semver/functions/coerce.js"(exports2, module2) {
    "use strict";
    init_performance();
    var SemVer = require_semver(),
      parse = require_parse(),
      { safeRe: re, t } = require_re(),
      coerce = (version, options) => {
        if (version instanceof SemVer) return version;
        if ((typeof version == "number" && (version = String(version)), typeof version != "string"))
          return null;
        options = options || {};
        let match = null;
        if (!options.rtl)
          match = version.match(options.includePrerelease ? re[t.COERCEFULL] : re[t.COERCE]);
        else {
          let coerceRtlRegex = options.includePrerelease ? re[t.COERCERTLFULL] : re[t.COERCERTL],
            next;
          for (
            ;
            (next = coerceRtlRegex.exec(version)) &&
            (!match || match.index + match[0].length !== version.length);
          )
            ((!match || next.index + next[0].length !== match.index + match[0].length) &&
              (match = next),
              (coerceRtlRegex.lastIndex = next.index + next[1].length + next[2].length));
          coerceRtlRegex.lastIndex = -1;
        }
        if (match === null) return null;
        let major = match[2],
          minor = match[3] || "0",
          patch = match[4] || "0",
          prerelease = options.includePrerelease && match[5] ? `-${match[5]}` : "",
          build = options.includePrerelease && match[6] ? `+${match[6]}` : "";
        return parse(`${major}.${minor}.${patch}${prerelease}${build}`, options);
      };
    module2.exports = coerce;
  },
});
var require_truncate = __commonJS({
  "node_modules/semver/functions/truncate.js"(exports2, module2) {
    "use strict";
    init_performance();
    var parse = require_parse(),
      constants = require_constants(),
      SemVer = require_semver(),
      truncate = (version, truncation, options) => {
        if (!constants.RELEASE_TYPES.includes(truncation)) return null;
        let clonedVersion = cloneInputVersion(version, options);
        return clonedVersion && doTruncation(clonedVersion, truncation);
      },
      cloneInputVersion = (version, options) => {
        let versionStringToParse = version instanceof SemVer ? version.version : version;
        return parse(versionStringToParse, options);
      },
      doTruncation = (version, truncation) => {
        if (isPrerelease(truncation)) return version.version;
        switch (((version.prerelease = []), truncation)) {
          case "major":
            ((version.minor = 0), (version.patch = 0));
            break;
          case "minor":
            version.patch = 0;
            break;
        }
        return version.format();
      },
      isPrerelease = (type) => type.startsWith("pre");
    module2.exports = truncate;
  },
});
var require_lrucache = __commonJS({
  "node_modules/semver/internal/lrucache.js"(exports2, module2) {
    "use strict";
    init_performance();
    var LRUCache = class {
      constructor() {
        ((this.max = 1e3), (this.map = new Map()));
      }
      get(key) {
        let value = this.map.get(key);
        if (value !== void 0) return (this.map.delete(key), this.map.set(key, value), value);
      }
      delete(key) {
        return this.map.delete(key);
      }
      set(key, value) {
        if (!this.delete(key) && value !== void 0) {
          if (this.map.size >= this.max) {
            let firstKey = this.map.keys().next().value;
            this.delete(firstKey);
          }
          this.map.set(key, value);
        }
        return this;
      }
    };
    module2.exports = LRUCache;
  },
});
var require_trim_comparator_whitespace = __commonJS({
  "node_modules/semver/internal/trim-comparator-whitespace.js"(exports2, module2) {
    "use strict";
    init_performance();
    var { MAX_LENGTH, MAX_SAFE_BUILD_LENGTH, WHITESPACE_CHARACTERS } = require_constants(),
      whitespace = new Uint8Array(65536);
    for (let char of WHITESPACE_CHARACTERS) whitespace[char.charCodeAt(0)] = 1;
    var isWhitespace = (char) => char !== void 0 && whitespace[char.charCodeAt(0)] === 1,
      isVersionPrefix = (char) => char === "v" || char === "=" || isWhitespace(char),
      isDigit2 = (char) => char !== void 0 && char >= "0" && char <= "9",
      isLetter = (char) =>
        char !== void 0 && ((char >= "a" && char <= "z") || (char >= "A" && char <= "Z")),
      isIdentifierCharacter = (char) => isDigit2(char) || isLetter(char) || char === "-",
      isVersionStart = (char) => isDigit2(char) || char === "x" || char === "X" || char === "*",
      findDigitsEndIndex = (range, start, limit, digitRuns) => {
        if (!isDigit2(range[start])) return start;
        if (start >= digitRuns.start && start < digitRuns.end)
          return Math.min(start + limit, digitRuns.end);
        if (start >= digitRuns.previousStart && start < digitRuns.previousEnd)
          return Math.min(start + limit, digitRuns.previousEnd);
        let end = start + 1;
        for (; isDigit2(range[end]);) end++;
        return (
          (digitRuns.previousStart = digitRuns.start),
          (digitRuns.previousEnd = digitRuns.end),
          (digitRuns.start = start),
          (digitRuns.end = end),
          Math.min(start + limit, end)
        );
      },
      findVersionNumberEndIndex = (range, start, loose, digitRuns) =>
        !loose && range[start] === "0"
          ? start + 1
          : findDigitsEndIndex(range, start, loose ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns),
      findPrereleaseIdentifierEndIndex = (range, start, loose, digitRuns) => {
        let digitsEnd = findDigitsEndIndex(range, start, MAX_LENGTH, digitRuns);
        if (isLetter(range[digitsEnd]) || range[digitsEnd] === "-") {
          let end = digitsEnd + 1,
            limit = end + MAX_SAFE_BUILD_LENGTH;
          for (; end < limit && isIdentifierCharacter(range[end]);) end++;
          return end;
        }
        return findVersionNumberEndIndex(range, start, loose, digitRuns);
      },
      findPrereleaseEndIndex = (range, start, loose, digitRuns) => {
        let hyphen = range[start] === "-";
        if (!loose && !hyphen) return start;
        let identifierStart = start + (hyphen ? 1 : 0),
          end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose, digitRuns);
        if (end === identifierStart) {
          if (!loose || !hyphen) return start;
          end = findPrereleaseIdentifierEndIndex(range, start, loose, digitRuns);
        }
        for (; range[end] === ".";) {
          let next = findPrereleaseIdentifierEndIndex(range, end + 1, loose, digitRuns);
          if (next === end + 1) break;
          end = next;
        }
        return end;
      },
      findBuildIdentifierEndIndex = (range, start) => {
        let end = start;
        for (; end - start < MAX_SAFE_BUILD_LENGTH && isIdentifierCharacter(range[end]);) end++;
        return end;
      },
      findBuildEndIndex = (range, start) => {
        if (range[start] !== "+") return start;
        let end = findBuildIdentifierEndIndex(range, start + 1);
        if (end === start + 1) return start;
        for (; range[end] === ".";) {
          let next = findBuildIdentifierEndIndex(range, end + 1);
          if (next === end + 1) break;
          end = next;
        }
        return end;
      },
      findLooseFullVersionEndIndex = (range, start, digitRuns) => {
        let end = start;
        for (let component = 0; component < 3; component++) {
          let next = findVersionNumberEndIndex(range, end, !0, digitRuns);
          if (next === end) return start;
          if (((end = next), component < 2)) {
            if (range[end] !== ".") return start;
            end++;
          }
        }
        let prereleaseEnd = findPrereleaseEndIndex(range, end, !0, digitRuns);
        return findBuildEndIndex(range, prereleaseEnd);
      },
      findPartialVersionComponentEndIndex = (range, start, digitRuns) =>
        isDigit2(range[start])
          ? findVersionNumberEndIndex(range, start, !1, digitRuns)
          : isVersionStart(range[start])
            ? start + 1
            : start,
      findPartialVersionEndIndex = (range, start, digitRuns) => {
        let end = findPartialVersionComponentEndIndex(range, start, digitRuns);
        for (let component = 0; component < 2; component++) {
          if (range[end] !== ".") return end;
          let next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns);
          if (next === end + 1) return end;
          end = next;
        }
        let prereleaseEnd = findPrereleaseEndIndex(range, end, !1, digitRuns);
        return findBuildEndIndex(range, prereleaseEnd);
      },
      findVersionEndIndex = (range, start, digitRuns) => {
        let fullVersionEnd = findLooseFullVersionEndIndex(range, start, digitRuns);
        return fullVersionEnd !== start
          ? fullVersionEnd
          : findPartialVersionEndIndex(range, start, digitRuns);
      },
      findRemovableWhitespaceIndex = (range, matchStart) => {
        let position = matchStart;
        return (
          isWhitespace(range[position]) && position++,
          (range[position] === "<" || range[position] === ">") && position++,
          range[position] === "=" && position++,
          isWhitespace(range[position]) ? position : -1
        );
      },
      trimComparatorWhitespace = (range) => {
        let result = "",
          copyFrom = 0,
          cursor = 0,
          digitRuns = { start: -1, end: -1, previousStart: -1, previousEnd: -1 };
        for (; cursor < range.length;) {
          let matchStart = cursor;
          if (range[cursor] === "<" || range[cursor] === ">") cursor++;
          else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
            cursor++;
            continue;
          }
          for (; cursor < range.length && isVersionPrefix(range[cursor]);) cursor++;
          if (!isVersionStart(range[cursor])) continue;
          let whitespacePosition = findRemovableWhitespaceIndex(range, matchStart);
          (whitespacePosition !== -1 &&
            ((result += range.slice(copyFrom, whitespacePosition)),
            (copyFrom = whitespacePosition + 1)),
            (cursor = findVersionEndIndex(range, cursor, digitRuns)));
        }
        return result + range.slice(copyFrom);
      };
    module2.exports = trimComparatorWhitespace;
  },
});
var require_range = __commonJS({
  "node_modules/semver/classes/range.js"(exports2, module2) {
    "use strict";
    init_performance();
    var SPACE_CHARACTERS = /\s+/g,
      Range = class _Range {
        constructor(range, options) {
          if (((options = parseOptions(options)), range instanceof _Range))
            return range.loose === !!options.loose &&
              range.includePrerelease === !!options.includePrerelease
              ? range
              : new _Range(range.raw, options);
          if (range instanceof Comparator)
            return (
              (this.raw = range.value),
              (this.set = [[range]]),
              (this.formatted = void 0),
              this
            );
          if (
            ((this.options = options),
            (this.loose = !!options.loose),
            (this.includePrerelease = !!options.includePrerelease),
            (this.raw = range.trim().replace(SPACE_CHARACTERS, " ")),
            (this.set = this.raw
              .split("||")
              .map((r) => this.parseRange(r.trim()))
              .filter((c) => c.length)),
            !this.set.length)
          )
            throw new TypeError(`Invalid SemVer Range: ${this.raw}`);
          if (this.set.length > 1) {
            let first = this.set[0];
            if (((this.set = this.set.filter((c) => !isNullSet(c[0]))), this.set.length === 0))
              this.set = [first];
            else if (this.set.length > 1) {
              for (let c of this.set)
                if (c.length === 1 && isAny(c[0])) {
                  this.set = [c];
                  break;
                }
            }
          }
          this.formatted = void 0;
        }
        get range() {
          if (this.formatted === void 0) {
            this.formatted = "";
            for (let i = 0; i < this.set.length; i++) {
              i > 0 && (this.formatted += "||");
              let comps = this.set[i];
              for (let k = 0; k < comps.length; k++)
                (k > 0 && (this.formatted += " "), (this.formatted += comps[k].toString().trim()));
            }
          }
          return this.formatted;
        }
        format() {
          return this.range;
        }
        toString() {
          return this.range;
        }
        parseRange(range) {
          range = range.replace(BUILDSTRIPRE, "");
          let memoKey =
              ((this.options.includePrerelease && FLAG_INCLUDE_PRERELEASE) |
                (this.options.loose && FLAG_LOOSE)) +
              ":" +
              range,
            cached = cache.get(memoKey);
          if (cached) return cached;
          let loose = this.options.loose,
            hr = loose ? re[t.HYPHENRANGELOOSE] : re[t.HYPHENRANGE];
          ((range = range.replace(hr, hyphenReplace(this.options.includePrerelease))),
            debug("hyphen replace", range),
            (range = trimComparatorWhitespace(range)),
            debug("comparator trim", range),
            (range = range.replace(re[t.TILDETRIM], tildeTrimReplace)),
            debug("tilde trim", range),
            (range = range.replace(re[t.CARETTRIM], caretTrimReplace)),
            debug("caret trim", range));
          let rangeList = range
            .split(" ")
            .map((comp) => parseComparator(comp, this.options))
            .join(" ")
            .split(/\s+/)
            .map((comp) => replaceGTE0(comp, this.options));
          (loose &&
            (rangeList = rangeList.filter(
              (comp) => (
                debug("loose invalid filter", comp, this.options),
                !!comp.match(re[t.COMPARATORLOOSE])
              ),
            )),
            debug("range list", rangeList));
          let rangeMap = new Map(),
            comparators = rangeList.map((comp) => new Comparator(comp, this.options));
          for (let comp of comparators) {
            if (isNullSet(comp)) return [comp];
            rangeMap.set(comp.value, comp);
          }
          rangeMap.size > 1 && rangeMap.has("") && rangeMap.delete("");
          let result = [...rangeMap.values()];
          return (cache.set(memoKey, result), result);
        }
        intersects(range, options) {
          if (!(range instanceof _Range)) throw new TypeError("a Range is required");
          return this.set.some(
            (thisComparators) =>
              isSatisfiable(thisComparators, options) &&
              range.set.some(
                (rangeComparators) =>
                  isSatisfiable(rangeComparators, options) &&
                  thisComparators.every((thisComparator) =>
                    rangeComparators.every((rangeComparator) =>
                      thisComparator.intersects(rangeComparator, options),
                    ),
                  ),
              ),
          );
        }
        test(version) {
          if (!version) return !1;
          if (typeof version == "string")
            try {
              version = new SemVer(version, this.options);
            } catch {
              return !1;
            }
          for (let i = 0; i < this.set.length; i++)
            if (testSet(this.set[i], version, this.options)) return !0;
          return !1;
        }
      };
    module2.exports = Range;
    var LRU = require_lrucache(),
      cache = new LRU(),
      parseOptions = require_parse_options(),
      Comparator = require_comparator(),
      debug = require_debug(),
      SemVer = require_semver(),
      trimComparatorWhitespace = require_trim_comparator_whitespace(),
      { safeRe: re, src, t, tildeTrimReplace, caretTrimReplace } = require_re(),
      { FLAG_INCLUDE_PRERELEASE, FLAG_LOOSE } = require_constants(),
      BUILDSTRIPRE = new RegExp(src[t.BUILD], "g"),
      isNullSet = (c) => c.value === "<0.0.0-0",
      isAny = (c) => c.value === "",
      isSatisfiable = (comparators, options) => {
        let result = !0,
          remainingComparators = comparators.slice(),
          testComparator = remainingComparators.pop();
        for (; result && remainingComparators.length;)
          ((result = remainingComparators.every((otherComparator) =>
            testComparator.intersects(otherComparator, options),
          )),
            (testComparator = remainingComparators.pop()));
        return result;
      },
      parseComparator = (comp, options) => (
        (comp = comp.replace(re[t.BUILD], "")),
        debug("comp", comp, options),
        (comp = replaceCarets(comp, options)),
        debug("caret", comp),
        (comp = replaceTildes(comp, options)),
        debug("tildes", comp),
        (comp = replaceXRanges(comp, options)),
        debug("xrange", comp),
        (comp = replaceStars(comp, options)),
        debug("stars", comp),
        comp
      ),
      isX = (id) => !id || id.toLowerCase() === "x" || id === "*",
      invalidXRangeOrder = (M, m, p) => (isX(M) && !isX(m)) || (isX(m) && p && !isX(p)),
      replaceTildes = (comp, options) =>
        comp
          .trim()
          .split(/\s+/)
          .map((c) => replaceTilde(c, options))
          .join(" "),
      replaceTilde = (comp, options) => {
        let r = options.loose ? re[t.TILDELOOSE] : re[t.TILDE],
          z = options.includePrerelease ? "-0" : "";
        return comp.replace(r, (_, M, m, p, pr) => {
          debug("tilde", comp, _, M, m, p, pr);
          let ret;
          return (
            isX(M)
              ? (ret = "")
              : isX(m)
                ? (ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`)
                : isX(p)
                  ? (ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`)
                  : pr
                    ? (debug("replaceTilde pr", pr),
                      (ret = `>=${M}.${m}.${p}-${pr} <${M}.${+m + 1}.0-0`))
                    : (ret = `>=${M}.${m}.${p} <${M}.${+m + 1}.0-0`),
            debug("tilde return", ret),
            ret
          );
        });
      },
      replaceCarets = (comp, options) =>
        comp
          .trim()
          .split(/\s+/)
          .map((c) => replaceCaret(c, options))
          .join(" "),
      replaceCaret = (comp, options) => {
        debug("caret", comp, options);
        let r = options.loose ? re[t.CARETLOOSE] : re[t.CARET],
          z = options.includePrerelease ? "-0" : "";
        return comp.replace(r, (_, M, m, p, pr) => {
          debug("caret", comp, _, M, m, p, pr);
          let ret;
          return (
            isX(M)
              ? (ret = "")
              : isX(m)
                ? (ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`)
                : isX(p)
                  ? M === "0"
                    ? (ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`)
                    : (ret = `>=${M}.${m}.0${z} <${+M + 1}.0.0-0`)
                  : pr
                    ? (debug("replaceCaret pr", pr),
                      M === "0"
                        ? m === "0"
                          ? (ret = `>=${M}.${m}.${p}-${pr} <${M}.${m}.${+p + 1}-0`)
                          : (ret = `>=${M}.${m}.${p}-${pr} <${M}.${+m + 1}.0-0`)
                        : (ret = `>=${M}.${m}.${p}-${pr} <${+M + 1}.0.0-0`))
                    : (debug("no pr"),
                      M === "0"
                        ? m === "0"
                          ? (ret = `>=${M}.${m}.${p} <${M}.${m}.${+p + 1}-0`)
                          : (ret = `>=${M}.${m}.${p} <${M}.${+m + 1}.0-0`)
                        : (ret = `>=${M}.${m}.${p} <${+M + 1}.0.0-0`)),
            debug("caret return", ret),
            ret
          );
        });
      },
      replaceXRanges = (comp, options) => (
        debug("replaceXRanges", comp, options),
        comp
          .split(/\s+/)
          .map((c) => replaceXRange(c, options))
          .join(" ")
      ),
      replaceXRange = (comp, options) => {
        comp = comp.trim();
        let r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE];
        return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
          if ((debug("xRange", comp, ret, gtlt, M, m, p, pr), invalidXRangeOrder(M, m, p)))
            return comp;
          let xM = isX(M),
            xm = xM || isX(m),
            xp = xm || isX(p),
            anyX = xp;
          return (
            gtlt === "=" && anyX && (gtlt = ""),
            (pr = options.includePrerelease ? "-0" : ""),
            xM
              ? gtlt === ">" || gtlt === "<"
                ? (ret = "<0.0.0-0")
                : (ret = "*")
              : gtlt && anyX
                ? (xm && (m = 0),
                  (p = 0),
                  gtlt === ">"
                    ? ((gtlt = ">="),
                      xm ? ((M = +M + 1), (m = 0), (p = 0)) : ((m = +m + 1), (p = 0)))
                    : gtlt === "<=" && ((gtlt = "<"), xm ? (M = +M + 1) : (m = +m + 1)),
                  gtlt === "<" && (pr = "-0"),
                  (ret = `${gtlt + M}.${m}.${p}${pr}`))
                : xm
                  ? (ret = `>=${M}.0.0${pr} <${+M + 1}.0.0-0`)
                  : xp && (ret = `>=${M}.${m}.0${pr} <${M}.${+m + 1}.0-0`),
            debug("xRange return", ret),
            ret
          );
        });
      },
      replaceStars = (comp, options) => (
        debug("replaceStars", comp, options),
        comp.trim().replace(re[t.STAR], "")
      ),
      replaceGTE0 = (comp, options) => (
        debug("replaceGTE0", comp, options),
        comp.trim().replace(re[options.includePrerelease ? t.GTE0PRE : t.GTE0], "")
      ),
      hyphenReplace = (incPr) => ($0, from, fM, fm, fp, fpr, fb, to, tM, tm, tp, tpr) => (
        isX(fM)
          ? (from = "")
          : isX(fm)
            ? (from = `>=${fM}.0.0${incPr ? "-0" : ""}`)
            : isX(fp)
              ? (from = `>=${fM}.${fm}.0${incPr ? "-0" : ""}`)
              : fpr
                ? (from = `>=${from}`)
                : (from = `>=${from}${incPr ? "-0" : ""}`),
        isX(tM)
          ? (to = "")
          : isX(tm)
            ? (to = `<${+tM + 1}.0.0-0`)
            : isX(tp)
              ? (to = `<${tM}.${+tm + 1}.0-0`)
              : tpr
                ? (to = `<=${tM}.${tm}.${tp}-${tpr}`)
                : incPr
                  ? (to = `<${tM}.${tm}.${+tp + 1}-0`)
                  : (to = `<=${to}`),
        `${from} ${to}`.trim()
      ),
      testSet = (set, version, options) => {
        for (let i = 0; i < set.length; i++) if (!set[i].test(version)) return !1;
        if (version.prerelease.length && !options.includePrerelease) {
          for (let i = 0; i < set.length; i++)
            if (
              (debug(set[i].semver),
              set[i].semver !== Comparator.ANY && set[i].semver.prerelease.length > 0)
            ) {
              let allowed = set[i].semver;
              if (
                allowed.major === version.major &&
                allowed.minor === version.minor &&
                allowed.patch === version.patch
              )
                return !0;
            }
          return !1;
        }
        return !0;
      };
  },
});
var require_comparator = __commonJS({
  "node_modules/semver/classes/comparator.js"(exports2, module2) {
    "use strict";
    init_performance();
    var ANY = Symbol("SemVer ANY"),
      Comparator = class _Comparator {
        static get ANY() {
          return ANY;
        }
        constructor(comp, options) {
          if (((options = parseOptions(options)), comp instanceof _Comparator)) {
            if (comp.loose === !!options.loose) return comp;
            comp = comp.value;
          }
          ((comp = comp.trim().split(/\s+/).join(" ")),
            debug("comparator", comp, options),
            (this.options = options),
            (this.loose = !!options.loose),
            this.parse(comp),
            this.semver === ANY
              ? (this.value = "")
              : (this.value = this.operator + this.semver.version),
            debug("comp", this));
        }
        parse(comp) {
          let r = this.options.loose ? re[t.COMPARATORLOOSE] : re[t.COMPARATOR],
            m = comp.match(r);
          if (!m) throw new TypeError(`Invalid comparator: ${comp}`);
          ((this.operator = m[1] !== void 0 ? m[1] : ""),
            this.operator === "=" && (this.operator = ""),
            m[2] ? (this.semver = new SemVer(m[2], this.options.loose)) : (this.semver = ANY));
        }
        toString() {
          return this.value;
        }
        test(version) {
          if (
            (debug("Comparator.test", version, this.options.loose),
            this.semver === ANY || version === ANY)
          )
            return !0;
          if (typeof version == "string")
            try {
              version = new SemVer(version, this.options);
            } catch {
              return !1;
            }
          return cmp(version, this.operator, this.semver, this.options);
        }
        intersects(comp, options) {
          if (!(comp instanceof _Comparator)) throw new TypeError("a Comparator is required");
          return this.operator === ""
            ? this.value === ""
              ? !0
              : new Range(comp.value, options).test(this.value)
            : comp.operator === ""
              ? comp.value === ""
                ? !0
                : new Range(this.value, options).test(comp.semver)
              : ((options = parseOptions(options)),
                (options.includePrerelease &&
                  (this.value === "<0.0.0-0" || comp.value === "<0.0.0-0")) ||
                (!options.includePrerelease &&
                  (this.value.startsWith("<0.0.0") || comp.value.startsWith("<0.0.0")))
                  ? !1
                  : !!(
                      (this.operator.startsWith(">") && comp.operator.startsWith(">")) ||
                      (this.operator.startsWith("<") && comp.operator.startsWith("<")) ||
                      (this.semver.version === comp.semver.version &&
                        this.operator.includes("=") &&
                        comp.operator.includes("=")) ||
                      (cmp(this.semver, "<", comp.semver, options) &&
                        this.operator.startsWith(">") &&
                        comp.operator.startsWith("<")) ||
                      (cmp(this.semver, ">", comp.semver, options) &&
                        this.operator.startsWith("<") &&
                        comp.operator.startsWith(">"))
                    ));
        }
      };
    module2.exports = Comparator;
    var parseOptions = require_parse_options(),
      { safeRe: re, t } = require_re(),
      cmp = require_cmp(),
      debug = require_debug(),
      SemVer = require_semver(),
      Range = require_range();
  },
});
var require_satisfies = __commonJS({
  "node_modules/semver/functions/satisfies.js"(exports2, module2) {
    "use strict";
    init_performance();
    var Range = require_range(),
      satisfies = (version, range, options) => {
        try {
          range = new Range(range, options);
        } catch {
          return !1;
        }
        return range.test(version);
      };
    module2.exports = satisfies;
  },
});
var require_to_comparators = __commonJS({
  "node_modules/semver/ranges/to-comparators.js"(exports2, module2) {
    "use strict";
    init_performance();
    var Range = require_range(),
      toComparators = (range, options) =>
        new Range(range, options).set.map((comp) =>
          comp
            .map((c) => c.value)
            .join(" ")
            .trim()
            .split(" "),
        );
    module2.exports = toComparators;
  },
});
var require_max_satisfying = __commonJS({
  "node_modules/semver/ranges/max-satisfying.js"(exports2, module2) {
    "use strict";
    init_performance();
    var SemVer = require_semver(),
      Range = require_range(),
      maxSatisfying = (versions, range, options) => {
        let max = null,
          maxSV = null,
          rangeObj = null;
        try {
          rangeObj = new Range(range, options);
        } catch {
          return null;
        }
        return (
          versions.forEach((v) => {
            rangeObj.test(v) &&
              (!max || maxSV.compare(v) === -1) &&
              ((max = v), (maxSV = new SemVer(max, options)));
          }),
          max
        );
      };
    module2.exports = maxSatisfying;
  },
});
var require_min_satisfying = __commonJS({
  "node_modules/semver/ranges/min-satisfying.js"(exports2, module2) {
    "use strict";
    init_performance();
    var SemVer = require_semver(),
      Range = require_range(),
      minSatisfying = (versions, range, options) => {
        let min = null,
          minSV = null,
          rangeObj = null;
        try {
          rangeObj = new Range(range, options);
        } catch {
          return null;
        }
        return (
          versions.forEach((v) => {
            rangeObj.test(v) &&
              (!min || minSV.compare(v) === 1) &&
              ((min = v), (minSV = new SemVer(min, options)));
          }),
          min
        );
      };
    module2.exports = minSatisfying;
  },
});
var require_min_version = __commonJS({
  "node_modules/semver/ranges/min-version.js"(exports2, module2) {
    "use strict";
    init_performance();
    var SemVer = require_semver(),
      Range = require_range(),
      gt = require_gt(),
      minVersion = (range, loose) => {
        range = new Range(range, loose);
        let minver = new SemVer("0.0.0");
        if (range.test(minver) || ((minver = new SemVer("0.0.0-0")), range.test(minver)))
          return minver;
        minver = null;
        for (let i = 0; i < range.set.length; ++i) {
          let comparators = range.set[i],
            setMin = null;
          (comparators.forEach((comparator) => {
            let compver = new SemVer(comparator.semver.version);
            switch (comparator.operator) {
              case ">":
                (compver.prerelease.length === 0 ? compver.patch++ : compver.prerelease.push(0),
                  (compver.raw = compver.format()));
              case "":
              case ">=":
                (!setMin || gt(compver, setMin)) && (setMin = compver);
                break;
              case "<":
              case "<=":
                break;
              default:
                throw new Error(`Unexpected operation: ${comparator.operator}`);
            }
          }),
            setMin && (!minver || gt(minver, setMin)) && (minver = setMin));
        }
        return minver && range.test(minver) ? minver : null;
      };
    module2.exports = minVersion;
  },
});
var require_valid2 = __commonJS({
  "node_modules/semver/ranges/valid.js"(exports2, module2) {
    "use strict";
    init_performance();
    var Range = require_range(),
      validRange = (range, options) => {
        try {
          return new Range(range, options).range || "*";
        } catch {
          return null;
        }
      };
    module2.exports = validRange;
  },
});
var require_outside = __commonJS({
  "node_modules/semver/ranges/outside.js"(exports2, module2) {
    "use strict";
    init_performance();
    var SemVer = require_semver(),
      Comparator = require_comparator(),
      { ANY } = Comparator,
      Range = require_range(),
      satisfies = require_satisfies(),
      gt = require_gt(),
      lt = require_lt(),
      lte = require_lte(),
      gte = require_gte(),
      outside = (version, range, hilo, options) => {
        ((version = new SemVer(version, options)), (range = new Range(range, options)));
        let gtfn, ltefn, ltfn, comp, ecomp;
        switch (hilo) {
          case ">":
            ((gtfn = gt), (ltefn = lte), (ltfn = lt), (comp = ">"), (ecomp = ">="));
            break;
          case "<":
            ((gtfn = lt), (ltefn = gte), (ltfn = gt), (comp = "<"), (ecomp = "<="));
            break;
          default:
            throw new TypeError('Must provide a hilo val of "<" or ">"');
        }
        if (satisfies(version, range, options)) return !1;
        for (let i = 0; i < range.set.length; ++i) {
          let comparators = range.set[i],
            high = null,
            low = null;
          if (
            (comparators.forEach((comparator) => {
              (comparator.semver === ANY && (comparator = new Comparator(">=0.0.0")),
                (high = high || comparator),
                (low = low || comparator),
                gtfn(comparator.semver, high.semver, options)
                  ? (high = comparator)
                  : ltfn(comparator.semver, low.semver, options) && (low = comparator));
            }),
            high.operator === comp ||
              high.operator === ecomp ||
              ((!low.operator || low.operator === comp) && ltefn(version, low.semver)))
          )
            return !1;
          if (low.operator === ecomp && ltfn(version, low.semver)) return !1;
        }
        return !0;
      };
    module2.exports = outside;
  },
});
var require_gtr = __commonJS({
  "node_modules/semver/ranges/gtr.js"(exports2, module2) {
    "use strict";
    init_performance();
    var outside = require_outside(),
      gtr = (version, range, options) => outside(version, range, ">", options);
    module2.exports = gtr;
  },
});
var require_ltr = __commonJS({
  "node_modules/semver/ranges/ltr.js"(exports2, module2) {
    "use strict";
    init_performance();
    var outside = require_outside(),
      ltr = (version, range, options) => outside(version, range, "<", options);
    module2.exports = ltr;
  },
});
var require_intersects = __commonJS({
  "node_modules/semver/ranges/intersects.js"(exports2, module2) {
    "use strict";
    init_performance();
    var Range = require_range(),
      intersects = (r1, r2, options) => (
        (r1 = new Range(r1, options)),
        (r2 = new Range(r2, options)),
        r1.intersects(r2, options)
      );
    module2.exports = intersects;
  },
});
var require_simplify = __commonJS({
  "node_modules/semver/ranges/simplify.js"(exports2, module2) {
    "use strict";
    init_performance();
    var satisfies = require_satisfies(),
      compare = require_compare();
    module2.exports = (versions, range, options) => {
      let set = [],
        first = null,
        prev = null,
        v = versions.sort((a, b) => compare(a, b, options));
      for (let version of v)
        satisfies(version, range, options)
          ? ((prev = version), first || (first = version))
          : (prev && set.push([first, prev]), (prev = null), (first = null));
      first && set.push([first, null]);
      let ranges = [];
      for (let [min, max] of set)
        min === max
          ? ranges.push(min)
          : !max && min === v[0]
            ? ranges.push("*")
            : max
              ? min === v[0]
                ? ranges.push(`<=${max}`)
                : ranges.push(`${min} - ${max}`)
              : ranges.push(`>=${min}`);
      let simplified = ranges.join(" || "),
        original = typeof range.raw == "string" ? range.raw : String(range);
      return simplified.length < original.length ? simplified : range;
    };
  },
});
var require_subset = __commonJS({
  "node_modules/semver/ranges/subset.js"(exports2, module2) {
    "use strict";
    init_performance();
    var Range = require_range(),
      Comparator = require_comparator(),
      { ANY } = Comparator,
      satisfies = require_satisfies(),
      compare = require_compare(),
      subset = (sub, dom, options = {}) => {
        if (sub === dom) return !0;
        ((sub = new Range(sub, options)), (dom = new Range(dom, options)));
        let sawNonNull = !1;
        OUTER: for (let simpleSub of sub.set) {
          for (let simpleDom of dom.set) {
            let isSub = simpleSubset(simpleSub, simpleDom, options);
            if (((sawNonNull = sawNonNull || isSub !== null), isSub)) continue OUTER;
          }
          if (sawNonNull) return !1;
        }
        return !0;
      },
      minimumVersionWithPreRelease = [new Comparator(">=0.0.0-0")],
      minimumVersion = [new Comparator(">=0.0.0")],
      simpleSubset = (sub, dom, options) => {
        if (sub === dom) return !0;
        if (sub.length === 1 && sub[0].semver === ANY) {
          if (dom.length === 1 && dom[0].semver === ANY) return !0;
          options.includePrerelease ? (sub = minimumVersionWithPreRelease) : (sub = minimumVersion);
        }
        if (dom.length === 1 && dom[0].semver === ANY) {
          if (options.includePrerelease) return !0;
          dom = minimumVersion;
        }
        let eqSet = new Set(),
          gt,
          lt;
        for (let c of sub)
          c.operator === ">" || c.operator === ">="
            ? (gt = higherGT(gt, c, options))
            : c.operator === "<" || c.operator === "<="
              ? (lt = lowerLT(lt, c, options))
              : eqSet.add(c.semver);
        if (eqSet.size > 1) return null;
        let gtltComp;
        if (gt && lt) {
          if (((gtltComp = compare(gt.semver, lt.semver, options)), gtltComp > 0)) return null;
          if (gtltComp === 0 && (gt.operator !== ">=" || lt.operator !== "<=")) return null;
        }
        for (let eq of eqSet) {
          if (
            (gt && !satisfies(eq, String(gt), options)) ||
            (lt && !satisfies(eq, String(lt), options))
          )
            return null;
          for (let c of dom) if (!satisfies(eq, String(c), options)) return !1;
          return !0;
        }
        let higher,
          lower,
          hasDomLT,
          hasDomGT,
          needDomLTPre =
            lt && !options.includePrerelease && lt.semver.prerelease.length ? lt.semver : !1,
          needDomGTPre =
            gt && !options.includePrerelease && gt.semver.prerelease.length ? gt.semver : !1;
        needDomLTPre &&
          needDomLTPre.prerelease.length === 1 &&
          lt.operator === "<" &&
          needDomLTPre.prerelease[0] === 0 &&
          (needDomLTPre = !1);
        for (let c of dom) {
          if (
            ((hasDomGT = hasDomGT || c.operator === ">" || c.operator === ">="),
            (hasDomLT = hasDomLT || c.operator === "<" || c.operator === "<="),
            gt)
          ) {
            if (
              (needDomGTPre &&
                c.semver.prerelease &&
                c.semver.prerelease.length &&
                c.semver.major === needDomGTPre.major &&
                c.semver.minor === needDomGTPre.minor &&
                c.semver.patch === needDomGTPre.patch &&
                (needDomGTPre = !1),
              c.operator === ">" || c.operator === ">=")
            ) {
              if (((higher = higherGT(gt, c, options)), higher === c && higher !== gt)) return !1;
            } else if (gt.operator === ">=" && !c.test(gt.semver)) return !1;
          }
          if (lt) {
            if (
              (needDomLTPre &&
                c.semver.prerelease &&
                c.semver.prerelease.length &&
                c.semver.major === needDomLTPre.major &&
                c.semver.minor === needDomLTPre.minor &&
                c.semver.patch === needDomLTPre.patch &&
                (needDomLTPre = !1),
              c.operator === "<" || c.operator === "<=")
            ) {
              if (((lower = lowerLT(lt, c, options)), lower === c && lower !== lt)) return !1;
            } else if (lt.operator === "<=" && !c.test(lt.semver)) return !1;
          }
          if (!c.operator && (lt || gt) && gtltComp !== 0) return !1;
        }
        return !(
          (gt && hasDomLT && !lt && gtltComp !== 0) ||
          (lt && hasDomGT && !gt && gtltComp !== 0) ||
          needDomGTPre ||
          needDomLTPre
        );
      },
      higherGT = (a, b, options) => {
        if (!a) return b;
        let comp = compare(a.semver, b.semver, options);
        return comp > 0 ? a : comp < 0 || (b.operator === ">" && a.operator === ">=") ? b : a;
      },
      lowerLT = (a, b, options) => {
        if (!a) return b;
        let comp = compare(a.semver, b.semver, options);
        return comp < 0 ? a : comp > 0 || (b.operator === "<" && a.operator === "<=") ? b : a;
      };
    module2.exports = subset;
  },
});
var require_semver2 = __commonJS({
  "node_modules/semver/index.js"(exports2, module2) {
    "use strict";
    init_performance();
    var internalRe = require_re(),
      constants = require_constants(),
      SemVer = require_semver(),
      identifiers = require_identifiers(),
      parse = require_parse(),
      valid = require_valid(),
      clean = require_clean(),
      inc = require_inc(),
      diff = require_diff(),
      major = require_major(),
      minor = require_minor(),
      patch = require_patch(),
      prerelease = require_prerelease(),
      compare = require_compare(),
      rcompare = require_rcompare(),
      compareLoose = require_compare_loose(),
      compareBuild = require_compare_build(),
      sort = require_sort(),
      rsort = require_rsort(),
      gt = require_gt(),
      lt = require_lt(),
      eq = require_eq(),
      neq = require_neq(),
      gte = require_gte(),
      lte = require_lte(),
      cmp = require_cmp(),
      coerce = require_coerce(),
      truncate = require_truncate(),
      Comparator = require_comparator(),
      Range = require_range(),
      satisfies = require_satisfies(),
      toComparators = require_to_comparators(),
      maxSatisfying = require_max_satisfying(),
      minSatisfying = require_min_satisfying(),
      minVersion = require_min_version(),
      validRange = require_valid2(),
      outside = require_outside(),
      gtr = require_gtr(),
      ltr = require_ltr(),
      intersects = require_intersects(),
      simplifyRange = require_simplify(),
      subset = require_subset();
    module2.exports = {
      parse,
      valid,
      clean,
      inc,
      diff,
      major,
      minor,
      patch,
      prerelease,
      compare,
      rcompare,
      compareLoose,
      compareBuild,
      sort,
      rsort,
      gt,
      lt,
      eq,
      neq,
      gte,
      lte,
      cmp,
      coerce,
      truncate,
      Comparator,
      Range,
      satisfies,
      toComparators,
      maxSatisfying,
      minSatisfying,
      minVersion,
      validRange,
      outside,
      gtr,
      ltr,
      intersects,
      simplifyRange,
      subset,
      SemVer,
      re: internalRe.re,
      src: internalRe.src,
      tokens: internalRe.t,
      SEMVER_SPEC_VERSION: constants.SEMVER_SPEC_VERSION,
      RELEASE_TYPES: constants.RELEASE_TYPES,
      compareIdentifiers: identifiers.compareIdentifiers,
      rcompareIdentifiers: identifiers.rcompareIdentifiers,
    };
  },
});
var source_exports = {};
__export(source_exports, { default: () => Conf });
module.exports = __toCommonJS(source_exports);
init_performance();
var import_node_buffer = require("node:buffer"),
  import_node_util2 = require("node:util"),
  import_node_process6 = __toESM(require("node:process"), 1),
  import_node_fs2 = __toESM(require("node:fs"), 1),
  import_node_path4 = __toESM(require("node:path"), 1),
  import_node_crypto = __toESM(require("node:crypto"), 1);
init_performance();
var disallowedKeys = new Set(["__proto__", "prototype", "constructor"]),
  maxDisallowedKeyLength = Math.max(...[...disallowedKeys].map((key) => key.length)),
  MAX_ARRAY_INDEX = 1e6,
  isDigit = (character) => character >= "0" && character <= "9";
function shouldCoerceToNumber(segment) {
  if (segment === "0") return !0;
  if (/^[1-9]\d*$/.test(segment)) {
    let parsedNumber = Number.parseInt(segment, 10);
    return parsedNumber <= Number.MAX_SAFE_INTEGER && parsedNumber <= MAX_ARRAY_INDEX;
  }
  return !1;
}
function processSegment(segment, parts) {
  return disallowedKeys.has(segment)
    ? !1
    : (segment && shouldCoerceToNumber(segment)
        ? parts.push(Number.parseInt(segment, 10))
        : parts.push(segment),
      !0);
}
function parsePath(path5) {
  if (typeof path5 != "string") throw new TypeError(`Expected a string, got ${typeof path5}`);
  let parts = [],
    currentSegment = "",
    indexSegment = "",
    hadProperty = !1,
    currentPart = "start",
    isEscaping = !1,
    position = 0;
  for (let character of path5) {
    if ((position++, isEscaping)) {
      ((currentSegment += character), (isEscaping = !1));
      continue;
    }
    if (character === "\\") {
      if (currentPart === "index")
        throw new Error(`Invalid character '${character}' in an index at position ${position}`);
      if (currentPart === "indexEnd")
        throw new Error(`Invalid character '${character}' after an index at position ${position}`);
      ((isEscaping = !0), (currentPart = currentPart === "start" ? "property" : currentPart));
      continue;
    }
    switch (character) {
      case ".": {
        if (currentPart === "index")
          throw new Error(`Invalid character '${character}' in an index at position ${position}`);
        if (currentPart === "indexEnd") {
          currentPart = "property";
          break;
        }
        if (!processSegment(currentSegment, parts)) return [];
        ((currentSegment = ""), (currentPart = "property"));
        break;
      }
      case "[": {
        if (currentPart === "index")
          throw new Error(`Invalid character '${character}' in an index at position ${position}`);
        if (currentPart === "indexEnd") {
          currentPart = "index";
          break;
        }
        if (
          currentPart === "property" &&
          currentSegment.length <= maxDisallowedKeyLength &&
          disallowedKeys.has(currentSegment)
        )
          return [];
        ((hadProperty = currentPart === "property"), (currentPart = "index"));
        break;
      }
      case "]": {
        if (currentPart === "indexEnd")
          throw new Error(
            `Invalid character '${character}' after an index at position ${position}`,
          );
        if (currentPart !== "index") {
          (currentPart === "start" && (currentPart = "property"), (currentSegment += character));
          break;
        }
        if (indexSegment === "") {
          ((currentSegment += "[]"), (currentPart = "property"));
          break;
        }
        if ((currentSegment !== "" || hadProperty) && !processSegment(currentSegment, parts))
          return [];
        ((currentSegment = ""), (hadProperty = !1));
        let parsedNumber = Number.parseInt(indexSegment, 10),
          isValidInteger = parsedNumber <= MAX_ARRAY_INDEX && indexSegment === String(parsedNumber);
        (parts.push(isValidInteger ? parsedNumber : indexSegment),
          (indexSegment = ""),
          (currentPart = "indexEnd"));
        break;
      }
      default: {
        if (currentPart === "index") {
          if (!isDigit(character))
            throw new Error(`Invalid character '${character}' in an index at position ${position}`);
          indexSegment += character;
          break;
        }
        if (currentPart === "indexEnd")
          throw new Error(
            `Invalid character '${character}' after an index at position ${position}`,
          );
        (currentPart === "start" && (currentPart = "property"), (currentSegment += character));
      }
    }
  }
  switch ((isEscaping && (currentSegment += "\\"), currentPart)) {
    case "property": {
      if (!processSegment(currentSegment, parts)) return [];
      break;
    }
    case "index":
      throw new Error("Index was not closed");
    case "start": {
      parts.push("");
      break;
    }
  }
  return parts;
}
init_performance();
var import_node_path = __toESM(require("node:path"), 1),
  import_node_os = __toESM(require("node:os"), 1),
  import_node_process = __toESM(require("node:process"), 1);
init_performance();
var unsafeFilenameFixtures = Object.freeze([
  "",
  "   ",
  ".",
  "..",
  " .",
  ". ",
  " ..",
  ".. ",
  "../",
  "../foo",
  "foo/../bar",
  "foo/bar",
  "foo\\bar",
  "foo\0bar",
]);
function isSafeFilename(filename) {
  if (typeof filename != "string") return !1;
  let trimmed = filename.trim();
  return (
    trimmed !== "" &&
    trimmed !== "." &&
    trimmed !== ".." &&
    !filename.includes("/") &&
    !filename.includes("\\") &&
    !filename.includes("\0")
  );
}
function assertSafeFilename(filename) {
  if (typeof filename != "string") throw new TypeError("Expected a string");
  if (!isSafeFilename(filename)) throw new Error(`Unsafe filename: ${JSON.stringify(filename)}`);
}
var homedir = import_node_os.default.homedir(),
  tmpdir = import_node_os.default.tmpdir(),
  { env } = import_node_process.default,
  macos = (name) => {
    let library = import_node_path.default.join(homedir, "Library");
    return {
      data: import_node_path.default.join(library, "Application Support", name),
      config: import_node_path.default.join(library, "Preferences", name),
      cache: import_node_path.default.join(library, "Caches", name),
      log: import_node_path.default.join(library, "Logs", name),
      temp: import_node_path.default.join(tmpdir, name),
    };
  },
  windows = (name) => {
    let appData = env.APPDATA || import_node_path.default.join(homedir, "AppData", "Roaming"),
      localAppData = env.LOCALAPPDATA || import_node_path.default.join(homedir, "AppData", "Local");
    return {
      data: import_node_path.default.join(localAppData, name, "Data"),
      config: import_node_path.default.join(appData, name, "Config"),
      cache: import_node_path.default.join(localAppData, name, "Cache"),
      log: import_node_path.default.join(localAppData, name, "Log"),
      temp: import_node_path.default.join(tmpdir, name),
    };
  },
  linux = (name) => {
    let username = import_node_path.default.basename(homedir);
    return {
      data: import_node_path.default.join(
        env.XDG_DATA_HOME || import_node_path.default.join(homedir, ".local", "share"),
        name,
      ),
      config: import_node_path.default.join(
        env.XDG_CONFIG_HOME || import_node_path.default.join(homedir, ".config"),
        name,
      ),
      cache: import_node_path.default.join(
        env.XDG_CACHE_HOME || import_node_path.default.join(homedir, ".cache"),
        name,
      ),
      log: import_node_path.default.join(
        env.XDG_STATE_HOME || import_node_path.default.join(homedir, ".local", "state"),
        name,
      ),
      temp: import_node_path.default.join(tmpdir, username, name),
    };
  };
function envPaths(name, { suffix = "nodejs" } = {}) {
  return (
    assertSafeFilename(name),
    suffix && (name += `-${suffix}`),
    assertSafeFilename(name),
    import_node_process.default.platform === "darwin"
      ? macos(name)
      : import_node_process.default.platform === "win32"
        ? windows(name)
        : linux(name)
  );
}
init_performance();
var import_node_path3 = __toESM(require("node:path"), 1);
init_performance();
var import_node_fs = __toESM(require("node:fs"), 1),
  import_node_util = require("node:util");
init_performance();
init_performance();
var attemptifyAsync = (fn, options) => {
    let { onError } = options;
    return function (...args) {
      return fn.apply(void 0, args).catch(onError);
    };
  },
  attemptify_async_default = attemptifyAsync;
init_performance();
var attemptifySync = (fn, options) => {
    let { onError } = options;
    return function (...args) {
      try {
        return fn.apply(void 0, args);
      } catch (error) {
        return onError(error);
      }
    };
  },
  attemptify_sync_default = attemptifySync;
init_performance();
init_performance();
var retryifyAsync = (fn, options) => {
    let { isRetriable } = options;
    return function (options2) {
      let { timeout } = options2,
        interval = options2.interval ?? 250,
        timestamp = Date.now() + timeout;
      return function attempt(...args) {
        return fn.apply(void 0, args).catch((error) => {
          if (!isRetriable(error) || Date.now() >= timestamp) throw error;
          let delay = Math.round(interval * Math.random());
          return delay > 0
            ? new Promise((resolve) => setTimeout(resolve, delay)).then(() =>
                attempt.apply(void 0, args),
              )
            : attempt.apply(void 0, args);
        });
      };
    };
  },
  retryify_async_default = retryifyAsync;
init_performance();
var retryifySync = (fn, options) => {
    let { isRetriable } = options;
    return function (options2) {
      let { timeout } = options2,
        timestamp = Date.now() + timeout;
      return function (...args) {
        for (;;)
          try {
            return fn.apply(void 0, args);
          } catch (error) {
            if (!isRetriable(error) || Date.now() >= timestamp) throw error;
            continue;
          }
      };
    };
  },
  retryify_sync_default = retryifySync;
init_performance();
var import_node_process2 = __toESM(require("node:process"), 1);
init_performance();
var Handlers = {
    isChangeErrorOk: (error) => {
      if (!Handlers.isNodeError(error)) return !1;
      let { code } = error;
      return code === "ENOSYS" || (!IS_USER_ROOT && (code === "EINVAL" || code === "EPERM"));
    },
    isNodeError: (error) => error instanceof Error,
    isRetriableError: (error) => {
      if (!Handlers.isNodeError(error)) return !1;
      let { code } = error;
      return (
        code === "EMFILE" ||
        code === "ENFILE" ||
        code === "EAGAIN" ||
        code === "EBUSY" ||
        code === "EACCESS" ||
        code === "EACCES" ||
        code === "EACCS" ||
        code === "EPERM"
      );
    },
    onChangeError: (error) => {
      if (!Handlers.isNodeError(error)) throw error;
      if (!Handlers.isChangeErrorOk(error)) throw error;
    },
  },
  handlers_default = Handlers;
var ATTEMPTIFY_CHANGE_ERROR_OPTIONS = { onError: handlers_default.onChangeError },
  ATTEMPTIFY_NOOP_OPTIONS = { onError: () => {} },
  IS_USER_ROOT = import_node_process2.default.getuid ? !import_node_process2.default.getuid() : !1,
  RETRYIFY_OPTIONS = { isRetriable: handlers_default.isRetriableError };
var FS = {
    attempt: {
      chmod: attemptify_async_default(
        (0, import_node_util.promisify)(import_node_fs.default.chmod),
        ATTEMPTIFY_CHANGE_ERROR_OPTIONS,
      ),
      chown: attemptify_async_default(
        (0, import_node_util.promisify)(import_node_fs.default.chown),
        ATTEMPTIFY_CHANGE_ERROR_OPTIONS,
      ),
      close: attemptify_async_default(
        (0, import_node_util.promisify)(import_node_fs.default.close),
        ATTEMPTIFY_NOOP_OPTIONS,
      ),
      fsync: attemptify_async_default(
        (0, import_node_util.promisify)(import_node_fs.default.fsync),
        ATTEMPTIFY_NOOP_OPTIONS,
      ),
      mkdir: attemptify_async_default(
        (0, import_node_util.promisify)(import_node_fs.default.mkdir),
        ATTEMPTIFY_NOOP_OPTIONS,
      ),
      realpath: attemptify_async_default(
        (0, import_node_util.promisify)(import_node_fs.default.realpath),
        ATTEMPTIFY_NOOP_OPTIONS,
      ),
      stat: attemptify_async_default(
        (0, import_node_util.promisify)(import_node_fs.default.stat),
        ATTEMPTIFY_NOOP_OPTIONS,
      ),
      unlink: attemptify_async_default(
        (0, import_node_util.promisify)(import_node_fs.default.unlink),
        ATTEMPTIFY_NOOP_OPTIONS,
      ),
      chmodSync: attemptify_sync_default(
        import_node_fs.default.chmodSync,
        ATTEMPTIFY_CHANGE_ERROR_OPTIONS,
      ),
      chownSync: attemptify_sync_default(
        import_node_fs.default.chownSync,
        ATTEMPTIFY_CHANGE_ERROR_OPTIONS,
      ),
      closeSync: attemptify_sync_default(import_node_fs.default.closeSync, ATTEMPTIFY_NOOP_OPTIONS),
      existsSync: attemptify_sync_default(
        import_node_fs.default.existsSync,
        ATTEMPTIFY_NOOP_OPTIONS,
      ),
      fsyncSync: attemptify_sync_default(import_node_fs.default.fsync, ATTEMPTIFY_NOOP_OPTIONS),
      mkdirSync: attemptify_sync_default(import_node_fs.default.mkdirSync, ATTEMPTIFY_NOOP_OPTIONS),
      realpathSync: attemptify_sync_default(
        import_node_fs.default.realpathSync,
        ATTEMPTIFY_NOOP_OPTIONS,
      ),
      statSync: attemptify_sync_default(import_node_fs.default.statSync, ATTEMPTIFY_NOOP_OPTIONS),
      unlinkSync: attemptify_sync_default(
        import_node_fs.default.unlinkSync,
        ATTEMPTIFY_NOOP_OPTIONS,
      ),
    },
    retry: {
      close: retryify_async_default(
        (0, import_node_util.promisify)(import_node_fs.default.close),
        RETRYIFY_OPTIONS,
      ),
      fsync: retryify_async_default(
        (0, import_node_util.promisify)(import_node_fs.default.fsync),
        RETRYIFY_OPTIONS,
      ),
      open: retryify_async_default(
        (0, import_node_util.promisify)(import_node_fs.default.open),
        RETRYIFY_OPTIONS,
      ),
      readFile: retryify_async_default(
        (0, import_node_util.promisify)(import_node_fs.default.readFile),
        RETRYIFY_OPTIONS,
      ),
      rename: retryify_async_default(
        (0, import_node_util.promisify)(import_node_fs.default.rename),
        RETRYIFY_OPTIONS,
      ),
      stat: retryify_async_default(
        (0, import_node_util.promisify)(import_node_fs.default.stat),
        RETRYIFY_OPTIONS,
      ),
      write: retryify_async_default(
        (0, import_node_util.promisify)(import_node_fs.default.write),
        RETRYIFY_OPTIONS,
      ),
      writeFile: retryify_async_default(
        (0, import_node_util.promisify)(import_node_fs.default.writeFile),
        RETRYIFY_OPTIONS,
      ),
      closeSync: retryify_sync_default(import_node_fs.default.closeSync, RETRYIFY_OPTIONS),
      fsyncSync: retryify_sync_default(import_node_fs.default.fsyncSync, RETRYIFY_OPTIONS),
      openSync: retryify_sync_default(import_node_fs.default.openSync, RETRYIFY_OPTIONS),
      readFileSync: retryify_sync_default(import_node_fs.default.readFileSync, RETRYIFY_OPTIONS),
      renameSync: retryify_sync_default(import_node_fs.default.renameSync, RETRYIFY_OPTIONS),
      statSync: retryify_sync_default(import_node_fs.default.statSync, RETRYIFY_OPTIONS),
      writeSync: retryify_sync_default(import_node_fs.default.writeSync, RETRYIFY_OPTIONS),
      writeFileSync: retryify_sync_default(import_node_fs.default.writeFileSync, RETRYIFY_OPTIONS),
    },
  },
  dist_default = FS;
init_performance();
var import_node_process3 = __toESM(require("node:process"), 1),
  DEFAULT_ENCODING = "utf8",
  DEFAULT_FILE_MODE = 438,
  DEFAULT_FOLDER_MODE = 511;
var DEFAULT_WRITE_OPTIONS = {},
  DEFAULT_USER_UID = import_node_process3.default.geteuid
    ? import_node_process3.default.geteuid()
    : -1,
  DEFAULT_USER_GID = import_node_process3.default.getegid
    ? import_node_process3.default.getegid()
    : -1;
var DEFAULT_TIMEOUT_SYNC = 1e3,
  IS_POSIX = !!import_node_process3.default.getuid,
  IS_USER_ROOT2 = import_node_process3.default.getuid ? !import_node_process3.default.getuid() : !1,
  LIMIT_BASENAME_LENGTH = 128;
init_performance();
var isException = (value) => value instanceof Error && "code" in value;
var isString = (value) => typeof value == "string",
  isUndefined = (value) => value === void 0;
init_performance();
init_performance();
var import_node_path2 = __toESM(require("node:path"), 1);
init_performance();
init_performance();
var import_node_process5 = __toESM(require("node:process"), 1);
init_performance();
var import_node_process4 = __toESM(require("node:process"), 1),
  IS_LINUX = import_node_process4.default.platform === "linux",
  IS_WINDOWS = import_node_process4.default.platform === "win32";
init_performance();
var Signals = ["SIGHUP", "SIGINT", "SIGTERM"];
IS_WINDOWS ||
  Signals.push(
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
IS_LINUX && Signals.push("SIGIO", "SIGPOLL", "SIGPWR", "SIGSTKFLT");
var signals_default = Signals;
var Interceptor = class {
    constructor() {
      ((this.callbacks = new Set()),
        (this.exited = !1),
        (this.exit = (signal) => {
          if (!this.exited) {
            this.exited = !0;
            for (let callback of this.callbacks) callback();
            signal &&
              (IS_WINDOWS && signal !== "SIGINT" && signal !== "SIGTERM" && signal !== "SIGKILL"
                ? import_node_process5.default.kill(import_node_process5.default.pid, "SIGTERM")
                : import_node_process5.default.kill(import_node_process5.default.pid, signal));
          }
        }),
        (this.hook = () => {
          import_node_process5.default.once("exit", () => this.exit());
          for (let signal of signals_default)
            try {
              import_node_process5.default.once(signal, () => this.exit(signal));
            } catch {}
        }),
        (this.register = (callback) => (
          this.callbacks.add(callback),
          () => {
            this.callbacks.delete(callback);
          }
        )),
        this.hook());
    }
  },
  interceptor_default = new Interceptor();
var whenExit = interceptor_default.register,
  node_default = whenExit;
var Temp = {
  store: {},
  create: (filePath) => {
    let randomness = `000000${Math.floor(Math.random() * 16777215).toString(16)}`.slice(-6),
      suffix = `.tmp-${Date.now().toString().slice(-10)}${randomness}`;
    return `${filePath}${suffix}`;
  },
  get: (filePath, creator, purge = !0) => {
    let tempPath = Temp.truncate(creator(filePath));
    return tempPath in Temp.store
      ? Temp.get(filePath, creator, purge)
      : ((Temp.store[tempPath] = purge), [tempPath, () => delete Temp.store[tempPath]]);
  },
  purge: (filePath) => {
    Temp.store[filePath] && (delete Temp.store[filePath], dist_default.attempt.unlink(filePath));
  },
  purgeSync: (filePath) => {
    Temp.store[filePath] &&
      (delete Temp.store[filePath], dist_default.attempt.unlinkSync(filePath));
  },
  purgeSyncAll: () => {
    for (let filePath in Temp.store) Temp.purgeSync(filePath);
  },
  truncate: (filePath) => {
    let basename = import_node_path2.default.basename(filePath);
    if (basename.length <= LIMIT_BASENAME_LENGTH) return filePath;
    let truncable = /^(\.?)(.*?)((?:\.[^.]+)?(?:\.tmp-\d{10}[a-f0-9]{6})?)$/.exec(basename);
    if (!truncable) return filePath;
    let truncationLength = basename.length - LIMIT_BASENAME_LENGTH;
    return `${filePath.slice(0, -basename.length)}${truncable[1]}${truncable[2].slice(0, -truncationLength)}${truncable[3]}`;
  },
};
node_default(Temp.purgeSyncAll);
var temp_default = Temp;
function writeFileSync(filePath, data, options = DEFAULT_WRITE_OPTIONS) {
  if (isString(options)) return writeFileSync(filePath, data, { encoding: options });
  let retryOptions = { timeout: options.timeout ?? DEFAULT_TIMEOUT_SYNC },
    tempDisposer = null,
    tempPath = null,
    fd = null;
  try {
    let filePathReal = dist_default.attempt.realpathSync(filePath),
      filePathExists = !!filePathReal;
    ((filePath = filePathReal || filePath),
      ([tempPath, tempDisposer] = temp_default.get(
        filePath,
        options.tmpCreate || temp_default.create,
        options.tmpPurge !== !1,
      )));
    let useStatChown = IS_POSIX && isUndefined(options.chown),
      useStatMode = isUndefined(options.mode);
    if (filePathExists && (useStatChown || useStatMode)) {
      let stats = dist_default.attempt.statSync(filePath);
      stats &&
        ((options = { ...options }),
        useStatChown && (options.chown = { uid: stats.uid, gid: stats.gid }),
        useStatMode && (options.mode = stats.mode));
    }
    if (!filePathExists) {
      let parentPath = import_node_path3.default.dirname(filePath);
      dist_default.attempt.mkdirSync(parentPath, { mode: DEFAULT_FOLDER_MODE, recursive: !0 });
    }
    ((fd = dist_default.retry.openSync(retryOptions)(
      tempPath,
      "w",
      options.mode || DEFAULT_FILE_MODE,
    )),
      options.tmpCreated && options.tmpCreated(tempPath),
      isString(data)
        ? dist_default.retry.writeSync(retryOptions)(
            fd,
            data,
            0,
            options.encoding || DEFAULT_ENCODING,
          )
        : isUndefined(data) ||
          dist_default.retry.writeSync(retryOptions)(fd, data, 0, data.length, 0),
      options.fsync !== !1 &&
        (options.fsyncWait !== !1
          ? dist_default.retry.fsyncSync(retryOptions)(fd)
          : dist_default.attempt.fsync(fd)),
      dist_default.retry.closeSync(retryOptions)(fd),
      (fd = null),
      options.chown &&
        (options.chown.uid !== DEFAULT_USER_UID || options.chown.gid !== DEFAULT_USER_GID) &&
        dist_default.attempt.chownSync(tempPath, options.chown.uid, options.chown.gid),
      options.mode &&
        options.mode !== DEFAULT_FILE_MODE &&
        dist_default.attempt.chmodSync(tempPath, options.mode));
    try {
      dist_default.retry.renameSync(retryOptions)(tempPath, filePath);
    } catch (error) {
      if (!isException(error) || error.code !== "ENAMETOOLONG") throw error;
      dist_default.retry.renameSync(retryOptions)(tempPath, temp_default.truncate(filePath));
    }
    (tempDisposer(), (tempPath = null));
  } finally {
    (fd && dist_default.attempt.closeSync(fd), tempPath && temp_default.purge(tempPath));
  }
}
var import__ = __toESM(require__(), 1),
  import_ajv_formats = __toESM(require_dist(), 1);
init_performance();
init_performance();
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
var debounceFunction = (inputFunction, options = {}) => {
    if (typeof inputFunction != "function")
      throw new TypeError(
        `Expected the first argument to be a function, got \`${typeof inputFunction}\``,
      );
    let { wait = 0, maxWait = Number.POSITIVE_INFINITY, before = !1, after = !0 } = options;
    if (wait < 0 || maxWait < 0) throw new RangeError("`wait` and `maxWait` must not be negative.");
    if (!before && !after)
      throw new Error("Both `before` and `after` are false, function wouldn't be called.");
    let timeout,
      maxTimeout,
      result,
      debouncedFunction = function (...arguments_) {
        let context = this,
          later = () => {
            ((timeout = void 0),
              maxTimeout && (clearTimeout(maxTimeout), (maxTimeout = void 0)),
              after && (result = inputFunction.apply(context, arguments_)));
          },
          maxLater = () => {
            ((maxTimeout = void 0),
              timeout && (clearTimeout(timeout), (timeout = void 0)),
              after && (result = inputFunction.apply(context, arguments_)));
          },
          shouldCallNow = before && !timeout;
        return (
          clearTimeout(timeout),
          (timeout = setTimeout(later, wait)),
          maxWait > 0 &&
            maxWait !== Number.POSITIVE_INFINITY &&
            !maxTimeout &&
            (maxTimeout = setTimeout(maxLater, maxWait)),
          shouldCallNow && (result = inputFunction.apply(context, arguments_)),
          result
        );
      };
    return (
      mimicFunction(debouncedFunction, inputFunction),
      (debouncedFunction.cancel = () => {
        (timeout && (clearTimeout(timeout), (timeout = void 0)),
          maxTimeout && (clearTimeout(maxTimeout), (maxTimeout = void 0)));
      }),
      debouncedFunction
    );
  },
  debounce_fn_default = debounceFunction;
var import_semver = __toESM(require_semver2(), 1);
init_performance();
var objectToString = Object.prototype.toString,
  uint8ArrayStringified = "[object Uint8Array]",
  arrayBufferStringified = "[object ArrayBuffer]";
function isType(value, typeConstructor, typeStringified) {
  return value
    ? value.constructor === typeConstructor
      ? !0
      : objectToString.call(value) === typeStringified
    : !1;
}
function isUint8Array(value) {
  return isType(value, Uint8Array, uint8ArrayStringified);
}
function isArrayBuffer(value) {
  return isType(value, ArrayBuffer, arrayBufferStringified);
}
function isUint8ArrayOrArrayBuffer(value) {
  return isUint8Array(value) || isArrayBuffer(value);
}
function toUint8ArrayIfArrayBuffer(value) {
  return isArrayBuffer(value) ? new Uint8Array(value) : value;
}
function assertUint8ArrayOrArrayBuffer(value) {
  if (!isUint8ArrayOrArrayBuffer(value))
    throw new TypeError(`Expected \`Uint8Array\` or \`ArrayBuffer\`, got \`${typeof value}\``);
}
function concatUint8Arrays(arrays, totalLength) {
  if (arrays.length === 0) return new Uint8Array(0);
  totalLength ??= arrays.reduce(
    (accumulator, currentValue) => accumulator + currentValue.byteLength,
    0,
  );
  let returnValue = new Uint8Array(totalLength),
    offset = 0;
  for (let array of arrays)
    (assertUint8ArrayOrArrayBuffer(array),
      (array = toUint8ArrayIfArrayBuffer(array)),
      returnValue.set(array, offset),
      (offset += array.length));
  return returnValue;
}
var cachedDecoders = { utf8: new globalThis.TextDecoder("utf8") };
function uint8ArrayToString(array, encoding = "utf8") {
  return (
    assertUint8ArrayOrArrayBuffer(array),
    (cachedDecoders[encoding] ??= new globalThis.TextDecoder(encoding)),
    cachedDecoders[encoding].decode(array)
  );
}
var cachedEncoder = new globalThis.TextEncoder();
var byteToHexLookupTable = Array.from({ length: 256 }, (_, index) =>
  index.toString(16).padStart(2, "0"),
);
var defaultEncryptionAlgorithm = "aes-256-cbc",
  maxConfigFileMode = 4095,
  readConfigFileMode = (mode) => {
    if (mode != null) {
      if (typeof mode == "number") {
        if (!Number.isInteger(mode) || mode < 0 || mode > maxConfigFileMode)
          throw new TypeError(
            `The \`configFileMode\` option must be a whole number between 0 and ${maxConfigFileMode}, got ${mode}`,
          );
        return mode;
      }
      if (typeof mode == "string" && /^[0-7]+$/.test(mode)) {
        let parsed = Number.parseInt(mode, 8);
        if (parsed > maxConfigFileMode)
          throw new TypeError(
            `The \`configFileMode\` option must be a whole number between 0 and ${maxConfigFileMode}, got \`${mode}\``,
          );
        return parsed;
      }
      throw new TypeError(
        `The \`configFileMode\` option must be a number or a string of octal digits, got ${typeof mode == "string" ? `\`${mode}\`` : typeof mode}`,
      );
    }
  },
  assertObjectOption = (name, value) => {
    if (value != null && typeof value != "object")
      throw new TypeError(`The \`${name}\` option must be an object.`);
  },
  assertMigrations = (migrations) => {
    if (migrations != null) {
      if (typeof migrations != "object" || Array.isArray(migrations))
        throw new TypeError(
          "The `migrations` option must be an object whose keys are the versions to migrate and whose values are the steps to run.",
        );
      for (let [version, step] of Object.entries(migrations))
        if (typeof step != "function")
          throw new TypeError(
            `The \`migrations\` option must be an object of steps, got ${step === null ? "null" : typeof step} for the version \`${version}\`.`,
          );
    }
  },
  supportedEncryptionAlgorithms = new Set(["aes-256-cbc", "aes-256-gcm", "aes-256-ctr"]),
  DecryptionError = class extends Error {},
  SchemaViolationError = class extends Error {},
  createPlainObject = () => Object.create(null),
  copyStore = (value) => {
    let prototype = Object.getPrototypeOf(value),
      copy = Object.assign(createPlainObject(), value);
    return (prototype !== null && Object.setPrototypeOf(copy, prototype), copy);
  },
  omitUndefined = (object) =>
    Object.assign(
      createPlainObject(),
      Object.fromEntries(Object.entries(object).filter(([, value]) => value !== void 0)),
    ),
  asStore = (value) =>
    value === null || typeof value != "object" || Array.isArray(value)
      ? createPlainObject()
      : value,
  isItem = (value) => value !== void 0,
  storeFromDeserialized = (deserialized) => {
    let store = Object.assign(createPlainObject(), asStore(deserialized));
    return (typeof store.toJSON == "function" && delete store.toJSON, store);
  };
function* storeItems(store) {
  for (let key of Object.keys(store)) {
    let value = store[key];
    isItem(value) && (yield [key, value]);
  }
}
var nonJsonTypes = new Set(["undefined", "symbol", "function"]),
  maximumWalkedDepth = 1e3,
  unwritableItem = (value, path5, onPath, depth = 0) => {
    if (depth > maximumWalkedDepth) return { at: path5.join("."), type: "deep", value };
    if (typeof value == "bigint") return { at: path5.join("."), type: "bigint", value };
    if (!(value === null || typeof value != "object") && holdsKeysOfItsOwn(value)) {
      if (onPath.has(value)) return { at: path5.join("."), type: "cycle", value };
      onPath.add(value);
      try {
        for (let [key, item] of Object.entries(value)) {
          let found = unwritableItem(item, [...path5, key], onPath, depth + 1);
          if (found !== void 0) return found;
        }
      } finally {
        onPath.delete(value);
      }
    }
  },
  checkValueType = (key, value, writesJson) => {
    let type = typeof value;
    if (nonJsonTypes.has(type))
      throw new TypeError(
        `Setting a value of type \`${type}\` for key \`${key}\` is not allowed as it's not supported by JSON`,
      );
    if (!writesJson) return;
    let unwritable = unwritableItem(value, [], new Set());
    unwritable !== void 0 && throwUnwritableType(key, unwritable);
  },
  checkWrittenValueTypes = (store) => {
    if (!(store === null || typeof store != "object"))
      for (let [key, value] of Object.entries(store)) {
        let unwritable = unwritableItem(value, [], new Set());
        unwritable?.type === "deep" && throwUnwritableType(key, unwritable);
      }
  },
  throwUnwritableType = (key, unwritable) => {
    let at = unwritable.at === "" ? "" : ` at \`${unwritable.at}\``;
    throw unwritable.type === "bigint"
      ? new TypeError(
          `Setting a value of type \`bigint\` for key \`${key}\`${at} is not allowed as it's not supported by JSON`,
        )
      : unwritable.type === "deep"
        ? new TypeError(
            `Setting a value for key \`${key}\` is not allowed as a value nested more than \`${maximumWalkedDepth}\` levels deep is not one the store can hold`,
          )
        : new TypeError(
            `Setting a value for key \`${key}\`${at} is not allowed as a value that holds itself is not supported by JSON, which refuses one as a circular structure`,
          );
  },
  assertStringKey = (key) => {
    if (typeof key != "string")
      throw new TypeError(`Expected \`key\` to be of type \`string\`, got ${typeof key}`);
  },
  INTERNAL_KEY = "__internal__",
  MIGRATION_KEY = `${INTERNAL_KEY}.migrations.version`,
  COMPLETED_RANGE_MIGRATIONS_KEY = `${INTERNAL_KEY}.migrations.completedRanges`,
  separatorCodePoint = ":".codePointAt(0),
  missingKey = Symbol("missingKey"),
  atomicWritePath = (filePath) => {
    if (!import_node_fs2.default.lstatSync(filePath, { throwIfNoEntry: !1 })?.isSymbolicLink())
      return filePath;
    try {
      return import_node_fs2.default.realpathSync(filePath);
    } catch {
      let target = filePath,
        walked = new Set();
      for (
        ;
        !walked.has(target) &&
        (walked.add(target),
        !!import_node_fs2.default.lstatSync(target, { throwIfNoEntry: !1 })?.isSymbolicLink());
      ) {
        let destination = import_node_fs2.default.readlinkSync(target);
        target = import_node_path4.default.resolve(
          import_node_fs2.default.realpathSync(import_node_path4.default.dirname(target)),
          destination,
        );
      }
      return import_node_fs2.default.existsSync(target)
        ? target
        : import_node_path4.default.join(
            atomicWritePath(import_node_path4.default.dirname(target)),
            import_node_path4.default.basename(target),
          );
    }
  },
  copyStoreValue = (value, copies = new Map(), depth = 0) => {
    if (typeof value != "object" || value === null || depth > maximumWalkedDepth) return value;
    if (copies.has(value)) return copies.get(value);
    if (Array.isArray(value)) {
      let copy2 = [];
      ((copy2.length = value.length), copies.set(value, copy2));
      for (let [index, item] of value.entries())
        index in value && (copy2[index] = copyStoreValue(item, copies, depth + 1));
      return copy2;
    }
    let prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return value;
    let copy = prototype === null ? createPlainObject() : {};
    copies.set(value, copy);
    for (let key of Object.keys(value)) {
      let item = copyStoreValue(value[key], copies, depth + 1);
      key === "__proto__"
        ? Object.defineProperty(copy, key, {
            value: item,
            writable: !0,
            enumerable: !0,
            configurable: !0,
          })
        : (copy[key] = item);
    }
    return copy;
  },
  freezeStoreValue = (value, depth = 0, visited = new Set()) => {
    if (
      typeof value != "object" ||
      value === null ||
      depth > maximumWalkedDepth ||
      visited.has(value)
    )
      return value;
    let prototype = Object.getPrototypeOf(value);
    if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return value;
    (visited.add(value), Object.freeze(value));
    for (let item of Object.values(value)) freezeStoreValue(item, depth + 1, visited);
    return value;
  },
  hasStoreKey = (value, key) =>
    value === null || typeof value != "object"
      ? !1
      : Object.prototype.propertyIsEnumerable.call(value, key),
  ownValue = (value, writesJson) => {
    if (value === null || typeof value != "object") return value;
    if (!writesJson) return copyStoreValue(value);
    let written;
    try {
      written = JSON.stringify(value);
    } catch {
      return copyStoreValue(value);
    }
    return written === void 0 ? copyStoreValue(value) : JSON.parse(written);
  },
  keyFromInstancePath = (instancePath) =>
    instancePath.slice(1).replaceAll(/~([01])/g, (_match, code) => (code === "0" ? "~" : "/")),
  keyFromError = ({ instancePath, params }) => {
    let { additionalProperty, unevaluatedProperty, propertyName } = params,
      key = additionalProperty ?? unevaluatedProperty ?? propertyName,
      level = keyFromInstancePath(instancePath);
    return key === void 0 ? level : level === "" ? key : `${level}/${key}`;
  },
  keyOfPath = (parts) =>
    parts
      .map((part) =>
        typeof part == "number" ? String(part) : part.replaceAll(/[\\.[\]]/g, String.raw`\$&`),
      )
      .join("."),
  keyPathOrReport = (key) => {
    try {
      let path5 = parsePath(key);
      return path5.length > 0 ? path5 : void 0;
    } catch {
      throw new TypeError(`The key \`${key}\` is not a key a value can be written to.`);
    }
  },
  keyPath = (key) => {
    try {
      return keyPathOrReport(key);
    } catch {
      return;
    }
  },
  unwritableKeyReason = "which is not a key a value can be written to.",
  whyKeyIsRefused = (key) => {
    let path5 = keyPath(key);
    if (!(path5?.length === 1 && String(path5[0]) === key))
      return path5 === void 0
        ? unwritableKeyReason
        : "which is not a key of its own. Use the `properties` of a key for the keys below the root.";
  },
  holdsKeysOfItsOwn = (value) =>
    value === null || typeof value != "object" ? !1 : typeof value.toJSON != "function",
  whereWriteIsBlocked = (store, key, from = 0) => {
    let path5 = keyPath(key);
    if (path5 === void 0) return;
    let value = store,
      heldAt = from > 0 ? path5[from - 1] : void 0;
    for (let [index, part] of path5.entries())
      if (!(index < from)) {
        if (Array.isArray(value) && typeof part != "number") return heldAt;
        if (index === path5.length - 1 || !hasStoreKey(value, part)) return;
        if (((heldAt = part), (value = value[part]), !holdsKeysOfItsOwn(value))) return heldAt;
      }
  },
  copyStoreDeep = (value) => {
    let copy = copyStore(value),
      copies = new Map();
    for (let key of Object.keys(copy)) copy[key] = copyStoreValue(copy[key], copies);
    return copy;
  },
  compiledPatterns = new Map(),
  matchesPatternProperty = (definition, key) => {
    let patterns = definition?.patternProperties;
    return !patterns || typeof patterns != "object"
      ? !1
      : Object.keys(patterns).some((pattern) => {
          let regExp = compiledPatterns.get(pattern);
          return (
            regExp || ((regExp = new RegExp(pattern)), compiledPatterns.set(pattern, regExp)),
            regExp.test(key)
          );
        });
  },
  holdsValueRule = (definition, key) => {
    let { additionalProperties, unevaluatedProperties } = definition ?? {};
    return (
      matchesPatternProperty(definition, key) ||
      (additionalProperties !== void 0 && additionalProperties !== !1) ||
      (unevaluatedProperties !== void 0 && unevaluatedProperties !== !1)
    );
  },
  rangeBranchFor = (range, version) => {
    let branches = new import_semver.default.Range(range).set.map((comparators) =>
      comparators.map(String).join(" "),
    );
    return branches.length < 2
      ? range
      : (branches.find((branch) => import_semver.default.satisfies(version, branch)) ?? range);
  },
  completedRangeFor = (range, version) => {
    let branch = rangeBranchFor(range, version);
    return branch === range ? range : JSON.stringify([range, branch]);
  },
  orderedDefaults = (defaults, dotNotation) => {
    let entries = Object.entries(defaults);
    if (!dotNotation) return entries;
    let pathLengths = new Map();
    for (let [key] of entries) pathLengths.set(key, keyPath(key)?.length ?? 0);
    return entries.toSorted(
      ([first], [second]) => pathLengths.get(first) - pathLengths.get(second),
    );
  },
  isSameFile = (one, other) => {
    try {
      let oneStat = import_node_fs2.default.lstatSync(one),
        otherStat = import_node_fs2.default.lstatSync(other);
      return oneStat.dev === otherStat.dev && oneStat.ino === otherStat.ino;
    } catch {
      return !1;
    }
  },
  movesForward = (version, recorded) =>
    recorded === void 0 ||
    isVersionInRangeFormat(recorded) ||
    import_semver.default.gt(version, recorded),
  versionToCompare = (version, versionToMigrate) =>
    isVersionInRangeFormat(version)
      ? (import_semver.default.minVersion(rangeBranchFor(version, versionToMigrate))?.version ??
        versionToMigrate)
      : version,
  isVersionInRangeFormat = (version) => import_semver.default.valid(version) === null,
  shouldPerformMigration = (candidateVersion, previousMigratedVersion, versionToMigrate) =>
    isVersionInRangeFormat(candidateVersion)
      ? import_semver.default.satisfies(versionToMigrate, candidateVersion)
        ? previousMigratedVersion === void 0
          ? !0
          : import_semver.default.gt(versionToMigrate, previousMigratedVersion) &&
            !import_semver.default.satisfies(previousMigratedVersion, candidateVersion)
        : !1
      : !(
          (previousMigratedVersion !== void 0 &&
            import_semver.default.lte(candidateVersion, previousMigratedVersion)) ||
          import_semver.default.gt(candidateVersion, versionToMigrate)
        ),
  isCompletedRange = (version, versionToMigrate, completedRanges) =>
    isVersionInRangeFormat(version) &&
    completedRanges.has(completedRangeFor(version, versionToMigrate)),
  getOwnProperty = (target, key, defaultValue) => {
    let path5 = keyPathOrReport(key);
    if (path5 === void 0) return defaultValue;
    let value = target;
    for (let part of path5) {
      if (!hasStoreKey(value, part)) return defaultValue;
      value = value[part];
    }
    return value === void 0 ? defaultValue : value;
  },
  setOwnProperty = (store, key, value, asKeys = !1) => {
    let path5 = keyPathOrReport(key);
    if (path5 === void 0) return;
    let lastIndex = path5.length - 1,
      object = store;
    for (let [index, part] of path5.entries()) {
      if (Array.isArray(object) && typeof part != "number")
        throw new TypeError(
          `The key \`${key}\` only holds the elements of an array, so \`${part}\` cannot be set on it`,
        );
      if (index === lastIndex) {
        object[part] = value;
        return;
      }
      let child = hasStoreKey(object, part) ? object[part] : void 0;
      if (child !== null && typeof child == "object") {
        if (!holdsKeysOfItsOwn(child))
          throw new TypeError(
            `The key \`${key}\` cannot be set, since the value the store holds for it cannot be written through.`,
          );
        object = child;
        continue;
      }
      let nextPart = path5[index + 1],
        container = !asKeys && typeof nextPart == "number" ? [] : {};
      ((object[part] = container), (object = container));
    }
  },
  deleteOwnProperty = (store, key) => {
    let path5 = keyPathOrReport(key);
    if (path5 === void 0) return;
    let lastIndex = path5.length - 1,
      object = store;
    for (let [index, part] of path5.entries()) {
      if (index === lastIndex) {
        if (Array.isArray(object)) {
          typeof part == "number" && object.splice(part, 1);
          return;
        }
        if (!hasStoreKey(object, part)) return;
        delete object[part];
        return;
      }
      let child = hasStoreKey(object, part) ? object[part] : void 0;
      if (child === null || typeof child != "object") return;
      object = child;
    }
  },
  detachUnwritableBookkeeping = (store, path5) => {
    let container = store;
    for (let part of path5.slice(0, -1)) {
      let child = container[part];
      if (child === null || typeof child != "object") return;
      if (Array.isArray(child)) {
        delete container[part];
        return;
      }
      container = child;
    }
  },
  Conf = class {
    path;
    events;
    #validator;
    #encryptionKey;
    #encryptionAlgorithm;
    #options;
    #orderedDefaults;
    #configFileMode;
    #defaultValues = createPlainObject();
    #cachedStore;
    #isInMigration = !1;
    #watchers = new Map();
    #knownFileData;
    #watchFileListener;
    #debouncedChangeHandler;
    #isClearing = !1;
    constructor(partialOptions = {}) {
      let options = this.#prepareOptions(partialOptions);
      ((this.#options = options),
        (this.#orderedDefaults = orderedDefaults(
          options.defaults ?? {},
          options.accessPropertiesByDotNotation,
        )),
        this.#setupValidator(options),
        this.#configureSerialization(options),
        (this.events = new EventTarget()),
        (this.#encryptionKey = options.encryptionKey),
        (this.#encryptionAlgorithm = options.encryptionAlgorithm ?? defaultEncryptionAlgorithm));
      let configFileMode = readConfigFileMode(options.configFileMode);
      if (configFileMode !== void 0) {
        let umask = import_node_process6.default.umask();
        if (((this.#configFileMode = configFileMode & ~umask), (this.#configFileMode & 256) === 0))
          throw new TypeError(
            `The \`configFileMode\` option must give the file a mode its owner can read, since a file its owner cannot read is not one the store that wrote it can read back. ${JSON.stringify(options.configFileMode)} leaves the file at mode \`0o${this.#configFileMode.toString(8)}\`, which has no owner read bit.`,
          );
      }
      ((this.path = this.#resolvePath(options)),
        this.#initializeStore(options),
        options.watch && this.#watch());
    }
    get(key, defaultValue) {
      return (assertStringKey(key), this.#getItem(this.#readableStore(), key, defaultValue));
    }
    set(key, value) {
      if (key === null || (typeof key != "string" && typeof key != "object"))
        throw new TypeError(
          `Expected \`key\` to be of type \`string\` or \`object\`, got ${key === null ? "null" : typeof key}`,
        );
      if (typeof key != "object" && value === void 0)
        throw new TypeError("Use `delete()` to clear values");
      if ((this.#throwIfReservedKey(key), typeof key == "object"))
        for (let [objectKey, objectValue] of Object.entries(key))
          (this.#throwIfKeyCannotBeWritten(objectKey),
            checkValueType(objectKey, objectValue, this.#writesJson));
      else (this.#throwIfKeyCannotBeWritten(key), checkValueType(key, value, this.#writesJson));
      let store = this.#readStore();
      if (typeof key == "object")
        for (let [objectKey, objectValue] of orderedDefaults(
          key,
          this.#options.accessPropertiesByDotNotation,
        ))
          this.#setValue(store, objectKey, copyStoreValue(objectValue));
      else this.#setValue(store, key, copyStoreValue(value));
      this.#writeStore(store, !0);
    }
    has(key) {
      return (
        assertStringKey(key),
        this.#getItem(this.#readableStore(), key, missingKey) !== missingKey
      );
    }
    appendToArray(key, value) {
      (assertStringKey(key),
        checkValueType(key, value, this.#writesJson),
        this.#throwIfReservedKey(key),
        this.#throwIfKeyCannotBeWritten(key));
      let store = this.#readStore(),
        array = this.#getItem(store, key, []);
      if (!Array.isArray(array))
        throw new TypeError(`The key \`${key}\` is already set to a non-array value`);
      (this.#setValue(store, key, [...array, copyStoreValue(value)]), this.#writeStore(store, !0));
    }
    reset(...keys) {
      for (let key of keys) (assertStringKey(key), this.#throwIfKeyCannotBeWritten(key));
      for (let key of keys) {
        let defaultValue = this.#getItem(this.#defaultValues, key);
        isItem(defaultValue) && this.set(key, defaultValue);
      }
    }
    delete(key) {
      (assertStringKey(key), this.#throwIfReservedKey(key), this.#throwIfKeyCannotBeWritten(key));
      let store = this.#readStore();
      (this.#options.accessPropertiesByDotNotation
        ? deleteOwnProperty(store, key)
        : delete store[key],
        this.#writeStore(store, !0));
    }
    clear() {
      this.store = createPlainObject();
    }
    onDidChange(key, callback) {
      if ((assertStringKey(key), typeof callback != "function"))
        throw new TypeError(
          `Expected \`callback\` to be of type \`function\`, got ${typeof callback}`,
        );
      return this.#handleValueChange(() => this.get(key), callback);
    }
    onDidAnyChange(callback) {
      if (typeof callback != "function")
        throw new TypeError(
          `Expected \`callback\` to be of type \`function\`, got ${typeof callback}`,
        );
      return this.#handleValueChange(() => this.store, callback);
    }
    get size() {
      let store = this.#readableStore(),
        count = 0;
      for (let key of Object.keys(store)) isItem(store[key]) && count++;
      return count;
    }
    get store() {
      return this.#readableStore();
    }
    set store(value) {
      this.#writeStore(value, !1);
    }
    *[Symbol.iterator]() {
      yield* storeItems(this.#readableStore());
    }
    _closeWatcher() {
      for (let watcher of this.#watchers.values()) watcher.close();
      (this.#watchers.clear(),
        this.#watchFileListener &&
          (import_node_fs2.default.unwatchFile(this.path, this.#watchFileListener),
          (this.#watchFileListener = void 0)),
        this.#debouncedChangeHandler?.cancel(),
        (this.#debouncedChangeHandler = void 0),
        (this.#cachedStore = void 0));
    }
    #writeStore(value, isFromFile) {
      if (
        (this.#ensureDirectory(),
        (value = asStore(value)),
        this.#writesJson && typeof value.toJSON == "function")
      ) {
        let written = JSON.stringify(value);
        value = asStore(written === void 0 ? void 0 : JSON.parse(written));
      }
      if (
        (!isFromFile &&
          !this.#isInMigration &&
          this.#containsReservedKey(value) &&
          ((value = copyStore(value)), this.#detachReservedKeys(value)),
        !isFromFile && !hasStoreKey(value, INTERNAL_KEY))
      )
        try {
          let currentStore = this.#readConfigFile();
          hasStoreKey(currentStore, INTERNAL_KEY) &&
            ((value = copyStore(value)),
            setOwnProperty(value, INTERNAL_KEY, currentStore[INTERNAL_KEY]));
        } catch {}
      ((value = this.#fillInDefaults(value)),
        !this.#isInMigration &&
          this.#validator &&
          (isFromFile || (value = copyStoreDeep(value)), this.#validate(value)),
        !isFromFile && this.#writesJson && checkWrittenValueTypes(value),
        this.#write(value),
        this.events.dispatchEvent(new Event("change")));
    }
    #getItem(store, key, fallback) {
      if (this.#options.accessPropertiesByDotNotation) return getOwnProperty(store, key, fallback);
      let value = store[key];
      return value === void 0 ? fallback : value;
    }
    #readStore(shouldValidate = !0) {
      let parsedStore;
      try {
        let store = storeFromDeserialized(this.#readConfigFile());
        return (
          (parsedStore = store),
          shouldValidate && !this.#isInMigration && this.#validate(store),
          store
        );
      } catch (error) {
        if (error?.code === "ENOENT") {
          if ((this.#ensureDirectory(), !shouldValidate || this.#isInMigration))
            return createPlainObject();
          let store = this.#fillInDefaults(createPlainObject());
          return (this.#validator?.(store), store);
        }
        if (
          this.#options.clearInvalidConfig &&
          !this.#isClearing &&
          (error instanceof SchemaViolationError ||
            error instanceof DecryptionError ||
            error?.name === "SyntaxError")
        )
          return this.#clearStore(parsedStore);
        throw error;
      }
    }
    #readUserStore() {
      let store = this.#readStore();
      return (this.#detachReservedKeys(store), store);
    }
    #detachReservedKeys(store) {
      let reservedData = createPlainObject();
      for (let key of Object.keys(store))
        this.#isReservedKey(key) && ((reservedData[key] = store[key]), delete store[key]);
      return reservedData;
    }
    #decryptData(data, encryptionKey, legacySaltOnly = !1) {
      let encryptionAlgorithm = this.#encryptionAlgorithm;
      if (data[16] !== separatorCodePoint) {
        if (encryptionAlgorithm === "aes-256-cbc") return uint8ArrayToString(data);
        throw new DecryptionError("Failed to decrypt config data.");
      }
      let initializationVector = data.slice(0, 16),
        ciphertext = data.slice(17),
        authenticationTag;
      if (encryptionAlgorithm === "aes-256-gcm") {
        let authenticationTagStart = ciphertext.length - 16;
        if (authenticationTagStart < 0) throw new DecryptionError("Failed to decrypt config data.");
        ((authenticationTag = ciphertext.slice(authenticationTagStart)),
          (ciphertext = ciphertext.slice(0, authenticationTagStart)));
      }
      let salts = legacySaltOnly
        ? [initializationVector.toString()]
        : [initializationVector, initializationVector.toString()];
      for (let salt of salts)
        try {
          let password = import_node_crypto.default.pbkdf2Sync(
              encryptionKey,
              salt,
              1e4,
              32,
              "sha512",
            ),
            decipher = import_node_crypto.default.createDecipheriv(
              encryptionAlgorithm,
              password,
              initializationVector,
            );
          return (
            authenticationTag && decipher.setAuthTag(authenticationTag),
            uint8ArrayToString(concatUint8Arrays([decipher.update(ciphertext), decipher.final()]))
          );
        } catch {}
      if (encryptionAlgorithm === "aes-256-cbc") return uint8ArrayToString(data);
      throw new DecryptionError("Failed to decrypt config data.");
    }
    #handleValueChange(getter, callback) {
      let currentValue;
      try {
        currentValue = getter();
      } catch {}
      let onChange = () => {
        let newValue;
        try {
          newValue = getter();
        } catch {
          return;
        }
        let oldValue = currentValue;
        (0, import_node_util2.isDeepStrictEqual)(newValue, oldValue) ||
          ((currentValue = newValue), callback.call(this, newValue, oldValue));
      };
      return (
        this.events.addEventListener("change", onChange),
        () => {
          this.events.removeEventListener("change", onChange);
        }
      );
    }
    #deserialize = (value) => {
      let text = value.replace(/^\uFEFF/, "");
      try {
        return JSON.parse(text);
      } catch {
        throw new SyntaxError(`The config file \`${this.path}\` is not valid JSON.`);
      }
    };
    #serialize = (value) => JSON.stringify(value, void 0, "	");
    #validate(store) {
      if (!this.#validator) return;
      let reservedData = this.#detachReservedKeys(store),
        valid = this.#validator(store),
        { errors } = this.#validator;
      if ((Object.assign(store, reservedData), valid || !errors)) return;
      let messages = errors.map((error) => `\`${keyFromError(error)}\` ${error.message ?? ""}`);
      throw new SchemaViolationError("Config schema violation: " + messages.join("; "));
    }
    #ensureDirectory() {
      import_node_fs2.default.mkdirSync(import_node_path4.default.dirname(this.path), {
        recursive: !0,
      });
    }
    #write(value) {
      this.#cachedStore = void 0;
      let serialized = this.#serialize(value);
      if (typeof serialized != "string" && !(serialized instanceof Uint8Array))
        throw new TypeError(
          `The \`serialize\` option must return a string or a \`Uint8Array\`, got ${serialized === null ? "null" : typeof serialized}`,
        );
      let data = serialized,
        encryptionKey = this.#encryptionKey;
      if (encryptionKey) {
        let initializationVector = import_node_crypto.default.randomBytes(16),
          password = import_node_crypto.default.pbkdf2Sync(
            encryptionKey,
            initializationVector,
            1e4,
            32,
            "sha512",
          ),
          cipher = import_node_crypto.default.createCipheriv(
            this.#encryptionAlgorithm,
            password,
            initializationVector,
          ),
          encryptedData = concatUint8Arrays([cipher.update(data), cipher.final()]),
          encryptedParts = [initializationVector, Uint8Array.of(separatorCodePoint), encryptedData];
        (this.#encryptionAlgorithm === "aes-256-gcm" && encryptedParts.push(cipher.getAuthTag()),
          (data = concatUint8Arrays(encryptedParts)));
      }
      (this.#writeFile(data, this.#configFileMode),
        this.#options.watch && (this.#knownFileData = data));
    }
    #writeFile(data, mode) {
      if (import_node_process6.default.env.SNAP) this.#writeInPlace(data, mode);
      else
        try {
          writeFileSync(atomicWritePath(this.path), data, { mode });
        } catch (error) {
          if (error?.code !== "EXDEV") throw error;
          this.#writeInPlace(data, mode);
        }
    }
    #writeInPlace(data, mode) {
      import_node_fs2.default.mkdirSync(
        import_node_path4.default.dirname(atomicWritePath(this.path)),
        { recursive: !0 },
      );
      let before = import_node_fs2.default.statSync(this.path, { throwIfNoEntry: !1 })?.mode,
        wasUnwritable = before !== void 0 && (before & 128) === 0;
      wasUnwritable && import_node_fs2.default.chmodSync(this.path, before | 128);
      let written = !1;
      try {
        (import_node_fs2.default.writeFileSync(this.path, data, { mode }), (written = !0));
      } finally {
        import_node_fs2.default.existsSync(this.path) &&
          (written && mode !== void 0
            ? import_node_fs2.default.chmodSync(this.path, mode)
            : wasUnwritable && import_node_fs2.default.chmodSync(this.path, before));
      }
    }
    #watch() {
      (this.#ensureDirectory(),
        import_node_fs2.default.existsSync(this.path) || this.#write(createPlainObject()));
      let reportChange = () => {
        this.#cachedStore = void 0;
        let knownData = this.#knownFileData;
        ((this.#knownFileData = void 0),
          !(knownData !== void 0 && this.#fileHolds(knownData)) &&
            this.events.dispatchEvent(new Event("change")));
      };
      if (
        import_node_process6.default.platform === "win32" ||
        import_node_process6.default.platform === "darwin"
      ) {
        ((this.#debouncedChangeHandler = debounce_fn_default(reportChange, { wait: 100 })),
          this.#watchFile(atomicWritePath(this.path)),
          this.#watchFile(this.path));
        return;
      }
      ((this.#debouncedChangeHandler = debounce_fn_default(reportChange, { wait: 1e3 })),
        (this.#watchFileListener = () => {
          this.#debouncedChangeHandler?.();
        }),
        import_node_fs2.default.watchFile(
          this.path,
          { persistent: !1, interval: 500 },
          this.#watchFileListener,
        ));
    }
    #watchFile(file) {
      if (this.#watchers.has(file)) return;
      let directory = import_node_path4.default.dirname(file),
        basename = import_node_buffer.Buffer.from(import_node_path4.default.basename(file));
      (import_node_fs2.default.mkdirSync(directory, { recursive: !0 }),
        this.#watchers.set(
          file,
          import_node_fs2.default.watch(
            directory,
            { persistent: !1, encoding: "buffer" },
            (_eventType, filename) => {
              (filename &&
                !filename.equals(basename) &&
                !isSameFile(
                  import_node_path4.default.join(directory, filename.toString("utf8")),
                  file,
                )) ||
                this.#debouncedChangeHandler?.();
            },
          ),
        ));
    }
    #migrate(migrations, versionToMigrate, beforeEachMigration, storedData) {
      let storedVersion = getOwnProperty(storedData, MIGRATION_KEY),
        storedCompletedRanges = getOwnProperty(storedData, COMPLETED_RANGE_MIGRATIONS_KEY),
        completedRanges = new Set(
          Array.isArray(storedCompletedRanges)
            ? storedCompletedRanges.filter((item) => typeof item == "string")
            : [],
        ),
        previousMigratedVersion =
          storedVersion === void 0 || isVersionInRangeFormat(storedVersion)
            ? void 0
            : storedVersion,
        steps = Object.keys(migrations)
          .filter(
            (candidateVersion) =>
              shouldPerformMigration(candidateVersion, previousMigratedVersion, versionToMigrate) &&
              !isCompletedRange(candidateVersion, versionToMigrate, completedRanges),
          )
          .map((version) => ({ version, toVersion: versionToCompare(version, versionToMigrate) }))
          .sort((first, second) =>
            import_semver.default.compare(first.toVersion, second.toVersion),
          ),
        versionsToRun = steps.map(({ toVersion }) => toVersion),
        fromVersion = previousMigratedVersion ?? "0.0.0",
        storeBackup = storedData;
      for (let { version, toVersion } of steps) {
        let snapshot;
        try {
          beforeEachMigration &&
            beforeEachMigration(this, {
              fromVersion,
              toVersion,
              finalVersion: versionToMigrate,
              versions: [...versionsToRun],
            });
          let migration = migrations[version];
          if ((migration?.(this), (fromVersion = toVersion), isVersionInRangeFormat(version)))
            (completedRanges.add(completedRangeFor(version, versionToMigrate)),
              (snapshot = this.#setBookkeeping(
                COMPLETED_RANGE_MIGRATIONS_KEY,
                [...completedRanges],
                this.#readStore(),
              )));
          else {
            let store2 = this.#readStore(),
              recorded = getOwnProperty(store2, MIGRATION_KEY);
            snapshot = movesForward(version, recorded)
              ? this.#setBookkeeping(MIGRATION_KEY, version, store2)
              : store2;
          }
          storeBackup = snapshot;
        } catch (error) {
          this.#writeStore(storeBackup, !0);
          let errorMessage = error instanceof Error ? error.message : String(error);
          throw new Error(
            `Something went wrong during the migration! Changes applied to the store until this failed migration will be restored. ${errorMessage}`,
          );
        }
      }
      let store = steps.length > 0 ? this.#readStore() : storedData;
      movesForward(versionToMigrate, getOwnProperty(store, MIGRATION_KEY)) &&
        this.#setBookkeeping(MIGRATION_KEY, versionToMigrate, store);
    }
    #throwIfReservedKey(key) {
      if (this.#containsReservedKey(key))
        throw new TypeError(
          `Please don't use the ${INTERNAL_KEY} key, as it's used to manage this module internal operations.`,
        );
    }
    #containsReservedKey(key) {
      return typeof key == "string"
        ? this.#isReservedKey(key)
        : !key || typeof key != "object"
          ? !1
          : Object.keys(key).some((candidateKey) => this.#isReservedKey(candidateKey));
    }
    #isReservedKey(key) {
      if (
        !this.#options.accessPropertiesByDotNotation ||
        (!key.includes(".") && !key.includes("[") && !key.includes("]") && !key.includes("\\"))
      )
        return key === INTERNAL_KEY;
      let path5 = keyPath(key);
      if (path5 === void 0) return !1;
      let [first] = path5;
      return first === INTERNAL_KEY || keyPath(String(first))?.[0] === INTERNAL_KEY;
    }
    #setBookkeeping(key, value, store) {
      return (
        detachUnwritableBookkeeping(store, parsePath(key)),
        setOwnProperty(store, key, value),
        this.#writeStore(store, !0),
        store
      );
    }
    #setValue(store, key, value) {
      if (this.#options.accessPropertiesByDotNotation) {
        setOwnProperty(store, key, value);
        return;
      }
      store[key] = value;
    }
    #throwIfKeyCannotBeWritten(key) {
      this.#options.accessPropertiesByDotNotation && keyPathOrReport(key);
    }
    #readConfigFile() {
      let encryptionKey = this.#encryptionKey;
      if (!encryptionKey)
        return this.#deserialize(import_node_fs2.default.readFileSync(this.path, "utf8"));
      let data = import_node_fs2.default.readFileSync(this.path),
        plaintext = this.#decryptData(data, encryptionKey);
      try {
        return this.#deserialize(plaintext);
      } catch (error) {
        try {
          return this.#deserialize(this.#decryptData(data, encryptionKey, !0));
        } catch {
          if (this.#encryptionAlgorithm === "aes-256-cbc")
            try {
              return this.#deserialize(uint8ArrayToString(data));
            } catch {}
          throw error;
        }
      }
    }
    get #writesJson() {
      return !this.#options.serialize;
    }
    #readableStore() {
      return this.#options.cache
        ? ((this.#cachedStore ??= freezeStoreValue(this.#readUserStore())), this.#cachedStore)
        : this.#readUserStore();
    }
    #fileHolds(data) {
      try {
        let file = import_node_fs2.default.readFileSync(this.path);
        return (
          file.length === import_node_buffer.Buffer.byteLength(data) &&
          file.equals(import_node_buffer.Buffer.from(data))
        );
      } catch {
        return !1;
      }
    }
    #clearStore(parsedStore) {
      let store = this.#fillInDefaults(createPlainObject());
      this.#isInMigration ? this.#validator?.(store) : this.#validate(store);
      let bookkeeping = parsedStore?.[INTERNAL_KEY];
      if ((bookkeeping !== void 0 && (store[INTERNAL_KEY] = bookkeeping), !this.#isInMigration)) {
        (this.#ensureDirectory(), (this.#isClearing = !0));
        try {
          return (
            this.#write(store),
            this.events.dispatchEvent(new Event("change")),
            this.#readStore()
          );
        } finally {
          this.#isClearing = !1;
        }
      }
      return store;
    }
    #prepareOptions(partialOptions) {
      let definedOptions = omitUndefined(partialOptions),
        options = {
          ...definedOptions,
          configName: definedOptions.configName ?? "config",
          fileExtension: definedOptions.fileExtension ?? "json",
          projectSuffix: definedOptions.projectSuffix ?? "nodejs",
          clearInvalidConfig: definedOptions.clearInvalidConfig ?? !1,
          accessPropertiesByDotNotation: definedOptions.accessPropertiesByDotNotation ?? !0,
        };
      if (options.defaults !== void 0 && options.defaults !== null) {
        let definedDefaults = Object.entries(omitUndefined(options.defaults));
        for (let [key, value] of definedDefaults) checkValueType(key, value, !options.serialize);
        options.defaults = Object.fromEntries(
          definedDefaults.map(([key, value]) => [key, ownValue(value, !options.serialize)]),
        );
      }
      if (
        ((options.encryptionAlgorithm ??= defaultEncryptionAlgorithm),
        !supportedEncryptionAlgorithms.has(options.encryptionAlgorithm))
      )
        throw new TypeError(
          `The \`encryptionAlgorithm\` option must be one of: ${[...supportedEncryptionAlgorithms].join(", ")}`,
        );
      if ("encryptionKey" in options && options.encryptionKey !== null && !options.encryptionKey)
        throw new TypeError(
          "The `encryptionKey` option must not be empty, since an empty key leaves the store in plain text.",
        );
      if ((assertMigrations(options.migrations), !options.cwd)) {
        if (!options.projectName) throw new Error("Please specify the `projectName` option.");
        options.cwd = envPaths(options.projectName, { suffix: options.projectSuffix }).config;
      }
      return options;
    }
    #setupValidator(options) {
      if (
        (assertObjectOption("schema", options.schema),
        assertObjectOption("rootSchema", options.rootSchema),
        assertObjectOption("ajvOptions", options.ajvOptions),
        !(options.schema ?? options.ajvOptions ?? options.rootSchema))
      ) {
        this.#applyDefaultValues(options);
        return;
      }
      if (options.rootSchema && "properties" in options.rootSchema)
        throw new TypeError(
          "The `rootSchema` option must not contain a `properties` key. Use the `schema` option for properties.",
        );
      let namedType = options.rootSchema?.type;
      if (
        namedType !== void 0 &&
        !(Array.isArray(namedType) ? namedType : [namedType]).includes("object")
      )
        throw new TypeError(
          `The \`rootSchema\` option must not name a \`type\` other than \`object\`, since a store is always an object, got \`${JSON.stringify(namedType)}\`.`,
        );
      let ajvOptions = omitUndefined(options.ajvOptions ?? {}),
        ajvFormats = import_ajv_formats.default.default,
        ajv = new import__.Ajv2020({ allErrors: !0, useDefaults: !0, ...ajvOptions });
      (ajvFormats(ajv),
        this.#captureSchemaDefaults(options.schema, "", ajvOptions.useDefaults !== !1),
        this.#applyDefaultValues(options),
        this.#captureSchemaDefaults(options.schema, "", ajvOptions.useDefaults !== !1));
      let schema = {
        ...options.rootSchema,
        type: "object",
        properties: this.#propertiesWithOverriddenDefaults(options.schema),
      };
      this.#validator = ajv.compile(schema);
    }
    #declareDefaultsPath(level, properties, path5, value) {
      for (let [index, part] of path5.entries()) {
        let key = String(part);
        if (properties[key] === void 0) {
          if (holdsValueRule(level, key)) return;
          properties[key] = !0;
        }
        let definition = properties[key];
        if (index === path5.length - 1) {
          definition !== !1 &&
            (properties[key] =
              definition === !0 ? { default: value } : { ...definition, default: value });
          return;
        }
        if (typeof definition != "object" || definition === null) return;
        if (definition.default !== void 0) {
          let parentKey = keyOfPath(path5.slice(0, index + 1));
          ((definition = {
            ...definition,
            default: ownValue(this.#getItem(this.#defaultValues, parentKey), this.#writesJson),
          }),
            (properties[key] = definition));
        }
        let existing =
            typeof definition.properties == "object" &&
            definition.properties !== null &&
            !Array.isArray(definition.properties)
              ? definition.properties
              : void 0,
          { additionalProperties, unevaluatedProperties } = definition;
        if (existing === void 0 && !(additionalProperties === !1 || unevaluatedProperties === !1))
          return;
        let nested = Object.assign(createPlainObject(), existing);
        ((level = { ...definition, properties: nested }),
          (properties[key] = level),
          (properties = nested));
      }
    }
    #propertiesWithOverriddenDefaults(schema) {
      if (!this.#options.defaults) return schema ?? void 0;
      let properties = omitUndefined(schema ?? {});
      for (let [key, value] of this.#orderedDefaults) {
        let path5 = this.#options.accessPropertiesByDotNotation ? keyPath(key) : [key];
        if (path5 === void 0) continue;
        if (this.#options.accessPropertiesByDotNotation && path5.length > 1) {
          this.#declareDefaultsPath(this.#options.rootSchema, properties, path5, value);
          continue;
        }
        let name = this.#options.accessPropertiesByDotNotation ? String(path5[0]) : key;
        if (
          properties[name] === !1 ||
          (properties[name] === void 0 && holdsValueRule(this.#options.rootSchema, name))
        )
          continue;
        let definition = properties[name];
        properties[name] =
          definition === !0 || definition === void 0
            ? { default: value }
            : { ...definition, default: value };
      }
      return properties;
    }
    #captureSchemaDefaults(schemaConfig, prefix, recordDefaults) {
      let parentDefault =
          prefix === "" ? missingKey : this.#getItem(this.#defaultValues, prefix, missingKey),
        schemaEntries = Object.entries(schemaConfig ?? {});
      for (let [key, schemaDefinition] of schemaEntries) {
        if (!schemaDefinition || typeof schemaDefinition != "object") continue;
        let dotKey = prefix === "" ? key : `${prefix}.${keyOfPath([key])}`;
        if (prefix === "" && this.#isReservedKey(key))
          throw new TypeError(
            `The \`schema\` option must not contain the key \`${dotKey}\`, which is the one this module keeps its bookkeeping under.`,
          );
        if (this.#options.accessPropertiesByDotNotation) {
          let refusedFor =
            prefix === ""
              ? whyKeyIsRefused(key)
              : keyPath(dotKey) === void 0
                ? unwritableKeyReason
                : void 0;
          if (refusedFor !== void 0)
            throw new TypeError(
              `The \`schema\` option must not contain the key \`${dotKey}\`, ${refusedFor}`,
            );
        }
        let { default: defaultValue, properties } = schemaDefinition;
        Object.hasOwn(schemaDefinition, "default") &&
          defaultValue !== void 0 &&
          this.#options.ajvOptions?.useDefaults !== !1 &&
          (checkValueType(dotKey, defaultValue, this.#writesJson),
          recordDefaults && this.#storeSchemaDefault(dotKey, defaultValue));
        let effectiveDefault = this.#getItem(this.#defaultValues, dotKey, missingKey),
          canHoldChildren =
            effectiveDefault === missingKey ||
            (typeof effectiveDefault == "object" && effectiveDefault !== null);
        if (
          this.#options.accessPropertiesByDotNotation &&
          typeof properties == "object" &&
          properties !== null &&
          !Array.isArray(properties)
        ) {
          let recordChildren =
            recordDefaults &&
            canHoldChildren &&
            (parentDefault === missingKey || effectiveDefault !== missingKey);
          this.#captureSchemaDefaults(properties, dotKey, recordChildren);
        }
      }
    }
    #storeSchemaDefault(dotKey, defaultValue) {
      if (this.#getItem(this.#defaultValues, dotKey, missingKey) === missingKey) {
        if (!this.#options.accessPropertiesByDotNotation) {
          this.#defaultValues[dotKey] = ownValue(defaultValue, this.#writesJson);
          return;
        }
        whereWriteIsBlocked(this.#defaultValues, dotKey) === void 0 &&
          setOwnProperty(this.#defaultValues, dotKey, ownValue(defaultValue, this.#writesJson), !0);
      }
    }
    #applyDefaultValues(options) {
      if (options.defaults) {
        if (
          (this.#throwIfReservedKey(options.defaults), this.#options.accessPropertiesByDotNotation)
        ) {
          for (let [key, value] of this.#orderedDefaults) {
            if (keyPath(key) === void 0)
              throw new TypeError(
                `The \`defaults\` option cannot hold the key \`${key}\`, ${unwritableKeyReason}`,
              );
            whereWriteIsBlocked(this.#defaultValues, key) === void 0 &&
              setOwnProperty(this.#defaultValues, key, ownValue(value, this.#writesJson));
          }
          return;
        }
        Object.assign(
          this.#defaultValues,
          Object.fromEntries(
            this.#orderedDefaults.map(([key, value]) => [key, ownValue(value, this.#writesJson)]),
          ),
        );
      }
    }
    #fillInDefaults(value) {
      let dotNotation = this.#options.accessPropertiesByDotNotation,
        filled;
      for (let [key, defaultValue] of this.#orderedDefaults) {
        if (
          !(dotNotation
            ? getOwnProperty(value, key, missingKey) === missingKey
            : !hasStoreKey(value, key) || value[key] === void 0)
        )
          continue;
        let target = filled ?? value;
        if (dotNotation) {
          if (
            whereWriteIsBlocked(target, key) !== void 0 ||
            ((filled ??= copyStoreDeep(value)), !this.#seedDefaultPath(filled, key))
          )
            continue;
          setOwnProperty(filled, key, ownValue(defaultValue, this.#writesJson));
        } else
          ((filled ??= copyStore(value)),
            Object.defineProperty(filled, key, {
              value: ownValue(defaultValue, this.#writesJson),
              writable: !0,
              enumerable: !0,
              configurable: !0,
            }));
      }
      return filled ?? value;
    }
    #seedDefaultPath(store, key) {
      if (this.#isInMigration) return !0;
      let path5 = keyPath(key) ?? [];
      for (let [index, part] of path5.entries()) {
        if (index === 0) continue;
        let parentKey = keyOfPath(path5.slice(0, index));
        if (getOwnProperty(store, parentKey, missingKey) !== missingKey) continue;
        let parentDefault = getOwnProperty(this.#defaultValues, parentKey, missingKey);
        if (parentDefault === missingKey) continue;
        let own = ownValue(parentDefault, this.#writesJson);
        return own === null ||
          typeof own != "object" ||
          whereWriteIsBlocked(own, key, index) !== void 0
          ? !1
          : (setOwnProperty(store, parentKey, own), !0);
      }
      return !0;
    }
    #configureSerialization(options) {
      (options.serialize && (this.#serialize = options.serialize),
        options.deserialize && (this.#deserialize = options.deserialize));
    }
    #resolvePath(options) {
      let cwd = import_node_path4.default.resolve(options.cwd),
        extension =
          typeof options.fileExtension == "string" ? options.fileExtension.replace(/^\.+/, "") : "",
        fileExtension = extension === "" ? "" : `.${extension}`,
        name = `${options.configName ?? "config"}${fileExtension}`,
        resolved = import_node_path4.default.resolve(cwd, name);
      if (name.includes("\0"))
        throw new TypeError(
          `The \`configName\` and \`fileExtension\` options must not hold a NUL byte, got \`${name.replaceAll("\0", String.raw`\0`)}\`.`,
        );
      let relative = import_node_path4.default.relative(cwd, resolved);
      if (
        relative === "" ||
        relative === ".." ||
        relative.startsWith(`..${import_node_path4.default.sep}`) ||
        import_node_path4.default.isAbsolute(relative)
      )
        throw new TypeError(
          `The \`configName\` and \`fileExtension\` options must name a file inside \`cwd\`, got \`${name}\`, which resolves to \`${resolved}\`.`,
        );
      return resolved;
    }
    #snapshotFile() {
      try {
        return import_node_fs2.default.readFileSync(this.path);
      } catch {
        return import_node_fs2.default.existsSync(this.path) ? void 0 : "absent";
      }
    }
    #restoreFile(snapshot) {
      if (snapshot === "absent") {
        import_node_fs2.default.rmSync(atomicWritePath(this.path), { force: !0 });
        return;
      }
      snapshot !== void 0 && this.#writeFile(snapshot, void 0);
    }
    #initializeStore(options) {
      let snapshot = options.migrations ? this.#snapshotFile() : void 0;
      this.#runMigrations(options);
      let fileStore = this.#readStore(!1),
        storeWithDefaults = this.#fillInDefaults(copyStoreValue(fileStore));
      try {
        this.#validate(storeWithDefaults);
      } catch (error) {
        if (!options.clearInvalidConfig || !(error instanceof SchemaViolationError))
          throw (this.#restoreFile(snapshot), error);
        try {
          let clearedStore = this.#fillInDefaults(createPlainObject());
          (this.#validate(clearedStore), (this.store = clearedStore));
        } catch (clearError) {
          throw (this.#restoreFile(snapshot), clearError);
        }
        return;
      }
      (0, import_node_util2.isDeepStrictEqual)(fileStore, storeWithDefaults) ||
        (this.store = fileStore);
    }
    #runMigrations(options) {
      let { migrations, projectVersion } = options;
      if (migrations) {
        if (!projectVersion) throw new Error("Please specify the `projectVersion` option.");
        if (import_semver.default.valid(projectVersion) === null)
          throw new Error(
            `The \`projectVersion\` option must be a valid semantic version, got \`${projectVersion}\``,
          );
        this.#isInMigration = !0;
        try {
          let isNewStore = !import_node_fs2.default.existsSync(this.path),
            fileStore = this.#readStore(),
            storeWithDefaults = this.#fillInDefaults(fileStore);
          if (isNewStore) {
            this.#setBookkeeping(MIGRATION_KEY, projectVersion, storeWithDefaults);
            return;
          }
          ((0, import_node_util2.isDeepStrictEqual)(fileStore, storeWithDefaults) ||
            this.#write(storeWithDefaults),
            this.#migrate(
              migrations,
              projectVersion,
              options.beforeEachMigration,
              storeWithDefaults,
            ));
        } finally {
          this.#isInMigration = !1;
        }
      }
    }
  };
