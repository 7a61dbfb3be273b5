import type { ModelFacts } from "../cedar/schema.generated";
import { defined } from "./agent-facts";

/**
 * Facts about the model that is about to be called. Unless stated, it is external, its region is unknown, no agreement
 * covers it and it trains on inputs: the values under which a data-protection rule errs on the careful side.
 */
export function buildModelFacts(input: Partial<ModelFacts> & { provider: string; name: string }): ModelFacts {
  return {
    region: "",
    tier: "standard",
    external: true,
    baa: false,
    dpaSigned: false,
    adequateRegion: false,
    sccSigned: false,
    trainsOnInputs: true,
    vendorReviewed: false,
    fedrampModerate: false,
    pciAgreement: false,
    incidentOpen: false,
    errorRatePct: 0,
    ...defined(input),
  };
}

/** Facts of a model that runs inside this installation: nothing leaves, nobody trains on it. */
export function buildLocalModelFacts(input: Partial<ModelFacts> & { name: string }): ModelFacts {
  return buildModelFacts({
    provider: "builtin",
    external: false,
    baa: true,
    dpaSigned: true,
    adequateRegion: true,
    sccSigned: true,
    trainsOnInputs: false,
    vendorReviewed: true,
    pciAgreement: true,
    ...input,
  });
}
