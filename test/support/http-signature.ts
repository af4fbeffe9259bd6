/**
 * npm http-signature, the verifier that the vendor most likely uses, in its non-strict mode and at
 * a time of our choice.
 */
import { createRequire } from "node:module";
import type { TestContext } from "node:test";
import type * as Library from "http-signature";

const library = createRequire(import.meta.url)("http-signature") as typeof Library;

/**
 * Returns `valid`, `mismatch`, or the name of the library's error. The library reads the global
 * clock, which is set to `now` for as long as it works.
 */
export function judgeByLibrary(
  t: TestContext,
  request: Library.ReceivedRequest,
  publicPem: string,
  now: number,
): string {
  t.mock.timers.enable({ apis: ["Date"], now });
  try {
    const parsed = library.parseRequest(request, { headers: [] });
    return library.verifySignature(parsed, publicPem) ? "valid" : "mismatch";
  } catch (error) {
    return (error as Error).name;
  } finally {
    t.mock.timers.reset();
  }
}
