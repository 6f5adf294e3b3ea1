import { capital } from '../../../core/base/capital.ts'
import { type Name, spoken } from '../../../core/base/name.ts'
import { explainFactCondition } from '../../../core/charter/explain/explain-fact-condition.ts'
import type { Finding } from '../../../core/charter/reading/finding.ts'
import type { LifeRefusal } from '../../../core/foundation/life/life-refusal.ts'
import { dayWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import type { Refused } from '../refused.ts'
import { listed } from './listed.ts'
import { placesBy } from './places-by.ts'

/** Why a group is not formed, changed or ended. */
export function englishLifeRefusal(refusal: LifeRefusal, lookups: Lookups): Refused {
  const { the } = placesBy(lookups)
  const groups = (names: readonly Name[]) => listed(names.map(the), 'and')
  switch (refusal.type) {
    case 'GroupIsEnded':
      return {
        title: 'This group is no more',
        explanation: `${capital(the(refusal.group))} was ${refusal.how}, and decides nothing any more.`,
        whatToDo:
          refusal.successor === undefined
            ? 'Its page tells how it ended and what stands in its place.'
            : `Turn to ${the(refusal.successor)}, which goes on with what it did.`,
      }
    case 'GroupIsDormant':
      return {
        title: 'This group is asleep',
        explanation: `${capital(the(refusal.group))} is dormant. It decides about its seats, its charter and its end, and nothing else.`,
        whatToDo: 'Have it revived first; its page says who decides that.',
      }
    case 'GroupExists':
      return {
        title: 'There is a group of this name',
        explanation: `${capital(the(refusal.group))} ${refusal.status === 'retired' ? 'was retired' : 'has a charter already'}, so that nobody can draft one of its name.`,
        whatToDo:
          refusal.status === 'retired'
            ? 'Have it revived, or choose another name.'
            : 'Propose a change of its charter, or choose another name.',
      }
    case 'NotADraft':
      return {
        title: 'This is no draft',
        explanation: `The charter of ${the(refusal.group)} is not being formed any more.`,
        whatToDo: 'Look at the page of the group.',
      }
    case 'NothingToRevive':
      return {
        title: 'This group cannot be revived',
        explanation: `${capital(the(refusal.group))} ${refusal.status === 'dissolved' ? 'was dissolved, and does not come back' : 'neither sleeps nor was retired'}.`,
        whatToDo: refusal.status === 'dissolved' ? 'Draft a charter for a new group.' : 'Nothing is needed.',
      }
    case 'OnlyTheDrafter':
      return {
        title: 'Somebody else wrote this draft',
        explanation: `The draft of ${the(refusal.group)} is changed and dropped by ${refusal.drafter === undefined ? 'nobody: the foundation began with it' : lookups.person(refusal.drafter)}.`,
        whatToDo: 'Ask them, or offer to sit in the group.',
      }
    case 'TooManyDrafts':
      return {
        title: 'You have drafted enough for now',
        explanation: `Nobody has more than ${refusal.most} drafts at a time, so that none is overlooked.`,
        whatToDo: 'Bring one of them to its adoption, or drop one.',
      }
    case 'MustStandUnder':
      return {
        title: 'The charter does not say where the group stands',
        explanation:
          refusal.under === undefined
            ? `The charter of ${the(refusal.group)} names no group under which it stands, as “under: …” does.`
            : `The charter of ${the(refusal.group)} places it under “${spoken(refusal.under)}”, where it cannot stand.`,
        whatToDo: 'Name a group whose charter is in force under “under”; the first group of a foundation names none.',
      }
    case 'CharterOfAnother':
      return {
        title: 'This is another group’s charter',
        explanation: `The charter says that it is of “${spoken(refusal.says)}”, and not of ${the(refusal.group)}.`,
        whatToDo: 'Write the name of the group under “group”, or choose the other group.',
      }
    case 'CharterHasErrors':
      return {
        title: 'The charter has errors',
        explanation: `Among the charters in force it could not be carried out. ${refusal.findings.map(findingWords).join(' ')}`,
        whatToDo: 'Mend what is told in the workbench, and propose it again.',
      }
    case 'CharterNeeded':
      return {
        title: 'There is no charter to decide about',
        explanation: `Whoever proposes a change of the charter of ${the(refusal.group)} gives the text that is to be in force.`,
        whatToDo: 'Write the change in the workbench of the charter, and propose it from there.',
      }
    case 'ChangeAwaited':
      return {
        title: 'A change is on its way already',
        explanation: `A version of the charter of ${the(refusal.group)} was decided and comes into force ${refusal.from === undefined ? 'once what it waits for has come about' : `on ${dayWords(refusal.from, 'en')}`}. What changes next is a change of that one.`,
        whatToDo: 'Wait until it is in force.',
      }
    case 'OneOptionNeeded':
      return {
        title: 'This is decided by itself',
        explanation: `What becomes of ${the(refusal.group)} is one thing, and cannot hang on which of several options is preferred.`,
        whatToDo: 'Propose each of them by itself.',
      }
    case 'NothingChanges':
      return {
        title: 'Nothing would change',
        explanation: `This is the charter of ${the(refusal.group)} as it is.`,
        whatToDo: 'Write what should be different.',
      }
    case 'MustState':
      return {
        title: 'The charter leaves something out',
        explanation: `${capital(the(refusal.clause.group))} asks that charters of groups below it state ${listed(
          refusal.missing.map((one) => `“${one}”`),
          'and',
        )}. A charter states what one of its headings, seats or sections is called by.`,
        whatToDo: 'Add a heading for each, with what there is to say.',
      }
    case 'NeedsNotMet':
      return {
        title: 'The group is not ready yet',
        explanation: `The charter of ${the(refusal.group)} can be adopted once ${explainFactCondition(refusal.condition, refusal.group, lookups.charters)}. Whoever offers to sit in it counts.`,
        whatToDo: 'Find people who offer to sit in the group.',
      }
    case 'NoSuchOffer':
      return {
        title: 'You have not offered that',
        explanation: `Nobody knows of an offer of yours to be ${spoken(refusal.seat)} of ${the(refusal.group)}.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'OfferedAlready':
      return {
        title: 'You have offered that already',
        explanation: `Your offer to be ${spoken(refusal.seat)} of ${the(refusal.group)} is known.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'NotByOffer':
      return {
        title: 'Nobody takes this seat by themselves',
        explanation: `Whoever is ${spoken(refusal.seat)} of ${the(refusal.group)} is so by an office elsewhere, or by standing on a roll.`,
        whatToDo: 'Offer to sit in another seat.',
      }
    case 'GroupsStandBelow':
      return {
        title: 'Groups stand under this one',
        explanation: `Nothing stands above ${the(refusal.group)}. If it ended, nothing would stand above ${groups(refusal.below)}, which would hold every power.`,
        whatToDo: 'End these groups first.',
      }
    case 'NothingToExtend':
      return {
        title: 'There is no end to move',
        explanation: `The charter of ${the(refusal.group)} gives it no time that could be extended.`,
        whatToDo: 'To give it another end, change its charter.',
      }
    case 'ExtendedEnough':
      return {
        title: 'It was extended as often as it may be',
        explanation: `The time of ${the(refusal.group)} can be extended ${refusal.most === 1 ? 'once' : `${refusal.most} times`}, and was.`,
        whatToDo: 'To let it go on, change its charter before the end.',
      }
    case 'NothingToKeep':
      return {
        title: 'Nothing is about to end',
        explanation: `Nothing is announced for ${the(refusal.group)} that could be decided otherwise.`,
        whatToDo: 'Nothing is needed.',
      }
  }
}

function findingWords({ file, place, message }: Finding): string {
  return `${file}, line ${place.line}: ${message.replace(/\.?$/, '.')}`
}
