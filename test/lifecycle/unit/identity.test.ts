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

test("what is absent, empty or a maker's placeholder is not compared", () => {
  assert.deepEqual(compareIdentity({}, machine).contradictions, []);
  for (const serialNumber of [
    "",
    "0",
    "None",
    "To Be Filled By O.E.M.",
    "Default string",
    "System Serial Number",
  ]) {
    assert.deepEqual(compareIdentity({ serialNumber }, machine).contradictions, []);
    assert.deepEqual(
      compareIdentity({ serialNumber: "XYZ-9" }, { ...machine, serialNumber }).contradictions,
      [],
    );
  }
  for (const hostname of ["", 7, null])
    assert.deepEqual(compareIdentity({ hostname }, machine).contradictions, []);
});
