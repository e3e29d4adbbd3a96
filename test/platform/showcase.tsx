// One page made of every part, in the words of the field: looked at by the browser test and by people.
import { emptyForm, type FormState } from "../../src/platform/html/form-state.ts"
import { Page } from "../../src/platform/html/page.tsx"
import { Evidence } from "./showcase-evidence.tsx"
import { EntryForm } from "./showcase-form.tsx"
import { Words } from "./showcase-words.tsx"

const navigation = [
  { href: "/signalen/nieuw", label: "Signaal doorgeven", icon: "megaphone" as const },
  { href: "/postvak", label: "Postvak", icon: "inbox" as const, current: true },
  { href: "/bundels", label: "Bundels", icon: "layers" as const },
  { href: "/agenda", label: "Agenda", icon: "landmark" as const },
]

export type ShowcaseProps = { styles: string; lang?: string; state?: FormState; quiet?: boolean }

export function Showcase({ styles, lang, state = emptyForm, quiet }: ShowcaseProps) {
  return (
    <Page
      title="Postvak"
      lead="Signalen die op een weging wachten, de oudste bovenaan."
      lang={lang}
      organisation="Utrecht"
      person={{
        name: "Fatma Yıldız",
        organisationName: "Buurtteam Zuid",
        isCoordinator: true,
        hasOtherOrganisations: true,
      }}
      navigation={navigation}
      notice={state.errors.length > 0 ? undefined : "Je signaal is bewaard. Fatma kijkt er uiterlijk vrijdag naar."}
      banner="Voorbeeldgemeente: alles wat je hier ziet is verzonnen."
      styles={styles}
      quiet={quiet}
    >
      <EntryForm state={state} />
      <Words />
      <Evidence />
    </Page>
  )
}
