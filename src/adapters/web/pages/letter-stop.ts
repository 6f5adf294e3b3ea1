import type { ChosenKind } from '../../../app/notices/notice-kind.ts'
import { noticeWords } from '../../words/notice-words.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { layout } from '../layout.ts'
import { link } from '../routes.ts'

export interface LetterStopView {
  readonly token: string
  readonly kind: ChosenKind | 'all'
  readonly foundation: { readonly name: string; readonly title: string }
  /** With most of it hidden, since whoever has the link need not be the one it was sent to. */
  readonly address: string
  readonly state: 'asked' | 'stopped' | 'come again'
  /** The link that stops all letters. */
  readonly all: string
}

/** Where "unsubscribe" leads: without signing in, and it can be undone. */
export function letterStopPage(view: LetterStopView, frame: Frame): Html {
  const { letterStop, notices } = pageWords(frame.locale)
  const { token, kind, foundation, address, state, all } = view
  const [title, lede] =
    state === 'asked'
      ? [
          kind === 'all' ? letterStop.stopAllTitle(foundation.title) : letterStop.stopTitle,
          letterStop.lede(kind === 'all' ? letterStop.all : noticeWords(frame.locale).kinds[kind], address),
        ]
      : state === 'stopped'
        ? [letterStop.stopped, letterStop.stoppedLede]
        : [letterStop.comeAgain, letterStop.comeAgainLede]
  const isStopped = state === 'stopped'
  const label = isStopped ? letterStop.again : letterStop.stop
  const main = html`<header class="title"><p class="kicker">${letterStop.title}</p><h1>${title}</h1><p class="lede">${lede}</p></header>
<form method="post" action="${link('letterStop', { token })}"><p><button class="act${isStopped ? ' quiet' : ''}" type="submit" name="do" value="${isStopped ? 'again' : 'stop'}">${label}</button></p></form>
${kind === 'all' ? nothing : html`<p><a href="${all}">${letterStop.stopAll}</a></p>`}
<p class="soft">${letterStop.kept}</p>
<p><a href="${link('notices', { foundation: foundation.name })}">${notices.title}</a></p>`
  return layout({ title, main, kind: 'sign-in-page' }, frame)
}
