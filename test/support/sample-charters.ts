/** Three small charters for tests of the core: a root, a group that votes by ±1, and one with terms and a removal of the subject. */
export const board = `---
charter: 1
group: board
name: Board
---

# Board

Answers for everything.

## Directors

\`\`\`charter
seats:
  director: { filled by: election, number: 3, term: 2 years }
rules:
  board vote:
    voters: director
    options: [for, against, abstain]
    passes: for > 1/2 of cast and cast > 1/2 of seats
    open: 7 days
    closes early: when all have voted
powers:
  - { may: resolve, by: board vote }
  - { may: grant, by: board vote }
gives:
  - { to: tools, may: grant, up to: "USD 1,000 per request" }
\`\`\`
`

export const tools = `---
charter: 1
group: tools
name: Tools Group
under: board
---

# Tools Group

Looks after the tools.

## Members

\`\`\`charter
seats:
  member: { filled by: application, asks: [who you are], decided by: proposal, may leave: any time }
  treasurer: { ex officio: board.director }
\`\`\`

## Decisions

\`\`\`charter
rules:
  proposal:
    voters: member
    moved by: anyone
    options: { yes: "+1", mild yes: "+0", mild no: "-0", no: "-1" }
    passes: yes >= 2 and yes > mild no and no = 0
    open: 5 days
    closes early: when all have voted
powers:
  - { may: resolve, by: proposal }
  - { may: grant, by: proposal, up to: "USD 1,000 per request" }
reserved:
  - { may: grant, above: "USD 1,000 per request", to: board }
\`\`\`
`

export const helpers = `---
charter: 1
group: helpers
name: Helpers Group
under: board
---

# Helpers Group

Helps.

## Members

\`\`\`charter
seats:
  helper:
    filled by: application
    from: tools.member
    decided by: majority
    number: 4
    term: 12 months
rules:
  majority:
    voters: helper except subject
    options: [for, object, abstain]
    objection: needs a reason
    passes: for > 1/2 of voters
    open: 7 days
    closes early: when certain
    recusal: forbidden
powers:
  - { may: resolve, by: majority }
\`\`\`
`
