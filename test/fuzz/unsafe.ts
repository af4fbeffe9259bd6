import assert from "node:assert/strict";

/**
 * What must not reach a terminal, by Unicode's own properties and not by a list of ours: control
 * characters but newline and tab, halves of pairs, line separators, annotations, and all that is
 * invisible by default (the marks that turn the reading direction among them), but not what writing
 * needs: the joiners of Persian, Hindi and emoji, and the selectors of an emoji's form.
 */
const unsafe =
  /(?![\n\t\u200c\u200d\ufe00-\ufe0f])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;

/** Fails when a text holds a character that could hide or fake what a person reads. */
export function assertSafe(text: string): void {
  const code = unsafe.exec(text)?.[0].codePointAt(0)?.toString(16);
  if (code !== undefined) assert.fail(`U+${code} is in ${JSON.stringify(text)}`);
}
