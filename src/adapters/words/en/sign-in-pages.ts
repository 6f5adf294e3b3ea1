/** How somebody comes in, and says who they are. */
export const englishSignInPages = {
  signIn: {
    title: 'Sign in',
    lede: 'Give your address and open the link that comes by mail. There is no password.',
    address: 'E-mail address',
    addressHint: 'It is never shown to other visitors.',
    send: 'Send me a link',
    sample: 'Or enter as a sample person',
    sampleLede: 'The samples are there to be tried. Enter as anyone and act in their place.',
    sampleNone: 'There is no sample person here.',
    enter: 'Enter as',
    noSeat: 'holds no seat',
  },

  openLink: {
    title: 'One more click',
    lede: 'You opened the link from your letter. It can be used once, so it asks before it signs you in.',
    send: 'Sign me in',
  },

  sent: {
    title: 'Look into your mail',
    titleTerminal: 'Look into the terminal',
    lede: (address: string | undefined) =>
      `A link to sign in is on its way${address === undefined ? '' : ` to ${address}`}. It can be used once, within a quarter of an hour.`,
    terminal: 'No mail server is configured here, so the link is printed in the terminal in which Remit runs.',
    again: 'Ask for another link',
    keep: 'You can leave this page open; the link may be opened on any device.',
  },

  introduce: {
    title: (foundation: string) => `Introduce yourself to ${foundation}`,
    lede: 'Say by which name you act here. You can then apply for a seat, and move where a charter allows anyone to.',
    name: 'Your name',
    nameHint:
      'Shown beside everything you do here. The public record holds only a salted hash of it, so that it can be erased.',
    address: 'Your address',
    addressNote: (address: string) => `You are signed in with ${address}. It is not shown to anyone.`,
    send: 'Introduce me',
  },
}
