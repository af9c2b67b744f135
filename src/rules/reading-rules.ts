import type { RuleFacts } from '../model/rule.ts'
import { faultSeverity } from '../model/values/fault-severity.ts'

type Row = [name: string, severity: RuleFacts['severity'], fix: RuleFacts['fix'], summary: string, why: string]

// biome-ignore format: a table is read by its columns
const aboutFiles: Row[] = [
  ['file-unreadable', 'error', 'fill-in', 'Every file is text that can be read.', 'Nothing in this file was checked.'],
  ['yaml-syntax', 'error', 'review', 'Files are written so that every line can be read.', 'What cannot be read cannot be checked; the rest of the file was.'],
  ['csv-syntax', 'error', 'fill-in', 'Tables of results name their columns, and every line can be read.', 'A line that cannot be read is left out of every sum; the rest of the table was read.'],
  ['yaml-duplicate-key', 'error', 'fill-in', 'No key stands twice in one place.', 'Only one of the two can count, and nobody can tell which was meant.'],
  ['text-hidden-character', 'warning', 'review', 'Texts hold no characters that cannot be seen.', 'Two words that look alike may not be, and a search may not find them.'],
  ['schema-version-unknown', 'error', 'safe', 'Every file says which version of the format it is written in.', 'The version tells mplan how to read the file, this year and in five.'],
  ['schema-unknown-key', 'error', 'review', 'Every key is one that the format knows, or begins with x-.', 'A key that mplan does not know is not read: what stands there counts for nothing.'],
  ['schema-type', 'error', 'fill-in', 'Every key holds the kind of thing that belongs there.', 'What is written here counts for nothing until it can be read.'],
  ['schema-required', 'error', 'fill-in', 'Nothing is missing without which an entry cannot be told apart.', 'Without it nothing else in the plan, and no report, can speak of it.'],
  ['schema-enum', 'error', 'review', 'Where only certain words are possible, it is one of them.', 'Rules and reports know what these words mean, and no others.'],
  ['alias-key', 'info', 'safe', 'Keys carry the names of the format.', 'The other name is understood too; one name for one thing makes files easier to read and to search.'],
]

type ValueRow = [name: string, fix: RuleFacts['fix'], summary: string, why: string]

// biome-ignore format: a table is read by its columns
const aboutValues: ValueRow[] = [
  ['value-format', 'review', 'Values are written in a way that leaves one meaning.', 'A value that cannot be read is left out of every check and sum.'],
  ['value-money-format', 'safe', 'Amounts of money are a number, a space and a currency: 1500 EUR.', 'An amount that cannot be read is left out of every sum.'],
  ['value-number-grouped', 'safe', 'Numbers are written without separators: 10000.', 'With a comma or a point inside, one reader sees ten thousand and another one ten.'],
  ['value-leading-zero', 'review', 'Numbers do not begin with zeros.', 'Leading zeros are dropped in one program and change the number in another.'],
  ['value-percent-fraction', 'review', 'Percentages carry their sign: 25%.', '0.25 and 25 are a hundredfold apart, and both are read as a percentage by somebody.'],
  ['value-date-format', 'safe', 'Days are written year-month-day: 2026-08-31.', '03/04 is March in one country and April in another, and "soon" is a different day for everybody.'],
  ['value-duration-format', 'safe', 'Lengths of time are a number and a unit: 2w, 10d, 4h.', 'A time that cannot be read is left out of every schedule.'],
  ['value-range-order', 'review', 'Ranges go from low to high: 20..25..32.', 'The wrong way round, a range has no middle and cannot be added up.'],
  ['value-yaml-trap', 'safe', 'No value loses its sign on the way into the file.', 'The file format drops or changes some signs in front of a value without a word.'],
  ['value-placeholder', 'fill-in', 'No TBD, TODO or unfilled blank is left.', 'A placeholder looks like an answer and is none.'],
  ['date-impossible', 'review', 'Every day exists in the calendar.', 'A day that does not exist never comes.'],
  ['target-is-estimate', 'review', 'A target says what counts as reached.', 'A range says that we do not know; a target has to say when it is met.'],
  ['id-format', 'review', 'Ids are made of small letters, digits and hyphens.', 'An id is typed again wherever something refers to it; capitals and spaces make that go wrong.'],
  ['id-reserved', 'fill-in', 'No id is a word that means something else.', 'Where it is used, nobody could tell whether the id or the other meaning is wanted.'],
]

const rows: Row[] = [...aboutFiles, ...aboutValues.map(([name, ...rest]): Row => [name, faultSeverity(name), ...rest])]

/** Rules that report while files are read, before there is a project to look at. */
export const readingRules: RuleFacts[] = rows.map(([name, severity, fix, summary, why]) => ({
  name,
  severity,
  fix,
  summary,
  why,
  family: 'files and values',
}))
