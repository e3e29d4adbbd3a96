// Made by scripts/generate-tables.ts from the migrations. Change those, not this file.
import type { Generated, GeneratedAlways } from "kysely"

export interface AgendaContactTable {
  id: string
  agendaItemId: string
  name: string
  email: string | null
  changedBy: string | null
  changedAt: Date
  entry: GeneratedAlways<number>
}

export interface AgendaItemTable {
  id: string
  bundleId: string
  addresseeId: string
  contactName: string
  contactEmail: string | null
  question: string
  reason: string
  ownerId: string | null
  askedBy: string | null
  askedAt: Date
  dueOn: string
  findingId: string | null
}

export interface AnswerTable {
  id: string
  agendaItemId: string
  kind: "accepted" | "partly" | "rejected"
  reasons: string
  steps: Generated<string>
  answeredBy: string | null
  answeredName: string
  answeredAt: Date
  entry: GeneratedAlways<number>
}

export interface AreaTable {
  code: string
  year: number
  name: string
  level: "country" | "province" | "region" | "municipality" | "district" | "neighbourhood" | "own"
  parentCode: string | null
  outline: unknown
  source: string
  licence: string | null
  importedAt: Date
}

export interface AreaChangeTable {
  one: Generated<boolean>
  at: string
}

export interface AreaFigureTable {
  code: string
  year: number
  figure: string
  value: number
  source: string
  licence: string | null
}

export interface AuditTable {
  id: string
  at: Date
  personId: string | null
  organisationId: string | null
  operation: string
  subject: string | null
  detail: Generated<unknown>
}

export interface AuditDiscreetTable {
  id: string
  at: Date
  personId: string | null
  organisationId: string | null
  operation: string
  subject: string | null
  detail: Generated<unknown>
}

export interface AuditLinkTable {
  place: number
  auditId: string
  seal: number
  hash: string
}

export interface AuditSealTable {
  number: number
  lines: number
  sealedAt: Date
  whole: boolean
  hash: string
}

export interface AuditUnsealedTable {
  auditId: string
}

export interface AuthorRemovalTable {
  signalId: string
  deletionId: string
}

export interface BaselineTable {
  id: string
  bundleId: string
  share: number
  label: string
  source: string
  year: number
  seen: number
  asked: number
  enteredBy: string | null
  enteredAt: Date
  entry: GeneratedAlways<number>
}

export interface BundleTable {
  id: string
  reach: "internal" | "shared"
  organisationId: string
  themeCode: string | null
  areaCode: string | null
  createdBy: string | null
  createdAt: Date
}

export interface BundleLinkTable {
  id: string
  bundleId: string
  signalId: string
  linked: boolean
  why: Generated<string>
  changedBy: string | null
  changedAt: Date
  entry: GeneratedAlways<number>
}

export interface BundleOpeningTable {
  bundleId: string
  why: string
  openedBy: string | null
  openedAt: Date
}

export interface BundleOrganisationTable {
  bundleId: string | null
  organisationId: string | null
}

export interface BundleProposalTable {
  id: string
  searchId: string
  signals: number
}

export interface BundleProposalSignalTable {
  proposalId: string
  signalId: string
}

export interface BundleSearchTable {
  id: string
  state: "waiting" | "done" | "failed"
  askedAt: Date
  attempts: Generated<number>
  signals: Generated<number>
  looked: Generated<number>
  method: Generated<string>
  foundOn: string | null
  entry: GeneratedAlways<number>
}

export interface BundleStateTable {
  id: string
  bundleId: string
  state:
    | "individual"
    | "possiblePattern"
    | "sharedBottleneck"
    | "structural"
    | "onAgenda"
    | "answered"
    | "underway"
    | "resolved"
    | "persists"
    | "notStructural"
  why: string
  dissent: Generated<string>
  changedBy: string | null
  changedAt: Date
  entry: GeneratedAlways<number>
}

export interface BundleStatementTable {
  id: string
  bundleId: string
  bottleneck: string
  explanation: Generated<string>
  statedBy: string | null
  statedAt: Date
  entry: GeneratedAlways<number>
}

export interface CalendarFeedTable {
  id: string
  personId: string | null
  offerId: string | null
  tokenHash: string
  madeOn: string
}

export interface CalendarFeedEndTable {
  feedId: string
  endedOn: string
}

export interface CallUpTable {
  id: string
  organisationId: string
  itemCode: string
  areaCode: string
  pointId: string
  slug: string
  madeBy: string | null
  madeOn: string
}

export interface CallUpContactTable {
  id: string
  pledgeId: string
  name: string
  email: string | null
  phone: string | null
}

export interface CallUpDeliveryTable {
  id: string
  callUpId: string
  pledgeId: string | null
  units: number
  takesBack: string | null
  flowId: string
  notedBy: string | null
  notedOn: string
  place: GeneratedAlways<number>
}

export interface CallUpEndTable {
  callUpId: string
  reason: "enough" | "over" | "notNeeded"
  thanks: string
  endedBy: string | null
  endedOn: string
}

export interface CallUpPledgeTable {
  id: string
  callUpId: string
  source: "person" | "group" | "shop" | "organisation"
  linkHash: string
  madeOn: string
}

export interface CallUpPledgeStepTable {
  id: string
  pledgeId: string
  step: "made" | "changed" | "withdrawn" | "reminded" | "thanked"
  units: number | null
  byDay: string | null
  takenBy: string | null
  takenOn: string
  place: GeneratedAlways<number>
}

export interface CallUpVersionTable {
  id: string
  callUpId: string
  units: number
  until: string
  instructions: Generated<string>
  pattern: Generated<string>
  writtenBy: string | null
  writtenOn: string
  place: GeneratedAlways<number>
}

