import type { Kind, OtherKind } from "./retention-model.ts"

/** By which rule what a table holds of people goes, or why it stays. */
type Keeping = { by: readonly (Kind | OtherKind)[] } | { why: string }

const until = (by: Kind | OtherKind, ...tables: string[]): Record<string, Keeping> =>
  Object.fromEntries(tables.map((table) => [table, { by: [by] }]))
const stays = (why: string, ...tables: string[]): Record<string, Keeping> =>
  Object.fromEntries(tables.map((table) => [table, { why }]))

const decided =
  "who decided something, and why, stays readable: nobody decides over others without a name; texts are masked"
const worked = "which worker did something, by name, and no text about anybody"
const lists = "a list that an organisation keeps, with who changed it; nobody is described in it"
const keys = "keys and sealed shares of members of a working group: an opening must stay provable"
const access = "a way in: the owner or an administrator takes it away, and it goes with the account"
const counts = "numbers, of nobody"

/** Every table with free text or with a person in it. A new one has to be added here. */
export const keeping: Readonly<Record<string, Keeping>> = {
  ...until("texts", "signal", "signal_question", "signal_answer", "sealed_text"),
  ...until("authors", "signal_reporter", "name_read", "sealed_reporter"),
  ...until("remarks", "resolution_verdict"),
  ...until(
    "needs",
    "need",
    "need_step",
    "need_right",
    "need_filling",
    "help_match",
    "help_match_step",
    "claim_step",
    "help_visit_step",
    "unmet_consent",
    "unmet_counted",
  ),
  ...until("offers", "offer", "offer_step", "offer_check", "offer_change"),
  ...until("givers", "offer_contact"),
  ...until("makers", "call_up_contact"),
  ...until("applications", "fund_application", "fund_step"),
  ...until("gifts", "fund_flow"),
  ...until("papers", "need_paper"),
  ...until("desks", "help_desk"),
  ...until("points", "stock_point_place"),
  ...until("invitations", "invitation"),
  ...until("mails", "mail"),
  ...until("accounts", "person", "second_factor", "recovery_code", "passkey", "sign_in_link", "password_reset"),
  ...until("accounts", "session", "feedback_seen"),
  ...stays(
    decided,
    "bundle",
    "bundle_link",
    "bundle_opening",
    "bundle_state",
    "bundle_statement",
    "consent",
    "weighing",
  ),
  ...stays(decided, "criterion_judgement", "double_report", "recognition", "recognition_request", "proposal_answer"),
  ...stays(decided, "agenda_contact", "agenda_item", "answer", "escalation", "follow_up", "signal_withdrawal"),
  ...stays(decided, "baseline", "campaign_version", "open_release", "release", "unmet_release", "second_step_rule"),
  ...stays(decided, "retention_rule", "people_count", "people_count_permission", "people_count_result"),
  ...stays(decided, "escrow_setting", "watch_answer", "watch_setting", "match_mode", "help_policy", "help_rule"),
  ...stays(decided, "fund_seat", "fund_setting", "insurance_version", "call_up_end", "call_up_version"),
  ...stays(worked, "help_desk_end", "help_call_end", "insurance_use", "stock_flow", "stock_minimum", "stock_point"),
  ...stays(worked, "stock_point_step", "stock_offer", "call_up", "call_up_delivery", "call_up_pledge_step"),
  ...stays(
    lists,
    "area",
    "area_figure",
    "entitlement_look",
    "entitlement_version",
    "help_item_version",
    "theme_version",
  ),
  ...stays(lists, "word_change", "organisation", "team", "installation", "sign_in_provider", "unmet_theme_version"),
  ...stays(keys, "escrow_confirmation", "escrow_dealing", "escrow_key", "escrow_member_key", "escrow_opening"),
  ...stays(keys, "escrow_opening_end", "escrow_part", "escrow_share", "escrow_sharing", "escrow_sharing_member"),
  ...stays(access, "membership", "calendar_feed", "passkey_answer", "password_request"),
  ...stays(counts, "finding", "unmet_number", "unmet_quarter", "unmet_source", "watch_pattern", "watch_run"),
  ...stays(
    "why an offer was not needed and whether its giver hears that; who gives goes with offer_contact",
    "offer_quiet",
  ),
  ...stays("whether somebody wants to hear the day before that help comes: yes or no", "visit_reminder_wish"),
  ...stays("a hash that opens the own pledge; who it is goes with call_up_contact", "call_up_pledge"),
  ...stays(
    "ids and codes of who did what, never a text: docs/methods/history.md",
    "audit",
    "audit_discreet",
    "published_head",
  ),
  ...stays(
    "of what is sealed in the browser: theme and what its owner shows; the text stands in sealed_text",
    "sealed_signal",
  ),
  ...stays("the key goes when the count is closed, within 92 days", "people_count_key"),
  ...stays("the file goes when it was read in; what did not fit is named by its line", "import"),
  ...stays("which steps this database has had, and how two texts were compared", "migration", "bundle_search"),
}
