package dev.rampart.readiness;

import dev.rampart.attempt.PaperRoom;
import dev.rampart.attempt.TimedSitting;
import dev.rampart.catalog.Blueprint;
import dev.rampart.question.Answer;
import dev.rampart.question.Interaction;
import dev.rampart.question.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Somebody who learns for weeks, sits quizzes and exams, and forgets in between; by a model that the estimate knows nothing
 * of. Items differ in difficulty and discrimination; abilities differ by domain, grow where one studies and fade towards where
 * they began; who does not know rules some options out and guesses, who knows slips now and then; days are better and worse;
 * some people are slow and do not reach the end.
 */
final class SimulatedLearner {
    static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final double SLIP = 0.03;

    private final PaperRoom room;
    private final Items items;
    private final Random random;
    private final PaperRoom.Seat seat;
    private final Map<String, Double> base = new HashMap<>();
    private final Map<String, Double> gain = new HashMap<>();
    private final Map<String, Double> study = new HashMap<>();
    private final boolean moves;
    private final double fading;
    private final double missing;
    private Instant now = START;
    private int fresh;
    private int exams;

    /** How hard each question is, made up once for everybody: level and item type tell a part of it. */
    record Items(Map<String, double[]> parameters) {
        static Items of(PaperRoom room, long seed) {
            Map<String, double[]> parameters = new HashMap<>();
            Random random = new Random(seed);
            for (Question question : room.questions()) {
                String type = question.interaction().type();
                double hard = (question.level() - 300) / 150.0
                        + (type.equals("ordering") || type.equals("matching") ? 0.2 : 0)
                        + 0.9 * random.nextGaussian();
                parameters.put(question.id(), new double[] {Math.exp(0.3 * random.nextGaussian()), hard});
            }
            return new Items(parameters);
        }

        double knows(Question question, double ability) {
            double[] item = parameters.get(question.id());
            return 1 / (1 + Math.exp(-item[0] * (ability - item[1])));
        }
    }

    /** @param moving whether they learn and forget at all */
    SimulatedLearner(PaperRoom room, Items items, long seed, boolean moving) {
        this.room = room;
        this.items = items;
        // Generators of neighbouring seeds begin alike, and so would the learners.
        this.random = new Random(new SplittableRandom(seed).nextLong());
        this.seat = room.new Seat();
        double overall = 0.7 + 0.9 * random.nextGaussian();
        double practice = 0.3 * Math.abs(random.nextGaussian());
        for (Blueprint.Domain domain : room.exam().domains()) {
            base.put(domain.id(), overall + 0.6 * random.nextGaussian());
            gain.put(domain.id(), 0.0);
            // Some domains are studied five times as much as others.
            study.put(domain.id(), practice * Math.exp(0.8 * random.nextGaussian()));
        }
        moves = moving;
        fading = 30 + 120 * random.nextDouble();
        missing = random.nextDouble() < 0.1 ? 0.08 * random.nextDouble() : 0;
    }

    Instant now() {
        return now;
    }

    List<TimedSitting> sittings() {
        return seat.sittings();
    }

    /** Learns for some weeks, and on until there is enough for an estimate; whether that came to be. */
    boolean learns(Map<String, Integer> form) {
        int weeks = 3 + random.nextInt(10);
        double perWeek = 0.5 + 2.5 * random.nextDouble();
        for (int week = 0; week < weeks; week++) {
            if (random.nextDouble() < 0.1) {
                rest(7 + random.nextInt(14));
            }
            int sessions = (int) (perWeek + random.nextDouble());
            for (int i = 0; i < sessions; i++) {
                pass(7.0 / sessions);
                session();
            }
            if (sessions == 0) {
                pass(7);
            }
        }
        for (int i = 0;
                i < 3
                        && !Missing.of(sittings(), form, room.exam(), now, Assumptions.USUAL)
                                .nothing();
                i++) {
            pass(1 + random.nextInt(10));
            exam();
        }
        pass(4 * random.nextDouble());
        return Missing.of(sittings(), form, room.exam(), now, Assumptions.USUAL).nothing();
    }

