import { EditError } from './edit-error.ts'

/** Replaces the text from `start` to `end` (UTF-16 offsets, end exclusive). */
export interface TextEdit {
  start: number
  end: number
  text: string
}

/** Makes edits on a text. They are in order and do not overlap, else EditError; all other characters stay. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = []
  let done = 0
  for (const edit of edits) {
    if (edit.start < done || edit.end < edit.start || edit.end > text.length) {
      throw new EditError('two changes to the same place do not go together')
    }
    parts.push(text.slice(done, edit.start), edit.text)
    done = edit.end
  }
  return [...parts, text.slice(done)].join('')
}
