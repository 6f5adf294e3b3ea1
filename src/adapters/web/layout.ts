import type { FoundationRef } from '../../app/read/views.ts'
import { dayWords, momentWords } from '../words/date-words.ts'
import { locales } from '../words/locale.ts'
import { pageWords } from '../words/page-words.ts'
import { csrfField } from './form.ts'
import type { Former, Frame, Notice } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { jsonLink, link, signInLink } from './routes.ts'

export interface Page {
  readonly title: string
  readonly main: Html
  /** A word for the style: the kind of page. */
  readonly kind: string
  /** Which of the foundation's parts the page belongs to. */
  readonly part?: Part
  /** Whether the same can be had as JSON. */
  readonly json?: boolean
  /** Where readers of news find the same. */
  readonly feed?: string
  /** Where calendars find the same. */
  readonly calendar?: string
  /** Modules that this page loads beside the common one. */
  readonly scripts?: readonly string[]
}

export type Part =
  | 'groups'
  | 'decisions'
  | 'elections'
  | 'consultations'
  | 'money'
  | 'reports'
  | 'calendar'
  | 'announcements'
  | 'powers'
  | 'record'

/** The whole document around a page's main part. */
export function layout(page: Page, frame: Frame): Html {
  const words = pageWords(frame.locale)
  const { tag, direction } = locales[frame.locale]
  const { assets, foundation } = frame
  return html`<!DOCTYPE html>
<html lang="${tag}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.site.title(page.title, foundation?.title)}</title>
${assets.fonts.map(
  (font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>
`,
)}<link rel="stylesheet" href="${assets.style}">
<link rel="icon" href="${assets.icon}" type="image/svg+xml">
${
  page.json === true
    ? html`<link rel="alternate" type="application/json" href="${jsonLink(frame.path)}">
`
    : nothing
}${
  page.calendar === undefined
    ? nothing
    : html`<link rel="alternate" type="text/calendar" href="${page.calendar}">
`
}${
  page.feed === undefined
    ? nothing
    : html`<link rel="alternate" type="application/atom+xml" href="${page.feed}">
`
}<script type="module" src="${assets.page}"></script>
${(page.scripts ?? []).map(
  (script) => html`<script type="module" src="${script}"></script>
`,
)}</head>
<body class="${page.kind}">
<a class="skip" href="#main">${words.site.skip}</a>
${masthead(page, frame)}
<main id="main">
${frame.notices.map((notice) => noticeLine(notice, frame))}
${page.main}
</main>
${foot(page, frame)}
</body>
</html>
`
}

function masthead(page: Page, frame: Frame): Html {
  const { site } = pageWords(frame.locale)
  const { foundation } = frame
  return html`<header class="masthead">
<div class="masthead-row">
<a class="brand" href="${link('home')}">${site.name}</a>
${foundation === undefined ? nothing : html`<a class="masthead-foundation" href="${link('foundation', { foundation: foundation.name })}">${foundation.title}</a>`}
${foundation === undefined ? nothing : searchForm(foundation, frame)}
${whoYouAre(frame)}
</div>
${foundation === undefined ? nothing : navigation(foundation, page, frame)}
${foundation?.sample === true ? sampleLine(frame) : nothing}${frame.former === undefined ? nothing : formerLine(frame.former, frame)}
</header>`
}

function searchForm(foundation: FoundationRef, frame: Frame): Html {
  const { site } = pageWords(frame.locale)
  return html`<search class="find"><form method="get" action="${link('search', { foundation: foundation.name })}">
<input type="search" name="q" placeholder="${site.search}" aria-label="${site.searchLabel}" autocomplete="off" maxlength="200"><button type="submit">${site.find}</button>
</form></search>`
}

function whoYouAre(frame: Frame): Html {
  const { site } = pageWords(frame.locale)
  const { viewer, former } = frame
  // Who reads has no part in what was.
  if (former !== undefined) return nothing
  if (!viewer.signedIn) return html`<a class="desk" href="${enterLink(frame)}">${site.signIn}</a>`
  const count =
    viewer.awaiting === 0
      ? nothing
      : html` <b aria-hidden="true">${viewer.awaiting}</b><span class="unseen">: ${site.awaiting(viewer.awaiting)}</span>`
  return html`<div class="desk">
