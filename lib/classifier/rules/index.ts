import type { Rule } from "../rule";
import { callsArgument } from "./calls-argument";
import { chargesFee } from "./charges-fee";
import { buildsOrTests } from "./builds-or-tests";
import { callsOtherTool } from "./calls-other-tool";
import { cancelsItem } from "./cancels-item";
import { cancelsOrder } from "./cancels-order";
import { cancelsProcess } from "./cancels-process";
import { changesAccess } from "./changes-access";
import { changesContent } from "./changes-content";
import { changesLifecycle } from "./changes-lifecycle";
import { commitsToPay } from "./commits-to-pay";
import { computesAnswer } from "./computes-answer";
import { controlsDevice } from "./controls-device";
import { createsProgram } from "./creates-program";
import { createsRecord } from "./creates-record";
import { createsRuntime } from "./creates-runtime";
import { deletesAccess } from "./deletes-access";
import { deletesAtScale } from "./deletes-at-scale";
import { deletesItem } from "./deletes-item";
import { deletesMinor } from "./deletes-minor";
import { deniesChange } from "./denies-change";
import { deploys } from "./deploys";
import { describesAnswer } from "./describes-answer";
import { describesContent } from "./describes-content";
import { downloads } from "./downloads";
import { drawsChart } from "./draws-chart";
import { drivesBrowser } from "./drives-browser";
import { exportsData } from "./exports-data";
import { generatesMedia } from "./generates-media";
import { handlesWindows } from "./handles-windows";
import { installsSoftware } from "./installs-software";
import { isInterpreter } from "./is-interpreter";
import { issuesPayment } from "./issues-payment";
import { keepsBooks } from "./keeps-books";
import { manages } from "./manages";
import { onlyPreviews } from "./only-previews";
import { onlyTells } from "./only-tells";
import { offersDeletion } from "./offers-deletion";
import { offersOnlyReads } from "./offers-only-reads";
import { offersRunning } from "./offers-running";
import { opensSession } from "./opens-session";
import { overwritesByForce } from "./overwrites-by-force";
import { pays } from "./pays";
import { placesOrder } from "./places-order";
import { putsInTrash } from "./puts-in-trash";
import { queriesWithSql } from "./queries-with-sql";
import { readsData } from "./reads-data";
import { readsAndChanges } from "./reads-and-changes";
import { readsAndDestroys } from "./reads-and-destroys";
import { readsAndPays } from "./reads-and-pays";
import { readsAndRuns } from "./reads-and-runs";
import { refusesWrites } from "./refuses-writes";
import { removesItem } from "./removes-item";
import { resetsState } from "./resets-state";
import { revokesAccess } from "./revokes-access";
import { runsArgument } from "./runs-argument";
import { runsCode } from "./runs-code";
import { runsCommand } from "./runs-command";
import { runsProcess } from "./runs-process";
import { runsSql } from "./runs-sql";
import { savesData } from "./saves-data";
import { saysAccessMoves } from "./says-access-moves";
import { saysGone } from "./says-gone";
import { listsColumns } from "./lists-columns";
import { nameGoesUndone } from "./name-goes-undone";
import { saysItStarts } from "./says-it-starts";
import { saysUntouched } from "./says-untouched";
import { saysItRuns } from "./says-it-runs";
import { saysMoneyGoes } from "./says-money-goes";
import { saysWhoMay } from "./says-who-may";
import { saysSomebodyIsTold } from "./says-somebody-is-told";
import { saysIrreversible } from "./says-irreversible";
import { saysItCosts } from "./says-it-costs";
import { saysReadOnly } from "./says-read-only";
import { selectsOnly } from "./selects-only";
import { sendsAnyRequest } from "./sends-any-request";
import { sendsMessage } from "./sends-message";
import { signsTransaction } from "./signs-transaction";
import { startsSession } from "./starts-session";
import { storesFile } from "./stores-file";
import { subscribesPaid } from "./subscribes-paid";
import { supposesChange } from "./supposes-change";
import { isProgramText } from "./is-program-text";
import { saysAnythingGoes } from "./says-anything-goes";
import { tasksMachines } from "./tasks-machines";
import { takesAmount } from "./takes-amount";
import { takesAwayEntry } from "./takes-away-entry";
import { takesAnyStatement } from "./takes-any-statement";
import { takesCode } from "./takes-code";
import { takesCommand } from "./takes-command";
import { takesContent } from "./takes-content";
import { takesHttpMethod } from "./takes-http-method";
import { takesSql } from "./takes-sql";
import { tellingWord } from "./telling-word";
import { terminates } from "./terminates";
import { tradesAssets } from "./trades-assets";
import { transfersMoney } from "./transfers-money";
import { updatesRecord } from "./updates-record";
import { overwritesAtScale } from "./overwrites-at-scale";
import { saysLoss } from "./says-loss";
import { worksOnText } from "./works-on-text";
import { writesTextAnswer } from "./writes-text-answer";

/** Every rule, grouped by effect from the weakest to the strongest; findings are listed in this order. */
export const RULES: readonly Rule[] = [
  readsData,
  computesAnswer,
  drawsChart,
  writesTextAnswer,
  worksOnText,
  exportsData,
  downloads,
  describesContent,
  describesAnswer,
  saysReadOnly,
  deniesChange,
  onlyPreviews,
  onlyTells,
  supposesChange,
  selectsOnly,
  refusesWrites,
  saysUntouched,
  nameGoesUndone,
  listsColumns,
  createsRecord,
  updatesRecord,
  changesContent,
  savesData,
  storesFile,
  sendsMessage,
  changesAccess,
  takesAwayEntry,
  opensSession,
  generatesMedia,
  cancelsItem,
  putsInTrash,
  keepsBooks,
  manages,
  takesContent,
  readsAndChanges,
  saysSomebodyIsTold,
  saysAccessMoves,
  saysWhoMay,
  isInterpreter,
  runsCode,
  runsCommand,
  runsSql,
  queriesWithSql,
  sendsAnyRequest,
  drivesBrowser,
  controlsDevice,
  runsProcess,
  changesLifecycle,
  startsSession,
  deploys,
  installsSoftware,
  buildsOrTests,
  createsProgram,
  createsRuntime,
  tasksMachines,
  cancelsProcess,
  handlesWindows,
  callsOtherTool,
  takesCommand,
  takesCode,
  takesSql,
  takesAnyStatement,
  takesHttpMethod,
  runsArgument,
  callsArgument,
  readsAndRuns,
  offersRunning,
  saysItRuns,
  isProgramText,
  saysAnythingGoes,
  saysItStarts,
  deletesAtScale,
  deletesItem,
  deletesMinor,
  deletesAccess,
  removesItem,
  revokesAccess,
  terminates,
  resetsState,
  overwritesByForce,
  overwritesAtScale,
  readsAndDestroys,
  saysLoss,
  saysGone,
  saysIrreversible,
  offersDeletion,
  offersOnlyReads,
  pays,
  transfersMoney,
  tradesAssets,
  placesOrder,
  issuesPayment,
  subscribesPaid,
  signsTransaction,
  cancelsOrder,
  readsAndPays,
  saysItCosts,
  saysMoneyGoes,
  commitsToPay,
  takesAmount,
  chargesFee,
  tellingWord,
];
