package dev.rampart.demo;

import dev.rampart.account.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Who is in the demonstration, and how each has learned for SCS-C03. */
final class Cast {
    static final String EXAM = "scs-c03";

    /** How much better or worse everyone does in a domain, as people are: detection is familiar, governance is not. */
    private static final Map<String, Double> DOMAINS =
            Map.of("1", 0.05, "2", -0.01, "3", 0.02, "4", 0.03, "5", -0.02, "6", -0.07);

    /**
     * One attempt.
     *
     * @param daysAgo when it began
     * @param share of its questions that was right, from 0 to 1
     */
    record Sitting(boolean full, int daysAgo, double share) {
        Instant start(Instant now) {
            return now.minus(Duration.ofDays(daysAgo)).minus(Duration.ofHours(3 + daysAgo % 5));
        }

        double inDomain(String domain) {
            return Math.min(0.98, share + DOMAINS.getOrDefault(domain, 0.0));
        }
    }

    /**
     * @param workshops by id, how many of its steps are done
     * @param examInDays null for whoever has no plan
     * @param booked whether the day of the exam is booked
     */
    record Part(
            String name,
            Role role,
            String zone,
            List<Sitting> sittings,
            Map<String, Integer> workshops,
            Integer examInDays,
            boolean booked) {
        String email() {
            return name.substring(0, name.indexOf(' ')).toLowerCase(java.util.Locale.ROOT) + "@demo.invalid";
        }

        ZoneId zoneId() {
            return ZoneId.of(zone);
        }
    }

    /** The one to sign in as: weeks of learning behind, and two exams above the line, one of them with the group. */
    static final Part ANA = learner(
            "Ana Duarte",
            "Europe/Madrid",
            List.of(quiz(68, .4), quiz(61, .5), quiz(40, .7), full(5, .86)),
            Map.of("secure-a-new-account", 99, "policy-evaluation", 99, "read-the-trail", 3),
            17,
            true);

    static final Part BEN = learner(
            "Ben Okafor",
            "Europe/London",
            List.of(quiz(50, .5), quiz(15, .7), full(9, .74)),
            Map.of("secure-a-new-account", 99, "read-the-trail", 5),
            30,
            true);

    /** What they scored in the exam that they sat together. */
    static final Sitting ANA_HELD = full(21, .83);

    static final Sitting BEN_HELD = full(21, .63);

    static final Sitting DARA_HELD = full(21, .55);

    static final Part CHEN = learner(
            "Chen Li",
            "Asia/Singapore",
            List.of(full(25, .84), full(13, .87), full(4, .9)),
            Map.of("data-perimeter", 99, "policy-evaluation", 99),
            9,
            true);

    static final Part DARA = learner(
            "Dara Keo",
            "Asia/Phnom_Penh",
            List.of(quiz(31, .5), full(12, .66)),
            Map.of("policy-evaluation", 2),
            52,
            false);

    static final Part EMRE =
            learner("Emre Aydin", "Europe/Istanbul", List.of(quiz(44, .6), quiz(22, .7)), Map.of(), 66, false);

    static final Part INES =
            new Part("Ines Morel", Role.INSTRUCTOR, "Europe/Paris", List.of(quiz(60, .9)), Map.of(), null, false);

    static final Part GRACE =
            new Part("Grace Lund", Role.ADMINISTRATOR, "Europe/Oslo", List.of(), Map.of(), null, false);

    static final List<Part> ALL = List.of(
            ANA,
            BEN,
            CHEN,
            DARA,
            EMRE,
            learner(
                    "Fatou Diallo",
                    "Africa/Dakar",
                    List.of(full(18, .71)),
                    Map.of("secure-a-new-account", 99),
                    null,
                    false),
            learner(
                    "Goran Ilic",
                    "Europe/Belgrade",
                    List.of(quiz(9, .4)),
                    Map.of("secure-a-new-account", 1),
                    null,
                    false),
            learner(
                    "Hana Sato",
                    "Asia/Tokyo",
                    List.of(quiz(28, .6), quiz(14, .8)),
                    Map.of("read-the-trail", 99),
                    null,
                    false),
            learner("Ivo Novak", "Europe/Prague", List.of(), Map.of("secure-a-new-account", 2), null, false),
            learner("Jun Park", "Asia/Seoul", List.of(quiz(3, .5)), Map.of(), null, false),
            INES,
            GRACE);

    private Cast() {}

    private static Part learner(
            String name,
            String zone,
            List<Sitting> sittings,
            Map<String, Integer> workshops,
            Integer examInDays,
            boolean booked) {
        return new Part(name, Role.LEARNER, zone, sittings, workshops, examInDays, booked);
    }

    private static Sitting full(int daysAgo, double share) {
        return new Sitting(true, daysAgo, share);
    }

    private static Sitting quiz(int daysAgo, double share) {
        return new Sitting(false, daysAgo, share);
    }
}
