/** The page on which one reads what a deed is about: its address, and the question that it asks with the subject as this field. */
export type SubjectPage = { path: string; question: string; field: string; operations: readonly string[] }

const pages: readonly SubjectPage[] = [
  page("/postvak/:id", "inboxSignal", [
    ...["inboxSignal", "weighSignals", "askReporter", "nameToRead", "readReporterName", "signalDialogue"],
    "compareSignals",
  ]),
  page("/bundels/:id", "bundle", [
    ...["bundle", "beginBundle", "restateBundle", "openBundle", "moveBundle", "linkSignal", "unlinkSignal"],
    ...["compareSignal", "markDouble", "addProposal", "askRecognition", "answerRecognition", "giveConsent"],
    ...["recordConsent", "judgeCriterion", "enterBaseline", "decideBundle"],
  ]),
  page("/agenda/beheer/:id", "managedItem", [
    ...["managedItem", "putOnAgenda", "questionOnPaper", "sendAgain", "escalate", "followUp"],
  ]),
  page("/vragen/:id", "addressedQuestion", ["answerQuestion"]),
  page("/hulp/lijst/:id", "openNeed", ["openNeed", "takeUpNeed", "fillInNeed"]),
  page("/hulp/bij-wie/:id", "needClaim", [
    ...["needClaim", "claimNeed", "keepClaim", "releaseClaim", "askOver", "takeBackAskOver", "answerAskOver"],
  ]),
  page("/hulp/buurtacties/:id", "followCallUp", [
    ...["followCallUp", "makeCallUp", "rewriteCallUp", "receiveForCallUp", "takeBackDelivery", "withdrawPledge"],
    "closeCallUp",
  ]),
  page("/hulp/voorraad/:id", "oneStockPoint", [
    ...["addStockPoint", "closeStockPoint", "reopenStockPoint", "setStockMinimum", "receiveStock", "promiseStock"],
    ...["releaseStock", "giveStock", "moveStock", "loseStock", "recountStock", "planStock", "endStockPlanning"],
  ]),
  page("/oproepen/:id", "campaignHistory", ["noteCampaign", "correctCampaign", "withdrawCampaign"]),
  page("/beheer/inlezen/:id", "signalImport", ["importSignalFile", "continueImport"]),
  page("/beheer/teams/:id", "oneTeam", ["setTeamEmail"]),
  page("/beheer/mensen-tellen/:id", "onePeopleCount", ["beginPeopleCount", "closePeopleCount", "sendPeopleList"]),
  page("/beheer/organisaties/:id", "oneOrganisation", [
    ...["addOrganisation", "changeOrganisation", "keepOrganisationSignIn", "removeOrganisationSignIn", "chooseAreaOf"],
    "allowPeopleCount",
  ]),
  page("/beheer/themas/:code", "themeHistory", ["addTheme", "changeTheme"]),
]

function page(path: string, question: string, operations: readonly string[]): SubjectPage {
  return { path, question, field: /:(\w+)/.exec(path)?.[1] ?? "", operations }
}

export const subjectPage = (operation: string): SubjectPage | undefined =>
  pages.find(({ operations }) => operations.includes(operation))

export const addressOf = ({ path, field }: SubjectPage, subject: string): string =>
  path.replace(`:${field}`, encodeURIComponent(subject))
