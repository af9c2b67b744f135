import { joinPath } from '../files/paths.ts'
import { nearest } from '../model/nearest.ts'
import { show } from '../model/show.ts'
import { type TemplateSummary, templateSummary } from '../templates/template-summary.ts'
import { UsageError, type World } from './command.ts'

/** The texts of a strategy and a plan. One that is not to be written is absent. */
export interface PairOfTexts {
  strategy?: string
  plan?: string
  /** Set when the entries are made up: they never go among those of a real plan. */
  isExample?: true
}

/** The templates that come with mplan, the smallest first. */
export function templateSummaries(world: World): TemplateSummary[] {
  const names = templateNames(world)
  return names.map((name) => templateSummary(readTemplateFile(name, 'strategy', world)))
}

/** The files of a template, not filled in yet. @throws UsageError with the nearest name when there is none */
export function templateTexts(name: string, world: World): Record<'strategy' | 'plan', string> {
  const names = templateNames(world)
  if (!names.includes(name)) {
    const close = nearest(name, names)
    const hint = close ? `did you mean ${close}?` : 'mplan init --list shows them'
    throw new UsageError(`there is no template "${show(name)}": ${hint}`)
  }
  return { strategy: readTemplateFile(name, 'strategy', world), plan: readTemplateFile(name, 'plan', world) }
}

function templateNames({ files, home }: World): string[] {
  const names = files.list(joinPath(home, 'templates')) ?? []
  const complete = names.filter((name) => files.kind(joinPath(home, `templates/${name}/strategy.yaml`)) === 'file')
  return complete.sort((one, other) => Number(other === 'minimal') - Number(one === 'minimal'))
}

function readTemplateFile(name: string, file: 'strategy' | 'plan', { files, home }: World): string {
  const path = `templates/${name}/${file}.yaml`
  const content = files.read(joinPath(home, path))
  if ('text' in content) return content.text
  throw new Error(`${path} is missing from the installation`)
}
