package org.vpndiag.rule;

import java.util.List;
import org.vpndiag.report.Stage;
import org.vpndiag.report.Words;

/**
 * A step of the ladder that an attempt climbs.
 *
 * @param id its name
 * @param stage the stage it belongs to
 * @param title what being up means, in a few words
 * @param up what shows that it is up, each alone
 * @param down what shows that it is down, each alone
 * @param implies the rungs that must be up when this one is
 * @param attempt whether an attempt to connect is in sight once this rung is tried
 * @param goal whether the tunnel works once this rung is up
 * @param lasting whether its signs tell of the connection's whole time, so that the end, on purpose
 *     or not, takes back none of them
 * @param stopped what to say where no rule explains why it is down
 * @param next what to look at in that case
 */
public record Rung(
    String id,
    Stage stage,
    Words title,
    List<Condition> up,
    List<Condition> down,
    List<String> implies,
    boolean attempt,
    boolean goal,
    boolean lasting,
    Words stopped,
    Words next) {}
