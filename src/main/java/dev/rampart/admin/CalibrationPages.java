package dev.rampart.admin;

import dev.rampart.readiness.TrackRecords;
import dev.rampart.web.Roles;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** How the numbers that learners were given held against their real exams, over so many that nobody shows. */
@Path("/admin/calibration")
@RolesAllowed(Roles.ADMINISTRATOR)
class CalibrationPages {
    @Inject
    TrackRecords records;

    record calibration(TrackRecords.All all) implements TemplateInstance {}

    @GET
    public TemplateInstance calibration() {
        return new calibration(records.all());
    }
}
