import type { BuiltinRow, FieldKind, MenuFacts } from '../facts.js';
import { lastOfVersion6 } from './by-version.js';
import {
  bool,
  comment,
  disabledNo,
  duration,
  durationOf,
  ip,
  ipPrefix,
  listOf,
  refTo,
  state,
  stateFlag,
  text,
  word,
} from './kinds.js';

const policies =
  'local,telnet,ssh,ftp,reboot,read,write,policy,test,winbox,password,web,sniff,sensitive,api,romon,rest-api'.split(
    ',',
  );
const policiesOfVersion6 = [
  ...policies.filter((policy) => policy !== 'rest-api'),
  'dude',
  'tikapp',
];

/** People and programs that log in to the router. */
export const user: MenuFacts = {
  menu: '/user',
  kind: 'list',
  key: ['name'],
  duplicate: 'failure: user with the same name already exists',
  toggles: true,
  fields: {
    address: { type: listOf(ipPrefix), default: '' },
    comment,
    disabled: disabledNo,
    group: { type: refTo('/user/group'), required: true },
    'inactivity-policy': { type: word('lockscreen', 'logout', 'none'), since: '7.16' },
    'inactivity-timeout': { type: durationOf(60000, 86400000), since: '7.16' },
    name: { type: text, required: true },
    password: { type: text, required: true, writeOnly: true, sensitive: true },
    expired: stateFlag,
    'last-logged-in': state(text),
  },
  builtin: [{ id: '*1', fields: { name: 'admin', group: 'full', comment: 'system default user' } }],
};

/** Policies of users. A group that grants a policy prints it, the others with `!`. */
const group: MenuFacts = {
  menu: '/user/group',
  kind: 'list',
  since: '7.0',
  key: ['name'],
  duplicate: 'failure: group with the same name already exists',
  fields: {
    comment,
    name: { type: text },
    policy: { type: partitionOf(policies) },
    skin: { type: text, default: 'default' },
  },
  builtin: shippedGroups(policies),
};

/** Logged in users. */
export const userActive: MenuFacts = {
  menu: '/user/active',
  kind: 'read-only',
  fields: {
    address: state(ip),
    'by-romon': stateFlag,
    group: state(text),
    name: state(text),
    radius: stateFlag,
    via: state(
      word(
        'api',
        'bandwidth-test',
        'console',
        'ftp',
        'mac-telnet',
        'rest-api',
        'romon',
        'ssh',
        'telnet',
        'unknown',
        'web',
        'winbox',
      ),
    ),
    when: state(text),
  },
};

/** Whether router users are checked with RADIUS. */
export const userAaa: MenuFacts = {
  menu: '/user/aaa',
  kind: 'singleton',
  fields: {
    accounting: { type: bool, default: 'true' },
    'default-group': { type: text, default: 'read' },
    'exclude-groups': { type: listOf(word('full', 'read', 'write')), default: '' },
    'interim-update': { type: duration, default: '0s' },
    'use-radius': { type: bool, default: 'false' },
  },
};

/** Version 6 has no REST interface, and the policies of two programs of its own. */
function ofVersion6({ since: _since, ...facts }: MenuFacts): MenuFacts {
  const policy = { type: partitionOf(policiesOfVersion6) };
  return {
    ...facts,
    until: lastOfVersion6,
    fields: { ...facts.fields, policy },
    builtin: shippedGroups(policiesOfVersion6),
  };
}

/** What `read` and `write` lack is the same in both versions; `full` has all. */
function shippedGroups(all: readonly string[]): readonly BuiltinRow[] {
  const without = (...lacking: readonly string[]): string =>
    all.filter((policy) => !lacking.includes(policy)).join(',');
  return [
    { id: '*1', fields: { name: 'read', policy: without('ftp', 'write', 'policy', 'dude') } },
    { id: '*2', fields: { name: 'write', policy: without('ftp', 'policy', 'dude') } },
    { id: '*3', fields: { name: 'full', policy: without() } },
  ];
}

function partitionOf(values: readonly string[]): FieldKind {
  return { kind: 'set', values, partition: true };
}

/** Policies of users, by version. A policy that a group lacks is printed with `!`. */
export const userGroup = [ofVersion6(group), group];
