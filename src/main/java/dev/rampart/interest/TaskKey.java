package dev.rampart.interest;

/**
 * A task of an exam.
 *
 * @param exam the blueprint's id, for example "scs-c03"
 * @param task for example "4.2"
 */
public record TaskKey(String exam, String task) {}
