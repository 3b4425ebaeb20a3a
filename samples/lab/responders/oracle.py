"""What a responder accepts, asked with ike-scan, one proposal a run."""

import re
import subprocess
import time

ENCRYPTION = [(1, 0), (3, 128), (5, 0), (6, 0), (7, 128), (7, 192), (7, 256), (8, 128), (8, 192), (8, 256)]
HASHES = [1, 2, 4, 5, 6]
GROUPS = [1, 2, 5, 14, 15, 16, 17, 18, 19, 20, 21, 31]

WHOLE = [(e, bits, h, g) for e, bits in ENCRYPTION for h in HASHES for g in GROUPS]
# 3DES and AES with MD5, SHA1, SHA2-256 and SHA2-384 and eight groups
GRID = [
    (e, bits, h, g)
    for e, bits in [(5, 0), (7, 128), (7, 192), (7, 256)]
    for h in [1, 2, 4, 5]
    for g in [2, 5, 14, 15, 16, 19, 20, 21]
]


def notation(proposal):
    e, bits, h, g = proposal
    return "%d%s,%d,1,%d" % (e, "/%d" % bits if bits else "", h, g)


def one_at_a_time(address, universe):
    """The accepted proposals, and how many seconds it took."""
    start = time.monotonic()
    accepted = set()
    for proposal in universe:
        done = subprocess.run(
            ["ike-scan", "--trans=" + notation(proposal), address], capture_output=True, text=True, check=True
        )
        if re.search(r"Handshake returned", done.stdout):
            accepted.add(proposal)
    return accepted, time.monotonic() - start
