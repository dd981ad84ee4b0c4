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
    "card cards charged debited billed invoiced refunded deducted collected paid salary salaries wages invested money cash bid savings wallet wallets funds sum sums bank amount balance deposit euro euros dollar dollars total price order orders market transaction transactions signs gas iban binding escrow purse pot buyer seller supplier payment refund payout contract credit credits tab cents bought purchased ordered sold staked invoice invoices bill bills budget pocket fund funded prepaid mandate prorates prorated reimbursed premium fare rental postage copay difference commission penalty billing subscription contribution releases released reimbursement rewards reward shopper client tenant tops topped signed signature signing sign on-chain onchain binds sale booking captured refundable returnable non-refundable non-returnable methods method transfers keypair key permit rent signer sats float lender fee fees charge chain bidder",
  committing:
    "parking rental lease boost boosted domain domains hosting membership insurance warranty listing registration hit limit ceiling cap maximum spend behalf offer bid bids quote counteroffer counter-offer counter deal binding binds sale market price leveraged perp perpetual short long margin option futures trading position lightning commitment commitments minimum meal order basket groceries purchase collection collections debit debits po vendor supplier subs subscription subscriptions gems coins credit credits bonus tip balance balances wallet bidder carrier contractor freelancer provider checkout payment automatic recurring weekly monthly regular standing devnet testnet faucet ticketed pay-me share reward rewards deposit back chargeback dispute split payout transfer settlement charge term fixed fee fees surcharge penalty tokens collateral voting assets delegation harvests compounds yield pool prepaid gift tonnes offsets carbon float allowance trader dues billing instalments installments sponsoring vacancy post ad invoice bill mailed sent posted sats salaries wages sum firm goes paid licence license plan policy approve approves approved account harvest",
  vanishing:
    "gone disappears disappear vanishes vanish ceases blanked shredded zeroed lost reclaimed obliterated overwritten way chance undo recycle recovery back recovered restored undone reversed retrieved rolled trace backup copy discarded trash un-merge taken thrown vacuumed emptied scrubbed torn cleared rollback rebuilt anymore longer again nobody nothing kept retained preserved survive survives beyond more exists exist leaves leave left none drops falls struck forfeited unlinked expunged goes empty anew good zero blank scratch skips bypasses working works filesystem gpt ext4 xfs ntfs loses loose let lets letting given gives up tombstoned swept expired bypassed throws throw away nowhere over replaced rewound place factory new box goodbye pool trims space disk storage off withdraws forgotten incinerated reinstated reimported re-imported acknowledged consumer go unvoid undelete newly pristine registry carrier",
  written:
    "python javascript js typescript powershell bash shell sql lua ruby groovy perl code script scripts expression expressions command commands hook hooks snippet snippets macro macros formula formulas statement statements source exec eval evaluated executed execed evaled kubectl ssh docker helm terraform ansible interpreter verbatim unchanged unmodified subcommand subcommands restrictions restriction method sh zsh psql kernel console repl debugger prompt host machine osascript apex abap elisp vba jsx jxa applescript cypher gremlin sparql matlab octave wolfram luau scala rcon gcode vql extendscript maxscript hscript mel bpy starlark tcl gdscript rhinoscript autolisp api apis endpoint endpoints mutation mutations verb methods hatch choosing whatever keystrokes cell lambda scope lines os import imports qualquer cualquier beliebige beliebigen passthrough raw freeform ddl module dml one-liner crontab frame",
  standing:
    "access rights role roles membership privileges ownership admin admins administrator editor owner password passwords key keys token tokens secret secrets deactivated disabled suspended locked blocked banned anyone anybody everybody everyone whoever public account joins may can who user users somebody employee attaches internet sharing person colleague friend lets principal claims url link permission permissions operator maintainer moderator",
  telling:
    "email emails mail mails letter letters notification notifications notice notices invitation sms reminder reminders text texts live air online members subscribers customers team parents followers posts tweets notified informed told alerted paged pinged messaged texted emailed invited push ping note message pushed sent mailed posted published announced delivered forwarded shown shared phone phones inbox channel channels public page homepage inboxes mailbox feed timeline hears hear visible visitors readers guests reply refusal rejection confirmation goes",
  operating:
    "reboots reboot restarts restart restarted rebooted powercycles powercycled shut shuts offline down starts start started launched triggered stopped kicked production controller device machine plc unit robot pump valve unattended autonomously agent agents applied switched turned powered unlocked lit booted driven going suite tests cycle arm motor crane gripper cabin lift conveyor drone rover fan fans burner printer autonomous aerators pumps lamp lamps heaters latch valves motors carried straight bot television tv wallbox job jobs live engineer crontab scheduler workers worker runners runner having",
  leaving:
    "touched untouched changed unchanged modified altered affected run executed sent applied stored submitted contacted connected stays stay remains left nothing signer broker connection side state only just pure purely stateless memory static copy leaves leaving leave keeps moves nobody none neither never happens hears filed posted published booked placed broadcast part",
  answering:
    "you only merely just simply all result outcome answer upshot rehearsal simulation proposal stub exercise suggestion paper speak stops",
  localFile: "disk file saved local directory",
} as const satisfies Record<string, string>;

export type Concept = keyof typeof CONCEPTS;
