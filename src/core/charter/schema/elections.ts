import type { Key as CapKey } from '../sections/cap.ts'
import type { Key as ElectingKey } from '../sections/electing.ts'
import type { Key as ElectionKey } from '../sections/elections.ts'
import type { Key as QualificationKey } from '../sections/phases.ts'
import type { Key as RecallKey } from '../sections/recalls.ts'
import type { Key as VotersKey } from '../sections/voters.ts'
import { capRepairs, publishedThings } from '../structure/election.ts'
import { methodOptions } from '../structure/election-method.ts'
import {
  bodies,
  body,
  count,
  either,
  fact,
  factCondition,
  fields,
  length,
  list,
  methods,
  moment,
  named,
  oneOf,
  oneOrMore,
  range,
  seat,
  seats,
  share,
  text,
  texts,
  yesNo,
} from './forms.ts'
import type { Schema } from './schema.ts'

const votersKeys: Readonly<Record<VotersKey, Schema>> = {
  of: seats('Whose holders vote.', ['anyone']),
  'opted in': yesNo('Whether only those vote who asked for a ballot.'),
  'only if': factCondition('What must be so of a voter.', ['tenure >= 3 months']),
  'approved by': bodies('Who can let others vote.'),
  'as of': text('The phase at whose beginning one must be known.', { as: ['nominations', 'vote'] }),
}

const { description: votersAre, ...voter } = seat('Who votes.', ['anyone', 'voter who opted in'])
const voters = either('Who votes.', voter, list('', voter), fields('', votersKeys))

const methodName = text('The method by which votes are counted.', { as: methods })
const optionsOfMethod = Object.fromEntries(
  Object.entries(methodOptions).map(([name, values]) => {
    const as = values.length === 0 ? [] : values.map((value) => value.replaceAll('-', ' '))
    return [name.replaceAll('-', ' '), text('An option of the method.', as.length === 0 ? {} : { as })]
  }),
)

const backing = ['1 other', '2 of voters', '3 of voters from 3 different employer']

const electing: Readonly<Record<ElectingKey, Schema>> = {
  voters,
  method: either('How votes are counted.', methodName, fields('', { name: methodName, ...optionsOfMethod })),
  choices: text('How many names a ballot may hold.', { as: ['at most 5', '1 to 3', 'at most seats'] }),
  seats: either(
    'How many seats are filled.',
    text('', { as: ['5', '5, in cohorts of 2 and 3', '7, in turn 3 and 4'] }),
    fields('', {
      number: count('How many seats there are.'),
      cohorts: oneOrMore(count('How many seats are in each cohort.')),
      'in turn': oneOrMore(count('How many seats are filled each time.')),
    }),
  ),
  term: length('How long whoever is elected holds the seat; as the seat says without it.', ['2 years']),
  'nominated by': bodies('Who can nominate; any one of a list.', ['self', 'anyone', 'another', '2 of voter']),
  'seconded by': text('Who backs a candidate.', { as: backing, names: ['seat', 'fact'] }),
  'endorsed by': text('Who backs a candidate; the same as "seconded by".', { as: backing, names: ['seat', 'fact'] }),
  eligible: seats('Only who holds one of these can stand.'),
  'eligible if': factCondition('What must be so of a candidate.'),
  barred: seats('Who holds one of these cannot be elected.', ['any seat of staff']),
  'barred if': factCondition('What must not be so of a candidate.'),
  quorum: share('How many must have voted.'),
  'without quorum': text('What follows when there is no quorum.', {
    as: ['rerun', 'void', 'extended by 1 week', 'refer to board'],
    names: ['group', 'rule'],
  }),
  'elected when': share('What a candidate needs besides standing high enough.'),
  tie: oneOrMore(
    text('What breaks a tie, in this order.', {
      as: [
        'agreement of the tied',
        'earlier round',
        'head to head',
        'the elected decide',
        'longest service',
        'shortest service',
        'casting vote of chair',
        'rerun',
        'lot',
      ],
      names: ['seat'],
    }),
  ),
  'default option': either(
    'An option that stands on the ballot and fills no seat.',
    text('', { as: ['none of the above'] }),
    fields('', {
      name: text('What it is called.', { as: ['none of the above'] }),
      wins: oneOf('What follows when it wins.', ['rerun', 'vacant']),
    }),
  ),
  order: oneOf('In which order candidates stand on the ballot.', ['random', 'alphabetical', 'as nominated']),
  secret: yesNo('Whether ballots are secret.'),
  votes: oneOf('Whether a ballot may be changed until the close.', ['may be changed', 'stay']),
  proxies: text('For how many others one may vote.', { as: ['none', 'at most 1', 'any number'] }),
  'one ballot per': fact('A fact; all who share it have one ballot together.'),
  unopposed: oneOf('What happens when there are no more candidates than seats.', ['elected', 'vote']),
}

