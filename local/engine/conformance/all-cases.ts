import type { ConformanceCase } from "./case.ts";
import { dataCases } from "./cases/data.ts";
import { failureCases } from "./cases/failures.ts";
import { flowCases } from "./cases/flow.ts";
import { stepCases } from "./cases/steps.ts";
import { triggerCases } from "./cases/triggers.ts";
import { waitCases } from "./cases/waits.ts";

/** Every promise of the protocol that functions may rely on. The same list runs against any server. */
export const allCases: readonly ConformanceCase[] = [
  ...stepCases,
  ...waitCases,
  ...failureCases,
  ...triggerCases,
  ...flowCases,
  ...dataCases,
];
