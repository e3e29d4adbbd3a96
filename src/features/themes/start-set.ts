import type { Theme } from "./model.ts"

type Start = [code: string, labelNl: string, labelBe?: string, aliases?: string[]]

/** Twelve life domains with two themes each on average: a beginning, made to be changed. */
const domains: [Start, Start[]][] = [
  [
    ["geld", "Geld"],
    [
      ["energiearmoede", "Energiearmoede"],
      [
        "toeslag_terugvordering",
        "Terugvordering van toeslagen",
        "Terugvordering van toelagen en premies",
        ["toeslagen"],
      ],
      ["voedselbank_drempel", "Drempels bij de voedselbank", "Drempels bij voedselhulp"],
    ],
  ],
  [
    ["wonen", "Wonen"],
    [
      ["schimmel_huurwoning", "Schimmel en vocht in huurwoningen"],
      ["dakloos_bankslapen", "Dakloos en bankslapen", "Dakloos en inwonen bij anderen"],
      ["statushouder_huisvesting", "Huisvesting van statushouders", "Huisvesting van erkende vluchtelingen"],
    ],
  ],
  [
    ["onderwijs", "Onderwijs"],
    [
      ["studieschuld_schrikt_af", "Studieschuld schrikt af", "Studiekosten schrikken af", ["leenstelsel"]],
      ["schoolkosten", "Kosten van school"],
    ],
  ],
  [
    ["zorg", "Zorg"],
    [
      ["mantelzorg_overbelast", "Mantelzorgers overbelast"],
      ["ggz_crisis_geen_nazorg", "Geen nazorg na een crisis in de ggz", "Geen nazorg na een crisisopname"],
      ["ongedocumenteerd_zorg", "Zorg voor mensen zonder papieren", "Dringende medische hulp"],
    ],
  ],
  [
    ["jeugd_gezin", "Jeugd en gezin"],
    [
      ["wachtlijst_jeugdhulp", "Wachtlijsten in de jeugdhulp"],
      ["kinderopvang_kosten", "Kosten van kinderopvang"],
    ],
  ],
  [
    ["veiligheid", "Veiligheid"],
    [
      ["overlast_plein", "Onveilig gevoel op straat en plein"],
      ["vrouwenopvang_vol", "Vrouwenopvang vol", "Vluchthuis vol"],
    ],
  ],
  [
    ["taal_digitaal", "Taal en digitaal"],
    [
      ["brieven_laaggeletterd", "Brieven die niet te lezen zijn"],
      ["digid_uitsluiting", "Vastlopen zonder DigiD", "Vastlopen zonder itsme"],
      ["taalles_wachtlijst", "Wachtlijst voor taalles"],
    ],
  ],
  [["werk", "Werk"], [["flexwerk_inkomen", "Wisselend inkomen door flexwerk", "Wisselend inkomen door interimwerk"]]],
  [["meedoen", "Meedoen"], [["eenzaamheid_ouderen", "Eenzaamheid bij ouderen"]]],
  [
    ["buurt", "Buurt en voorzieningen", "Wijk en voorzieningen"],
    [
      ["buurthuis_dicht", "Buurthuis dicht", "Buurthuis of dienstencentrum dicht"],
      ["bewonersinitiatief_subsidie", "Subsidie voor bewonersinitiatieven"],
    ],
  ],
  [["mobiliteit", "Vervoer"], [["buslijn_weg", "Buslijn weg"]]],
  [["recht", "Recht en gelijke behandeling"], [["discriminatie_huur_werk", "Discriminatie bij huren en werk"]]],
]

const made = (
  [code, labelNl, labelBe = labelNl, aliases = []]: Start,
  parentCode: string | null,
): Omit<Theme, "version"> => ({
  code,
  parentCode,
  labelNl,
  labelBe,
  aliases,
  description: "",
  retired: false,
})

export const startSet: Omit<Theme, "version">[] = domains.flatMap(([domain, themes]) => [
  made(domain, null),
  ...themes.map((theme) => made(theme, domain[0])),
])
