// Stands in for the built web application in the tests of the supervisor.
import { writeFileSync } from "node:fs";
import http from "node:http";

const { PORT, HOSTNAME, MANDATE_DATA_DIR } = process.env;
const server = http.createServer((request, response) => {
  if (request.url === "/crash") process.exit(7);
  if (request.url === "/env") return response.end(JSON.stringify(process.env));
  response.writeHead(request.url === "/api/health" ? 200 : 404).end("{}");
});
server.listen(Number(PORT), HOSTNAME, () => writeFileSync(`${MANDATE_DATA_DIR}/web.pid`, String(process.pid)));
