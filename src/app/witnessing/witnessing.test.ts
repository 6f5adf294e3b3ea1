import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { smallFolder, testClock, testPorts } from '../../../test/support/test-ports.ts'
import { crypto, keyOf, signerOf } from '../../../test/vectors/record/vectors.ts'
import { type MemoryStore, memoryStore } from '../../adapters/store/memory/store.ts'
import { epochOf } from '../../core/base/instant.ts'
import { joinBytes } from '../../core/record/bytes.ts'
import { openCheckpoint } from '../../core/record/checkpoint.ts'
import { cosign, parseNote } from '../../core/record/note.ts'
import { formatVkey, type NoteKey, parseVkey } from '../../core/record/note-key.ts'
import { type Policy, parsePolicy } from '../../core/record/policy.ts'
import { encodeUtf8 } from '../../core/record/utf8.ts'
import { judgeWitnessRequest, readWitnessRequest, type Witnessed } from '../../core/record/witness.ts'
import { openHouse } from '../house.ts'
import { checkpointSize } from '../record/checkpoint-size.ts'
import { openPublication } from '../record/publication.ts'
import type { RunningFoundation } from '../running.ts'
import { openHalts } from './halts.ts'
import type { WitnessLink, WitnessNews } from './witness-lane.ts'
import { witnessing } from './witnessing.ts'

describe('witnesses are asked', () => {
  it('for each new checkpoint, and what they cosigned is kept and published', async (test) => {
    const { small, act, settled, published, lines } = await setUp(test, ['a', 'b'], 'all')
    await settled(['a', 'b'])
    await act()
    await settled(['a', 'b'])
    const { size } = (await small.read()).state
    assert.deepEqual(await published(), { size, standing: 'cosigned' })
    assert.deepEqual(await lines(), ['a', 'b'])
  })

  it('from the size that they tell, when they have seen the record before', async (test) => {
    const { witnesses, settled, restart, act } = await setUp(test, ['a'], 'a')
    await settled(['a'])
    restart()
    await act()
    await settled(['a'])
    assert.ok((witnesses.a?.size ?? 0) > 0)
  })

  it('only for the newest, however many acts there were', async (test) => {
    const { act, settled, asked } = await setUp(test, ['a'], 'a')
    await settled(['a'])
    const before = asked('a')
    await Promise.all(Array.from({ length: 50 }, () => act()))
    for (let n = 0; n < 20; n += 1) await act()
    await settled(['a'])
    assert.ok(asked('a') - before < 25, `${asked('a') - before} requests`)
  })
})

