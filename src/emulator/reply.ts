/** An answer before it is written: `body` becomes JSON, and without one the answer is empty. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  /** The state is not what it was before the request. */
  readonly changed?: boolean;
}

/**
 * The one answer to everything that System Context does not allow, whatever the reason.
 */
export const unauthorized: Reply = {
  status: 401,
  body: { message: "Unauthorized", error: "Unauthorized" },
};

/** A group, user or edge that the server does not have. */
export const notFound: Reply = { status: 404, body: { message: "Not Found" } };

/** The answer to adding an edge that is there. */
export const alreadyExists: Reply = { status: 409, body: { message: "Already Exists" } };

/** The answer to a PUT or POST whose Content-Type is not JSON. */
export const unsupportedMediaType: Reply = {
  status: 415,
  body: { message: "Unsupported Media Type" },
};

/** The answer to a V2 change that was made: 204 and nothing more. */
export const changedEmpty: Reply = { status: 204, changed: true };

/** Returns a 400 in the shape of the vendor's schema `Error`. */
export function invalid(message: string): Reply {
  return { status: 400, body: { code: 3, message, status: "INVALID_ARGUMENT", details: [] } };
}
