import { jsonText } from '../../model/show.ts'
import type { ScoreFormat } from './score.ts'

/**
 * For programs: `{formatVersion, tool, scores: [Score]}` with the fields of a score. The shape is published as
 * schemas/score.schema.json; versions 1.x only ever add fields.
 */
export const json: ScoreFormat = (scores, { version }) =>
  `${jsonText({ formatVersion: '1.0', tool: { name: 'mplan', version }, scores })}\n`
