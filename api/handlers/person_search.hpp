// Looks through the cases and meetings of a collaboration for one person: what an account has done there,
// where others have named it, and where the name stands. Rare, and slow where there are many cases.
//
// Places are told to whoever may ask; words only where they may read them.
//
// Threads: any. Errors: StoreFailure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/handlers/name_sought.hpp"
#include "engine/access/visibility.hpp"
#include "engine/ports/store.hpp"

namespace overens::api {

class PersonSearch {
  public:
    struct Sought {
        std::string account{};  // empty: somebody without one
        NameSought name;
    };
    struct Asker {
        std::string account{};  // empty: nobody signs in, and whoever asks may read everything
        Day today{};
    };
    // The store must outlive it.
    PersonSearch(const Store& store, Sought sought, Asker asker)
        : store_(store), sought_(std::move(sought)), asker_(std::move(asker)) {}

    // Those in which anything is found.
    Json cases(const std::string& collaboration);
    Json meetings(const std::string& collaboration) const;
    // False: a collaboration has more than 10 000 cases, and only the newest were looked through.
    bool complete() const { return complete_; }

  private:
    Json in_case(const CaseKey& key, const std::string& title, const Register& reg);
    Json links(const CaseKey& key);
    // Of links that were made, whatever has become of them.
    const std::vector<AccessNote>& link_notes();
    Json drafts(const CaseKey& key, const Case& subject) const;
    bool is_by(const Actor& actor) const;

    const Store& store_;
    const Sought sought_;
    const Asker asker_;
    bool complete_ = true;
    std::optional<std::vector<AccessNote>> link_notes_;  // read when they are first asked for
};

}  // namespace overens::api
