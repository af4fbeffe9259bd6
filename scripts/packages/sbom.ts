import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { version } from "../../src/version.ts";
import { bunVersion } from "../executable.ts";
import { listBundled } from "../licences.ts";
import { releaseTime } from "./files.ts";

const root = new URL("../..", import.meta.url).pathname;

interface Component {
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
  readonly [member: string]: unknown;
}

interface Sbom {
  readonly metadata: { readonly component: Component; readonly [member: string]: unknown };
  readonly components: readonly Component[];
  readonly [member: string]: unknown;
}

/** Of the executables only; its own parts are named in packaging/LICENSE.bun. */
const bun: Component = {
  "bom-ref": `bun@${bunVersion}`,
  type: "platform",
  name: "bun",
  version: bunVersion,
  scope: "optional",
  description: "the runtime inside the executables, and not in the npm package",
  purl: `pkg:github/oven-sh/bun@bun-v${bunVersion}`,
  licenses: [{ license: { id: "MIT" } }, { license: { id: "LGPL-2.0-only" } }],
  externalReferences: [{ type: "vcs", url: "git+https://github.com/oven-sh/bun.git" }],
};

/**
 * Returns what is in the program, as CycloneDX: what npm knows of each package that the bundle
 * holds, and the runtime. What npm makes of the moment is made of the release instead.
 */
export async function formatSbom(): Promise<string> {
  const words = ["sbom", "--sbom-format", "cyclonedx", "--sbom-type", "application"];
  const text = execFileSync("npm", words, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const sbom = JSON.parse(text) as Sbom;
  const bundled = await listBundled();
  const components = bundled.map((ref) => {
    const found = sbom.components.find((each) => `${each.name}@${each.version}` === ref);
    if (found === undefined) throw new Error(`npm sbom does not know ${ref}`);
    return describe(found);
  });
  const own = describe(sbom.metadata.component);
  const all = [...components, bun];
  const content = {
    ...sbom,
    metadata: {
      timestamp: new Date(releaseTime * 1000).toISOString(),
      lifecycles: [{ phase: "build" }],
      component: { ...own, name: "sysctx", version },
    },
    components: all,
    // Everything is in one file: what needs what inside it is nobody's to change.
    dependencies: [{ ref: own["bom-ref"], dependsOn: all.map((each) => each["bom-ref"]) }],
  };
  const serialNumber = `urn:uuid:${toUuid(JSON.stringify({ ...content, serialNumber: "" }))}`;
  return `${JSON.stringify({ ...content, serialNumber }, undefined, 2)}\n`;
}

/** Without where npm put it here, and that it is one of the development's. */
function describe({ properties: _, scope: __, ...component }: Component): Component {
  return component;
}

/** In the form of RFC 9562, version 8: made of what it names. */
function toUuid(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return [...parts, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-");
}
