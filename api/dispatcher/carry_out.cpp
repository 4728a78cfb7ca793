#include "api/dispatcher/carry_out.hpp"

#include "api/dispatcher/register_news.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace overens::api {

namespace {

using Problem = std::optional<std::string>;

class Carrier {
  public:
    Carrier(const ErrandTools& tools, const WaitingErrand& errand)
        : tools_(tools),
          waiting_(errand),
          act_{the_system(), errand.act.happened_on, tools.clock.now(), Origin::derived} {}

    Problem run() {
        switch (waiting_.errand.kind) {
            case Errand::Kind::notice: return deliver();
            case Errand::Kind::start_case: return start_case();
            case Errand::Kind::tell_case: return tell_case();
            case Errand::Kind::link_case: return link_case();
            case Errand::Kind::dispose: return dispose();
            case Errand::Kind::fill_seat:
            case Errand::Kind::dissolve_body: return enter_in_register(tools_, waiting_);
        }
        return "an errand of an unknown kind";
    }

  private:
    Problem deliver() {
        tools_.store.finish_errand(waiting_.number);
        return {};
    }

    // A content that something else has brought as well is not gone: it belongs to that, too.
    Problem dispose() {
        const std::string& collaboration = waiting_.key.collaboration;
        for (const std::string& content : waiting_.errand.contents) {
            if (!is_in_use(tools_.store.content_uses(collaboration, content), content))
                tools_.store.remove_content(collaboration, content);
        }
        tools_.store.finish_errand(waiting_.number);
        return {};
    }

    bool is_in_use(const ContentUses& uses, const std::string& content) const {
        if (uses.elsewhere) return true;
        return std::ranges::any_of(uses.cases, [&](const std::string& id) {
            const auto read = tools_.store.read({waiting_.key.collaboration, id});
            return read && !std::ranges::any_of(read->subject->disposals, [&](const Disposal& disposal) {
                       return std::ranges::count(disposal.contents, content) > 0;
                   });
        });
    }

    Problem tell_case() {
        const Errand& errand = waiting_.errand;
        return send(errand.other_case,
                    commands::TellOfOtherCase{waiting_.key.id, errand.states, errand.ended, errand.signal});
    }

    Problem link_case() {
        const auto relation = relation_of(waiting_.errand.relation);
        if (!relation) return "unknown relation " + waiting_.errand.relation;
        return send(waiting_.errand.other_case,
                    commands::LinkCase{{waiting_.key.id, *relation, waiting_.errand.newer}});
    }

    // The new case takes over parties, roles and what is to be copied; then the texts follow, one step for
    // each.
    Problem start_case() {
        const auto source = tools_.store.read(waiting_.key);
        const auto relation = relation_of(waiting_.errand.asked.relation);
        if (!source || !relation) return "the case it came from, or the relation, is not known";
        const auto definition = tools_.store.definition(waiting_.key.collaboration,
                                                        waiting_.errand.asked.lifecycle, std::nullopt);
        if (!definition) return "the lifecycle " + waiting_.errand.asked.lifecycle + " is not in use here";

        const std::vector<Command> copies = copied_documents(*source, *definition);
        const CaseKey fresh{waiting_.key.collaboration, tools_.ids.new_id(act_.recorded_at)};
        StepRequest request{fresh, {}, guard("start"), definition->lifecycle, {}};
        if (copies.empty()) request.carries_out = waiting_.number;
        const auto started = step(request, start_command(*source, *definition, *relation));
        if (!started) return started.error();
        for (std::size_t i = 0; i < copies.size(); ++i) {
            StepRequest copy{*started, {}, guard("copy" + std::to_string(i)), {}, {}};
            if (i + 1 == copies.size()) copy.carries_out = waiting_.number;
            const auto copied = step(copy, copies[i], actor_who_may_add(*definition, copies[i]));
            if (!copied) return copied.error();
        }
        return {};
    }

