package dev.rampart.cohort;

import dev.rampart.question.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The learners of a cohort until it is archived, and its instructor. */
@ApplicationScoped
class CohortAudience implements Audience {
    static final String SCHEME = "cohort";

    static String id(String slug) {
        return SCHEME + ":" + slug;
    }

    private record Row(String slug, String name) {}

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public List<Named> of(long account) {
        return Cohort.find(
                        "select c.slug, c.name from Cohort c where c.instructorId = ?1 or (exists"
                                + " (select 1 from Enrolment e where e.cohort = c and e.accountId = ?1)"
                                + " and not exists (select 1 from CohortArchive x where x.cohortId = c.id))"
                                + " order by lower(c.name), c.id",
                        account)
                .project(Row.class)
                .stream()
                .map(row -> new Named(id(row.slug()), row.name()))
                .toList();
    }

    @Override
    public Optional<String> title(String name) {
        return Cohort.<Cohort>find("slug", name).firstResultOptional().map(cohort -> cohort.name);
    }
}
