/**
 * `npm run --silent injection`: reads lines `{"text": …}` on standard input and prints for each
 * `{"score":0-100,"rules":[…]}`. A line that cannot be read is answered with `{"error":{"code","message"}}`, and the
 * exit code is then 1.
 */
import { scoreInjection } from "@/lib/governance/detectors/score-injection";
import { answerStandardInput } from "./json-lines/answer-lines";

await answerStandardInput((text) => {
  const { score, rules } = scoreInjection(text);
  return { score, rules };
});
