import { noPaint, type Paint } from '../formats/format.ts'
import { type Options, type Output, UsageError, type World } from './command.ts'

/** Whether a stream gets colour: `--color`, then NO_COLOR, then FORCE_COLOR, then whether people look at it. */
export function wantsColour({ color, noColor }: Options, { env }: World, stream: Output): boolean {
  const when = noColor ? 'never' : (color ?? 'auto')
  if (when === 'always') return true
  if (when === 'never') return false
  if (when !== 'auto') throw new UsageError(`--color takes auto, always or never, not ${String(when)}`)
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return stream.isTerminal && env.TERM !== 'dumb'
}

/** The colours for a stream; the library is loaded only when there is colour. */
export async function paintFor(options: Options, world: World, stream: Output): Promise<Paint> {
  if (!wantsColour(options, world, stream)) return noPaint
  const { Chalk } = await import('chalk')
  return new Chalk({ level: 1 })
}
