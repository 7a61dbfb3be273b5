import { invalidInput } from "@/lib/core/errors";
import type { DetectionSettings } from "../detection-schema";
import { compileLinearPattern } from "../detectors/linear-pattern";
import { PatternError } from "../detectors/parse-pattern";
import { isOwnClass, SPAN_CLASSES } from "../detectors/span-classes";

/** Says something else in policies. */
const reserved = new Set(["hidden_text", "data"]);

/**
 * Throws `invalid_input` with every place that is wrong: a name that is taken or used twice, a class without anything to
 * look for, a text of an unknown class, a pattern that cannot be shown to run in linear time.
 */
export function checkDetection(settings: DetectionSettings): void {
  const problems: Record<string, string[]> = {};
  const names = new Set<string>();
  settings.custom.forEach((entry, index) => {
    const place = `custom.${index}`;
    if (!isOwnClass(entry.class) || reserved.has(entry.class)) problems[`${place}.class`] = ["is a built-in name"];
    else if (names.has(entry.class)) problems[`${place}.class`] = ["is there twice"];
    names.add(entry.class);
    if (entry.words.length + entry.shapes.length + entry.patterns.length === 0) {
      problems[place] = ["has no word, shape or pattern to look for"];
    }
    entry.shapes.forEach((shape, at) => {
      if (/^[#@*\s]*$/.test(shape) && shape.length < 6) {
        problems[`${place}.shapes.${at}`] = ["would be found everywhere; add a character that stands for itself"];
      }
    });
    entry.patterns.forEach((pattern, at) => {
      const problem = patternProblem(pattern);
      if (problem) problems[`${place}.patterns.${at}`] = [problem];
    });
  });
  const known = new Set<string>([...SPAN_CLASSES, ...names]);
  settings.deny.forEach((entry, index) => {
    if (!known.has(entry.class)) problems[`deny.${index}.class`] = ["is neither built-in nor one of your classes"];
  });
  const [first] = Object.entries(problems);
  if (first) throw invalidInput(`${placeLabel(settings, first[0])}: ${first[1].join(", ")}.`, problems);
}

/** The place in words, without what stands on the lists. */
function placeLabel({ custom }: DetectionSettings, place: string): string {
  const [part, position = "0"] = place.split(".");
  const index = Number(position);
  return part === "custom" ? `Class “${custom[index]?.class ?? ""}”` : `Text ${index + 1} that is always reported`;
}

function patternProblem(pattern: string): string | null {
  try {
    compileLinearPattern(pattern);
    return null;
  } catch (error) {
    if (error instanceof PatternError)
      return `“${pattern}”, character ${error.position + 1}: ${error.message.replace(/\.$/, "")}`;
    throw error;
  }
}
