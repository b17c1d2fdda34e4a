package dev.rampart.plan;

import java.util.Arrays;
import java.util.List;

/** What a task of a plan asks the learner to do. */
public enum ResourceKind {
    PRACTICE("Practice questions", "Quizzes of ten questions from the bank"),
    WORKSHOP("Workshops", "The workshops here, step by step with checks"),
    AWS_WORKSHOP("AWS's own workshops", "Hands-on at AWS, mostly in an AWS account"),
    READING("Reading", "Documentation, whitepapers and the exam guide"),
    OWN("Your own", "Books and video courses that you add"),
    EXAM("Full exam", "The exam's length, in its time"),
    REVIEW("Review", "Going over what was done"),
    ERRAND("To do", "Something to arrange"),
    NEWS("From the news", "Entries that you put in yourself");

    private final String title;
    private final String about;

    ResourceKind(String title, String about) {
        this.title = title;
        this.about = about;
    }

    public String title() {
        return title;
    }

    public String about() {
        return about;
    }

    /** Those that a learner can leave out; full exams and reviews belong to every plan, news are put in one by one. */
    static List<ResourceKind> choices() {
        return Arrays.stream(values()).filter(ResourceKind::chosen).toList();
    }

    boolean chosen() {
        return this != EXAM && this != REVIEW && this != ERRAND && this != NEWS;
    }
}
