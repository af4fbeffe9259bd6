import { signRequest, systemKeyId } from "../auth/http-signature.ts";
import { SysctxError } from "../errors.ts";
import { defaultAgentConfig, readAgentConfig } from "../host/agent-config.ts";
import { readPrivateKey } from "../host/private-key.ts";
import { formatHttpDate } from "../signing/http-date.ts";
import { findOrigin } from "../system/regions.ts";
import { apiHeaders } from "../system/request.ts";

export interface OpenSystemOptions {
  /** The agent's config; the platform's usual place without it. */
  readonly agentConfig?: string | undefined;
  /** The API's origin, e.g. an emulator's; that of the agent's region without it. */
  readonly url?: string | undefined;
}

/** A request that is ready to be sent with `fetch(url, request)`. */
export interface SignedRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** This host as the directory knows it. */
export interface OwnSystem {
  /** 24 hexadecimal digits. */
  readonly systemId: string;
  readonly origin: string;
  /**
   * Signs a request; `{id}` in the path is replaced by this system's id. The path is sent as it is,
   * so it must be percent-encoded. A signature is valid for five minutes: sign again for every
   * attempt.
   */
  sign(method: string, path: string): SignedRequest;
}

/**
 * Reads the agent's config and its private key. Both must be safe files (docs/behaviour.md).
 * Errors: agent_config_missing and the other codes of the agent config, not_registered, key_missing
 * and the others of the key, region_unknown.
 */
export function openSystem({ agentConfig, url }: OpenSystemOptions = {}): OwnSystem {
  const rules = { insecurePermissions: false };
  const agent = readAgentConfig(agentConfig ?? defaultAgentConfig(process.platform), rules);
  const systemId = agent.systemKey;
  if (systemId === undefined)
    throw new SysctxError("not_registered", `${agent.path} has no systemKey`);
  const privateKey = readPrivateKey(agent.clientKey, rules);
  const origin = url ?? findOrigin(agent.agentServerHost);
  return {
    systemId,
    origin,
    sign(method, path) {
      const request = {
        method,
        path: path.replaceAll("{id}", systemId),
        headers: apiHeaders,
      };
      const date = formatHttpDate(Date.now());
      const signed = signRequest(request, date, systemKeyId(systemId), privateKey);
      return { url: `${origin}${signed.path}`, method, headers: signed.headers };
    },
  };
}
