import { readdirSync } from "node:fs";
import js from "@eslint/js";
import nextPlugin from "@next/eslint-plugin-next";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/**
 * Who may import whom (docs/architecture.md). A room lists the rooms it may import; itself and node_modules are free.
 * `why` is printed when somebody reaches further.
 */
const ROOMS = {
  "lib/catalogue": { may: [], why: "The vocabulary depends on nothing, so that everything can depend on it." },
  "lib/errors": { may: [], why: "Errors are known to all and know nobody." },
  "lib/env": { may: ["lib/errors"], why: "The environment is read before anything else exists." },
  "lib/http": { may: ["lib/errors", "lib/env", "lib/catalogue"], why: "The HTTP client serves every source alike." },
  "lib/sources": {
    may: ["lib/catalogue", "lib/errors", "lib/http", "lib/env"],
    why: "Sources map records; lib/ingest brings siblings together.",
  },
  "lib/harvest": {
    may: ["lib/catalogue", "lib/errors", "lib/http", "lib/env"],
    why: "Harvest returns definitions; lib/ingest brings siblings together.",
  },
  "lib/classifier": { may: ["lib/catalogue", "lib/errors"], why: "The classifier is pure: no I/O, no siblings." },
  "lib/policies": { may: ["lib/catalogue", "lib/errors"], why: "Policies are pure: built from the vocabulary alone." },
  "lib/attacks": {
    may: ["lib/catalogue", "lib/errors"],
    why: "Attacks are reviewed data, joined by the vocabulary alone.",
  },
  "lib/badges": { may: ["lib/catalogue", "lib/errors"], why: "Badges are pure: built from the vocabulary alone." },
  "lib/search": {
    may: ["lib/catalogue", "lib/errors", "lib/env", "lib/http"],
    why: "A search engine knows documents, not where they come from.",
  },
  "lib/db": {
    may: ["lib/catalogue", "lib/errors", "lib/env", "lib/log"],
    why: "The database returns catalogue types and knows no sibling.",
  },
  "lib/visitor": {
    may: ["lib/db"],
    why: "Who asks, whether from our own page, and how often: the same for every form.",
  },
  "lib/messages": {
    may: ["lib/catalogue", "lib/errors", "lib/env", "lib/db", "lib/visitor", "lib/log"],
    why: "Messages go from a form to the database and from there to the operator; nothing else takes part.",
  },
  "lib/cache": { may: [], why: "The page cache knows pages and how fresh they are, not where they come from." },
  "lib/ingest": { may: ["lib"], why: "The pipeline may use every room of lib, and nothing above it." },
  "lib/log": { may: ["lib/env", "lib/catalogue"], why: "A log line needs its level and clean text, nothing else." },
  "lib/operations": {
    may: ["lib/db", "lib/search", "lib/errors", "lib/log", "lib/catalogue"],
    why: "Figures are read where they stand; the web process shows them too and must not load the pipeline.",
  },
  "lib/queue": {
    may: ["lib"],
    why: "The queue hands the pipeline's work to workers; nothing below scripts may need it.",
  },
  "lib/launch": {
    may: ["lib/db", "lib/env", "lib/errors", "lib/sources"],
    why: "The launcher starts programs; the work itself is theirs.",
  },
  components: {
    may: ["lib/catalogue", "lib/search/query", "lib/search/filters", "lib/search/highlight", "lib/search/result"],
    why: "Components are presentation: props in, markup out; of search they know queries and results.",
  },
  "components/ui": { may: ["lib/catalogue/text"], why: "components/ui is domain-free; of ours it knows text alone." },
  app: {
    may: [
      "components",
      "lib/catalogue",
      "lib/errors",
      "lib/env",
      "lib/classifier",
      "lib/policies",
      "lib/badges",
      "lib/attacks",
      "lib/search",
      "lib/db",
      "lib/visitor",
      "lib/messages",
      "lib/operations",
      "lib/log",
    ],
    why: "Pages read the catalogue; crawling, harvesting and HTTP to strangers happen outside the web process.",
  },
  instrumentation: {
    may: ["lib/cache", "lib/db", "lib/env", "lib/visitor"],
    why: "It joins the page cache to the database's changes, and begins what runs as long as the process.",
  },
  proxy: { may: ["lib/cache"], why: "It only gives pages their policy and refuses what they do not take." },
  scripts: { may: ["lib", "e2e"], why: "A command calls lib; what it would need of a page belongs in lib." },
};
const ALL = [...Object.keys(ROOMS), "e2e"];
/** Rooms without I/O, which are tested without mocks. */
const PURE = ["lib/catalogue", "lib/classifier", "lib/policies", "lib/badges"];

