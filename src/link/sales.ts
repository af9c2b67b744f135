import type { Sales, Stage } from '../model/project.ts'
import type { Handoff, SalesFeedback } from '../model/sales.ts'
import { cadenceOf, defined, durationOf, groupOf, isGroup, quantityOf, wordOf, wordsOf } from './get.ts'
import type { Values } from './read-values.ts'

/** How marketing and sales work together: the hand-off, what both promise, and what comes back. */
export function salesOf(root: Values, stageOf: (id: string) => Stage | undefined): Sales {
  const sales = groupOf(root, 'sales')
  const sla = groupOf(sales, 'sla')
  const answer = groupOf(sla, 'sales')
  return {
    ...defined('handoff', handoffOf(sales.handoff, stageOf)),
    ...defined('deliver', quantityOf(groupOf(sla, 'marketing'), 'deliver')),
    ...defined('acceptWithin', durationOf(answer, 'accept-within')),
    ...defined('respondWithin', durationOf(answer, 'respond-within')),
    ...defined('feedback', feedbackOf(sales)),
  }
}

function handoffOf(value: unknown, stageOf: (id: string) => Stage | undefined): Handoff | undefined {
  if (!isGroup(value)) return undefined
  return {
    context: wordsOf(value, 'context'),
    from: wordsOf(value, 'from'),
    to: wordsOf(value, 'to'),
    ...defined('stage', stageOf(wordOf(value, 'stage') ?? '')),
    ...defined('mql', wordOf(value, 'mql')),
    ...defined('sal', wordOf(value, 'sal')),
    ...defined('sql', wordOf(value, 'sql')),
    ...defined('recycle', wordOf(value, 'recycle')),
  }
}

/** `week`, or `{ every: week, reasons: [no budget, wrong role] }`. */
function feedbackOf(sales: Values): SalesFeedback | undefined {
  const { feedback } = sales
  if (!isGroup(feedback)) return undefined
  if ('kind' in feedback) return { reasons: [], who: [], ...defined('every', cadenceOf(sales, 'feedback')) }
  return {
    reasons: wordsOf(feedback, 'reasons'),
    who: wordsOf(feedback, 'who'),
    ...defined('every', cadenceOf(feedback, 'every')),
  }
}
