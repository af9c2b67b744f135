/** The months in the languages of the neighbours, January first, where they differ from English; without accents. */
const words = [
  'januar janner janvier enero gennaio januari janeiro',
  'februar feber fevrier febrero febbraio februari fevereiro',
  'marz maerz mrz mars marzo maart marco',
  'avril abril aprile',
  'mai mayo maggio mei maio',
  'juni juin junio giugno junho',
  'juli juillet julio luglio julho',
  'aout agosto augustus',
  'septembre septiembre settembre setembro',
  'oktober okt octobre octubre ottobre outubro',
  'novembre noviembre novembro',
  'dezember dez decembre diciembre dicembre dezembro',
]

const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const englishOf = new Map(words.flatMap((list, month) => list.split(' ').map((word) => [word, english[month] ?? ''])))

const plain = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The text with German, French, Spanish, Italian, Dutch and Portuguese months in English: `1. Okt. 2027` is `1. oct. 2027`. */
export const withEnglishMonths = (text: string): string =>
  text.replace(/\p{L}{3,12}/gu, (word) => englishOf.get(plain(word)) ?? word)
