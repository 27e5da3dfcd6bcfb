import { defineCommand, type Command, type Parser } from './command.js';
import { commandModules } from './command-modules.js';
import { findingFormats } from './output/finding-format.js';
import { allowFlag, driftFlags, fleetFlags, manifestFlags, showUnmanagedFlag } from './flags.js';
import { outputFlags } from './output/output-flags.js';
import { radiusFlags } from './radius/radius-flags.js';
import { simulateFlags } from './simulate/simulate-flags.js';
import { reportFormats } from './output/report-format.js';

const init = defineCommand(
  {
    usage: 'init [folder]',
    summary: 'write a starter routers.d/ into a folder',
    examples: [
      ['$0 init', 'in the current folder'],
      ['$0 init isp-network', 'in a new folder'],
    ],
    flags: (yargs: Parser) =>
      yargs.positional('folder', {
        type: 'string',
        default: '.',
        describe: 'where routers.d/ shall be',
      }),
  },
  commandModules.init,
);

const validate = defineCommand(
  {
    usage: 'validate',
    summary: 'check the manifests, offline',
    examples: [
      ['$0 validate', 'every mistake with its line'],
      ['$0 validate --strict', 'warnings of the strict kind are errors'],
      ['$0 validate --format github', 'as annotations of a GitHub Actions run'],
      ['$0 validate --report sarif=findings.sarif', 'for code scanning, besides the text'],
    ],
    flags: (yargs: Parser) => outputFlags(manifestFlags(yargs), findingFormats),
  },
  commandModules.validate,
);

const show = defineCommand(
  {
    usage: 'show <router>',
    summary: "print a router's merged manifest, with the line that each value came from",
    examples: [['$0 show zone-a', 'templates and file merged, secrets as references']],
    flags: (yargs: Parser) =>
      manifestFlags(yargs).positional('router', {
        type: 'string',
        demandOption: true,
        describe: 'name of the router',
      }),
  },
  commandModules.show,
);

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

const simulate = defineCommand(
  {
    usage: 'simulate [names..]',
    summary: 'run simulated routers on local ports until Ctrl-C',
    examples: [
      ['$0 simulate --routers 3 --version 6.49.17', 'three routers'],
      ['$0 simulate --export zone-a.rsc', 'a router with a real export'],
      ['$0 simulate zone-a', 'a router that `plan --connect` can be pointed at'],
      ['$0 simulate --latency 50ms --fault drop-at-write=3', 'a bad line'],
    ],
    flags: (yargs: Parser) => simulateFlags(yargs),
  },
  commandModules.simulate,
);

const schema = defineCommand(
  {
    usage: 'schema',
    summary: 'print the JSON Schema of manifests, or of what rosform writes',
    examples: [
      ['$0 schema > rosform.schema.json', 'all kinds'],
      ['$0 schema --kind Router', 'one kind'],
    ],
    flags: (yargs: Parser) =>
      yargs.option('kind', {
        type: 'string',
        requiresArg: true,
        describe:
          'Router, Template or Fleet; or report, plan, findings, radius-check or radius-probe: the JSON of rosform',
      }),
  },
  commandModules.schema,
);

const explain = defineCommand(
  {
    usage: 'explain [topic]',
    summary: 'describe a section or a field of the manifests',
    examples: [
      ['$0 explain', 'all sections'],
      ['$0 explain ppp-profiles', 'one section with its fields'],
      ['$0 explain ppp-profiles.rate-limit', 'one field'],
    ],
    flags: (yargs: Parser) =>
      yargs.positional('topic', { type: 'string', describe: 'SECTION or SECTION.FIELD' }),
  },
  commandModules.explain,
);

const demo = defineCommand(
  {
    usage: 'demo',
    summary: 'plan, apply and repair the sample fleet on simulated routers; nothing to install',
    examples: [['$0 demo', 'takes some seconds, touches nothing outside this process']],
    flags: (yargs: Parser) => yargs,
  },
  commandModules.demo,
);

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  init,
  validate,
  show,
  plan,
  apply,
  drift,
  report,
  radius,
  simulate,
  schema,
  explain,
  demo,
];
