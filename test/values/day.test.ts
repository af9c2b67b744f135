import { test } from 'vitest'
import { readDay } from '../../src/model/values/day.ts'
import { formatPeriod, readPeriod } from '../../src/model/values/period.ts'
import { expectTable } from './table.ts'

test('days and grains', () => {
  expectTable(
    readDay,
    formatPeriod,
    `
      2026-08-31          => 2026-08-31
      2026                => 2026-01-01/2026-12-31
      2026-H1             => 2026-01-01/2026-06-30
      2026-Q3             => 2026-07-01/2026-09-30
      2026-08             => 2026-08-01/2026-08-31
      2026-W35            => 2026-08-24/2026-08-30
      FY2027              => 2026-07-01/2027-06-30
      FY2027-Q1           => 2026-07-01/2026-09-30
      FY2027-H2           => 2027-01-01/2027-06-30
      2026-W53            => 2026-12-28/2027-01-03
  `,
    { fiscalYear: { startsMonth: 7, startsDay: 1, namedBy: 'end' } },
  )
})

test('everyday slips', () => {
  expectTable(
    readDay,
    formatPeriod,
    `
      03/04/2026          => ! value-date-format [03/04/2026] fill-in or ...
      30.06.2027          => ! value-date-format [30.06.2027] safe: 2027-06-30
      03.04.2026          => ! value-date-format [03.04.2026] review: 2026-04-03
      30/06/2027          => ! value-date-format [30/06/2027] safe: 2027-06-30
      12/12/2026          => ! value-date-format [12/12/2026] safe: 2026-12-12
      June 30 2027        => ! value-date-format [June 30 2027] safe: 2027-06-30
      30 June 2027        => ! value-date-format [30 June 2027] safe: 2027-06-30
      30th of June, 2027  => ! value-date-format [30th of June, 2027] safe: 2027-06-30
      June 2027           => ! value-date-format [June 2027] safe: 2027-06
      30 June             => ! value-date-format [30 June] fill-in
      June                => ! value-date-format [June] fill-in
      Jun '27             => ! value-date-format [Jun '27] fill-in
      2026-6-1            => ! value-date-format [2026-6-1] safe: 2026-06-01
      2026-6              => ! value-date-format [2026-6] safe: 2026-06
      2026/06/01          => ! value-date-format [2026/06/01] safe: 2026-06-01
      20260601            => ! value-date-format [20260601] safe: 2026-06-01
      2026-02-30          => ! date-impossible [2026-02-30] review: 2026-02-28
      2026-02-40          => ! date-impossible [2026-02-40] fill-in
      2026-13-05          => ! date-impossible [2026-13-05] review: 2026-05-13
      2026-13             => ! date-impossible [2026-13] fill-in
      2026-14-20          => ! date-impossible [2026-14-20] fill-in
      2026-Q5             => ! date-impossible [2026-Q5] fill-in
      2026-H3             => ! date-impossible [2026-H3] fill-in
      2026-W54            => ! date-impossible [2026-W54] fill-in
      2025-W53            => ! date-impossible [2025-W53] fill-in
      2026-W00            => ! date-impossible [2026-W00] fill-in
      2026-06-01T10:00    => ! value-date-format [2026-06-01T10:00] review: 2026-06-01
      2026-06-01 10:00:00 => ! value-date-format [2026-06-01 10:00:00] review: 2026-06-01
      Q3 2026             => ! value-date-format [Q3 2026] safe: 2026-Q3
      2026 Q3             => ! value-date-format [2026 Q3] safe: 2026-Q3
      Q3/2026             => ! value-date-format [Q3/2026] safe: 2026-Q3
      2026Q3              => ! value-date-format [2026Q3] safe: 2026-Q3
      2026-q3             => ! value-date-format [2026-q3] safe: 2026-Q3
      2026q3              => ! value-date-format [2026q3] safe: 2026-Q3
      H1 2026             => ! value-date-format [H1 2026] safe: 2026-H1
      week 35 2026        => ! value-date-format [week 35 2026] safe: 2026-W35
      2026W5              => ! value-date-format [2026W5] safe: 2026-W05
      2026-W5             => ! value-date-format [2026-W5] safe: 2026-W05
      FY27                => ! value-date-format [FY27] review: FY2027
      FY 2027             => ! value-date-format [FY 2027] safe: FY2027
      FY27-Q1             => ! value-date-format [FY27-Q1] review: FY2027-Q1
      FY2027 Q1           => ! value-date-format [FY2027 Q1] safe: FY2027-Q1
      FY2027-Q5           => ! date-impossible [FY2027-Q5] fill-in
      tomorrow            => ! value-date-format [tomorrow] fill-in
      ASAP                => ! value-date-format [ASAP] fill-in
      next quarter        => ! value-date-format [next quarter] fill-in
      summer 2026         => ! value-date-format [summer 2026] fill-in
      end of June 2027    => ! value-date-format [end of June 2027] review: 2027-06
      end of 2026         => ! value-date-format [end of 2026] review: 2026
      TBD                 => ! value-placeholder [TBD] fill-in
      2026-2027           => ! value-date-format [2026-2027] fill-in
      30.06.27            => ! value-date-format [30.06.27] review: 2027-06-30
      lunch               => ! value-date-format [lunch] fill-in
      2026-00-10          => ! date-impossible [2026-00-10] fill-in
      2026-06-00          => ! date-impossible [2026-06-00] fill-in
      Fri 30 June 2027    => ! value-date-format [Fri 30 June 2027] safe: 2027-06-30
      Mayonnaise          => ! value-date-format [Mayonnaise] fill-in
      26-06-01            => ! value-date-format [26-06-01] review: 2026-06-01
      1/2                 => ! value-date-format [1/2] fill-in
      31/31/2026          => ! date-impossible [31/31/2026] fill-in
      Q3                  => ! value-date-format [Q3] fill-in
      2026-08-31x         => ! value-date-format [x] review: 2026-08-31
      February 30 2027    => ! value-date-format [February 30 2027] review: 2027-02-28
      mid 2026            => ! value-date-format [mid 2026] fill-in
      2026-Q3.            => ! value-date-format [2026-Q3.] safe: 2026-Q3
      EOY 2026            => ! value-date-format [EOY 2026] fill-in
  `,
    { fiscalYear: { startsMonth: 7, startsDay: 1, namedBy: 'end' } },
  )
})

