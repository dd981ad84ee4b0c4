/** A source that a rule rests on. `url` is an address outside, or the path of a page of the attack database. */
export type Reference = { title: string; url: string };

/**
 * Where each rule comes from: what the protocol says of such a tool, the weakness class that its kind of access is known for
 * (CWE, OWASP), and the pattern of the attack database with documented cases. One file for all rules: many share a source.
 */

const ANNOTATIONS: Reference = {
  title: "The protocol’s tool annotations",
  url: "https://modelcontextprotocol.io/specification/2025-06-18/schema#toolannotations",
};
const TOOLS: Reference = {
  title: "The protocol on tools and what clients should ask about",
  url: "https://modelcontextprotocol.io/specification/2025-06-18/server/tools",
};
const PRACTICES: Reference = {
  title: "Security best practices of the protocol",
  url: "https://modelcontextprotocol.io/specification/2025-06-18/basic/security_best_practices",
};
const AGENCY: Reference = {
  title: "OWASP LLM06:2025 Excessive Agency",
  url: "https://genai.owasp.org/llmrisk/llm062025-excessive-agency/",
};
const INJECTION: Reference = {
  title: "OWASP LLM01:2025 Prompt Injection",
  url: "https://genai.owasp.org/llmrisk/llm01-prompt-injection/",
};
const DISCLOSURE: Reference = {
  title: "OWASP LLM02:2025 Sensitive Information Disclosure",
  url: "https://genai.owasp.org/llmrisk/llm022025-sensitive-information-disclosure/",
};
const CONSUMPTION: Reference = {
  title: "OWASP LLM10:2025 Unbounded Consumption",
  url: "https://genai.owasp.org/llmrisk/llm102025-unbounded-consumption/",
};
const ACCESS: Reference = {
  title: "OWASP A01:2021 Broken Access Control",
  url: "https://owasp.org/Top10/A01_2021-Broken_Access_Control/",
};
const UPLOAD: Reference = {
  title: "OWASP Unrestricted File Upload",
  url: "https://owasp.org/www-community/vulnerabilities/Unrestricted_File_Upload",
};

/** Weaknesses by their number, as MITRE names them. */
const CWE = {
  22: "Path Traversal",
  73: "External Control of File Name or Path",
  77: "Command Injection",
  78: "OS Command Injection",
  89: "SQL Injection",
  94: "Code Injection",
  95: "Eval Injection",
  200: "Exposure of Sensitive Information to an Unauthorized Actor",
  269: "Improper Privilege Management",
  284: "Improper Access Control",
  400: "Uncontrolled Resource Consumption",
  434: "Unrestricted Upload of File with Dangerous Type",
  470: "Unsafe Reflection",
  494: "Download of Code Without Integrity Check",
  610: "Externally Controlled Reference to a Resource in Another Sphere",
  732: "Incorrect Permission Assignment for Critical Resource",
  829: "Inclusion of Functionality from Untrusted Control Sphere",
  841: "Improper Enforcement of Behavioral Workflow",
  862: "Missing Authorization",
  918: "Server-Side Request Forgery",
  1284: "Improper Validation of Specified Quantity in Input",
} as const;

function cwe(number: keyof typeof CWE): Reference {
  return { title: `CWE-${number}: ${CWE[number]}`, url: `https://cwe.mitre.org/data/definitions/${number}.html` };
}

/** A pattern of data/attacks. */
function cases(pattern: string): Reference {
  return { title: `Documented cases: ${pattern.replaceAll("-", " ")}`, url: `/attacks/${pattern}` };
}

