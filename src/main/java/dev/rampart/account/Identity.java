package dev.rampart.account;

import java.time.ZoneId;

/** Who a session or a token stands for, as far as each request needs it. */
record Identity(long accountId, String name, Role role, ZoneId zone) {}
