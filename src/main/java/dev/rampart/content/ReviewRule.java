package dev.rampart.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether a second instructor has to approve before anything counts. */
@ApplicationScoped
class ReviewRule {
    @Inject
    ReviewConfig config;

    boolean required() {
        return config.review() == ReviewConfig.Need.REQUIRED;
    }
}
