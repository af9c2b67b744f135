import { formatDay } from '../model/dates.ts'
import type { Day } from '../model/values/types.ts'
import { templateDate } from './template-date.ts'
import { yamlText } from './yaml-text.ts'

export interface Filling {
  /** The day the files are made; every date of the template is counted from it. */
  start: Day
  /** What takes the place of `{{name | words}}`, by name. A name without an answer keeps the template's own words. */
  answers?: Readonly<Record<string, string>>
  /** The currency to write instead of EUR; the amounts stay. */
  currency?: string
}

/**
 * Fills the placeholders of a template's file.
 *
 * - `{{week 3 fri}}`, `{{year.end}}` and the like are dates ({@link templateDate}) and may stand anywhere
 * - `{{business | Fernhill Software}}` is an answer, or the words after the bar when there is none. It stands in the
 *   value of a line, which is quoted as a whole where its text needs it. What an answer holds is never filled again
 *
 * @throws Error when a placeholder is none of these: the template is at fault, never the user
 */
export function fillTemplate(text: string, { start, answers = {}, currency = 'EUR' }: Filling): string {
  const put = (_: string, words: string): string => {
    const bar = words.indexOf('|')
    if (bar < 0) return formatDay(templateDate(words.trim(), start))
    return answers[words.slice(0, bar).trim()] ?? words.slice(bar + 1).trim()
  }
  const lines = text.replace(/\bEUR\b/g, () => currency).split('\n')
  return lines.map((line) => fillLine(line, put)).join('\n')
}

function fillLine(line: string, put: (placeholder: string, words: string) => string): string {
  const placeholder = /\{\{([^{}]*)\}\}/g
  const keyLength = /^ *(?:- )?(?:[a-z][\w-]*: )?/.exec(line)?.[0].length ?? 0
  const value = line.slice(keyLength)
  if (!/\{\{[^{}]*\|/.test(value)) return line.replace(placeholder, put)
  return line.slice(0, keyLength) + yamlText(value.replace(placeholder, put))
}
