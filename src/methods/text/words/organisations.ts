import { remember } from "../remember.ts"
import { brands, medicines } from "./brands.ts"
import { wordSet } from "./titles.ts"

/** Authorities, schemes, laws, brands and media: known to everybody, nobody's name. */
export const organisations = wordSet(
  ...brands,
  ...medicines,
  "duo uwv svb cjib cak cbr coa ind rdw belastingdienst toeslagen wmo wlz zvw wsnp jeugdwet participatiewet bbz ioaw wajong wia ww aow awbz",
  "digid mijnoverheid kvk cbs ggd ggz poh bjz jgz vve vng vws szw ocw rvo lvb raad veilig thuis halt slachtofferhulp",
  "ocmw caw cpas vdab rva rvv clb cgg cvo cbe fedasil groeipakket fod rsz rszv riziv vaph opgroeien watergroep fluvius itsme",
  "myminfin mypension kind-en-gezin agentschap vlaanderen kruispunt kbc ing abn amro rabobank rabo belfius argenta bnp paribas",
  "action gamma praxis hema blokker kruidvat etos jumbo lidl aldi ah colruyt delhaize carrefour ikea zalando kringloop",
  "vattenfall eneco essent engie luminus electrabel vitens kpn ziggo telenet proximus vodafone odido postnl bpost dhl uber",
  "thuisbezorgd deliveroo temper youtube facebook instagram tiktok whatsapp google microsoft teams zoom netflix marktplaats",
  "ns gvb ret htm qbuzz arriva connexxion ovpay nmbs lijn stib mivb flixbus schiphol philips tata asml chiro scouts oxfam amnesty unicef",
  "nos rtl vrt vtm nrc trouw volkskrant parool telegraaf nieuwsblad standaard knack humo hln vluchtelingenwerk heils leger",
  "albert-heijn unizo acv abvv aclvb fnv cnv vakbond mantelzorgnl zorgkas vivium cosis cordaan amsta lentis parnassia arkin novadic",
  "pegida pvv pvda vvd cda d66 groenlinks bij1 n-va nva cdv open-vld pvda-ptb vlaams-belang kerstmis pasen pinksteren",
  "ramadan suikerfeest offerfeest sinterklaas kerst carnaval koningsdag bevrijdingsdag halloween moederdag vaderdag valentijn",
  "internet wifi corona covid brexit excel word windows android iphone ipad samsung apple wordfeud playstation xbox fortnite",
  "avg btw bsn iban isa aov lov sho pgb zin mbo hbo vmbo havo vwo roc nt2 isk inburgering alfa isk-school basisbeurs zzp bv nv vzw stichting",
  "awo vog vca vluchteling azc opvang crisisdienst politie justitie parket rechtbank gemeente college provincie rijk staat kamer kabinet",
  "wet regeling besluit verdrag grondwet burgerlijk wetboek evrm woo wob awb wgbo wgs wbp wzd wvggz ava wrb vtlb kot kgb alo aio",
  "alzheimer parkinson korsakov crohn asperger tourette huntington hodgkin bechterew down lewy rett marfan usher pfeiffer lyme als copd",
  "duolingo babbel outlook gmail hotmail chatgpt telegram signal viber messenger skype discord linkedin pinterest reddit twitter",
  "bol bol-com coolblue wehkamp zeeman ekoplaza spar coop plus poiesz hoogvliet vomar dekamarkt nettorama boni okay brico krefel makro",
  "tikkie tikkies klarna afterpay riverty in3 paypal bancontact payconiq satispay torfs poverello emmaus berlingo kangoo caddy",
  "nokia bosch sony huawei toyota opel fiat peugeot renault citroen volkswagen volvo bmw audi mercedes ford honda canta biro vespa",
  "heineken jupiler senseo becel hak knorr pampers nutrilon tampax aspirine paracetamol oxazepam methadon insuline botox viagra",
  "sint sint-maarten sint-nicolaas kerstman zwarte-piet paaszaterdag hemelvaart allerheiligen dodenherdenking keti-koti newroz nowruz eid divali holi",
  "pukkelpop lowlands dour tomorrowland pinkpop werchter graspop paaspop oerol defqon mysteryland parookaville vierdaagse",
  "mediamarkt karwei hubo hornbach formido intratuin aveve xenos kwantum jysk trekpleister hunkemoller scapino manfield ziengs",
  "carglass bolt fastned euromaster kwik-fit youfone scarlet oxxio greenchoice picnic getir gorillas flink wolt greenwheels mywheels cambio",
  "leger-des-heils rode kruis artsen zonder grenzen welzijn jellinek trimbos nibud movisie sociaal tarief sociale dienst huis",
)

