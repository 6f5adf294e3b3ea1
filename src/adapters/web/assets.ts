import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Context } from 'hono'
import { clientModules } from './client-modules.ts'
import type { AssetLinks } from './frame.ts'

export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
}

export interface Assets {
  readonly links: AssetLinks
  /** What stands at a path below `/assets/`; undefined where nothing does. */
  respond(path: string): Asset | undefined
}

/** Style, fonts, icon and browser modules: read once, kept in memory, under addresses that change with their content. */
export function assets(): Assets {
  const files = new Map<string, { readonly body: Uint8Array<ArrayBuffer>; readonly type: string }>()
  for (const font of fonts)
    files.set(`fonts/${font.file}`, { body: bytesOf(read(import.meta.resolve(font.module))), type: 'font/woff2' })
  files.set('icon.svg', { body: encoded(icon), type: 'image/svg+xml' })
  files.set('remit.css', { body: encoded(styleSheet()), type: 'text/css; charset=utf-8' })
  for (const { path, code } of clientModules([
    'page.ts',
    'remit-proof.ts',
    'remit-verify.ts',
    'charter-editor.ts',
    'remit-ballot.ts',
    'remit-recount.ts',
  ])) {
    files.set(path, { body: encoded(code), type: 'text/javascript; charset=utf-8' })
  }
  const version = versionOf(files)
  const at = (file: string) => `/assets/${version}/${file}`
  const known = new Map(
    [...files].map(([file, { body, type }]) => [
      `${version}/${file}`,
      { type, body, etag: `"${hash('sha256', body, 'base64url').slice(0, 27)}"` },
    ]),
  )
  return {
    links: {
      style: at('remit.css'),
      icon: at('icon.svg'),
      page: at('src/adapters/web/client/page.ts'),
      proof: at('src/adapters/web/client/remit-proof.ts'),
      verify: at('src/adapters/web/client/remit-verify.ts'),
      editor: at('src/adapters/web/client/charter-editor.ts'),
      ballot: at('src/adapters/web/client/remit-ballot.ts'),
      recount: at('src/adapters/web/client/remit-recount.ts'),
      fonts: fonts.filter(({ preload }) => preload).map(({ file }) => at(`fonts/${file}`)),
    },
    respond: (path) => known.get(path),
  }
}

export function assetLinks(): AssetLinks {
  return shared.links
}

export function respondAsset(context: Context): Response {
  const asset = shared.respond(new URL(context.req.url).pathname.slice('/assets/'.length))
  if (asset === undefined) return context.text('Not found', 404)
  context.header('Cache-Control', 'public, max-age=31536000, immutable')
  context.header('ETag', asset.etag)
  if (context.req.header('if-none-match') === asset.etag) return context.body(null, 304)
  return context.body(asset.body, 200, { 'Content-Type': asset.type })
}

interface Font {
  readonly module: string
  readonly file: string
  readonly family: string
  readonly style: 'normal' | 'italic'
  readonly weights: string
  readonly range: string
  /** Fetched before the style asks for it, because every page shows it. */
  readonly preload: boolean
}

/** The ranges that Fontsource cuts its files to, copied from their style sheets. */
const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const latinExtended =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF'

const fonts: readonly Font[] = [
  ...family('Source Serif 4 Variable', '@fontsource-variable/source-serif-4', 'source-serif-4', '200 900'),
  ...family('Public Sans Variable', '@fontsource-variable/public-sans', 'public-sans', '100 900'),
]

function family(name: string, pack: string, file: string, weights: string): readonly Font[] {
  return (['normal', 'italic'] as const).flatMap((style) =>
    (
      [
        ['latin', latin],
        ['latin-ext', latinExtended],
      ] as const
    ).map(([subset, range]) => ({
      module: `${pack}/files/${file}-${subset}-wght-${style}.woff2`,
      file: `${file}-${subset}-${style}.woff2`,
      family: name,
      style,
      weights,
      range,
      preload: subset === 'latin' && style === 'normal',
    })),
  )
}

const sheets = [
  'tokens',
  'page',
  'charter',
  'vote',
  'election',
  'ballot',
  'way',
  'forms',
  'desk',
  'directory',
  'board',
  'keeping',
  'count',
  'editor',
  'money',
  'print',
]

function styleSheet(): string {
  const faces = fonts.map(
    ({ family: name, style, weights, file, range }) =>
      `@font-face{font-family:"${name}";font-style:${style};font-display:swap;font-weight:${weights};src:url("fonts/${file}") format("woff2");unicode-range:${range}}`,
  )
  const own = sheets.map((sheet) =>
    new TextDecoder().decode(read(new URL(`./style/${sheet}.css`, import.meta.url).href)),
  )
  return [...faces, ...own].join('\n')
}

/** A charter's column with its margin. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0f5c63"/><path d="M7 9h11M7 14h11M7 19h11M7 24h7" stroke="#fbfaf6" stroke-width="2.2" stroke-linecap="round"/><path d="M22.5 8.5v15" stroke="#e6b95c" stroke-width="2.2" stroke-linecap="round"/><circle cx="22.5" cy="14" r="2.6" fill="#e6b95c"/></svg>`

function versionOf(files: ReadonlyMap<string, { readonly body: Uint8Array }>): string {
  const digests = [...files].map(([file, { body }]) => `${file} ${hash('sha256', body)}`)
  return hash('sha256', digests.join('\n'), 'base64url').slice(0, 12)
}

function read(address: string): Buffer {
  return readFileSync(new URL(address))
}

function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

function bytesOf(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer)
}

/** Made when the module is loaded, after everything above that it is made of. */
const shared = assets()
