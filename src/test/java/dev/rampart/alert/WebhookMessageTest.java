package dev.rampart.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class WebhookMessageTest {
    /** The example that the reference libraries of Standard Webhooks are tested with. */
    @Test
    void a_message_is_signed_as_the_standard_has_it() {
        WebhookMessage message = new WebhookMessage(
                "msg_p5jXN8AQM9LWM0D4loKWxJek", "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                message.headers("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", Instant.ofEpochSecond(1614265330))
                        .get("webhook-signature"));
    }

    @Test
    void secrets_are_32_random_bytes() {
        String secret = WebhookMessage.newSecret();
        assertTrue(secret.startsWith("whsec_"));
        assertEquals(32, Base64.getDecoder().decode(secret.substring(6)).length);
        assertNotEquals(secret, WebhookMessage.newSecret());
    }
}
