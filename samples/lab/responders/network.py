"""Two network namespaces with a wire between them: the client, where everything runs, and the server."""

import os
import subprocess
import sys
import time

LAB = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PATH = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
CLIENT, SERVER = "192.0.2.10", "192.0.2.1"
SERVER6 = "2001:db8::1"
INSIDE = "VPNDIAG_RESPONDERS_INSIDE"


def enter(script):
    """Runs the script again in namespaces of its own, which end with it."""
    if os.environ.get(INSIDE) == "1":
        _wire()
        return
    os.environ.update({INSIDE: "1", "PATH": PATH, "LAB": LAB, "LC_ALL": "C.UTF-8"})
    flags = ["--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"]
    if os.geteuid() != 0:
        flags.append("--map-root-user")
    os.execvp("unshare", ["unshare", *flags, sys.executable, os.path.abspath(script), *sys.argv[1:]])


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _wire():
    run("mount", "--make-rprivate", "/")
    run("mount", "-t", "tmpfs", "run", "/run")
    run("ip", "link", "set", "lo", "up")


class Server:
    """A responder, as long as the `with` block lasts."""

    def __init__(self, case, extra=""):
        self.case, self.extra = case, extra

    def __enter__(self):
        run("ip", "netns", "add", "server")
        run("ip", "link", "add", "wan", "type", "veth", "peer", "name", "eth0", "netns", "server")
        for inside, name, addresses in (
            ([], "wan", (CLIENT + "/24", "2001:db8::10/64")),
            (["ip", "netns", "exec", "server"], "eth0", (SERVER + "/24", SERVER6 + "/64")),
        ):
            for address in addresses:
                run(*inside, "ip", "address", "add", address, "dev", name, *(["nodad"] if ":" in address else []))
            run(*inside, "ip", "link", "set", name, "up")
        for command in self.case.network:
            run("ip", "netns", "exec", "server", *command.split())
        self.process = None
        if self.case.kind:
            self._start()
        return self

    def _start(self):
        directory = os.path.join(LAB, "responders")
        if self.case.kind in ("strongswan", "libreswan"):
            command = ["bash", directory + "/serve.sh", self.case.kind, self._connection(), self.case.options + self.extra]
        else:
            command = [sys.executable, directory + "/fake.py", self.case.kind]
        self.log = open("/run/server.log", "w+")
        self.process = subprocess.Popen(
            ["ip", "netns", "exec", "server", "unshare", "--mount", "--pid", "--fork", "--kill-child", *command],
            stdout=self.log,
            stderr=subprocess.STDOUT,
        )
        for _ in range(200):
            time.sleep(0.1)
            with open("/run/server.log") as log:
                text = log.read()
            if any(word in text for word in ("added configuration", "listening for IKE messages", "answering")):
                time.sleep(0.3)
                return
        raise RuntimeError("%s did not start:\n%s" % (self.case.name, text[-2000:]))

    def _connection(self):
        lines = "".join(
            (line if line.startswith("conn ") else "  " + line) + "\n" for line in self.case.lines.splitlines()
        )
        left = SERVER if self.case.kind == "libreswan" else "%any"
        return "conn l2tp\n  left=%s\n%s" % (left, lines)

    def __exit__(self, *_):
        if self.process:
            self.process.kill()
            self.process.wait()
            self.log.close()
        run("ip", "netns", "delete", "server")
        subprocess.run(["ip", "link", "delete", "wan"], stderr=subprocess.DEVNULL, check=False)


class Local:
    """A fake responder at every loopback address of the client."""

    def __init__(self, manner):
        self.manner = manner

    def __enter__(self):
        program = os.path.join(LAB, "responders", "fake.py")
        self.process = subprocess.Popen([sys.executable, program, self.manner], stdout=subprocess.PIPE)
        self.process.stdout.readline()

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
