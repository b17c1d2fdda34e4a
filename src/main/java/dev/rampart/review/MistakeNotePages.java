package dev.rampart.review;

import dev.rampart.attempt.Misses;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import dev.rampart.web.Filter;
import dev.rampart.web.Paged;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What a learner noted to questions. A note whose question stands in a form under seal waits until the seal is lifted. */
@Path("/review/mistakes/notes")
@RolesAllowed(Roles.LEARNER)
class MistakeNotePages {
    private static final int PAGE = 20;

    private static final Map<String, String> DONE = Map.of("saved", "Saved.", "removed", "The note is removed.");

    @Inject
    QuestionBank bank;

    @Inject
    Misses misses;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /** @param any whether there are notes at all */
    record list(Filter filter, Paged<Line> found, boolean any, String done) implements TemplateInstance {}

    record edit(Line note, String error) implements TemplateInstance {}

    /** @param question its stable id, and heading the beginning of its stem */
    record Line(String question, String heading, String task, String words, Instant writtenAt) {}

    @GET
    @Transactional
    public TemplateInstance list(@RestQuery String q, @RestQuery int page, @RestQuery String done) {
        Filter filter = Filter.NONE.with("q", q);
        String wanted = filter.get("q").toLowerCase(Locale.ROOT);
        Set<String> kept = misses.kept(viewer.id());
        List<MistakeNote> own = MistakeNote.all(viewer.id());
        Set<Long> closed = misses.closed(
                viewer.id(), own.stream().map(note -> note.versionId).toList());
        List<MistakeNote> all = own.stream()
                .filter(note -> !kept.contains(note.question) && !closed.contains(note.versionId))
                .toList();
        Paged<MistakeNote> found = Paged.of(
                all.stream()
                        .filter(note -> note.words.toLowerCase(Locale.ROOT).contains(wanted))
                        .toList(),
                page,
                PAGE);
        Map<Long, Question> versions =
                bank.versions(found.items().stream().map(note -> note.versionId).toList());
        List<Line> lines = found.items().stream()
                .map(note -> line(note, versions.get(note.versionId), note.words))
                .toList();
        return new list(
                filter,
                new Paged<>(lines, found.found(), found.page(), found.next()),
                !all.isEmpty(),
                done == null ? null : DONE.get(done));
    }

    private static Line line(MistakeNote note, Question question, String words) {
        return new Line(note.question, question.heading(), question.task(), words, note.writtenAt);
    }

    @GET
    @Path("{question}")
    @Transactional
    public TemplateInstance edit(@RestPath String question) {
        MistakeNote note = note(question);
        return new edit(line(note, asked(note), note.words), null);
    }

    private MistakeNote note(String question) {
        return MistakeNote.of(viewer.id(), question)
                .filter(note -> !misses.kept(viewer.id()).contains(question)
                        && misses.closed(viewer.id(), List.of(note.versionId)).isEmpty())
                .orElseThrow(() -> Problem.notFound("You have no note to such a question."));
    }

    private Question asked(MistakeNote note) {
        return bank.versions(List.of(note.versionId)).get(note.versionId);
    }

    @POST
    @Path("{question}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response change(@RestPath String question, @RestForm String note) {
        Mistakes.lock(viewer.id());
        MistakeNote kept = note(question);
        String words = MistakeNote.tidy(note);
        String flaw = words.isEmpty() ? "A note needs words. To be rid of it, remove it." : MistakeNote.flaw(words);
        if (flaw != null) {
            return Response.status(422)
                    .entity(new edit(line(kept, asked(kept), words), flaw))
                    .build();
        }
        MistakeNote.keep(viewer.id(), question, kept.versionId, words, clock.instant());
        return to("saved");
    }

    @POST
    @Path("{question}/removal")
    @Transactional
    public Response remove(@RestPath String question) {
        Mistakes.lock(viewer.id());
        note(question).delete();
        return to("removed");
    }

    private static Response to(String done) {
        return Response.seeOther(URI.create("/review/mistakes/notes?done=" + done))
                .build();
    }
}
