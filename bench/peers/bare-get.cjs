// A signed GET of this system's record with Node's own https and crypto, and nothing else: what any
// program on Node takes at least. The environment is the one of bench/script/system-context.sh.
const { sign } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { get } = require("node:https");

const { JCAGENT_CONF, JCAGENT_KEY, JC_URL, CURL_CA_BUNDLE } = process.env;
const { systemKey } = JSON.parse(readFileSync(JCAGENT_CONF, "utf8"));
const path = `/api/systems/${systemKey}`;
const date = new Date().toUTCString();
const text = `GET ${path} HTTP/1.1\ndate: ${date}`;
const signature = sign("sha256", Buffer.from(text), readFileSync(JCAGENT_KEY)).toString("base64");
const headers = {
  Accept: "application/json",
  Date: date,
  Authorization: `Signature keyId="system/${systemKey}",headers="request-line date",algorithm="rsa-sha256",signature="${signature}"`,
};

get(`${JC_URL}${path}`, { headers, ca: readFileSync(CURL_CA_BUNDLE) }, (response) => {
  let body = "";
  response.setEncoding("utf8");
  response.on("data", (chunk) => (body += chunk));
  response.on("end", () => {
    process.stdout.write(body);
    process.exitCode = response.statusCode === 200 ? 0 : 1;
  });
});
