const WHOLE = /^[-+]?(?:0|[1-9][0-9]*)$/
const DECIMAL = /^[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/

const WORDS = new Map<string, boolean | null>([
  ['', null],
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
])

/**
 * What unquoted text means in YAML 1.2 (core schema, section 10.3.2): null, true/false, a number, or itself.
 * Where the number could not be held as written (leading zeros, hexadecimal, octal, infinities, whole numbers beyond
 * 2^53) the text is kept, so that whoever needs a number judges what the user wrote.
 */
export function readPlainValue(text: string): string | number | boolean | null {
  const first = text.charCodeAt(0)
  // digits, and + - . which stand right before them
  if ((first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46) return readNumber(text)
  if (text.length > 5) return text
  const word = WORDS.get(text)
  return word === undefined ? text : word
}

function readNumber(text: string): string | number {
  if (text.length > 30) return text
  if (WHOLE.test(text)) {
    const whole = Number(text)
    return Number.isSafeInteger(whole) ? whole : text
  }
  if (!DECIMAL.test(text)) return text
  const decimal = Number(text)
  return Number.isFinite(decimal) ? decimal : text
}
