// A minimal FreeRADIUS 3.2: one server for authentication and accounting, on one SQL database.

/** Signs every reply, which FreeRADIUS before 3.2.5 does not do by itself. */
const SIGN = `update reply {
      &Message-Authenticator := 0x00
    }`;

/**
 * @param {{
 *   folder: string,
 *   files: string,
 *   dialect: 'postgresql' | 'mysql' | 'sqlite',
 *   connection: string,
 *   clients: 'startup' | 'dynamic' | 'hybrid',
 *   lifetime: number,
 *   messageAuthenticator: boolean,
 *   ports: { auth: number, acct: number },
 * }} settings
 */
export function freeradiusConf(settings) {
  const { folder, messageAuthenticator } = settings;
  const sign = messageAuthenticator ? SIGN : '';
  return `prefix = /usr
libdir = /usr/lib/freeradius
raddbdir = ${folder}
run_dir = ${folder}
logdir = ${folder}
name = radiusd
pidfile = ${folder}/radiusd.pid
cleanup_delay = 1
hostname_lookups = no
proxy_requests = no
log {
  destination = stdout
  auth = yes
}
security {
  max_attributes = 200
  reject_delay = 0
  status_server = yes
}
thread pool {
  start_servers = 2
  max_servers = 8
  min_spare_servers = 1
  max_spare_servers = 4
}
modules {
  preprocess {
  }
  pap {
  }
  chap {
  }
  mschap {
  }
  expr {
  }
  dynamic_clients {
  }
  always ok {
    rcode = ok
  }
  always reject {
    rcode = reject
  }
${sqlModule(settings)}
}
policy {
  $INCLUDE ${settings.files}/accounting
}
${settings.clients === 'startup' ? '' : dynamicClients(settings)}
server default {
  listen {
    type = auth
    ipaddr = 127.0.0.1
    port = ${settings.ports.auth}
  }
  listen {
    type = acct
    ipaddr = 127.0.0.1
    port = ${settings.ports.acct}
  }
  authorize {
    preprocess
    chap
    mschap
    sql
    pap
  }
  authenticate {
    Auth-Type PAP {
      pap
    }
    Auth-Type CHAP {
      chap
    }
    Auth-Type MS-CHAP {
      mschap
    }
  }
  preacct {
    preprocess
    acct_unique
  }
  accounting {
    sql
  }
  post-auth {
    ${sign}
    sql
    Post-Auth-Type REJECT {
    ${sign}
    }
  }
}
`;
}

/** @param {Parameters<typeof freeradiusConf>[0]} settings */
function sqlModule({ files, dialect, connection, clients }) {
  const readClients = clients !== 'dynamic';
  return `  sql {
    dialect = "${dialect}"
    ${connection}
    radius_db = "radius"
    acct_table1 = "radacct"
    acct_table2 = "radacct"
    postauth_table = "radpostauth"
    authcheck_table = "radcheck"
    groupcheck_table = "radgroupcheck"
    authreply_table = "radreply"
    groupreply_table = "radgroupreply"
    usergroup_table = "radusergroup"
    client_table = "nas"
    read_clients = ${readClients ? 'yes' : 'no'}
    group_attribute = "SQL-Group"
    pool {
      # With 0 it starts without the database too, unless it has to read its clients.
      start = ${readClients ? 1 : 0}
      min = ${readClients ? 1 : 0}
      max = 4
      spare = 1
      uses = 0
      lifetime = 0
      idle_timeout = 60
      retry_delay = 1
    }
    $INCLUDE ${files}/${dialect}/queries.conf
  }`;
}

/** @param {Parameters<typeof freeradiusConf>[0]} settings */
function dynamicClients({ lifetime }) {
  const query =
    "SELECT secret FROM nas WHERE nasname = '%{Packet-Src-IP-Address}' ORDER BY id LIMIT 1";
  return `client routers {
  ipaddr = 127.0.0.0/8
  dynamic_clients = nas_lookup
  lifetime = ${lifetime}
}
server nas_lookup {
  authorize {
    update control {
      &Tmp-String-0 := "%{sql:${query}}"
    }
    if (&control:Tmp-String-0 != '') {
      update control {
        &FreeRADIUS-Client-IP-Address = "%{Packet-Src-IP-Address}"
        &FreeRADIUS-Client-Secret = "%{control:Tmp-String-0}"
        &FreeRADIUS-Client-Shortname = "%{Packet-Src-IP-Address}"
        &FreeRADIUS-Client-NAS-Type = "other"
      }
      ok
    }
    else {
      reject
    }
  }
}`;
}
