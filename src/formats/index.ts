import type { Format } from './format.ts'

/** Formats by name, loaded only when asked for. To add a format, add a file and a line. */
export const formats: Record<string, () => Promise<Format>> = {
  text: async () => (await import('./text.ts')).text,
  json: async () => (await import('./json.ts')).json,
}
