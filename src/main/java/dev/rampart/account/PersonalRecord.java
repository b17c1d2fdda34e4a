package dev.rampart.account;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything the product keeps about a person: the account itself, and what the features above keep. */
@ApplicationScoped
class PersonalRecord {
    @Inject
    @All
    List<PersonalData> features;

    @Inject
    Throttle throttle;

    @Inject
    Clock clock;

    /**
     * @param zone an id of the IANA database
     * @param passwordLink the latest link for a new password, or null
     */
    record Self(
            String name,
            String email,
            Role role,
            ZoneId zone,
            Instant createdAt,
            List<Session.Line> sessions,
            List<ApiToken.Line> apiTokens,
            PasswordLink.Line passwordLink) {}

    /** Section by section, as values that Jackson writes. */
    @Transactional
    Map<String, Object> of(long accountId) {
        Account account = Account.findById(accountId);
        Map<String, Object> sections = new LinkedHashMap<>();
        sections.put("exportedAt", clock.instant());
        sections.put(
                "account",
                new Self(
                        account.name,
                        account.email,
                        account.role,
                        account.zone,
                        account.createdAt,
                        Session.of(accountId, Instant.EPOCH, Instant.EPOCH),
                        ApiToken.of(accountId),
                        PasswordLink.of(accountId).orElse(null)));
        features.forEach(feature -> sections.put(feature.section(), feature.export(accountId)));
        return sections;
    }

    /**
     * All of it or nothing.
     *
     * @return false if nothing was deleted, since nobody could administrate any more
     */
    @Transactional
    boolean delete(long accountId) {
        Account account = Account.findById(accountId);
        if (account.lastAdministrator()) {
            return false;
        }
        features.forEach(feature -> feature.delete(accountId));
        Knock.forget(throttle.byAccount(account.email).subject());
        Knock.forget(throttle.emailChanges(accountId).subject());
        Session.endAll(accountId);
        ApiToken.revokeAll(accountId);
        PasswordLink.drop(accountId);
        PasswordLink.update("createdBy = null where createdBy.id = ?1", accountId);
        Suspension.delete("account.id", accountId);
        Suspension.update("createdBy = null where createdBy.id = ?1", accountId);
        Registration.update("createdBy = null where createdBy.id = ?1", accountId);
        Invitation.update("createdBy = null where createdBy.id = ?1", accountId);
        Account.deleteById(accountId);
        return true;
    }
}
