/** What the peer needs of npm `oidc-provider` 9.13.3, which has no types of its own. */
declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";
  import type { TLSSocket } from "node:tls";

  export interface KoaContext {
    body: unknown;
    status: number;
    req: IncomingMessage & { socket: TLSSocket };
    get(header: string): string;
    oidc: {
      params: Record<string, string | undefined>;
      client: { clientId: string };
      issuer: string;
      entity(name: string, value: unknown): void;
    };
  }
  interface Token {
    save(): Promise<string>;
    expiration: number;
    tokenType: string;
  }
  class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    registerGrantType(
      name: string,
      handler: (context: KoaContext) => Promise<void>,
      parameters: readonly string[],
    ): void;
    on(event: string, listener: (context: unknown, error: Error) => void): void;
    readonly ClientCredentials: {
      new (values: Record<string, unknown>): Token;
      find(
        token: string,
      ): Promise<{ readonly clientId: string; readonly jkt?: string } | undefined>;
    };
  }
  export const errors: Record<
    "InvalidGrant" | "InvalidClientAuth" | "InvalidTarget",
    new (description: string) => Error
  >;
  export default Provider;
}

declare module "oidc-provider/lib/helpers/validate_dpop.js" {
  /** Judges the proof of a request; undefined without one. */
  export default function validateDpop(provider: object, context: object): Promise<unknown>;
}

declare module "oidc-provider/lib/helpers/grant_common.js" {
  export function applyDpopBinding(
    provider: object,
    context: object,
    proof: unknown,
    token: object,
  ): Promise<void>;
}
