/** What may stand in place of any value: nothing, the wrong kind, and values of every grammar at and beyond its limits. */
export const strangeValues: readonly unknown[] = [
  ...[null, '', ' ', true, false, [], {}, [[]], [null], [{}], [1, 2, 3], { a: 1 }, { id: 'x' }],
  ...[0, -1, -0.5, 1e21, 1e308, 2026],
  ...['__proto__', 'constructor', 'toString', '\u202e', '👍', 'a'.repeat(3000), 'none', 'goal', 'x'],
  ...['TODO', '…', '?', 'unknown', 'confidential', 'draft', 'active', 'done'],
  ...['100%', '-5%', '0%', '-200%', '+25%', '1000000%', '5 points', '+5 points', '5% of x', '30% of mailing-list'],
  ...['€', '€0', '€-5', '€1e9', '€99999999999999', 'EUR', 'USD 5', '5 USD', '¥5.55', '1.000,50 EUR', '1,000.50', '5k'],
  ...['€5..€10', '€5/h', '€1000/h', '€500 each', '€500/month', '5/month', '5 leads/month', '8 h/week', '10 h', '-3 h'],
  ...['3..2', '0..0', '1..2..3', '20..10', '10..20..30', '1 in 0', '0/0', '10x', '0x', 'x3', 'top 5', 'top 0'],
  ...['at least 5', 'at most -3', 'between 5 and 3', '500 more', '3 less', '<= 5', '>= 5%', '< 0', 'A > B'],
  ...['2026-13-45', '2026-02-30', '0000-01-01', '9999-12-31', '2026-09', '2026-W40', '2026-Q1', 'Q5', 'FY2026'],
  ...['2026-01-01/2025-01-01', '2026-01..2026-03', 'today', 'tomorrow', 'last friday', '1y', '0d', '-1w', '1000000y'],
  ...['every monday', 'every 0 days', 'every 2 weeks', 'weekly on fri', 'monthly on 31', 'every 1000 years', 'daily'],
  ...['a * b', 'a / 0', 'a / a', '(', ')', 'sum('],
  ...[{ value: 5 }, { value: null }, { confidential: true }, { low: 5, high: 1 }, { low: 'x', likely: {}, high: [] }],
  ...[{ metric: 'leads', amount: '5' }, [{ metric: 'x', value: 5 }], { unit: 'count' }, { kind: 'interval' }],
]

/** Letters that slip into a file. */
export const strayTexts: readonly string[] = ['\t', ':', '"', '\n', '- ', '#', '&', '*', '\u0000', '€', '{', ']', '  ']
