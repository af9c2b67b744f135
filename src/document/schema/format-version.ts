import type { DocumentKind } from '../../generated/fields.ts'

/** The version of the file format that this mplan reads and writes. */
const formatVersion = '1'

/** Whether a file is written in the format of today, going by its line `mplan: 1`, which settings may leave out. */
export function isThisVersion(mplan: unknown, document: DocumentKind): boolean {
  return mplan === undefined ? document === 'config' : isVersion(mplan) && String(mplan) === formatVersion
}

/** Whether a value can be a version at all: a number, or a number in quotes. */
export function isVersion(value: unknown): value is number | string {
  return typeof value === 'number' || typeof value === 'string'
}
