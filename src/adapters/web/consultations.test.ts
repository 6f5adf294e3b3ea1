import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formsSite } from '../../../test/support/forms-site.ts'
import { charterOf } from '../../../test/support/given.ts'

const council = charterOf(
  'council',
  `
seats:
  member: { filled by: roll, number: 3 }
  chair: { filled by: roll, number: 1 }
rolls:
  electors: { of: member }
rules:
  vote: { voters: member, options: [for, against], passes: for > against, open: 7 days }
  heard: { voters: member, options: [for, against], passes: for > against, consultation: 4 weeks, open: 7 days }
powers:
  - { may: resolve, by: vote }
  - { may: publish, by: heard }
  - { may: consult, by: chair }
`,
)
const founding = `founding: 1
foundation: small
name: Small Foundation
sample: yes
people:
  ada: { name: Ada Sample, address: ada@example.org }
  bo: { name: Bo Sample, address: bo@example.org }
  cy: { name: Cy Sample, address: cy@example.org }
acts:
  - { on: 2026-01-01, adopt: council }
  - { on: 2026-01-01, hold: council.chair, holders: [ada] }
  - { on: 2026-01-01, hold: council.member, holders: [bo] }
`
const hostile = '<script>alert(1)</script> "><img src=x onerror=y>'
const text = '# Signing\n\nWheels are signed by PyPI.\n\nOld keys stay.'
const page = '/small/consultations/1'

describe('the pages of consultations', () => {
  it('go from the question over answers and points to the summary', async () => {
    const { read, send, clock, ada, bo, cy } = await lived()
    assert.match(await read('/small/consultations'), /Nobody is being asked now/)
    const begun = await send('/small/consultations/new', ada, asking)
    assert.deepEqual([begun.status, begun.headers.get('location')], [303, page])
    const open = await read(page, cy)
    assert.match(open, /Takes answers until/)
    assert.match(open, /href="\/small\/consultations\/1\/answer\?passage=11-37"/)
    assert.match(
      await read(`${page}/answer?passage=11-37`, cy),
      /<blockquote class="typed">Wheels are signed by PyPI\.<\/blockquote>/,
    )

    const answered = await send(`${page}/answer`, cy, {
      position: 'against',
      for: 'organisation',
      organisation: 'Acme',
      passage: '11-37',
      instead: 'Wheels are signed by their authors.',
      text: hostile,
    })
    assert.equal(answered.status, 303)
    const shown = await read(page)
    assert.match(shown, /<ins>Wheels are signed by their authors\.<\/ins>/)
    assert.match(shown, /for Acme <span class="tag">unverified<\/span>/)
    assert.doesNotMatch(shown, /<script>alert|<img src=x/)
    assert.match(shown, /&lt;script&gt;alert/)

    assert.equal((await send(`${page}/points`, bo, { title: 'Who signs', answers: '1' })).status, 403)
    assert.equal((await send(`${page}/points`, ada, { title: 'Who signs', answers: '1' })).status, 303)
    assert.equal((await send(`${page}/acts`, ada, noted)).status, 303)
    clock.set('2026-04-01T12:00:00.000Z')
    assert.match(await read(page), /Points that nobody has answered: 1\./)
    const settled = { disposition: 'not accepted', text: 'Authors lose their keys.' }
    assert.equal((await send(`${page}/points/1`, ada, settled)).status, 303)
    const draft = await read(page, ada)
    assert.match(draft, /\| 1 \| Who signs \| 1 \| Not accepted \| Authors lose their keys\. \|/)
    assert.equal((await send(`${page}/summary`, ada, { summary: '# What was said\n\nLittle.' })).status, 303)
    const summed = await read(page)
    assert.match(summed, /Published by .*Ada Sample/)
    assert.match(summed, /<td>Not accepted<\/td>/)
    assert.match(summed, /rel="nofollow noopener external" href="https:\/\/forum\.example\.org\/t\/1"/)
    assert.match(await read('/small/groups/council'), /href="\/small\/consultations\/1">Who signs wheels\?/)
  })

  it('show a confidential answer to its author and to those who sit in the group that asks, until it is erased', async () => {
    const { read, send, ada, bo, cy } = await lived()
    await send('/small/consultations/new', ada, { ...asking, confidential: 'yes' })
    const secret = 'My employer must not know'
    const said = { position: 'concern', for: 'self', text: secret, confidential: 'yes' }
    assert.equal((await send(`${page}/answer`, cy, said)).status, 303)
    for (const reader of [ada, bo, cy]) assert.ok((await read(page, reader)).includes(secret))
    for (const path of [page, `${page}.json`]) assert.equal((await read(path)).includes(secret), false)
    assert.match(await read(page), /A confidential answer/)
    assert.equal((await send('/small/erase', cy, { sure: 'yes' })).status, 303)
    for (const reader of [ada, undefined]) assert.equal((await read(page, reader)).includes(secret), false)
    assert.match(await read(page, ada), /What was said here was erased/)
  })

  it('let people change what they said, and take it back', async () => {
    const { read, send, ada, cy } = await lived()
    await send('/small/consultations/new', ada, asking)
    await send(`${page}/answer`, cy, { position: 'for', for: 'self', text: 'Yes' })
    assert.match(await read(`${page}/answer?answer=1`, cy), />\nYes<\/textarea>/)
    await send(`${page}/answer`, cy, { answer: '1', position: 'against', for: 'self', text: 'No' })
    assert.match(await read(page), /Against it/)
    await send(`${page}/acts`, cy, { do: 'withdraw answer', which: '1' })
    assert.match(await read(page), /Taken back/)
    assert.equal((await send(`${page}/acts`, cy, { do: 'withdraw answer', which: '1' })).status, 404)
  })
})

