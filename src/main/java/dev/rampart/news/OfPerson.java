package dev.rampart.news;

import java.io.Serializable;

/** What one person has to do with one entry. */
record OfPerson(long accountId, long entryId) implements Serializable {}
