import { isOutlook } from '../../model/forecast/outlook.ts'
import { jsonText } from '../../model/show.ts'
import { outlookData } from '../forecast/json.ts'
import type { WhatIfFormat, WhatIfPage } from './page.ts'

/**
 * For programs: `{formatVersion, tool, today, seed, projects: [{changes, goals: [{id, before, after}], money, findings}]}`.
 * The shape is published as schemas/what-if.schema.json; versions 1.x only ever add fields.
 */
export const json: WhatIfFormat = (pages, { version }) => {
  const [first] = pages
  const projects = pages.map((page) => ({
    title: page.title,
    changes: page.changes,
    goals: page.goals.map(({ before, after }) => ({
      id: after.goal.id,
      before: dataOf(before, page.settings, page.placeOf.before),
      after: dataOf(after, page.settings, page.placeOf.after),
    })),
    money: page.money,
    budgetAlone: page.silentMoney,
    findings: {
      come: page.findings.come.map(({ rule, severity, message, fingerprint }) => ({
        rule,
        severity,
        message,
        fingerprint,
      })),
      go: page.findings.go.map(({ rule, severity, message, fingerprint }) => ({
        rule,
        severity,
        message,
        fingerprint,
      })),
    },
  }))
  return `${jsonText({ formatVersion: '1.0', tool: { name: 'mplan', version }, today: first?.today, seed: first?.seed, projects })}\n`
}

function dataOf(
  result: WhatIfPage['goals'][number]['before'],
  settings: WhatIfPage['settings'],
  placeOf: WhatIfPage['placeOf']['before'],
) {
  return isOutlook(result) ? outlookData(result, { settings, placeOf }) : { notForecast: result.reason }
}
