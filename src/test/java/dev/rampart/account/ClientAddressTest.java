package dev.rampart.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final List<String> PROXIES = List.of("127.0.0.1", "10.0.0.0/8");

    @Test
    void without_a_proxy_it_is_the_peer_whatever_it_claims() {
        assertEquals("203.0.113.7", ClientAddress.of("203.0.113.7", List.of("198.51.100.1"), PROXIES));
    }

    @Test
    void behind_proxies_it_is_what_the_outermost_one_saw() {
        assertEquals("203.0.113.7", ClientAddress.of("127.0.0.1", List.of("203.0.113.7"), PROXIES));
        assertEquals("203.0.113.7", ClientAddress.of("127.0.0.1", List.of("203.0.113.7, 10.1.2.3"), PROXIES));
    }

    @Test
    void what_a_client_wrote_before_its_proxy_appended_does_not_count() {
        assertEquals("203.0.113.7", ClientAddress.of("127.0.0.1", List.of("1.2.3.4, 203.0.113.7"), PROXIES));
        assertEquals("203.0.113.7", ClientAddress.of("127.0.0.1", List.of("10.9.9.9", "203.0.113.7"), PROXIES));
    }

    @Test
    void a_proxy_that_forwards_nothing_counts_itself() {
        assertEquals("127.0.0.1", ClientAddress.of("127.0.0.1", List.of(), PROXIES));
    }

    @Test
    void a_customers_whole_ipv6_network_counts_as_one() {
        assertEquals(ClientAddress.network("2001:db8:1:2::3"), ClientAddress.network("2001:db8:1:2:ffff::4"));
        assertNotEquals(ClientAddress.network("2001:db8:1:2::3"), ClientAddress.network("2001:db8:1:3::3"));
        assertNotEquals(ClientAddress.network("203.0.113.7"), ClientAddress.network("203.0.113.8"));
    }
}
