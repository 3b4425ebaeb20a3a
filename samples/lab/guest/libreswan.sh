# shellcheck shell=bash disable=SC2034
# A Libreswan client and a server that takes what it offers; Libreswan 4 has no modp1024.
asked_for libreswan && return
CLIENT_KIND=libreswan
C_IKE='aes256-sha1;modp2048'; C_ESP='aes256-sha1'
S_IKE='aes256-sha1-modp2048!'; S_ESP='aes256-sha1!'
C_SECRETS=/etc/ipsec.d/idcf.secrets; C_SECRETS_INCLUDE='/etc/ipsec.d/*.secrets'
