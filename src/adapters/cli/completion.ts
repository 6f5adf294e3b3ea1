import { Argument, Command } from 'commander'
import type { Terminal } from './terminal.ts'

const shells = ['bash', 'zsh', 'fish'] as const
type Shell = (typeof shells)[number]

const help = `
Examples:
  remit completion bash > ~/.local/share/bash-completion/completions/remit
  remit completion zsh > ~/.zfunc/_remit
  remit completion fish > ~/.config/fish/completions/remit.fish`

/** Made from the program itself, so that a new verb or option is completed as it is added. */
export function completionVerb(terminal: Terminal, program: Command): Command {
  return new Command('completion')
    .description('print what a shell needs to complete verbs and options')
    .addArgument(new Argument('<shell>', 'which shell').choices(shells))
    .addHelpText('after', help)
    .action((shell: Shell) => terminal.out(completionFor(shell, verbsOf(program))))
}

interface Verb {
  readonly name: string
  readonly description: string
  readonly options: readonly {
    readonly flag: string
    readonly description: string
    readonly choices: readonly string[]
  }[]
  readonly choices: readonly string[]
}

function verbsOf(program: Command): readonly Verb[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: [
      ...command.options.map(({ long, description, argChoices }) => ({
        flag: long ?? '',
        description,
        choices: argChoices ?? [],
      })),
      { flag: '--help', description: 'display help for command', choices: [] },
    ],
    choices: command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
  }))
}

function completionFor(shell: Shell, verbs: readonly Verb[]): string {
  switch (shell) {
    case 'bash':
      return bash(verbs)
    case 'zsh':
      return zsh(verbs)
    case 'fish':
      return fish(verbs)
  }
}

function bash(verbs: readonly Verb[]): string {
  const cases = verbs.flatMap(({ name, options, choices }) => [
    ...options
      .filter((option) => option.choices.length > 0)
      .map(({ flag, choices: values }) => `    ${name}\\ ${flag}) words="${values.join(' ')}" ;;`),
    `    ${name}\\ *) words="${[...options.map(({ flag }) => flag), ...choices].join(' ')}" ;;`,
  ])
  return `# Completion of remit for bash
_remit() {
  local word="\${COMP_WORDS[COMP_CWORD]}" verb="\${COMP_WORDS[1]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${verbs.map(({ name }) => name).join(' ')} --help --version"
  else
    case "$verb $before" in
${cases.join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _remit remit`
}

function zsh(verbs: readonly Verb[]): string {
  const described = verbs.map(({ name, description }) => `    '${name}:${plain(description)}'`)
  const cases = verbs.map(({ name, options, choices }) => {
    const flags = options.map(({ flag, description, choices: values }) => {
      const value = values.length === 0 ? '' : `:value:(${values.join(' ')})`
      return `'${flag}[${plain(description)}]${value}'`
    })
    return `    ${name}) _arguments ${flags.join(' ')} ${choices.length === 0 ? "'*:file:_files'" : `'1:value:(${choices.join(' ')})'`} ;;`
  })
  return `#compdef remit
_remit() {
  local -a verbs
  verbs=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'verb' verbs
    return
  fi
  local verb="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$verb" in
${cases.join('\n')}
  esac
}
_remit "$@"`
}

function fish(verbs: readonly Verb[]): string {
  const lines = verbs.flatMap(({ name, description, options, choices }) => [
    `complete -c remit -n __fish_use_subcommand -a ${name} -d '${plain(description)}'`,
    ...options.map(({ flag, description: about, choices: values }) => {
      const value = values.length === 0 ? '' : ` -x -a '${values.join(' ')}'`
      return `complete -c remit -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}${value} -d '${plain(about)}'`
    }),
    ...(choices.length === 0
      ? []
      : [`complete -c remit -n '__fish_seen_subcommand_from ${name}' -f -a '${choices.join(' ')}'`]),
  ])
  return `# Completion of remit for fish\n${lines.join('\n')}`
}

/** Words that stand inside single quotes and brackets of a shell. */
function plain(text: string): string {
  return text.replace(/['[\]:\\`$]/g, (sign) => (sign === "'" ? '’' : ' '))
}
