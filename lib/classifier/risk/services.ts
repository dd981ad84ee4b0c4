/**
 * Well-known services by whose name one tells what is read where the words around it do not say: a name met once in a
 * description is worth more than a field of life. Left out are names that are common words, and services that show published
 * data and a keeper's own alike.
 */

/**
 * Weather, news, searching, papers, encyclopedias, life sciences, chains, markets, registries, documentation, threats, maps,
 * travel, sport, culture, social media, government, shops, components.
 */
export const PUBLISHING_SERVICES = `
  openweather openweathermap accuweather weatherapi openmeteo meteostat noaa nws metoffice aemet smhi dwd
  wunderground qweather caiyun
  newsapi gnews hackernews hn reuters bbc cnn nytimes nyt techcrunch producthunt ycombinator lobsters devto substack
  duckduckgo ddg tavily exa serpapi serper searxng searx serp bing kagi yandex naver baidu metaso bocha linkup
  arxiv pubmed semanticscholar openalex crossref biorxiv medrxiv chemrxiv scopus ssrn doaj dblp orcid jstor
  unpaywall europepmc zenodo figshare dataverse huggingface kaggle paperswithcode scihub inspirehep datacite
  openreview
  wikipedia wikidata wikimedia mediawiki dbpedia wiktionary britannica wolfram wolframalpha
  pubchem chembl uniprot pdb rcsb alphafold kegg reactome clinvar gnomad dbsnp omim genbank opentargets drugbank
  openfda fda rxnorm dailymed clinicaltrials mesh interpro pfam gtex hgnc biothings optimade chebi biomart rdkit
  coingecko coinmarketcap coincap coinpaprika cryptocompare defillama dexscreener dexpaprika geckoterminal etherscan
  bscscan polygonscan solscan blockscout basescan dune thegraph uniswap opensea messari coinglass lunarcrush ens
  chainlink pyth bitcoin ethereum hyperliquid polymarket kalshi jupiter raydium pancakeswap
  yahoo yfinance alphavantage finnhub quandl fmp sec tradingview bloomberg morningstar fred worldbank imf oecd
  eurostat bls census ecb nasdaq nyse akshare tushare eastmoney xueqiu finviz eodhd benzinga stooq zillow redfin
  rightmove
  npm npmjs pypi rubygems crates maven packagist hexpm dockerhub homebrew cran conda nixpkgs nixos pubdev winget
  context7 devdocs stackoverflow stackexchange deepwiki gitmcp llmstxt man7 cppreference godoc
  virustotal shodan censys abuseipdb greynoise urlscan otx alienvault hibp haveibeenpwned nvd cve cisa kev mitre osv
  exploitdb crtsh whois rdap securitytrails threatfox malwarebazaar urlhaus phishtank vulners ripe arin bgp
  openstreetmap osm nominatim overpass mapbox tomtom amap gaode geonames mapquest what3words ipinfo ipapi geoip
  maxmind tianditu
  amtrak mta opensky flightradar flightradar24 flightaware aviationstack amadeus skyscanner variflight 12306 sncf
  navitia tfl transitland gtfs septa ryanair adsb
  tripadvisor airbnb expedia yelp kayak opentable agoda trivago foursquare eventbrite ticketmaster
  espn nba nfl mlb nhl fifa f1 openf1 ergast lichess chess uefa sofascore statsbomb balldontlie ncaa frc pga atp
  tmdb imdb omdb tvdb tvmaze anilist myanimelist jikan kitsu mangadex musicbrainz lastfm discogs rawg igdb pokemon
  pokeapi pokedex minecraft dnd scryfall mtg hearthstone roblox opendota osrs warcraft bgg letterboxd goodreads
  gutenberg openlibrary comicvine marvel
  unsplash pexels pixabay giphy tenor openverse europeana rijksmuseum smithsonian metmuseum artic nasa usgs spacex
  jpl simbad
  reddit weibo zhihu bilibili douyin toutiao xiaohongshu douban lemmy tiktok youtube
  shadcn tailwind tailwindcss daisyui mui antd iconify lucide fontawesome heroicons storybook magicui radix chakra
  vuetify primevue bootstrap flowbite
  congress legiscan courtlistener eurlex govinfo riksdag bundestag hansard scb ssb statcan insee destatis istat ckan
  socrata opendata datagov kolada dati jma egov
  openfoodfacts usda nutritionix edamam spoonacular themealdb cocktaildb
  indeed glassdoor adzuna remoteok usajobs
  quran bible sefaria torah bhagavad gita
  openrouter llms lmarena artificialanalysis
  weatherstack weatherbit visualcrossing tomorrowio pirateweather stormglass meteoblue meteofrance knmi kma airnow
  aqicn waqi purpleair airvisual iqair copernicus era5 emsc gdacs seismology
  newsdata newscatcher mediastack gdelt apnews aljazeera spiegel tagesschau nhk yonhap lemonde elpais rsshub newsnow
  wallstreetcn
  googlesearch websearch searchapi valueserp zenserp brightdata dataforseo fetchserp ahrefs semrush similarweb spyfu
  serpstat qwant startpage mojeek
  iacr eprint googlescholar scholar cnki adsabs plos sciencedirect openaire wordnet conceptnet baike grokipedia
  stringdb biogrid expasy emdb pdbe brenda biocyc hmdb chemspider bindingdb pharmgkb oncokb cbioportal tcga depmap
  proteinatlas cellxgene ucsc orphanet hpo quickgo obo ols bioportal umls rxnav gbif inaturalist ebird eol iucn
  worms obis fishbase materialsproject aflow oqmd nist
  cryptopanic cryptoquant glassnode santiment nansen arkham tokenterminal debank zapper zerion moralis covalent
  goldrush bitquery helius quicknode ankr infura tatum blockfrost cardano polkadot subscan aptos tonapi tron
  tronscan osmosis starknet arbitrum snowtrace xrpl xrp monero litecoin dogecoin blockchair birdeye rugcheck gmgn
  dextools pumpfun aave lido morpho pendle yearn magiceden rarible farcaster ccxt
  twelvedata tiingo iexcloud marketstack yahoofinance seekingalpha marketwatch cboe cme refinitiv factset crunchbase
  opencorporates companieshouse gleif edinet opendart krx jquants twse cninfo baostock hkex sgx asx euronext
  exchangerate openexchangerates fiscaldata usaspending fec opensecrets propublica votesmart trademap comtrade
  unctad faostat unesco unhcr wto wipo uspto patentsview espacenet euipo epo kipris
  jsr unpkg jsdelivr cdnjs bundlephobia depsdev clojars hackage opam luarocks cocoapods flathub snapcraft aur
  archlinux archwiki fdroid playstore appstore openvsx artifacthub smithery glama pulsemcp readthedocs docsrs
  mslearn w3schools geeksforgeeks leetcode codeforces atcoder hackerrank oeis mathlib mathoverflow rosettacode
  rustdoc apidocs langchain llamaindex
  criminalip zoomeye fofa netlas onyphe leakix dehashed spamhaus pulsedive hybridanalysis malpedia vulncheck vuldb
  ghsa sploitus gtfobins lolbas hackertarget dnsdumpster viewdns domaintools whoisxml robtex bgpview peeringdb ooni
  ipqualityscore ip2location ipstack ipgeolocation ssllabs
  opencage locationiq graphhopper osrm openrouteservice kakaomap tmap swisstopo geoadmin rejseplanen entur trafiklab
  vbb bvg oebb sbb trenitalia renfe ekispert odsay mbta wmata citybikes gbfs marinetraffic aisstream ourairports
  airlabs faa icao aviationweather skiplagged flightapi gtfsrt
  songkick bandsintown seatgeek footballdata apifootball sportsdb thesportsdb sportradar sportmonks fpl sleeper
  fantasypros cricinfo cricbuzz cricket transfermarkt oddsapi jolpica motogp wta thebluealliance tba liquipedia
  faceit hltv valorant opgg overwatch warframe ffxiv xivapi runescape genshin wuwa arknights clashroyale fortnite
  pubg splatoon stardew yugioh swapi rickandmorty dnd5e open5e
  themoviedb justwatch rottentomatoes metacritic thetvdb shikimori vndb podchaser podcastindex listennotes deezer
  bandcamp musixmatch lrclib itunes billboard wikiart louvre dpla internetarchive wayback hathitrust nypl worldcat
  isbndb librarything poetrydb chucknorris xkcd urbandictionary datamuse merriam jisho kanjiapi tatoeba animechan
  govdata opendatasoft datagouv legifrance judilibre pappers sirene bundesanzeiger handelsregister fedlex parlament
  tweedekamer overheid folketinget stortinget lovdata finlex riksbank skolverket estat camara senado ibge inegi
  austlii federalregister ecfr govtrack openstates pacer justia canlii bailii theyworkforyou landregistry europarl
  cordis undata elaws lawgo
  foodb fatsecret openbrewerydb vivino howtocook allrecipes walmart tesco ebay aliexpress taobao mercadolibre
  bestbuy ikea rakuten coupang keepa idealo craigslist leboncoin kleinanzeigen zoopla realtor idealista hemnet
  autotrader edmunds nhtsa openchargemap
  jsearch jooble stepstone onet flaticon iconfinder simpleicons googlefonts dribbble polyhaven thingiverse v2ex
  juejin csdn hupu tieba kuaishou qiita zenn hatena quora indiehackers
  aceternity heroui nextui antdesign elementplus naiveui tdesign fluentui mantine mudblazor flyonui
  civitai modelscope sunnah aladhan hebcal bazi iching panchang celestrak exoplanets sympy mathjs geogebra
  randomuser jsonplaceholder httpbin dummyjson petstore helloworld`;

