import type { DayRange, Quantity, Target } from './values/types.ts'

/** A test: a sentence that a person answers, or a metric with a target that results answer. */
export interface Test {
  sentence?: string
  metric?: string
  target?: Target
  /** When it is answered, or until when. */
  on?: DayRange
  below?: Quantity
  above?: Quantity
}

/** What a tactic tries out. */
export interface Experiment {
  hypothesis?: string
  successIf: Test[]
  stopIf: Test[]
  decideOn?: DayRange
}
