/** Words and phrases that say something of the whole call rather than name an action. */
export const CONCEPTS = {
  readOnly: "readonly",
  dryRun:
    "dryrun whatif preview previews previewed simulate simulates simulation simulated simulating hypothetical hypothetically mock",
  irreversible:
    "irreversible irreversibly permanently permanent undone unrecoverable irrecoverable irreversable unrecoverably forever undo irreversibility",
  arbitrary: "arbitrary any anything raw custom arbitrarily unrestricted freeform",
  sandbox:
    "sandbox sandboxed isolated ephemeral disposable container containerized containerised pod docker microvm wasm",
  allowList: "allowlisted whitelisted allowlist whitelist predefined guarded allowed permitted",
  loss: "lost discarded gone destroyed wiped erased dropped",
  recoverable: "trash recoverable restored recovered restorable recycle reversible undeleted",
  confirmation: "confirmation confirm confirmed confirms approval",
  costs: "cost costs billed fee fees charged credits paid",
  host: "host machine terminal system os operating workstation computer server ssh local locally bare",
  testnet: "testnet sandboxmoney devnet",
  visible: "public publicly visible live everyone recipients recipient customers subscribers audience followers",
  force: "force forced forces forcibly forcefully forcepush overwrite overwrites overwritten overwriting replaces",
  background: "asynchronous asynchronously background async job queued queue",
  localFile: "disk file saved local directory",
} as const satisfies Record<string, string>;

export type Concept = keyof typeof CONCEPTS;
