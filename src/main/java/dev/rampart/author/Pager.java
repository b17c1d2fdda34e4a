package dev.rampart.author;

import java.util.List;

/** One page of a list. */
final class Pager {
    private static final int SIZE = 50;

    private final int page;
    private boolean more;

    private Pager(int page) {
        this.page = page;
    }

    /** @param page from 1; anything less is the first */
    static Pager of(int page) {
        return new Pager(Math.min(Math.max(page, 1), Integer.MAX_VALUE / SIZE));
    }

    int first() {
        return (page - 1) * SIZE;
    }

    /** One more than is shown, which tells whether there is a next page. */
    int most() {
        return SIZE + 1;
    }

    <T> List<T> cut(List<T> rows) {
        more = rows.size() > SIZE;
        return more ? rows.subList(0, SIZE) : rows;
    }

    public int page() {
        return page;
    }

    public boolean previous() {
        return page > 1;
    }

    public boolean next() {
        return more;
    }
}
