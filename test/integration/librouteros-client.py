"""Drives a simulated router with librouteros and prints what it saw, one JSON line a step."""

import json
import os

from librouteros import connect
from librouteros.exceptions import TrapError
from librouteros.query import Key


def say(step, value):
    print(json.dumps({"step": step, "value": value}))


api = connect(
    host=os.environ["HOST"],
    port=int(os.environ["PORT"]),
    username="admin",
    password="",
    encoding="utf-8",
    timeout=10,
)
name = Key("name")
ranges = Key("ranges")

say("empty", list(api.path("ip", "pool")))
pools = api.path("ip", "pool")
pool_id = pools.add(name="home", ranges="10.0.0.2-10.0.0.99")
say("print", list(pools.select(name, ranges).where(name == "home")))
pools.update(**{".id": pool_id, "ranges": "10.0.0.2-10.0.0.50"})
say("changed", [row["ranges"] for row in pools])
vlans = api.path("interface", "vlan")
vlans.add(**{"name": "v10", "interface": "ether1", "vlan-id": 10, "comment": "Home users"})
say("comment", [row["comment"] for row in vlans])
try:
    pools.add(name="home", ranges="10.0.1.2")
except TrapError as error:
    say("duplicate", error.message)
try:
    pools.add(name="x", rnages="10.0.1.2")
except TrapError as error:
    say("unknown", error.message)
servers = api.path("interface", "pppoe-server", "server")
servers.add(**{"interface": "ether1", "service-name": "isp"})
say("disabled", [row["disabled"] for row in servers])
garden = api.path("ip", "hotspot", "walled-garden")
first = garden.add(**{"dst-host": "a.example"})
garden.add(**{"dst-host": "b.example"})
tuple(garden("move", **{"numbers": first}))
say("moved", [row["dst-host"] for row in garden])
pools.remove(pool_id)
say("removed", list(pools))
api.close()
