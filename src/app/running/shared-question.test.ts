import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sharedQuestion } from './shared-question.ts'

describe('a shared question', () => {
  it('is asked once for all who came before it was sent, and never answers who came after', async () => {
    const asked: { answer: (value: number) => void }[] = []
    const ask = sharedQuestion(() => new Promise<number>((answer) => asked.push({ answer })))
    const together = [ask(), ask()]
    await turn()
    assert.equal(asked.length, 1)
    const late = [ask(), ask(), ask()]
    await turn()
    assert.equal(asked.length, 1)
    asked[0]?.answer(7)
    assert.deepEqual(await Promise.all(together), [7, 7])
    await turn()
    assert.equal(asked.length, 2)
    asked[1]?.answer(8)
    assert.deepEqual(await Promise.all(late), [8, 8, 8])
  })

  it('that fails is told to who asked it, and asked anew for the next', async () => {
    const answers = [Promise.reject(new Error('The store is gone')), Promise.resolve(1)]
    const ask = sharedQuestion(() => answers.shift() ?? Promise.resolve(0))
    const failing = ask()
    await assert.rejects(failing, { message: 'The store is gone' })
    assert.equal(await ask(), 1)
  })
})

const turn = () => new Promise((resume) => setImmediate(resume))
