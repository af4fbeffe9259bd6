import type { Context } from "./context.ts";
import { readAliases } from "./settings.ts";

/**
 * Shows every id of a text with its alias next to it, if it has one: `5e42f4885826553ee6383aa4
 * (web)`.
 */
export type LabelIds = (text: string) => string;

/**
 * Returns how ids are shown to a person. A document's own aliases come before those of the
 * settings.
 */
export async function labelIds(
  context: Context,
  own: Iterable<readonly [alias: string, id: string]> = [],
): Promise<LabelIds> {
  const named = [...readAliases(await context.settingsFile()), ...own];
  const aliases = new Map(named.map(([alias, id]) => [id, alias]));
  return (text) =>
    text.replace(/\b[0-9a-f]{24}\b/g, (id) => {
      const alias = aliases.get(id);
      return alias === undefined ? id : `${id} (${alias})`;
    });
}
