import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bare, readSections } from '../../../../test/support/read-sections.ts'

describe('powers', () => {
  const seat = (name: string, group = 'club') => ({ kind: 'seat', seat: { group, seat: name } })
  const rule = (name: string, more = {}) => ({ kind: 'rule', rule: { group: 'club', rule: name, ...more } })
  const usd = (minor: number) => ({ currency: 'USD', minor })

  it('names who decides: a rule, a seat alone, several together, any one of a list, a body', () => {
    assert.deepEqual(power('by: vote').by, [rule('vote')])
    assert.deepEqual(power('by: any member').by, [seat('member')])
    assert.deepEqual(power('by: any board.director').by, [seat('director', 'board')])
    assert.deepEqual(power('by: [chair, vote]').by, [seat('chair'), rule('vote')])
    assert.deepEqual(power('by: board').by, [{ kind: 'group', group: 'board' }])
    const [chair, coChair] = ['chair', 'co-chair'].map((name) => ({ group: 'club', seat: name }))
    assert.deepEqual(power('by: chair and co-chair').by, [{ kind: 'together', of: [chair, coChair] }])
    assert.deepEqual(power('by: both the chair and the co-chair').by, [{ kind: 'together', of: [chair, coChair] }])
  })

  it('gives a rule another condition', () => {
    assert.deepEqual(power('by: vote with for >= 2').by, [rule('vote', { with: 'for >= 2' })])
  })

  it('sorts partners into groups and others', () => {
    const { with: groups, agreedBy } = power('by: chair, with: [board, vote, co-chair]')
    assert.deepEqual(groups, ['board'])
    assert.deepEqual(agreedBy, [rule('vote'), seat('co-chair')])
  })

  it('keeps what one request may cost apart from all other limits', () => {
    const { upTo, limits } = power('by: chair, up to: "USD 500 per request, USD 5,000 per year"')
    assert.deepEqual(upTo, usd(50_000))
    assert.deepEqual(limits, [{ most: { kind: 'money', money: usd(500_000) }, per: ['year'] }])
    assert.deepEqual(power('by: chair, up to: [USD 500, USD 5000 a year]').limits, limits)
    assert.equal(power('by: chair, up to: USD 500').limits, undefined)
  })

  it('limits people, numbers and shares', () => {
    const most = (text: string) => power(`by: chair, up to: "${text}"`).limits
    assert.deepEqual(most('USD 50 per head'), [{ most: { kind: 'money', money: usd(5_000) }, per: ['head'] }])
    assert.deepEqual(most('2 per person per year'), [{ most: { kind: 'count', count: 2 }, per: ['person', 'year'] }])
    assert.deepEqual(most('110% of previous amount'), [
      {
        most: {
          kind: 'share',
          share: { numerator: 11, denominator: 10 },
          written: '110%',
          of: { kind: 'previous amount' },
        },
        per: ['request'],
      },
    ])
    assert.deepEqual(most('50% of costs')?.[0]?.most, {
      kind: 'share',
      share: { numerator: 1, denominator: 2 },
      written: '50%',
      of: { kind: 'costs' },
    })
    assert.deepEqual(most('12.5% of the budget per year')?.[0]?.most, {
      kind: 'share',
      share: { numerator: 1, denominator: 8 },
      written: '12.5%',
      of: { kind: 'budget' },
    })
  })

  it('limits a power by a line of the budget', () => {
    const yaml =
      'money: { lines: { travel: USD 500 } }\npowers: [{ may: spend travel, by: chair, up to: budget of travel per year }]'
    const { charter, findings } = readSections(yaml)
    assert.deepEqual(findings, [])
    const most = charter.powers[0]?.limits?.[0]?.most
    assert.deepEqual(most?.kind === 'share' && most.of, { kind: 'line', line: 'travel' })
  })

  it('takes bands in place of a decider, in their order', () => {
    const { bands, by } = power(
      'bands: [{ up to: "USD 2,500", if: amount <= 110% of previous amount, by: fast track }, { by: board, with: moderation }]',
    )
    assert.deepEqual(by, [])
    assert.deepEqual(
      bands?.map((band) => [band.upTo.length, band.onlyIf?.kind, band.by, band.with]),
      [
        [1, 'compare', [rule('fast-track')], []],
        [0, undefined, [{ kind: 'group', group: 'board' }], ['moderation']],
      ],
    )
  })

  it('says what must be so, before and after, and for how long', () => {
    const read = power(
      'by: chair, only if: tenure >= 6 months, gate: lead time >= 6 weeks, advice of: "board, moderation within 2 weeks", with recommendation by: vote, report to: "member and forum within 24 hours", decided within: 8 weeks, for each: platform, not delegable: yes, from: 2027-01-01, until: 2 years, while: member < 3',
    )
    assert.deepEqual(read.reportTo, {
      to: [seat('member'), { kind: 'channel', channel: 'forum' }],
      within: { count: 24, unit: 'hour' },
    })
    assert.deepEqual(read.advice, {
      of: ['board', 'moderation'].map((group) => ({ kind: 'group', group })),
      within: { count: 2, unit: 'week' },
    })
    assert.deepEqual(read.recommendedBy, rule('vote'))
    assert.deepEqual(read.decidedWithin, { count: 8, unit: 'week' })
    assert.deepEqual(
      [read.forEach, read.notDelegable, read.from?.kind, read.until?.kind],
      ['platform', true, 'date', 'after'],
    )
    assert.deepEqual([read.onlyIf?.kind, read.gate?.kind, read.while?.kind], ['compare', 'compare', 'condition'])
  })

  it('acts at once in an emergency', () => {
    assert.deepEqual(power('by: chair, in emergency: yes').emergency, {})
    assert.deepEqual(
      power(
        'by: chair, in emergency: { account: 24 hours, to: board, ratified by: vote, within: 1 week, unratified: undone }',
      ).emergency,
      {
        account: { count: 24, unit: 'hour' },
        to: [{ kind: 'group', group: 'board' }],
        ratifiedBy: [rule('vote')],
        ratifiedWithin: { count: 1, unit: 'week' },
        unratified: 'undone',
      },
    )
  })

  it('is looked at again at a moment, or by somebody', () => {
    assert.deepEqual(power('by: chair, review by: 2028-01-01').review, {
      kind: 'at',
      when: { kind: 'date', date: '2028-01-01' },
    })
    assert.deepEqual(power('by: chair, review by: board').review, {
      kind: 'by',
      by: [{ kind: 'group', group: 'board' }],
    })
  })

  for (const [yaml, expected] of [
    ['by: chairs', /^unknown-name: "by" of a power names "chairs"/],
    ['by: chair and secretary', /^unknown-name: .*"secretary"/],
    ['{}', /^missing-key: A power does not say "by"/],
    ['by: chair, up to: USD 5 per fortnight', /^wrong-form: "up to" of a power/],
    ['by: chair, up to: "USD 5, USD 6 per request"', /^said-twice: .*per request/],
    ['by: chair, up to: budget of travel per year', /^unknown-name: .*"travel"/],
    ['bands: [{ by: vote }, { up to: USD 5, by: chair }]', /^wrong-form: This band always holds/],
    ['bands: [{ up to: USD 5 }]', /^missing-key: A band does not say "by"/],
    ['by: chair, for each: platforms', /^unknown-name: .*"platforms"/],
    ['by: chair, while: election of council open', /^unknown-name: .*"council".*"elections:"/],
    ['by: chair, in emergency: { unratified: undone }', /^missing-key: .*"ratified by"/],
    ['by: chair, report to: membr within 1 day', /^unknown-name: "report to" of a power names "membr"/],
    ['by: chair, report to: member within soon', /^wrong-form: "report to" of a power/],
    ['by: chair, only if: tenure >= 3', /^wrong-condition: /],
    ['by: chair, until: some day', /^(?:unknown-name|wrong-form): "until" of a power/],
    ['by: chair, withh: board', /^unknown-key: A power has no key "withh"/],
  ] as const) {
    it(`refuses ${yaml}`, () => {
      const { findings } = readSections(`powers: [{ may: spend, ${yaml.replace('{}', '')} }]`)
      assert.match(findings[0] ?? '', expected)
    })
  }

  function power(yaml: string) {
    const { charter, findings } = readSections(`powers: [{ may: spend, ${yaml} }]`)
    assert.deepEqual(findings, [])
    const [read] = charter.powers
    assert.ok(read)
    return read
  }
})

