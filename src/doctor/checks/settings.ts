import type { Check, CommonFacts } from "../check.ts";
import { ok } from "../check.ts";

export const checkSettings: Check<CommonFacts> = {
  name: "settings",
  examine: async ({ host, settingsFile }) => {
    const count = Object.keys((await settingsFile()) ?? {}).length;
    return ok(count === 0 ? `none; the file would be ${host.settings.path}` : host.settings.path);
  },
};
