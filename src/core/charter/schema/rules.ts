import type { RuleKey } from '../sections/rules/keys.ts'
import {
  bodies,
  body,
  condition,
  either,
  fact,
  fields,
  length,
  list,
  moment,
  named,
  oneOf,
  oneOrMore,
  range,
  ruleNamePattern,
  seats,
  text,
  yesNo,
} from './forms.ts'
import type { Schema } from './schema.ts'

const ratio = text('', { as: ['1:1', '3:1'], pattern: '[0-9]{1,6}(?: *: *[0-9]{1,6})?' })

const passing = [
  'for > against',
  'for > 1/2 of voters',
  'for >= 2/3 of counted and counted >= 1/2 of seats',
  'yes >= 2 and no = 0',
  'object = 0',
]

const row = fields('', {
  when: condition('When the row decides; the last row has none.', ['turnout < 5%', 'turnout <= 15%']),
  needs: condition('What carries the motion then.', passing),
  never: oneOf('The motion is lost then.', ['yes']),
  always: oneOf('The motion is carried then.', ['yes']),
  otherwise: condition('What is so when no row before decides.', ['lost', 'carried']),
})

const outcome: Schema = {
  type: 'object',
  properties: {
    is: oneOf('What the outcome is for all that follows.', ['carried', 'lost', 'undecided']),
  },
  additionalProperties: condition('When it is the outcome; the last one is "otherwise".', ['score >= 3', 'otherwise']),
  minProperties: 2,
  maxProperties: 2,
  required: ['is'],
}

const after = oneOrMore(
  text('What follows the outcome.', {
    as: [
      'not again before 6 months',
      'not again before the later of 6 months and the next feature release',
      'mover not again before 1 month',
      'refer to board',
      'election of council within 1 month',
    ],
    names: ['event', 'group', 'rule', 'election', 'seat'],
  }),
)

