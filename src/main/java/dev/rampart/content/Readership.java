package dev.rampart.content;

/** Knows to which audiences a person belongs. Whoever knows such people implements it; there is one. */
public interface Readership {
    /** What an account may read on the desk. */
    Reader reader(long account);
}
