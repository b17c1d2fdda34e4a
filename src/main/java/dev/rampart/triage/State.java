package dev.rampart.triage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where an entry of the news stands with a study group. */
enum State {
    NEW("New", "back among what nobody has decided on"),
    EVALUATE("Evaluate", "somebody looks at it"),
    WATCH("Watch", "nothing to do yet"),
    DONE("Done", "say what came of it"),
    NOT_FOR_US("Not for us", "say why");

    /** The columns of the board, in their order; what is new is not on it. */
    static final List<State> ON_BOARD = List.of(EVALUATE, WATCH, DONE, NOT_FOR_US);

    private final String title;
    private final String means;

    State(String title, String means) {
        this.title = title;
        this.means = means;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    /** What it means, in a few words beside the title. */
    public String means() {
        return means;
    }

    /** Its name in addresses, forms and the API, as "not-for-us". */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether who decides it says why. */
    boolean needsReason() {
        return this == NOT_FOR_US || this == DONE;
    }

    static Optional<State> of(String id) {
        return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
    }
}
