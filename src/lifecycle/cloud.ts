import type { MetadataReply, MetadataRequest } from "../ports.ts";
import { findJsonObject, isObject } from "../system/json.ts";

/** Asks the metadata service; undefined when there is no answer in time. */
export type AskMetadata = (request: MetadataRequest) => Promise<MetadataReply | undefined>;

/**
 * Whether the cloud says that this instance is being terminated. Unknown, late or malformed means
 * no.
 */
export interface CloudVerdict {
  readonly cloud: "EC2" | "Azure" | undefined;
  readonly terminating: boolean;
  readonly reason: string;
}

/** Asks every cloud that sysctx knows, at the same time; the first that answers decides. */
export async function askClouds(ask: AskMetadata): Promise<CloudVerdict> {
  const verdicts = await Promise.all([askEc2(ask), askAzure(ask)]);
  return verdicts.find(({ cloud }) => cloud !== undefined) ?? unknown;
}

const unknown: CloudVerdict = {
  cloud: undefined,
  terminating: false,
  reason: "no cloud metadata service answers",
};

/**
 * EC2: a token first (IMDSv2), then the Auto Scaling target state and the spot action. Source: EC2
 * user guide.
 */
async function askEc2(ask: AskMetadata): Promise<CloudVerdict> {
  const token = await ask({
    method: "PUT",
    path: "/latest/api/token",
    headers: { "X-aws-ec2-metadata-token-ttl-seconds": "60" },
  });
  if (token?.status !== 200 || !/^[\x21-\x7e]{1,512}$/.test(token.body.trim())) return unknown;
  const headers = { "X-aws-ec2-metadata-token": token.body.trim() };
  const read = async (path: string) => {
    const reply = await ask({ method: "GET", path: `/latest/meta-data/${path}`, headers });
    return reply?.status === 200 ? reply.body.trim() : undefined;
  };
  const [state, action] = await Promise.all([
    read("autoscaling/target-lifecycle-state"),
    read("spot/instance-action"),
  ]);
  if (state === "Terminated" || state === "Warmed:Terminated") {
    return { cloud: "EC2", terminating: true, reason: `Auto Scaling says ${state}` };
  }
  if (readMember(action, "action") === "terminate") {
    return { cloud: "EC2", terminating: true, reason: "the spot instance is being terminated" };
  }
  const said =
    state === undefined
      ? "EC2 does not say that the instance is being terminated"
      : `Auto Scaling says ${state}`;
  return { cloud: "EC2", terminating: false, reason: said };
}

/**
 * Azure scale sets: every machine of the set sees all events, so the event must name this one.
 * Source: scheduled events.
 */
async function askAzure(ask: AskMetadata): Promise<CloudVerdict> {
  const headers = { Metadata: "true" };
  const [events, name] = await Promise.all([
    ask({ method: "GET", path: "/metadata/scheduledevents?api-version=2020-07-01", headers }),
    ask({
      method: "GET",
      path: "/metadata/instance/compute/name?api-version=2021-02-01&format=text",
      headers,
    }),
  ]);
  if (events?.status !== 200 || name?.status !== 200) return unknown;
  const list = readMember(events.body, "Events");
  if (!Array.isArray(list)) return unknown;
  const own = name.body.trim();
  const names = (event: unknown) =>
    isObject(event) &&
    event["EventType"] === "Terminate" &&
    Array.isArray(event["Resources"]) &&
    event["Resources"].includes(own);
  return own !== "" && list.some(names)
    ? { cloud: "Azure", terminating: true, reason: `a Terminate event names ${own}` }
    : { cloud: "Azure", terminating: false, reason: "no Terminate event names this instance" };
}

const readMember = (text: string | undefined, name: string) => findJsonObject(text ?? "")?.[name];
