import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { sampleFoundation } from '../../../../test/support/sample-folder.ts'
import { parseMoney } from '../../base/money.ts'
import type { Name } from '../../base/name.ts'
import { readCharter } from '../../check/read-charter.ts'
import { explainWhoMay } from '../explain/explain-who-may.ts'
import { parseAction } from '../structure/action.ts'
import type { Charter } from '../structure/charter.ts'
import type { WhoMay } from './answer.ts'
import { whoMay } from './who-may.ts'

describe('whoMay', () => {
  it('names the group that holds a power, with the chain of clauses up to the root', () => {
    const [decider, ...others] = ask(tree(), 'publish website/www/blog').deciders
    assert.deepEqual(others, [])
    assert.deepEqual(decider?.by, { kind: 'seat', seat: { group: 'website', seat: 'member' } })
    assert.deepEqual(
      decider?.chain.map(({ group, says, clause }) => `${group} ${says}: ${clause?.title}`),
      ['website uses: Powers', 'team gives: Gifts', 'board gives: Gifts', 'board holds everything: Board'],
    )
  })

  it('covers the whole branch of an object, and not its neighbours', () => {
    assert.deepEqual(deciders(ask(tree(), 'publish website/www')), ['website'])
    assert.deepEqual(deciders(ask(tree(), 'publish website/www/a/b/c')), ['website'])
    assert.deepEqual(deciders(ask(tree(), 'publish website/wwww')), ['board'])
    assert.deepEqual(deciders(ask(tree(), 'publish website')), ['board'])
    assert.deepEqual(deciders(ask(tree(), 'unpublish website/www')), ['board'])
  })

  it('leaves out what a power excepts', () => {
    const answer = ask(
      tree({ website: ['{ may: publish website/www, except: website/www/shop, by: any member }'] }),
      shop,
    )
    assert.deepEqual(deciders(answer), ['board'])
    assert.deepEqual(reasons(answer), ['website excepted'])
  })

  it('lets the line of a charter with the most specific object speak', () => {
    const website = [
      '{ may: publish website/www, by: any member }',
      '{ may: publish website/www/shop, by: vote, with: [shop] }',
    ]
    const [decider, ...others] = ask(tree({ website }), shop).deciders
    assert.deepEqual(others, [])
    assert.deepEqual(decider?.by, { kind: 'rule', rule: { group: 'website', rule: 'vote' } })
    assert.deepEqual(decider?.with, ['shop'])
  })

  it('lets the group whose power is the most specific decide, and says so of the other', () => {
    const answer = ask(tree({ shop: ['{ may: publish website/www/shop, by: vote }'] }), shop)
    assert.deepEqual(deciders(answer), ['shop'])
    assert.deepEqual(reasons(answer), ['website less specific'])
  })

  it('falls back to the broader power when the specific one was not given', () => {
    const shopKeepers = {
      shop: ['{ may: publish website/www/shop, by: vote }'],
      gives: ['{ to: team, may: publish website }'],
    }
    const answer = ask(tree({ ...shopKeepers, teamGives: ['{ to: website, may: publish website }'] }), shop)
    assert.deepEqual(deciders(answer), ['website'])
    assert.deepEqual(reasons(answer), ['shop no gift'])
    assert.equal(answer.withheld[0]?.at, 'team')
  })

  it('shows both where two groups hold it alike', () => {
    const website = ['{ may: publish website/www/shop, by: vote }']
    assert.deepEqual(deciders(ask(tree({ website, shop: website }), shop)), ['website', 'shop'])
  })

  it('gives a group nothing that a body above it does not hold itself', () => {
    const answer = ask(tree({ gives: [] }), 'publish website/www')
    assert.deepEqual(deciders(answer), ['board'])
    assert.deepEqual(reasons(answer), ['website no gift'])
    assert.equal(answer.withheld[0]?.at, 'board')
  })

  it('gives nothing that a gift excepts, and takes the more specific of two gifts', () => {
    const answer = ask(tree({ gives: ['{ to: team, may: publish website, except: website/www/shop }'] }), shop)
    assert.deepEqual(reasons(answer), ['website no gift'])
    const gives = ['{ to: team, may: spend }', '{ to: team, may: spend swag, up to: "USD 5 per request" }']
    const spending = { gives, website: ['{ may: spend, by: vote }'], teamGives: ['{ to: website, may: spend }'] }
    assert.deepEqual(deciders(ask(tree(spending), 'spend swag', 'USD 6')), ['board'])
    assert.deepEqual(deciders(ask(tree(spending), 'spend food', 'USD 6')), ['website'])
  })

  it('lets the root decide, by the rule by which it resolves, what nobody else holds', () => {
    const answer = ask(tree(), 'sign lease')
    assert.deepEqual(answer.deciders, [
      {
        group: 'board',
        by: { kind: 'rule', rule: { group: 'board', rule: 'vote' } },
        with: [],
        clause: { group: 'board', anchor: 'powers', title: 'Powers' },
        chain: [
          { group: 'board', clause: { group: 'board', anchor: 'board', title: 'Board' }, says: 'holds everything' },
        ],
      },
    ])
  })

  it('names the root as a body when its charter has no rule for it', () => {
    const answer = ask(tree({ board: [] }), 'sign lease')
    assert.deepEqual(answer.deciders[0]?.by, { kind: 'body' })
    assert.equal(answer.deciders[0]?.clause.anchor, 'board')
  })

  it('ends when charters stand under each other in a circle, and where one above is missing', () => {
    const lines = '{ may: publish x, by: any member }'
    const circle = [
      charter('a', 'b', { powers: [lines] }),
      charter('b', 'a', {}),
      charter('c', 'gone', { powers: [lines] }),
    ]
    const answer = whoMay(byName(circle), { action: action('publish x') })
    assert.deepEqual(answer.deciders, [])
    assert.deepEqual(reasons(answer), ['a no gift', 'c no gift'])
    const resolving = [charter('a', 'b', { powers: ['{ may: resolve, by: vote }'] }), charter('b', 'a', {})]
    assert.deepEqual(whoMay(byName(resolving), { action: action('resolve') }).deciders, [])
  })
})

