# shellcheck shell=bash disable=SC2034
TITLE="Libreswan: the distribution's crypto policy is made for IKEv2"
BROKEN="conn %default, as Fedora includes it, has ike= and authby= of IKEv2; the connection names no ike= of its own"
CAUSE="pluto does not load the connection: AES-GCM is not for IKEv1"
FIX="ike= in the connection"
STAGES="configuration"
FIXABLE=1
CLIENT_KIND=libreswan
. "$LAB/guest/libreswan.sh"
prepare() {
  local etc=/run/nodes/client/root/etc
  wr client /etc/crypto-policies/back-ends/libreswan.config <<'X'
conn %default
	ike=aes_gcm256-sha2_512+sha2_256-dh19+dh20+dh21+dh14,aes256-sha2_512+sha2_256-dh19+dh20+dh21+dh14
	esp=aes_gcm256,aes256-sha2_512+sha1+sha2_256
	authby=ecdsa-sha2_512,rsa-sha2_512
	pfs=yes
X
  sed -i '1i include /etc/crypto-policies/back-ends/libreswan.config' $etc/ipsec.conf
  sed -i '/ike=/d; /esp=/s/=.*/=aes256-sha1/' $etc/ipsec.d/idcf.conf
}
T_IPSEC=5
T_PPP=20
