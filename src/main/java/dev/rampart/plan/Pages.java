package dev.rampart.plan;

/** Where one is in a list of pages, from 1. */
record Pages(int page, boolean next) {
    public boolean previous() {
        return page > 1;
    }
}
