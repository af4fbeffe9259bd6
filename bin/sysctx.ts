import { openHost } from "../src/host/host.ts";
import { endProcess, hardenProcess, requireNode } from "../src/host/process.ts";
import { main } from "../src/main.ts";

requireNode();
hardenProcess();
void main(process.argv.slice(2), openHost()).then(endProcess);
