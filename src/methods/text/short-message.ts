// The alphabet of text messages and its second table, of which each sign counts twice (3GPP TS 23.038, 6.2.1).
const alphabet =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
const second = "^{}\\[~]|€\f"

/** The signs of one message. */
export const messageLength = 160

/** How many of the 160 signs of a message a text takes, or that it holds a sign that messages do not know. */
export function signsOf(text: string): { kind: "signs"; count: number } | { kind: "unclear"; why: string } {
  let count = 0
  for (const sign of text) {
    if (alphabet.includes(sign)) count += 1
    else if (second.includes(sign)) count += 2
    else return { kind: "unclear", why: `‘${sign}’ kan niet in een sms` }
  }
  return { kind: "signs", count }
}

/** The first of these sentences that fits in one message, with the link on a line of its own; else the link alone, or nothing. */
export function shortMessage(sentences: readonly string[], link = ""): string {
  const texts = sentences.map((sentence) => (link ? `${sentence}\n${link}` : sentence))
  const fits = (text: string) => {
    const signs = signsOf(text)
    return signs.kind === "signs" && signs.count <= messageLength
  }
  return texts.find(fits) ?? link
}