export interface CampaignVersionTable {
  campaignId: string
  version: number
  organisationId: string
  fromWeek: string
  untilWeek: string
  themeCode: string | null
  areaCode: string | null
  asked: string
  withdrawn: Generated<boolean>
  why: Generated<string>
  changedBy: string | null
  changedAt: Date
}

export interface ClaimStepTable {
  id: string
  needId: string
  step: "claimed" | "kept" | "askedOver" | "takenBack" | "accepted" | "refused" | "warned" | "released" | "fellFree"
  organisationId: string
  askedId: string | null
  reason: string | null
  note: Generated<string>
  takenBy: string | null
  takenAt: Date
  place: GeneratedAlways<number>
}

export interface ConsentTable {
  id: string
  bundleId: string
  organisationId: string
  agreed: boolean
  why: Generated<string>
  personId: string | null
  givenAt: Date
  entry: GeneratedAlways<number>
  heard: Generated<string>
}

export interface CriterionJudgementTable {
  id: string
  bundleId: string
  criterion: number
  judgement: "met" | "notMet" | "unsure"
  note: Generated<string>
  judgedBy: string | null
  judgedAt: Date
  entry: GeneratedAlways<number>
  ticks: Generated<string[]>
}

export interface CurrentAgendaContactTable {
  id: string
  agendaItemId: string
  name: string
  email: string | null
  changedBy: string | null
  changedAt: Date
  entry: number
}

export interface CurrentAreaTable {
  code: string
  year: number
  name: string
  level: "country" | "province" | "region" | "municipality" | "district" | "neighbourhood" | "own"
  parentCode: string | null
  outline: unknown
  source: string
  licence: string | null
}

export interface CurrentBaselineTable {
  id: string
  bundleId: string
  share: number
  label: string
  source: string
  year: number
  seen: number
  asked: number
  enteredBy: string | null
  enteredAt: Date
  entry: number
}

export interface CurrentBundleTable {
  id: string
  reach: string | null
  organisationId: string
  themeCode: string | null
  areaCode: string | null
  createdBy: string | null
  createdAt: Date
}

export interface CurrentBundleLinkTable {
  bundleId: string
  signalId: string
  linkedAt: Date
}

export interface CurrentBundleStateTable {
  id: string
  bundleId: string
  state:
    | "individual"
    | "possiblePattern"
    | "sharedBottleneck"
    | "structural"
    | "onAgenda"
    | "answered"
    | "underway"
    | "resolved"
    | "persists"
    | "notStructural"
  why: string
  dissent: string
  changedBy: string | null
  changedAt: Date
  entry: number
}

export interface CurrentBundleStatementTable {
  id: string
  bundleId: string
  bottleneck: string
  explanation: string
  statedBy: string | null
  statedAt: Date
  entry: number
}

export interface CurrentCampaignTable {
  campaignId: string
  version: number
  organisationId: string
  fromWeek: string
  untilWeek: string
  themeCode: string | null
  areaCode: string | null
  asked: string
  withdrawn: boolean
  why: string
  changedBy: string | null
  changedAt: Date
}

export interface CurrentClaimTable {
  needId: string
  step: "claimed" | "kept" | "askedOver" | "takenBack" | "accepted" | "refused" | "warned" | "released" | "fellFree"
  takenAt: Date
  holderId: string | null
  askedId: string | null
}

export interface CurrentConsentTable {
  id: string
  bundleId: string
  organisationId: string
  agreed: boolean
  why: string
  personId: string | null
  givenAt: Date
  entry: number
  heard: string
}

export interface CurrentCriterionJudgementTable {
  id: string
  bundleId: string
  criterion: number
  judgement: "met" | "notMet" | "unsure"
  note: string
  judgedBy: string | null
  judgedAt: Date
  entry: number
  ticks: string[]
}

export interface CurrentPeopleCountPermissionTable {
  id: string
  organisationId: string
  allowed: boolean
  dpiaOn: string | null
  dpiaReference: string
  why: string
  changedBy: string | null
  changedAt: Date
  entry: number
}

export interface CurrentRecognitionTable {
  id: string
  bundleId: string
  organisationId: string
  personId: string | null
  answer: "yes" | "no" | "unsure"
  peopleLeast: number | null
  remark: string
  answeredAt: Date
  entry: number
}

export interface CurrentWeighingTable {
  id: string
  signalId: string
  outcome: "internal" | "external" | "individual" | "none"
  themeCode: string | null
  reason: string
  weighedBy: string | null
  weighedAt: Date
  entry: number
}

export interface CurrentWordChangeTable {
  id: string
  kind: "variant" | "abbreviation" | "stopWord"
  topic: string | null
  concept: string | null
  word: string
  meaning: string | null
  region: "nl" | "be" | "both"
  hint: boolean
  present: boolean
  why: string
  changedBy: string | null
  changedAt: Date
  entry: number
}

export interface DeletionTable {
  id: string
  kind:
    | "texts"
    | "authors"
    | "remarks"
    | "needs"
    | "offers"
    | "givers"
    | "makers"
    | "applications"
    | "gifts"
    | "papers"
    | "desks"
    | "points"
    | "invitations"
    | "mails"
    | "accounts"
  amount: number
  ruleId: string
  doneOn: string
  entry: GeneratedAlways<number>
}

export interface DigestSentTable {
  id: string
  teamId: string
  until: Date
  sentAt: Date
}

export interface DoubleReportTable {
  id: string
  bundleId: string
  signalId: string
  otherId: string
  double: boolean
  why: string
  markedBy: string | null
  markedAt: Date
  entry: GeneratedAlways<number>
}

export interface EntitlementLookTable {
  id: string
  code: string
  lookedBy: string
  lookedOn: string
  place: GeneratedAlways<number>
}

export interface EntitlementVersionTable {
  code: string
  version: number
  country: "nl" | "be"
  name: string
  about: string
  place: string
  source: Generated<string>
  topics: string[]
  people: string[]
  worksFrom: string | null
  worksUntil: string | null
  why: string
  changedBy: string | null
  changedAt: Date
}

