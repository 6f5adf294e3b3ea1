import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lane } from './lane.ts'

describe('a lane', () => {
  it('does one thing at a time, in the order of asking, also after one that fails', async () => {
    const { run } = lane()
    const done: string[] = []
    const job = (name: string) => async () => {
      done.push(`${name} begins`)
      await turn()
      done.push(`${name} ends`)
      if (name === 'b') throw new Error('b fails')
    }
    const [a, b, c] = ['a', 'b', 'c'].map((name) => run(job(name)))
    await a
    await assert.rejects(b ?? Promise.resolve(), { message: 'b fails' })
    await c
    assert.deepEqual(done, ['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  })

  it('lets who waits for quiet read before the next thing begins', async () => {
    const { run, quiet } = lane()
    let state = 'kept'
    const changing = (to: string) => async () => {
      state = 'changing'
      await turn()
      state = to
    }
    const jobs = [run(changing('first')), run(changing('second'))]
    await turn()
    assert.equal(state, 'changing')
    await quiet()
    assert.equal(state, 'first')
    await Promise.all(jobs)
    await quiet()
    assert.equal(state, 'second')
  })
})

const turn = () => new Promise((resume) => setImmediate(resume))
