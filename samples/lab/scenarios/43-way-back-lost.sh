# shellcheck shell=bash disable=SC2034
TITLE="the way back is lost under a running tunnel"
BROKEN="from some moment on the router drops the server's ESP, while the client keeps sending"
CAUSE="ESP goes out, and the inbound SA, which has carried packets, stands still"
FIX="find the device that dropped the flow; connect anew"
STAGES="esp traffic"
C_PPP_EXTRA='lcp-echo-interval 0'   # so that pppd does not give up while the evidence is taken
story() {
  traffic
  rt iptables-legacy -A FORWARD -p esp -s "$SERVER_IP" -j DROP
  on client ping -q -i 1 "$FAR_IP" > /dev/null &
  nap 50
}
