package dev.rampart.author.editor;

import dev.rampart.content.Difference;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;

/**
 * Somebody else had saved since a text was begun: both are there, and where they differ.
 *
 * @param by who it was, or null when the account is gone
 * @param revision of theirs
 * @param kept the number under which the history has the text that came too late
 * @param files from theirs to that one
 */
@TemplateData
record Clash(String by, Instant when, int revision, int kept, List<Difference> files) {}
