/**
 * Fields whose name says what stands in them. Others say nothing ("title", "name" of a file, "nextPageToken") and would
 * only make detectors see what is not there.
 */
const telling =
  /\b(?:pass ?(?:word|wd|code|phrase)|pwd|secret|(?:api|access|private|secret) ?keys?|(?:access|auth|api|bearer|refresh|session) ?token|ssn|social ?security|nino|national ?id|tax ?(?:id|number)|vat|phone|mobile|cell|tel(?:ephone)?|fax|iban|bic|account|routing|sort ?code|card|cvv|cvc|passport|licen[cs]e|plate|dob|birth(?:day|date)?|date of birth|born|first ?name|last ?name|full ?name|given ?name|family ?name|surname|customer ?name|patient ?name|contact ?name|e ?mail|address|street|post(?:al)? ?code|zip|ip|mac|mrn|medical ?record)\b/u;
const longestField = 40;

/** What a detector looks at for a text in a field of a JSON value, and where in it the text begins. */
export type FieldText = { readonly text: string; readonly offset: number };

/**
 * A text with the name of its field before it where that tells something: "5551234567" in `homePhone` is looked at as
 * "home phone: 5551234567", as a person would read it.
 */
export function fieldText(text: string, field: string | null): FieldText {
  const label = field === null || field.length > longestField ? "" : wordsOf(field);
  if (!telling.test(label)) return { text, offset: 0 };
  const lead = `${label}: `;
  return { text: lead + text, offset: lead.length };
}

/** "homePhone", "home_phone" and "home-phone" are "home phone". */
function wordsOf(field: string): string {
  return field
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/[_\-.\s]+/g, " ")
    .trim()
    .toLowerCase();
}
