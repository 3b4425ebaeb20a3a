package org.vpndiag.host;

import java.util.regex.Pattern;

/**
 * What of an archive is worth reading. A sosreport holds thousands of files; of everything else all
 * is taken.
 */
final class Wanted {
  /** In any depth, since an archive's folder has the host's name and time in it. */
  private static final Pattern NEVER =
      Pattern.compile(
          "(^|.*/)(sys|proc/[0-9]+|sos_reports|sos_logs|usr|boot)/.*"
              + "|(^|.*/)sos_commands/(?!(networking|libreswan|strongswan|logs|ppp|process|systemd"
              + "|kernel|networkmanager|selinux|apparmor|firewall_tables|firewalld|host|date)/).*"
              + "|(^|.*/)var/log/(?!(messages|syslog|secure|auth\\.log|daemon\\.log|charon|pluto"
              + "|xl2tpd|ppp)).*"
              + "|(^|.*/)etc/(?!(ipsec|strongswan|swanctl|xl2tpd|ppp|NetworkManager|modprobe\\.d"
              + "|os-release|resolv\\.conf|hosts)).*");

  private Wanted() {}

  static boolean is(String path) {
    return !NEVER.matcher(path).matches();
  }
}
