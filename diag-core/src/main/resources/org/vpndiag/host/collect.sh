#!/bin/sh
# Collects what vpndiag looks at on an L2TP/IPsec client into one file, the secrets cut out.
# It changes nothing on the host. It sends nothing but look-ups of the VPN servers' names and a few
# pings to the other end of PPP and to the far host. Run it as root to see everything.
#
#   sh collect.sh [-n] [-o FILE] [-s SINCE] [-f ADDRESS]
#
#   -n          send nothing at all
#   -o FILE     write the bundle to FILE (- is standard output); vpndiag-DATE.tar.gz otherwise
#   -s SINCE    how far back the journal is read (-48h)
#   -f ADDRESS  a host in the far network, which is pinged
#
# Then, anywhere:  vpndiag doctor FILE
set -u
umask 077
PATH=@path@
LC_ALL=C
export PATH LC_ALL
tab=$(printf '\t')

out=vpndiag-$(date +%Y%m%d-%H%M%S).tar.gz
since=-48h
far=
send=yes
usage() {
  echo "usage: sh $0 [-n] [-o FILE] [-s SINCE] [-f ADDRESS]" >&2
  exit 2
}
while getopts no:s:f: option; do
  case $option in
    n) send=no ;;
    o) out=$OPTARG ;;
    s) since=$OPTARG ;;
    f) far=$OPTARG ;;
    *) usage ;;
  esac
done
shift $((OPTIND - 1))
[ $# = 0 ] || usage

# program NAME: its path; a shell's own command of that name says less
program() {
  for directory in @directories@; do
    if [ -x "$directory/$1" ]; then
      echo "$directory/$1"
      return 0
    fi
  done
  return 1
}

command -v tar > /dev/null || { echo "$0: there is no tar here, so no bundle can be written" >&2; exit 1; }
pack=gzip
command -v gzip > /dev/null || pack=cat # a tar that is not compressed is read as well
tmp=
for directory in "${TMPDIR:-/tmp}" /tmp /var/tmp /dev/shm /run; do
  tmp=$(mktemp -d "$directory/vpndiag.XXXXXX" 2> /dev/null) && break
done
[ -n "$tmp" ] || { echo "$0: no folder can be written: set TMPDIR to one that can" >&2; exit 1; }
if [ "$out" != - ] && ! (: > "$out") 2> /dev/null; then
  echo "$0: $out cannot be written: name another file with -o" >&2
  rmdir "$tmp"
  exit 1
fi
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
top=$tmp/vpndiag-bundle
mkdir "$top"
: > "$tmp/notes"

#@cuts

# cut_for PATH: the sed scripts for a file of this path in the bundle
cut_for() {
  scripts=
  case $1 in
    "") ;;
#@scopes
  esac
}

# note STATUS EXIT PATH ORIGIN REASON
note() {
  printf '%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$4" "$5" >> "$tmp/notes"
}

# first_line FILE: the first line of error messages, its secrets cut
first_line() {
  # shellcheck disable=SC2086
  sed -E $scripts "$1" | sed -n 1p | tr '\t' ' '
}

# denied: whether the last command was refused because we are not root
denied() {
  grep -Eq '@denied@' "$tmp/err"
}

# keep FILE: the last command's answer
keep() {
  # shellcheck disable=SC2086
  sed -E $scripts "$@" > "$top/$file"
  note "$status" "$code" "$file" "$line" ""
}

# run ID ERRORS SECONDS COMMAND...
run() {
  file=$1.txt
  errors=$2
  seconds=$3
  shift 3
  line=$*
  cut_for "$file"
  program=$(program "$1") || {
    note missing 0 "$file" "$line" "$1 not found"
    return
  }
  shift
  if command -v timeout > /dev/null 2>&1; then
    timeout "$seconds" "$program" "$@" > "$tmp/out" 2> "$tmp/err" < /dev/null
  else
    "$program" "$@" > "$tmp/out" 2> "$tmp/err" < /dev/null
  fi
  code=$?
  status=ok
  [ "$code" = 0 ] || status=failed
  case $code in
    124 | 143)
      note timeout 0 "$file" "$line" "no answer within $seconds s"
      return
      ;;
  esac
  if [ "$errors" = PART ] && [ -s "$tmp/err" ]; then
    keep "$tmp/err" "$tmp/out"
  elif [ -s "$tmp/out" ]; then
    keep "$tmp/out"
  elif [ -s "$tmp/err" ] && denied; then
    note denied "$code" "$file" "$line" "$(first_line "$tmp/err")"
  elif [ "$errors" = ANSWER ]; then
    keep "$tmp/err"
  elif [ "$code" = 0 ]; then
    keep "$tmp/out"
  elif [ -s "$tmp/err" ]; then
    note failed "$code" "$file" "$line" "$(first_line "$tmp/err")"
  else
    note failed "$code" "$file" "$line" "exit status $code, no output"
  fi
}

