/**
 * The one place where foreign text is made fit for a terminal. Control characters (C0 but newline
 * and tab, DEL, C1), marks that turn the reading direction, invisible and unpaired ones: each can
 * hide or fake what a person reads. Only what writing needs stays: the joiners of Persian, Hindi
 * and emoji (U+200C, U+200D), and the marks of an emoji's form.
 */
const findUnsafe = () =>
  /(?![\n\t\u200c\u200d\ufe00-\ufe0f])[\p{Cc}\p{Surrogate}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** Most text: V8 takes a millisecond to make the other expression. */
const plain = /^[\n\t -~]*$/;

/** Returns the text with every unsafe character written as `\u{1b}`; newline and tab stay. */
export function makeVisible(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(
    findUnsafe(),
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** Returns the text on one line: newlines and tabs are made visible too. */
export function makeVisibleLine(text: string): string {
  return makeVisible(text).replace(/[\n\t]/g, (character) => (character === "\n" ? "\\n" : "\\t"));
}

/**
 * Returns valid JSON with the same meaning and no unsafe character. Inside JSON they can only occur
 * in strings, where an escape means the same; a carriage return between tokens becomes a space.
 */
export function makeVisibleJson(json: string): string {
  if (plain.test(json)) return json;
  return json.replace(findUnsafe(), (character) => {
    if (character === "\r") return " ";
    return [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
      .join("");
  });
}
