import { openGoals } from '../../model/open-goals.ts'
import type { Goal, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { wordsIn } from '../about-goal-words.ts'

export const goalCompound = rule({
  name: 'goal-compound',
  summary: 'A goal wants one result.',
  family: 'SMART goals',
  severity: 'info',
  fix: 'fill-in',
  why: 'Of two results in one goal, one can be reached and the other missed: was it a success?',
  each: openGoals,

  *check(goal, project) {
    const second = secondMetric(goal) ?? secondResult(goal, project)
    if (second === undefined) return
    yield {
      at:
        Array.isArray(goal.node.metric) && !goal.sentence ? [goal, 'metric'] : goal.sentence ? [goal] : [goal, 'title'],
      message: `Two goals in one? "${goal.title}" also wants: ${second}`,
      fix: { title: 'make two goals of it, each with a number of its own', tier: 'fill-in' },
    }
  },
})

function secondMetric({ node, sentence }: Goal): string | undefined {
  if (sentence || !Array.isArray(node.metric) || node.metric.length < 2) return undefined
  return String(node.metric[1])
}

/** "… and <verb of a result> …", after a beginning that is no work: "publish guides and win customers" is one result. */
const resultAfterAnd =
  /\band (?:to )?((?:also )?(?:grow|increase|raise|lift|boost|double|triple|reduce|lower|cut|decrease|improve|win|gain|attract|sell|keep|strengthen)\b.*)/i

function secondResult(goal: Goal, project: Project): string | undefined {
  // most titles want one thing, and need not be read for that
  if (!resultAfterAnd.test(goal.title)) return undefined
  const { text, judged, activity, parts } = wordsIn(goal, project)
  if (!judged || activity.level !== 'none') return undefined
  const means = parts.find(({ kind }) => kind === 'means')
  const found = resultAfterAnd.exec(means ? text.slice(0, means.start) : text)
  return found?.[1]?.trim()
}
