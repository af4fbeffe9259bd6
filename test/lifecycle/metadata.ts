import { createServer } from "node:http";
import type { Server } from "node:http";

/**
 * The Auto Scaling target state of the guest's instance, or a service that takes each question and
 * never answers.
 */
export type MetadataMode = "InService" | "Terminated" | "silent";

const token = "rig-token";

/** EC2's metadata service (IMDSv2), as far as the hook asks it. */
export function createMetadataService(getMode: () => MetadataMode): Server {
  return createServer(({ method, url, headers }, response) => {
    const mode = getMode();
    if (mode === "silent") return;
    const answer = (status: number, body = "") => response.writeHead(status).end(body);
    if (method === "PUT" && url === "/latest/api/token") answer(200, token);
    else if (headers["x-aws-ec2-metadata-token"] !== token) answer(401);
    else if (url === "/latest/meta-data/autoscaling/target-lifecycle-state") answer(200, mode);
    else answer(404);
  });
}
