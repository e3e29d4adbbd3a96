import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { join, resolve } from "node:path"

/** What is the matter, as a part of a sentence. */
export type Matter = { nl: string; en: string }

/** Where everything of a language model is. */
export type ModelFolder = { folder: string; model: string; tokenizer: string }
export type FolderOutcome = { kind: "complete"; files: ModelFolder } | { kind: "missing"; why: Matter }

/** The packages that an administrator installs to use a model: one runs it, the other cuts texts into its pieces of words. */
export const packages = { runtime: "onnxruntime-node", tokenizer: "@huggingface/tokenizers" } as const

/** sentence-transformers writes the model beside the other files or in a folder of its own. */
const places = ["model.onnx", join("onnx", "model.onnx")]

/** Loads a package that stands in the folder of the model, or else one that was installed with Nabij. */
export const requirersFor = (folder: string): NodeJS.Require[] => [
  createRequire(join(resolve(folder), "package.json")),
  createRequire(import.meta.url),
]

function isInstalled(folder: string, name: string): boolean {
  return requirersFor(folder).some((requirer) => {
    try {
      requirer.resolve(name)
      return true
    } catch {
      return false
    }
  })
}

/** What a folder has of what is needed. Nothing is loaded yet. */
export function modelFolder(given: string): FolderOutcome {
  const folder = resolve(given)
  const missing = (nl: string, en: string): FolderOutcome => ({ kind: "missing", why: { nl, en } })
  if (!existsSync(folder)) return missing(`de map ${given} bestaat niet`, `the folder ${given} does not exist`)
  const model = places.map((place) => join(folder, place)).find(existsSync)
  const tokenizer = join(folder, "tokenizer.json")
  if (!model) return missing(`in de map ${given} staat geen model.onnx`, `there is no model.onnx in ${given}`)
  if (!existsSync(tokenizer))
    return missing(`in de map ${given} staat geen tokenizer.json`, `there is no tokenizer.json in ${given}`)
  const absent = Object.values(packages).find((name) => !isInstalled(folder, name))
  if (absent) return missing(`het pakket ${absent} is niet geïnstalleerd`, `the package ${absent} is not installed`)
  return { kind: "complete", files: { folder, model, tokenizer } }
}
