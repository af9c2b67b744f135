import type { ReportFormat } from './report.ts'

/** Layouts of a report by name, loaded only when asked for. To add one, add a file and a line. */
export const reportFormats: Record<string, () => Promise<ReportFormat>> = {
  text: async () => (await import('./text.ts')).text,
  md: async () => (await import('./markdown.ts')).markdown,
  json: async () => (await import('./json.ts')).json,
}
