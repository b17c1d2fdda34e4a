package dev.rampart.bench;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A learner who sits an exam, and looks at past ones. */
final class ExamVisit extends Visit {
    /** What is measured, in the order in which it is asked for. */
    static final List<Request<ExamVisit>> REQUESTS = List.of(
            new Request<>("`/q/health/live`", (visit, n) -> visit.live()),
            new Request<>("show a question for the first time", ExamVisit::showQuestion),
            new Request<>("save an answer", ExamVisit::saveAnswer),
            new Request<>("result page", ExamVisit::result),
            new Request<>("list of attempts (exam page)", (visit, n) -> visit.attempts()),
            new Request<>("question statistics", ExamVisit::statistics));

    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final Pattern PLACE = Pattern.compile("<select[^>]* name=\"pick\"");
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

    private final Learner learner;
    private final long open;
    private final String[] forms = new String[Crowd.QUESTIONS + 1];

    /** Begins a full exam, which is what this learner then sits. */
    ExamVisit(String site, Learner learner) throws Exception {
        super(site, learner.session());
        this.learner = learner;
        HttpRequest start = HttpRequest.newBuilder(at("/api/v1/exams/" + ExamDocuments.EXAM + "/attempts"))
                .header("Authorization", "Bearer " + learner.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"kind\": \"FULL\", \"clientKey\": \"bench\"}"))
                .build();
        this.open = Long.parseLong(found(
                ID,
                HttpClient.newHttpClient().send(start, BodyHandlers.ofString()).body()));
    }

    private long showQuestion(int n) throws Exception {
        Timed page = page("/attempts/" + open + "/questions/" + n);
        forms[n] = answer(page.body());
        return page.nanos();
    }

    /** The first choice there is, with the token and the revision of the page. */
    private static String answer(String page) {
        long places = PLACE.matcher(page).results().count();
        return "csrf=" + URLEncoder.encode(csrf(page), StandardCharsets.UTF_8) + "&revision=" + found(REVISION, page)
                + "&pick=0" + "&pick=".repeat((int) Math.max(0, places - 1));
    }

    private long saveAnswer(int n) throws Exception {
        String csrf = forms[n].substring("csrf=".length(), forms[n].indexOf('&'));
        return form("/attempts/" + open + "/questions/" + n + "/answer", csrf, forms[n])
                .nanos();
    }

    private long result(int n) throws Exception {
        return page("/attempts/" + learner.past().get(n % learner.past().size()) + "/result")
                .nanos();
    }

    /** The exam's page, with its list of attempts. */
    private long attempts() throws Exception {
        return page("/exams/" + ExamDocuments.EXAM).nanos();
    }

    /** A page of the list of all questions, as an instructor reads it. */
    private long statistics(int n) throws Exception {
        return page("/author/statistics/" + ExamDocuments.EXAM + "?page=" + n % 16)
                .nanos();
    }
}