describe('a witness', () => {
  it('that is down holds up nobody: the others make the quorum, and it is told of once', async (test) => {
    const { settled, news, act, behave, lines } = await setUp(test, ['a', 'b'], 'any')
    behave('b', async () => {
      throw new Error('connect ECONNREFUSED')
    })
    await act()
    await settled(['a'])
    await act()
    await settled(['a'])
    assert.deepEqual(await lines(), ['a'])
    assert.deepEqual(news(), ['b unreachable'])
  })

  it('that hangs holds up nobody, and adds its line when it answers after all', async (test) => {
    const { settled, act, behave, lines, honest } = await setUp(test, ['a', 'b'], 'any')
    await settled(['a', 'b'])
    const { promise: released, resolve: release } = Promise.withResolvers<void>()
    behave('b', async (body) => {
      await released
      return honest('b', body)
    })
    await act()
    await settled(['a'])
    assert.deepEqual(await lines(), ['a'])
    release()
    await settled(['a', 'b'])
    assert.deepEqual(await lines(), ['a', 'b'])
  })

  it('that hangs on an older checkpoint does not keep newer ones from being cosigned', async (test) => {
    const { settled, act, behave, published, small } = await setUp(test, ['a', 'b'], 'any')
    behave('b', () => new Promise(() => {}))
    for (let n = 0; n < 3; n += 1) {
      await act()
      await settled(['a'])
    }
    assert.deepEqual(await published(), { size: (await small.read()).state.size, standing: 'cosigned' })
  })

  const other = keyOf('b.example.org', 'cosignature/v1', 'f'.repeat(64))
  const liars: readonly (readonly [string, (text: string) => string, string])[] = [
    ['answers what is no cosignature', () => 'Sorry\n', 'b wrong answer'],
    ['answers nothing', () => '', 'b wrong answer'],
    ['signs with another key', (text) => cosign(text, other, now_s, signerOf('f'.repeat(64))), 'b wrong answer'],
    ['signs another checkpoint', (text) => sign('b', text.replace(/\n\d+\n/, '\n9\n')), 'b wrong answer'],
    ['puts a text of its own before', (text) => `${text}\n${sign('b', text)}`, 'b wrong answer'],
    ['signs for another century', (text) => sign('b', text, 4_000_000_000), 'b wrong answer'],
  ]
  for (const [what, answer, told] of liars) {
    it(`that ${what} is not believed`, async (test) => {
      const { settled, act, behave, lines, news } = await setUp(test, ['a', 'b'], 'any')
      await settled(['a', 'b'])
      behave('b', async (body) => ({ status: 200, body: encodeUtf8(answer(textIn(body))) }))
      await act()
      await settled(['a'])
      assert.deepEqual(await lines(), ['a'])
      assert.deepEqual(news(), [told])
    })
  }

  it('that adds lines by keys which nobody knows is believed for its own', async (test) => {
    const { settled, act, behave, lines, honest } = await setUp(test, ['a'], 'a')
    await settled(['a'])
    behave('a', async (body) => {
      const good = await honest('a', body)
      const unknown = cosign(textIn(body), other, now_s, signerOf('f'.repeat(64)))
      return { ...good, body: joinBytes([encodeUtf8(unknown), good.body]) }
    })
    await act()
    await settled(['a'])
    assert.deepEqual(await lines(), ['a'])
  })

  for (const status of [400, 403, 404, 422, 500, 302]) {
    it(`that answers ${status} is told of once and left alone for a while`, async (test) => {
      const { settled, act, behave, asked, news, halted } = await setUp(test, ['a', 'b'], 'any')
      await settled(['a', 'b'])
      behave('b', async () => ({ status, body: new Uint8Array(0) }))
      const before = asked('b')
      for (let n = 0; n < 5; n += 1) {
        await act()
        await settled(['a'])
      }
      assert.equal(asked('b') - before, 1)
      assert.deepEqual(news(), ['b refused'])
      assert.equal(halted(), false)
    })
  }

  it('that always names another size is asked once more only', async (test) => {
    const { settled, act, behave, asked, halted } = await setUp(test, ['a', 'b'], 'any')
    await settled(['a', 'b'])
    let size = 1
    behave('b', async () => {
      size = size === 1 ? 2 : 1
      return { status: 409, body: encodeUtf8(`${size}\n`) }
    })
    const before = asked('b')
    await act()
    await settled(['a'])
    assert.equal(asked('b') - before, 2)
    assert.equal(halted(), false)
  })

  it('that has cosigned more than the record has stops the foundation, which can still be read', async (test) => {
    const { small, act, behave, news, halted, until } = await setUp(test, ['a'], 'a')
    behave('a', async () => ({ status: 409, body: encodeUtf8('100000\n') }))
    await act()
    await until(async () => halted())
    assert.deepEqual(news(), ['a ahead'])
    const { size } = (await small.read()).state
    assert.deepEqual(await act(), { ok: false, problem: { type: 'Unavailable' } })
    assert.equal((await small.read()).state.size, size)
  })

  it('that has cosigned another root of this size stops the foundation', async (test) => {
    const { act, behave, news, halted, until } = await setUp(test, ['a'], 'a')
    behave('a', async (body) => ({ status: 409, body: encodeUtf8(`${textIn(body).split('\n')[1]}\n`) }))
    await act()
    await until(async () => halted())
    assert.deepEqual(news(), ['a other root'])
  })
})

describe('the published checkpoint', () => {
  it('waits for the witnesses, then does without them, and never gets smaller', async (test) => {
    const { small, act, settled, behave, published, clock } = await setUp(test, ['a'], 'a')
    await settled(['a'])
    const cosignedSize = (await small.read()).state.size
    behave('a', async () => ({ status: 500, body: new Uint8Array(0) }))
    await act()
    assert.deepEqual(await published(), { size: cosignedSize, standing: 'cosigned' })
    assert.equal(await small.files.proof(cosignedSize), 'later')
    assert.equal(await small.files.proof(100_000), undefined)
    clock.set('2026-03-01T12:02:00.000Z')
    const { size } = (await small.read()).state
    assert.deepEqual(await published(), { size, standing: 'uncosigned' })
    assert.ok((await small.files.proof(cosignedSize)) instanceof Uint8Array)
    assert.ok((await small.files.tile('tile/0/000.p/2')) !== undefined)
  })

  it('is the signed one for a record that no witness has cosigned yet', async (test) => {
    const { small, published } = await setUp(test, ['a'], 'a', async () => ({ status: 404, body: new Uint8Array(0) }))
    assert.deepEqual(await published(), { size: (await small.read()).state.size, standing: 'uncosigned' })
  })
})

type Behaviour = (body: Uint8Array) => Promise<{ readonly status: number; readonly body: Uint8Array }>

interface FakeWitness {
  size: number
  kept: Witnessed | undefined
  asked: number
  behaviour: Behaviour | undefined
}

const seeds: Readonly<Record<string, string>> = { a: 'a'.repeat(64), b: 'b'.repeat(64) }
const now_s = epochOf('2026-03-01T12:00:00.000Z') / 1000
const patience_ms = 60_000

function keyNamed(name: string): NoteKey {
  return keyOf(`${name}.example.org`, 'cosignature/v1', seeds[name] ?? '')
}

function sign(name: string, text: string, time_s = now_s): string {
  return cosign(text, keyNamed(name), time_s, signerOf(seeds[name] ?? ''))
}

function textIn(body: Uint8Array): string {
  const text = new TextDecoder().decode(body)
  const note = parseNote(encodeUtf8(text.slice(text.indexOf('\n\n') + 2)))
  assert.ok(note.ok)
  return note.value.text
}

