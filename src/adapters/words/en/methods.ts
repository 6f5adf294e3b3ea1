import type { MethodName } from '../../../core/tally/method-names.ts'

/** How each method counts, in the words of somebody who votes by it. */
export const englishMethods: Readonly<Record<MethodName, string>> = {
  lot: 'Nobody votes. Those who have the seats are drawn among the candidates, by a value that nobody can know before and everybody can check after.',
  plurality: 'Everybody votes for one. Whoever has the most votes is elected.',
  'limited-approval':
    'Everybody marks those whom they approve of, up to a number. Those whom the most approve of are elected.',
  approval: 'Everybody marks all whom they approve of. Those whom the most approve of are elected.',
  score: 'Everybody gives each a score. Those with the highest sum are elected.',
  star: 'Everybody gives each a score. The two with the highest sums meet: of them whoever more voters score higher is elected.',
  'bloc-star':
    'Everybody gives each a score. For each seat the two with the highest sums meet, and whoever more voters score higher is elected.',
  'star-pr':
    'Everybody gives each a score. Each seat goes to the highest sum, and the voters who gave most to it have then spent their weight, so that all have their share.',
  irv: 'Everybody ranks. Whoever has the fewest first places drops out, and those ballots go to their next choice, until one has more than half.',
  stv: 'Everybody ranks. Whoever reaches the quota is elected, and what they have above it goes on to the next choices; when nobody reaches it, the last drops out. So each large enough group of voters gets its share of the seats.',
  schulze:
    'Everybody ranks. Each two are compared by how many prefer the one to the other. Whoever beats all others is elected; where they beat each other in a circle, the strongest chains of wins decide.',
  'ranked-pairs':
    'Everybody ranks. Each two are compared; the clearest wins are locked in first, and those that would make a circle are left out.',
  minimax: 'Everybody ranks. Each two are compared; whoever’s worst defeat is the smallest is elected.',
  copeland: 'Everybody ranks. Each two are compared; whoever wins the most comparisons is elected.',
  'condorcet-irv':
    'Everybody ranks. Whoever beats all others two by two is elected; where nobody does, the last drops out until somebody does.',
  debian:
    'Everybody ranks. What does not beat the default option as clearly as it must drops out; of the rest whatever beats the others two by two wins.',
  'approval-committee':
    'Everybody marks all whom they approve of. The seats are shared out so that each group of voters has its part of them.',
  'pb-greedy':
    'Everybody marks what they approve of. The most approved comes first, as long as the budget has room for it.',
  'pb-equal-shares':
    'Everybody marks what they approve of and has an equal share of the budget. What its supporters can pay for together is chosen.',
}
