package dev.rampart.readiness;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds what was predicted against real results, over all people and of nobody in particular. */
@ApplicationScoped
public class TrackRecords {
    @Inject
    EntityManager entities;

    @Inject
    Catalog catalog;

    /**
     * @param exam for example "SCS-C03"
     * @param results how many were told, with a number or without
     */
    public record OfExam(String exam, long results, TrackRecord record) {}

    /**
     * @param exams those with results, in the catalogue's order
     * @param results how many were told for all of them
     */
    public record All(long results, TrackRecord record, List<OfExam> exams) {}

    /** @param number null where nothing could be predicted */
    record Row(String exam, Double number, boolean passed) {}

    @Transactional
    public All all() {
        Map<String, List<Row>> byExam = new HashMap<>();
        List<Row> rows = entities.createQuery(
                        "select new dev.rampart.readiness.TrackRecords$Row(r.exam, r.prediction.chance, r.passed)"
                                + " from ExamResult r",
                        Row.class)
                .getResultList();
        rows.forEach(row ->
                byExam.computeIfAbsent(row.exam(), exam -> new ArrayList<>()).add(row));
        List<OfExam> exams = catalog.exams().stream()
                .filter(exam -> byExam.containsKey(exam.id()))
                .map(exam -> new OfExam(
                        exam.code(), byExam.get(exam.id()).size(), TrackRecord.of(pairs(byExam.get(exam.id())))))
                .toList();
        return new All(rows.size(), TrackRecord.of(pairs(rows)), exams);
    }

    private static List<TrackRecord.Pair> pairs(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.number() != null)
                .map(row -> new TrackRecord.Pair(row.number(), row.passed()))
                .toList();
    }

    /** What learners of an exam may know of it, in a sentence; null until there are enough results. */
    @Transactional
    public String words(Blueprint exam) {
        if (ExamResult.count("exam = ?1 and prediction.chance is not null", exam.id()) < TrackRecord.ENOUGH) {
            return null;
        }
        List<Row> rows = entities.createQuery(
                        "select new dev.rampart.readiness.TrackRecords$Row(r.exam, r.prediction.chance, r.passed)"
                                + " from ExamResult r where r.exam = :exam",
                        Row.class)
                .setParameter("exam", exam.id())
                .getResultList();
        return TrackRecord.of(pairs(rows)).words();
    }
}
