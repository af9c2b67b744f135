import { test } from 'vitest'
import { readId } from '../../src/model/values/id.ts'
import { expectTable } from './table.ts'

test('ids and words that cannot be ids', () => {
  expectTable(
    readId,
    String,
    `
      growth                             => growth
      2026-q3.ebook                      => 2026-q3.ebook
      Growth Leads                       => ! id-format [G] review: growth-leads
      month                              => ! id-reserved [month] fill-in
      none                               => ! id-reserved [none] fill-in
      2026                               => ! id-reserved [2026] fill-in
      2026-q3                            => ! id-reserved [2026-q3] fill-in
      fy2027                             => ! id-reserved [fy2027] fill-in
      Über uns                           => ! id-format [Ü] review: uber-uns
      -x                                 => ! id-format [-] review: x
      a_b                                => a_b
      12                                 => ! id-reserved [12] fill-in
      a​b                                => ! id-format [​] review: a-b
      xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx => ! id-format [xxxxxx] review: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
      日本                                 => ! id-format [日] fill-in
      weeks                              => ! id-reserved [weeks] fill-in
      a/b                                => ! id-format [/] review: a-b
  `,
  )
})