export interface EscalationTable {
  id: string
  agendaItemId: string
  step: "conversation" | "letter" | "council" | "public"
  note: string
  letter: Generated<string>
  takenBy: string | null
  takenAt: Date
  entry: GeneratedAlways<number>
}

export interface EscrowActiveSharingTable {
  id: string
  keyId: string
  threshold: number
  fromSharing: string | null
  dealers: string[]
  begunBy: string
  signature: string | null
  madeAt: Date
  entry: number
}

export interface EscrowConfirmationTable {
  sharingId: string
  personId: string
  confirmedAt: Date
}

export interface EscrowDealingTable {
  sharingId: string
  dealerId: string
  commitments: string[]
  dealtAt: Date
}

export interface EscrowKeyTable {
  id: string
  publicKey: string
  madeBy: string
  madeAt: Date
  entry: GeneratedAlways<number>
}

export interface EscrowMemberKeyTable {
  id: string
  personId: string
  salt: string
  publicKey: string
  signKey: string
  madeAt: Date
  entry: GeneratedAlways<number>
}

export interface EscrowOpeningTable {
  id: string
  sharingId: string
  openerId: string
  oneTimeKey: string
  signature: string
  keptEncapsulated: string
  keptBox: string
  beganAt: Date
}

export interface EscrowOpeningEndTable {
  openingId: string
  endedBy: string
  endedAt: Date
  opened: number
}

export interface EscrowOpeningTextTable {
  openingId: string
  sealedId: string
}

export interface EscrowPartTable {
  openingId: string
  personId: string
  encapsulated: string
  box: string
  givenAt: Date
}

export interface EscrowSettingTable {
  id: string
  others: number
  organisations: number
  months: number
  why: string
  changedBy: string | null
  changedAt: Date
  entry: GeneratedAlways<number>
}

export interface EscrowShareTable {
  sharingId: string
  dealerId: string
  personId: string
  encapsulated: string
  box: string
}

export interface EscrowSharingTable {
  id: string
  keyId: string
  threshold: number
  fromSharing: string | null
  dealers: string[]
  begunBy: string
  signature: string | null
  madeAt: Date
  entry: GeneratedAlways<number>
}

export interface EscrowSharingMemberTable {
  sharingId: string
  personId: string
  place: number
  memberKeyId: string
}

export interface FeedbackSeenTable {
  personId: string
  seenUntil: Date
  seenBefore: Date | null
}

export interface FindingTable {
  id: string
  bundleId: string
  stateId: string | null
  content: unknown
  computedAt: Date
}

export interface FollowUpTable {
  id: string
  agendaItemId: string
  state: "underway" | "resolved" | "persists"
  note: string
  notedBy: string | null
  notedAt: Date
  entry: GeneratedAlways<number>
}

export interface FundApplicationTable {
  id: string
  organisationId: string
  applicantId: string
  cents: number
  alias: string
  purpose: string
  plan: string
  rights: string[]
  rightsNote: string
  householdYear: number
  householdKey: string
  appliedAt: Date
}

export interface FundFlowTable {
  id: string
  kind: string
  takenFrom: string
  broughtTo: string
  cents: number
  applicationId: string | null
  giver: "person" | "organisation" | "municipality" | "fund" | null
  takesBack: string | null
  note: Generated<string>
  madeBy: string
  madeAt: Date
  place: GeneratedAlways<number>
}

export interface FundReminderTable {
  applicationId: string
  nth: number
  sentAt: Date
}

export interface FundSeatTable {
  id: string
  personId: string
  sits: boolean
  why: string
  changedBy: string
  changedAt: Date
  place: GeneratedAlways<number>
}

export interface FundSettingTable {
  id: string
  applicationCents: number
  householdCents: number
  why: string
  changedBy: string
  changedAt: Date
  place: GeneratedAlways<number>
}

export interface FundStepTable {
  id: string
  applicationId: string
  step: "approved" | "refused" | "withdrawn" | "paid" | "handedOver" | "returned"
  note: Generated<string>
  ownOrganisation: Generated<boolean>
  takenBy: string
  takenAt: Date
  place: GeneratedAlways<number>
}

export interface FundYearTable {
  year: number
  households: number
  organisations: number
  paidCents: number
  gifts: number
  givenCents: number
  countedAt: Date
}

export interface HelpCallTable {
  id: string
  matchId: string | null
  about: "asked" | "chosen" | "released" | "visit" | "reminder" | "link"
  madeAt: Date
  place: GeneratedAlways<number>
  visitId: string | null
  unreached: "mail" | "sms" | null
  offerId: string | null
}

export interface HelpCallEndTable {
  callId: string
  takenBy: string
  takenAt: Date
}

export interface HelpDeskTable {
  id: string
  organisationId: string
  contactId: string | null
  place: string
  codeHash: string
  openedOn: string
}

export interface HelpDeskEndTable {
  deskId: string
  endedBy: string
  endedOn: string
}

export interface HelpItemTable {
  code: string
  version: number
  kind: "time" | "goods" | "space"
  labelNl: string
  labelBe: string
  unitOne: string
  unitMany: string
  retired: boolean
}

export interface HelpItemVersionTable {
  code: string
  version: number
  kind: "time" | "goods" | "space"
  labelNl: string
  labelBe: string
  unitOne: string
  unitMany: string
  retired: Generated<boolean>
  why: string
  changedBy: string | null
  changedAt: Date
}

export interface HelpMatchTable {
  id: string
  needId: string
  offerId: string
  units: number
  metres: number
  madeBy: string | null
  madeOn: string
}

