/**
 * The day of the version in package.json, changed with it: in the manual page and in the Debian
 * package's changelog.
 */
export const releaseDate = "2026-11-22";
