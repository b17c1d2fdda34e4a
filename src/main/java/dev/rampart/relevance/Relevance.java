package dev.rampart.relevance;

import dev.rampart.catalog.Blueprint;
import dev.rampart.news.ExamTasks.Touched;
import dev.rampart.news.feed.SourceKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether an entry matters for an exam on a day, by rules that a person can follow. AWS publishes no rule for how soon a new
 * feature is asked. It says that exam guides are reviewed from time to time and that updates are published about a month
 * before an exam reflects them (revisions of the SCS-C03 guide, docs.aws.amazon.com, read on 24 November 2026): so what is
 * newer than the guide cannot be asked, by that word, before an update and a month.
 *
 * @param answer in a few words
 * @param reasons whole sentences, the first one first
 */
record Relevance(Answer answer, List<String> reasons) {
    /** So many products are named one by one. */
    private static final int NAMED = 3;

    enum Answer {
        YES("Yes, worth reading"),
        PERHAPS("Perhaps"),
        HARDLY("Hardly"),
        NO("No"),
        UNKNOWN("Rampart cannot tell");

        private final String words;

        Answer(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * What is asked.
     *
     * @param examDay today or later
     * @param published in the learner's zone
     * @param products that the entry is about
     * @param tasks of this exam that each product touches; those that touch none may be absent
     * @param inScope products that the exam's guide lists as in scope
     */
    record Case(
            Blueprint exam,
            LocalDate examDay,
            LocalDate today,
            SourceKind kind,
            LocalDate published,
            List<String> products,
            Map<String, List<Touched>> tasks,
            Set<String> inScope) {

        private List<String> touching() {
            return products.stream()
                    .filter(product -> !tasks.getOrDefault(product, List.of()).isEmpty())
                    .toList();
        }

        /** The guide's own day where that is known, else the first day of the exam. */
        private LocalDate basis() {
            LocalDate guide = exam.version().guidePublished();
            return guide == null ? exam.version().first() : guide;
        }

        private String basisWords() {
            return exam.version().guidePublished() == null
                    ? exam.code() + " has been offered since " + Dates.words(basis())
                            + " (the day of its guide is not known here)"
                    : "the guide of " + exam.code() + " dates from " + Dates.words(basis());
        }

        private boolean newer() {
            return basis() != null && published.isAfter(basis());
        }

        /** Up to when it is known that no update of the guide took the entry in: the day on which it was last checked. */
        private LocalDate knownUpTo() {
            LocalDate checked = exam.verified() == null ? basis() : exam.verified();
            return published.isAfter(checked) ? published : checked;
        }

        /** Whether the exam comes before the earliest update of the guide that may still take the entry in would show in it. */
        private boolean tooClose() {
            return newer() && examDay.isBefore(knownUpTo().plusMonths(1));
        }
    }

    static Relevance of(Case asked) {
        List<String> reasons = new ArrayList<>();
        Answer answer = answer(asked, reasons);
        reasons.add(day(asked));
        LocalDate last = asked.exam().version().last();
        if (last != null && asked.examDay().isAfter(last)) {
            reasons.add(asked.exam().code() + " can be sat until " + Dates.words(last)
                    + " only, which is before your day: choose an earlier one, or the version that follows.");
        }
        return new Relevance(answer, reasons);
    }

    private static Answer answer(Case asked, List<String> reasons) {
        String code = asked.exam().code();
        if (asked.products().isEmpty()) {
            reasons.add("It names no AWS service that Rampart knows, so no task of " + code + " can be found for it.");
            return Answer.UNKNOWN;
        }
        if (asked.touching().isEmpty()) {
            return untouched(asked, reasons);
        }
        reasons.add("It is about " + about(asked) + ".");
        return switch (asked.kind()) {
            case BULLETIN -> bulletin(asked, reasons);
            case ANNOUNCEMENT -> launch(asked, reasons);
            case BLOG, DOCUMENTATION -> explained(asked, reasons);
            case RELEASE -> {
                reasons.add(
                        "It tells of a new release of a tool or library; the tasks ask for services, not for versions.");
                yield Answer.HARDLY;
            }
        };
    }

    private static Answer untouched(Case asked, List<String> reasons) {
        String code = asked.exam().code();
        List<String> inScope =
                asked.products().stream().filter(asked.inScope()::contains).toList();
        if (inScope.isEmpty()) {
            reasons.add("None of the tasks of " + code + " is about " + list(asked.products(), "or") + ".");
            return Answer.NO;
        }
        reasons.add(list(inScope, "and") + (inScope.size() == 1 ? " is" : " are")
                + " on the guide's list of services in scope, but no task of " + code + " is known to be about "
                + (inScope.size() == 1 ? "it." : "them."));
        return Answer.HARDLY;
    }

    /** "AWS KMS, which task 5.2 asks, and Amazon S3 (tasks 5.1, 5.3)". */
    private static String about(Case asked) {
        List<String> parts = asked.touching().stream()
                .limit(NAMED)
                .map(product -> product + " ("
                        + tasks(asked.tasks().get(product).stream()
                                .map(Touched::task)
                                .toList()) + ")")
                .collect(Collectors.toCollection(ArrayList::new));
        int more = asked.touching().size() - parts.size();
        if (more > 0) {
            parts.add(more == 1 ? "one more service" : more + " more services");
        }
        return list(parts, "and") + " of " + asked.exam().code();
    }

    private static String tasks(List<String> ids) {
        return (ids.size() == 1 ? "task " : "tasks ") + list(ids, "and");
    }

    private static String list(List<String> words, String last) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " " + last + " "
                        + words.get(words.size() - 1);
    }

