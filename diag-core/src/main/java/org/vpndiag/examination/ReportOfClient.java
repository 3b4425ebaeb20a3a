package org.vpndiag.examination;

import org.vpndiag.report.Report;

/**
 * The report on one client of several that a capture shows.
 *
 * @param client its address
 * @param report what is the matter with it
 */
public record ReportOfClient(String client, Report report) {}