describe('consultations for programs and readers of news', () => {
  it('are read over the API with answers, points and the summary, and with no confidential word', async () => {
    const { read, send, clock, ada, bo, cy } = await lived()
    await send('/small/consultations/new', ada, { ...asking, confidential: 'yes' })
    await send(`${page}/answer`, cy, { position: 'against', for: 'organisation', organisation: 'Acme', text: 'No' })
    await send(`${page}/answer`, bo, { position: 'concern', for: 'self', text: 'A secret', confidential: 'yes' })
    clock.set('2026-03-15T12:00:00.000Z')
    await send(`${page}/points`, ada, { title: 'Old keys', answers: '1, 2' })
    await send(`${page}/points/1`, ada, { disposition: 'not accepted', text: 'Too late' })
    await send(`${page}/summary`, ada, { summary: 'One was against it.' })

    const list = await read('/api/v1/small/consultations?stage=summarised')
    assert.partialDeepStrictEqual(JSON.parse(list), {
      items: [{ number: 1, title: 'Who signs wheels?', about: 'draft', stage: 'summarised', answers: 2, points: 1 }],
    })
    assert.deepEqual(JSON.parse(await read('/api/v1/small/consultations?stage=open')), { items: [] })
    const one = await read('/api/v1/small/consultations/1')
    assert.partialDeepStrictEqual(JSON.parse(one), {
      subject: { kind: 'draft', text },
      counts: { against: 1, concern: 1 },
      given: [
        { person: { id: 'cy' }, behalf: { kind: 'organisation', organisation: 'Acme' }, text: 'No', points: [1] },
        { person: { id: 'bo' }, behalf: { kind: 'self' }, hidden: 'confidential' },
      ],
      made: [{ title: 'Old keys', settled: { disposition: 'not accepted', text: 'Too late', by: { id: 'ada' } } }],
      summary: { text: 'One was against it.' },
    })
    assert.equal(one.includes('A secret'), false)
  })

  it('are told in a feed when they begin, and again with the summary', async () => {
    const { read, send, clock, ada } = await lived()
    assert.doesNotMatch(await read('/small/consultations.atom'), /<entry>/)
    await send('/small/consultations/new', ada, { ...asking, title: hostile })
    const begun = await read('/small/consultations.atom')
    assert.equal(begun.match(/<entry>/g)?.length, 1)
    assert.equal(begun.includes('<script>'), false)
    assert.match(begun, /<updated>2026-03-01T12:00:00\.000Z<\/updated>/)
    clock.set('2026-03-15T12:00:00.000Z')
    await send(`${page}/summary`, ada, { summary: 'Nobody said anything.' })
    const summed = await read('/small/consultations.atom')
    assert.equal(summed.match(/<entry>/g)?.length, 2)
    assert.match(summed, /Summed up: [^<]*<\/title>/)
    assert.match(summed, /Nobody said anything\./)
    assert.match(await read(page), /type="application\/atom\+xml" href="\/small\/consultations\.atom"/)
  })
})

