import { describeForGit, readProfileInUse } from "../../../oauth/open.ts";
import { withinLimit } from "../../../system/within-limit.ts";
import { usageError } from "../../../errors.ts";
import type { ParseValue } from "../../../values.ts";
import type { Answer } from "../../answer.ts";
import type { CommandSpec, Invocation } from "../../command.ts";
import type { Context } from "../../context.ts";

/** A second line would be another attribute of the answer. */
const parseUsername: ParseValue<string> = (text, source) => {
  if (/^[^\r\n\0]+$/.test(text)) return text;
  throw usageError(`${source}: the user name must be one line of text`);
};

/** Git's credential helper protocol (gitcredentials(7), git-credential(1)). */
export const gitCredentialCommand: CommandSpec = {
  name: "git-credential",
  summary: "answer git as its credential helper",
  description:
    "Implements git's credential helper protocol on standard input and output. The token is only given for the profile's own " +
    "address; for any other host nothing is printed, and git asks its next helper. When git reports that a server " +
    "rejected the token, it is removed from the cache.",
  arguments: [
    {
      name: "<operation>",
      description: "get or erase; git adds it, and any other is ignored",
      suggests: ["get", "erase", "store"],
    },
  ],
  options: [
    {
      flags: "--username <name>",
      description:
        "the user name to return with the token, if the address has none (default: oauth2)",
      parse: parseUsername,
    },
  ],
  examples: [
    [
      "git config --global credential.helper '!sysctx token git-credential --profile corp'",
      "git asks sysctx from now on",
    ],
    ["sysctx token git-credential get --profile corp < question.txt", "what git would get"],
  ],
  run,
};

const nothing: Answer = { text: () => undefined, json: undefined };

async function run({ words, flags }: Invocation, context: Context): Promise<Answer> {
  const operation = words[0] ?? "";
  if (operation !== "get" && operation !== "erase") return nothing;
  const asked = readAttributes(
    await withinLimit(context.host.terminal.readStdin(), "standard input did not end", context),
  );
  if (!(await isForProfile(asked, context))) return nothing;
  const { tokens } = await context.oauth();
  if (operation === "erase") {
    // Git tells which one was refused; a newer one must not suffer for it.
    if (tokens.kept()?.accessToken === asked.get("password")) tokens.forget();
    return nothing;
  }
  const username = asked.get("username") ?? (flags["username"] as string | undefined) ?? "oauth2";
  const answer = describeForGit(await tokens.get(), username);
  return { text: () => answer, json: answer };
}

/** `key=value` lines, until an empty one. */
function readAttributes(text: string): ReadonlyMap<string, string> {
  const lines = text.split("\n\n")[0]?.split("\n") ?? [];
  return new Map(
    lines.flatMap((line) => {
      const at = line.indexOf("=");
      return at < 1 ? [] : [[line.slice(0, at), line.slice(at + 1)] as const];
    }),
  );
}

/** Characters with which a URL parser and git could see different hosts are in no host of ours. */
const hostShape = /^(\[[\da-f:.]+\]|[^\s\p{Cc}/\\?#@:%[\]]+)(:\d+)?$/iu;

/** Before anything of the profile is opened: git asks for every host. */
async function isForProfile(
  asked: ReadonlyMap<string, string>,
  { profile, flags, host }: Context,
): Promise<boolean> {
  const { name, settings: stored } = await profile();
  const [protocol = "", at = ""] = [asked.get("protocol"), asked.get("host")];
  const address = `${protocol}://${at}`;
  if (!/^https?$/.test(protocol) || !hostShape.test(at) || !URL.canParse(address)) return false;
  if (stored["clientId"] === undefined) return false;
  return (
    new URL(address).origin === readProfileInUse({ name, stored, flags, env: host.env }).origin
  );
}
