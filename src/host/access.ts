/** The bits of a mode that are for the group and for everybody, and what each allows. */
const ofFile = { read: 0o044, change: 0o022, run: 0o011 };
const ofFolder = { list: 0o044, change: 0o022, enter: 0o011 };

/**
 * Says what others than its owner can do with a file, e.g. `has mode 0622: others can change it`.
 * Only what `unwanted` holds is said.
 */
export function describeFileMode(mode: number, unwanted: number): string {
  return describe(mode, mode & unwanted, ofFile);
}

/** The same of a folder that nobody else should use. */
export function describeFolderMode(mode: number): string {
  return describe(mode, mode, ofFolder);
}

/** The bits as `chmod` takes them. */
export function formatMode(mode: number): string {
  return (mode & 0o7777).toString(8).padStart(4, "0");
}

function describe(mode: number, bits: number, uses: Readonly<Record<string, number>>): string {
  const verbs = Object.keys(uses).filter((verb) => (bits & (uses[verb] ?? 0)) !== 0);
  const list = verbs.join(", ").replace(/, ([a-z]+)$/, " and $1");
  return `has mode ${formatMode(mode)}: others can ${list} it`;
}
