#include "api/handlers/step.hpp"

#include <algorithm>

#include "api/handlers/acting_for.hpp"
#include "api/http/acting_as.hpp"
#include "api/http/fingerprint.hpp"
#include "api/http/preconditions.hpp"
#include "api/http/problem.hpp"
#include "api/views/document_view.hpp"
#include "api/views/tags.hpp"
#include "engine/access/visibility.hpp"
#include "engine/cases/errands.hpp"

namespace overens::api {

std::optional<RepeatGuard> repeat_guard(const Call& call, const std::string& file) {
    const std::string* key = call.request().header("idempotency-key");
    if (key == nullptr) return std::nullopt;
    const Request& request = call.request();
    const Actor& actor = call.actor();
    const std::string scope = actor.person + (actor.person.empty() ? "" : " ") + to_text(actor) + " " +
                              request.method + " " + request.path;
    const std::string* type = request.header("content-type");
    const std::string& body = file.empty() ? request.body : file;
    return RepeatGuard{*key, scope,
                       fingerprint((type == nullptr ? "" : *type) + "\n" + request.query + "\n" + body)};
}

namespace {

Refused stale_version() {
    return {refuse(RefusalKind::stale, "version_changed",
                   {"Det har ändrats sedan du läste det: hämta det igen och se vad som är nytt",
                    "It has changed since you read it: fetch it again and see what is new"},
                   "header:If-Match"),
            false};
}

Refused not_there() {
    return {refuse(RefusalKind::not_found, "not_found", {"Det finns inte", "It is not there"}, "path"),
            false};
}

// What the caller has seen must be what is there now.
std::optional<Refused> wrong_tag(const std::string* if_match, const TagOf& tag, const Case& subject) {
    if (if_match == nullptr) return std::nullopt;
    const std::optional<std::string> now = tag ? tag(subject) : case_tag(subject);
    if (!now) return not_there();
    return names_tag(*if_match, *now) ? std::nullopt : std::optional(stale_version());
}

// A tag is made of what its reader was shown.
std::optional<Refused> wrong_tag(const Call& call, const StepInput& input, const TagOf& tag) {
    const std::string* if_match = call.request().header("if-match");
    if (if_match == nullptr || !call.viewer()) return wrong_tag(if_match, tag, input.subject);
    Case seen = input.subject;
    hide_unseen(seen, input.reg, *call.viewer());
    return wrong_tag(if_match, tag, seen);
}

// What became of a step, found out where it was decided.
struct Taken {
    std::string tag;
    bool has_errands = false;
};

// Notices are delivered with the step; other errands wait for the dispatcher.
bool leaves_errands(const Case& subject, const Entry& entry) {
    return std::ranges::any_of(errands_of(subject, entry),
                               [](const Errand& each) { return each.kind != Errand::Kind::notice; });
}

// The step is kept whatever happens here: errors are for the next run.
int carry_out_errands(const Services& services) {
    try {
        return services.dispatcher.run_errands().still_waiting;
    } catch (const StoreFailure&) {
        return 1;
    }
}

Response receipt_response(Call& call, const Receipt& receipt, Taken taken, const StepOptions& options) {
    const int still_waiting = taken.has_errands ? carry_out_errands(call.services()) : 0;
    if (taken.tag.empty() || taken.has_errands) {
        const auto read = call.services().store.read(receipt.key);
        if (read) taken.tag = case_tag(*read->subject);
    }
    Json body{{"case", receipt.key.id},
              {"version", receipt.sequence},
              {"etag", taken.tag},
              {"made", receipt.made},
              {"repeated", receipt.repeated},
              {"nothingChanged", receipt.nothing_changed},
              {"stillWaiting", still_waiting}};
    if (!options.means.sv.empty()) body["means"] = to_json(options.means);
    const int status = receipt.nothing_changed ? 200 : options.status;
    Response response = json_response(status, body);
    response.with("ETag", taken.tag);
    if (status != 201) return response;
    const std::string below =
        options.location ? options.location(receipt) : "/events/" + std::to_string(receipt.sequence);
    return response.with("Location", address_of(receipt.key) + below);
}

Response run(Call& call, StepRequest request, const Act& act, const Deciding& deciding,
             const StepOptions& options) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    request.repeat = repeat_guard(call, options.file);
    request.account = acting_person(act.actor);
    request.links_end_of = options.links_end_of;
    request.links_end_when_done = options.links_end_when_done;
    const Day today = local_day(act.recorded_at);
    Taken taken;
    const auto receipt = call.services().store.transact(
        request, [&](const StepInput& input) -> std::expected<Decided, Refused> {
            if (auto refused =
                    no_longer_granted(act.actor, input.standing,
                                      request.start_lifecycle ? std::string() : request.key.id, today))
                return std::unexpected(Refused{std::move(*refused), false});
            if (auto nobody = nobody_like(act.actor, input.reg, &input.definition))
                return std::unexpected(Refused{std::move(*nobody), false});
            if (auto refused = wrong_tag(call, input, options.tag)) return std::unexpected(*refused);
            auto decided = deciding(input, act, today);
            if (!decided) return decided;
            taken = {case_tag(input.subject), leaves_errands(input.subject, decided->entry)};
            return decided;
        });
    if (!receipt) return call.refused(receipt.error());
    return receipt_response(call, *receipt, std::move(taken), options);
}

// What lives as long as the call.
Deciding deciding_on(const Command& command) {
    return [&command](const StepInput& input, const Act& act, Day today) {
        return decide(input.definition, input.reg, input.subject, command, act, today);
    };
}

}  // namespace

