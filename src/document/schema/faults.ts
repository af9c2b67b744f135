import { homeOf, type Slot } from '../../generated/fields.ts'
import type { SchemaError } from '../../generated/validators.js'
import type { Checking, Spot } from './checking.ts'
import { fieldOf, fits } from './shapes.ts'
import { unknownKeyProblem } from './unknown-key.ts'
import { wrongValueProblem } from './wrong-value.ts'

/** What is wrong with the fields of one entity. */
export interface Faults {
  broken: Set<string>
  missing: string[]
  /** misspelt keys that were certainly meant to be a missing one: key now -> key in the file */
  respelt: Map<string, string>
}

/** What a validator's errors mean, one problem for each broken field. Missing keys are left for the caller to report. */
export function findFaults(checking: Checking, spot: Spot, errors: readonly SchemaError[]): Faults {
  const faults: Faults = { broken: new Set(), missing: [], respelt: new Map() }
  for (const error of errors) judgeError(checking, spot, error, faults)
  return faults
}

function judgeError(checking: Checking, spot: Spot, error: SchemaError, faults: Faults): void {
  const { missingProperty, additionalProperty } = error.params
  const inside = error.instancePath !== ''
  if (missingProperty !== undefined) faults.missing.push(missingProperty)
  else if (additionalProperty !== undefined && !inside) judgeUnknownKey(checking, spot, additionalProperty, faults)
  else if (inside) judgeValue(checking, spot, error, faults)
}

function judgeUnknownKey(checking: Checking, spot: Spot, key: string, faults: Faults): void {
  if (isDocument(spot) && isReportedByRules(checking, key)) return
  const problem = unknownKeyProblem(checking, spot, key)
  checking.problems.push(problem)
  faults.broken.add(key)
  const field = problem.meant === undefined ? undefined : fieldOf(spot.kind, problem.meant)
  if (field?.required === true && problem.meant !== undefined && fits(field, spot.node[key])) {
    faults.respelt.set(problem.meant, key)
  }
}

/** true at the top of a file. */
export function isDocument({ within }: Spot): boolean {
  return within === undefined
}

/** Goals in a plan and tactics in a strategy are for the rules strategy-in-plan and plan-in-strategy. */
export function isReportedByRules({ document }: Checking, key: string): boolean {
  const home = homeOf(document, key)
  return (document === 'plan' && home === 'strategy') || (document === 'strategy' && home === 'plan')
}

/** Walks from the entity to the value an error is about. */
function judgeValue(checking: Checking, spot: Spot, error: SchemaError, faults: Faults): void {
  const [name = '', ...rest] = error.instancePath.slice(1).split('/').map(unescapePointer)
  if (faults.broken.has(name)) return
  faults.broken.add(name)
  let slot: Slot | undefined = fieldOf(spot.kind, name)
  let node: object = spot.node
  let key: string | number = name
  let value = spot.node[name]
  for (const step of rest) {
    if (typeof value !== 'object' || value === null) break
    node = value
    key = Array.isArray(value) ? Number(step) : step
    slot = Array.isArray(value) ? slot?.items : slot?.each
    value = Array.isArray(value) ? value[Number(step)] : Object.entries(value).find(([entry]) => entry === step)?.[1]
  }
  if (slot !== undefined) checking.problems.push(wrongValueProblem(checking, { node, key, name, value, slot }))
}

function unescapePointer(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}
