/** What stands in the way of the database, in a sentence for the person who runs Nabij. */
export class DatabaseProblem extends Error {
  override name = "DatabaseProblem"
}
