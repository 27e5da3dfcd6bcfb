import { Refusal } from '../refusal.js';
import { isSince } from '../version.js';
import { pathOf, type Command } from '../protocol/command.js';
import { checkPolicy } from '../protocol/policies.js';
import { runLogin } from '../protocol/login.js';
import { endJob, replyDone, replyTrap, sendFatal, type Job } from '../protocol/session.js';
import type { RouterTables } from '../tables/router-tables.js';
import type { ResolvedMenu } from '../router-state.js';
import { runCancel } from './cancel.js';
import { meetFaults } from './faults.js';
import { runListen } from './listen.js';
import { commandsOf, WRITES } from '../tables/menu-commands.js';
import { runMonitor } from './monitor.js';
import { runPrint } from './print.js';
import { runWrite } from './writes.js';

/** Answers a command: rows, a trap where the router refuses, and always a `!done`. */
export async function runCommand(job: Job): Promise<void> {
  try {
    await execute(job);
  } catch (error) {
    if (job.stop.signal.aborted) return;
    replyTrap(job, asRefusal(error));
    replyDone(job);
  } finally {
    endJob(job);
  }
}

async function execute(job: Job): Promise<void> {
  const { session, command } = job;
  const path = pathOf(command);
  const trap = session.router.faults.traps?.[path];
  if (trap !== undefined) throw new Refusal(trap.message, trap.category);
  if (path === '/login') return runLogin(job);
  if (session.login === undefined) return sendFatal(session, 'not logged in');
  if (path === '/quit') return sendFatal(session, 'session terminated on request');
  if (path === '/cancel') return runCancel(job);
  const menu = findMenu(session.router.tables, command);
  checkPolicy(session.login.user, menu.menu, command.verb);
  if (!WRITES.includes(command.verb)) return runRead(job, menu);
  meetFaults(job, () => {
    replyDone(job, runWrite(job, menu));
  });
}

async function runRead(job: Job, menu: ResolvedMenu): Promise<void> {
  const { verb, arguments: args } = job.command;
  if (verb === 'monitor') return runMonitor(job, menu);
  // `listen` is another name for `print follow-only`.
  if (verb === 'listen' || args.has('follow-only')) return runListen(job, menu);
  await runPrint(job, menu);
  if (args.has('follow')) await runListen(job, menu);
}

function findMenu({ menus }: RouterTables, { menu: path, verb }: Command): ResolvedMenu {
  const menu = menus.byPath.get(path);
  if (menu === undefined) throw unknownMenu(path, [...menus.byPath.keys()], menus.version);
  if (!commandsOf(menu).includes(verb)) throw new Refusal('no such command', 0);
  return menu;
}

/** The text names the first part of the path that the router does not know. */
function unknownMenu(path: string, known: readonly string[], version: string): Refusal {
  if (!isSince(version, '7.0')) return new Refusal('no such command prefix', 0);
  const parts = path.split('/').slice(1);
  const depth = parts.findIndex((_, index) => {
    const prefix = `/${parts.slice(0, index + 1).join('/')}`;
    return !known.some((menu) => menu === prefix || menu.startsWith(`${prefix}/`));
  });
  const word = parts[depth];
  return new Refusal(
    word === undefined ? 'no such command' : `no such command or directory (${word})`,
    0,
  );
}

// An error of the simulator itself must end one command, not the process of a thousand routers.
function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal(`simulator error: ${error instanceof Error ? error.message : String(error)}`);
}
