/**
 * `npm run --silent detect`: reads lines `{"text": …}` on standard input and prints for each
 * `{"spans":[{"start","end","class","score"}]}`, in UTF-16 offsets with the end exclusive. A line that cannot be read
 * is answered with `{"error":{"code","message"}}`, and the exit code is then 1.
 */
import { detect } from "@/lib/governance/detectors/detect";
import { answerStandardInput } from "./json-lines/answer-lines";

await answerStandardInput((text) => ({
  spans: detect(text).map(({ start, end, class: className, score }) => ({ start, end, class: className, score })),
}));
