import { forEachAddressStretch } from "@/lib/governance/detectors/addresses/find-latin-addresses";
import {
  change,
  describeTokens,
  features,
  featuresPerToken,
  featureTotal,
  forEachTagged,
  stayAt,
  sumFeatures,
  sums,
} from "@/lib/governance/detectors/addresses/tag-addresses";
import { mostTokens, type Tokens } from "@/lib/governance/detectors/addresses/read-address-tokens";
import { scanText } from "@/lib/governance/detectors/scan";
import { labels, type Example } from "../train-names/generate-example"; // prettier-ignore

/** Steps of a weight that make up one unit of log odds. */
export const stepsPerUnit = 10;
const rate = 0.04;
const decay = 2e-6;
const [most, least] = [127, -128];

const gold = new Uint8Array(mostTokens);
const alpha = new Float64Array(2 * mostTokens);
const beta = new Float64Array(2 * mostTokens);

function markGold({ start, end, count }: Tokens, example: Example): void {
  for (let index = 0; index < count; index += 1) {
    const [from, to] = [start[index] ?? 0, end[index] ?? 0];
    gold[index] = example.spans.some((span) => span.label === labels.address && from >= span.start && to <= span.end + 1) ? 1 : 0; // prettier-ignore
  }
}

const logSum = (a: number, b: number): number => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));

/** One step of a conditional random field with two states (Lafferty and others, 2001): forward, backward, gradient. */
function learn(count: number, weights: Float64Array, step: number): void {
  sumFeatures(count, weights);
  const [entering, staying] = [weights[change] ?? 0, weights[stayAt] ?? 0];
  alpha[0] = 0;
  alpha[1] = entering + (sums[0] ?? 0);
  for (let index = 1; index < count; index += 1) {
    const [outside, inside] = [alpha[2 * index - 2] ?? 0, alpha[2 * index - 1] ?? 0];
    alpha[2 * index] = logSum(outside, inside + entering);
    alpha[2 * index + 1] = logSum(outside + entering, inside + staying) + (sums[index] ?? 0);
  }
  beta[2 * count - 2] = 0;
  beta[2 * count - 1] = entering;
  for (let index = count - 2; index >= 0; index -= 1) {
    const [outside, inside] = [beta[2 * index + 2] ?? 0, (beta[2 * index + 3] ?? 0) + (sums[index + 1] ?? 0)];
    beta[2 * index] = logSum(outside, inside + entering);
    beta[2 * index + 1] = logSum(outside + entering, inside + staying);
  }
  const all = logSum(alpha[2 * count - 2] ?? 0, (alpha[2 * count - 1] ?? 0) + entering);
  let [changes, stays] = [0, 0];
  let before = 0;
  for (let index = 0; index < count; index += 1) {
    const inside = Math.exp((alpha[2 * index + 1] ?? 0) + (beta[2 * index + 1] ?? 0) - all);
    const stayed = index === 0 ? 0 : Math.exp((alpha[2 * index - 1] ?? 0) + staying + (sums[index] ?? 0) + (beta[2 * index + 1] ?? 0) - all); // prettier-ignore
    const tag = gold[index] ?? 0;
    stays += tag * before - stayed;
    changes += tag * (1 - before) - (inside - stayed);
    // Whoever enters an address leaves it again.
    before = tag;
    const gradient = step * (tag - inside);
    if (Math.abs(gradient) < 1e-5) continue;
    const at = index * featuresPerToken;
    for (let feature = 0; feature < featuresPerToken; feature += 1) {
      const place = features[at + feature] ?? 0;
      weights[place] = (weights[place] ?? 0) * (1 - decay) + gradient;
    }
  }
  weights[change] = (weights[change] ?? 0) + step * 2 * changes;
  weights[stayAt] = (weights[stayAt] ?? 0) + step * stays;
}

/** Fits the tagger to the examples in the order in which they come; the same examples give the same weights, in steps. */
export function fitTagger(next: () => Example, count: number): Int8Array {
  const weights = new Float64Array(featureTotal);
  for (let index = 0; index < count; index += 1) {
    const example = next();
    const step = rate * (index < count / 2 ? 1 : index < (count * 4) / 5 ? 0.3 : 0.1);
    forEachAddressStretch(example.text, scanText(example.text).runs, (tokens) => {
      if (tokens.count === 0) return;
      markGold(tokens, example);
      describeTokens(tokens);
      learn(tokens.count, weights, step);
    });
  }
  return Int8Array.from(weights, (weight) => Math.max(least, Math.min(most, Math.round(weight * stepsPerUnit))));
}

/** How many addresses are found (half of each), and how many findings lie on one, at a lead. */
export function measureTagger(
  next: () => Example,
  count: number,
  weights: Int8Array,
  leastLead: number,
): { readonly right: number; readonly wrong: number; readonly found: number; readonly addresses: number } {
  let [right, wrong, found, addresses] = [0, 0, 0, 0];
  for (let index = 0; index < count; index += 1) {
    const { text, spans } = next();
    const wanted = spans.filter((span) => span.label === labels.address && /\d/.test(text.slice(span.start, span.end)));
    addresses += wanted.length;
    const covered = wanted.map(() => 0);
    forEachAddressStretch(text, scanText(text).runs, (tokens) =>
      forEachTagged(
        tokens,
        (first, last, lead) => {
          if (lead < leastLead) return;
          const [start, end] = [tokens.start[first] ?? 0, tokens.end[last] ?? 0];
          let touches = false;
          for (const [at, span] of wanted.entries()) {
            const shared = Math.min(end, span.end) - Math.max(start, span.start);
            if (shared <= 0) continue;
            touches = true;
            covered[at] = (covered[at] ?? 0) + shared / (span.end - span.start);
          }
          if (touches) right += 1;
          else wrong += 1;
        },
        weights,
      ),
    );
    found += covered.filter((share) => share >= 0.5).length;
  }
  return { right, wrong, found, addresses };
}