export interface HelpMatchStepTable {
  id: string
  matchId: string
  step:
    | "offered"
    | "approved"
    | "refused"
    | "agreed"
    | "declined"
    | "accepted"
    | "notAccepted"
    | "done"
    | "notDone"
    | "released"
  reason: string | null
  note: Generated<string>
  takenBy: string | null
  takenAt: Date
  place: GeneratedAlways<number>
  cover: "covered" | "toReport" | "notCovered" | "noPolicy" | null
  coverReason: string | null
}

export interface HelpMessageTable {
  mailId: string
  matchId: string | null
  about: "asked" | "chosen" | "released" | "visit" | "reminder" | "link"
  way: "mail" | "sms"
  visitId: string | null
  offerId: string | null
}

export interface HelpPolicyTable {
  id: string
  itemCode: string
  policy: "kmajor" | "lex" | "fair" | "max"
  why: string
  changedBy: string | null
  changedAt: Date
}

export interface HelpRuleTable {
  id: string
  tiers: unknown
  liftWeeks: number
  why: string
  changedBy: string | null
  changedAt: Date
}

export interface HelpVisitTable {
  id: string
  matchId: string
}

export interface HelpVisitStepTable {
  id: string
  visitId: string
  step: "made" | "changed" | "cancelled"
  day: string
  starts: string
  ends: string
  reason: "residentCannot" | "helperCannot" | "otherTime" | "notNeeded" | "mistake" | "other" | null
  takenBy: string | null
  takenAt: Date
  place: GeneratedAlways<number>
}

export interface ImportTable {
  id: string
  kind: "signals" | "areas"
  fileName: string
  personId: string | null
  organisationId: string | null
  state: "asking" | "waiting" | "running" | "done" | "refused"
  linesTotal: number | null
  linesRead: Generated<number>
  imported: Generated<number>
  skipped: Generated<number>
  refused: Generated<number>
  complaints: Generated<unknown>
  unknown: Generated<unknown>
  options: Generated<unknown>
  content: Buffer | null
  createdAt: Date
  finishedAt: Date | null
}

export interface InstallationTable {
  id: Generated<number>
  kind: "example" | "real"
  name: string
  country: "nl" | "be"
  beganAt: Date
}

export interface InsuranceUseTable {
  id: string
  policyId: string
  usedOn: string
  hours: number
  takesBack: string | null
  notedBy: string | null
  notedOn: string
}

export interface InsuranceVersionTable {
  id: string
  policyId: string
  country: "nl" | "be"
  holder: string
  number: Generated<string>
  itemCodes: string[]
  areaCodes: string[]
  sources: string[]
  knownOnly: Generated<boolean>
  exceptions: Generated<string>
  yearlyHours: number | null
  hoursAhead: Generated<number>
  worksFrom: string
  worksUntil: string | null
  replaces: string | null
  why: string
  changedBy: string | null
  changedAt: Date
}

export interface InvitationTable {
  id: string
  tokenHash: string
  name: string
  email: string | null
  organisationId: string
  role: "worker" | "coordinator" | "workingGroup" | "addressee" | "volunteerCoordinator" | "administrator" | "analyst"
  teamId: string | null
  invitedBy: string | null
  createdAt: Date
  expiresAt: Date
  acceptedBy: string | null
  acceptedAt: Date | null
}

export interface JoiningTable {
  signalId: string
  bundleId: string
  week: string
}

export interface MailTable {
  id: string
  recipient: string
  subject: string
  body: string
  createdAt: Date
  sentAt: Date | null
  attempts: Generated<number>
  lastFault: string | null
}

export interface MatchModeTable {
  id: string
  organisationId: string
  mode: "coordinator" | "professional" | "intermediary" | "group" | "betweenPeople"
  why: string
  changedBy: string | null
  changedAt: Date
  items: Generated<string[]>
}

export interface MembershipTable {
  id: string
  personId: string
  organisationId: string
  role: "worker" | "coordinator" | "workingGroup" | "addressee" | "volunteerCoordinator" | "administrator" | "analyst"
  teamId: string | null
  beganAt: Date
  endedAt: Date | null
}

export interface NameReadTable {
  id: string
  signalId: string
  aboutKey: string
  organisationId: string
  readerId: string
  why: "ask" | "tell" | "double" | "concern"
  readAt: Date
}

export interface NeedTable {
  id: string
  alias: string
  ask: string
  areaCode: string | null
  urgency: "today" | "thisWeek" | "later"
  organisationId: string
  intermediaryId: string | null
  askedAt: Date
  itemCode: string | null
  units: Generated<number>
  least: Generated<number>
  tier: number | null
  languages: Generated<string[]>
  requires: Generated<string[]>
  slots: Generated<number>
  until: string | null
  entry: Generated<"worker" | "connector" | "group" | "phone" | "paper" | "kiosk">
  paperCode: string | null
  deskId: string | null
}

export interface NeedFillingTable {
  id: string
  needId: string
  itemCode: string | null
  units: number | null
  askedUnits: number | null
  tier: number | null
  filledBy: string | null
  filledOn: string
  place: GeneratedAlways<number>
}

export interface NeedPaperTable {
  code: string
  organisationId: string
  madeBy: string | null
  madeOn: string
}

export interface NeedRightTable {
  id: string
  needId: string | null
  entitlementCode: string
  outcome: "has" | "asked" | "notTaken" | "notForThem"
  cause: "notKnown" | "notAsked" | "noAccess" | "notProposed" | "excluded" | null
  notedOn: string
  place: GeneratedAlways<number>
}

export interface NeedStepTable {
  id: string
  needId: string
  step: "takenUp" | "done" | "notDone" | "withdrawn"
  note: Generated<string>
  takenBy: string | null
  takenAt: Date
}

export interface OfferTable {
  id: string
  itemCode: string
  source: "person" | "group" | "shop" | "organisation" | "municipality"
  organisationId: string | null
  units: number
  radius: number
  areaCode: string
  languages: Generated<string[]>
  slots: Generated<number>
  doesNot: Generated<string>
  until: string | null
  linkHash: string | null
  gender: "woman" | "man" | null
  madeOn: string
}

