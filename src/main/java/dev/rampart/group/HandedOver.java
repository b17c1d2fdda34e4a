package dev.rampart.group;

/**
 * A group has another owner from now on; fired in the transaction of it.
 *
 * @param group the group's id
 */
public record HandedOver(long group) {}
