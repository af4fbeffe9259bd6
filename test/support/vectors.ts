import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../vectors");

/** A file of test/vectors: what it holds, and where that comes from. */
export type Vectors<T> = T & { readonly provenance: string };

/**
 * Returns the vectors of one stage. A file that does not say where its values come from is not a
 * vector file.
 */
export function readVectors<T>(stage: string): Vectors<T> {
  const vectors = JSON.parse(readFileSync(vectorPath(`${stage}.json`), "utf8")) as Vectors<T>;
  if (!vectors.provenance) throw new Error(`${stage}.json does not say where it comes from`);
  return vectors;
}

export function vectorPath(name: string): string {
  return join(folder, name);
}
