import { canHoldText, type Facts } from "../facts";
import { TAG } from "../lexicon/lexicon";
import { wordSet } from "../lexicon/words";
import { actionsOf, type RiskInput, type RiskVerdict } from "./verdict";
import { holds } from "./wording";

/** Risk of an Execute: who chooses what runs, and inside which boundary. */
export function executeRisk(input: RiskInput): RiskVerdict {
  const { facts } = input;
  if (
    input.has(
      "runs-code",
      "runs-command",
      "is-interpreter",
      "takes-command",
      "takes-code",
      "runs-argument",
      "says-it-runs",
      "is-program-text",
    )
  )
    return boundary(facts);
  if (input.has("runs-sql", "takes-sql", "takes-any-statement", "queries-with-sql"))
    return { risk: 4, reason: "bounded" };
  if (input.has("sends-any-request", "takes-http-method", "calls-other-tool", "calls-argument", "says-anything-goes"))
    return reachesAccount(facts) ? { risk: 5, reason: "host" } : { risk: 4, reason: "bounded" };
  if (input.has("creates-program")) return { risk: 4, reason: "chosen" };
  if (input.has("installs-software"))
    return installsOwn(input) ? { risk: 4, reason: "chosen" } : { risk: 3, reason: "fixed" };
  if (input.has("deploys", "creates-runtime"))
    return choosesArtefact(facts) ? { risk: 4, reason: "chosen" } : { risk: 3, reason: "fixed" };
  if (namesLanguage(facts) || writesProgram(facts)) return boundary(facts);
  if (runsAgent(facts)) return { risk: 4, reason: "chosen" };
  if (tellsLanguage(facts)) return boundary(facts);
  if (usesExploit(facts) || passesToCluster(facts)) return { risk: 5, reason: "host" };
  return startsImage(facts) || handsOn(facts) || isGiven(facts)
    ? { risk: 4, reason: "chosen" }
    : { risk: 3, reason: "fixed" };
}

const LANGUAGES = wordSet("python csharp javascript lua groovy ruby powershell bash jython typescript gdscript");

/** `editor_python`, `r_eval`: the name says what is written there. */
function namesLanguage({ name }: Facts): boolean {
  return name.tokens.some(
    ({ form }, at) => LANGUAGES.has(form) || (form === "eval" && (at === 0 || at === name.tokens.length - 1)),
  );
}

const WRITTEN_IN = wordSet("python java jython typescript javascript powershell bash shell groovy ruby lua vba jinja");
/** "A Python project", "JavaScript key codes": the language of something that is there. */
const MADE_IN = wordSet(
  "app apps application applications project projects package packages server servers environment environments test tests key keys interpreter runtime version sdk library site install installs",
);

/** Words of a description that tell what is handed over. */
const OPENING = 60;

/** "What you would like to find out, as Python": the text says what language is written. */
function tellsLanguage({ description }: Facts): boolean {
  const tokens = description?.tokens ?? [];
  return tokens
    .slice(0, OPENING)
    .some(({ form }, at) => WRITTEN_IN.has(form) && !MADE_IN.has(tokens[at + 1]?.form ?? ""));
}

const PROGRAMS = wordSet(
  "expr expression hcl playbook sexp jsx bpy groovy ruby php csharp lua powershell bash vba typescript cmdline oneliner",
);

/** An argument that holds a program or a description of what is to be set up. */
function writesProgram({ arguments: args }: Facts): boolean {
  return args.some((one) => one.depth === 0 && canHoldText(one) && PROGRAMS.has(one.words.at(-1)?.form ?? ""));
}

/** "Run an exploit module with a payload": whatever it carries runs on the target. */
function usesExploit({ description }: Facts): boolean {
  return /\b(?:post-)?exploit(?:ation)? module\b/i.test(description?.text.slice(0, 300) ?? "");
}

