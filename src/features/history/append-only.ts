/** The functions of the database that refuse a change, with the SHA-256 of their text: one that was emptied refuses nothing. */
export const guards = {
  refuse_change: "510216fb26b778b3a0972509b98ff86adeeb8da6a0a47334f8bc0808757092e7",
  refuse_dialogue_change: "f857b95be7533b5a0d0ef912e788aacbb5ec4f1a21a9998b2d66df0c56d4a6de",
  refuse_change_but_rewriting: "6f0ade1d840c3aed3cbacfb5446d62f32ee45e1c2a80b762c29069ddeabd6c66",
  refuse_change_but_emptying: "bd2a1013fff90a1f5228fc796882a9388c15bcd7b0fb57cb57b120edc2b95a8b",
  refuse_change_but_forgetting: "8d356d89a8f997710a20ed92a01c57df35b350cbd894e8309071c9cc5c3d9ea6",
  refuse_claim_change: "9ab187c6609e049b6bb3a57c2a2a31296e87297f818a549b57ea70a5040ec183",
  refuse_fund_change: "8cb91147a6150c3cca7a38e7bc6cc395747380361a73b75b269466d09f20d36a",
  refuse_loss: "c0db1550e2df2d28a8e5af60808bbaadd6a49a728e4b17c35c7c3dab90b1c1b7",
  refuse_offer_change: "39b6daa51ee68f409c6a860e6a27fac835aaf6b7f213e4af38f5e90bd2949a92",
  refuse_place_change: "5bcc67d02d1919d06a46e120ee86d15b81142cc470fbc31cb422c58e119bbad3",
  refuse_signal_change: "b1986a0d800d2430d184bccdc8dc38b8dd637f3440e97c05feb5bf8f9722b50e",
} as const
export type Guard = keyof typeof guards

const refused = (...tables: string[]): [string, Guard][] => tables.map((table) => [table, "refuse_change"])

/** Every table that only grows, with what refuses a change. A new table of events has to be added here. */
export const appendOnly: ReadonlyMap<string, Guard> = new Map<string, Guard>([
  ...refused("audit", "audit_link", "audit_seal", "published_head", "shuffled_week"),
  ...refused("retention_rule", "deletion", "text_removal", "author_removal"),
  ...refused("weighing", "theme_version", "word_change", "campaign_version"),
  ...refused("bundle", "bundle_statement", "bundle_link", "bundle_state", "bundle_opening", "double_report"),
  ...refused("recognition_request", "recognition", "criterion_judgement", "consent", "baseline", "finding"),
  ...refused("proposal_answer", "watch_setting", "watch_answer"),
  ...refused("agenda_item", "agenda_contact", "answer", "reminder", "escalation", "follow_up", "digest_sent"),
  ...refused("second_step_rule"),
  ...refused("signal_answer_reading", "release", "open_release"),
  ...refused("people_count_permission", "people_count", "people_count_result"),
  ...refused("escrow_setting", "escrow_member_key", "escrow_key", "escrow_sharing", "escrow_sharing_member"),
  ...refused("escrow_dealing", "escrow_share", "escrow_confirmation", "escrow_opening", "escrow_opening_text"),
  ...refused("escrow_part", "escrow_opening_end"),
  ...refused("help_item_version", "help_rule", "entitlement_version", "entitlement_look", "insurance_version"),
  ...refused("match_mode", "help_policy", "help_desk_end"),
  ...refused("stock_point", "stock_point_step", "stock_flow", "stock_minimum", "stock_offer"),
  ...refused("insurance_use", "offer_quiet", "offer_mail_wish"),
  ...refused("help_visit", "calendar_feed", "calendar_feed_end", "help_call", "help_call_end"),
  ...refused("visit_reminder_wish"),
  ...refused("fund_setting", "fund_seat", "fund_reminder", "fund_year"),
  ...refused("unmet_theme_version", "unmet_week", "unmet_number", "unmet_cause", "unmet_source", "unmet_quarter"),
  ...refused("unmet_release"),
  ["unmet_consent", "refuse_change_but_forgetting"],
  ["unmet_counted", "refuse_change_but_forgetting"],
  ["claim_step", "refuse_claim_change"],
  ...refused("call_up", "call_up_version", "call_up_end", "call_up_pledge", "call_up_pledge_step", "call_up_delivery"),
  ["fund_application", "refuse_fund_change"],
  ["fund_step", "refuse_fund_change"],
  ["fund_flow", "refuse_fund_change"],
  ["offer", "refuse_change_but_emptying"],
  ["offer_step", "refuse_change_but_emptying"],
  ["offer_check", "refuse_change_but_emptying"],
  ["offer_change", "refuse_offer_change"],
  ["stock_point_place", "refuse_place_change"],
  ["help_match", "refuse_change_but_emptying"],
  ["help_match_step", "refuse_change_but_emptying"],
  ["help_visit_step", "refuse_change_but_emptying"],
  ["need_right", "refuse_change_but_emptying"],
  ["need_filling", "refuse_change_but_emptying"],
  ["need_paper", "refuse_change_but_emptying"],
  ["help_desk", "refuse_change_but_emptying"],
  ["audit_discreet", "refuse_loss"],
  ["signal", "refuse_signal_change"],
  ["signal_question", "refuse_dialogue_change"],
  ["signal_answer", "refuse_dialogue_change"],
  ["signal_withdrawal", "refuse_change_but_rewriting"],
  ["joining", "refuse_change_but_rewriting"],
  ["resolution_verdict", "refuse_change_but_emptying"],
  ["need", "refuse_change_but_emptying"],
  ["need_step", "refuse_change_but_emptying"],
  ["sealed_signal", "refuse_change_but_rewriting"],
  ["sealed_end", "refuse_change_but_rewriting"],
])

