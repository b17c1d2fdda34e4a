package dev.rampart.author;

import dev.rampart.web.UploadPath;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How large a zip of documents may be: many workshops with their images. */
class UploadLimits {
    private static final long MOST = 24L << 20;
    private static final String TOO_LARGE =
            "This file is larger than 24 MiB, which is the most that can be taken in at once. Split it.";

    @Produces
    @Singleton
    UploadPath pages() {
        return new UploadPath("/author/uploads", MOST, TOO_LARGE);
    }

    @Produces
    @Singleton
    UploadPath api() {
        return new UploadPath("/api/v1/author/uploads", MOST, TOO_LARGE);
    }
}