/**
 * Work, notes, messages, documents, customers, books of account, shops of one's own, clouds, observation, databases,
 * automation, homes, networks, security, programs at the desk, memories.
 */
export const KEEPING_SERVICES = `
  jira confluence atlassian asana trello clickup notion airtable basecamp todoist ticktick omnifocus wrike
  smartsheet coda roam logseq evernote onenote joplin anytype redmine youtrack openproject taiga gitlab bitbucket
  gitea devops ado codeberg gerrit
  slack discord telegram whatsapp gmail outlook mailgun sendgrid mailchimp intercom zendesk freshdesk freshservice
  helpscout twilio webex calendly mattermost rocketchat lark feishu dingtalk wecom imessage msteams office365 m365
  microsoft365 thunderbird fastmail protonmail klaviyo brevo activecampaign resend
  gdrive onedrive dropbox sharepoint gsheets googlesheets gdocs gsuite powerpoint nextcloud owncloud seafile
  paperless
  salesforce hubspot pipedrive zoho attio dynamics365 freshsales odoo sap netsuite erpnext servicenow workday
  bamboohr gusto rippling deel personio ashby suitecrm espocrm
  stripe paypal xero quickbooks plaid ynab freshbooks brex chargebee recurly lemonsqueezy paddle razorpay adyen
  lunchmoney fireflyiii actualbudget revolut monzo holded lexoffice sevdesk billcom
  shopify woocommerce magento bigcommerce wix wordpress webflow contentful sanity strapi storyblok directus
  prestashop squarespace drupal
  aws ec2 rds ecs eks gke aks cloudwatch cloudtrail azure gcp vultr digitalocean hetzner linode vercel netlify
  heroku flyio proxmox vmware vsphere vcenter esxi nutanix openstack hyperv libvirt truenas synology unraid
  portainer rancher openshift helm argocd fluxcd istio nomad consul ansible awx puppet pulumi spacelift coolify
  dokku ovh scaleway hostinger cpanel plesk
  datadog grafana prometheus loki newrelic sentry splunk dynatrace honeycomb signoz zabbix nagios pagerduty opsgenie
  kibana logfire langfuse langsmith posthog amplitude mixpanel matomo plausible gtm ga4 hotjar umami jaeger bugsnag
  rollbar uptimekuma betterstack coralogix opentelemetry statuspage rootly incidentio
  jenkins circleci buildkite teamcity sonarqube snyk semgrep
  supabase planetscale turso snowflake bigquery redshift databricks clickhouse trino dremio pinecone qdrant weaviate
  chroma chromadb milvus pgvector meilisearch algolia typesense couchdb couchbase dynamodb firestore firebase
  influxdb influx timescale questdb teradata singlestore doris starrocks tidb cockroachdb mindsdb dbt airbyte
  fivetran airflow dagster prefect metabase superset looker tableau powerbi nocodb baserow grist appwrite pocketbase
  hasura mlflow wandb optuna
  n8n zapier nodered activepieces windmill
  homeassistant hass sonos zigbee zigbee2mqtt zwave esphome unifi omada mikrotik routeros pfsense opnsense fortigate
  fortinet fortimanager paloalto meraki arista juniper junos tailscale netbox pihole adguard openwrt
  crowdstrike sentinelone wazuh okta auth0 keycloak entra bitwarden lastpass thehive velociraptor tenable nessus
  qualys rapid7 defectdojo
  plex jellyfin emby sonarr radarr lidarr readarr prowlarr overseerr immich photoprism tautulli navidrome calibre
  qbittorrent
  ghidra radare2 binja binaryninja jadx x64dbg frida windbg gdb lldb
  vscode xcode jetbrains intellij photoshop illustrator indesign autocad solidworks revit kicad davinci ableton
  penpot canva miro excalidraw figma blender godot unreal sketchup freecad rhino qgis arcgis
  mem0 zep graphiti cognee letta zotero anki readwise raindrop applehealth
  trakt kindle
  moodle canvaslms blackboard schoology
  docusign pandadoc typeform surveymonkey jotform greythr clio
  googleads facebookads metaads linkedinads
  postman swaggerhub launchdarkly unleash statsig caldotcom fireflies gong granola
  vikunja kanboard leantime productboard canny dovetail siyuan appflowy bookstack dokuwiki gitbook slite nuclino
  hackmd yuque shimo flomo dayone applenotes simplenote supernotes heptabase karakeep linkding wallabag linkwarden
  instapaper miniflux freshrss inoreader toggl clockify kimai wakatime activitywatch hibob recruitee smartrecruiters
  teamtailor adp paychex taskmaster
  ringcentral dialpad aircall vonage plivo telnyx sinch livekit vapi tldv avoma circleback salesloft lemlist
  smartlead mailerlite convertkit beehiiv buttondown mandrill sparkpost customerio iterable braze onesignal pushover
  ntfy tawk livechat gorgias chatwoot zammad osticket glpi freescout halopsa connectwise autotask ninjaone atera
  kaseya itglue hudu
  backblaze wasabi r2 pcloud icloud googledrive alfresco egnyte docuware
  dolibarr tryton frappe businesscentral d365 datev moneybird fortnox visma bexio freeagent zohobooks pennylane
  qonto mercury airwallex payoneer gocardless mollie klarna braintree squareup shopware opencart gumroad patreon
  printful printify shipstation shippo easypost aftership sellercentral akeneo pimcore yotpo
  lightsail fargate route53 cloudfront cloudformation sqs sns sagemaker kinesis eventbridge cognito secretsmanager
  gce gcs cloudrun cloudsql spanner bigtable pubsub dataproc vertexai acr cosmosdb kusto kql loganalytics
  appinsights synapse purview intune sccm ionos contabo upcloud civo godaddy namecheap porkbun gandi fastly akamai
  bigip f5 citrix haproxy nginx traefik caddy envoy kong apigee mulesoft boomi workato informatica talend hightouch
  rudderstack aliyun alibabacloud alicloud tencentcloud huaweicloud volcengine qiniu baota
  virtualbox vbox kvm qemu xen lxc lxd incus podman containerd k3s minikube kubevirt velero longhorn ceph quay
  artifactory jfrog verdaccio tekton spinnaker codebuild codepipeline appveyor bitrise codemagic fastlane testflight
  appstoreconnect playconsole flagsmith growthbook optimizely
  appdynamics instana chronosphere victoriametrics graylog papertrail sumologic loggly fluentd checkmk icinga prtg
  librenms netdata telegraf uptimerobot pingdom checkly healthchecks squadcast firehydrant ilert arize braintrust
  helicone opik agentops promptlayer axiom
  dbeaver phpmyadmin pgadmin arangodb surrealdb dgraph memgraph falkordb kuzu graphdb stardog scylla hbase etcd
  zookeeper hazelcast memcached valkey aerospike greenplum vertica exasol db2 sybase firebird hana maxcompute odps
  hologres polardb oceanbase tdengine iotdb pinot flink nifi activemq rocketmq redpanda confluent materialize
  risingwave debezium motherduck pymilvus lancedb vectara
  lookerstudio qlik sisense thoughtspot redash lightdash cubejs microstrategy cognos alteryx dataiku jupyter colab
  rstudio
  searchconsole gsc googleanalytics tagmanager adwords bingads amazonads tiktokads appsflyer fullstory logrocket
  pendo hootsuite sproutsocial metricool typefully ayrshare postiz joomla typo3 umbraco sitecore aem contentstack
  prismic datocms hygraph framer appsmith budibase
  tasmota shelly tuya smartthings homekit homebridge hubitat openhab domoticz iobroker ecobee arlo wyze eufy reolink
  frigate roborock nuki lutron wled lifx nanoleaf govee kasa tapo switchbot aqara tesla teslamate octoprint klipper
  moonraker bambu prusa enphase solaredge
  sophos watchguard sonicwall zscaler netskope aviatrix infoblox solarwinds nautobot phpipam ipam dnac aci ruckus
  aruba ubiquiti zerotier netbird headscale wireguard openvpn
  carbonblack xsoar xdr trendmicro bitdefender huntress limacharlie qradar exabeam panther torq tines misp opencti
  wireshark tshark zeek suricata snort pcap burp burpsuite nuclei bloodhound wiz lacework prowler sysdig falco trivy
  checkov dependencytrack checkmarx veracode codeql codacy codecov cyberark teleport hashicorp doppler infisical
  jumpcloud onelogin authentik zitadel clerk workos proofpoint mimecast vanta drata binalyze
  rizin ilspy dnspy apktool mobsf cheatengine ollydbg pwndbg androidstudio neovim vim emacs pycharm visualstudio
  roslyn omnisharp lsp serena treesitter sourcegraph chromatic browserstack testrail appium zephyr qase insomnia bruno
  apifox apidog yapi swagger jdwp
  3dsmax c4d zbrush onshape catia openscad cadquery grasshopper archicad tekla bim ifc aftereffects premierepro
  flstudio cubase logicpro supercollider touchdesigner vmix obs streamdeck lightroom gimp inkscape krita drawio
  lucidchart figjam tldraw libreoffice onlyoffice overleaf simulink labview comsol comfyui invokeai matlab altium easyeda gamemaker cocos
  tmux iterm wezterm powershell
  kavita komga audiobookshelf bazarr sabnzbd nzbget deluge googlephotos applephotos applemusic roon wanikani
  duolingo quizlet webuntis pronote
  dexcom
  peloton
  simplefin truelayer nordigen starling n26 bunq splitwise beancount hledger gnucash ibkr tastytrade tradier
  robinhood schwab zerodha upstox groww fyers alpaca metatrader mt5 mt4 oanda freqtrade
  mycase filevine ironclad juro adobesign yousign appfolio buildium guesty hostaway cloudbeds mews procore autodesk
  jobber servicetitan samsara geotab fleetio maximo
  tapd gitee zentao teambition weixin wechat kintone garoon chatwork moneyforward cybozu esa docbase kibela bitrix24
  bitrix amocrm moysklad omie bling pipefy
  supermemory openmemory basicmemory ragflow dify flowise langflow anythingllm notebooklm ragie coze fastgpt`;

/** Services that keep what bodies did and suffer, training and records of patients. */
export const HEALTH_SERVICES = `
  applehealth athenahealth cerner coros cronometer dexcom dicomweb drchrono eightsleep fhir fitbit garmin googlefit hapi healthconnect
  healthimaging healthkit healthlake hevy hl7 libreview medplum myfitnesspal nightscout openemr openmrs orthanc oura peloton strava
  suunto trainingpeaks whoop withings yazio zwift`;
