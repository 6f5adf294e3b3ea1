import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { golden } from '../../../test/support/golden.ts'
import * as sampleCharters from '../../../test/support/sample-charters.ts'
import { actsAfter } from '../../app/notices/acts-after.ts'
import type { NoticeDigest } from '../../app/notices/notice-digest.ts'
import type { NoticeKind } from '../../app/notices/notice-kind.ts'
import type { DecisionClosed, Happened, Occasion, VoteOpened } from '../../app/occasions.ts'
import type { Letter } from '../../app/ports.ts'
import type { AwaitingView } from '../../app/read/awaiting-views.ts'
import type { Rule } from '../../core/charter/structure/rule.ts'
import { readFoundation } from '../../core/check/read-foundation.ts'
import type { Entry } from '../../core/foundation/event.ts'
import type { MotionClosed, MotionOpened } from '../../core/foundation/motions/vote-event.ts'
import { correspondent } from './correspondent.ts'
import type { LetterLinks } from './letter-links.ts'

const { charters } = readFoundation(
  Object.entries(sampleCharters).map(([group, text]) => ({ file: `${group}.md`, text })),
)
const site = 'https://remit.example.org'
const links: LetterLinks = {
  page: (page) => [site, ...Object.values(page)].join('/'),
  act: ({ person }, act) => `${site}/-/act/${Buffer.from(JSON.stringify([person, act])).toString('base64url')}`,
  stop: ({ person }, kind) => `${site}/-/stop/${person}-${kind.replaceAll(' ', '-')}`,
}
const writer = correspondent(links, 'en')
const letterOf = (occasion: Occasion) => writer.letter(occasion)('di')

describe('the letter to voters', () => {
  it('says what is decided, by when in UTC, and by which rule, and leads to the page', () => {
    const letter = letterOf(admission())
    assert.equal(letter.subject, '[VOTE] Admit Di Sample as member (Tools Group)')
    accept('vote-opened-admission', letter)
  })

  it('says of a resolution who moved it, for how much, and who must agree as well', () => {
    accept('vote-opened-joint-grant', letterOf(grant()))
  })

  it('holds what people typed as text, however long, on lines of its own', () => {
    const name = `Bobby <script>alert(1)</script>\r\n\r\nVote: here ${'Ñandú'.repeat(60)}`
    const letter = letterOf({ ...admission(), subjectName: name })
    assert.doesNotMatch(letter.html, /<script/)
    assert.doesNotMatch(letter.subject, /\p{Cc}/u)
    assert.ok(letter.subject.length < 160)
    assert.ok(!letter.text.split('\n').includes('Vote: here'))
    accept('vote-opened-hostile', letter)
  })

  it('names nobody whose name was erased', () => {
    const { subjectName: _, ...erased } = admission()
    assert.equal(letterOf(erased).subject, '[VOTE] Admit a person whose name was erased as member (Tools Group)')
  })
})

describe('the letter about a decision', () => {
  it('says that somebody was admitted, until when, and by which votes', () => {
    const letter = letterOf(
      admitted({ type: 'SeatTaken', group: 'tools', seat: 'member', person: 'di', until: '2027-03-06T12:00:00.000Z' }),
    )
    assert.equal(letter.subject, '[RESULT][VOTE] Admit Di Sample as member (Tools Group): carried')
    accept('decision-admitted', letter)
  })

  it('says when a carried vote filled no seat', () => {
    const { taken: _, ...full } = admitted({ type: 'SeatTaken', group: 'tools', seat: 'member', person: 'di' })
    accept('decision-no-seat', letterOf(full))
  })

  it('says by what name a decision was lost, and that nothing followed', () => {
    const closed = closing({ motion: 8, outcome: 'no-action', is: 'lost', why: 'time', counts: { yes: 1 }, recused: 1 })
    const letter = letterOf({
      ...grant(),
      kind: 'decision closed',
      notice: 'decision closed',
      acts: [],
      closed,
      at: '2026-03-06T12:00:00.000Z',
    })
    assert.match(letter.subject, /: no action \(lost\)$/)
    accept('decision-lost', letter)
  })
})

