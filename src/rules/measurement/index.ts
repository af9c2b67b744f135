import type { Rule } from '../../model/rule.ts'
import { goalGuardrailBroken } from './goal-guardrail-broken.ts'
import { goalOffPace } from './goal-off-pace.ts'
import { measurementDuplicate } from './measurement-duplicate.ts'
import { measurementFuture } from './measurement-future.ts'
import { measurementOutOfRange } from './measurement-out-of-range.ts'
import { measurementStale } from './measurement-stale.ts'
import { metricUnitMismatch } from './metric-unit-mismatch.ts'
import { resultSumExceedsTotal } from './result-sum-exceeds-total.ts'
import { tacticNoExpectation } from './tactic-no-expectation.ts'
import { tacticUnmeasured } from './tactic-unmeasured.ts'

/** The rules of the family "measurement". */
export const measurementRules: Rule[] = [
  goalGuardrailBroken,
  goalOffPace,
  measurementDuplicate,
  measurementFuture,
  measurementOutOfRange,
  measurementStale,
  metricUnitMismatch,
  resultSumExceedsTotal,
  tacticNoExpectation,
  tacticUnmeasured,
]
