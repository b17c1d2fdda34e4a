package dev.rampart.news.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of feeds. RSS asks for RFC 822, Atom for RFC 3339, and what they write is near to one of them: weekdays
 * that are wrong, months in full, two-digit years, zones by name, days without a time.
 */
final class FeedDates {
    private static final Pattern ISO = Pattern.compile(
            "([+-]?\\d{4})(?:[-/.]?(\\d{2})(?:[-/.]?(\\d{2}))?)?"
                    + "(?:[T_ ]+(\\d{1,2}):?(\\d{2})?(?::?(\\d{2})(?:[.,]\\d*)?)?)?\\s*([A-Za-z]{1,5}|(?:UTC|GMT)?[+-]\\d{1,2}:?(?:\\d{2})?)?");

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(?:([ap])\\.?m\\b\\.?)?");
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?$");
    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})([/.])(\\d{1,2})[/.](\\d{4})\\b.*");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** RFC 822's, and those that are seen besides; in minutes from UTC. Others count as UTC. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("est", -300),
            Map.entry("edt", -240),
            Map.entry("et", -300),
            Map.entry("cst", -360),
            Map.entry("cdt", -300),
            Map.entry("ct", -360),
            Map.entry("mst", -420),
            Map.entry("mdt", -360),
            Map.entry("mt", -420),
            Map.entry("pst", -480),
            Map.entry("pdt", -420),
            Map.entry("pt", -480),
            Map.entry("akst", -540),
            Map.entry("akdt", -480),
            Map.entry("hst", -600),
            Map.entry("ast", -240),
            Map.entry("adt", -180),
            Map.entry("bst", 60),
            Map.entry("wet", 0),
            Map.entry("west", 60),
            Map.entry("cet", 60),
            Map.entry("cest", 120),
            Map.entry("met", 60),
            Map.entry("mest", 120),
            Map.entry("eet", 120),
            Map.entry("eest", 180),
            Map.entry("msk", 180),
            Map.entry("jst", 540),
            Map.entry("kst", 540),
            Map.entry("sgt", 480),
            Map.entry("aest", 600),
            Map.entry("aedt", 660),
            Map.entry("nzst", 720),
            Map.entry("nzdt", 780));

    /** Nothing that is longer is a date. */
    private static final int MAX_LENGTH = 100;

    private FeedDates() {}

    /** @return null if it cannot be understood */
    static Instant parse(String written) {
        if (written == null || written.isBlank() || written.length() > MAX_LENGTH) {
            return null;
        }
        String date = written.strip().replaceAll("\\s+", " ");
        try {
            Matcher iso = ISO.matcher(date);
            return iso.matches() ? iso(iso) : inWords(date.toLowerCase(Locale.ROOT));
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static Instant iso(Matcher iso) {
        LocalDate day = LocalDate.of(number(iso.group(1), 0), number(iso.group(2), 1), number(iso.group(3), 1));
        int zone = iso.group(7) == null ? 0 : zone(iso.group(7).toLowerCase(Locale.ROOT));
        return instant(day, number(iso.group(4), 0), number(iso.group(5), 0), number(iso.group(6), 0), zone);
    }

    private static Instant inWords(String date) {
        Matcher time = TIME.matcher(date);
        boolean timed = time.find();
        String before = timed ? date.substring(0, time.start()) : date;
        String after = timed ? date.substring(time.end()) : "";
        LocalDate day = day(before + " " + after.replaceAll("(?:gmt|utc)?[+-]\\d.*$", ""));
        if (day == null) {
            return null;
        }
        if (!timed) {
            return instant(day, 0, 0, 0, 0);
        }
        int hour = number(time.group(1), 0);
        if (time.group(4) != null) {
            hour = hour % 12 + (time.group(4).equals("p") ? 12 : 0);
        }
        return instant(day, hour, number(time.group(2), 0), number(time.group(3), 0), zone(after.strip()));
    }

    /** Day, month and year in either order, the month by its name. */
    private static LocalDate day(String words) {
        int month = WORD.matcher(words)
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() >= 3)
                .mapToInt(word -> MONTHS.indexOf(word.substring(0, 3)) + 1)
                .filter(found -> found > 0)
                .findFirst()
                .orElse(0);
        List<String> numbers =
                NUMBER.matcher(words).results().map(MatchResult::group).toList();
        if (month == 0 || numbers.isEmpty()) {
            return numeric(words.strip());
        }
        boolean yearFirst = numbers.get(0).length() == 4;
        String year = numbers.size() < 2 ? null : numbers.get(yearFirst ? 0 : 1);
        String day = numbers.get(yearFirst && numbers.size() > 1 ? 1 : 0);
        return year == null ? null : LocalDate.of(year(year), month, Integer.parseInt(day));
    }

    /** 11/24/2026 as in America, 24.11.2026 as in Europe. */
    private static LocalDate numeric(String words) {
        Matcher matcher = NUMERIC.matcher(words);
        if (!matcher.matches()) {
            return null;
        }
        int first = number(matcher.group(1), 0);
        int second = number(matcher.group(3), 0);
        boolean dayFirst = matcher.group(2).equals(".") || first > 12;
        return LocalDate.of(number(matcher.group(4), 0), dayFirst ? second : first, dayFirst ? first : second);
    }

    /** RFC 2822, section 4.3: two digits from 50 on are of the last century, three count from 1900. */
    private static int year(String written) {
        int year = Integer.parseInt(written);
        return switch (written.length()) {
            case 1, 2 -> year < 50 ? 2000 + year : 1900 + year;
            case 3 -> 1900 + year;
            default -> year;
        };
    }

    /** In minutes from UTC. */
    private static int zone(String written) {
        Matcher offset = OFFSET.matcher(written);
        if (offset.find()) {
            int minutes = number(offset.group(2), 0) * 60 + number(offset.group(3), 0);
            return offset.group(1).equals("-") ? -minutes : minutes;
        }
        return WORD.matcher(written)
                .results()
                .map(MatchResult::group)
                .filter(ZONES::containsKey)
                .map(ZONES::get)
                .findFirst()
                .orElse(0);
    }

    /** Some count the hour 24 and the second 60. */
    private static Instant instant(LocalDate day, int hour, int minute, int second, int zone) {
        if (hour > 24 || minute > 59 || second > 61 || Math.abs(zone) > 18 * 60) {
            throw new DateTimeException("no time of day");
        }
        return day.atStartOfDay(ZoneOffset.UTC)
                .plusHours(hour)
                .plusMinutes(minute - zone)
                .plusSeconds(second)
                .toInstant();
    }

    private static int number(String digits, int otherwise) {
        return digits == null || digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    }
}
