import { jsonText } from '../model/show.ts'
import type { ReportFormat } from './report.ts'

/**
 * For programs: `{formatVersion, tool, reports: [Report]}` with the fields of {@link Report}. The shape is published as
 * schemas/report.schema.json; versions 1.x only ever add fields. Amounts of money are in minor units; `errors` of an entry are numbers of the report's `errors`.
 */
export const json: ReportFormat = (reports, { version }) =>
  `${jsonText({ formatVersion: '1.0', tool: { name: 'mplan', version }, reports })}\n`