const properties: Readonly<Record<RuleKey, Schema>> = {
  as: text('The rule that this is another form of: what is not said here is as it is there.', {
    as: ['council poll with score >= 4', 'policy(2/3)', 'board.directors, follows', 'board.directors, pinned'],
    names: ['rule'],
  }),
  voters: seats('Who votes: holders of these when the vote opens, or anyone; "except" leaves some out.', [
    'anyone',
    'member except subject',
    'member except conflicted',
  ]),
  'one ballot per': fact('A fact; all who share it have one ballot together.'),
  'moved by': seats('Who may open a vote; the voters without it.', ['anyone']),
  'at most': text('How many votes under this rule one mover may have open at a time.', { as: ['1 open per mover'] }),
  'seconded by': text('How many must second it within what time, or it ends.', {
    as: ['1 other within 7 days', '2 of member within 1 week', '3 of voters from different employer within 2 weeks'],
    names: ['seat', 'fact'],
  }),
  petition: text('The signatures that bring it about, and within what time.', {
    as: ['5% of voters within 1 week', '10 of member within 2 weeks'],
    names: ['seat'],
  }),
  advice: either(
    'Who is asked before the vote opens; the answer does not bind.',
    text('', { as: ['of board within 2 weeks'], names: ['group', 'rule', 'seat'] }),
    fields('', { of: bodies('Who is asked.'), within: length('How long they have.', ['2 weeks']) }),
  ),
  consultation: length(
    'How long everybody must have been asked about its text, with each point disposed of and a summary, before the vote opens.',
    ['4 weeks'],
  ),
  discussion: range('How long it is discussed before the vote opens.'),
  notice: range('The time from the announcement to the opening.', ['15 days', '10 to 60 days']),
  hearing: text('How long before the opening the person concerned is heard.', { as: ['5 days before the vote'] }),
  ballot: text('How a ballot is marked: one option, several, or an order of preference.', {
    as: ['choice', 'approval', 'approval of at most 5', 'ranking'],
    pattern: 'choice|approval(?: of at most [0-9]{1,6})?|ranking',
  }),
  options: either(
    'What can be voted for: names, or names with the labels that people see.',
    text('', { as: ['object', 'proposed'] }),
    list('', text('An option.', { as: ['for', 'against', 'abstain', 'yes', 'no', 'proposed'] })),
    named('', text('The label of the option.', { as: ['+1', '-1'], names: ['label'] })),
  ),
  abstaining: oneOrMore(text('Options whose votes abstain: they are cast and not counted.', { names: ['option'] })),
  scores: named(
    'What a vote for each option adds to the score; nothing where none is given.',
    text('A number.', { as: ['1', '0', '-1'], pattern: '[-+]?[0-9./%]+' }),
  ),
  objection: either(
    'Which votes need a reason.',
    oneOf('', ['needs a reason']),
    fields('', { 'needs a reason': oneOrMore(text('The options whose votes need one.', { names: ['option'] })) }),
  ),
  standard: text(
    'The option with which the motion is lost when it wins; in a ranking the others are measured against it.',
    { as: ['further discussion'] },
  ),
  'quorum per option': condition('In a ranking: how many must rank an option above the standard.', [
    '3/2 * sqrt(electorate)',
  ]),
  'majority per option': either(
    'In a ranking: how many times as many must rank an option above the standard as below.',
    ratio,
    named('By how the names of options begin, with "else" for the rest.', ratio),
  ),
  winner: text('The option with the most votes is the outcome, in place of "passes"; what it needs besides.', {
    as: ['most votes', 'most votes, at least 1/3 of cast', 'more than 1/2 of cast'],
    names: ['seat'],
  }),
  passes: either(
    'When a motion is carried; it is lost otherwise. A condition, or a table whose first row that applies decides.',
    condition('', passing),
    list('', row),
    fields('', { table: list('The rows of the table.', row) }),
  ),
  outcomes: list('Outcomes by name with their conditions, in place of "passes"; the first that holds.', outcome),
  quorum: condition('What makes the vote count: a condition, or how many ballots are cast at least.', [
    '1/2 of electorate',
    '2/3 of voters present',
  ]),
  'without quorum': text('What follows when there is no quorum.', {
    as: ['void', 'lost', 'undecided', 'extend', 'refer to board'],
    names: ['group', 'rule'],
  }),
  tie: oneOrMore(
    text('What breaks a tie of the two strongest options, in this order.', {
      as: ['lot', 'lost', 'carried', 'undecided', 'casting vote of chair'],
      names: ['seat'],
    }),
  ),
  recusal: oneOf('What a recusal does to the base.', ['leaves the base', 'counts as abstain', 'forbidden']),
  'vacant count as': text('The option that each vacant voting seat counts for.', { names: ['option'] }),
  'missing count as': text('The option that whoever has not voted counts for at the close.', { names: ['option'] }),
  open: text('How long the vote is open: a length, a range from which the mover chooses, or a meeting.', {
    as: [
      '7 days',
      '72 hours',
      'at least 72 hours',
      '7 to 14 days',
      '1 to 3 weeks, usually 2 weeks',
      'at a meeting',
      'at a meeting of at most 3 hours',
    ],
  }),
  ends: oneOf('To which end of a day the close moves.', [
    'end of the day',
    'anywhere on earth',
    'end of the day anywhere on earth',
  ]),
  extended: condition('By how long the window grows, while what holds, and how often at most.', [
    '1 week while cast < 1/2 of voters',
    '1 week while cast <= 1/2 of voters, at most 2 times',
  ]),
  'decided within': length('From the motion to the close at the latest, whatever prolongs it.', ['30 days']),
  'closes early': oneOf('Whether the vote closes before its time, and when.', [
    'never',
    'when all have voted',
    'when certain',
    'when carried',
  ]),
  'stands still while': oneOrMore(text('Reasons for which the clock is stopped.', { as: ['waiting for applicant'] })),
  edited: oneOf('What a change of the text does to an open vote; the text cannot be changed without it.', [
    'restart, votes void',
    'restart, votes kept',
    'goes on',
  ]),
  'withdrawn by': seats('Who may take a motion back besides its mover, up to the close.'),
  'corrected by': seats('Who may put the title or the text right, with which the vote goes on.'),
  hold: either(
    'Who may stop the clock without a reason, and for how long in all.',
    text('', { as: ['by chair at most 2 weeks'], names: ['seat'] }),
    fields('', { by: seats('Who may.'), 'at most': length('For how long in all.', ['2 weeks']) }),
  ),
  votes: oneOf('Whether a vote may be changed until the close.', ['may be changed', 'stay']),
  ballots: oneOf('When it is seen who voted how.', ['public', 'hidden until the close', 'secret']),
  proxies: text('For how many others one person may vote, and for whose.', {
    as: ['at most 1', 'at most 2 of member'],
    names: ['seat'],
  }),
  undecided: text('Where the matter goes when nothing was decided.', {
    as: ['nothing', 'refer to board'],
    names: ['group', 'rule'],
  }),
  'takes effect': moment('When what is carried takes effect; at the close without it.', [
    'at the close',
    '2 weeks after the close',
  ]),
  'ratified by': bodies('Who must agree afterwards, one after the other, before it takes effect.'),
  appeal: either(
    'To whom one may appeal, within what time of the close, and who may.',
    text('', {
      as: ['to board within 3 weeks', 'to board within 3 weeks by member', 'to board within 3 weeks if lost'],
      names: ['group', 'rule', 'seat'],
    }),
    fields('', {
      to: body('To whom.'),
      within: length('Within what time of the close.', ['3 weeks']),
      by: seats('Who may; anyone without it.'),
      if: oneOrMore(text('Against what is lost or carried; what is carried without it.', { as: ['lost', 'carried'] })),
    }),
  ),
  'in effect meanwhile': yesNo(
    'Whether what is carried takes effect at the close, while those who ratify it or hear an appeal may still stop it.',
  ),
}

export const rulesSchema: Schema = {
  ...named(
    'How the group decides, by name; "policy(p)" takes a number or share.',
    fields('', properties, { beginnings: { 'after ': after } }),
  ),
  propertyNames: { pattern: ruleNamePattern },
}
