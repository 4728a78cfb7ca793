// A running case goes over to another version of its lifecycle, or back again. See event.hpp.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace overens::events {

// The first event of its entry. The names are those that are not the same in the version that the case goes
// over to: from the older name to the newer one, or to nothing when the case leaves it behind. What is left
// behind stays in the history.
struct CaseMigrated {
    static constexpr std::string_view name = "case_migrated";
    int from_version = 0;
    std::string from_hash;
    int version = 0;
    std::string hash;
    std::map<std::string, std::string> states_named, works_named, fields_named, documents_named, roles_named,
        signals_named;
    std::map<std::string, std::string> ends;  // by newer name of a state: the inner end that it came to
    bool operator==(const CaseMigrated&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("fromVersion", self.from_version);
        visit("fromHash", self.from_hash);
        visit("version", self.version);
        visit("hash", self.hash);
        visit("states", self.states_named);
        visit("works", self.works_named);
        visit("fields", self.fields_named);
        visit("documents", self.documents_named);
        visit("roles", self.roles_named);
        visit("signals", self.signals_named);
        visit("ends", self.ends);
    }
};

// The case stands again as before it went over; numbers given since are not given again. The first event of
// its entry.
struct MigrationUndone {
    static constexpr std::string_view name = "migration_undone";
    int version = 0;  // the one it is back at
    std::string hash;
    bool operator==(const MigrationUndone&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("version", self.version);
        visit("hash", self.hash);
    }
};

}  // namespace overens::events
