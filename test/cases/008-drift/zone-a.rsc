# 2026-11-22 03:00:00 by RouterOS 7.20.8
/ip pool
add comment="[rosform]" name=home ranges=100.64.0.2-100.64.15.254
/ppp profile
add comment="[rosform]" local-address=100.64.0.1 name=home-10m rate-limit=10M/10M remote-address=home
/radius
add address=10.10.0.5 comment="[rosform]" secret=value-of-ZONE_A_RADIUS_SECRET service=ppp timeout=3s
/interface pppoe-server server
add comment="[rosform]" default-profile=home-10m disabled=no interface=vlan10 service-name=home
