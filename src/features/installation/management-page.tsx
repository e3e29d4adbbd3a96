import { z } from "zod"
import { Entries } from "../../platform/html/steps.tsx"
import { allows, everybodySignedIn } from "../../platform/http/may.ts"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { plain, type Show } from "../../platform/http/page-route.ts"

/** Everything below /beheer that somebody may open, on one page: the menu itself stays short. */
export const managementRoute = (menu: readonly MenuEntry[]): Show =>
  plain(
    "/beheer",
    (_none, { who }) => ({
      title: "Beheer",
      lead: "Wat je nu en dan instelt of nakijkt.",
      main: (
        <Entries
          label="Wat je hier beheert"
          entries={menu
            .filter(({ href, may }) => href.startsWith("/beheer/") && allows(may, who))
            .map(({ href, label, about }) => ({ href, title: label, about }))}
        />
      ),
    }),
    z.object({}),
    everybodySignedIn,
  )
