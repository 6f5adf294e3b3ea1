import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assets } from './assets.ts'

const made = assets()
const textOf = (address: string) => {
  const asset = made.respond(address.slice('/assets/'.length))
  assert.ok(asset, `${address} is served`)
  return new TextDecoder().decode(asset.body)
}

describe('assets', () => {
  it('serves every link that pages carry, and nothing else', () => {
    const { fonts, ...others } = made.links
    for (const address of [...fonts, ...Object.values(others)]) textOf(address)
    assert.equal(made.respond('package.json'), undefined)
    assert.equal(made.respond(`${made.links.style.split('/')[2]}/../../package.json`), undefined)
  })

  it('serves each module that another one imports, by an address that a browser can resolve', () => {
    const waiting = [made.links.page, made.links.proof, made.links.editor]
    const seen = new Set<string>()
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      if (seen.has(address)) continue
      seen.add(address)
      const code = textOf(address).replace(/\/\*[\s\S]*?\*\//g, '')
      for (const [, specifier = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*['"]([^'"\s()]+)['"]/g)) {
        assert.match(specifier, /^\.\.?\//, `${address} imports ${specifier}`)
        waiting.push(new URL(specifier, `http://localhost${address}`).pathname)
      }
    }
    assert.ok(seen.size > 10)
  })

  it('serves only the fonts that its style asks for', () => {
    const fonts = [...textOf(made.links.style).matchAll(/url\("([^"]+)"\)/g)].map((match) => match[1] ?? '')
    assert.equal(fonts.length, 8)
    for (const font of fonts) textOf(new URL(font, `http://localhost${made.links.style}`).pathname)
  })

  it('keeps its address as long as nothing changes', () => {
    assert.deepEqual(assets().links, made.links)
  })
})
