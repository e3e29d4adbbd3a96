import { Button, ButtonLink } from "../../platform/html/button.tsx"
import { Narrowing } from "../../platform/html/narrowing.tsx"
import { Notice, Tag } from "../../platform/html/notice.tsx"
import type { Claim, Place, PlaceCounts } from "./model.ts"
import { places } from "./model.ts"
import { mayPlan } from "./rules.ts"
import { placeLabels, sayClaim } from "./words.ts"

export const claimPage = (needId: string): string => `/hulp/bij-wie/${needId}`

/** At whom it lies, shortly; of what is simply free nothing is said. */
export function ClaimTag({ claim: { place, holder, asked, left } }: { claim: Claim }) {
  if (place === "free") return left && <Tag tone="attention">{left === "fellFree" ? "vrijgevallen" : "losgelaten"}</Tag>
  if (place === "asked") return <Tag tone="attention">aan ons gevraagd</Tag>
  if (place === "theirs") return <Tag>bij {holder}</Tag>
  return <Tag tone="info">{asked ? `van ons, gevraagd aan ${asked}` : "van ons"}</Tag>
}

type LinkProps = { needId: string; alias: string; claim: Claim; from: "planning" | "lijst"; bij?: Place | undefined }

/** The one step that one can take with it: claim it, or go to where it is let go, asked over or answered. */
export function ClaimLink({ needId, alias, claim, from, bij }: LinkProps) {
  if (claim.place === "free")
    return (
      <form action={`${claimPage(needId)}/oppakken`} method="post" data-claim>
        <input type="hidden" name="from" value={from} />
        {bij && <input type="hidden" name="bij" value={bij} />}
        <Button look="quiet" label={`Oppakken: ${alias}`}>
          Oppakken
        </Button>
      </form>
    )
  const words = { ours: "Loslaten of vragen", asked: "Overnemen?", theirs: "Bij wie ligt dit?" }
  return (
    <span data-release={claim.place === "ours" || undefined}>
      <ButtonLink href={claimPage(needId)} look="quiet">
        {words[claim.place]}
      </ButtonLink>
    </span>
  )
}

/** On the page of one need: at whom it lies, where that is not oneself. */
export function ClaimNotice({ needId, claim }: { needId: string; claim: Claim }) {
  const link = (
    <p>
      <a href={claimPage(needId)}>{claim.place === "asked" ? "Zeg ja of nee" : "Bij wie ligt deze vraag?"}</a>
    </p>
  )
  if (claim.place === "ours" && !claim.asked) return link
  return (
    <Notice
      tone={claim.place === "asked" || claim.left !== null ? "attention" : "info"}
      title={mayPlan(claim) ? undefined : "Een andere organisatie plant dit"}
    >
      <p>{sayClaim(claim)}</p>
      {link}
    </Notice>
  )
}

type LinksProps = { counts: PlaceCounts; chosen: Place | undefined; address: string }

/** Which part of a list one sees, each with how many. Where everything is free there is nothing to choose. */
export function PlaceLinks({ counts, chosen, address }: LinksProps) {
  const all = places.reduce((sum, place) => sum + counts[place], 0)
  if (counts.free === all && !chosen) return null
  const choices = [
    { href: address, label: `alles (${all})`, chosen: chosen === undefined },
    ...places.map((place) => ({
      href: `${address}?bij=${place}`,
      label: `${placeLabels[place]} (${counts[place]})`,
      chosen: chosen === place,
    })),
  ]
  return <Narrowing title="Bij wie" label="Bij wie ligt de vraag?" choices={choices} />
}
