# shellcheck shell=bash disable=SC2034
TITLE="prober responder: AES128/SHA1/1024, 3DES/MD5/1024, AES256/SHA1/1536, DES/MD5/768"
BROKEN="nothing; ike-scan probes one responder with 60 single transforms"
CAUSE="the responder accepts: AES128/SHA1/1024, 3DES/MD5/1024, AES256/SHA1/1536, DES/MD5/768"
FIX="none"
SERVER_KIND=strongswan; S_IKE='aes128-sha1-modp1024,3des-md5-modp1024,aes256-sha1-modp1536,des-md5-modp768!'; S_ESP='aes128-sha1!'
STAGES="services"
. "$LAB/guest/prober.sh"
