# shellcheck shell=bash
# Nodes: each with its own mount, net, pid and uts namespaces, its root an overlay of tmpfs over the host's /.

log() { printf '[%(%H:%M:%S)T] %s\n' -1 "$*"; }
exec 9<> <(:)
nap() { read -r -t "$1" -u 9 _; :; }                # sleep without a fork
on() {
  local n=$1 p
  shift
  read -r p < "/run/nodes/$n/pid"
  if [ -d "/run/nodes/$n/root" ]; then nsenter -t "$p" -m -n -p -u -r -w -- "$@"; else nsenter --net="/run/netns/$n" -- "$@"; fi
}
sh_on() { local n=$1; shift; on "$n" /bin/bash -c "$*"; }
wr() { # NODE FILE : writes standard input into a node's file
  local f=/run/nodes/$1/root$2
  [ -d "${f%/*}" ] || mkdir -p "${f%/*}"
  cat > "$f"
}
# a hostfs mount of its own: overlayfs refuses a lower directory that lies inside another one
layer() { # NAME : mounts unpacked/NAME where it exists and adds it to LAYERS
  [ -d "$LAB/unpacked/$1" ] || return 0
  mkdir -p "/run/layer/$1"
  mount -t hostfs none "/run/layer/$1" -o "$LAB/unpacked/$1" && LAYERS+=("/run/layer/$1")
}
mknode() { # NAME [more lower layers...]
  local n=$1 lower=/ l R=/run/nodes/$1/root
  shift
  for l in "$@"; do lower="$l:$lower"; done
  mkdir -p /run/nodes/$n/{upper,work,root,log}
  mount -t overlay "$n" -o "lowerdir=$lower,upperdir=/run/nodes/$n/upper,workdir=/run/nodes/$n/work" $R || return 1
  printf '%s\n' "proc $R/proc proc defaults 0 0" "sys $R/sys sysfs defaults 0 0" "/dev $R/dev none rbind 0 0" "devpts $R/dev/pts devpts gid=5,mode=620,ptmxmode=666 0 0" "tmpfs $R/run tmpfs defaults 0 0" "/run/nodes/$n/log $R/var/log none bind 0 0" > /run/nodes/$n/fstab
  mkdir -p $R/usr/lib/modules
  ln -sfn "/usr/lib/uml/modules/$KREL" "$R/usr/lib/modules/$KREL"
  printf '127.0.0.1 localhost %s\n' $n > $R/etc/hosts
  echo 'nameserver 192.0.2.53' > $R/etc/resolv.conf
  cp /run/modprobe.d/* $R/etc/modprobe.d/ 2> /dev/null
  # the guest's kernel has no nft NAT, so iptables must be the legacy one
  for l in iptables iptables-save iptables-restore; do ln -sfn /usr/sbin/${l/iptables/iptables-legacy} $R/etc/alternatives/$l; done
  plugins $n
  cp "$LAB/guest/systemctl.sh" $R/usr/local/sbin/systemctl && chmod +x $R/usr/local/sbin/systemctl
  unshare -m -n -p -u --fork bash "$LAB/guest/node.sh" "$n" > /dev/null &
}
# the plugin set of a plain Debian strongswan (no libcharon-extra-plugins); the server a smaller one for speed
plugins() {
  local l
  [ "$1" = server ] && l='aes sha1 sha2 md5 random nonce hmac kdf gmp openssl kernel-netlink socket-default stroke vici updown' ||
    l='aes rc2 sha2 sha1 md5 mgf1 random nonce x509 revocation constraints pubkey pkcs1 pkcs7 pkcs8 pkcs12 pgp dnskey sshkey pem openssl fips-prf gmp agent xcbc hmac kdf gcm drbg attr kernel-netlink resolve socket-default connmark stroke vici updown counters'
  printf 'charon {\n  load = %s\n}\nswanctl {\n  load = pem\n}\n' "$l" > "/run/nodes/$1/root/etc/strongswan.conf"
}
wait_node() {
  local i p
  for i in {1..400}; do [ -s /run/nodes/$1/pid ] && break; nap 0.05; done
  [ -s /run/nodes/$1/pid ] || { log "node $1 did not start"; return 1; }
  read -r p < /run/nodes/$1/pid
  ip netns attach $1 $p
}
start_syslog() { # NODE
  wr "$1" /etc/rsyslog-lab.conf <<'CONF'
module(load="imuxsock" SysSock.Use="off")
input(type="imuxsock" Socket="/run/devlog" RateLimit.Interval="0")
$FileOwner root
$FileGroup root
$FileCreateMode 0644
*.*;auth,authpriv.none  -/var/log/syslog;RSYSLOG_TraditionalFileFormat
auth,authpriv.*         -/var/log/auth.log;RSYSLOG_TraditionalFileFormat
CONF
  on "$1" rsyslogd -f /etc/rsyslog-lab.conf -i /run/rsyslogd.pid
}