export interface OfferChangeTable {
  id: string
  offerId: string
  radius: number
  languages: string[]
  slots: number
  changedOn: string
  place: GeneratedAlways<number>
  units: number | null
  until: string | null
}

export interface OfferCheckTable {
  id: string
  offerId: string
  kind: "met" | "certificate" | "introduced"
  stands: boolean
  until: string | null
  why: Generated<string>
  checkedBy: string | null
  checkedOn: string
  place: GeneratedAlways<number>
}

export interface OfferContactTable {
  id: string
  offerId: string
  name: string
  email: string | null
  phone: string | null
}

export interface OfferMailWishTable {
  id: string
  offerId: string
  mails: boolean
  setOn: string
  place: GeneratedAlways<number>
}

export interface OfferNowTable {
  id: string
  radius: number | null
  languages: string[] | null
  slots: number | null
  units: number | null
  until: string | null
}

export interface OfferQuietTable {
  id: string
  offerId: string
  why: "hardlyAsked" | "moreOffered" | "otherLanguage" | "otherTimes" | "otherConditions" | "noFit" | "otherwise"
  asked: number
  offered: number
  language: string | null
  radius: number | null
  slots: number | null
  itemCodes: Generated<string[]>
  mailed: boolean
  notedOn: string
  place: GeneratedAlways<number>
}

export interface OfferStepTable {
  id: string
  offerId: string
  step: "paused" | "resumed" | "withdrawn"
  why: Generated<string>
  takenBy: string | null
  takenOn: string
  place: GeneratedAlways<number>
}

export interface OpenReleaseTable {
  id: string
  year: number
  name: string
  thousandths: number
  content: unknown
  publishedBy: string | null
  publishedOn: string
}

export interface OrganisationTable {
  id: string
  code: string
  name: string
  kind: "professional" | "informal" | "municipality" | "addressee"
  country: "nl" | "be"
  areaCode: string | null
  createdAt: Date
}

export interface PasskeyTable {
  id: string
  personId: string
  credentialId: string
  publicKey: Buffer
  counter: number
  transports: Generated<string[]>
  name: string
  addedOn: string
  usedOn: string | null
}

export interface PasskeyAnswerTable {
  questionHash: string
  expiresAt: Date
}

export interface PasswordRequestTable {
  id: string
  email: string
  askedAt: Date
}

export interface PasswordResetTable {
  id: string
  tokenHash: string
  personId: string
  madeBy: string | null
  createdAt: Date
  expiresAt: Date
  usedAt: Date | null
}

export interface PeopleCountTable {
  id: string
  themeCode: string
  areaCode: string | null
  year: number
  organisationId: string
  begunBy: string | null
  begunAt: Date
  purpose: string
  ownOpen: Buffer
  keyholderOpen: Buffer
}

export interface PeopleCountKeyTable {
  countId: string
  salt: Buffer
}

export interface PeopleCountListTable {
  id: string
  countId: string
  organisationId: string
  people: number
  sentOn: string
}

export interface PeopleCountPermissionTable {
  id: string
  organisationId: string
  allowed: boolean
  dpiaOn: string | null
  dpiaReference: Generated<string>
  why: Generated<string>
  changedBy: string | null
  changedAt: Date
  entry: GeneratedAlways<number>
}

export interface PeopleCountResultTable {
  countId: string
  ended: "counted" | "tooFew" | "stopped"
  atLeast: number | null
  atMost: number | null
  organisations: number | null
  why: Generated<string>
  endedBy: string | null
  endedAt: Date
}

export interface PeopleCountTokenTable {
  listId: string
  person: number
  strict: boolean
  token: Buffer
}

export interface PeopleCountUseTable {
  organisationId: string
  day: string
  elements: number
}

export interface PersonTable {
  id: string
  name: string
  email: string
  passwordHash: string | null
  createdAt: Date
  emailKey: string | null
}

export interface ProposalAnswerTable {
  id: string
  proposalId: string
  bundleId: string | null
  organisationId: string | null
  why: Generated<string>
  answeredBy: string | null
  answeredAt: Date
  entry: GeneratedAlways<number>
}

export interface PublishedHeadTable {
  day: string
  seal: number
  hash: string
}

export interface RecognitionTable {
  id: string
  bundleId: string
  organisationId: string
  personId: string | null
  answer: "yes" | "no" | "unsure"
  peopleLeast: number | null
  remark: Generated<string>
  answeredAt: Date
  entry: GeneratedAlways<number>
}

export interface RecognitionRequestTable {
  id: string
  bundleId: string
  organisationId: string
  askedBy: string | null
  askedAt: Date
}

export interface RecoveryCodeTable {
  personId: string
  codeHash: string
  usedOn: string | null
}

export interface ReleaseTable {
  id: string
  quarter: string
  content: unknown
  publishedBy: string | null
  publishedOn: string
}

export interface ReminderTable {
  id: string
  agendaItemId: string
  moment: "before" | "due" | "after"
  sentAt: Date
  entry: GeneratedAlways<number>
}

export interface ReporterIdentityTable {
  signalId: string
  organisationId: string
  sealed: string
}

export interface ResolutionVerdictTable {
  id: string
  agendaItemId: string
  signalId: string
  answer: "yes" | "partly" | "no"
  remark: Generated<string>
  givenWeek: string
  followUpId: string
}

export interface RetentionRuleTable {
  id: string
  bundledMonths: number
  unbundledMonths: number
  authorMonths: number
  worksFrom: string
  why: string
  changedBy: string | null
  changedAt: Date
  entry: GeneratedAlways<number>
  helpMonths: Generated<number>
}

export interface SealedEndTable {
  sealedId: string
  how: "opened" | "withdrawn" | "expired"
  week: string
}

