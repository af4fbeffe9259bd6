import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { chooseProxy } from "../../src/host/proxy.ts";
import { errorOf } from "../support/expect-error.ts";

const origin = "https://console.jumpcloud.com";
const proxy = "http://proxy.example:3128";

describe("the proxy", () => {
  const choices: readonly (readonly [
    string,
    Record<string, string>,
    string | undefined,
    string?,
  ])[] = [
    ["HTTPS_PROXY", { HTTPS_PROXY: proxy }, "proxy.example:3128"],
    ["https_proxy", { https_proxy: proxy }, "proxy.example:3128"],
    [
      "https_proxy before HTTPS_PROXY",
      { https_proxy: "http://low:1", HTTPS_PROXY: "http://up:2" },
      "low:1",
    ],
    [
      "HTTPS_PROXY where https_proxy is empty",
      { https_proxy: "", HTTPS_PROXY: proxy },
      "proxy.example:3128",
    ],
    ["an address without a scheme", { HTTPS_PROXY: "proxy.example:3128" }, "proxy.example:3128"],
    ["a host alone", { HTTPS_PROXY: "proxy.example" }, "proxy.example"],
    ["an https proxy", { HTTPS_PROXY: "https://proxy.example:3129" }, "proxy.example:3129"],
    [
      "a proxy at an IPv6 address",
      { HTTPS_PROXY: "http://[2001:db8::1]:3128" },
      "[2001:db8::1]:3128",
    ],
    [
      "a proxy with a password",
      { HTTPS_PROXY: "http://user:pa%20ss@proxy.example:3128" },
      "proxy.example:3128",
    ],
    ["none where nothing is set", {}, undefined],
    ["none where it is set empty", { HTTPS_PROXY: "" }, undefined],
    [
      "none from HTTP_PROXY: it does not serve https",
      { HTTP_PROXY: proxy, http_proxy: proxy },
      undefined,
    ],
    ["none from ALL_PROXY", { ALL_PROXY: proxy, all_proxy: proxy }, undefined],
    [
      "none for plain http: the proxy would see the Authorization",
      { HTTPS_PROXY: proxy },
      undefined,
      "http://127.0.0.1:8080",
    ],
    ["none for this machine", { HTTPS_PROXY: proxy }, undefined, "https://localhost:8443"],
    ["none for 127.0.0.0/8", { HTTPS_PROXY: proxy }, undefined, "https://127.8.8.8"],
    ["none for ::1", { HTTPS_PROXY: proxy }, undefined, "https://[::1]:8443"],
  ];
  for (const [what, env, host, target = origin] of choices) {
    test(`is ${what}`, () => assert.equal(chooseProxy(target, env)?.host, host));
  }

  test("keeps its password, for the tunnel", () => {
    const url = chooseProxy(origin, { HTTPS_PROXY: "http://user:pa%20ss@proxy.example:3128" });
    assert.deepEqual([url?.username, url?.password], ["user", "pa%20ss"]);
  });

  for (const value of [
    "socks5://user:hunter2@proxy.example:1080",
    "ftp://hunter2",
    "http://",
    "http://user:hunter2@",
    "proxy:hunter2",
    "http://proxy:99999",
    "hunter2 hunter2",
  ]) {
    test(`is refused as ${value.replaceAll("hunter2", "SECRET")}, and not quoted`, () => {
      const error = errorOf(() => chooseProxy(origin, { HTTPS_PROXY: value }), "usage");
      assert.doesNotMatch(`${error.message} ${error.hint}`, /hunter2/);
    });
  }
});

describe("NO_PROXY", () => {
  const rules: readonly (readonly [string, boolean, string?])[] = [
    ["*", true],
    ["console.jumpcloud.com", true],
    ["jumpcloud.com", true],
    [".jumpcloud.com", true],
    ["*.jumpcloud.com", true],
    ["com", true],
    ["CONSOLE.JumpCloud.com", true],
    ["other.example,console.jumpcloud.com", true],
    ["other.example, console.jumpcloud.com", true],
    ["other.example console.jumpcloud.com", true],
    [",,console.jumpcloud.com,", true],
    ["console.jumpcloud.com:443", true],
    ["jumpcloud.com:443", true],
    ["console.jumpcloud.com:8443", false],
    ["console.jumpcloud.com:8443", true, "https://console.jumpcloud.com:8443"],
    ["console.jumpcloud.com", true, "https://console.jumpcloud.com:8443"],
    ["", false],
    [" , ", false],
    ["cloud.com", false],
    ["jumpcloud.co", false],
    ["eu.console.jumpcloud.com", false],
    ["console.jumpcloud.com.example", false],
    ["console", false],
    ["j*cloud.com", false],
    ["10.0.0.0/8", false, "https://10.1.2.3"],
    ["10.1.2.3", true, "https://10.1.2.3"],
    ["[2001:db8::5]", true, "https://[2001:db8::5]"],
    ["[2001:db8::5]:8443", true, "https://[2001:db8::5]:8443"],
    ["[2001:db8::5]:8443", false, "https://[2001:db8::5]"],
    ["2001:db8::5", true, "https://[2001:db8::5]"],
    ["2001:db8::6", false, "https://[2001:db8::5]"],
  ];
  for (const [list, exempt, target = origin] of rules) {
    test(`${JSON.stringify(list)} ${exempt ? "leaves out" : "does not leave out"} ${target}`, () => {
      const chosen = chooseProxy(target, { HTTPS_PROXY: proxy, NO_PROXY: list });
      assert.equal(chosen === undefined, exempt);
    });
  }

  test("counts in lower case first", () => {
    const env = { HTTPS_PROXY: proxy, no_proxy: "other.example", NO_PROXY: "*" };
    assert.notEqual(chooseProxy(origin, env), undefined);
  });
});
