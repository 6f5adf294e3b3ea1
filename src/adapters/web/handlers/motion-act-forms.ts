import { localPath } from '../../../app/local-path.ts'
import { optionCalled } from '../../../app/option.ts'
import { correctForm, motionActForm, proxyForm, recuseForm, textForm, voteForm } from '../form-schemas.ts'
import type { ActForm } from './act-form.ts'
import { decisionPage, numberOf } from './act-place.ts'

/** What can be done to a motion by its number, each by a form on its page. */
export const voteAct: ActForm<typeof voteForm> = {
  schema: voteForm,
  said: 'voted',
  lists: ['approved'],
  command: (inside, { option, approved, ranking, for: voter = '', reason }) => {
    const motion = numberOf(inside)
    const rule = inside.reader.snapshot.state.motions.get(motion)?.opened.rule
    // What is no option of the rule, and a motion that is not there, are refused by the core with its own words.
    const named = (written: string) => (rule === undefined ? undefined : optionCalled(rule, written)) ?? written.trim()
    const said = {
      type: 'vote',
      motion,
      ...(voter !== '' && { for: voter }),
      ...(reason !== '' && { reason }),
    } as const
    if (ranking !== undefined) {
      const order = ranking.split('>').map((equal) => equal.split('=').map(named))
      return { ...said, option: '', ranking: order }
    }
    if (approved !== undefined) return { ...said, option: '', approved: approved.map(named) }
    return option === undefined ? { errors: { option: 'empty' } } : { ...said, option: named(option) }
  },
  next: (inside, { back }) => localPath(back ?? '') ?? decisionPage(inside),
}

/** Before the vote opens it leaves one out of it, and later it lets one leave. */
export const recuseAct: ActForm<typeof recuseForm> = {
  schema: recuseForm,
  said: 'recused',
  command: (inside, { reason }) => ({
    type: 'declare conflict',
    motion: numberOf(inside),
    ...(reason !== '' && { reason }),
  }),
  next: (inside, { back }) => localPath(back ?? '') ?? decisionPage(inside),
}

export const motionAct: ActForm<typeof motionActForm> = {
  schema: motionActForm,
  said: 'done',
  command: (inside, { do: type, because, option, person, reason }) => {
    const motion = numberOf(inside)
    const said = reason === '' ? {} : { reason }
    switch (type) {
      case 'casting vote':
        return option === undefined ? { errors: { option: 'empty' } } : { type, motion, option, ...said }
      case 'withdraw':
      case 'appeal':
        return { type, motion, ...said }
      case 'pause':
        return { type, motion, ...(because !== undefined && { because }) }
      case 'present':
        return { type, motion, ...(person !== undefined && { person }) }
      case 'second':
      case 'sign':
      case 'open':
      case 'resume':
      case 'close':
      case 'lengthen':
        return { type, motion }
    }
  },
  next: decisionPage,
}

export const textAct: ActForm<typeof textForm> = {
  schema: textForm,
  said: 'edited',
  command: (inside, { text }) => ({ type: 'edit', motion: numberOf(inside), text }),
  next: decisionPage,
}

/** What is as it was is left out, so that the record holds what has changed. */
export const correctAct: ActForm<typeof correctForm> = {
  schema: correctForm,
  said: 'corrected',
  command: (inside, { title, text }) => {
    const motion = numberOf(inside)
    const { snapshot } = inside.reader
    const before = snapshot.state.motions.get(motion) ?? snapshot.state.proposals.get(motion)
    const textBefore = before?.text === undefined ? '' : snapshot.text(before.text.digest)
    return {
      type: 'correct',
      motion,
      ...(title !== before?.title && { title }),
      ...(text !== textBefore && text !== '' && { text }),
    }
  },
  next: decisionPage,
}

export const accountAct: ActForm<typeof textForm> = {
  schema: textForm,
  said: 'accounted',
  command: (inside, { text }) => ({ type: 'account', motion: numberOf(inside), text }),
  next: decisionPage,
}

export const proxyAct: ActForm<typeof proxyForm> = {
  schema: proxyForm,
  said: 'done',
  command: (inside, { to }) => ({ type: 'proxy', motion: numberOf(inside), ...(to !== '' && { to }) }),
  next: decisionPage,
}
