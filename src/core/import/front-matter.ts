import { nameOf } from '../base/name.ts'
import type { ScannedDocument } from '../charter/reading/markdown.ts'
import { type Report, reportOn } from '../charter/reading/report.ts'
import { readYaml } from '../charter/reading/yaml-tree.ts'
import type { Draft } from './draft.ts'
import { quotedForYaml } from './membership.ts'

export interface Identity {
  readonly group: string
  readonly name: string
  readonly under?: string
}

export interface FrontMatter {
  readonly of: Identity
  /** As it is to stand before the prose, with its lines of ---. */
  readonly front: string
}

const known = ['charter', 'group', 'name', 'under', 'zone']

/**
 * Whose charter it is: by the front matter where the document has one, else by its title. Keys that charters do not have are left out, and asked about.
 */
export function frontMatterFor(
  report: Report,
  scanned: ScannedDocument,
  { group: asked, under: above }: { readonly group?: string; readonly under?: string },
  draft: Draft,
): FrontMatter {
  const said = saidIn(report, scanned, draft)
  const title =
    scanned.headings.find(({ level }) => level === 1)?.title ?? scanned.headings[0]?.title ?? fileTitle(report.file)
  const name = said.get('name') ?? title.replace(/\s*[-–—:]?\s*(?:draft )?charter$/i, '').trim()
  const group = nameOf(asked ?? said.get('group') ?? '') ?? groupCalled(name)
  const under = nameOf(above ?? said.get('under') ?? '')
  if (under === undefined)
    draft.ask(0, 'charter', 'Which group does this one stand under? Without one it is the root of a foundation')
  const zone = said.get('zone')
  const lines = [
    'charter: 1',
    `group: ${group}`,
    `name: ${quotedForYaml(name)}`,
    ...(under === undefined ? [] : [`under: ${under}`]),
    ...(zone === undefined ? [] : [`zone: ${quotedForYaml(zone)}`]),
  ]
  return { of: { group, name, ...(under === undefined ? {} : { under }) }, front: `---\n${lines.join('\n')}\n---\n` }
}

function saidIn(report: Report, { frontMatter }: ScannedDocument, draft: Draft): ReadonlyMap<string, string> {
  if (frontMatter === undefined) return new Map()
  const tree = readYaml(reportOn({ file: report.file, text: report.text }), frontMatter, 0)
  if (tree?.kind !== 'fields') return new Map()
  const texts = [...tree.fields].flatMap(([key, { value, at }]) => {
    if (!known.includes(key)) {
      draft.ask(
        at,
        'charter',
        `Is “${key}” of the front matter still needed? A charter has no such key, and it is left out`,
      )
      return []
    }
    return value.kind === 'text' ? [[key, value.text.trim()] as const] : []
  })
  return new Map(texts)
}

/** "Package Maintainers Working Group" is the group "package-maintainers". */
function groupCalled(title: string): string {
  const short = title.replace(/\s*\b(?:working group|work group|workgroup|wg|team|committee|group)\b.*$/i, '').trim()
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9\s-]/g, '')
      .trim()
  return nameOf(plain(short)) ?? nameOf(plain(title)) ?? 'group'
}

function fileTitle(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replace(/\.md$/, '')
}
