import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { apiSite } from '../../../../test/support/api-site.ts'
import {
  addressesOf,
  askAbout,
  askForMoney,
  busyCloses,
  busyFolder,
  busySite,
} from '../../../../test/support/busy-api.ts'
import { openApiMeta } from '../../../../test/support/open-api-meta.ts'
import { openApiDocument } from './open-api.ts'
import { operations } from './operations/all.ts'
import { exampleRequest } from './reference/example-request.ts'
import { type DescribedOperation, readDocument } from './reference/shape.ts'

const document = openApiDocument()
const described = readDocument(document)
const golden = join(import.meta.dirname, '../../../../docs/api/openapi.json')

describe('the description of the API', () => {
  it('is as it was accepted', () => {
    const made = `${JSON.stringify(document, null, 2)}\n`
    if (process.env.REMIT_BLESS !== undefined) writeFileSync(golden, made)
    assert.equal(made, readFileSync(golden, 'utf8'))
  })

  it('is an OpenAPI 3.1 document, and its schemas are JSON Schema 2020-12', () => {
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(openApiMeta)
    validate(document)
    assert.deepEqual(validate.errors, null)
    const schemas = ajv()
    for (const name of Object.keys(described.components.schemas)) {
      assert.ok(schemas.getSchema(`api#/components/schemas/${name}`), name)
    }
  })

  it('refers to nothing that is not there', () => {
    const text = JSON.stringify(document)
    const names = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name = '']) => name)
    assert.ok(names.length > 50)
    for (const name of names) assert.ok(Object.hasOwn(described.components.schemas, name), name)
  })

  it('describes each operation once, with every parameter of its address', () => {
    const found = everyOperation()
    assert.deepEqual(
      found.map(({ operation }) => operation.operationId).toSorted(),
      operations.map(({ id }) => id).toSorted(),
    )
    for (const { path, operation } of found) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const said = operation.parameters.filter((one) => one.in === 'path').map(({ name }) => name)
      assert.deepEqual(said.toSorted(), inPath.toSorted(), path)
    }
  })

  it('is served as it is', async () => {
    const { get } = await apiSite()
    const answer = await get('/openapi.json')
    assert.equal(answer.headers.get('content-type'), 'application/json')
    assert.deepEqual(JSON.parse(await answer.text()), JSON.parse(JSON.stringify(document)))
  })
})

describe('every example of the reference', () => {
  it('is answered by what the description says', async () => {
    const { site, clock, get, post, token } = await apiSite({ folder: busyFolder() })
    const ada = await token('ada')
    await post('/small/acts', { type: 'move', group: 'tools', action: 'resolve', title: 'Tea' }, ada)
    const all = everyOperation()
    const later = ['/elections/', '/requests/', '/consultations/', '/reports/']
    const comesLater = ({ path }: (typeof all)[number]) => later.some((part) => path.includes(part))
    await tryEach(all.filter((one) => !comesLater(one)))
    clock.set('2026-04-05T12:00:00.000Z')
    await post('/small/acts', { type: 'nominate', election: 2, candidate: 'ada' }, ada)
    await post('/small/acts', { type: 'nominate', election: 2, candidate: 'bo' }, await token('bo'))
    await post('/small/acts', askForMoney, ada)
    const slow = { type: 'move', group: 'lively', action: 'resolve slowly', title: 'Cake', text: 'With nuts.' }
    await post('/small/acts', slow, ada)
    await post('/small/acts', askAbout(4), ada)
    clock.set(busyCloses)
    await tryEach(all.filter(comesLater))

    async function tryEach(tried: typeof all): Promise<void> {
      for (const { path, method, operation } of tried) {
        const request = exampleRequest(method, path, operation)
        const secret = request.scope === undefined ? undefined : ada
        const answer = await (request.method === 'GET'
          ? get(request.path, secret)
          : post(request.path, request.body, secret))
        const body: unknown = JSON.parse(await answer.text())
        assert.ok(answer.ok, `${request.path}: ${JSON.stringify(body)}`)
        conforms(operation, answer, body)
      }
    }
    assert.deepEqual(site.reported, [])
  })
})

describe('every answer', () => {
  it('is as it is described, whoever reads it and however much has happened', async () => {
    const api = await busySite()
    const readers = [
      undefined,
      await api.token('ada'),
      await api.token('fay', { scopes: ['read'] }),
      await api.token('el'),
    ]
    let answered = 0
    for (const { path, operation } of everyOperation().filter(({ method }) => method === 'get')) {
      for (const address of await addressesOf(api.site, path)) {
        for (const secret of readers) {
          const answer = await api.get(address, secret)
          const body: unknown = JSON.parse(await answer.text())
          assert.notEqual(answer.status, 500, address)
          conforms(operation, answer, body)
          answered += 1
        }
      }
    }
    assert.ok(answered > 200, String(answered))
    assert.deepEqual(api.site.reported, [])
  })
})

const validators = ajv()

/** An answer has the status, the type and the shape that the description gives it. */
function conforms(operation: DescribedOperation, answer: Response, body: unknown): void {
  const described = operation.responses[String(answer.status)]
  assert.ok(described, `${operation.operationId} is answered by ${answer.status}: ${JSON.stringify(body)}`)
  const type = answer.headers.get('content-type') ?? ''
  const schema = described.content?.[type]?.schema
  assert.ok(schema, `${operation.operationId} is answered by ${type}`)
  const validate = validators.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')))
  validate(body)
  assert.deepEqual(validate.errors, null, operation.operationId)
}

function ajv() {
  const made = new Ajv2020({ allErrors: true, validateFormats: false, strict: false })
  made.addSchema(JSON.parse(JSON.stringify({ $id: 'api', components: document.components })))
  return made
}

interface Described {
  readonly path: string
  readonly method: string
  readonly operation: DescribedOperation
}

function everyOperation(): readonly Described[] {
  return Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
}
