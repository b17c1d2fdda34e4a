package dev.rampart.news;

import dev.rampart.web.Problem;
import dev.rampart.web.Viewer;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** The images of entries, for pages that show them. */
@Path("/news/{id: \\d{1,18}}/images/{place: \\d{1,3}}")
class ImagePages {
    @Inject
    EntryImages images;

    @Inject
    NewsList news;

    @Inject
    Viewer viewer;

    /** For those who may see the entry. */
    @GET
    public Response show(@RestPath long id, @RestPath int place) {
        if (news.row(id, Reader.of(viewer)) == null) {
            throw Problem.notFound("There is no such image.");
        }
        Picture picture = images.picture(id, place);
        return Response.ok(picture.bytes(), picture.mediaType())
                .header("Cache-Control", "private, max-age=86400")
                .build();
    }
}
