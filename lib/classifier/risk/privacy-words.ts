/**
 * Fields of life by whose words one tells published data from a keeper's own: beside the lexicon's tables "public" and
 * "private", since these words tell nothing about an action and would only mislead grammar there. Singular.
 */

/** Published or computed: sport, law, science, nature, places, culture, games, food, markets, chains, programming, lists of choices. */
export const PUBLISHED_FIELDS = `
  athlete award baseball batting bookmaker boxing coach competition constructor cricketer cycling goalkeeper goalscorer golf
  hockey marathon matchday medal odds olympic olympics paddock pitstop playoff qualifying racecourse racing referee robotics
  rugby scorer semifinal sport stadium standing tennis tournament ufc volleyball wicket wrestling
  act amendment caselaw civic civicdata commons constituency constitution county debate decree directive docket federal
  gazette government judgement judgment judicial lawmaker legislative legislature ministry municipal municipality national
  ordinance parliament party politician precedent province public referendum representative ruling senator treaty tribunal
  allele amino astronomical astronomy bibliographic bioinformatics biology biomedical chemistry crystallography ensembl
  enzyme ephemeris exoplanet genomics icd isotope ligand loinc ncbi orbit pathway peptide periodic phylogeny physics pmid
  preprints rocket scholarly scientific snomed snp species spectrum sunspot taxon telescope textbook tle
  air airspace animal aurora beach bird buoy climate fish fungus harbour humidity insect island lake landmark latitude
  longitude marine meteorological metar mountain mushroom notam ocean plant precipitation prefecture rainfall river snowfall
  windspeed
  arrival attraction bicycle bicycling bike campground charging cruise departure district driving geocoding geographic
  geolocation geospatial hiking isochrone nearby neighborhood neighbourhood parking poi railway rail school ship sightseeing
  stopover ticketing tourism tourist travel university vessel walking
  actress author bestseller biography boxoffice cast celebrity comic comics concert director drama encyclopedia etymology
  fandom festival fiction film genre gig glossary grammar hanzi idiom kanji literature lyric magazine newspaper novel pinyin
  poet poetry pronunciation proverb publisher quotation studio television thesaurus trailer tv venue vocabulary webtoon
  boardgame crossword deck dungeon elo hero lore opening perk puzzle raid riddle summoner superhero villain weapon
  brand cuisine dish drink ean grocery gtin manufacturer meal sku supermarket upc vegan vegetarian
  acquisition analyst benchmark candle candlestick corporate dividend equities equity fundamental futures gainer hedge
  industries industry intraday investor ipo kline loser macroeconomic marketcap merger ohlc ohlcv orderbook premarket sector
  unemployment venture volatility yield
  abi airdrop apr apy blockhash bytecode calldata dao eip explorer gwei memecoin mempool opcode stablecoins staking
  tokenomics utxo validator
  accessibility awesome cheatsheets crate cwe docset epss exploit honeypot i18n javadoc linter mdn nuget opensource owasp
  polyfill quickstart ransomware readme reputation rfc showcase snippet threatintel typography w3c walkthrough wcag
  carrier catalogue constant datacenter denomination enum enumeration flavor flavour locale placeholder preset recommendation
  recommended style
  amortization calculation converter countdown decoder decoding demo demonstration eigenvalue encoder
  encoding formatter fraction hello hint instruction instructions leapyear logarithm minify mock paraphrase percentage
  polynomial prettify prime primer readability sentiment slugify statistical summarizer tip tokenizer trigonometric weekday
    polygon intersection centroid bbox autonomous peering rpki hijack jitter latency merkle parliamentary plenary
    anticipated waiver projection
    isbn issn international global worldwide historical
  hadith surah scripture dialect phoneme continent capital sunset dosage pharmacology vaccine outfit garment fashion
  vacancy copyright mineral gemstone volcano coffee theater opera painting sculpture chord melody cartoon chapter syllabus
  curriculum unicode theorem gcd angle conversion density altitude terrain geology soil agriculture forestry wildlife
  endangered breed horse reptile dinosaur fossil virus bacteria disease lighthouse framework cookbook playground halving
  edgar prospectus sanction embargo tariff customs immigration verdict crime charity nonprofit scholarship admission
  trope synopsis chronology dynasty monarch president minister coastline watershed aquifer hydrology streamflow snowpack
  avalanche glacier drought smog ozone radiation seismic epicenter lobbying lobbyist grantee prevalence mortality
  epidemiology toxicity carcinogen allergen additive preservative
  championship opponent halftime inning touchdown quarterback striker midfielder defender goalie umpire triathlon
  decathlon gymnastics skating skiing snowboard surfing swimming swimmer rowing sailing archery fencing judo karate
  bout knockout handicap chessboard checkmate grandmaster bullpen pitcher batter derby grandprix peloton lineup
  jockey greyhound speedrun fighter boxer motorsport nascar legal statutory jurisprudence congressional lawsuit
  petition ballot ambassador council commission committee mayor governor cpi subsidy tender procurement jurisdiction
  attorney chancellor parliamentarian deputy legislator bicameral caucus governance republic kingdom royal royalty
  federation european nation citizenship immigrant refugee asylum military army navy airforce nuclear missile war
  terrorism geopolitics diplomacy diplomatic nato genomic genetic proteome proteomics transcriptome molecular atom
  atomic planetary solar eclipse nebula quasar supernova tsunami cyclone tornado flooding tidal gust fog airquality
  pollutant pollution carbon greenhouse meteorology barometric lattice alloy polymer antibody antigen tissue
  organism symptom pathogen phenotype ortholog homolog chromosome mutation exon codon nucleotide dna rna crispr
  quantum particle photon neutrino boson thermodynamics biodiversity botanical botany zoology paleontology
  microbiology neuroscience psychology sociology anthropology archaeology linguistics philosophy economics economic
  corpus proceedings thesis dissertation professor faculty academia researcher mooc encyclopaedia almanac atlas
  airfare hostel bakery suburb town village junction highway motorway roadworks traffic harbor marina monument
  heritage castle cathedral church temple mosque cemetery zoo aquarium toll gasoline petrol diesel ev`;

