import type { Rule } from '../../model/rule.ts'
import { cadenceMismatch } from './cadence-mismatch.ts'
import { childDeadlineAfterParent } from './child-deadline-after-parent.ts'
import { deadlineIgnoresLag } from './deadline-ignores-lag.ts'
import { deadlineNonWorkingDay } from './deadline-non-working-day.ts'
import { deadlineOutsidePeriod } from './deadline-outside-period.ts'
import { deadlinePassed } from './deadline-passed.ts'
import { dependencyOrder } from './dependency-order.ts'
import { planOutsideStrategyPeriod } from './plan-outside-strategy-period.ts'
import { planPeriodLong } from './plan-period-long.ts'
import { scheduleInfeasible } from './schedule-infeasible.ts'
import { startAfterEnd } from './start-after-end.ts'
import { statusDateMismatch } from './status-date-mismatch.ts'
import { strategyPeriodShort } from './strategy-period-short.ts'
import { tacticEndsAfterGoal } from './tactic-ends-after-goal.ts'
import { tacticOutsidePlanPeriod } from './tactic-outside-plan-period.ts'
import { taskNoDue } from './task-no-due.ts'
import { taskOutsideTactic } from './task-outside-tactic.ts'
import { taskOverdue } from './task-overdue.ts'

/** The rules of the family "time". */
export const timeRules: Rule[] = [
  childDeadlineAfterParent,
  deadlineOutsidePeriod,
  dependencyOrder,
  planOutsideStrategyPeriod,
  deadlinePassed,
  planPeriodLong,
  scheduleInfeasible,
  strategyPeriodShort,
  startAfterEnd,
  tacticEndsAfterGoal,
  tacticOutsidePlanPeriod,
  taskOutsideTactic,
  taskOverdue,
  cadenceMismatch,
  deadlineIgnoresLag,
  deadlineNonWorkingDay,
  statusDateMismatch,
  taskNoDue,
]
