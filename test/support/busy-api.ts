import assert from 'node:assert/strict'
import { type ApiSite, apiSite } from './api-site.ts'

/** Votes of several kinds, some over, and motions that wait. */
export async function busySite(): Promise<ApiSite> {
  const api = await apiSite()
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
  await act(await api.token('el'), { type: 'step down', group: 'tools', seat: 'member' })
  await act(await api.token('di'), { type: 'erase', person: 'di' })
  api.clock.set('2026-04-20T12:00:00.000Z')
  await act(ada, { ...move, group: 'tools', title: 'More tea' })
  return api
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
