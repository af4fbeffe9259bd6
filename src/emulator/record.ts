/** A system as the API answers it. Every key but the two ids may be absent. */
export interface SystemRecord {
  readonly _id: string;
  readonly id: string;
  [key: string]: unknown;
}

/**
 * Returns a plausible record of a Linux server with the keys of the vendor's 2026 schema,
 * `overrides` on top. The two ids are always `id`.
 */
export function createRecord(
  id: string,
  overrides: Readonly<Record<string, unknown>> = {},
): SystemRecord {
  const record = { ...describeIdentity(), ...describeMachine(), ...describeManagement() };
  // A copy, so that no two systems share an array or an object.
  return structuredClone({ ...record, ...overrides, _id: id, id });
}

/**
 * Returns the record as the V1 query parameter `fields` asks: names separated by spaces, or `-name`
 * for all but those. `_id` always comes back; names that the record does not have are ignored.
 */
export function selectFields(record: SystemRecord, fields: string): Record<string, unknown> {
  const names = fields.split(" ").filter((name) => name !== "");
  if (names.length === 0) return record;
  const excluded = names.filter((name) => name.startsWith("-")).map((name) => name.slice(1));
  const included = names.filter((name) => !name.startsWith("-"));
  const isWanted = (key: string) =>
    key === "_id" ||
    ((included.length > 0 ? included.includes(key) : true) && !excluded.includes(key));
  return Object.fromEntries(Object.entries(record).filter(([key]) => isWanted(key)));
}

function describeIdentity(): Record<string, unknown> {
  return {
    active: true,
    agentVersion: "2.21.4",
    amazonInstanceID: "",
    arch: "x86_64",
    attributes: [],
    connectionHistory: [],
    created: "2026-01-05T21:31:40.000Z",
    description: "",
    displayName: "demo-host",
    hostname: "demo-host",
    lastContact: "2026-03-01T08:00:00.000Z",
    organization: "5f0a00000000000000000001",
    remoteIP: "203.0.113.7",
    serialNumber: "DEMO-0001",
    templateName: "ubuntu",
  };
}

function describeMachine(): Record<string, unknown> {
  return {
    domainInfo: { domainName: "", partOfDomain: false },
    fde: { active: false, keyPresent: false },
    fileSystem: null,
    hwVendor: "QEMU",
    networkInterfaces: [
      { address: "127.0.0.1", family: "IPv4", internal: true, name: "lo" },
      { address: "192.0.2.10", family: "IPv4", internal: false, name: "eth0" },
      { address: "2001:db8::10", family: "IPv6", internal: false, name: "eth0" },
    ],
    os: "Ubuntu",
    osFamily: "linux",
    osVersionDetail: {
      major: 24,
      minor: 4,
      osName: "Ubuntu",
      version: "24.04",
      versionName: "24.04",
    },
    systemTimezone: 0,
    version: "24.04",
  };
}

function describeManagement(): Record<string, unknown> {
  return {
    allowMultiFactorAuthentication: false,
    allowPublicKeyAuthentication: true,
    allowSshPasswordAuthentication: true,
    allowSshRootLogin: false,
    isPolicyBound: false,
    mdm: {},
    modifySSHDConfig: true,
    policyStats: { duplicate: 0, failed: 0, pending: 0, success: 0, total: 0, unsupported: 0 },
    primarySystemUser: { id: null },
    provisionMetadata: { provisioner: { provisionerId: "", type: "administrator" } },
    sshRootEnabled: false,
    sshdParams: [{ name: "PermitRootLogin", value: "no" }],
    systemInsights: { state: "deferred" },
    userMetrics: [],
  };
}
