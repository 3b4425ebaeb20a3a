# shellcheck shell=bash disable=SC2034
TITLE="prober responder: Libreswan 4.10 with AES256/SHA256/2048 and AES128/SHA1/1536"
BROKEN="nothing; ike-scan probes one responder with 60 single transforms"
CAUSE="the responder accepts: Libreswan 4.10 with AES256/SHA256/2048 and AES128/SHA1/1536"
FIX="none"
SERVER_KIND=libreswan; S_IKE='aes256-sha2_256-modp2048,aes128-sha1-modp1536'; S_ESP=''
STAGES="services"
. "$LAB/guest/prober.sh"
