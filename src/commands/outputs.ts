import type { Validated } from '../engine/validate.ts'
import { roleByName } from '../files/file-role.ts'
import type { Files } from '../files/files.ts'
import { absolutePath } from '../files/paths.ts'
import { noPaint, type Paint } from '../formats/format.ts'
import { createLines, type Lines } from '../model/lines.ts'
import { show } from '../model/show.ts'
import { paintFor } from './colour.ts'
import { type Options, UsageError, type World } from './command.ts'
import { listOption } from './options.ts'

/** Formats by name, loaded when asked for; one of them is `text`. */
export type FormatTable<Format> = Record<string, () => Promise<Format>>

/** A format and the file it goes to; without a file it goes to standard output. */
export interface OutputTo<Format> {
  format: Format
  file?: string
}

/**
 * What `-f` asks for: `json`, `json:findings.json`. One format at most may own standard output; text goes there when
 * none does.
 *
 * @param example a file name for messages, without its ending: `findings`
 * @throws UsageError for an unknown format, a missing file name, two formats for the screen
 */
export async function outputsOf<Format>(options: Options, formats: FormatTable<Format>, example: string) {
  const outputs: OutputTo<Format>[] = []
  for (const wish of listOption(options, 'format')) {
    const [name = '', ...file] = wish.split(':')
    const format = await formatNamed(name, formats)
    if (file.length > 0 && file.join(':') === '')
      throw new UsageError(`name the file after the colon: -f ${name}:${example}.${name}`)
    outputs.push({ format, ...(file.length > 0 && { file: file.join(':') }) })
  }
  const onScreen = outputs.filter(({ file }) => file === undefined)
  if (onScreen.length > 1)
    throw new UsageError(`only one format fits on the screen; send the others to files: -f json:${example}.json`)
  if (onScreen.length === 0) outputs.push({ format: await formatNamed('text', formats) })
  return outputs
}

function formatNamed<Format>(name: string, formats: FormatTable<Format>): Promise<Format> {
  const load = Object.hasOwn(formats, name) ? formats[name] : undefined
  if (load) return load()
  throw new UsageError(`there is no format "${show(name)}"; choose from ${Object.keys(formats).join(', ')}`)
}

/** What a format needs to know of where it is printed. */
export interface Place {
  paint: Paint
  /** Columns. */
  width: number
}

/** Prints each format where it goes: colour and the terminal's width on the screen, neither in a file. */
export async function print<Format>(
  outputs: OutputTo<Format>[],
  { options, world }: { options: Options; world: World },
  layOut: (format: Format, place: Place) => string,
): Promise<void> {
  const { stdout, files } = world
  for (const { file } of outputs) if (file !== undefined) refusePlanFile(file, files)
  for (const { format, file } of outputs) {
    if (file === undefined) {
      stdout.write(layOut(format, { paint: await paintFor(options, world, stdout), width: stdout.columns }))
    } else files.write(file, layOut(format, { paint: noPaint, width: 100 }), 'whatever')
  }
}

/** A report must not take the place of what it is about, not through a link either. */
function refusePlanFile(file: string, files: Files): void {
  const target = files.realPath(file) ?? absolutePath(files.cwd, file)
  if (roleByName(target) === undefined && roleByName(absolutePath(files.cwd, file)) === undefined) return
  throw new UsageError(`${show(file)} is a file of a plan: write to another name, such as findings.txt`)
}

/** The lines of the files that runs have read; a file that none has read is empty. */
export function linesIn(runs: Validated[]): (file: string) => Lines {
  const known = new Map<string, Lines>()
  return (file) => {
    const text = () => runs.map(({ documents }) => documents.get(file)?.text).find(Boolean) ?? ''
    const lines = known.get(file) ?? createLines(text())
    known.set(file, lines)
    return lines
  }
}
