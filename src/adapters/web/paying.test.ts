import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formsSite } from '../../../test/support/forms-site.ts'
import { readBeancount, readHledger } from '../../../test/support/ledger-readers.ts'
import { payingFiles } from '../../../test/support/paying-foundation.ts'

const noon = '2026-03-02T12:00:00.000Z'

async function site(more: Readonly<Record<string, string>> = {}) {
  const made = await formsSite({ ...payingFiles, ...more }, noon)
  const [cy, di, el, fay] = await Promise.all(['cy', 'di', 'el', 'fay'].map((name) => made.enter(name)))
  assert.ok(cy && di && el && fay)
  const moved = await made.send('/small/groups/club/move', cy, {
    action: 'spend travel',
    amount: 'USD 1,000',
    title: 'A trip',
  })
  assert.equal(moved.status, 303, await moved.text())
  const number = /\/decisions\/(\d+)/.exec(moved.headers.get('location') ?? '')?.[1] ?? ''
  const promise = `/small/promises/${number}`
  const ask = (who: typeof cy, fields: Readonly<Record<string, string>>) =>
    made.send(`${promise}/acts`, who, { do: 'ask for payment', ...fields })
  const pay = (who: typeof cy, fields: Readonly<Record<string, string>>, payment = 1) =>
    made.send(`${promise}/payments/${payment}`, who, fields)
  return { ...made, cy, di, el, fay, promise, ask, pay }
}

