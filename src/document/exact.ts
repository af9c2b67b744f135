import { parseDocument } from 'yaml'

/** A syntax error as the exact reader sees it. */
export interface ExactError {
  code: string
  /** offset in the text */
  start: number
  end: number
}

/** The first syntax error of a short piece of text, by the slower and more exact reader; undefined when it has none. */
export function findExactError(text: string): ExactError | undefined {
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    })
    const error = document.errors[0]
    return error === undefined ? undefined : { code: error.code, start: error.pos[0], end: error.pos[1] }
  } catch {
    return undefined
  }
}