function policyOf(names: readonly string[], quorum: string): Policy {
  const witnesses = names.map((name) => `witness ${name} ${formatVkey(keyNamed(name))} ${name}\n`).join('')
  const rule = names.includes(quorum) ? `quorum ${quorum}\n` : `group g ${quorum} ${names.join(' ')}\nquorum g\n`
  const policy = parsePolicy(crypto.sha256, encodeUtf8(witnesses + rule))
  assert.ok(policy.ok)
  return policy.value
}

/** A foundation, and witnesses that judge as ours do until they are told to behave otherwise. */
async function setUp(
  test: { after(work: () => Promise<void>): void },
  names: readonly string[],
  quorum: string,
  behaviour?: Behaviour,
) {
  const policy = policyOf(names, quorum)
  const store: MemoryStore = memoryStore()
  const clock = testClock('2026-03-01T12:00:00.000Z')
  const halts = openHalts()
  const publication = openPublication({ store, clock, policy, patience_ms })
  const house = await openHouse(testPorts({ store, clock, halts, publication }), 'localhost/record')
  const founded = await house.found(smallFolder())
  assert.ok(founded.ok)
  const small: RunningFoundation = founded.value
  const log = parseVkey(crypto.sha256, small.files.stored.vkey)
  assert.ok(log.ok)
  const logs = new Map([[log.value.name, [log.value]]])
  const witnesses: Record<string, FakeWitness> = Object.fromEntries(
    names.map((name) => [name, { size: 0, kept: undefined, asked: 0, behaviour }]),
  )

  const honest = async (name: string, body: Uint8Array) => {
    const witness = witnesses[name]
    const request = readWitnessRequest(crypto, body, logs)
    assert.ok(request.ok && witness !== undefined)
    const judged = judgeWitnessRequest(crypto.sha256, request.value, witness.kept)
    if (!judged.ok) return { status: 409, body: encodeUtf8(`${witness.kept?.size ?? 0}\n`) }
    witness.kept = judged.value
    witness.size = judged.value.size
    return { status: 200, body: encodeUtf8(sign(name, request.value.text)) }
  }
  const link: WitnessLink = {
    async addCheckpoint(name, body, signal) {
      const witness = witnesses[name]
      assert.ok(witness !== undefined)
      witness.asked += 1
      const answer = witness.behaviour === undefined ? honest(name, body) : witness.behaviour(body)
      const { promise, reject } = Promise.withResolvers<never>()
      signal.addEventListener('abort', () => reject(new Error('aborted')))
      return await Promise.race([answer, promise])
    },
  }
  const told: string[] = []
  const failures: unknown[] = []
  const begin = () => {
    const asking = witnessing({
      policy,
      link,
      store,
      crypto,
      clock,
      report: (_, witness, news: WitnessNews) => told.push(`${witness} ${news.type}`),
      halt: halts.halt,
      fail: (cause) => failures.push(cause),
      pace_ms: 5,
      patrol_ms: 1_000,
    })
    const stop = house.listen(asking.nudge)
    return { asking, stop }
  }
  let running = begin()
  test.after(async () => {
    running.stop()
    await running.asking.stop()
    await house.close()
    assert.deepEqual(failures, [])
  })
  let acts = 0
  const lines = async () => {
    const cosigned = await store.cosigned('small')
    const opened = cosigned && openCheckpoint(crypto, cosigned, { log: log.value, witnesses: names.map(keyNamed) })
    return opened?.ok === true ? opened.value.signers.slice(1).map(({ key }) => key.name.split('.')[0]) : []
  }
  const until = async (done: () => Promise<boolean>) => {
    for (let tries = 0; tries < 400; tries += 1) {
      if (await done()) return
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    assert.fail(`It did not come about; told were ${told.join(', ')}; failed: ${failures.join(', ')}`)
  }
  return {
    small,
    witnesses,
    clock,
    lines,
    until,
    honest,
    asked: (name: string) => witnesses[name]?.asked ?? 0,
    news: () => told,
    halted: () => halts.isHalted('small'),
    behave: (name: string, other: Behaviour) => {
      const witness = witnesses[name]
      assert.ok(witness !== undefined)
      witness.behaviour = other
    },
    act: () => {
      acts += 1
      const action = { verb: 'resolve', object: '' }
      const command = { type: 'move', group: 'tools', action, title: `Kettle ${acts}`, text: '' } as const
      return small.act({ act: `a${acts}`, person: 'ada', command })
    },
    /** Until at least these have cosigned the newest checkpoint. */
    settled: (by: readonly string[]) =>
      until(async () => {
        const [signed, cosigned] = [await store.checkpoint('small'), await store.cosigned('small')]
        if (cosigned === undefined || checkpointSize(signed) !== checkpointSize(cosigned)) return false
        const present = await lines()
        return by.every((name) => present.includes(name))
      }),
    published: async () => {
      const { size, standing } = await small.files.published()
      return { size, standing }
    },
    restart: () => {
      running.stop()
      void running.asking.stop()
      running = begin()
    },
  }
}
