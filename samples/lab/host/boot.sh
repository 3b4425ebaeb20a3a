# shellcheck shell=bash
# Boots one User-Mode Linux guest for a scenario.  Its root is this machine's /, read-only.

# modprobe -d wants ROOT/lib/modules/RELEASE; Debian keeps the guest kernel's modules elsewhere
modules() {
  local k
  mkdir -p "$1/lib/modules"
  for k in /usr/lib/uml/modules/*; do ln -sfn "$k" "$1/lib/modules/${k##*/}"; done
}
boot() { # MODE NAME : fails when the machine, not vpndiag, was to blame
  local out="$LAB/out/$2" limit faults=${2//[^+]/}
  limit=$(field "$2" LIMIT)
  rm -rf "$out"
  mkdir -p "$out"
  modules "$RUN/mods"
  timeout -k 5 $((${limit:-300} + ($([ "$1" = record ] && echo 0 || echo 300)) + 300 * ${#faults})) \
    linux umid="lab-$2-$$" uml_dir="$RUN/" mem="${MEM:-768M}" rootfstype=hostfs rootflags=/ ro \
    init="$LAB/guest/init.sh" con=null con0=null,fd:1 \
    SCN="$2" MODE="$1" LAB="$LAB" OUTDIR="$out" MODS="$RUN/mods" VPNDIAG="$VPNDIAG" COLLECTOR="$RUN/collect.sh" quiet \
    > "$out/kernel.log" 2>&1 < /dev/null
  grep -q '^DONE' "$out/guest.log" 2> /dev/null || { echo "$2: the guest did not finish in time, see out/$2"; return 1; }
  ! sed -n "s/^NOT SET UP/$2:/p" "$out/guest.log" | grep .
}
