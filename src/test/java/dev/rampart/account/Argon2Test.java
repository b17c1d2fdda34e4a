package dev.rampart.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class Argon2Test {
    private final CountingArgon2 argon2 = new CountingArgon2();

    @Test
    void a_hash_tells_its_parameters_and_is_salted() {
        String hash = argon2.hash("three green lanterns");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertNotEquals(hash, argon2.hash("three green lanterns"));
        assertTrue(argon2.matches("three green lanterns", hash));
        assertFalse(argon2.matches("three green lantern", hash));
        assertFalse(argon2.outdated(hash));
    }

    /** The vector of RFC 9106 has a secret; this one comes from the reference implementation's own tests. */
    @Test
    void a_hash_made_elsewhere_with_other_parameters_still_works_and_counts_as_outdated() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertTrue(argon2.matches("password", reference));
        assertFalse(argon2.matches("passwort", reference));
        assertTrue(argon2.outdated(reference));
    }

    @Test
    void without_an_account_the_hash_is_computed_all_the_same() {
        assertFalse(argon2.matches("three green lanterns", null));
        assertEquals(1, argon2.computations());
    }

    @Test
    void the_same_characters_match_however_a_system_composes_them() {
        assertTrue(argon2.matches("cafe\u0301 au lait", argon2.hash("caf\u00e9 au lait")));
    }
}
