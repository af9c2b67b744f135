import type { Document } from '../document/document.ts'
import { configsOf } from '../link/config.ts'
import { link } from '../link/link.ts'
import { textOf } from '../model/entity.ts'
import type { Outcome, ReportedProblem } from '../model/outcome.ts'
import { type Severity, weightOf } from '../model/problem.ts'
import type { DocumentStatus, Project } from '../model/project.ts'
import type { Finding, Rule, RuleFacts } from '../model/rule.ts'
import type { Preset } from '../model/settings.ts'
import type { Day } from '../model/values/types.ts'
import { fold } from './fold.ts'
import { type Found, fromFinding, fromProblem } from './found.ts'
import { gatheredCauses, gatheredFindings } from './gather.ts'
import type { Lap } from './lap.ts'
import type { ProjectFiles } from './project-files.ts'
import { readFiles } from './read-files.ts'
import { reported } from './reported.ts'
import { settingsOfNothing } from './rule-settings.ts'
import type { Strictness } from './scale.ts'
import { weigh } from './severity.ts'
import { noSilencer, silencerOf } from './silence.ts'
import { runsIn, strictnessOf } from './strictness.ts'

/** What to check, and how strictly. */
export interface Request {
  files: ProjectFiles
  rules: Rule[]
  /** What is known of all rules, also of those that report while files are read. */
  facts: RuleFacts[]
  today: Day
  /** In place of the preset that the configuration names. */
  preset?: Preset
  /** Only these rules report; all when empty. */
  only: string[]
  skip: string[]
  /** Report what comments in the files silence, too. */
  noInline?: boolean
  /** False where each rule is to speak for itself, whatever its findings have to do with others. */
  settling?: boolean
  /** Hears when a stage or a rule is done. */
  lap?: Lap
}

/** What a run found, and the project it was found in. */
export interface Validated {
  problems: ReportedProblem[]
  checked: Outcome['checked']
  project: Project
  documents: Map<string, Document>
}

const noLap: Lap = () => {}

/**
 * Text in, problems out: read, check against the schemas, link, run the rules, fold consequences under their cause,
 * weigh, sort. Reads no file and no clock.
 */
export async function validate({
  files,
  rules,
  facts,
  today,
  preset,
  only,
  skip,
  noInline = false,
  settling = true,
  lap = noLap,
}: Request): Promise<Validated> {
  const { checked: checkedFiles, documents, broken } = await readFiles(files, lap)
  const { project, problems } = link(checkedFiles, today)
  lap('reading values and references')
  const configs = configsOf(checkedFiles)
  const { around } = files
  const strictness = await strictnessOf(configs, { settings: project.settings, preset, today, around })
  const byName = new Map(rules.map((rule) => [rule.name, rule]))
  const { running, ran } = chosen({ rules, facts, only, skip }, (rule) => runsIn(strictness, rule))
  const { found, idle } = runRules(running, { project, documents, lap })

  const known = facts.map(({ name }) => name)
  const strange = await settingsOfNothing(configs, { known, as: byName.get('ref-unknown'), around })
  const all = [...gatheredCauses(broken, problems), ...strange, ...found]
  const ground = { policy: project.settings.silencing, today, known, ran }
  const silencer = noInline ? noSilencer : silencerOf(documents, all, ground)
  const remarks = silencer.remarks.map((problem) => ({ found: fromProblem({ problem }), consequences: [] as Found[] }))

  const whys = new Map(facts.map(({ name, why }) => [name, why]))
  let silenced = 0
  const own = project.strategy && textOf(project.strategy, 'client')
  const clientIn = (file: string) => (configs.some(({ document }) => document.path === file) ? undefined : own)
  const weighed = weighing(byName, project, strictness)
  const isShown = (found: Found) => isWanted(found.problem.rule, only, skip) && !silencer.silences(found)
  const weight = (found: Found) => (settling && isShown(found) ? weightOf[weighed(found) ?? 'info'] : 0)
  const standing = [...fold(all, weight), ...remarks].flatMap(({ found, consequences }) => {
    const severity = weighed(found)
    if (!severity || !isWanted(found.problem.rule, only, skip)) return []
    if (silencer.silences(found)) {
      silenced++
      return []
    }
    const named = consequences.filter((each) => isNamed(weighed(each))).map(({ rule }) => rule)
    const { rule, span } = found.problem
    return [
      reported(found, { severity, consequences: named, why: whys.get(rule), client: clientIn(span.file), documents }),
    ]
  })
  const sorted = toldApart(standing.toSorted(byPlace))
  lap('sorting findings')
  return {
    problems: sorted,
    checked: {
      files: [...documents.keys()],
      goals: project.goals.length,
      tactics: project.tactics.length,
      rules: ran.size,
      idle,
      silenced,
    },
    project,
    documents,
  }
}

