#include "api/dispatcher/register_news.hpp"

#include "engine/cases/register_entries.hpp"

namespace overens::api {

namespace {

using Problem = std::optional<std::string>;

constexpr int most_tries = 5;  // against people who change the register at the same moment

std::string text_of(const ReadCase& source, TextId id) {
    const auto found = source.texts->find(id.number);
    return found == source.texts->end() ? std::string{} : found->second;
}

Problem enter_seat(const ErrandTools& tools, const WaitingErrand& errand) {
    const events::SeatFilled& filled = errand.errand.seat;
    const auto source = tools.store.read(errand.key);
    if (!source) return "the case it came from is not known";
    const std::string holder = text_of(*source, filled.holder);
    if (holder.empty()) return "the name has been disposed of";
    const std::string basis = text_of(*source, source->subject->title);
    return change_register(tools, errand.key.collaboration, errand.act.happened_on,
                           [&](Register& reg) -> Problem {
                               if (enter(reg, filled, holder, basis)) return {};
                               return "there is no seat " + filled.body + "/" + filled.seat;
                           });
}

Problem enter_end(const ErrandTools& tools, const WaitingErrand& errand) {
    const events::BodyDissolved& end = errand.errand.dissolved;
    return change_register(tools, errand.key.collaboration, errand.act.happened_on,
                           [&](Register& reg) -> Problem {
                               if (enter(reg, end)) return {};
                               return "there is no body " + end.body;
                           });
}

bool follows(const ErrandTools& tools, const CaseKey& key) {
    const Instant now = tools.clock.now();
    const Day today = local_day(now);
    const Act act{the_system(), today, now, Origin::derived};
    const auto receipt = tools.store.transact({key, {}, {}, {}, {}}, [&](const StepInput& input) {
        return decide(input.definition, input.reg, input.subject, commands::FollowRegister{}, act, today);
    });
    return receipt && !receipt->nothing_changed;
}

}  // namespace

Problem change_register(const ErrandTools& tools, const std::string& collaboration, Day happened_on,
                        const ChangeOfRegister& change) {
    const Act act{the_system(), happened_on, tools.clock.now(), Origin::derived};
    for (int tried = 0; tried < most_tries; ++tried) {
        const std::int64_t revision = tools.store.register_revision(collaboration);
        const auto before = tools.store.read_register(collaboration);
        if (before == nullptr) return "the collaboration is not there";
        Register reg = *before;
        if (auto problem = change(reg)) return problem;
        if (reg == *before || !tools.store.write_register(reg, revision, act)) return {};
    }
    return "the register was changed by others all the time";
}

Problem enter_in_register(const ErrandTools& tools, const WaitingErrand& errand) {
    const bool seat = errand.errand.kind == Errand::Kind::fill_seat;
    if (auto problem = seat ? enter_seat(tools, errand) : enter_end(tools, errand)) return problem;
    tools.store.finish_errand(errand.number);
    return {};
}

int tell_open_cases(const ErrandTools& tools, const ChangedRegister& changed) {
    int followed = 0;
    for (const PublishedLifecycle& lifecycle : tools.store.lifecycles(changed.collaboration)) {
        for (const OpenCaseRow& open : tools.store.open_cases(changed.collaboration, lifecycle.name))
            followed += follows(tools, {changed.collaboration, open.id}) ? 1 : 0;
    }
    tools.store.told_of_register(changed);
    return followed;
}

}  // namespace overens::api
