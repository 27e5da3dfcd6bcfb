import { commandModules } from './command-modules.js';
import { defineCommand, type Command, type Parser } from './command.js';
import { allowFlag, driftFlags, fleetFlags, showUnmanagedFlag } from './flags.js';
import { outputFlags } from '../output/output-flags.js';
import { reportFormats } from '../output/report-format.js';
import { radiusFlags } from '../radius/radius-flags.js';

const plan = defineCommand(
  {
    usage: 'plan [routers..]',
    summary: 'read routers and print what would change; writes nothing',
    examples: [
      ['$0 plan', 'all routers'],
      ["$0 plan 'zone-*' -l role=pppoe", 'by name and label'],
      ['$0 plan --detailed-exitcode', 'exit 2 when something would change'],
      ['$0 plan zone-a --connect zone-a=127.0.0.1:18728', 'through a tunnel'],
      ['$0 plan --changed-since origin/main --report markdown=plan.md', 'for a pull request'],
      ['$0 plan --out plan.json', 'save it; `rosform apply plan.json` applies just that'],
    ],
    flags: (yargs: Parser) =>
      allowFlag(showUnmanagedFlag(outputFlags(fleetFlags(yargs), reportFormats)))
        .option('detailed-exitcode', {
          type: 'boolean',
          default: false,
          describe: 'exit 2 when there are differences',
        })
        .option('out', {
          alias: 'o',
          type: 'string',
          requiresArg: true,
          describe: 'save the plan to a file that `apply` takes',
        }),
  },
  commandModules.plan,
);

const apply = defineCommand(
  {
    usage: 'apply [routers..]',
    summary: 'print what would change, ask, and change it; or apply a saved plan',
    examples: [
      ['$0 apply zone-a', 'asks first'],
      ['$0 apply -l zone=dhaka-a --yes', 'does not ask, for pipelines'],
      ['$0 apply plan.json', 'just what was planned; routers that moved since are refused'],
      ['$0 apply --expect sha256:…', 'the same by the hash that `rosform plan` printed'],
    ],
    flags: (yargs: Parser) =>
      allowFlag(outputFlags(fleetFlags(yargs), reportFormats))
        .option('yes', {
          alias: 'y',
          type: 'boolean',
          default: false,
          describe: 'apply without asking',
        })
        .option('reload', {
          type: 'boolean',
          default: false,
          describe: "restart FreeRADIUS by the Fleet's reload: also when no row of nas changes",
        })
        .option('expect', {
          type: 'string',
          array: true,
          default: [] as readonly string[],
          requiresArg: true,
          describe:
            'apply without asking, and only a plan with this hash; ROUTER=HASH, repeated, judges ' +
            'router by router',
        }),
  },
  commandModules.apply,
);

const drift = defineCommand(
  {
    usage: 'drift [routers..]',
    summary: 'say which routers have left their manifests; writes to no router',
    examples: [
      ['$0 drift', 'exit 2 when some router has drifted'],
      ['$0 drift --since drift.json --report json=drift.json', 'since when, from run to run'],
      ['$0 drift --accept zone-a', 'rewrite the YAML so that it says what the router has'],
    ],
    flags: (yargs: Parser) =>
      driftFlags(showUnmanagedFlag(outputFlags(fleetFlags(yargs), reportFormats))),
  },
  commandModules.drift,
);

const report = defineCommand(
  {
    usage: 'report <action> <files..>',
    summary: 'put reports that were saved as JSON together, or into another form',
    examples: [
      ['$0 report merge drift-*.json', "the whole fleet's report from its shards"],
      ['$0 report merge plan.json --format markdown', 'one report in another form'],
    ],
    flags: (yargs: Parser) =>
      outputFlags(yargs, reportFormats)
        .positional('action', {
          choices: ['merge'] as const,
          demandOption: true,
          describe: 'what to do with them',
        })
        .positional('files', {
          type: 'string',
          array: true,
          demandOption: true,
          describe: 'reports as --report json=FILE writes them, or saved plans',
        })
        .option('detailed-exitcode', {
          type: 'boolean',
          default: false,
          describe: 'exit 2 when a plan has differences',
        }),
  },
  commandModules.report,
);

const radius = defineCommand(
  {
    usage: 'radius <action> [routers..]',
    summary: 'check the RADIUS database against the manifests, or probe routers',
    examples: [
      ['$0 radius check', 'names, rows, secrets, accounting: what does not fit'],
      [
        '$0 radius probe zone-a',
        'do Disconnect-Requests get through, and what do its counters say',
      ],
      ['$0 radius probe zone-a --watch 30s', 'watch the counters while subscribers log in'],
    ],
    flags: (yargs: Parser) => radiusFlags(yargs),
  },
  commandModules.radius,
);

/** Commands that work on routers and their RADIUS database, in the order of the help. */
export const fleetCommands: readonly Command[] = [plan, apply, drift, report, radius];
