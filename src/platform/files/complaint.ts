/** What is wrong in a file that somebody gave, and where: places count from 1, as people and editors do. */
export type Complaint = {
  file: string
  line?: number
  column?: number
  field?: string
  message: string
}

/** One Dutch sentence with the place first: 'signalen.csv, regel 12, teken 8, veld ‘week’: …'. */
export function sentence(complaint: Complaint): string {
  const place = [
    complaint.file,
    complaint.line === undefined ? "" : `regel ${complaint.line}`,
    complaint.column === undefined ? "" : `teken ${complaint.column}`,
    complaint.field === undefined ? "" : `veld ‘${complaint.field}’`,
  ]
  return `${place.filter((part) => part !== "").join(", ")}: ${complaint.message}`
}
