// The vocabulary that the inputs of the benchmark are made from.

export const companies = [
  ...['Northwind Bakery', 'Alder & Finch', 'Brightwater Dental', 'Café Olé', 'Harbour Cycles', 'Juniper Legal'],
  ...['Kestrel Analytics', 'Lumen Yoga Studio', 'Müller Gartenbau', 'Oakline Furniture', 'Señal Language School'],
]

export const people = [
  ...['ana.silva', 'bram.devries', 'chloe.martin', 'dmitri.petrov', 'eve.okafor', 'farah.aziz', 'grace.lindqvist'],
  ...['hugo.berger', 'ines.costa', 'jonas.weber', 'kiran.patel', 'lucia.rossi', 'mei.tanaka', 'noah.clarke'],
]

/** id, title, what they need */
export const audiences = [
  ['busy-parents', 'Busy parents', 'Want a reliable weeknight answer without a second shop'],
  ['first-time-buyers', 'First-time buyers', 'Compare three suppliers before they talk to anyone'],
  ['finance-leads', 'Finance leads at mid-size firms', 'Sign off spend and ask for proof before they do'],
]

/** id, title, unit, lowest and highest value; a goal is about one of these */
export const goalMetrics = [
  ['qualified-leads', 'Qualified leads per month', 'count', 20, 400],
  ['email-subscribers', 'Confirmed e-mail subscribers', 'count', 500, 20000],
  ['conversion-rate', 'Site conversion rate', 'percent', 1, 6],
  ['repeat-purchase-rate', 'Repeat purchase rate', 'percent', 8, 40],
  ['organic-sessions', 'Organic sessions per month', 'count', 2000, 90000],
  ['net-promoter', 'Net promoter score', 'count', 10, 70],
  ['booked-demos', 'Booked demos per quarter', 'count', 10, 150],
  ['average-order-value', 'Average order value', 'EUR', 25, 320],
  ['trial-to-paid', 'Trial to paid conversion', 'percent', 4, 30],
]

/** id, unit, lowest and highest value; what tactics bring */
export const tacticMetrics = [
  ['page-visits', 'count', 500, 20000],
  ['click-rate', 'percent', 1, 9],
  ['new-sign-ups', 'count', 20, 900],
  ['letters-opened', 'percent', 18, 55],
  ['registered-guests', 'count', 15, 400],
  ['links-from-others', 'count', 2, 60],
  ['bookings', 'count', 3, 80],
  ['press-mentions', 'count', 1, 40],
]

export const verbs = ['Launch', 'Rework', 'Test', 'Publish', 'Run', 'Extend', 'Automate', 'Refresh', 'Pilot', 'Double']

/** What is done in each channel. */
export const works = {
  email: ['a welcome series for new subscribers', 'the win-back sequence for lapsed buyers'],
  'organic-search': ['comparison pages for the five main alternatives', 'a glossary of buyer questions'],
  'paid-search': ['brand-defence campaigns', 'dynamic ads for the top categories'],
  'paid-social': ['lookalike audiences from the loyalty list', 'lead forms for the guide'],
  'organic-social': ['a weekly behind-the-scenes series', 'the community challenge'],
  articles: ['a buyer guide with a gated checklist', 'four customer case studies'],
  events: ['a booth at the regional trade fair', 'quarterly open evenings'],
  press: ['a founder profile in the trade press', 'a survey story for local papers'],
  partnerships: ['a bundle with a neighbouring brand', 'the reseller starter kit'],
  referral: ['a give-ten-get-ten scheme', 'the thank-you card with a code'],
  display: ['retargeting for abandoned carts', 'seasonal banners on two networks'],
  video: ['six product walk-throughs', 'testimonial clips under a minute'],
  'direct-mail': ['a postcard to nearby households', 'a sample box for key accounts'],
  podcast: ['host-read spots on three shows', 'a six-part interview season'],
}

export const tags = ['brand', 'demand', 'retention', 'experiment', 'always-on', 'seasonal', 'launch', 'b2b', 'b2c']

export const reasons = [
  'Most of the growth we need comes from people who already know the category but not us.',
  'Sales told us that leads arrive too early; nurturing them is cheaper than buying more.',
  'Word of mouth brings our best customers, yet nothing asks for it today.',
  'Half of the visits end on a page that does not answer the question that brought them.',
  'A loyal customer is worth three new ones, and we lose a third of them after the first order.',
]

export const notes = [
  'Creative is shared with the spring launch; brief the agency before the end of the month.',
  'Stop after four weeks if the cost per result is above the ceiling agreed with finance.',
  'Needs legal review: the claim about savings must carry its source.',
  'Last year this returned 2.4x; the difference now is the shorter form & the “reply to book” option.',
]
