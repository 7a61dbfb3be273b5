import { benchPolicy } from "../../lib/governance/governance.bench.ts";

await benchPolicy();
