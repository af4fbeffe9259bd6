import type { Check, CommonFacts } from "../check.ts";
import { ok, warn } from "../check.ts";

/** Whoever can change the program's file runs as whoever runs it. */
export const checkProgram: Check<CommonFacts> = {
  name: "program",
  examine: async ({ host }) => {
    const { path, problem, remedy } = host.inspectProgram();
    return problem === undefined
      ? ok(path)
      : warn(problem, remedy ?? "Install it where only root can write.");
  },
};
