package dev.rampart.author.exchange;

import dev.rampart.web.UploadPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The paths that take files, and how large these may be. */
@ApplicationScoped
class ExchangeLimits {
    /** What a form has besides its file. */
    private static final long AROUND = 64 << 10;

    @Inject
    ExchangeConfig config;

    static String tooLarge(ExchangeConfig config) {
        return "This file is larger than %d MiB, which is the most that can be imported at once. Split it."
                .formatted(config.maxFile().asLongValue() >> 20);
    }

    @Produces
    @Singleton
    UploadPath pages() {
        return new UploadPath("/author/imports", config.maxFile().asLongValue() + AROUND, tooLarge(config));
    }

    @Produces
    @Singleton
    UploadPath api() {
        return new UploadPath("/api/v1/author/imports", config.maxFile().asLongValue() + AROUND, tooLarge(config));
    }
}