describe('gives and reserved', () => {
  it('leaves out parts of a verb however they are written', () => {
    for (const except of ['contracts', 'spend/contracts', 'spend contracts']) {
      const { charter, findings } = readSections(`powers: [{ may: spend, except: ${except}, by: chair }]`)
      assert.deepEqual([findings, charter.powers[0]?.except], [[], ['contracts']])
    }
    const { charter } = readSections('powers: [{ may: publish website, except: publish website/www, by: chair }]')
    assert.deepEqual(charter.powers[0]?.except, ['website/www'])
  })

  it('says several actions in one line, each with what is excepted of it', () => {
    const { charter, findings } = readSections(
      'powers: [{ may: [publish website, retire channel], except: website/www, by: chair }]\ngives: [{ to: [board], may: [grant, spend] }]',
    )
    assert.deepEqual(findings, [])
    assert.deepEqual(
      charter.powers.map(({ action, except }) => [action.verb, except]),
      [
        ['publish', ['website/www']],
        ['retire', []],
      ],
    )
    assert.deepEqual(
      charter.gives.map(({ action }) => action.verb),
      ['grant', 'spend'],
    )
  })

  it('reserves everything, less actions', () => {
    const { charter, findings } = readSections(
      'reserved: [{ may: everything else, except: [run services, resolve], to: board }]',
    )
    assert.deepEqual(findings, [])
    assert.deepEqual(bare(charter.reserved), [
      { action: { verb: 'everything', object: '' }, except: ['run/services', 'resolve'], to: 'board' },
    ])
  })

  it('gives one line to each of several groups', () => {
    const { charter, findings } = readSections(
      'gives: [{ to: [board, moderation], may: spend, up to: "USD 1,000 per year", until: 2028-01-01, not delegable: yes, withdrawn by: vote, only if: member >= 3 }]',
    )
    assert.deepEqual(findings, [])
    assert.deepEqual(
      charter.gives.map(({ to }) => to),
      ['board', 'moderation'],
    )
    const { limits, until, notDelegable, withdrawnBy, onlyIf } = charter.gives[1] ?? {}
    assert.deepEqual(
      [limits?.length, until?.kind, notDelegable, withdrawnBy?.length, onlyIf?.kind],
      [1, 'date', true, 1, 'compare'],
    )
  })

  it('reserves to a body, to its rule and to one of its seats', () => {
    const to = (text: string) => {
      const { charter, findings } = readSections(`reserved: [{ may: grant, to: ${text} }]`)
      assert.deepEqual(findings, [])
      return [charter.reserved[0]?.to, charter.reserved[0]?.by?.kind]
    }
    assert.deepEqual(to('board'), ['board', undefined])
    assert.deepEqual(to('board.resolution'), ['board', 'rule'])
    assert.deepEqual(to('any board.director'), ['board', 'seat'])
  })

  it('reserves above a request and above a year, with its times', () => {
    const { charter, findings } = readSections(
      'reserved: [{ may: grant, except: small, above: "USD 10,000, USD 60,000 per year", to: board, with recommendation by: chair, lead time: "at least 6 weeks, 12 weeks advised", within: 2 months }]',
    )
    assert.deepEqual(findings, [])
    assert.deepEqual(bare(charter.reserved[0]), {
      action: { verb: 'grant', object: '' },
      except: ['small'],
      above: { currency: 'USD', minor: 1_000_000 },
      aboveLimits: [{ most: { kind: 'money', money: { currency: 'USD', minor: 6_000_000 } }, per: ['year'] }],
      to: 'board',
      recommendedBySeat: { kind: 'seat', seat: { group: 'club', seat: 'chair' } },
      leadTime: { least: { count: 6, unit: 'week' }, advised: { count: 12, unit: 'week' } },
      within: { count: 2, unit: 'month' },
    })
  })

  it('reads a lead time as one length or as two', () => {
    const lead = (text: string) => readSections(`reserved: [{ may: grant, to: board, lead time: ${text} }]`)
    assert.deepEqual(lead('6 weeks').charter.reserved[0]?.leadTime, { least: { count: 6, unit: 'week' } })
    assert.deepEqual(
      lead('{ least: 6 weeks, advised: 3 months }').charter.reserved[0]?.leadTime?.advised?.unit,
      'month',
    )
    assert.match(lead('"6 weeks, soon"').findings[0] ?? '', /^wrong-form: "lead time" of a reserved matter/)
  })

  for (const [yaml, expected] of [
    ['gives: [{ to: nobody, may: spend }]', /^unknown-name: "to" of a gift names the group "nobody"/],
    ['gives: [{ to: board, may: everything }]', /^wrong-form: What it is about stands after "may"/],
    ['gives: [{ may: spend }]', /^missing-key: A gift does not say "to"/],
    ['reserved: [{ may: grant, to: board.resolutions }]', /^unknown-name: The group "board" has no rule "resolutions"/],
    ['reserved: [{ may: grant, to: board, above: much }]', /^wrong-form: "above" of a reserved matter/],
    ['channels: [{ kind: x, at: here, public: no }]', /^wrong-form: "at" of a channel/],
    [
      'channels: [{ kind: x, at: a@example.org, public: no, language: French }]',
      /^wrong-form: "language" of a channel/,
    ],
    ['channels: [{ kind: x, at: a@example.org, public: no, who: nobody }]', /^unknown-name: "who" of a channel/],
  ] as const) {
    it(`refuses ${yaml}`, () => assert.match(readSections(yaml).findings[0] ?? '', expected))
  }

  it('says who is on a channel, in which language and what for', () => {
    const { charter, findings } = readSections(
      'channels: [{ kind: mail, at: a@example.org, public: no, who: [member, board], language: pt-BR, for: Reports }]',
    )
    assert.deepEqual(findings, [])
    const [, mail] = charter.channels
    assert.deepEqual(
      [mail?.who?.map(({ kind }) => kind), mail?.language, mail?.for],
      [['seat', 'group'], 'pt-BR', 'Reports'],
    )
  })
})
