# shellcheck shell=bash
# What came out of a run, in one line a scenario.

# A copy of the program, so that the checkout may be worked on and built anew while guests run.
prepare_vpndiag() {
  "$ROOT/vpndiag" --version > /dev/null || { echo "cannot build vpndiag"; return 1; }
  cp -r "$ROOT/diag-cli/target/app" "$RUN/app"
  VPNDIAG=$RUN/vpndiag
  local classes="$RUN/app/*:$RUN/app/lib/*" fast="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData"
  cat > "$VPNDIAG" <<X
#!/bin/sh
exec java -XX:SharedArchiveFile="$RUN/app/lab.jsa" -Xshare:auto $fast -Xmx256m -cp "$classes" org.vpndiag.cli.Main "\$@"
X
  chmod +x "$VPNDIAG"
  # The launcher's own list of classes; an archive is bound to where its classes lie.
  # shellcheck disable=SC2086
  java -Xshare:dump -XX:SharedClassListFile="$RUN/app/vpndiag.classes" -XX:SharedArchiveFile="$RUN/app/lab.jsa" $fast \
    -cp "$classes" > /dev/null 2>&1
  "$VPNDIAG" collect --script > "$RUN/collect.sh"
}
judge_record() { echo "$1: $(grep -a '^RESULT' "$LAB/out/$1/guest.log" | tail -1)"; }
judge_read_only() {
  sed "s/^/$1: /" "$LAB/out/$1/read-only.txt"
  [ "$(grep -c '^ok' "$LAB/out/$1/read-only.txt")" = 5 ]
}
# The first of the six rounds warms the caches and does not count.
median() { sed -n "s/^TOOK $2 //p" "$LAB/out/$1/guest.log" | sed 1d | sort -n | sed -n 3p; }
judge_timings() {
  local script doctor
  script=$(median "$1" script)
  doctor=$(median "$1" doctor)
  echo "$1: doctor $doctor ms, the collector's script $script ms (medians of five); doctor's own account:"
  sed 's/^/    /' "$LAB/out/$1/doctor.err" | cut -c 1-120
  [ "$doctor" -le $((script * 3 / 2)) ]
}
judge_prove() {
  scenarios "$1"
  python3 "$LAB/host/judge.py" "$VPNDIAG" "$LAB/out/$1" "${SCENARIOS[@]}"
}
