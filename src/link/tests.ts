import type { Test } from '../model/project.ts'
import { dayOf, defined, isGroup, listOf, quantityOf, targetOf, wordOf } from './get.ts'

/** One test or a list of them: sentences that a person answers, and metrics with a target. */
export function testsOf(value: unknown): Test[] {
  return listOf(value).map(testOf)
}

function testOf(test: unknown): Test {
  if (!isGroup(test)) return { sentence: String(test) }
  return {
    ...defined('metric', wordOf(test, 'metric')),
    ...defined('target', targetOf(test, 'target')),
    ...defined('on', dayOf(test, 'on') ?? dayOf(test, 'by')),
    ...defined('below', quantityOf(test, 'below')),
    ...defined('above', quantityOf(test, 'above')),
  }
}
