/**
 * Getting a feed and understanding it: fetch, parse, clean and classify. Plain Java without database or container, so that
 * each step can be called by a test.
 */
package dev.rampart.news.feed;
