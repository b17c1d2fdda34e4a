package dev.rampart.alert;

import dev.rampart.account.Account;
import dev.rampart.account.OpaqueToken;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What reaches a person by e-mail, and that nobody is written to who did not ask for it. */
@ApplicationScoped
class AlertSettings {
    private static final Logger LOG = Logger.getLogger(AlertSettings.class);

    @Inject
    AlertMails mails;

    @Inject
    Clock clock;

    /**
     * @param configured whether the operator set up mail
     * @param asked when the person was last asked to confirm the address, or null
     * @param failure why the last mail did not go, or null
     */
    record State(
            boolean configured, AlertSetting setting, String email, boolean confirmed, Instant asked, String failure) {}

    @Transactional
    State state(long account) {
        AlertSetting setting = AlertSetting.of(account);
        Account person = Account.findById(account);
        return new State(
                mails.configured(),
                setting,
                person.email,
                setting.confirmed(person.email),
                setting.confirmSentAt,
                Delivery.mailFailure(account));
    }

    /** How asking for an address went. */
    enum Asked {
        NOT_NEEDED,
        SENT,
        TOO_SOON,
        FAILED
    }

    Asked choose(long account, AlertChoice choice, ZoneId zone) {
        QuarkusTransaction.requiringNew()
                .run(() -> AlertSetting.stored(account)
                        .choose(
                                choice.wantsMails(),
                                choice.wantsDigests(),
                                choice.dayNumber(),
                                choice.hourNumber(),
                                zone,
                                now()));
        return confirm(account);
    }

    /** @param token null where there is nothing to ask */
    private record Question(Account to, OpaqueToken token, Asked otherwise) {}

    /** Sends the link that confirms the address, where that is missing. */
    Asked confirm(long account) {
        Question question = QuarkusTransaction.requiringNew().call(() -> question(account));
        if (question.token() == null) {
            return question.otherwise();
        }
        try {
            mails.confirm(question.to(), question.token().text());
            return Asked.SENT;
        } catch (RuntimeException e) {
            // Its message may name the address.
            LOG.warnf("a mail was not taken: %s", e.getClass().getName());
            QuarkusTransaction.requiringNew()
                    .run(() -> AlertSetting.stored(account).askedInVain());
            return Asked.FAILED;
        }
    }

    private Question question(long account) {
        AlertSetting setting = AlertSetting.stored(account);
        Account person = Account.findById(account);
        if (!mails.configured() || !setting.wantsMail() || setting.confirmed(person.email)) {
            return new Question(person, null, Asked.NOT_NEEDED);
        }
        return setting.mayAsk(now())
                ? new Question(person, setting.ask(person.email, now()), null)
                : new Question(person, null, Asked.TOO_SOON);
    }

    /** Whether a link confirms something still. */
    @Transactional
    boolean confirmable(String token) {
        return AlertSetting.confirming(token, now()).isPresent();
    }

    /** @return false if the link is none, or none any more */
    @Transactional
    boolean confirmed(String token) {
        Optional<AlertSetting> setting = AlertSetting.confirming(token, now());
        setting.ifPresent(AlertSetting::confirm);
        return setting.isPresent();
    }

    @Transactional
    boolean leavable(String token) {
        return AlertSetting.leaving(token).isPresent();
    }

    /** No mail any more. @return false if nobody has that token */
    @Transactional
    boolean leave(String token) {
        Optional<AlertSetting> setting = AlertSetting.leaving(token);
        setting.ifPresent(AlertSetting::leave);
        return setting.isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
