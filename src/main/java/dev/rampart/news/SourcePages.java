package dev.rampart.news;

import dev.rampart.web.Problem;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where the news come from and how that goes: for all to see, for administrators to steer. */
@Path("/news/sources")
class SourcePages {
    @Inject
    Sources sources;

    @Inject
    NewsConfig config;

    @Inject
    Viewer viewer;

    record index(List<Sources.View> followed, List<Sources.View> others, Sources.Summary summary, boolean adds)
            implements TemplateInstance {}

    /**
     * @param fetches the last ones, the newest first
     * @param keep how long its entries are to stay, as it stands or was typed
     */
    record show(Sources.View view, Sources.Detail detail, List<NewsFetch> fetches, Keep keep)
            implements TemplateInstance {}

    /**
     * @param chosen "" as everywhere, days, or "other"
     * @param days what "other" means
     * @param error what is wrong, or null
     */
    record Keep(String chosen, String days, String error) {
        private static final List<String> OFTEN = List.of("0", "90", "365", "730");

        static Keep of(Integer days) {
            String text = days == null ? "" : days.toString();
            boolean listed = text.isEmpty() || OFTEN.contains(text);
            return new Keep(listed ? text : "other", listed ? "" : text, null);
        }
    }

    record index$source(Sources.View view) implements TemplateInstance {}

    @GET
    public TemplateInstance index() {
        List<Sources.View> all = sources.all(Reader.of(viewer));
        return new index(
                all.stream().filter(view -> view.source().followed()).toList(),
                all.stream().filter(view -> !view.source().followed()).toList(),
                Sources.summary(all),
                viewer.signedIn() && (viewer.instructor() || viewer.administrator() || config.personalSources()));
    }

    @GET
    @Path("{slug}")
    public TemplateInstance show(@RestPath String slug) {
        return page(slug, null);
    }

    /** @param typed null to show what stands */
    private TemplateInstance page(String slug, Keep typed) {
        Sources.View view = sources.named(slug, Reader.of(viewer));
        Sources.Detail detail = sources.detail(view);
        return new show(view, detail, NewsFetch.of(detail.id()), typed == null ? Keep.of(detail.keepDays()) : typed);
    }

    /** How long its entries stay. What is too old goes at the next cleaning, within hours. */
    @POST
    @Path("{slug}/keeping")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@RestPath String slug, @RestForm String keep, @RestForm String days) {
        mayManage(slug);
        String chosen = keep == null ? "" : keep;
        String other = days == null ? "" : days.strip();
        OptionalInt wanted = Keeping.typed(chosen, other);
        if (wanted == null) {
            return Response.status(422)
                    .entity(page(
                            slug,
                            new Keep(
                                    chosen,
                                    other,
                                    "Type a number of days, from %,d to %,d."
                                            .formatted(Keeping.SHORTEST, Keeping.LONGEST))))
                    .build();
        }
        sources.keep(slug, wanted, viewer.id());
        return back(slug, "show");
    }

    @POST
    @Path("{slug}/following")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response follow(@RestPath String slug, @RestForm boolean followed, @RestForm String here) {
        mayManage(slug);
        sources.follow(slug, followed, viewer.id());
        return back(slug, here);
    }

    @POST
    @Path("{slug}/fetches")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object fetch(@RestPath String slug, @RestForm String here, @HeaderParam("HX-Request") String byHtmx) {
        mayManage(slug);
        sources.fetch(slug, viewer.id());
        return byHtmx == null ? back(slug, here) : new index$source(sources.named(slug, Reader.of(viewer)));
    }

    /** Administrators steer those of everyone, and each their own. */
    private void mayManage(String slug) {
        if (!viewer.administrator() && !sources.named(slug, Reader.of(viewer)).own()) {
            throw Problem.exception(403, "Sources of everyone are steered by administrators. Ask one of them.");
        }
    }

    /** To the source's own page if that was asked from there, else to its place on the page of all. */
    private static Response back(String slug, String here) {
        return Response.seeOther(URI.create("show".equals(here) ? "/news/sources/" + slug : "/news/sources#" + slug))
                .build();
    }
}
