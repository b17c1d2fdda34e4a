package dev.rampart.triage;

import dev.rampart.news.NewsItem;

/** An entry on the board. */
record Card(NewsItem entry, Standing now) {}
