import type { MotionForms } from '../../app/read/motion-forms.ts'
import type { PersonRef } from '../../app/read/views.ts'
import { pageWords } from '../words/page-words.ts'
import { actFields, field } from './form.ts'
import { type Frame, untouched } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { personName } from './names.ts'
import { link } from './routes.ts'

interface Where {
  readonly foundation: string
  readonly number: number
}

/** What the reader may say about a motion beside a vote, each folded until it is wanted. */
export function motionForms(forms: MotionForms, where: Where, frame: Frame): readonly Html[] {
  return [
    ...(forms.text === undefined ? [] : [textForm(forms.text, forms.edited, where, frame)]),
    ...(forms.correct === undefined ? [] : [correctForm(forms.correct, where, frame)]),
    ...(forms.proxy === undefined ? [] : [proxyForm(forms.proxy, where, frame)]),
    ...(forms.absent === undefined ? [] : [presenceForm(forms.absent, where, frame)]),
    ...(forms.conflict === undefined ? [] : [conflictForm(where, frame)]),
  ]
}

function textForm(text: string, edited: MotionForms['edited'], where: Where, frame: Frame): Html {
  const { way, move } = pageWords(frame.locale)
  const state = { ...untouched, values: { text } }
  const hint = edited === undefined ? way.editBefore : way.editIn[edited]
  return folded(
    way.edit,
    html`<form method="post" action="${link('motionText', where)}">${actFields(frame)}
${field({ name: 'text', label: move.text, hint, required: true, kind: { kind: 'text', rows: 10, maxLength: 20_000 } }, state, frame)}
<button class="act" type="submit">${way.editDo}</button></form>`,
  )
}

function correctForm(correct: NonNullable<MotionForms['correct']>, where: Where, frame: Frame): Html {
  const { aftermath, move } = pageWords(frame.locale)
  const state = { ...untouched, values: { 'correct-title': correct.title, 'correct-text': correct.text } }
  const line = { kind: 'line', type: 'text', autocomplete: 'off', maxLength: 200 } as const
  const text = { kind: 'text', rows: 10, maxLength: 20_000 } as const
  return folded(
    aftermath.correct,
    html`<form method="post" action="${link('motionCorrect', where)}">${actFields(frame)}<p>${aftermath.correctHint}</p>
${field({ name: 'title', key: 'correct-title', label: move.heading, required: true, kind: line }, state, frame)}
${field({ name: 'text', key: 'correct-text', label: move.text, required: false, kind: text }, state, frame)}
<button class="act" type="submit">${aftermath.correctDo}</button></form>`,
  )
}

function proxyForm({ given, to }: NonNullable<MotionForms['proxy']>, where: Where, frame: Frame): Html {
  const { way } = pageWords(frame.locale)
  const action = link('proxy', where)
  const back =
    given === undefined
      ? nothing
      : html`<form method="post" action="${action}">${actFields(frame)}<input type="hidden" name="to" value=""><p>${way.proxyGiven(personName(given, frame))}</p><button class="act quiet" type="submit">${way.proxyBack}</button></form>`
  const give =
    to.length === 0
      ? html`<p class="empty">${way.proxyNobody}</p>`
      : html`<form method="post" action="${action}">${actFields(frame)}
${personField('to', way.proxyTo, to, frame)}
<button class="act" type="submit">${way.proxyDo}</button></form>`
  return folded(way.proxy, html`<p>${way.proxyWhat}</p>${back}${give}`)
}

function presenceForm(absent: readonly PersonRef[], where: Where, frame: Frame): Html {
  const { way } = pageWords(frame.locale)
  return folded(
    way.presence,
    html`<form method="post" action="${link('motionAct', where)}">${actFields(frame)}
${personField('person', way.presenceWho, absent, frame)}
<button class="act" type="submit" name="do" value="present">${way.presenceDo}</button></form>`,
  )
}

function conflictForm(where: Where, frame: Frame): Html {
  const { way, decision } = pageWords(frame.locale)
  return folded(
    decision.recuse,
    html`<form method="post" action="${link('recuse', where)}">${actFields(frame)}
<p>${way.conflictWhat}</p>
${field({ name: 'reason', key: 'conflict', label: decision.recuseReason, hint: decision.recuseReasonHint, required: false, kind: { kind: 'text', rows: 2, maxLength: 1000 } }, untouched, frame)}
<button class="act danger" type="submit" name="sure" value="yes">${way.conflictDo}</button></form>`,
  )
}

function personField(name: string, label: string, people: readonly PersonRef[], frame: Frame): Html {
  const choices = people.map((person) => ({ value: person.id, label: personName(person, frame), disabled: false }))
  return field({ name, label, required: true, kind: { kind: 'choice', choices } }, untouched, frame)
}

function folded(title: string, content: Html): Html {
  return html`<details class="act-fold"><summary>${title}</summary>${content}</details>`
}
