import type { Metric } from './project.ts'

type Row = readonly [
  id: string,
  title: string,
  unit: 'count' | 'percent' | 'money' | 'hours' | 'days' | 'score',
  measuredAs: 'level' | 'total' | 'ratio',
  better?: 'higher' | 'lower',
]

// biome-ignore format: a table is read by its columns
const rows: Row[] = [
  ['revenue', 'Revenue', 'money', 'total'],
  ['sales', 'Sales', 'money', 'total'],
  ['profit', 'Profit', 'money', 'total'],
  ['mrr', 'Monthly recurring revenue', 'money', 'level'],
  ['arr', 'Annual recurring revenue', 'money', 'level'],
  ['pipeline', 'Sales pipeline', 'money', 'level'],
  ['average-order-value', 'Average order value', 'money', 'ratio'],
  ['deal-size', 'Deal size', 'money', 'ratio'],
  ['donations', 'Donations', 'money', 'total'],
  ['customers', 'New customers', 'count', 'total'],
  ['active-customers', 'Active customers', 'count', 'level'],
  ['orders', 'Orders', 'count', 'total'],
  ['bookings', 'Bookings', 'count', 'total'],
  ['donors', 'Donors', 'count', 'total'],
  ['members', 'Members', 'count', 'level'],
  ['subscribers', 'Subscribers', 'count', 'level'],
  ['email-subscribers', 'Newsletter subscribers', 'count', 'level'],
  ['followers', 'Followers', 'count', 'level'],
  ['users', 'Users', 'count', 'level'],
  ['active-users', 'Active users', 'count', 'level'],
  ['signups', 'Sign-ups', 'count', 'total'],
  ['trials', 'Trials', 'count', 'total'],
  ['installs', 'Installs', 'count', 'total'],
  ['downloads', 'Downloads', 'count', 'total'],
  ['registrations', 'Registrations', 'count', 'total'],
  ['attendees', 'Attendees', 'count', 'total'],
  ['leads', 'Leads', 'count', 'total'],
  ['inquiries', 'Inquiries', 'count', 'total'],
  ['mql', 'Marketing qualified leads', 'count', 'total'],
  ['sal', 'Sales accepted leads', 'count', 'total'],
  ['sql', 'Sales qualified leads', 'count', 'total'],
  ['opportunities', 'Opportunities', 'count', 'total'],
  ['demos', 'Demos', 'count', 'total'],
  ['meetings', 'Meetings', 'count', 'total'],
  ['proposals', 'Proposals', 'count', 'total'],
  ['referrals', 'Referrals', 'count', 'total'],
  ['reviews', 'Reviews', 'count', 'level'],
  ['visits', 'Visits', 'count', 'total'],
  ['visitors', 'Visitors', 'count', 'total'],
  ['sessions', 'Sessions', 'count', 'total'],
  ['page-views', 'Page views', 'count', 'total'],
  ['impressions', 'Impressions', 'count', 'total'],
  ['reach', 'Reach', 'count', 'total'],
  ['clicks', 'Clicks', 'count', 'total'],
  ['likes', 'Likes', 'count', 'total'],
  ['shares', 'Shares', 'count', 'total'],
  ['mentions', 'Mentions', 'count', 'total'],
  ['backlinks', 'Backlinks', 'count', 'level'],
  ['conversion-rate', 'Conversion rate', 'percent', 'ratio'],
  ['open-rate', 'Open rate', 'percent', 'ratio'],
  ['click-rate', 'Click rate', 'percent', 'ratio'],
  ['engagement-rate', 'Engagement rate', 'percent', 'ratio'],
  ['bounce-rate', 'Bounce rate', 'percent', 'ratio', 'lower'],
  ['unsubscribe-rate', 'Unsubscribe rate', 'percent', 'ratio', 'lower'],
  ['churn', 'Churn', 'percent', 'ratio', 'lower'],
  ['retention', 'Retention', 'percent', 'ratio'],
  ['repeat-rate', 'Repeat purchase rate', 'percent', 'ratio'],
  ['win-rate', 'Win rate', 'percent', 'ratio'],
  ['market-share', 'Market share', 'percent', 'ratio'],
  ['share-of-voice', 'Share of voice', 'percent', 'ratio'],
  ['brand-awareness', 'Brand awareness', 'percent', 'ratio'],
  ['refund-rate', 'Refund rate', 'percent', 'ratio', 'lower'],
  ['margin', 'Margin', 'percent', 'ratio'],
  ['romi', 'Return on marketing investment', 'percent', 'ratio'],
  ['roas', 'Return on ad spend', 'count', 'ratio'],
  ['cpc', 'Cost per click', 'money', 'ratio', 'lower'],
  ['cpm', 'Cost per thousand impressions', 'money', 'ratio', 'lower'],
  ['cpl', 'Cost per lead', 'money', 'ratio', 'lower'],
  ['cpa', 'Cost per acquisition', 'money', 'ratio', 'lower'],
  ['cac', 'Customer acquisition cost', 'money', 'ratio', 'lower'],
  ['ltv', 'Customer lifetime value', 'money', 'ratio'],
  ['nps', 'Net promoter score', 'score', 'level'],
  ['csat', 'Customer satisfaction', 'percent', 'ratio'],
  ['rating', 'Average rating', 'score', 'level'],
  ['response-time', 'Response time', 'hours', 'level', 'lower'],
  ['sales-cycle', 'Sales cycle', 'days', 'level', 'lower'],
]

/** Marketing metrics that need no declaration, by id. Money is in the currency of the project. */
const standardMetrics = new Map(rows.map((row) => [row[0], metricOf(row)]))

function metricOf([id, title, unit, measuredAs, better = 'higher']: Row): Metric {
  const metric = { kind: 'metric', id, file: '', node: {}, title, measuredAs, better, standard: true } as const
  return unit === 'money' ? metric : { ...metric, unit }
}

export function standardMetric(id: string): Metric | undefined {
  return standardMetrics.get(id)
}
