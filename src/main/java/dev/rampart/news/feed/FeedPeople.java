package dev.rampart.news.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who wrote an entry. */
final class FeedPeople {
    /** RSS has an address here, with the name in parentheses behind it. */
    private static final Pattern ADDRESS_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\(([^)@]{1,200})\\)");

    private FeedPeople() {}

    /** A name and never an address, which at AWS is the same one for all; null if there is none. */
    static String author(FeedElement element) {
        return Stream.of("dc:creator", "author", "dc:author", "itunes:author")
                .flatMap(name -> element.children(name))
                .map(FeedPeople::name)
                .map(FeedPeople::withoutAddress)
                .filter(name -> !name.isEmpty() && !name.contains("@"))
                .findFirst()
                .orElse(null);
    }

    private static String name(FeedElement person) {
        return person.children("name", "xhtml:name")
                .findFirst()
                .orElse(person)
                .text()
                .strip();
    }

    private static String withoutAddress(String name) {
        Matcher matcher = ADDRESS_AND_NAME.matcher(name);
        return MarkedText.repaired(matcher.matches() ? matcher.group(1).strip() : name);
    }
}
