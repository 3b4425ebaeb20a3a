# shellcheck shell=bash disable=SC2034
TITLE="prober responder: AES256/SHA256/MODP2048 only"
BROKEN="nothing; ike-scan probes one responder with 60 single transforms"
CAUSE="the responder accepts: AES256/SHA256/MODP2048 only"
FIX="none"
SERVER_KIND=strongswan; S_IKE='aes256-sha256-modp2048!'; S_ESP='aes256-sha256!'
STAGES="services"
. "$LAB/guest/prober.sh"