const CLUSTER_LINE =
  /\b(?:any|anything|full|whatever|every)\b[^.;]{0,60}\b(?:kubectl|gcloud|aws|az|helm)\b|\b(?:kubectl|gcloud|helm|az)\b[^.;]{0,40}\b(?:arguments|args|command line)\b/i;

/** "Anything you would put behind `kubectl`" */
function passesToCluster({ description }: Facts): boolean {
  return CLUSTER_LINE.test(description?.text.slice(0, 200) ?? "");
}

const HANDED_ON = wordSet("args arguments argv kwargs flags switches source module fn image");
/** A statement of a database, not of a bank. */
const DATABASE = /\b(?:sql|database|warehouse|sparql|cypher|gremlin|graphql|graph|ddl)\b/i;
const CALLED = /^(?:method|procedure|rpc|service)$/;

/** More is handed on to the program than its own arguments say, a method is called by its name, or a statement is run. */
function handsOn({ arguments: args, actions, headlineTags, description }: Facts): boolean {
  return (
    ((headlineTags & TAG.sql) !== 0 && DATABASE.test(description?.text.slice(0, 300) ?? "")) ||
    args.some((one) => one.depth === 0 && canHoldText(one) && HANDED_ON.has(one.words.at(-1)?.form ?? "")) ||
    actions.some(
      ({ verb, head, where }) =>
        (where === "name" || where === "lead") && /^(?:call|execute|invoke)$/.test(verb) && CALLED.test(head ?? ""),
    )
  );
}

const PACKAGES = wordSet(
  "package packages name names url repo repository path plugin plugins module modules extension zip source spec dependency dependencies file apk slug library libraries chart",
);

/** Whether the caller names what is installed; what is only taken off or brought up to date was there before. */
function installsOwn(input: RiskInput): boolean {
  const { arguments: args, schemaKnown } = input.facts;
  if (actionsOf(input, "installs-software").every(({ verb }) => verb === "uninstall" || verb === "upgrade"))
    return false;
  return !schemaKnown || args.some(({ words }) => words.some(({ form }) => PACKAGES.has(form)));
}

/** "Runs a pod with the given image": what runs is the caller's choice. */
function startsImage(facts: Facts): boolean {
  const lead = facts.description?.tokens.slice(0, 25).some(({ form }) => form === "image") ?? false;
  return (
    (facts.headlineTags & TAG.runtime) !== 0 &&
    (lead || facts.arguments.some(({ words }) => words.some(({ form }) => form === "image")))
  );
}

const ON_ITS_OWN =
  /\bautonomous(?:ly)?\b|\bagents?\b[^.]{0,120}\b(?:unattended|on (?:its|their) own|by (?:itself|themselves))\b/i;

/** "Restart the agent on a host": a program that is there. */
const DOWN = /^(?:restart|reboot|stop|shutdown|pause|suspend|halt|resume|poweroff|reload|un\w+)$/;

/** An agent that works on a task by itself. */
function runsAgent(facts: Facts): boolean {
  return (
    facts.actions.some(
      ({ verb, head, object, cls, mood, where }) =>
        (head === "agent" || head === "subagent" || /\bagent\b/i.test(object)) &&
        (cls === "execute" || (cls === "lifecycle" && !DOWN.test(verb))) &&
        mood === "asserted" &&
        where !== "argument",
    ) || ON_ITS_OWN.test(facts.description?.text.slice(0, 600) ?? "")
  );
}

const BROWSERS = TAG.browser | TAG.sql;
/** Command lines that steer what they are not run on, and names of such places. */
const STEERING = wordSet("kubectl helm aws gcloud az ssh adb applescript osascript gcp");
const CLUSTER: ReadonlySet<string> = new Set([...STEERING, "azure", "cloud"]);
const BOUNDED_SERVERS = wordSet("sandbox docker browser playwright puppeteer devtools");

function reachesAccount({ name, server, description }: Facts): boolean {
  return holds(name.tokens, CLUSTER) || holds(server, CLUSTER) || holds(description?.tokens ?? [], CLUSTER, 12);
}

