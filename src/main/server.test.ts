import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { configured } from '../../test/support/configured.ts'
import { freePort } from '../../test/support/free-port.ts'
import { nodeTerminal } from '../adapters/cli/node-terminal.ts'
import { startServer } from './server.ts'

const tests = join(import.meta.dirname, '../../test')

describe('a server that is started again with another folder of foundations', () => {
  it('sets up those that are not there yet, and goes on with the others', async () => {
    const data = mkdtempSync(join(tmpdir(), 'remit-test-'))
    const port = await freePort()
    const configuration = configured({ PORT: String(port), REMIT_DATA: data })
    const terminal = { ...nodeTerminal({}), out: () => {}, err: () => {} }
    const start = (foundations: string) => startServer(configuration, { terminal, foundations })

    await (await start(join(tests, 'journeys'))).close()
    const server = await start(join(tests, 'letters/foundations'))
    for (const name of ['village', 'harbour']) assert.equal((await fetch(`${server.url}/${name}`)).status, 200, name)
    await server.close()
    await assert.rejects(start(join(tests, 'nowhere')), /^Error: REMIT_FOUNDATIONS is .*nowhere, which is no folder$/)
    rmSync(data, { recursive: true })
  })
})
