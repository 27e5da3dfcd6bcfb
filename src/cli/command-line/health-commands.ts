import { doctorFlags } from '../health/doctor-flags.js';
import { pingFlags } from '../health/ping-flags.js';
import { statusFlags } from '../health/status-flags.js';
import { importFlags } from '../import/import-flags.js';
import { commandModules } from './command-modules.js';
import { defineCommand, type Command, type Parser } from './command.js';

const ping = defineCommand(
  {
    usage: 'ping [routers..]',
    summary: 'can routers be reached and logged in to; where it fails, and why',
    examples: [
      ['$0 ping', 'all routers'],
      [
        '$0 ping zone-a --count 10 --interval 500ms',
        'how long answers take, and how many are lost',
      ],
      ['$0 ping -l zone=dhaka-a --format json', 'for programs'],
    ],
    flags: (yargs: Parser) => pingFlags(yargs),
  },
  commandModules.ping,
);

const status = defineCommand(
  {
    usage: 'status [routers..]',
    summary: 'the list of routers: online, version, load, sessions, in sync or drifted',
    examples: [
      ['$0 status', 'all routers'],
      ['$0 status --sort sessions --watch 10s', 'the busiest first, drawn anew until Ctrl-C'],
      ['$0 status --format csv --report json=status.json', 'for a spreadsheet, and for programs'],
    ],
    flags: (yargs: Parser) => statusFlags(yargs),
  },
  commandModules.status,
);

const doctor = defineCommand(
  {
    usage: 'doctor [routers..]',
    summary: 'what would stop an apply: policies, version, clock, services, duplicates',
    examples: [
      ['$0 doctor zone-a', 'each finding with the command that mends it'],
      ['$0 doctor zone-a --format markdown', 'for a ticket'],
    ],
    flags: (yargs: Parser) => doctorFlags(yargs),
  },
  commandModules.doctor,
);

const importCommand = defineCommand(
  {
    usage: 'import [files..]',
    summary: 'write the manifests of routers that exist: from an export, or live',
    examples: [
      ['$0 import --export exports/*.rsc', 'from the text of /export'],
      ['$0 import --from 10.20.0.1 --username admin', 'from a router'],
      [
        '$0 import --inventory routers.csv --extract-template base',
        'many routers; what they share becomes a Template',
      ],
      ['$0 import --export zone-a.rsc --dry-run', 'look first'],
    ],
    flags: (yargs: Parser) => importFlags(yargs),
  },
  commandModules.import,
);

/** Commands for what is done before and around a reconcile, in the order of the help. */
export const healthCommands: readonly Command[] = [ping, status, doctor];

/** From routers to manifests. */
export const importCommands: readonly Command[] = [importCommand];