/** One keeper's own: accounts, stores, running systems, work, people, devices, drafts and histories. */
export const PRIVATE_FIELDS = `
  counterparty fleet
  approver assignee attendance caregiver classroom colleague coworker crm gradebook guild headcount homework learner lecture
  mailbox mailinglist newsletter offboarding onboarding outreach pupil quiz rehearsal reporter requester reviewer roster
  staffing subordinate teammate touchpoint
    deadline initiative iteration kanban keyresult kpi objective okr reminder roadmap scrum subtasks swimlane triage
  worklog
  bankaccount cart cashflow cost debit directdebit fulfillment fulfilment iban loan mandate overdraft parcel payday
  pension purchaseorder reimbursement reorder savings spend spending standingorder storefront wallet warehouse waybill
  idp ldap organizationunit ou realm saml sso subaccount tenancy
  blobstore cassandra datastore duckdb elasticsearch embedding kafka keyspace keyvalue lakehouse mapping mariadb mongo
  mongodb mssql mysql nas neo4j opensearch oracle postgres postgresql rabbitmq redis shard sqlite vectorstore webdav
  caldav compose crd daemonset docker ftp helmrelease imap journalctl k8s kubernetes lambda minio mqtt replicaset router s3
  samba sftp smtp ssh statefile statefulset subnet systemd terraform vpc wifi workload
  backtrace breakpoint buffer callstack coredump crash debugger devtools heap heapdump lsof netstat pid socket stacktrace
  alias bluetooth cookies dicom dom editor har ide localstorage pacs printer modality sessionstorage usb viewport
    decompile decompilation disassemble hexdump mnemonic manifest sourcecode
  staging submodule uncommitted unstaged worktree diagnostics
  artboard canvas gameobject outliner prefab sticky
  annotation backlink diary draft episodic memories mood zettel
  archived bookmarked followed inboxes joined listened notes recently remaining remembered shared starred unread viewed
  watched
  checkpoint eval evaluation finetune finetuning hyperparameter inference sweep
  adgroup bid clickthrough creative impression keyword pageviews placement realtime
  alarm detection edr quarantine siem
    destination etl failover ingest ingestion recovery sink
  callee caller ivr phonecall
  xref decompiled flamegraph profiler jfr sobject picklist tension lease locker inbound outbound runner runbook postmortem
  doorbell charger mixer whiteboard firmware ssid vpn tunnel dhcp nat torrent indexer keybinding stackframe watchpoint
  plc scada modbus opcua bms hvac payrun trialbalance payables receivables remittance subledger costcenter grooming kennel
  legalhold engagement caseload intake shiftplan rota dispatch truck telematics odometer geofence
  confidential internal intranet onprem privileged proprietary selfhosted
  territory prospect payslip vacation pto hr appraisal hiring pullrequest merge disassembly decompiler solution
  csproj monorepo refactor teacher exam clause casefile nda agreement compliance investigation hoursheet standup
  retrospective handoff handover escalation rca onpremises homelab`;
