import { benchDetect } from "../../lib/governance/governance.bench.ts";

await benchDetect();
