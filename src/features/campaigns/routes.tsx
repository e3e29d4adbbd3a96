import { type PageRoute, send, show } from "../../platform/http/page-route.ts"
import * as actions from "./actions.ts"
import { CampaignPage } from "./campaign-page.tsx"
import { campaignDesk, campaignsDesk } from "./desk-questions.ts"
import { CampaignsPage } from "./pages.tsx"

export const campaignOperations = Object.values(actions)

const list = show("/oproepen", campaignsDesk, CampaignsPage)
const one = show("/oproepen/:id", campaignDesk, CampaignPage)

const saying = (sentence: string, hidden: string): string => [sentence, hidden].filter(Boolean).join(" ")

export const campaignRoutes: PageRoute[] = [
  list,
  send("/oproepen", actions.noteCampaign, list, ({ id, hidden }) => ({
    to: `/oproepen/${id}`,
    said: saying("De oproep is genoteerd. Bevindingen rekenen er meteen mee.", hidden),
  })),
  one,
  send("/oproepen/:id", actions.correctCampaign, one, ({ id, hidden }) => ({
    to: `/oproepen/${id}`,
    said: saying("De oproep is verbeterd. Wat er eerst stond, blijft leesbaar.", hidden),
  })),
  send("/oproepen/:id/terug", actions.withdrawCampaign, one, ({ id }) => ({
    to: `/oproepen/${id}`,
    said: "De oproep is teruggenomen en telt niet meer mee.",
  })),
]
