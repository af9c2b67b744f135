import type { Node } from '../model/entity.ts'
import type { Problem } from '../model/problem.ts'
import type { Settings } from '../model/settings.ts'
import { meantCurrencyCode } from '../model/values/currency-code.ts'
import type { ReadingContext } from '../model/values/types.ts'
import type { CheckedDocument, CheckedFiles } from './checked-files.ts'
import { configsOf, joined } from './config.ts'
import type { Scope } from './scope.ts'
import { contextOf, settingsOf } from './settings.ts'

/** What all files of a project are read with. */
export interface Ground {
  settings: Settings
  context: ReadingContext
  /** The data of mplan.config.yaml and of what it extends. */
  config: Node
  problems: Problem[]
  scopeOf(file: CheckedDocument): Scope
}

export function groundOf(files: CheckedFiles): Ground {
  const problems: Problem[] = []
  const config = joined(configsOf(files))
  const strategy = files.strategy?.data ?? {}
  const settings = settingsOf(config, strategy)
  const context = contextOf(settings, config, strategy)
  const report = (problem: Problem) => void problems.push(problem)
  const scopeOf = ({ document, data }: CheckedDocument) => {
    const ownMoney = ownMoneyOf(data, context)
    return { document, context, report, ...(ownMoney && { ownMoney }) }
  }
  return { settings, context, config, problems, scopeOf }
}

/** A plan or results may count in a currency of their own. */
function ownMoneyOf({ currency }: Node, context: ReadingContext): ReadingContext | undefined {
  const own = typeof currency === 'string' ? meantCurrencyCode(currency, context.currencies ?? new Map()) : undefined
  if (own === undefined || own === context.currency) return undefined
  return { ...context, currency: own, unit: { kind: 'money', currency: own } }
}