export interface SealedReporterTable {
  sealedId: string
  reporterKey: string | null
  reporterCode: string | null
  receiptHash: string | null
  organisationId: string | null
  teamId: string | null
}

export interface SealedSignalTable {
  id: string
  keyId: string
  themeCode: string
  areaCode: string | null
  fromWeek: string | null
  untilWeek: string | null
  topics: Generated<string[]>
  others: number
  organisations: number
  mode: "code" | "anonymous"
  receivedWeek: string
  deleteAfter: string
  digest: string
}

export interface SealedTextTable {
  sealedId: string
  encapsulated: string
  box: string
  ciphertext: string
}

export interface SecondFactorTable {
  personId: string
  sealedSecret: string
  confirmedOn: string | null
  lastStep: Generated<number>
}

export interface SecondStepRuleTable {
  id: string
  level: "nobody" | "administrators" | "coordinators" | "everybody"
  graceDays: number
  decidedAt: Date
  decidedBy: string | null
}

export interface SessionTable {
  tokenHash: string
  id: string
  personId: string
  organisationId: string
  beganOn: string
  expiresAt: Date
  proof: Generated<"half" | "password" | "organisation" | "second">
  providerId: string | null
  name: string | null
  idleUntil: string | null
  givenFor: string | null
  formerHash: string | null
  formerUntil: Date | null
}

export interface ShuffledWeekTable {
  week: string
}

export interface SignInDomainTable {
  domain: string
  providerId: string
}

export interface SignInLinkTable {
  providerId: string
  subjectKey: string | null
  personId: string
  linkedOn: string
}

export interface SignInProviderTable {
  id: string
  organisationId: string
  issuer: string
  clientId: string
  sealedSecret: string
  makesAccounts: Generated<boolean>
  secondStep: Generated<boolean>
  changedAt: Date
  changedBy: string | null
}

export interface SignalTable {
  id: string
  account: string
  hidden: Generated<unknown>
  themeCode: string | null
  areaCode: string | null
  week: string
  peopleLeast: number
  peopleMost: number | null
  ageBand: string | null
  situation: string | null
  causes: Generated<string[]>
  mode: "named" | "code" | "anonymous" | "imported"
  organisationId: string | null
  receivedWeek: string
  importId: string | null
  externalId: string | null
  search: GeneratedAlways<string | null>
}

export interface SignalAnswerTable {
  questionId: string
  answer: string
  week: string
}

export interface SignalAnswerReadingTable {
  questionId: string
  week: string
}

export interface SignalChangeTable {
  signalId: string
  at: Generated<string>
}

export interface SignalChangeKeptTable {
  one: Generated<boolean>
  since: string
}

export interface SignalExchangeTable {
  id: string
  entry: number
  signalId: string
  question: string
  askedBy: string
  byWorkingGroup: boolean
  week: string
  answer: string | null
  answeredWeek: string | null
  read: boolean | null
  state: string | null
}

export interface SignalQuestionTable {
  id: string
  entry: GeneratedAlways<number>
  signalId: string
  question: string
  askedBy: string
  byWorkingGroup: boolean
  week: string
}

export interface SignalReporterTable {
  signalId: string
  personId: string | null
  reporterKey: string | null
  reporterCode: string | null
  receiptHash: string | null
  teamId: string | null
}

export interface SignalTurnTable {
  signalId: string
  workingGroup: boolean | null
}

export interface SignalWithdrawalTable {
  signalId: string
  why: Generated<string>
  week: string
}

export interface StandingDoubleTable {
  bundleId: string
  signalId: string
  otherId: string
  why: string
  markedAt: Date
}

export interface StandingSignalTable {
  id: string
  account: string
  hidden: unknown
  themeCode: string | null
  areaCode: string | null
  week: string
  peopleLeast: number
  peopleMost: number | null
  ageBand: string | null
  situation: string | null
  causes: string[]
  mode: "named" | "code" | "anonymous" | "imported"
  organisationId: string | null
  receivedWeek: string
  search: string | null
  outcome: string | null
  reason: string | null
}

export interface StockFlowTable {
  id: string
  kind: string
  itemCode: string
  units: number
  fromAccount: string
  fromPoint: string | null
  toAccount: string
  toPoint: string | null
  reason: Generated<string>
  matchId: string | null
  madeBy: string | null
  madeOn: string
  place: GeneratedAlways<number>
}

export interface StockMinimumTable {
  id: string
  pointId: string
  itemCode: string
  units: number
  setBy: string | null
  setOn: string
  place: GeneratedAlways<number>
}

export interface StockOfferTable {
  offerId: string
  pointId: string
  itemCode: string
}

export interface StockPointTable {
  id: string
  organisationId: string
  name: string
  areaCode: string
  addedBy: string | null
  addedOn: string
}

export interface StockPointPlaceTable {
  id: string
  pointId: string
  street: Generated<string>
  hours: Generated<string>
  writtenBy: string | null
  writtenOn: string
  place: GeneratedAlways<number>
}

export interface StockPointStepTable {
  id: string
  pointId: string
  step: "opened" | "closed"
  takenBy: string | null
  takenOn: string
  place: GeneratedAlways<number>
}

export interface TeamTable {
  id: string
  organisationId: string
  name: string
  email: string | null
}

export interface TextRemovalTable {
  signalId: string
  deletionId: string
}

export interface ThemeTable {
  code: string
  version: number
  parentCode: string | null
  labelNl: string
  labelBe: string
  description: string
  aliases: string[]
  retired: boolean
}

export interface ThemeVersionTable {
  code: string
  version: number
  parentCode: string | null
  labelNl: string
  labelBe: string
  description: Generated<string>
  aliases: Generated<string[]>
  retired: Generated<boolean>
  changedBy: string | null
  changedAt: Date
  why: Generated<string>
}

export interface UncoordinatedOrganisationTable {
  id: string
}

export interface UnmetCauseTable {
  week: string
  cause: "notKnown" | "notAsked" | "noAccess" | "notProposed" | "excluded"
  times: number
  needs: number
}

