import { z } from '@hono/zod-openapi'
import type { Reader } from '../../../../app/read/reader.ts'
import { explainCharter } from '../../../../core/charter/explain/explain.ts'
import type { Charter } from '../../../../core/charter/structure/charter.ts'
import type { Group } from '../../../../core/foundation/life/group.ts'
import type { Lookups } from '../../../words/lookups.ts'
import { moment } from './common.ts'
import { rule, ruleOf } from './rule.ts'

const digest = z.string().describe('SHA-256 of the text, in hexadecimal.')

/** One version of a charter: until when it held is known when another one followed. */
export const charterVersion = z.object({ digest, since: moment, until: moment.optional() }).openapi('CharterVersion')

/** A charter as it is written, and what it says. */
export const charter = z
  .object({
    group: z.string(),
    name: z.string(),
    digest,
    text: z.string().describe('The whole charter, as Markdown with its blocks.'),
    clauses: z.array(
      z.object({
        anchor: z.string(),
        title: z.string(),
        level: z.int(),
        prose: z.string().describe('Markdown, without the blocks.'),
        blocks: z.array(z.string()).describe('What stands in its charter blocks, as YAML.'),
        sentences: z.array(z.string()).describe('What the blocks say, in plain sentences.'),
      }),
    ),
    rules: z.array(rule),
  })
  .openapi('Charter')

export function charterVersionsOf({ snapshot }: Reader, { name }: Group): readonly z.input<typeof charterVersion>[] {
  const versions = snapshot.state.versions.get(name) ?? []
  return versions.map(({ digest: of, since }, place) => ({ digest: of, since, until: versions[place + 1]?.since }))
}

export function charterOf(said: Charter, of: string, text: string, lookups: Lookups): z.input<typeof charter> {
  const { group, name, clauses, rules } = said
  const explained = explainCharter(said, undefined, lookups.charters)
  return {
    group,
    name,
    digest: of,
    text,
    clauses: clauses.map(({ anchor, title, level, prose, blocks }) => ({
      anchor,
      title,
      level,
      prose,
      blocks: blocks.map((block) => block.text),
      sentences: explained.filter(({ clause }) => clause.anchor === anchor).flatMap(({ sentences }) => sentences),
    })),
    rules: rules.map((one) => ruleOf(one, lookups)),
  }
}
