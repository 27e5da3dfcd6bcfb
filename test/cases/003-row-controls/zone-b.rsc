# 2026-11-22 10:00:00 by RouterOS 7.20.8
/ip hotspot
add disabled=no interface=ether3 name=cafe
/ip hotspot walled-garden
add dst-host=old.example
/ip pool
add comment="[rosform]" name=home ranges=100.64.48.10-100.64.63.254
add name=trial ranges=100.64.47.2-100.64.47.254
/ppp profile
add comment="[rosform]" dns-server=10.10.0.53 name=home-10m rate-limit=10M/10M remote-address=home
add comment="[rosform]" name=office-50m rate-limit=50M/50M remote-address=home
add comment="[rosform]" name=home-100m rate-limit=80M/80M remote-address=home
add name=made-by-hand rate-limit=1M/1M
