package dev.rampart.interest;

import dev.rampart.plan.Aims;
import dev.rampart.web.NeverStored;
import dev.rampart.web.Paged;
import dev.rampart.web.Roles;
import dev.rampart.web.Viewer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;

/** The news by how much they are for someone. */
@Path("/news/for-you")
@RolesAllowed(Roles.LEARNER)
@NeverStored
class ForYouPages {
    private static final int PAGE = 20;

    @Inject
    ForYou forYou;

    @Inject
    Interests interests;

    @Inject
    Aims aims;

    @Inject
    Viewer viewer;

    /**
     * @param empty whether there is nothing to go by
     * @param code of the exam of a plan that was told not to count, or null
     * @param here the page's own address, to come back to
     */
    record list(Paged<ForYou.Entry> entries, boolean empty, String code, int days, String here)
            implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance list(@RestQuery @DefaultValue("1") int page) {
        Interest interest = interests.of(viewer.id());
        Paged<ForYou.Entry> entries = Paged.of(forYou.ranked(viewer.id(), interest), page, PAGE);
        return new list(
                entries,
                interest.empty(),
                interest.empty() ? aims.of(viewer.id()).map(Aims.Aim::code).orElse(null) : null,
                (int) ForYou.SPAN.toDays(),
                "/news/for-you?page=" + entries.page());
    }
}
