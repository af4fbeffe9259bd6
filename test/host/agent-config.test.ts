import assert from "node:assert/strict";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { inspect } from "node:util";
import fc from "fast-check";
import {
  defaultAgentConfig,
  parseAgentConfig,
  readAgentConfig,
} from "../../src/host/agent-config.ts";
import { SysctxError } from "../../src/errors.ts";
import { errorOf } from "../support/expect-error.ts";
import { makeFolder, writePrivate } from "../support/temporary-folder.ts";

const token = "7c2f6a10-4be1-4d0f-9a53-e5d1c0ffee42";
const password = "b1nd9Pq7Rs2Tv4Wx6Yz8Ab0Cd3Ef5Gh7Jk9Lm1Np";

/** The shape of a real file, with secrets of our own. */
const full = {
  agentInstallDir: "/opt/jc/",
  agentServerHost: "agent.jumpcloud.com",
  agentServerPort: 443,
  caCrt: "/opt/jc/ca.crt",
  certuuid: "6ca1d31c01a045175810db7ec81169fa",
  clientCrt: "/opt/jc/client.crt",
  clientKey: "/opt/jc/client.key",
  systemKey: "5e30c0b9890a7a4766268b60",
  systemToken: token,
  tls: true,
  userMgmt: { local_ldap_bind_pwd: password, sshd_service: "ssh" },
};
const path = "/opt/jc/jcagent.conf";
const parse = (text: string) => parseAgentConfig(text, path);
const parseValue = (value: unknown) => parse(JSON.stringify(value));

describe("the agent config", () => {
  test("gives its six fields and the path, and drops the rest", () => {
    assert.deepEqual(parseValue(full), {
      path,
      systemKey: full.systemKey,
      clientKey: full.clientKey,
      clientCrt: full.clientCrt,
      caCrt: full.caCrt,
      agentServerHost: full.agentServerHost,
      certuuid: full.certuuid,
    });
    assert.ok(!inspect(parseValue(full), { depth: 9 }).includes(token));
  });

  test("may have white space, line ends of Windows and a byte order mark", () => {
    const spaced = JSON.stringify(full, null, 2).replaceAll("\n", "\r\n");
    assert.deepEqual(parse(`\uFEFF${spaced}\r\n`), parseValue(full));
  });

  test("may lack every field: the key is then beside it", () => {
    const { clientKey, ...others } = parse("{}");
    assert.equal(clientKey, "/opt/jc/client.key");
    for (const [name, value] of Object.entries(others)) {
      if (name !== "path") assert.equal(value, undefined, name);
    }
  });

  test("may have a systemKey that is empty or null before the agent has registered", () => {
    for (const systemKey of ["", null]) {
      assert.equal(parseValue({ ...full, systemKey }).systemKey, undefined);
    }
  });

  test("takes a relative clientKey from its own folder", () => {
    assert.equal(parseValue({ clientKey: "keys/a.key" }).clientKey, "/opt/jc/keys/a.key");
  });

  test("takes a relative clientCrt from its own folder, as the key", () => {
    assert.equal(parseValue({ clientCrt: "client.crt" }).clientCrt, "/opt/jc/client.crt");
  });

  test("takes the last of two members of one name, as every JSON parser does", () => {
    const text = '{"systemKey":"5e30c0b9890a7a4766268b61","systemKey":"5e30c0b9890a7a4766268b60"}';
    assert.equal(parse(text).systemKey, "5e30c0b9890a7a4766268b60");
  });

  test("takes no field from a prototype", () => {
    assert.equal(
      parse('{"__proto__":{"systemKey":"5e30c0b9890a7a4766268b60"}}').systemKey,
      undefined,
    );
  });
});

