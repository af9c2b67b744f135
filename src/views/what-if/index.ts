import type { WhatIfFormat } from './page.ts'

/** Layouts of a comparison by name, loaded only when asked for. */
export const whatIfFormats: Record<string, () => Promise<WhatIfFormat>> = {
  text: async () => (await import('./text.ts')).text,
  md: async () => (await import('./markdown.ts')).markdown,
  json: async () => (await import('./json.ts')).json,
}
