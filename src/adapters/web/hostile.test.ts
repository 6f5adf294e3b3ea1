import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { tools } from '../../../test/support/sample-charters.ts'
import { livelyFolder } from '../../../test/support/test-ports.ts'
import { type Reader, site, type TestSite, testSite } from '../../../test/support/test-site.ts'
import type { RunningFoundation } from '../../app/running.ts'
import { groupCharter } from '../../core/charter/init/group-charter.ts'

const act = '018f0000-0000-4000-8000-000000000000'

/** Every form of the site, filled in so that it is accepted, with who sends it. `required` fields may not be left out. */
const forms: readonly Form[] = [
  { path: '/sign-in', by: 'ada', fields: { address: 'new@example.org', back: '/small' }, required: ['address'] },
  { path: '/sign-in/link', by: 'ada', fields: { token: 'new@example.org', back: '/small' }, required: ['token'] },
  {
    path: '/sign-in/sample',
    by: 'ada',
    fields: { foundation: 'small', person: 'bo' },
    required: ['foundation', 'person'],
  },
  { path: '/sign-out', by: 'ada', fields: {}, required: [] },
  {
    path: '/small/introduce',
    by: 'gus',
    fields: { act, name: 'Gus Sample', back: '/small' },
    required: ['act', 'name'],
  },
  {
    path: '/small/groups/tools/seats/member/apply',
    by: 'fay',
    fields: { act, answers: 'Fay' },
    required: ['act', 'answers'],
  },
  { path: '/small/erase', by: 'el', fields: { act, sure: 'yes' }, required: ['act', 'sure'] },
  { path: '/small/groups/tools/seats/member/leave', by: 'el', fields: { act, sure: 'yes' }, required: ['act', 'sure'] },
  {
    path: '/small/groups/tools/move',
    by: 'ada',
    fields: { act, action: 'grant', amount: 'USD 100', title: 'A kettle', text: 'For tea.' },
    required: ['act', 'action', 'title'],
  },
  {
    path: '/small/decisions/1/vote',
    by: 'bo',
    fields: { act, option: '+1', reason: 'Tea', back: '/small' },
    required: ['act', 'option'],
  },
  {
    path: '/small/decisions/1/recuse',
    by: 'cy',
    fields: { act, sure: 'yes', reason: 'My kettle' },
    required: ['act', 'sure'],
  },
  {
    path: '/small/decisions/1/acts',
    by: 'ada',
    fields: { act, do: 'withdraw', reason: 'No kettle' },
    required: ['act', 'do'],
  },
  {
    path: '/small/groups/tools/charter/edit',
    by: 'ada',
    fields: { text: tools.replace('open: 5 days', 'open: 6 days') },
    required: ['text'],
    onlyAsks: true,
    tooLong: 300_001,
  },
  {
    path: '/small/decisions/2/correct',
    by: 'ada',
    fields: { act, title: 'Another title', text: 'Another text.' },
    required: ['act', 'title'],
  },
  {
    path: '/small/decisions/5/account',
    by: 'ada',
    fields: { act, text: 'What became of it.' },
    required: ['act', 'text'],
  },
  {
    path: '/small/groups/tools/charter/propose',
    by: 'ada',
    fields: { act, charter: tools.replace('open: 5 days', 'open: 6 days'), title: 'Six days', reason: 'Five are few.' },
    required: ['act', 'charter', 'title'],
    tooLong: 300_001,
  },
  {
    path: '/small/decisions/2/text',
    by: 'ada',
    fields: { act, text: 'Another text.' },
    required: ['act', 'text'],
  },
  { path: '/small/decisions/2/proxy', by: 'ada', fields: { act, to: 'bo' }, required: ['act'] },
  {
    path: '/small/facts',
    by: 'bo',
    fields: { act, fact: 'employer', value: 'Example Works' },
    required: ['act', 'fact', 'value'],
  },
  {
    path: '/small/found',
    by: 'ada',
    fields: {
      do: 'write',
      name: 'Map Room',
      purpose: 'Draws maps.',
      under: 'board',
      least: '2',
      joining: 'application',
      term: 'none',
      deciding: 'majority',
      reports: 'none',
    },
    required: ['do', 'name', 'purpose', 'under', 'least', 'joining', 'term', 'deciding', 'reports'],
    onlyAsks: true,
  },
  {
    path: '/small/found/draft',
    by: 'el',
    fields: { act, do: 'keep', text: draftOf('garden'), sit: 'member' },
    required: ['act', 'do', 'text'],
    tooLong: 300_001,
  },
  {
    path: '/small/groups/maps/seats/member/offer',
    by: 'bo',
    fields: { act, do: 'offer' },
    required: ['act', 'do'],
  },
  {
    path: '/small/announcements/new',
    by: 'ada',
    fields: { act, group: 'board', title: 'Hello', text: 'We are here.' },
    required: ['act', 'group', 'title', 'text'],
  },
  {
    path: '/small/consultations/new',
    by: 'fay',
    fields: { act, draft: 'maps', title: 'Which maps?', text: 'Old ones?', open: '2 weeks', addressed: 'everyone' },
    required: ['act', 'draft', 'title', 'open'],
    tooLong: 300_001,
  },
  { path: '/small/groups/maps/drop', by: 'fay', fields: { act, sure: 'yes' }, required: ['act', 'sure'] },
  {
    path: '/small/one-click',
    by: 'bo',
    fields: { act, click: '{"type":"vote","motion":1,"option":"yes"}', back: '/me' },
    required: ['act', 'click'],
  },
  {
    path: '/small/notices',
    by: 'bo',
    fields: { kind: 'reminder', often: 'weekly', zone: 'Asia/Kolkata', hour: '21' },
    required: ['kind', 'often', 'zone', 'hour'],
  },
  {
    path: '/small/decisions/4/statement',
    by: 'el',
    fields: { act, statement: 'I can help.' },
    required: ['act', 'statement'],
  },
  {
    path: '/small/facts/related',
    by: 'cy',
    fields: { act, fact: 'employer', value: 'Example Works', to: 'Example Holding' },
    required: ['act', 'fact', 'value', 'to'],
  },
  {
    path: '/small/groups/lively/seats/fellow/keep',
    by: 'el',
    fields: { act, do: 'take' },
    required: ['act', 'do'],
  },
  {
    path: '/small/groups/lively/seats/visitor/fill',
    by: 'ada',
    fields: { act, do: 'invite', person: 'el', entry: '' },
    required: ['act', 'do', 'person'],
  },
  {
    path: '/small/groups/lively/statuses/away',
    by: 'ada',
    fields: { act, do: 'take status', person: 'bo' },
    required: ['act', 'do'],
  },
  {
    path: '/small/groups/lively/rolls/electors',
    by: 'el',
    fields: { act, do: 'opt in' },
    required: ['act', 'do'],
  },
  {
    path: '/small/groups/lively/seats/chair/hand-over/ada/accesses',
    by: 'ada',
    fields: { act, access: 'shed key' },
    required: ['act', 'access'],
  },
  {
    path: '/small/groups/lively/seats/chair/hand-over/ada/note',
    by: 'ada',
    fields: { act, note: 'The lock sticks in winter.' },
    required: ['act', 'note'],
  },
  { path: '/small/groups/lively/events/release', by: 'ada', fields: { act, sure: 'yes' }, required: ['act', 'sure'] },
  {
    path: '/me/tokens',
    by: 'ada',
    fields: { act, name: 'A bot', scopes: 'read', foundations: 'small', days: '30' },
    required: ['act', 'name', 'scopes', 'foundations', 'days'],
    onlyAsks: true,
  },
  { path: '/small/own-calendar', by: 'ada', fields: { act }, required: ['act'], onlyAsks: true },
  { path: '/small/own-calendar/withdraw', by: 'ada', fields: {}, required: [] },
  { path: '/me/tokens/withdraw', by: 'ada', fields: { key: 'a'.repeat(64) }, required: ['key'] },
]

