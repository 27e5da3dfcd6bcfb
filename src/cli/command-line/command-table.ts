import { defineCommand, type Command, type Parser } from './command.js';
import { commandModules } from './command-modules.js';
import { findingFormats } from '../output/finding-format.js';
import { fleetCommands } from './fleet-commands.js';
import { manifestFlags } from './flags.js';
import { healthCommands, importCommands } from './health-commands.js';
import { outputFlags } from '../output/output-flags.js';
import { simulateFlags } from '../simulate/simulate-flags.js';

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
          'Router, Template or Fleet; or report, plan, findings, ping, status, doctor, import, ' +
          'radius-check or radius-probe: the JSON of rosform',
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
  ...importCommands,
  validate,
  show,
  ...fleetCommands,
  ...healthCommands,
  simulate,
  schema,
  explain,
  demo,
];
