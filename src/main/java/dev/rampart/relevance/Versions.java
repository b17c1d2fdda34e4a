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
     * @param all every exam of the catalog; a version of the same certification has the same name
     */
    static List<String> since(Blueprint exam, LocalDate day, List<Blueprint> all) {
        List<String> told = new ArrayList<>();
        LocalDate guide = exam.version().guidePublished();
        if (guide != null && guide.isAfter(day)) {
            told.add("AWS published the guide of " + exam.code() + " that is in force on " + Dates.words(guide) + ".");
        }
        for (Blueprint other : all) {
            if (!other.id().equals(exam.id())
                    && other.name().equals(exam.name())
                    && other.version().first().isAfter(day)) {
                told.add(
                        other.code() + " came on " + Dates.words(other.version().first()) + ". "
                                + other.version().note());
            }
        }
        if (exam.version().last() != null) {
            told.add(exam.code() + " can be sat until "
                    + Dates.words(exam.version().last()) + ".");
        }
        if (told.isEmpty()) {
            told.add("No newer version of " + exam.code() + " and of its guide is known here"
                    + (exam.verified() == null ? "." : ", as of " + Dates.words(exam.verified()) + "."));
        }
        return told;
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
