import { getRecordRequest } from "../../system/record.ts";
import { describeSkew, measureSkew, repairThreshold } from "../../system/skew.ts";
import type { Check } from "../check.ts";
import { fail, ok, warn } from "../check.ts";

/** A difference of this size is not a measuring error (milliseconds). */
const noticeable = 30_000;
const remedy =
  "Set the clock (timedatectl set-ntp true, or chronyc makestep): the server rejects a Date that is 5 minutes off.";

/** This host's clock against the Date of an answer, any answer. */
export const checkClock: Check = {
  name: "clock",
  needs: ["tls"],
  examine: async ({ host, client, systemId }) => {
    const sent = host.clock.now();
    const reply = await (await client()).send(getRecordRequest(await systemId(), ["_id"]));
    const skew = measureSkew(reply.headers, { sent, received: host.clock.now() });
    if (skew === undefined)
      return warn(
        "the server's response had no Date to compare with",
        "Compare this host's clock (date -u) with the real time.",
      );
    if (Math.abs(skew) > repairThreshold)
      return fail("unauthorized", `this host's clock is ${describeSkew(skew)}`, remedy);
    if (Math.abs(skew) > noticeable)
      return warn(`this host's clock is ${describeSkew(skew)}`, remedy);
    return ok(`within ${Math.max(1, Math.round(Math.abs(skew) / 1000))} s of the server's`);
  },
};
