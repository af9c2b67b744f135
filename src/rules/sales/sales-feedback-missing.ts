import { givenAt } from '../../model/entity.ts'
import type { Document, Project } from '../../model/project.ts'
import { rule } from '../../model/rule.ts'
import { strategiesWithSales } from '../about-leads.ts'

export const salesFeedbackMissing = rule({
  name: 'sales-feedback-missing',
  summary: 'Sales tells marketing regularly what became of the leads, and why.',
  family: 'sales',
  severity: 'info',
  softInDraft: true,
  pressingIn: 'agency',
  fix: 'fill-in',
  why: 'Marketing goes on bringing the leads that nobody could sell to, because nobody says so.',
  each: (project) => strategiesWithSales(project).filter((strategy) => givenAt(strategy, 'sales', 'handoff')),

  *check(strategy, project) {
    const missing = whatIsMissing(strategy, project)
    if (!missing) return
    yield {
      at: [strategy, 'sales', ...(givenAt(strategy, 'sales', 'feedback') ? ['feedback'] : [])],
      message: missing.message,
      fix: { title: missing.fix, tier: 'fill-in' },
      reads: [[strategy, 'sales', 'feedback']],
    }
  },
})

const reasons = 'reasons: [too small, no budget, later]'

function whatIsMissing(strategy: Document<'strategy'>, { sales: { feedback } }: Project) {
  if (!givenAt(strategy, 'sales', 'feedback')) {
    return {
      message: 'sales gets leads, and nothing says how marketing hears what became of them',
      fix: `add to  sales:  when they talk about it, and the reasons they choose from:\nfeedback:\n  every: week\n  ${reasons}`,
    }
  }
  if (feedback && feedback.reasons.length === 0 && !givenAt(strategy, 'sales', 'feedback', 'reasons')) {
    return {
      message: 'sales says what became of the leads, and has no list of reasons to choose from',
      fix: `write the reasons, so that they can be counted:  ${reasons}`,
    }
  }
  return feedback && !feedback.every && !givenAt(strategy, 'sales', 'feedback', 'every')
    ? {
        message: 'sales says what became of the leads, and nothing says how often',
        fix: 'write how often:  every: week',
      }
    : undefined
}
