package dev.rampart;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the product. */
@QuarkusMain
public final class Rampart {
    private Rampart() {}

    public static void main(String... arguments) {
        Quarkus.run(arguments);
    }
}
