import type { ShippedRow } from './define.js';

/**
 * The queue types that every router has, as a verbose export of 6.49.7 prints them. Names and order
 * are the same in RouterOS 7; its kinds are not confirmed. Routers print them behind all others.
 */
export const shippedQueueTypes: readonly ShippedRow[] = [
  { id: '*FFFFFFFF', fields: { name: 'default', kind: 'pfifo' } },
  { id: '*FFFFFFFE', fields: { name: 'ethernet-default', kind: 'pfifo' } },
  { id: '*FFFFFFFD', fields: { name: 'wireless-default', kind: 'sfq' } },
  { id: '*FFFFFFFC', fields: { name: 'synchronous-default', kind: 'red' } },
  { id: '*FFFFFFFB', fields: { name: 'hotspot-default', kind: 'sfq' } },
  {
    id: '*FFFFFFFA',
    fields: { name: 'pcq-upload-default', kind: 'pcq', 'pcq-classifier': 'src-address' },
  },
  {
    id: '*FFFFFFF9',
    fields: { name: 'pcq-download-default', kind: 'pcq', 'pcq-classifier': 'dst-address' },
  },
  { id: '*FFFFFFF8', fields: { name: 'only-hardware-queue', kind: 'none' } },
  { id: '*FFFFFFF7', fields: { name: 'multi-queue-ethernet-default', kind: 'mq-pfifo' } },
  { id: '*FFFFFFF6', fields: { name: 'default-small', kind: 'pfifo', 'pfifo-limit': '10' } },
];
