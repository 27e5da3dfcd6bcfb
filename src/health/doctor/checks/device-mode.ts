import type { DoctorFacts } from '../facts.js';
import { wants } from '../needs.js';
import { isYes } from '../read-facts.js';
import { command } from '../script.js';
import type { Finding, Fix } from '../types.js';

/**
 * What the box itself forbids (`/system/device-mode`, RouterOS 7.17 and later): only somebody who
 * stands in front of it can change that.
 */
export function checkDeviceMode(facts: DoctorFacts): readonly Finding[] {
  const { deviceMode } = facts;
  if (deviceMode === undefined) return [];
  const { mode = 'unknown' } = deviceMode;
  const found = [
    ...(isYes(deviceMode['flagged']) ? [flagged()] : []),
    ...(isForbidden(deviceMode['hotspot']) && wants(facts.router, '/ip/hotspot')
      ? [hotspot(mode)]
      : []),
    ...(isForbidden(deviceMode['scheduler']) ? [scheduler(mode)] : []),
  ];
  if (found.length > 0) return found;
  const what = `device-mode ${mode} allows what the manifest needs, and the scheduler`;
  return [{ severity: 'note', code: 'doctor/passed', what }];
}

/** An attribute that is not there says nothing. */
function isForbidden(text: string | undefined): boolean {
  return text === 'false' || text === 'no';
}

function hotspot(mode: string): Finding {
  return {
    severity: 'error',
    code: 'doctor/device-mode-hotspot',
    what: `device-mode ${mode} forbids the hotspot that the manifest declares`,
    why: 'a hotspot can be added and does not work: inactivated, not allowed by device-mode',
    fix: fix({ hotspot: 'yes' }),
  };
}

function scheduler(mode: string): Finding {
  return {
    severity: 'warning',
    code: 'doctor/device-mode-scheduler',
    what: `device-mode ${mode} forbids the scheduler`,
    why: 'the router could not be told to undo a change by itself when it cuts us off',
    fix: fix({ scheduler: 'yes' }),
  };
}

function flagged(): Finding {
  return {
    severity: 'warning',
    code: 'doctor/device-mode-flagged',
    what: 'device-mode has flagged the router: it saw a configuration that intruders leave behind',
    why: 'a flagged router takes no new entries in the scheduler, nor L2TP, PPTP or IPsec ones',
    fix: {
      ...fix({ flagged: 'no' }),
      how: 'look through its users, scripts and scheduler first; then type this and press the button, or cut the power, within 5 minutes',
    },
  };
}

function fix(features: Readonly<Record<string, string>>): Fix {
  return {
    how: 'somebody at the router types this and presses its button, or cuts its power, within 5 minutes',
    commands: [command('/system/device-mode', 'update', undefined, features)],
  };
}
