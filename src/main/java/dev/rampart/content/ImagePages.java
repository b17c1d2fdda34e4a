package dev.rampart.content;

import dev.rampart.web.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The images of documents. Each is named by what it is, in 256 bits that nobody can guess: whoever was shown the document has
 * the address, be it a learner, a visitor in the sample or a reviewer of a draft, and nobody else does.
 */
@Path("/images")
class ImagePages {
    @GET
    @Path("{hash:[0-9a-f]{64}}.{type:png|jpg}")
    public Response image(@RestPath String hash, @RestPath String type) {
        Image image = Image.named(hash);
        if (image == null) {
            throw Problem.notFound("There is no such image.");
        }
        return Response.ok(image.bytes(), image.mediaType)
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
