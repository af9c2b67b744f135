/** What tells strangers how to reach a person. */
export type ContactData = 'an e-mail address' | 'a phone number'

/** Mail boxes that belong to a firm and to nobody in person. */
const shared = new Set(
  'info hello hallo contact kontakt office mail post press presse news newsletter sales support help service team marketing noreply no-reply do-not-reply jobs shop admin billing bookings events'.split(
    ' ',
  ),
)

const address = /^[\p{L}\p{N}][\p{L}\p{N}._%+-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u
const example = /@(?:[a-z0-9-]+\.)*(?:example\.[a-z]+|[a-z0-9-]+\.(?:example|test|invalid))$/i

/**
 * The contact data of a person in a text, if there are any: e-mail addresses except those of a firm or of an example,
 * and phone numbers with a country code, a leading zero or a word before them that says so. Linear in the text.
 */
export function contactDataIn(text: string): ContactData | undefined {
  if (text.includes('@') && words(text).some(isPersonalAddress)) return 'an e-mail address'
  return phoneStretches(text).some(isPhoneNumber) ? 'a phone number' : undefined
}

const words = (text: string): string[] => text.split(/[\s,;:<>()[\]"'|]+/).map((word) => word.replace(/\.$/, ''))

function isPersonalAddress(word: string): boolean {
  return address.test(word) && !example.test(word) && !shared.has(word.slice(0, word.indexOf('@')).toLowerCase())
}

/** Runs of digits with the signs that stand between the digits of a phone number, and the word before. */
function phoneStretches(text: string): RegExpMatchArray[] {
  return /\d{4}/.test(text) || /\d[ /-]\d/.test(text)
    ? [...text.matchAll(/(?:(\p{L}{2,12})[.:]? ?)?(\+?\(?\d[\d ()/.-]{6,24}\d)/gu)]
    : []
}

const spoken = /^(?:tel|telefon|telephone|phone|fon|mobile|mobil|cell|handy|call|ring|whatsapp|fax)$/i
const grouped = /^\+?\d{1,3}(?:[ .]000)+$|^\+?\d{1,3}(?:[ .]\d{3})+$/
const dates = /\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?<!\d)\d{1,2}[./]\d{4}(?!\d)/

function isPhoneNumber([, word = '', number = '']: RegExpMatchArray): boolean {
  const digits = number.replace(/\D/g, '')
  if (digits.length < 8 || digits.length > 15 || dates.test(number)) return false
  if (spoken.test(word)) return true
  if (grouped.test(number)) return false
  return digits.length >= 9 && (number.startsWith('+') || /^\(?0{1,2}[1-9]/.test(number))
}
