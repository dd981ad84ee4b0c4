/** The words of the simulated ecosystem, most frequent first in each class. Written for it; product names are made of syllables. */

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

export const VERBS = list(`
get list create update delete search add set send run read find fetch query remove execute generate check start stop export import upload
download analyze validate convert sync deploy manage open close move copy rename cancel publish schedule subscribe assign archive restore
merge compare monitor track test build scan encode decode parse format translate summarize extract classify count estimate calculate plot
render convert rotate resize compress encrypt decrypt sign verify approve reject invite revoke grant enable disable lock unlock pause resume
restart retry reset clear purge drop flush trim append insert replace patch apply install upgrade configure inspect describe explain preview
simulate forecast predict rank sort filter group join split link unlink attach detach register deregister book order pay refund charge
transfer withdraw trade bid quote invoice notify alert escalate resolve reopen comment reply forward draft share pin watch follow record
replay capture crop annotate label tag untag crawl scrape index embed retrieve route forge mint burn stake vote swap claim lint debug trace
profile benchmark provision scale drain cordon evict taint promote demote rollback checkpoint snapshot clone fork rebase squash stash tail
`);

export const NOUNS = list(`
file user data document project message task issue page image record table event report file account server search token code resource
order customer product database service query session event file ticket channel comment contact email status key group list item job
workflow model agent team member role policy rule branch repository commit request release pipeline build deployment container pod node
cluster namespace volume secret config environment variable log metric alert dashboard trace incident schedule calendar meeting invitation
reminder note notebook folder directory path archive bucket object blob queue topic subscription stream partition consumer schema column
row index view function procedure trigger migration backup snapshot replica shard transaction payment invoice refund charge balance card
wallet address contract asset portfolio position trade quote price market currency exchange rate tax discount coupon cart checkout shipment
parcel warehouse inventory supplier vendor purchase budget expense receipt ledger journal forecast campaign audience segment lead deal
opportunity pipeline stage form survey response answer question quiz course lesson student teacher grade certificate badge skill profile
avatar photo video audio track album playlist podcast episode transcript caption subtitle translation language glossary term definition
article post blog story feed thread reply reaction vote poll bookmark link url domain certificate record zone dns host network subnet route
gateway firewall port proxy tunnel device sensor reading switch light thermostat camera door alarm vehicle trip fleet driver route map place
location region country city weather forecast temperature storm flood earthquake satellite imagery layer tile polygon geometry coordinate
distance flight airport airline booking hotel room reservation restaurant menu recipe ingredient meal nutrition workout exercise patient
appointment prescription medicine diagnosis symptom gene protein molecule compound reaction paper citation author journal abstract dataset
experiment hypothesis sample measurement chart graph plot axis legend tree edge vertex embedding vector chunk prompt completion tool
parameter argument output input result error warning exception stack frame breakpoint thread process memory disk cpu kernel package module
dependency version license vulnerability advisory patch exploit threat indicator malware sandbox scan finding evidence case claim court law
statute regulation clause contract signature seal property tenant lease mortgage loan interest bond stock option future hedge fund donor
grant proposal milestone sprint backlog epic story point estimate capacity shift timesheet payroll salary benefit candidate interview offer
employee department office asset license seat printer scanner ticket queue escalation sla survey kanban board card column checklist label
attachment preview thumbnail icon font color palette theme template component slot variant style mockup wireframe prototype canvas shape
mesh texture material light scene animation frame sprite level player score leaderboard quest inventory spell character npc world biome
`);

export const QUALIFIERS = list(`
all new current active given specific existing recent available latest single public private remote local default custom detailed full raw
daily weekly monthly annual historical real-time pending open closed archived deleted shared personal internal external nested related
matching duplicate empty large small partial incremental recursive bulk batch async secure encrypted verified unverified trusted anonymous
signed expired valid invalid optional required primary secondary global regional national virtual physical managed dedicated temporary
permanent scheduled recurring manual automatic structured unstructured normalized aggregated filtered sorted ranked weighted cached stale
`);

export const DETAILS = list(`
with for by from in to across within per using including against between before after under over without during via
`);

export const PLATFORMS = list(`
github slack postgres kubernetes notion google jira aws azure gmail linear stripe mongodb redis docker gitlab figma airtable hubspot
salesforce shopify discord telegram twilio sendgrid mailchimp zendesk intercom asana trello monday clickup todoist dropbox box onedrive
sharepoint confluence bitbucket jenkins circleci terraform ansible datadog grafana prometheus sentry newrelic splunk elastic kibana snowflake
bigquery redshift databricks clickhouse mysql sqlite oracle cassandra dynamodb neo4j pinecone weaviate qdrant milvus supabase firebase
vercel netlify cloudflare heroku digitalocean linode openstack vmware proxmox nutanix okta auth0 vault consul nomad kafka rabbitmq nats
spotify youtube twitter reddit linkedin facebook instagram tiktok wordpress drupal contentful sanity strapi obsidian evernote zotero arxiv
`);

const ONSETS = list("b br c cl d dr f fl g gr h j k kr l m n p pl qu r s sl st t tr v w z");
const VOWELS = list("a e i o u ai ea io ou");
const CODAS = list("n r l x m s rd nt lk st th");

/** Names that no dictionary holds, as most products and owners have. Deterministic: the same number gives the same name. */
export function coinedName(number: number): string {
  const pick = (from: readonly string[], digit: number): string => from[digit % from.length] ?? "";
  let rest = number;
  const take = (from: readonly string[]): string => {
    const digit = rest % from.length;
    rest = Math.floor(rest / from.length);
    return pick(from, digit);
  };
  return `${take(ONSETS)}${take(VOWELS)}${take(ONSETS)}${take(VOWELS)}${take(CODAS)}${rest > 0 ? take(VOWELS) : ""}`;
}
