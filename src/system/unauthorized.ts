import { SysctxError } from "../errors.ts";
import type { Reply } from "./client.ts";
import { describeSkew, repairThreshold } from "./skew.ts";

/** The calls that a system may make about itself; `{id}` is its own id, `{group}` any id. */
const ownEndpoints: readonly string[] = [
  "/api/systems/{id}",
  "/api/v2/systems/{id}/memberof",
  "/api/v2/systems/{id}/associations",
  "/api/v2/systems/{id}/users",
  "/api/v2/systemgroups/{group}/members",
];

export interface Cause {
  readonly message: string;
  readonly hint: string;
}

/**
 * Returns the error for a 401. The server answers the same bytes for a wrong clock, a wrong key, a
 * wrong id, a path that is not for systems, and a host whose enrolment excludes it; so what this
 * host can measure decides what is said.
 */
export function explainUnauthorized(reply: Reply, said: string): SysctxError {
  const { message, hint } =
    findEnd(reply) ??
    findClock(reply) ??
    findEndpoint(reply) ??
    findKey(reply) ??
    describeUnknown(reply);
  // Other messages mean that the header was not even read as a signature.
  const words = said === "" || said === "Unauthorized" ? "" : `: ${said}`;
  return new SysctxError(
    "unauthorized",
    `the server rejected the signature (401${words}): ${message}`,
    {
      hint,
      status: 401,
    },
  );
}

/** Returns that this host ended its own registration, when it is known. */
export function findEnd({ evidence }: Reply): Cause | undefined {
  const at = evidence?.deregisteredAt;
  if (at === undefined) return undefined;
  return {
    message: `this host deregistered system ${evidence?.systemId} on ${at}`,
    hint: "To use the directory again, enrol the agent again with a connect key.",
  };
}

function findClock({ skew }: Reply): Cause | undefined {
  if (skew === undefined || Math.abs(skew) <= repairThreshold) return undefined;
  return {
    message: `this host's clock is ${describeSkew(skew)}`,
    hint: "Set the clock (timedatectl set-ntp true, or chronyc makestep) and run the command again.",
  };
}

function findEndpoint({ request, evidence }: Reply): Cause | undefined {
  const path = request.path.replace(/\?.*/s, "");
  const shape = path.replace(/\/systems\/[0-9a-f]{24}(?=\/|$)/, "/systems/{id}");
  const general = shape.replace(/\/systemgroups\/[0-9a-f]{24}(?=\/|$)/, "/systemgroups/{group}");
  if (!ownEndpoints.includes(general)) {
    return {
      message: `${path} is not a path that a system may call`,
      hint: "A system may read, change and delete its own record, its associations, users and group memberships.",
    };
  }
  const named = /\/systems\/([0-9a-f]{24})/.exec(path)?.[1];
  if (named === undefined || evidence?.systemId === undefined || named === evidence.systemId)
    return undefined;
  return {
    message: `the path names system ${named}, but this host is ${evidence.systemId}`,
    hint: "Use {id} for this system's id: a system may only make requests about itself.",
  };
}

function findKey({ evidence }: Reply): Cause | undefined {
  const hint =
    "Files of two installations are mixed, or another host's were copied here: restore them, or enrol the agent again.";
  if (evidence?.keyMatchesCertificate === false) {
    return { message: "the private key does not belong to client.crt beside it", hint };
  }
  if (evidence?.certificateMatchesConfig === false) {
    return { message: "client.crt is not the certificate that the agent config names", hint };
  }
  return undefined;
}

/**
 * What is left when nothing that was measured explains it; only what was measured is called right.
 */
function describeUnknown({ skew, evidence }: Reply): Cause {
  const clock =
    skew === undefined
      ? "the clock could not be compared (the response has no Date)"
      : "the clock is right";
  const key =
    evidence?.keyMatchesCertificate === true
      ? "the key belongs to its certificate"
      : "no certificate to compare the key with";
  return {
    message: `${clock}, the path is one that a system may call, ${key}`,
    hint: enrolmentHint,
  };
}

const enrolmentHint =
  "Most likely this host is not allowed to use the API: systems enrolled through Apple ADE, an MDM or the User Portal are not " +
  "(in the record that an administrator sees, provisionMetadata.provisioner.type must be administrator). " +
  "Or the system was deleted from the directory, or is in another region.";
