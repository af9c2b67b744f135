import { EditError } from '../edit/edit-error.ts'
import type { Files, FileWrite } from '../files/files.ts'
import { absolutePath, baseName, joinPath, parentFolder } from '../files/paths.ts'
import { show } from '../model/show.ts'
import { UsageError, type World } from './command.ts'
import { mergeYaml } from './init-merge.ts'
import type { Target, TargetFile } from './init-target.ts'
import type { PairOfTexts } from './init-templates.ts'

export type Mode = 'create' | 'merge' | 'force'

/** What init is about to do to the disk. */
export interface Plan {
  folders: string[]
  writes: FileWrite[]
  /** Old files that are kept under another name: `plan.yaml.bak`. */
  backups: FileWrite[]
  /** The descriptions of the format for the editor. */
  schemas: FileWrite[]
}

/** Works out the files to write. Nothing is written yet. @throws UsageError when a file cannot be merged */
export function plannedWrites(target: Target, texts: PairOfTexts, { mode, world }: { mode: Mode; world: World }): Plan {
  const { files } = world
  const pairs: [TargetFile, string | undefined, 'strategy' | 'plan'][] = [
    [target.strategy, texts.strategy, 'strategy'],
    [target.plan, texts.plan, 'plan'],
  ]
  const writes = pairs.flatMap(([file, text, kind]): FileWrite[] => {
    if (text === undefined || (mode === 'create' && file.text !== null)) return []
    const line = schemaLine(kind, { from: file.path, folder: target.folder, files })
    const next = mode === 'merge' && file.text !== null ? merged(file, { ...texts, text, line }) : line + text
    return next === file.text ? [] : [{ path: file.path, text: next, expected: file.text }]
  })
  return {
    folders: [target.folder, joinPath(target.folder, '.mplan/schemas')],
    writes,
    backups: mode === 'force' ? writes.flatMap((write) => backupOf(write, files)) : [],
    schemas: schemaWrites(target.folder, world),
  }
}

/** Writes all of it, or nothing. @throws FileError */
export function carryOut({ folders, writes, backups, schemas }: Plan, files: Files): void {
  for (const folder of folders) files.makeFolder(folder)
  files.writeAll([...schemas, ...backups, ...writes])
}

/** The comment that tells editors where the description of the format lies, seen from the file itself. */
function schemaLine(kind: string, { from, folder, files }: { from: string; folder: string; files: Files }): string {
  const inside = absolutePath(files.cwd, parentFolder(from)) === absolutePath(files.cwd, folder)
  return `# yaml-language-server: $schema=${inside ? './' : '../'}.mplan/schemas/${kind}.schema.json\n`
}

function merged(
  { path, text: old }: TargetFile,
  { text, line, isExample }: { text: string; line: string; isExample?: true },
): string {
  try {
    return withSchemaLine(mergeYaml(old ?? '', text, { isExample: isExample === true }), line)
  } catch (error) {
    if (error instanceof EditError) throw new UsageError(`${show(path)} was left as it is: ${error.message}`)
    throw error
  }
}

function withSchemaLine(text: string, line: string): string {
  if (/^# *yaml-language-server:|^["']?\$schema["']?:/m.test(text)) return text
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  return mark + line.replace('\n', lineEnd) + text.slice(mark.length)
}

function backupOf({ path, expected }: FileWrite, files: Files): FileWrite[] {
  if (expected === null) return []
  let name = `${path}.bak`
  for (let count = 2; files.kind(name) !== 'missing'; count++) name = `${path}.bak${count}`
  return [{ path: name, text: expected, expected: null }]
}

/** What a project's files hold; the formats of mplan's own output are no business of the editor. */
const fileSchema = /^(?:strategy|plan|results|config|values)\.schema\.json$/

function schemaWrites(folder: string, { files, home }: World): FileWrite[] {
  const source = joinPath(home, 'schemas')
  const names = (files.list(source) ?? []).filter((name) => fileSchema.test(name))
  return names.flatMap((name) => {
    const schema = files.read(joinPath(source, name))
    if (!('text' in schema)) throw new Error(`schemas/${name} is missing from the installation`)
    const path = joinPath(folder, `.mplan/schemas/${baseName(name)}`)
    const now = files.read(path)
    return 'text' in now && now.text === schema.text ? [] : [{ path, text: schema.text, expected: 'whatever' as const }]
  })
}
