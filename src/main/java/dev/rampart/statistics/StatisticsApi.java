package dev.rampart.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.question.Audiences;
import dev.rampart.web.Filter;
import dev.rampart.web.Paged;
import dev.rampart.web.Problem;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** How the questions of an exam fare, for an instructor's programs. */
@Path("/api/v1/statistics/{exam}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.INSTRUCTOR)
@Tag(name = "statistics")
class StatisticsApi {
    private static final int PAGE = 100;

    @Inject
    Statistics statistics;

    @Inject
    Catalog catalog;

    @Inject
    Audiences audiences;

    @Inject
    Viewer viewer;

    /** @param next number of the next page; absent on the last one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Item> items, int found, Integer next) {}

    /**
     * A question in the version that counts. What too few answers stand behind is null.
     *
     * @param answers first exposures under time
     * @param facility the share of them that was right, 0 to 1
     * @param ranked those of them in exams and quizzes of ten questions or more
     * @param discrimination corrected point-biserial correlation, -1 to 1
     * @param shown how often it was shown in any attempt
     * @param learners to how many it was new then
     * @param openReports by learners
     * @param weak why to look at it, as sentences
     */
    record Item(
            String question,
            long version,
            String task,
            String type,
            int level,
            long answers,
            Double facility,
            long ranked,
            Double discrimination,
            Long medianSeconds,
            Double flagged,
            Double blank,
            Double wrongWhenSure,
            long shown,
            long learners,
            long openReports,
            List<String> weak) {
        static Item of(Listed listed) {
            Figures figures = listed.figures();
            Sums sums = figures.sums();
            return new Item(
                    listed.entry().question(),
                    listed.entry().version(),
                    listed.entry().task(),
                    listed.entry().type(),
                    listed.entry().level(),
                    sums.answers,
                    figures.facility(),
                    sums.ranked,
                    figures.discrimination(),
                    figures.medianSeconds(),
                    Figures.share(sums.flagged, sums.answers),
                    Figures.share(sums.blank, sums.answers),
                    Figures.share(sums.sureWrong, sums.sure),
                    sums.shown,
                    sums.shownFirst,
                    listed.reports(),
                    listed.weak().stream().map(Weakness::sentence).toList());
        }
    }

    @GET
    @Operation(summary = "The questions of an exam with their figures, the weakest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", description = "There is no such domain, task, type or order")
    @APIResponse(responseCode = "404", description = "There is no such exam")
    public Page statistics(
            @RestPath String exam,
            @RestQuery String domain,
            @RestQuery String task,
            @RestQuery String type,
            @RestQuery String only,
            @RestQuery String sort,
            @RestQuery int page) {
        Blueprint blueprint =
                catalog.exam(exam).orElseThrow(() -> Problem.notFound("There is no exam of that name here."));
        Filter filter = Statistics.filter(blueprint, domain, task, type, only, sort);
        Paged<Listed> found = Paged.of(statistics.of(blueprint, filter, audiences.reader(viewer.id())), page, PAGE);
        return new Page(
                found.items().stream().map(Item::of).toList(), found.found(), found.next() == 0 ? null : found.next());
    }
}
