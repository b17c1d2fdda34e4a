package dev.rampart.plan;

import dev.rampart.account.Account;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where learners want to get, without the tasks on the way. */
@ApplicationScoped
public class Aims {
    @Inject
    Paths paths;

    @Inject
    Catalog catalog;

    @Inject
    Clock clock;

    /**
     * The aim of a plan in force.
     *
     * @param exam the blueprint's id
     * @param code for example "SCS-C03"
     * @param ahead whether the day is today or later, in the learner's zone
     * @param path a path's id
     */
    public record Aim(String exam, String code, LocalDate day, boolean ahead, String path) {}

    /** @param exams ids of blueprints, in the order in which the path names them */
    public record Way(String id, String title, List<String> exams) {}

    /** Empty for someone without a plan. */
    public Optional<Aim> of(long accountId) {
        return Plan.of(accountId).map(plan -> {
            Account account = Account.findById(accountId);
            LocalDate today = LocalDate.ofInstant(clock.instant(), account.zone);
            return new Aim(
                    plan.exam,
                    catalog.exam(plan.exam).map(Blueprint::code).orElse(plan.exam.toUpperCase(Locale.ROOT)),
                    plan.examDay,
                    !plan.examDay.isBefore(today),
                    plan.goal);
        });
    }

    /** The career paths that there are, by title. */
    public List<Way> paths() {
        return paths.all().stream().map(Aims::way).toList();
    }

    /** @param id or null */
    public Optional<Way> path(String id) {
        return Optional.ofNullable(id).flatMap(paths::named).map(Aims::way);
    }

    private static Way way(CareerPath path) {
        return new Way(
                path.id(),
                path.title(),
                path.stages().stream()
                        .flatMap(stage -> stage.exams().stream())
                        .distinct()
                        .toList());
    }
}
