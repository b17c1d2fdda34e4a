package dev.rampart.interest;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.group.Teams;
import dev.rampart.news.feed.Products;
import dev.rampart.plan.Aims;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts together what someone told, what their plan says, and what their groups use. */
@ApplicationScoped
class InterestReading {
    @Inject
    Teams groups;

    @Inject
    Aims aims;

    @Inject
    Catalog catalog;

    Interest of(long account) {
        InterestProfile profile = InterestProfile.of(account);
        Optional<Aims.Aim> aim = profile.fromPlan ? aims.of(account) : Optional.empty();
        String path =
                profile.path != null ? profile.path : aim.map(Aims.Aim::path).orElse(null);
        List<Teams.Team> mine = groups.of(account);
        return new Interest(
                InterestProduct.of(account),
                covered(aim, path),
                InterestTask.of(account),
                profile.levels(),
                path,
                aim.map(one -> new Interest.Exam(one.exam(), one.code(), one.ahead() ? one.day() : null))
                        .orElse(null),
                products(mine),
                mine.stream().collect(Collectors.toMap(Teams.Team::slug, Teams.Team::name)));
    }

    /** What covers a product: the exam of the plan, before those on the way of the path. */
    private Map<String, String> covered(Optional<Aims.Aim> aim, String path) {
        Map<String, String> covered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        aim.flatMap(one -> catalog.exam(one.exam()))
                .ifPresent(exam -> services(exam).forEach(name -> covered.put(name, "your exam " + exam.code())));
        aims.path(path)
                .ifPresent(way -> way.exams().stream()
                        .flatMap(id -> catalog.exam(id).stream())
                        .forEach(exam -> services(exam)
                                .forEach(name ->
                                        covered.putIfAbsent(name, exam.code() + ", on your path " + way.title()))));
        return covered;
    }

    private static Set<String> services(Blueprint exam) {
        return exam.services().values().stream()
                .flatMap(Collection::stream)
                .map(Products::canonical)
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> products(List<Teams.Team> mine) {
        Map<Long, Set<String>> all =
                TeamProduct.of(mine.stream().map(Teams.Team::id).toList());
        Map<String, Set<String>> bySlug = new LinkedHashMap<>();
        mine.forEach(team -> bySlug.put(team.slug(), all.getOrDefault(team.id(), Set.of())));
        return bySlug;
    }
}
