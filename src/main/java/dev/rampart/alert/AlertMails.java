package dev.rampart.alert;

import dev.rampart.account.Account;
import dev.rampart.web.SiteConfig;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;

/** The mails: plain text, each with a way to end them that needs no signing in (RFC 8058). */
@ApplicationScoped
class AlertMails {
    private static final int MAX_SUBJECT = 150;

    @Inject
    Mailer mailer;

    @Inject
    AlertConfig config;

    @Inject
    SiteConfig site;

    /** @param url of its page here */
    record Told(String title, String bulletin, String why, String url) {}

    record alerts(String name, List<Told> told, String page, String leave) implements TemplateInstance {}

    record digest(String name, Week week, SiteConfig site, String leave) implements TemplateInstance {}

    record confirm(String name, String link) implements TemplateInstance {}

    /** Whether the operator set up mail. */
    boolean configured() {
        return config.mailFrom().isPresent();
    }

    /**
     * All that a person is told of at once, in one mail.
     *
     * @param key the same each time that this is tried
     * @throws RuntimeException if the mail server does not take it
     */
    void alerts(Account to, String leaveToken, String key, List<Told> told) {
        String subject = told.size() == 1
                ? "Alert: " + told.get(0).title()
                : told.size() + " alerts: " + told.get(0).title();
        String leave = leave(leaveToken);
        send(to, subject, new alerts(to.name, told, site.link("/alerts"), leave), key, leave);
    }

    /** As {@link #alerts}. */
    void digest(Account to, String leaveToken, String key, Week week) {
        String leave = leave(leaveToken);
        String subject = week.told() == 1 ? "Your week: 1 entry" : "Your week: " + week.told() + " entries";
        send(to, subject, new digest(to.name, week, site, leave), key, leave);
    }

    private String leave(String token) {
        return site.link("/alerts/mail/unsubscription/" + token);
    }

    private void send(Account to, String subject, TemplateInstance text, String key, String leave) {
        mailer.send(mail(to, subject, text)
                .addHeader("Message-ID", "<" + key + "@" + host() + ">")
                .addHeader("List-Unsubscribe", "<" + leave + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }

    private Mail mail(Account to, String subject, TemplateInstance text) {
        String line = subject.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return Mail.withText(
                        to.email,
                        line.length() <= MAX_SUBJECT ? line : line.substring(0, MAX_SUBJECT - 1) + "…",
                        text.render())
                .setFrom(config.mailFrom().orElseThrow())
                // No answers of absent people, please (RFC 3834).
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private String host() {
        String host = URI.create(site.publicUrl()).getHost();
        return host == null ? "rampart" : host;
    }

    /** Asks whether the address is the person's. */
    void confirm(Account to, String token) {
        mailer.send(mail(
                to, "Is this your address?", new confirm(to.name, site.link("/alerts/mail/confirmation/" + token))));
    }
}
