import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseMoney } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import { readCharter } from '../../check/read-charter.ts'
import { explainWhoMay } from '../explain/explain-who-may.ts'
import { parseAction } from '../structure/action.ts'
import type { Charter } from '../structure/charter.ts'
import type { WhoMay } from './answer.ts'
import type { Meanwhile } from './states-now.ts'
import { whoMay } from './who-may.ts'

describe('whoMay with several deciders', () => {
  it('answers with each of them', () => {
    const answer = ask({ club: 'powers: [{ may: spend, by: [chair, vote, board] }]' }, 'spend')
    assert.deepEqual(
      answer.deciders.map(({ by }) => by.kind),
      ['seat', 'rule', 'group'],
    )
  })

  it('answers once for seats that act together, with all who must agree', () => {
    const [decider, ...others] = ask(
      { club: 'powers: [{ may: spend, by: chair and co-chair, with: [board, vote] }]' },
      'spend',
    ).deciders
    assert.deepEqual(others, [])
    assert.deepEqual(decider?.by.kind === 'together' && decider.by.of.map(({ seat }) => seat), ['chair', 'co-chair'])
    assert.deepEqual([decider?.with, decider?.agreedBy?.map(({ kind }) => kind)], [['board'], ['rule']])
  })

  it('tells what belongs to the power', () => {
    const [decider] = ask(
      {
        club: 'powers: [{ may: spend, by: chair, only if: tenure >= 6 months, gate: lead time >= 6 weeks, report to: board within 24 hours, decided within: 2 weeks, not delegable: yes, until: 2030-01-01, in emergency: { account: 24 hours } }]',
      },
      'spend',
    ).deciders
    assert.deepEqual(
      [decider?.onlyIf?.length, decider?.gate?.kind, decider?.reportTo?.within?.count, decider?.decidedWithin?.count],
      [1, 'compare', 24, 2],
    )
    assert.deepEqual(
      [decider?.notDelegable, decider?.until?.kind, decider?.emergency?.account?.count],
      [true, 'date', 24],
    )
  })
})

describe('whoMay with limits over a time', () => {
  it('tells the least of the group’s own and of the gifts', () => {
    const limits = ask(
      {
        board:
          'gives: [{ to: club, may: spend, up to: "USD 900 per request, USD 4,000 per year", only if: member >= 3 }]',
        club: 'powers: [{ may: spend, by: chair, up to: "USD 500 per request, USD 5,000 per year, 2 per month" }]',
      },
      'spend',
    ).deciders[0]
    assert.deepEqual(limits?.upTo, { currency: 'USD', minor: 50_000 })
    assert.deepEqual(
      limits?.limits?.map(({ most, per }) => [most.kind === 'money' ? most.money.minor : most.kind, per.join()]),
      [
        [400_000, 'year'],
        ['count', 'month'],
      ],
    )
    assert.equal(limits?.onlyIf?.length, 1)
  })

  it('takes what is reserved above a year as a limit, and tells it', () => {
    const answer = ask(
      {
        club: 'powers: [{ may: spend, by: chair }]\nreserved: [{ may: spend, above: "USD 5,000 per year", to: board }]',
      },
      'spend',
      'USD 10',
    )
    assert.deepEqual(groups(answer), ['club'])
    assert.equal(answer.deciders[0]?.limits?.length, 1)
    assert.deepEqual(
      answer.reserved.map(({ to, aboveLimits }) => [to, aboveLimits?.length]),
      [['board', 1]],
    )
  })
})

describe('whoMay with bands', () => {
  const club =
    'powers: [{ may: spend, bands: [{ up to: USD 100, if: amount <= 110% of previous amount, by: chair }, { up to: USD 500, by: vote }, { up to: USD 900, by: co-chair, with: board }] }]'

  it('tells a band that hangs on a condition, and the next that surely holds', () => {
    assert.deepEqual(bands(ask({ club }, 'spend', 'USD 100')), ['1 seat if', '2 rule'])
  })

  it('leaves out the bands that the amount is over, by the cent', () => {
    assert.deepEqual(bands(ask({ club }, 'spend', 'USD 100.01')), ['2 rule'])
    assert.deepEqual(bands(ask({ club }, 'spend', 'USD 500')), ['2 rule'])
    assert.deepEqual(bands(ask({ club }, 'spend', 'USD 500.01')), ['3 seat'])
    assert.deepEqual(ask({ club }, 'spend', 'USD 600').deciders[0]?.with, ['board'])
  })

  it('tells all of them where the amount is not known', () => {
    assert.deepEqual(bands(ask({ club }, 'spend')), ['1 seat if', '2 rule', '3 seat'])
  })

  it('refuses what is over every band, and says the last limit', () => {
    const { deciders, withheld } = ask({ club }, 'spend', 'USD 900.01')
    assert.deepEqual([deciders.map(({ group }) => group), withheld[0]?.because], [['board'], 'over the limit'])
    assert.deepEqual(withheld[0]?.upTo, { currency: 'USD', minor: 90_000 })
  })

  it('falls back to the power’s own decider', () => {
    const own = 'powers: [{ may: spend, by: vote, bands: [{ up to: USD 100, by: chair }] }]'
    assert.deepEqual(bands(ask({ club: own }, 'spend', 'USD 101')), ['- rule'])
    assert.deepEqual(bands(ask({ club: own }, 'spend', 'USD 100')), ['1 seat'])
  })
})

