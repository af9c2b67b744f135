import { given } from '../../model/entity.ts'
import { rule } from '../../model/rule.ts'
import { openStrategy } from '../about-strategy.ts'

export const strategyNoWhy = rule({
  name: 'strategy-no-why',
  summary: 'The strategy says why the business does this at all.',
  family: 'coverage',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Everything else is measured against the reason: without it, any goal and any tactic is as good as another.',
  each: openStrategy,

  *check(strategy) {
    const purpose = given(strategy, 'purpose') ? strategy.node.purpose : undefined
    if (typeof purpose === 'string' || hasWhy(purpose)) return
    yield {
      at: [strategy, 'purpose'],
      message: purpose
        ? 'the purpose says a lot, but not why the business does this'
        : 'nothing says why the business does this at all',
      fix: purpose
        ? {
            title: 'add below  purpose:  a line that says what customers would miss without you:  why: …',
            tier: 'fill-in',
          }
        : { title: 'say in a sentence what customers would miss without you:\npurpose:\n  why: …', tier: 'fill-in' },
      reads: [[strategy, 'purpose', 'why']],
    }
  },
})

function hasWhy(purpose: unknown): boolean {
  return typeof purpose === 'object' && purpose !== null && 'why' in purpose && Boolean(purpose.why)
}
