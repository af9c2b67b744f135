import type { ForecastFormat } from './page.ts'

/** Layouts of a forecast by name, loaded only when asked for. */
export const forecastFormats: Record<string, () => Promise<ForecastFormat>> = {
  text: async () => (await import('./text.ts')).text,
  md: async () => (await import('./markdown.ts')).markdown,
  json: async () => (await import('./json.ts')).json,
}