export interface UnmetConsentTable {
  id: string
  needId: string
  agreed: boolean
  themeCode: string | null
  saidWeek: string
  place: GeneratedAlways<number>
}

export interface UnmetCountedTable {
  needId: string
  entitlementCode: Generated<string>
}

export interface UnmetNumberTable {
  week: string
  kind: "help" | "right"
  themeCode: string
  areaCode: string
  times: number
  needs: number
}

export interface UnmetQuarterTable {
  quarter: string
  content: unknown
  madeOn: string
}

export interface UnmetReleaseTable {
  quarter: string
  publishedBy: string | null
  publishedOn: string
}

export interface UnmetSourceTable {
  quarter: string
  kind: "help" | "right" | "cause"
  themeCode: string
  areaCode: string
  organisationId: string
}

export interface UnmetThemeVersionTable {
  kind: "item" | "right"
  code: string
  version: number
  themeCode: string | null
  why: string
  changedBy: string | null
  changedAt: Date
}

export interface UnmetWeekTable {
  week: string
  closedOn: string
}

export interface UnrepresentedOrganisationTable {
  id: string
}

export interface VisitReminderTable {
  visitId: string
  day: string
  whom: "asker" | "helper"
  mailId: string | null
}

export interface VisitReminderWishTable {
  id: string
  personId: string | null
  offerId: string | null
  reminds: boolean
  setOn: string
  place: GeneratedAlways<number>
}

export interface WatchAnswerTable {
  id: string
  patternId: string
  answer: "newBundle" | "bundle" | "none"
  bundleId: string | null
  organisationId: string | null
  why: Generated<string>
  answeredBy: string | null
  answeredAt: Date
  entry: GeneratedAlways<number>
}

export interface WatchPatternTable {
  id: string
  runId: string
  place: number
  themeCode: string
  areaCode: string | null
  fromWeek: string
  untilWeek: string
  signals: number
  content: unknown
}

export interface WatchRepeatTable {
  patternId: string
  earlierId: string
  asksAgain: boolean
}

export interface WatchRunTable {
  id: string
  state: "waiting" | "done" | "failed"
  askedAt: Date
  attempts: Generated<number>
  progress: Generated<number>
  settingId: string | null
  settings: unknown
  signals: Generated<number>
  compared: Generated<number>
  counted: Generated<number>
  foundOn: string | null
  entry: GeneratedAlways<number>
}

export interface WatchSettingTable {
  id: string
  leastSignals: number
  leastReporters: number
  leastOrganisations: number
  leastRatio: number
  level: number
  adjustment: "benjamini-yekutieli" | "benjamini-hochberg"
  periods: number[]
  why: string
  changedBy: string | null
  changedAt: Date
  entry: GeneratedAlways<number>
  moreThanUsual: Generated<boolean>
}

export interface WeighingTable {
  id: string
  signalId: string
  outcome: "internal" | "external" | "individual" | "none"
  themeCode: string | null
  reason: string
  weighedBy: string | null
  weighedAt: Date
  entry: GeneratedAlways<number>
  byWorkingGroup: Generated<boolean>
}

export interface WordChangeTable {
  id: string
  kind: "variant" | "abbreviation" | "stopWord"
  topic: string | null
  concept: string | null
  word: string
  meaning: string | null
  region: Generated<"nl" | "be" | "both">
  hint: Generated<boolean>
  present: boolean
  why: Generated<string>
  changedBy: string | null
  changedAt: Date
  entry: GeneratedAlways<number>
}

