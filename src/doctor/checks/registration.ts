import type { Check } from "../check.ts";
import { ok } from "../check.ts";

export const checkRegistration: Check = {
  name: "registration",
  examine: async ({ systemId }) => ok(`system ${await systemId()}`),
};
