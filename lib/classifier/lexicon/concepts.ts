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
  /** The next nine only say that a closer look at the text is worth it (stated.ts). */
  money:
    "card cards charged debited billed invoiced refunded deducted collected paid salary salaries wages invested money cash bid savings wallet wallets funds sum sums bank amount balance deposit euro euros dollar dollars order orders market transaction transactions signs gas iban binding escrow purse pot buyer payment refund payout credit credits cents bought purchased ordered sold staked invoice invoices bill bills budget pocket fund funded prepaid mandate prorates prorated reimbursed premium fare rental postage copay difference commission penalty billing subscription contribution reimbursement rewards reward shopper tops topped signed signature signing sign on-chain onchain binds sale booking refundable returnable non-refundable non-returnable transfers keypair rent signer sats lender fee fees charge bidder owes owe prorate",
  committing:
    "parking rental lease boost domain domains hosting membership insurance warranty listing registration ceiling spend offer bid bids quote counteroffer counter-offer deal binding binds sale market leveraged perp perpetual short long margin futures trading lightning meal order basket groceries purchase debit debits po vendor supplier subs subscription subscriptions gems coins credit credits bonus tip balance balances bidder carrier contractor freelancer checkout payment automatic recurring weekly monthly regular standing devnet testnet faucet share reward rewards deposit chargeback dispute split payout settlement fee fees surcharge penalty tokens collateral delegation harvests compounds yield prepaid gift tonnes offsets carbon trader dues billing instalments installments sponsoring vacancy invoice sats salaries wages sum paid approves harvest spending daily retry retries lock locks promote promotes",
  vanishing:
    "gone disappears disappear vanishes vanish ceases blanked shredded zeroed lost reclaimed obliterated overwritten chance undo recycle recovery back recovered restored undone reversed retrieved rolled backup copy discarded trash taken thrown vacuumed emptied scrubbed torn cleared rollback rebuilt longer kept retained preserved survive survives beyond exist leaves leave left drops falls struck forfeited unlinked expunged goes empty anew good zero blank scratch skips bypasses working filesystem gpt ext4 xfs ntfs loses loose gives tombstoned swept expired bypassed throws throw away nowhere replaced rewound place factory box trims off withdraws forgotten incinerated reinstated go unvoid undelete newly pristine brand frees freeing reclaims carried up",
  written:
    "python javascript js typescript powershell bash shell sql lua ruby groovy perl code script scripts expression expressions command commands hook hooks snippet snippets macro macros formula formulas statement statements exec eval evaluated executed execed evaled kubectl ssh ansible interpreter verbatim unchanged unmodified subcommand subcommands restrictions restriction method sh zsh psql kernel console repl debugger osascript apex abap elisp vba jsx jxa applescript cypher gremlin sparql matlab octave wolfram luau scala rcon gcode vql extendscript maxscript hscript mel bpy starlark tcl gdscript rhinoscript autolisp api apis endpoint endpoints mutation mutations verb methods hatch choosing whatever keystrokes cell lambda scope os imports qualquer cualquier beliebige beliebigen passthrough raw freeform ddl module dml one-liner crontab source lines import frame",
  standing:
    "access rights role roles membership privileges ownership admin admins administrator editor owner password passwords deactivated disabled suspended locked blocked banned anyone anybody everybody everyone whoever public joins may can user users somebody employee attaches internet sharing person colleague friend lets principal claims permission permissions operator maintainer moderator",
  telling:
    "email emails mail mails letter letters notification notifications notice notices invitation sms reminder reminders texts live air online members subscribers customers team parents followers posts tweets notified informed told alerted paged pinged messaged texted emailed invited push ping pushed sent mailed posted published announced delivered forwarded shown shared phones inbox channel channels public homepage inboxes mailbox visible visitors readers guests reply refusal rejection confirmation goes",
  operating:
    "reboots reboot restarts restart restarted rebooted powercycles powercycled shut shuts down starts started launched triggered stopped kicked production controller machine plc unit robot pump valve unattended autonomously agent agents applied switched turned powered unlocked lit booted driven going suite cycle arm motor crane gripper cabin lift conveyor drone rover fan fans burner printer autonomous aerators pumps lamp lamps heaters latch valves motors carried straight bot television tv wallbox live engineer crontab scheduler workers worker runners runner",
  leaving:
    "touched untouched changed unchanged altered run sent stored submitted contacted stays stay remains nothing signer broker connection only just pure purely stateless static copy leaves leaving leave keeps nobody none neither never happens hears filed posted published booked placed broadcast executed moves part affected",
  answering:
    "you only merely just simply outcome answer upshot rehearsal simulation proposal stub exercise suggestion paper speak stops",
  localFile: "disk file saved local directory",
} as const satisfies Record<string, string>;

export type Concept = keyof typeof CONCEPTS;
