/** A group whose motions can be changed, voted on for others and left before they open: for the forms that other groups have no use for. */
export const lively = `---
charter: 1
group: lively
name: Lively Group
under: board
---

# Lively Group

Does everything that takes a form.

## Members

\`\`\`charter
seats:
  member: { filled by: application, decided by: motion }
  chair: { number: 1, filled by: election, may leave: no, accesses: [shed key] }
  fellow: { filled by: own word, may leave: any time }
  visitor: { filled by: invitation of any chair }
facts:
  employer: { declared by: holder, related: subsidiaries count as one }
statuses:
  away: { of: member, by own word: yes, effect: no vote, ends: by their own word }
rolls:
  electors: { of: member, who: opted in }
events:
  release: { recorded by: chair }
\`\`\`

## Decisions

\`\`\`charter
rules:
  motion:
    voters: member
    options: { yes: "+1", no: "-1" }
    passes: yes > no
    open: 5 to 9 days
    edited: restart, votes void
    corrected by: chair
    withdrawn by: chair
    proxies: at most 1
  slow: { as: motion, discussion: 2 days }
  order:
    voters: member
    options: [proposed, further discussion]
    ballot: ranking
    standard: further discussion
    tie: lost
    open: 7 days
powers:
  - { may: resolve, by: motion }
  - { may: resolve slowly, by: slow }
  - { may: resolve order, by: order }
  - { may: resolve alone, by: chair }
  - { may: resolve loudly, by: chair, report to: everyone within 7 days }
\`\`\`
`
