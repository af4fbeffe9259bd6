import { openHost } from "../src/host/host.ts";
import { main } from "../src/main.ts";

// Written before the first name is resolved: with glibc's defaults a silent DNS server holds the process for up to a minute.
process.env["RES_OPTIONS"] ??= "timeout:1 attempts:1";

void main(process.argv.slice(2), openHost()).then((exitCode) => {
  // Everything is written by now; what is still open (a name being resolved, an idle connection) must not hold the end.
  process.exit(exitCode);
});