/** By rule id; every live rule has an entry, and an empty one says why in a comment. */
const REFERENCES: Readonly<Record<string, readonly Reference[]>> = {
  "builds-or-tests": [TOOLS, AGENCY, cwe(78)],
  "calls-argument": [AGENCY, cwe(470)],
  "calls-other-tool": [AGENCY, TOOLS],
  "cancels-item": [ANNOTATIONS],
  "cancels-order": [AGENCY, cwe(841), cases("financial-abuse")],
  "cancels-process": [ANNOTATIONS, AGENCY],
  "tasks-machines": [AGENCY],
  "says-anything-goes": [AGENCY],
  "is-program-text": [AGENCY],
  "changes-access": [ACCESS, cwe(269), cwe(732)],
  "changes-content": [ANNOTATIONS],
  "changes-lifecycle": [AGENCY, ANNOTATIONS],
  "charges-fee": [AGENCY, CONSUMPTION, cases("financial-abuse")],
  "commits-to-pay": [AGENCY, cwe(841), cases("financial-abuse")],
  "computes-answer": [ANNOTATIONS],
  "controls-device": [AGENCY, TOOLS],
  "creates-record": [ANNOTATIONS],
  "creates-program": [AGENCY, cwe(94)],
  "creates-runtime": [AGENCY, CONSUMPTION],
  "deletes-access": [ACCESS, cwe(269)],
  "deletes-at-scale": [ANNOTATIONS, AGENCY, cases("destructive-autonomy")],
  "deletes-item": [ANNOTATIONS, cases("destructive-autonomy")],
  "deletes-minor": [ANNOTATIONS],
  "denies-change": [ANNOTATIONS],
  deploys: [AGENCY, cwe(829)],
  "describes-answer": [ANNOTATIONS],
  "describes-content": [ANNOTATIONS],
  downloads: [cwe(494), cwe(918)],
  "draws-chart": [ANNOTATIONS],
  "drives-browser": [AGENCY, INJECTION, cases("prompt-injection")],
  "exports-data": [DISCLOSURE, cwe(200), cases("data-exfiltration")],
  "generates-media": [ANNOTATIONS, CONSUMPTION],
  "handles-windows": [AGENCY, TOOLS],
  "installs-software": [cwe(829), cwe(494), cases("supply-chain")],
  "is-interpreter": [cwe(94), AGENCY, cases("command-injection")],
  "issues-payment": [AGENCY, cwe(841), cases("financial-abuse")],
  "keeps-books": [ANNOTATIONS],
  "lists-columns": [ANNOTATIONS],
  manages: [ANNOTATIONS],
  "name-goes-undone": [ANNOTATIONS],
  "only-previews": [ANNOTATIONS],
  "opens-session": [PRACTICES],
  "overwrites-at-scale": [ANNOTATIONS, cases("destructive-autonomy")],
  "overwrites-by-force": [ANNOTATIONS, cases("destructive-autonomy")],
  pays: [AGENCY, cwe(841), cases("financial-abuse")],
  "places-order": [AGENCY, cwe(841), cases("financial-abuse")],
  "puts-in-trash": [ANNOTATIONS],
  "queries-with-sql": [cwe(89), DISCLOSURE, cases("sql-injection")],
  "reads-and-changes": [ANNOTATIONS],
  "reads-and-destroys": [ANNOTATIONS, cases("destructive-autonomy")],
  "reads-and-pays": [AGENCY, cases("financial-abuse")],
  "reads-and-runs": [AGENCY],
  "reads-data": [ANNOTATIONS, DISCLOSURE],
  "removes-item": [ANNOTATIONS, cases("destructive-autonomy")],
  "resets-state": [ANNOTATIONS, cases("destructive-autonomy")],
  "revokes-access": [ACCESS, cwe(284)],
  "runs-argument": [cwe(78), cwe(94), cases("command-injection")],
  "runs-code": [cwe(94), cwe(95), cases("command-injection")],
  "runs-command": [cwe(78), cwe(77), cases("command-injection")],
  "runs-process": [AGENCY, cwe(78)],
  "runs-sql": [cwe(89), cases("sql-injection")],
  "saves-data": [ANNOTATIONS],
  "says-access-moves": [ACCESS, cwe(269)],
  "says-who-may": [ACCESS, cwe(269)],
  "offers-deletion": [ANNOTATIONS, AGENCY],
  "offers-running": [ANNOTATIONS, AGENCY],
  "offers-only-reads": [ANNOTATIONS],
  "says-gone": [ANNOTATIONS, cases("destructive-autonomy")],
  "says-it-runs": [cwe(94), cwe(95), cases("command-injection")],
  "says-it-starts": [AGENCY, ANNOTATIONS],
  "says-money-goes": [AGENCY, cwe(841), cases("financial-abuse")],
  "says-somebody-is-told": [AGENCY, cases("data-exfiltration")],
  "says-irreversible": [ANNOTATIONS, cases("destructive-autonomy")],
  "says-it-costs": [CONSUMPTION, cases("financial-abuse")],
  "says-loss": [ANNOTATIONS, cases("destructive-autonomy")],
  "says-read-only": [ANNOTATIONS],
  "says-untouched": [ANNOTATIONS],
  "only-tells": [ANNOTATIONS],
  "selects-only": [ANNOTATIONS],
  "sends-any-request": [cwe(918), cases("data-exfiltration")],
  "sends-message": [AGENCY, INJECTION, cases("data-exfiltration")],
  "signs-transaction": [AGENCY, cwe(841), cases("financial-abuse")],
  "starts-session": [AGENCY, PRACTICES],
  "stores-file": [cwe(73), cwe(22), UPLOAD, cases("path-traversal")],
  "subscribes-paid": [AGENCY, cwe(841), cases("financial-abuse")],
  "supposes-change": [ANNOTATIONS],
  "takes-amount": [cwe(1284), cases("financial-abuse")],
  "takes-any-statement": [cwe(89), AGENCY, cases("sql-injection")],
  "takes-away-entry": [ANNOTATIONS],
  "takes-code": [cwe(94), cwe(95), cases("command-injection")],
  "takes-command": [cwe(78), cwe(77), cases("command-injection")],
  "takes-content": [ANNOTATIONS],
  "takes-http-method": [cwe(918), cwe(610)],
  "refuses-writes": [ANNOTATIONS],
  "telling-word": [ANNOTATIONS],
  "takes-sql": [cwe(89), cases("sql-injection")],
  terminates: [ANNOTATIONS, cwe(400), cases("destructive-autonomy")],
  "trades-assets": [AGENCY, cwe(841), cases("financial-abuse")],
  "transfers-money": [AGENCY, cwe(841), cases("financial-abuse")],
  "updates-record": [ANNOTATIONS],
  "works-on-text": [ANNOTATIONS],
  "writes-text-answer": [ANNOTATIONS],
};

/** The sources that a rule rests on. */
export function referencesOf(rule: string): readonly Reference[] {
  return REFERENCES[rule] ?? [];
}

/** Ids that have references, for the test that compares them with the rules. */
export const REFERENCED: readonly string[] = Object.keys(REFERENCES);