    Command start_command(const ReadCase& source, const Definition& definition, Relation relation) const {
        commands::Start start;
        const auto asked = source.texts->find(waiting_.errand.asked.title.number);
        const auto own = source.texts->find(source.subject->title.number);
        if (asked != source.texts->end())
            start.title = asked->second;
        else if (own != source.texts->end())
            start.title = own->second;
        start.parties = source.subject->parties;
        start.participants = source.subject->participants;
        for (const auto& [role, holder] : source.subject->roles) {
            if (definition.role(role) != nullptr && !holder.empty()) start.roles[role] = holder;
        }
        for (const std::string& name : waiting_.errand.asked.copy) {
            const auto value = source.subject->fields.find(name);
            if (definition.field(name) == nullptr || value == source.subject->fields.end()) continue;
            if (auto given = as_given(source, value->second)) start.fields[name] = std::move(*given);
        }
        start.links.push_back({waiting_.key.id, relation, true});
        return start;
    }

    static std::optional<GivenValue> as_given(const ReadCase& source, const FieldValue& value) {
        if (const auto* yes = std::get_if<bool>(&value)) return *yes;
        if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
        if (const auto* day = std::get_if<Day>(&value)) return *day;
        if (const auto* word = std::get_if<std::string>(&value)) return *word;
        if (const auto* ids = std::get_if<std::vector<std::string>>(&value)) return *ids;
        const auto* text = std::get_if<TextId>(&value);
        const auto found = text == nullptr ? source.texts->end() : source.texts->find(text->number);
        if (found == source.texts->end()) return std::nullopt;
        return GivenText{found->second};
    }

    // The newest version of each, as the new case's first.
    std::vector<Command> copied_documents(const ReadCase& source, const Definition& definition) const {
        std::vector<Command> copies;
        for (const std::string& name : waiting_.errand.asked.copy) {
            const auto document = source.subject->documents.find(name);
            if (document == source.subject->documents.end() || document->second.versions.empty()) continue;
            if (definition.field(name) != nullptr) continue;
            const DocumentVersion& newest = document->second.versions.back();
            if (newest.disposed != 0) continue;
            commands::AddVersion version;
            version.document = name;
            version.content = newest.content;
            version.size_bytes = newest.size_bytes;
            const auto label = source.texts->find(newest.label.number);
            if (label != source.texts->end()) version.label = label->second;
            copies.emplace_back(std::move(version));
        }
        return copies;
    }

    RepeatGuard guard(const std::string& part) const {
        const std::string number = std::to_string(waiting_.number);
        return {"errand " + number + " " + part, "system", number};
    }

    Problem send(const std::string& other_case, const Command& command) {
        const CaseKey key{waiting_.key.collaboration, other_case};
        const auto sent = step({key, {}, {}, {}, waiting_.number}, command);
        if (sent) return {};
        return sent.error();
    }

    // Versions are added by whom the lifecycle lets, and by nobody else: a copy comes in the name of that
    // role, and its origin says that it was derived.
    static Actor actor_who_may_add(const Definition& definition, const Command& copy) {
        const DocumentKind* kind = definition.document(std::get<commands::AddVersion>(copy).document);
        const bool by_role = kind != nullptr && !kind->by.empty() && kind->by.front().kind == Who::Kind::role;
        return {{}, by_role ? kind->by.front().name : "lead", {}};
    }

    // The case that took the step, or why it did not.
    std::expected<CaseKey, std::string> step(const StepRequest& request, const Command& command,
                                             const Actor& actor = the_system()) {
        Act act = act_;
        act.actor = actor;
        const Day today = local_day(act.recorded_at);
        const auto receipt = tools_.store.transact(request, [&](const StepInput& input) {
            return decide(input.definition, input.reg, input.subject, command, act, today);
        });
        if (receipt) return receipt->key;
        std::string reasons(name_of(command));
        for (const Blocker& each : receipt.error().blockers)
            reasons += "; " + each.code + ": " + each.message.in_english();
        return std::unexpected(reasons);
    }

    ErrandTools tools_;
    const WaitingErrand& waiting_;
    Act act_;
};

}  // namespace

std::optional<std::string> carry_out(const ErrandTools& tools, const WaitingErrand& errand) {
    return Carrier(tools, errand).run();
}

}  // namespace overens::api
