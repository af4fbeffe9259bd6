import assert from "node:assert/strict";
import { test } from "node:test";
import { compareIdentity } from "../../../src/lifecycle/identity.ts";

const machine = { hostname: "web-01", serialNumber: "ABC-123", addresses: ["192.0.2.10"] };
const own = {
  hostname: "WEB-01.example.com",
  serialNumber: " abc-123",
  networkInterfaces: [
    { address: "127.0.0.1", internal: true },
    { address: "192.0.2.10", internal: false },
  ],
};
const other = {
  hostname: "golden",
  serialNumber: "XYZ-9",
  networkInterfaces: [{ address: "192.0.2.99", internal: false }],
};

test("a record of this machine contradicts nothing: short names, case and spaces do not count", () => {
  assert.deepEqual(compareIdentity(own, machine), { contradictions: [], another: false });
});

test("a record in which everything differs is another machine's", () => {
  const { contradictions, another } = compareIdentity(other, machine);
  assert.equal(another, true);
  assert.equal(contradictions.length, 3);
});

test("another name or address alone is no proof: hosts are renamed and move", () => {
  for (const changes of [{ hostname: "renamed" }, { networkInterfaces: other.networkInterfaces }]) {
    const { contradictions, another } = compareIdentity({ ...own, ...changes }, machine);
    assert.deepEqual([contradictions.length, another], [1, false]);
  }
  assert.equal(compareIdentity({ hostname: other.hostname }, machine).another, false);
});

test("another name and other addresses are proof where no serial number is told", () => {
  const { hostname, networkInterfaces } = other;
  assert.equal(compareIdentity({ hostname, networkInterfaces }, machine).another, true);
  const { serialNumber } = own;
  assert.equal(
    compareIdentity({ hostname, networkInterfaces, serialNumber }, machine).another,
    false,
  );
});

test("another serial number is no proof while the name agrees: a mainboard was replaced", () => {
  assert.equal(compareIdentity({ ...own, serialNumber: "XYZ-9" }, machine).another, false);
});

test("the name alone, or one address alone, is enough to be this machine", () => {
  const { hostname, networkInterfaces } = own;
  for (const agrees of [{ hostname }, { networkInterfaces }]) {
    const { contradictions, another } = compareIdentity({ ...other, ...agrees }, machine);
    assert.deepEqual([contradictions.length, another], [2, false]);
  }
});

test("what is absent, empty or a maker's placeholder is not compared", () => {
  assert.deepEqual(compareIdentity({}, machine).contradictions, []);
  for (const serialNumber of [
    "",
    "0",
    "00-00",
    " None ",
    "To Be Filled By O.E.M.",
    "Default string",
    "Not Specified",
    "System Serial Number",
    "N/A",
    "unknown",
  ]) {
    assert.deepEqual(compareIdentity({ serialNumber }, machine).contradictions, []);
    assert.deepEqual(
      compareIdentity({ serialNumber: "XYZ-9" }, { ...machine, serialNumber }).contradictions,
      [],
    );
  }
  for (const hostname of ["", 7, null])
    assert.deepEqual(compareIdentity({ hostname }, machine).contradictions, []);
  const { hostname } = other;
  assert.deepEqual(compareIdentity({ hostname }, { ...machine, hostname: "" }).contradictions, []);
  const unknown = { ...machine, serialNumber: undefined };
  assert.deepEqual(compareIdentity({ serialNumber: "XYZ-9" }, unknown).contradictions, []);
  assert.deepEqual(compareIdentity({ serialNumber: 7 }, machine).contradictions, []);
});

test("a serial number that only has a placeholder in it is one", () => {
  for (const serialNumber of ["None-7", "7 unknown", "not to be filled", "Default string 2"]) {
    const { contradictions, another } = compareIdentity({ serialNumber }, machine);
    assert.deepEqual([contradictions.length, another], [1, true], serialNumber);
  }
});

test("spaces around this machine's own serial number do not count", () => {
  const padded = { ...machine, serialNumber: "ABC-123 \n" };
  assert.deepEqual(compareIdentity({ serialNumber: "abc-123" }, padded).contradictions, []);
});

test("names are compared up to their first dot, and whole before it", () => {
  assert.deepEqual(
    compareIdentity({ hostname: "web-01" }, { ...machine, hostname: "Web-01.lan" }).contradictions,
    [],
  );
  assert.equal(compareIdentity({ hostname: "web-011" }, machine).contradictions.length, 1);
});

test("one address in common is enough, and those inside of the record's host do not count", () => {
  const of = (...networkInterfaces: readonly unknown[]) =>
    compareIdentity({ networkInterfaces }, machine).contradictions;
  const [own, away] = [{ address: "192.0.2.10" }, { address: "192.0.2.99" }];
  assert.deepEqual(of(away, own), []);
  assert.deepEqual(of({ ...away, internal: true }), []);
  assert.equal(of({ ...own, internal: true }, away).length, 1);
  assert.deepEqual(of(null, 7, { address: 7 }), []);
  assert.deepEqual(
    compareIdentity({ networkInterfaces: "192.0.2.99" }, machine).contradictions,
    [],
  );
  const alone = { ...machine, addresses: [] };
  assert.deepEqual(compareIdentity({ networkInterfaces: [away] }, alone).contradictions, []);
});

test("a contradiction names both sides, and three addresses at most", () => {
  const networkInterfaces = [1, 2, 3, 4].map((end) => ({ address: `203.0.113.${end}` }));
  const { contradictions } = compareIdentity({ ...other, networkInterfaces }, machine);
  const [name, serial, addresses] = contradictions;
  assert.match(name ?? "", /golden.*web-01/);
  assert.match(serial ?? "", /XYZ-9.*ABC-123/);
  assert.match(addresses ?? "", /203\.0\.113\.1, 203\.0\.113\.2, 203\.0\.113\.3\)/);
});
