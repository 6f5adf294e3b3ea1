// Loaded into a program that an older Node started. The channel between the two closes when the launcher dies, even by
// SIGKILL, which it could not pass on; then the program ends as if it had been told to, and leaves no orphan behind.

process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
