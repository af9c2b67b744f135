import { expect, test } from 'vitest'
import { readFormulaText } from '../../src/model/values/formula-text.ts'
import { expectTable } from './table.ts'

test('what can be calculated, and what stands in the way', () => {
  expectTable(
    readFormulaText,
    (text) => text,
    `
      orders * average-order          => orders * average-order
      fixed-cost / (1 - 30%)          => fixed-cost / (1 - 30%)
      5                               => 5
      orders*price                    => ! value-format [orders*price] safe: orders * price
      (a+b)/2                         => ! value-format [a+b] safe: (a + b) / 2
      orders × price                  => ! value-format [×] review: orders * price
      orders x price                  => ! value-format [x] review: orders * price
      revenue = orders * price        => ! value-format [=] review: orders * price
      = orders * price                => ! value-format [=] review: orders * price
      orders * 0,3                    => ! value-format [0,3] review: orders * 0.3
      orders ÷ visits                 => ! value-format [÷] review: orders / visits
      orders ** 3                     => ! value-format [**] fill-in
      orders ^ 3                      => ! value-format [^] fill-in
      orders price                    => ! value-format [price] fill-in
      orders * 31 EUR                 => ! value-format [EUR] fill-in
      orders *                        => ! value-format [*] fill-in
      * orders                        => ! value-format [*] fill-in
      (orders * 2                     => ! value-format [(] fill-in
      orders * 2)                     => ! value-format [)] fill-in
      orders (2 * price)              => ! value-format [(] fill-in
      sum of all orders               => ! value-format [of] fill-in
      divide orders, visits           => ! value-format [orders,] fill-in
  `,
  )
})

test('money in a formula is given a name', () => {
  expect(readFormulaText('orders * 31 EUR').fault?.fix?.title).toBe(
    'give the amount a name, as a metric with  assume: 31 EUR  and write its id here',
  )
})

test.each([
  ['orders ** 3', '"**" cannot be calculated: in a formula mplan understands + - * / and brackets'],
  ['orders*price', '"orders*price" has no space around its signs'],
  ['orders price', 'a sign such as * is missing before "price"'],
  ['orders *', 'a metric or a number is missing beside "*"'],
  ['(orders * 2', 'this bracket is never closed'],
  ['orders * 2)', 'this bracket was never opened, or nothing stands before it'],
  ['orders (2 * price)', 'a sign is missing before this bracket'],
])('%s', (text, message) => {
  expect(readFormulaText(text).fault?.message).toBe(message)
})
