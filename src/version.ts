/** The version of package.json; a test holds the two together. */
export const version = "1.0.0";

/** Put in by the build (scripts/build.ts). */
declare const builtCommit: string | undefined;

/**
 * The commit that the program was built from, with `-dirty` after it where files were changed;
 * `unknown` where the build had no git, or where nothing was built.
 */
export const commit = typeof builtCommit === "undefined" ? "unknown" : builtCommit;
