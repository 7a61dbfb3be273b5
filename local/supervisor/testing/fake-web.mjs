// Stands in for the built web application in the tests of the supervisor.
import { writeFileSync } from "node:fs";
import http from "node:http";

const { PORT, HOSTNAME, MANDATE_DATA_DIR, FAKE_REGISTRATION_ERROR } = process.env;
const server = http.createServer((request, response) => {
  if (request.url === "/crash") process.exit(7);
  if (request.url === "/env") return response.end(JSON.stringify(process.env));
  if (request.url === "/api/inngest" && request.method === "PUT") {
    writeFileSync(`${MANDATE_DATA_DIR}/registered`, "");
    return response.writeHead(FAKE_REGISTRATION_ERROR ? 500 : 200).end(FAKE_REGISTRATION_ERROR ?? "{}");
  }
  response.writeHead(request.url === "/api/health" ? 200 : 404).end("{}");
});
server.listen(Number(PORT), HOSTNAME, () => writeFileSync(`${MANDATE_DATA_DIR}/web.pid`, String(process.pid)));
