import type { Command } from './command.ts'

/** Every command by its name, loaded when it is asked for. To add one, add a file and a line. */
export const commands: Record<string, () => Promise<Command>> = {
  init: async () => (await import('./init.ts')).init,
  validate: async () => (await import('./validate.ts')).validate,
  report: async () => (await import('./report.ts')).report,
  forecast: async () => (await import('./forecast.ts')).forecast,
  review: async () => (await import('./review.ts')).review,
  score: async () => (await import('./score.ts')).score,
  'what-if': async () => (await import('./what-if.ts')).whatIf,
  smart: async () => (await import('./smart.ts')).smart,
  explain: async () => (await import('./explain.ts')).explain,
  rules: async () => (await import('./rules.ts')).rules,
}
