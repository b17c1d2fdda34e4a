package dev.rampart.relevance;

import dev.rampart.catalog.Blueprint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What became of an exam since a day, and of the certification that it gave. */
final class Versions {
    private Versions() {}

    /**
     * Newer guides and versions, a sentence each; never empty.
     *
     * @param all every exam of the catalog
     */
    static List<String> since(Blueprint exam, LocalDate day, LocalDate today, List<Blueprint> all) {
        List<String> told = new ArrayList<>();
        LocalDate guide = exam.version().guidePublished();
        if (guide != null && guide.isAfter(day)) {
            told.add("AWS published the guide of " + exam.code() + " that is in force on " + Dates.words(guide) + ".");
        }
        for (Blueprint other : all) {
            if (!other.id().equals(exam.id())
                    && follows(other, exam)
                    && other.version().first().isAfter(day)) {
                told.add(other.code() + (other.version().first().isAfter(today) ? " comes on " : " came on ")
                        + Dates.words(other.version().first()) + ". "
                        + other.version().note());
            }
        }
        if (told.isEmpty()) {
            told.add("No newer version of " + exam.code() + " and of its guide is known here"
                    + (exam.verified() == null ? "." : ", as of " + Dates.words(exam.verified()) + "."));
        }
        LocalDate last = exam.version().last();
        if (last != null) {
            told.add(exam.code() + (last.isBefore(today) ? " could be sat until " : " can be sat until ")
                    + Dates.words(last) + ".");
        }
        return told;
    }

    /** Whether it is another version of the same certification; AWS renames some, then it says itself what it replaces. */
    private static boolean follows(Blueprint other, Blueprint exam) {
        return other.name().equals(exam.name())
                || exam.id().equals(other.version().replaces());
    }

    /** When it has to be renewed. */
    static String renewal(LocalDate validUntil, LocalDate againFrom, LocalDate today) {
        if (today.isAfter(validUntil)) {
            return "The certification was valid until " + Dates.words(validUntil)
                    + ". To have it again, sit the exam of today.";
        }
        return "The certification is valid until " + Dates.words(validUntil)
                + ": to renew it, pass the exam of that time before then. The same exam can be sat again from "
                + Dates.words(againFrom) + " on.";
    }
}
