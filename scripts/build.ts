/** `npm run build`: bundles the program into the one file that `bin.sysctx` of package.json names, and the library. */
import { chmodSync, mkdirSync } from "node:fs";
import { build } from "esbuild";
import { lazyBuiltins, withoutHttp2 } from "./lazy.ts";

// NODE_OPTIONS and NODE_PATH would run foreign code in a root process, and NODE_TLS_REJECT_UNAUTHORIZED would switch
// verification off; the program must not even start with them, nor open a debugger's port on a signal. NODE_EXTRA_CA_CERTS stays: it is part of the contract.
const shebang =
  "#!/usr/bin/env -S -u NODE_OPTIONS -u NODE_PATH -u NODE_TLS_REJECT_UNAUTHORIZED node --disable-sigusr1";

const root = new URL("..", import.meta.url).pathname;

export async function buildProgram(outfile = `${root}dist/sysctx.cjs`): Promise<string> {
  mkdirSync(`${root}dist`, { recursive: true });
  await build({
    entryPoints: [`${root}bin/sysctx.ts`],
    outfile,
    bundle: true,
    platform: "node",
    target: "node22.19",
    // One CommonJS file: Node 24's single executables take no ES module, and lazily imported parts stay inside it,
    // evaluated on first use.
    format: "cjs",
    minifySyntax: true,
    legalComments: "none",
    banner: { js: shebang },
    define: {
      "import.meta.dirname": "__dirname",
      // What Node's own build of undici says: it leaves the experimental parser out, a tenth of the bundle.
      esbuildDetection: "true",
    },
    plugins: [withoutHttp2, lazyBuiltins],
    logLevel: "warning",
  });
  chmodSync(outfile, 0o755);
  return outfile;
}

/** The library: what `import "sysctx"` gives. */
async function buildLibrary(): Promise<void> {
  await build({
    entryPoints: [`${root}src/index.ts`],
    outfile: `${root}dist/index.mjs`,
    bundle: true,
    platform: "node",
    target: "node22.19",
    format: "esm",
    logLevel: "warning",
  });
}

if (import.meta.main) await Promise.all([buildProgram(), buildLibrary()]);
