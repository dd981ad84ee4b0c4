import { z } from "zod";
import { parseCategory } from "@/lib/catalogue/category";
import { parseRisk } from "@/lib/catalogue/risk";
import { listTools, TOOL_SORTS } from "@/lib/db/tools";
import { answerJson, limitParameter, parseQueryOf } from "../../../http/json";

/** A parameter read by one of the vocabulary's parsers: `execute`, `high`, `4`. */
function named<T>(parse: (text: string) => T | null, expected: string) {
  return z
    .string()
    .transform((text, context) => {
      const value = parse(text);
      if (value !== null) return value;
      context.addIssue({ code: "custom", message: `expected ${expected}` });
      return z.NEVER;
    })
    .optional();
}

const QuerySchema = z.strictObject({
  after: z.string().max(500).optional(),
  limit: limitParameter,
  sort: z.enum(TOOL_SORTS).default("risk"),
  category: named(parseCategory, "read, write, execute, destructive or financial"),
  risk: named(parseRisk, "1 to 5, or minimal, low, medium, high, critical"),
  minRisk: named(parseRisk, "1 to 5, or minimal, low, medium, high, critical"),
});

export function GET(request: Request): Promise<Response> {
  return answerJson(request, async () => {
    const page = await listTools(parseQueryOf(request, QuerySchema));
    return { data: page.items, next: page.next };
  });
}
