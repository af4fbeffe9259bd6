import type { Document, Node, ParsedNode } from "yaml";
import { isAlias, isMap, isScalar, LineCounter, parseAllDocuments, visit } from "yaml";
import { SysctxError } from "../errors.ts";
import type { DesiredState } from "./state.ts";
import type { Place } from "./place.ts";
import { complain } from "./place.ts";
import { readSections } from "./sections.ts";
import type { Sections } from "./sections.ts";

/** What a document may refer to. */
export interface Names {
  /** Environment variables, and `hostname`. Undefined for a name that is not set. */
  readonly substitute: (name: string) => string | undefined;
  /** The id behind an alias of the settings. */
  readonly findAlias: (alias: string) => string | undefined;
}

/** The parser takes time that grows with the square of the keys, and no deadline can stop it. */
const mostCharacters = 256 * 1024;
/** Larger than any document of one host; a bomb of references ends before it. */
const mostNodes = 10_000;

/**
 * Returns the desired state of a YAML or JSON text. Several documents merge in order: later fields and attributes win, lists add
 * up. Errors: document_invalid, with file, line and column.
 */
export function parseDesiredState(text: string, file: string, names: Names): DesiredState {
  const place: Place = { file, lines: new LineCounter() };
  if (text.length > mostCharacters)
    throw complain(undefined, place, "the document is larger than 256 KiB");
  const options = {
    lineCounter: place.lines,
    uniqueKeys: true,
    prettyErrors: false,
    strict: true,
  } as const;
  const documents = parseAllDocuments(text, options);
  if (documents.length === 0) throw complain(undefined, place, "the document is empty");
  const sections = documents.map((document) => readDocument(document, place, names));
  return mergeSections(sections);
}

function readDocument(document: Document<ParsedNode>, place: Place, names: Names): Sections {
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) {
    const { line, col } = place.lines.linePos(problem.pos[0]);
    throw new SysctxError(
      "document_invalid",
      `${place.file}:${line}:${col}: ${explainSyntax(problem.code, problem.message)}`,
    );
  }
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    throw complain(contents, place, "the document is empty");
  }
  refuseReferences(document, place);
  substituteNames(contents, place, names);
  if (!isMap(contents))
    throw complain(
      contents,
      place,
      "the document is not a map of fields, attributes, groups, associations",
    );
  return readSections(contents, place, names.findAlias);
}

function explainSyntax(code: string, message: string): string {
  if (code === "DUPLICATE_KEY") return "a key stands here twice";
  if (code === "TAB_AS_INDENT") return "a tab is used to indent; YAML wants spaces";
  return message.split("\n")[0] ?? code;
}

/** References make one small text a huge document, or one without an end; nothing here needs them. */
function refuseReferences(document: Document<ParsedNode>, place: Place): void {
  let count = 0;
  visit(document, (_key, node) => {
    if (isAlias(node)) throw complain(node, place, "references (*name) are refused");
    count += 1;
    if (count > mostNodes) throw complain(node as Node, place, "the document is too large");
  });
}

/** Replaces `${NAME}` in texts. A name that is not set is a mistake and not an empty text. */
function substituteNames(contents: Node, place: Place, names: Names): void {
  visit(contents, {
    Scalar(key, node) {
      if (key === "key" || typeof node.value !== "string") return;
      node.value = node.value.replace(
        /\$(\$|\{([^}]*)\})/g,
        (all, _inner, name: string | undefined) => {
          if (all === "$$") return "$";
          const value = names.substitute(name ?? "");
          if (value === undefined) throw complain(node, place, `\${${name}} is not set`);
          return value;
        },
      );
    },
  });
}

function mergeSections(all: readonly Sections[]): DesiredState {
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
  return {
    fields: Object.fromEntries(all.flatMap(({ fields }) => [...fields])),
    attributes:
      attributes.length === 0
        ? undefined
        : {
            values: new Map(attributes.flatMap(({ values }) => [...values])),
            exclusive: attributes.some(({ exclusive }) => exclusive),
          },
    groups:
      groups.length === 0
        ? undefined
        : {
            ids: [...new Set(groups.flatMap(({ ids }) => ids))],
            exclusive: groups.some(({ exclusive }) => exclusive),
          },
    associations:
      associations.length === 0
        ? undefined
        : {
            edges: [...edges.values()],
            exclusive: associations.some(({ exclusive }) => exclusive),
          },
  };
}
