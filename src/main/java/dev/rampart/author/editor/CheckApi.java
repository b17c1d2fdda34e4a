package dev.rampart.author.editor;

import dev.rampart.content.Flaw;
import dev.rampart.question.lint.Finding;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Documents checked for programs, such as an author's own editor or a team's build; nothing is stored. */
@Path("/api/v1/author/checks")
@RolesAllowed(Roles.INSTRUCTOR)
@Tag(name = "Author")
class CheckApi {
    private static final int LONGEST = 1_000_000;

    @Inject
    Checks checks;

    @Inject
    Viewer viewer;

    /**
     * @param path below the content folder, for example "questions/scs-c03/4.2-keys.yaml"
     * @param files the Markdown files beside it, by name; may be left out
     */
    record Document(String path, String text, Map<String, String> files) {}

    /** @param flaws what keeps it from counting; findings of the severity "error" keep it from being published here */
    record Told(String kind, List<Flaw> flaws, List<Found> findings) {}

    record Found(String severity, String rule, String item, int line, int column, String sentence) {
        static Found of(Finding finding) {
            return new Found(
                    finding.severity().word(),
                    finding.rule().id(),
                    finding.item(),
                    finding.line(),
                    finding.column(),
                    finding.sentence());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What there is to mend in a document; nothing is stored")
    public Told check(Document document) {
        if (document == null || document.path() == null || document.text() == null) {
            throw Problem.exception(400, "Send the document's path and its text.");
        }
        if (document.text().length() > LONGEST) {
            throw Problem.exception(413, "The text is longer than a document may be. Split it.");
        }
        Map<String, byte[]> beside = new TreeMap<>();
        if (document.files() != null) {
            document.files().forEach((name, body) -> beside.put(name, body.getBytes(StandardCharsets.UTF_8)));
        }
        Checks.Plain plain = checks.of(document.path(), document.text(), beside, viewer.id());
        return new Told(
                plain.checked().kind(),
                plain.checked().flaws(),
                plain.findings().stream().map(Found::of).toList());
    }
}
