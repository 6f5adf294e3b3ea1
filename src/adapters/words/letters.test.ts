import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { golden } from '../../../test/support/golden.ts'
import * as sampleCharters from '../../../test/support/sample-charters.ts'
import type { DecisionClosed, Occasion, VoteOpened } from '../../app/occasions.ts'
import type { Letter } from '../../app/ports.ts'
import type { Rule } from '../../core/charter/structure/rule.ts'
import { readFoundation } from '../../core/check/read-foundation.ts'
import type { MotionClosed, MotionOpened } from '../../core/foundation/event.ts'
import { correspondent } from './correspondent.ts'

const { charters } = readFoundation(
  Object.entries(sampleCharters).map(([group, text]) => ({ file: `${group}.md`, text })),
)
const letterOf = (occasion: Occasion) =>
  correspondent((foundation, motion) => `https://remit.example.org/${foundation}/decisions/${motion}`, 'en').letter(
    occasion,
  )

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
    const letter = letterOf({ ...grant(), kind: 'decision closed', closed, at: '2026-03-06T12:00:00.000Z' })
    assert.match(letter.subject, /: no action \(lost\)$/)
    accept('decision-lost', letter)
  })
})

function accept(name: string, { subject, text, html }: Omit<Letter, 'to'>): void {
  golden(`letters/${name}.txt`, `Subject: ${subject}\n\n${text}`)
  golden(`letters/${name}.html`, html)
}

function admission(): VoteOpened {
  const effect = { kind: 'admit', group: 'tools', seat: 'member', person: 'di', answers: 'ab'.repeat(32) } as const
  return {
    kind: 'vote opened',
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
  return { kind: 'vote opened', ...about(opened), mover: 'bo', moverName: 'Bo Sample' }
}

function admitted(taken: NonNullable<DecisionClosed['taken']>): DecisionClosed {
  const counts = { yes: 3, 'mild-yes': 0, 'mild-no': 1, no: 0 }
  const closed = closing({ motion: 7, outcome: 'carried', is: 'carried', why: 'all have voted', counts, recused: 1 })
  return { ...admission(), kind: 'decision closed', closed, at: '2026-03-04T08:30:00.000Z', taken }
}

function about(opened: MotionOpened) {
  return {
    entry: 40,
    foundation: { name: 'small', title: 'Small Foundation' },
    group: { name: 'tools', title: 'Tools Group' },
    opened,
    charters,
    to: [{ person: 'ada', address: 'ada@example.org' }],
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
