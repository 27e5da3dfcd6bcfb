import { countNamesContract } from './count-names-contract.js';
import { subscriberTables } from './stock-tables.js';

countNamesContract('sqlite', async (inserts) => subscriberTables(inserts));
