package dev.rampart.plan;

import dev.rampart.catalog.Blueprint;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a learner typed about a book or a course of their own, as it was typed. */
record OwnForm(String title, String kind, String link, String pages, String minutes, List<String> domains) {
    /** A page of a technical book, read with care. */
    static final int MINUTES_A_PAGE = 2;

    private static final int MOST_MINUTES = 60_000;
    static final OwnForm BLANK = new OwnForm("", "BOOK", "", "", "", List.of());

    OwnForm {
        title = title == null ? "" : title.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        kind = "VIDEO_COURSE".equals(kind) ? kind : "BOOK";
        link = link == null ? "" : link.strip();
        pages = pages == null ? "" : pages.strip();
        minutes = minutes == null ? "" : minutes.strip();
        domains = domains == null ? List.of() : domains;
    }

    static OwnForm of(OwnResource own) {
        return new OwnForm(
                own.title,
                own.kind.name(),
                own.link,
                own.pages == null ? "" : own.pages.toString(),
                own.pages == null ? String.valueOf(own.minutes) : "",
                own.domainIds());
    }

    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (title.isEmpty() || title.length() > 200) {
            errors.put("title", "Give it a title of up to 200 characters.");
        }
        if (!link.isEmpty() && !https(link)) {
            errors.put("link", "A link begins with https:// and names a site. Leave it empty for a book on paper.");
        }
        if (pages.isEmpty() == minutes.isEmpty()) {
            errors.put(
                    "minutes",
                    pages.isEmpty()
                            ? "Say how long it is: in minutes, or a book in pages."
                            : "Give either minutes or pages, not both.");
        } else if (!pages.isEmpty() && number(pages, MOST_MINUTES / MINUTES_A_PAGE) == 0) {
            errors.put("pages", "Pages are a whole number from 1 to 30000.");
        } else if (!minutes.isEmpty() && number(minutes, MOST_MINUTES) == 0) {
            errors.put("minutes", "Minutes are a whole number from 1 to 60000; ten hours are 600.");
        }
        return errors;
    }

    private static boolean https(String link) {
        try {
            URI uri = new URI(link);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && link.length() <= 2000;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** 0 for anything that is not a whole number from 1 to the most. */
    private static int number(String typed, int most) {
        if (!typed.matches("\\d{1,6}")) {
            return 0;
        }
        int number = Integer.parseInt(typed);
        return number > most ? 0 : number;
    }

    /** @param exam whose domains it covers; all of them when none is ticked */
    void into(OwnResource own, Blueprint exam) {
        own.title = title;
        own.kind = OwnResource.Kind.valueOf(kind);
        own.link = link.isEmpty() ? null : link;
        own.pages = pages.isEmpty() ? null : number(pages, MOST_MINUTES);
        own.minutes = own.pages == null ? number(minutes, MOST_MINUTES) : own.pages * MINUTES_A_PAGE;
        own.domains = String.join(
                ",",
                exam.domains().stream()
                        .map(Blueprint.Domain::id)
                        .filter(domains::contains)
                        .toList());
    }

    public boolean book() {
        return kind.equals("BOOK");
    }

    public boolean covers(String domain) {
        return domains.contains(domain);
    }
}
