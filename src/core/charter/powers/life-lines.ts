import type { Name } from '../../base/name.ts'
import type { Action, Charter, ClauseRef, Deciding, Place } from '../structure/charter.ts'
import { groupOfDeciding } from '../structure/deciding.ts'
import type { Life } from '../structure/life.ts'
import { type LifeVerb, lifeVerbOf } from '../structure/life-action.ts'
import type { Power } from '../structure/power.ts'
import { isSameSeat } from '../structure/same-seat.ts'
import { clauseOfWhole, reaches } from './power-source.ts'

/**
 * Who decides about a group itself, as its life and the charter above say: as lines of powers that it has by its adoption. Where
 * neither says anything and no power of its own does, the group above decides by the rule by which it resolves, and of a root the
 * root itself. Empty for any other action, and where a power of the charter is what says it.
 */
export function lifeLines(charters: ReadonlyMap<Name, Charter>, charter: Charter, action: Action): readonly Power[] {
  const verb = lifeVerbOf(action)
  if (verb === undefined) return []
  const said = saidOf(charter, verb, charters)
  if (said.length > 0) return said.map((one) => ({ action, except: [], with: [], ...one }))
  const isLeft = verb === 'adopt' || verb === 'keep' || (verb === 'extend' && charter.life?.ends === undefined)
  if (isLeft || charter.powers.some((power) => reaches(power, action))) return []
  const by: readonly Deciding[] = [{ kind: 'group', group: charter.under ?? charter.group }]
  return [{ action, except: [], with: [], by, ...ofWhole(charter) }]
}

interface Said {
  readonly by: readonly Deciding[]
  readonly clause: ClauseRef
  readonly place: Place
}

function saidOf(charter: Charter, verb: LifeVerb, charters: ReadonlyMap<Name, Charter>): readonly Said[] {
  const { life, under } = charter
  switch (verb) {
    case 'adopt':
      return []
    case 'amend':
      return amenders(life)
    case 'retire':
      return life?.retired === undefined ? [] : [life.retired]
    case 'revive':
      return life?.revived === undefined ? [] : [life.revived]
    case 'dissolve': {
      const above = under === undefined ? undefined : charters.get(under)?.life?.groupsBelow
      const own = life?.dissolved === undefined ? [] : [life.dissolved]
      const told = own.flatMap(({ by }) => by)
      const others =
        above?.dissolved
          ?.filter((by) => !isForOthers(by, charter, charters))
          .filter((by) => !told.some((one) => isSame(one, by))) ?? []
      return above === undefined || others.length === 0 ? own : [...own, { ...above, by: others }]
    }
    case 'extend': {
      const ends = life?.ends
      return ends?.extendedBy === undefined ? [] : [{ ...ends, by: ends.extendedBy }]
    }
    case 'keep':
      return [
        ...[...(life?.dormant ?? []), ...(life?.retiredWhen ?? [])].flatMap(({ unless, clause, place }) =>
          unless === undefined ? [] : [{ by: unless, clause, place }],
        ),
        ...(charter.duties ?? []).flatMap(({ missed, excusedBy, clause, place }) =>
          excusedBy !== undefined && missed.some(({ effect: { kind } }) => kind === 'dormant' || kind === 'retired')
            ? [{ by: excusedBy, clause, place }]
            : [],
        ),
      ]
  }
}

/** "dissolved by: [majority, working-group.consent]" lets that group dissolve itself, and not its neighbours. */
function isForOthers(by: Deciding, charter: Charter, charters: ReadonlyMap<Name, Charter>): boolean {
  const group = groupOfDeciding(by)
  return group !== charter.group && charters.get(group)?.under === charter.under
}

/** Everybody who amends some part; which of them it takes hangs on what changes. */
function amenders(life: Life | undefined): readonly Said[] {
  const amended = life?.amended
  if (amended === undefined) return []
  const { clause, place } = amended
  const by: Deciding[] = []
  for (const one of [...amended.by, ...amended.sections.flatMap((section) => section.by)]) {
    if (!by.some((other) => isSame(one, other))) by.push(one)
  }
  return by.length === 0 ? [] : [{ by, clause, place }]
}

export function isSame(one: Deciding, other: Deciding): boolean {
  switch (one.kind) {
    case 'rule':
      return other.kind === 'rule' && one.rule.group === other.rule.group && one.rule.rule === other.rule.rule
    case 'seat':
      return other.kind === 'seat' && isSameSeat(one.seat, other.seat)
    case 'group':
      return other.kind === 'group' && one.group === other.group
  }
}

function ofWhole(charter: Charter): Pick<Said, 'clause' | 'place'> {
  const place = { line: 1, column: 1 }
  return { clause: clauseOfWhole(charter).clause ?? { group: charter.group, anchor: '', title: charter.name }, place }
}
