import { errorCodes } from "../errors.ts";
import type { ErrorCode } from "../errors.ts";
import { exitCodes, signalExits, toExitCode } from "./exit-codes.ts";
import type { HelpTopic } from "./root.ts";
import { settingNames, settingSpecs } from "./settings.ts";

/** The texts of `sysctx help TOPIC`, made from the closed sets that they describe. */
export const helpTexts: Readonly<Record<HelpTopic, () => string>> = {
  "exit-codes": describeExitCodes,
  environment: describeEnvironment,
  output: describeOutput,
};

function describeExitCodes(): string {
  const rows = exitCodes.flatMap(({ exit, meaning, again }) => {
    const codes = (Object.keys(errorCodes) as ErrorCode[]).filter(
      (code) => toExitCode(code) === exit,
    );
    const line = wrap(
      `${String(exit).padStart(3)}  ${meaning}${again === "" ? "" : ` (try again: ${again})`}`,
      5,
    );
    return codes.length === 0
      ? [line]
      : [
          line,
          ...codes.map((code) => wrap(`     ${code.padEnd(25)} ${errorCodes[code].meaning}`, 31)),
        ];
  });
  return [
    "Exit codes, and the error codes of --json under each:",
    "",
    ...rows,
    ...signalExits.map(({ exit, meaning }) => `${exit}  ${meaning}`),
    "",
    "With several results, the exit code is that of the first failure in their order.",
  ].join("\n");
}

export const environmentNote =
  "A flag overrides the variable; the variable overrides the profile, the settings file, the agent config and the defaults, in this order.";

/** Each variable with its flag or its meaning. */
export function environmentRows(): readonly (readonly [name: string, meaning: string])[] {
  return [
    ["SYSCTX_PROFILE", "--profile"],
    ...settingNames.map((name) => [settingSpecs[name].env, `--${toFlag(name)}`] as const),
    ["SYSCTX_CONFIG_DIR", "the folder of sysctx's settings (root: /etc/sysctx)"],
    ["NO_COLOR, FORCE_COLOR", "disable colours; use colours even without a terminal"],
    ["HTTPS_PROXY, NO_PROXY", "the proxy for https, and hosts to reach without it"],
    ["NODE_EXTRA_CA_CERTS", "CA certificates to trust besides the built-in ones"],
  ];
}

function describeEnvironment(): string {
  return [
    wrap(`Environment. ${environmentNote}`, 0),
    "",
    ...environmentRows().map(([name, meaning]) => `  ${name.padEnd(24)} ${meaning}`),
    "",
    "NODE_TLS_REJECT_UNAUTHORIZED has no effect: the verification of certificates",
    "cannot be switched off.",
  ].join("\n");
}

function toFlag(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Breaks a line at 80 columns; what follows is indented. */
function wrap(line: string, indent: number): string {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > 80) {
    const at = rest.lastIndexOf(" ", 80);
    lines.push(rest.slice(0, at));
    rest = " ".repeat(indent) + rest.slice(at + 1);
  }
  return [...lines, rest].join("\n");
}

function describeOutput(): string {
  return `Output

stdout has the result and nothing else; warnings, errors, hints and progress go
to stderr. --output text (the default) is for people, --output json (or --json)
for programs. The choice never depends on the terminal; only colours and
spinners do.

A read prints the API's own JSON, all pages joined, so that jq paths match the
vendor's documentation.

A write prints what changed:
  {"schemaVersion":1,"command":"groups add","changed":true,
   "results":[{"id":"5e42f4885826553ee6383aa4","changed":true}]}
A failed item has "error" in place of "changed". --dry-run prints the requests
and sends nothing; "changed" says what would change.

A failure is one JSON object on stderr:
  {"schemaVersion":1,"error":{"code":"unauthorized","message":"...",
   "hint":"...","status":401}}
Match the code, never the message. sysctx help exit-codes lists the codes.

Text from a server is data: a control character is shown as \\u{1b} and never
sent to the terminal.`;
}
