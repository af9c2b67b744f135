import { onceFor } from '../../model/once.ts'
import type { Assumption, Goal, Project } from '../../model/project.ts'
import { quotedList } from '../../model/quoted-list.ts'
import { rule } from '../../model/rule.ts'
import { decisionsByThing, lessonsIn } from '../about-reviews.ts'
import { openStrategy } from '../about-strategy.ts'

export const assumptionBrokenLive = rule({
  name: 'assumption-broken-live',
  summary: 'When something taken for granted proves wrong, the goals that hang on it are decided anew.',
  family: 'feedback loop',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'These goals were set because it was thought to be true, and people still work for them.',
  each: (project) => (openStrategy(project).length > 0 ? project.assumptions.filter(isBroken) : []),

  *check(assumption, project) {
    const goals = assumption.affects.flatMap((id) => {
      const goal = project.find('goal', id) as Goal | undefined
      return goal?.status === 'active' ? [goal] : []
    })
    const answered = answeredIn(project)
    const left = answered.has(assumption.id) ? [] : goals.filter(({ id }) => !answered.has(id))
    const [first, ...more] = left
    if (!first) return
    yield {
      at: [assumption, 'status'],
      message: `"${assumption.text}" proved wrong, and ${quotedList(left.map(({ title }) => title))} ${more.length === 0 ? 'hangs' : 'hang'} on it as before`,
      fix: {
        title: `decide what becomes of ${more.length === 0 ? 'it' : 'them'}, and write it in a review:\ndecisions:\n- about: ${first.id}\n  decision: …\n  because: …`,
        tier: 'fill-in',
      },
      or: 'if the goal is given up, write there:  status: dropped',
      related: left.slice(0, 3).map((goal) => ({ at: [goal] as const, message: 'hangs on it' })),
      reads: [[assumption, 'affects'], ...left.map((goal) => [goal, 'status'] as const), 'goal', 'review'],
    }
  },
})

const isBroken = ({ status, affects }: Assumption): boolean => status === 'broken' && affects.length > 0

/** Ids of all that a decision or a lesson is about. */
const answeredIn = onceFor((project: Project) => {
  const lessons = lessonsIn(project).flatMap(({ item }) => item.about)
  return new Set([...decisionsByThing(project).keys(), ...lessons])
})
