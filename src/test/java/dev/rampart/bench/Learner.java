package dev.rampart.bench;

import java.util.List;

/**
 * Someone whose requests are measured.
 *
 * @param session the text of the cookie
 * @param token for the API
 * @param past ids of attempts that are over
 */
record Learner(String session, String token, List<Long> past) {}
