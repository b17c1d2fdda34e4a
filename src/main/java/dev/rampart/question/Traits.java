package dev.rampart.question;

import java.util.List;
import java.util.Set;

/**
 * What a question is about beyond its task, by which a learner chooses and a form is put together.
 *
 * @param skill for example "4.2.3", or null
 * @param services as its author wrote them
 * @param apart ids of questions that it must not be asked together with, as far as its own document names them
 */
public record Traits(String skill, List<String> services, Set<String> apart) {
    public static final Traits NONE = new Traits(null, List.of(), Set.of());

    static Traits of(Question question) {
        return new Traits(question.skill(), List.copyOf(question.services()), Set.copyOf(question.apart()));
    }
}
