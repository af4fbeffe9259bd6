import type { Document, ParsedNode, YAMLMap } from "yaml";
import { isAlias, isMap, LineCounter, parseAllDocuments, visit } from "yaml";
import type { Reader } from "./nodes.ts";
import { isNothing } from "./nodes.ts";
import { complain, complainAt } from "./place.ts";
import type { FindAlias, Sections } from "./sections.ts";
import { readAliases, readSections } from "./sections.ts";
import type { DesiredState } from "./state.ts";

/** What a document may refer to. */
export interface Names {
  /** Environment variables, and `hostname`. Undefined for a name that is not set. */
  readonly substitute: (name: string) => string | undefined;
  /** The id behind an alias of the settings. */
  readonly findAlias: FindAlias;
}

/** The parser takes time that grows with the square of the keys, and no deadline can stop it. */
const mostCharacters = 256 * 1024;
/** Larger than any document of one host; a bomb of references ends before it. */
const mostNodes = 10_000;

/**
 * Returns the desired state of a YAML or JSON text. Several documents merge in order: later fields
 * and attributes win, lists add up, aliases hold for all. Errors: document_invalid, with file, line
 * and column.
 */
export function parseDesiredState(text: string, file: string, names: Names): DesiredState {
  const reader: Reader = { file, lines: new LineCounter(), substitute: names.substitute };
  if (text.length > mostCharacters)
    throw complain(undefined, reader, "the document is larger than 256 KiB");
  const documents = parseAllDocuments(text.replace(/^\ufeff/, ""), {
    lineCounter: reader.lines,
    // Texts stay as they were written: 007 is no 7, and 24 digits are an id.
    schema: "failsafe",
    uniqueKeys: true,
    prettyErrors: false,
    strict: true,
  });
  if (documents.length === 0) throw complain(undefined, reader, "the document is empty");
  const tops = documents.map((document) => readTop(document, reader));
  const aliases = new Map(tops.flatMap((top) => [...readAliases(top, reader)]));
  const findAlias: FindAlias = (alias) => aliases.get(alias) ?? names.findAlias(alias);
  const sections = tops.map((top) => readSections(top, reader, findAlias));
  return { ...mergeSections(sections), aliases };
}

function readTop(document: Document<ParsedNode>, reader: Reader): YAMLMap {
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined)
    throw complainAt(problem.pos[0], reader, explainSyntax(problem.code, problem.message));
  const { explicit, version } = document.directives?.yaml ?? {};
  if (explicit === true && version !== "1.2")
    throw complain(
      undefined,
      reader,
      `YAML ${version} is not supported; use YAML 1.2 or leave the version out`,
    );
  const { contents } = document;
  if (isNothing(contents)) throw complain(contents, reader, "the document is empty");
  refuseReferences(document, reader);
  if (isMap(contents)) return contents;
  const expected = "a map of fields, attributes, groups, associations";
  throw complain(contents, reader, `the document is not ${expected}`);
}

function explainSyntax(code: string, message: string): string {
  if (code === "DUPLICATE_KEY") return "this key is given twice";
  if (code === "TAB_AS_INDENT") return "indented with a tab; YAML needs spaces";
  if (message.includes("call stack")) return "the document is nested too deeply";
  return message.split("\n")[0] ?? code;
}

/**
 * References make one small text a huge document, or one without an end; nothing here needs them.
 */
function refuseReferences(document: Document<ParsedNode>, reader: Reader): void {
  let count = 0;
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) throw complain(node, reader, "references (*name) are not supported");
      count += 1;
      if (count > mostNodes) throw complain(node, reader, "the document is too large");
    },
  });
}

function mergeSections(all: readonly Sections[]): Omit<DesiredState, "aliases"> {
  const attributes = all.flatMap((one) => (one.attributes === undefined ? [] : [one.attributes]));
  const groups = all.flatMap((one) => (one.groups === undefined ? [] : [one.groups]));
  const associations = all.flatMap((one) =>
    one.associations === undefined ? [] : [one.associations],
  );
  const edges = new Map(
    associations.flatMap((one) =>
      one.edges.map((edge) => [`${edge.type}/${edge.id}`, edge] as const),
    ),
  );
  const isExclusive = (sections: readonly { readonly exclusive: boolean }[]) =>
    sections.some(({ exclusive }) => exclusive);
  return {
    fields: Object.fromEntries(all.flatMap(({ fields }) => [...fields])),
    attributes:
      attributes.length === 0
        ? undefined
        : {
            values: new Map(attributes.flatMap(({ values }) => [...values])),
            exclusive: isExclusive(attributes),
          },
    groups:
      groups.length === 0
        ? undefined
        : {
            ids: [...new Set(groups.flatMap(({ ids }) => ids))],
            exclusive: isExclusive(groups),
          },
    associations:
      associations.length === 0
        ? undefined
        : {
            edges: [...edges.values()],
            exclusive: isExclusive(associations),
          },
  };
}
