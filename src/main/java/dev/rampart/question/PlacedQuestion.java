package dev.rampart.question;

import dev.rampart.content.Origin;

/** A question that counts, and the document that says it. */
public record PlacedQuestion(Question question, Origin origin, String path) {}
