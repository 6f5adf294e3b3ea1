import { openDocument, readDocument } from '../../src/core/charter/reading/document.ts'
import type { Finding } from '../../src/core/charter/reading/finding.ts'
import type { Charter } from '../../src/core/charter/structure/charter.ts'

/** A charter whose rules say every key of a rule, and every form of it that is its own. */
export const everyRule = `seats:
  member: { filled by: roll }
  chair: { filled by: roll, number: 1 }
events:
  feature release: { recorded by: chair }
facts:
  employer: { declared by: holder }
rules:
  policy(p):
    voters: member
    options: [for, against, abstain]
    passes: for >= p of counted
    open: 7 days
  strict:
    as: policy(3/4)
    quorum: 1/2 of electorate
    without quorum: extend
  long:
    as: policy(2/3)
    open: 7 to 14 days
    closes early: when certain
  poll:
    voters: member except subject
    options: [agree, neutral, disagree]
    scores: { agree: 1, disagree: -1 }
    outcomes:
      - accepted: score >= 3
        is: carried
      - locked: recused > 1/3 of electorate
        is: undecided
      - vetoed: otherwise
        is: lost
    open: at least 72 hours
    ends: end of the day
    extended: 1 week while cast <= 1/2 of voters or (cast < voters and score in {-1, 0, 2, 3}), at most 2 times
    after vetoed: not again before the later of 6 months and the next feature release
    after vetoed twice: not again before the next election of member unless moved by member
    after lost: mover not again before 1 year
    after locked: refer to chair
    after accepted: election of member within 1 month
  sole:
    as: poll with score >= 4
  everything:
    voters: "member except subject, conflicted and mover"
    one ballot per: employer
    moved by: any member
    at most: 1 open per mover
    seconded by: 2 of member from different employer within 2 weeks
    petition: 5% of voters within 1 week
    advice: of board and chair within 2 weeks
    consultation: 4 weeks
    discussion: 1 to 3 weeks
    notice: 10 to 60 days
    hearing: 5 days before the vote
    ballot: approval of at most 2
    options: { a: "A", b: "B", pass: "P" }
    abstaining: pass
    objection: { needs a reason: [b] }
    passes:
      - { when: turnout < 5%, never: yes }
      - { when: turnout <= 15%, needs: a > 3 * b }
      - { needs: a > b }
    quorum: 2/3 of voters present
    without quorum: refer to board.directors
    tie: [casting vote of chair, lot]
    recusal: forbidden
    vacant count as: b
    missing count as: pass
    open: at a meeting of at most 3 hours
    ends: anywhere on earth
    decided within: 2 weeks
    closes early: when carried
    stands still while: waiting for applicant
    edited: restart, votes void
    withdrawn by: chair
    corrected by: [chair, member]
    hold: by chair at most 2 weeks
    votes: stay
    ballots: secret
    proxies: at most 1 of member
    takes effect: 2 weeks after the close
    ratified by: [board, any board.director]
    appeal: to board within 3 weeks by member
    in effect meanwhile: yes
  choice:
    voters: member
    options: [proposed, abstain]
    winner: most votes, at least 1/3 of cast
    standard: none of these
    open: 7 days
  resolution:
    voters: member
    ballot: ranking
    options: proposed
    standard: further discussion
    quorum per option: 3/2 * sqrt(electorate)
    majority per option: 3:1
    discussion: at most 10 business days
    open: at most 60 days
    petition: "signed >= 2 * min(1/2 * sqrt(electorate), 5) within 2 weeks"
    votes: may be changed
    ballots: hidden until the close
    undecided: nothing
  borrowed:
    as: board.directors, follows
    open: 3 days
procedures:
  governance change:
    text frozen: yes
    stages:
      - council: { by: poll with score >= 4, asks: "Is it significant?" }
      - board: { by any of: [board.resolution, chair], otherwise: go on }
      - community: { by: policy(2/3), only if: board is significant }
      - counsel: { advice of: board, within: 2 weeks }
      - external review: { review: at least 28 days, longer: 60 days, otherwise: refer to board }
powers:
  - { may: resolve, by: governance change }
`

/** A charter of one block, read without the checks of the finished structure. */
export function readBlock(
  block: string,
  group = 'club',
): { readonly charter: Charter; readonly findings: readonly Finding[] } {
  const text = `---\ncharter: 1\ngroup: ${group}\nname: ${group}\nzone: Europe/Paris\n---\n\n# Club\n\n\`\`\`charter\n${block}\`\`\`\n`
  const document = openDocument({ file: `${group}.md`, text })
  if (!('sections' in document)) throw new Error(document.report.findings[0]?.message)
  const charter = readDocument(document)
  return { charter, findings: document.report.findings }
}
