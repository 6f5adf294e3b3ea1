import type { Name } from '../../base/name.ts'
import type { Part, Reading } from '../reading/cursor.ts'
import { decidingsIn } from '../reading/forms.ts'
import type { Deciding } from '../structure/charter.ts'

/** The groups, and the seats and rules, under `with`: all of them must agree as well. */
export function partnersOf(
  reading: Reading,
  part: Part<'with'>,
): { readonly with: readonly Name[]; readonly agreedBy?: readonly Deciding[] } {
  const tree = part.field('with')
  const partners = tree === undefined ? [] : decidingsIn(reading, tree, `"with" of ${part.what}`)
  const agreedBy = partners.filter(({ kind }) => kind !== 'group')
  return {
    with: partners.flatMap((partner) => (partner.kind === 'group' ? [partner.group] : [])),
    ...(agreedBy.length === 0 ? {} : { agreedBy }),
  }
}