/** After these words a capital belongs to an organisation, a law or a thing, not to a person. */
export const organisationNouns = wordSet(
  "school basisschool stichting vereniging project bureau firma bedrijf merk winkel cafe restaurant partij krant app site website fonds",
  "programma cursus methode vzw bv nv kliniek ziekenhuis zorggroep woningstichting woningcorporatie corporatie bank verzekeraar supermarkt",
  "wet regeling commissie motie plan akkoord richtlijn arrest verdrag formulier loket platform campagne actie team afdeling blok flat gebouw",
  "lijn bus tram metro station halte perron park bos wijk buurt dorp stad gemeente regio provincie straat plein land eiland kamp haven",
  "huis buurthuis dorpshuis wijkcentrum jongerencentrum inloophuis bibliotheek kerk moskee parochie synagoge tempel kapel abdij klooster",
  "kdv bso kinderdagverblijf creche peuterspeelzaal lyceum gymnasium universiteit hogeschool academie camping vakantiepark hotel azc",
  "film boek lied liedje serie spel boot schip auto fiets scooter medicijn pil maand model systeem hond kat poes paard vogel cavia",
  "kater konijn hamster papegaai parkiet geit pony labrador teckel puppy kitten",
  "training opleiding garage bakkerij slagerij apotheek kapsalon medicatie pillen sessie voorstelling",
  "wzc obs cbs rkbs sbo vso mfa label type groep klas kamer lokaal zaal versie artikel art ecli zaak zaaknr uitspraak bijlage",
)

/** Also a compound of which such a word is the last part: 'voedselbank', 'wijkteam'. */
export const isOrganisationNoun = remember(
  (low: string): boolean =>
    organisationNouns.has(low) ||
    /.(?:school|bank|corporatie|stichting|vereniging|team|centrum|loket|fonds|bureau|winkel|cafe|project|wet|regeling|organisatie|groep|zorg|werk|punt|plein|park|huis|poli|desk|balie|lijn|dienst|opvang|spreekuur)$/.test(
      low,
    ),
)

export const institutionNouns = wordSet(
  "basisschool school obs cbs rkbs kbs pcbs sbo so vso vmbo-school vrije freinetschool kleuterschool lagere scholengemeenschap lyceum gymnasium",
  "college kdv bso kinderdagverblijf creche peuterspeelzaal peuterschool kinderopvang jongerencentrum buurthuis dorpshuis wijkcentrum inloophuis buurtcentrum",
  "wijkhuis huis-van-de-wijk clubhuis zorgcentrum woonzorgcentrum wzc verzorgingshuis verpleeghuis ziekenhuis az uz kliniek polikliniek",
  "revalidatiecentrum hospice instelling jeugdinstelling asielzoekerscentrum azc noodopvang nachtopvang opvangcentrum",
  "dienstencentrum ontmoetingscentrum activiteitencentrum gezondheidscentrum huisartsenpraktijk praktijk moskee parochie kerk mfa",
  "hotel hostel pension herberg speeltuin jeugdhuis hogeschool universiteit atheneum instituut tehuis psychiatrie centrum locatie",
)

/** What stands behind the name of an institution: 'Wartburg Lyceum', 'Erasmus MC'. */
export const institutionEnds = wordSet(
  "lyceum college mc umc ziekenhuis gasthuis gymnasium school basisschool scholengemeenschap mavo havo instituut academie hospice",
  "kliniek zorggroep woonzorgcentrum atheneum lyceum-college montessori dalton vrijeschool hogeschool universiteit kinderopvang",
)
