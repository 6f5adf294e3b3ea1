import { spokenDuration } from '../../base/duration.ts'
import { spoken } from '../../base/name.ts'
import type { Recall, RecallEffect } from '../structure/recall.ts'
import { allOfWords, anyOfWords, decidingWords } from './explain-deciding.ts'
import { supportWords, thresholdWords, votersSentences } from './explain-electing.ts'
import { alone, listed, type Surroundings, sentence } from './explain-wording.ts'

/** How a term is ended early, from the call for it to what follows. */
export function recallSentences(recall: Recall, among: Surroundings = alone): readonly string[] {
  const own = recall.clause.group
  const { name, of, calledBy, seconded, petition, overruledBy, foundBy, rectify, feedback } = recall
  const whom = of === 'one' ? 'of one holder' : of === 'all' ? 'of all holders' : 'of one holder or of all'
  const callers = calledBy.length === 0 ? 'any of the voters' : anyOfWords(calledBy, own, among)
  return [
    sentence(`${callers} may call for ${name === 'recall' ? 'a recall' : 'a vote of no confidence'} ${whom}`),
    ...(overruledBy === undefined
      ? []
      : [sentence(`${anyOfWords(overruledBy, own, among)} may call for it where they do not`)]),
    ...(seconded === undefined
      ? []
      : [
          sentence(
            `it is backed by ${supportWords(seconded, own, among)}${seconded.within === undefined ? '' : ` within ${spokenDuration(seconded.within)}`}`,
          ),
        ]),
    ...(petition === undefined ? [] : [sentence(`${thresholdWords(petition)} sign for it`)]),
    ...(foundBy === undefined
      ? []
      : [sentence(`${allOfWords(foundBy, own, among)} finds first whether there is a reason`)]),
    ...(rectify === undefined ? [] : [sentence(`there are ${spokenDuration(rectify)} to put it right`)]),
    ...(feedback === undefined ? [] : [sentence(`it is open to comments for ${spokenDuration(feedback)} first`)]),
    ...voteSentences(recall, among),
    ...barSentences(recall),
  ]
}

function voteSentences(recall: Recall, among: Surroundings): readonly string[] {
  const own = recall.clause.group
  const { by, voters, needs, open, effects } = recall
  return [
    ...(by === undefined ? [] : [sentence(`it is decided by ${decidingWords(by, own, among)}`)]),
    ...(voters === undefined ? [] : votersSentences(voters, own, among)),
    ...(needs === undefined ? [] : [sentence(`it succeeds when ${thresholdWords(needs)} are for it`)]),
    ...(open === undefined ? [] : [sentence(`the vote is open for ${spokenDuration(open)}`)]),
    sentence(`${leadWords(recall)}, ${listed(effects.map(effectWords))}`),
  ]
}

/** Where nothing is voted on, what was found is enough. */
function leadWords({ by, voters, needs, foundBy, rectify }: Recall): string {
  const isVoted = by !== undefined || voters !== undefined || needs !== undefined
  if (isVoted || foundBy === undefined) return 'when it succeeds'
  return rectify === undefined ? 'where there is' : 'where that is not done'
}

function barSentences({ callerBarred, removedBarred }: Recall): readonly string[] {
  return [
    ...(callerBarred === undefined
      ? []
      : [sentence(`whoever called for it in vain may not again for ${spokenDuration(callerBarred)}`)]),
    ...(removedBarred === undefined
      ? []
      : [sentence(`whoever is removed may not hold the seat for ${spokenDuration(removedBarred)}`)]),
  ]
}

function effectWords(effect: RecallEffect): string {
  switch (effect.kind) {
    case 'removed':
      return 'the holder is removed'
    case 'all removed':
      return 'all are removed'
    case 'vacancy':
      return 'the seat is vacant'
    case 'election':
      return `there is an election of ${spoken(effect.of)}`
  }
}
