import type { ScoreFormat } from './score.ts'

/** Layouts of a score by name, loaded only when asked for. To add one, add a file and a line. */
export const scoreFormats: Record<string, () => Promise<ScoreFormat>> = {
  text: async () => (await import('./text.ts')).text,
  md: async () => (await import('./markdown.ts')).markdown,
  json: async () => (await import('./json.ts')).json,
}