describe('the letter about anything else', () => {
  it('says what happened as the record says it, and what can be done about it from the letter', () => {
    const letter = letterOf(
      happened({ type: 'Invited', group: 'helpers', seat: 'helper', person: 'di', inviter: 'ada' }, 'invitation'),
    )
    assert.match(letter.text, /\nAccept: https:.*\nDecline: https:/)
    assert.equal(letter.unsubscribe, `${site}/-/stop/di-invitation`)
    accept('invitation', letter)
  })

  it('cannot be stopped where it is about one’s own seat', () => {
    const letter = letterOf(
      happened({ type: 'SeatLeft', group: 'tools', seat: 'member', person: 'di', why: 'status' }, 'own seat'),
    )
    assert.equal(letter.unsubscribe, undefined)
    assert.doesNotMatch(letter.text, /\/-\/stop\//)
    accept('own-seat', letter)
  })

  const about = { group: 'tools', seat: 'member', person: 'di' }
  const until = '2026-04-01T12:00:00.000Z'
  const others: readonly (readonly [string, Entry['event'], NoticeKind])[] = [
    [
      'status',
      { type: 'StatusAnnounced', how: 'asked', group: 'tools', status: 'inactive', person: 'di', until },
      'status',
    ],
    ['confirmation', { type: 'ConfirmationAsked', ...about, until }, 'confirmation'],
    ['hand-over', { type: 'HandOverBegan', ...about, until }, 'hand-over'],
    [
      'vacancy',
      { type: 'VacancyOpened', group: 'tools', seat: 'member', vacancy: 3, left: 'bo', fills: until },
      'vacancy',
    ],
    ['group-state', { type: 'GroupDormant', group: 'tools', why: 'its time' }, 'group state'],
    ['term', { type: 'TermRenewed', ...about, until, motion: 4 }, 'term ends'],
    ['withdrawn', { type: 'MotionWithdrawn', motion: 9 }, 'decision closed'],
    [
      'announcement',
      { type: 'DeliveryNoted', announcement: 3, channel: 1, result: { kind: 'given up', why: 'not reached' } },
      'announcement',
    ],
    [
      'announcement-unknown',
      { type: 'DeliveryNoted', announcement: 3, channel: 1, result: { kind: 'given up', why: 'unknown whether sent' } },
      'announcement',
    ],
    [
      'payment',
      {
        type: 'PaymentAsked',
        payment: 3,
        promise: 12,
        group: 'tools',
        amount: { currency: 'USD', minor: 10_896 },
        payee: { kind: 'person', person: 'bo' },
        people: 2,
      },
      'payment',
    ],
    ['payment-approved', { type: 'PaymentApproved', payment: 3, group: 'tools', person: 'bo' }, 'payment'],
    ['account', { type: 'AccountMissed', motion: 9, to: [] }, 'account'],
    [
      'tied',
      { type: 'VoteTied', motion: 9, of: { group: 'tools', seat: 'member' }, until, step: 0, why: 'time' },
      'vote opened',
    ],
  ]
  for (const [name, event, notice] of others) {
    it(`has its own lines: ${name}`, () => accept(name, letterOf(happened(event, notice))))
  }

  it('holds names of any length and direction, and nothing that they would run', () => {
    const names = { di: `ديما ${'עדן'.repeat(40)} <img src=x onerror=alert(1)>\u202e`, ada: 'Ada "the quote" <b>&' }
    const letter = letterOf(
      happened(
        { type: 'Invited', group: 'helpers', seat: 'helper', person: 'di', inviter: 'ada' },
        'invitation',
        names,
      ),
    )
    assert.doesNotMatch(letter.html, /<img|<b>/)
    assert.doesNotMatch(letter.text + letter.html, /\u202e/)
    assert.ok([...letter.subject].length < 260)
    accept('right-to-left', letter)
  })
})

describe('the letter of several things', () => {
  it('of one thing alone is a reminder, with the same buttons as the desk', () => {
    const letter = writer.digest(digestOf('reminder', [voting()]))
    assert.equal(letter.subject, '[REMINDER] Vote: Admit Di Sample as member (Tools Group)')
    assert.equal(letter.unsubscribe, `${site}/-/stop/di-reminder`)
    accept('reminder', letter)
  })

  it('of a term is stopped as what it is about', () => {
    const letter = writer.digest(digestOf('reminder', [renewing()]))
    assert.equal(letter.unsubscribe, `${site}/-/stop/di-term-ends`)
    accept('reminder-term', letter)
  })

  it('has what awaits and what has happened under headings, with the time in the reader’s zone', () => {
    const done = admitted({ type: 'SeatTaken', group: 'tools', seat: 'member', person: 'di' })
    const revived = happened({ type: 'GroupRevived', group: 'tools' }, 'group state')
    const letter = writer.digest({ ...digestOf('weekly', [voting(), renewing()]), happened: [done, revived] })
    assert.equal(letter.subject, '[Small Foundation] 2 things await you, 2 have happened')
    assert.match(letter.text, /12:00 CET|13:00 CET/)
    accept('digest', letter)
  })

  it('has no more than fifty of a thousand things, and says of how many', () => {
    const letter = writer.digest(digestOf('daily', Array.from({ length: 1_000 }, voting)))
    assert.match(letter.text, /awaits you: 50 of 1000/i)
    assert.ok(letter.text.length + letter.html.length < 200_000)
  })

  it('says so when it tells of a time in which no letters went out', () => {
    const done = admitted({ type: 'SeatTaken', group: 'tools', seat: 'member', person: 'di' })
    accept('digest-late', writer.digest({ ...digestOf('late', []), happened: [done] }))
  })
})

function digestOf(why: NoticeDigest['why'], awaiting: readonly AwaitingView[]): NoticeDigest {
  const foundation = { name: 'small', title: 'Small Foundation' }
  return { foundation, person: 'di', at: '2026-03-05T12:00:00.000Z', zone: 'Europe/Paris', why, happened: [], awaiting }
}

function voting(): AwaitingView {
  const { opened } = admission()
  const { options, clause } = opened.rule
  return {
    item: {
      kind: 'vote',
      motion: 7,
      key: 'vote 7',
      person: 'di',
      group: 'tools',
      clause,
      since: opened.opens,
      by: opened.closes,
      acts: actsAfter(opened),
    },
    notice: 'vote opened',
    group: { name: 'tools', title: 'Tools Group' },
    matter: {
      subject: {
        kind: 'admit',
        person: { id: 'di', name: 'Di Sample' },
        seat: { group: 'tools', seat: 'member' },
        seatTitle: 'member',
      },
      options,
    },
  }
}

function renewing(): AwaitingView {
  const seat = { group: 'helpers', seat: 'helper' }
  return {
    item: {
      kind: 'renew',
      seat,
      key: 'term',
      person: 'di',
      group: 'helpers',
      since: '2026-03-01T12:00:00.000Z',
      by: '2026-04-01T12:00:00.000Z',
      acts: [{ type: 'renew', ...seat }],
    },
    notice: 'term ends',
    group: { name: 'helpers', title: 'Helpers Group' },
  }
}

function happened(
  event: Entry['event'],
  notice: NoticeKind,
  names: Readonly<Record<string, string>> = { di: 'Di Sample', ada: 'Ada Sample', bo: 'Bo Sample' },
): Happened {
  return {
    kind: 'happened',
    notice,
    entry: 41,
    foundation: { name: 'small', title: 'Small Foundation' },
    to: [{ person: 'di', address: 'di@example.org' }],
    acts: actsAfter(event),
    happened: { v: 1, at: '2026-03-04T08:30:00.000Z', act: 'a', by: { kind: 'clock' }, event },
    ...('group' in event && { group: { name: event.group, title: charters.get(event.group)?.name ?? event.group } }),
    known: {
      nameOf: (person) => names[person],
      titleOf: (group) => charters.get(group)?.name ?? group,
      labelOf: (_, option) => option,
      charters,
    },
  }
}

function accept(name: string, { subject, text, html }: Omit<Letter, 'to'>): void {
  golden(`letters/${name}.txt`, `Subject: ${subject}\n\n${text}`)
  golden(`letters/${name}.html`, html)
}

function admission(): VoteOpened {
  const effect = { kind: 'admit', group: 'tools', seat: 'member', person: 'di', answers: 'ab'.repeat(32) } as const
  return {
    kind: 'vote opened',
    notice: 'vote opened',
    ...about(opening({ motion: 7, action: { verb: 'admit', object: 'member' }, effect })),
    mover: 'di',
    moverName: 'Di Sample',
    subjectName: 'Di Sample',
  }
}

function grant(): VoteOpened {
  const opened = opening({
    motion: 8,
    action: { verb: 'grant', object: 'travel' },
    effect: { kind: 'none' },
    title: 'Travel to the “tools & trades” fair',
    amount: { currency: 'USD', minor: 95_000 },
    with: ['board'],
  })
  return { kind: 'vote opened', notice: 'vote opened', ...about(opened), mover: 'bo', moverName: 'Bo Sample' }
}

function admitted(taken: NonNullable<DecisionClosed['taken']>): DecisionClosed {
  const counts = { yes: 3, 'mild-yes': 0, 'mild-no': 1, no: 0 }
  const closed = closing({ motion: 7, outcome: 'carried', is: 'carried', why: 'all have voted', counts, recused: 1 })
  return {
    ...admission(),
    kind: 'decision closed',
    notice: 'decision closed',
    acts: [],
    closed,
    at: '2026-03-04T08:30:00.000Z',
    taken,
  }
}

function about(opened: MotionOpened) {
  return {
    entry: 40,
    foundation: { name: 'small', title: 'Small Foundation' },
    group: { name: 'tools', title: 'Tools Group' },
    opened,
    charters,
    to: [{ person: 'ada', address: 'ada@example.org' }],
    acts: actsAfter(opened),
  }
}

function opening(parts: Pick<MotionOpened, 'motion' | 'action' | 'effect'> & Partial<MotionOpened>): MotionOpened {
  return {
    type: 'MotionOpened',
    group: 'tools',
    rule: proposal(),
    charter: 'cd'.repeat(32),
    electorate: { size: 5, seats: 5, roll: [] },
    opens: '2026-03-01T12:00:00.000Z',
    closes: '2026-03-06T12:00:00.000Z',
    ...parts,
  }
}

function closing(parts: Omit<MotionClosed, 'type'>): MotionClosed {
  return { type: 'MotionClosed', ...parts }
}

function proposal(): Rule {
  const rule = charters.get('tools')?.rules.find(({ name }) => name === 'proposal')
  assert.ok(rule !== undefined)
  return rule
}
