import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { exchangedMoney, halfEven, parseDecimal, scaledMoney } from './exact-money.ts'
import { parseMoney, placesOf, spokenMoney } from './money.ts'

const decimal = (text: string) => parseDecimal(text) ?? assert.fail(`${text} is not read`)

describe('a number as people write it', () => {
  it('is read exactly', () => {
    assert.deepEqual(parseDecimal('1.0842'), { numerator: 10_842n, denominator: 10_000n })
    assert.deepEqual(parseDecimal('312'), { numerator: 312n, denominator: 1n })
  })

  for (const text of ['', '0', '0.000', '-1', '+1', '1e3', '1,5', '1.', '.5', ' 1', '1.0000000000001', '1234567890']) {
    it(`is not read as ${JSON.stringify(text)}`, () => assert.equal(parseDecimal(text), undefined))
  }
})

describe('rounding half to even', () => {
  for (const [dividend, divisor, quotient] of [
    [5n, 10n, 0n],
    [15n, 10n, 2n],
    [25n, 10n, 2n],
    [26n, 10n, 3n],
    [24n, 10n, 2n],
    [0n, 7n, 0n],
  ] as const) {
    it(`takes ${dividend}/${divisor} to ${quotient}`, () => assert.equal(halfEven(dividend, divisor), quotient))
  }

  it('is never further away than half', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 30n }),
        fc.bigInt({ min: 1n, max: 10n ** 15n }),
        (dividend, divisor) => {
          const off = 2n * (halfEven(dividend, divisor) * divisor - dividend)
          assert.ok(off <= divisor && off >= -divisor)
        },
      ),
    )
  })
})

describe('money', () => {
  it('has the minor units of ISO 4217', () => {
    assert.deepEqual(['USD', 'JPY', 'KWD', 'CLF', 'UGX', 'XOF'].map(placesOf), [2, 0, 3, 4, 0, 0])
  })

  it('is written as it is read', () => {
    for (const text of ['JPY 1,500', 'KWD 1.005', 'CLF 0.0001', 'USD 10,000.01']) {
      assert.equal(spokenMoney(parseMoney(text) ?? assert.fail(text)), text)
    }
  })

  it('is exchanged into the minor unit of the other currency', () => {
    assert.deepEqual(exchangedMoney({ currency: 'EUR', minor: 10_050 }, decimal('1.0842'), 'USD'), {
      currency: 'USD',
      minor: 10_896,
    })
    assert.deepEqual(exchangedMoney({ currency: 'USD', minor: 12_345 }, decimal('149.37'), 'JPY'), {
      currency: 'JPY',
      minor: 18_440,
    })
    assert.deepEqual(exchangedMoney({ currency: 'JPY', minor: 1000 }, decimal('0.00205'), 'KWD'), {
      currency: 'KWD',
      minor: 2050,
    })
  })

  it('follows an index by one rounding', () => {
    const [now, base] = [decimal('312.332'), decimal('300.1')]
    const by = { numerator: now.numerator * base.denominator, denominator: now.denominator * base.numerator }
    assert.deepEqual(scaledMoney({ currency: 'USD', minor: 15_000_000 }, by), { currency: 'USD', minor: 15_611_396 })
  })

  it('is not kept where it is too large to be exact', () => {
    assert.equal(scaledMoney({ currency: 'USD', minor: Number.MAX_SAFE_INTEGER }, decimal('2')), undefined)
  })
})
