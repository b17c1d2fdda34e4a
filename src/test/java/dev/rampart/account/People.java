package dev.rampart.account;

import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import dev.rampart.web.Chromium;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People for tests: with a real account, signed in by a real session. Each call makes someone new. */
@ApplicationScoped
public class People {
    public static final String PASSWORD = "three green lanterns";
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private static final AtomicInteger VISITORS = new AtomicInteger();

    @Inject
    Argon2 argon2;

    @Inject
    Clock clock;

    private String passwordHash;

    /** @param cookie the text of the cookie {@code rampart_session} */
    public record Person(long id, String name, String email, String password, String cookie) {}

    public Person learner(String name) {
        return person(name, Role.LEARNER);
    }

    public Person instructor(String name) {
        return person(name, Role.INSTRUCTOR);
    }

    public Person administrator(String name) {
        return person(name, Role.ADMINISTRATOR);
    }

    /** A request with the person's session, which follows no redirect, so that a test sees it. */
    public RequestSpecification as(Person person) {
        return visitor().cookie(SessionCookie.NAME, person.cookie());
    }

    /** A visitor's request, which follows no redirect; each comes from another address, so that no test is throttled. */
    public RequestSpecification visitor() {
        int n = VISITORS.incrementAndGet();
        return visitorFrom("10.77." + n / 250 + "." + n % 250);
    }

    /** A visitor's request from an address, as the trusted proxy of the tests tells it. */
    public RequestSpecification visitorFrom(String address) {
        return given().header("X-Forwarded-For", address).redirects().follow(false);
    }

    /** Posts a form as the person, with the token that a page of theirs carries. */
    public Response post(Person person, String path, Map<String, ?> form) {
        return post(as(person), as(person), path, form);
    }

    /** Posts a form as a visitor, with the token that the sign-in page carries. */
    public Response postAsVisitor(String path, Map<String, ?> form) {
        return post(visitor(), visitor(), path, form);
    }

    /** Posts a form as a visitor from an address. */
    public Response postFrom(String address, String path, Map<String, ?> form) {
        return post(visitor(), visitorFrom(address), path, form);
    }

    /** Sends a form with a file in it. */
    public Response upload(
            Person person, String path, String field, String name, byte[] file, Map<String, String> form) {
        String csrf = csrf(as(person).get("/"));
        RequestSpecification request =
                as(person).cookie("rampart_csrf", csrf).multiPart("csrf", csrf).multiPart(field, name, file);
        form.forEach((key, typed) -> request.multiPart(key, typed));
        return request.post(path);
    }

    private static Response post(
            RequestSpecification page, RequestSpecification post, String path, Map<String, ?> form) {
        String csrf = csrf(page.get("/"));
        return post.cookie("rampart_csrf", csrf)
                .formParam("csrf", csrf)
                .formParams(form)
                .post(path);
    }

    /** The token for forms that came with a page. */
    public static String csrf(Response page) {
        String cookie = page.getCookie("rampart_csrf");
        Matcher field = TOKEN.matcher(page.asString());
        if (cookie != null) {
            return cookie;
        }
        if (field.find()) {
            return field.group(1);
        }
        throw new AssertionError("The page carries no token: " + page.asString());
    }

    /** A request to the API with a token of the person. */
    public RequestSpecification bearer(Person person) {
        return given().header("Authorization", "Bearer " + token(person));
    }

    /** A new token of the person for the API. */
    public String token(Person person) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Account account = Account.findById(person.id());
            return ApiToken.create(
                            account, "test", clock.instant(), clock.instant().plus(Duration.ofDays(30)))
                    .text();
        });
    }

    /** Whether the person's password fits a hash, wherever that was found. */
    public boolean fits(Person person, String hash) {
        return argon2.matches(person.password(), hash);
    }

    /** A browser in which the person is signed in; close it after use. */
    public BrowserContext browser(Person person) {
        return browser(person, new Browser.NewContextOptions());
    }

    /** A browser in which the person is signed in, for example narrow or in the dark; close it after use. */
    public BrowserContext browser(Person person, Browser.NewContextOptions options) {
        BrowserContext context = Chromium.browser().newContext(options.setBaseURL(site()));
        context.addCookies(List.of(
                new Cookie(SessionCookie.NAME, person.cookie()).setUrl(site()).setHttpOnly(true)));
        return context;
    }

    /** A visitor's browser; close it after use. */
    public BrowserContext browser(Browser.NewContextOptions options) {
        return Chromium.browser().newContext(options.setBaseURL(site()));
    }

    /** What a browser in the dark is made with. */
    public static Browser.NewContextOptions dark() {
        return new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK);
    }

    /** The address of the server under test, without a slash at the end. */
    public static String site() {
        return "http://localhost:" + RestAssured.port;
    }

    /** Signs the person in once more: the same person in another browser. */
    public Person inAnotherBrowser(Person person) {
        String cookie = QuarkusTransaction.requiringNew().call(() -> {
            Account account = Account.findById(person.id());
            return Session.start(account, Device.of("Safari on iPhone"), clock.instant())
                    .text();
        });
        return new Person(person.id(), person.name(), person.email(), person.password(), cookie);
    }

    private Person person(String name, Role role) {
        String email = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", ".") + "."
                + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
        return QuarkusTransaction.requiringNew().call(() -> {
            Account account = new NewPerson(name, email, PASSWORD, "").join(role, passwordHash(), clock.instant());
            OpaqueToken token = Session.start(account, Device.of("Firefox on Linux"), clock.instant());
            return new Person(account.id, name, email, PASSWORD, token.text());
        });
    }

    /** One hash for all of them, since making it takes its time by design. */
    private synchronized String passwordHash() {
        if (passwordHash == null) {
            passwordHash = argon2.hash(PASSWORD);
        }
        return passwordHash;
    }
}
