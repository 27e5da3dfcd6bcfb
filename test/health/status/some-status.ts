import type { RadiusClient, RouterStatus } from '../../../src/health/status/types.js';

/** A router that is well. */
export const wellStatus: RouterStatus = {
  identity: 'zone-a',
  version: { text: '7.20.8', parts: [7, 20, 8] },
  channel: 'stable',
  board: 'CCR2004-1G-12S+2XS',
  architecture: 'arm64',
  uptime: 2_001_600_000,
  cpuLoad: 7,
  memory: { free: 3_000_000_000, total: 4_294_967_296 },
  disk: { free: 100_000_000, total: 134_217_728 },
  clock: { router: 1_800_000_000_000, ours: 1_800_000_000_400 },
  sessions: { ppp: 1204, pppoe: 1200, hotspot: 45 },
  radius: [],
  moreRadius: 0,
  updateChannel: 'stable',
  certificates: [],
  unanswered: [],
};

/** A RADIUS server that answers. */
export const wellServer: RadiusClient = {
  address: '10.10.0.5',
  services: ['ppp'],
  disabled: false,
  requests: 1000,
  accepts: 990,
  rejects: 10,
  timeouts: 0,
  badReplies: 0,
  lastRoundTrip: 12,
};