describe('whoMay with an amount', () => {
  const limited = {
    gives: ['{ to: team, may: grant }'],
    teamGives: ['{ to: website, may: grant, up to: "USD 8,000 per request" }'],
    website: ['{ may: grant, by: vote, up to: "USD 10,000 per request" }'],
    websiteReserved: ['{ may: grant, above: "USD 8,000 per request", to: board, with recommendation by: vote }'],
  }

  it('holds at exactly the limit, and not one cent over it', () => {
    const { python } = { python: sampleFoundation('python').charters }
    assert.deepEqual(deciders(ask(python, 'grant', 'USD 10,000')), ['grants'])
    assert.deepEqual(ask(python, 'grant', 'USD 10,000').reserved, [])
    const over = ask(python, 'grant', 'USD 10,000.01')
    assert.deepEqual(deciders(over), ['psf-board'])
    assert.deepEqual(reasons(over), ['grants over the limit'])
    assert.deepEqual(
      over.reserved.map(({ group, to, recommendedBy }) => [group, to, recommendedBy?.rule]),
      [['grants', 'psf-board', 'grant']],
    )
  })

  it('is limited by what is reserved above an amount, so that leaving the amount out does not go round it', () => {
    const unlimited = {
      ...limited,
      teamGives: ['{ to: website, may: grant }'],
      website: ['{ may: grant, by: vote }'],
    }
    assert.deepEqual(ask(tree(unlimited), 'grant').deciders[0]?.upTo, parseMoney('USD 8,000'))
  })

  it('is limited by the least of the power and the gifts', () => {
    assert.deepEqual(ask(tree(limited), 'grant').deciders[0]?.upTo, parseMoney('USD 8,000'))
    assert.deepEqual(deciders(ask(tree(limited), 'grant', 'USD 8,000')), ['website'])
    assert.deepEqual(deciders(ask(tree(limited), 'grant', 'USD 8,000.01')), ['board'])
  })

  it('tells limits and reservations without applying them when no amount is asked for', () => {
    const answer = ask(tree(limited), 'grant')
    assert.deepEqual(deciders(answer), ['website'])
    assert.deepEqual(answer.reserved[0]?.above, parseMoney('USD 8,000'))
  })

  it('takes an amount in another currency as over every limit', () => {
    const answer = ask(tree(limited), 'grant', 'EUR 5')
    assert.deepEqual(deciders(answer), ['board'])
    assert.deepEqual(reasons(answer), ['website other currency'])
    assert.equal(answer.reserved.length, 1)
  })

  it('lets the lines of one object with different limits stand beside each other', () => {
    const python = sampleFoundation('python').charters
    assert.deepEqual(
      ask(python, 'spend', 'USD 500').deciders.map(({ by }) => by.kind),
      ['seat', 'rule'],
    )
    assert.deepEqual(
      ask(python, 'spend', 'USD 500.01').deciders.map(({ by }) => by.kind),
      ['rule'],
    )
  })
})

