import { usageError } from "../errors.ts";
import type { Method } from "../system/request.ts";
import type { Context } from "./context.ts";

export const methods: readonly Method[] = [
  "GET",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "HEAD",
  "OPTIONS",
];

/** Returns the argument as an HTTP method. Errors: usage. */
export function requireMethod(word: string): Method {
  const method = methods.find((known) => known === word.toUpperCase());
  if (method !== undefined) return method;
  throw usageError(
    `${JSON.stringify(word)} is not an HTTP method`,
    `Use one of ${methods.join(", ")}.`,
  );
}

/**
 * Returns the path and query as they will be signed and sent, `{id}` replaced by this system's id.
 * What a server or a proxy would rewrite is refused, because then something else would arrive than
 * was signed. Errors: usage.
 */
export async function requirePath(word: string, context: Context): Promise<string> {
  const path = word.includes("{id}") ? word.replaceAll("{id}", await context.systemId()) : word;
  const problem = findProblem(path);
  if (problem === undefined) return path;
  throw usageError(
    `the path ${JSON.stringify(word)} ${problem}`,
    "For example: /api/systems/{id}?fields=hostname%20os",
  );
}

function findProblem(path: string): string | undefined {
  if (!path.startsWith("/") || path.startsWith("//")) return "does not begin with a single /";
  if (/[^\x21-\x7e]/.test(path))
    return "has a space or another character that must be percent-encoded";
  if (/[\\#<>"`^{|}]/.test(path)) return "has a character that must be percent-encoded";
  const [pathname = ""] = path.split("?");
  if (/(^|\/)(\.|%2e){1,2}(\/|$)/i.test(pathname)) return "has a . or .. segment";
  return undefined;
}
