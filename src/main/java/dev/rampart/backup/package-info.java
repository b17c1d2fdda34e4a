/**
 * Backups of everything a person entered, in a format that is our own and the same for both databases, and their restoring
 * into an empty one.
 */
package dev.rampart.backup;
