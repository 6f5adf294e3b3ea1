import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { golden } from '../../../../test/support/golden.ts'
import { everyPage } from '../../../../test/support/page-fixtures.ts'
import type { AssetLinks } from '../frame.ts'
import { type Route, routes } from '../routes.ts'

const assets: AssetLinks = {
  style: '/assets/v/remit.css',
  icon: '/assets/v/icon.svg',
  page: '/assets/v/page.ts',
  proof: '/assets/v/remit-proof.ts',
  verify: '/assets/v/remit-verify.ts',
  editor: '/assets/v/charter-editor.ts',
  ballot: '/assets/v/remit-ballot.ts',
  recount: '/assets/v/remit-recount.ts',
  fonts: ['/assets/v/serif.woff2', '/assets/v/sans.woff2'],
}

const pages = Object.entries(everyPage(assets)).map(([name, page]) => [name, String(page)] as const)

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  elements: [
    'html5',
    {
      'remit-proof': { flow: true, permittedContent: ['@flow'] },
      'remit-ranking': { flow: true, permittedContent: ['@flow'] },
      'remit-recount': { flow: true, permittedContent: ['@flow'] },
      'remit-charter-editor': { flow: true, permittedContent: ['@flow'] },
    },
  ],
  rules: {
    // Written by templates, whose lines end where the code is readable.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'no-raw-characters': 'off',
    'attribute-boolean-style': 'off',
    'no-inline-style': 'error',
    // The answers of an application are one list.
    'form-dup-name': 'off',
    'valid-id': ['error', { relaxed: true }],
    // <search> carries the role itself; the catalogue of elements is older than it.
    'prefer-native-element': 'off',
  },
})

describe('every page', () => {
  for (const [name, page] of pages) {
    it(`is as it was accepted: ${name}`, () => golden(`pages/${name}.html`, page))

    it(`is valid: ${name}`, async () => {
      const report = await validator.validateString(page)
      const messages = report.results.flatMap((result) => result.messages)
      assert.deepEqual(
        messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
        [],
      )
    })

    it(`leads only to addresses that exist: ${name}`, () => {
      const addresses = [
        ...page.matchAll(/\s(?:href|action|src|data-live-source|data-entry|data-proof|data-key)="([^"]*)"/g),
      ]
      const local = addresses
        .map((match) => match[1] ?? '')
        .filter((address) => !/^(https?:|mailto:|webcal:)/.test(address))
      assert.deepEqual(
        local.filter((address) => !resolves(address.replaceAll('&amp;', '&'), page)),
        [],
      )
    })

    it(`has nothing inline for a strict policy to refuse: ${name}`, () => {
      assert.doesNotMatch(page, /\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\ssrc=)|javascript:/)
    })
  }

  it('shows what people typed as text, wherever they typed it', () => {
    const attack = `<script>alert(1)</script>"'&</textarea></title><img src=x onerror=alert(1)>`
    for (const [name, page] of Object.entries(everyPage(assets, (text) => `${text}${attack}`))) {
      const text = String(page)
      assert.doesNotMatch(text, /<script>|<img|<\/textarea><\/title>/, name)
      assert.equal((text.match(/<\/title>/g) ?? []).length, (text.match(/<title[ >]/g) ?? []).length, name)
    }
  })

  it('shows a link of a text only when it leads to a page', () => {
    const page = String(
      everyPage(assets, (text) => `${text} [here](javascript:alert(1)) [there](data:text/html,x)`).charter,
    )
    assert.doesNotMatch(page, /href="(javascript|data):/)
  })
})

const patterns = Object.entries(routes).map(
  ([name, route]) =>
    [
      name,
      new RegExp(
        `^${route.replace(/:(\w+)(?:\{([^}]*)\})?/g, (_, __, pattern: string | undefined) => `(?:${pattern ?? '[^/]+'})`)}$`,
      ),
    ] as const,
)

/** A fragment has to stand in the page itself, or lead to a charter, whose clauses the fixtures do not all hold. */
function resolves(address: string, page: string): boolean {
  if (address.startsWith('#')) return page.includes(`id="${address.slice(1)}"`)
  const [path = ''] = address.split(/[?#]/, 1)
  const beside = path === '/index.json' ? '/' : path.replace(/\.json$/, '')
  return [path, beside].some((one) => routeOf(one) !== undefined)
}

function routeOf(path: string): Route | undefined {
  const found = patterns.find(([, pattern]) => pattern.test(path))?.[0]
  return Object.keys(routes).find((name): name is Route => name === found)
}