describe('whoMay and reservations', () => {
  const reserving = (line: string) => ({ websiteReserved: [line] })

  it('takes what a charter reserves from the group, also where a broader power covers it', () => {
    const answer = ask(tree(reserving('{ may: publish website/www/shop, to: board }')), shop)
    assert.deepEqual(deciders(answer), ['board'])
    assert.deepEqual(reasons(answer), ['website reserved'])
  })

  it('leaves a power that is more specific than the reservation', () => {
    const answer = ask(tree(reserving('{ may: publish website, to: board }')), 'publish website/www')
    assert.deepEqual(deciders(answer), ['website', 'board'])
  })

  it('takes everything else elsewhere, and tells it only where nobody decides', () => {
    const charters = tree(reserving('{ may: everything, except: [buy tea], to: board }'))
    const toBoard = (action: string) => ask(charters, action).reserved.map(({ to }) => to)
    assert.deepEqual(deciders(ask(charters, 'publish website/www')), ['website'])
    assert.deepEqual(toBoard('publish website/www'), [])
    assert.deepEqual(deciders(ask(charters, 'buy servers')), ['board'])
    assert.deepEqual(toBoard('buy servers'), ['board'])
    assert.deepEqual(toBoard('buy tea'), [])
  })

  it('lets the body decide by its own line for it', () => {
    const board = ['{ may: resolve, by: vote }', '{ may: open profile, by: chair }']
    const [decider] = ask(tree({ board, ...reserving('{ may: open profile, to: board }') }), 'open profile').deciders
    assert.deepEqual(decider?.by, { kind: 'seat', seat: { group: 'board', seat: 'chair' } })
  })

  it('passes by a body that does not hold it either', () => {
    const answer = ask(tree(reserving('{ may: open profile, to: shop }')), 'open profile')
    assert.deepEqual(deciders(answer), ['board'])
    assert.deepEqual(
      answer.reserved.map(({ to }) => to),
      ['shop'],
    )
  })
})

