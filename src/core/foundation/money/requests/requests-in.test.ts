import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asked, askingFoundation, day, told, usd } from '../../../../../test/support/asking-foundation.ts'
import { requestsIn } from './requests-in.ts'

describe('the requests in a span of time', () => {
  const { state } = askingFoundation()
    .given(asked)
    .when(told('el', '03-05', { type: 'withdraw request', request: 1 }))
  const title = 'A fair for maintainers'

  it('are those that were made or came to their end in it, from its beginning up to its end', () => {
    const made = [{ request: 1, title, asked: usd(3_000), at: day('03-02') }]
    const ended = [{ request: 1, title, how: 'withdrawn', at: day('03-05') }]
    assert.deepEqual(requestsIn(state, 'grants', day('03-02'), day('03-05')), { made, ended: [], reported: [] })
    assert.deepEqual(requestsIn(state, 'grants', day('03-03'), day('03-06')), { made: [], ended, reported: [] })
  })

  it('are those of the group alone', () => {
    assert.deepEqual(requestsIn(state, 'board', day('03-01'), day('03-09')), { made: [], ended: [], reported: [] })
  })
})
