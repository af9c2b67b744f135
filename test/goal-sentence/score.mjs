// Scores the goal-sentence reader on a labelled file: node test/goal-sentence/score.mjs FILE [--brief]
// FILE holds one JSON object a line: { id, text, labels: { specific, measurable, time_bound, activity_not_outcome,
// overall_smart }, form: [...] }. Blank lines are skipped and keep their place: misses are printed with their line.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const here = dirname(fileURLToPath(import.meta.url))
const CRITERIA = ['overall_smart', 'specific', 'measurable', 'time_bound', 'activity_not_outcome']

/** Bundles the reader, since Node 20 cannot run TypeScript. */
async function loadReader() {
  const folder = mkdtempSync(join(tmpdir(), 'mplan-score-'))
  try {
    const sources = join(here, '../../src/goal-sentence')
    const input = { read: join(sources, 'read-goal.ts'), verdict: join(sources, 'smart-verdict.ts') }
    const bundle = await rolldown({ input, platform: 'node' })
    await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' })
    await bundle.close()
    const { readGoal } = await import(pathToFileURL(join(folder, 'read.mjs')).href)
    const { smartVerdict } = await import(pathToFileURL(join(folder, 'verdict.mjs')).href)
    return (text) => smartVerdict(readGoal(text, { today: '2026-11-25' }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readRows(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [{ ...JSON.parse(line), line: index + 1 }]))
}

function judge(row, readSentence) {
  const verdict = readSentence(row.text)
  return {
    overall_smart: verdict.smart,
    specific: verdict.specific,
    measurable: verdict.measurable,
    time_bound: verdict.timeBound,
    activity_not_outcome: verdict.activity !== 'none',
    sure: verdict.activity === 'sure',
  }
}

function counts(cases, criterion) {
  const count = { truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 }
  for (const { labels, found } of cases) {
    const key = found[criterion]
      ? labels[criterion]
        ? 'truePositive'
        : 'falsePositive'
      : labels[criterion]
        ? 'falseNegative'
        : 'trueNegative'
    count[key] += 1
  }
  return count
}

const ratio = (part, whole) => (whole === 0 ? 1 : part / whole)
const f1 = ({ truePositive, falsePositive, falseNegative }) =>
  ratio(2 * truePositive, 2 * truePositive + falsePositive + falseNegative)

/** Wilson score interval of a share, 95 %. */
function wilson(hits, total) {
  if (total === 0) return [0, 1]
  const z = 1.96
  const share = hits / total
  const middle = share + (z * z) / (2 * total)
  const half = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total))
  const scale = 1 + (z * z) / total
  return [(middle - half) / scale, (middle + half) / scale]
}

/** Percentile bootstrap of F1, 95 %, with a fixed random sequence so that the same file gives the same interval. */
function bootstrap(cases, criterion) {
  let seed = 42
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed / 2147483648
  }
  const values = Array.from({ length: 1000 }, () =>
    f1(
      counts(
        Array.from(cases, () => cases[Math.floor(random() * cases.length)]),
        criterion,
      ),
    ),
  ).sort((a, b) => a - b)
  return [values[25], values[974]]
}

const three = (value) => value.toFixed(3)
const between = ([low, high]) => `${three(low)}-${three(high)}`

function printScores(cases) {
  console.log(`${cases.length} rows\n`)
  console.log('criterion              precision (Wilson 95%)   recall (Wilson 95%)      F1 (bootstrap 95%)')
  for (const criterion of CRITERIA) {
    const count = counts(cases, criterion)
    const found = count.truePositive + count.falsePositive
    const wanted = count.truePositive + count.falseNegative
    const cells = [
      `${three(ratio(count.truePositive, found))} (${between(wilson(count.truePositive, found))})`,
      `${three(ratio(count.truePositive, wanted))} (${between(wilson(count.truePositive, wanted))})`,
      `${three(f1(count))} (${between(bootstrap(cases, criterion))})`,
    ]
    console.log(`${criterion.padEnd(22)} ${cells.map((cell) => cell.padEnd(24)).join(' ')}`)
  }
  const sure = cases.filter(({ found }) => found.sure)
  const right = sure.filter(({ labels }) => labels.activity_not_outcome)
  console.log(
    `activity "sure"        ${three(ratio(right.length, sure.length))} (${between(wilson(right.length, sure.length))}), ${right.length} of ${sure.length}`,
  )
}

function printForms(cases) {
  const forms = new Map()
  for (const each of cases) for (const form of each.form ?? []) forms.set(form, [...(forms.get(form) ?? []), each])
  console.log('\nmisses by form (rows: overall, specific, measurable, time-bound, activity)')
  for (const [form, members] of [...forms].sort((a, b) => b[1].length - a[1].length)) {
    const misses = CRITERIA.map(
      (criterion) => members.filter(({ labels, found }) => labels[criterion] !== found[criterion]).length,
    )
    if (misses.some((count) => count > 0))
      console.log(`  ${form.padEnd(22)} ${String(members.length).padStart(3)}: ${misses.join(', ')}`)
  }
}

function printMisses(cases) {
  console.log('\nevery miss (line, id, criterion, + wanted / - not wanted)')
  for (const { line, id, text, labels, found } of cases) {
    const wrong = CRITERIA.slice(1).filter((criterion) => labels[criterion] !== found[criterion])
    if (wrong.length === 0) continue
    const words = wrong.map(
      (criterion) =>
        `${labels[criterion] ? '+' : '-'}${criterion}${criterion.startsWith('activity') && found.sure ? '(sure)' : ''}`,
    )
    console.log(`  ${line} ${id ?? ''} ${words.join(' ')}\n      ${text}`)
  }
}

const file = process.argv[2]
if (file === undefined) {
  console.error('Say which file to score: npm run score -- FILE')
  process.exit(2)
}
const readSentence = await loadReader()
const cases = readRows(file).map((row) => ({ ...row, found: judge(row, readSentence) }))
printScores(cases)
printForms(cases)
if (!process.argv.includes('--brief')) printMisses(cases)
