package dev.rampart.triage;

import dev.rampart.group.Teams;
import dev.rampart.news.NewsItem;
import dev.rampart.web.Csv;
import dev.rampart.web.NeverStored;
import dev.rampart.web.Roles;
import dev.rampart.web.SiteConfig;
import dev.rampart.web.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;

/** A group's decisions as a file to keep, the latest first. */
@Path("/groups/{slug}/triage/decisions.csv")
@RolesAllowed(Roles.LEARNER)
@NeverStored
class DecisionFiles {
    /** More than a group decides in years. */
    private static final int MOST = 20_000;

    private static final List<String> HEADER = List.of(
            "when", "who", "from", "to", "why", "assignee", "due", "title", "source", "published", "link", "page");

    @Inject
    Teams groups;

    @Inject
    Standings standings;

    @Inject
    Titles titles;

    @Inject
    SiteConfig site;

    @Inject
    Viewer viewer;

    @GET
    @Transactional
    public Response file(@RestPath String slug) {
        Teams.Team group = groups.of(slug, viewer.id());
        List<Step> steps = standings.decisions(group, MOST);
        Map<Long, NewsItem> entries =
                titles.of(steps.stream().map(Step::entryId).toList());
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        steps.forEach(step -> rows.add(row(group, step, entries.get(step.entryId()))));
        return Response.ok(Csv.of(rows))
                .type("text/csv;charset=UTF-8;header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + slug + "-triage.csv\"")
                .build();
    }

    private List<String> row(Teams.Team group, Step step, NewsItem entry) {
        List<String> row = new ArrayList<>(List.of(
                step.when().toString(),
                step.name(),
                step.from().title(),
                step.to().title(),
                step.why()));
        row.add(step.assignee());
        row.add(step.due() == null ? null : step.due().toString());
        row.add(Titles.title(entry));
        row.add(entry == null ? null : entry.sourceTitle());
        row.add(entry == null ? null : entry.publishedAt().toString());
        row.add(Titles.link(entry));
        row.add(site.link(group.href() + "/triage/" + step.entryId()));
        return row;
    }
}
