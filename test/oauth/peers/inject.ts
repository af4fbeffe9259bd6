/** Hands a request that was read already to a server's handler, and catches its answer. */
import { IncomingMessage, ServerResponse } from "node:http";
import type { Reply, Seen } from "./server.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export async function inject(
  handler: Handler,
  seen: Seen,
  original: IncomingMessage,
): Promise<Reply> {
  const request = new IncomingMessage(original.socket);
  const { method, headers, rawHeaders, httpVersion } = original;
  const length = { "content-length": String(Buffer.byteLength(seen.body)) };
  const sized = headers["content-length"] === undefined ? headers : { ...headers, ...length };
  Object.assign(request, { method, headers: sized, rawHeaders, httpVersion, url: seen.target });
  // Without it the end of this message would end the connection.
  request.complete = true;
  request.push(seen.body);
  request.push(null);
  const response = new ServerResponse(request);
  const { promise, resolve } = Promise.withResolvers<Reply>();
  response.end = ((body?: string | Buffer) => {
    resolve(replyOf(response, body));
    return response;
  }) as typeof response.end;
  await handler(request, response);
  return promise;
}

function replyOf(response: ServerResponse, body: string | Buffer | undefined): Reply {
  const fields = Object.entries(response.getHeaders()).filter(
    ([name]) => name !== "content-length" && name !== "transfer-encoding",
  );
  const headers = Object.fromEntries(fields.map(([name, value]) => [name, String(value)]));
  return {
    status: response.statusCode,
    headers,
    ...(body === undefined ? {} : { body: body.toString() }),
  };
}
