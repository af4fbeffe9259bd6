import assert from "node:assert/strict";
import { test } from "node:test";
import { findCalls } from "./shell-lines.ts";

test("finds every sysctx of a piece of shell, with its words", () => {
  const cases: readonly (readonly [string, readonly (readonly string[])[]])[] = [
    ["sysctx get # a comment", [["get"]]],
    ["sudo sysctx doctor && sysctx get 'a b'", [["doctor"], ["get", "a b"]]],
    ["name=$(sysctx get displayName)", [["get", "displayName"]]],
    ['curl -H "$(sysctx token get)" x', [["token", "get"]]],
    ["sysctx get --json | jq '.a | .b' > out", [["get", "--json"]]],
    ["sysctx verify GET /x < in", [["verify", "GET", "/x"]]],
    ["source <(sysctx completion bash)", [["completion", "bash"]]],
    ["sysctx apply \\\n  -f x", [["apply", "-f", "x"]]],
    ["npm test", []],
  ];
  for (const [shell, calls] of cases) assert.deepEqual(findCalls(shell), calls, shell);
});
