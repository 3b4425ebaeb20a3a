package org.vpndiag.cli.render;

import org.vpndiag.report.Report;

/**
 * The report on one of several hosts.
 *
 * @param name the path that it was collected in
 * @param report what is the matter with it
 */
public record ReportOfHost(String name, Report report) {}
