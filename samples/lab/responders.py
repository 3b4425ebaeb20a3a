#!/usr/bin/env python3
"""responders.py [NAME...]   `vpndiag probe` against real strongSwan and Libreswan in network namespaces
responders.py race        how long it takes beside one ike-scan run a proposal, and beside tshark
responders.py bulk        65,536 loopback addresses, silent and answering, beside ike-scan

For each responder of responders/cases.py: the truth is found out by ike-scan, one proposal a run, against a daemon whose
half-open limit is off; then the daemon runs as it comes, and what `vpndiag probe` finds must be just that, within its budgets.
Needs root, or the right to make user namespaces; sends nothing out of them.
"""

import os
import shutil
import sys

LAB = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(LAB, "responders"))
import bulk  # noqa: E402
import cases  # noqa: E402
import judge  # noqa: E402
import network  # noqa: E402
import race  # noqa: E402


def missing(case):
    programs = ["ip", "ike-scan", "iptables", "unshare"]
    absent = [p for p in programs if shutil.which(p, path=network.PATH) is None]
    if case.kind == "strongswan" and shutil.which("ipsec", path=network.PATH) is None:
        absent.append("strongswan")
    if case.kind == "libreswan" and not os.path.exists(os.path.join(LAB, "unpacked/libreswan/usr/sbin/ipsec")):
        absent.append("libreswan")
    return absent


def main(names):
    if names == ["race"]:
        return race.race()
    if names == ["bulk"]:
        return 0 if bulk.compare(judge.VPNDIAG) else 1
    known = {case.name: case for case in cases.ALL}
    unknown = [name for name in names if name not in known]
    if unknown:
        sys.exit("there is no responder %s; there are %s" % (", ".join(unknown), ", ".join(known)))
    failed = 0
    for case in [known[name] for name in names or known]:
        absent = missing(case)
        if absent:
            print("%s: skipped, not installed: %s (samples/lab/install.sh)" % (case.name, " ".join(absent)))
            continue
        faults = judge.judge(case)
        failed += bool(faults)
        for fault in faults:
            print("%s: WRONG %s" % (case.name, fault))
        sys.stdout.flush()
    return 1 if failed else 0


if __name__ == "__main__":
    network.enter(__file__)
    sys.exit(main(sys.argv[1:]))
