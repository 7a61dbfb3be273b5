import { it } from "vitest";
import { parseGoals } from "./parse-goals";
import { readInstructions } from "./read-instructions";
import { splitClauses } from "./split-clauses";
import { splitTask } from "./split-task";
import { synonymsOf } from "./synonyms";
import { findFacets } from "./compose-report";
import { searchFixtures } from "./fixtures/load-fixtures";
it("d", () => {
  const i =
    "You are an inbox assistant. For each message the user pastes, search the knowledge for the facts. Draft a reply to the message and send it to the sender. Be polite.";
  console.log(
    readInstructions(i),
    splitClauses("Draft a reply to the message and send it to the sender."),
    parseGoals("Draft a reply to the message and send it to the sender."),
  );
  const t =
    "From: Jane Doe <jane@customer.example>\nSubject: Order 4411\n\nHello,\n\nI want to cancel my monthly plan. Do I get my money back?\n\nThanks,\nJane";
  console.log(splitTask(t), parseGoals(t));
  console.log(
    synonymsOf("contract"),
    synonymsOf("supplier"),
    findFacets("supplier contract", searchFixtures("supplier contract")),
  );
});
