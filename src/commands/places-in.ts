import { spanOf } from '../engine/places.ts'
import type { Validated } from '../engine/validate.ts'
import type { Place } from '../model/rule.ts'
import { linesIn } from './outputs.ts'

/** Finds the line of a place in the files of a run: `plan.yaml:12`; undefined for what is in no file. */
export function placesIn(run: Validated): (from: unknown) => string | undefined {
  const linesOf = linesIn([run])
  return (from) => {
    if (!isPlace(from)) return undefined
    const document = run.documents.get(from[0].file)
    if (!document) return undefined
    const { file, start } = spanOf(from, document)
    return `${file}:${linesOf(file).at(start).line}`
  }
}

/** The inputs of a sum carry a place, or nothing. */
function isPlace(from: unknown): from is Place {
  const [entity] = Array.isArray(from) ? from : []
  return typeof entity === 'object' && entity !== null && 'file' in entity && 'node' in entity
}
