import { given, givenAt } from '../../model/entity.ts'
import type { Project, Tactic } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { workOf } from '../about-tactic-work.ts'

/** The six questions that a tactic answers, and where the answers stand. */
const questions = ['goal', 'how', 'where', 'when', 'who', 'track'] as const
type Question = (typeof questions)[number]

/** A live tactic, and the questions it leaves open. */
interface Openness {
  tactic: Tactic
  open: Question[]
}

export const tacticIncomplete = rule({
  name: 'tactic-incomplete',
  summary: 'A tactic says for which goal, how, where, when, by whom, and how its result is followed.',
  family: 'coverage',
  severity: 'info',
  softInDraft: true,
  fix: 'fill-in',
  why: 'What is left open is decided later by whoever happens to do the work.',
  each: (project) => openness(project),

  *check({ tactic, open }) {
    if (open.length < 2 || !open.some((question) => notAskedElsewhere.has(question))) return
    yield {
      at: [tactic],
      message: `"${tactic.title}" answers ${questions.length - open.length} of ${questions.length} questions; open: ${open
        .map((question) => words[question])
        .join(', ')}`,
      fix: { title: `add:\n${open.map((question) => stubs[question]).join('\n')}`, tier: 'fill-in' },
      reads: ['content', 'task', ...keys.map((key) => [tactic, key] as const)],
      settles: { of: [tactic], rules: open.flatMap((question) => askedBy[question] ?? []) },
    }
  },
})

/** A missing goal, owner or measure is a finding of its own. */
const notAskedElsewhere = new Set<Question>(['how', 'where', 'when'])

/** Rules that ask one of the questions by itself. */
const askedBy: Partial<Record<Question, string>> = {
  how: 'tactic-restates-goal',
  who: 'tactic-no-owner',
  track: 'tactic-unmeasured',
}

const words: Record<Question, string> = {
  goal: 'for which goal',
  how: 'how it is done',
  where: 'where people meet it',
  when: 'when',
  who: 'who answers for it',
  track: 'how its result is followed',
}

const stubs: Record<Question, string> = {
  goal: 'goal: …',
  how: 'how: …',
  where: 'channel: …',
  when: 'start: …\nend: …',
  who: 'owner: …',
  track: 'measure: …',
}

const answers: Record<Question, string[]> = {
  goal: ['goal'],
  how: ['how', 'tasks', 'experiment'],
  where: ['channel', 'landing-page'],
  when: ['start', 'end', 'period', 'every', 'after'],
  who: ['owner', 'team'],
  track: ['measure', 'metrics', 'expect', 'experiment'],
}

const keys = [...Object.values(answers).flat(), 'each']

/** A title of so many words says how it is done: "Letter with a voucher to members who left". */
const tellingWords = 5

const isTelling = (title: string): boolean => title.trim().split(/\s+/).length >= tellingWords

/** Titles that name a medium or a place. */
const namesPlace =
  /\b(?:letters?|postcards?|e-?mails?|mailings?|newsletters?|flyers?|leaflets?|posters?|boards?|booklets?|brochures?|cards?|(?:web ?)?sites?|pages?|shop|store|ads|adverts?|advertising|radio|tv|podcasts?|episodes?|blogs?|posts?|social media|instagram|facebook|linkedin|youtube|tiktok|videos?|clips|webinars?|talks?|evenings?|fairs?|booths?|stands?|festival|expo|conferences?|visits?|calls?|phone|message|press|magazines?|newspapers?|search|seo|(?:in|at|on) (?:the|a|an|our|their|every|each|\d+|two|three|four))\b/i

/** Work without a goal, on purpose, owes no answers. */
function openness(project: Project): Openness[] {
  const work = workOf(project)
  return project.tactics
    .filter(({ live, status, withoutGoal }) => live && status !== 'done' && !withoutGoal)
    .map((tactic) => {
      const { tasks, content } = work(tactic)
      const { campaign } = tactic
      const elsewhere: Partial<Record<Question, boolean>> = {
        how: tasks.length + content.length > 0 || isTelling(tactic.title),
        where:
          namesPlace.test(tactic.title) ||
          (campaign?.channels.length ?? 0) + content.flatMap(({ channels }) => channels).length > 0,
        when: campaign !== undefined && given(campaign, 'start', 'end'),
        track: givenAt(tactic, 'each', 'expect'),
      }
      const isOpen = (question: Question) => !given(tactic, ...answers[question]) && elsewhere[question] !== true
      return { tactic, open: questions.filter(isOpen) }
    })
}
