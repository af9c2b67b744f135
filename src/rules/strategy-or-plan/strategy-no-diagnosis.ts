import { given, givenAt } from '../../model/entity.ts'
import { rule } from '../../model/rule.ts'
import { isGoalList, strategyWithGoals } from '../about-strategy.ts'

export const strategyNoDiagnosis = rule({
  name: 'strategy-no-diagnosis',
  summary: 'A strategy names the one thing that makes its goals hard to reach.',
  family: 'strategy or plan',
  severity: 'info',
  softInDraft: true,
  fix: 'fill-in',
  why: 'A way is right or wrong only against what stands in it; without the obstacle nobody can tell.',
  each: strategyWithGoals,

  *check(strategy, project) {
    if (isGoalList(project) || saysWhatIsHard(strategy.node.situation) || givenAt(strategy, 'situation', 'diagnosis'))
      return
    const lists = given(strategy, 'situation')
    yield {
      at: [strategy, 'situation'],
      message: lists
        ? 'What of all this makes it hard? The situation lists much, and names no one obstacle'
        : 'What makes it hard? The strategy does not say what stands between you and the goals',
      fix: {
        title: lists
          ? 'add below  situation:  a line  diagnosis: …'
          : 'say it in one sentence:\nsituation:\n  diagnosis: …',
        tier: 'fill-in',
      },
      reads: [[strategy, 'situation']],
    }
  },
})

/** The situation may be one sentence. */
const saysWhatIsHard = (situation: unknown): boolean => typeof situation === 'string' && situation.trim() !== ''