${viewer.person?.name === undefined ? nothing : html`<span class="you">${viewer.person.name}</span>`}
<a href="${link('desk')}"${page(frame.path, link('desk'))}>${site.desk}${count}</a>
<form method="post" action="${link('signOut')}">${csrfField(frame)}<button class="plain" type="submit">${site.signOut}</button></form>
</div>`
}

/** The pages of signing in are nothing to come back to, and their addresses would nest without end. */
function enterLink({ path }: Frame): string {
  return path.startsWith(link('signIn')) ? link('signIn') : signInLink(path)
}

function navigation({ name }: FoundationRef, { part }: Page, frame: Frame): Html {
  const { site } = pageWords(frame.locale)
  const items: readonly (readonly [Part, string, string])[] = [
    ['groups', site.groups, link('foundation', { foundation: name })],
    ['decisions', site.decisions, link('decisions', { foundation: name })],
    ['elections', site.elections, link('elections', { foundation: name })],
    ['consultations', site.consultations, link('consultations', { foundation: name })],
    ['money', site.money, link('money', { foundation: name })],
    ['reports', site.reports, link('reports', { foundation: name })],
    ['calendar', site.calendar, link('calendar', { foundation: name })],
    ['announcements', site.announcements, link('announcements', { foundation: name })],
    ['powers', site.powers, link('powers', { foundation: name })],
    ['record', site.record, link('record', { foundation: name })],
  ]
  return html`<nav class="parts" aria-label="${site.nav}"><ul>${items.map(
    ([kind, title, address]) =>
      html`<li><a href="${address}"${kind === part ? here(page(frame.path, address)) : nothing}>${title}</a></li>`,
  )}</ul></nav>`
}

/** A page below a part is in it without being it. */
function here(exact: Html): Html {
  return exact === nothing ? html` aria-current="true"` : exact
}

function page(path: string, address: string): Html {
  return path.split('?', 1)[0] === address ? html` aria-current="page"` : nothing
}

function sampleLine(frame: Frame): Html {
  const { site } = pageWords(frame.locale)
  const enter =
    frame.viewer.signedIn || frame.former !== undefined
      ? nothing
      : html` <a href="${enterLink(frame)}">${site.enterAs}</a>`
  return html`<p class="sample-line"><span>${site.sample}</span>${enter}</p>`
}

function formerLine({ at, isDay }: Former, frame: Frame): Html {
  const { site } = pageWords(frame.locale)
  const [path = '', query = ''] = frame.path.split('?', 2)
  const rest = new URLSearchParams(query)
  rest.delete('at')
  const now = rest.size === 0 ? path : `${path}?${rest}`
  const time = html`<time datetime="${at}">${isDay ? dayWords(at, frame.locale) : momentWords(at, frame.locale)}</time>`
  return html`<p class="former-line" role="note"><span>${isDay ? site.formerDay : site.formerMoment} ${time}.</span> <a data-now href="${now}">${site.seeNow}</a></p>`
}

function noticeLine(notice: Notice, frame: Frame): Html {
  const { site } = pageWords(frame.locale)
  const { entry } = notice
  const source =
    entry === undefined
      ? nothing
      : html` <a href="${link('entry', { foundation: entry.foundation, index: entry.index })}">${site.inRecord(entry.index)}</a>`
  const label = notice.kind === 'done' ? site.noticeDone : site.noticeProblem
  return html`<div class="notice notice-${notice.kind}" role="status"><p><strong>${label}:</strong> ${notice.text}${source}</p></div>`
}

function foot(page: Page, frame: Frame): Html {
  const { site } = pageWords(frame.locale)
  const { foundation } = frame
  const record =
    foundation === undefined
      ? html`<p>${site.tagline}</p>`
      : html`<p>${site.checkable} <a href="${link('record', { foundation: foundation.name })}">${site.seeRecord}</a></p>`
  const json = page.json === true ? html`<p><a href="${jsonLink(frame.path)}">${site.json}</a></p>` : nothing
  return html`<footer class="foot">${record}${json}</footer>`
}
