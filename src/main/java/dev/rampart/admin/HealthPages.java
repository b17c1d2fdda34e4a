package dev.rampart.admin;

import dev.rampart.web.Roles;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Whether everything runs, and what needs someone. */
@Path("/admin/health")
@RolesAllowed(Roles.ADMINISTRATOR)
class HealthPages {
    @Inject
    Health health;

    @Inject
    Jobs jobs;

    @Inject
    Installation installation;

    record health(List<Finding> findings, long needing, List<Jobs.Line> jobs, Installation.Facts facts)
            implements TemplateInstance {}

    @GET
    public TemplateInstance page() {
        List<Finding> findings = health.findings();
        return new health(
                findings, findings.stream().filter(Finding::needsSomeone).count(), jobs.all(), installation.facts());
    }
}
