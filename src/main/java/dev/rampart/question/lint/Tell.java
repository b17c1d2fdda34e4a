package dev.rampart.question.lint;

/** Takes what a rule has to say. */
interface Tell {
    /**
     * @param at JSON pointer to where the author has to look
     * @param sentence what it is and how to mend it
     */
    void of(LintItem item, String at, String sentence);
}
