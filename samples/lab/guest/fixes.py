#!/usr/bin/env python3
"""fixes.py REPORT: the commands of the first root cause's first fix at the end that was looked at, one a line."""
import json
import sys

report = json.load(open(sys.argv[1], encoding="utf-8"))
for diagnosis in report["diagnoses"][:1]:
    for fix in [f for f in diagnosis["fixes"] if f["side"] == report["view"] and f.get("commands")][:1]:
        print("\n".join(fix["commands"]))
