# shellcheck shell=bash disable=SC2034
TITLE="prober responder: strongSwan 5.9.8 default IKE proposals"
BROKEN="nothing; ike-scan probes one responder with 60 single transforms"
CAUSE="the responder accepts: strongSwan 5.9.8 default IKE proposals"
FIX="none"
SERVER_KIND=strongswan; S_IKE=''; S_ESP='aes128-sha1'
STAGES="services"
. "$LAB/guest/prober.sh"
