package dev.rampart.review;

/**
 * What FSRS knows of one question in one head.
 *
 * @param stability days after which it is remembered with a chance of 90 %
 * @param difficulty from 1 to 10
 */
record Memory(double stability, double difficulty) {}
