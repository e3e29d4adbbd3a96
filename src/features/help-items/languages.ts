/** The languages in which people ask and offer, by ISO 639: the ones used most in our towns first. A code keeps its place, for its bit. */
export const languages = [
  { code: "nl", label: "Nederlands" },
  { code: "en", label: "Engels" },
  { code: "ar", label: "Arabisch" },
  { code: "tr", label: "Turks" },
  { code: "fr", label: "Frans" },
  { code: "ti", label: "Tigrinya" },
  { code: "uk", label: "Oekraïens" },
  { code: "ber", label: "Berbers (Tamazight)" },
  { code: "so", label: "Somalisch" },
  { code: "fa", label: "Farsi en Dari" },
  { code: "pl", label: "Pools" },
  { code: "es", label: "Spaans" },
  { code: "ro", label: "Roemeens" },
  { code: "bg", label: "Bulgaars" },
  { code: "ru", label: "Russisch" },
  { code: "de", label: "Duits" },
  { code: "pt", label: "Portugees" },
  { code: "it", label: "Italiaans" },
  { code: "ku", label: "Koerdisch" },
  { code: "ps", label: "Pasjtoe" },
  { code: "ur", label: "Urdu" },
  { code: "am", label: "Amhaars" },
  { code: "zh", label: "Chinees" },
  { code: "pap", label: "Papiaments" },
  { code: "vgt", label: "Vlaamse Gebarentaal" },
  { code: "dse", label: "Nederlandse Gebarentaal" },
] as const

const places = new Map<string, number>(languages.map(({ code }, place) => [code, place]))
const labels = new Map<string, string>(languages.map(({ code, label }) => [code, label]))

export const isLanguage = (code: string): boolean => places.has(code)
export const languageLabel = (code: string): string => labels.get(code) ?? code

/** One bit a language, for a quick look whether two people share one. A language we do not know gives no bit. */
export function languageBits(codes: readonly string[]): number {
  let bits = 0
  for (const code of codes) {
    const place = places.get(code)
    if (place !== undefined) bits |= 1 << place
  }
  return bits
}
