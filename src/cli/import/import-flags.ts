import type { Argv } from 'yargs';

import { manifestFlags, type ManifestOptions } from '../command-line/flags.js';

const importFormats = ['text', 'json'] as const;

/** What `import` is given. */
export interface ImportFlags extends ManifestOptions {
  readonly export: readonly string[];
  /** More of them: what a shell makes of `--export *.rsc`. */
  readonly files: readonly string[];
  readonly from: string | undefined;
  readonly inventory: string | undefined;
  readonly name: string | undefined;
  readonly address: string | undefined;
  readonly username: string;
  readonly passwordEnv: string | undefined;
  readonly secretsDir: string;
  readonly plain: boolean;
  readonly tlsCa: string | undefined;
  readonly tlsFingerprint: string | undefined;
  readonly tlsAnonymous: boolean;
  readonly extractTemplate: string | undefined;
  readonly secretsTo: string | undefined;
  readonly envExample: string;
  readonly without: string | undefined;
  readonly only: string | undefined;
  readonly dryRun: boolean;
  readonly concurrency: number;
  readonly timeout: string;
  readonly routerTimeout: string;
  readonly format: (typeof importFormats)[number];
}

export function importFlags<T>(yargs: Argv<T>) {
  return resultFlags(sectionFlags(tlsFlags(reachFlags(sourceFlags(manifestFlags(yargs))))));
}

function sourceFlags<T>(yargs: Argv<T>) {
  return yargs
    .positional('files', {
      type: 'string',
      array: true,
      default: [] as readonly string[],
      describe: 'more files behind --export, as in --export *.rsc',
    })
    .option('export', {
      type: 'string',
      array: true,
      default: [] as readonly string[],
      requiresArg: true,
      describe: 'file with the text of /export, or - for standard input; can be repeated',
    })
    .option('from', {
      type: 'string',
      requiresArg: true,
      describe: 'address of a live router, or ADDRESS:PORT',
    })
    .option('inventory', {
      type: 'string',
      requiresArg: true,
      describe:
        'CSV of many routers, the first line names the columns: address or export; name, port, ' +
        'username, password-env, password-file, tls, labels, description',
    })
    .option('name', {
      type: 'string',
      requiresArg: true,
      describe: 'name of the router; made of its identity when left out',
    })
    .option('address', {
      type: 'string',
      requiresArg: true,
      describe: 'how the router of --export is reached; guessed from its addresses when left out',
    });
}

function reachFlags<T>(yargs: Argv<T>) {
  return yargs
    .option('username', {
      type: 'string',
      default: 'rosform',
      requiresArg: true,
      describe: 'user to log in as, and to write into the manifest',
    })
    .option('password-env', {
      type: 'string',
      requiresArg: true,
      describe:
        'environment variable with the password, which the manifest names, too; ROSFORM_PASSWORD ' +
        'when left out, which it does not name; on a terminal it is asked for',
    })
    .option('secrets-dir', {
      type: 'string',
      default: 'secrets',
      requiresArg: true,
      describe: 'the only folder that the column password-file is read from',
    })
    .option('concurrency', {
      type: 'number',
      default: 20,
      requiresArg: true,
      describe: 'routers of an inventory read at the same time',
    })
    .option('timeout', {
      type: 'string',
      default: '10s',
      requiresArg: true,
      describe: 'how long each wait for a router may take',
    })
    .option('router-timeout', {
      type: 'string',
      default: '5m',
      requiresArg: true,
      describe: 'what a router may take altogether',
    });
}

function tlsFlags<T>(yargs: Argv<T>) {
  return yargs
    .option('plain', {
      type: 'boolean',
      default: false,
      describe: 'the plain API (port 8728), without TLS',
    })
    .option('tls-ca', {
      type: 'string',
      requiresArg: true,
      describe: 'certificate authority that the certificate of the router is checked against',
    })
    .option('tls-fingerprint', {
      type: 'string',
      requiresArg: true,
      describe: 'SHA-256 fingerprint that the certificate of the router must have',
    })
    .option('tls-anonymous', {
      type: 'boolean',
      default: false,
      describe: 'TLS without a certificate, as api-ssl offers it before it is given one',
    });
}

function sectionFlags<T>(yargs: Argv<T>) {
  return yargs
    .option('without', {
      type: 'string',
      requiresArg: true,
      describe: 'leave these sections out: ppp-secrets,simple-queues',
    })
    .option('only', {
      type: 'string',
      requiresArg: true,
      describe: 'import these sections and no others',
    });
}

function resultFlags<T>(yargs: Argv<T>) {
  return yargs
    .option('extract-template', {
      type: 'string',
      requiresArg: true,
      describe:
        'move what the new routers share into a Template of this name, or use the one that is there',
    })
    .option('secrets-to', {
      type: 'string',
      requiresArg: true,
      describe:
        'write the secrets that were read to this file, for its owner only (mode 600); one that ' +
        'an import wrote is added to',
    })
    .option('env-example', {
      type: 'string',
      default: '.env.example',
      requiresArg: true,
      describe: 'file that lists the names of secrets, without values',
    })
    .option('dry-run', {
      type: 'boolean',
      default: false,
      describe: 'print the manifests, or what would change in those that exist; write nothing',
    })
    .option('format', {
      choices: importFormats,
      default: 'text' as const,
      requiresArg: true,
      describe: 'what is printed',
    });
}
