import { chmodSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** A folder for one test. Others may pass through it, as root's PostgreSQL runs under another account. */
export function temporaryFolder(prefix = "nabij-test-"): string {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  chmodSync(folder, 0o711)
  return folder
}
