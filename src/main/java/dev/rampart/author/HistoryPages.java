package dev.rampart.author;

import dev.rampart.content.Difference;
import dev.rampart.content.DocumentDesk;
import dev.rampart.content.DocumentHistory;
import dev.rampart.content.DocumentLine;
import dev.rampart.content.ReviewQueue;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import dev.rampart.question.QuestionsShown;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What happened to documents, how their texts differ, and what waits for a second instructor. */
@Path("/author")
@RolesAllowed(Roles.INSTRUCTOR)
class HistoryPages {
    /** @param texts the events that are about a text of their own, each text once */
    record history(
            DocumentLine line,
            List<DocumentHistory.Event> events,
            List<DocumentHistory.Event> texts,
            String path,
            Pager pager)
            implements TemplateInstance {}

    record differences(DocumentLine line, String from, String to, List<Difference> files) implements TemplateInstance {}

    record queue(List<ReviewQueue.Asked> waiting, boolean required, long me, Pager pager) implements TemplateInstance {}

    @Inject
    DocumentDesk desk;

    @Inject
    DocumentHistory history;

    @Inject
    ReviewQueue reviews;

    @Inject
    QuestionBank bank;

    @Inject
    Viewer viewer;

    @Inject
    Event<QuestionsShown> shownQuestions;

    @GET
    @Path("histories/{id}")
    public TemplateInstance history(@RestPath long id, @RestQuery int page) {
        Pager pager = Pager.of(page);
        List<DocumentHistory.Event> events = pager.cut(history.events(id, pager.first(), pager.most(), viewer.id()));
        List<DocumentHistory.Event> texts = events.stream()
                .filter(event -> event.what().text())
                .collect(Collectors.toMap(
                        DocumentHistory.Event::text, event -> event, (a, b) -> a, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        return new history(line(id), events, texts, "/author/histories/" + id, pager);
    }

    /** What two texts of a document say shows its keys. */
    @GET
    @Path("histories/{id}/differences")
    public TemplateInstance differences(@RestPath long id, @RestQuery String from, @RestQuery String to) {
        DocumentLine line = line(id);
        List<Difference> files = history.difference(id, from, to, viewer.id());
        List<Question> questions = bank.inDocument(line.origin(), line.path());
        if (!questions.isEmpty()) {
            Set<String> ids = questions.stream().map(Question::id).collect(Collectors.toSet());
            QuarkusTransaction.joiningExisting().run(() -> shownQuestions.fire(new QuestionsShown(viewer.id(), ids)));
        }
        return new differences(line, from, to, files);
    }

    @GET
    @Path("reviews")
    public TemplateInstance queue(@RestQuery int page) {
        Pager pager = Pager.of(page);
        return new queue(
                pager.cut(reviews.waiting(pager.first(), pager.most(), viewer.id())),
                reviews.required(),
                viewer.id(),
                pager);
    }

    private DocumentLine line(long id) {
        return desk.document(id, viewer.id())
                .orElseThrow(() -> Problem.notFound("There is no such document, or it was removed."))
                .line();
    }
}
