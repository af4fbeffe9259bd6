import assert from "node:assert/strict";
import { test } from "node:test";
import { SysctxError } from "../../src/errors.ts";
import { parseFault } from "../../src/emulator/fault-syntax.ts";
import type { Fault } from "../../src/emulator/faults.ts";

const faults: Record<string, Fault> = {
  drop: { action: { kind: "drop" } },
  "drop-after,method=post": {
    action: { kind: "dropAfter" },
    match: { method: "POST", path: undefined },
  },
  cut: { action: { kind: "cut" } },
  hang: { action: { kind: "hang" } },
  lose: { action: { kind: "lose" } },
  "lose=500ms": { action: { kind: "lose", revertAfter: 500 } },
  "delay=2s,after=3": { action: { kind: "delay", ms: 2000 }, after: 3 },
  "delay=1m,times=forever": { action: { kind: "delay", ms: 60_000 }, times: Infinity },
  "status=503,times=2,method=POST,path=/api/v2/,header=Retry-After:5": {
    action: { kind: "status", status: 503, body: undefined, headers: { "Retry-After": "5" } },
    times: 2,
    match: { method: "POST", path: "/api/v2/" },
  },
  'status=400,header=X-A: 1,header=X-B:,body={"a":1,"b":2}': {
    action: {
      kind: "status",
      status: 400,
      body: '{"a":1,"b":2}',
      headers: { "X-A": "1", "X-B": "" },
    },
  },
  "status=500,path=/api/systems/a?fields=b": {
    action: { kind: "status", status: 500, body: undefined },
    match: { method: undefined, path: "/api/systems/a?fields=b" },
  },
};

for (const [text, fault] of Object.entries(faults)) {
  test(`reads the fault ${text}`, () => assert.deepEqual(parseFault(text), fault));
}

const mistakes = [
  "",
  "times=2",
  "drop,cut",
  "drop=1",
  "explode",
  "status",
  "status=99",
  "status=600",
  "delay=2",
  "delay",
  "lose=x",
  "drop,times=0",
  "drop,times=-1",
  "drop,times=1,times=2",
  "drop,header=A:b",
  "status=500,header=nonsense",
  "drop,body=x",
];

for (const text of mistakes) {
  test(`refuses the fault "${text}" with a hint`, () => {
    assert.throws(
      () => parseFault(text),
      (error) =>
        error instanceof SysctxError &&
        error.code === "usage" &&
        /status=503/.test(error.hint ?? ""),
    );
  });
}
