/**
 * The entry point of the npm package: small, because everything before the compiled program is read
 * again each time.
 */
import { keepCompiled } from "../src/host/compile-cache.ts";
import { requireNode } from "../src/host/node-version.ts";

requireNode();
keepCompiled(import.meta.dirname);
void import("./program.ts");