test('named periods, and no fiscal year', () => {
  expectTable(
    readDay,
    formatPeriod,
    `
      FY2027 => ! value-date-format [FY2027] fill-in
      lunch  => ! value-date-format [lunch] review: launch
      launch => 1970-01-02/1970-01-31
  `,
    {
      period: (id) => (id === 'launch' ? { first: 1, last: 30 } : undefined),
      periods: new Set(['launch']),
    },
  )
})

test('periods', () => {
  expectTable(
    readPeriod,
    formatPeriod,
    `
      2026-Q3                       => 2026-07-01/2026-09-30
      2026-07-01/2027-06-30         => 2026-07-01/2027-06-30
      2026-07-01/P1Y                => 2026-07-01/2027-06-30
      2026-07-01/1y                 => 2026-07-01/2027-06-30
      2026-Q1/2026-Q3               => 2026-01-01/2026-09-30
      2026-07-01 to 2027-06-30      => ! value-date-format [to] safe: 2026-07-01/2027-06-30
      2026-07-01..2027-06-30        => ! value-date-format [..] safe: 2026-07-01/2027-06-30
      2026-07-01 - 2027-06-30       => ! value-date-format [-] safe: 2026-07-01/2027-06-30
      from 2026-07-01 to 2027-06-30 => ! value-date-format [from] safe: 2026-07-01/2027-06-30
      2027-01-01/2026-01-01         => ! value-range-order [2027-01-01/2026-01-01] review: 2026-01-01/2027-01-01
      2026-07-01/PT4H               => ! value-duration-format [PT4H] fill-in
      2026-07-01/2026-02-30         => ! date-impossible [2026-02-30] review: 2026-02-28/2026-07-01
      2026-7-1/2027-06-30           => ! value-date-format [2026-7-1] safe: 2026-07-01/2027-06-30
      July 1 2026 to June 30 2027   => ! value-date-format [to] safe: 2026-07-01/2027-06-30
      2026-07-01/                   => ! value-format [] fill-in
      03/04/2026                    => ! value-date-format [03/04/2026] fill-in or ...
      1/2/3/4                       => ! value-date-format [1/2/3/4] fill-in
  `,
  )
})
