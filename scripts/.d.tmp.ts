import { benchPolicy, benchDetect } from "@/lib/governance/governance.bench";
benchPolicy(); benchDetect();
