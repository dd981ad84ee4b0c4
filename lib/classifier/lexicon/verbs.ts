/**
 * Verbs by what doing them means, in their base form. A verb stands in one class; its object decides the rest
 * (`cancel` an order, `create` a virtual machine). Words that are nouns as often as verbs are in AMBIGUOUS too.
 */
export const VERB_CLASSES = {
  read: `get list search find query fetch read retrieve show view describe lookup inspect count check explore discover
    explain summarize summarise analyze analyse compare monitor watch poll wait look peek return provide display
    print suggest recommend identify detect recognize recognise transcribe scan audit browse crawl scrape extract
    collect gather obtain access examine review research investigate diagnose profile trace locate enumerate
    paginate filter aggregate group rank grep tail download see tell know learn understand determine answer expose
    reveal unseal observe survey probe ping assess benchmark report capture screenshot snapshot load visit map
     decompile disassemble traverse indicate retrive retreive
     cite quote introspect intersect dump  sample whoami respond recall  present   looks
    match  track ls cat give talk`,
  compute: `divide subtract multiply combine evaluate calculate compute convert enrich choose pick wonder reflect format validate verify parse encode decode estimate translate hash render plot
    visualize visualise diff lint minify roll predict forecast score classify categorize categorise rate simulate
    preview demonstrate echo normalize normalise tokenize sort transpose round solve prettify beautify wrap escape
    unescape sanitize infer measure geocode think reason plan brainstorm critique assess grade interpret
    approximate derive proofread paraphrase rewrite consult ask chat concatenate decrypt encrypt strip rehearse tabulate cleanse anonymize anonymise dedupe tally consolidate
    serialize serialise deserialize deserialise simplify correlate triangulate interpolate extrapolate factorize differentiate stringify formulate rephrase reformulate transliterate
    expand`,
  generate: `generate draw compose synthesize synthesise design illustrate animate upscale inpaint outpaint imagine stylize
    stylise narrate transform dub speak relight colorize colourize vectorize vectorise denoise deblur unblur retouch`,
  create: `raise recreate setup schedule create add insert register make define initialize initialise init clone fork duplicate copy append prepend
    enlist nominate appoint designate allot redraft preregister jot lodge inscribe attach scaffold propose draft prepare bootstrap declare   enqueue embed record bookmark favorite
    favourite annotate upsert put mkdir issue`,
  update: `accept leave mount unmount increase decrease reduce
    confirm update apply edit set modify change rename move replace patch configure assign mark toggle enable disable archive
    restore resize merge adjust tune customize customise refactor fix transition complete close reopen
    resolve acknowledge ack lock unlock pin unpin star unstar unlike unresolve vote upvote downvote unbookmark bold link
    connect disconnect select switch login logout authenticate manipulate    alter redefine undo redo rotate
    flip crop trim mute unmute hide unhide snooze dismiss approve reject deny decline enroll enrol unarchive
    demote increment decrement  renew relabel retag correct amend revise overwrite unapprove mask stage
    unstage commit rebase stash checkout checkin align distribute ungroup freeze finalize finalise refresh
    delegate reassign prioritize prioritise reprioritize  signin unset bind unbind reparent recover
    undelete tweak nudge flag unflag personalize personalise rearrange deduplicate compress decompress
    zip unzip split unprotect protect onboard offboard whitelist blacklist allowlist blocklist ban unban  turn
    bury unbury deselect strike unstrike tick untick stamp earmark shelve lift regroup reposition recolor
    recolour retitle indent redact watermark stitch concat retire sunset bump reschedule postpone defer relocate
    regenerate reissue rekey program reprogram unenroll unenrol reenroll associate reassociate untag unlabel unmark uncheck unfavorite unfavourite
    uncomplete unschedule unlist unmap relink reattach allocate reallocate regrade rebrand reprice restock rehome
    unpark unhold solo unsolo join rejoin paste unfreeze dock undock rasterize rasterise italicize unfeature backdate reword extend shorten relist silence claim extrude loft fillet chamfer bevel sculpt weld fuse mirror restyle
    repaint reorient arrange rewire reroute recategorize recategorise refile retype dogear unshelve`,
  save: `produce save pull write store upload import ingest sync synchronize synchronise push index cache export persist backup
    memorize memorise remember log materialize materialise backfill seed populate hydrate checkpoint`,
  send: `emit hand pass proxy request send resend post publish reply share notify email tweet message submit broadcast forward announce comment react invite
    dm crosspost repost retweet mail fax respond unpublish republish contact subscribe unsubscribe follow unfollow
    reinvite resubmit rsvp signal remind escalate transmit deliver relay disclose circulate advertise syndicate leak alert text page`,
  grant: `assume block unblock grant admit authorize authorise permit entitle impersonate allow elevate empower`,
  light: `perform conduct do initiate take facilitate`,
  multi: `interact manage handle maintain organize organise administer`,
  execute: `reconcile bruteforce playtest rescan recrawl reindex vacuum defragment defrag recompute recalculate bake rebake retrain finetune recompile transpile redrive requeue kickoff rerender reprovision detonate continue run execute exec invoke trigger launch eval spawn dispatch rerun retry replay kick orchestrate automate spin
    instantiate fire call fuzz exploit brute attack inject compile pipe reprocess unleash relaunch train`,
  lifecycle: `quarantine unquarantine isolate unisolate unload interrupt preempt quiesce unsuspend thaw evacuate failback switchover deenergize poweron poweroff engage disengage jog start stop restart pause resume scale reboot boot suspend activate deactivate shutdown halt wake sleep unpause
    hibernate reload failover cordon uncordon drain play skip rewind seek queue warm begin respawn powercycle kickstart arm disarm reflash bounce`,
  deploy: `migrate deploy redeploy rollout provision release ship promote rollback revert serve`,
  install: `install uninstall upgrade downgrade reinstall sideload flash`,
  build: `build rebuild test debug emulate`,
  drive: `dig enter click navigate type press hover scroll drag tap swipe fill goto dblclick unhover blur minimize maximize
    doubleclick input longpress light heat cool ring actuate energize energise unlatch control operate open drive
    go dim brighten dial steer dispense spray vend brew honk preheat defrost irrigate ignite cast beep vibrate
    slew tilt pan aim equip unequip smelt zoom takeoff maneuver manoeuvre accelerate brake blink`,
  delete: `reclaim forget delete drop purge wipe erase destroy truncate prune nuke flush empty discard trash del rm rmdir unregister
    cleanup clean unlink  shred obliterate deprovision decommission decommision dispose evict expunge zap
    clear teardown annihilate scrap eradicate raze cull reap vaporize vaporise undeploy unprovision deallocate
    jettison zeroize zeroise reformat reimage dismantle ditch exterminate overwipe scrub forfeit incinerate
    bulldoze delist nullify blank demolish extirpate efface tombstone disown relinquish throwaway bin`,
  remove: `remove detach unassign dissociate disassociate  eject  uncollect pop dequeue deregister lose`,
  revoke: `revoke terminate kill invalidate expire abort reset quit exit end deauthorize deauthorise expel void`,
  cancel: `cancel`,
  pay: `pay charge refund payout buy purchase tip donate repay reimburse prepay settle redeem checkout remit topup
    invoice bill disburse remunerate compensate debit repurchase cashout invest reinvest sponsor payoff recharge replenish
    procure preorder prepurchase crowdfund pledge subsidize subsidise backorder disperse keysend clawback`,
  move_money: `transfer withdraw deposit wire sweep`,
  trade: `trade swap stake unstake bid sell lend borrow mint burn bridge bet wager short liquidate rebalance airdrop
    supply auction hedge restake unbond undelegate redelegate deleverage outbid resell divest exercise`,
  order: `order book reserve rent place reorder`,
  sign: `sign countersign cosign`,
} as const satisfies Record<string, string>;

