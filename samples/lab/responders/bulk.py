"""65,536 loopback addresses, silent and answering: `vpndiag probe` beside ike-scan."""

import json
import os
import re
import subprocess
import sys
import time

import network

NETWORK = "127.1.0.0/16"
ADDRESSES = 65536


def vpndiag(program, retry):
    start = time.monotonic()
    done = subprocess.run(
        [program, "probe", "-q", "--format", "ike-scan", "--rate", "10000000", "--retry", str(retry), NETWORK],
        capture_output=True,
        text=True,
        check=False,
    )
    return _result("vpndiag", done.stdout, time.monotonic() - start)


def ike_scan(retry):
    start = time.monotonic()
    done = subprocess.run(
        ["ike-scan", "-B", "1000M", "-s", "0", "-N", "-q", "--retry", str(retry), NETWORK],
        capture_output=True,
        text=True,
        check=False,
    )
    return _result("ike-scan", done.stdout, time.monotonic() - start)


def _result(who, text, wall):
    ending = re.search(r"Ending.*scanned in ([0-9.]+) seconds \(([0-9.]+) hosts/sec\)\. +(\d+) returned handshake", text)
    seconds, rate, answered = ending.groups()
    return {"who": who, "seconds": float(seconds), "rate": float(rate), "answered": int(answered), "wall": wall}


def compare(program, rounds=3):
    """Prints a line a run; whether nothing was lost."""
    lossless = True
    for manner in ("mute", "everywhere"):
        with network.Local(manner):
            for retry in (1, 3):
                for _ in range(rounds):
                    ours = vpndiag(program, retry)
                    theirs = ike_scan(retry)
                    lossless &= manner == "mute" or ours["answered"] == ADDRESSES
                    for run in (ours, theirs):
                        print(
                            "%s, %d tries: %-8s %6.2f s, %6.0f addresses/s, %5d of %d answered, with start %.2f s"
                            % (
                                {"mute": "all silent", "everywhere": "all answer"}[manner],
                                retry,
                                run["who"],
                                run["seconds"],
                                run["rate"],
                                run["answered"],
                                ADDRESSES,
                                run["wall"],
                            )
                        )
                    sys.stdout.flush()
    return lossless