    private void session() {
        double what = random.nextDouble();
        if (what < 0.15 && exams < 4) {
            exam();
        } else if (what < 0.6) {
            sit(seat.quiz(random));
        } else {
            sit(seat.drawn(favourite(), 5 + random.nextInt(11), random));
        }
    }

    /** A fresh full exam, here and now; how many are right. */
    int exam() {
        exams++;
        return sit(seat.fullExam(random));
    }

    /** How many questions of the last form were new. */
    int freshOfLast() {
        return fresh;
    }

    private int sit(List<Question> form) {
        if (form.isEmpty()) {
            return 0;
        }
        double day = 0.2 * random.nextGaussian();
        fresh = (int) form.stream().filter(seat::fresh).count();
        int reached =
                form.size() == room.exam().questions() ? (int) Math.round(form.size() * (1 - missing)) : form.size();
        return seat.sit(form, reached, now, (question, fresh) -> answer(question, fresh, day));
    }

    private String favourite() {
        return study.entrySet().stream()
                .max(Map.Entry.comparingByValue(
                        (a, b) -> Double.compare(a * (0.3 + random.nextDouble()), b * (0.3 + random.nextDouble()))))
                .orElseThrow()
                .getKey();
    }

    /** Days with some work. */
    private void pass(double days) {
        now = now.plus(Duration.ofMinutes((long) (days * 24 * 60)));
        double effort = random.nextDouble();
        gain.replaceAll((domain, more) -> more * Math.exp(-days / fading) + effort * study.get(domain) * days / 7);
    }

    /** Days without work. */
    private void rest(double days) {
        now = now.plus(Duration.ofMinutes((long) (days * 24 * 60)));
        gain.replaceAll((domain, more) -> more * Math.exp(-days / fading));
    }

    private double ability(String domain) {
        return base.get(domain) + (moves ? gain.get(domain) : 0);
    }

    /** Who was shown a question before often remembers it. */
    private Answer answer(Question question, boolean fresh, double day) {
        double ability = ability(question.domain()) + day + (fresh ? 0 : 2);
        boolean knows = random.nextDouble() < items.knows(question, ability);
        if (!knows || random.nextDouble() < SLIP) {
            gain.merge(question.domain(), 0.01, Double::sum);
        }
        return knows && random.nextDouble() >= SLIP ? question.interaction().key() : guess(question.interaction());
    }

    /** Rules some wrong options out, and takes any of the others. */
    private Answer guess(Interaction interaction) {
        if (interaction instanceof Interaction.Choice choice) {
            List<Integer> left = new ArrayList<>();
            for (int i = 0; i < choice.options().size(); i++) {
                if (choice.options().get(i).correct() || random.nextDouble() < 0.7) {
                    left.add(i);
                }
            }
            Collections.shuffle(left, random);
            return new Answer(left.stream().limit(choice.count()).sorted().toList());
        }
        if (interaction instanceof Interaction.Matching matching) {
            return new Answer(IntStream.range(0, matching.prompts().size())
                    .map(i -> random.nextInt(matching.responses().size()))
                    .boxed()
                    .toList());
        }
        List<Integer> any = new ArrayList<>(interaction.key().picks());
        Collections.shuffle(any, random);
        return new Answer(any);
    }

    /** What share of fresh forms would be right now in the long run, by trying; the day's luck left out. */
    double trueShare(Map<String, Integer> form, int tries) {
        double share = 0;
        for (Map.Entry<String, Integer> domain : form.entrySet()) {
            List<Question> asked = room.questions().stream()
                    .filter(question -> question.domain().equals(domain.getKey()))
                    .toList();
            double right = 0;
            for (Question question : asked) {
                double knows = items.knows(question, ability(domain.getKey())) * (1 - SLIP);
                int lucky = 0;
                for (int i = 0; i < tries; i++) {
                    lucky += question.interaction().correct(guess(question.interaction())) ? 1 : 0;
                }
                right += knows + (1 - knows) * lucky / tries;
            }
            share += domain.getValue() * right / asked.size();
        }
        return share * (1 - missing) / room.exam().questions();
    }
}
