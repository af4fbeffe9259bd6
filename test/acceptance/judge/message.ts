/**
 * The bytes of one HTTP/1.1 request, cut up but not interpreted: what a client really put on the
 * wire.
 */

export interface WireRequest {
  /** The request line as sent, without its line end. */
  line: string;
  method: string;
  /** Path and query, byte for byte (latin1). */
  target: string;
  version: string;
  path: string;
  /** What follows the first `?`, undecoded; undefined without one. */
  query: string | undefined;
  /** Name and value in the order and spelling sent. */
  headers: [name: string, value: string][];
  body: Buffer;
}

/** All values of a header, whatever the case of its name. */
export function headerValues(request: WireRequest, name: string): string[] {
  const wanted = name.toLowerCase();
  return request.headers
    .filter(([field]) => field.toLowerCase() === wanted)
    .map(([, value]) => value);
}

/** The one value of a header; undefined when it is missing or came more than once. */
export function header(request: WireRequest, name: string): string | undefined {
  const values = headerValues(request, name);
  return values.length === 1 ? values[0] : undefined;
}

export function jsonBody(request: WireRequest): unknown {
  return JSON.parse(request.body.toString("utf8"));
}

/** A message this judge cannot cut: the text says which rule of the protocol it breaks. */
export interface Malformed {
  malformed: string;
}

export type Cut = { request: WireRequest; rest: Buffer } | Malformed | undefined;

/** Takes the first whole request off `bytes`; undefined while it is still incomplete. */
export function cutRequest(bytes: Buffer): Cut {
  // A TLS greeting would otherwise be waited on for ever: it has no end that this protocol knows.
  if (!/^[A-Z]/.test(bytes.subarray(0, 1).toString("latin1")))
    return { malformed: `bytes that begin no request: ${bytes.subarray(0, 16).toString("hex")}` };
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0)
    return bytes.length > 65_536 ? { malformed: "headers longer than 64 KiB" } : undefined;
  const [line = "", ...fields] = bytes.subarray(0, end).toString("latin1").split("\r\n");
  const words = line.split(" ");
  const [method = "", target = "", version = ""] = words;
  if (words.length !== 3) return { malformed: `request line of ${words.length} words: ${line}` };

  const headers: [string, string][] = [];
  for (const field of fields) {
    const match = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*$/.exec(field);
    if (!match) return { malformed: `header line: ${JSON.stringify(field)}` };
    headers.push([match[1] ?? "", match[2] ?? ""]);
  }

  const mark = target.indexOf("?");
  const request: WireRequest = {
    line,
    method,
    target,
    version,
    path: mark < 0 ? target : target.slice(0, mark),
    query: mark < 0 ? undefined : target.slice(mark + 1),
    headers,
    body: Buffer.alloc(0),
  };
  return cutBody(request, bytes.subarray(end + 4));
}

function cutBody(request: WireRequest, rest: Buffer): Cut {
  if (headerValues(request, "transfer-encoding").length > 0)
    return { malformed: "a body in chunks: the API is promised a Content-Length" };
  const lengths = headerValues(request, "content-length");
  if (lengths.length > 1) return { malformed: "more than one Content-Length" };
  const [length = "0"] = lengths;
  if (!/^\d+$/.test(length)) return { malformed: `Content-Length: ${length}` };
  if (rest.length < Number(length)) return undefined;
  request.body = Buffer.from(rest.subarray(0, Number(length)));
  return { request, rest: rest.subarray(Number(length)) };
}
