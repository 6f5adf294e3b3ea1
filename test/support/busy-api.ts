import assert from 'node:assert/strict'
import { type ApiSite, apiSite } from './api-site.ts'
import { charterOf } from './given.ts'
import { livelyFolder, votingFolder } from './test-ports.ts'

/** Votes of several kinds, some over, and motions that wait; and an election whose vote is open until `busyCloses`. */
export const busyCloses = '2026-04-22T00:00:00.000Z'

export async function busySite(): Promise<ApiSite> {
  const api = await apiSite({ folder: busyFolder() })
  const ada = await api.token('ada')
  const act = async (who: string, body: object) => {
    const answer = await api.post('/small/acts', body, who)
    assert.equal(answer.status, 201, await answer.text())
  }
  const move = { type: 'move', action: 'resolve', title: 'Tea', text: 'For all.' }
  await act(ada, { ...move, group: 'tools' })
  await act(await api.token('bo'), { type: 'vote', motion: 1, option: '+1', reason: 'Good.' })
  await act(await api.token('cy'), { type: 'recuse', motion: 1, reason: 'My shop.' })
  const answers = [{ asked: 'who you are', answer: 'Fay' }]
  await act(await api.token('fay'), { type: 'apply', group: 'tools', seat: 'member', answers })
  await act(ada, { ...move, group: 'lively', title: 'Biscuits' })
  await act(ada, { ...move, group: 'lively', action: 'resolve slowly', title: 'Cake' })
  const [cake] = (await api.site.small.read()).state.proposals.keys()
  await act(ada, askAbout(cake))
  const behalf = { kind: 'organisation' }
  const said = { text: 'With nuts.', organisation: 'Acme' }
  const consultation = [...(await api.site.small.read()).state.consultations.keys()].at(-1)
  await act(await api.token('bo'), { type: 'answer consultation', consultation, behalf, position: 'concern', ...said })
  await act(ada, { type: 'make point', consultation, title: 'Nuts', answers: [1] })
  await act(await api.token('el'), { type: 'step down', group: 'tools', seat: 'member' })
  await act(await api.token('di'), { type: 'erase', person: 'di' })
  api.clock.set('2026-04-05T12:00:00.000Z')
  const [election] = (await api.site.small.read()).state.elections.keys()
  for (const candidate of ['ada', 'bo']) {
    await act(await api.token(candidate), { type: 'nominate', election, candidate })
  }
  await act(ada, { type: 'state candidacy', election, statement: 'I keep the tea.' })
  api.clock.set('2026-04-20T12:00:00.000Z')
  const ballot = { kind: 'approvals', approved: ['bo'] }
  await act(ada, { type: 'cast ballot', election, ballot })
  await act(ada, { ...move, group: 'tools', title: 'More tea' })
  await act(await api.token('fay'), { ...askForMoney, confidential: 'For those who decide.' })
  const request = [...(await api.site.small.read()).state.requests.keys()].at(-1)
  await act(ada, { type: 'ask applicant', request, question: 'Where?' })
  await act(ada, { type: 'put to vote', request })
  await act(ada, { type: 'hand in report', group: 'grants', duty: 'report', text: 'All that was asked is given.' })
  return api
}

/** What somebody asks everybody about a motion of theirs that waits. */
export const askAbout = (motion: number | undefined) => ({
  type: 'consult',
  of: { kind: 'matter', motion },
  asks: { title: 'Which cake?', addressed: [{ kind: 'everyone' }], open: '2 weeks' },
})

/** What somebody asks the group of grants for. */
export const askForMoney = {
  type: 'ask for money',
  group: 'grants',
  title: 'A room',
  amount: 'USD 100',
  purpose: 'To meet.',
  items: [{ what: 'Rooms', cost: 'USD 100' }],
}

const grants = charterOf(
  'grants',
  `
seats: { giver: { filled by: roll } }
rules:
  vote: { voters: giver, options: [for, against], passes: for > against, open: 7 days }
powers: [{ may: grant, by: vote, up to: "USD 1,000" }]
money:
  requests: { itemised: yes, may be granted in part: yes }
duties:
  report: { every: month, to: board }
`,
  'board',
)

/** With a council that is elected from 1 April on, and a group that can be asked for money. */
export function busyFolder() {
  const { files } = livelyFolder()
  const council = votingFolder().files.filter(({ file }) => file === 'council.md')
  const founding = `  - { on: 2026-01-01, adopt: council }
  - { on: 2026-01-01, hold: council.voter, holders: [ada, bo, cy, di, el] }
  - { on: 2026-01-01, adopt: grants }
  - { on: 2026-01-01, hold: grants.giver, holders: [ada, bo] }
`
  const begun = files.map(({ file, text }) => {
    if (file === 'founding.yaml') return { file, text: text + founding }
    return {
      file,
      text: file === 'board.md' ? text.replace('gives:\n', 'gives:\n  - { to: grants, may: grant }\n') : text,
    }
  })
  return { files: [...begun, ...council, { file: 'grants.md', text: grants }] }
}

/** An address with every group, person, number and so on that there is. */
export async function addressesOf(site: ApiSite['site'], path: string): Promise<readonly string[]> {
  const { state } = await site.small.read()
  const values: Readonly<Record<string, readonly string[]>> = {
    foundation: ['small'],
    group: [...state.groups.keys()],
    person: [...state.people.keys()],
    number: Array.from({ length: state.numbers }, (_, index) => String(index + 1)),
    index: Array.from({ length: state.size }, (_, index) => String(index)),
    digest: [...state.versions.values()].flatMap((versions) => versions.map(({ digest }) => digest)),
  }
  const [, name] = /\{(\w+)\}/.exec(path) ?? []
  if (name === undefined) return [withQuestion(path === '/' ? '' : path)]
  const filled = await Promise.all(
    (values[name] ?? []).map((value) => addressesOf(site, path.replace(`{${name}}`, value))),
  )
  return filled.flat()
}

function withQuestion(path: string): string {
  return path.endsWith('/who-may') ? `${path}?action=grant&amount=USD+10` : path
}
