import { spokenDuration, spokenRange } from '../../base/duration.ts'
import { type Name, spoken } from '../../base/name.ts'
import type { ClauseRef } from '../structure/charter.ts'
import type { Amendments, CharterReview, Condition, EndEffect, Ending, GroupsBelow, Life } from '../structure/life.ts'
import { anyOfWords } from './explain-deciding.ts'
import { explainFactCondition } from './explain-fact-condition.ts'
import { momentWords } from './explain-moment.ts'
import { recipientsWords } from './explain-recipients.ts'
import { alone, groupWords, listed, numberWord, quoted, type Surroundings, sentence } from './explain-wording.ts'

/**
 * How a group begins, changes and ends, each part by its own clause.
 * @param here whether a part stands in the clause that is explained
 */
export function explainLife(
  life: Life,
  here: (part: { readonly clause: ClauseRef }) => boolean = () => true,
  among: Surroundings = alone,
): readonly string[] {
  const own = life.clause.group
  const { adopted, needsAtAdoption, begins, amended, review, ends, dormant, retiredWhen } = life
  const { retired, dissolved, dissolvedWith, revived, groupsBelow, handOver } = life
  const by = (part: { readonly by: Parameters<typeof anyOfWords>[0] }) => anyOfWords(part.by, own, among)
  return [
    ...at(adopted, here, (part) => [`the charter is adopted by ${by(part)}`]),
    ...at(needsAtAdoption, here, ({ condition }) => [
      `it can be adopted only if ${explainFactCondition(condition, own, among)}`,
    ]),
    ...at(begins, here, ({ when }) => [`the group begins ${momentWords(when, 'the adoption')}`]),
    ...at(amended, here, (part) => amendmentWords(part, own, among)),
    ...at(review, here, (part) => reviewWords(part, own, among)),
    ...at(ends, here, (part) => endingWords(part, own, among)),
    ...(dormant ?? []).flatMap((one) => at(one, here, (part) => [conditionWords('dormant', part, own, among)])),
    ...(retiredWhen ?? []).flatMap((one) => at(one, here, (part) => [conditionWords('retired', part, own, among)])),
    ...at(retired, here, (part) => [`it can be retired by ${by(part)}`]),
    ...at(dissolved, here, (part) => [`it can be dissolved by ${by(part)}`]),
    ...at(dissolvedWith, here, (part) => dissolvedWithWords(part, among)),
    ...at(revived, here, (part) => [`it can be revived by ${by(part)}`]),
    ...at(groupsBelow, here, (part) => groupsBelowWords(part, own, among)),
    ...at(handOver, here, ({ to }) => [`what it leaves open goes to ${recipientsWords(to, own, among)}`]),
  ]
}

function at<Part extends { readonly clause: ClauseRef }>(
  part: Part | undefined,
  here: (part: { readonly clause: ClauseRef }) => boolean,
  words: (part: Part) => readonly string[],
): readonly string[] {
  return part === undefined || !here(part) ? [] : words(part).map(sentence)
}

function amendmentWords(amended: Amendments, own: Name, among: Surroundings): readonly string[] {
  const { by, sections, withoutVote, takesEffect } = amended
  const rest = sections.length === 0 ? 'the charter is amended by' : 'all else is amended by'
  return [
    ...sections.map(
      ({ section, by: bodies }) =>
        `what stands under ${quoted(section)} is amended by ${anyOfWords(bodies, own, among)}`,
    ),
    ...(by.length === 0 ? [] : [`${rest} ${anyOfWords(by, own, among)}`]),
    ...(withoutVote.length === 0 ? [] : [`${listed(withoutVote)} may be changed without a vote`]),
    ...(takesEffect === undefined ? [] : [`an amendment takes effect ${momentWords(takesEffect, 'the decision')}`]),
  ]
}

function reviewWords(review: CharterReview, own: Name, among: Surroundings): readonly string[] {
  const { by, longer } = review
  const who = by.length === 0 ? '' : ` from ${recipientsWords(by, own, among)}`
  const more = longer === undefined ? '' : `, and ${spokenDuration(longer)} when one of them asks for it`
  return [`a draft is open to comments${who} for ${spokenRange(review)}${more}`]
}

function endingWords(ends: Ending, own: Name, among: Surroundings): readonly string[] {
  const { at: moments, when, extendedBy, extension, effects } = ends
  const causes = [
    ...moments.map((moment) => momentWords(moment, 'its beginning')),
    ...(when === undefined ? [] : [`when ${explainFactCondition(when, own, among)}`]),
  ]
  const times = extension?.most === undefined ? '' : `, at most ${numberWord(extension.most)} times`
  const length = extension?.length === undefined ? '' : ` by ${spokenDuration(extension.length)} each time`
  return [
    ...(causes.length === 0 ? [] : [`the group ends ${listed(causes, 'or')}`]),
    ...(extendedBy === undefined ? [] : [`${anyOfWords(extendedBy, own, among)} may extend it${times}${length}`]),
    ...effects.map((effect) => effectWords(effect, own, among)),
  ]
}

function effectWords(effect: EndEffect, own: Name, among: Surroundings): string {
  switch (effect.kind) {
    case 'final report': {
      const to = effect.to.length === 0 ? '' : ` to ${recipientsWords(effect.to, own, among)}`
      const within = effect.within === undefined ? '' : ` within ${spokenDuration(effect.within)}`
      return `it then owes a final report${to}${within}`
    }
    case 'retired':
    case 'dormant':
    case 'dissolved':
      return `it is then ${effect.kind}`
  }
}

function conditionWords(is: string, { condition, grace, unless }: Condition, own: Name, among: Surroundings): string {
  const lasts = grace === undefined ? '' : `, and has been so for ${spokenDuration(grace)}`
  const but = unless === undefined ? '' : `, unless ${anyOfWords(unless, own, among)} decides otherwise`
  return `the group is ${is} when ${explainFactCondition(condition, own, among)}${lasts}${but}`
}

function dissolvedWithWords(
  { groups, barred }: NonNullable<Life['dissolvedWith']>,
  among: Surroundings,
): readonly string[] {
  const others = listed(groups.map((group) => groupWords(group, among)))
  return [
    `it is dissolved together with ${others}`,
    ...(barred === undefined
      ? []
      : [`whoever loses a seat by that may hold none in either for ${spokenDuration(barred)}`]),
  ]
}

function groupsBelowWords(below: GroupsBelow, own: Name, among: Surroundings): readonly string[] {
  const { mustState, created, dissolved, needs, agreedByAffected } = below
  return [
    ...(created === undefined ? [] : [`groups under it are created by ${anyOfWords(created, own, among)}`]),
    ...(agreedByAffected === true ? ['groups whose duties move to a new one agree as well'] : []),
    ...(needs === undefined ? [] : [`a new one is created only when ${explainFactCondition(needs, own, among)}`]),
    ...(mustState.length === 0 ? [] : [`their charters state: ${mustState.map(spoken).join('; ')}`]),
    ...(dissolved === undefined ? [] : [`they are dissolved by ${anyOfWords(dissolved, own, among)}`]),
  ]
}