describe('whoMay and what cannot be handed on', () => {
  it('does not let a group give on what it was given for itself alone', () => {
    const charters = {
      board: 'gives: [{ to: club, may: spend, not delegable: yes }]',
      club: 'powers: [{ may: spend, by: vote }]\ngives: [{ to: team, may: spend }]',
      team: 'powers: [{ may: spend, by: vote }]',
    }
    const answer = ask(charters, 'spend')
    assert.deepEqual(groups(answer), ['club'])
    assert.deepEqual(
      answer.withheld.map(({ group, because, at }) => [group, because, at]),
      [['team', 'not delegable', 'club']],
    )
  })

  it('nor what its own power says is not to be handed on', () => {
    const answer = ask(
      {
        board: 'gives: [{ to: club, may: spend }]',
        club: 'powers: [{ may: spend, by: vote, not delegable: yes }]\ngives: [{ to: team, may: spend }]',
        team: 'powers: [{ may: spend, by: vote }]',
      },
      'spend',
    )
    assert.deepEqual(groups(answer), ['club'])
  })
})

describe('whoMay in exceptional states', () => {
  const open: Meanwhile = { group: 'club', state: { kind: 'election open', of: 'council' } }
  const club = [
    'elections: { council: { fills: chair, voters: member, method: approval } }',
    'powers: [{ may: adopt, by: vote }, { may: reply press, by: chair, while: election of council open }]',
    'while: [{ state: election of council open, forbids: [adopt] }]',
  ].join('\n')

  it('tells the state where it is not known whether it holds', () => {
    const answer = ask({ club }, 'adopt charter')
    assert.deepEqual(
      answer.deciders[0]?.notWhile?.map(({ state }) => state.kind),
      ['election open'],
    )
    assert.equal(ask({ club }, 'reply press').deciders[0]?.while?.kind, 'election open')
  })

  it('withholds what is forbidden while it holds, and gives it back after', () => {
    assert.deepEqual(ask({ club }, 'adopt charter', undefined, [open]).withheld[0]?.because, 'forbidden meanwhile')
    assert.deepEqual(groups(ask({ club }, 'adopt charter', undefined, [])), ['club'])
    assert.equal(ask({ club }, 'adopt charter', undefined, []).deciders[0]?.notWhile, undefined)
  })

  it('gives what holds only then, and to that group alone', () => {
    assert.deepEqual(groups(ask({ club }, 'reply press', undefined, [open])), ['club'])
    assert.deepEqual(ask({ club }, 'reply press', undefined, []).withheld[0]?.because, 'only meanwhile')
    const elsewhere = ask({ club }, 'reply press', undefined, [{ ...open, group: 'board' }])
    assert.deepEqual(elsewhere.withheld[0]?.because, 'only meanwhile')
  })

  it('forbids everything but what it allows', () => {
    const closed = `${club.slice(0, club.lastIndexOf('\n'))}\nwhile: [{ state: election of council open, forbids: everything, allows: [adopt minutes] }]`
    assert.deepEqual(groups(ask({ club: closed }, 'adopt minutes', undefined, [open])), ['club'])
    assert.deepEqual(
      ask({ club: closed }, 'adopt charter', undefined, [open]).withheld[0]?.because,
      'forbidden meanwhile',
    )
  })
})

describe('whoMay and what is reserved', () => {
  const reserved = (more: string) =>
    `powers: [{ may: publish, by: vote }]\nreserved: [{ may: publish, to: board${more} }]`

  it('goes to the body’s rule or seat, where the reservation says so', () => {
    const answer = ask({ club: reserved('.vote') }, 'publish website')
    assert.deepEqual(
      answer.deciders.map(({ group, by }) => [group, by.kind === 'rule' && by.rule.rule]),
      [['board', 'vote']],
    )
  })

  it('leaves out what the reservation excepts', () => {
    assert.deepEqual(groups(ask({ club: reserved(', except: minutes') }, 'publish minutes')), ['club'])
    assert.deepEqual(groups(ask({ club: reserved(', except: minutes') }, 'publish website')), ['board'])
  })

  it('tells, and does not withhold, what is reserved only on a condition', () => {
    const answer = ask(
      { club: reserved(', only if: member < 3, lead time: 6 weeks, within: 2 months') },
      'publish website',
    )
    assert.deepEqual(groups(answer), ['club'])
    const [line] = answer.reserved
    assert.deepEqual([line?.onlyIf?.kind, line?.leadTime?.least.count, line?.within?.count], ['compare', 6, 2])
  })
})