/** Ambiguous verbs that begin a noun compound at least as often ("order history", "build status"). */
export const NOUN_FIRST = `quarantine invoice purchase compute payout pledge refund exercise throwaway scrub bin void blank cast block turn replay request order post issue charge trade program
    run test build plan report comment request message mail email text call log record book bill stake sleep
    proxy setup zoom jog interrupt thaw vacuum
  exchange bet deposit transfer release commit stream queue index cache label tag group link draft document file sample name mint press signal trigger
  launch patch schedule backup import export process host dispatch attack tip supply rank bid swap share control input play short bridge star fork score
    leave rate map chat question answer print address flag profile snapshot screenshot review audit survey benchmark
    reply tweet notice vote trash sort alert text page auction seed flash bump dial sponsor debit relay sunset
    arm pipe hedge bounce strip train sweep fire pan tilt light heat cool ring leak`;

export type VerbClass = keyof typeof VERB_CLASSES;

/** Verbs that are nouns as often: read as a verb only where the grammar asks for one. */
export const AMBIGUOUS = `quarantine end hand pass take increase decrease raise purchase compute payout pledge refund exercise throwaway scrub bin void blank cast block turn trash replay request order post issue charge program join associate paste dock
    trade run test build plan report comment request query search view list transfer proxy setup zoom jog
    interrupt thaw vacuum bake brake
    exchange bid update commit release book swap stake log record store archive schedule message mail email text
    call click process sort group link tag label star fork filter map score rate draft share host document file
    sample chat question answer name print copy check export import lock monitor scale address play stream pin flag
    queue index cache backup upload download trace profile snapshot screenshot capture summary match review audit
    scan survey benchmark reply tweet notice vote like signal trigger launch patch change set merge format
    hash plot diff echo wrap design animate  dump tail track  place supply short bridge mint tip sign
    invoice bill reset exit cancel close open input control drive type press tap drag  scroll hover wire
    deposit bet rent use access sync push stash checkout stage bind bookmark favorite favourite clone duplicate
    transform mask contact sleep start stop pause debug drop render embed quote present   dispatch
    spawn leave display lookup count return cat delegate dub clean empty attack exploit burn promote purge invite rank
    claim complete select register strip train sweep kill fire aim pan tilt alert text page recharge auction
    hedge bounce arm pipe seed flash bump extend dial dim sponsor invest debit relay sunset retire crop resume
    activity light heat cool ring leak strike lift stamp tick show read put new mark`;