    private static Answer bulletin(Case asked, List<String> reasons) {
        reasons.add(
                "A bulletin tells of one weakness; the tasks ask for the practice behind it: to find what is affected,"
                        + " to mend it, to keep it from happening again. Read it as an example of that.");
        if (asked.tooClose()) {
            reasons.add(close(asked));
            return Answer.HARDLY;
        }
        return Answer.PERHAPS;
    }

    private static Answer launch(Case asked, List<String> reasons) {
        if (!asked.newer()) {
            reasons.add("It was announced before: " + asked.basisWords() + ", so the exam may ask about it.");
            return Answer.YES;
        }
        if (asked.tooClose()) {
            reasons.add(close(asked));
            return Answer.HARDLY;
        }
        reasons.add("It is newer than what the exam is made from: " + asked.basisWords()
                + ". Only an update of the guide would bring it in, and AWS publishes those about a month before. Look at"
                + " the guide again on " + Dates.words(look(asked)) + ".");
        return Answer.PERHAPS;
    }

    private static LocalDate look(Case asked) {
        LocalDate month = asked.examDay().minusMonths(1);
        return month.isBefore(asked.today()) ? asked.today() : month;
    }

    private static String close(Case asked) {
        LocalDate checked = asked.exam().verified();
        return "Your exam comes too soon for an update of the guide that takes this in: " + asked.basisWords()
                + (checked == null ? "" : ", it was last checked on " + Dates.words(checked))
                + ", and AWS publishes an update of a guide about a month before an exam reflects it.";
    }

    private static Answer explained(Case asked, List<String> reasons) {
        reasons.add(
                asked.kind() == SourceKind.BLOG
                        ? "A blog post mostly shows how services work together, which is what the tasks ask."
                        : "It says how the service works now.");
        if (asked.newer()) {
            reasons.add("What it tells of newer things is not asked before a guide takes them in: " + asked.basisWords()
                    + ".");
        }
        return Answer.YES;
    }

    private static String day(Case asked) {
        long days = ChronoUnit.DAYS.between(asked.today(), asked.examDay());
        return "Your exam is on " + Dates.words(asked.examDay())
                + (days == 0 ? ", today." : days == 1 ? ", tomorrow." : ", in " + days + " days.");
    }
}
