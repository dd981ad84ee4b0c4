/**
 * Nouns (and a few adjectives) by what they tell about an action's object, singular. A word may stand in several tables.
 * The tables are opinions of the taxonomy, not of any product: general words only.
 */
export const NOUN_TAGS = {
  /** Losing one of these loses everything in it: risk 5 by the rulings on scale. */
  scale: `database db bucket repository repo volume cluster account table collection index queue namespace project
    workspace tenant directory campaign organization organisation org keyspace vault catalog dataset drive partition
    disk filesystem schema realm space tree stack datastore warehouse lake dir domain board site
    topic pool mount infrastructure contenttype registry stream zone knowledgebase corpus graph snapshotset library datacenter
    tablespace shard store harddisk fleet folder nodepool deck course company mailbox wiki forum tenancy subtree`,
  /** Easily recreated: deleting one is risk 3. */
  minor: `comment todo draft label tag relation relationship observation cache breakpoint bookmark connection reaction
    annotation highlight marker webhook cookie alias step rating vote like star checklist reminder favorite
    favourite tab shape subtask task session silence mute cell hook emoji preference filter watcher tile sticky
    overlay selection suppression attribute slide widget element layer artboard guide edge axiom triple lock buffer drawing keyframe waypoint placeholder footnote connector embed paragraph watchlist mask binding`,
  /** Who may do what. */
  access: `permission role member membership access acl share grant privilege policy sso mfa admin administrator
    permset permissionset rolebinding superuser sudoers cohost maintainer rbac authenticator passkey keycard ownership owner invitation collaborator collaboration authorization authorisation restriction whitelist allowlist scope
    identity serviceaccount clusterrole sharing impersonation security`,
  /** Gives access to whoever holds it. */
  secret: `secret password credential token apikey passphrase mnemonic seed privatekey pin passcode certificate keystore
    otp totp kubeconfig connectionstring jwt cvv cardnumber recoverycode bearer sessioncookie clientsecret keypair licensekey envvar keychain
    loginlink psk passwd pw bindpw authtoken`,
  key: `key keys`,
  money: `bet payment refund charge payout money fund transaction payroll premium copay reward liquidity order deal trade invoice checkout paylink billing
    purchase transfer bitcoin btc eth usdc sats lightning wire cash swap stake settlement donation tip gift
    giftcard airtime loan withdrawal deposit collateral mana bid balance proceeds earnings dividend savings stablecoin escrow creditnote cheque chargeback boleto pix factura fatura fattura`,
  crypto: `liquidity wallet blockchain onchain token nft coin crypto cryptocurrency defi erc20 solana ethereum bitcoin transaction
    usdc btc eth sol contract mainnet erc721 erc1155 erc`,
  /** Others see it at once. */
  message: `message email mail sms mms comment reply tweet post notification chat dm announcement channel pr review mention
    story thread toot newsletter broadcast conversation discussion feedback invitation invite answer poll alert
    reaction pullrequest mergerequest mr communication`,
  published: `post article site website blog release listing wiki portal podcast discount landing changelog`,
  config: `setting configuration config dns rule webhook policy preference integration destination alias proxy route
    nameserver option firewall envvar automation connector contenttype protection listener whitelist blacklist
    provider discount coupon hostname ptr rrset cname vlan vnic nic iface subnet ipset redirect qdisc`,
  /** Runs or costs once it exists. */
  runtime: `debugger vm virtualmachine machine container pod sandbox cluster service server instance deployment droplet lambda vps replica daemon
    microvm devcontainer codespace simulator emulator worker gpu webapp bot robot nodepool daemonset statefulset
    replicaset cronjob workload compute autoscaler`,
  process: `optimization optimisation workflow pipeline build job run test suite scan execution agent flow dag playbook script migration crawl
    research automation simulation playtest finetune scrub action operation task scenario backtest experiment prediction training macro
    lambda function loadtest trigger zap swarm crew`,
  code: `code script javascript js python typescript snippet expression program ruby clojure lua applescript rcode php
    bytecode gdscript csharp notebook matlab luau wasm macro`,
  command: `command shell bash cmd cli terminal powershell kubectl commandline zsh console subprocess ssh helm gdb adb exec
    sudo cmdlet stdin`,
  sql: `gremlin opencypher surrealql n1ql mql hql spl tinkerpop sql cypher aql ddl dml statement partiql graphql sparql cql plsql tsql gql nrql`,
  select: `select readonly promql logql traceql kusto kql jql jsonpath xpath soql sosl jmespath`,
  http: `gateway http https rest endpoint api graphql url uri curl`,
  browser: `browser tab element button form window dialog mouse keyboard page chrome puppeteer playwright selenium cursor
    viewport dom checkbox dropdown hyperlink webpage cookie localstorage sessionstorage screencast popup selector`,
  device: `cam webcam tablet ipad iphone laptop television wallbox aerator device light lamp bulb brightness thermostat robot printer camera phone playback player speaker editor emulator simulator
    app application switch lock plug tv mouse keyboard actor window scene desktop drone car vehicle heater vacuum
    music song terminal media garage door gate valve pump fan oven kettle blind curtain alarm siren motor arm conveyor relay sprinkler doorlock doorbell bell buzzer shutter appliance elevator turbine washer mower vent telescope antenna turret mount crane rover gimbal temperature heating setpoint humidity roof rotor blade propeller
    gpio serialport microcontroller mcu plc servo actuator solenoid boiler furnace humidifier dehumidifier purifier dishwasher fridge
    refrigerator toaster kiln soundbar dimmer radiator spotlight chandelier intercom turnstile treadmill coffeemaker mop lawnmower tractor
    excavator forklift escalator spindle toolhead printhead extruder hotend nozzle cnc centrifuge incubator oscilloscope wallplug smartplug
    chargepoint inverter windshield wiper sunroof headlight throttle rudder aileron winch hoist wheelchair exoskeleton`,
  media: `image video audio speech music picture photo voice song animation logo illustration sprite gif thumbnail avatar
    podcast soundtrack texture mesh sound wallpaper artwork portrait soundeffect lyrics`,
  chart: `chart graph diagram qr qrcode visualization visualisation histogram treemap mermaid heatmap barcode timeline
    flowchart wordcloud`,
  file: `file document directory folder path attachment pdf spreadsheet presentation docx xlsx csv zip filesystem disk
    slide workbook worksheet doc upload`,
  overwritable: `file range cell sheet worksheet content contents configuration config setting`,
  bulk: `all bulk batch multiple many every entire whole everything recursively recursive mass each several any `,
  info: `history status detail details info information list log logs result results statistic statistics stat stats
    summary count metadata type schema data metric metrics id ids fee rate price state health report overview
    activity version versions record records output content contents tree diff change changes preview quote usage
    analytics trend trends balance book books estimate`,
  /** Private business or personal data: reading it is risk 2. */
  private: `issue project ticket user customer order invoice message email file database table log event contact note deal
    lead account workspace repository repo branch commit document folder drive calendar meeting task todo employee
    sales payment subscription team member board card sprint epic story incident alert dashboard deployment
    pipeline build job run workflow pod container cluster namespace node volume bucket object secret variable
    environment server instance vm service function trace span metric experiment dataset collection record row
    index query chat conversation channel thread memory knowledge entity observation profile activity workout
    campaign subscriber audience segment template contract attachment mail inbox bill expense budget balance
    portfolio screenshot clipboard process console tab history bookmark vault organization organisation tenant
    permission role policy schema stream topic queue webhook integration domain site zone form response survey
    booking reservation testcase coverage report finding vulnerability audit usage billing license device sensor
    host endpoint asset case prompt tool agent session checklist goal habit block page notebook cell sheet
    spreadsheet range assembly layer component frame artifact stored saved local my your their workitem backlog
    timesheet timeentry entry shipment inventory supplier vendor candidate applicant lesson grade client merchant
    location payee link shortlink release milestone discussion gist notification chunk connection replica snapshot
    backup plan suite fixture screen view widget panel datasource connected authenticated logged owned assigned
    mine personal outbox feed timeline friend follower playlist library liked thermostat room home automation
    scene codebase symbol reference definition diff tag stash blame tracked staged working window browsing
    download upload photo album quota limit credit receipt statement payout settlement refund dispute tax payroll
    ledger journalentry transaction holding position tradehistory sla call recording transcript voicemail sms
    opportunity quote proposal signature envelope submission answer patient appointment encounter lab prescription
    student course assignment enrollment leave absence shift interview offer imagelocal registryprivate configmap
    ingress helm rule monitor oncall blob column procedure trigger migration group key token subtask label comment
    space section memo fact relation ad adset list flow broadcast attendee invitation availability droplet network
    firewall loadbalancer certificate deploy execution modelregistry runlog datasetprivate feature flag setting
    config preference visit visitor pageview funnel cohort retention`,
  /** Published or harmless: reading it is risk 1. */
  public: `documentation docs doc weather forecast news package npm pypi wikipedia wiki article paper arxiv pubmed stock
    price quote crypto cryptocurrency coin token blockchain block chain gas nft anime manga movie game player
    match champion character leaderboard league season driver race icon color colour math random number dice uuid
    time date timezone clock currency exchange rate recipe food place geocode map route direction distance
    coordinate flight airline airport train station transit bus timetable hotel trivia joke fact holiday horoscope
    zodiac dictionary word definition synonym translation language country city region elevation sunrise moon
    planet asteroid nasa space apod earthquake satellite protein gene chemical compound molecule material crystal
    structure drug clinical trial law regulation statute court patent stackoverflow hackernews reddit subreddit
    tweet youtube video channel song lyrics artist album discography book bible verse quran poem museum artwork
    library reference guide tutorial example examples best practice practices pattern guideline standard
    specification spec syntax svelte react vue css html tailwind version latest dependency dependencies changelog
    search web google bing duckduckgo brave internet website url trend trending headline ranking market ticker
    bond etf commodity forex indicator economy gdp statistics company sec filing earnings dns whois ip tld cve
    vulnerability advisory malware hash threat supported available option options category categories type types
    ping echo health help greeting capability capabilities tool tools model models voice voices font fonts emoji
    gif meme sticker lottery item quest spell monster card pokemon rune augment patch esports sequence fibonacci
    statistic regex base64 markdown json yaml hex checksum diagram chart plot svg mermaid qr barcode thought
    thinking reasoning lint formula f1 lap grand prix fantasy fpl gameweek fixture basketball football nba nfl mlb
    nhl cricket soccer chess sudoku dnd minecraft osrs npc runescape warcraft valorant tft bazi lunar tarot
    ordinal bsv ens erc20 tvl dex pool onchain optimade spectra variant pubchem chembl uniprot pdb fda openfda
    mesh genome ontology taxonomy tiktok instagram shadcn antd mui cdk construct nag bicep openapi census fred imf
    worldbank treasury interest inflation mortgage property valuation real estate startup funding cpu uptime disk
    usage free sample skill skills promptguide overview introduction cheatsheet faq install installation starter
    boilerplate templategallery marketplace store catalog listing podcast episode radio tide surf ski trail park
    restaurant cafe shop productsearch amazon ebay walmart etsy airbnb zillow yelp tripadvisor imdb tmdb igdb
    steam twitch bilibili weibo zhihu douyin baidu naver wikidata dbpedia gutenberg semanticscholar crossref
    openalex doi citation journal preprint abstract scholar publication bibliography trademark legislation bill
    congress senate election poll demographic population emission energy oil gold silver cocktail wine beer
    ingredient nutrition calorie exercise yoga pet dog cat nameday birthday datecalc leap moonphase comet mars
    rover iss star constellation galaxy roll shuffle password guid nanoid slug lorem calculator arithmetic
    addition square root factorial matrix vectormath derivative integral equation algebra geometry trigonometry
    probability distribution morse cipher rot13 kaomoji ascii figlet palette gradient contrast rgb hsl mime cron
    jsonpath xml toml csvformat ulid snowflakeid timestamp epoch tz altmetric mention attention research academic
    compare comparison top popular breaking bulletin alertpublic disaster flood wildfire hurricane storm aqi
    pollen uv subway metro tram ferry aircraft adsb runway visa embassy ibancheck swiftcode binlookup vat postal
    zipcode areacode phonecode subdomain nslookup rdap asn bgp geoip certificatetransparency crt nvd exploitdb
    mitre attackpattern ioc phishing virustotal shodan censys abuseipdb urlscan llm gpt claude gemini openrouter
    ollama huggingface replicate mistral deepseek perplexity tavily exa kagi`,
  /** Reading many of these about people is risk 3. */
  person: `patient medical sleep stress hrv glucose ssn passport biometric prospect employee payee diagnosis prescription
    medication salary payroll resume applicant kyc dicom fhir heartrate bloodpressure whereabouts payslip wage pregnancy allergy immunization vaccination bankstatement creditreport creditscore genome household medicalrecord labresult criminal biometrics therapy identitydocument
    vitals spo2 respiration vo2 vo2max bodyfat menstruation ovulation symptom ecg ekg bankdetails taxreturn`,
  undo: `trash recoverable undo restored recycle reversible soft archive`,
  /** Taking something off one of these leaves the thing itself. */
  listing: `list watchlist wishlist playlist cart favorites favourites blocklist shortlist basket whitelist blacklist
    allowlist reading lineup roster agenda assignee follower participant attendee guest collaborator case group team segment audience
    exam quiz class selection use view circulation rotation storefront`,
  /** One run of something, as against its definition. */
  running: `optimization optimisation run job execution prediction crawl scan build simulation training backtest call deployment release rollout
    migration transcription process research invocation batch screencast recording trace`,
} as const satisfies Record<string, string>;

export type NounTag = keyof typeof NOUN_TAGS;
