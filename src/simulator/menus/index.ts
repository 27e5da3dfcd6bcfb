import type { MenuFacts } from '../facts.js';
import { systemDeviceMode, systemPackage, systemPackageUpdate, systemResource } from './box.js';
import { interfaceBridge, interfaceBridgePort } from './bridge.js';
import { certificate } from './certificate.js';
import { ipDhcpServer, ipDhcpServerLease, ipDhcpServerNetwork } from './dhcp-server.js';
import { ipDns, ipDnsStatic } from './dns.js';
import { interfaceEthernet, queueInterface } from './ethernet.js';
import {
  ipFirewallAddressList,
  ipFirewallFilter,
  ipFirewallMangle,
  ipFirewallNat,
} from './firewall.js';
import {
  ipHotspotActive,
  ipHotspotCookie,
  ipHotspotHost,
  ipHotspotIpBinding,
  ipHotspotServicePort,
} from './hotspot-host.js';
import { ipHotspotUser, ipHotspotUserProfile } from './hotspot-user.js';
import { ipHotspot, ipHotspotProfile } from './hotspot.js';
import { interfaceList, interfaceListMember, interfaces } from './interface.js';
import { ipAddress } from './ip-address.js';
import { ipRoute, ipVrf, routingTable } from './ip-route.js';
import { ipService } from './ip-service.js';
import { systemLogging, systemLoggingAction } from './logging.js';
import { toolNetwatch } from './netwatch.js';
import { ipPool, ipPoolUsed, ipv6Pool } from './pool.js';
import { pppAaa, pppActive, pppProfile, pppSecret } from './ppp.js';
import { interfacePppoeClient } from './pppoe-client.js';
import { interfacePppoeServer, interfacePppoeServerServer } from './pppoe-server.js';
import { queueType } from './queue-type.js';
import { queueSimple, queueTree } from './queue.js';
import { radius, radiusIncoming } from './radius.js';
import { systemHistory, systemScheduler, systemScript } from './script.js';
import { snmp, snmpCommunity } from './snmp.js';
import {
  systemClock,
  systemIdentity,
  systemNote,
  systemNtpClient,
  systemNtpClientServers,
} from './system.js';
import { interfaceL2tpClient, interfaceOvpnClient, interfaceSstpClient } from './tunnel-client.js';
import { interfaceL2tpServerServer, interfaceSstpServerServer } from './tunnel-server.js';
import { user, userAaa, userActive, userGroup } from './user.js';
import { interfaceVlan } from './vlan.js';
import { ipHotspotWalledGarden, ipHotspotWalledGardenIp } from './walled-garden.js';
import { interfaceWireguard, interfaceWireguardPeers } from './wireguard.js';

/** Every menu that the simulator knows, of every version. */
export const menuFacts: readonly MenuFacts[] = [
  certificate,
  ...interfaceBridge,
  ...interfaceBridgePort,
  interfaceEthernet,
  interfaceL2tpClient,
  interfaceL2tpServerServer,
  interfaceList,
  interfaceListMember,
  interfaceOvpnClient,
  interfacePppoeClient,
  interfacePppoeServer,
  interfacePppoeServerServer,
  interfaces,
  interfaceSstpClient,
  interfaceSstpServerServer,
  interfaceVlan,
  interfaceWireguard,
  interfaceWireguardPeers,
  ipAddress,
  ...ipDhcpServer,
  ipDhcpServerLease,
  ipDhcpServerNetwork,
  ipDns,
  ...ipDnsStatic,
  ipFirewallAddressList,
  ipFirewallFilter,
  ipFirewallMangle,
  ipFirewallNat,
  ipHotspot,
  ipHotspotActive,
  ipHotspotCookie,
  ipHotspotHost,
  ipHotspotIpBinding,
  ipHotspotProfile,
  ipHotspotServicePort,
  ipHotspotUser,
  ipHotspotUserProfile,
  ipHotspotWalledGarden,
  ipHotspotWalledGardenIp,
  ipPool,
  ipPoolUsed,
  ipRoute,
  ipService,
  ipv6Pool,
  ipVrf,
  pppAaa,
  pppActive,
  pppProfile,
  pppSecret,
  queueInterface,
  queueSimple,
  queueTree,
  ...queueType,
  radius,
  radiusIncoming,
  routingTable,
  snmp,
  snmpCommunity,
  systemClock,
  systemDeviceMode,
  systemHistory,
  systemIdentity,
  systemLogging,
  systemLoggingAction,
  systemNote,
  systemNtpClient,
  systemNtpClientServers,
  systemPackage,
  systemPackageUpdate,
  systemResource,
  ...systemScheduler,
  ...systemScript,
  toolNetwatch,
  user,
  userAaa,
  userActive,
  ...userGroup,
];
