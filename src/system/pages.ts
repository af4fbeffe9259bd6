import type { Client } from "./client.ts";
import { isObject } from "./json.ts";
import type { JsonBody } from "./json.ts";
import { badReply, readJson } from "./reply.ts";
import type { Reply } from "./client.ts";
import { buildPath } from "./request.ts";

/** The most that the API gives at once; its default of 10 is how other tools lose entries. */
const pageSize = 100;
/** No system has as many; a server that never ends its list ends here. */
const mostEntries = 10_000;

export interface Entry {
  readonly [key: string]: unknown;
}

export interface ListBody extends JsonBody {
  readonly value: readonly Entry[];
}

/**
 * Returns a whole list: pages by `limit` and `skip` until one is shorter than the limit; the API
 * gives no total and no dependable Link. Entries that shifted between pages and came twice are
 * dropped. One page keeps its text unchanged.
 */
export async function fetchPages(
  client: Client,
  path: string,
  query: Readonly<Record<string, string>> = {},
): Promise<ListBody> {
  const found = new Map<string, Entry>();
  for (let skip = 0; ;) {
    const pagePath = buildPath(path, { ...query, limit: String(pageSize), skip: String(skip) });
    const reply = await client.send({ method: "GET", path: pagePath });
    const { text, value } = readPage(reply);
    const before = found.size;
    for (const entry of value) found.set(identify(entry), entry);
    if (value.length < pageSize) {
      return found.size === value.length ? { text, value } : joinEntries([...found.values()]);
    }
    if (found.size === before) throw badReply(reply, "a repetition of the previous page");
    skip += value.length;
    if (skip >= mostEntries) throw badReply(reply, "an endless list");
  }
}

/** Returns entries as one JSON array, every number to the digit. */
export function joinEntries(value: readonly Entry[]): ListBody {
  return { text: JSON.stringify(value), value };
}

function readPage(reply: Reply): ListBody {
  const { text, value } = readJson(reply);
  if (!Array.isArray(value) || !value.every(isObject))
    throw badReply(reply, "not a JSON array of objects");
  return { text, value };
}

/**
 * Entries are distinguished by type and id, which are at the top level or, for an association,
 * under `to`.
 */
function identify(entry: Entry): string {
  const target = isObject(entry["to"]) ? entry["to"] : entry;
  const { type, id } = target;
  return typeof id === "string" ? `${String(type)}/${id}` : JSON.stringify(entry);
}