interface Form {
  readonly path: string
  readonly by: string
  readonly fields: Readonly<Record<string, string>>
  readonly required: readonly string[]
  /** Of a form that only asks and does nothing: it is answered with a page, and the record stays as it is. */
  readonly onlyAsks?: true
  /** One character more than any field takes. */
  readonly tooLong?: number
}

describe('every form', () => {
  for (const form of forms) {
    it(`${form.path} is accepted when it is as the page made it`, async () => {
      const { small, send } = await setUp()
      const before = await small.size()
      assert.equal((await send(form, form.fields)).status, form.onlyAsks ? 200 : 303)
      if (form.onlyAsks) assert.equal(await small.size(), before)
      assert.deepEqual(small.reported, [])
    })

    it(`${form.path} is refused when it is anything else, and changes nothing`, async () => {
      const { small, readers, send } = await setUp()
      const before = await small.size()
      const [own, other] = [readerOf(readers, form.by), readerOf(readers, 'di')]
      const fields = { ...form.fields, csrf: own.csrf }
      const refused = async (what: string, answer: Promise<Response>) => {
        await checkRefusal(what, await answer)
        assert.equal(await small.size(), before, `${what} has changed the record`)
      }
      const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
        small.ask(form.path, {
          method: 'POST',
          body,
          headers: { cookie: own.cookie, 'content-type': urlencoded, ...headers },
        })
      const encoded = new URLSearchParams(fields).toString()

      await refused('no token', post(new URLSearchParams(form.fields).toString()))
      await refused('a wrong token', post(new URLSearchParams({ ...fields, csrf: 'x'.repeat(43) }).toString()))
      await refused(
        'the token of another session',
        post(new URLSearchParams({ ...fields, csrf: other.csrf }).toString()),
      )
      await refused('no session', post(encoded, { cookie: '' }))
      await refused('another site', post(encoded, { 'sec-fetch-site': 'cross-site' }))
      await refused('another origin', post(encoded, { origin: 'https://evil.example' }))
      await refused('JSON', post(JSON.stringify(fields), { 'content-type': 'application/json' }))
      await refused('plain text', post(encoded, { 'content-type': 'text/plain' }))
      await refused('multipart', post(encoded, { 'content-type': 'multipart/form-data; boundary=x' }))
      await refused('nothing', post(''))
      await refused('a field too many', post(`${encoded}&admin=1`))
      await refused('the prototype', post(`${encoded}&__proto__=1&constructor=2`))
      await refused('a body too large', post(`${encoded}&x=${'x'.repeat(1_100_000)}`))
      for (const field of ['csrf', ...form.required]) {
        await refused(`${field} left out`, send(form, without(form.fields, field), field === 'csrf'))
      }
      for (const field of Object.keys(fields)) {
        await refused(`${field} twice`, post(`${encoded}&${new URLSearchParams({ [field]: 'again' })}`))
        for (const value of ['x'.repeat(form.tooLong ?? 100_000), '\u0000', 'a\u0007b', '\u202egnp.exe']) {
          if (field === 'back') continue
          await refused(`${field} as ${JSON.stringify(value.slice(0, 9))}`, send(form, { ...fields, [field]: value }))
        }
      }
      for (const field of form.required) {
        if (field !== 'act') await refused(`${field} blank`, send(form, { ...fields, [field]: ' ' }))
      }
      assert.deepEqual(small.reported, [])
    })

    it(`${form.path} is done once, however often it is sent`, async () => {
      const { small, send } = await setUp()
      await send(form, form.fields)
      const after = await small.size()
      const again = await send(form, form.fields)
      const done = again.status === (form.onlyAsks ? 200 : 303)
      assert.ok(done || (again.status >= 400 && again.status < 500))
      assert.equal(await small.size(), after)
    })

    it(`${form.path} is stale once its reader has signed out`, async () => {
      const { small, send, readers } = await setUp()
      const before = await small.size()
      const own = readerOf(readers, form.by)
      await small.ask('/sign-out', {
        method: 'POST',
        headers: { cookie: own.cookie },
        body: new URLSearchParams({ csrf: own.csrf }),
      })
      await checkRefusal('a stale form', await send(form, form.fields))
      assert.equal(await small.size(), before)
    })
  }

  it('is refused about people, groups, seats and decisions that are not there', async () => {
    const { small, send } = await setUp()
    const before = await small.size()
    for (const form of forms) {
      for (const [from, to] of [
        ['/small', '/nowhere'],
        ['/tools', '/nothing'],
        ['/tools', '/__proto__'],
        ['/member', '/nothing'],
        ['/member', '/treasurer'],
        ['/lively', '/nothing'],
        ['/maps', '/nothing'],
        ['/maps', '/tools'],
        ['/release', '/nothing'],
        ...['0', '-1', '9', '1.0', '01', '1e0', 'NaN', 'Infinity', '9'.repeat(400), '0x1', '%00', '%2e%2e'].map(
          (odd) => ['/1/', `/${odd}/`] as const,
        ),
        ['/2/', '/99/'],
      ] as const) {
        const path = form.path.replace(from, to)
        if (path === form.path) continue
        await checkRefusal(path, await send({ ...form, path }, form.fields))
      }
    }
    for (const fields of [
      { foundation: 'nowhere', person: 'bo' },
      { foundation: 'small', person: 'nobody' },
    ]) {
      await checkRefusal(
        'a sample person',
        await send({ path: '/sign-in/sample', by: 'ada', fields, required: [] }, fields),
      )
    }
    assert.equal(await small.size(), before)
    assert.deepEqual(small.reported, [])
  })

  it('refuses amounts, options and actions that are none', async () => {
    const { small, send } = await setUp()
    const before = await small.size()
    const move = formAt('/small/groups/tools/move')
    const lively = { ...move, path: '/small/groups/lively/move' }
    for (const amount of [
      '-1',
      'USD -100',
      'NaN',
      'USD 1e9',
      `USD ${'9'.repeat(30)}`,
      'USD 0.001',
      'one',
      'EUR 5',
      'USD 1,000.01',
    ]) {
      await checkRefusal(amount, await send(move, { ...move.fields, amount }))
    }
    for (const action of ['admit member', 'publish ../..', 'amend', '<b>', 'grant '.repeat(20), 'résoudre']) {
      await checkRefusal(action, await send(move, { ...move.fields, action }))
    }
    const ordered = { act, action: 'resolve order', title: 'Order' }
    for (const proposed of ['', '<b>', 'one\none', '../..', 'one\n\u0000', 'x'.repeat(200)]) {
      await checkRefusal(proposed, await send(lively, { ...ordered, proposed }))
    }
    const timed = { act, action: 'resolve', title: 'Time' }
    for (const length of ['4 days', '10 days', 'soon', '-5 days', '5', '1e1 days', 'Infinity days']) {
      await checkRefusal(length, await send(lively, { ...timed, length }))
    }
    const vote = formAt('/small/decisions/1/vote')
    await checkRefusal('for another', await send(vote, { ...vote.fields, for: 'cy' }))
    const proxy = formAt('/small/decisions/2/proxy')
    for (const to of ['ada', 'di', 'nobody', '__proto__']) {
      await checkRefusal(to, await send(proxy, { ...proxy.fields, to }))
    }
    const fact = formAt('/small/facts')
    for (const name of ['nothing', '__proto__', 'Employer!']) {
      await checkRefusal(name, await send(fact, { ...fact.fields, fact: name }))
    }
    for (const option of ['perhaps', '+2', '__proto__', 'toString', '1']) {
      await checkRefusal(option, await send(vote, { ...vote.fields, option }))
    }
    assert.equal(await small.size(), before)
    assert.deepEqual(small.reported, [])
  })

  it('goes back to a page of this site and to nowhere else', async () => {
    const hostile = [
      'https://evil.example',
      '//evil.example',
      '///evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      '/\t/evil.example',
      '/\n/evil.example',
      'javascript:alert(1)',
      'evil.example',
      '/.//evil.example',
      '/..//evil.example',
      '/small\r\nSet-Cookie: a=b',
      'http:evil.example',
      '@evil.example',
    ]
    for (const form of forms.filter(({ fields }) => 'back' in fields)) {
      for (const back of hostile) {
        const { send } = await setUp()
        const answer = await send(form, { ...form.fields, back })
        const location = answer.headers.get('location')
        if (location !== null) assert.equal(new URL(location, site).origin, site, `${form.path} leads to ${location}`)
        assert.ok(answer.status === 303 || answer.status === 422)
        assert.equal(answer.headers.get('a'), null)
      }
    }
  })

  it('is answered by 503 and when to come again while too many acts wait', async () => {
    const flooded = (running: RunningFoundation): RunningFoundation => ({
      ...running,
      act(request) {
        for (let number = 0; number < 2_000; number += 1) {
          void running.act({ ...request, act: `flood-${number}`, person: 'nobody' })
        }
        return running.act(request)
      },
    })
    const { small, send } = await setUp(flooded)
    const vote = formAt('/small/decisions/1/vote')
    const answer = await send(vote, vote.fields)
    assert.equal(answer.status, 503)
    assert.match(answer.headers.get('retry-after') ?? '', /^[1-9]\d*$/)
    assert.match(await answer.text(), /<h1>/)
    assert.deepEqual(small.reported, [])
  })
})

