import { join } from "node:path";

/** Made up, and the same in every demo host: a test for leaks can search all output for them. */
export const demoSecrets = {
  systemToken: "deadbeef-0000-4000-8000-5ec2e7704e40",
  bindPassword: "5ec2e7b19d9a55e02d5ec2e7b19d9a55e02d5ec2",
  /** Not a secret: the CN of the demo certificate. */
  certuuid: "6d0de0057000000000000000000000c1",
} as const;

/**
 * Returns an agent config as the agent writes it: one line, every key of a real one. Source: a
 * published example (karlrink/jumpcloud, README).
 */
export function formatDemoConfig(dir: string, systemKey: string): string {
  return JSON.stringify({
    agentInstallDir: `${dir}/`,
    agentLogDir: join(dir, "jcagent.log"),
    agentServerGoPort: 443,
    agentServerHost: "agent.jumpcloud.com",
    agentServerPort: 443,
    automaticServiceAccountCreation: false,
    caCrt: join(dir, "ca.crt"),
    certuuid: demoSecrets.certuuid,
    clientCrt: join(dir, "client.crt"),
    clientKey: join(dir, "client.key"),
    heartbeatInterval: 60000,
    ipCheckUrl: "https://kickstart.jumpcloud.com/ip",
    osPlugin: "agent-linux",
    passwordSyncEA: true,
    returnCmdOutput: false,
    systemKey,
    systemToken: demoSecrets.systemToken,
    tls: true,
    userMgmt: {
      ldap_domain: "5f0a00000000000000000001.jumpcloud.com",
      local_ldap_auth_dn: "5f0a00000000000000000002",
      local_ldap_bind_pwd: demoSecrets.bindPassword,
      local_ldap_bind_uid: "5f0a00000000000000000002",
      sshd_service: "ssh",
    },
  });
}

/** Says whether a text is the config of a demo host, by its made-up token. */
export function isDemoConfig(text: string): boolean {
  return readConfig(text)["systemToken"] === demoSecrets.systemToken;
}

/** Returns the systemKey of a demo host's config, or an empty text. */
export function readSystemKey(text: string): string {
  const { systemKey } = readConfig(text);
  return typeof systemKey === "string" ? systemKey : "";
}

function readConfig(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
