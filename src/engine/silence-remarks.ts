import type { IgnoreComment } from '../document/ignore-comments.ts'
import { formatDay } from '../model/dates.ts'
import { nearest } from '../model/nearest.ts'
import type { Problem } from '../model/problem.ts'
import { show } from '../model/show.ts'
import type { SilencingPolicy } from '../model/silencing.ts'
import type { Day } from '../model/values/types.ts'

type Word = IgnoreComment['rules'][number]

/** One rule that a comment wants to silence. */
export interface Silence {
  comment: IgnoreComment
  rule: Word
  /** It silences for longer than the configuration allows. */
  isTooLong: boolean
  /** It silences what it names. */
  holds: boolean
}

/** What comments are judged by. */
export interface RemarkGround {
  policy: SilencingPolicy
  today: Day
  known: string[]
  /** True when it holds and there is nothing for it to silence. */
  isIdle(silence: Silence): boolean
}

/** What is wrong with comments that silence findings: each says one thing at most, and whether a reason is missing. */
export function remarksOn(silences: Silence[], ground: RemarkGround): Problem[] {
  const sentences = sentencesIn(silences, ground.known)
  const isWord = ({ comment, rule }: Silence) => sentences.get(comment)?.has(rule) ?? false
  const remarks = silences.flatMap((silence) => (isWord(silence) ? [] : (faultOf(silence, ground) ?? [])))
  const comments = new Set(silences.filter(({ rule }) => rule.text !== '').map(({ comment }) => comment))
  const unexplained = [...comments].filter((comment) => comment.reason === '' && !sentences.has(comment))
  return [
    ...[...sentences].map(([comment, words]) => sentenceAsNames(comment, [...words])),
    ...remarks,
    ...unexplained.map((comment) => withoutReason(comment, ground.policy)),
  ]
}

/** From so many words on that name no rule, a comment holds a sentence. */
const fewestOfSentence = 4

/** The words that name no rule, of each comment that holds many of them. */
function sentencesIn(silences: Silence[], known: string[]): Map<IgnoreComment, Set<Word>> {
  const rules = new Set(known)
  const words = new Map<IgnoreComment, Set<Word>>()
  for (const { comment, rule } of silences) {
    if (rule.text === '' || rules.has(rule.text)) continue
    const ofComment = words.get(comment) ?? new Set()
    words.set(comment, ofComment.add(rule))
  }
  return new Map([...words].filter(([, { size }]) => size >= fewestOfSentence))
}

function faultOf(silence: Silence, { policy, today, known, isIdle }: RemarkGround): Problem | undefined {
  const { comment, rule, isTooLong } = silence
  if (rule.text === '') return withoutName(comment)
  if (!known.includes(rule.text)) return withoutRule(silence, known)
  const { until } = comment
  if (until && (until.last === undefined || until.last < today)) return over(comment, until)
  if (policy.never.includes(rule.text)) return refused(silence, `"${rule.text}" may not be silenced in this project`)
  if (isTooLong) return refused(silence, 'this comment silences for longer than the configuration allows')
  return isIdle(silence) ? idle(silence) : undefined
}

const takeOut = ({ removal }: IgnoreComment): Problem['fix'] => ({
  title: 'take the comment out',
  tier: 'safe',
  edits: [{ span: removal, text: '' }],
})

const unused = { rule: 'disable-unused', severity: 'warning' } as const

function withoutName({ span }: IgnoreComment): Problem {
  return {
    ...unused,
    span,
    message: 'this comment names no rule, and silences nothing',
    fix: { title: 'write the name that is printed beside the finding:\n# mplan-ignore …: …', tier: 'fill-in' },
  }
}

function withoutRule({ comment, rule }: Silence, known: string[]): Problem {
  const close = nearest(rule.text, known)
  return {
    ...unused,
    span: rule.span,
    message: `there is no rule "${rule.text}": the comment silences nothing`,
    label: 'no rule has this name',
    fix: close
      ? { title: `write ${close}`, tier: 'safe', edits: [{ span: rule.span, text: close }] }
      : { title: 'write the name that is printed beside the finding', tier: 'fill-in' },
    ...(comment.reason === '' && {
      or: 'if this is the reason, it stands after a colon: # mplan-ignore …: …',
    }),
  }
}

function sentenceAsNames({ rules }: IgnoreComment, words: Word[]): Problem {
  const [first, second] = words as [Word, Word]
  const wrong = new Set(words)
  const names = rules.filter((rule) => !wrong.has(rule)).map(({ text }) => text)
  return {
    ...unused,
    span: { ...first.span, end: words.at(-1)?.span.end ?? first.span.end },
    message: `"${show(first.text, 40)}", "${show(second.text, 40)}" and ${words.length - 2} more words of this comment are the name of no rule`,
    label: 'no rules have these names',
    fix: {
      title: `write the reason after a colon:\n# mplan-ignore ${names.slice(0, 3).join(', ') || '…'}: …`,
      tier: 'fill-in',
    },
  }
}

function over(comment: IgnoreComment, until: NonNullable<IgnoreComment['until']>): Problem {
  const { last, text, span } = until
  if (last === undefined) {
    return {
      ...unused,
      span,
      message: text === 'until' ? 'until when? No day follows' : `"${text}" is no day: the comment silences nothing`,
      fix: { title: 'write the last day as year-month-day, such as 2026-12-31', tier: 'fill-in' },
    }
  }
  return {
    ...unused,
    span,
    message: `this comment held until ${formatDay(last)}: what it silenced is reported again`,
    label: 'over',
    fix: takeOut(comment),
    or: 'if it may go on, give it a new day',
  }
}

function refused({ comment, rule }: Silence, message: string): Problem {
  return {
    rule: 'disable-refused',
    severity: 'warning',
    span: rule.span,
    message: `${message}: what was found is reported all the same`,
    label: 'not allowed here',
    fix: takeOut(comment),
    or: 'what may be silenced, and for how long, is said in mplan.config.yaml under suppressions:',
  }
}

function idle({ comment, rule }: Silence): Problem {
  return {
    ...unused,
    span: rule.span,
    message: `there is nothing here that ${rule.text} would find: the comment silences nothing`,
    label: 'finds nothing here',
    fix: comment.rules.length === 1 ? takeOut(comment) : { title: 'take this name out of the comment', tier: 'review' },
    or: 'a comment silences what stands on its own line, or begins on the line below it',
  }
}

function withoutReason({ span, rules }: IgnoreComment, { needsReason }: SilencingPolicy): Problem {
  const names = rules.map(({ text }) => text).join(', ')
  return {
    rule: 'disable-without-reason',
    severity: needsReason ? 'warning' : 'info',
    span,
    message: `why is ${names} silenced here? The comment gives no reason`,
    fix: {
      title: `write the reason at its end, after a colon:\n# mplan-ignore ${names}: …`,
      tier: 'fill-in',
    },
  }
}
