/** The npm package's door: small, because all that comes before the compiled program is read anew each time. */
import { keepCompiled } from "../src/host/compile-cache.ts";
import { requireNode } from "../src/host/node-version.ts";

requireNode();
keepCompiled(import.meta.dirname);
void import("./program.ts");
