/** What is in the file and what is not, before anything else in it. */
export const aboutFile = [
  "Dit is alles wat Nabij onder jouw account bewaart: wat jij schreef, wat jij deed en besliste, en wat er over jouw account staat.",
  "Wat je onder een code of zonder naam doorgaf, staat er niet in. In dit bestand staat jouw naam, en die band mag nergens ontstaan. Je leest het bij Mijn signalen of met je bon.",
  "Je wachtwoord, de sleutels van je passkeys en andere geheimen staan er niet in: daarvan bewaren wij alleen wat nodig is om ze te herkennen.",
  "Namen en adressen van anderen, die jij misschien invulde, staan er ook niet in.",
]

const words: Record<string, string> = {
  membership: "Waar je werkt of werkte, en in welke rol",
  session: "Waar je bent aangemeld",
  passkey: "Je passkeys",
  second_factor: "Dat je codes uit een app gebruikt",
  recovery_code: "Je noodcodes: alleen dat zij er zijn",
  sign_in_link: "Het account van je organisatie waarmee je binnenkomt",
  password_reset: "Links waarmee een nieuw wachtwoord gekozen kon worden",
  need: "Hulp die je vroeg voor anderen, onder een schuilnaam",
  need_step: "Wat je met hulpvragen deed",
  need_filling: "Wat je invulde bij hulpvragen die nog niet op de lijst stonden",
  need_paper: "Hulppapieren die je maakte",
  help_desk: "Balies waar jij het contact van bent",
  help_match: "Hulp die jij aan iemand koppelde",
  help_match_step: "Stappen die jij zette bij hulp",
  fund_application: "Aanvragen die je deed bij het noodfonds",
  fund_step: "Wat je besloot of deed bij het noodfonds",
  weighing: "Signalen die jij woog, en waarom",
  signal_question: "Vragen die jij stelde over een signaal",
  bundle: "Bundels die jij begon",
  bundle_link: "Signalen die jij in een bundel legde of eruit haalde",
  bundle_statement: "Wat jij schreef over een bundel",
  agenda_item: "Vragen die jij op de agenda zette",
  answer: "Antwoorden die jij gaf",
  consent: "Toestemming die jij gaf voor je organisatie",
  import: "Bestanden die jij inlas: hun naam en hoe het ging",
}

/** What a table is for whoever reads the file. */
export const wordsFor = (table: string): string => words[table] ?? "Wat jij deed of besliste"
