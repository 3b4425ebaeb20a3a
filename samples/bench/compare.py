#!/usr/bin/env python3
"""Measures commands against each other.

usage: compare.py [--pairs N] [--ok CODES] NAME=COMMAND NAME=COMMAND ...

Runs each command once to warm the caches, then all of them in turn, N times (5 unless said), and prints the medians of
wall time, CPU time and peak memory (resident set), and the times of every other command as ratios to the first one's.
A command is a shell's; its output is thrown away. One that is not installed is named and left out. Exit codes other
than those of --ok (0,1,3 unless said) end the measurement.
"""
import argparse, os, shlex, shutil, statistics, subprocess, sys, tempfile, time


def run(command, errors):
    """Wall seconds, CPU seconds, peak KiB of a command and those it waited for, and its exit code."""
    start = time.monotonic()
    child = subprocess.Popen(["sh", "-c", "exec " + command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return time.monotonic() - start, used.ru_utime + used.ru_stime, used.ru_maxrss, child.returncode


def installed(named):
    for name, command in named:
        program = shlex.split(command)[0]
        if shutil.which(program):
            yield name, command
        else:
            print(f"{name} is left out: {program} is not installed")


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--ok", default="0,1,3")
    parser.add_argument("named", nargs="+", metavar="NAME=COMMAND")
    arguments = parser.parse_args()
    fine = {int(code) for code in arguments.ok.split(",")}
    commands = list(installed([named.split("=", 1) for named in arguments.named]))
    results = {name: [] for name, _ in commands}
    for turn in range(arguments.pairs + 1):
        for name, command in commands:
            with tempfile.TemporaryFile("w+") as errors:
                *measured, code = run(command, errors)
                if code not in fine:
                    errors.seek(0)
                    sys.exit(f"{name} ended with {code}: {command}\n{errors.read()}")
            if turn > 0:
                results[name].append(measured)
    report(results)


def report(results):
    medians = {name: [statistics.median(column) for column in zip(*runs)] for name, runs in results.items()}
    first = next(iter(medians))
    print(f"{'':16}{'wall s':>9}{'CPU s':>9}{'peak MiB':>10}   to {first}'s: wall, CPU")
    for name, (wall, cpu, peak) in medians.items():
        ratios = "" if name == first else f"   {wall / medians[first][0]:.2f}, {cpu / medians[first][1]:.2f}"
        print(f"{name:16}{wall:9.3f}{cpu:9.3f}{peak / 1024:10.0f}{ratios}")


if __name__ == "__main__":
    main()
