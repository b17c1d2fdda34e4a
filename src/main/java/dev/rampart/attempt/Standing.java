package dev.rampart.attempt;

/**
 * Where a candidate stands against the milestones.
 *
 * @param questions whole questions ahead, or behind if negative
 */
public record Standing(int questions) {
    public boolean ahead() {
        return questions > 0;
    }

    public boolean behind() {
        return questions < 0;
    }

    public String words() {
        int distance = Math.abs(questions);
        return distance == 0
                ? "on pace"
                : distance + (distance == 1 ? " question " : " questions ") + (ahead() ? "ahead" : "behind");
    }
}