describe('whoMay and what is a group’s own', () => {
  it('lets every group that lists it resolve, by the adoption of its charter', () => {
    const answer = ask(tree({ website: ['{ may: resolve, by: vote }'] }), 'resolve')
    assert.deepEqual(deciders(answer), ['board', 'website'])
    assert.deepEqual(
      answer.deciders[1]?.chain.map(({ group, says }) => `${group} ${says}`),
      ['website uses', 'team adopts', 'board adopts', 'board holds everything'],
    )
  })

  it('lets a group admit to its seats by the rule of the seat, whether or not its powers repeat it', () => {
    const { charters } = sampleFoundation('django')
    assert.deepEqual(deciders(ask(charters, 'admit member')), [
      'fundraising',
      'marketing',
      'package-maintainers',
      'social-media',
      'website',
    ])
    const members = charter('club', undefined, { seats: '{ member: { filled by: application, decided by: vote } }' })
    const [decider] = whoMay(byName([members]), { action: action('admit member') }).deciders
    assert.deepEqual(decider?.by, { kind: 'rule', rule: { group: 'club', rule: 'vote' } })
  })

  it('does not let a group admit to a seat that it does not have', () => {
    const answer = ask(tree({ website: ['{ may: admit chair, by: vote }'] }), 'admit chair')
    assert.deepEqual(reasons(answer), ['website no gift'])
  })
})

