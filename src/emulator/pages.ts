import { invalid } from "./reply.ts";
import type { Reply } from "./reply.ts";

export const defaultLimit = 10;
export const maxLimit = 100;

interface Listed {
  readonly id: string;
  readonly type: string;
}

/**
 * Returns the page that `limit` and `skip` ask for as a bare array without a total, or a 400. More
 * than 100 means 100.
 */
export function answerPage(entries: readonly unknown[], query: URLSearchParams): Reply {
  const limit = readCount(query.get("limit"), defaultLimit);
  const skip = readCount(query.get("skip"), 0);
  if (limit === undefined || limit === 0)
    return invalid("limit must be a whole number, at least 1");
  if (skip === undefined) return invalid("skip must be a whole number, at least 0");
  return { status: 200, body: entries.slice(skip, skip + Math.min(limit, maxLimit)) };
}

/**
 * Returns the entries that pass `filter` (`id` or `type`, `eq` or `ne`), or a 400 for what the
 * emulator cannot do.
 */
export function filterEntries<Entry extends Listed>(
  entries: readonly Entry[],
  filter: string | null,
): readonly Entry[] | Reply {
  if (filter === null || filter === "") return entries;
  const [, field, operator, value] = /^(id|type):(eq|ne):(.*)$/s.exec(filter) ?? [];
  if (field === undefined) return invalid(`the filter ${JSON.stringify(filter)} is not supported`);
  const isEqual = (entry: Entry) => entry[field as keyof Listed] === value;
  return entries.filter((entry) => isEqual(entry) === (operator === "eq"));
}

/** Returns the entries in the order of `sort` (`id` or `-id`), or a 400 for any other. */
export function sortEntries<Entry extends Listed>(
  entries: readonly Entry[],
  sort: string | null,
): readonly Entry[] | Reply {
  if (sort === null || sort === "") return entries;
  if (sort !== "id" && sort !== "-id")
    return invalid(`the sort ${JSON.stringify(sort)} is not supported`);
  const direction = sort === "id" ? 1 : -1;
  // Not localeCompare: ids are hexadecimal, and the order must not follow the locale.
  return entries.toSorted((a, b) => (a.id < b.id ? -direction : a.id > b.id ? direction : 0));
}

export function isReply(value: object): value is Reply {
  return "status" in value;
}

function readCount(text: string | null, fallback: number): number | undefined {
  if (text === null) return fallback;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
