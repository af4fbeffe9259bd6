import { openHost } from "../src/host/host.ts";
import { endProcess, hardenProcess } from "../src/host/process.ts";
import { main } from "../src/main.ts";

hardenProcess();
void main(process.argv.slice(2), openHost()).then(endProcess);