export interface Tables {
  agendaContact: AgendaContactTable
  agendaItem: AgendaItemTable
  answer: AnswerTable
  area: AreaTable
  areaChange: AreaChangeTable
  areaFigure: AreaFigureTable
  audit: AuditTable
  auditDiscreet: AuditDiscreetTable
  auditLink: AuditLinkTable
  auditSeal: AuditSealTable
  auditUnsealed: AuditUnsealedTable
  authorRemoval: AuthorRemovalTable
  baseline: BaselineTable
  bundle: BundleTable
  bundleLink: BundleLinkTable
  bundleOpening: BundleOpeningTable
  bundleOrganisation: BundleOrganisationTable
  bundleProposal: BundleProposalTable
  bundleProposalSignal: BundleProposalSignalTable
  bundleSearch: BundleSearchTable
  bundleState: BundleStateTable
  bundleStatement: BundleStatementTable
  calendarFeed: CalendarFeedTable
  calendarFeedEnd: CalendarFeedEndTable
  callUp: CallUpTable
  callUpContact: CallUpContactTable
  callUpDelivery: CallUpDeliveryTable
  callUpEnd: CallUpEndTable
  callUpPledge: CallUpPledgeTable
  callUpPledgeStep: CallUpPledgeStepTable
  callUpVersion: CallUpVersionTable
  campaignVersion: CampaignVersionTable
  claimStep: ClaimStepTable
  consent: ConsentTable
  criterionJudgement: CriterionJudgementTable
  currentAgendaContact: CurrentAgendaContactTable
  currentArea: CurrentAreaTable
  currentBaseline: CurrentBaselineTable
  currentBundle: CurrentBundleTable
  currentBundleLink: CurrentBundleLinkTable
  currentBundleState: CurrentBundleStateTable
  currentBundleStatement: CurrentBundleStatementTable
  currentCampaign: CurrentCampaignTable
  currentClaim: CurrentClaimTable
  currentConsent: CurrentConsentTable
  currentCriterionJudgement: CurrentCriterionJudgementTable
  currentPeopleCountPermission: CurrentPeopleCountPermissionTable
  currentRecognition: CurrentRecognitionTable
  currentWeighing: CurrentWeighingTable
  currentWordChange: CurrentWordChangeTable
  deletion: DeletionTable
  digestSent: DigestSentTable
  doubleReport: DoubleReportTable
  entitlementLook: EntitlementLookTable
  entitlementVersion: EntitlementVersionTable
  escalation: EscalationTable
  escrowActiveSharing: EscrowActiveSharingTable
  escrowConfirmation: EscrowConfirmationTable
  escrowDealing: EscrowDealingTable
  escrowKey: EscrowKeyTable
  escrowMemberKey: EscrowMemberKeyTable
  escrowOpening: EscrowOpeningTable
  escrowOpeningEnd: EscrowOpeningEndTable
  escrowOpeningText: EscrowOpeningTextTable
  escrowPart: EscrowPartTable
  escrowSetting: EscrowSettingTable
  escrowShare: EscrowShareTable
  escrowSharing: EscrowSharingTable
  escrowSharingMember: EscrowSharingMemberTable
  feedbackSeen: FeedbackSeenTable
  finding: FindingTable
  followUp: FollowUpTable
  fundApplication: FundApplicationTable
  fundFlow: FundFlowTable
  fundReminder: FundReminderTable
  fundSeat: FundSeatTable
  fundSetting: FundSettingTable
  fundStep: FundStepTable
  fundYear: FundYearTable
  helpCall: HelpCallTable
  helpCallEnd: HelpCallEndTable
  helpDesk: HelpDeskTable
  helpDeskEnd: HelpDeskEndTable
  helpItem: HelpItemTable
  helpItemVersion: HelpItemVersionTable
  helpMatch: HelpMatchTable
  helpMatchStep: HelpMatchStepTable
  helpMessage: HelpMessageTable
  helpPolicy: HelpPolicyTable
  helpRule: HelpRuleTable
  helpVisit: HelpVisitTable
  helpVisitStep: HelpVisitStepTable
  import: ImportTable
  installation: InstallationTable
  insuranceUse: InsuranceUseTable
  insuranceVersion: InsuranceVersionTable
  invitation: InvitationTable
  joining: JoiningTable
  mail: MailTable
  matchMode: MatchModeTable
  membership: MembershipTable
  nameRead: NameReadTable
  need: NeedTable
  needFilling: NeedFillingTable
  needPaper: NeedPaperTable
  needRight: NeedRightTable
  needStep: NeedStepTable
  offer: OfferTable
  offerChange: OfferChangeTable
  offerCheck: OfferCheckTable
  offerContact: OfferContactTable
  offerMailWish: OfferMailWishTable
  offerNow: OfferNowTable
  offerQuiet: OfferQuietTable
  offerStep: OfferStepTable
  openRelease: OpenReleaseTable
  organisation: OrganisationTable
  passkey: PasskeyTable
  passkeyAnswer: PasskeyAnswerTable
  passwordRequest: PasswordRequestTable
  passwordReset: PasswordResetTable
  peopleCount: PeopleCountTable
  peopleCountKey: PeopleCountKeyTable
  peopleCountList: PeopleCountListTable
  peopleCountPermission: PeopleCountPermissionTable
  peopleCountResult: PeopleCountResultTable
  peopleCountToken: PeopleCountTokenTable
  peopleCountUse: PeopleCountUseTable
  person: PersonTable
  proposalAnswer: ProposalAnswerTable
  publishedHead: PublishedHeadTable
  recognition: RecognitionTable
  recognitionRequest: RecognitionRequestTable
  recoveryCode: RecoveryCodeTable
  release: ReleaseTable
  reminder: ReminderTable
  reporterIdentity: ReporterIdentityTable
  resolutionVerdict: ResolutionVerdictTable
  retentionRule: RetentionRuleTable
  sealedEnd: SealedEndTable
  sealedReporter: SealedReporterTable
  sealedSignal: SealedSignalTable
  sealedText: SealedTextTable
  secondFactor: SecondFactorTable
  secondStepRule: SecondStepRuleTable
  session: SessionTable
  shuffledWeek: ShuffledWeekTable
  signInDomain: SignInDomainTable
  signInLink: SignInLinkTable
  signInProvider: SignInProviderTable
  signal: SignalTable
  signalAnswer: SignalAnswerTable
  signalAnswerReading: SignalAnswerReadingTable
  signalChange: SignalChangeTable
  signalChangeKept: SignalChangeKeptTable
  signalExchange: SignalExchangeTable
  signalQuestion: SignalQuestionTable
  signalReporter: SignalReporterTable
  signalTurn: SignalTurnTable
  signalWithdrawal: SignalWithdrawalTable
  standingDouble: StandingDoubleTable
  standingSignal: StandingSignalTable
  stockFlow: StockFlowTable
  stockMinimum: StockMinimumTable
  stockOffer: StockOfferTable
  stockPoint: StockPointTable
  stockPointPlace: StockPointPlaceTable
  stockPointStep: StockPointStepTable
  team: TeamTable
  textRemoval: TextRemovalTable
  theme: ThemeTable
  themeVersion: ThemeVersionTable
  uncoordinatedOrganisation: UncoordinatedOrganisationTable
  unmetCause: UnmetCauseTable
  unmetConsent: UnmetConsentTable
  unmetCounted: UnmetCountedTable
  unmetNumber: UnmetNumberTable
  unmetQuarter: UnmetQuarterTable
  unmetRelease: UnmetReleaseTable
  unmetSource: UnmetSourceTable
  unmetThemeVersion: UnmetThemeVersionTable
  unmetWeek: UnmetWeekTable
  unrepresentedOrganisation: UnrepresentedOrganisationTable
  visitReminder: VisitReminderTable
  visitReminderWish: VisitReminderWishTable
  watchAnswer: WatchAnswerTable
  watchPattern: WatchPatternTable
  watchRepeat: WatchRepeatTable
  watchRun: WatchRunTable
  watchSetting: WatchSettingTable
  weighing: WeighingTable
  wordChange: WordChangeTable
}
