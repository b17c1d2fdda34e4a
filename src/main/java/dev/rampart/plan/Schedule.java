package dev.rampart.plan;

import java.util.List;

/**
 * What to do on which day.
 *
 * @param sessions by day
 * @param shortfall what does not fit, or null when everything does
 */
record Schedule(List<Session> sessions, Shortfall shortfall) {}
