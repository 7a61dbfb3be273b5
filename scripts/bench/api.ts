import autocannon from "autocannon";
import { startBenchProduct } from "./product.ts";

const product = await startBenchProduct();
try {
  const measure = (path: string, headers: Record<string, string> = {}) =>
    autocannon({ url: `${product.url}${path}`, connections: 32, duration: 8, headers });
  await autocannon({ url: `${product.url}/api/v1/agents`, connections: 8, duration: 3, headers: product.headers });
  const bare = await measure("/api/health/live");
  const read = await measure("/api/v1/agents/document-assistant", product.headers);
  const line = (name: string, result: typeof bare) =>
    console.log(
      `${name.padEnd(24)} ${result.requests.average.toFixed(0).padStart(7)} requests/s  p50 ${result.latency.p50} ms  p99 ${result.latency.p99} ms  ` +
        `errors ${result.errors}  not 2xx ${result.non2xx}`,
    );
  line("bare route", bare);
  line("GET /v1/agents/{agent}", read);
  console.log(`ratio bare / read: ${(bare.requests.average / read.requests.average).toFixed(2)} (budget: 2)`);
} finally {
  await product.stop();
}
