import type { Problem, Severity } from '../model/problem.ts'
import { lineEnd, skipSpacesBack, trimEnd } from './seek.ts'
import { excerpt, quote } from './slips/slip.ts'
import { lastRowBefore, type ValueTable, valueEnd, valueStart } from './value-table.ts'

/** Words that nobody ends a text with: what stands after them belongs to it. */
const hanging =
  /(?:^|[\s"'(])(?:a|an|the|our|your|their|this|that|with|without|by|for|from|in|into|of|on|at|to|per|via|under|use|using|and|or|than|as|is|are|be|become|reach|hashtag|hashtags|no\.?|nr\.?|der|die|das|den|dem|mit|für|und|oder|von|vom|zu|zum|zur|im|auf)$|[,(&+/–—-]$/iu

/** Remarks that begin right behind their sign all the same: notes to oneself, and keys that were taken out. */
const remark =
  /^#(?:todo|tbd|tbc|tba|fixme|xxx|hack|nb|note|notes|see|ask|was|wip|ok|mplan|yaml|noqa|nolint)\b|^#[\w-]+:(?:\s|$)/i

/**
 * The rest of a text that a ` #` cut off without a word, as a Problem: `title: Be #1 in search` is read as "Be".
 * Undefined where it may well be a remark: behind an amount, a day, an id or quotes, or set off from its sign.
 *
 * @param at offset of the #
 */
export function lostText(file: string, text: string, at: number, table: ValueTable): Problem | undefined {
  const cut = skipSpacesBack(text, at)
  const row = lastRowBefore(table, cut)
  if (cut === at || row < 0 || valueEnd(table, row) !== cut) return undefined
  const start = valueStart(table, row)
  const end = endOfText(text, at)
  const severity = judge(text.slice(start, cut), text.slice(at, end), at - cut)
  if (severity === undefined) return undefined
  const kept = text.slice(start, cut)
  const whole = text.slice(start, end)
  return {
    rule: 'value-yaml-trap',
    severity,
    message: `what stands after " #" is a remark that mplan does not read, so the text ends at "${excerpt(kept.replace(/\s+/g, ' '))}"`,
    span: { file, start: at, end },
    label: 'not read',
    why: 'Half a sentence stands in every report, and what was cut off is checked by nobody.',
    fix: {
      title: `put the whole text in quotes: ${quote(whole)}`,
      tier: 'review',
      edits: [{ span: { file, start, end }, text: quote(whole) }],
    },
    or: hanging.test(kept) ? undefined : 'if it is a remark, put a space after the #',
  }
}

/** A remark of its own may stand behind the text that was cut off. */
function endOfText(text: string, at: number): number {
  const end = lineEnd(text, at)
  const next = /[ \t]#[ \t]/.exec(text.slice(at + 1, end))
  return trimEnd(text, at, next === null ? end : at + 1 + next.index)
}

/** Certain where the text cannot end there; likely where the # stands right before a word, as in a hashtag. */
function judge(kept: string, lost: string, gap: number): Severity | undefined {
  if (!isFreeText(kept) || lost.startsWith('##')) return undefined
  if (hanging.test(kept)) return /[\p{L}\d]/u.test(lost) ? 'error' : undefined
  if (gap !== 1 || remark.test(lost)) return undefined
  if (/^#\d/.test(lost)) return 'error'
  return /^#[\p{L}_]/u.test(lost) ? 'warning' : undefined
}

/** Several words, or one with a capital: no amount, day, id or address; and not closed by quotes. */
function isFreeText(kept: string): boolean {
  if (/^["'|>[{&*!]/.test(kept) || !/\p{L}{2}/u.test(kept) || /^[<>=~+-]?\s*[\d€$£¥]/.test(kept)) return false
  return /\s/.test(kept) || /^\p{Lu}\p{Ll}/u.test(kept) || /\P{ASCII}/u.test(kept)
}