describe('the page of a motion before which people are to be heard', () => {
  it('says at each moment what is missing and when it can be had, and has the act that brings it', async () => {
    const { read, send, clock, ada, bo } = await lived()
    const moved = await send('/small/groups/council/move', bo, { action: 'publish', title: 'A norm', text: 'Bolts.' })
    assert.equal(moved.status, 303)
    const motion = '/small/decisions/1'
    const waits = await read(motion, bo)
    assert.match(waits, /Nobody was asked, or not for as long as its rule says\..* <time datetime="2026-03-29T12:00/)
    assert.match(waits, /<li class="step now" aria-current="step"><strong>Consultation<\/strong>/)
    assert.match(waits, /href="\/small\/consultations\/new\?motion=1"/)
    assert.match(await read('/small/decisions'), /waits until people were heard in a consultation/)
    const asks = { matter: '1', title: 'A norm?', open: '4 weeks', addressed: 'everyone' }
    assert.equal((await send('/small/consultations/new', bo, asks)).status, 303)
    assert.match(await read(motion, ada), /It takes answers until <time datetime="2026-03-29T12:00/)
    clock.set('2026-03-29T12:00:00.000Z')
    assert.match(await read(motion, ada), /still to be summed up/)
    await send('/small/consultations/2/summary', bo, { summary: 'Nobody said anything.' })
    assert.match(await read(motion, bo), /People were heard, and whoever keeps it opens the vote/)
    assert.match(await read(motion, bo), /Open the vote/)
  })
})

describe('a roll that is put to everybody', () => {
  it('shows who is on it, takes who should not be and who is missing, and goes to the summary', async () => {
    const { read, send, clock, ada, bo, cy } = await lived()
    const roll = { ...asking, about: 'roll', subject: 'electors', addressed: 'everyone' }
    const begun = await send('/small/consultations/new', ada, roll)
    assert.equal(begun.status, 303)
    const open = await read(page)
    assert.match(open, /id="roll"/)
    assert.match(open, /Bo Sample/)
    assert.doesNotMatch(open.slice(open.indexOf('id="roll"')).split('</section>')[0] ?? '', /Cy Sample/)
    assert.equal(
      (await send(`${page}/answer`, bo, { position: 'addition', about: 'cy', for: 'self', text: 'Cy too' })).status,
      303,
    )
    await send(`${page}/answer`, cy, { position: 'objection', about: 'bo', for: 'self', text: 'Bo has left' })
    clock.set('2026-03-15T12:00:00.000Z')
    await send(`${page}/points`, ada, { title: 'Cy', answers: '1' })
    await send(`${page}/points`, ada, { title: 'Bo', answers: '2' })
    await send(`${page}/points/1`, ada, { disposition: 'accepted', text: '' })
    await send(`${page}/points/2`, ada, { disposition: 'not accepted', text: 'Bo has not' })
    assert.equal((await send(`${page}/summary`, ada, { summary: 'Cy is missing.' })).status, 303)
    assert.match(await read(page), /Summed up/)
  })
})

const asking = {
  group: 'council',
  action: 'consult',
  title: 'Who signs wheels?',
  about: 'text',
  subject: text,
  open: '2 weeks',
  addressed: 'everyone\ncouncil.member',
}
const noted = { do: 'note announcement', where: 'https://forum.example.org/t/1', on: '2026-03-01' }

async function lived() {
  const files = { 'council.md': council, 'founding.yaml': founding }
  const { enter, ...on } = await formsSite(files, '2026-03-01T12:00:00.000Z')
  return { ...on, ada: enter('ada'), bo: enter('bo'), cy: enter('cy') }
}
