import type { Context } from "./context.ts";

/**
 * Returns the ids that the arguments mean, each once. All are resolved before the first request: a
 * misspelt one must not leave half of the work done. Errors: invalid_id.
 */
export async function resolveIds(
  words: readonly string[],
  what: string,
  context: Context,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const word of words) ids.push(await context.resolveId(word, what));
  return [...new Set(ids)];
}
