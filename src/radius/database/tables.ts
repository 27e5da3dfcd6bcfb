/** A check or reply item of one subscriber: `radcheck`, `radreply`. */
interface SubscriberItems {
  readonly username: string;
  readonly attribute: string;
  readonly op: string;
  readonly value: string;
}

/** A check or reply item of a group: `radgroupcheck`, `radgroupreply`. */
interface GroupItems {
  readonly groupname: string;
  readonly attribute: string;
  readonly op: string;
  readonly value: string;
}

/** Who is in which group. */
interface GroupMembers {
  readonly username: string;
  readonly groupname: string;
  readonly priority: number;
}

/**
 * Accounting rows, as far as they are read. PostgreSQL has `inet` addresses and times with a zone,
 * MySQL text and times without one, SQLite text and seconds since 1970 (FreeRADIUS 3.2.1).
 */
interface Accounting {
  readonly username: string | null;
  readonly nasipaddress: string;
  readonly acctstarttime: string | number | Date | null;
  readonly acctupdatetime: string | number | Date | null;
  readonly acctstoptime: string | number | Date | null;
}

/**
 * The stock tables of FreeRADIUS that are only ever read. `nas` is not among them: its name and its
 * columns are settings.
 */
export interface RadiusTables {
  readonly radcheck: SubscriberItems;
  readonly radreply: SubscriberItems;
  readonly radgroupcheck: GroupItems;
  readonly radgroupreply: GroupItems;
  readonly radusergroup: GroupMembers;
  readonly radacct: Accounting;
}