/** The rules that look at the project, and the names of all that were asked for, those that report while reading included. */
function chosen(
  { rules, facts, only, skip }: Pick<Request, 'rules' | 'facts' | 'only' | 'skip'>,
  runs: (rule: Rule) => boolean,
) {
  // Whether a comment is of use is known when the rules that it names have looked.
  const isAsked = ({ name }: RuleFacts) => isWanted(name, only.includes('disable-unused') ? [] : only, skip)
  const running = rules.filter((rule) => runs(rule) && isAsked(rule))
  const withChecks = new Set(rules.map(({ name }) => name))
  const withoutChecks = facts.filter((rule) => !withChecks.has(rule.name) && isAsked(rule))
  return { running, ran: new Set([...running, ...withoutChecks].map(({ name }) => name)) }
}

/** How much a finding weighs in a project. */
function weighing(rules: ReadonlyMap<string, Rule>, project: Project, strictness: Strictness) {
  const statuses = statusesOf(project)
  const other = project.strategy?.status ?? 'draft'
  return (found: Found) => {
    const { file } = found.problem.span
    const { preset, rules: own } = strictness.in(file)
    const ground = { status: statuses.get(file) ?? other, preset, own: own.get(found.problem.rule) }
    return weigh(found.problem.severity, rules.get(found.rule), ground)
  }
}

/** A hint that nobody would have seen is no consequence to speak of. */
const isNamed = (severity: Severity | undefined): boolean => severity === 'error' || severity === 'warning'

/** Several findings of one rule about one field are told apart by their order in it. */
function toldApart(problems: ReportedProblem[]): ReportedProblem[] {
  const seen = new Map<string, number>()
  return problems.map((problem) => {
    const occurrence = (seen.get(problem.fingerprint) ?? 0) + 1
    seen.set(problem.fingerprint, occurrence)
    return occurrence === 1 ? problem : { ...problem, fingerprint: `${problem.fingerprint}-${occurrence}` }
  })
}

function isWanted(rule: string, only: string[], skip: string[]): boolean {
  return (only.length === 0 || only.includes(rule)) && !skip.includes(rule)
}

interface Ground {
  project: Project
  documents: Map<string, Document>
  lap: Lap
}

function runRules(rules: Rule[], { project, documents, lap }: Ground) {
  const found: Found[] = []
  const idle: string[] = []
  for (const rule of rules) {
    const subjects = { count: 0 }
    for (const finding of gatheredFindings(findingsOf(rule, project, subjects))) {
      found.push(fromFinding(finding, rule, documents))
    }
    if (subjects.count === 0) idle.push(rule.name)
    lap(`rule ${rule.name}`)
  }
  return { found, idle }
}

function* findingsOf(rule: Rule, project: Project, subjects: { count: number }): Generator<Finding> {
  for (const subject of rule.each(project)) {
    subjects.count++
    yield* rule.check(subject, project)
  }
}

/** The status of each file that has one. Results have none of their own: they are judged like the strategy they belong to. */
function statusesOf({ strategy, plans }: Project): ReadonlyMap<string, DocumentStatus> {
  const documents = [...(strategy ? [strategy] : []), ...plans]
  return new Map(documents.map(({ file, status }) => [file, status]))
}

function byPlace(a: ReportedProblem, b: ReportedProblem): number {
  return compare(a.span.file, b.span.file) || a.span.start - b.span.start || compare(a.rule, b.rule)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