const qualificationKeys: Readonly<Record<QualificationKey, Schema>> = {
  by: bodies('Who judges, each of them.'),
  needs: share('What a nominee needs.'),
  quorum: share('How many must have voted.'),
  within: length('How long it takes.', ['2 weeks']),
}

const capKeys: Readonly<Record<CapKey, Schema>> = {
  'at most': oneOrMore(text('How many may share it.', { as: ['2', '1/3 of seats', '1 of 5 or fewer'] })),
  share: fact('The fact that they share.'),
  related: oneOf('Whether related values count as one.', ['count as one', 'count apart']),
  over: oneOf('Among whom it is counted.', ['the whole body', 'those elected']),
  repair: oneOrMore(text('What follows when there are more, in this order.', { as: capRepairs })),
  within: length('How long they have to agree.', ['1 week']),
}

const recallKeys: Readonly<Record<RecallKey, Schema>> = {
  of: oneOf('Whether one holder is meant or all.', ['one', 'all']),
  'called by': bodies('Who may call it.'),
  'seconded by': text('Who must second it.', { as: ['1 other within 1 week'], names: ['seat'] }),
  petition: share('The signatures that bring it about.'),
  'overruled by': bodies('Who may stop it.'),
  'found by': bodies('Who finds that there is cause.'),
  rectify: length('How long there is to put it right first.', ['2 weeks']),
  feedback: length('How long comments are taken before.', ['1 week']),
  by: body('The rule or body that decides.'),
  voters,
  needs: share('What carries it.', ['more than 1/2 of cast']),
  open: length('How long the vote is open.', ['2 weeks']),
  then: oneOrMore(
    text('What follows.', { as: ['removed', 'all removed', 'vacancy', 'election of council'], names: ['election'] }),
  ),
  'caller barred': length('How long who called it cannot do so again.', ['6 months']),
  'removed barred': length('How long who was removed cannot stand.', ['1 year']),
}

const recall = fields('', recallKeys)

const properties: Readonly<Record<ElectionKey, Schema>> = {
  fills: seats('The seats that it fills.'),
  ...electing,
  electorates: named('Bodies that each elect some of the seats, by name.', fields('', electing)),
  balance: fields('How the seats of two electorates are kept in balance.', {
    of: text('The electorate that may not grow too large.'),
    over: text('The electorate that it is measured against.'),
    'at most': count('How many seats more it may have.', ['0', '1']),
  }),
  every: text('How often it is held.', { as: ['year', '2 years'] }),
  on: moment('The day or moment at which it is held.', ['1 March', 'first Monday', 'next feature release']),
  'held when': oneOrMore(
    text('What else brings it about, any one of a list.', {
      as: ['council < 3', 'by board', 'petition of 1/3 of voters', '1 week after the next feature release'],
      names: ['event', 'seat', 'group'],
    }),
  ),
  'called by': bodies('Who may call it.'),
  'run by': bodies('Who keeps the roll and the timeline.'),
  phases: (() => {
    const phases = named('', range('How long the phase lasts.', ['2 weeks']))
    return either('The phases in their order, each with its length; "vote" is one of them.', phases, list('', phases))
  })(),
  qualification: fields('How nominees are judged one by one before the vote.', qualificationKeys),
  cap: fields('How many of those elected may share a fact.', capKeys),
  'certified by': bodies('Who says that it was held as it should be.'),
  'ratified by': bodies('Who must agree before seats are filled.'),
  advisory: yesNo('With "yes" the count advises and a body appoints.'),
  'appointed by': body('Who appoints when the count only advises.'),
  challenge: either(
    'How long it can be challenged, and where.',
    text('', { as: ['1 week', '1 week to board', 'to board within 1 week'], names: ['group', 'rule'] }),
    fields('', { within: length('How long.', ['1 week']), to: body('Where.') }),
  ),
  recall: either('Ways to end a term early, each one or a list.', recall, list('', recall)),
  'no confidence': either('Ways to end the terms of all early, each one or a list.', recall, list('', recall)),
  whole: fields('When all seats are elected at once, and how cohorts begin again.', {
    'held when': oneOrMore(text('What brings it about.', { as: ['council < 3'], names: ['event', 'seat', 'group'] })),
    cohorts: oneOrMore(text('So many seats for so long, the strongest first.', { as: ['2 for 2 years'] })),
    'clock restarts': yesNo('Whether the calendar of elections starts anew.'),
  }),
  reminder: oneOrMore(
    text('How long before the close those who have not voted are reminded.', { as: ['2 days before'] }),
  ),
  asks: texts('What candidates answer.'),
  published: oneOrMore(text('What everybody sees afterwards.', { as: publishedThings })),
}

export const electionsSchema = named('How seats are filled by voting, by name.', fields('', properties))
