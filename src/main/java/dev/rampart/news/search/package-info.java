/** Full-text search of entries: an index of each node's own in Lucene. Knows nothing of the database. */
package dev.rampart.news.search;
