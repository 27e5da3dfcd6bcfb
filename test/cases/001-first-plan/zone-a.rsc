# 2026-11-22 10:00:00 by RouterOS 7.20.8
/ip pool
add comment="[rosform]" name=home ranges=100.64.0.2-100.64.15.254
add comment="[rosform]" name=trial ranges=100.64.16.2-100.64.16.254
/ppp profile
add comment="[rosform]" local-address=100.64.0.1 name=home-10m rate-limit=5M/5M remote-address=home
/radius
add address=10.10.0.5 secret=value-of-ZONE_A_RADIUS_SECRET service=ppp
