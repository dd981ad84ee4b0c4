import { after } from "next/server";
import type { MessageProblem } from "@/lib/catalogue/message";
import { env } from "@/lib/env";
import { messageOf } from "@/lib/errors";
import { log } from "@/lib/log/log";
import { draftOf } from "@/lib/messages/parse";
import { receiveMessage } from "@/lib/messages/receive";
import { tellOperator, todays } from "@/lib/messages/tell-operator";
import { clientAddress } from "@/lib/visitor/client-address";
import { readForm } from "@/lib/visitor/form-body";
import { isFromOwnPage } from "@/lib/visitor/own-page";
import { answerWithPage, postOnly } from "../../http/page-answer";
import { publicOrigin } from "../../origin";
import { keepForm } from "../kept-forms";

const FOREIGN = "The request did not come from a page of this site. Write it here, and send it from here.";
const FAILED = "The database did not answer, so it could not be stored. Send it again in a moment.";

/** Takes the message form: stored and sent on to its receipt, or shown again with what is wrong. */
export async function POST(request: Request): Promise<Response> {
  // Nothing of a foreign form is shown: it would put another's words into the visitor's mouth.
  if (!isFromOwnPage(request.headers, publicOrigin())) return showAgain(new URLSearchParams(), 403, [whole(FOREIGN)]);
  const form = await readForm(request);
  if (!(form instanceof URLSearchParams)) return showAgain(new URLSearchParams(), form.status, [whole(form.message)]);
  const address = clientAddress(request.headers, env().TRUSTED_PROXY);
  try {
    const received = await receiveMessage(form, address, new Date());
    if ("refused" in received) {
      const { status, problems, retryAfter } = received.refused;
      return await showAgain(form, status, problems, retryAfter);
    }
    after(tell);
    const { receipt } = received.stored;
    return new Response(null, { status: 303, headers: { Location: `/contact/sent/${receipt}` } });
  } catch (error) {
    log().error(error);
    return showAgain(form, 503, [whole(FAILED)]);
  }
}

export function GET(): Response {
  return postOnly("/contact");
}

function whole(message: string): MessageProblem {
  return { field: "form", message };
}

function showAgain(
  form: URLSearchParams,
  status: number,
  problems: MessageProblem[],
  retryAfter: number | null = null,
): Promise<Response> {
  const draft = draftOf(form);
  const subjectless = problems.some(({ field }) => field === "server");
  const path = keepForm({ draft: subjectless ? { ...draft, server: "", tool: "" } : draft, problems });
  const plain = `Nothing was stored. ${problems.map(({ field, message }) => `${field}: ${message}`).join(" ")}`;
  return answerWithPage(path, { status, plain, retryAfter });
}

/** After the answer, so that a slow mail server keeps nobody waiting. */
async function tell(): Promise<void> {
  try {
    await tellOperator(todays(new Date()));
  } catch (error) {
    log().error({ error: messageOf(error) }, "the operator could not be told of messages");
  }
}
