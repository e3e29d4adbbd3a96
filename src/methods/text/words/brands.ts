import { wordSet } from "./titles.ts"

/** Medicines, drugs and aids by their brand or substance, as people name them at a desk. */
export const medicines = wordSet(
  "concerta ritalin rilatine medikinet strattera elvanse depakine ozempic wegovy ventolin seretide symbicort flixonase rivotril zyprexa abilify",
  "seroquel lyrica xanax prozac valium temesta temazepam diazepam oxycodon oxycontin tramadol fentanyl dafalgan panadol nurofen ibuprofen voltaren",
  "imodium dipiperon risperdal risperidon haldol clozapine leponex priadel efexor venlafaxine sertraline zoloft citalopram cipramil escitalopram",
  "sipralexa paroxetine seroxat mirtazapine remeron trazodon amitriptyline wellbutrin quetiapine olanzapine aripiprazol topamax tegretol keppra lamictal",
  "metformine insulatard novorapid lantus jardiance omeprazol pantoprazol simvastatine lipitor eliquis xarelto marcoumar sintrom asaflow ascal",
  "subutex suboxone antabuse refusal campral champix nicorette zolpidem stilnoct zopiclon imovane melatonine circadin mirena implanon nuvaring",
  "augmentin amoxicilline humira enbrel methotrexaat prednison medrol euthyrox thyrax imuran dexamfetamine modafinil movicolon forlax betadine bepanthen",
  "pfizer moderna astrazeneca gardasil ketamine ghb xtc coke cocaine wiet hasj crack heroine lachgas snus vape captagon pregabaline",
)

/** Brands of cars, telephones, clothes, shops, games and apps that a capital makes look like a name. */
export const brands = wordSet(
  "dacia skoda seat hyundai nissan mazda suzuki lexus mitsubishi subaru chevrolet chrysler lancia saab daewoo polestar cupra",
  "lebara lyca lycamobile vectone simyo hollandsnieuwe tele2 mobistar telesur oppo xiaomi realme motorola lenovo asus acer dell fairphone",
  "samsonite sennheiser miele bauknecht indesit whirlpool zanussi electrolux inventum tefal dyson karcher makita hilti siemens liebherr",
  "nike adidas puma reebok asics lacoste prada moncler shein primark bershka uniqlo esprit kiabi takko wibra zeb",
  "roblox minecraft pokemon fifa tinder grindr bumble badoo happn snapchat threads strava spotify deezer pathe kinepolis disney videoland streamz",
  "vinted temu aliexpress alibaba amazon ebay bolcom tweakers funda immoweb zimmo kamernet pararius woningnet huurwoningen airbnb tripadvisor",
  "moneygram remitly revolut bunq knab asn sns triodos regiobank centraal fintro beobank crelan keytrade axa aegon allianz achmea ditzo",
  "unive vgz menzis zilveren cz dsw ohra fbto anderzorg zorgenzekerheid interpolis nationale-nederlanden ethias baloise kpmg deloitte randstad adecco manpower",
  "tempo-team timing synergie accent youngcapital start-people nettowerk securitas trigion g4s sodexo iss gom csu hago",
  "trajectum humanitas cordaid caritas welzijnskoepel solidariteit novib wereldwinkel tafeltje-dekje buurtzorg careyn pluryn",
)

/** Shops and chains that are called as a person is. */
export const shops =
  /^(?:van den borre|vanden borre|van haren|van der valk|leen bakker|hans anders|albert heijn|jan linders|bart smit|dirk van den broek|de dirk|jan modaal|zwarte cross|hart van noord|hart van nederland|dolle mina)$/
