import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { grantsCharter, wholeRules } from '../../../test/support/asking-foundation.ts'
import { formsSite } from '../../../test/support/forms-site.ts'
import { charterOf } from '../../../test/support/given.ts'

const board = charterOf(
  'board',
  `
seats: { director: { filled by: roll, number: 2 } }
rules:
  vote: { voters: director, options: [for, against], passes: for > against, open: 7 days }
powers: [{ may: resolve, by: vote }]
gives:
  - { to: grants, may: grant }
`,
)
const founding = `founding: 1
foundation: small
name: Small Foundation
sample: yes
people:
  ada: { name: Ada Sample, address: ada@example.org }
  bo: { name: Bo Sample, address: bo@example.org }
  el: { name: El Sample, address: el@example.org }
  fay: { name: Fay Sample, address: fay@example.org }
acts:
  - { on: 2026-01-01, adopt: board }
  - { on: 2026-01-01, adopt: grants }
  - { on: 2026-01-01, hold: board.director, holders: [fay] }
  - { on: 2026-01-01, hold: grants.member, holders: [ada, bo] }
`
const hostile = '<script>alert(1)</script> "><img src=x onerror=y>'
const form = '/small/groups/grants/ask'
const page = '/small/requests/1'
const acts = `${page}/acts`

describe('the pages of requests for money', () => {
  it('ask only for what the charter counts by', async () => {
    const { read, el } = await lived()
    const shown = await read(form, el)
    for (const name of ['title', 'amount', 'needed', 'event', 'on', 'what', 'cost', 'source', 'given'])
      assert.match(shown, new RegExp(`name="${name}"`), name)
    assert.doesNotMatch(shown, /name="heads"|name="organisation"|name="object"/)
    assert.match(shown, /Ask at least 6 weeks before the money is needed; 12 weeks before is advised\./)
    const plain = await lived(['decided by: grant'])
    const few = await plain.read(form, plain.el)
    assert.doesNotMatch(few, /name="(?:needed|event|on|what|cost|source|given)"/)
  })

  it('say before anything is sent what would become of it', async () => {
    const { send, el, size } = await lived()
    const before = await size()
    const look = async (more: Readonly<Record<string, string>>) => {
      const answer = await send(form, el, { ...asking, do: 'look', ...more })
      assert.equal(answer.status, 200)
      return answer.text()
    }
    assert.match(await look({}), /It can be asked as it is\. Nothing is sent yet\./)
    assert.match(await look({ needed: '2026-04-20' }), /It comes later than the charter advises/)
    assert.doesNotMatch(await look({ needed: '2026-04-01' }), /It can be asked as it is/)
    assert.doesNotMatch(await look({ amount: '3,000.01' }), /It can be asked as it is/)
    assert.match(await look({ do: 'more' }), /id="cost-5"/)
    assert.equal((await send(form, el, { ...asking, do: 'look', cost: 'lots' })).status, 422)
    assert.equal(await size(), before)
  })

  it('keep a draft for its writer alone, until the request is made', async () => {
    const { send, read, el, bo } = await lived()
    assert.equal((await send(form, el, { ...asking, do: 'keep', title: 'A half thought' })).status, 303)
    const kept = await read(form, el)
    assert.match(kept, /This is your draft/)
    assert.match(kept, /value="A half thought"/)
    assert.match(kept, /value="Hall"/)
    assert.doesNotMatch(await read(form, bo), /A half thought/)
    assert.equal((await send(form, el, { ...asking, do: 'ask' })).headers.get('location'), page)
    assert.doesNotMatch(await read(form, el), /A half thought/)
  })

  it('go from the asking over questions and the vote to the report', async () => {
    const { read, send, clock, ada, bo, el, fay } = await lived()
    assert.match(await read('/small/requests'), /There is no request here yet/)
    assert.match(await read('/small/groups/grants'), /Nobody has asked yet\./)
    assert.equal((await send(form, el, { ...asking, do: 'ask', confidential: 'Only for deciders' })).status, 303)
    const made = await read(page)
    assert.match(made, /Hall/)
    assert.match(made, /USD 3,000/)
    assert.doesNotMatch(made, /Only for deciders|What you can do/)
    assert.match(await read(page, ada), /Only for deciders/)
    assert.doesNotMatch(await read(page, fay), /Only for deciders/)

    assert.equal((await send(acts, fay, { do: 'ask applicant', text: 'Why?' })).status, 403)
    assert.equal((await send(acts, bo, { do: 'ask applicant', text: 'Why so much?' })).status, 303)
    assert.match(await read(page), /The clock stands still until then\./)
    assert.match(await read('/me', el), /href="\/small\/requests\/1"/)
    assert.match(await read(page, el), /<blockquote class="typed">Why so much\?<\/blockquote>/)
    assert.equal((await send(acts, el, { do: 'answer for request', question: '1', text: 'Halls cost.' })).status, 303)
    assert.match(await read(page), /Halls cost\./)
    assert.equal((await send(acts, ada, { do: 'champion request' })).status, 303)
    assert.match(await read(page), /Speaks for it:<\/span> <a[^>]*>Ada Sample/)

    const part = { do: 'put to vote', amount: '2,000', text: 'The hall alone.' }
    assert.equal((await send(acts, ada, part)).status, 303)
    const voted = await read(page)
    assert.match(voted, /At the vote/)
    assert.match(voted, /USD 2,000, which is a part of it/)
    const motion = /href="\/small\/decisions\/(\d+)"/.exec(voted)?.[1] ?? ''
    for (const who of [ada, bo])
      assert.equal((await send(`/small/decisions/${motion}/vote`, who, { option: 'aye' })).status, 303)
    clock.set('2026-03-20T12:00:00.000Z')
    assert.match(await read(page), /<strong>USD 2,000<\/strong> · Granted by a vote/)
    assert.match(await read('/small/requests?stage=granted&year=2026'), /<td>Granted<\/td>/)
    assert.doesNotMatch(await read('/small/requests?stage=denied'), /A fair for maintainers/)
    assert.equal((await send(acts, el, { do: 'reduce award', amount: '' })).status, 422)
    assert.match(await read(page), /<strong>USD 2,000<\/strong>/)
    assert.equal((await send(acts, el, { do: 'reduce award', amount: '1,500' })).status, 303)
    assert.match(await read(page), /Less is needed: <strong>USD 1,500<\/strong>/)
    assert.equal((await send(acts, el, { do: 'report on award', text: '# It was good' })).status, 303)
    assert.match(await read(page), /It was good/)
    assert.match(await read('/small/groups/grants'), /1 request, all decided/)
    assert.equal(
      await read('/small/requests.csv?year=2026'),
      'group,year,kind,currency,requests,asked,granted,paid\r\ngrants,2026,,USD,1,3000.00,1500.00,0.00\r\n',
    )
    assert.match(await read('/small/requests'), /<td>USD 3,000<\/td><td>USD 1,500<\/td><td>USD 0<\/td>/)
  })

  it('refuse what cannot be read, each by its field, and send nothing', async () => {
    const { send, el, size } = await lived(['decided by: grant', 'itemised: yes', 'asks: [who comes]'])
    const before = await size()
    const wrong = {
      'what.0': { what: '' },
      'cost.0': { cost: '' },
      title: { title: 'Fair\u202eriaF' },
      documents: { documents: 'javascript:alert(1)' },
      'answers.0': { answers: '' },
      amount: { amount: '1.001' },
    }
    for (const [name, fields] of Object.entries(wrong)) {
      const sent = await send(form, el, { ...asking, answers: 'All', ...fields, do: 'ask' })
      assert.equal(sent.status, 422, name)
      assert.match(await sent.text(), new RegExp(`#${name.replace('.', '-')}"`), name)
    }
    assert.equal(await size(), before)
  })

  it('add up exactly what no number of a program keeps', async () => {
    const { send, read, el } = await lived(['decided by: grant'])
    const much = '90,071,992,547,409.91'
    for (const title of ['One', 'Two', 'Three'])
      assert.equal(
        (await send(form, el, { ...asking, title, amount: much, what: '', cost: '', do: 'ask' })).status,
        303,
      )
    assert.match(await read('/small/requests.csv'), /,3,270215977642229\.73,0\.00,0\.00/)
    assert.match(await read('/small/requests'), /USD 270,215,977,642,229\.73/)
  })

  it('let an applicant withdraw, and who has an interest leave the vote', async () => {
    const { read, send, bo, el } = await lived()
    await send(form, el, { ...asking, do: 'ask' })
    assert.equal((await send(acts, bo, { do: 'declare interest', text: 'My employer' })).status, 303)
    assert.match(await read(page), /no vote on it:<\/span> <a[^>]*>Bo Sample/)
    assert.equal((await send(acts, bo, { do: 'withdraw request' })).status, 403)
    assert.equal((await send(acts, el, { do: 'withdraw request' })).status, 303)
    assert.match(await read(page), /Withdrawn/)
  })

  it('have the same for programs, with what is sealed for those alone who may read it', async () => {
    const { read, send, el } = await lived()
    await send(form, el, { ...asking, do: 'ask', confidential: 'Only for deciders' })
    await send(form, el, { ...asking, title: 'Another fair', do: 'ask' })
    const get = async (path: string) => JSON.parse(await read(`/api/v1/small/requests${path}`))
    const [first, second] = (await get('')).items
    assert.deepEqual([first.number, first.asked, first.stage], [1, 'USD 3,000', 'discussion'])
    assert.equal(second.title, 'Another fair')
    const part = await get('?limit=1&year=2026&stage=discussion&group=grants')
    assert.deepEqual([part.items.length, part.next], [1, '1'])
    assert.equal((await get('?limit=1&after=1')).items[0].number, 2)
    assert.deepEqual((await get('?year=2025')).items, [])
    const one = await get('/1')
    assert.deepEqual(one.items, [{ what: 'Hall', cost: 'USD 3,000', isEssential: true }])
    assert.deepEqual([one.said.purpose, one.confidential, one.acts], ['They meet.', {}, []])
  })

  it('show what people wrote as text', async () => {
    const { read, send, bo, el } = await lived()
    const written = ['title', 'purpose', 'place', 'what', 'source', 'confidential']
    const typed = Object.fromEntries(written.map((name) => [name, hostile]))
    const previewed = await send(form, el, { ...asking, ...typed, given: '10', do: 'look' })
    const sent = await send(form, el, { ...asking, ...typed, given: '10', do: 'ask' })
    assert.equal(sent.status, 303)
    await send(acts, bo, { do: 'ask applicant', text: hostile })
    await send(acts, el, { do: 'answer for request', question: '1', text: hostile })
    const pages = [await previewed.text()]
    for (const who of [undefined, bo, el]) pages.push(await read(page, who), await read('/small/requests', who))
    for (const shown of pages) assert.doesNotMatch(shown, /<script>alert|<img src=x/)
    assert.match(pages[1] ?? '', /&lt;script&gt;alert/)
  })

  it('show what is not public to the group and to whoever asked', async () => {
    const { read, send, ada, el, fay } = await lived([...wholeRules, 'public: no'])
    await send(form, el, { ...asking, purpose: 'A secret purpose', do: 'ask' })
    for (const who of [ada, el]) assert.match(await read(page, who), /A secret purpose/)
    for (const who of [fay, undefined]) {
      assert.doesNotMatch(await read(page, who), /A secret purpose|Hall/)
      assert.doesNotMatch(await read(`${page}.json`, who), /A secret purpose|Hall/)
    }
  })
})

const asking = {
  title: 'A fair for maintainers',
  purpose: 'They meet.',
  amount: '3,000',
  needed: '2026-06-12',
  event: 'Fair',
  on: '2026-06-12',
  what: 'Hall',
  cost: 'USD 3,000',
  essential: 'yes',
  source: '',
  given: '',
}

async function lived(rules: readonly string[] = wholeRules) {
  const files = { 'board.md': board, 'grants.md': grantsCharter(rules), 'founding.yaml': founding }
  const { enter, ...on } = await formsSite(files, '2026-03-02T12:00:00.000Z')
  return { ...on, ada: enter('ada'), bo: enter('bo'), el: enter('el'), fay: enter('fay') }
}
