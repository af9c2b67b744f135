import { escaped, table } from './markdown-text.ts'
import type {
  Cell,
  Entry,
  Gap,
  GoalReport,
  MoneyLine,
  Report,
  ReportFormat,
  ReturnReport,
  TacticReport,
} from './report.ts'
import {
  entryText,
  errorMark,
  errorText,
  gapWords,
  goalFacts,
  goalGaps,
  goalHeading,
  hasMoney,
  returnsTitle,
  tacticGaps,
  warningWords,
} from './words.ts'

/** For documents and pull requests: tables that can be read without being rendered. */
export const markdown: ReportFormat = (reports) =>
  reports.map((report) => `${reportParts(report).join('\n\n')}\n`).join('\n')

function reportParts(report: Report): string[] {
  const { title, strategy, plan, rows, goals, withoutGoal, money, errors, warnings } = report
  return [
    `# ${escaped(title)}`,
    `**Strategy:** ${escaped(strategy)}\\\n**Plan:** ${escaped(plan)}`,
    '## Side by side',
    ...rows.flatMap(({ name, strategy, plan }) => [`### ${escaped(name)}`, pairTable(strategy, plan)]),
    ...(goals.length > 0 ? ['## Goal by goal', ...goals.flatMap(goalParts)] : []),
    ...(withoutGoal.length > 0 ? ['## Work that serves no goal', tacticTable(withoutGoal)] : []),
    ...(hasMoney([...money.byGoal, ...money.totals]) ? moneyParts(report) : []),
    ...(errors.length > 0
      ? [
          '## Errors in the files',
          errors.map((error) => `${error.number}. ${escaped(error.place)}: ${escaped(errorText(error))}`).join('\n'),
        ]
      : []),
    ...warningWords(warnings),
  ]
}

/** One line of the table for each entry of either side. */
function pairTable(strategy: Cell, plan: Cell): string {
  const [left, right] = [cellTexts(strategy), cellTexts(plan)]
  const lines = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
    left[index] ?? '',
    right[index] ?? '',
  ])
  return table([`Strategy: ${escaped(strategy.title)}`, `Plan: ${escaped(plan.title)}`], lines)
}

const cellTexts = ({ entries, gaps }: Cell): string[] => [...entries.map(entryWords), ...gaps.map(gapText)]

function entryWords(entry: Entry): string {
  const label = entry.label === undefined ? '' : `**${escaped(entry.label)}:** `
  return `${'– '.repeat(entry.depth)}${label}${escaped(entryText(entry))}`
}

const gapText = (gap: Gap): string => `*+ ${escaped(gapWords(gap))}*`

function goalParts(goal: GoalReport): string[] {
  const level = '#'.repeat(Math.min(6, 3 + goal.depth))
  const facts = [...goalFacts(goal), ['Cover', goal.cover.text] as const]
  const lines = [
    ...facts.map(([label, text]) => `- **${label}:** ${escaped(text)}`),
    ...[...goalGaps(goal), ...goal.planGaps].map((gap) => `- ${gapText(gap)}`),
  ]
  const tactics = goal.tactics.length > 0 ? [tacticTable(goal.tactics)] : []
  return [`${level} ${escaped(goalHeading(goal))}`, lines.join('\n'), ...tactics]
}

function tacticTable(tactics: TacticReport[]): string {
  const lines = tactics.map(({ title, status, channel, dates, owner, budget, expect, errors }) =>
    [title + errorMark(errors), status.replace('-', ' '), channel, dates, owner, budget, expect].map((text) =>
      escaped(text ?? '–'),
    ),
  )
  const gaps = tacticGaps(tactics).map((gap) => `- ${gapText(gap)}`)
  const head = ['Tactic', 'Status', 'Where', 'When', 'Owner', 'Budget', 'Brings']
  return [table(head, lines), gaps.join('\n')].filter(Boolean).join('\n\n')
}

function moneyParts({ money: { byGoal, byChannel, totals, returns, notes } }: Report): string[] {
  const amounts = (name: string, lines: MoneyLine[]) =>
    table(
      [name, 'Amount'],
      lines.map(({ name, amount }) => [escaped(name), escaped(amount)]),
    )
  return [
    '## Money',
    amounts('By goal', byGoal),
    amounts('By channel', byChannel),
    amounts('In all', totals),
    ...(returns.length > 0 ? [table([returnsTitle, '', ''], returns.flatMap(returnRows))] : []),
    ...notes.map(escaped),
  ]
}

const returnRows = ({ title, facts }: ReturnReport): string[][] =>
  facts.map(({ label, text }, index) => [index === 0 ? escaped(title) : '', escaped(label), escaped(text)])