describe('whoMay, whatever was given', () => {
  const objects = ['website', 'website/www', 'website/www/shop', 'website/www/blog']
  const lines = (start: string, end = '') =>
    fc.uniqueArray(
      fc.tuple(fc.constantFrom(...objects), fc.constantFrom('', ...objects.slice(2))).map(([object, twig]) => {
        const except = twig.startsWith(`${object}/`) ? `, except: ${twig}` : ''
        return `{ ${start}may: publish ${object}${except}${end} }`
      }),
      { maxLength: 3 },
    )
  const trees = fc
    .record({
      gives: lines('to: team, '),
      toWebsite: lines('to: website, '),
      toShop: lines('to: shop, '),
      website: lines('', ', by: any member'),
      shop: lines('', ', by: vote'),
      websiteReserved: lines('', ', to: board').map((all) => all.filter((line) => !line.includes('except'))),
    })
    .map(({ toWebsite, toShop, ...rest }) => tree({ ...rest, teamGives: [...toWebsite, ...toShop] }))

  it('always finds who decides, by a chain that ends with the body that holds everything', () => {
    fc.assert(
      fc.property(trees, fc.constantFrom(...objects), (charters, object) => {
        const answer = ask(charters, `publish ${object}`)
        assert.ok(answer.deciders.length > 0)
        for (const { chain } of answer.deciders) {
          const last = chain.at(-1)
          assert.deepEqual([last?.group, last?.says], ['board', 'holds everything'])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('leaves everything with the root when nothing is given', () => {
    fc.assert(
      fc.property(trees, fc.constantFrom(...objects), (charters, object) => {
        const nothingGiven = byName([...charters.values()].map((one) => ({ ...one, gives: [] })))
        assert.deepEqual(new Set(deciders(ask(nothingGiven, `publish ${object}`))), new Set(['board']))
      }),
      { numRuns: 60 },
    )
  })
})

describe('explainWhoMay', () => {
  it('says who decides with whom, and through which clauses', () => {
    const { charters } = sampleFoundation('django')
    const answer = ask(charters, 'publish website/www/fundraising')
    assert.deepEqual(explainWhoMay(answer, charters), [
      'The Fundraising Working Group may publish website/www/fundraising, by the rule “majority of members”, once the Website Working Group has agreed as well (The pages that ask).',
      'The Fundraising Working Group uses the power, in “The pages that ask”; the Board of Directors gives it, in “What the board lends”; the Board of Directors holds everything that nobody else was given.',
      'The Website Working Group may publish website/www/fundraising, by the rule “majority of members”, once the Fundraising Working Group has agreed as well (Fundraising pages).',
      'The Website Working Group uses the power, in “Fundraising pages”; the Board of Directors gives it, in “What the board lends”; the Board of Directors holds everything that nobody else was given.',
      'The Website Working Group may not: its clause leaves this out (What we publish).',
    ])
  })

  it('says where a request over the limit goes', () => {
    const { charters } = sampleFoundation('python')
    assert.deepEqual(explainWhoMay(ask(charters, 'grant', 'USD 12,000'), charters), [
      'The Board of Directors may grant USD 12,000, by the rule “resolution” (Resolutions).',
      'The Board of Directors holds everything that nobody else was given.',
      'The Grants Work Group takes it to the Board of Directors, with a recommendation by the rule “grant”, at least 6 weeks, better 12 weeks, before it is needed, to be decided within 2 months (Large grants).',
      'The Grants Work Group may not: the amount is over USD 10,000 (Deciding on a grant).',
    ])
  })
})

const shop = 'publish website/www/shop'

interface Lines {
  readonly board?: readonly string[]
  readonly gives?: readonly string[]
  readonly teamGives?: readonly string[]
  readonly website?: readonly string[]
  readonly websiteReserved?: readonly string[]
  readonly shop?: readonly string[]
}

/** A board, a team under it, and under the team the website and the shop. */
function tree(lines: Lines = {}): ReadonlyMap<Name, Charter> {
  const all = ['{ to: team, may: publish website }']
  const both = ['{ to: website, may: publish website }', '{ to: shop, may: publish website }']
  return byName([
    charter('board', undefined, { powers: lines.board ?? ['{ may: resolve, by: vote }'], gives: lines.gives ?? all }),
    charter('team', 'board', { gives: lines.teamGives ?? both }),
    charter('website', 'team', {
      powers: lines.website ?? ['{ may: publish website/www, by: any member }'],
      reserved: lines.websiteReserved ?? [],
    }),
    charter('shop', 'team', { powers: lines.shop ?? [] }),
  ])
}

interface Sections {
  readonly seats?: string
  readonly powers?: readonly string[]
  readonly gives?: readonly string[]
  readonly reserved?: readonly string[]
}

function charter(
  group: Name,
  under: Name | undefined,
  { seats, powers = [], gives = [], reserved = [] }: Sections,
): Charter {
  const list = (key: string, lines: readonly string[]) =>
    lines.length === 0 ? '' : `${key}:\n  - ${lines.join('\n  - ')}\n`
  const block = (title: string, yaml: string) => (yaml === '' ? '' : `## ${title}\n\n\`\`\`charter\n${yaml}\`\`\`\n\n`)
  const has = seats ?? '{ member: { filled by: roll }, chair: { filled by: roll, number: 1 } }'
  const rules = 'rules: { vote: { voters: member, options: [for, against], passes: for > against, open: 5 days } }\n'
  const title = `${group.charAt(0).toUpperCase()}${group.slice(1)}`
  const front = `---\ncharter: 1\ngroup: ${group}\nname: ${title}\n${under === undefined ? '' : `under: ${under}\n`}---\n\n`
  const text = [
    `${front}# ${title}\n\n`,
    block('Seats', `seats: ${group === 'website' ? '{ member: { filled by: roll } }' : has}\n${rules}`),
    block('Powers', list('powers', powers)),
    block('Gifts', list('gives', gives)),
    block('Reserved', list('reserved', reserved)),
  ]
  const { charter: read, findings } = readCharter({ file: `${group}.md`, text: text.join('') })
  assert.ok(read, JSON.stringify(findings))
  return read
}

function byName(charters: readonly Charter[]): ReadonlyMap<Name, Charter> {
  return new Map(charters.map((one) => [one.group, one]))
}

function ask(charters: ReadonlyMap<Name, Charter>, text: string, money?: string): WhoMay {
  const amount = money === undefined ? undefined : parseMoney(money)
  return whoMay(charters, { action: action(text), ...(amount !== undefined && { amount }) })
}

function action(text: string) {
  const parsed = parseAction(text)
  assert.ok(parsed)
  return parsed
}

function deciders({ deciders: all }: WhoMay): readonly string[] {
  return all.map(({ group }) => group)
}

function reasons({ withheld }: WhoMay): readonly string[] {
  return withheld.map(({ group, because }) => `${group} ${because}`)
}