# file PATH [SED OPTION...]: a file of the host
file() {
  path=$1
  shift
  [ -f "$path" ] || return 0
  [ ! -e "$top$path" ] || return 0
  if [ ! -r "$path" ]; then
    note denied 0 "${path#/}" "$path" "permission denied"
    return 0
  fi
  mkdir -p "$top${path%/*}"
  cut_for "${path#/}"
  # shellcheck disable=SC2086
  if tr -d '\000' < "$path" > "$tmp/raw" 2> "$tmp/err" &&
    sed -E "$@" $scripts "$tmp/raw" > "$top$path" 2> "$tmp/err"; then
    note ok 0 "${path#/}" "$path" ""
  else
    rm -f "$top$path"
    note failed 0 "${path#/}" "$path" "$(first_line "$tmp/err")"
  fi
}

# files DIRECTORY PATTERN [SED OPTION...]
files() {
  directory=$1
  pattern=$2
  shift 2
  if [ -d "$directory" ] && [ ! -r "$directory" ]; then
    note denied 0 "${directory#/}/$pattern" "$directory/$pattern" "permission denied"
    return 0
  fi
  # shellcheck disable=SC2086
  for one in "$directory"/$pattern; do
    file "$one" "$@"
  done
}

# in_files SED-COMMAND: what a command prints of all files taken so far, each line once
in_files() {
  [ -d "$top/etc" ] || return 0
  find "$top/etc" -type f -exec sed -nE "$1" {} + | sort -u
}

#@commands

#@files
for one in $(in_files 's~@options_file@~\1~p'); do
  file "$one"
done

n=0
m=0
for server in $(in_files 's~@server_line@~\2~p' | grep -v '^0[.]0[.]0[.]0$' | head -n @servers@); do
  case $server in
    *:* | *[0-9.])
      case $server in
        *[!0-9.]*) case $server in *:*) is_address=yes ;; *) is_address=no ;; esac ;;
        *) is_address=yes ;;
      esac
      ;;
    *) is_address=no ;;
  esac
  if [ "$is_address" = yes ]; then
    n=$((n + 1))
    suffix=-$n
    [ "$n" -gt 1 ] || suffix=
#@server-commands
  elif [ "$send" = yes ]; then
    m=$((m + 1))
    suffix=-$m
    [ "$m" -gt 1 ] || suffix=
#@name-commands
  fi
done
if [ -n "$far" ]; then
  :
#@far-commands
fi
if [ -n "$far" ] && [ "$send" = yes ]; then
  :
#@far-echoes
fi
peer=$(sed -nE 's~@peer_line@~\1~p' "$top/ip-addr.txt" 2> /dev/null | sed -n 1p)
if [ -n "$peer" ] && [ "$send" = yes ]; then
  :
#@peer-commands
fi
#@later-commands

#@own-logs
if [ ! -s "$top/journal.txt" ]; then
  :
#@system-logs
fi

# The manifest: a line a piece.
(
  cd "$top" || exit 1
  find . -type f -exec sha256sum {} + > "$tmp/sums"
  find . -type f -exec wc -c {} + > "$tmp/sizes"
  find . -type f -exec grep -c '<cut>' /dev/null {} + > "$tmp/marks"
)
# Which host it is: a hash, since the machine ID itself is nobody else's.
host=$({ printf '%s' '@host_prefix@'; tr -d '\n' < @machine_id@; } 2> /dev/null | sha256sum | cut -c 1-@host_digits@)
grep -Eq '^[0-9a-f]{32}$' @machine_id@ 2> /dev/null || host=
root=no
[ "$(id -u)" != 0 ] || root=yes
{
  echo "@first_line@"
  echo "# taken: $(date -u +%Y-%m-%dT%H:%M:%SZ)"
  [ -z "$host" ] || echo "@host@$host"
  echo "# collected by root: $root"
  printf '@columns@\n'
  awk -v tmp="$tmp" -v FS="$tab" -v OFS="$tab" '
    function name(text) { sub("^[.]/", "", text); return text }
    BEGIN {
      while ((getline text < (tmp "/sums")) > 0) sum[name(substr(text, 67))] = substr(text, 1, 64)
      while ((getline text < (tmp "/sizes")) > 0) {
        sub(/^ */, "", text); i = index(text, " "); size[name(substr(text, i + 1))] = substr(text, 1, i - 1)
      }
      while ((getline text < (tmp "/marks")) > 0) {
        match(text, /:[0-9]*$/); marks[name(substr(text, 1, RSTART - 1))] = substr(text, RSTART + 1)
      }
    }
    !($3 in size) { print $1, $2, 0, 0, "-", $3, $4, $5; next }
    { print $1, $2, marks[$3] + 0, size[$3], ($3 in sum) ? sum[$3] : "unknown", $3, $4, $5 }
  ' "$tmp/notes"
} > "$top/MANIFEST"

if [ "$out" = - ]; then
  tar -C "$tmp" -cf - vpndiag-bundle | $pack
else
  tar -C "$tmp" -cf - vpndiag-bundle | $pack > "$out" && echo "$out" >&2
fi