commands::ShownIdentity shown_identity(const Call& call) {
    if (call.identity() == nullptr) return {};
    const Credential& by = call.identity()->by;
    if (by.kind == Credential::Kind::link) return {"link", by.title, by.made_by};
    return {by.kind == Credential::Kind::token ? "token" : by.opened_by, {}, {}};
}

std::string address_of(const CaseKey& key) {
    return "/v1/collaborations/" + key.collaboration + "/cases/" + key.id;
}

StepOptions making(std::string path, TagOf tag) {
    StepOptions options{201, std::move(tag), {}};
    options.location = [path = std::move(path)](const Receipt& receipt) {
        return receipt.made.empty() ? std::string() : path + std::to_string(receipt.made.front());
    };
    return options;
}

Response take_step(Call& call, const Act& act, const Command& command, const StepOptions& options) {
    return run(call, {call.case_key(), {}, {}, {}, {}}, act, deciding_on(command), options);
}

Response take_step(Call& call, const Act& act, const Deciding& deciding, const StepOptions& options) {
    return run(call, {call.case_key(), {}, {}, {}, {}}, act, deciding, options);
}

Response start_case(Call& call, const Act& act, const std::string& lifecycle, const Command& command) {
    return start_case(call, act, lifecycle, deciding_on(command));
}

Response start_case(Call& call, const Act& act, const std::string& lifecycle, const Deciding& deciding) {
    const CaseKey key{call.collaboration(), call.services().ids.new_id(act.recorded_at)};
    StepOptions options;
    options.location = [](const Receipt&) { return std::string(); };
    return run(call, {key, {}, {}, lifecycle, {}}, act, deciding, options);
}

TagOf tag_of_task(int number) {
    return [number](const Case& subject) -> std::optional<std::string> {
        const auto found = subject.items.find(number);
        if (found == subject.items.end()) return std::nullopt;
        return task_tag(subject, found->second);
    };
}

TagOf tag_of_decision(int number) {
    return [number](const Case& subject) -> std::optional<std::string> {
        for (const auto& [unused, item] : subject.items) {
            for (const DecisionRecord& decision : item.decisions) {
                if (decision.number == number) return decision_tag(decision);
            }
        }
        return std::nullopt;
    };
}

TagOf tag_of_remark(int number) {
    return [number](const Case& subject) -> std::optional<std::string> {
        const auto found = subject.remarks.find(number);
        if (found == subject.remarks.end()) return std::nullopt;
        return remark_tag(found->second);
    };
}

TagOf tag_of_document(const std::string& name) {
    return [name](const Case& subject) -> std::optional<std::string> {
        return document_tag(name, standing_of(subject, name));
    };
}

}  // namespace overens::api
