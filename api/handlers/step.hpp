// The one way from a handler into a case: the step is decided on the rows of its transaction, and the answer
// says what it came to.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "api/http/call.hpp"
#include "engine/cases/command.hpp"
#include "engine/ports/case_store.hpp"

namespace overens::api {

// The tag that If-Match is compared with; absent when the thing is not there.
using TagOf = std::function<std::optional<std::string>(const Case&)>;

// A reason that must be given.
inline constexpr TextLimits reason_limits{1, 4000};

struct StepOptions {
    int status = 201;  // 200 for what changes rather than adds
    TagOf tag;         // the case's own, if not said
    // The address of what was made, below the case's: "/decisions/3"; the entry in the history, if not said.
    std::function<std::string(const Receipt&)> location;
    // The hash of the file that came as the body; empty when the body is something else.
    std::string file = {};
    // What the step means to whoever takes it, in one sentence; empty: nothing more than it says.
    Title means = {};
    // For what is done once: see StepRequest.
    std::optional<int> links_end_of = {};
    bool links_end_when_done = false;
};

// For a step that makes something first of all: 201, with its address "/tasks/7" below `path` ("/tasks/").
StepOptions making(std::string path, TagOf tag = {});

Response take_step(Call& call, const Act& act, const Command& command, const StepOptions& options = {});
// The same for a step that is more than a command.
using Deciding = std::function<std::expected<Decided, Refused>(const StepInput&, const Act&, Day today)>;
Response take_step(Call& call, const Act& act, const Deciding& deciding, const StepOptions& options = {});
// Starts a case of this lifecycle.
Response start_case(Call& call, const Act& act, const std::string& lifecycle, const Command& command);
Response start_case(Call& call, const Act& act, const std::string& lifecycle, const Deciding& deciding);

// By what whoever asks has shown who they are.
commands::ShownIdentity shown_identity(const Call& call);

// By the Idempotency-Key, if there is one. `file`: the hash of a file that came as the body.
std::optional<RepeatGuard> repeat_guard(const Call& call, const std::string& file = {});

// "/v1/collaborations/orebro/cases/0192…".
std::string address_of(const CaseKey& key);

TagOf tag_of_task(int number);
TagOf tag_of_decision(int number);
TagOf tag_of_remark(int number);
TagOf tag_of_document(const std::string& name);

}  // namespace overens::api
