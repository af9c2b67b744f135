import type { Fix, FixTier, Severity } from './problem.ts'
import type { Entity, EntityKind, Project } from './project.ts'

/** A place in the user's files: an entity, and to be exact one of its keys, a key of that, and so on. */
export type Place = readonly [of: Entity, ...keys: (string | number)[]]

/** The calculation behind the figures of a finding: the name of the formula, the sum line by line, and what went in. */
export interface FindingSum {
  formula: string
  /** `8000 × 3% + 90 = 330`, `400 − 330 = 70` */
  lines: string[]
  inputs: { name: string; value: string; at: Place }[]
}

/** What a rule found. The engine adds the rule's name, its severity and why it matters. */
export interface Finding {
  at: Place
  /** True where the key itself is wrong: the last one of `at` is marked, and not its value. */
  atKey?: boolean
  /** One sentence in a marketer's words, without a full stop. */
  message: string
  /** A few words under the marked text. */
  label?: string
  severity?: Severity
  why?: string
  fix?: Fix
  /** The other way out, when there are two. */
  or?: string
  related?: { at: Place; message: string }[]
  /** Worked out only when somebody asks for it with `mplan explain --finding`. */
  sum?: () => FindingSum
  /**
   * What the rule read besides `at`: places, a kind for "all entities of that kind", or only those that name an entity.
   * A finding that read something already reported as broken is folded under that report.
   */
  reads?: Read[]
  /**
   * What cannot be trusted while this finding stands: places, or kinds of which entities are missing because of it.
   * Findings that read them are folded under it.
   */
  taints?: (Place | EntityKind)[]
  /**
   * Other rules that have nothing left to ask once this is mended, and of what: their findings are folded under this one
   * where it is shown and weighs as much.
   */
  settles?: Settled
}

/** `'tactic'`: all tactics; `{ kind: 'tactic', naming: goal }`: those that name this goal. */
export type Read = Place | EntityKind | { kind: EntityKind; naming: Entity }

export interface Settled {
  of: Entity[]
  rules: string[]
}

export const families = [
  'files and values',
  'references',
  'SMART goals',
  'strategy or plan',
  'time',
  'money',
  'coverage',
  'measurement',
  'sales',
  'adding up',
  'feedback loop',
  'hygiene',
] as const

export type Family = (typeof families)[number]

/** What is known of a rule: its documentation is docs/rules/<name>.md, and the examples on that page are its tests. */
export interface RuleFacts {
  /** Says what is wrong, in kebab-case. */
  name: string
  /** One sentence: how things are when the rule is silent. */
  summary: string
  family: Family
  severity: Severity
  /** Why it matters, in a sentence: printed with each finding. */
  why: string
  /** The best fix it can offer. */
  fix: FixTier | 'none'
}

/** A rule that looks at the linked project. */
export interface Rule<Subject = unknown> extends RuleFacts {
  /** In a document that is still a draft the severity drops by one level. */
  softInDraft?: boolean
  /** A hint that is a warning under this preset: it concerns what several firms have to agree on. */
  pressingIn?: 'agency'
  /** Off unless the preset is one of these. */
  onlyIn?: ('strict' | 'agency')[]
  /** What the rule looks at. When there is nothing, the run says that the rule had nothing to look at. */
  each(project: Project): Iterable<Subject>
  check(subject: Subject, project: Project): Iterable<Finding>
}

/** Gives a rule its types: the subject of `check` is what `each` yields. */
export function rule<Subject>(rule: Rule<Subject>): Rule {
  return rule as Rule
}
