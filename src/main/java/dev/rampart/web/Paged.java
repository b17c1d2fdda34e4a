package dev.rampart.web;

import java.util.List;

/**
 * One page of a list that is in memory.
 *
 * @param found how many there are on all pages
 * @param page from 1
 * @param next the number of the next page, or 0
 */
public record Paged<T>(List<T> items, int found, int page, int next) {
    /** @param asked the page's number; anything less is the first, anything more the last */
    public static <T> Paged<T> of(List<T> all, int asked, int size) {
        int last = Math.max(1, (all.size() + size - 1) / size);
        int page = Math.min(Math.max(asked, 1), last);
        return new Paged<>(
                all.subList((page - 1) * size, Math.min(page * size, all.size())),
                all.size(),
                page,
                page < last ? page + 1 : 0);
    }

    public int previous() {
        return page - 1;
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
