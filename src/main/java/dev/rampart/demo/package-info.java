/** A demonstration: an empty database is filled with people who do not exist, and with their last ten weeks. */
package dev.rampart.demo;
