import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Others, Store } from '../../src/app/ports.ts'
import { batchOf, python, texts } from './store.ts'

export interface SharedPlace {
  /** Each call opens the store as another process would. */
  open(): Promise<Store>
  remove(): Promise<void>
}

/** What every store does that several processes have open at once. */
export function sharedStoreContract(name: string, place: () => Promise<SharedPlace>): void {
  describe(`${name}, opened by two`, () => {
    let here: SharedPlace
    let one: Store
    let other: Store

    beforeEach(async () => {
      here = await place()
      one = await here.open()
      other = await here.open()
      await one.create(python)
    })

    afterEach(async () => {
      await Promise.all([one.close(), other.close()])
      await here.remove()
    })

    it('shows each what the other has done as soon as it is done', async () => {
      assert.deepEqual(await other.foundations(), [python])
      await one.append(batchOf('python', 0, texts('by one')))
      assert.equal(await othersOf(other).size('python'), 1)
      await other.append(batchOf('python', 1, texts('by other')))
      assert.equal(await othersOf(one).size('python'), 2)
      assert.deepEqual(await one.entries('python', 0, 9), texts('by one', 'by other'))
    })

    it('gives a size of nothing to what nobody set up', async () => {
      assert.equal(await othersOf(one).size('nobody'), 0)
    })

    it('is won by one of two that append at the same place', async () => {
      const answers = await Promise.all([
        one.append(batchOf('python', 0, texts('one'))),
        other.append(batchOf('python', 0, texts('other'))),
      ])
      assert.equal(answers.filter(({ ok }) => ok).length, 1)
      assert.equal((await one.entries('python', 0, 9)).length, 1)
    })

    it('never lets two turns of one foundation run at once', async () => {
      let running = 0
      const inTurn = (store: Store, text: string) =>
        store.turn('python', async ({ size, append }) => {
          running += 1
          assert.equal(running, 1, 'two turns at once')
          await pause(3)
          assert.equal((await store.entries('python', 0, 99)).length, size)
          await append(batchOf('python', size, texts(text)))
          running -= 1
        })
      const turns = Array.from({ length: 20 }, (_, n) => inTurn(n % 2 === 0 ? one : other, `turn ${n}`))
      await Promise.all(turns)
      const kept = (await one.entries('python', 0, 99)).map((bytes) => new TextDecoder().decode(bytes))
      assert.deepEqual(kept.toSorted(), Array.from({ length: 20 }, (_, n) => `turn ${n}`).toSorted())
    })

    it('lets the other go on when a turn has failed', async () => {
      await assert.rejects(
        one.turn('python', async () => {
          throw new TypeError('the work went wrong')
        }),
        TypeError,
      )
      assert.equal((await other.append(batchOf('python', 0, texts('after')))).ok, true)
    })

    it('tells each of the appends of the other, not of its own, until it stops listening', async () => {
      const heard: string[] = []
      const stop = othersOf(one).listen((foundation) => heard.push(`one hears of ${foundation}`))
      othersOf(other).listen((foundation) => heard.push(`other hears of ${foundation}`))
      await one.append(batchOf('python', 0, texts('x')))
      await until(() => heard.length > 0)
      assert.deepEqual(heard, ['other hears of python'])
      await other.append(batchOf('python', 1, texts('y')))
      await until(() => heard.length > 1)
      assert.deepEqual(heard, ['other hears of python', 'one hears of python'])
      stop()
      await other.append(batchOf('python', 2, texts('z')))
      await pause(30)
      assert.equal(heard.length, 2)
    })

    it('gives a duty to one of them, and to the other when that one ends', async () => {
      assert.equal(await othersOf(one).hasDuty('letters'), true)
      assert.equal(await othersOf(one).hasDuty('letters'), true)
      assert.equal(await othersOf(other).hasDuty('letters'), false)
      assert.equal(await othersOf(other).hasDuty('witnesses'), true)
      assert.equal(await othersOf(one).hasDuty('witnesses'), false)
      await one.close()
      await until(() => othersOf(other).hasDuty('letters'))
      one = await here.open()
      assert.equal(await othersOf(one).hasDuty('letters'), false)
    })

    it('is not closed for the other when one is closed', async () => {
      await one.append(batchOf('python', 0, texts('x')))
      await one.close()
      assert.equal((await other.append(batchOf('python', 1, texts('y')))).ok, true)
      one = await here.open()
      assert.equal(await othersOf(one).size('python'), 2)
    })
  })
}

const longest_wait_ms = 5_000

/** What comes soon, by itself. */
export async function until(happened: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + longest_wait_ms
  while (!(await happened())) {
    if (performance.now() > deadline) assert.fail(`nothing came in ${longest_wait_ms} ms`)
    await pause(5)
  }
}

function othersOf({ others }: Store): Others {
  assert.ok(others, 'the store knows of no others')
  return others
}