describe("an agent config is malformed when", () => {
  const bad: readonly (readonly [string, string, RegExp])[] = [
    ["it is empty", "", /is empty/],
    ["it is blank", " \r\n\t", /is empty/],
    ["it is cut off", JSON.stringify(full).slice(0, -40), /is not JSON/],
    ["it is not JSON", `systemKey=${full.systemKey} systemToken=${token}`, /is not JSON/],
    ["it has something after its end", `${JSON.stringify(full)} ${token}`, /is not JSON/],
    ["it has a trailing comma", `{"systemToken":"${token}",}`, /is not JSON/],
    ["it is a list", `[${JSON.stringify(full)}]`, /not a JSON object/],
    ["it is a text", JSON.stringify(token), /not a JSON object/],
    ["it is null", "null", /not a JSON object/],
    ["it is a number", "1", /not a JSON object/],
    ...[
      "5e30c0b9890a7a4766268b6",
      "5e30c0b9890a7a4766268b600",
      "5E30C0B9890A7A4766268B60",
      "../../../../etc/passwd00",
      "5e30c0b9890a7a4766268b6g",
      " 5e30c0b9890a7a4766268b60",
      "5e30c0b9890a7a4766268b60/x",
      "５e30c0b9890a7a4766268b60",
    ].map((systemKey): readonly [string, string, RegExp] => [
      `its systemKey is ${JSON.stringify(systemKey)}`,
      JSON.stringify({ ...full, systemKey }),
      /systemKey that is not 24/,
    ]),
    [
      "its systemKey ends in a newline",
      JSON.stringify({ ...full, systemKey: `${full.systemKey}\n` }),
      /control character in systemKey/,
    ],
    [
      "its systemKey is a number",
      JSON.stringify({ ...full, systemKey: 5 }),
      /systemKey that is not a string/,
    ],
    [
      "its clientKey is a list",
      JSON.stringify({ ...full, clientKey: ["/k"] }),
      /clientKey that is not a string/,
    ],
    [
      "its clientKey has a NUL",
      JSON.stringify({ ...full, clientKey: "/k\0.pem" }),
      /control character in clientKey/,
    ],
    [
      "its clientCrt is an object",
      JSON.stringify({ ...full, clientCrt: {} }),
      /clientCrt that is not a string/,
    ],
    [
      "its agentServerHost is true",
      JSON.stringify({ ...full, agentServerHost: true }),
      /agentServerHost that is not a string/,
    ],
    [
      "its certuuid has an escape",
      JSON.stringify({ ...full, certuuid: "\u001b[31m" }),
      /control character in certuuid/,
    ],
  ];
  for (const [what, text, says] of bad) {
    test(what, () => {
      const error = errorOf(() => parse(text), "agent_config_malformed");
      assert.match(error.message, says);
      assert.ok(error.message.includes(path));
      assertNoSecret(error);
    });
  }

  test("anything is in it: the message never quotes the file", () => {
    const word = fc.stringMatching(/^[a-z]{12}$/);
    fc.assert(
      fc.property(word, fc.constantFrom("", "{", "[", '{"a":', "x="), (secret, before) => {
        const text = `${before}"${secret}"`;
        try {
          parse(text);
        } catch (error) {
          assert.ok(error instanceof SysctxError);
          assert.ok(
            !inspect(error, { showHidden: true, depth: 9 }).split("\n    at ")[0]?.includes(secret),
          );
        }
      }),
      { seed: 5 },
    );
  });
});

describe("reading the agent config", () => {
  test("refuses a file that others can write, and takes one that others can read", (t) => {
    const file = writePrivate(makeFolder(t), "jcagent.conf", JSON.stringify(full));
    const rules = { insecurePermissions: false };
    chmodSync(file, 0o644);
    assert.equal(readAgentConfig(file, rules).systemKey, full.systemKey);
    chmodSync(file, 0o664);
    assertNoSecret(errorOf(() => readAgentConfig(file, rules), "agent_config_unsafe"));
    assert.equal(readAgentConfig(file, { insecurePermissions: true }).systemKey, full.systemKey);
  });

  test("says that it is missing, and asks whether the agent is installed", (t) => {
    const missing = join(makeFolder(t), "jcagent.conf");
    const error = errorOf(
      () => readAgentConfig(missing, { insecurePermissions: false }),
      "agent_config_missing",
    );
    assert.match(error.hint ?? "", /agent is installed/i);
  });

  test("knows the vendor's paths", () => {
    assert.equal(defaultAgentConfig("linux"), "/opt/jc/jcagent.conf");
    assert.equal(defaultAgentConfig("darwin"), "/opt/jc/jcagent.conf");
    assert.equal(
      defaultAgentConfig("win32"),
      "C:\\Program Files\\JumpCloud\\Plugins\\Contrib\\jcagent.conf",
    );
  });
});

/** Neither in what is printed, nor in what a logger would find in the error. */
function assertNoSecret(error: SysctxError): void {
  const all = `${error.message} ${error.hint} ${inspect(error, { showHidden: true, depth: 9 })}`;
  for (const secret of [token, password]) assert.ok(!all.includes(secret), all);
}
