import type { Metric } from './metric.ts'

/** What is known in public of a number: between which values it nearly always lies. */
export interface Benchmark {
  /** What it is a share of, or the price of what: `delivered mails`. */
  of: string
  unit: 'percent' | 'USD'
  /** The usual value; absent where the sources disagree. */
  typical?: number
  /** Hardly ever below, hardly ever above. */
  low?: number
  high?: number
  source: string
  /** The year that the figures are of, where the source says it. */
  year?: number
  /** A claim that nobody has confirmed. */
  weak?: boolean
}

interface Row extends Benchmark {
  /** All of these must stand in the id or title of the metric. */
  words: RegExp[]
}

const mail = /\b(?:e-?mails?|newsletters?|mailings?)\b/
const click = /\bclick(?:s|ed)?\b|\bctr\b/
const cost = /\b(?:cost|price|cpc|cpl)\b/
const perClick = /\bclick\b|\bcpc\b/
const perLead = /\blead\b|\bcpl\b/
const search = /\b(?:search|google|sea|ppc)\b/
const facebook = /\b(?:facebook|meta|instagram)\b/

/** Public figures. The more special row stands before the more general one. */
// biome-ignore format: a table is read by its columns
const rows: Row[] = [
  { words: [/\bopen rate\b|\bopens\b|\bopened\b/], of: 'delivered mails', unit: 'percent', typical: 37.7, low: 10, high: 60, source: 'MailerLite', year: 2022 },
  { words: [mail, click], of: 'delivered mails', unit: 'percent', typical: 3.4, low: 0.3, high: 10, source: 'MailerLite', year: 2022 },
  { words: [/\blinkedin\b/, click, /\brate\b|\bctr\b|\bshare\b/], of: 'impressions', unit: 'percent', typical: 0.4, low: 0.1, high: 2, source: 'ZenABM, 936 ads', year: 2026 },
  { words: [facebook, click, /\brate\b|\bctr\b|\bshare\b/], of: 'impressions', unit: 'percent', typical: 2.5, low: 0.3, high: 6, source: 'WordStream', year: 2024 },
  { words: [search, click, /\brate\b|\bctr\b|\bshare\b/], of: 'impressions', unit: 'percent', typical: 6.4, low: 1, high: 20, source: 'WordStream', year: 2024 },
  { words: [/\b(?:shop|store|webshop|online shop)\b/, /\bconver/], of: 'visits to a shop', unit: 'percent', typical: 1.4, low: 0.3, high: 6, source: 'Littledata, 2,800 shops', year: 2023 },
  { words: [/\bcart\b|\bbasket\b/, /\babandon/], of: 'filled carts', unit: 'percent', typical: 70.2, low: 50, high: 85, source: 'Baymard, mean of many studies' },
  { words: [/\blanding\b/, /\bconver/], of: 'visitors of a landing page', unit: 'percent', typical: 6.6, low: 1, high: 30, source: 'Unbounce', year: 2024, weak: true },
  { words: [/\bvisit/, /\bleads?\b/, /\bconver|\brate\b|\bshare\b|\bto\b/], of: 'visitors', unit: 'percent', typical: 2.3, low: 0.3, high: 10, source: 'First Page Sage', year: 2024 },
  { words: [/\bwebinars?\b/, /\battend|\bshow/], of: 'people who registered', unit: 'percent', typical: 43, low: 15, high: 65, source: 'practitioners asked by PCMA', year: 2021 },
  { words: [/\btrials?\b/, /\bpaid\b|\bpaying\b|\bconver|\bcustomers?\b/], of: 'trials', unit: 'percent', low: 2, high: 80, source: 'Totango', year: 2012 },
  { words: [/\bfreemium\b|\bfree users?\b/, /\bpaid\b|\bpaying\b|\bconver/], of: 'sign-ups', unit: 'percent', typical: 3.5, low: 0.5, high: 15, source: 'reports of vendors', year: 2026, weak: true },
  { words: [/\bdonors?\b/, /\bretention\b|\bgive again\b|\bkept\b/], of: "last year's donors", unit: 'percent', typical: 43.6, low: 20, high: 75, source: 'Fundraising Effectiveness Project', year: 2020 },
  { words: [/\bday 30\b|\bd30\b|\b30 days?\b/, /\bretention\b|\bretained\b/], of: 'installs', unit: 'percent', typical: 6, low: 1, high: 20, source: 'Adjust', year: 2022 },
  { words: [/\bdirect mail\b|\bletters?\b/, /\brespon|\brepl/], of: 'letters', unit: 'percent', typical: 3.4, low: 0.2, high: 15, source: 'DMA', year: 2012 },
  { words: [/\bmql/, /\bsql/], of: 'qualified leads', unit: 'percent', low: 5, high: 60, source: 'reports of vendors', weak: true },
  { words: [/\blinkedin\b/, cost, perClick], of: 'a click', unit: 'USD', typical: 13.23, low: 2, high: 40, source: 'ZenABM', year: 2026 },
  { words: [facebook, cost, perLead], of: 'a lead', unit: 'USD', typical: 21.98, low: 3, high: 150, source: 'WordStream', year: 2024 },
  { words: [facebook, cost, perClick], of: 'a click', unit: 'USD', typical: 1.88, low: 0.2, high: 8, source: 'WordStream', year: 2024 },
  { words: [search, cost, perLead], of: 'a lead', unit: 'USD', typical: 66.69, low: 8, high: 400, source: 'WordStream', year: 2024 },
  { words: [search, cost, perClick], of: 'a click', unit: 'USD', typical: 4.66, low: 0.3, high: 30, source: 'WordStream', year: 2024 },
]

/** The public figures about a metric, found by its id and title; undefined where there are none. */
export function benchmarkOf({ id, title }: Metric): Benchmark | undefined {
  const name = `${id.replaceAll(/[-._]/g, ' ')} ${title}`.toLowerCase()
  return rows.find(({ words }) => words.every((word) => word.test(name)))
}
