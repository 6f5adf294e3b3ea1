import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { electionThere } from '../../src/app/elections/election-there.ts'
import type { Keys, Ports, Signer } from '../../src/app/ports.ts'
import type { Snapshot } from '../../src/app/running.ts'
import { differencesIn } from '../../src/app/try/compare.ts'
import { decisionNumbered, lastDecision, numberOpened, partOf } from '../../src/app/try/decision.ts'
import { declaredBy } from '../../src/app/try/declared.ts'
import { momentOfTiming } from '../../src/app/try/play-time.ts'
import { readScenario } from '../../src/app/try/read-scenario.ts'
import type { Present, Scenario, Step } from '../../src/app/try/scenario.ts'
import type { Instant } from '../../src/core/base/instant.ts'
import { readFoundation } from '../../src/core/check/read-foundation.ts'
import type { Entry } from '../../src/core/foundation/event.ts'
import { folderAt, type TestClock, testClock, testPorts } from '../support/test-ports.ts'
import { type TestSite, testSite } from '../support/test-site.ts'

/** A year of a foundation, acted through the app as its site does, with a clock that the script moves. */
export interface Year {
  readonly site: TestSite
  readonly ports: Ports
  /** What came otherwise than the script expects: "year.yaml:12: …". */
  readonly differences: readonly string[]
}

export async function actYear(folder: string, script: string): Promise<Year> {
  const files = folderAt(folder)
  const scenario = scenarioIn(files, script)
  const clock = testClock(scenario.begins)
  const ports = testPorts({ clock, keys: sameKeys() })
  const site = await testSite({ folder: files, ports })
  const differences: string[] = []
  const names = new Map<string, number>()
  for (const [place, step] of scenario.steps.entries()) {
    const found = await actStep({ site, clock, names, zone: scenario.zone }, step, place + 1)
    differences.push(...found.map((words) => `${basename(script)}:${step.place.line}: ${words}`))
  }
  return { site, ports, differences }
}

/** The same key in every run, so that what is signed can be compared: PKCS #8 around a seed of sevens (RFC 8410). */
function sameKeys(): Keys {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const signer: Signer = {
    publicKey: new Uint8Array(createPublicKey(privateKey).export({ format: 'raw-public' })),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  }
  return { signerOf: async () => signer, signersOf: async () => [signer] }
}

function scenarioIn(files: ReturnType<typeof folderAt>, script: string): Scenario {
  const { versions, founding } = readFoundation(files.files)
  const founders = (founding?.people ?? []).map(({ key }) => key)
  const document = { file: script, text: readFileSync(script, 'utf8') }
  const { scenario, findings } = readScenario(document, { groups: declaredBy(versions), founders })
  if (scenario === undefined || findings.length > 0) {
    throw new Error(findings.map(({ place, message }) => `${script}:${place.line}: ${message}`).join('\n'))
  }
  if (!scenario.founding) throw new Error(`${script}: a year begins with the founding of its folder`)
  return scenario
}

interface Acting {
  readonly site: TestSite
  readonly clock: TestClock
  /** The decisions that steps gave a name. */
  readonly names: Map<string, number>
  readonly zone: string
}

async function actStep(acting: Acting, step: Step, number: number): Promise<readonly string[]> {
  const { site, clock, zone } = acting
  const before = await site.small.read()
  const from = before.state.size
  const differences: string[] = []
  if (step.when !== undefined) {
    const moment = momentOfTiming(presentIn(acting, before), step.when, zone)
    if (moment === undefined || moment < clock.now()) return [`its moment is ${moment ?? 'not known'}`]
    clock.set(moment)
  }
  const appended: Entry[] = []
  const stop = site.small.listen((entries) => appended.push(...entries))
  for (const [place, { by, words, make }] of step.asked.entries()) {
    const made = make(presentIn(acting, await site.small.read()))
    if (made.kind !== 'command' || by === undefined) return [`${words}: ${made.kind} is not asked for by a person`]
    const done = await site.small.act({ act: `step-${number}-${place}`, person: by, command: made.command })
    const refusal = done.ok ? undefined : done.problem.type
    if (step.refused === undefined && refusal !== undefined)
      differences.push(`${words}: refused, ${JSON.stringify(done)}`)
    if (step.refused !== undefined && (refusal === undefined || (step.refused.type ?? refusal) !== refusal)) {
      differences.push(`${words}: expected to be refused, found ${refusal ?? 'done'}`)
    }
    if (done.ok && step.opens !== undefined) {
      const opened = numberOpened(done.value.entries.map(({ entry }) => entry))
      if (opened !== undefined) acting.names.set(step.opens, opened)
    }
  }
  const after = await site.small.read()
  stop()
  const events = appended.slice(-(after.state.size - from)).map(({ event }) => event.type)
  const different = differencesIn(presentIn(acting, after), step.expects, { step: number, zone, events })
  return [...differences, ...different.map(({ expected, found }) => `expected ${expected}, found ${found}`)]
}

function presentIn(
  { names }: Acting,
  { state, text, at }: Snapshot,
): Present & Pick<Snapshot, 'state'> & { now(): Instant } {
  return {
    state,
    now: () => at,
    charterText(group) {
      const digest = state.groups.get(group)?.digest
      return digest === undefined ? undefined : text(digest)
    },
    election: (name) => electionThere(state, name),
    lastConsultation: () => [...state.consultations.keys()].at(-1),
    decision({ base, part }) {
      const number = typeof base === 'number' ? base : base === 'last' ? lastDecision(state) : names.get(base)
      if (number === undefined) return undefined
      return part === undefined ? decisionNumbered(state, number) : partOf(state, number, part)
    },
  }
}
