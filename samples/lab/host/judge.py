#!/usr/bin/env python3
"""judge.py VPNDIAG OUT SCENARIO...: what vpndiag said of a run, in one line; status 1 when it was not what is expected."""
import glob
import json
import os
import re
import subprocess
import sys

vpndiag, out, *scenarios = sys.argv[1:]
name = os.path.basename(out)
faulty = [dict(re.findall(r'^(\w+)="?(.*?)"?$', open(scenario, encoding="utf-8").read(), re.M)) for scenario in scenarios]
settings = {variable: value for fault in faulty for variable, value in fault.items()}
verdict = settings.get("VERDICT", "broken")
stages = [stage for fault in faulty for stage in fault.get("STAGES", "").split()]


def read(path):
    try:
        return json.load(open(path, encoding="utf-8"))
    except (OSError, ValueError):
        return None


def said(report):
    """(verdict, rule, stage) of a report's first root cause."""
    if report is None:
        return "no report", "-", "-"
    causes = [d for d in report["diagnoses"] if d["role"] == "root-cause"]
    first = causes[0] if causes else {"rule": "-", "stage": "-"}
    return report["verdict"], first["rule"], first["stage"]


def examine(bundle):
    run = subprocess.run([vpndiag, "doctor", "--format", "json", "--lang", "en", bundle], capture_output=True)
    try:
        return said(json.loads(run.stdout))
    except ValueError:
        return "no report", "-", "-"


live = said(read(f"{out}/report.json"))
# Of several faults the next one is told when the one before is mended.
told = [live] + [said(read(path)) for path in sorted(glob.glob(f"{out}/report-*.json"))]
faults = []
for one in told:
    if one[0] != verdict:
        faults.append(f"verdict should be {verdict}")
    if stages and one[2] not in stages:
        faults.append(f"stage should be {' or '.join(stages)}")
# A bundle holds the echoes that collect sends, and not the answers that a live run has from the server.
unprobed = said(read(f"{out}/unprobed.json"))
for bundle in ("bundle.tar.gz", "script.tar.gz"):
    other = examine(f"{out}/{bundle}")
    if other not in (live, unprobed):
        faults.append(f"{bundle} says {' '.join(other)}")
fix = re.findall(r"^FIX (.*)", open(f"{out}/guest.log", encoding="utf-8", errors="replace").read(), re.M)
if settings.get("FIXABLE") == "1":
    if not fix or not fix[-1].startswith("proven"):
        faults.append(f"fix {fix[-1] if fix else 'not tried'}")
    else:
        after = said(read(f"{out}/after.json"))
        if after[0] != "healthy":
            faults.append(f"after the fix it says {' '.join(after)}")
if settings.get("REACHES") == "1":
    result = re.findall(r"^RESULT (.*)", open(f"{out}/guest.log", encoding="utf-8", errors="replace").read(), re.M)
    if not result or "http 200 200000" not in result[-1]:
        faults.append("the far host does not answer")
print(f"{name}: {'FAIL' if faults else 'ok'}  {', then '.join(' '.join(one) for one in told)}  {'fix ' + fix[-1] if fix and not any(f.startswith('fix') for f in faults) else ''}  {'; '.join(faults)}".rstrip(), flush=True)
sys.exit(1 if faults else 0)
