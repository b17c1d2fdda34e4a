package dev.rampart.news.feed;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Keeps fetches on the public internet. What an address says is looked at before a request; what its host resolves to is
 * looked at when the connection is made, so that a name cannot point elsewhere in between. An operator's allowed hosts pass.
 */
final class AddressGuard implements DnsResolver {
    /** The last label is a number: browsers and proxies read such a host as an IPv4 address, whatever its form. */
    private static final Pattern NUMERIC_HOST = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)\\.?");

    private static final Pattern DOTTED_QUAD = Pattern.compile("((0|[1-9]\\d{0,2})\\.){3}(0|[1-9]\\d{0,2})");
    private static final Pattern INSIDE_NAME =
            Pattern.compile("(.*\\.)?(localhost|local|internal|intranet|lan|home\\.arpa)\\.?");

    /** Above 1023, where nothing but other services listens: those that browsers refuse, and databases. */
    private static final Set<Integer> OTHERS = Set.of(
            1433, 1521, 1719, 1720, 1723, 2049, 2375, 2376, 2379, 3306, 3389, 3659, 4045, 4190, 5060, 5061, 5432, 5900,
            6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 9200, 9300, 10080, 11211, 27017);

    private final DnsResolver names;
    private final Set<String> allowedHosts;

    AddressGuard(DnsResolver names, Set<String> allowedHosts) {
        this.names = names;
        this.allowedHosts = allowedHosts;
    }

    /** Why an address must not be fetched, as a sentence; empty if it may. */
    Optional<String> refusal(URI address) {
        String host = address.getHost();
        if (host == null || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
            return Optional.of("The address " + address + " is not an http or https address.");
        }
        if (address.getUserInfo() != null) {
            return Optional.of("The address carries a name or password, which Rampart does not send.");
        }
        if (allowed(host)) {
            return Optional.empty();
        }
        if (!webPort(address.getPort())) {
            return Optional.of(
                    "Port " + address.getPort() + " is not one that feeds are served at, so it was not asked.");
        }
        return publicHost(host) ? Optional.empty() : Optional.of(insideNetwork(host));
    }

    /**
     * The same for a host whose name someone else will resolve, as a proxy does: what it means to us must not lie inside
     * either. A name that only the proxy knows is its own matter.
     */
    Optional<String> refusalOfName(URI address) {
        try {
            resolve(address.getHost());
            return Optional.empty();
        } catch (ForbiddenAddressException e) {
            return Optional.of(e.getMessage());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (!allowed(host)) {
            for (InetAddress address : addresses) {
                if (!PublicAddresses.contains(address)) {
                    throw new ForbiddenAddressException(insideNetwork(host));
                }
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    /** @param port -1 if the address names none */
    private static boolean webPort(int port) {
        return port == -1 || port == 80 || port == 443 || (port >= 1024 && port <= 65535 && !OTHERS.contains(port));
    }

    private boolean allowed(String host) {
        return allowedHosts.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Of a name this says only that it is none of those that never leave a network. */
    private static boolean publicHost(String host) {
        if (host.startsWith("[") || DOTTED_QUAD.matcher(host).matches()) {
            try {
                return PublicAddresses.contains(InetAddress.getByName(host));
            } catch (UnknownHostException e) {
                return false;
            }
        }
        return !NUMERIC_HOST.matcher(host).matches()
                && !INSIDE_NAME.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    private static String insideNetwork(String host) {
        return "The host " + host + " lies inside a private network, so it was not asked. "
                + "An operator can allow a host for the news or for webhooks; README names the settings.";
    }

    /** A name that leads into a private network; its message is a sentence for the sources page. */
    static final class ForbiddenAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1;

        ForbiddenAddressException(String sentence) {
            super(sentence);
        }
    }
}
