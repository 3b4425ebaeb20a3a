# shellcheck shell=bash disable=SC2034
TITLE="prober responder: 3DES/SHA1/MODP1024 only"
BROKEN="nothing; ike-scan probes one responder with 60 single transforms"
CAUSE="the responder accepts: 3DES/SHA1/MODP1024 only"
FIX="none"
SERVER_KIND=strongswan; S_IKE='3des-sha1-modp1024!'; S_ESP='3des-sha1!'
STAGES="services"
. "$LAB/guest/prober.sh"
