import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  parseChoice,
  parseCount,
  parseDurationValue,
  parseOrigin,
  parsePort,
  parseText,
} from "../src/values.ts";
import { isLoopback } from "../src/origin.ts";
import { errorOf } from "./support/expect-error.ts";

const refuse = (work: () => unknown) => {
  const error = errorOf(work, "usage");
  assert.match(error.message, /^--flag: /);
  return error;
};

describe("an origin", () => {
  const good: readonly (readonly [string, string])[] = [
    ["https://console.jumpcloud.com", "https://console.jumpcloud.com"],
    ["https://console.jumpcloud.com/", "https://console.jumpcloud.com"],
    ["HTTPS://Console.JumpCloud.com:443", "https://console.jumpcloud.com"],
    ["https://10.0.0.1:8443", "https://10.0.0.1:8443"],
    ["https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443"],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080"],
    ["http://127.9.9.9", "http://127.9.9.9"],
    ["http://localhost:1", "http://localhost:1"],
    ["http://LOCALHOST:1", "http://localhost:1"],
    ["http://[::1]:1", "http://[::1]:1"],
    // The URL parser's own forms of 127.0.0.1.
    ["http://127.1:1", "http://127.0.0.1:1"],
    ["http://2130706433:1", "http://127.0.0.1:1"],
  ];
  for (const [text, origin] of good) {
    test(`${text} is ${origin}`, () => assert.equal(parseOrigin(text, "--flag"), origin));
  }

  const bad = [
    "",
    "console.jumpcloud.com",
    "console.jumpcloud.com:443",
    "//console.jumpcloud.com",
    "ftp://a.example",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "https://",
    "https://a b",
    "https://a.example/api",
    "https://a.example/?x",
    "https://a.example/#x",
    "https://a.example:99999",
    "http://console.jumpcloud.com",
    "http://10.0.0.1",
    "http://0.0.0.0",
    "http://127.0.0.1.example",
    "http://localhost.example",
    "http://localhost.",
    "http://128.0.0.1",
    "http://[::ffff:127.0.0.1]",
    "http://[::]",
    "http://[::2]",
  ];
  for (const text of bad) {
    test(`${JSON.stringify(text)} is refused`, () =>
      void refuse(() => parseOrigin(text, "--flag")));
  }

  for (const text of [
    "https://user:hunter2@a.example",
    "https://hunter2@a.example",
    "ftp://user:hunter2@a.example",
    "http://user:hunter2@127.0.0.1",
    "https://user:hunter2@a b",
    "https://user:hunter2/x@a.example",
  ]) {
    test(`with a password (${text.replace("hunter2", "SECRET")}) is refused, and not quoted`, () => {
      const { message, hint } = refuse(() => parseOrigin(text, "--flag"));
      assert.doesNotMatch(`${message} ${hint}`, /hunter2/);
    });
  }
});

describe("this machine", () => {
  for (const name of ["localhost", "LocalHost", "127.0.0.1", "127.255.255.254", "::1", "[::1]"]) {
    test(`is ${name}`, () => assert.equal(isLoopback(name), true));
  }
  for (const name of [
    "",
    "localhost.example",
    "127.0.0.1.example",
    "1127.0.0.1",
    "127.0.0",
    "::",
    "0.0.0.0",
    "[::1].example",
    "::1.example",
  ]) {
    test(`is not ${JSON.stringify(name)}`, () => assert.equal(isLoopback(name), false));
  }
});

describe("a count", () => {
  test("is 0 to 99", () => {
    assert.deepEqual(
      ["0", "7", "07", "99"].map((text) => parseCount(text, "--flag")),
      [0, 7, 7, 99],
    );
  });
  for (const text of [
    "",
    "-1",
    "100",
    "1.5",
    "1e1",
    "abc",
    "NaN",
    "Infinity",
    " 1",
    "1 ",
    "0x1",
    "１",
  ]) {
    test(`is not ${JSON.stringify(text)}`, () => void refuse(() => parseCount(text, "--flag")));
  }
});

describe("a port", () => {
  test("is 0 to 65535", () => {
    assert.deepEqual(
      ["0", "80", "65535"].map((text) => parsePort(text, "--flag")),
      [0, 80, 65_535],
    );
  });
  for (const text of ["", "65536", "-1", "http", "8080x", "1.5", "000080"]) {
    test(`is not ${JSON.stringify(text)}`, () => void refuse(() => parsePort(text, "--flag")));
  }
});

test("a duration is parsed, and refused with what one looks like", () => {
  assert.equal(parseDurationValue("1.5s", "--flag"), 1_500);
  for (const text of ["", "5", "0s", "25h", "abc"]) {
    assert.match(refuse(() => parseDurationValue(text, "--flag")).hint ?? "", /500ms, 20s, 2m/);
  }
});

test("a choice is one of the words, exactly", () => {
  const parse = parseChoice(["text", "json"]);
  assert.equal(parse("json", "--flag"), "json");
  for (const text of ["", "JSON", "jso", "json ", "toString"]) {
    assert.match(refuse(() => parse(text, "--flag")).message, /text, json/);
  }
});

test("a text is anything but empty", () => {
  assert.equal(parseText(" x ", "--flag"), " x ");
  refuse(() => parseText("", "--flag"));
});
