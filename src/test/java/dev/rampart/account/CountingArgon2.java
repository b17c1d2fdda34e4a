package dev.rampart.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often a password was hashed, which says more about time than a clock on a busy machine. */
@Alternative
@Priority(1)
@ApplicationScoped
class CountingArgon2 extends Argon2 {
    private final AtomicInteger computations = new AtomicInteger();

    int computations() {
        return computations.get();
    }

    @Override
    byte[] compute(String password, byte[] salt, int memoryKib, int passes, int lanes, int length) {
        computations.incrementAndGet();
        return super.compute(password, salt, memoryKib, passes, lanes, length);
    }
}
