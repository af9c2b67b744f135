/** One file of each kind that uses most of the format. */
export const samples = {
  strategy: `mplan: 1
title: Sunny Yoga, strategy 2026
status: active
period: 2026-01-01/2026-12-31
owner: ines
approved: { by: ines, on: 2026-01-04 }
review: { every: quarter, next: 2026-04-01, who: [ines, tom] }
part-of: { file: ../group/strategy.yaml, version: "2" }
currency: EUR
rates:
  - 1 EUR = 1.09 USD on 2026-01-02
fiscal-year: 07-01
people:
  - { id: ines, name: Ines, hours: 20 h/week, rate: 40 EUR }
  - tom
periods:
  - id: opening
    start: 2026-03-01
    end: 2026-03-31
    gate: { on: 2026-03-31, decide: ines, pass-when: [Rooms are rented, { metric: members, target: at least 40 }], else: replan }
dimensions: { room: [north, south] }
purpose: { why: People sit too much, values: [Calm] }
situation: { diagnosis: Nobody knows us, strengths: [Good teachers, { id: s2, text: Low rent }] }
approach: Win the offices nearby first.
principles:
  - { id: try-first, title: Try before you buy }
  - No discounts
offerings:
  - { id: pass, price: 60 EUR/month, margin: 70%, sales-cycle: 14d }
audiences:
  - id: office
    title: Office workers
    size: { value: 4200, source: city statistics, from: benchmark }
    pains: [Back pain, { id: stiff, text: Stiff neck }]
    objections: [{ id: time, text: No time }]
    firmographics: { staff: 20-200 }
positioning:
  - { for: office, category: yoga, benefit: a calm lunch break }
competitors:
  - { id: gym, name: City gym, kind: indirect }
metrics:
  - { id: members, unit: count, measured-as: level, better: higher }
  - { id: show-up, measured-as: ratio, of: [visits, bookings], assume: { value: 80%, from: judgement } }
journey:
  - { id: trial, metric: trials, conversion: 20..30..40%, lag: 14d, touchpoints: [flyer, { channel: web, message: Lunch yoga }] }
channels:
  - { id: flyer, media: owned, cost: { model: fixed, rate: 200 EUR }, utm: { source: flyer } }
goals:
  - id: members
    title: More members
    metric: members
    baseline: [{ value: 120, on: 2026-01-01 }, 118]
    target: at least 200
    deadline: 2026-12-31
    checkpoints: { 2026-Q2: 150, 2026-Q3: { value: 175, basis: trials } }
    split: { room: { north: 120, south: 80 } }
    attainable: { basis: last year, confidence: 70% }
    profile: s-curve
    goals:
      - { id: trials, title: Trial lessons, metric: trials, baseline: 0, target: 300, deadline: 2026-12-31 }
      - Fill the lunch class by June
  - { id: rooms, title: A second room, deadline: 2026-06-30, done-when: [The lease is signed, { metric: rooms, target: 2 }] }
not-doing:
  - { title: Retreats, because: No staff }
watch: [churn]
sales: { handoff: { context: [wish] }, sla: { marketing: { deliver: 25 trials/month }, sales: { respond-within: 4h } }, feedback: week }
budget:
  total: 12000 EUR
  reserve: 10%
  by-category: { print: 50%, web: 50% }
  by-room: { north: 7000 EUR, south: { 2026: 3000 EUR, 2027: 1000 EUR } }
  funding: [{ from: carry-over, amount: 2000 EUR }]
  limits: [{ channel: flyer, max: 3000 EUR }]
assumptions:
  - { text: One in three trials stays, check-by: 2026-05-01, signal: { metric: stay-rate, target: less than 25% } }
risks:
  - The landlord sells
x-house: anything
`,
  plan: `mplan: 1
strategy: ./strategy.yaml
period: 2026-Q2
budget: 3000 EUR
campaigns:
  - { id: lunch, title: Lunch break, goals: [members], budget: { plan: 2000 EUR, committed: 500 EUR }, utm: lunch-2026q2 }
tactics:
  - id: flyers
    title: Hand out flyers at the offices
    goal: members
    campaign: lunch
    owner: tom
    start: 2026-04-01
    end: 2026-06-30
    every: first tue
    except: [2026-05-05]
    each: { takes: 1d, budget: about 80 EUR, expect: 2..4..9 }
    budget:
      - { amount: 240 EUR, what: Printing, on: 2026-04-01 }
      - 60 EUR
    expect:
      - 12
      - { metric: trials, amount: 20..30..45, lag: 7d }
    priority: 1
    measure: Ask at the first lesson
    follow-up: { what: Call, who: ines, within: 1d }
    experiment: { hypothesis: Lunch works, success-if: { metric: trials, target: at least 20 }, decide-on: 2026-05-15 }
    when: The room is free
    tasks:
      - Print
      - { id: t2, title: Walk, due: 2026-04-03, done: true, effort: 6h }
  - { id: upkeep, title: Keep the page up, goal: none, why: Contract }
content:
  - { id: page, title: Lunch page, format: page, tactic: flyers, answers: [time] }
tasks:
  - Call the printer
capacity:
  - { person: tom, hours: 10 h/week, away: [2026-05-01/2026-05-10, { period: 2026-W30, note: Holiday }] }
`,
  results: `mplan: 1
measurements:
  - { on: 2026-04-30, metric: members, value: about 140, split: { room: { north: 90, south: 50 } } }
  - { on: 2026-04-30, goal: rooms, done: 1 of 2, excluded: [{ amount: 2, because: staff }], cause: us }
spend:
  - { on: 2026-04-02, tactic: flyers, amount: 240 EUR, status: paid }
reviews:
  - on: 2026-05-02
    goals: [{ goal: members, confidence: 7, outcome: met, credit: 90% }]
    learned: [Noon is best, { text: Rain hurts, proposes: plan, status: open }]
    decisions: [{ about: flyers, decision: scale, because: cheap }]
`,
  config: `extends: recommended
preset: strict
rules: { goal-no-baseline: error, vague-word: { severity: warning, words: [better] } }
overrides: [{ files: old/**, rules: { vague-word: off } }]
checks: [{ name: paid-needs-page, for: tactic, when: { paid: true }, require: [landing-page], say: Add a page }]
suppressions: { reason: required, longest: 90d, never: [budget-exceeded] }
currency: EUR
calendar: { weekend: [sat, sun], holidays: [2026-12-25] }
`,
} as const
