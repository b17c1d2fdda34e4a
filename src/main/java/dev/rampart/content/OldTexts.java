package dev.rampart.content;

import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What documents said once, to be read and to be had back. */
@ApplicationScoped
class OldTexts {
    private static final Pattern NAME = Pattern.compile("([rv])(\\d{1,18})");

    @Inject
    Access access;

    @Inject
    Desk desk;

    @Inject
    Locals locals;

    /** @param text "r" and the number of a revision, or "v" and the id of a version */
    Revision.Content of(Document document, String text) {
        Matcher named = NAME.matcher(text == null ? "" : text);
        if (!named.matches()) {
            throw Problem.notFound("There is no such text of this document.");
        }
        long number = Long.parseLong(named.group(2));
        if (named.group(1).equals("r")) {
            Revision revision = number > Integer.MAX_VALUE ? null : Revision.of(document, (int) number);
            return locals.ofRevision(known(revision));
        }
        DocumentVersion version = known(DocumentVersion.find("id = ?1 and document = ?2", number, document)
                .firstResult());
        return locals.ofVersion(version);
    }

    private static <T> T known(T text) {
        if (text == null) {
            throw Problem.notFound("There is no such text of this document.");
        }
        return text;
    }

    /** @return the number of the working text that it is now */
    int restore(long id, String text, int revision, long account) {
        Document document = access.past(id, account);
        if (document.origin != Origin.LOCAL) {
            throw Problem.exception(409, "This document came as a file. Copy it to edit first.");
        }
        Manuscript manuscript = access.heldPast(id, account);
        Revision.Content content = of(document, text);
        if (manuscript.revision != revision) {
            throw Problem.exception(
                    409,
                    "Someone has saved revision %d since you looked, so nothing was restored. Look at it first."
                            .formatted(manuscript.revision));
        }
        String note = "What " + text + " says";
        if (document.removedAt != null) {
            return desk.open(document.path, content, account, note).revision;
        }
        return desk.save(manuscript, revision, content, account, note).revision();
    }
}
