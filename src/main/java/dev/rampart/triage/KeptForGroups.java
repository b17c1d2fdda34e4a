package dev.rampart.triage;

import dev.rampart.news.KeptEntries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** An entry on which a group has decided stays: its board and its history would have a hole. */
@ApplicationScoped
class KeptForGroups implements KeptEntries {
    @Override
    public Set<Long> among(Collection<Long> entries) {
        return new HashSet<>(TriageItem.find("select distinct entryId from TriageItem where entryId in ?1", entries)
                .project(Long.class)
                .list());
    }
}
