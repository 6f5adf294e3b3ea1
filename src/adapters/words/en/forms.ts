import type { SignInRefusal } from '../../../app/identity.ts'
import { counted } from './counted.ts'

/** What is said about forms, in English: fields that need another look, forms that are not ours, acts that were done. */
export const englishForms = {
  field: (code: string) => fieldSentences.get(code) ?? 'This cannot be read here.',

  signIn: (refusal: SignInRefusal) => {
    switch (refusal.type) {
      case 'TooManyAttempts': {
        const minutes = Math.max(1, Math.ceil(refusal.retryAfter_s / 60))
        return `Too many links were asked for. Try again in ${counted(minutes, 'minute', 'minutes')}.`
      }
      case 'LinkUsedOrOver':
        return 'This link was used already, or its quarter of an hour is over. Ask for a new one.'
      case 'NotAnAddress':
        return 'This is not an e-mail address, as in name@example.org.'
      case 'LetterNotSent':
        return 'The letter could not be sent just now. Try again in a minute.'
    }
  },

  written: 'What you wrote',

  done: {
    voted: 'Your vote is counted.',
    'ballot-cast': 'Your ballot is cast. It is not in the record before the close, and then without you.',
    recused: 'You have left this vote.',
    applied: 'Your application is in, and the vote about it is open.',
    moved: 'It is moved; this page shows where it stands.',
    introduced: 'You are known here now.',
    left: 'You have given up the seat.',
    announced: 'It is with those who decide, or waits ten minutes in which it can be withdrawn.',
    drafted: 'The draft is kept. Others can read it now, and say which seat they would take.',
    edited: 'The text is changed.',
    corrected: 'It is put right, and everybody sees what stood there before.',
    accounted: 'The account is given.',
    erased: 'Everything about you is erased, and you are signed out.',
    declared: 'It is written in the record.',
    done: 'Done, and written in the record.',
    notices: 'You are told like this from now on.',
    'token-withdrawn': 'The token is withdrawn. No program can use it any more.',
    'calendar-withdrawn': 'The address is withdrawn. Whoever has it reads nothing there any more.',
    'signed-in': 'You are signed in.',
    'signed-out': 'You are signed out.',
  },

  notOurs: {
    title: 'This form could not be accepted',
    explanation:
      'It was not made for you on this site, or you have signed in or out since it was. Nothing of it was carried out.',
    whatToDo: 'Go back, load the page again, and send the form from there.',
  },
  tooLarge: {
    title: 'This is more than the site takes',
    explanation: 'What was sent is larger than any form here needs.',
    whatToDo: 'Go back and shorten what you wrote.',
  },
  unavailable: {
    title: 'The record could not be written',
    explanation: 'The server could not keep what was asked for, so it was not done.',
    whatToDo: 'Send it again in a moment. Sending it twice does it once. If it goes on, tell whoever runs this site.',
  },
} as const

const fieldSentences: ReadonlyMap<string, string> = new Map([
  ['empty', 'Write something here.'],
  ['too long', 'This is too long; shorten it.'],
  ['unreadable characters', 'It holds characters that cannot be shown. Type it in again.'],
  ['not an action', 'Choose one of the actions that are listed.'],
  ['not a number', 'Write a whole number, zero or more.'],
  ['not a name', 'Write a name of letters, digits and spaces.'],
  ['not an amount', 'Write a currency and an amount, as in USD 9,500.'],
  ['not a rate', 'Write how many units of the group’s currency one unit is worth, as 1.0842.'],
  ['rate needed', 'This is another currency. Write its rate and the day of the rate too.'],
  ['other money', 'Write it in the group’s currency.'],
  ['day needed', 'Write a day, as in 2026-03-31.'],
  ['two payees', 'Choose somebody from the list or write a name, not both.'],
  ['not addresses', 'Write one address of the web a line, 20 at most, each with https:// before it.'],
  ['not a day', 'Write a day, as in 2026-03-31, or leave it out.'],
  ['not a length', 'Write a number and a unit, as in 10 days.'],
  ['not a limit', 'Write an amount or a number, and over what time, as in USD 500; USD 5,000 per year.'],
  ['not options', 'Write one option a line: letters, digits and spaces, none of them twice.'],
  ['not a short name', 'Write it in letters a to z, digits and hyphens, as in documentation.'],
  ['too few', 'Write a number from 1 to 99, and no fewer than the group above asks for.'],
  ['not powers', 'Write one power a line, a verb and what it is about, as in publish website/docs.'],
  ['not a channel', 'Write an address that begins with https://, or an e-mail address.'],
  ['not chosen', 'Choose the group whose charter you want to begin with.'],
  ['has errors', 'Mend what is found as an error first.'],
  ['none chosen', 'Tick at least one.'],
  ['too many tokens', 'You have as many tokens as anybody may have. Withdraw one first.'],
  ['not confirmed', 'Press the button that says what will happen.'],
  ['not the questions asked', 'The questions have changed since. Load the page again.'],
])
