package dev.rampart.news.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thu, 01 Jan 2004 19:48:21 GMT | 2004-01-01T19:48:21Z",
                "Thu, 1 Jan 2004 19:48:21 GMT | 2004-01-01T19:48:21Z",
                "Mon, 02 Nov 2026 16:07:48 +0000 | 2026-11-02T16:07:48Z",
                "Thu, 01 Jan 04 19:48:21 GMT | 2004-01-01T19:48:21Z",
                "Tue, 26 Oct 99 19:48:21 GMT | 1999-10-26T19:48:21Z",
                "01 Jan 2004 19:48 EST | 2004-01-02T00:48:00Z",
                "Thu, 01 January 2004 19:48:21 PDT | 2004-01-02T02:48:21Z",
                "Thursday, January 01, 2004 7:48 PM | 2004-01-01T19:48:00Z",
                "Thu,  01 Jan 2004   19:48:21 +01:00 | 2004-01-01T18:48:21Z",
                "Thu Jan  1 19:48:21 2004 | 2004-01-01T19:48:21Z",
                "Thu Jan 1 19:48:21 PST 2004 | 2004-01-02T03:48:21Z",
                "Fri, 01 Jan 2004 24:00:00 GMT | 2004-01-02T00:00:00Z",
                "Thu, 01 Jan 2004 19:48:21 CEST | 2004-01-01T17:48:21Z",
                "01-Jan-2004 19:48:21 | 2004-01-01T19:48:21Z",
                "Jan 1, 2004 | 2004-01-01T00:00:00Z",
                "2003-12-31T10:14:55Z | 2003-12-31T10:14:55Z",
                "2003-12-31T10:14:55.123-08:00 | 2003-12-31T18:14:55Z",
                "2003-12-31T10:14:55+0530 | 2003-12-31T04:44:55Z",
                "2003-12-31 10:14:55 | 2003-12-31T10:14:55Z",
                "2003-12-31 10:14 EST | 2003-12-31T15:14:00Z",
                "20031231T101455Z | 2003-12-31T10:14:55Z",
                "2003-12-31 | 2003-12-31T00:00:00Z",
                "2003-12 | 2003-12-01T00:00:00Z",
                "2003 | 2003-01-01T00:00:00Z",
                "2004/02/28 10:00 | 2004-02-28T10:00:00Z",
                "11/24/2026 01:02:03 PM | 2026-11-24T13:02:03Z",
                "24.11.2026 13:02 | 2026-11-24T13:02:00Z"
            })
    void dates_are_read_as_they_are_written(String written, Instant moment) {
        assertEquals(moment, FeedDates.parse(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "Thu, 32 Jan 2004",
                "2003-13-01",
                "99:99",
                "Jan",
                "0",
                "2003-02-30",
                "T",
                "+",
                "Thu, 01 Jan 2004 99:48:21 GMT",
                "99999999999999999999 Jan 2004"
            })
    void what_is_no_date_is_none(String written) {
        assertNull(FeedDates.parse(written));
    }
}
