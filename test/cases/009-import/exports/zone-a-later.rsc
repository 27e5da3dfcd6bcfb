# 2026-12-02 08:00:40 by RouterOS 7.20.8
# software id = A1B2-C3D1
#
# model = RB5009UG+S+
# serial number = HG1091ABCDE
/interface vlan
add comment="Customers" interface=ether2 name=vlan10 vlan-id=10
/ip pool
add name=overflow ranges=100.64.4.2-100.64.4.254
add name=home next-pool=overflow ranges=100.64.0.2-100.64.3.254
/ppp profile
add dns-server=10.10.0.53,10.10.0.54 local-address=10.255.0.1 name=home-10m \
    only-one=yes rate-limit=10M/10M remote-address=home
add dns-server=10.10.0.53,10.10.0.54 local-address=10.255.0.1 name=home-50m \
    only-one=yes rate-limit=50M/50M remote-address=home
/ppp secret
add name=office-a password=Tower-1-b7Rk profile=home-50m service=pppoe
/interface pppoe-server server
add default-profile=home-10m disabled=no interface=vlan10 \
    one-session-per-host=yes service-name=home
/ip address
add address=10.20.0.1/24 comment="to the core" interface=ether1 network=10.20.0.0
/ip dns
set servers=10.10.0.53
/ip firewall filter
add action=accept chain=input connection-state=established,related
add action=accept chain=input src-address=10.10.0.0/24
add action=drop chain=input in-interface=ether2
/ip firewall nat
add action=masquerade chain=srcnat out-interface=ether1
/ip route
add gateway=10.20.0.254
/ppp aaa
set interim-update=5m use-radius=yes
/radius
add address=10.10.0.5 secret=kP4-zone-a-9vQ service=ppp \
    src-address=10.20.0.1 timeout=3s
/radius incoming
set accept=yes
/system identity
set name="Zone A"
/system ntp client
set enabled=yes
