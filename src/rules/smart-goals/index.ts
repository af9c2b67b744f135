import type { Rule } from '../../model/rule.ts'
import { goalAttainabilityUnproven } from './goal-attainability-unproven.ts'
import { goalCompound } from './goal-compound.ts'
import { goalDirectionMismatch } from './goal-direction-mismatch.ts'
import { goalImplausible } from './goal-implausible.ts'
import { goalKpiWithoutSource } from './goal-kpi-without-source.ts'
import { goalNoBaseline } from './goal-no-baseline.ts'
import { goalNoOwner } from './goal-no-owner.ts'
import { goalNotMeasurable } from './goal-not-measurable.ts'
import { goalNotRelevant } from './goal-not-relevant.ts'
import { goalNotSpecific } from './goal-not-specific.ts'
import { goalNotTimeBound } from './goal-not-time-bound.ts'
import { goalRelativeWithoutBaseline } from './goal-relative-without-baseline.ts'
import { goalTargetEqualsBaseline } from './goal-target-equals-baseline.ts'
import { goalTooBig } from './goal-too-big.ts'
import { goalTwoShapes } from './goal-two-shapes.ts'
import { goalVagueTerm } from './goal-vague-term.ts'
import { goalWhyRestates } from './goal-why-restates.ts'
import { goalWhyStopsShort } from './goal-why-stops-short.ts'
import { goalsTooMany } from './goals-too-many.ts'

/** The rules of the family "SMART goals". */
export const smartGoalsRules: Rule[] = [
  goalAttainabilityUnproven,
  goalCompound,
  goalDirectionMismatch,
  goalImplausible,
  goalKpiWithoutSource,
  goalNoBaseline,
  goalNoOwner,
  goalNotMeasurable,
  goalNotRelevant,
  goalNotSpecific,
  goalNotTimeBound,
  goalRelativeWithoutBaseline,
  goalTargetEqualsBaseline,
  goalTooBig,
  goalTwoShapes,
  goalVagueTerm,
  goalWhyRestates,
  goalWhyStopsShort,
  goalsTooMany,
]
