// What handlers that read have in common: finding the case or the collaboration, and pages of lists.
#pragma once

#include <expected>
#include <memory>
#include <optional>

#include "api/http/call.hpp"
#include "api/views/scene.hpp"
#include "engine/ports/case_store.hpp"

namespace overens::api {

// A case as it was read, with the register of its collaboration.
struct SeenCase {
    ReadCase read;
    std::shared_ptr<const Register> kept_register;
    Day today;
    std::optional<Instant> as_of;

    const Register& reg() const { return *kept_register; }
    Scene scene() const { return {*read.definition, reg(), *read.subject, *read.texts, today}; }
};

// Those who handle the case read all of it; anybody else without what is masked.
enum class ReadBy { those_who_handle, anybody };

// By the query: `view=public` for anybody.
ReadBy read_by(Call& call);

// By the path; `as_of` as it stood then. Or the answer that it is not there.
std::expected<SeenCase, Response> see_case(const Call& call, std::optional<Instant> as_of = {},
                                           ReadBy reader = ReadBy::those_who_handle);

// The content of a version of the path's case that whoever asks may not see, and of none that they may: to
// them it is not there, however they have come to know its hash.
bool is_of_hidden_version(const Call& call, const std::string& content);

// The answer when the path's version of a document is not there for whoever asks; nothing when it is.
std::optional<Response> unseen_version(const Call& call);

// Another case of the collaboration than the path's, without the drafts that the caller does not see; absent
// where it is not there for them.
bool may_see_case(const Call& call, const std::string& id);
std::optional<ReadCase> read_other_case(const Call& call, const Register& reg, const std::string& id);

std::expected<Register, Response> see_register(const Call& call);

// An item of the case by the path's {task}; nullptr when there is none in the latest rounds.
const Item* item_of(const Call& call, const Case& subject);
Response no_such_task(const Call& call);

// _meta and _links of a page, to which the list is then added.
Json page_head(const Call& call, Page page, std::int64_t total);

}  // namespace overens::api
