/** The ids in the server's directory. */

/** The groups that can be joined. */
export const groups = Array.from({ length: 500 }, (_, index) => makeId("a", index));
/** The system is a member of these at the start. */
export const retired = makeId("b", 0);
export const kept = makeId("b", 1);
export const user = makeId("c", 0);

function makeId(kind: string, index: number): string {
  return `5f9${kind}${index.toString(16).padStart(20, "0")}`;
}
