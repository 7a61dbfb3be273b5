import { textWords } from "./value-words";

/** A routing target of a rule as the model that is looked for: `region:eu` is "one that runs in the EU". */
export function routeWords(target: string): string {
  const [attribute = "", value = ""] = target.split(":", 2);
  switch (target) {
    case "baa:true":
      return "one under a business associate agreement";
    case "incident_open:false":
      return "one whose provider has no open incident";
    case "trains_on_inputs:false":
      return "one that does not train on what it is sent";
  }
  switch (attribute) {
    case "region":
      return `one that runs in ${textWords("model.region", value)}`;
    case "tier":
      return `one of the ${value} tier`;
    case "error_rate_pct":
      return `one whose calls fail in at most ${value} %`;
    case "name":
      return `“${value}”`;
    default:
      return `one with ${attribute.replaceAll("_", " ")} ${value}`;
  }
}
