import type { Files } from '../../src/files/files.ts'

/** The text of a file that must be there. */
export function textIn(files: Files, path: string): string {
  const content = files.read(path)
  if ('text' in content) return content.text
  throw new Error(content.message)
}