/** Tables that are never changed, and of which rows go when their time is over. */
export const unchanged: ReadonlyMap<string, Guard> = new Map<string, Guard>([
  ...refused("reporter_identity", "name_read"),
  ["sealed_text", "refuse_change_but_rewriting"],
  ["sealed_reporter", "refuse_change_but_rewriting"],
])

/** Tables of which the database shows a row only to who declared why, and what of: each rule by its name and what it is for. */
export const hidden: readonly { table: string; policies: readonly string[] }[] = [
  {
    table: "name_read",
    policies: ["name_read_about select", "name_read_forget delete", "name_read_write insert"],
  },
  {
    table: "reporter_identity",
    policies: [
      ...["reporter_identity_coordinator select", "reporter_identity_forget delete", "reporter_identity_own select"],
      ...["reporter_identity_retention select", "reporter_identity_write insert"],
    ],
  },
]

/** Every other table, with why it may change. */
export const changing: Readonly<Record<string, string>> = {
  ...of("how things are now; who changed it stands in the log", "installation", "organisation", "team", "person"),
  ...of("how things are now; who changed it stands in the log", "membership", "area", "area_figure"),
  ...of("how somebody signs in", "session", "invitation", "password_request", "password_reset", "passkey"),
  ...of("how somebody signs in", "passkey_answer", "second_factor", "recovery_code", "sign_in_provider"),
  ...of("how somebody signs in", "sign_in_domain", "sign_in_link"),
  ...of("who reported goes after some time", "signal_reporter"),
  ...of("work that waits until it is done", "audit_unsealed", "mail", "import", "bundle_search", "watch_run"),
  ...of("what waits in the out-tray, and that it is said once: until it arrived or its day is over", "help_message"),
  ...of("what waits in the out-tray, and that it is said once: until it arrived or its day is over", "visit_reminder"),
  ...of("proposals that nobody answered make way for new ones", "bundle_proposal", "bundle_proposal_signal"),
  ...of("proposals that nobody answered make way for new ones", "watch_pattern", "watch_repeat"),
  ...of(
    "up to where something was read or counted",
    "feedback_seen",
    "signal_change",
    "signal_change_kept",
    "area_change",
  ),
  ...of("who gives help goes when the offer ends", "offer_contact"),
  ...of("who takes part in a call-up goes when it ends", "call_up_contact"),
  ...of("kept only until a count of people is closed", "people_count_key", "people_count_list", "people_count_token"),
  ...of("how many keys were looked at on a day", "people_count_use"),
  ...of("which steps this database has had", "migration"),
}

function of(why: string, ...tables: string[]): Record<string, string> {
  return Object.fromEntries(tables.map((table) => [table, why]))
}