describe('a payment by forms', () => {
  it('is asked for, approved of by two people, and noted as paid', async () => {
    const { read, ask, pay, promise, cy, di, el } = await site()
    assert.equal((await ask(cy, { amount: '250.50' })).status, 303)
    assert.match(await read(promise), /It waits for 2 people: .*Di Sample.*El Sample/s)
    assert.equal((await pay(di, { do: 'approve payment' })).status, 303)
    assert.match(await read(promise), /It waits for a second person: .*El Sample/s)
    assert.equal((await pay(el, { do: 'approve payment' })).status, 303)
    assert.match(await read('/small/groups/club/money'), /1 payment to make/)
    assert.equal((await pay(di, { do: 'note paid', on: '2026-03-01', reference: '2026/17' })).status, 303)
    const shown = await read(promise)
    assert.match(shown, /paid on 1 March 2026/)
    assert.match(shown, /Paid:<\/span> USD 250\.50/)
    assert.match(shown, /Can still be asked for:<\/span> USD 749\.50/)
  })

  it('is looked at first, in another currency by the rate that is typed', async () => {
    const { ask, size, cy } = await site()
    const before = await size()
    const rated = { amount: 'EUR 100.50', rate: '1.0842', rateOn: '2026-03-02' }
    const looked = await ask(cy, { ...rated, do: 'look' })
    assert.equal(looked.status, 200)
    const text = await looked.text()
    assert.match(text, /This asks for USD 108\.96 \(EUR 100\.50 at 1\.0842/)
    assert.match(text, /value="EUR 100\.50"/)
    assert.equal(await size(), before)
    assert.equal((await ask(cy, rated)).status, 303)
    assert.equal(await size(), before + 1)
  })

  it('says by field what cannot be read, and keeps what was typed', async () => {
    const { ask, cy, size } = await site()
    const before = await size()
    const wrong = [
      [{ amount: 'much' }, /Write a currency and an amount/],
      [{ amount: 'EUR 5' }, /Write its rate and the day of the rate/],
      [{ amount: 'EUR 5', rate: '1,1', rateOn: '2026-03-01' }, /Write how many units/],
      [{ amount: '5', payee: 'bo', payeeName: 'A Stranger' }, /not both/],
    ] as const
    for (const [fields, said] of wrong) {
      const answer = await ask(cy, fields)
      assert.equal(answer.status, 422)
      const text = await answer.text()
      assert.match(text, said)
      assert.ok(text.includes(`value="${fields.amount}"`), fields.amount)
    }
    assert.equal(await size(), before)
  })

  it('is never approved of by whoever asked, and says so beforehand', async () => {
    const { read, ask, pay, promise, cy, di } = await site()
    await ask(di, { amount: '10' })
    const shown = await read(promise, di)
    assert.doesNotMatch(shown, /value="approve payment"/)
    assert.match(shown, /Others make this payment/)
    assert.equal((await pay(di, { do: 'approve payment' })).status, 403)
    assert.equal((await pay(cy, { do: 'approve payment' })).status, 403)
    // Of the named only the deputy is left, so that the board stands in.
    assert.match(shown, /It waits for 2 people: out of .*Ada Sample/s)
  })

  it('shows the name of a payee and a contract to those alone whom the charter names', async () => {
    const { read, ask, promise, cy, di, fay } = await site()
    await ask(cy, { amount: '10', payeeName: 'Maria Stranger', contract: 'IBAN 42' })
    for (const who of [undefined, fay]) {
      for (const path of [promise, `${promise}.json`, '/small/groups/club/money', '/small/groups/club/money.json']) {
        assert.doesNotMatch(await read(path, who), /Maria|IBAN/, path)
      }
    }
    assert.match(await read(promise), /somebody whose name is sealed/)
    assert.match(await read(promise, di), /Maria Stranger.*IBAN 42/s)
    assert.match(await read(promise, cy), /Maria Stranger/)
  })

  it('is refused with a reason, or withdrawn by whoever asked', async () => {
    const { read, ask, pay, promise, cy, el } = await site()
    await ask(cy, { amount: '10' })
    await ask(cy, { amount: '20' })
    assert.equal((await pay(el, { do: 'refuse payment', text: 'Twice the same' })).status, 303)
    assert.equal((await pay(cy, { do: 'withdraw payment' }, 2)).status, 303)
    const shown = await read(promise, el)
    assert.match(shown, /refused/)
    assert.match(shown, /Twice the same/)
    assert.match(shown, /Can still be asked for:<\/span> USD 1,000/)
  })

  it('gives back all that is not asked for, or so much of it', async () => {
    const { read, send, promise, cy } = await site()
    const back = (amount: string) => send(`${promise}/acts`, cy, { do: 'release promise', amount })
    assert.equal((await back('EUR 1')).status, 422)
    assert.equal((await back('100')).status, 303)
    assert.match(await read(promise), /Given back:<\/span> USD 100/)
    assert.equal((await back('')).status, 303)
    assert.match(await read(promise), /Given back:<\/span> USD 1,000/)
    assert.equal((await back('')).status, 409)
  })
})

describe('the books by forms', () => {
  const act = '/small/groups/club/money/acts'

  it('take what came in and the value of an index from whoever keeps them', async () => {
    const { read, send, di, fay, cy } = await site()
    const gift = { do: 'note received', fund: 'gifts', amount: '12.50', on: '2026-02-27', giver: 'Maria Stranger' }
    assert.equal((await send(act, di, gift)).status, 303)
    assert.match(await read('/small/groups/club/money'), /USD 12\.50/)
    assert.equal(
      (await send(act, di, { do: 'note index', index: 'CPI', value: '312.3', on: '2026-02-01' })).status,
      303,
    )
    assert.equal((await send(act, fay, gift)).status, 403)
    assert.doesNotMatch(await read('/small/groups/club/money', cy), /value="note received"/)
    assert.match(await read('/small/groups/club/money', cy), /You do not keep these books/)
  })

  it('say what is missing in a form, and keep what was typed', async () => {
    const { send, di } = await site()
    const answer = await send(act, di, { do: 'note received', fund: 'gifts', amount: '12', on: '', giver: 'Maria' })
    assert.equal(answer.status, 422)
    const text = await answer.text()
    assert.match(text, /Write a day/)
    assert.match(text, /value="Maria"/)
  })
})

describe('the books for programs of accounting', () => {
  it('are there for everybody, with the names of those who are paid for whom the charter names alone', async () => {
    const { read, ask, pay, send, cy, di, el, fay } = await site()
    await ask(cy, { amount: '10', payeeName: 'Maria Stranger' })
    await ask(cy, { amount: 'EUR 10', rate: '1.1', rateOn: '2026-03-01' })
    for (const number of [1, 2]) {
      await pay(di, { do: 'approve payment' }, number)
      await pay(el, { do: 'approve payment' }, number)
      await pay(el, { do: 'note paid', on: '2026-03-01' }, number)
    }
    const gift = { do: 'note received', fund: 'gifts', amount: '12.50', on: '2026-02-27', giver: 'Rich Uncle' }
    await send('/small/groups/club/money/acts', di, gift)
    for (const ending of ['csv', 'journal', 'beancount']) {
      const path = `/small/groups/club/money/books.${ending}`
      assert.ok((await read('/small/groups/club/money')).includes(`href="${path}"`))
      for (const who of [undefined, fay]) assert.doesNotMatch(await read(path, who), /Maria|Uncle|Cy Sample/, path)
      const full = await read(path, di)
      for (const name of ['Maria Stranger', 'Rich Uncle', 'Cy Sample'])
        assert.ok(full.includes(name), `${name} ${path}`)
    }
    assert.equal(readHledger(await read('/small/groups/club/money/books.journal', di)).length, 4)
    assert.equal(readBeancount(await read('/small/groups/club/money/books.beancount', di)).length, 4)
  })
})

describe('a hostile payment', () => {
  const script = '<script>alert(1)</script>'

  it('brings no markup onto any page', async () => {
    const { read, ask, pay, send, promise, cy, di, el } = await site()
    await ask(cy, { amount: '10', payeeName: script, text: script, contract: script })
    await ask(cy, { amount: 'EUR 10', rate: '1.1', rateOn: '2026-03-01', rateSource: script })
    await pay(di, { do: 'approve payment' })
    await pay(el, { do: 'approve payment' })
    await pay(di, { do: 'note paid', on: '2026-03-01', reference: script })
    await pay(el, { do: 'refuse payment', text: script }, 2)
    const fund = { do: 'note received', fund: 'gifts', amount: '1', on: '2026-03-01', giver: script, reference: script }
    assert.equal((await send('/small/groups/club/money/acts', di, fund)).status, 303)
    const noFund = await send('/small/groups/club/money/acts', di, { ...fund, fund: script })
    assert.doesNotMatch(await noFund.text(), /<script>alert/)
    const wrong = await ask(cy, { amount: script.slice(0, 40), rate: script, payeeName: script })
    assert.doesNotMatch(await wrong.text(), /<script>alert/)
    for (const who of [undefined, cy, di]) {
      for (const path of [promise, '/small/groups/club/money', '/small/record']) {
        assert.doesNotMatch(await read(path, who), /<script>alert/, path)
      }
    }
  })

  it('is done once, however many send it at the same time', async () => {
    const { ask, pay, size, read, promise, cy, di, el } = await site()
    await ask(cy, { amount: '10' })
    const before = await size()
    const approvals = await Promise.all([1, 2, 3].map(() => pay(di, { do: 'approve payment' })))
    assert.deepEqual(approvals.map(({ status }) => status).toSorted(), [303, 409, 409])
    await pay(el, { do: 'approve payment' })
    const paid = await Promise.all([di, el, di].map((who) => pay(who, { do: 'note paid', on: '2026-03-01' })))
    assert.deepEqual(paid.map(({ status }) => status).toSorted(), [303, 409, 409])
    assert.equal(await size(), before + 3)
    assert.match(await read(promise), /Paid:<\/span> USD 10</)
  })

  it('does not ask for more than is promised, at the same time either', async () => {
    const { ask, read, promise, cy } = await site()
    const asked = await Promise.all([1, 2, 3].map(() => ask(cy, { amount: '600' })))
    assert.deepEqual(asked.map(({ status }) => status).toSorted(), [303, 409, 409])
    assert.match(await read(promise), /Can still be asked for:<\/span> USD 400/)
  })

  it('does nothing for strangers, without a session, or under another promise', async () => {
    const { ask, pay, send, read, size, promise, cy, fay, di } = await site()
    await ask(cy, { amount: '10' })
    const before = await size()
    assert.equal((await ask(fay, { amount: '1' })).status, 403)
    for (const act of ['approve payment', 'refuse payment', 'withdraw payment']) {
      assert.equal((await pay(fay, { do: act })).status, 403, act)
    }
    const nobody = { ...cy, cookie: '' }
    assert.notEqual((await pay(nobody, { do: 'approve payment' })).status, 303)
    assert.equal((await send('/small/promises/999/payments/1', di, { do: 'approve payment' })).status, 404)
    assert.equal((await pay(di, { do: 'approve payment', extra: 'x' })).status, 422)
    assert.equal(await size(), before)
    assert.doesNotMatch(await read(promise, fay), /value="(?:ask for|approve|refuse|withdraw) payment"/)
  })
})
