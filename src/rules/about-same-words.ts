import { wordsOf } from '../model/words.ts'

/** Words that carry no matter of their own. */
const small = new Set(
  [
    'a',
    'about',
    'all',
    'also',
    'an',
    'and',
    'any',
    'are',
    'as',
    'at',
    'be',
    'because',
    'been',
    'by',
    'can',
    'do',
  ].concat(
    ['each', 'every', 'for', 'from', 'had', 'has', 'have', 'how', 'if', 'in', 'into', 'is', 'it', 'its', 'just', 'of'],
    ['on', 'only', 'or', 'our', 'out', 'over', 'own', 'per', 'so', 'some', 'such', 'than', 'that', 'the', 'their'],
    ['them', 'then', 'there', 'these', 'they', 'this', 'those', 'through', 'to', 'too', 'up', 'us', 'very', 'via'],
    ['was', 'we', 'were', 'what', 'when', 'which', 'who', 'why', 'will', 'with', 'would', 'you', 'your'],
  ),
)

/** Words that say "more", "wanted" or "reached", which every goal does, in the form that {@link heavyWordsOf} gives them. */
const wishful = new Set(
  [
    'achieve',
    'additional',
    'always',
    'better',
    'big',
    'bigger',
    'boost',
    'build',
    'company',
    'gain',
    'get',
    'goal',
  ].concat(
    [
      'good',
      'great',
      'greater',
      'grow',
      'growth',
      'high',
      'higher',
      'important',
      'improve',
      'increase',
      'keep',
      'large',
    ],
    [
      'larger',
      'like',
      'make',
      'many',
      'maximize',
      'maximise',
      'more',
      'much',
      'must',
      'need',
      'new',
      'number',
      'order',
    ],
    ['rais', 'raise', 'reach', 'should', 'strong', 'stronger', 'target', 'want', 'win', 'expand', 'business', 'really'],
    [
      'increas',
      'achiev',
      'improv',
      'build',
      'further',
      'matter',
      'overall',
      'people',
      'person',
      'attract',
      'generate',
      'create',
      'drive',
    ],
  ),
)

/** Numbers that are one and the same thing in the mouth of a marketer. */
const families = [
  ['subscriber', 'list', 'reader', 'newsletter', 'email', 'mailing'],
  ['visit', 'visitor', 'traffic', 'session', 'website', 'site', 'page', 'web'],
  ['follower', 'fan', 'like', 'instagram', 'facebook', 'linkedin', 'social', 'media', 'follow', 'following'],
  ['lead', 'inquiry', 'enquiry', 'inquirie', 'enquirie', 'mql', 'prospect'],
  ['revenue', 'sale', 'turnover', 'income', 'money'],
  ['customer', 'client', 'buyer'],
  ['signup', 'sign', 'registration', 'register', 'trial'],
  ['awareness', 'visibility', 'known', 'exposure', 'brand', 'recognition', 'recognised', 'recognized'],
]

const familyOf = new Map(families.flatMap((words, index) => words.map((word) => [word, index] as const)))

/**
 * The words of a text that carry its matter: small ones left out, singular for plural, "sign-ups" as "signup". Words of
 * other languages stay as they are.
 */
function heavyWordsOf(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => !small.has(word))
      .map(plain),
  )
}

function plain(word: string): string {
  const joined = word.replace(/['’]s$/, '').replaceAll('-', '')
  return joined.length > 3 ? joined.replace(/(?<!s)s$/, '') : joined
}

/** The words without those that every goal is made of. */
export const matterOf = (text: string): string[] => [...heavyWordsOf(text)].filter((word) => !wishful.has(word))

/** True where both texts speak of the same: each word of matter of one stands in the other, numbers included. */
export function sayTheSame(left: string, right: string): boolean {
  const [first, second] = [new Set(matterOf(left)), new Set(matterOf(right))]
  const shared = [...first].filter((word) => second.has(word)).length
  return shared > 0 && shared / (first.size + second.size - shared) >= 0.8
}

/** True where a text has no word of matter that the other has not. */
export function addsNothing(text: string, other: string): boolean {
  const known = heavyWordsOf(other)
  return matterOf(text).every((word) => known.has(word))
}

/** True where every word of matter names the same number as the others do: "traffic" and "visits". */
export function namesTheSameNumber(text: string, others: string[]): boolean {
  const known = new Set(others.flatMap((other) => [...heavyWordsOf(other)]))
  const numbers = new Set([...known].flatMap((word) => familyOf.get(word) ?? []))
  return matterOf(text).every((word) => known.has(word) || numbers.has(familyOf.get(word) ?? -1))
}
