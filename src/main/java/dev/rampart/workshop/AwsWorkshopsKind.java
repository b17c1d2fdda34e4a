package dev.rampart.workshop;

import dev.rampart.catalog.ListKind;
import jakarta.inject.Singleton;

/** Lists of workshops that AWS publishes. */
@Singleton
class AwsWorkshopsKind extends ListKind {
    static final String NAME = "aws-workshops";

    AwsWorkshopsKind() {
        super(NAME, "AWS's workshops", "workshops/*.yaml", "workshops");
    }
}
