import { openDocument, readDocument } from '../../src/core/charter/reading/document.ts'
import type { Declared } from '../../src/core/charter/reading/names.ts'
import type { Charter } from '../../src/core/charter/structure/charter.ts'

/** What most sections speak of: seats, rules, facts, events, lists and channels of a small group. */
const surroundings = `
facts:
  employer: { declared by: holder }
events:
  incident: { recorded by: chair }
lists:
  platform: [forum, chat]
seats:
  member: { filled by: roll }
  chair: { number: 1, filled by: election }
  co-chair: { number: 1, filled by: election }
  council: { number: 5, filled by: election }
rules:
  vote: { voters: member, options: [for, against], passes: for > against, open: 5 days }
  fast track: { voters: member, options: [object], passes: object = 0, open: 1 week }
channels:
  - { kind: forum, at: "https://forum.example.org/", public: yes }
`

/** One charter of a small group with these blocks, and what was found in it, as "code: message". */
export function readSections(yaml: string, others: readonly string[] = ['board', 'moderation']) {
  const head = '---\ncharter: 1\ngroup: club\nname: Club\nunder: board\n---\n\n# Club\n\n'
  const block = (text: string) => `\`\`\`charter\n${text}\n\`\`\`\n\n`
  const opened = openDocument({ file: 'club.md', text: `${head}${block(surroundings)}## Tried\n\n${block(yaml)}` })
  if (!('declared' in opened)) throw new Error('The document is too large')
  const other: Declared = { seats: new Set(['member', 'director']), rules: new Set(['resolution']) }
  const groups = new Map<string, Declared>([['club', opened.declared]])
  for (const name of others) groups.set(name, other)
  const charter: Charter = readDocument(opened, groups)
  const findings = opened.report.findings.map(({ code, message }) => `${code}: ${message}`)
  return { charter, findings }
}

/** The structure without where it stands. */
export function bare(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (key, part) => (key === 'clause' || key === 'place' ? undefined : part)),
  )
}
