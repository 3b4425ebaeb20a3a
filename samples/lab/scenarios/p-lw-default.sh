# shellcheck shell=bash disable=SC2034
TITLE="prober responder: Libreswan 4.10 default IKEv1 proposals"
BROKEN="nothing; ike-scan probes one responder with 60 single transforms"
CAUSE="the responder accepts: Libreswan 4.10 default IKEv1 proposals"
FIX="none"
SERVER_KIND=libreswan; S_IKE=''; S_ESP=''
STAGES="services"
. "$LAB/guest/prober.sh"
