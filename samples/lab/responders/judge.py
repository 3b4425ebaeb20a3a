"""Compares what `vpndiag probe` finds with the truth, and what it took with its budgets."""

import collections
import json
import math
import os
import subprocess
import time

import cases
import network
import oracle

VPNDIAG = os.environ.get("VPNDIAG") or os.path.join(os.path.dirname(os.path.dirname(network.LAB)), "vpndiag")
UNLIMITED = "  dos_protection = no\n"
LONGEST_ORDERED = 12
DEFAULT_EXCHANGES, DEFAULT_PACKETS, DEFAULT_SECONDS = 60, 120, 2.0


def probe(*arguments):
    """The first target of the report, its exit code and the seconds it took, the start included."""
    start = time.monotonic()
    done = subprocess.run(
        [VPNDIAG, "probe", "--format", "json", "-q", *arguments], capture_output=True, text=True, check=False
    )
    seconds = time.monotonic() - start
    if not done.stdout:
        raise RuntimeError(done.stderr)
    return json.loads(done.stdout)["targets"][0], done.returncode, seconds


def found(target, proof=None):
    accepted = (target["ikev1"] or {"accepted": []})["accepted"]
    return {
        (a["encryptionId"], a["keyLength"] or 0, a["hashId"], a["groupId"])
        for a in accepted
        if proof is None or a["proof"] == proof
    }


def difference(what, seen, truth):
    if seen == truth:
        return []
    return ["%s: missing %s, too much %s" % (what, sorted(truth - seen)[:5], sorted(seen - truth)[:5])]


def discovery(case):
    extra = UNLIMITED if case.kind == "strongswan" else ""
    with network.Server(case, extra):
        truth, _ = oracle.one_at_a_time(network.SERVER, oracle.WHOLE)
    faults = []
    with network.Server(case):
        default, code, _ = probe(network.SERVER)
        thorough, _, _ = probe("--thorough", network.SERVER)
    faults += difference("default run", found(default), truth)
    faults += difference("thorough run", found(thorough, "reply"), truth)
    if code != case.exit:
        faults.append("exit code %d" % code)
    used = thorough["ikev1"]["exchanges"]
    allowed = len(truth) + math.ceil(len(oracle.WHOLE) / 30) + 10
    if thorough["ikev1"]["order"] == "responder" and len(truth) <= LONGEST_ORDERED:
        allowed += len(truth)  # to find out the order of preference
    if used > allowed:
        faults.append("thorough: %d exchanges of IKEv1, more than %d" % (used, allowed))
    if default["exchanges"] > DEFAULT_EXCHANGES or default["packetsSent"] > DEFAULT_PACKETS:
        faults.append("default: %(exchanges)d exchanges, %(packetsSent)d packets" % default)
    if default["elapsedMillis"] > DEFAULT_SECONDS * 1000:
        faults.append("default: %(elapsedMillis)d ms" % default)
    print(
        "%s: %d of %d accepted; default %d exchanges, %d packets, %d ms; thorough %d exchanges (IKEv1 %d), %d ms; %s, %s"
        % (
            case.name,
            len(truth),
            len(oracle.WHOLE),
            default["exchanges"],
            default["packetsSent"],
            default["elapsedMillis"],
            thorough["exchanges"],
            used,
            thorough["elapsedMillis"],
            default["implementation"],
            default["ikev1"]["order"],
        )
    )
    return faults


def outcome(case):
    with network.Server(case):
        target, code, seconds = probe(network.SERVER)
    print(
        "%s: %s, exit code %d; %d accepted; %d exchanges, %d packets, %.1f s"
        % (case.name, target["outcome"], code, len(found(target)), target["exchanges"], target["packetsSent"], seconds)
    )
    if (target["silentNextHop"] == network.SERVER) != (case.name == "absent-neighbour"):
        return ["next hop that does not answer ARP: %r" % target["silentNextHop"]]
    if (target["outcome"], code) != (case.outcome, case.exit):
        return ["%s, exit code %d; should be %s, %d" % (target["outcome"], code, case.outcome, case.exit)]
    return []


def methods(case, truth):
    """How many proposals are accepted with which method of authentication."""
    faults = []
    with network.Server(case):
        for arguments in ([], ["--thorough"]):
            target, _, _ = probe(*arguments, network.SERVER)
            counts = collections.Counter(a["authenticationId"] for a in target["ikev1"]["accepted"])
            print(
                "%s %s: %s, %d exchanges, %d ms"
                % (case.name, "".join(arguments), dict(counts), target["exchanges"], target["elapsedMillis"])
            )
            right = dict(counts) == truth if arguments else set(counts) == set(truth)
            if not right or target["natTraversal"] != "answered" or not target["ikev1"]["complete"]:
                faults.append("%s: should be %s; UDP 4500 %s" % (dict(counts), truth, target["natTraversal"]))
            if not arguments and target["exchanges"] >= DEFAULT_EXCHANGES:
                faults.append("the whole budget was used")
    return faults


def judge(case):
    if case in cases.DISCOVERY:
        return discovery(case)
    for each, truth in cases.METHODS:
        if case == each:
            return methods(case, truth)
    return outcome(case)
