import type { Charter } from '../../core/charter/structure/charter.ts'

/**
 * The charter that stands in for the group above one that is tried by itself: it gives what the other says that it may, and
 * nothing is known of it besides. Undefined for a charter that stands under no other.
 */
export function groupAbove({
  group,
  under,
  powers,
}: Charter): { readonly file: string; readonly text: string } | undefined {
  if (under === undefined) return undefined
  const actions = new Set(powers.map(({ action: { verb, object } }) => JSON.stringify(`${verb} ${object}`.trim())))
  const gives = actions.size === 0 ? '' : `gives: [{ to: ${group}, may: [${[...actions].join(', ')}] }]`
  const block = gives === '' ? '' : `~~~charter\n${gives}\n~~~\n`
  return {
    file: `${under}.md`,
    text: `---\ncharter: 1\ngroup: ${under}\nname: ${under}\n---\n\n# ${under}\n\n${block}`,
  }
}
