import type { Command } from './command.ts'
import { explain } from './explain.ts'
import { init } from './init.ts'
import { report } from './report.ts'
import { rules } from './rules.ts'
import { smart } from './smart.ts'
import { validate } from './validate.ts'

/** Every command. To add one, add a file and a line. */
export const commands: Command[] = [init, validate, report, smart, explain, rules]