for (const { name } of readdirSync(new URL("lib", import.meta.url), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
)) {
  if (!(`lib/${name}` in ROOMS))
    throw new Error(`eslint.config.js: say in ROOMS what lib/${name} may import, and why.`);
}

const FILES = ["lib/errors", "lib/env", "lib/http"];

const forbiddenFrom = (room) =>
  ALL.filter((other) => other !== room && !room.startsWith(`${other}/`))
    .filter((other) => !ROOMS[room].may.some((allowed) => other === allowed || other.startsWith(`${allowed}/`)))
    .map((other) => {
      const inner = ROOMS[room].may
        .filter((allowed) => allowed.startsWith(`${other}/`))
        .map((a) => a.slice(other.length));
      const except = inner.length > 0 ? `(?!(${inner.join("|")})(\\.|/|$))` : "";
      const up = FILES.includes(room) ? "(\\./|(\\.\\./)+)" : "(\\.\\./)+"; // lib/db is "./db" to a file of lib.
      const sibling = other.startsWith("lib/") && room.startsWith("lib/") ? `|${up}${other.slice(4)}` : "";
      return { regex: `^(@/${other}|(\\.\\./)+${other}${sibling})${except}(/|$)`, message: ROOMS[room].why };
    });

const PRISMA = {
  regex: "(^|/)generated(/|$)|^@prisma/|^pg$|^pg-copy-streams$",
  message: "Only lib/db talks to Postgres; ask it for catalogue types.",
};

const IO = {
  regex: "^node:(?!crypto$|util$|url$)",
  message: "This room is pure: what it needs is passed in.",
};
/** components/ui lies inside a room whose rest it may not reach. */
const OUTER = { regex: "^(@/components/(?!ui/)|\\.\\./)", message: ROOMS["components/ui"].why };
const patternsOf = (room) => [
  ...forbiddenFrom(room),
  ...(room === "lib/db" ? [] : [PRISMA]),
  ...(PURE.includes(room) ? [IO] : []),
  ...(room === "components/ui" ? [OUTER] : []),
];

const boundaries = Object.keys(ROOMS).map((room) => ({
  files: [`${room}/**/*.{ts,tsx}`, `${room}.ts`],
  ignores: ["**/*.test.{ts,tsx}"],
  rules: {
    "no-restricted-imports": ["error", { patterns: patternsOf(room) }],
  },
}));

export default tseslint.config(
  { ignores: [".next/**", ".data/**", "lib/db/generated/**", "next-env.d.ts", "coverage/**"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  reactHooks.configs.flat["recommended-latest"] ?? reactHooks.configs.recommended,
  { plugins: { "@next/next": nextPlugin }, rules: { ...nextPlugin.configs["core-web-vitals"].rules } },
  {
    rules: {
      // Pages are cached documents: a plain link costs no prefetch and works the same without a script.
      "@next/next/no-html-link-for-pages": "off",
      "no-control-regex": "off", // Strangers' control characters are what many patterns look for.
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["{app,components,lib,scripts}/**/*.{ts,tsx}"],
    ignores: ["lib/env.ts", "**/*.test.{ts,tsx}", "lib/db/testing/**", "scripts/bench/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "lib/env.ts is the only reader of the environment." },
      ],
    },
  },
  {
    files: ["lib/**/*.ts"],
    ignores: ["lib/http.ts", "lib/http/**", "lib/harvest/**", "lib/launch/**", "**/*.test.ts", "**/testing/**"],
    rules: {
      "no-restricted-globals": ["error", { name: "fetch", message: "lib/http.ts guards requests to strangers." }],
    },
  },
  { files: ["**/*.js"], languageOptions: { globals: { process: "readonly", URL: "readonly" } } },
  ...boundaries,
);
