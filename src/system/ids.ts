import { SysctxError } from "../errors.ts";

/**
 * Says whether a text is an id of the API: 24 lower-case hexadecimal digits. Only such a text may
 * enter a path.
 */
export function isId(text: string): boolean {
  return /^[0-9a-f]{24}$/.test(text);
}

/**
 * Returns the id, or refuses it before it becomes a path. `what` names it, e.g. `group id`. Errors:
 * invalid_id.
 */
export function requireId(text: string, what: string): string {
  if (isId(text)) return text;
  const lowered = text.toLowerCase();
  throw new SysctxError("invalid_id", `${JSON.stringify(text)} is not a ${what}`, {
    hint: isId(lowered)
      ? `Write ids in lower case: ${lowered}`
      : "Use an id of 24 hexadecimal digits, e.g. 5e42f4885826553ee6383aa4. A host cannot look up names; " +
        "define an alias with: sysctx config set alias.NAME ID",
  });
}

/** Returns the id; the last look before it becomes part of a path. A defect, if it fails. */
export function pathId(id: string): string {
  if (isId(id)) return id;
  throw new SysctxError("internal", "an invalid id was about to become part of a path");
}
