import { calculateTool } from "./definitions/calculate";
import { currentTimeTool } from "./definitions/current-time";
import { httpRequestTool } from "./definitions/http-request";
import { readDocumentTool } from "./definitions/read-document";
import { searchKnowledgeTool } from "./definitions/search-knowledge";
import { sendEmailTool } from "./definitions/send-email";
import { writeDocumentTool } from "./definitions/write-document";
import type { Tool } from "./define-tool";

/** All tools of the product, in the order in which screens list them. */
export const toolDefinitions: readonly Tool[] = [
  searchKnowledgeTool,
  readDocumentTool,
  calculateTool,
  currentTimeTool,
  httpRequestTool,
  sendEmailTool,
  writeDocumentTool,
];

const byName = new Map(toolDefinitions.map((tool) => [tool.name, tool]));

/** The tool of this name, or undefined. */
export function findTool(name: string): Tool | undefined {
  return byName.get(name);
}
