/** The rules that every request must keep, from the vendor's documentation and the draft. */
import { header, headerValues, type WireRequest } from "./message.ts";

const authorizationShape =
  /^Signature keyId="system\/([0-9a-f]{24})",headers="request-line date",algorithm="rsa-sha256",signature="([A-Za-z0-9+/]+={0,2})"$/;
const dateShape =
  /^(Sun|Mon|Tue|Wed|Thu|Fri|Sat), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const carriesBody = new Set(["PUT", "POST", "PATCH"]);

export interface Credentials {
  keyId: string;
  signature: string;
}

/** The parts of an Authorization header that has exactly the documented shape. */
export function readCredentials(request: WireRequest): Credentials | undefined {
  const match = authorizationShape.exec(header(request, "authorization") ?? "");
  return match ? { keyId: match[1] ?? "", signature: match[2] ?? "" } : undefined;
}

/** Milliseconds of an RFC 1123 date in GMT with the right weekday; undefined for anything else. */
export function readHttpDate(text: string | undefined): number | undefined {
  if (text === undefined || !dateShape.test(text)) return undefined;
  const time = Date.parse(text);
  return new Date(time).toUTCString() === text ? time : undefined;
}

/** Every rule of the wire that the request breaks, as text. Signatures are verified elsewhere. */
export function brokenWireRules(
  request: WireRequest,
  own: { hosts: string[]; id: string },
): string[] {
  return [
    ...lineRules(request),
    ...headerRules(request, own.hosts),
    ...credentialRules(request, own.id),
    ...bodyRules(request),
  ];
}

function lineRules({ version, method, target }: WireRequest): string[] {
  const broken: string[] = [];
  if (version !== "HTTP/1.1") broken.push(`version ${version}`);
  if (!/^[A-Z]+$/.test(method)) broken.push(`method ${method}`);
  if (!/^\/[\x21-\x7e]*$/.test(target) || target.startsWith("//") || target.includes("#"))
    broken.push(`target ${JSON.stringify(target)}`);
  return broken;
}

function headerRules(request: WireRequest, hosts: string[]): string[] {
  const broken: string[] = [];
  if (!hosts.includes(header(request, "host") ?? ""))
    broken.push(`Host: ${headerValues(request, "host")}`);
  // The vendor's documents require both of every operation, with a body or without.
  for (const name of ["accept", "content-type"])
    if (header(request, name) !== "application/json")
      broken.push(`${name}: ${headerValues(request, name)}`);
  for (const name of ["x-org-id", "x-api-key", "cookie", "expect", "upgrade", "x-date"])
    if (headerValues(request, name).length > 0) broken.push(`a ${name} header`);
  return broken;
}

function credentialRules(request: WireRequest, id: string): string[] {
  const broken: string[] = [];
  const credentials = readCredentials(request);
  const dates = headerValues(request, "date");
  if (!credentials) broken.push(`Authorization: ${headerValues(request, "authorization")}`);
  else if (credentials.keyId !== id) broken.push(`keyId of another system: ${credentials.keyId}`);
  if (dates.length !== 1 || readHttpDate(dates[0]) === undefined) broken.push(`Date: ${dates}`);
  return broken;
}

function bodyRules(request: WireRequest): string[] {
  if (!carriesBody.has(request.method))
    return request.body.length > 0 ? [`a body on ${request.method}`] : [];
  const broken: string[] = [];
  if (header(request, "content-length") === undefined)
    broken.push("no Content-Length on a method with a body");
  try {
    if (request.body.length > 0) JSON.parse(request.body.toString("utf8"));
  } catch {
    broken.push(`a body that is not JSON: ${request.body}`);
  }
  return broken;
}
