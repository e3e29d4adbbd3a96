/** The columns that hold names, addresses, hashes of passwords, mails and files: sealed in the database and in every copy of it. */
export const sealedColumns: Record<string, readonly string[]> = {
  person: ["name", "email", "password_hash"],
  invitation: ["name", "email"],
  password_request: ["email"],
  team: ["email"],
  mail: ["recipient", "subject", "body", "last_fault"],
  agenda_item: ["contact_name", "contact_email"],
  agenda_contact: ["name", "email"],
  answer: ["answered_name"],
  import: ["content"],
  fund_application: ["alias", "purpose", "plan", "rights_note"],
  offer_contact: ["name", "email", "phone"],
  call_up_contact: ["name", "email", "phone"],
}

/** For what it is sealed who reported by name; the id of the signal goes with it, so that it opens for that one only. */
export const identityPurpose = "reporter of a signal"
