/** English words of the calendar, by class. */
export const englishTimeClasses: Record<string, string> = {
  MONTH:
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  'CLEAR-MONTH':
    'january february april june july august september october november december jan feb apr jun jul aug sep sept oct nov dec',
  SEASON: 'spring summer autumn fall winter',
  WEEKDAY:
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays',
  UNIT: 'day week fortnight month quarter season semester term year decade weekend days weeks fortnights months quarters seasons semesters terms years decades weekends wks wk mths yr yrs mos trimester trimesters intake intakes sprints iterations editions',
  SHORT:
    'second minute hour seconds minutes hours sec secs min mins hr hrs s h ms milliseconds millisecond moment moments',
  'UNIT-KIND':
    'business working calendar full fiscal financial trading consecutive half short solid whole more further',
  DETERMINER: 'the a an our my your their his her its this that these those',
  NEXT: 'next coming upcoming following forthcoming ensuing subsequent',
  CURRENT: 'this current present running ongoing',
  FIRST: 'first opening launch initial inaugural debut reopening',
  PAST: 'last previous past prior preceding earlier former',
  EDGE: 'end close closing finish start beginning middle midpoint half-way halfway turn outset opening dawn conclusion completion expiry',
  'LOOSE-TIME': 'mid early late',
  BY: 'by before until till til prior ere pre',
  'IN-TIME': 'in during over across throughout within inside through thru for',
  WITHIN: 'within in inside over during across through throughout',
  ADVERB:
    'daily weekly monthly quarterly yearly annually nightly hourly fortnightly biweekly bimonthly half-yearly semiannually everyday',
  'PART-OF-DAY': 'morning evening afternoon night noon lunchtime midday weekday shift workday',
  EVENT:
    'launch opening reopening relaunch go-live rollout release conference expo exhibition show fair event exam exams audit inspection wedding trip holiday holidays festival summit congress trade-show tradeshow gala deadline renewal harvest reception agm board birthday anniversary tournament championship marathon race match final premiere election cycle period phase sprint milestone season demo interview review graduation retirement move migration merger closing campaign pilot programme program handover kick-off kickoff convention forum open-day meetup ceremony concert tour visit hearing assessment certification term tasting drop handoff shutdown cutover gathering offsite workshop webinar session party sale meeting report bootcamp internship trial probation window stocktake hackathon fundraiser appeal drive auction survey census poll merger transition relocation vernissage regatta edition issue anniversary finals playoffs inauguration harvest',
  'EVENT-VERB':
    'open launch turn start leave move retire graduate relaunch reopen close hire expand begin ship migrate',
  STAGE:
    'month week day sprint phase stage year quarter wave cycle milestone iteration season semester term term block',
  HOLIDAY:
    "christmas xmas easter thanksgiving halloween hanukkah diwali ramadan eid valentine's valentines mardi carnival midsummer pentecost whitsun hogmanay passover oktoberfest songkran holi yuletide advent lent",
  'PERSONAL-START':
    'sign signup signing joining registration registering install installing installation download downloading purchase purchasing buying subscribing subscription enrolment enrollment enrolling order ordering visit visiting booking becoming',
  AFTER: 'after from following of since post past into to before ahead',
  RESPONSE:
    'issue grant decide assess inspect collect complete answer reply respond response resolve settle ship deliver refund process fix handle dispatch approve acknowledge close turnaround return fulfil fulfill repair confirm react follow triage contact call quote invoice pay onboard delivery',
}

export const englishTimeShapes: Record<string, string> = {
  QUARTER: '^q[1-4]$',
  HALF: '^h[12]$',
  FISCAL: '^(?:fy|cy)(?:\\d{2}|\\d{4})?$',
  CEFR: '^[abc][12]$',
  'YEAR-EDGE': '^eo[ymqwd]$',
}

const numbered = (words: string): Record<string, number> =>
  Object.fromEntries(words.split(' ').map((word, index) => [word, index + 1]))

/** Months and weekdays to their number, seasons to their first month. */
export const englishTimeValues: Record<string, number> = {
  ...numbered('january february march april may june july august september october november december'),
  ...numbered('jan feb mar apr may jun jul aug sep oct nov dec'),
  ...numbered('monday tuesday wednesday thursday friday saturday sunday'),
  sept: 9,
  spring: 3,
  summer: 6,
  autumn: 9,
  fall: 9,
  winter: 12,
}
