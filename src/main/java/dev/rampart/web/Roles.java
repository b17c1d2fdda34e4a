package dev.rampart.web;

/** The roles that a resource can ask for. An instructor is also a learner, an administrator is all three. */
public final class Roles {
    public static final String LEARNER = "learner";
    public static final String INSTRUCTOR = "instructor";
    public static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
