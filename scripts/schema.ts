/** `npm run schema`: writes the JSON Schema of desired-state documents, which the package carries. */
import { writeFileSync } from "node:fs";
import { documentSchema } from "../src/desired/schema.ts";

const file = new URL("../schema/desired-state.schema.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(documentSchema, null, 2)}\n`);
