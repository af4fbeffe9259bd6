/** Tells whether an answer is a page for a person: of a proxy, a portal or a server in trouble. */
export function isHtml(contentType: string | undefined, text: string): boolean {
  return /html/i.test(contentType ?? "") || /^\s*<(!doctype|html)/i.test(text);
}