/** Inside a virtual machine, whose host is out of reach. */
const GUEST = /\b(?:in|inside) (?:a|an|the) (?:\w+ )?(?:vm|guest|virtual machine)\b/i;

function isStatedLimit({ concepts }: Facts, concept: "sandbox" | "allowList"): boolean {
  return concepts.get(concept)?.some(({ negated, where }) => !negated && where !== "argument") ?? false;
}

/** Where caller-chosen code or commands run: a stated boundary makes 4, none makes 5. */
function boundary(facts: Facts): RiskVerdict {
  if (holds(facts.name.tokens, STEERING) || holds(facts.description?.tokens ?? [], STEERING, 25))
    return { risk: 5, reason: "host" };
  if (GUEST.test(facts.description?.text.slice(0, 200) ?? "")) return { risk: 4, reason: "bounded" };
  if (isStatedLimit(facts, "sandbox") || holds(facts.server, BOUNDED_SERVERS)) return { risk: 4, reason: "bounded" };
  if ((facts.headlineTags & BROWSERS) !== 0 || inDatabase(facts)) return { risk: 4, reason: "bounded" };
  if (runsStored(facts)) return { risk: 4, reason: "chosen" };
  if (isStatedLimit(facts, "allowList")) return { risk: 4, reason: "allow-list" };
  return { risk: 5, reason: "host" };
}

const STORED = /^(?:script|macro|procedure|playbook|snippet)$/;
const NAMES_IT = /^(?:id|ids|name|uuid|key)$/;

/** `script_id`: the caller picks among what was written before, and writes nothing. */
function runsStored({ arguments: args }: Facts): boolean {
  const stored = args.some(
    ({ words, name }) =>
      /^scriptid$/i.test(name) || (STORED.test(words.at(-2)?.form ?? "") && NAMES_IT.test(words.at(-1)?.form ?? "")),
  );
  return stored && !args.some(({ kind }) => kind === "code" || kind === "command" || kind === "sql");
}

/** What is written is a statement of a database. */
function inDatabase({ arguments: args, name }: Facts): boolean {
  const written = args.filter(({ kind }) => kind === "sql" || kind === "code" || kind === "command");
  return (
    written.length > 0 &&
    (written.every(({ kind }) => kind === "sql") ||
      name.tokens.some(({ form }) =>
        /^(?:database|db|sql|graph|postgres|mysql|sqlite|mongo|mongodb|redis|neo4j)$/.test(form),
      ))
  );
}

const ARTEFACTS = wordSet(
  "folder directory archive files contents compose tarball iso ovf ova firmware image code html zip theme plugin script manifest bundle dockerfile yaml hcl spec artifact artefact binary",
);

const GIVEN = wordSet("yaml hcl dockerfile containerfile ova ovf tarball jobspec paste pasted supplied inline");
const CARRIED = wordSet("zip iso archive bundle");

/** "The YAML you hand in", "from an ISO": what is run or set up comes with the call. */
function isGiven({ description }: Facts): boolean {
  const tokens = description?.tokens ?? [];
  return tokens
    .slice(0, OPENING)
    .some(
      ({ form }, at) => GIVEN.has(form) || (CARRIED.has(form) && tokens.slice(Math.max(0, at - 4), at).some(isFrom)),
    );
}

const isFrom = ({ form }: { form: string }): boolean => form === "from";

function choosesArtefact(facts: Facts): boolean {
  return (
    isGiven(facts) ||
    facts.arguments.some((one) => canHoldText(one) && one.words.some(({ form }) => ARTEFACTS.has(form))) ||
    facts.actions.some(
      ({ where, cls, verb, field, start, end }) =>
        (where === "lead" || where === "name") &&
        (cls === "deploy" || /^(?:apply|upload|publish)$/.test(verb)) &&
        field.text
          .slice(start, end + 30)
          .split(/\W+/)
          .some((word) => ARTEFACTS.has(word.toLowerCase())),
    )
  );
}
