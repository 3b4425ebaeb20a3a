# shellcheck shell=bash disable=SC2034
TITLE="the server takes PAP alone, which the client refuses"
BROKEN="the server says require-pap, options.l2tpd.client says refuse-pap"
CAUSE="the two ends do not agree on a method; the server ends LCP: peer refused to authenticate"
FIX="remove refuse-pap"
STAGES="ppp-auth"
FIXABLE=1
S_PPP_EXTRA=$'require-pap\nnoccp'
C_PPP_EXTRA='refuse-pap'
prepare() { printf '%s * %s *\n' "$S_USER" "$S_PASS" | wr server /etc/ppp/pap-secrets; }
SIGN='*refused to authenticate*'