describe('every request', () => {
  it('is answered without a defect, whatever its path, method, headers and body', async () => {
    const { small, readers } = await setUp()
    const segment = fc.oneof(
      fc.constantFrom(
        'small',
        'groups',
        'tools',
        'board',
        'charter',
        'decisions',
        '1',
        'vote',
        'people',
        'ada',
        'record',
        '0',
      ),
      fc.constantFrom(
        'powers',
        'me',
        'sign-in',
        'link',
        'sample',
        'seats',
        'member',
        'apply',
        'move',
        'introduce',
        'checkpoint',
      ),
      fc.constantFrom(
        'tile',
        'entries',
        'x001',
        '000',
        '000.p',
        '5',
        '5.tlog-proof',
        'assets',
        '..',
        '.',
        '',
        '__proto__',
      ),
      fc.constantFrom(
        '-1',
        '99999999999999999999',
        'NaN',
        '%00',
        '%ff',
        '%',
        '%2f',
        '%2e%2e',
        'index.json',
        '1.json',
        '.json',
      ),
      fc.string({ maxLength: 8 }).map(encodeURIComponent),
    )
    const path = fc.array(segment, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`)
    const known = fc.constantFrom(
      ...forms.map((form) => form.path),
      '/',
      '/small',
      '/small/powers',
      '/small/record',
      '/me',
    )
    const query = fc.oneof(
      fc.constantFrom(
        '',
        '?may=grant',
        '?may=%00',
        '?before=-1',
        '?before=2',
        '?amount=USD+9',
        '?back=//x',
        '?token=%ff',
        '?%',
        '?may=a&may=b',
      ),
      fc
        .tuple(fc.constantFrom('may', 'before', 'back', 'token', 'action'), fc.string())
        .map(([name, value]) => `?${new URLSearchParams({ [name]: value })}`),
    )
    const ada = readerOf(readers, 'ada')
    const header = fc.constantFrom(
      ['cookie', ada.cookie],
      ['cookie', 'remit-visitor=x; remit-notice=voted small 99999999999'],
      ['cookie', '%;=;;remit-notice=%00%ff; session=../..'],
      ['content-type', urlencoded],
      ['content-type', 'text/plain'],
      ['x-remit-format', 'json'],
      ['if-none-match', '*'],
      ['accept', 'application/json'],
      ['x-forwarded-for', "1.2.3.4, '; drop table"],
      ['range', 'bytes=0-1'],
      ['origin', 'null'],
      ['host', 'evil.example'],
    )
    const body = fc.oneof(
      fc.constant(''),
      fc.string({ maxLength: 200 }),
      fc
        .dictionary(fc.constantFrom('act', 'option', 'answers', 'name', 'title', 'action', 'sure', 'x'), fc.string())
        .map((fields) => new URLSearchParams({ ...fields, csrf: ada.csrf }).toString()),
    )
    const request = fc.record({
      path: fc.oneof(path, known),
      query,
      method: fc.constantFrom('GET', 'GET', 'GET', 'POST', 'POST', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'),
      headers: fc.array(header, { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs)),
      body,
    })
    await fc.assert(
      fc.asyncProperty(request, async ({ path: at, query: asked, method, headers, body: sent }) => {
        if (at.endsWith('/live')) return
        const hasBody = method !== 'GET' && method !== 'HEAD'
        const answer = await small.ask(`${at}${asked}`, { method, headers, ...(hasBody && { body: sent }) })
        assert.ok(
          answer.status < 500,
          `${method} ${at}${asked} is answered by ${answer.status}: ${String(small.reported.at(-1))}`,
        )
        assert.ok(answer.headers.has('content-security-policy'))
        await answer.arrayBuffer()
      }),
      { numRuns: 1_500 },
    )
    assert.deepEqual(small.reported, [])
  })
})

describe('every page', () => {
  const script = '<script>alert(1)</script>'
  const image = '"><img src=x onerror=alert(1)>'

  it('shows what people typed as text, and carries the policy that lets no script of theirs run', async () => {
    const { small, send, readers } = await setUp()
    for (const [path, fields] of [
      ['/small/introduce', { name: `${script}${image}` }],
      [
        '/small/groups/tools/move',
        {
          action: 'resolve',
          title: `${script}${image}`,
          text: `${script}\n\n${image}\n\n[x](javascript:alert(1))`,
          amount: '',
        },
      ],
      ['/small/decisions/1/vote', { option: '+1', reason: `${script}${image}` }],
      ['/small/decisions/1/recuse', { sure: 'yes', reason: `${script}${image}` }],
      ['/small/decisions/2/text', { text: `${script}\n\n${image}` }],
      ['/small/facts', { fact: 'employer', value: `${script}${image}` }],
      ['/small/groups/tools/seats/member/apply', { answers: `${script}${image}` }],
    ] as const) {
      const form = formAt(path)
      const done = await send(form, { act: crypto.randomUUID(), ...fields })
      assert.equal(done.status, 303, `${path}: ${await done.text()}`)
    }
    const hostile = new URLSearchParams({
      may: `${script}${image}`,
      action: `${script}${image}`,
      back: `/${script}${image}`,
      token: `${script}${image}`,
      amount: script,
    })
    for (const [who, reader] of [['', undefined], ...readers] as const) {
      const pages = await walk(small, reader)
      for (const path of [
        '/sign-in',
        '/sign-in/link',
        '/small/powers',
        '/small/groups/tools/move',
        '/small/introduce',
        `/${encodeURIComponent(script)}`,
      ]) {
        pages.set(`${path}?${hostile}`, await read(small, `${path}?${hostile}`, reader))
      }
      for (const [path, { text, csp, type }] of pages) {
        assert.match(csp, /default-src 'none'; script-src 'self'/, path)
        if (!type.startsWith('text/html')) continue
        for (const forbidden of ['<script>alert', '<img src=x', 'href="javascript:', 'onerror=alert(1)>"']) {
          assert.equal(
            text.includes(forbidden),
            false,
            `${path} shows ${forbidden} to ${who === '' ? 'a visitor' : who}`,
          )
        }
      }
    }
    for (const form of forms) {
      for (const field of Object.keys(form.fields)) {
        const answer = await send(form, { ...form.fields, [field]: `${script}${image}`, extra: script })
        assert.equal(
          (await answer.text()).includes('<script>alert'),
          false,
          `${form.path} gives back ${field} as it came`,
        )
      }
    }
    assert.deepEqual(small.reported, [])
  })

  it('and the data beside it hold nobody else\u2019s address, and answers for those alone who may read them', async () => {
    const { small, readers } = await setUp()
    const answers = [{ asked: 'who you are', answer: 'Between the members and me' }]
    await small.act('fay', { type: 'apply', group: 'tools', seat: 'member', answers })
    const readAnswers: string[] = []
    for (const [who, reader] of [['', undefined], ...readers] as const) {
      const pages = await walk(small, reader)
      assert.ok(pages.size > 30, `${pages.size} pages`)
      for (const [path, { text }] of pages) {
        const addresses = new Set(text.match(/[\w.+-]+@example\.org/g))
        addresses.delete(`${who}@example.org`)
        assert.deepEqual([...addresses], [], `${path} as ${who}`)
        if (text.includes('Between the members')) readAnswers.push(who)
      }
    }
    assert.deepEqual([...new Set(readAnswers)].toSorted(), ['ada', 'bo', 'cy', 'di', 'el', 'fay'])
    assert.deepEqual(small.reported, [])
  })

  it('carries the token of its reader in every form that changes something, and all of them are tried above', async () => {
    const { small, readers, send } = await setUp()
    const makesToken = formAt('/me/tokens')
    await send(makesToken, makesToken.fields)
    const makesAddress = formAt('/small/own-calendar')
    await send(makesAddress, makesAddress.fields)
    const kind = (path: string) => path.replaceAll(/(groups|seats|decisions|events|hand-over)\/[^/]+/g, '$1/…')
    const tried = new Set(forms.map(({ path }) => kind(path)))
    const seen = new Set<string>()
    const look = (path: string, who: string, text: string) => {
      for (const [form, action = ''] of text.matchAll(POSTED)) {
        const { csrf } = readerOf(readers, who)
        assert.ok(form.includes(`name="csrf" value="${csrf}"`), `${path} as ${who}: ${form.slice(0, 200)}`)
        seen.add(kind(action))
      }
    }
    for (const [who, reader] of readers) {
      for (const [path, { text }] of await walk(small, reader)) look(path, who, text)
    }
    // A form that only asks is answered by a page with the next one.
    for (const form of forms) {
      if (form.onlyAsks) look(form.path, form.by, await (await send(form, form.fields)).text())
    }
    assert.deepEqual([...seen].toSorted(), [...tried].toSorted())
  })

  it('that visitors share carries no form and nothing of the visitor for whom it was made', async () => {
    const { small } = await setUp()
    const cookie = 'remit-visitor=0123456789abcdef0123456789abcdef'
    for (const [path, { text }] of await walk(small, { cookie, csrf: '' })) {
      const shared = await small.ask(path, { headers: { cookie } })
      if (path.startsWith('/record/') || shared.headers.get('cache-control') !== 'no-cache') continue
      assert.equal(text.includes('name="csrf"'), false, path)
      assert.equal(shared.headers.get('set-cookie'), null, path)
      assert.equal(shared.headers.get('vary'), 'Cookie')
    }
  })
})

/** A form that is sent with a body, and where it is sent. */
const POSTED = /<form\b(?=[^>]*method="post")[^>]*action="([^"]*)"[\s\S]*?<\/form>/g

const urlencoded = 'application/x-www-form-urlencoded'

interface SetUp {
  readonly small: TestSite
  readonly readers: ReadonlyMap<string, Reader>
  send(form: Form, fields: Readonly<Record<string, string>>, withoutToken?: boolean): Promise<Response>
}

/** One motion is open; gus has signed in and not introduced himself. */
async function setUp(around: (running: RunningFoundation) => RunningFoundation = (running) => running): Promise<SetUp> {
  const small = await testSite({
    folder: livelyFolder(),
    house: (house) => ({
      ...house,
      foundation(name) {
        const running = house.foundation(name)
        return running === undefined ? undefined : around(running)
      },
    }),
  })
  await small.act('ada', {
    type: 'move',
    group: 'tools',
    action: { verb: 'resolve', object: '' },
    title: 'Tea',
    text: 'Tea.',
  })
  const inLively = { type: 'move', group: 'lively', text: 'A first text.' } as const
  await small.act('ada', { ...inLively, action: { verb: 'resolve', object: '' }, title: 'Biscuits' })
  await small.act('ada', { ...inLively, action: { verb: 'resolve', object: 'slowly' }, title: 'Cake' })
  await small.act('fay', { type: 'draft', group: 'maps', charter: draftOf('maps') })
  await small.act('el', { type: 'apply', group: 'helpers', seat: 'helper', answers: [] })
  await small.act('ada', { ...inLively, action: { verb: 'resolve', object: 'loudly' }, title: 'A party' })
  await small.act('cy', { type: 'declare', fact: 'employer', value: 'Example Works' })
  const names = ['ada', 'bo', 'cy', 'di', 'el', 'fay', 'gus']
  const readers = new Map(names.map((name) => [name, small.signIn(`${name}@example.org`)]))
  return {
    small,
    readers,
    send(form, fields, withoutToken = false) {
      const { cookie, csrf } = readerOf(readers, form.by)
      const body = new URLSearchParams(withoutToken ? fields : { csrf, ...fields })
      return small.ask(form.path, { method: 'POST', headers: { cookie }, body })
    },
  }
}

function draftOf(group: string): string {
  return groupCharter({
    group,
    name: group,
    under: 'board',
    purpose: 'Draws.',
    joining: 'own word',
    asks: [],
    least: 1,
    term: 'none',
    offices: [],
    deciding: 'majority',
    powers: [],
    reports: 'none',
    channels: [],
    stated: [],
    headings: {},
  })
}

async function checkRefusal(what: string, answer: Response): Promise<void> {
  const text = await answer.text()
  const toSignIn = answer.status === 303 && (answer.headers.get('location') ?? '').startsWith('/sign-in')
  assert.ok(toSignIn || (answer.status >= 400 && answer.status < 500), `${what} is answered by ${answer.status}`)
  if (!toSignIn)
    assert.match(text, /<h1>[^<]{3,}/, `${what} is answered by ${answer.status} without a page: ${text.slice(0, 200)}`)
}

interface ReadPage {
  readonly text: string
  readonly type: string
  readonly csp: string
}

const most_pages = 2_000

/** All pages that a reader can come to by links, and by the one in a letter, each with the data beside it. */
async function walk(small: TestSite, reader: Reader | undefined): Promise<Map<string, ReadPage>> {
  const pages = new Map<string, ReadPage>()
  const waiting = ['/', '/sign-in', '/sign-in/link?token=x', '/me', '/small/record/0', '/record/small/entries/3']
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path)) continue
    assert.ok(pages.size < most_pages, `the pages have no end: ${[...pages.keys()].slice(-30).join(' ')}`)
    const page = await read(small, path, reader)
    pages.set(path, page)
    if (!page.type.startsWith('text/html')) continue
    for (const [, found = ''] of page.text.matchAll(/ href="(\/[^"#]*)/g)) {
      const next = found.replaceAll('&amp;', '&')
      if (!next.startsWith('/assets/')) waiting.push(next)
    }
    if (hasData(path)) {
      const [at = '', query] = path.split('?')
      const beside = `${at === '/' ? '/index' : at}.json${query === undefined ? '' : `?${query}`}`
      const data = await read(small, beside, reader)
      assert.equal(data.status, page.status, beside)
      if (data.status === 200) assert.doesNotThrow(() => JSON.parse(data.text), beside)
      pages.set(beside, data)
    }
  }
  return pages
}

/** Forms and files of the record have no data beside them. */
function hasData(path: string): boolean {
  return !/^\/(?:record|sign-in|docs)\b|\/(?:introduce|apply|move|erase|notices|own-calendar|tokens|answer|ask|consultations\/new|announcements\/new)(?:\?|$)|\.(?:json|csv)/.test(
    path,
  )
}

async function read(
  small: TestSite,
  path: string,
  reader: Reader | undefined,
): Promise<ReadPage & { readonly status: number }> {
  const answer = await small.ask(path, { headers: { cookie: reader?.cookie ?? '' } })
  const [type, csp] = ['content-type', 'content-security-policy'].map((name) => answer.headers.get(name) ?? '')
  assert.ok(answer.status < 500, `${path} is answered by ${answer.status}`)
  return { status: answer.status, text: await answer.text(), type: type ?? '', csp: csp ?? '' }
}

function readerOf(readers: ReadonlyMap<string, Reader>, name: string): Reader {
  const reader = readers.get(name)
  assert.ok(reader)
  return reader
}

function formAt(path: string): Form {
  const form = forms.find((candidate) => candidate.path === path)
  assert.ok(form)
  return form
}

function without(fields: Readonly<Record<string, string>>, field: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field))
}
