import { nasContract } from './nas-contract.js';
import { openSqliteDatabase } from './sqlite-database.js';

nasContract('SQLite', openSqliteDatabase);
