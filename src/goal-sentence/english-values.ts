const alike = (words: string, value: number): Record<string, number> =>
  Object.fromEntries(words.split(' ').map((word) => [word, value]))

const counted = (words: string, step: number, from = 0): Record<string, number> =>
  Object.fromEntries(words.split(' ').map((word, index) => [word, from + index * step]))

/** English numbers in words, scales and multiples. */
export const englishValues: Record<string, number> = {
  ...counted('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', 1),
  ...counted('sixteen seventeen eighteen nineteen', 1, 16),
  ...counted('ten twenty thirty forty fifty sixty seventy eighty ninety hundred', 10, 10),
  ...alike('zero nil none no', 0),
  ...alike('dozen', 12),
  ...alike('lakh', 1e5),
  ...alike('crore', 1e7),
  ...alike('thousand grand tsd k', 1e3),
  ...alike('million m mm mn mio mil mill', 1e6),
  ...alike('billion b bn', 1e9),
  ...alike('half halve halves halved halving', 0.5),
  ...alike('double doubles doubled doubling twice twofold', 2),
  ...alike('triple triples tripled tripling treble trebled trebling thrice threefold', 3),
  ...alike('quadruple quadrupled fourfold', 4),
  ...alike('quintuple fivefold', 5),
  ...alike('tenfold', 10),
}

/** Short forms of the keyboard. */
export const englishShortForms: Record<string, string> = {
  b4: 'before',
  nxt: 'next',
  wk: 'week',
  wks: 'weeks',
  wd: 'would',
  qtr: 'quarter',
  tmrw: 'tomorrow',
  thru: 'through',
}

/** English words and signs for currencies to ISO 4217. */
export const englishCurrencies: Record<string, string> = {
  $: 'USD',
  us$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
  '₦': 'NGN',
  '₱': 'PHP',
  '₫': 'VND',
  '฿': 'THB',
  '₴': 'UAH',
  '₪': 'ILS',
  r$: 'BRL',
  a$: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  nz$: 'NZD',
  hk$: 'HKD',
  s$: 'SGD',
  sg$: 'SGD',
  ksh: 'KES',
  zł: 'PLN',
  euro: 'EUR',
  euros: 'EUR',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  pound: 'GBP',
  pounds: 'GBP',
  quid: 'GBP',
  rupee: 'INR',
  rupees: 'INR',
  rs: 'INR',
  yen: 'JPY',
  yuan: 'CNY',
  rand: 'ZAR',
  r: 'ZAR',
  rm: 'MYR',
  rp: 'IDR',
  tk: 'BDT',
  naira: 'NGN',
  baht: 'THB',
  zloty: 'PLN',
}
