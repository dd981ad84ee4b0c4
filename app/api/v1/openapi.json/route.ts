import { answerJson } from "../../../http/json";
import { publicOrigin } from "../../../origin";
import { openApi } from "../../openapi";

/** The description of the API, for programs (OpenAPI 3.1). */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, async () => openApi(publicOrigin()));
}
