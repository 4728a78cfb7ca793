// What can be asked of a case about its documents: versions, whom they come to, copies, disposal. Part of
// command.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/time/day.hpp"

namespace overens::commands {

struct Editorial {
    std::string reason;
    std::optional<Day> objections_until;  // needed
};

// `editorial` or `substantive`, or neither: then nobody has judged the change. `substantive` is the reason.
struct AddVersion {
    std::string document;
    std::string content;  // BLAKE2b-256 in hexadecimal; already in the content store
    std::int64_t size_bytes = 0;
    std::string label;
    std::optional<Editorial> editorial;
    std::string kind{};  // one of the document's kinds; empty: as before
    std::optional<std::string> substantive{};
    std::string clauses{};  // the list of clauses given by hand, by content; already in the content store
};

// A party says whether an editorial version is editorial for it too.
struct AnswerEditorial {
    std::string document;
    int version = 1;
    std::string party;
    bool agrees = false;
    std::string evidence;  // when given on behalf of the party
};

// Lets organisations, their authorities or bodies comment on a draft. See events::VersionShared.
struct ShareVersion {
    std::string document;
    int version = 1;
    std::vector<std::string> to;
};

// Sends it formally: from then on it is an official document. See events::VersionDispatched.
struct DispatchVersion {
    std::string document;
    int version = 1;
    std::vector<std::string> to;
};

// What was dispatched has come to `by`.
struct ReceiveVersion {
    std::string document;
    int version = 1;
    std::string by;
    std::string evidence;           // when somebody else says so
    std::string registry_number{};  // by which the receiver keeps it; may be empty
};

// See events::CopyDisclosed.
struct DiscloseCopy {
    std::string document;
    int version = 1;
    std::string outcome;
    std::string content;  // already in the content store
    std::int64_t size_bytes = 0;
    std::string asked_by, statute, reason;
};

struct SetPublicPage {
    bool open = false;
    std::string reason;
};

// What to dispose of. See events::DisposalDecided.
struct Disposable {
    std::string of;          // version, task, remark, question or note
    std::string document{};  // of a version
    int number = 0;          // of a note: that of the step in which it was made
};

// `texts` and `contents` are what disposed_with (disposal.hpp) finds in the case's entries.
struct DecideDisposal {
    Disposable what;
    std::string basis;
    bool despite_rule = false;
    std::vector<int> texts{};
    std::vector<std::string> contents{};
};

}  // namespace overens::commands
