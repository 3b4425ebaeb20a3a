package org.vpndiag.capture;

import org.jspecify.annotations.Nullable;

/**
 * A session of a tunnel.
 *
 * @param request {@code ICRQ} or {@code OCRQ}
 * @param callerSessionId the id that the caller assigned
 * @param answerSessionId the id that the other end assigned; null when it never answered
 * @param connected its ICCN or OCCN; null when it was not seen
 * @param first the request
 */
public record L2tpSession(
    String request,
    int callerSessionId,
    @Nullable Integer answerSessionId,
    @Nullable Seen connected,
    Seen first) {}
