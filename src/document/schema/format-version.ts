import type { DocumentKind } from '../../generated/fields.ts'

/** The version of the file format that this mplan reads and writes. */
const formatVersion = '1'

/** Whether a file is written in the format of today, going by its line `mplan: 1`, which settings may leave out. */
export function isThisVersion(mplan: unknown, document: DocumentKind): boolean {
  return mplan === undefined ? document === 'config' : String(mplan) === formatVersion
}