describe('explainWhoMay', () => {
  it('says conditions, limits, bands, times and what cannot be handed on', () => {
    const charters = read({
      club: [
        'elections: { council: { fills: chair, voters: member, method: approval } }',
        'powers: [{ may: spend, only if: tenure >= 6 months, with: [board, vote], report to: board within 24 hours, not delegable: yes, bands: [{ up to: USD 100, if: amount <= 110% of previous amount, by: chair and co-chair }, { up to: "USD 500 per request, USD 5,000 per year", by: vote }] }]',
        'while: [{ state: election of council open, forbids: spend }]',
        'reserved: [{ may: spend, above: "USD 500 per request", to: board, with recommendation by: vote, lead time: "6 weeks, 12 weeks advised" }]',
      ].join('\n'),
    })
    assert.deepEqual(explainWhoMay(whoMay(charters, { action: { verb: 'spend', object: '' } }), charters), [
      'In the Club, the chair and the co-chair together may spend up to USD 100 per request, only if they have held the seat for at least 6 months, only if the amount is at most 110% of the previous amount, not while an election of council is open, once the Board and the rule “vote” have agreed as well (Lines).',
      'What was done is told to the Board within 24 hours.',
      'It cannot be handed on.',
      'The Club uses the power, in “Lines”; the Board gives it, in “Lines”; the Board holds everything that nobody else was given.',
      'The Club may spend up to USD 500 per request and USD 5,000 per year, by the rule “vote”, only if they have held the seat for at least 6 months, not while an election of council is open, once the Board and the rule “vote” have agreed as well (Lines).',
      'This is band 2: it holds where none of the bands before it does.',
      'What was done is told to the Board within 24 hours.',
      'It cannot be handed on.',
      'The Club uses the power, in “Lines”; the Board gives it, in “Lines”; the Board holds everything that nobody else was given.',
      'The Club takes it above USD 500 to the Board, with a recommendation by the rule “vote”, at least 6 weeks, better 12 weeks, before it is needed (Lines).',
    ])
  })
})

/** A board above a club above a team, each with a few seats and a rule. The board gives all unless it says what. */
function read(blocks: Readonly<Record<string, string>>): ReadonlyMap<Name, Charter> {
  const all = { board: 'gives: [spend, publish, adopt, reply]', ...blocks }
  const under: Readonly<Record<string, string>> = { club: 'board', team: 'club' }
  return new Map(
    Object.entries(all).map(([group, yaml]) => {
      const lines = yaml.replace(/^gives: \[([a-z, ]+)\]/, (_, verbs: string) => {
        return `gives:\n${verbs
          .split(', ')
          .map((verb) => `  - { to: club, may: ${verb} }`)
          .join('\n')}`
      })
      const title = group.charAt(0).toUpperCase() + group.slice(1)
      const over = under[group]
      const front = `---\ncharter: 1\ngroup: ${group}\nname: ${title}\n${over === undefined ? '' : `under: ${over}\n`}---\n\n# ${title}\n\n`
      const seats =
        'seats:\n  member: { filled by: roll }\n  chair: { number: 1, filled by: roll }\n  co-chair: { number: 1, filled by: roll }\nrules:\n  vote: { voters: member, options: [for, against], passes: for > against, open: 5 days }\n'
      const text = `${front}\`\`\`charter\n${seats}\`\`\`\n\n## Lines\n\n\`\`\`charter\n${lines}\n\`\`\`\n`
      const { charter, findings } = readCharter({ file: `${group}.md`, text })
      assert.ok(charter, JSON.stringify(findings))
      return [group, charter] as const
    }),
  )
}

function ask(
  blocks: Readonly<Record<string, string>>,
  text: string,
  money?: string,
  meanwhile?: readonly Meanwhile[],
): WhoMay {
  const action = parseAction(text)
  assert.ok(action)
  const amount = money === undefined ? undefined : parseMoney(money)
  return whoMay(read(blocks), {
    action,
    ...(amount === undefined ? {} : { amount }),
    ...(meanwhile === undefined ? {} : { meanwhile }),
  })
}

function groups({ deciders }: WhoMay): readonly string[] {
  return deciders.map(({ group }) => group)
}

function bands({ deciders }: WhoMay): readonly string[] {
  return deciders.map(({ band, by, onlyIf }) => `${band ?? '-'} ${by.kind}${onlyIf === undefined ? '' : ' if'}`)
}
