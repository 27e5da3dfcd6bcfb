import type { ReportedChange } from '../../src/report/types.js';

/** A rule that goes up, ahead of another. */
export const moveRule: ReportedChange = {
  action: 'move',
  menu: '/ip/hotspot/walled-garden',
  key: '*.pay.example',
  at: { file: 'routers.d/zone-a.yaml', line: 60, column: 5 },
  fields: [],
  ahead: '*.bank.example',
};

/** A pool that nobody declares any more. */
export const deletePool: ReportedChange = {
  action: 'delete',
  menu: '/ip/pool',
  key: 'old',
  fields: [
    { field: 'name', before: 'old', after: null },
    { field: 'ranges', before: '10.9.0.2-10.9.0.99', after: null },
  ],
};
