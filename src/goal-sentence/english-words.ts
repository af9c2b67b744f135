/** English words that carry amounts, roles, verbs and things, by class. */
export const englishWordClasses: Record<string, string> = {
  NUM: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen',
  SCALE: 'k m mm mn mio bn b thousand million billion lakh crore hundred dozen mill mil tsd grand',
  MULTIPLE:
    'double triple treble quadruple twofold threefold fourfold fivefold tenfold halve twice thrice doubled tripled doubling tripling trebled trebling quadrupled doubles triples halves halved halving quintuple',
  PERCENT: '% percent pct ‰',
  POINTS: 'pp ppt ppts pps bps pts',
  ALL: 'all every each none zero nil nobody',
  NOT: 'no not without never',
  CURRENCY:
    'r rm rp tk $ € £ ¥ ₹ ₩ ₽ ₺ ₦ ₱ ₫ ฿ ₴ ₪ r$ us$ a$ au$ c$ ca$ nz$ hk$ s$ sg$ ksh kes rs eur usd gbp chf sek nok dkk pln czk huf inr jpy cny aud cad nzd zar brl mxn sgd hkd krw thb try aed sar ngn kr zł euros euro dollars dollar pounds pound bucks quid rupees rupee yen francs rand pesos peso kronor kroner naira shillings baht reais yuan zloty krona krone cents pence',
  FROM: 'from',
  TO: 'to into → -> => past beyond above below under over at',
  'BASELINE-MARK':
    'currently now today baseline present current presently existing previously formerly was were is are',
  APPROXIMATE: 'about around roughly approximately approx circa ca ~ ≈ nearly almost some',
  'ID-NOUN':
    'hall phase stage version level route room stand booth module chapter course section tier gate block page episode season round act form iso grade step lot aisle building floor platform terminal table figure item part number no appendix annex web gpt windows iphone model series generation gen type class category zone area channel lane expo formula studio highway interstate boeing hotel',
  ROOM: 'hall booth stand room floor building gate platform aisle terminal',
  'LIST-WORD':
    'results result google maps search page list chart charts ranking rankings league table store serp keyword keywords bestseller bestsellers index directory bing app-store leaderboard',
  'SEARCH-WORD': 'search searches searching phrase term terms query',
  REPUTE: 'service quality value care price prices choice support taste comfort style innovation',
  'AMOUNT-START':
    'with the level from to a an at no not up minimum maximum min max more greater higher better over above beyond past north upwards in less fewer lower under below south about around roughly approximately approx circa ca nearly almost top first page rank ranks ranked ranking appear appears come comes listed position place spot best grade mark rating half free exactly number',
  FRACTION: 'third thirds quarter quarters fifth fifths sixth eighth tenth half',
  RANK: 'rank ranks ranking ranked position spot place',
  AGENT:
    'team teams staff agency agencies department departments manager managers crew colleagues competition competitors competitor rivals rival company companies others public board-members committee authorities government council office founder owner press media community industry market people person man woman kids children experts expert consultant consultants freelancer freelancers supplier suppliers vendor vendors algorithm system software tool ai method way means hour minute book rules law default design hand phone email post mail',
  'ALWAYS-SMALL': 'page',
}
