import type { BodyView, ElectionView } from '../../../app/read/elections/election-view.ts'
import { anyOfWords, decidingWords } from '../../../core/charter/explain/explain-deciding.ts'
import { explainElection } from '../../../core/charter/explain/explain-election.ts'
import { sentence } from '../../../core/charter/explain/explain-wording.ts'
import { plainLookups } from '../../words/lookups.ts'
import { methodWords } from '../../words/method-words.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { personName } from '../names.ts'
import { clauseLink, link } from '../routes.ts'
import { sentenceList, someSentences } from '../said-panel.ts'

const most_entries = 12

/** Beside an election: how it is counted, who certifies, who is trusted with what, and where it stands in the record. */
export function electionMargin(view: ElectionView, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  const foundation = view.foundation.name
  const { charters } = frame.lookups ?? plainLookups
  const { rule, entries } = view
  const methods = new Set(view.contests.flatMap(({ electing }) => electing.method?.name ?? []))
  return html`<aside class="margin" aria-label="${election.rule}">
<section><h2 class="margin-title">${election.counting}</h2>${[...methods].map((method) => html`<p>${methodWords(method, frame.locale)}</p>`)}</section>
<section><h2 class="margin-title">${election.rule}</h2><p><a href="${clauseLink(foundation, rule.clause)}">${rule.clause.title}</a></p>${someSentences(explainElection(rule, charters), frame, 6)}<p class="soft">${election.ruleNote}</p></section>
<section><h2 class="margin-title">${election.certifies}</h2>${certifying(view, frame)}${bodies(view.bodies, foundation, frame)}</section>
<section><h2 class="margin-title">${election.trust}</h2>${sentenceList(election.trustLines)}</section>
<section><h2 class="margin-title">${election.proof}</h2>${entriesPart(entries, foundation, frame)}</section>
</aside>`
}

/** An election of many candidates has many entries. */
function entriesPart(entries: readonly number[], foundation: string, frame: Frame): Html {
  const { election, decision } = pageWords(frame.locale)
  const list = html`<ul class="entries">${entries.map((index) => html`<li><a href="${link('entry', { foundation, index })}">${decision.entry(index)}</a></li>`)}</ul>`
  return entries.length <= most_entries
    ? list
    : html`<details><summary>${election.entries(entries.length)}</summary>${list}</details>`
}

function certifying({ rule }: ElectionView, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  const { charters } = frame.lookups ?? plainLookups
  const { certifiedBy } = rule
  if (certifiedBy === undefined) return html`<p>${election.noCertifier}</p>`
  return html`<p>${sentence(anyOfWords(certifiedBy, rule.clause.group, charters))}</p>`
}

/** Bodies that were asked, with their decision where they have one. */
function bodies(asked: readonly BodyView[], foundation: string, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  const { charters } = frame.lookups ?? plainLookups
  if (asked.length === 0) return nothing
  return html`<ul class="plain-list">${asked.map(({ of, about, person, part, is }) => {
    const whom = person === undefined ? '' : ` (${personName(person, frame)})`
    const words = `${sentence(decidingWords(of, '', charters)).replace(/\.$/, '')} ${election.body[about]}${whom}: ${election.bodyIs[is ?? 'asked']}`
    return part === undefined
      ? html`<li>${words}</li>`
      : html`<li><a href="${link('decision', { foundation, number: part })}">${words}</a></li>`
  })}</ul>`
}
