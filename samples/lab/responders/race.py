"""`vpndiag probe` beside the tools that it is compared with, in turn."""

import math
import os
import statistics
import subprocess
import time

import cases
import judge
import network
import oracle

CAPTURE = "diag-core/src/test/resources/org/vpndiag/capture/ike-proposal.pcap"
PAIRS = 5


def against_ike_scan(name):
    """The grid of 128, thorough, and one ike-scan run a proposal, each against the daemon as it comes."""
    case = next(c for c in cases.DISCOVERY if c.name == name)
    universe = "/run/universe"
    with open(universe, "w") as file:
        file.writelines(oracle.notation(p) + "\n" for p in oracle.GRID)
    with network.Server(case):
        target, _, wall = judge.probe("--thorough", "--universe", universe, network.SERVER)
    ours = judge.found(target, "reply")
    with network.Server(case):
        theirs, seconds = oracle.one_at_a_time(network.SERVER, oracle.GRID)
    allowed = len(ours) + math.ceil(len(oracle.GRID) / 30) + 10
    print(
        "%s: vpndiag %d of %d by reply, %d exchanges (at most %d), %.2f s with start; ike-scan %d, %.1f s; %.0f times faster"
        % (name, len(ours), len(oracle.GRID), target["exchanges"], allowed, wall, len(theirs), seconds, seconds / wall)
    )
    return theirs <= ours and target["exchanges"] <= allowed and wall < seconds


def _seconds(*command):
    start = time.monotonic()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.monotonic() - start


def start():
    """One answering host, the start included, and tshark on a capture of a few packets."""
    capture = os.path.join(os.path.dirname(os.path.dirname(network.LAB)), CAPTURE)
    with network.Server(next(c for c in cases.DISCOVERY if c.name == "strongswan-reference")):
        pairs = [
            (_seconds("tshark", "-n", "-r", capture), _seconds(judge.VPNDIAG, "probe", network.SERVER))
            for _ in range(PAIRS)
        ]
    tshark, ours = (statistics.median(column) for column in zip(*pairs))
    print("start: tshark %.3f s, vpndiag probe %.3f s, ratio %.2f" % (tshark, ours, ours / tshark))
    return ours <= 1.5 * tshark


def race():
    results = [start(), against_ike_scan("libreswan-default"), against_ike_scan("strongswan-default")]
    return 0 if all(results) else 1
