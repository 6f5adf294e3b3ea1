import type { Owed, RegisterLineView, RegisterView } from '../../app/read/register-view.ts'
import { handingOn } from '../../app/read/register-view.ts'
import { limitWords } from '../../core/charter/explain/explain-ceiling.ts'
import { recipientsWords } from '../../core/charter/explain/explain-recipients.ts'
import { findingWords, wayWords } from '../../core/charter/explain/explain-register.ts'
import { plainLookups } from '../words/lookups.ts'
import { pageWords } from '../words/page-words.ts'
import { field } from './form.ts'
import { type Frame, untouched } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { dayTime } from './moment.ts'
import { groupTitle, personLink, personName } from './names.ts'
import { powersTree } from './pictures/powers-tree.ts'
import { clauseLink, link, moveLink, powersLink } from './routes.ts'

/** All powers of a foundation: the tree of bodies, what is owed, what does not add up, and a line for each that was asked for. */
export function registerSection(view: RegisterView, foundation: string, frame: Frame): Html {
  const { register } = pageWords(frame.locale)
  return html`<section id="register"><h2>${register.title}</h2>
${powersTree(view.tree, foundation, frame)}
${owedList(view.owed, foundation, frame)}
${findings(view, foundation, frame)}
<h3>${register.lines}</h3>
${narrow(view, foundation, frame)}
${view.lines.length === 0 ? html`<p class="empty">${register.none}</p>` : html`<ul class="register">${view.lines.map((line) => registerLine(line, foundation, frame))}</ul>`}</section>`
}

function narrow({ asked, tree, verbs, people }: RegisterView, foundation: string, frame: Frame): Html {
  const { register } = pageWords(frame.locale)
  const all = { value: '', label: register.all, disabled: false }
  const choice = (
    name: string,
    label: string,
    choices: readonly { readonly value: string; readonly label: string }[],
  ) =>
    field(
      {
        name,
        label,
        required: true,
        kind: { kind: 'choice', choices: [all, ...choices.map((one) => ({ ...one, disabled: false }))] },
      },
      { ...untouched, values: { group: asked.group ?? '', person: asked.person ?? '', verb: asked.verb ?? '' } },
      frame,
    )
  return html`<form class="ask narrow" method="get" action="${link('powers', { foundation })}#register">
${choice(
  'group',
  register.byGroup,
  tree.map(({ group, title }) => ({ value: group, label: title })),
)}
${choice(
  'person',
  register.byPerson,
  people.map((person) => ({ value: person.id, label: personName(person, frame) })),
)}
${choice(
  'verb',
  register.byVerb,
  verbs.map((verb) => ({ value: verb, label: verb })),
)}
<button class="act quiet" type="submit">${register.narrow}</button></form>`
}

function registerLine(line: RegisterLineView, foundation: string, frame: Frame): Html {
  const { register } = pageWords(frame.locale)
  const { group, clause, spoken, delegated, reviewDue, handsOn } = line
  const place = html`<a class="soft" href="${clauseLink(foundation, clause)}">${groupTitle(group, frame)}, ${clause.title}</a>`
  const notes = [
    ...(delegated === undefined
      ? []
      : [
          html`<li>${register.delegated(delegated.number, groupTitle(delegated.from, frame))}${delegated.until === undefined ? nothing : html` ${register.until} ${dayTime(delegated.until, frame)}`}</li>`,
        ]),
    ...(line.deciders.some(({ emergency }) => emergency !== undefined) ? [html`<li>${register.emergency}</li>`] : []),
    ...(reviewDue === undefined
      ? []
      : [
          html`<li>${reviewDue <= frame.now ? register.reviewOver : register.review} ${dayTime(reviewDue, frame)}</li>`,
        ]),
  ]
  const acts = [
    ...(handsOn === true
      ? [
          html`<a class="act quiet" href="${moveLink(foundation, group, handingOn(line.action))}">${register.handOn}</a>`,
        ]
      : []),
    ...(delegated === undefined
      ? []
      : [
          html`<a class="act quiet" href="${moveLink(foundation, delegated.from, handingOn(line.action).replace(/^delegate/, 'withdraw'))}">${register.takeBack}</a>`,
        ]),
  ]
  return html`<li><p><a class="verb" href="${powersLink(foundation, spoken)}">${spoken}</a> ${place}</p>
${line.deciders.length === 0 ? html`<p class="soft">${register.notHeld}</p>` : line.deciders.map((decider, place) => html`<p>${wayWords(decider, chartersOf(frame))}${limitWords(decider.upTo, decider.limits)}${held(line, place, foundation, frame)}</p>`)}
${notes.length === 0 ? nothing : html`<ul class="lines">${notes}</ul>`}${acts.length === 0 ? nothing : html`<p>${acts}</p>`}</li>`
}

function held({ people }: RegisterLineView, place: number, foundation: string, frame: Frame): Html {
  const { register } = pageWords(frame.locale)
  const now = people[place]
  if (now === undefined) return nothing
  if (now.length === 0) return html`: <span class="soft">${register.nobody}</span>`
  if (now.length > 3) return html`: <span class="soft">${register.many(now.length)}</span>`
  return html`: ${now.map((person, index) => html`${index === 0 ? nothing : ', '}${personLink(person, foundation, frame)}`)}`
}

function findings(view: RegisterView, foundation: string, frame: Frame): Html {
  const { register } = pageWords(frame.locale)
  if (view.findings.length === 0) return html`<h3>${register.findings}</h3><p class="empty">${register.noFindings}</p>`
  const items = view.findings.map((finding) => {
    const name = () => (finding.who === undefined ? '' : personName(finding.who, frame))
    return html`<li><span class="mark">${register.kinds[finding.kind]}</span> ${findingWords(finding, chartersOf(frame), name)} <a class="soft" href="${clauseLink(foundation, finding.clause)}">${groupTitle(finding.group, frame)}</a></li>`
  })
  return html`<h3>${register.findings}</h3><ul class="lines findings">${items}</ul>`
}

function owedList(owed: readonly Owed[], foundation: string, frame: Frame): Html {
  const { register } = pageWords(frame.locale)
  if (owed.length === 0) return html`<h3>${register.owed}</h3><p class="empty">${register.nothingOwed}</p>`
  const items = owed.map(({ number, title, group, what, due, missed, to = [] }) => {
    const who = to.length === 0 ? '' : ` ${register.owedTo(recipientsWords(to, group, chartersOf(frame)))}`
    const when =
      due === undefined ? nothing : html` ${missed === true ? register.wasDue : register.due} ${dayTime(due, frame)}`
    return html`<li${missed === true ? html` class="missed"` : nothing}>${register.owes[what]}${who}: <a href="${link('decision', { foundation, number })}">${title}</a>${when}${missed === true ? html` <strong>${register.missed}</strong>` : nothing}</li>`
  })
  return html`<h3>${register.owed}</h3><ul class="lines owed">${items}</ul>`
}

function chartersOf(frame: Frame) {
  return (frame.lookups ?? plainLookups).charters
}
