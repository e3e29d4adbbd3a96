/** To which theme of the start set a thing that can be asked belongs; made to be changed. What is left out belongs to none by itself. */
const items: Record<string, string> = {
  ...{ boodschappen: "zorg", vervoer: "mobiliteit", meegaan: "zorg", gezelschap: "meedoen", klussen: "wonen" },
  ...{ tuin: "wonen", brieven: "brieven_laaggeletterd", computer: "taal_digitaal", oppassen: "jeugd_gezin" },
  ...{ huiswerk: "onderwijs", taal_oefenen: "taal_digitaal", vertalen: "taal_digitaal", koken: "zorg" },
  ...{ huisdier: "meedoen", naaien: "geld", maaltijd: "zorg" },
  ...{ voedselpakket: "geld", luiers: "geld", babyspullen: "geld", kleding: "geld", bed: "wonen", meubels: "wonen" },
  ...{ witgoed: "wonen", laptop: "taal_digitaal", telefoon: "taal_digitaal", fiets: "mobiliteit" },
  ...{ schoolspullen: "schoolkosten", menstruatieproducten: "geld", mondmasker: "zorg" },
  ...{ slaapplek: "dakloos_bankslapen", vergaderruimte: "buurt", opslag: "wonen", rustige_werkplek: "onderwijs" },
}

/** The same of rights: where somebody notices that it is missing, not which office decides. */
const rights: Record<string, string> = {
  ...{ bijstand: "geld", bijzondere_bijstand: "geld", individuele_inkomenstoeslag: "geld", studietoeslag: "onderwijs" },
  ...{ aio: "geld", toeslagen: "geld", kwijtschelding: "geld", energietoeslag: "energiearmoede" },
  ...{ niet_afgesloten: "energiearmoede", schuldhulp: "geld", wmo: "zorg", opvang: "dakloos_bankslapen" },
  ...{ wijkverpleging: "zorg", zorg_onverzekerd: "ongedocumenteerd_zorg", jeugdhulp: "jeugd_gezin" },
  ...{ leerlingenvervoer: "mobiliteit", kindregelingen: "jeugd_gezin", rechtsbijstand: "recht" },
  ...{ leefloon: "geld", ocmw_steun: "geld", verhoogde_tegemoetkoming: "zorg", maximumfactuur: "zorg" },
  ...{ dringende_medische_hulp: "ongedocumenteerd_zorg", sociaal_tarief_energie: "energiearmoede" },
  ...{ energiefonds_ocmw: "energiearmoede", schuldhulp_be: "geld", igo: "geld", tegemoetkoming_handicap: "geld" },
  ...{ zorgbudget: "zorg", gezinszorg: "zorg", mindermobielencentrale: "mobiliteit", sociale_toeslag: "jeugd_gezin" },
  ...{ schooltoeslag: "schoolkosten", studietoelage: "onderwijs", leerlingenvervoer_be: "mobiliteit" },
  ...{ huur_steun: "wonen", installatiepremie: "wonen", nachtopvang: "dakloos_bankslapen", prodeo: "recht" },
}

export const startThemes = { item: items, right: rights } as const
