import { readFileSync } from "node:fs";

const folder = new URL("../../packaging/scripts/", import.meta.url).pathname;
const read = (name: string) => readFileSync(`${folder}${name}`, "utf8");

/** The line before a script of a removal: at an upgrade it does nothing. */
const onlyAt = (word: string) => `[ "$1" = ${word} ] || exit 0\n`;

/** dpkg's scripts, by the names that it calls them. */
export function formatDebScripts(): ReadonlyMap<string, string> {
  const head = "#!/bin/sh\nset -e\n";
  return new Map([
    ["postinst", `${head}${onlyAt("configure")}${read("after-install")}`],
    ["prerm", `${head}${onlyAt("remove")}${read("before-removal")}`],
    [
      "postrm",
      `${head}if [ "$1" = remove ]; then\n${indent(read("after-removal"))}fi\n` +
        `if [ "$1" = purge ]; then\n${indent(read("after-purge"))}fi\n`,
    ],
  ]);
}

/** rpm's, by their names in a spec. There $1 is how many versions are left: 0 at a removal. */
export function formatRpmScripts(): ReadonlyMap<string, string> {
  return new Map([
    ["post", `${read("after-install")}exit 0\n`],
    ["preun", `${onlyAt("0")}${read("before-removal")}exit 0\n`],
    ["postun", `${onlyAt("0")}${read("after-removal")}exit 0\n`],
  ]);
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, "  ");
}
