import { givenAt } from '../../model/entity.ts'
import type { Project } from '../../model/project.ts'
import { type Place, rule } from '../../model/rule.ts'
import type { Handoff } from '../../model/sales.ts'
import { handoffs } from '../about-leads.ts'

export const handoffNoDefinition = rule({
  name: 'handoff-no-definition',
  summary: 'The hand-off says when a lead is ready for sales, and when sales takes it.',
  family: 'sales',
  severity: 'warning',
  softInDraft: true,
  fix: 'fill-in',
  why: 'Without a definition marketing counts every address as a lead, and sales counts none of them.',
  each: handoffs,

  *check(handoff, project) {
    const { strategy } = project
    if (!strategy) return
    const isSaid = (key: Step) => isDefined(key, handoff, project)
    const missing = [isSaid('mql') ? '' : 'mql', isSaid('sal') || isSaid('sql') ? '' : 'sql'].filter(
      (key) => key !== '',
    )
    if (missing.length === 0) return
    const lines = missing.map((key) => `  ${key}: … # ${meanings[key]}`)
    yield {
      at: [strategy, 'sales', 'handoff'],
      message: `the hand-off to sales does not say when ${missing.map((key) => said[key]).join(', and when ')}`,
      fix: {
        title: `write it in  handoff:  so that both would sort the same lead alike:\n${lines.join('\n')}`,
        tier: 'fill-in',
      },
      reads: [...steps.map((key): Place => [strategy, 'sales', 'handoff', key]), 'metric'],
    }
  },
})

type Step = 'mql' | 'sal' | 'sql'

const steps: readonly Step[] = ['mql', 'sal', 'sql']

const said: Record<string, string> = {
  mql: 'a lead is ready for them',
  sql: 'they take it on',
}

const meanings: Record<string, string> = {
  mql: 'which lead marketing hands over',
  sql: 'what sales has to know before it is an opportunity',
}

/** Said in the hand-off, or as the definition of a metric of that name. */
function isDefined(key: Step, handoff: Handoff, { strategy, metricOf }: Project): boolean {
  const metric = metricOf(key)
  return (
    handoff[key] !== undefined ||
    (strategy !== undefined && givenAt(strategy, 'sales', 'handoff', key)) ||
    (metric !== undefined && !metric.standard && givenAt(metric, 'definition'))
  )
}
