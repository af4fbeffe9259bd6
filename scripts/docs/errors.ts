import { exitCodes, signalExits, toExitCode } from "../../src/cli/exit-codes.ts";
import type { ErrorCode } from "../../src/errors.ts";
import { errorCodes } from "../../src/errors.ts";

const head = `# Output, exit codes and error codes

This page is generated from \`src/errors.ts\` and \`src/cli/exit-codes.ts\` by \`npm run docs\`; a test compares them.

stdout contains the result and nothing else; errors, warnings, hints and progress go to stderr. In text output, a failure is a line
\`error:\` and a line \`hint:\`. With \`--json\` it is one object:

\`\`\`json
{"schemaVersion":1,"error":{"code":"unauthorized","message":"...","hint":"...","status":401}}
\`\`\`

\`status\` is present if a response of the server caused the error, \`warnings\` if there were any. Match \`code\` or the exit code,
never the message. The set of codes is closed.`;

const foot = `With several results, the exit code is that of the first failure in their order; in JSON each failed item has its own \`error\`.`;

/** Returns docs/errors.md: every exit code, with the error codes under it and what to do. */
export function formatErrors(): string {
  const summary = [
    "| exit | meaning | try again |",
    "| --- | --- | --- |",
    ...exitCodes.map(({ exit, meaning, again }) => `| ${exit} | ${meaning} | ${again} |`),
    ...signalExits.map(({ exit, meaning }) => `| ${exit} | ${meaning} | |`),
  ].join("\n");
  const sections = exitCodes.flatMap(({ exit, meaning }) => {
    const codes = codesOf(exit);
    return codes.length === 0 ? [] : [`## ${exit}: ${meaning}`, formatCodes(codes)];
  });
  return `${[head, "## Exit codes", summary, foot, ...sections].join("\n\n")}\n`;
}

function codesOf(exit: number): readonly ErrorCode[] {
  return (Object.keys(errorCodes) as ErrorCode[]).filter((code) => toExitCode(code) === exit);
}

function formatCodes(codes: readonly ErrorCode[]): string {
  return [
    "| code | what it means | hint, unless the failure has a better one |",
    "| --- | --- | --- |",
    ...codes.map((code) => {
      const { meaning, hint } = errorCodes[code];
      return `| \`${code}\` | ${escape(meaning)} | ${escape(hint)} |`;
    }),
  ].join("\n");
}

function escape(text: string): string {
  return text.replaceAll(/[\\|<>*_[\]]/g, "\\$&");
}
