# shellcheck shell=bash
# vpndiag on the broken end: what does it say, and does its fix help?

doctor() { # FILE [option...] : the report of the live host
  local f=$1
  shift
  on "$EXAMINED" "$VPNDIAG" doctor --format json --lang en --timings --far "$FAR_IP" "$@" > "/run/out/$f" 2> "/run/out/$f.err"
  echo "DOCTOR $f rc=$?"
}
far_answers() { on client ping -n -c 1 -W 1 "$FAR_IP" > /dev/null 2>&1 && [ "$(on client curl -s -m 8 -o /dev/null -w '%{size_download}' "http://$FAR_IP/big")" = 200000 ]; }
prove() {
  local i t0=$SECONDS
  doctor report.json
  doctor unprobed.json --no-probe      # sees what a bundle can show
  log "bundle"
  on "$EXAMINED" "$VPNDIAG" collect --far "$FAR_IP" --output - > /run/out/bundle.tar.gz 2> /run/out/bundle.err
  log "script"
  collector "$EXAMINED" -f "$FAR_IP" > /run/out/script.tar.gz 2> /run/out/script.err
  mkdir -p "/run/out/$EXAMINED"
  tar xzf /run/out/script.tar.gz --no-same-owner --strip-components=1 -C "/run/out/$EXAMINED"
  log "collected"
  [ "$FIXABLE" = 1 ] || return 0
  mend report.json 1 || return 0
  for ((i = 2; i <= FAULTS; i++)); do
    far_answers && break
    doctor "report-$i.json"
    mend "report-$i.json" "$i" || return 0
  done
  if far_answers; then echo "FIX proven after $((SECONDS - t0)) s"; else echo "FIX applied, but the far host does not answer"; fi
  doctor after.json
}
mend() { # REPORT NUMBER : the first fix that the report prints; then the far host has its time to answer, unless more is broken
  local i wait=$T_FIXED
  python3 "$LAB/guest/fixes.py" "/run/out/$1" | sed -e "$PLACEHOLDERS" > "/run/out/fix-$2.sh"
  [ -s "/run/out/fix-$2.sh" ] || { echo "FIX none printed"; return 1; }
  log "applying fix $2"
  wr "$EXAMINED" /root/fix.sh < "/run/out/fix-$2.sh"
  on "$EXAMINED" sh -e /root/fix.sh > "/run/out/fix-$2.log" 2>&1 < /dev/null || { echo "FIX failed rc=$?"; return 1; }
  after_fix
  t0=$SECONDS
  [ "$2" = "$FAULTS" ] || wait=$T_NEXT
  for ((i = 0; i < wait && SECONDS - t0 < wait; i++)); do far_answers && break; nap 1; done
}
