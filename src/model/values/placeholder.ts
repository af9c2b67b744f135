import { fillIn, trimmed } from './grammar.ts'
import type { ValueFault } from './types.ts'

const placeholder =
  /^(?:tb[dca]|to be (?:decided|defined|determined|confirmed|announced|done)|to-?do|fixme|xx+x?|\?+|\.{2,}|…|n\/?a|-+|_+|<[^<>]*>|\{\{[^{}]*\}\}|\[[^[\]]*\])[.!:]?$/i
const placeholderWithReason = /^(?:TB[DCA]|TODO|FIXME)[\s:.,(-].*$/
const longerThanAnyPlaceholder = 240

/** A value or text that is only a promise to fill it in later: `TBD`, `TODO: ask Ana`, `xxx`, `???`, `<owner>`. */
export function placeholderIn(text: string): ValueFault | undefined {
  const { start, end } = trimmed(text)
  if (start === end || end - start > longerThanAnyPlaceholder) return undefined
  const word = text.slice(start, end)
  if (!placeholder.test(word) && !placeholderWithReason.test(word)) return undefined
  const fix = fillIn('fill it in, or take the line out')
  return { rule: 'value-placeholder', message: `"${word}" is still to be filled in`, start, end, fix }
}
