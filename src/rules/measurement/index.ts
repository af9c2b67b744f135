import type { Rule } from '../../model/rule.ts'
import { efficiencyUnmeasured } from './efficiency-unmeasured.ts'
import { goalGuardrailBroken } from './goal-guardrail-broken.ts'
import { goalOffPace } from './goal-off-pace.ts'
import { measurementDuplicate } from './measurement-duplicate.ts'
import { measurementFuture } from './measurement-future.ts'
import { measurementOutOfRange } from './measurement-out-of-range.ts'
import { measurementStale } from './measurement-stale.ts'
import { metricNoDefinition } from './metric-no-definition.ts'
import { metricNoLeading } from './metric-no-leading.ts'
import { metricRatioUndefined } from './metric-ratio-undefined.ts'
import { metricTreeBroken } from './metric-tree-broken.ts'
import { metricUnitMismatch } from './metric-unit-mismatch.ts'
import { resultSumExceedsTotal } from './result-sum-exceeds-total.ts'
import { tacticNoExpectation } from './tactic-no-expectation.ts'
import { tacticUnmeasured } from './tactic-unmeasured.ts'

/** The rules of the family "measurement". */
export const measurementRules: Rule[] = [
  efficiencyUnmeasured,
  goalGuardrailBroken,
  goalOffPace,
  measurementDuplicate,
  measurementFuture,
  measurementOutOfRange,
  measurementStale,
  metricNoDefinition,
  metricNoLeading,
  metricRatioUndefined,
  metricTreeBroken,
  metricUnitMismatch,
  resultSumExceedsTotal,
  tacticNoExpectation,
  tacticUnmeasured,
]
